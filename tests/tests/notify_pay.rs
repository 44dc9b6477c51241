//! The pay notification as it comes, in one call.

use wxpay_core::{Error, Expected, Field, Kind, SignType, notify};
use wxpay_tests::notices::{Pairs, document, key};

const PAID: Pairs<'static> = &[
    ("appid", "wx1"),
    ("mch_id", "100"),
    ("out_trade_no", "A1"),
    ("result_code", "SUCCESS"),
    ("return_code", "SUCCESS"),
    ("total_fee", "450"),
    ("transaction_id", "42"),
];

const ORDER: Expected<'static> =
    Expected { appid: "wx1", mch_id: "100", out_trade_no: "A1", total_fee: 450, fee_type: "CNY" };

#[test]
fn reading_verifies() {
    let genuine = document(SignType::Md5, PAID, &[]);
    let mut slots = [Field::EMPTY; 64];
    let read = |document: &[u8], sign_type, slots: &mut [Field<'static>]| {
        let document: &'static [u8] = document.to_vec().leak();
        let read = notify::read(&key(sign_type), document, slots).map(|_| ());
        read.map_err(|error| error.kind())
    };
    assert_eq!(read(&genuine, SignType::Md5, &mut slots), Ok(()));
    assert_eq!(read(&genuine, SignType::HmacSha256, &mut slots), Err(Kind::SignMalformed));
    assert_eq!(read(&genuine[1..], SignType::Md5, &mut slots), Err(Kind::NotXml));
    assert_eq!(read(&genuine, SignType::Md5, &mut slots[..3]), Err(Kind::TooManyFields));
    let forged = String::from_utf8(genuine).expect("text").replace("A1", "A2");
    assert_eq!(read(forged.as_bytes(), SignType::Md5, &mut slots), Err(Kind::SignMismatch));
}

#[test]
fn accepted_in_one_call() {
    let genuine = document(SignType::Md5, PAID, &[]);
    let accept = |document: &[u8], order: &Expected<'_>| {
        let mut slots = [Field::EMPTY; 64];
        let accepted = notify::pay::accept(&key(SignType::Md5), document, order, &mut slots);
        accepted.map(|text| text.to_string()).map_err(Error::kind)
    };
    assert_eq!(accept(&genuine, &ORDER), Ok("42".to_string()));
    let other = Expected { total_fee: 451, ..ORDER };
    assert_eq!(accept(&genuine, &other), Err(Kind::AmountMismatch));
    assert_eq!(accept(b"<xml/>", &ORDER), Err(Kind::MissingSign));
}
