//! Lines: put together from pieces, and read.

use super::column::Part;
use super::header::{Columns, MARK};
use super::row::offset;
use super::state::{END, HEADER, ROWS, SUMMARY, State};
use crate::error::{Error, Kind};

/// The most bytes that are kept: the headings and one line.
const KEPT_MAX: usize = u16::MAX as usize;

impl State {
    /// Takes up to a line end, and it with it. True if there was one.
    pub(super) fn take_line(&mut self, memory: &mut [u8], chunk: &mut &[u8]) -> bool {
        let end = chunk.iter().position(|byte| *byte == b'\n');
        let (piece, rest) = chunk.split_at_checked(end.unwrap_or(chunk.len())).unwrap_or_default();
        self.keep(memory, piece);
        *chunk = rest.get(1..).unwrap_or_default();
        self.advance(end.map_or(0, |_| 1));
        end.is_some()
    }

    /// Appends to the line. What does not fit is counted, so that the refusal can tell how much
    /// it would have taken.
    pub(super) fn keep(&mut self, memory: &mut [u8], piece: &[u8]) {
        let from = self.header_len().saturating_add(self.line_len as usize);
        for (to, byte) in memory.get_mut(from..).unwrap_or_default().iter_mut().zip(piece) {
            *to = *byte;
        }
        self.line_len =
            self.line_len.saturating_add(u32::try_from(piece.len()).unwrap_or(u32::MAX));
        self.advance(piece.len());
    }

    /// A line is complete. True if it is a row. Behind a line that is refused the next one starts,
    /// unless there is no reading on without the refused one.
    pub(super) fn line(&mut self, memory: &mut [u8]) -> Result<bool, Error> {
        let (at, len) = (self.line_at, self.line_len as usize);
        (self.line_at, self.line_len) = (self.taken, 0);
        match self.read_line(memory, at, len) {
            Err(error) if self.phase == HEADER => Err(self.refuse(error)),
            outcome => outcome,
        }
    }

    fn read_line(&mut self, memory: &mut [u8], at: u64, len: usize) -> Result<bool, Error> {
        let refused = |kind: Kind, inside: usize| kind.at(offset(at).saturating_add(inside));
        let whole = self.header_len().saturating_add(len);
        if whole > memory.len().min(KEPT_MAX) {
            return Err(Kind::BufferTooSmall.at(whole));
        }
        let line = memory.get(self.header_len()..whole).unwrap_or_default();
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        if line.is_empty() {
            return Ok(false);
        }
        if let Err(error) = core::str::from_utf8(line) {
            return Err(refused(Kind::BadUtf8, error.valid_up_to()));
        }
        let (rows, summary) = if self.is_fund() {
            (Part::Fund, Part::FundSummary)
        } else {
            (Part::Trade, Part::TradeSummary)
        };
        let mismatch = refused(Kind::ColumnMismatch, 0);
        match self.phase {
            HEADER => {
                self.columns =
                    Columns::of(line, rows).map_err(|(kind, inside)| refused(kind, inside))?;
                self.totals.start(&self.columns);
                self.set_header(memory, line.len(), ROWS);
            }
            ROWS if line.first() != Some(&MARK) => {
                self.columns = Columns::of(line, summary).map_err(|_| mismatch)?;
                self.set_header(memory, line.len(), SUMMARY);
            }
            _ => {
                if !self.columns.split(line) {
                    return Err(mismatch);
                }
                (self.row_at, self.row_len) = (at, u32::try_from(line.len()).unwrap_or(u32::MAX));
                if self.phase == ROWS {
                    self.totals = self.totals.with(self.row(memory), rows)?;
                    return Ok(true);
                }
                self.phase = END;
            }
        }
        Ok(false)
    }

    /// The line that has just been read takes the place of the headings.
    fn set_header(&mut self, memory: &mut [u8], len: usize, phase: u8) {
        let from = self.header_len();
        for at in 0..len {
            let byte = memory.get(from.saturating_add(at)).copied().unwrap_or_default();
            if let Some(to) = memory.get_mut(at) {
                *to = byte;
            }
        }
        self.header_len = u32::try_from(len).unwrap_or(u32::MAX);
        self.phase = phase;
    }
}
