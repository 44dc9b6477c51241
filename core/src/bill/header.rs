//! The line with the headings, and the values that stand under them.

use super::column::{Column, Part};
use crate::error::Kind;

/// The most columns of a bill. The widest known has 29.
pub const COLUMNS_MAX: usize = 64;

/// What stands before a value. Between two of them there is a comma, too.
pub(super) const MARK: u8 = b'`';
const SEPARATOR: &[u8] = b",`";
/// A comma of a Chinese keyboard, `EF BC 8C`. Some headings have been written with it, and none
/// contains it.
const WIDE_COMMA: &[u8] = "，".as_bytes();

/// Which columns there are, in the order of the bill.
///
/// All of it are numbers and any of them will do: see `State`.
#[derive(Clone, Copy)]
#[repr(C)]
pub(super) struct Columns {
    /// Where in its line each value starts.
    starts: [u16; COLUMNS_MAX],
    /// The code of each column, 0 if it has none.
    codes: [u8; COLUMNS_MAX],
    len: u8,
}

impl Columns {
    pub const EMPTY: Self = Columns { starts: [0; COLUMNS_MAX], codes: [0; COLUMNS_MAX], len: 0 };

    pub fn len(&self) -> usize {
        self.len.into()
    }

    /// Reads the headings of one part of a bill. The refusal points into the line.
    pub fn of(line: &[u8], part: Part) -> Result<Self, (Kind, usize)> {
        let mut columns = Self::EMPTY;
        let mut known = false;
        let mut at: usize = 0;
        for (heading, next) in Headings::of(line) {
            let code = Column::find(heading, part).map_or(0, Column::code);
            let earlier = columns.codes.iter().take(columns.len());
            if code != 0 && earlier.into_iter().any(|other| *other == code) {
                return Err((Kind::DuplicateField, at));
            }
            let place = columns.len();
            let Some(slot) = columns.codes.get_mut(place) else {
                return Err((Kind::TooManyFields, at));
            };
            *slot = code;
            columns.len = columns.len.wrapping_add(1);
            known |= code != 0;
            at = next;
        }
        if known { Ok(columns) } else { Err((Kind::NotBill, 0)) }
    }

    /// Finds the values in a line: as many as there are columns, or it is none of theirs.
    pub fn split(&mut self, line: &[u8]) -> bool {
        if line.first() != Some(&MARK) {
            return false;
        }
        let separators = line.windows(2).enumerate().filter(|(_, pair)| *pair == SEPARATOR);
        let starts = core::iter::once(1).chain(separators.map(|(at, _)| at.wrapping_add(2)));
        let mut count: usize = 0;
        for start in starts {
            if let Some(slot) = self.starts.get_mut(count) {
                // Lines are shorter than that.
                *slot = u16::try_from(start).unwrap_or(u16::MAX);
            }
            count = count.wrapping_add(1);
        }
        count == self.len()
    }

    /// The place of a column.
    pub fn place(&self, column: Column) -> Option<usize> {
        self.codes.iter().take(self.len()).position(|code| *code == column.code())
    }

    /// The column in a place.
    pub fn column(&self, place: usize) -> Option<Column> {
        Column::from_code(*self.codes.iter().take(self.len()).nth(place)?)
    }

    /// Where in the line the value in a place starts, and the value.
    pub fn value<'r>(&self, place: usize, line: &'r [u8]) -> Option<(usize, &'r [u8])> {
        let starts = self.starts.get(..self.len())?;
        let start = usize::from(*starts.get(place)?);
        let after = starts.get(place.wrapping_add(1)).map(|next| usize::from(*next));
        let end = after.map_or(line.len(), |next| next.wrapping_sub(SEPARATOR.len()));
        Some((start, line.get(start..end)?))
    }
}

/// The headings of a line, each with where the next one starts.
pub(super) struct Headings<'r> {
    rest: Option<&'r [u8]>,
    taken: usize,
}

impl<'r> Headings<'r> {
    pub const fn of(line: &'r [u8]) -> Self {
        Headings { rest: Some(line), taken: 0 }
    }
}

impl<'r> Iterator for Headings<'r> {
    type Item = (&'r [u8], usize);

    fn next(&mut self) -> Option<Self::Item> {
        let rest = self.rest.take()?;
        let maybe = |(_, byte): &(usize, &u8)| matches!(byte, b',' | 0xEF);
        for (at, _) in rest.iter().enumerate().filter(maybe) {
            let (heading, tail) = rest.split_at_checked(at)?;
            let after = tail.strip_prefix(b",").or_else(|| tail.strip_prefix(WIDE_COMMA));
            if let Some(after) = after {
                let step = rest.len().wrapping_sub(after.len());
                self.taken = self.taken.wrapping_add(step);
                self.rest = Some(after);
                return Some((heading.trim_ascii(), self.taken));
            }
        }
        self.taken = self.taken.wrapping_add(rest.len());
        Some((rest.trim_ascii(), self.taken))
    }
}
