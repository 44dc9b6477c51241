//! `Text`: all its functions say the same about a value, however the document spells it.

use wxpay_core::{Field as CoreField, Fields, Kind, Root, Text};
use wxpay_tests::compare::{both_read, decoded};
use wxpay_tests::draw;
use wxpay_tests::random::Random;

const ROUNDS: u64 = if cfg!(debug_assertions) { 2_000 } else { 50_000 };

/// `0`, or up to 18 digits without a leading zero.
fn naive_number(value: &str) -> Option<u64> {
    let digits = (1..=18).contains(&value.len()) && value.bytes().all(|byte| byte.is_ascii_digit());
    if digits && (value == "0" || !value.starts_with('0')) { value.parse().ok() } else { None }
}

/// `value` is what `text` stands for. `other` is another value, or the same.
fn check(text: Text<'_>, value: &str, other: &str) {
    let bytes = value.as_bytes();
    assert_eq!(decoded(text), bytes);
    assert_eq!(text.len(), bytes.len());
    assert_eq!(text.is_empty(), bytes.is_empty());
    assert!(text.chunks().all(|chunk| !chunk.is_empty() && std::str::from_utf8(&chunk).is_ok()));
    if let Some(in_place) = text.as_bytes() {
        assert_eq!(in_place, bytes);
    }
    assert_eq!(text.as_str().map(str::as_bytes), text.as_bytes());
    assert_eq!(format!("{text}"), value);
    assert_eq!(format!("{text:?}"), format!("Text({value})"));
    assert_eq!(text.to_u64(), naive_number(value), "{value:?}");

    let same = text;
    assert!(text == *bytes && text == *value && text == value && text == same);
    assert_eq!(text == *other, value == other);
    assert_eq!(text == *other.as_bytes(), value == other);
    assert!(text != *format!("{value}x") && text != *format!("x{value}"));
    if let Some((last, _)) = value.char_indices().next_back() {
        assert!(text != value[..last]);
    }
    check_copies(text, value);
}

/// `copy_to` and `to_string`, with room and without.
fn check_copies(text: Text<'_>, value: &str) {
    let bytes = value.as_bytes();
    let mut buffer = vec![0xA5; bytes.len() + 3];
    for size in 0..bytes.len() {
        let error = text.copy_to(&mut buffer[..size]).expect_err("too small");
        assert_eq!((error.kind(), error.at()), (Kind::BufferTooSmall, bytes.len()));
        assert!(buffer.iter().all(|byte| *byte == 0xA5), "touched");
    }
    assert_eq!(text.copy_to(&mut buffer), Ok(bytes));
    assert_eq!(buffer[bytes.len()..], [0xA5; 3]);
    assert_eq!(text.copy_to(&mut buffer[..bytes.len()]), Ok(bytes));
    check_string::<0>(text, value);
    check_string::<1>(text, value);
    check_string::<7>(text, value);
    check_string::<32>(text, value);
    check_string::<1024>(text, value);
}

fn check_string<const N: usize>(text: Text<'_>, value: &str) {
    match text.to_heapless::<N>() {
        Ok(string) => assert_eq!(string.as_str(), value),
        Err(error) => {
            assert!(value.len() > N, "{} bytes have room in {N}", value.len());
            assert_eq!((error.kind(), error.at()), (Kind::BufferTooSmall, value.len()));
        }
    }
}

#[test]
fn every_spelling_of_a_value() {
    for seed in 0..ROUNDS {
        let random = &mut Random::new(seed);
        let drawn = draw::fields(random, 5);
        let document = draw::document(random, &drawn);
        let twin = draw::document(random, &drawn);
        let shown = document.escape_ascii();
        both_read(&document, Root::Xml, 5)
            .unwrap_or_else(|what| panic!("seed {seed}: {what}"))
            .unwrap_or_else(|fault| panic!("seed {seed}: {fault:?}: {shown}"));

        let (mut slots, mut others) = ([CoreField::EMPTY; 5], [CoreField::EMPTY; 5]);
        let fields = Fields::read(&document, &mut slots).expect("a document");
        let twins = Fields::read(&twin, &mut others).expect("a document");
        assert_eq!(fields.len(), drawn.len(), "seed {seed}");
        for (field, twin) in fields.iter().zip(&twins) {
            let value = drawn.iter().find(|drawn| drawn.name == field.name()).expect("its name");
            let value = std::str::from_utf8(&value.value).expect("text");
            check(field.value(), value, &draw::value(random));
            assert!(field.value() == twin.value(), "seed {seed}: two spellings differ");
            let expected = (!value.is_empty()).then_some(value);
            let got =
                fields.get(field.name()).map(|text| text.to_heapless::<1024>().expect("room"));
            assert_eq!(got.as_deref(), expected, "seed {seed}");
        }
    }
}

#[test]
fn numbers() {
    let digits = "1234567890123456789";
    for value in [
        "",
        "0",
        "00",
        "01",
        "1",
        "-1",
        "+1",
        " 1",
        "1 ",
        "1.0",
        "1e3",
        "0x1",
        "１",
        "9",
        &digits[..17],
        &digits[..18],
        digits,
        "999999999999999999",
        "1000000000000000000",
        "18446744073709551615",
        "18446744073709551616",
        "000000000000000000",
        "0000000000000000001",
        "1_000",
        "1,000",
    ] {
        let expected = naive_number(value);
        let mut slots = [CoreField::EMPTY; 1];
        let mut fields = Fields::new(&mut slots);
        fields.set("a", value).expect("a field");
        let got = fields.iter().next().and_then(|field| field.value().to_u64());
        assert_eq!(got, expected, "{value:?}");
    }
    assert_eq!(naive_number("999999999999999999"), Some(999_999_999_999_999_999));
}
