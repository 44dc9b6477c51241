//! The C ABI, called as C calls it, in memory that is watched: `cargo miri test` sees every read of
//! a byte that nobody wrote, every reference that should not be, every pointer out of its bounds.
//!
//! `tests/c` asks far more of these functions; here are the ways through the unsafe code.

#![allow(unsafe_code, clippy::undocumented_unsafe_blocks)] // Each is a call as C makes it.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // A test may panic.

use core::ffi::c_void;
use core::mem::MaybeUninit;
use core::ptr::{null, null_mut};

use wxpay::*;

const KEY: &[u8] = b"192006250b4c09247ec02edce69f6a2d";
const PAID: [(&str, &str); 8] = [
    ("appid", "wx1"),
    ("attach", "tea & <ice>"),
    ("mch_id", "100"),
    ("out_trade_no", "A1"),
    ("result_code", "SUCCESS"),
    ("return_code", "SUCCESS"),
    ("total_fee", "450"),
    ("transaction_id", "42"),
];

/// Fields in memory that was never written to, as C has it.
struct Message {
    fields: [MaybeUninit<RawField>; 12],
    count: usize,
}

impl Message {
    fn new() -> Self {
        Message { fields: [const { MaybeUninit::uninit() }; 12], count: 0 }
    }

    fn slots(&mut self) -> *mut RawField {
        self.fields.as_mut_ptr().cast()
    }

    fn start(&self) -> *const RawField {
        self.fields.as_ptr().cast()
    }

    fn set(&mut self, name: &'static str, value: &'static str) -> Status {
        let (slots, count) = (self.slots(), &raw mut self.count);
        let (name_len, value_len) = (name.len(), value.len());
        unsafe {
            wxpay_set(slots, 12, count, name.as_ptr().cast(), name_len, text(value), value_len)
        }
    }

    fn get(&self, name: &str) -> *const RawField {
        unsafe { wxpay_get(self.start(), self.count, name.as_ptr().cast(), name.len()) }
    }

    fn paid() -> Self {
        let mut message = Message::new();
        for (name, value) in PAID.iter().rev() {
            assert_eq!(message.set(name, value), WXPAY_OK);
        }
        message
    }
}

fn text(text: &str) -> *const c_void {
    text.as_ptr().cast()
}

type Key = MaybeUninit<RawKey>;
type Prepare = unsafe extern "C" fn(*mut RawKey, *const c_void, usize) -> Status;

fn key(prepare: Prepare) -> Key {
    let mut key = Key::uninit();
    let status = unsafe { prepare(key.as_mut_ptr(), KEY.as_ptr().cast(), KEY.len()) };
    assert_eq!(status, WXPAY_OK);
    key
}

/// What a function writes to a buffer of exactly the length that it asks for.
fn written(mut call: impl FnMut(*mut c_void, usize, *mut usize) -> Status) -> Vec<u8> {
    let mut len = MaybeUninit::uninit();
    assert_eq!(call(null_mut(), 0, len.as_mut_ptr()), WXPAY_BUFFER_TOO_SMALL);
    let len = unsafe { len.assume_init() };
    let mut out: Vec<MaybeUninit<u8>> = vec![MaybeUninit::uninit(); len];
    let mut again = 0;
    assert_eq!(call(out.as_mut_ptr().cast(), len, &raw mut again), WXPAY_OK);
    assert_eq!(again, len);
    out.iter().map(|byte| unsafe { byte.assume_init() }).collect()
}

fn copied(field: *const RawField) -> Vec<u8> {
    written(|out, capacity, len| unsafe { wxpay_copy(field, out, capacity, len) })
}

fn sent(key: &Key, message: &Message) -> Vec<u8> {
    let (key, fields, count) = (key.as_ptr(), message.start(), message.count);
    written(|out, capacity, len| unsafe {
        wxpay_write_signed(key, fields, count, out, capacity, len, null_mut())
    })
}

#[test]
fn read_and_look() {
    let document = b"<xml><b>1&lt;2</b><a>450</a><c/></xml>".to_vec();
    let mut message = Message::new();
    let mut count = MaybeUninit::uninit();
    let status = unsafe {
        let slots = message.slots();
        let (start, len) = (document.as_ptr().cast(), document.len());
        wxpay_read(start, len, WXPAY_ROOT_XML, slots, 12, count.as_mut_ptr(), null_mut())
    };
    assert_eq!(status, WXPAY_OK);
    message.count = unsafe { count.assume_init() };
    assert_eq!(message.count, 3);
    assert_eq!(copied(message.get("b")), b"1<2");
    assert_eq!(unsafe { wxpay_equal(message.get("b"), text("1<2"), 3) }, 1);
    assert_eq!(unsafe { wxpay_equal(message.get("b"), text("1<3"), 3) }, 0);
    assert_eq!(message.get("c"), null());
    assert_eq!(message.get("d"), null());
    let mut number = MaybeUninit::uninit();
    assert_eq!(unsafe { wxpay_number(message.get("a"), number.as_mut_ptr()) }, WXPAY_OK);
    assert_eq!(unsafe { number.assume_init() }, 450);
    // C may look at the fields, too.
    let first = message.get("a");
    assert_eq!(unsafe { (*first).name }.addr(), document.as_ptr().addr() + 19);
    assert_eq!(unsafe { ((*first).at, (*first).name_len, (*first).value_len) }, (19, 1, 3));
}

#[test]
fn refused_documents_leave_nothing() {
    let mut message = Message::new();
    let (mut count, mut at) = (7, 7);
    let document = b"<xml><a>1</a><b></c></xml>";
    let status = unsafe {
        let (start, len) = (document.as_ptr().cast(), document.len());
        let (slots, count, at) = (message.slots(), &raw mut count, &raw mut at);
        wxpay_read(start, len, WXPAY_ROOT_XML, slots, 12, count, at)
    };
    assert_eq!((status, count, at), (WXPAY_TAG_MISMATCH, 7, 18));
    for field in 0..12 {
        let field = unsafe { message.start().add(field) };
        assert_eq!(unsafe { ((*field).name_len, (*field).value_len) }, (0, 0));
    }
}

#[test]
fn written_and_signed() {
    let message = Message::paid();
    let (fields, count) = (message.start(), message.count);
    let canonical =
        written(|out, capacity, len| unsafe { wxpay_canonical(fields, count, out, capacity, len) });
    assert!(canonical.starts_with(b"appid=wx1&attach=tea & <ice>&mch_id=100&"));
    let plain =
        written(|out, capacity, len| unsafe { wxpay_write(fields, count, out, capacity, len) });
    let flat =
        written(|out, capacity, len| unsafe { wxpay_flatten(fields, count, out, capacity, len) });
    assert!(flat.starts_with(b"appid\0wx1\0attach\0tea & <ice>\0mch_id\x00100\0"));
    for (key, digits) in [(key(wxpay_key_md5), 32), (key(wxpay_key_hmac_sha256), 64)] {
        let sign = written(|out, capacity, len| unsafe {
            wxpay_sign(key.as_ptr(), fields, count, out.cast(), capacity, len, null_mut())
        });
        assert_eq!(sign.len(), digits);
        assert_eq!(sent(&key, &message).len(), plain.len() + "<sign></sign>".len() + digits);
    }
}

#[test]
fn a_payment_is_accepted() {
    let prepares: [Prepare; 2] = [wxpay_key_md5, wxpay_key_hmac_sha256];
    for prepare in prepares {
        let mut made = key(prepare);
        assert_eq!(unsafe { wxpay_key_strict(made.as_mut_ptr()) }, WXPAY_OK);
        let document = sent(&made, &Message::paid());
        // A key may be copied, as memory.
        let mut key = Key::uninit();
        unsafe {
            core::ptr::copy_nonoverlapping(made.as_ptr(), key.as_mut_ptr(), 1);
            wxpay_key_wipe(made.as_mut_ptr());
        }
        let mut order = RawExpected {
            appid: "wx1".as_ptr().cast(),
            appid_len: 3,
            mch_id: "100".as_ptr().cast(),
            mch_id_len: 3,
            out_trade_no: "A1".as_ptr().cast(),
            out_trade_no_len: 2,
            fee_type: null(),
            fee_type_len: 0,
            total_fee: 450,
        };
        let accepted = |key: &Key, order: &RawExpected| {
            let mut message = Message::new();
            let (start, len) = (document.as_ptr().cast(), document.len());
            let (mut count, mut at) = (0, 0);
            let status = unsafe {
                let (slots, count, at) = (message.slots(), &raw mut count, &raw mut at);
                wxpay_accept(key.as_ptr(), start, len, order, slots, 12, count, at)
            };
            message.count = count;
            if status == WXPAY_OK {
                assert_eq!(copied(message.get("transaction_id")), b"42");
                let (fields, at) = (message.start(), &raw mut at);
                assert_eq!(unsafe { wxpay_verify(key.as_ptr(), fields, count, at) }, WXPAY_OK);
            }
            status
        };
        assert_eq!(accepted(&key, &order), WXPAY_OK);
        assert_eq!(accepted(&made, &order), WXPAY_BAD_KEY);
        order.total_fee = 451;
        assert_eq!(accepted(&key, &order), WXPAY_AMOUNT_MISMATCH);
        order.mch_id = null();
        assert_eq!(accepted(&key, &order), WXPAY_NULL_POINTER);
        unsafe { wxpay_key_wipe(key.as_mut_ptr()) };
        unsafe { wxpay_key_wipe(null_mut()) };
    }
}

#[test]
fn null_misaligned_impossible() {
    let message = Message::paid();
    let (fields, count) = (message.start(), message.count);
    let mut other = Message::new();
    let slots = other.slots();
    let mut words = [0usize; 4];
    let word = words.as_mut_ptr();
    let odd = word.cast::<u8>().wrapping_add(1).cast();
    let mut bytes = [0u8; 256];
    let key = key(wxpay_key_md5);
    unsafe {
        let read = |document, len, slots, capacity, count| {
            wxpay_read(document, len, WXPAY_ROOT_XML, slots, capacity, count, null_mut())
        };
        assert_eq!(read(null(), 1, slots, 12, word), WXPAY_NULL_POINTER);
        assert_eq!(read(null(), 0, slots, 12, word), WXPAY_EMPTY);
        assert_eq!(read(text("x"), 1, null_mut(), 12, word), WXPAY_NULL_POINTER);
        assert_eq!(read(text("x"), 1, null_mut(), 0, word), WXPAY_NOT_XML);
        assert_eq!(read(text("x"), 1, slots, 12, null_mut()), WXPAY_NULL_POINTER);
        assert_eq!(read(text("x"), 1, slots, 12, odd), WXPAY_MISALIGNED);
        let endless = read(text("x"), usize::MAX, slots, 12, word);
        assert!(matches!(endless, WXPAY_BAD_LENGTH | WXPAY_OVERLAP));
        let shifted = slots.cast::<u8>().wrapping_add(4).cast();
        assert_eq!(read(text("x"), 1, shifted, 11, word), WXPAY_MISALIGNED);

        let out = bytes.as_mut_ptr().cast();
        assert_eq!(wxpay_write(null(), 1, out, 256, word), WXPAY_NULL_POINTER);
        assert_eq!(wxpay_write(fields, count, null_mut(), 256, word), WXPAY_NULL_POINTER);
        assert_eq!(wxpay_write(fields, count, out, 256, null_mut()), WXPAY_NULL_POINTER);
        assert_eq!(wxpay_write(fields, count, out, 256, odd), WXPAY_MISALIGNED);
        assert_eq!(wxpay_write(fields, usize::MAX, out, 256, word), WXPAY_BAD_LENGTH);
        assert_eq!(wxpay_verify(null(), fields, count, null_mut()), WXPAY_NULL_POINTER);
        let shifted = key.as_ptr().cast::<u8>().wrapping_add(1).cast();
        assert_eq!(wxpay_verify(shifted, fields, count, null_mut()), WXPAY_MISALIGNED);
        assert_eq!(wxpay_number(null(), null_mut()), WXPAY_NULL_POINTER);
        assert_eq!(wxpay_equal(null(), text("x"), 1), 0);
    }
    assert_eq!(words, [0; 4]);
    assert_eq!(bytes, [0; 256]);
}

#[test]
fn overlap() {
    let mut message = Message::paid();
    let mut count = message.count;
    let mut bytes = *b"<xml><a>1</a></xml>.............";
    let mut len = 0;
    unsafe {
        let slots = message.slots();
        // The document is among the fields, or among what is written.
        let inside = slots.cast::<c_void>();
        let status = wxpay_read(inside, 64, WXPAY_ROOT_XML, slots, 12, &raw mut count, null_mut());
        assert_eq!(status, WXPAY_OVERLAP);
        let out = bytes.as_mut_ptr();
        let mut read = MaybeUninit::<RawField>::uninit();
        let (document, count) = (out.cast(), &raw mut len);
        let status =
            wxpay_read(document, 19, WXPAY_ROOT_XML, read.as_mut_ptr(), 1, count, null_mut());
        assert_eq!(status, WXPAY_OK);
        let (fields, len) = (read.as_mut_ptr(), &raw mut len);
        for at in 0..9 {
            let status = wxpay_copy(fields, out.add(at).cast(), 1, len);
            let is_text = at == 6 || at == 8;
            assert_eq!(status, if is_text { WXPAY_OVERLAP } else { WXPAY_OK });
        }
        let status = wxpay_write(fields, 1, out.cast(), 32, len);
        assert_eq!(status, WXPAY_OVERLAP);
        let status = wxpay_write(fields, 1, fields.cast(), 32, len);
        assert_eq!(status, WXPAY_OVERLAP);
        let mut key = key(wxpay_key_md5);
        let same = key.as_mut_ptr();
        assert_eq!(wxpay_key_md5(same, same.cast(), 32), WXPAY_OVERLAP);
        let status = wxpay_sign(same, fields, 1, same.cast(), 64, len, null_mut());
        assert_eq!(status, WXPAY_OVERLAP);
    }
}

#[test]
fn fields_that_are_none() {
    let mut message = Message::paid();
    let mut len = 0;
    let count = message.count;
    unsafe {
        let slots = message.slots();
        core::ptr::swap(slots, slots.add(1));
        assert_eq!(wxpay_write(slots, count, null_mut(), 0, &raw mut len), WXPAY_BAD_FIELDS);
        core::ptr::swap(slots, slots.add(1));
        (*slots).name_len = 65;
        assert_eq!(wxpay_write(slots, count, null_mut(), 0, &raw mut len), WXPAY_BAD_FIELDS);
        slots.write_bytes(0, 1);
        assert_eq!(wxpay_write(slots, count, null_mut(), 0, &raw mut len), WXPAY_BAD_FIELDS);
        assert_eq!(wxpay_copy(slots, null_mut(), 0, &raw mut len), WXPAY_BAD_FIELDS);
    }
    assert_eq!(message.set("zz", "1"), WXPAY_BAD_FIELDS);
}

/// A name and a value as C has them.
fn pair(name: &str, value: &str) -> RawPair {
    let (name_len, value_len) = (name.len(), value.len());
    RawPair { name: name.as_ptr().cast(), name_len, value: value.as_ptr().cast(), value_len }
}

#[test]
fn pairs() {
    let table = PAID.map(|(name, value)| pair(name, value));
    let set = |table: &[RawPair], message: &mut Message, at: &mut usize| {
        let (slots, count) = (message.slots(), &raw mut message.count);
        unsafe { wxpay_set_pairs(table.as_ptr(), table.len(), slots, 12, count, at) }
    };
    let (mut message, mut at) = (Message::new(), 7);
    assert_eq!(set(&table, &mut message, &mut at), WXPAY_OK);
    assert_eq!((message.count, at), (8, 7));
    let key = key(wxpay_key_md5);
    assert_eq!(sent(&key, &message), sent(&key, &Message::paid()));
    assert_eq!(message.set("zz", "1"), WXPAY_OK);
    let twice = [table[1], table[0], table[1]];
    assert_eq!(set(&twice, &mut message, &mut at), WXPAY_DUPLICATE_FIELD);
    assert_eq!((message.count, at), (9, 2));
    assert_eq!(message.get("appid"), null());
    let mut wrong = table[0];
    wrong.value = null();
    assert_eq!(set(&[wrong], &mut message, &mut at), WXPAY_NULL_POINTER);
    wrong = table[0];
    wrong.name = message.start().cast();
    assert_eq!(set(&[table[1], wrong], &mut message, &mut at), WXPAY_OVERLAP);
}

/// An array that is not in order is taken for one that is, and refused once it is used.
#[test]
fn fields_out_of_order() {
    let mut message = Message::paid();
    let mut len = 0;
    unsafe {
        let slots = message.slots();
        core::ptr::swap(slots, slots.add(1));
        assert_eq!(message.set("attach_", "2"), WXPAY_OK);
        let (fields, count, key) = (message.start(), message.count, key(wxpay_key_md5));
        assert_eq!(count, 9);
        assert_eq!(wxpay_write(fields, count, null_mut(), 0, &raw mut len), WXPAY_BAD_FIELDS);
        assert_eq!(wxpay_verify(key.as_ptr(), fields, count, null_mut()), WXPAY_BAD_FIELDS);
    }
    let found = message.get("attach");
    assert!(found.is_null() || copied(found) == b"tea & <ice>");
}

#[test]
fn static_texts() {
    let said = |text| unsafe { core::ffi::CStr::from_ptr(text) }.to_str().unwrap();
    assert_eq!(said(wxpay_version()), env!("CARGO_PKG_VERSION"));
    assert_eq!(said(wxpay_status_name(WXPAY_OVERLAP)), "Overlap");
    assert_eq!(wxpay_key_size(), WXPAY_KEY_SIZE);
    assert_eq!(wxpay_field_size(), 5 * size_of::<usize>());
}
