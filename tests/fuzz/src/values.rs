//! Single values: what is read prints as it was, whatever it was read from.

use std::fmt::Debug;
use std::net::IpAddr;

use wxpay_core::{
    AuthCode, Currency, Error, Fen, Field, Fields, Ip, Kind, MchBillno, MilliFen, Nonce,
    OutRefundNo, OutTradeNo, PartnerTradeNo, Scanned, Text, Time, TimeForm,
};
use wxpay_tests::oracle::spelled;

use crate::bytes::Bytes;
use crate::plant;

macro_rules! forms {
    ($($name:literal $check:ident |$text:ident| $parse:expr, |$value:ident| $print:expr;)+) => {
        /// The name of each form, which is that of the file with its vectors.
        pub const FORMS: &[&str] = &[$($name),+];

        fn form(name: &str, text: &[u8]) {
            match name {
                $($name => $check(
                    text,
                    |$text: &[u8]| $parse,
                    |$text: Text<'_>| $parse,
                    |$value| $print.to_string(),
                ),)+
                _ => unreachable!("{name}"),
            }
        }
    };
}

forms! {
    "fen" own |text| Fen::parse(text), |fen| fen.to_text();
    "yuan" any |text| Fen::parse_yuan(text), |fen| fen.to_yuan();
    "fee" any |text| MilliFen::parse(text), |fee| fee.to_text();
    "time-compact" own |text| Time::parse(text, TimeForm::Compact), |time| time.to_text(TimeForm::Compact);
    "time-spaced" own |text| Time::parse(text, TimeForm::Spaced), |time| time.to_text(TimeForm::Spaced);
    "time-date" own |text| Time::parse(text, TimeForm::Date), |time| time.to_text(TimeForm::Date);
    "time-unix" own |text| Time::parse(text, TimeForm::Unix), |time| time.to_text(TimeForm::Unix);
    "ip" any |text| Ip::parse(text), |ip| ip.to_text();
    "auth_code" own |text| AuthCode::parse(text), |code| code.as_str();
    "currency" own |text| Currency::parse(text), |currency| currency.as_str();
    "nonce" own |text| Nonce::parse(text), |nonce| nonce.as_str();
    "out_trade_no" own |text| OutTradeNo::parse(text), |number| number.as_str();
    "out_refund_no" own |text| OutRefundNo::parse(text), |number| number.as_str();
    "mch_billno" own |text| MchBillno::parse(text), |number| number.as_str();
    "partner_trade_no" own |text| PartnerTradeNo::parse(text), |number| number.as_str();
}

/// The target: a byte that says which form, and the text.
pub fn run(data: &[u8]) {
    let mut bytes = Bytes(data);
    let name = FORMS[bytes.below(FORMS.len())];
    let text = bytes.0;
    plant::strike(text);
    numbers(text);
    scanned(text);
    times(text);
    ip(text);
    form(name, text);
}

/// Reads a text as it is and as a value of a message: the outcome is the same. What is printed
/// reads back as the same, and is returned.
fn printed<T: PartialEq + Debug>(
    text: &[u8],
    parse: impl Fn(&[u8]) -> Result<T, Error>,
    parse_field: impl Fn(Text<'_>) -> Result<T, Error>,
    print: impl Fn(&T) -> String,
) -> Option<String> {
    let value = parse(text);
    let of_field = |spelling: &[u8]| {
        let document = [b"<xml><a>", spelling, b"</a></xml>"].concat();
        let mut slots = [Field::EMPTY; 1];
        let fields = Fields::read(&document, &mut slots).ok()?;
        fields.iter().next().map(|field| parse_field(field.value()))
    };
    if let Ok(plain) = std::str::from_utf8(text) {
        let references: String =
            plain.chars().map(|char| format!("&#{};", u32::from(char))).collect();
        for spelling in [spelled(text), references.into_bytes()] {
            // There are characters that no document can carry.
            if let Some(again) = of_field(&spelling) {
                assert_eq!(again, value);
            }
        }
    }
    match value {
        Ok(value) => {
            let printed = print(&value);
            assert_eq!(of_field(&spelled(printed.as_bytes())), Some(Ok(value)));
            Some(printed)
        }
        Err(error) => {
            assert!(error.at() <= text.len(), "{error}: behind the end");
            None
        }
    }
}

/// A form in which a value has several texts.
fn any<T: PartialEq + Debug>(
    text: &[u8],
    parse: impl Fn(&[u8]) -> Result<T, Error>,
    parse_field: impl Fn(Text<'_>) -> Result<T, Error>,
    print: impl Fn(&T) -> String,
) {
    printed(text, parse, parse_field, print);
}

/// A form in which every value has one text.
fn own<T: PartialEq + Debug>(
    text: &[u8],
    parse: impl Fn(&[u8]) -> Result<T, Error>,
    parse_field: impl Fn(Text<'_>) -> Result<T, Error>,
    print: impl Fn(&T) -> String,
) {
    if let Some(printed) = printed(text, parse, parse_field, print) {
        assert_eq!(printed.as_bytes(), text);
    }
}

fn times(text: &[u8]) {
    for form in [TimeForm::Compact, TimeForm::Spaced, TimeForm::Date, TimeForm::Unix] {
        let Ok(time) = Time::parse(text, form) else { continue };
        assert!((Time::MIN..=Time::MAX).contains(&time));
        assert_eq!(Time::from_unix(time.unix()), Some(time));
        assert_eq!(Time::from_civil(time.civil()), Some(time));
        for form in [TimeForm::Compact, TimeForm::Spaced] {
            assert_eq!(Time::parse(time.to_text(form).as_str(), form), Ok(time));
        }
    }
}

/// As the standard library reads them, and prints those of version 4.
fn ip(text: &[u8]) {
    let parsed = Ip::parse(text).ok();
    let standard = std::str::from_utf8(text).ok().and_then(|text| text.parse::<IpAddr>().ok());
    assert_eq!(parsed.map(Ip::get), standard);
    if let (Some(ip), Some(IpAddr::V4(address))) = (parsed, standard) {
        assert_eq!(ip.to_text().as_str(), address.to_string());
    }
}

fn scanned(text: &[u8]) {
    let digits = text.trim_ascii();
    match Scanned::of(text) {
        Scanned::WeChat(code) => assert_eq!(code.as_str().as_bytes(), digits),
        Scanned::Alipay => assert!((16..=24).contains(&digits.len()), "{digits:?}"),
        _ => assert!(AuthCode::parse(text).is_err()),
    }
}

/// Amounts that are not read but made: eight bytes are a number.
fn numbers(text: &[u8]) {
    let Some(number) = text.first_chunk() else { return };
    let number = i64::from_le_bytes(*number);
    let fen = Fen::new(number);
    let yuan = fen.to_yuan();
    match Fen::parse_yuan(yuan.as_str()) {
        Ok(read) => assert_eq!(read, fen),
        Err(error) => assert!(error.kind() == Kind::BadAmount && number.unsigned_abs() >= MANY),
    }
    match Fen::parse(fen.to_text().as_str()) {
        Ok(read) => assert_eq!(read, fen),
        Err(error) => assert!(
            error.kind() == Kind::BadAmount && (number < 0 || number.unsigned_abs() >= MANY)
        ),
    }
    let fee = MilliFen::new(number);
    match MilliFen::parse(fee.to_text().as_str()) {
        Ok(read) => assert_eq!(read, fee),
        Err(error) => assert!(error.kind() == Kind::BadAmount && number.unsigned_abs() >= MANY),
    }
    assert_eq!(fee.to_fen().is_some(), number % 1000 == 0);
    if let Some(time) = Time::from_unix(number.unsigned_abs()) {
        assert_eq!(Time::from_civil(time.civil()), Some(time));
    }
}

/// The first amount that the protocol's forms may refuse: they have 18 digits.
const MANY: u64 = 1_000_000_000_000_000_000;
