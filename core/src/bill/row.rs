//! A line of values, whatever the bill.

use core::fmt;

use super::column::Column;
use super::header::{Columns, Headings};
use super::time;
use crate::error::{Error, Kind};
use crate::value::{Fen, MilliFen, Time};

/// A row of a bill, or its summary: values under headings.
///
/// It points into the reader's memory, so it ends where the next row starts. The position of an
/// error is an offset in the whole bill.
#[derive(Clone, Copy)]
pub struct Row<'r> {
    header: &'r [u8],
    line: &'r [u8],
    columns: &'r Columns,
    at: u64,
}

impl<'r> Row<'r> {
    pub(super) const fn new(
        header: &'r [u8],
        line: &'r [u8],
        columns: &'r Columns,
        at: u64,
    ) -> Self {
        Row { header, line, columns, at }
    }

    /// How many columns the bill has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.columns.len()
    }

    /// True if the bill has no columns, which no bill is read with.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Where in the bill the line starts, in bytes.
    #[must_use]
    pub const fn offset(&self) -> u64 {
        self.at
    }

    /// The value in a column as the bill has it, possibly empty; none if the bill has no such
    /// column.
    #[must_use]
    pub fn get(&self, column: Column) -> Option<&'r str> {
        self.value(self.columns.place(column)?)
    }

    /// The value in a place, counted from 0.
    #[must_use]
    pub fn value(&self, place: usize) -> Option<&'r str> {
        let (_, value) = self.columns.value(place, self.line)?;
        // The line has been checked, and it is cut beside ASCII characters.
        core::str::from_utf8(value).ok()
    }

    /// The value under a heading, spelled as the bill spells it: for columns that have no
    /// [`Column`].
    #[must_use]
    pub fn by_heading(&self, heading: &str) -> Option<&'r str> {
        let mut headings = Headings::of(self.header);
        self.value(headings.position(|(other, _)| other == heading.as_bytes())?)
    }

    /// The heading of a place, as the bill spells it.
    #[must_use]
    pub fn heading(&self, place: usize) -> Option<&'r str> {
        core::str::from_utf8(Headings::of(self.header).nth(place)?.0).ok()
    }

    /// The column in a place, if it is a known one.
    #[must_use]
    pub fn column(&self, place: usize) -> Option<Column> {
        self.columns.column(place)
    }

    /// The headings and their values, in the order of the bill.
    pub fn iter(&self) -> impl Iterator<Item = (&'r str, &'r str)> + use<'r> {
        let row = *self;
        Headings::of(row.header).enumerate().filter_map(move |(place, (heading, _))| {
            Some((core::str::from_utf8(heading).ok()?, row.value(place)?))
        })
    }

    /// The value in a column; none if it is empty, or if the bill has no such column.
    #[must_use]
    pub fn text(&self, column: Column) -> Option<&'r str> {
        self.get(column).filter(|value| !value.is_empty())
    }

    /// The number in a column; none if it is empty or `0`, which stands for none, or if the bill
    /// has no such column.
    #[must_use]
    pub fn number(&self, column: Column) -> Option<&'r str> {
        self.text(column).filter(|value| *value != "0")
    }

    /// The amount in a column, in fen; none if it is empty, or if the bill has no such column.
    ///
    /// # Errors
    /// [`Kind::BadAmount`]
    pub fn fen(&self, column: Column) -> Result<Option<Fen>, Error> {
        self.parsed(column, |value| Fen::parse_yuan(value))
    }

    /// The fee in a column, which may be finer than a fen; none if it is empty, or if the bill has
    /// no such column.
    ///
    /// # Errors
    /// [`Kind::BadAmount`]
    pub fn milli_fen(&self, column: Column) -> Result<Option<MilliFen>, Error> {
        self.parsed(column, |value| MilliFen::parse(value))
    }

    /// The count in a column, `45` or `45.0`; none if it is empty, or if the bill has no such
    /// column.
    ///
    /// # Errors
    /// [`Kind::BadNumber`]
    pub fn count(&self, column: Column) -> Result<Option<u64>, Error> {
        self.parsed(column, count)
    }

    /// The time in a column, `yyyy-MM-dd HH:mm:ss`, also with the colons of a Chinese keyboard;
    /// none if it is empty, or if the bill has no such column.
    ///
    /// # Errors
    /// [`Kind::BadTime`]
    pub fn time(&self, column: Column) -> Result<Option<Time>, Error> {
        self.parsed(column, time::parse)
    }

    fn parsed<T>(
        &self,
        column: Column,
        parse: impl Fn(&str) -> Result<T, Error>,
    ) -> Result<Option<T>, Error> {
        let Some(value) = self.text(column) else { return Ok(None) };
        let parsed = parse(value).map_err(|error| self.refuse(error.kind(), column, error.at()));
        parsed.map(Some)
    }

    /// A refusal that points at a column's value, so many bytes into it.
    pub(super) fn refuse(&self, kind: Kind, column: Column, at: usize) -> Error {
        let place = self.columns.place(column);
        let value = place.and_then(|place| self.columns.value(place, self.line));
        let start = value.map_or(0, |(start, _)| start);
        kind.at(offset(self.at).saturating_add(start).saturating_add(at))
    }

    /// A refusal that points at the line.
    pub(super) fn refuse_line(&self, kind: Kind) -> Error {
        kind.at(offset(self.at))
    }
}

/// An offset in a bill as errors have it: beyond 4 GB it stays there.
pub(super) fn offset(at: u64) -> usize {
    usize::try_from(at).unwrap_or(usize::MAX)
}

/// A whole number, written as one or with decimals that are zeros.
fn count(text: &str) -> Result<u64, Error> {
    let hundredths = Fen::parse_yuan(text).map_err(|error| Kind::BadNumber.at(error.at()))?;
    match hundredths.to_u64() {
        Some(hundredths) if hundredths % 100 == 0 => Ok(hundredths / 100),
        _ => Err(Kind::BadNumber.at(0)),
    }
}

impl fmt::Debug for Row<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}
