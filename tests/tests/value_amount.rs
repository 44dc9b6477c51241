//! Amounts and currencies, against integers of twice the size and the formatter.

use wxpay_core::{Count, Currency, Error, Fen, Field, Fields, Kind, MilliFen, Text};
use wxpay_tests::random::Random;

const ROUNDS: u64 = if cfg!(debug_assertions) { 20_000 } else { 500_000 };

/// The offset at which it is refused; the kind must be `kind`.
fn refused<T: std::fmt::Debug>(result: Result<T, Error>, kind: Kind) -> usize {
    let error = result.expect_err("refused");
    assert_eq!(error.kind(), kind);
    error.at()
}

/// A number with any count of digits.
fn any(random: &mut Random) -> i64 {
    (random.next().cast_signed()) >> random.below(64)
}

#[test]
fn integers() {
    for (text, fen) in
        [("0", 0), ("1", 1), ("450", 450), ("999999999999999999", 10_i64.pow(18) - 1)]
    {
        assert_eq!(Fen::parse(text), Ok(Fen::new(fen)));
        assert_eq!(Fen::new(fen).to_text(), text);
    }
    let faults = [
        ("", 0),
        ("-1", 0),
        ("+1", 0),
        (" 1", 0),
        ("00", 1),
        ("01", 1),
        ("1 ", 1),
        ("1.0", 1),
        ("4.50", 1),
        ("1e3", 1),
        ("12a", 2),
        ("１", 0),
        ("1000000000000000000", 18),
        ("100000000000000000a", 18),
    ];
    for (text, at) in faults {
        assert_eq!(refused(Fen::parse(text), Kind::BadAmount), at, "{text:?}");
    }
}

#[test]
fn yuan() {
    let spellings = [
        ("0", 0, "0.00"),
        ("0.0", 0, "0.00"),
        ("-0", 0, "0.00"),
        ("-0.00000", 0, "0.00"),
        ("0.01", 1, "0.01"),
        ("0.1", 10, "0.10"),
        ("1", 100, "1.00"),
        ("4.5", 450, "4.50"),
        ("4.50", 450, "4.50"),
        ("-0.02000", -2, "-0.02"),
        ("-10.00", -1000, "-10.00"),
        ("2.02", 202, "2.02"),
        ("9999999999999999.99", 999_999_999_999_999_999, "9999999999999999.99"),
    ];
    for (text, fen, canonical) in spellings {
        assert_eq!(Fen::parse_yuan(text), Ok(Fen::new(fen)), "{text}");
        assert_eq!(Fen::new(fen).to_yuan(), canonical);
    }
    let faults = [
        ("", 0),
        ("-", 1),
        (".5", 0),
        ("5.", 2),
        ("5.x", 2),
        ("+1", 0),
        ("--1", 1),
        ("00.1", 1),
        ("01", 1),
        ("1,000", 1),
        ("0.60%", 4),
        ("0.005", 4),
        ("0.00060", 5),
        ("0.0100001", 8),
        ("1.2.3", 3),
        (" 1", 0),
        ("1 ", 1),
        ("`1", 0),
        ("￥1", 0),
        ("10000000000000000", 16),
        ("-10000000000000000", 17),
    ];
    for (text, at) in faults {
        assert_eq!(refused(Fen::parse_yuan(text), Kind::BadAmount), at, "{text:?}");
    }
    // As long as a text may be, and longer.
    let long = format!("1.{}", "0".repeat(62));
    assert_eq!(Fen::parse_yuan(&long), Ok(Fen::new(100)));
    assert_eq!(refused(Fen::parse_yuan(&format!("{long}0")), Kind::BadAmount), 64);
    assert_eq!(refused(Fen::parse_yuan(&format!("{long}00x")), Kind::BadAmount), 64);
}

#[test]
fn fees() {
    let spellings = [
        ("0.00000", 0, "0.00000"),
        ("0", 0, "0.00000"),
        ("0.00060", 60, "0.00060"),
        ("-0.02000", -2000, "-0.02000"),
        ("0.00001", 1, "0.00001"),
        ("12.3", 1_230_000, "12.30000"),
        ("0.0000100", 1, "0.00001"),
        ("9999999999999.99999", 999_999_999_999_999_999, "9999999999999.99999"),
    ];
    for (text, milli_fen, canonical) in spellings {
        assert_eq!(MilliFen::parse(text), Ok(MilliFen::new(milli_fen)), "{text}");
        assert_eq!(MilliFen::new(milli_fen).to_text(), canonical);
        assert_eq!(MilliFen::new(milli_fen).to_string(), canonical);
    }
    for (text, at) in [("0.000001", 7), ("10000000000000", 13), ("0.60%", 4), ("", 0)] {
        assert_eq!(refused(MilliFen::parse(text), Kind::BadAmount), at, "{text:?}");
    }
    assert_eq!(MilliFen::new(60).to_fen(), None);
    assert_eq!(MilliFen::new(-999).to_fen(), None);
    assert_eq!(MilliFen::new(-2000).to_fen(), Some(Fen::new(-2)));
    assert_eq!(MilliFen::from_fen(Fen::new(-2)), Some(MilliFen::new(-2000)));
    assert_eq!(MilliFen::from_fen(Fen::new(i64::MAX / 1000 + 1)), None);
    assert_eq!(MilliFen::default().get(), MilliFen::ZERO.get());
}

/// With 128 bits everything fits, so the formatter of whole numbers is the oracle.
fn naive_yuan(units: i64, decimals: u32) -> String {
    let scale = 10_u128.pow(decimals);
    let size = u128::from(units.unsigned_abs());
    let sign = if units < 0 { "-" } else { "" };
    let width = decimals as usize;
    format!("{sign}{}.{:0width$}", size / scale, size % scale)
}

#[test]
fn what_is_written_is_read_back() {
    let random = &mut Random::new(1);
    let edges = [0, 1, -1, i64::MIN, i64::MAX, 10_i64.pow(18), 1 - 10_i64.pow(18)];
    let drawn = (0..ROUNDS).map(|_| any(random));
    for value in edges.into_iter().chain(drawn) {
        let (fen, fee) = (Fen::new(value), MilliFen::new(value));
        assert_eq!(fen.get(), value);
        assert_eq!(fen.to_u64(), u64::try_from(value).ok());
        assert_eq!(fen.to_text(), value.to_string().as_str());
        assert_eq!(fen.to_string(), value.to_string());
        assert_eq!(fen.to_yuan(), naive_yuan(value, 2).as_str());
        assert_eq!(fee.to_text(), naive_yuan(value, 5).as_str());
        // 18 digits are read; each form has its own way to have more.
        let readable = value.unsigned_abs() < 10_u64.pow(18);
        assert_eq!(Fen::parse_yuan(&fen.to_yuan()).ok(), readable.then_some(fen), "{value}");
        assert_eq!(MilliFen::parse(&fee.to_text()).ok(), readable.then_some(fee), "{value}");
        let readable = readable && value >= 0;
        assert_eq!(Fen::parse(&fen.to_text()).ok(), readable.then_some(fen), "{value}");
        let mut count = Count::default();
        fen.put(&mut count);
        assert_eq!(count.0, fen.to_text().len());
    }
    assert_eq!(format!("{:>6}|{:<6}|", Fen::new(450), Fen::from(7)), "   450|7     |");
}

#[test]
fn arithmetic_is_exact_or_refused() {
    let random = &mut Random::new(2);
    for _ in 0..ROUNDS {
        let (a, b) = (any(random), any(random));
        let count = (random.next() >> random.below(64)) as u32;
        let fits = |value: i128| i64::try_from(value).ok();
        let (wide_a, wide_b) = (i128::from(a), i128::from(b));
        let (fen, fee) = (Fen::new(a), MilliFen::new(a));
        let (other, other_fee) = (Fen::new(b), MilliFen::new(b));
        assert_eq!(fen.checked_add(other).map(Fen::get), fits(wide_a + wide_b));
        assert_eq!(fen.checked_sub(other).map(Fen::get), fits(wide_a - wide_b));
        assert_eq!(fen.checked_neg().map(Fen::get), fits(-wide_a));
        assert_eq!(fen.checked_mul(count).map(Fen::get), fits(wide_a * i128::from(count)));
        assert_eq!(Fen::checked_sum([fen, other]).map(Fen::get), fits(wide_a + wide_b));
        assert_eq!(fee.checked_add(other_fee).map(MilliFen::get), fits(wide_a + wide_b));
        assert_eq!(fee.checked_sub(other_fee).map(MilliFen::get), fits(wide_a - wide_b));
        assert_eq!(fee.checked_mul(count).map(MilliFen::get), fits(wide_a * i128::from(count)));
        assert_eq!(fen < other, a < b);
    }
    assert_eq!(Fen::new(i64::MIN).checked_neg(), None);
    assert_eq!(MilliFen::new(5).checked_neg(), Some(MilliFen::new(-5)));
    assert_eq!(Fen::checked_sum([]), Some(Fen::ZERO));
    assert_eq!(Fen::checked_sum([Fen::new(i64::MAX), Fen::new(1), Fen::new(-1)]), None);
    let fees = ["0.00060", "0.00940", "-0.02000"].map(|fee| MilliFen::parse(fee).expect("a fee"));
    assert_eq!(MilliFen::checked_sum(fees).and_then(MilliFen::to_fen), Some(Fen::new(-1)));
}

#[test]
fn amounts_come_from_messages_and_go_into_them() {
    let mut slots = [Field::EMPTY; 4];
    let document = b"<xml><a>4&#53;0</a><b>&amp;</b><c>U&#x53;D</c><d><![CDATA[4.50]]></d></xml>";
    let fields = Fields::read(document, &mut slots).expect("fields");
    let value = |name: &str| fields.get(name).expect("a field");
    assert_eq!(Fen::parse(value("a")), Ok(Fen::new(450)));
    assert_eq!(refused(Fen::parse(value("b")), Kind::BadAmount), 0);
    assert_eq!(refused(Currency::parse(value("a")), Kind::BadValue), 0);
    assert_eq!(Currency::parse(value("c")).map(|currency| currency.to_string()), Ok("USD".into()));
    assert_eq!(Fen::parse_yuan(value("d")), Ok(Fen::new(450)));
    assert_eq!(Fen::parse_yuan(b"4.50"), Ok(Fen::new(450)));
    assert_eq!(Fen::parse(&b"450"[..]), Ok(Fen::new(450)));

    let (fee, currency) = (Fen::new(450).to_text(), Currency::CNY);
    let mut slots = [Field::EMPTY; 2];
    let mut order = Fields::new(&mut slots);
    order.set("total_fee", &fee).expect("set");
    order.set("fee_type", &currency).expect("set");
    assert_eq!(order.get("total_fee").expect("set"), "450");
    assert_eq!(order.get("fee_type").expect("set"), "CNY");
}

#[test]
fn currencies() {
    let dollars = Currency::parse("USD").expect("a code");
    assert_eq!((dollars.as_str(), format!("{dollars:?}")), ("USD", "Currency(USD)".into()));
    assert_eq!(format!("{dollars:>5}"), "  USD");
    assert_eq!(Currency::parse("CNY"), Ok(Currency::default()));
    assert_eq!(Currency::default(), Currency::CNY);
    for (text, at) in [("", 0), ("CN", 2), ("CNYX", 3), ("cny", 0), ("CNy", 2), ("C1Y", 1)] {
        assert_eq!(refused(Currency::parse(text), Kind::BadValue), at, "{text:?}");
    }
    assert_eq!(Currency::of(None), Ok(Currency::CNY));
    let mut slots = [Field::EMPTY; 1];
    let fields = Fields::read(b"<xml><fee_type>HKD</fee_type></xml>", &mut slots).expect("fields");
    let fee_type: Option<Text<'_>> = fields.get("fee_type");
    assert_eq!(Currency::of(fee_type), Currency::parse("HKD"));
    let mut count = Count::default();
    dollars.put(&mut count);
    assert_eq!(count.0, 3);
}
