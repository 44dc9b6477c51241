//! Amounts finer than a fen.

use core::fmt;

use super::amount::arithmetic;
use super::fen::Fen;
use super::number;
use super::source::{Head, Source};
use super::yuan;
use crate::error::{Error, Kind};
use crate::sink::Sink;

/// An amount in thousandths of a fen, as bills state fees: `0.00060` yuan are 60 of them.
///
/// A bill computes the fee of each order from its rate and writes five decimals. One fee alone is
/// then often less than a fen, and which fen it becomes is the platform's matter: add fees up
/// exactly, and compare sums. Nothing here rounds; [`MilliFen::to_fen`] refuses what is not whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct MilliFen(i64);

/// Five digits after the point of a yuan.
const DECIMALS: u32 = 5;
const PER_FEN: i64 = 1000;

impl MilliFen {
    /// So many thousandths of a fen.
    #[must_use]
    pub const fn new(milli_fen: i64) -> Self {
        MilliFen(milli_fen)
    }

    /// So many fen, if they fit.
    #[must_use]
    pub const fn from_fen(fen: Fen) -> Option<Self> {
        match fen.get().checked_mul(PER_FEN) {
            Some(milli_fen) => Some(MilliFen(milli_fen)),
            None => None,
        }
    }

    /// How many thousandths of a fen.
    #[must_use]
    pub const fn get(self) -> i64 {
        self.0
    }

    /// The amount in fen, if it is a whole number of them.
    #[must_use]
    pub const fn to_fen(self) -> Option<Fen> {
        if self.0 % PER_FEN == 0 { Some(Fen::new(self.0 / PER_FEN)) } else { None }
    }

    /// Reads a fee of a bill, in yuan: `-? (0 | [1-9][0-9]{0,12}) ( '.' [0-9]+ )?`, at most 64
    /// characters. Digits beyond the fifth decimal must be zeros.
    ///
    /// # Errors
    /// [`Kind::BadAmount`].
    pub fn parse(text: impl Source) -> Result<Self, Error> {
        yuan::parse(&mut Head::of(text).cursor(Kind::BadAmount), DECIMALS).map(MilliFen)
    }

    /// Writes the amount in yuan with five decimals.
    pub fn put(self, sink: &mut impl Sink) {
        yuan::put(self.0, DECIMALS as usize, sink);
    }

    /// The amount in yuan: `0.00060`.
    #[must_use]
    pub fn to_text(self) -> heapless::String<21> {
        number::text(|sink| self.put(sink))
    }
}

arithmetic!(MilliFen);

impl fmt::Display for MilliFen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.to_text())
    }
}
