//! The flows through the C ABI take the same course as core's, step by step.

#![allow(unsafe_code, clippy::undocumented_unsafe_blocks)] // Each is a call as C makes it.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::unreachable)] // A test may panic.
#![allow(clippy::arithmetic_side_effects, clippy::borrow_as_ptr)]

use core::ptr::null;

use wxpay::*;
use wxpay_core::api::Advice;
use wxpay_core::flow::*;
use wxpay_tests::random::Random;

/// In the order of their codes.
const ANSWERS: [Answer; 18] = [
    Answer::Unknown,
    Answer::Later,
    Answer::Refused(Advice::Fix),
    Answer::Done,
    Answer::Recall,
    Answer::Paid,
    Answer::OtherPayment,
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
/// The same, from 1.
const CALLS: [Call; 6] = [
    Call::Micropay,
    Call::OrderQuery,
    Call::Reverse,
    Call::CloseOrder,
    Call::Refund,
    Call::RefundQuery,
];
const HINTS: [Hint; 11] = [
    Hint::Pay,
    Hint::Processing,
    Hint::Password,
    Hint::Cancelling,
    Hint::Paid,
    Hint::NotPaid,
    Hint::Reversed,
    Hint::Refunding,
    Hint::Refunded,
    Hint::NotRefunded,
    Hint::Staff,
];

fn place<T: PartialEq>(of: &T, all: &[T]) -> i32 {
    i32::try_from(all.iter().position(|one| one == of).unwrap()).unwrap()
}

const NO_EVENT: RawFlowEvent = RawFlowEvent { event: 0, call: 0, number: 0, answer: 0, advice: 0 };

/// An event as C says it, from the numbers of the header.
fn raw_event(event: Event) -> RawFlowEvent {
    let says = |answer: Answer| match answer {
        Answer::Refused(advice) => (2, place(&advice, &Advice::ALL) + 1),
        other => (place(&other, &ANSWERS), 0),
    };
    match event {
        Event::Tick => NO_EVENT,
        Event::Restart => RawFlowEvent { event: 1, ..NO_EVENT },
        Event::Cancel => RawFlowEvent { event: 2, ..NO_EVENT },
        Event::Reply(Ticket { call, number }, answer) => {
            let (answer, advice) = says(answer);
            let call = place(&call, &CALLS) + 1;
            RawFlowEvent { event: 3, call, number: number.into(), answer, advice }
        }
        Event::Notified(answer) => {
            let (answer, advice) = says(answer);
            RawFlowEvent { event: 4, answer, advice, ..NO_EVENT }
        }
    }
}

/// What C has to be told, as numbers: everything but the address.
fn told(action: Action, hint: Hint) -> [u64; 8] {
    let (mut what, mut call, mut number, mut at) = (3, 0, 0, 0);
    let (mut end, mut why, mut advice) = (0, 0, 0);
    match action {
        Action::Send { ticket, until } => {
            (what, call, at) = (1, place(&ticket.call, &CALLS) + 1, until);
            number = u64::from(ticket.number);
        }
        Action::Wait { until } => (what, at) = (2, until),
        Action::Done(ended) => {
            let reason;
            (end, reason) = match ended {
                End::Paid => (1, None),
                End::NotPaid(why) => (2, Some(why)),
                End::Reversed => (3, None),
                End::Refunded => (4, None),
                End::NotRefunded(why) => (5, Some(why)),
                End::NeedsHuman(why) => (6, Some(why)),
                other => unreachable!("{other:?}"),
            };
            (why, advice) = match reason {
                None => (0, 0),
                Some(Why::NotSent) => (1, 0),
                Some(Why::Refused(advice)) => (2, place(&advice, &Advice::ALL) + 1),
                Some(Why::Closed) => (3, 0),
                Some(Why::Unsettled) => (4, 0),
                Some(Why::OtherPayment) => (5, 0),
                Some(Why::PaidBack) => (6, 0),
                Some(Why::Changed) => (7, 0),
                Some(Why::Contradiction) => (8, 0),
                Some(other) => unreachable!("{other:?}"),
            };
        }
    }
    let small = [what, call, place(&hint, &HINTS) + 1, end, why, advice];
    let [what, call, hint, end, why, advice] = small.map(|code| u64::try_from(code).unwrap());
    [what, call, number, at, hint, end, why, advice]
}

fn numbers(action: &RawFlowAction) -> [u64; 8] {
    let RawFlowAction { until, action, call, number, hint, end, why, advice, .. } = *action;
    let [action, call, hint, end, why, advice] =
        [action, call, hint, end, why, advice].map(|code| u64::try_from(code).unwrap());
    [action, call, number.into(), until, hint, end, why, advice]
}

type Start<T> = unsafe extern "C" fn(*mut RawFlow, *const T) -> Status;
type Step =
    unsafe extern "C" fn(*mut RawFlow, u64, *const RawFlowEvent, *mut RawFlowAction) -> Status;

/// A flow of both kinds. Every now and then it is copied, as by a power cut.
struct Pair<F> {
    rust: F,
    c: Box<RawFlow>,
    step: Step,
}

const NO_ACTION: RawFlowAction = RawFlowAction {
    until: 7,
    endpoint: null(),
    action: -1,
    call: -1,
    number: 9,
    hint: -1,
    end: -1,
    why: -1,
    advice: -1,
};

impl<F: Copy> Pair<F> {
    fn step(
        &mut self,
        now: u64,
        event: Event,
        rust: impl Fn(&mut F) -> (Action, Hint, [u8; 64]),
    ) -> Action {
        let raw = raw_event(event);
        let mut action = NO_ACTION;
        assert_eq!(unsafe { (self.step)(&mut *self.c, now, &raw, &mut action) }, WXPAY_OK);
        let (next, hint, bytes) = rust(&mut self.rust);
        assert_eq!(numbers(&action), told(next, hint), "{event:?}: {next:?}");
        assert_eq!(self.c.bytes, bytes);
        let endpoint = match next {
            Action::Send { ticket, .. } => {
                let path = ticket.call.endpoint().path();
                let raw = unsafe { &*action.endpoint };
                let (start, len) = (raw.path.cast::<u8>(), raw.path_len);
                assert_eq!(unsafe { core::slice::from_raw_parts(start, len) }, path.as_bytes());
                true
            }
            _ => false,
        };
        assert_eq!(action.endpoint.is_null(), !endpoint);
        let copy = Box::new(*self.c);
        self.c = copy;
        next
    }
}

fn random_event(random: &mut Random, last: Ticket) -> Event {
    let answer = match ANSWERS[random.below(18)] {
        Answer::Refused(_) => Answer::Refused(Advice::ALL[random.below(15)]),
        other => other,
    };
    match random.below(10) {
        0..4 => Event::Reply(last, answer),
        4 => Event::Reply(Ticket { call: CALLS[random.below(6)], ..last }, answer),
        5 => Event::Reply(Ticket { number: last.number.wrapping_sub(1), ..last }, answer),
        6 if random.below(6) == 0 => Event::Cancel,
        6 => Event::Restart,
        7 => Event::Notified(answer),
        _ => Event::Tick,
    }
}

fn random_time(random: &mut Random, now: u64, until: u64) -> u64 {
    match random.below(12) {
        0 => now.saturating_sub(100_000),
        1 => u64::MAX,
        2 => now.saturating_add(1),
        3 => 0,
        4 => now.saturating_add(1_000_000_000),
        _ => until,
    }
}

/// How many runs of each kind, and how long they are: an interpreter is slow.
const RUNS: usize = if cfg!(miri) { 1 } else { 400 };
const STEPS: usize = if cfg!(miri) { 12 } else { 200 };

/// Many runs of one kind of flow.
macro_rules! runs {
    ($seed:literal, $flow:ident, $start:expr, $new:expr, $step:ident) => {{
        let mut random = Random::new($seed);
        let mut ends: Vec<End> = Vec::new();
        for _ in 0..RUNS {
            let mut c = Box::new(RawFlow { bytes: [0xA5; 64] });
            let rust = {
                let start: fn(&mut RawFlow) = $start;
                start(&mut c);
                $new
            };
            let mut pair = Pair::<$flow> { rust, c, step: $step };
            let (mut now, mut until) = (1000, 1000);
            let mut last = Ticket { call: Call::Micropay, number: 0 };
            let mut steps = 0;
            loop {
                let event = if steps == 0 { Event::Tick } else { random_event(&mut random, last) };
                now = random_time(&mut random, now, until);
                let action = pair.step(now, event, |flow| {
                    let action = flow.step(now, event);
                    (action, flow.hint(), flow.to_bytes())
                });
                match action {
                    Action::Send { ticket, until: to } => (last, until) = (ticket, to),
                    Action::Wait { until: to } => until = to,
                    Action::Done(end) => {
                        if !ends.contains(&end) {
                            ends.push(end);
                        }
                        if steps > STEPS / 3 {
                            break;
                        }
                    }
                }
                steps += 1;
                if steps > STEPS {
                    break;
                }
            }
        }
        ends
    }};
}

fn started<T>(start: Start<T>) -> impl Fn(&mut RawFlow) {
    move |flow| assert_eq!(unsafe { start(flow, null()) }, WXPAY_OK)
}

#[test]
fn flows_take_the_same_course() {
    let usual = MicropayTimes::DOCUMENTED;
    let ends = runs!(
        1,
        MicropayFlow,
        |flow| started(wxpay_micropay_start)(flow),
        MicropayFlow::new(usual),
        wxpay_micropay_step
    );
    assert!(cfg!(miri) || ends.len() >= 6, "{ends:?}");
    runs!(
        2,
        MicropayFlow,
        |flow| started(wxpay_micropay_in_doubt)(flow),
        MicropayFlow::in_doubt(usual),
        wxpay_micropay_step
    );
    let ends = runs!(
        3,
        OrderFlow,
        |flow| started(wxpay_order_start)(flow),
        OrderFlow::new(OrderTimes::FIVE_MINUTES),
        wxpay_order_step
    );
    assert!(cfg!(miri) || ends.len() >= 6, "{ends:?}");
    let ends = runs!(
        4,
        RefundFlow,
        |flow| started(wxpay_refund_start)(flow),
        RefundFlow::new(RefundTimes::ONE_WEEK),
        wxpay_refund_step
    );
    assert!(cfg!(miri) || ends.len() >= 6, "{ends:?}");
}

#[test]
fn times_go_to_their_places() {
    let [reply, unknown, query, overall, guard, back_off, back_off_most] = [1, 2, 3, 4, 5, 6, 7];
    let reserved = [0; 3];
    let mut flow = RawFlow { bytes: [0; 64] };
    let raw = RawMicropayTimes {
        reply,
        unknown,
        query,
        overall,
        guard,
        back_off,
        back_off_most,
        tries: 8,
        reserved,
    };
    let times =
        MicropayTimes { reply, unknown, query, overall, guard, back_off, back_off_most, tries: 8 };
    assert_eq!(unsafe { wxpay_micropay_start(&mut flow, &raw) }, WXPAY_OK);
    assert_eq!(flow.bytes, MicropayFlow::new(times).to_bytes());
    assert_eq!(unsafe { wxpay_micropay_in_doubt(&mut flow, &raw) }, WXPAY_OK);
    assert_eq!(flow.bytes, MicropayFlow::in_doubt(times).to_bytes());
    let expire = 9;
    let raw = RawOrderTimes { reply, query, expire, back_off, back_off_most, tries: 255, reserved };
    let times = OrderTimes { reply, query, expire, back_off, back_off_most, tries: 255 };
    assert_eq!(unsafe { wxpay_order_start(&mut flow, &raw) }, WXPAY_OK);
    assert_eq!(flow.bytes, OrderFlow::new(times).to_bytes());
    let (query_most, later) = (10, 11);
    let raw = RawRefundTimes { reply, query, query_most, later, overall, tries: 0, reserved };
    let times = RefundTimes { reply, query, query_most, later, overall, tries: 0 };
    assert_eq!(unsafe { wxpay_refund_start(&mut flow, &raw) }, WXPAY_OK);
    assert_eq!(flow.bytes, RefundFlow::new(times).to_bytes());
}

#[test]
fn what_is_no_flow_and_no_event_is_refused() {
    let steps: [Step; 3] = [wxpay_micropay_step, wxpay_order_step, wxpay_refund_step];
    let mut flows = [RawFlow { bytes: [0; 64] }; 3];
    unsafe {
        assert_eq!(wxpay_micropay_start(&mut flows[0], null()), WXPAY_OK);
        assert_eq!(wxpay_order_start(&mut flows[1], null()), WXPAY_OK);
        assert_eq!(wxpay_refund_start(&mut flows[2], null()), WXPAY_OK);
    }
    for (kind, step) in steps.into_iter().enumerate() {
        let refused = |flow: &RawFlow, event: RawFlowEvent, status: Status| {
            let (mut copy, mut action) = (*flow, NO_ACTION);
            assert_eq!(unsafe { step(&mut copy, 1000, &event, &mut action) }, status);
            assert_eq!((copy.bytes, action.action, action.number), (flow.bytes, -1, 9));
        };
        for (_, flow) in flows.iter().enumerate().filter(|(other, _)| *other != kind) {
            refused(flow, NO_EVENT, WXPAY_BAD_VALUE);
        }
        // Each damaged bit.
        for bit in (0..64 * 8).step_by(if cfg!(miri) { 37 } else { 1 }) {
            let mut damaged = flows[kind];
            damaged.bytes[bit / 8] ^= 1 << (bit % 8);
            refused(&damaged, NO_EVENT, WXPAY_BAD_VALUE);
        }
        for byte in [0, 0xFF, 0xA5] {
            refused(&RawFlow { bytes: [byte; 64] }, NO_EVENT, WXPAY_BAD_VALUE);
        }
        let reply = RawFlowEvent { event: 3, call: 1, number: 1, answer: 5, advice: 0 };
        for event in [
            RawFlowEvent { event: -1, ..NO_EVENT },
            RawFlowEvent { event: 5, ..NO_EVENT },
            RawFlowEvent { event: i32::MIN, ..NO_EVENT },
            RawFlowEvent { call: 0, ..reply },
            RawFlowEvent { call: 7, ..reply },
            RawFlowEvent { number: 65_536, ..reply },
            RawFlowEvent { answer: -1, ..reply },
            RawFlowEvent { answer: 18, ..reply },
            RawFlowEvent { answer: 2, advice: 0, ..reply },
            RawFlowEvent { answer: 2, advice: 16, ..reply },
            RawFlowEvent { answer: 2, advice: -1, ..reply },
            RawFlowEvent { event: 4, answer: 18, ..NO_EVENT },
        ] {
            refused(&flows[kind], event, WXPAY_BAD_ARGUMENT);
        }
    }
}
