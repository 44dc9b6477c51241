//! Points in time.

use core::fmt;

use super::civil::Civil;
use super::number::{self, Digits};
use super::source::{Cursor, Head, Source};
use super::time_form::{DIGIT, TimeForm};
use crate::error::{Error, Kind};
use crate::sink::Sink;

/// A second between the start of 1970, UTC, and the end of the year 9999, UTC+8.
///
/// The protocol's dates are those of China, which has had one offset and no daylight saving time
/// since 1991: UTC+8, always. So there is no time zone here, neither the caller's nor a database.
/// `Display` shows [`TimeForm::Spaced`].
///
/// ```
/// use wxpay_core::{Error, Time, TimeForm};
///
/// # fn main() -> Result<(), Error> {
/// let paid = Time::parse("20141030133525", TimeForm::Compact)?;
/// assert_eq!(paid.unix(), 1_414_647_325);
/// assert_eq!(paid.to_string(), "2014-10-30 13:35:25");
/// let expires = paid.checked_add(5 * 60).map(|time| time.to_text(TimeForm::Compact));
/// assert_eq!(expires.as_deref(), Some("20141030134025"));
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Time(u64);

/// UTC+8, in seconds.
const OFFSET: u64 = 8 * 3600;
/// As many digits as `yyyyMMddHHmmss` has.
const DIGITS: usize = 14;
/// Where in those the parts begin.
const PARTS: [usize; 6] = [0, 4, 6, 8, 10, 12];
/// The part of a [`Civil`] that is too early on the first day, which starts at 08:00 in China.
const HOUR: usize = 3;

impl Time {
    /// The first second: 1970-01-01 08:00:00 at UTC+8.
    pub const MIN: Self = Time(0);
    /// The last second: 9999-12-31 23:59:59 at UTC+8.
    pub const MAX: Self = Time(253_402_271_999);

    /// That many seconds after the start of 1970, UTC, leap seconds not counted; none after
    /// [`Time::MAX`].
    #[must_use]
    pub const fn from_unix(seconds: u64) -> Option<Self> {
        if seconds > Self::MAX.0 { None } else { Some(Time(seconds)) }
    }

    /// Seconds since the start of 1970, UTC.
    #[must_use]
    pub const fn unix(self) -> u64 {
        self.0
    }

    /// The time that a clock in Beijing shows so; none if no clock ever does, or before
    /// [`Time::MIN`].
    #[must_use]
    pub fn from_civil(civil: Civil) -> Option<Self> {
        Self::at(civil).ok()
    }

    /// Or the number of the first part that cannot be.
    fn at(civil: Civil) -> Result<Self, usize> {
        match civil.fault() {
            Some(part) => Err(part),
            None => civil.seconds().checked_sub(OFFSET).map(Time).ok_or(HOUR),
        }
    }

    /// What a clock in Beijing shows.
    #[must_use]
    pub fn civil(self) -> Civil {
        Civil::from_seconds(self.0.wrapping_add(OFFSET))
    }

    /// The time so many seconds later, if not after [`Time::MAX`].
    #[must_use]
    pub fn checked_add(self, seconds: u64) -> Option<Self> {
        self.0.checked_add(seconds).and_then(Self::from_unix)
    }

    /// The time so many seconds earlier, if not before [`Time::MIN`].
    #[must_use]
    pub fn checked_sub(self, seconds: u64) -> Option<Self> {
        self.0.checked_sub(seconds).map(Time)
    }

    /// Reads a time of this form and no other. There are no leap seconds and no 24:00:00.
    ///
    /// # Errors
    /// [`Kind::BadTime`]; a part that is out of its range is pointed at where it starts.
    pub fn parse(text: impl Source, form: TimeForm) -> Result<Self, Error> {
        let head = Head::of(text);
        let (digits, missing) = read(&mut head.cursor(Kind::BadTime), form)?;
        if form == TimeForm::Unix {
            // 10 digits are always in the range, but not all of them if they start with a zero.
            let seconds = Self::from_unix(digits).filter(|time| time.0 >= 1_000_000_000);
            return seconds.ok_or_else(|| Kind::BadTime.at(0));
        }
        let digits = (0..missing).fold(digits, |digits, _| digits.wrapping_mul(10));
        Self::at(split(digits)).map_err(|part| {
            let digit = PARTS.get(part).copied().unwrap_or_default();
            Kind::BadTime.at(form.offset(digit))
        })
    }

    /// Writes the time in this form.
    pub fn put(self, form: TimeForm, sink: &mut impl Sink) {
        if form == TimeForm::Unix {
            sink.put(Digits::of(self.0, 1).as_bytes());
            return;
        }
        let digits = Digits::of(join(self.civil()), DIGITS);
        let mut digits = digits.as_bytes().iter();
        for place in form.pattern() {
            let byte = if *place == DIGIT { digits.next() } else { None };
            sink.put_byte(*byte.unwrap_or(place));
        }
    }

    /// The time in this form: at most 19 characters.
    #[must_use]
    pub fn to_text(self, form: TimeForm) -> heapless::String<19> {
        number::text(|sink| self.put(form, sink))
    }
}

/// The digits of a text as one number, and how many fewer there are than 14.
fn read(text: &mut Cursor<'_>, form: TimeForm) -> Result<(u64, usize), Error> {
    let (mut digits, mut missing) = (0u64, DIGITS);
    for place in form.pattern() {
        if *place == DIGIT {
            digits = digits.wrapping_mul(10).wrapping_add(text.digit(10)?.into());
            missing = missing.wrapping_sub(1);
        } else {
            text.expect(*place)?;
        }
    }
    text.finish()?;
    Ok((digits, missing))
}

/// The parts of the number yyyyMMddHHmmss.
fn split(mut digits: u64) -> Civil {
    let mut last_two = || {
        // Below 100: it fits.
        let part = u8::try_from(digits % 100).unwrap_or_default();
        digits /= 100;
        part
    };
    let (second, minute, hour) = (last_two(), last_two(), last_two());
    let (day, month) = (last_two(), last_two());
    // What is left has four digits: it fits.
    Civil { year: u16::try_from(digits).unwrap_or_default(), month, day, hour, minute, second }
}

/// The number yyyyMMddHHmmss.
fn join(civil: Civil) -> u64 {
    let parts = [civil.month, civil.day, civil.hour, civil.minute, civil.second];
    parts.iter().fold(civil.year.into(), |digits: u64, part| {
        digits.wrapping_mul(100).wrapping_add((*part).into())
    })
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.to_text(TimeForm::Spaced))
    }
}

impl fmt::Debug for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Time({self})")
    }
}
