//! The streaming reader.

use core::ffi::c_void;

use wxpay_core::bill::{COLUMNS_MAX, Found, State};
use wxpay_core::{Error, Kind};

use super::columns::column;
use super::types::*;
use crate::memory::{self, Held, Memory, Region};
use crate::ptr;
use crate::refusal::{NO_PLACE, Refusal};
use crate::status::{Status, WXPAY_BAD_ARGUMENT, WXPAY_MISSING_FIELD};

/// A reader as it lies in a [`RawBill`]. Every value of every byte is one that it can have.
#[repr(C)]
pub(super) struct Reader {
    mark: u64,
    /// Whether there is a line to look at.
    has_line: u64,
    pub(super) state: State,
}

/// Eight bytes that uninitialised memory is unlikely to hold.
const MARK: u64 = 0x7778_7061_7942_696C;

const _: () = {
    assert!(WXPAY_BILL_SIZE == size_of::<RawBill>());
    assert!(size_of::<Reader>() == size_of::<RawBill>());
    assert!(align_of::<Reader>() == align_of::<RawBill>());
    assert!(WXPAY_BILL_COLUMNS_MAX == COLUMNS_MAX);
};

impl Reader {
    fn checked<R: core::borrow::Borrow<Reader>>(reader: R) -> Result<R, Status> {
        if reader.borrow().mark == MARK { Ok(reader) } else { Err(WXPAY_BAD_ARGUMENT) }
    }

    pub(super) fn of<'a>(bill: *const RawBill) -> Result<&'a Reader, Status> {
        Self::checked(ptr::object(bill.cast::<Reader>())?)
    }

    fn of_mut<'a>(bill: *mut RawBill) -> Result<&'a mut Reader, Status> {
        Self::checked(ptr::object_mut(bill.cast::<Reader>())?)
    }

    /// The same, if there is a line to look at.
    pub(super) fn with_line<'a>(bill: *const RawBill) -> Result<&'a Reader, Status> {
        let reader = Self::of(bill)?;
        if reader.has_line == 0 { Err(WXPAY_BAD_ARGUMENT) } else { Ok(reader) }
    }

    fn look(&mut self, memory: &[u8], is_row: bool) {
        self.has_line = u64::from(is_row || self.state.summary(memory).is_some());
    }
}

/// The library's `sizeof(wxpay_bill)`, for languages that do not read the header.
///
/// Stack: 8 bytes.
#[must_use]
#[unsafe(no_mangle)]
pub extern "C" fn wxpay_bill_size() -> usize {
    WXPAY_BILL_SIZE
}

/// Starts to read a bill.
///
/// Stack: 224 bytes.
///
/// @param[out] bill    Need not be initialised.
/// @param sheet        WXPAY_BILL_TRADE or WXPAY_BILL_FUND.
/// @return WXPAY_OK; WXPAY_BAD_ARGUMENT, WXPAY_NULL_POINTER, WXPAY_MISALIGNED.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_bill_start(bill: *mut RawBill, sheet: i32) -> Status {
    let outputs = [Region::of(bill.cast_const(), 1)];
    let memory = Memory { outputs: &outputs, inputs: &[], fields: Held::NONE };
    memory::report(NO_PLACE, &memory, || -> Result<(), Refusal> {
        let reader = ptr::object_mut(bill.cast::<Reader>())?;
        let fund = match sheet {
            WXPAY_BILL_TRADE => false,
            WXPAY_BILL_FUND => true,
            _ => return Err(WXPAY_BAD_ARGUMENT.into()),
        };
        *reader = Reader { mark: MARK, has_line: 0, state: State::new(fund) };
        Ok(())
    })
}

/// What a call gets besides the reader: the memory, and where the size goes that it should have had.
#[derive(Clone, Copy)]
struct Scratch {
    start: *mut c_void,
    size: usize,
    needed: *mut usize,
}

impl Scratch {
    fn regions(&self) -> [Region; 2] {
        [Region::of_bytes(self.start, self.size), Region::of(self.needed.cast_const(), 1)]
    }
}

/// A refusal; memory that is too small is told by its size.
fn refusal(error: Error, needed: &mut usize) -> Refusal {
    if error.kind() == Kind::BufferTooSmall {
        *needed = error.at();
        return Refusal { at: 0, ..error.into() };
    }
    error.into()
}

/// Takes bytes from the front of a chunk until a row is complete, or there are no more. So call it until
/// it says WXPAY_BILL_MORE, each time with what was not consumed, and then with the next chunk, of any
/// size.
///
/// After WXPAY_COLUMN_MISMATCH, WXPAY_BAD_AMOUNT, WXPAY_BAD_UTF8 and WXPAY_BUFFER_TOO_SMALL about a row,
/// the row is lost, which `wxpay_bill_finish` will notice, and the next call goes on with the next line.
/// After all others, and about the headings, every further call returns the same.
///
/// Stack: 1648 bytes.
///
/// @param[in,out] bill       Started by `wxpay_bill_start`.
/// @param memory             Holds the headings and one line; the same one in every call about this bill.
///                           4,096 bytes are enough.
/// @param memory_size        Its size in bytes.
/// @param chunk              The next bytes of the bill, decompressed.
/// @param[out] consumed      How many of them have been taken. Written when a line is refused, too.
/// @param[out] event         WXPAY_BILL_MORE or WXPAY_BILL_ROW. Written on success only.
/// @param[out] needed        The size that the memory must have, written only if it is too small.
/// @param[out] at            Where in the whole bill something was refused. May be NULL.
/// @return WXPAY_OK; WXPAY_COLUMN_MISMATCH, WXPAY_BAD_AMOUNT, WXPAY_BAD_UTF8, WXPAY_BUFFER_TOO_SMALL;
///         WXPAY_COMPRESSED, WXPAY_NOT_BILL, WXPAY_DUPLICATE_FIELD (two headings for one column),
///         WXPAY_TOO_MANY_FIELDS (of headings), WXPAY_TRAILING_DATA; WXPAY_BAD_ARGUMENT for a bill that
///         was not started; WXPAY_NULL_POINTER, WXPAY_BAD_LENGTH, WXPAY_MISALIGNED, WXPAY_OVERLAP.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_bill_feed(
    bill: *mut RawBill,
    memory: *mut c_void,
    memory_size: usize,
    chunk: *const c_void,
    chunk_len: usize,
    consumed: *mut usize,
    event: *mut i32,
    needed: *mut usize,
    at: *mut usize,
) -> Status {
    let scratch = Scratch { start: memory, size: memory_size, needed };
    let [kept, needed] = scratch.regions();
    let outputs = [
        Region::of(bill.cast_const(), 1),
        kept,
        needed,
        Region::of(consumed.cast_const(), 1),
        Region::of(event.cast_const(), 1),
    ];
    let inputs = [Region::of_bytes(chunk, chunk_len)];
    let memory = Memory { outputs: &outputs, inputs: &inputs, fields: Held::NONE };
    memory::report(at, &memory, || -> Result<(), Refusal> {
        let reader = Reader::of_mut(bill)?;
        let kept = ptr::buffer(scratch.start, scratch.size)?;
        let chunk = ptr::bytes(chunk, chunk_len)?;
        let (consumed, event) = (ptr::object_mut(consumed)?, ptr::object_mut(event)?);
        let needed = ptr::object_mut(scratch.needed)?;
        let mut rest = chunk;
        let fed = reader.state.feed(kept, &mut rest);
        *consumed = chunk.len().wrapping_sub(rest.len());
        reader.look(kept, fed == Ok(true));
        *event = match fed {
            Ok(true) => WXPAY_BILL_ROW,
            Ok(false) => WXPAY_BILL_MORE,
            Err(error) => return Err(refusal(error, needed)),
        };
        Ok(())
    })
}

/// The bill has been fed to its end: is it complete, and do the rows amount to what the summary states?
///
/// Compared are the count of the rows and every sum that the summary and the rows have: exactly, but for
/// the fee, whose total may be written with fewer decimals and so may differ by less than a fen. The
/// summary is the line to look at from now on, also if the totals are wrong.
///
/// Stack: 1696 bytes.
///
/// @param[out] end        WXPAY_BILL_COMPLETE or WXPAY_BILL_REFUSAL. Written on success only.
/// @param[out] xml_len    How long the XML at the start of the memory is; 0 for a bill.
/// @param[out] needed     The size that the memory must have, written only if it is too small.
/// @param[out] at         Where in the whole bill something was refused. May be NULL.
/// @return WXPAY_OK; WXPAY_TRUNCATED (there is no summary: some rows may be missing, fetch it again),
///         WXPAY_TOTAL_MISMATCH (rows are missing, or were refused), WXPAY_BAD_AMOUNT, WXPAY_BAD_NUMBER,
///         WXPAY_EMPTY, WXPAY_BUFFER_TOO_SMALL; what `wxpay_bill_feed` refuses for good;
///         WXPAY_BAD_ARGUMENT for a bill that was not started; WXPAY_NULL_POINTER, WXPAY_BAD_LENGTH,
///         WXPAY_MISALIGNED, WXPAY_OVERLAP.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_bill_finish(
    bill: *mut RawBill,
    memory: *mut c_void,
    memory_size: usize,
    end: *mut i32,
    xml_len: *mut usize,
    needed: *mut usize,
    at: *mut usize,
) -> Status {
    let scratch = Scratch { start: memory, size: memory_size, needed };
    let [kept, needed] = scratch.regions();
    let outputs = [
        Region::of(bill.cast_const(), 1),
        kept,
        needed,
        Region::of(end.cast_const(), 1),
        Region::of(xml_len.cast_const(), 1),
    ];
    let memory = Memory { outputs: &outputs, inputs: &[], fields: Held::NONE };
    memory::report(at, &memory, || -> Result<(), Refusal> {
        let reader = Reader::of_mut(bill)?;
        let kept = ptr::buffer(scratch.start, scratch.size)?;
        let (end, xml_len) = (ptr::object_mut(end)?, ptr::object_mut(xml_len)?);
        let needed = ptr::object_mut(scratch.needed)?;
        let found = reader.state.finish(kept);
        reader.look(kept, false);
        (*end, *xml_len) = match found {
            Ok(Found::Bill) => (WXPAY_BILL_COMPLETE, 0),
            Ok(Found::Xml) => (WXPAY_BILL_REFUSAL, reader.state.xml(kept).len()),
            Err(error) => return Err(refusal(error, needed)),
        };
        Ok(())
    })
}

/// What the rows amount to so far, for a column of the summary: WXPAY_COLUMN_TOTAL_ORDER_AMOUNT and so on.
///
/// Stack: 256 bytes.
///
/// @param[out] milli_fen    In thousandths of a fen. Written on success only.
/// @return WXPAY_OK; WXPAY_MISSING_FIELD: the rows do not have what it sums up, or it is no sum;
///         WXPAY_BAD_ARGUMENT for what is no column, or a bill that was not started;
///         WXPAY_NULL_POINTER, WXPAY_MISALIGNED, WXPAY_OVERLAP.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_bill_sum(
    bill: *const RawBill,
    total: i32,
    milli_fen: *mut i64,
) -> Status {
    let outputs = [Region::of(milli_fen.cast_const(), 1)];
    let inputs = [Region::of(bill, 1)];
    let memory = Memory { outputs: &outputs, inputs: &inputs, fields: Held::NONE };
    memory::report(NO_PLACE, &memory, || -> Result<(), Refusal> {
        let reader = Reader::of(bill)?;
        let milli_fen = ptr::object_mut(milli_fen)?;
        *milli_fen = reader.state.sum(column(total)?).ok_or(WXPAY_MISSING_FIELD)?.get();
        Ok(())
    })
}
