//! Bills: as many rows in one call as there is room for.
//!
//! A row is handed over as lines: its offset; kind, amount and number of the record to reconcile it
//! with; then, for each column, its text and what that is read as, which is a number, or empty, or `!`
//! with a status and a place where it is refused. No value of a bill holds the end of a line.

use core::ffi::{c_char, c_void};
use core::fmt::{self, Write};

use wxpay::*;

use crate::work::{Work, bytes};

/// More than a row takes besides its texts.
const OVERHEAD: usize = 8192;

/// A bill that is being read.
#[derive(Clone, Copy)]
struct Bill {
    state: *const RawBill,
    memory: *const c_void,
    size: usize,
}

/// A short text that is being written.
struct Line {
    bytes: [u8; 64],
    len: usize,
}

impl Write for Line {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let end = self.len.saturating_add(text.len());
        self.bytes.get_mut(self.len..end).ok_or(fmt::Error)?.copy_from_slice(text.as_bytes());
        self.len = end;
        Ok(())
    }
}

unsafe fn push_number(work: &mut Work, number: fmt::Arguments<'_>) -> Status {
    let mut line = Line { bytes: [0; 64], len: 0 };
    if line.write_fmt(number).is_err() {
        return WXPAY_BUFFER_TOO_SMALL;
    }
    // SAFETY: the package's own memory.
    unsafe { work.push(line.bytes.get(..line.len).unwrap_or_default(), b'\n') }
}

impl Bill {
    /// What a column's text is read as: `None` for a text.
    unsafe fn number(&self, column: i32, at: &mut usize) -> Option<Result<i64, Status>> {
        let Bill { state, memory, size } = *self;
        let mut signed = 0_i64;
        let mut unsigned = 0_u64;
        let number = &raw mut signed;
        // SAFETY: the package's own memory, as everywhere here.
        let status = unsafe {
            match column {
                WXPAY_COLUMN_TRADE_TIME
                | WXPAY_COLUMN_REFUND_REQUEST_TIME
                | WXPAY_COLUMN_REFUND_SUCCESS_TIME
                | WXPAY_COLUMN_BOOKED_TIME => {
                    wxpay_bill_time(state, memory, size, column, number, at)
                }
                WXPAY_COLUMN_SETTLEMENT_AMOUNT
                | WXPAY_COLUMN_COUPON_AMOUNT
                | WXPAY_COLUMN_REFUND_AMOUNT
                | WXPAY_COLUMN_COUPON_REFUND_AMOUNT
                | WXPAY_COLUMN_ORDER_AMOUNT
                | WXPAY_COLUMN_REQUESTED_REFUND_AMOUNT
                | WXPAY_COLUMN_TOTAL_SETTLEMENT_AMOUNT
                | WXPAY_COLUMN_TOTAL_REFUND_AMOUNT
                | WXPAY_COLUMN_TOTAL_COUPON_REFUND_AMOUNT
                | WXPAY_COLUMN_TOTAL_ORDER_AMOUNT
                | WXPAY_COLUMN_TOTAL_REQUESTED_REFUND_AMOUNT
                | WXPAY_COLUMN_AMOUNT
                | WXPAY_COLUMN_BALANCE
                | WXPAY_COLUMN_INCOME_AMOUNT
                | WXPAY_COLUMN_EXPENSE_AMOUNT => {
                    wxpay_bill_fen(state, memory, size, column, number, at)
                }
                WXPAY_COLUMN_FEE | WXPAY_COLUMN_RETURNED_FEE | WXPAY_COLUMN_TOTAL_FEE => {
                    wxpay_bill_milli_fen(state, memory, size, column, number, at)
                }
                WXPAY_COLUMN_TOTAL_COUNT
                | WXPAY_COLUMN_FLOW_COUNT
                | WXPAY_COLUMN_INCOME_COUNT
                | WXPAY_COLUMN_EXPENSE_COUNT => {
                    let number = &raw mut unsigned;
                    wxpay_bill_count(state, memory, size, column, number, at)
                }
                _ => return None,
            }
        };
        match status {
            WXPAY_OK if unsigned != 0 => Some(Ok(i64::try_from(unsigned).unwrap_or(i64::MAX))),
            WXPAY_OK => Some(Ok(signed)),
            status => Some(Err(status)),
        }
    }

    /// The cells of the line to look at.
    unsafe fn push_cells(&self, work: &mut Work, columns: usize) -> Status {
        for place in 0..columns {
            let mut cell = EMPTY;
            // SAFETY: as above.
            let status = unsafe {
                wxpay_bill_cell_at(self.state, self.memory, self.size, place, &raw mut cell)
            };
            if status != WXPAY_OK {
                return status;
            }
            let mut at = 0;
            // SAFETY: as above.
            let status = unsafe {
                let pushed = work.push(bytes(cell.text, cell.text_len), b'\n');
                match self.number(cell.column, &mut at) {
                    _ if pushed != WXPAY_OK => pushed,
                    // Empty, or `0` for none.
                    None | Some(Err(WXPAY_MISSING_FIELD)) => work.push(b"", b'\n'),
                    Some(Ok(number)) => push_number(work, format_args!("{number}")),
                    Some(Err(status)) => push_number(work, format_args!("!{status} {at}")),
                }
            };
            if status != WXPAY_OK {
                return status;
            }
        }
        WXPAY_OK
    }

    unsafe fn push_row(&self, work: &mut Work) -> Status {
        let mut position = RawBillPosition { offset: 0, rows: 0, columns: 0 };
        let mut record = RawRecord {
            number: core::ptr::null(),
            number_len: 0,
            amount: 0,
            tag: 0,
            kind: 0,
            mark: 0,
            reserved: [0; 2],
        };
        let mut at = 0;
        // SAFETY: as above.
        unsafe {
            let mut status = wxpay_bill_where(self.state, &raw mut position);
            if status == WXPAY_OK {
                status = push_number(work, format_args!("{}", position.offset));
            }
            if status != WXPAY_OK {
                return status;
            }
            let (record, at) = (&raw mut record, &raw mut at);
            let refused = wxpay_bill_record(self.state, self.memory, self.size, record, at);
            let (record, at) = (&*record, *at);
            status = if refused == WXPAY_OK {
                push_number(work, format_args!("{}\n{}", record.kind, record.amount))
            } else {
                push_number(work, format_args!("!{refused} {at}\n"))
            };
            if status == WXPAY_OK {
                status = work.push(bytes(record.number, record.number_len), b'\n');
            }
            if status == WXPAY_OK { self.push_cells(work, position.columns) } else { status }
        }
    }
}

const EMPTY: RawBillCell = RawBillCell {
    heading: core::ptr::null(),
    heading_len: 0,
    text: core::ptr::null(),
    text_len: 0,
    column: 0,
    reserved: 0,
};

/// Reads rows from the front of a chunk until it is used up, there are so many or no room for another, or
/// something is refused. `count` rows are there then; `at` is where something was refused, and
/// `field_len` is how much of the chunk is left.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_python_bill_feed(
    bill: *mut RawBill,
    memory: *mut c_char,
    size: usize,
    chunk: *const c_char,
    len: usize,
    most: usize,
    work: *mut Work,
) -> Status {
    // SAFETY: the package's own memory.
    let work = unsafe { &mut *work };
    work.start();
    let reading = Bill { state: bill, memory: memory.cast(), size };
    let mut chunk: *const c_void = chunk.cast();
    let mut left = len;
    loop {
        work.field_len = left;
        if left == 0 {
            return WXPAY_OK;
        }
        let room = work.out_size.saturating_sub(work.len);
        if work.count >= most || room < size.saturating_mul(2).saturating_add(OVERHEAD) {
            return WXPAY_OK;
        }
        let (mut consumed, mut event, mut needed) = (0, 0, 0);
        let at = &raw mut work.at;
        // SAFETY: as above.
        let status = unsafe {
            wxpay_bill_feed(
                bill,
                memory.cast(),
                size,
                chunk,
                left,
                &raw mut consumed,
                &raw mut event,
                &raw mut needed,
                at,
            )
        };
        left = left.saturating_sub(consumed);
        work.field_len = left;
        chunk = chunk.wrapping_byte_add(consumed);
        if status == WXPAY_BUFFER_TOO_SMALL {
            work.at = needed;
        }
        if status != WXPAY_OK {
            return status;
        }
        if event == WXPAY_BILL_ROW {
            // SAFETY: as above.
            let status = unsafe { reading.push_row(work) };
            if status != WXPAY_OK {
                return status;
            }
            work.count = work.count.saturating_add(1);
        }
    }
}

/// The line to look at: for each column its code and heading, or its text and number as in a row.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_python_bill_line(
    bill: *const RawBill,
    memory: *const c_char,
    size: usize,
    headings: i32,
    work: *mut Work,
) -> Status {
    // SAFETY: the package's own memory.
    let work = unsafe { &mut *work };
    work.start();
    let line = Bill { state: bill, memory: memory.cast(), size };
    let mut position = RawBillPosition { offset: 0, rows: 0, columns: 0 };
    // SAFETY: as above.
    let status = unsafe { wxpay_bill_where(bill, &raw mut position) };
    if status != WXPAY_OK {
        return status;
    }
    work.count = position.columns;
    work.at = usize::try_from(position.offset).unwrap_or(usize::MAX);
    if headings == 0 {
        // SAFETY: as above.
        return unsafe { line.push_cells(work, position.columns) };
    }
    for place in 0..position.columns {
        let mut cell = EMPTY;
        // SAFETY: as above.
        let status = unsafe {
            let mut status =
                wxpay_bill_cell_at(line.state, line.memory, size, place, &raw mut cell);
            if status == WXPAY_OK {
                status = push_number(work, format_args!("{}", cell.column));
            }
            if status == WXPAY_OK {
                status = work.push(bytes(cell.heading, cell.heading_len), b'\n');
            }
            status
        };
        if status != WXPAY_OK {
            return status;
        }
    }
    WXPAY_OK
}

/// The bill is at its end. `proof` is `WXPAY_BILL_COMPLETE` or `WXPAY_BILL_REFUSAL`, and then `len` is how
/// long the XML at the start of the memory is.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_python_bill_finish(
    bill: *mut RawBill,
    memory: *mut c_char,
    size: usize,
    work: *mut Work,
) -> Status {
    // SAFETY: the package's own memory.
    let work = unsafe { &mut *work };
    work.start();
    let mut needed = 0;
    let (end, len, at) = (&raw mut work.proof, &raw mut work.len, &raw mut work.at);
    // SAFETY: as above.
    let status =
        unsafe { wxpay_bill_finish(bill, memory.cast(), size, end, len, &raw mut needed, at) };
    if status == WXPAY_BUFFER_TOO_SMALL {
        work.at = needed;
    }
    status
}
