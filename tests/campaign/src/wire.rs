//! What the network does to a reply, besides what the stand-in does.

use wxpay_core::flow::Call;
use wxpay_core::{Field, Fields, Key};
use wxpay_tests::random::Random;

use crate::talk::{APPID, MCH_ID};

/// Another key than the merchant's.
const OTHER_KEY: &str = "0123456789abcdef0123456789ABCDEF";

/// What arrives, and how many milliseconds later; none if the till is told that the connection was
/// cut.
pub type Arrivals = Vec<(u64, Option<Vec<u8>>)>;

/// A reply on its way, and the name of what befell it.
pub fn carry(
    random: &mut Random,
    call: Call,
    number: &str,
    reply: Vec<u8>,
    other: Option<&Vec<u8>>,
) -> (Arrivals, &'static str) {
    let soon = 50 + random.next() % 500;
    match random.below(200) {
        0..8 => (vec![(1_000 + random.next() % 8_900, Some(reply))], "reply: within the wait"),
        8..11 => (vec![(10_000 + random.next() % 80_000, Some(reply))], "reply: after the wait"),
        11..14 => {
            let again = soon + random.next() % 40_000;
            (vec![(soon, Some(reply.clone())), (again, Some(reply))], "reply: twice")
        }
        14..16 => (vec![(soon, Some(tampered(random, reply)))], "reply: tampered with"),
        16..18 => (vec![(soon, Some(forged(random, call, number, &reply)))], "reply: forged"),
        // Where a reply does not say what it is about, nothing but TLS ties it to its request.
        18 if other.is_some() => (vec![(soon, other.cloned())], "reply: of another order"),
        _ => (vec![(soon, Some(reply))], ""),
    }
}

/// A connection that was cut: the till may see it, or wait in vain.
pub fn cut(random: &mut Random) -> Arrivals {
    if random.below(2) == 0 { vec![(50 + random.next() % 500, None)] } else { Vec::new() }
}

fn tampered(random: &mut Random, mut reply: Vec<u8>) -> Vec<u8> {
    if !reply.is_empty() {
        let at = random.below(reply.len());
        reply[at] ^= 1 << random.below(8);
    }
    reply
}

/// What somebody writes who does not know the key.
fn forged(random: &mut Random, call: Call, number: &str, reply: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(reply);
    match random.below(4) {
        // The signature is kept.
        0 => text.replace("FAIL", "SUCCESS").into_bytes(),
        1 => text.replace("USERPAYING", "SUCCESS").replace("NOTPAY", "SUCCESS").into_bytes(),
        2 => b"<xml><return_code>FAIL</return_code><return_msg>no</return_msg></xml>".to_vec(),
        _ => signed(random, call, number),
    }
}

/// Complete, but for the key.
fn signed(random: &mut Random, call: Call, number: &str) -> Vec<u8> {
    let state = random.pick(&["SUCCESS", "SUCCESS", "CLOSED", "REVOKED", "PAYERROR"]);
    let status = random.pick(&["SUCCESS", "REFUNDCLOSE"]);
    let code = random.pick(&["NOTENOUGH", "AUTHCODEEXPIRE", "ORDERNOTEXIST"]);
    let refused = [("result_code", "FAIL"), ("err_code", code)];
    let paid = [
        ("result_code", "SUCCESS"),
        ("out_trade_no", number),
        ("trade_state", state),
        ("transaction_id", "4200000000202601050000000000"),
        ("total_fee", "1"),
        ("openid", "o"),
        ("time_end", "20260105120000"),
    ];
    let refund = [
        ("result_code", "SUCCESS"),
        ("out_refund_no_0", number),
        ("refund_status_0", status),
        ("refund_fee_0", "1"),
    ];
    let fields: &[(&str, &str)] = match (call, random.below(3)) {
        (_, 0) => &refused,
        (Call::Micropay | Call::OrderQuery, _) => &paid,
        (Call::RefundQuery, _) => &refund,
        (Call::Reverse, _) => &[("result_code", "SUCCESS"), ("recall", "N")],
        (Call::CloseOrder | Call::Refund, _) => &[("result_code", "SUCCESS")],
    };
    write(fields)
}

/// A notification that says that this order is paid.
pub fn attack(number: &str, price: i64) -> Vec<u8> {
    write(&[
        ("result_code", "SUCCESS"),
        ("out_trade_no", number),
        ("total_fee", &price.to_string()),
        ("transaction_id", "4200000000202601050000000000"),
        ("time_end", "20260105120000"),
    ])
}

fn write(more: &[(&str, &str)]) -> Vec<u8> {
    let key = Key::md5(OTHER_KEY).expect("a key");
    let mut slots = [Field::EMPTY; 16];
    let mut fields = Fields::new(&mut slots);
    let always = [("appid", APPID), ("mch_id", MCH_ID), ("return_code", "SUCCESS")];
    for (name, value) in always.iter().chain(more) {
        fields.set(*name, *value).expect("a field");
    }
    key.write_signed(&fields, &mut [0; 2048]).expect("room enough").to_vec()
}
