//! Round trips of random structs and random fields.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use wxpay_core::serde::{from_unverified, from_verified, to_fields};
use wxpay_core::{Currency, Fen, Field, Fields, Key, Kind, OutTradeNo, Scratch, Time};
use wxpay_tests::draw;
use wxpay_tests::random::Random;

#[derive(Serialize, Deserialize, Clone, Copy, Debug, PartialEq)]
#[serde(rename_all = "UPPERCASE")]
enum TradeType {
    Jsapi,
    Native,
    App,
    Mweb,
}

#[derive(Serialize, Deserialize, Debug, PartialEq)]
struct Order<'a> {
    attach: Option<&'a str>,
    body: &'a str,
    cash_fee: Option<u64>,
    coupon_count: Option<u8>,
    coupon_fee: Option<i32>,
    detail: Option<heapless::String<512>>,
    fee_type: Option<Currency>,
    #[serde(default, with = "wxpay_core::serde::yes_no")]
    is_subscribe: Option<bool>,
    out_trade_no: OutTradeNo,
    #[serde(with = "wxpay_core::serde::spaced")]
    success_time: Time,
    time_end: Option<Time>,
    #[serde(default, with = "wxpay_core::serde::unix")]
    timestamp: Option<Time>,
    total_fee: Fen,
    trade_type: Option<TradeType>,
}

fn number(random: &mut Random) -> u64 {
    let bits = random.below(60);
    (random.next() >> (63 - bits)) % 1_000_000_000_000_000_000
}

fn time(random: &mut Random) -> Time {
    // Of as many digits as seconds have on the wire.
    Time::from_unix(1_000_000_000 + random.next() % 9_000_000_000).expect("a time")
}

fn maybe<T>(random: &mut Random, draw: impl FnOnce(&mut Random) -> T) -> Option<T> {
    (random.below(2) == 0).then(|| draw(random))
}

fn text(random: &mut Random) -> String {
    let text = draw::value(random);
    if text.is_empty() { "茶".into() } else { text }
}

fn order<'a>(random: &mut Random, attach: &'a str, body: &'a str) -> Order<'a> {
    Order {
        attach: maybe(random, |_| attach),
        body,
        cash_fee: maybe(random, number),
        coupon_count: maybe(random, |random| random.next() as u8),
        coupon_fee: maybe(random, |random| (random.next() >> 33) as i32),
        detail: maybe(random, text).and_then(|text| text.as_str().try_into().ok()),
        fee_type: maybe(random, |_| Currency::CNY),
        is_subscribe: maybe(random, |random| random.below(2) == 0),
        out_trade_no: OutTradeNo::parse(&number(random).to_string()).expect("a number"),
        success_time: time(random),
        time_end: maybe(random, time),
        timestamp: maybe(random, time),
        total_fee: Fen::new(i64::try_from(number(random)).expect("18 digits")),
        trade_type: maybe(random, |random| {
            random.pick(&[TradeType::Jsapi, TradeType::Native, TradeType::App, TradeType::Mweb])
        }),
    }
}

#[test]
fn structs_survive_the_wire() {
    let mut random = Random::new(0x5E_4D_E1);
    let key = Key::hmac_sha256([b'k'; 32]).expect("a key");
    let (mut sent, mut ambiguous) = (0, 0);
    for _ in 0..4000 {
        let (attach, body) = (text(&mut random), text(&mut random));
        let order = order(&mut random, &attach, &body);

        let mut memory = [0; 4096];
        let mut scratch = Scratch::new(&mut memory);
        let mut slots = [Field::EMPTY; 32];
        let mut fields = Fields::new(&mut slots);
        to_fields(&order, &mut fields, &mut scratch).expect("fields");

        let mut buffer = [0; 8192];
        let document = match key.write_signed(&fields, &mut buffer) {
            Ok(document) => document,
            Err(error) => {
                assert_eq!(error.kind(), Kind::AmbiguousValue);
                ambiguous += 1;
                continue;
            }
        };
        let mut slots = [Field::EMPTY; 32];
        let received = Fields::read(document, &mut slots).expect("fields");
        let verified = key.verify(&received).expect("genuine");
        let mut memory = vec![0; document.len()];
        let mut scratch = Scratch::new(&mut memory);
        let back: Order = from_verified(&verified, &mut scratch).expect("an order");
        assert_eq!(back, order);
        sent += 1;
    }
    println!("{sent} sent, {ambiguous} ambiguous");
    assert!(sent > 3000 && ambiguous > 10);
}

#[test]
fn maps_are_the_fields_that_are_not_empty() {
    let mut random = Random::new(0x0A_11_F1);
    for _ in 0..4000 {
        let drawn = draw::fields(&mut random, 12);
        let document = draw::document(&mut random, &drawn);
        let mut expected: BTreeMap<&str, &str> = BTreeMap::new();
        for field in drawn.iter().filter(|field| !field.value.is_empty()) {
            expected.insert(&field.name, std::str::from_utf8(&field.value).expect("UTF-8"));
        }
        let mut slots = [Field::EMPTY; 16];
        let fields = Fields::read(&document, &mut slots).expect("fields");
        // The promise of `from_verified`.
        let mut memory = vec![0; document.len()];
        let mut scratch = Scratch::new(&mut memory);
        let read: BTreeMap<&str, &str> = from_unverified(&fields, &mut scratch).expect("a map");
        assert_eq!(read, expected);
        let json = serde_json::to_value(&fields).expect("JSON");
        assert_eq!(json.as_object().expect("a map").len(), drawn.len());

        let mut memory = [0; 8192];
        let mut scratch = Scratch::new(&mut memory);
        let mut slots = [Field::EMPTY; 16];
        let mut back = Fields::new(&mut slots);
        to_fields(&read, &mut back, &mut scratch).expect("fields");
        let back = back.iter().map(|field| (field.name(), field.value().as_str()));
        assert!(back.eq(expected.iter().map(|(name, value)| (*name, Some(*value)))));
    }
}
