//! Amounts.

use core::fmt;

use super::amount::arithmetic;
use super::number::{self, Digits};
use super::source::{Head, Source};
use super::yuan;
use crate::decimal::Decimal;
use crate::error::{Error, Kind};
use crate::sink::Sink;

/// An amount in the smallest unit of its currency: fen, a hundredth of a yuan.
///
/// Requests, replies and notifications write it as an integer: `450`. Bills write it in yuan:
/// `4.50`. Both are read and written exactly; there is no floating point and nothing is rounded.
/// `Display` shows the integer, which is right in every currency: not all have hundredths.
/// (WeChat Pay V2, "Parameter rules: transaction amount".)
///
/// ```
/// use wxpay_core::{Error, Fen, Field, Fields};
///
/// # fn main() -> Result<(), Error> {
/// let price = Fen::new(150);
/// let total_fee = price.checked_mul(3).map(Fen::to_text).unwrap_or_default();
/// let mut slots = [Field::EMPTY; 16];
/// let mut order = Fields::new(&mut slots);
/// order.set("total_fee", &total_fee)?;
/// assert_eq!(order.get("total_fee").map(Fen::parse), Some(Ok(Fen::new(450))));
/// assert_eq!(Fen::parse_yuan("4.5")?.to_yuan(), "4.50");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct Fen(i64);

/// Two digits after the point.
const DECIMALS: u32 = 2;

impl Fen {
    /// So many fen. Only bills know negative ones.
    #[must_use]
    pub const fn new(fen: i64) -> Self {
        Fen(fen)
    }

    /// How many fen.
    #[must_use]
    pub const fn get(self) -> i64 {
        self.0
    }

    /// How many fen, if that is not negative.
    #[must_use]
    pub fn to_u64(self) -> Option<u64> {
        u64::try_from(self.0).ok()
    }

    /// Reads an amount of a message: `0 | [1-9][0-9]{0,17}`.
    ///
    /// # Errors
    /// [`Kind::BadAmount`].
    pub fn parse(text: impl Source) -> Result<Self, Error> {
        Self::parse_head(&Head::of(text))
    }

    fn parse_head(head: &Head) -> Result<Self, Error> {
        let mut number = Decimal::default();
        let mut value = Err(Kind::BadAmount.at(0));
        for (at, digit) in head.as_bytes().iter().enumerate() {
            number.put_byte(*digit);
            // Whatever an amount starts with is an amount, so the first start that is none tells
            // where the fault is.
            value = Ok(number.finish().ok_or_else(|| Kind::BadAmount.at(at))?);
        }
        // At most 18 digits: it fits.
        Ok(Fen(i64::try_from(value?).unwrap_or_default()))
    }

    /// Reads an amount of a bill, in yuan: `-? (0 | [1-9][0-9]{0,15}) ( '.' [0-9]+ )?`, at most 64
    /// characters.
    ///
    /// Digits below a fen must be zeros: `0.01000` is one fen, `0.01500` is refused, and so is a
    /// rate, `0.60%`. Fees of a bill may be finer than a fen: see [`MilliFen`](crate::MilliFen).
    ///
    /// # Errors
    /// [`Kind::BadAmount`].
    pub fn parse_yuan(text: impl Source) -> Result<Self, Error> {
        yuan::parse(&mut Head::of(text).cursor(Kind::BadAmount), DECIMALS).map(Fen)
    }

    /// Writes the integer.
    pub fn put(self, sink: &mut impl Sink) {
        if self.0 < 0 {
            sink.put_byte(b'-');
        }
        sink.put(Digits::of(self.0.unsigned_abs(), 1).as_bytes());
    }

    /// Writes the amount in yuan with two decimals.
    pub fn put_yuan(self, sink: &mut impl Sink) {
        yuan::put(self.0, DECIMALS as usize, sink);
    }

    /// The integer, as a message has it: `450`.
    ///
    /// [`Fen::parse`] reads it back if it is not negative and has at most 18 digits.
    #[must_use]
    pub fn to_text(self) -> heapless::String<20> {
        number::text(|sink| self.put(sink))
    }

    /// The amount in yuan: `4.50`.
    #[must_use]
    pub fn to_yuan(self) -> heapless::String<21> {
        number::text(|sink| self.put_yuan(sink))
    }
}

arithmetic!(Fen);

impl From<u32> for Fen {
    fn from(fen: u32) -> Self {
        Fen(fen.into())
    }
}

impl fmt::Display for Fen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.to_text())
    }
}
