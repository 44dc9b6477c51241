//! Times, against a calendar that counts days one by one.

use wxpay_core::{Civil, Error, Kind, Time, TimeForm};
use wxpay_tests::random::Random;

const FORMS: [TimeForm; 4] = [TimeForm::Compact, TimeForm::Spaced, TimeForm::Date, TimeForm::Unix];

/// Every day up to the end of this year is tried.
const LAST_YEAR: u16 = if cfg!(debug_assertions) { 2199 } else { 9999 };
const DAY: u64 = 86_400;
const OFFSET: u64 = 8 * 3600;

fn is_leap(year: u16) -> bool {
    year.is_multiple_of(400) || (year.is_multiple_of(4) && !year.is_multiple_of(100))
}

fn month_len(year: u16, month: u8) -> u8 {
    let february = if is_leap(year) { 29 } else { 28 };
    [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][usize::from(month) - 1]
}

/// Year, month and day of every day from the start of 1970 on.
fn days() -> impl Iterator<Item = (u16, u8, u8)> {
    let months = (1970..=LAST_YEAR).flat_map(|year| (1..=12).map(move |month| (year, month)));
    months.flat_map(|(year, month)| (1..=month_len(year, month)).map(move |day| (year, month, day)))
}

fn refused(text: &str, form: TimeForm) -> usize {
    let error = Time::parse(text, form).expect_err(text);
    assert_eq!(error.kind(), Kind::BadTime);
    error.at()
}

/// `civil` is `unix`, in all forms and both directions.
fn check(civil: Civil, unix: u64) {
    let Civil { year, month, day, hour, minute, second } = civil;
    let time = Time::from_unix(unix).expect("in the range");
    assert_eq!(time.civil(), civil);
    assert_eq!(Time::from_civil(civil), Some(time));
    assert_eq!(time.unix(), unix);
    let date = format!("{year:04}{month:02}{day:02}");
    let compact = format!("{date}{hour:02}{minute:02}{second:02}");
    let spaced = format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}");
    assert_eq!(time.to_text(TimeForm::Compact), compact.as_str());
    assert_eq!(time.to_text(TimeForm::Spaced), spaced.as_str());
    assert_eq!(time.to_text(TimeForm::Date), date.as_str());
    assert_eq!(time.to_text(TimeForm::Unix), unix.to_string().as_str());
    assert_eq!(Time::parse(&compact, TimeForm::Compact), Ok(time));
    assert_eq!(Time::parse(&spaced, TimeForm::Spaced), Ok(time));
    let midnight = unix.checked_sub((unix + OFFSET) % DAY).and_then(Time::from_unix);
    assert_eq!(Time::parse(&date, TimeForm::Date).ok(), midnight);
    let ten_digits = (1_000_000_000..=9_999_999_999).contains(&unix);
    let read = Time::parse(&unix.to_string(), TimeForm::Unix);
    assert_eq!(read.ok(), ten_digits.then_some(time));
}

#[test]
fn every_day() {
    let random = &mut Random::new(1);
    for ((year, month, day), start) in days().zip((0_u64..).map(|days| days * DAY)) {
        for of_day in [0, DAY - 1, random.next() % DAY] {
            let part = |value: u64| u8::try_from(value).expect("below 60");
            let (hour, minute, second) = (of_day / 3600, of_day / 60 % 60, of_day % 60);
            let (hour, minute, second) = (part(hour), part(minute), part(second));
            let civil = Civil { year, month, day, hour, minute, second };
            // The first day begins at 08:00.
            match (start + of_day).checked_sub(OFFSET) {
                Some(unix) => check(civil, unix),
                None => assert_eq!(Time::from_civil(civil), None),
            }
        }
    }
}

/// What holds is known without the calendar, too.
#[test]
fn known_times() {
    let known = [
        ("20091225091010", 1_261_703_410),
        ("20010909094640", 1_000_000_000),
        ("20380119111407", (1 << 31) - 1),
        ("20381231235959", 2_177_423_999),
        ("22861121014639", 9_999_999_999),
        ("20000229000000", 951_753_600),
        ("99991231235959", Time::MAX.unix()),
        ("19700101080000", Time::MIN.unix()),
    ];
    for (text, unix) in known {
        let time = Time::parse(text, TimeForm::Compact).expect(text);
        assert_eq!(time.unix(), unix, "{text}");
        check(time.civil(), unix);
    }
    let time = Time::parse("2009-12-25 09:10:10", TimeForm::Spaced).expect("a time");
    assert_eq!(time.to_string(), "2009-12-25 09:10:10");
    assert_eq!(format!("{time:?}"), "Time(2009-12-25 09:10:10)");
    assert_eq!(format!("{time:>21}"), "  2009-12-25 09:10:10");
}

#[test]
fn every_second_of_a_day() {
    let start = Time::parse("20240229000000", TimeForm::Compact).expect("a time");
    for seconds in 0..DAY {
        let time = start.checked_add(seconds).expect("in the range");
        assert_eq!(time.checked_sub(seconds), Some(start));
        let civil = time.civil();
        let of_day = [civil.hour, civil.minute, civil.second];
        assert_eq!(of_day.iter().fold(0, |sum, part| sum * 60 + u64::from(*part)), seconds);
        assert_eq!(Time::from_civil(civil), Some(time));
    }
    assert_eq!(start.checked_add(DAY).expect("in the range").civil().month, 3);
}

#[test]
fn every_month_and_day_of_two_digits() {
    for year in [1970, 1999, 2000, 2023, 2024, 2100, 2400, 9999] {
        for month in 0..100 {
            for day in 0..100 {
                let text = format!("{year:04}{month:02}{day:02}120000");
                let good_month = (1..=12).contains(&month);
                let good = good_month && day > 0 && day <= month_len(year, month);
                let parsed = Time::parse(&text, TimeForm::Compact);
                let at = parsed.map_err(Error::at).err();
                let expected = if good_month { 6 } else { 4 };
                assert_eq!(at, (!good).then_some(expected), "{text}");
                let civil = Civil { year, month, day, hour: 12, minute: 0, second: 0 };
                assert_eq!(Time::from_civil(civil).is_some(), good);
            }
        }
    }
}

#[test]
fn every_time_of_day_of_two_digits() {
    for value in 0..100 {
        for (part, first_bad, at) in [(0, 24, 11), (1, 60, 14), (2, 60, 17)] {
            let mut parts = [0, 0, 0];
            parts[part] = value;
            let [hour, minute, second] = parts;
            let text = format!("2024-02-29 {hour:02}:{minute:02}:{second:02}");
            let found = Time::parse(&text, TimeForm::Spaced).map_err(Error::at).err();
            assert_eq!(found, (value >= first_bad).then_some(at), "{text}");
        }
    }
}

#[test]
fn refused_where_the_fault_is() {
    let faults = [
        (TimeForm::Compact, "", 0),
        (TimeForm::Compact, "2009122509101", 13),
        (TimeForm::Compact, "200912250910100", 14),
        (TimeForm::Compact, "20091225 91010", 8),
        (TimeForm::Compact, "2009-12-25 09:10:10", 4),
        (TimeForm::Compact, "20091225240000", 8),
        (TimeForm::Compact, "20091225096010", 10),
        (TimeForm::Compact, "20161231235960", 12),
        (TimeForm::Compact, "19691231235959", 0),
        (TimeForm::Compact, "00000000000000", 0),
        (TimeForm::Compact, "19700101075959", 8),
        (TimeForm::Compact, "２0091225091010", 0),
        (TimeForm::Spaced, "20091225091010", 4),
        (TimeForm::Spaced, "2009-12-25T09:10:10", 10),
        (TimeForm::Spaced, "2009-12-25 9:10:10", 12),
        (TimeForm::Spaced, "2009-12-25 09:10", 16),
        (TimeForm::Spaced, "2009-12-25 09:10:10 ", 19),
        (TimeForm::Spaced, "2009-12-25 09:10:10Z", 19),
        (TimeForm::Spaced, " 2009-12-25 09:10:10", 0),
        (TimeForm::Spaced, "2014-11-10 16：33：45", 13),
        (TimeForm::Spaced, "2023-02-29 00:00:00", 8),
        (TimeForm::Spaced, "2023-13-29 00:00:00", 5),
        (TimeForm::Spaced, "1970-01-01 07:59:59", 11),
        (TimeForm::Date, "2014110", 7),
        (TimeForm::Date, "2014-11-10", 4),
        (TimeForm::Date, "20141131", 6),
        (TimeForm::Date, "19700101", 0),
        (TimeForm::Unix, "0", 1),
        (TimeForm::Unix, "999999999", 9),
        (TimeForm::Unix, "0999999999", 0),
        (TimeForm::Unix, "1414561699000", 10),
        (TimeForm::Unix, "-141456169", 0),
        (TimeForm::Unix, "1414561699.5", 10),
    ];
    for (form, text, at) in faults {
        assert_eq!(refused(text, form), at, "{text:?} as {form:?}");
    }
    let long = format!("20091225091010{}", "0".repeat(100));
    assert_eq!(refused(&long, TimeForm::Compact), 14);
}

#[test]
fn the_range_ends_where_it_says() {
    assert_eq!(Time::from_unix(Time::MAX.unix()), Some(Time::MAX));
    assert_eq!(Time::from_unix(Time::MAX.unix() + 1), None);
    assert_eq!(Time::from_unix(u64::MAX), None);
    assert_eq!(Time::MAX.checked_add(0), Some(Time::MAX));
    assert_eq!(Time::MAX.checked_add(1), None);
    assert_eq!(Time::MAX.checked_add(u64::MAX), None);
    assert_eq!(Time::MIN.checked_sub(0), Some(Time::MIN));
    assert_eq!(Time::MIN.checked_sub(1), None);
    assert!(Time::MIN < Time::MAX);
    let last = Time::MAX.civil();
    assert_eq!(Time::from_civil(Civil { year: 10_000, ..last }), None);
    assert_eq!(Time::from_civil(Civil { year: 1969, ..last }), None);
    assert_eq!(Time::from_civil(Civil { hour: 24, ..last }), None);
    assert_eq!(Time::from_civil(Civil { minute: 60, ..last }), None);
    assert_eq!(Time::from_civil(Civil { second: 60, ..last }), None);
}

/// A byte more, less or other never reads as the same time in the same form.
#[test]
fn no_other_spelling() {
    let time = Time::parse("20241130235959", TimeForm::Compact).expect("a time");
    for form in FORMS.into_iter().filter(|form| *form != TimeForm::Date) {
        let text = time.to_text(form);
        for at in 0..text.len() {
            for byte in 0..=u8::MAX {
                let mut other = text.as_bytes().to_vec();
                other[at] = byte;
                let same = other == text.as_bytes();
                assert_eq!(Time::parse(&other, form) == Ok(time), same, "{other:?}");
            }
            let mut other = text.as_bytes().to_vec();
            other.remove(at);
            assert!(Time::parse(&other, form).is_err());
        }
    }
}
