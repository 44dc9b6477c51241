//! The reader without its memory: plain numbers, wherever they are kept.

use super::column::Column;
use super::header::Columns;
use super::row::{Row, offset};
use super::totals::Totals;
use crate::error::{Error, Kind};
use crate::value::MilliFen;

const BYTE_ORDER_MARK: [u8; 3] = *b"\xEF\xBB\xBF";
/// What gzip files start with. No text does.
const GZIP: u8 = 0x1F;

// What the next bytes are.
/// A byte order mark, or white space before everything else.
const START: u8 = 0;
/// The line of headings.
pub(super) const HEADER: u8 = 1;
/// Rows, up to the headings of the summary.
pub(super) const ROWS: u8 = 2;
/// The summary.
pub(super) const SUMMARY: u8 = 3;
/// Nothing more.
pub(super) const END: u8 = 4;
/// XML instead of a bill.
const XML: u8 = 5;
/// Of no interest: the bill has been refused. So is every number that is none of these.
const REFUSED: u8 = 6;

/// How far a bill has been read: plain numbers, no references. It may be moved and copied between
/// two calls, and every value of every byte is one that it can have: at worst it reads nonsense.
///
/// The memory goes with it. It holds the headings, then the line that is being read.
#[doc(hidden)]
#[derive(Clone, Copy)]
#[repr(C)]
#[expect(missing_debug_implementations, reason = "Reader has one")]
pub struct State {
    /// Bytes taken so far.
    pub(super) taken: u64,
    /// Where the line that is being read starts.
    pub(super) line_at: u64,
    /// Where the last complete line of values starts.
    pub(super) row_at: u64,
    pub(super) totals: Totals,
    pub(super) header_len: u32,
    /// How long the line is so far, also if it does not fit.
    pub(super) line_len: u32,
    pub(super) row_len: u32,
    refused_at: u32,
    pub(super) columns: Columns,
    refused: u8,
    pub(super) phase: u8,
    marks: u8,
    fund: u8,
}

/// What was there, once all of it has been taken.
#[doc(hidden)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// A complete bill.
    Bill,
    /// XML.
    Xml,
}

impl State {
    /// Nothing has been taken yet of a trade bill, or of a fund flow bill.
    #[must_use]
    pub const fn new(fund: bool) -> Self {
        State {
            taken: 0,
            line_at: 0,
            row_at: 0,
            totals: Totals::ZERO,
            header_len: 0,
            line_len: 0,
            row_len: 0,
            refused_at: 0,
            columns: Columns::EMPTY,
            refused: 0,
            phase: START,
            marks: 0,
            fund: if fund { 1 } else { 0 },
        }
    }

    pub(super) const fn is_fund(&self) -> bool {
        self.fund != 0
    }

    /// Takes bytes from the front of `chunk` until a row is complete, or there are no more.
    ///
    /// # Errors
    /// As `Reader::feed`.
    pub fn feed(&mut self, memory: &mut [u8], chunk: &mut &[u8]) -> Result<bool, Error> {
        loop {
            match self.phase {
                START | HEADER | ROWS | SUMMARY | END | XML if chunk.is_empty() => {
                    return Ok(false);
                }
                START => self.start(chunk)?,
                HEADER | ROWS | SUMMARY => {
                    if self.take_line(memory, chunk) && self.line(memory)? {
                        return Ok(true);
                    }
                }
                END => self.take_nothing(chunk)?,
                XML => self.keep(memory, core::mem::take(chunk)),
                _ => return Err(self.refusal()),
            }
        }
    }

    /// The last complete row, or the summary once there is one.
    #[must_use]
    pub fn row<'r>(&'r self, memory: &'r [u8]) -> Row<'r> {
        let (header, lines) = memory.split_at_checked(self.header_len()).unwrap_or_default();
        let line = lines.get(..self.row_len as usize).unwrap_or_default();
        Row::new(header, line, &self.columns, self.row_at)
    }

    /// The summary, if there is one.
    #[must_use]
    pub fn summary<'r>(&'r self, memory: &'r [u8]) -> Option<Row<'r>> {
        (self.phase == END).then(|| self.row(memory))
    }

    /// What was there instead of a bill.
    #[must_use]
    pub fn xml<'r>(&self, memory: &'r [u8]) -> &'r [u8] {
        memory.get(..self.line_len as usize).unwrap_or_default()
    }

    /// How many rows there were.
    #[must_use]
    pub const fn rows(&self) -> u64 {
        self.totals.rows()
    }

    /// What they amount to.
    #[must_use]
    pub fn sum(&self, total: Column) -> Option<MilliFen> {
        self.totals.sum(total)
    }

    /// All has been taken.
    ///
    /// # Errors
    /// As `Reader::finish`.
    pub fn finish(&mut self, memory: &mut [u8]) -> Result<Found, Error> {
        // The last line may lack its end. It is never a row.
        if matches!(self.phase, HEADER | SUMMARY)
            && let Err(error) = self.line(memory)
        {
            // It may have been cut anywhere, also within a character.
            let cut = matches!(error.kind(), Kind::BadUtf8 | Kind::ColumnMismatch);
            return Err(self.refuse(if cut { Kind::Truncated.at(self.at()) } else { error }));
        }
        match self.phase {
            START => Err(Kind::Empty.at(self.at())),
            HEADER | ROWS | SUMMARY => Err(Kind::Truncated.at(self.at())),
            END => self.totals.check(self.row(memory)).map(|()| Found::Bill),
            XML if self.line_len as usize > memory.len() => {
                Err(Kind::BufferTooSmall.at(self.line_len as usize))
            }
            XML => Ok(Found::Xml),
            _ => Err(self.refusal()),
        }
    }

    pub(super) const fn header_len(&self) -> usize {
        self.header_len as usize
    }

    /// How far it has been read, as errors have it.
    fn at(&self) -> usize {
        offset(self.taken)
    }

    pub(super) fn advance(&mut self, by: usize) {
        self.taken = self.taken.saturating_add(by as u64);
    }

    /// From here on there is nothing but this refusal.
    pub(super) fn refuse(&mut self, error: Error) -> Error {
        self.phase = REFUSED;
        self.refused = error.kind().code();
        self.refused_at = u32::try_from(error.at()).unwrap_or(u32::MAX);
        error
    }

    fn refusal(&self) -> Error {
        let kind = Kind::ALL.iter().find(|kind| kind.code() == self.refused);
        kind.unwrap_or(&Kind::NotBill).at(self.refused_at as usize)
    }

    /// Takes the first bytes, which tell what it is.
    fn start(&mut self, chunk: &mut &[u8]) -> Result<(), Error> {
        let Some((first, rest)) = chunk.split_first() else { return Ok(()) };
        match *first {
            byte if BYTE_ORDER_MARK.get(usize::from(self.marks)) == Some(&byte) => {
                self.marks = self.marks.wrapping_add(1);
            }
            // Something else that starts like one, or a second one.
            byte if matches!(self.marks, 1 | 2) || byte == BYTE_ORDER_MARK[0] => {
                return Err(self.refuse(Kind::NotBill.at(self.at())));
            }
            b' ' | b'\t' | b'\r' | b'\n' => {}
            GZIP => return Err(self.refuse(Kind::Compressed.at(self.at()))),
            first => {
                self.phase = if first == b'<' { XML } else { HEADER };
                self.line_at = self.taken;
                return Ok(());
            }
        }
        *chunk = rest;
        self.advance(1);
        Ok(())
    }

    /// Takes what comes after the summary: line ends at most.
    fn take_nothing(&mut self, chunk: &mut &[u8]) -> Result<(), Error> {
        let blank = chunk.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
        self.advance(blank);
        *chunk = chunk.get(blank..).unwrap_or_default();
        if chunk.is_empty() { Ok(()) } else { Err(self.refuse(Kind::TrailingData.at(self.at()))) }
    }
}
