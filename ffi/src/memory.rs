//! The memory that a call uses, and how its outcome gets out.

use core::ffi::c_void;

use crate::ptr;
use crate::refusal::{Place, Refusal};
use crate::status::{Status, WXPAY_BAD_LENGTH, WXPAY_BUFFER_TOO_SMALL, WXPAY_OK, WXPAY_OVERLAP};
use crate::types::{RawField, RawPair};

/// A stretch of memory, to compare with others.
#[derive(Clone, Copy)]
pub(crate) struct Region {
    start: usize,
    len: usize,
}

impl Region {
    /// None.
    pub(crate) const NONE: Self = Region { start: 0, len: 0 };

    /// The memory of `len` objects. NULL is none; where it must not be, it is refused later on.
    pub(crate) fn of<T>(start: *const T, len: usize) -> Self {
        let len = if start.is_null() { 0 } else { len };
        Region { start: start.addr(), len: len.saturating_mul(size_of::<T>()) }
    }

    /// The memory of `len` bytes.
    pub(crate) fn of_bytes(start: *const c_void, len: usize) -> Self {
        Self::of(start.cast::<u8>(), len)
    }

    pub(crate) const fn is_empty(self) -> bool {
        self.len == 0
    }

    /// True if a byte belongs to both: if one is not empty and the other starts within it. No object
    /// goes round the end of the address space, so distances may.
    pub(crate) const fn overlaps(self, other: Region) -> bool {
        self.len > 0
            && other.len > 0
            && (other.start.wrapping_sub(self.start) < self.len
                || self.start.wrapping_sub(other.start) < other.len)
    }

    /// Refuses an output that overlaps one of these.
    #[inline(never)]
    fn is_apart_from(self, others: &[Region]) -> Result<(), Status> {
        for other in others {
            if self.len.max(other.len) > ptr::LENGTH_MAX {
                return Err(WXPAY_BAD_LENGTH);
            }
            if self.overlaps(*other) {
                return Err(WXPAY_OVERLAP);
            }
        }
        Ok(())
    }
}

impl RawField {
    /// True if a byte of its name or its value is in there.
    fn overlaps(&self, output: Region) -> bool {
        let name = Region::of(self.name, self.name_len);
        let value = Region::of(self.value, self.value_len);
        output.overlaps(name) || output.overlaps(value)
    }
}

impl RawPair {
    /// The same.
    pub(crate) fn overlaps(&self, output: Region) -> bool {
        let name = Region::of(self.name, self.name_len);
        let value = Region::of(self.value, self.value_len);
        output.overlaps(name) || output.overlaps(value)
    }
}

/// The memory that a call uses: what it writes may not overlap anything else.
pub(crate) struct Memory<'r> {
    /// What is written, but for the position.
    pub(crate) outputs: &'r [Region],
    /// What is read.
    pub(crate) inputs: &'r [Region],
    /// Fields that are read.
    pub(crate) fields: Held,
}

/// An array of fields that a call reads.
#[derive(Clone, Copy)]
pub(crate) struct Held {
    start: *const RawField,
    count: usize,
    array: Region,
}

impl Held {
    /// No fields are read.
    pub(crate) const NONE: Self = Held { start: core::ptr::null(), count: 0, array: Region::NONE };

    /// These are read.
    pub(crate) fn read(start: *const RawField, count: usize) -> Self {
        Held { start, count, array: Region::of(start, count) }
    }

    /// These are read, and others are added: the array is among the outputs.
    pub(crate) const fn added_to(start: *const RawField, count: usize) -> Self {
        Held { start, count, array: Region::NONE }
    }
}

impl Held {
    /// Refuses an output that overlaps the name or the value of one.
    fn are_apart_from(self, output: Region) -> Result<(), Status> {
        // What is not an array of fields is refused as such later on.
        let fields = ptr::objects(self.start, self.count).unwrap_or_default();
        if fields.iter().any(|field| field.overlaps(output) && ptr::may_be_field(field)) {
            return Err(WXPAY_OVERLAP);
        }
        Ok(())
    }
}

/// Refuses a call of which the memory overlaps: each of the first `outputs` with those after it.
pub(crate) fn are_apart(regions: &[Region], outputs: usize) -> Result<(), Status> {
    let mut rest = regions;
    for _ in 0..outputs {
        let [output, others @ ..] = rest else { break };
        output.is_apart_from(others)?;
        rest = others;
    }
    Ok(())
}

impl Memory<'_> {
    /// Refuses an output that overlaps another one, an input, a field, or a field's text.
    #[inline(never)]
    fn check(&self, at: Region) -> Result<(), Status> {
        let mut output = at;
        let mut others = self.outputs;
        loop {
            if !output.is_empty() {
                output.is_apart_from(others)?;
                output.is_apart_from(self.inputs)?;
                if self.fields.count > 0 {
                    output.is_apart_from(&[self.fields.array])?;
                    self.fields.are_apart_from(output)?;
                }
            }
            let [next, rest @ ..] = others else { return Ok(()) };
            output = *next;
            others = rest;
        }
    }
}

/// Refuses a call whose memory overlaps.
pub(crate) fn check<P: Place>(place: P, memory: &Memory<'_>) -> Result<(), Status> {
    place.region().and_then(|place| memory.check(place))
}

/// Runs `body` and returns its status. What a refusal is about goes to `place`, if the caller wants it.
pub(crate) fn run<P: Place>(place: P, body: impl FnOnce() -> Result<(), P::Refusal>) -> Status {
    match body() {
        Ok(()) => WXPAY_OK,
        Err(refusal) => place.store(refusal),
    }
}

/// Both.
pub(crate) fn report<P: Place>(
    place: P,
    memory: &Memory<'_>,
    body: impl FnOnce() -> Result<(), P::Refusal>,
) -> Status {
    if let Err(status) = check(place, memory) {
        return status;
    }
    run(place, body)
}

/// A buffer, its capacity and where the length goes.
pub(crate) type Buffer = (*mut c_void, usize, *mut usize);

/// What a call writes that fills a buffer.
pub(crate) fn regions((out, capacity, len): Buffer) -> [Region; 2] {
    [Region::of_bytes(out, capacity), Region::of(len.cast_const(), 1)]
}

/// Lets `write` fill a buffer and stores the length: on success what was written, for a buffer that is
/// too small what is needed. The memory has been checked.
pub(crate) fn fill<R: From<Status> + Into<Refusal> + Copy>(
    (out, capacity, len): Buffer,
    write: impl FnOnce(&mut [u8]) -> Result<usize, R>,
) -> Result<(), R> {
    let len = ptr::object_mut(len)?;
    match write(ptr::buffer(out, capacity)?) {
        Ok(written) => *len = written,
        Err(refusal) => {
            let Refusal { status, at } = refusal.into();
            if status != WXPAY_BUFFER_TOO_SMALL {
                return Err(refusal);
            }
            *len = at;
            return Err(WXPAY_BUFFER_TOO_SMALL.into());
        }
    }
    Ok(())
}

/// [`fill`] for a call that writes nothing else.
pub(crate) fn produce(
    out: Buffer,
    at: *mut usize,
    inputs: &[Region],
    fields: Held,
    write: impl FnOnce(&mut [u8]) -> Result<usize, Refusal>,
) -> Status {
    report(at, &Memory { outputs: &regions(out), inputs, fields }, || fill(out, write))
}

/// Puts a text that is made already at the start of a buffer.
pub(crate) fn put(text: &[u8], out: &mut [u8]) -> Result<usize, Refusal> {
    let too_small = Refusal { status: WXPAY_BUFFER_TOO_SMALL, at: text.len() };
    let out = out.get_mut(..text.len()).ok_or(too_small)?;
    for (to, from) in out.iter_mut().zip(text) {
        *to = *from;
    }
    Ok(text.len())
}
