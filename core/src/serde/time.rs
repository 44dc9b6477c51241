//! Times by themselves: RFC 3339.

use core::fmt;

use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::{Serialize, Serializer};

use crate::error::{Error, Kind};
use crate::value::{Time, TimeForm};

/// How a serializer of fields tells a time from other text.
pub const NAME: &str = "wxpay_core::Time";
/// As many characters as `2014-10-30T13:35:25+08:00` has.
pub const LEN: usize = 25;

/// As RFC 3339 at UTC+8: `2014-10-30T13:35:25+08:00`. In fields, as most requests have it:
/// `20141030133525`.
///
/// Read from RFC 3339 at any offset, in whole seconds, or in one of the two forms that fields have
/// and that cannot be mistaken: `20141030133525`, `2014-10-30 13:35:25`. For others, or to insist on
/// one, there are the modules beside [`from_verified`](crate::serde::from_verified).
impl Serialize for Time {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_newtype_struct(NAME, &Rfc3339(*self))
    }
}

impl<'de> Deserialize<'de> for Time {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct(NAME, Named)
    }
}

/// Reads what [`NAME`] names, or what is inside of it.
struct Named;

impl<'de> Visitor<'de> for Named {
    type Value = Time;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a time")
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, inside: D) -> Result<Time, D::Error> {
        inside.deserialize_str(self)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Time, E> {
        let time = Time::parse(text, TimeForm::Compact);
        let time = time.or_else(|_| Time::parse(text, TimeForm::Spaced));
        time.or_else(|_| parse(text.as_bytes())).map_err(E::custom)
    }
}

struct Rfc3339(Time);

impl Serialize for Rfc3339 {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut text = [0; LEN];
        let spaced = self.0.to_text(TimeForm::Spaced);
        for (to, from) in text.iter_mut().zip(spaced.bytes().chain(*b"+08:00")) {
            *to = if from == b' ' { b'T' } else { from };
        }
        // All of them are ASCII.
        serializer.serialize_str(core::str::from_utf8(&text).unwrap_or_default())
    }
}

/// UTC+8, in seconds.
const CHINA: i64 = 8 * 3600;
/// After 400 years the calendar repeats itself, to the day of the week.
const CYCLE: i64 = 146_097 * 86_400;
/// Where `T` stands.
const BETWEEN: usize = 10;

/// Reads `yyyy-MM-ddTHH:mm:ss`, and `Z` or an offset from UTC.
pub fn parse(text: &[u8]) -> Result<Time, Error> {
    let (clock, zone) = text.split_first_chunk::<19>().ok_or(Kind::BadTime.at(text.len()))?;
    let mut clock = *clock;
    match clock.get_mut(BETWEEN) {
        Some(between) if *between == b'T' => *between = b' ',
        _ => return Err(Kind::BadTime.at(BETWEEN)),
    }
    let offset = offset(zone).ok_or(Kind::BadTime.at(clock.len()))?;
    // In Beijing 1970 began at 08:00, elsewhere it did not: try a year that was there before.
    let mut later = 0;
    if let [b'1', b'9', ..] = clock {
        [clock[0], clock[1]] = *b"23";
        later = CYCLE;
    }
    let shown = i64::try_from(Time::parse(&clock, TimeForm::Spaced)?.unix()).unwrap_or_default();
    let unix = shown.wrapping_add(CHINA).wrapping_sub(offset).wrapping_sub(later);
    u64::try_from(unix).ok().and_then(Time::from_unix).ok_or(Kind::BadTime.at(0))
}

/// In seconds, positive in the east.
fn offset(zone: &[u8]) -> Option<i64> {
    let two = |tens: u8, ones: u8| {
        let digits = tens.is_ascii_digit() && ones.is_ascii_digit();
        let digit = |byte: u8| i64::from(byte.wrapping_sub(b'0'));
        digits.then(|| digit(tens).wrapping_mul(10).wrapping_add(digit(ones)))
    };
    match *zone {
        [b'Z'] => Some(0),
        [sign @ (b'+' | b'-'), hour_tens, hour, b':', minute_tens, minute] => {
            let hours = two(hour_tens, hour).filter(|hours| *hours < 24)?;
            let minutes = two(minute_tens, minute).filter(|minutes| *minutes < 60)?;
            let offset = hours.wrapping_mul(60).wrapping_add(minutes).wrapping_mul(60);
            Some(if sign == b'+' { offset } else { offset.wrapping_neg() })
        }
        _ => None,
    }
}
