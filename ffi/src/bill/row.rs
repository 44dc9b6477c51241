//! The line to look at: a row, or the summary.

use core::ffi::{c_char, c_void};

use wxpay_core::bill::{Column, Row, TradeRow};
use wxpay_core::{Error, Fen, MilliFen, Time};

use super::columns::{code, column};
use super::reader::Reader;
use super::types::*;
use crate::memory::{self, Held, Memory, Region};
use crate::ptr;
use crate::refusal::{NO_PLACE, Refusal};
use crate::status::{Status, WXPAY_MISSING_FIELD};

/// A reader and its memory, to look at.
struct Look {
    bill: *const RawBill,
    start: *const c_void,
    size: usize,
}

impl Look {
    /// Lets `take` look at the line and write its outcome to `to`.
    fn at<T>(
        &self,
        to: *mut T,
        at: *mut usize,
        take: impl FnOnce(Row<'_>) -> Result<T, Refusal>,
    ) -> Status {
        let outputs = [Region::of(to.cast_const(), 1)];
        let inputs = [Region::of(self.bill, 1), Region::of_bytes(self.start, self.size)];
        let memory = Memory { outputs: &outputs, inputs: &inputs, fields: Held::NONE };
        memory::report(at, &memory, || {
            let reader = Reader::with_line(self.bill)?;
            let memory = ptr::bytes(self.start, self.size)?;
            let to = ptr::object_mut(to)?;
            *to = take(reader.state.row(memory))?;
            Ok(())
        })
    }

    /// The value in a column, read as something.
    fn parsed<T, U>(
        &self,
        code: i32,
        to: *mut U,
        at: *mut usize,
        parse: impl FnOnce(Row<'_>, Column) -> Result<Option<T>, Error>,
        value: impl FnOnce(T) -> U,
    ) -> Status {
        self.at(to, at, |row| {
            let parsed = parse(row, column(code)?)?;
            Ok(parsed.map(value).ok_or(WXPAY_MISSING_FIELD)?)
        })
    }
}

fn text(text: &str) -> (*const c_char, usize) {
    (text.as_ptr().cast(), text.len())
}

/// Where the reader is: which line, how many rows, how many columns.
///
/// Stack: 240 bytes.
///
/// @param[out] position    Written on success only.
/// @return WXPAY_OK; WXPAY_BAD_ARGUMENT for a bill that was not started or has no line to look at;
///         WXPAY_NULL_POINTER, WXPAY_BAD_LENGTH, WXPAY_MISALIGNED, WXPAY_OVERLAP.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_bill_where(
    bill: *const RawBill,
    position: *mut RawBillPosition,
) -> Status {
    let look = Look { bill, start: core::ptr::null(), size: 0 };
    look.at(position, NO_PLACE, |row| {
        let rows = Reader::of(bill)?.state.rows();
        Ok(RawBillPosition { offset: row.offset(), rows, columns: row.len() })
    })
}

/// The value in a place, and its heading: for columns that have no number, or to show a line.
///
/// Stack: 304 bytes.
///
/// @param memory        The memory that the bill was read with.
/// @param place         Counted from 0.
/// @param[out] cell     Written on success only.
/// @return WXPAY_OK; WXPAY_MISSING_FIELD: there are fewer columns; WXPAY_BAD_ARGUMENT for a bill that was
///         not started or has no line to look at; WXPAY_NULL_POINTER, WXPAY_BAD_LENGTH,
///         WXPAY_MISALIGNED, WXPAY_OVERLAP.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_bill_cell_at(
    bill: *const RawBill,
    memory: *const c_void,
    memory_size: usize,
    place: usize,
    cell: *mut RawBillCell,
) -> Status {
    Look { bill, start: memory, size: memory_size }.at(cell, NO_PLACE, |row| {
        let (heading, heading_len) = text(row.heading(place).ok_or(WXPAY_MISSING_FIELD)?);
        let (text, text_len) = text(row.value(place).ok_or(WXPAY_MISSING_FIELD)?);
        let column = row.column(place).map_or(0, code);
        Ok(RawBillCell { heading, heading_len, text, text_len, column, reserved: 0 })
    })
}

/// The text in a column, where it stands in the memory: it ends where the next row starts. `0` in the
/// place of a number of a refund or of a sub-merchant stands for none.
///
/// Stack: 320 bytes.
///
/// @param column       WXPAY_COLUMN_OUT_TRADE_NO and so on.
/// @param[out] cell    Written on success only: `text` and `text_len`, and the heading.
/// @return As `wxpay_bill_cell_at`; WXPAY_MISSING_FIELD: it is empty, or the bill has no such column;
///         WXPAY_BAD_ARGUMENT for what is no column.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_bill_text(
    bill: *const RawBill,
    memory: *const c_void,
    memory_size: usize,
    column: i32,
    cell: *mut RawBillCell,
) -> Status {
    Look { bill, start: memory, size: memory_size }.at(cell, NO_PLACE, |row| {
        let wanted = super::columns::column(column)?;
        let value = row.text(wanted).ok_or(WXPAY_MISSING_FIELD)?;
        let place = (0..row.len()).find(|place| row.column(*place) == Some(wanted));
        let (heading, heading_len) =
            text(place.and_then(|place| row.heading(place)).unwrap_or_default());
        let (text, text_len) = text(value);
        Ok(RawBillCell { heading, heading_len, text, text_len, column, reserved: 0 })
    })
}

/// The amount in a column.
///
/// Stack: 568 bytes.
///
/// @param[out] fen    In fen; may be negative. Written on success only.
/// @param[out] at     Where in the whole bill something was refused. May be NULL.
/// @return As `wxpay_bill_text`; WXPAY_BAD_AMOUNT.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_bill_fen(
    bill: *const RawBill,
    memory: *const c_void,
    memory_size: usize,
    column: i32,
    fen: *mut i64,
    at: *mut usize,
) -> Status {
    let look = Look { bill, start: memory, size: memory_size };
    look.parsed(column, fen, at, |row, column| row.fen(column), Fen::get)
}

/// The fee in a column, which may be finer than a fen.
///
/// Stack: 552 bytes.
///
/// @param[out] milli_fen    In thousandths of a fen; may be negative. Written on success only.
/// @param[out] at           Where in the whole bill something was refused. May be NULL.
/// @return As `wxpay_bill_text`; WXPAY_BAD_AMOUNT.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_bill_milli_fen(
    bill: *const RawBill,
    memory: *const c_void,
    memory_size: usize,
    column: i32,
    milli_fen: *mut i64,
    at: *mut usize,
) -> Status {
    let look = Look { bill, start: memory, size: memory_size };
    look.parsed(column, milli_fen, at, |row, column| row.milli_fen(column), MilliFen::get)
}

/// The count in a column, `45` or `45.0`.
///
/// Stack: 592 bytes.
///
/// @param[out] count    Written on success only.
/// @param[out] at       Where in the whole bill something was refused. May be NULL.
/// @return As `wxpay_bill_text`; WXPAY_BAD_NUMBER.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_bill_count(
    bill: *const RawBill,
    memory: *const c_void,
    memory_size: usize,
    column: i32,
    count: *mut u64,
    at: *mut usize,
) -> Status {
    let look = Look { bill, start: memory, size: memory_size };
    look.parsed(column, count, at, |row, column| row.count(column), |count| count)
}

/// The time in a column.
///
/// Stack: 744 bytes.
///
/// @param[out] seconds    Since the start of 1970, UTC, as `time()` has them. Written on success only.
/// @param[out] at         Where in the whole bill something was refused. May be NULL.
/// @return As `wxpay_bill_text`; WXPAY_BAD_TIME.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_bill_time(
    bill: *const RawBill,
    memory: *const c_void,
    memory_size: usize,
    column: i32,
    seconds: *mut i64,
    at: *mut usize,
) -> Status {
    let look = Look { bill, start: memory, size: memory_size };
    let unix = |time: Time| i64::try_from(time.unix()).unwrap_or(i64::MAX);
    look.parsed(column, seconds, at, |row, column| row.time(column), unix)
}

/// What to look for in your own records, and what it should come to: see `wxpay_ledger_check`. For rows of
/// a trade bill.
///
/// A payment of `out_trade_no`, a refund `out_refund_no`, or a reversal of `out_trade_no`; with the order's
/// amount or what was asked for, or, where the layout does not have it, what is settled. A row without
/// the number, say of a refund that was made by hand on the merchant platform, has an empty one.
///
/// Stack: 632 bytes.
///
/// @param[out] record    Its number is in the memory. WXPAY_RECORD_NONE, if the row is nothing that there is
///                       a name for. Written on success only.
/// @param[out] at        Where in the whole bill something was refused. May be NULL.
/// @return As `wxpay_bill_cell_at`; WXPAY_BAD_AMOUNT; WXPAY_MISSING_FIELD: there is no amount.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_bill_record(
    bill: *const RawBill,
    memory: *const c_void,
    memory_size: usize,
    record: *mut RawRecord,
    at: *mut usize,
) -> Status {
    Look { bill, start: memory, size: memory_size }.at(record, at, |row| {
        let found = TradeRow::from(row).record()?;
        let (number, number_len) = text(found.map_or("", |record| *record.number()));
        Ok(RawRecord {
            number,
            number_len,
            amount: found.map_or(0, |record| record.amount().get()),
            tag: 0,
            kind: found.map_or(WXPAY_RECORD_NONE, |record| record.kind() as u8),
            mark: WXPAY_MARK_OPEN,
            reserved: [0; 2],
        })
    })
}
