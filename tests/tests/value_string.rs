//! Order numbers, payment codes and nonces, against a list of their characters.

use std::fmt::Debug;

use wxpay_core::{
    AuthCode, Count, Error, Field, Fields, Kind, MchBillno, Nonce, OutRefundNo, OutTradeNo,
    PartnerTradeNo, Scanned, Time, TimeForm,
};

const ALPHANUMERIC: &str = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const ORDER: &str = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-|*@";

/// `parse` and `check` accept 1 to `max` of `alphabet`, and point at the first fault.
fn check_form<T: Debug + AsRef<[u8]>>(
    max: usize,
    alphabet: &str,
    parse: impl Fn(&[u8]) -> Result<T, Error>,
    check: impl Fn(&[u8]) -> Result<(), Error>,
) {
    let alphabet = alphabet.as_bytes();
    let fault = |text: &[u8]| {
        let (parsed, checked) = (parse(text), check(text));
        match parsed {
            Ok(value) => {
                assert_eq!((value.as_ref(), checked), (text, Ok(())));
                None
            }
            Err(error) => {
                assert_eq!((error.kind(), checked), (Kind::BadValue, Err(error)));
                Some(error.at())
            }
        }
    };
    for len in 0..=max + 70 {
        let text = vec![b'A'; len];
        let expected = if len == 0 { Some(0) } else { (len > max).then_some(max) };
        assert_eq!(fault(&text), expected, "{len} characters");
    }
    for byte in 0..=u8::MAX {
        let allowed = alphabet.contains(&byte);
        for at in 0..max {
            let mut text = vec![b'A'; max];
            text[at] = byte;
            assert_eq!(fault(&text), (!allowed).then_some(at), "byte {byte} at {at}");
        }
        assert_eq!(fault(&[byte]), (!allowed).then_some(0), "byte {byte}");
    }
}

#[test]
fn order_numbers() {
    check_form(32, ORDER, |text| OutTradeNo::parse(text), |text| OutTradeNo::check(text));
    check_form(64, ORDER, |text| OutRefundNo::parse(text), |text| OutRefundNo::check(text));
    check_form(28, ALPHANUMERIC, |text| MchBillno::parse(text), |text| MchBillno::check(text));
    check_form(
        32,
        ALPHANUMERIC,
        |text| PartnerTradeNo::parse(text),
        |text| PartnerTradeNo::check(text),
    );
    assert_eq!((OutTradeNo::MAX, OutRefundNo::MAX), (32, 64));
    assert_eq!((MchBillno::MAX, PartnerTradeNo::MAX, Nonce::MAX), (28, 32, 32));
}

#[test]
fn nonces() {
    let graphic: String = (0x21..0x7F_u8).map(char::from).collect();
    check_form(32, &graphic, |text| Nonce::parse(text), |text| Nonce::check(text));
    let nonce = Nonce::from_random(std::array::from_fn(|at| 0xF0_u8.wrapping_add(at as u8 * 0x11)));
    assert_eq!(nonce.as_str(), "F00112233445566778899AABBCCDDEEF");
    assert_eq!(Nonce::from_random([0; 16]).as_str(), "0".repeat(32));
    assert_eq!(Nonce::parse(&nonce), Ok(nonce));
}

#[test]
fn they_are_strings() {
    let number = OutTradeNo::parse("A-1").expect("a number");
    assert_eq!((number.as_str(), number.len(), number.to_string()), ("A-1", 3, "A-1".into()));
    assert_eq!(format!("{number:?} {number:>5}"), "OutTradeNo(A-1)   A-1");
    let mut count = Count::default();
    number.put(&mut count);
    assert_eq!(count.0, 3);
    assert!(number < OutTradeNo::parse("A-2").expect("a number"));
    assert_eq!(format!("{:?}", Nonce::from_random([0xAB; 16])).len(), "Nonce()".len() + 32);

    let mut slots = [Field::EMPTY; 1];
    let mut fields = Fields::new(&mut slots);
    fields.set("out_trade_no", &number).expect("set");
    assert_eq!(OutTradeNo::parse(fields.get("out_trade_no").expect("set")), Ok(number.clone()));

    let mut slots = [Field::EMPTY; 2];
    let document = b"<xml><a>A&#45;1</a><b>A&amp;1</b></xml>";
    let fields = Fields::read(document, &mut slots).expect("fields");
    assert_eq!(OutTradeNo::parse(fields.get("a").expect("set")), Ok(number));
    let error = OutTradeNo::parse(fields.get("b").expect("set")).expect_err("an ampersand");
    assert_eq!((error.kind(), error.at()), (Kind::BadValue, 1));
}

#[test]
fn composed_billnos() {
    // Midnight has passed in China only.
    let day = Time::parse("20260101000000", TimeForm::Compact).expect("a time");
    let billno = MchBillno::compose("10000100", day, 42).expect("a number");
    assert_eq!(billno.as_str(), "10000100202601010000000042");
    let longest = MchBillno::compose("1900000109", day, 9_999_999_999).expect("a number");
    assert_eq!(longest.as_str(), "1900000109202601019999999999");
    assert_eq!(longest.len(), MchBillno::MAX);
    assert_eq!(MchBillno::parse(&longest), Ok(longest));
    let faults = [
        ("", 0, 0),
        ("1900000109", 10_000_000_000, 18),
        ("1900000109", u64::MAX, 18),
        ("19000001090", 0, 10),
        ("190000010x", 0, 9),
        ("wx190", 0, 0),
    ];
    for (mch_id, serial, at) in faults {
        let error = MchBillno::compose(mch_id, day, serial).expect_err(mch_id);
        assert_eq!((error.kind(), error.at()), (Kind::BadValue, at), "{mch_id:?}");
    }
}

/// A code of `len` digits that starts with `prefix`.
fn code(prefix: usize, len: usize) -> String {
    let digits = format!("{prefix:02}{}", "5728941063".repeat(9));
    digits[..len].to_string()
}

#[test]
fn prefix_and_length_tell_whose_code_it_is() {
    for prefix in 0..100 {
        for len in 2..=70 {
            let text = code(prefix, len);
            let wechat = len == 18 && (10..=15).contains(&prefix);
            let alipay = (16..=24).contains(&len) && (25..=30).contains(&prefix);
            let expected = match AuthCode::parse(&text) {
                Ok(code) => {
                    assert_eq!(code.as_str(), text);
                    Scanned::WeChat(code)
                }
                Err(_) if alipay => Scanned::Alipay,
                Err(_) => Scanned::Unknown,
            };
            assert_eq!(AuthCode::parse(&text).is_ok(), wechat, "{text}");
            assert_eq!(Scanned::of(&text), expected, "{text}");
            // As a scanner sends it.
            let sent = format!(" {text}\r\n");
            let expected = if len + 3 > 65 { Scanned::Unknown } else { expected };
            assert_eq!(Scanned::of(&sent), expected, "{text}");
        }
    }
}

#[test]
fn codes_are_digits() {
    for (whose, text) in [("WeChat", code(13, 18)), ("Alipay", code(28, 18))] {
        for at in 0..text.len() {
            for byte in (0..=u8::MAX).filter(|byte| !byte.is_ascii_digit()) {
                // Space at an end is left aside, and what remains may be a shorter code.
                if byte.is_ascii_whitespace() && [0, text.len() - 1].contains(&at) {
                    continue;
                }
                let mut other = text.clone().into_bytes();
                other[at] = byte;
                assert_eq!(Scanned::of(&other), Scanned::Unknown, "{whose}: {byte} at {at}");
                if whose == "WeChat" {
                    let error = AuthCode::parse(&other).expect_err("not a digit");
                    assert_eq!((error.kind(), error.at()), (Kind::BadValue, at));
                }
            }
        }
    }
    for (text, at) in [("", 0), ("2", 0), ("16", 1), ("12", 2), ("1234567890123456789", 18)] {
        let error = AuthCode::parse(text).expect_err(text);
        assert_eq!((error.kind(), error.at()), (Kind::BadValue, at), "{text}");
    }
    for text in ["", "\r\n", "https://u.wechat.com/x", "6901234567892", "12345678901234567\u{660}"]
    {
        assert_eq!(Scanned::of(text), Scanned::Unknown, "{text}");
    }
}

#[test]
fn payment_codes_are_not_logged() {
    let text = code(13, 18);
    let code = AuthCode::parse(&text).expect("a code");
    assert_eq!(format!("{code:?}"), "AuthCode(13…)");
    assert_eq!(format!("{:?}", Scanned::of(&text)), "WeChat(AuthCode(13…))");
    assert_eq!((code.to_string(), code.as_ref()), (text.clone(), text.as_bytes()));
    let mut count = Count::default();
    code.put(&mut count);
    assert_eq!(count.0, AuthCode::LEN);
}
