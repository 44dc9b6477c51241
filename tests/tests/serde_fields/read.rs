//! From fields to a struct.

use std::collections::BTreeMap;

use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};
use wxpay_core::serde::{from_unverified, from_verified};
use wxpay_core::{Fen, Field, Fields, Key, Kind, OutTradeNo, Scratch, Time, TimeForm};

use super::{Name, One, State, member, one, read, refusal, write};

#[derive(Deserialize, Debug, PartialEq)]
struct Notification<'a> {
    appid: &'a str,
    attach: Option<&'a str>,
    bank_type: Name<'a>,
    #[serde(borrow)]
    coupon_id_0: Option<Name<'a>>,
    device_info: Option<&'a [u8]>,
    mch_id: heapless::String<32>,
    out_trade_no: OutTradeNo,
    #[serde(default)]
    retries: u8,
    total_fee: Fen,
    trade_state: Option<State>,
    time_end: Time,
}

const DOCUMENT: &str = "<xml><appid>wx1</appid><attach>a&amp;b</attach><bank_type><![CDATA[CMB]]>\
    </bank_type><coupon_id_0/><device_info>till</device_info><mch_id>1&#48;0</mch_id>\
    <out_trade_no>A-1</out_trade_no><time_end>20141030133525</time_end><total_fee>450</total_fee>\
    <trade_state>REFUND</trade_state></xml>";

#[test]
fn a_struct_is_read_and_points_into_the_document() {
    let mut slots = [Field::EMPTY; 32];
    let fields = Fields::read(DOCUMENT.as_bytes(), &mut slots).expect("fields");
    // For what holds references: `a&b` and `100`.
    let mut memory = [0; 6];
    let mut scratch = Scratch::new(&mut memory);
    let read: Notification = from_unverified(&fields, &mut scratch).expect("a notification");
    assert_eq!(scratch.free(), 0);
    let expected = Notification {
        appid: "wx1",
        attach: Some("a&b"),
        bank_type: Name("CMB"),
        coupon_id_0: None,
        device_info: Some(b"till"),
        mch_id: "100".try_into().expect("short"),
        out_trade_no: OutTradeNo::parse("A-1").expect("a number"),
        retries: 0,
        total_fee: Fen::new(450),
        trade_state: Some(State::Refund),
        time_end: Time::parse("20141030133525", TimeForm::Compact).expect("a time"),
    };
    assert_eq!(read, expected);
    let document = DOCUMENT.as_bytes().as_ptr_range();
    assert!(document.contains(&read.appid.as_ptr()));
    assert!(document.contains(&read.bank_type.0.as_ptr()));
    assert!(!document.contains(&read.attach.expect("attach").as_ptr()));
}

#[test]
fn too_little_scratch_memory_tells_the_length() {
    let mut slots = [Field::EMPTY; 32];
    let fields = Fields::read(DOCUMENT.as_bytes(), &mut slots).expect("fields");
    let mut memory = [0; 5];
    let mut scratch = Scratch::new(&mut memory);
    let error = from_unverified::<Notification>(&fields, &mut scratch).expect_err("too small");
    assert_eq!((error.kind(), error.error().at()), (Kind::BufferTooSmall, 3));
    assert_eq!(error.field(), "mch_id");
}

#[test]
fn only_what_is_verified_is_read_as_verified() {
    let key = Key::md5([b'k'; 32]).expect("a key");
    let mut slots = [Field::EMPTY; 8];
    let mut fields = Fields::new(&mut slots);
    fields.set("x", "450").expect("a field");
    let mut buffer = [0; 128];
    let document = key.write_signed(&fields, &mut buffer).expect("a document");
    let mut slots = [Field::EMPTY; 8];
    let fields = Fields::read(document, &mut slots).expect("fields");
    let verified = key.verify(&fields).expect("genuine");
    let mut scratch = Scratch::new(&mut []);
    assert_eq!(from_verified(&verified, &mut scratch), Ok(One { x: Fen::new(450) }));
}

#[test]
fn errors_name_the_field_and_point_at_it() {
    let mut slots = [Field::EMPTY; 32];
    let document = DOCUMENT.replace(">450<", ">0450<");
    let fields = Fields::read(document.as_bytes(), &mut slots).expect("fields");
    let mut memory = [0; 64];
    let mut scratch = Scratch::new(&mut memory);
    let error = from_unverified::<Notification>(&fields, &mut scratch).expect_err("an amount");
    assert_eq!(error.kind(), Kind::BadAmount);
    assert_eq!(error.error().at(), document.find("total_fee").expect("its place"));
    assert_eq!((error.field(), error.message()), ("total_fee", ""));
    assert_eq!(format!("{error:?}"), "BadAmount: total_fee");
    assert_eq!(wxpay_core::Error::from(error.clone()), error.error());
    let error: Box<dyn std::error::Error> = error.into();
    assert!(error.source().is_none());
}

#[test]
fn what_is_absent_or_empty() {
    assert_eq!(refusal::<One<Fen>>(&[("y", "1")]), "MissingField: x");
    assert_eq!(refusal::<One<Fen>>(&[("x", "")]), "MissingField: x");
    assert_eq!(read::<One<Fen>>(&[]).map_err(|error| error.error().at()), Err(0));
    assert_eq!(read(&[]), Ok(One { x: None::<Fen> }));
    assert_eq!(read(&[("x", "")]), Ok(One { x: None::<Fen> }));
    assert_eq!(read(&[("x", "0")]), Ok(One { x: Some(Fen::ZERO) }));
}

#[test]
fn what_is_unknown_is_passed_over_unless_the_struct_minds() {
    #[derive(Deserialize, Debug, PartialEq)]
    #[serde(deny_unknown_fields)]
    struct Closed {
        x: u8,
    }
    assert_eq!(read(&[("w", "1"), ("x", "1")]), Ok(One { x: 1 }));
    assert_eq!(refusal::<Closed>(&[("w", "1"), ("x", "1")]), "UnknownField: w");
    assert_eq!(read(&[("x", "1")]), Ok(Closed { x: 1 }));
    assert!(read::<IgnoredAny>(&[("x", "1")]).is_ok());

    #[derive(Deserialize, Debug)]
    struct Twice {
        #[serde(alias = "y")]
        _x: u8,
    }
    assert_eq!(refusal::<Twice>(&[("_x", "1"), ("y", "1")]), "DuplicateField: _x");
}

#[test]
fn numbers_are_strict() {
    assert_eq!(one("0"), Ok(0u8));
    assert_eq!(one("255"), Ok(255u8));
    assert_eq!(one("65535"), Ok(u16::MAX));
    assert_eq!(one("4294967295"), Ok(u32::MAX));
    assert_eq!(one("999999999999999999"), Ok(999_999_999_999_999_999u64));
    assert_eq!(one("999999999999999999"), Ok(999_999_999_999_999_999u128));
    assert_eq!(one("127"), Ok(127i8));
    assert_eq!(one("1"), Ok(1i16));
    assert_eq!(one("1"), Ok(1i32));
    assert_eq!(one("999999999999999999"), Ok(999_999_999_999_999_999i64));
    assert_eq!(one("1"), Ok(1i128));
    for bad in ["00", "01", "-1", "+1", "1.0", " 1", "1 ", "1e3", "0x1", "a", "1000000000000000000"]
    {
        assert_eq!(one::<u64>(bad), Err("BadNumber: x".into()), "{bad}");
        assert_eq!(one::<i64>(bad), Err("BadNumber: x".into()), "{bad}");
    }
    assert_eq!(one::<u8>("256"), Err("BadNumber: x (expected u8)".into()));
    assert_eq!(one::<i8>("128"), Err("BadNumber: x (expected i8)".into()));
}

#[test]
fn members_that_are_no_text() {
    assert_eq!(one::<bool>("Y"), Err("BadValue: x (expected a boolean)".into()));
    assert_eq!(one::<f64>("1"), Err("BadValue: x (expected f64)".into()));
    assert_eq!(one::<f32>("1"), Err("BadValue: x (expected f32)".into()));
    assert_eq!(one::<()>("1"), Err("BadValue: x (expected unit)".into()));
    assert_eq!(one::<Vec<u8>>("1"), Err("BadValue: x (expected a sequence)".into()));
    assert_eq!(one::<One<u8>>("1"), Err("BadValue: x (expected struct One)".into()));
    assert_eq!(one::<BTreeMap<String, u8>>("1"), Err("BadValue: x (expected a map)".into()));
    assert_eq!(
        one::<heapless::String<3>>("four"),
        Err("FieldTooLong: x (expected a string no more than 3 bytes long)".into())
    );
    assert_eq!(one::<char>("茶"), Ok('茶'));
    assert_eq!(one::<char>("tea"), Err("BadValue: x (expected a character)".into()));
}

#[test]
fn enums_are_words() {
    #[derive(Deserialize, Debug, PartialEq)]
    enum Closed {
        Success,
        Payload(u8),
    }
    assert_eq!(one("SUCCESS"), Ok(State::Success));
    assert_eq!(one("NOTPAY"), Ok(State::Other));
    assert_eq!(one("Success"), Ok(Closed::Success));
    assert_eq!(one::<Closed>("NOTPAY"), Err("BadValue: x (not one of the variants)".into()));
    assert!(one::<Closed>("Payload").expect_err("a payload").starts_with("BadValue: x (expected"));
    assert_eq!(member(Some(State::Refund)), Ok("REFUND".into()));
}

#[test]
fn only_a_struct_or_a_map_is_read() {
    assert_eq!(refusal::<u8>(&[]), "BadValue (expected u8)");
    assert_eq!(refusal::<Vec<u8>>(&[]), "BadValue (expected a sequence)");
    assert_eq!(refusal::<State>(&[]), "BadValue (expected enum State)");
    #[derive(Deserialize, Serialize, Debug, PartialEq)]
    struct Outer(One<u8>);
    assert_eq!(read(&[("x", "1")]), Ok(Some(Outer(One { x: 1 }))));
    let map: BTreeMap<String, String> = read(&[("b", "2"), ("a", "1"), ("c", "")]).expect("a map");
    assert_eq!(map, [("a", "1"), ("b", "2")].map(|(a, b)| (a.into(), b.into())).into());
    let json: serde_json::Value = read(&[("b", "2")]).expect("JSON");
    assert_eq!(json, serde_json::json!({"b": "2"}));
}

/// What serde keeps in between, with an allocator, is text.
#[test]
fn flattened_structs_and_tagged_enums() {
    #[derive(Serialize, Deserialize, Debug, PartialEq)]
    struct Whole {
        a: Fen,
        #[serde(flatten)]
        rest: One<String>,
    }
    let whole = Whole { a: Fen::new(1), rest: One { x: "2".into() } };
    let fields = [("a", "1"), ("x", "2")];
    assert_eq!(read(&fields).as_ref(), Ok(&whole));
    assert_eq!(write(&whole), Ok(fields.map(|(a, b)| (a.into(), b.into())).into()));
    #[derive(Deserialize, Debug)]
    struct WithNumber {
        #[serde(flatten)]
        _rest: One<u8>,
    }
    assert_eq!(refusal::<WithNumber>(&fields), "BadValue (expected u8)");

    #[derive(Serialize, Deserialize, Debug, PartialEq)]
    #[serde(tag = "trade_type")]
    enum Tagged {
        #[serde(rename = "NATIVE")]
        Native { product_id: String },
    }
    let native = Tagged::Native { product_id: "tea".into() };
    let fields = [("product_id", "tea"), ("trade_type", "NATIVE")];
    assert_eq!(read(&fields).as_ref(), Ok(&native));
    assert_eq!(write(&native), Ok(fields.map(|(a, b)| (a.into(), b.into())).into()));
}
