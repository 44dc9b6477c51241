//! A bill against your own records.

use core::ffi::c_char;

use wxpay_core::Fen;
use wxpay_core::bill::{Finding, Ledger, Mark, Record, RecordKind};

use super::types::*;
use crate::memory::{self, Held, Memory, Region};
use crate::ptr;
use crate::refusal::{NO_PLACE, Refusal};
use crate::status::{Status, WXPAY_BAD_ARGUMENT, WXPAY_OVERLAP};

/// The number of a record, as C has it. Any memory is one; what is no text is empty.
#[repr(C)]
struct Number {
    start: *const c_char,
    len: usize,
}

impl AsRef<[u8]> for Number {
    fn as_ref(&self) -> &[u8] {
        ptr::bytes(self.start.cast(), self.len).unwrap_or_default()
    }
}

// A `RawRecord` and a `Record<Number>` are the same memory, and any bytes are a valid one. The members of
// core's are in the same order, which the test below sees.
const _: () = {
    assert!(size_of::<Record<Number>>() == size_of::<RawRecord>());
    assert!(align_of::<Record<Number>>() == align_of::<RawRecord>());
    assert!(WXPAY_RECORD_PAYMENT == RecordKind::Payment as u8);
    assert!(WXPAY_RECORD_REFUND == RecordKind::Refund as u8);
    assert!(WXPAY_RECORD_REVERSAL == RecordKind::Reversal as u8);
    assert!(WXPAY_MARK_OPEN == Mark::Open as u8);
    assert!(WXPAY_MARK_MATCHED == Mark::Matched as u8);
    assert!(WXPAY_MARK_AMOUNT_DIFFERS == Mark::AmountDiffers as u8);
    assert!(WXPAY_MARK_REPEATED == Mark::Repeated as u8);
    assert!(WXPAY_MARK_DUPLICATE == Mark::Duplicate as u8);
};

/// Sorts your own records where they stand, by kind, number and amount, and forgets their marks: before
/// the first `wxpay_ledger_check`. Of several with the same kind and number, all but the first are marked
/// WXPAY_MARK_DUPLICATE and will not be found.
///
/// They may come in any order; it takes time proportional to n log n and no memory.
///
/// Stack: 264 bytes.
///
/// @param[in,out] records    Your array. The numbers stay where they are: keep them.
/// @return WXPAY_OK; WXPAY_BAD_ARGUMENT for a kind that is none; WXPAY_NULL_POINTER, WXPAY_BAD_LENGTH,
///         WXPAY_MISALIGNED, WXPAY_OVERLAP. After a refusal the records are what they were.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_ledger_sort(records: *mut RawRecord, count: usize) -> Status {
    let array = Region::of(records.cast_const(), count);
    let memory = Memory { outputs: &[array], inputs: &[], fields: Held::NONE };
    memory::report(NO_PLACE, &memory, || -> Result<(), Refusal> {
        for record in ptr::objects_mut(records, count)?.iter() {
            ptr::bytes(record.number.cast(), record.number_len)?;
            if Region::of(record.number, record.number_len).overlaps(array) {
                return Err(WXPAY_OVERLAP.into());
            }
            if !matches!(record.kind, WXPAY_RECORD_PAYMENT..=WXPAY_RECORD_REVERSAL) {
                return Err(WXPAY_BAD_ARGUMENT.into());
            }
        }
        let _ = Ledger::new(ptr::objects_mut(records.cast::<Record<Number>>(), count)?);
        Ok(())
    })
}

/// Looks up what a row of the bill says, and marks the record. Once all rows have been checked, what is
/// still WXPAY_MARK_OPEN is in your records and not in the bill: not paid, or in the bill of the next day
/// or the day before. Query the order.
///
/// Stack: 336 bytes.
///
/// @param[in,out] records    Your array, which `wxpay_ledger_sort` has sorted. That a number overlaps an
///                           output is not noticed here.
/// @param row                What `wxpay_bill_record` says.
/// @param[out] finding       WXPAY_FINDING_MATCHED and so on. Written on success only.
/// @param[out] found         Which record, counted from 0; `count` for WXPAY_FINDING_UNKNOWN.
/// @return WXPAY_OK; WXPAY_BAD_ARGUMENT for a row whose kind is none; WXPAY_NULL_POINTER,
///         WXPAY_BAD_LENGTH, WXPAY_MISALIGNED, WXPAY_OVERLAP.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_ledger_check(
    records: *mut RawRecord,
    count: usize,
    row: *const RawRecord,
    finding: *mut i32,
    found: *mut usize,
) -> Status {
    let raw = match ptr::object(row) {
        Ok(raw) => raw,
        Err(status) => return status,
    };
    let outputs = [
        Region::of(records.cast_const(), count),
        Region::of(finding.cast_const(), 1),
        Region::of(found.cast_const(), 1),
    ];
    let inputs = [Region::of(row, 1), Region::of(raw.number, raw.number_len)];
    let memory = Memory { outputs: &outputs, inputs: &inputs, fields: Held::NONE };
    memory::report(NO_PLACE, &memory, || -> Result<(), Refusal> {
        let row = record(raw)?;
        let (finding, found) = (ptr::object_mut(finding)?, ptr::object_mut(found)?);
        let records = ptr::objects_mut(records.cast::<Record<Number>>(), count)?;
        let start = records.as_ptr();
        let mut ledger = Ledger::resume(records);
        let (code, at) = match ledger.check(&row) {
            Finding::Matched(record) => (WXPAY_FINDING_MATCHED, place(start, record)),
            Finding::AmountDiffers(record) => (WXPAY_FINDING_AMOUNT_DIFFERS, place(start, record)),
            Finding::Repeated(record) => (WXPAY_FINDING_REPEATED, place(start, record)),
            Finding::Unknown => (WXPAY_FINDING_UNKNOWN, count),
        };
        (*finding, *found) = (code, at);
        Ok(())
    })
}

/// The record of a row.
fn record(raw: &RawRecord) -> Result<Record<&[u8]>, Status> {
    let number = ptr::bytes(raw.number.cast(), raw.number_len)?;
    let amount = Fen::new(raw.amount);
    Ok(match raw.kind {
        WXPAY_RECORD_PAYMENT => Record::payment(number, amount),
        WXPAY_RECORD_REFUND => Record::refund(number, amount),
        WXPAY_RECORD_REVERSAL => Record::reversal(number, amount),
        _ => return Err(WXPAY_BAD_ARGUMENT),
    })
}

/// Where in the array it is.
fn place(start: *const Record<Number>, record: &Record<Number>) -> usize {
    let distance = core::ptr::from_ref(record).addr().wrapping_sub(start.addr());
    distance.checked_div(size_of::<RawRecord>()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use core::ptr::from_mut;

    #[test]
    fn a_record_is_the_same_memory() {
        let mut raw = RawRecord {
            number: c"A-1".as_ptr(),
            number_len: 3,
            amount: 450,
            tag: 7,
            kind: WXPAY_RECORD_REFUND,
            mark: WXPAY_MARK_DUPLICATE,
            reserved: [0; 2],
        };
        let record = ptr::object(from_mut(&mut raw).cast::<Record<Number>>());
        let members = record.map(|record| {
            (record.number().as_ref(), record.amount(), record.tag(), record.kind(), record.mark())
        });
        let expected: (&[u8], _, _, _, _) =
            (b"A-1", Fen::new(450), 7, RecordKind::Refund, Mark::Duplicate);
        assert_eq!(members, Ok(expected));
    }
}
