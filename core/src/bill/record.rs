//! What is compared: a payment, a refund or a reversal, there and here.

use core::cmp::Ordering;

use super::sort;
use crate::value::Fen;

/// What a record is about. Numbers of different kinds are never compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
#[non_exhaustive]
pub enum RecordKind {
    /// Money in, by `out_trade_no`.
    Payment = 1,
    /// Money back, by `out_refund_no`.
    Refund = 2,
    /// A payment that was undone by `reverse`, by `out_trade_no`.
    Reversal = 3,
}

/// What has become of a record of your own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
#[non_exhaustive]
pub enum Mark {
    /// The bill does not have it, as far as it has been read.
    Open = 0,
    /// The bill has it with this amount.
    Matched = 1,
    /// The bill has it with another amount.
    AmountDiffers = 2,
    /// The bill has it more than once.
    Repeated = 3,
    /// It is your own records that have it more than once, and this is not the first of them.
    Duplicate = 4,
}

/// One movement of money: your own, or that of a row, made by
/// [`TradeRow::record`](super::TradeRow::record).
///
/// The number may be any text, borrowed or not: `&str`, [`OutTradeNo`](crate::OutTradeNo), an
/// array of bytes. It is compared byte for byte.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(C)]
pub struct Record<N> {
    number: N,
    amount: Fen,
    tag: u32,
    kind: u8,
    mark: u8,
    /// Would be padding, and a C struct would show what was in memory before.
    reserved: [u8; 2],
}

impl<N> Record<N> {
    const fn new(number: N, amount: Fen, kind: RecordKind) -> Self {
        let mark = Mark::Open as u8;
        Record { number, amount, tag: 0, kind: kind as u8, mark, reserved: [0; 2] }
    }

    /// A payment: `out_trade_no` and `total_fee`.
    #[must_use]
    pub const fn payment(number: N, amount: Fen) -> Self {
        Self::new(number, amount, RecordKind::Payment)
    }

    /// A refund: `out_refund_no` and `refund_fee`.
    #[must_use]
    pub const fn refund(number: N, amount: Fen) -> Self {
        Self::new(number, amount, RecordKind::Refund)
    }

    /// A payment that was reversed: `out_trade_no` and `total_fee`.
    #[must_use]
    pub const fn reversal(number: N, amount: Fen) -> Self {
        Self::new(number, amount, RecordKind::Reversal)
    }

    /// With a number that means something to you: where in your own list it stood before sorting,
    /// say.
    #[must_use]
    pub fn tagged(self, tag: u32) -> Self {
        Record { tag, ..self }
    }

    /// With the number kept elsewhere: `record.map(String::from)`.
    #[must_use]
    pub fn map<K>(self, keep: impl FnOnce(N) -> K) -> Record<K> {
        let Record { number, amount, tag, kind, mark, reserved } = self;
        Record { number: keep(number), amount, tag, kind, mark, reserved }
    }

    /// `out_trade_no` or `out_refund_no`, depending on the kind.
    pub const fn number(&self) -> &N {
        &self.number
    }

    /// How much.
    #[must_use]
    pub const fn amount(&self) -> Fen {
        self.amount
    }

    /// What it is about.
    #[must_use]
    pub const fn kind(&self) -> RecordKind {
        match self.kind {
            2 => RecordKind::Refund,
            3 => RecordKind::Reversal,
            _ => RecordKind::Payment,
        }
    }

    /// The number that you gave it.
    #[must_use]
    pub const fn tag(&self) -> u32 {
        self.tag
    }

    /// What has become of it.
    #[must_use]
    pub const fn mark(&self) -> Mark {
        match self.mark {
            1 => Mark::Matched,
            2 => Mark::AmountDiffers,
            3 => Mark::Repeated,
            4 => Mark::Duplicate,
            _ => Mark::Open,
        }
    }

    pub(super) const fn set_mark(&mut self, mark: Mark) {
        self.mark = mark as u8;
    }
}

impl<N: AsRef<[u8]>> Record<N> {
    /// The order that [`merge`](super::merge) wants: by kind, then by the bytes of the number.
    #[must_use]
    pub fn order<K: AsRef<[u8]>>(&self, other: &Record<K>) -> Ordering {
        let key = (self.kind(), self.number.as_ref());
        key.cmp(&(other.kind(), other.number.as_ref()))
    }

    /// Sorts records so: in place, in time proportional to n log n, or n if they are sorted already.
    /// Those of the same number are sorted by amount.
    pub fn sort(records: &mut [Self]) {
        sort::sort(records, |one, other| {
            one.order(other).then_with(|| (one.amount, one.tag).cmp(&(other.amount, other.tag)))
        });
    }
}
