//! Typed messages, from a request to its outcome.

use wxpay_core::api::{Advice, Merchant};
use wxpay_core::message::{Micropay, MicropayMore, Outcome, Request};
use wxpay_core::{Error, Fen, Field, Fields, Key, Kind};

const MERCHANT: Merchant<'static> =
    Merchant { appid: "wx1", mch_id: "100", sub_appid: None, sub_mch_id: None };
const SALE: Micropay<'static> = Micropay {
    body: "茶",
    out_trade_no: "A-1",
    total_fee: Fen::new(450),
    auth_code: "134567890123456789",
    spbill_create_ip: "192.0.2.7",
    more: MicropayMore { attach: Some("x"), ..MicropayMore::NONE },
};

fn reply(fields: &[(&str, &str)]) -> Vec<u8> {
    let key = Key::md5([b'k'; 32]).unwrap();
    let mut slots = [Field::EMPTY; 32];
    let mut reply = Fields::new(&mut slots);
    for (name, value) in fields {
        reply.set(*name, *value).unwrap();
    }
    let mut out = [0; 2048];
    key.write_signed(&reply, &mut out).unwrap().to_vec()
}

const PAID: [(&str, &str); 11] = [
    ("appid", "wx1"),
    ("mch_id", "100"),
    ("return_code", "SUCCESS"),
    ("result_code", "SUCCESS"),
    ("openid", "o"),
    ("out_trade_no", "A-1"),
    ("transaction_id", "42"),
    ("total_fee", "450"),
    ("time_end", "20261123101112"),
    ("coupon_id_10", "b"),
    ("coupon_id_2", "a"),
];

#[test]
fn a_sale() {
    let key = Key::md5([b'k'; 32]).unwrap();
    let mut out = [0; 1024];
    let request = SALE.write(&key, &MERCHANT, "nonce", &mut out).unwrap();
    let text = std::str::from_utf8(request).unwrap();
    assert!(text.contains("<total_fee>450</total_fee>") && !text.contains("time_start"), "{text}");

    let document = reply(&PAID);
    let mut slots = [Field::EMPTY; 32];
    let outcome = SALE.read_reply(&key, &MERCHANT, &document, &mut slots).unwrap();
    let Outcome::Done(paid) = outcome else { panic!("{outcome:?}") };
    assert_eq!(paid.transaction_id, "42");
    let coupons: Vec<_> = paid.coupons().map(|coupon| coupon.unwrap()).collect();
    assert_eq!(coupons.iter().map(|coupon| coupon.index).collect::<Vec<_>>(), [2, 10]);
    assert_eq!(coupons[0].id.unwrap(), "a");
}

fn outcome(changes: &[(&'static str, &'static str)]) -> Result<(bool, Advice), Error> {
    let key = Key::md5([b'k'; 32]).unwrap();
    let mut fields = PAID.to_vec();
    fields.retain(|(name, _)| changes.iter().all(|(other, _)| name != other));
    fields.extend(changes);
    let document = reply(&fields);
    let mut slots = [Field::EMPTY; 32];
    match SALE.read_reply(&key, &MERCHANT, &document, &mut slots)? {
        Outcome::Done(_) => panic!("done"),
        Outcome::Refused(refusal) => Ok((true, refusal.advice())),
        Outcome::Unknown(refusal) => Ok((false, refusal.advice())),
    }
}

#[test]
fn what_is_not_done() {
    let fail = |code| outcome(&[("result_code", "FAIL"), ("err_code", code)]);
    assert_eq!(fail("AUTHCODEEXPIRE"), Ok((true, Advice::Rescan)));
    assert_eq!(fail("SYSTEMERROR"), Ok((false, Advice::Query)));
    assert_eq!(outcome(&[("result_code", "FAIL")]), Ok((false, Advice::Query)));
    assert_eq!(outcome(&[("return_code", "FAIL")]), Ok((false, Advice::Query)));
    let kind = |changes| outcome(changes).map_err(Error::kind);
    assert_eq!(kind(&[("out_trade_no", "A-2")]), Err(Kind::OrderMismatch));
    assert_eq!(kind(&[("total_fee", "1")]), Err(Kind::AmountMismatch));
    assert_eq!(kind(&[("appid", "wx2")]), Err(Kind::AppIdMismatch));
    assert_eq!(kind(&[("mch_id", "2")]), Err(Kind::MchIdMismatch));
    assert_eq!(kind(&[("transaction_id", "")]), Err(Kind::MissingField));
    assert_eq!(kind(&[("result_code", "")]), Err(Kind::MissingField));
    assert_eq!(kind(&[("time_end", "2026")]), Err(Kind::BadTime));
}
