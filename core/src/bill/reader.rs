//! The streaming reader.

use core::fmt;
use core::marker::PhantomData;
use core::ops::Deref;

use super::column::Column;
use super::fund::{FundRow, FundSummary};
use super::row::Row;
use super::state::{Found, State};
use super::trade::{TradeRow, TradeSummary};
use crate::error::{Error, Kind};
use crate::value::MilliFen;

mod sealed {
    pub trait Sealed {
        const FUND: bool;
    }
}

use sealed::Sealed;

/// Which bill it is: [`Trade`] or [`Fund`].
pub trait Sheet: Sealed {
    /// What its rows are read as.
    type Row<'r>: From<Row<'r>> + Deref<Target = Row<'r>>;
    /// What its summary is read as.
    type Summary<'r>: From<Row<'r>> + Deref<Target = Row<'r>>;
}

/// The trade bill of a day, of every `bill_type`: `/pay/downloadbill`.
#[derive(Clone, Copy, Debug)]
pub enum Trade {}

/// The fund flow bill of a day, of every `account_type`: `/pay/downloadfundflow`.
#[derive(Clone, Copy, Debug)]
pub enum Fund {}

impl Sealed for Trade {
    const FUND: bool = false;
}

impl Sheet for Trade {
    type Row<'r> = TradeRow<'r>;
    type Summary<'r> = TradeSummary<'r>;
}

impl Sealed for Fund {
    const FUND: bool = true;
}

impl Sheet for Fund {
    type Row<'r> = FundRow<'r>;
    type Summary<'r> = FundSummary<'r>;
}

/// Reads a trade bill.
pub type TradeReader<M> = Reader<Trade, M>;
/// Reads a fund flow bill.
pub type FundReader<M> = Reader<Fund, M>;

/// Reads a bill piece by piece, as it comes from the network, and hands out its rows.
///
/// The memory `M` holds the headings and one line: `[u8; 4096]` is more than any bill has needed
/// yet, and `&mut [u8]` will do as well. 65,535 bytes are the most that are used. Besides the memory
/// the reader takes less than 400 bytes. It may be moved between two calls.
pub struct Reader<S, M> {
    state: State,
    memory: M,
    sheet: PhantomData<S>,
}

impl<S: Sheet, M: AsRef<[u8]> + AsMut<[u8]>> Reader<S, M> {
    /// Nothing has been read yet.
    pub const fn new(memory: M) -> Self {
        Reader { state: State::new(S::FUND), memory, sheet: PhantomData }
    }

    /// Takes bytes from the front of `chunk` until a row is complete, and returns the row; none
    /// once the chunk is empty. So call it until there is no row, and then with the next chunk.
    ///
    /// Amounts that are summed up are read here; other values when you ask for them.
    ///
    /// # Errors
    /// The position is an offset in the whole bill. Of these you will hear once, and the next call
    /// goes on with the next line. The row is lost, which [`Reader::finish`] will notice:
    /// * [`Kind::ColumnMismatch`]: the line has more or fewer values than there are columns. So a
    ///   value that holds `` ,` `` or a line end is never read as two;
    /// * [`Kind::BadAmount`]: not a number, or more than 13 digits before the point or 5 decimals;
    /// * [`Kind::BadUtf8`];
    /// * [`Kind::BufferTooSmall`] with the length that the headings and this line need.
    ///
    /// After these there is no reading on, and every further call returns the same:
    /// * those above but [`Kind::BadAmount`], about the headings;
    /// * [`Kind::Compressed`]: decompress it first, or leave `tar_type` out of the request;
    /// * [`Kind::NotBill`]: no known heading of this bill, and not XML either;
    /// * [`Kind::DuplicateField`]: two headings for one column;
    /// * [`Kind::TooManyFields`]: more than [`COLUMNS_MAX`](super::COLUMNS_MAX) headings;
    /// * [`Kind::TrailingData`]: something follows the summary.
    pub fn feed(&mut self, chunk: &mut &[u8]) -> Result<Option<S::Row<'_>>, Error> {
        let complete = self.state.feed(self.memory.as_mut(), chunk)?;
        Ok(complete.then(|| self.state.row(self.memory.as_ref()).into()))
    }

    /// The bill has been fed to its end: is it complete, and do the rows amount to what the
    /// summary states?
    ///
    /// Compared are the count of the rows and every sum that the summary and the rows have: exactly,
    /// but for the fee, whose total may be written with fewer decimals and so may differ by less
    /// than a fen.
    ///
    /// # Errors
    /// * [`Kind::Truncated`]: there is no summary. Some rows may be missing: fetch it again;
    /// * [`Kind::TotalMismatch`], pointing at the value in the summary. Rows are missing, or were
    ///   refused. [`Reader::summary`] and [`Reader::sum`] tell the two sides;
    /// * [`Kind::BadAmount`], [`Kind::BadNumber`]: of a value in the summary;
    /// * [`Kind::Empty`];
    /// * [`Kind::BufferTooSmall`] with the length of the XML;
    /// * what [`Reader::feed`] refuses for good.
    pub fn finish(&mut self) -> Result<End<'_, S::Summary<'_>>, Error> {
        let found = self.state.finish(self.memory.as_mut())?;
        let memory = self.memory.as_ref();
        Ok(match found {
            Found::Bill => End::Complete(self.state.row(memory).into()),
            Found::Xml => End::Refusal(self.state.xml(memory)),
        })
    }

    /// The summary, as soon as it has been read, whether the totals are right or not.
    #[must_use]
    pub fn summary(&self) -> Option<S::Summary<'_>> {
        self.state.summary(self.memory.as_ref()).map(Into::into)
    }

    /// How many rows there were so far.
    #[must_use]
    pub const fn rows(&self) -> u64 {
        self.state.rows()
    }

    /// What the rows amount to so far, for a column of the summary:
    /// `reader.sum(Column::TotalOrderAmount)`. None if the rows do not have what it sums up.
    #[must_use]
    pub fn sum(&self, total: Column) -> Option<MilliFen> {
        self.state.sum(total)
    }
}

impl<S: Sheet, M> fmt::Debug for Reader<S, M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bill = if S::FUND { "fund flow" } else { "trade" };
        write!(f, "Reader({bill}, {} rows)", self.state.rows())
    }
}

/// What there was, once all of it has been read.
#[derive(Clone, Copy, Debug)]
pub enum End<'r, T> {
    /// A complete bill, with its summary.
    Complete(T),
    /// XML instead of a bill: `No Bill Exist`, `Bill Creating` and so on. Hand it to
    /// [`Endpoint::read_reply`](crate::api::Endpoint::read_reply), which tells `return_msg` and
    /// `error_code`.
    Refusal(&'r [u8]),
}

impl<T> End<'_, T> {
    /// The summary of a complete bill.
    ///
    /// # Errors
    /// [`Kind::ReturnCodeFail`] for a refusal.
    pub fn complete(self) -> Result<T, Error> {
        match self {
            End::Complete(summary) => Ok(summary),
            End::Refusal(_) => Err(Kind::ReturnCodeFail.at(0)),
        }
    }
}
