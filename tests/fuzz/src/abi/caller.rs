//! What a C program has: an array of fields, a key, and the memory that they point to. Beside it
//! the same in the oracle's terms.

use std::ffi::{CStr, c_char, c_void};

use wxpay::{RawField, RawKey, WXPAY_BUFFER_TOO_SMALL, WXPAY_OK, wxpay_status_name};
use wxpay_tests::oracle::{Fault, Field, Signer};

/// What memory holds that nobody has written to.
pub const FILL: u8 = 0xA5;
const UNTOUCHED: usize = usize::from_ne_bytes([FILL; size_of::<usize>()]);

/// The program.
pub struct Caller {
    /// What fields point to.
    kept: Vec<Box<[u8]>>,
    /// The array.
    pub fields: Box<[RawField]>,
    /// How many of them there are.
    pub count: usize,
    /// What they are.
    pub model: Vec<Field>,
    /// The key.
    pub key: Box<RawKey>,
    /// What it is, if it is one.
    pub signer: Option<Signer>,
}

impl Caller {
    /// Nothing is filled in yet.
    pub fn new() -> Self {
        let key = Box::new(RawKey { opaque: [u64::from_ne_bytes([FILL; 8]); 24] });
        let mut caller =
            Caller { kept: vec![], fields: [].into(), count: 0, model: vec![], key, signer: None };
        caller.fresh(8);
        caller
    }

    /// An array of that many, of which none is filled.
    pub fn fresh(&mut self, capacity: usize) {
        let (at, text) = (u16::from_ne_bytes([FILL; 2]), std::ptr::without_provenance(UNTOUCHED));
        let (name_len, value_len) = (UNTOUCHED, UNTOUCHED);
        let field = RawField {
            name: text,
            name_len,
            value: text,
            value_len,
            at,
            escaped: FILL,
            reserved: FILL,
        };
        self.fields = vec![field; capacity].into();
        self.count = 0;
        self.model.clear();
        self.kept.clear();
    }

    /// Keeps a text for as long as fields may point to it.
    pub fn keep(&mut self, text: &[u8]) -> (*const c_void, usize) {
        let start = text.to_vec().into_boxed_slice();
        let pointer = start.as_ptr().cast();
        self.kept.push(start);
        (pointer, text.len())
    }

    /// The model's fields, by name.
    pub fn sort(&mut self) {
        self.model.sort();
    }

    /// The field of the model, empty or not.
    pub fn find(&self, name: &[u8]) -> Option<usize> {
        self.model.iter().position(|field| field.name.as_bytes() == name)
    }

    /// The array and the key as they lie in memory.
    pub fn memory(&self) -> (Vec<Parts>, [u64; 24]) {
        let parts = |field: &RawField| {
            let RawField { name, name_len, value, value_len, at, escaped, reserved } = *field;
            ([name.addr(), name_len, value.addr(), value_len, at.into()], [escaped, reserved])
        };
        (self.fields.iter().map(parts).collect(), self.key.opaque)
    }
}

/// All that a field holds.
pub type Parts = ([usize; 5], [u8; 2]);

/// Bytes that nobody has written.
pub fn blank(len: usize) -> Box<[u8]> {
    vec![FILL; len].into()
}

/// A text that is only looked at during the call: an allocation of its own.
pub fn text(bytes: &[u8]) -> (Box<[u8]>, *const c_void, *const c_char, usize) {
    let own: Box<[u8]> = bytes.into();
    let start = own.as_ptr();
    (own, start.cast(), start.cast(), bytes.len())
}

/// The name of a status.
pub fn name(status: i32) -> &'static str {
    // SAFETY: static text with a NUL, says the header.
    let name = unsafe { CStr::from_ptr(wxpay_status_name(status)) };
    name.to_str().expect("ASCII")
}

/// What a call says in the oracle's terms.
pub fn outcome(status: i32, at: usize) -> Result<(), Fault> {
    if status == WXPAY_OK { Ok(()) } else { Err(Fault::new(name(status), at)) }
}

/// A number that nobody has written.
pub const fn unwritten() -> usize {
    UNTOUCHED
}

/// Calls a function that fills a buffer, in buffers that are large enough, too small by one and
/// absent; compares with what it should write or refuse.
pub fn fills(
    expected: &Result<Vec<u8>, Fault>,
    room: usize,
    mut call: impl FnMut(*mut c_void, usize, *mut usize, *mut usize) -> i32,
) {
    let needed = expected.as_ref().map_or(8, Vec::len);
    for capacity in [needed + room, needed.saturating_sub(1), 0] {
        let mut out = blank(capacity);
        let (mut len, mut at) = (unwritten(), unwritten());
        let status = call(out.as_mut_ptr().cast(), capacity, &raw mut len, &raw mut at);
        let written = match expected {
            Err(fault) => {
                assert_eq!(outcome(status, at), Err(*fault), "capacity {capacity}");
                assert_eq!(len, unwritten(), "the length was written");
                0
            }
            Ok(_) if capacity < needed => {
                assert_eq!((status, len), (WXPAY_BUFFER_TOO_SMALL, needed));
                0
            }
            Ok(text) => {
                assert_eq!((status, len), (WXPAY_OK, needed));
                assert_eq!(at, unwritten(), "the position was written");
                assert_eq!(&out[..len], text);
                len
            }
        };
        assert_eq!(out[written..], *blank(capacity - written), "touched");
    }
}
