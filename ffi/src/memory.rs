//! The memory that a call uses, and how its outcome gets out.

use core::ffi::c_void;

use crate::ptr;
use crate::status::{
    Refusal, Status, WXPAY_BAD_LENGTH, WXPAY_BUFFER_TOO_SMALL, WXPAY_OK, WXPAY_OVERLAP,
};
use crate::types::RawField;

/// A stretch of memory, to compare with others.
#[derive(Clone, Copy)]
pub(crate) struct Region {
    start: usize,
    len: usize,
}

impl Region {
    /// The memory of `len` objects. NULL is none; where it must not be, it is refused later on.
    pub(crate) fn of<T>(start: *const T, len: usize) -> Self {
        let len = if start.is_null() { 0 } else { len };
        Region { start: start.addr(), len: len.saturating_mul(size_of::<T>()) }
    }

    /// The memory of `len` bytes.
    pub(crate) fn of_bytes(start: *const c_void, len: usize) -> Self {
        Self::of(start.cast::<u8>(), len)
    }

    fn overlaps(self, other: Region) -> bool {
        self.len > 0
            && other.len > 0
            && self.start < other.start.saturating_add(other.len)
            && other.start < self.start.saturating_add(self.len)
    }
}

/// The memory that a call uses: what it writes may not overlap anything else.
pub(crate) struct Memory<'r> {
    /// What is written, but for the position.
    pub(crate) outputs: &'r [Region],
    /// What is read.
    pub(crate) inputs: &'r [Region],
    /// Fields that are read, and their number.
    pub(crate) fields: (*const RawField, usize),
}

/// No fields are read.
pub(crate) const NO_FIELDS: (*const RawField, usize) = (core::ptr::null(), 0);

impl Memory<'_> {
    #[inline(never)]
    fn check(&self, at: Region) -> Result<(), Status> {
        let mut output = at;
        let mut others = self.outputs;
        loop {
            self.check_output(output, others)?;
            let [next, rest @ ..] = others else { return Ok(()) };
            output = *next;
            others = rest;
        }
    }

    /// Refuses an output that overlaps one of `others`, an input, a field, or a field's text.
    #[inline(never)]
    fn check_output(&self, output: Region, others: &[Region]) -> Result<(), Status> {
        if output.len == 0 {
            return Ok(());
        }
        let (fields, count) = self.fields;
        for group in [others, self.inputs, &[Region::of(fields, count)]] {
            for other in group {
                if output.len.max(other.len) > ptr::LENGTH_MAX {
                    return Err(WXPAY_BAD_LENGTH);
                }
                if output.overlaps(*other) {
                    return Err(WXPAY_OVERLAP);
                }
            }
        }
        // What is not an array of fields is refused as such later on.
        let fields = ptr::raw_fields(fields, count).unwrap_or_default();
        for field in fields.iter().filter(|field| ptr::may_be_field(field)) {
            let name = Region::of(field.name, field.name_len);
            let value = Region::of(field.value, field.value_len);
            if output.overlaps(name) || output.overlaps(value) {
                return Err(WXPAY_OVERLAP);
            }
        }
        Ok(())
    }
}

/// Runs `body` and returns its status, unless the call's memory overlaps. The position of a refusal
/// goes to `at`, if the caller wants it.
pub(crate) fn report(
    at: *mut usize,
    memory: &Memory<'_>,
    body: impl FnOnce() -> Result<(), Refusal>,
) -> Status {
    let wanted = usize::from(!at.is_null());
    let checked = ptr::present(at.cast_const(), wanted)
        .and_then(|_| memory.check(Region::of(at.cast_const(), wanted)));
    if let Err(status) = checked {
        return status;
    }
    let Err(refusal) = body() else { return WXPAY_OK };
    if let Ok(at) = ptr::object_mut(at) {
        *at = refusal.at;
    }
    refusal.status
}

/// Lets `write` fill the buffer `out` and stores the length in `len`: on success what was written,
/// for a buffer that is too small what is needed. The rest as in [`report`].
pub(crate) fn produce(
    (out, capacity, len): (*mut c_void, usize, *mut usize),
    at: *mut usize,
    inputs: &[Region],
    fields: (*const RawField, usize),
    write: impl FnOnce(&mut [u8]) -> Result<usize, Refusal>,
) -> Status {
    let outputs = [Region::of_bytes(out, capacity), Region::of(len.cast_const(), 1)];
    report(at, &Memory { outputs: &outputs, inputs, fields }, || {
        let len = ptr::object_mut(len)?;
        match write(ptr::buffer(out, capacity)?) {
            Ok(written) => *len = written,
            Err(Refusal { status: WXPAY_BUFFER_TOO_SMALL, at: needed }) => {
                *len = needed;
                return Err(WXPAY_BUFFER_TOO_SMALL.into());
            }
            Err(refusal) => return Err(refusal),
        }
        Ok(())
    })
}
