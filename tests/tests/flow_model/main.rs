//! A model check of the flows: all interleavings of what gateways, wires, payers, clocks and power
//! supplies do, up to a number of faults.
//!
//! What arrives does so at once or after the timer; with up to two faults also, once in a run, halfway
//! through a wait.
//!
//! Run it optimised (`--release`) for the full number. `WXPAY_MODEL_FAULTS=5` goes deeper.

mod crc;
mod explore;
mod worlds;

use std::time::Instant;

use explore::{Found, Plan, World, explore};
use worlds::{Order, Refund, Sale};
use wxpay_core::api::Advice;
use wxpay_core::flow::{
    Answer, Flow, MicropayFlow, MicropayTimes, OrderFlow, OrderTimes, RefundFlow, RefundTimes,
};

/// All answers of the models.
const ANSWERS: [Answer; 21] = [
    Answer::Unknown,
    Answer::Later,
    Answer::Refused(Advice::Rescan),
    Answer::Refused(Advice::NewNumber),
    Answer::Refused(Advice::Refund),
    Answer::Refused(Advice::Fix),
    Answer::Refused(Advice::Funds),
    Answer::Done,
    Answer::Recall,
    Answer::Paid,
    Answer::UserPaying,
    Answer::NotPay,
    Answer::PayError,
    Answer::Closed,
    Answer::Revoked,
    Answer::PaidBack,
    Answer::Absent,
    Answer::Processing,
    Answer::Refunded,
    Answer::RefundChange,
    Answer::RefundClose,
];

const MICROPAY: MicropayTimes = MicropayTimes { tries: 3, ..MicropayTimes::DOCUMENTED };
const ORDER: OrderTimes = OrderTimes { expire: 20_000, tries: 3, ..OrderTimes::FIVE_MINUTES };
const REFUND: RefundTimes = RefundTimes { overall: 300_000, tries: 3, ..RefundTimes::ONE_WEEK };

/// With so many faults, something may also come halfway through a wait; with more there are too many
/// states for a minute.
const PARTWAY_FAULTS: u8 = 2;

/// Explores with no fault, one, and so on; says and checks what was found.
fn run<M: Flow, W: World>(name: &str, flow: M, world: W, states: &[usize]) {
    let asked = std::env::var("WXPAY_MODEL_FAULTS").ok();
    let asked = asked.map(|faults| faults.parse().expect("a number of faults"));
    let default = if cfg!(debug_assertions) { 1 } else { states.len().saturating_sub(1) };
    let default = u8::try_from(default).expect("few");
    let most: u8 = asked.unwrap_or(default);
    for faults in 0..=most {
        let start = Instant::now();
        let plan = Plan {
            faults,
            partway: u8::from(faults <= PARTWAY_FAULTS),
            guard: MICROPAY.guard,
            is_in_doubt: name == "in doubt",
        };
        let found = explore(flow, world, plan);
        let Found { states: count, transitions, longest, ends } = &found;
        println!(
            "{name}, {faults} faults: {count} states, {transitions} transitions, the longest run \
             {longest}, {:.1} s; {ends:?}",
            start.elapsed().as_secs_f32()
        );
        // Without faults nobody is troubled, but where a refund asks for it: it may take for ever.
        let mut for_people = ends.iter().filter(|(end, _)| end.starts_with("NeedsHuman"));
        assert!(faults > 0 || name == "refund" || for_people.next().is_none(), "{ends:?}");
        if let Some(expected) = states.get(usize::from(faults)) {
            assert_eq!(count, expected, "states of {name} with {faults} faults");
        }
    }
}

#[test]
fn payments_by_payment_code() {
    run(
        "micropay",
        MicropayFlow::new(MICROPAY),
        Sale::Unheard,
        &[2_111, 41_105, 445_053, 1_064_347],
    );
}

/// The flow was lost, and the payment call is under way or has been dealt with.
#[test]
fn payments_in_doubt() {
    run("in doubt", MicropayFlow::in_doubt(MICROPAY), Sale::Unheard, &[9_207, 141_346, 1_343_885]);
}

#[test]
fn orders() {
    run("order", OrderFlow::new(ORDER), Order::NotPay, &[1_557, 30_949, 325_688, 756_733]);
}

#[test]
fn refunds() {
    run("refund", RefundFlow::new(REFUND), Refund::Unheard, &[1_737, 66_438, 914_268]);
}
