//! Flows: what replies are reduced to, and the plain ways through.

use wxpay_core::api::{Advice, Merchant};
use wxpay_core::flow::{
    Action, Answer, Call, End, Event, Flow, Hint, MicropayFlow, MicropayTimes, OrderFlow,
    OrderTimes, RefundFlow, RefundTimes, Ticket, Why,
};
use wxpay_core::message::{
    CloseOrder, Micropay, MicropayMore, OrderNo, OrderQuery, OrderQueryMore, OrderQueryReply,
    Outcome, Refund, RefundMore, RefundNo, RefundQuery, RefundQueryReply, Request as _, Reverse,
};
use wxpay_core::{Currency, Error, Fen, Field, Fields, Key, Kind, Md5};

const MERCHANT: Merchant<'static> = Merchant::new("wx1", "100");

fn key() -> Key<Md5> {
    Key::md5([b'k'; 32]).expect("a key")
}

type Read<'f, 'a, T> = Result<Outcome<'f, 'a, T>, Error>;

/// A signed reply with these fields besides the usual.
fn reply(fields: &[(&str, &str)]) -> Vec<u8> {
    let (mut slots, mut out) = ([Field::EMPTY; 24], [0; 1024]);
    let mut all = Fields::new(&mut slots);
    let usual = [("appid", "wx1"), ("mch_id", "100"), ("return_code", "SUCCESS")];
    let code = [(
        "result_code",
        if fields.iter().any(|f| f.0 == "err_code") { "FAIL" } else { "SUCCESS" },
    )];
    for (name, value) in usual.iter().chain(&code).chain(fields) {
        all.set(*name, *value).expect("a field");
    }
    key().write_signed(&all, &mut out).expect("a reply").to_vec()
}

/// What a reply with these fields means to each kind of request.
macro_rules! answer {
    ($request:expr, $answer:expr, $fields:expr) => {{
        let (document, mut slots) = (reply($fields), [Field::EMPTY; 24]);
        let read = $request.read_reply(&key(), &MERCHANT, &document, &mut slots);
        $answer(&read)
    }};
}

const ORDER: OrderNo<'static> = OrderNo::OutTradeNo("A1");

#[test]
fn payments() {
    let sale = Micropay {
        body: "tea",
        out_trade_no: "A1",
        total_fee: Fen::new(450),
        auth_code: "134567890123456789",
        spbill_create_ip: "192.0.2.7",
        more: MicropayMore::NONE,
    };
    let paid = [
        ("openid", "o"),
        ("out_trade_no", "A1"),
        ("time_end", "20261123120000"),
        ("total_fee", "450"),
        ("transaction_id", "42"),
    ];
    for (fields, expected) in [
        (&paid[..], Answer::Paid),
        // Somebody else's payment, or too little said: not an answer to this.
        (&[("out_trade_no", "A2")], Answer::Unknown),
        (&paid[..4], Answer::Unknown),
        (&[("err_code", "USERPAYING")], Answer::UserPaying),
        (&[("err_code", "SYSTEMERROR")], Answer::Unknown),
        (&[("err_code", "ORDERPAID")], Answer::Unknown),
        (&[("err_code", "NOTENOUGH")], Answer::Refused(Advice::OtherMeans)),
    ] {
        assert_eq!(answer!(sale, Answer::of_micropay, fields), expected, "{fields:?}");
    }
}

#[test]
fn orders() {
    let query = OrderQuery { order: ORDER, more: OrderQueryMore::NONE };
    fn of(read: &Read<'_, '_, OrderQueryReply<'_, '_>>) -> Answer {
        Answer::of_order_query(read, Fen::new(450), Currency::CNY)
    }
    let number = ("out_trade_no", "A1");
    for (state, expected) in [
        ("REFUND", Answer::PaidBack),
        ("NOTPAY", Answer::NotPay),
        ("CLOSED", Answer::Closed),
        ("REVOKED", Answer::Revoked),
        ("USERPAYING", Answer::UserPaying),
        ("PAYERROR", Answer::PayError),
        ("ACCEPT", Answer::Unknown),
        ("NEWS", Answer::Unknown),
        // Paid, but how much?
        ("SUCCESS", Answer::Unknown),
    ] {
        assert_eq!(answer!(query, of, &[number, ("trade_state", state)]), expected, "{state}");
    }
    let success = ("trade_state", "SUCCESS");
    for (fee, currency, expected) in [
        ("450", "", Answer::Paid),
        ("450", "CNY", Answer::Paid),
        ("450", "HKD", Answer::OtherPayment),
        ("449", "CNY", Answer::OtherPayment),
    ] {
        let fields = [number, success, ("total_fee", fee), ("fee_type", currency)];
        assert_eq!(answer!(query, of, &fields), expected, "{fee} {currency}");
    }
    for (code, expected) in [
        ("ORDERNOTEXIST", Answer::Absent),
        ("SYSTEMERROR", Answer::Unknown),
        // That a query is refused says nothing about the order.
        ("SIGNERROR", Answer::Unknown),
    ] {
        assert_eq!(answer!(query, of, &[("err_code", code)]), expected, "{code}");
    }

    let close = CloseOrder { out_trade_no: "A1" };
    assert_eq!(answer!(close, Answer::of_close_order, &[]), Answer::Done);
    for (code, expected) in [
        ("ORDERCLOSED", Answer::Done),
        ("ORDERPAID", Answer::Unknown),
        ("ORDERNOTEXIST", Answer::Absent),
        ("SIGNERROR", Answer::Refused(Advice::Fix)),
    ] {
        assert_eq!(answer!(close, Answer::of_close_order, &[("err_code", code)]), expected);
    }

    let reverse = Reverse { order: ORDER };
    for (fields, expected) in [
        (&[("recall", "N")][..], Answer::Done),
        (&[("recall", "Y")], Answer::Recall),
        (&[], Answer::Unknown),
        (&[("err_code", "SYSTEMERROR"), ("recall", "Y")], Answer::Unknown),
        (&[("err_code", "REVERSE_EXPIRE")], Answer::Refused(Advice::Refund)),
    ] {
        assert_eq!(answer!(reverse, Answer::of_reverse, fields), expected, "{fields:?}");
    }
}

#[test]
fn refunds() {
    let refund = Refund {
        order: ORDER,
        more: RefundMore::NONE,
        out_refund_no: "R1",
        total_fee: Fen::new(450),
        refund_fee: Fen::new(450),
    };
    let accepted = [("out_refund_no", "R1"), ("refund_fee", "450"), ("refund_id", "5")];
    for (fields, expected) in [
        (&accepted[..], Answer::Done),
        (&[("err_code", "FREQUENCY_LIMITED")], Answer::Later),
        (&[("err_code", "NOTENOUGH")], Answer::Refused(Advice::Funds)),
        (&[("err_code", "SYSTEMERROR")], Answer::Unknown),
    ] {
        assert_eq!(answer!(refund, Answer::of_refund, fields), expected, "{fields:?}");
    }

    let query = RefundQuery { refund: RefundNo::OutRefundNo("R1"), offset: None };
    fn of(read: &Read<'_, '_, RefundQueryReply<'_, '_>>) -> Answer {
        Answer::of_refund_query(read, "R1")
    }
    let other = [("out_refund_no_0", "R0"), ("refund_fee_0", "1"), ("refund_status_0", "SUCCESS")];
    assert_eq!(answer!(query, of, &other), Answer::Unknown);
    for (status, expected) in [
        ("SUCCESS", Answer::Refunded),
        ("PROCESSING", Answer::Processing),
        ("CHANGE", Answer::RefundChange),
        ("REFUNDCLOSE", Answer::RefundClose),
        ("FAIL", Answer::RefundClose),
        ("NEWS", Answer::Unknown),
    ] {
        let this = [("out_refund_no_1", "R1"), ("refund_fee_1", "2"), ("refund_status_1", status)];
        assert_eq!(answer!(query, of, &[other, this].concat()), expected, "{status}");
    }
    assert_eq!(answer!(query, of, &[("err_code", "REFUNDNOTEXIST")]), Answer::Absent);
    assert_eq!(answer!(query, of, &[("err_code", "SIGNERROR")]), Answer::Unknown);
}

const fn send(call: Call, number: u16, until: u64) -> Action {
    Action::Send { ticket: Ticket { call, number }, until }
}

const fn told(call: Call, number: u16, answer: Answer) -> Event {
    Event::Reply(Ticket { call, number }, answer)
}

const fn wait(until: u64) -> Action {
    Action::Wait { until }
}

/// Steps a flow through a script: when, what happens, what is to be done, what the payer reads.
macro_rules! play {
    ($flow:expr, $script:expr) => {
        for (index, (now, event, action, hint)) in $script.into_iter().enumerate() {
            assert_eq!($flow.step(now, event), action, "line {index}");
            assert_eq!($flow.hint(), hint, "line {index}");
        }
    };
}

use Call::{CloseOrder as Close, OrderQuery as Query};

#[test]
fn a_password_is_typed() {
    let mut flow = MicropayFlow::new(MicropayTimes::default());
    assert_eq!(flow.hint(), Hint::Processing);
    let paying = told(Call::Micropay, 1, Answer::UserPaying);
    play!(
        flow,
        [
            (100, Event::Tick, send(Call::Micropay, 1, 10_100), Hint::Processing),
            // Stepped early: wait on, and send nothing again.
            (150, Event::Tick, wait(10_100), Hint::Processing),
            (2_100, paying, wait(7_100), Hint::Password),
            (7_100, Event::Tick, send(Query, 2, 17_100), Hint::Password),
            (7_300, told(Query, 2, Answer::UserPaying), wait(12_300), Hint::Password),
            (7_300, told(Query, 2, Answer::UserPaying), wait(12_300), Hint::Password),
            (12_300, Event::Tick, send(Query, 3, 22_300), Hint::Password),
            (12_400, told(Query, 3, Answer::Paid), Action::Done(End::Paid), Hint::Paid),
            (12_500, told(Query, 3, Answer::Paid), Action::Done(End::Paid), Hint::Paid),
            (12_600, Event::Restart, Action::Done(End::Paid), Hint::Paid),
            (12_700, Event::Cancel, Action::Done(End::Paid), Hint::Paid),
        ]
    );
    assert_eq!(flow.end(), Some(End::Paid));
}

#[test]
fn nobody_types_it() {
    let mut flow = MicropayFlow::new(MicropayTimes::DOCUMENTED);
    let paying = told(Call::Micropay, 1, Answer::UserPaying);
    play!(
        flow,
        [
            (0, Event::Tick, send(Call::Micropay, 1, 10_000), Hint::Processing),
            (0, paying, wait(5_000), Hint::Password),
        ]
    );
    let mut number = 1;
    for now in (5_000..45_000).step_by(5_000) {
        number += 1;
        play!(
            flow,
            [
                (now, Event::Tick, send(Query, number, now + 10_000), Hint::Password),
                (now, told(Query, number, Answer::UserPaying), wait(now + 5_000), Hint::Password),
            ]
        );
    }
    let recall = told(Call::Reverse, 11, Answer::Recall);
    let wrong = told(Query, 14, Answer::Paid);
    play!(
        flow,
        [
            (45_000, Event::Tick, send(Query, 10, 55_000), Hint::Password),
            (
                45_000,
                told(Query, 10, Answer::UserPaying),
                send(Call::Reverse, 11, 55_000),
                Hint::Cancelling
            ),
            (45_000, recall, wait(50_000), Hint::Cancelling),
            // A success that comes late does not decide any more.
            (45_500, told(Call::Micropay, 1, Answer::Paid), wait(50_000), Hint::Cancelling),
            (50_000, Event::Tick, send(Call::Reverse, 12, 60_000), Hint::Cancelling),
            (60_000, Event::Tick, wait(70_000), Hint::Cancelling),
            (70_000, Event::Tick, send(Call::Reverse, 13, 80_000), Hint::Cancelling),
            (
                70_000,
                told(Call::Reverse, 13, Answer::Done),
                send(Query, 14, 80_000),
                Hint::Cancelling
            ),
            // Not reversed after all.
            (70_000, wrong, wait(90_000), Hint::Cancelling),
            // The reply to an earlier one.
            (
                71_000,
                told(Call::Reverse, 12, Answer::Done),
                send(Query, 15, 81_000),
                Hint::Cancelling
            ),
            (81_000, Event::Tick, wait(86_000), Hint::Cancelling),
            (86_000, Event::Tick, send(Query, 16, 96_000), Hint::Cancelling),
            (86_000, told(Query, 16, Answer::Revoked), Action::Done(End::Reversed), Hint::Reversed),
        ]
    );
}

#[test]
fn the_power_is_cut() {
    let mut flow = MicropayFlow::new(MicropayTimes::DOCUMENTED);
    let not_sent = Action::Done(End::NotPaid(Why::NotSent));
    let mut unsent = flow;
    assert_eq!(unsent.step(0, Event::Restart), not_sent);
    let mut unsent = flow;
    assert_eq!(unsent.step(0, Event::Cancel), not_sent);
    assert_eq!(flow.step(900_000, Event::Tick), send(Call::Micropay, 1, 910_000));
    let saved = flow.to_bytes();
    let mut flow = MicropayFlow::from_bytes(&saved).expect("a flow");
    play!(
        flow,
        [
            // Asked for, not sent again.
            (3, Event::Restart, send(Query, 2, 10_003), Hint::Processing),
            (13, told(Query, 2, Answer::Absent), wait(5_013), Hint::Processing),
            (20, Event::Cancel, send(Query, 3, 10_020), Hint::Cancelling),
            // 17 milliseconds were counted: the rest of the 15 seconds is waited for.
            (20, told(Query, 3, Answer::Absent), wait(15_003), Hint::Cancelling),
            (5, Event::Restart, wait(14_988), Hint::Cancelling),
            (14_988, Event::Tick, send(Call::Reverse, 4, 24_988), Hint::Cancelling),
            (0, Event::Restart, wait(5_000), Hint::Cancelling),
            (5_000, Event::Tick, send(Call::Reverse, 5, 15_000), Hint::Cancelling),
            (5_000, told(Call::Reverse, 5, Answer::Done), send(Query, 6, 15_000), Hint::Cancelling),
            (0, Event::Restart, wait(5_000), Hint::Cancelling),
        ]
    );
    let mut lost = MicropayFlow::in_doubt(MicropayTimes::DOCUMENTED);
    assert_eq!(lost.step(7, Event::Restart), send(Query, 1, 10_007));
}

/// What ends a payment, or does not.
#[test]
fn words_that_settle_a_payment() {
    let mut asking = MicropayFlow::in_doubt(MicropayTimes::DOCUMENTED);
    let _ = asking.step(0, Event::Tick);
    for (answer, end) in [
        (Answer::Paid, End::Paid),
        (Answer::OtherPayment, End::NeedsHuman(Why::OtherPayment)),
        (Answer::PaidBack, End::NeedsHuman(Why::PaidBack)),
        (Answer::Closed, End::NotPaid(Why::Closed)),
        (Answer::Revoked, End::Reversed),
    ] {
        for event in [told(Query, 1, answer), told(Query, 0, answer), Event::Notified(answer)] {
            let mut flow = asking;
            assert_eq!(flow.step(0, event), Action::Done(end));
            // The opposite of what was certain is for people.
            let contradicted = match end {
                End::NotPaid(_) => End::NeedsHuman(Why::Contradiction),
                _ => end,
            };
            assert_eq!(flow.step(0, Event::Notified(Answer::Paid)), Action::Done(contradicted));
        }
    }
    // Failed, or so it looks: reversed, once 15 seconds have passed.
    assert_eq!(asking.step(1_000, told(Query, 1, Answer::PayError)), wait(15_000));
    let _ = asking.step(15_000, Event::Tick);
    let _ = asking.step(15_000, told(Call::Reverse, 2, Answer::Done));
    let other = asking.step(15_000, told(Query, 3, Answer::OtherPayment));
    assert_eq!(other, Action::Done(End::NeedsHuman(Why::OtherPayment)));
}

/// One who answers nothing, ever: the tries are used up.
#[test]
fn silence_ends() {
    let mut payment = MicropayFlow::new(MicropayTimes::DOCUMENTED);
    let mut order = OrderFlow::new(OrderTimes::default());
    let mut refund = RefundFlow::new(RefundTimes::default());
    fn run(
        mut step: impl FnMut(u64, Event) -> Action,
        answer: impl Fn(Call) -> Answer,
    ) -> (End, u64) {
        let (mut now, mut event) = (0, Event::Tick);
        loop {
            (now, event) = match step(now, event) {
                Action::Done(end) => return (end, now),
                Action::Wait { until } => (until, Event::Tick),
                Action::Send { ticket, until } => match answer(ticket.call) {
                    Answer::Unknown => (until, Event::Tick),
                    answer => (now, Event::Reply(ticket, answer)),
                },
            };
        }
    }
    let unsettled = End::NeedsHuman(Why::Unsettled);
    let silent = |_| Answer::Unknown;
    assert_eq!(run(|now, event| payment.step(now, event), silent), (unsettled, 590_000));
    assert_eq!(run(|now, event| order.step(now, event), silent), (unsettled, 935_000));
    let (end, when) = run(|now, event| refund.step(now, event), silent);
    assert_eq!((end, when >= 604_800_000), (unsettled, true));
    // Reversed, and never confirmed.
    let mut payment = MicropayFlow::in_doubt(MicropayTimes::DOCUMENTED);
    let reversed = |call| if call == Call::Reverse { Answer::Done } else { Answer::Unknown };
    assert_eq!(run(|now, event| payment.step(now, event), reversed).0, unsettled);
    // Refused again and again, and one of them may have been done.
    let mut refund = RefundFlow::new(RefundTimes::ONE_WEEK);
    let _ = refund.step(0, Event::Tick);
    let _ = refund.step(0, told(Call::Refund, 1, Answer::Unknown));
    let refused = |call| match call {
        Call::Refund => Answer::Refused(Advice::Funds),
        _ => Answer::Absent,
    };
    assert_eq!(run(|now, event| refund.step(now, event), refused).0, unsettled);
    assert_eq!(refund.hint(), Hint::Staff);
    // Known after all.
    let refunded = refund.step(0, told(Call::RefundQuery, 1, Answer::Refunded));
    assert_eq!((refunded, refund.end()), (Action::Done(End::Refunded), Some(End::Refunded)));
    assert_eq!(order.step(0, Event::Notified(Answer::Paid)), Action::Done(End::Paid));
    assert_eq!(order.end(), Some(End::Paid));
}

#[test]
fn an_order_is_paid_or_closed() {
    let mut flow = OrderFlow::new(OrderTimes::FIVE_MINUTES);
    play!(
        flow,
        [
            (0, Event::Tick, wait(5_000), Hint::Pay),
            (5_000, Event::Tick, send(Query, 1, 15_000), Hint::Pay),
            (5_000, told(Query, 1, Answer::UserPaying), wait(10_000), Hint::Password),
            (9_000, Event::Restart, send(Query, 2, 19_000), Hint::Password),
            (9_000, Event::Cancel, wait(19_000), Hint::Cancelling),
            (9_000, told(Query, 2, Answer::NotPay), send(Close, 3, 19_000), Hint::Cancelling),
        ]
    );
    let mut refused = flow;
    let answer = told(Close, 3, Answer::Refused(Advice::Fix));
    let end = End::NeedsHuman(Why::Refused(Advice::Fix));
    assert_eq!(refused.step(9_000, answer), Action::Done(end));
    let mut paid = flow;
    play!(
        paid,
        [
            (9_000, told(Close, 3, Answer::Unknown), send(Query, 4, 19_000), Hint::Cancelling),
            (9_000, Event::Cancel, wait(19_000), Hint::Cancelling),
            (9_000, told(Query, 4, Answer::Paid), Action::Done(End::Paid), Hint::Paid),
            (9_000, Event::Notified(Answer::Paid), Action::Done(End::Paid), Hint::Paid),
        ]
    );
    let closed = Action::Done(End::NotPaid(Why::Closed));
    play!(
        flow,
        [
            (9_000, told(Close, 3, Answer::Done), send(Query, 4, 19_000), Hint::Cancelling),
            (9_000, told(Query, 4, Answer::NotPay), wait(14_000), Hint::Cancelling),
            (9_000, told(Close, 3, Answer::Done), wait(14_000), Hint::Cancelling),
            (14_000, Event::Tick, send(Close, 5, 24_000), Hint::Cancelling),
            (0, Event::Restart, send(Query, 6, 10_000), Hint::Cancelling),
            (0, told(Query, 6, Answer::Closed), closed, Hint::NotPaid),
        ]
    );
    let contradiction = Action::Done(End::NeedsHuman(Why::Contradiction));
    assert_eq!(flow.step(0, Event::Notified(Answer::Paid)), contradiction);
    for (answer, end) in [
        (Answer::OtherPayment, End::NeedsHuman(Why::OtherPayment)),
        (Answer::PaidBack, End::NeedsHuman(Why::PaidBack)),
        (Answer::Revoked, End::Reversed),
    ] {
        let mut flow = OrderFlow::new(OrderTimes::FIVE_MINUTES);
        assert_eq!(flow.step(0, Event::Notified(answer)), Action::Done(end));
    }
}

#[test]
fn a_refund_arrives() {
    let mut flow = RefundFlow::new(RefundTimes::ONE_WEEK);
    let asked = Call::RefundQuery;
    play!(
        flow,
        [
            (0, Event::Tick, send(Call::Refund, 1, 10_000), Hint::Refunding),
            (0, told(Call::Refund, 1, Answer::Later), wait(60_000), Hint::Refunding),
            (60_000, Event::Tick, send(asked, 2, 70_000), Hint::Refunding),
            (
                60_000,
                told(asked, 2, Answer::Absent),
                send(Call::Refund, 3, 70_000),
                Hint::Refunding
            ),
            (60_000, Event::Cancel, wait(70_000), Hint::Refunding),
            (60_000, told(Call::Refund, 1, Answer::Done), wait(70_000), Hint::Refunding),
            (60_000, told(Call::Refund, 3, Answer::Done), wait(70_000), Hint::Refunding),
            // A notification is no proof, but a reason to ask.
            (61_000, Event::Notified(Answer::Refunded), send(asked, 4, 71_000), Hint::Refunding),
            (61_000, told(asked, 4, Answer::Absent), wait(81_000), Hint::Refunding),
            (61_000, told(asked, 4, Answer::Processing), wait(81_000), Hint::Refunding),
            (81_000, Event::Tick, send(asked, 5, 91_000), Hint::Refunding),
            (81_000, told(asked, 5, Answer::Refunded), Action::Done(End::Refunded), Hint::Refunded),
        ]
    );
    let mut cancelled = RefundFlow::new(RefundTimes::ONE_WEEK);
    let not_sent = End::NotRefunded(Why::NotSent);
    assert_eq!(cancelled.step(0, Event::Cancel), Action::Done(not_sent));
    assert_eq!(cancelled.hint(), Hint::NotRefunded);
    let contradicted = cancelled.step(0, told(asked, 1, Answer::Refunded));
    assert_eq!(contradicted, Action::Done(End::NeedsHuman(Why::Contradiction)));
}

/// Bytes of another flow, of no phase, of an end that does not fit: none of them is a flow.
#[test]
fn damaged_bytes() {
    fn crc_32(bytes: &[u8]) -> [u8; 4] {
        let bit = |crc: u32, _| (crc >> 1) ^ (0xEDB8_8320 & (crc & 1).wrapping_neg());
        let byte = |crc: u32, byte: &u8| (0..8).fold(crc ^ u32::from(*byte), bit);
        (!bytes.iter().fold(!0, byte)).to_le_bytes()
    }
    let with = |mut bytes: [u8; 64], at: usize, byte: u8| {
        bytes[at] = byte;
        let check = crc_32(&bytes[..60]);
        bytes[60..].copy_from_slice(&check);
        bytes
    };
    type Read = fn(&[u8; 64]) -> Option<(Kind, usize)>;
    fn place(error: Error) -> (Kind, usize) {
        (error.kind(), error.at())
    }
    let payment = MicropayFlow::new(MicropayTimes::DOCUMENTED).to_bytes();
    let order = OrderFlow::new(OrderTimes::FIVE_MINUTES).to_bytes();
    let refund = RefundFlow::new(RefundTimes::ONE_WEEK).to_bytes();
    let read: [Read; 3] = [
        |bytes| MicropayFlow::from_bytes(bytes).err().map(place),
        |bytes| OrderFlow::from_bytes(bytes).err().map(place),
        |bytes| RefundFlow::from_bytes(bytes).err().map(place),
    ];
    for (mine, bytes) in [payment, order, refund].into_iter().enumerate() {
        for (index, read) in read.into_iter().enumerate() {
            assert_eq!(read(&bytes), (index != mine).then_some((Kind::BadValue, 0)));
        }
        assert_eq!(read[mine](&with(bytes, 3, 10)), Some((Kind::BadValue, 3)));
        assert_eq!(read[mine](&with(bytes, 8, 1)), Some((Kind::BadValue, 8)));
        assert_eq!(read[mine](&with(bytes, 8, 9)), Some((Kind::BadValue, 8)));
    }
    // The byte form is the same for ever.
    assert_eq!(payment[..16], [b'w', 1, 1, 0, 0, 0, 0, 10, 0, 0, 0, 0, 0, 0, 0, 0]);
    assert_eq!(payment[32..36], 10_000_u32.to_le_bytes());
    assert_eq!((order[1], refund[1]), (2, 3));
}

/// By the trait as by the flow's own methods.
fn leads<F: Flow>(mut flow: F, own: impl Fn(F) -> (Hint, Option<End>, [u8; 64])) {
    for event in [Event::Tick, Event::Tick, Event::Restart, Event::Cancel] {
        let _ = flow.step(0, event);
        assert_eq!((flow.hint(), flow.end(), flow.to_bytes()), own(flow));
        assert_eq!(F::from_bytes(&flow.to_bytes()), Ok(flow));
    }
}

#[test]
fn all_flows_are_led_alike() {
    leads(MicropayFlow::new(MicropayTimes::DOCUMENTED), |f| (f.hint(), f.end(), f.to_bytes()));
    leads(OrderFlow::new(OrderTimes::FIVE_MINUTES), |f| (f.hint(), f.end(), f.to_bytes()));
    leads(RefundFlow::new(RefundTimes::ONE_WEEK), |f| (f.hint(), f.end(), f.to_bytes()));
}
