//! The memory that a call works in, and what it leaves there.

use core::ffi::{c_char, c_void};

use wxpay::{RawField, Status, WXPAY_BUFFER_TOO_SMALL, WXPAY_OK, wxpay_copy};

/// Made once by the package and used for one call at a time.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct Work {
    /// Where fields are read to.
    pub fields: *mut RawField,
    /// How many there may be.
    pub capacity: usize,
    /// Where the outcome goes: a text.
    pub out: *mut c_char,
    /// How long it may be.
    pub out_size: usize,
    /// How many fields or rows are in it.
    pub count: usize,
    /// How long it is; what `out_size` has to be, where it is too small.
    pub len: usize,
    /// Where something was refused.
    pub at: usize,
    /// Which field was refused, if any.
    pub field: *const c_char,
    /// Its length.
    pub field_len: usize,
    /// `WXPAY_PROOF_VERIFIED` and so on; of a bill `WXPAY_BILL_COMPLETE` and so on.
    pub proof: i32,
    /// `WXPAY_OUTCOME_DONE` and so on; 0 if the reply says nothing about that.
    pub outcome: i32,
    /// `WXPAY_ADVICE_FIX` and so on.
    pub advice: i32,
    /// How long the names are, which come before the values.
    pub names_len: u32,
}

impl Work {
    /// As it is at the start of a call.
    pub(crate) fn start(&mut self) {
        self.count = 0;
        self.len = 0;
        self.at = 0;
        self.field = core::ptr::null();
        self.field_len = 0;
        self.proof = 0;
        self.outcome = 0;
        self.advice = 0;
        self.names_len = 0;
    }

    /// The buffer for the outcome.
    pub(crate) const fn out(&self) -> *mut c_void {
        self.out.cast()
    }

    /// The fields that were read but the empty ones, as one text: all names, each with a NUL, and then all
    /// values. The names of most messages are those of another, and Python need not make them again.
    pub(crate) unsafe fn flatten(&mut self, room: usize) -> Status {
        // SAFETY: the package's own memory, in which `count` fields were read just now.
        let fields = unsafe { core::slice::from_raw_parts(self.fields, self.count) };
        let there = fields.iter().filter(|field| field.value_len != 0);
        let needed = there.clone().fold(0_usize, |sum, field| {
            sum.saturating_add(field.name_len).saturating_add(field.value_len).saturating_add(2)
        });
        // Never in practice: there is room for the longest document.
        if needed > room {
            self.len = needed;
            return WXPAY_BUFFER_TOO_SMALL;
        }
        let mut to = self.out.cast::<u8>();
        for field in there.clone() {
            // SAFETY: there is room, and what is copied lies elsewhere.
            unsafe {
                core::ptr::copy_nonoverlapping(field.name.cast(), to, field.name_len);
                to.add(field.name_len).write(0);
                to = to.add(field.name_len).add(1);
            }
        }
        let names_len = to.addr().wrapping_sub(self.out.addr());
        for field in there {
            let mut len = field.value_len;
            // SAFETY: as above; without its references a value gets no longer.
            unsafe {
                if field.escaped == 0 {
                    core::ptr::copy_nonoverlapping(field.value.cast(), to, len);
                } else {
                    let status = wxpay_copy(field, to.cast(), len, &raw mut len);
                    if status != WXPAY_OK {
                        return status;
                    }
                }
                to.add(len).write(0);
                to = to.add(len).add(1);
            }
        }
        self.len = to.addr().wrapping_sub(self.out.addr());
        self.names_len = u32::try_from(names_len).unwrap_or(u32::MAX);
        WXPAY_OK
    }

    /// Adds a piece to the outcome, and `end`.
    pub(crate) unsafe fn push(&mut self, piece: &[u8], end: u8) -> Status {
        let len = self.len.saturating_add(piece.len()).saturating_add(1);
        if len > self.out_size {
            return WXPAY_BUFFER_TOO_SMALL;
        }
        // SAFETY: there is room, and what is added lies elsewhere.
        unsafe {
            let to = self.out.cast::<u8>().add(self.len);
            core::ptr::copy_nonoverlapping(piece.as_ptr(), to, piece.len());
            to.add(piece.len()).write(end);
        }
        self.len = len;
        WXPAY_OK
    }
}

/// The bytes of a text that the library has handed over.
pub(crate) unsafe fn bytes<'a>(start: *const c_char, len: usize) -> &'a [u8] {
    if start.is_null() {
        return &[];
    }
    // SAFETY: the caller has it from the library.
    unsafe { core::slice::from_raw_parts(start.cast(), len) }
}
