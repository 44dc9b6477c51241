//! The spellings of a time.

/// How a field spells a time.
///
/// There is no zone in any of them: dates are always those of UTC+8, and seconds those of UTC.
/// (WeChat Pay V2, "Parameter rules: transaction time, timestamp".)
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum TimeForm {
    /// `yyyyMMddHHmmss`: `time_start`, `time_expire`, `time_end`.
    Compact,
    /// `yyyy-MM-dd HH:mm:ss`: `success_time`, `refund_success_time`, times of transfers and in
    /// bills.
    Spaced,
    /// `yyyyMMdd`: `bill_date`. Read, it is the start of that day at UTC+8; written, the time of
    /// day is left out.
    Date,
    /// Seconds since the start of 1970, UTC: `timestamp`, `timeStamp`. Read, it must have 10
    /// digits, as it has from 2001 to 2286; so milliseconds are refused.
    Unix,
}

/// A place in a pattern that a digit takes. Everything else stands for itself.
pub const DIGIT: u8 = b'0';

impl TimeForm {
    /// What it looks like. The digits are those of `yyyyMMddHHmmss`, or the first of them, if they
    /// are not seconds.
    pub(super) const fn pattern(self) -> &'static [u8] {
        match self {
            TimeForm::Compact => b"00000000000000",
            TimeForm::Spaced => b"0000-00-00 00:00:00",
            TimeForm::Date => b"00000000",
            TimeForm::Unix => b"0000000000",
        }
    }

    /// Where in the text the digit number `index` stands.
    pub(super) fn offset(self, index: usize) -> usize {
        let digits = self.pattern().iter().enumerate().filter(|(_, place)| **place == DIGIT);
        digits.map(|(at, _)| at).nth(index).unwrap_or_default()
    }
}
