//! Turns what C hands over into slices and references, once, and puts results back: the only
//! unsafe code of the project.
//!
//! These functions check all that can be checked: NULL, alignment, impossible lengths, overlap.
//! What remains is the promise that every C caller makes: that a pointer is valid for its length
//! while the call lasts. The promise is made at the boundary, where the functions are marked
//! `unsafe extern "C"`. The functions here serve those only (they are private to the crate, and a
//! test looks at who calls them), and so they do not repeat the mark.

use core::ffi::{c_char, c_void};

use wxpay_core::{Algorithm, Expected, Field, Key, View};

use crate::api::RawEndpoint;
use crate::status::{
    Status, WXPAY_BAD_ARGUMENT, WXPAY_BAD_FIELDS, WXPAY_BAD_KEY, WXPAY_BAD_LENGTH,
    WXPAY_MISALIGNED, WXPAY_NULL_POINTER,
};
use crate::types::{RawExpected, RawField, RawKey};

/// The longest object that can be in memory.
pub(crate) const LENGTH_MAX: usize = isize::MAX as usize;

/// `Ok(true)` if there is an object, `Ok(false)` for an empty one, NULL or not.
pub(crate) fn present<T>(start: *const T, len: usize) -> Result<bool, Status> {
    if len == 0 {
        return Ok(false);
    }
    if start.is_null() {
        return Err(WXPAY_NULL_POINTER);
    }
    if !start.is_aligned() {
        return Err(WXPAY_MISALIGNED);
    }
    match len.checked_mul(size_of::<T>()) {
        Some(size) if size <= LENGTH_MAX => Ok(true),
        _ => Err(WXPAY_BAD_LENGTH),
    }
}

/// An input of the caller's.
pub(crate) fn bytes<'a>(start: *const c_void, len: usize) -> Result<&'a [u8], Status> {
    let start = start.cast::<u8>();
    if !present(start, len)? {
        return Ok(&[]);
    }
    // SAFETY: not null, at most isize::MAX bytes; the caller promises that they can be read and
    // stay as they are during the call.
    Ok(unsafe { core::slice::from_raw_parts(start, len) })
}

/// An output buffer of the caller's.
pub(crate) fn buffer<'a>(start: *mut c_void, len: usize) -> Result<&'a mut [u8], Status> {
    let start = start.cast::<u8>();
    if !present(start, len)? {
        return Ok(&mut []);
    }
    // SAFETY: not null, at most isize::MAX bytes; the caller promises that they can be written and
    // that nobody else uses them during the call, and overlap has been checked.
    Ok(unsafe { core::slice::from_raw_parts_mut(start, len) })
}

/// A struct of the caller's, to read.
pub(crate) fn object<'a, T>(from: *const T) -> Result<&'a T, Status> {
    present(from, 1)?;
    // SAFETY: not null and aligned; the caller promises that it is there. `T` is one of the
    // plain structs of `types`, for which any bytes are valid.
    Ok(unsafe { &*from })
}

/// A struct or number of the caller's, to write.
pub(crate) fn object_mut<'a, T>(to: *mut T) -> Result<&'a mut T, Status> {
    present(to.cast_const(), 1)?;
    // SAFETY: as `object`, and nobody else uses it during the call.
    Ok(unsafe { &mut *to })
}

/// Structs of the caller's, to read and to write.
pub(crate) fn objects_mut<'a, T>(start: *mut T, count: usize) -> Result<&'a mut [T], Status> {
    if !present(start.cast_const(), count)? {
        return Ok(&mut []);
    }
    // SAFETY: as for `buffer`; any bytes are a valid `T`, as for `object`.
    Ok(unsafe { core::slice::from_raw_parts_mut(start, count) })
}

/// A [`RawField`] and a [`Field`] are the same memory. How a slice lies in memory is nowhere
/// promised, so it is checked here: `len` would not be a number at compile time if the pointer
/// came second.
const _: () = {
    struct Slice {
        _start: *const u8,
        len: usize,
    }
    // SAFETY: both are a pointer and a length, in one order or the other, and a wrong order does
    // not compile.
    let slice = unsafe { core::mem::transmute::<&[u8], Slice>(b"abc") };
    assert!(slice.len == 3);
    assert!(core::mem::offset_of!(Slice, _start) == 0);
    assert!(size_of::<Field<'_>>() == size_of::<RawField>());
    assert!(align_of::<Field<'_>>() == align_of::<RawField>());
    let [name, value, at, escaped] = Field::LAYOUT;
    assert!(name == core::mem::offset_of!(RawField, name));
    assert!(value == core::mem::offset_of!(RawField, value));
    assert!(at == core::mem::offset_of!(RawField, at));
    assert!(escaped == core::mem::offset_of!(RawField, escaped));
    assert!(core::mem::offset_of!(RawField, name_len) == size_of::<usize>());
};

/// Slots to read fields into; they are made empty first.
pub(crate) fn slots<'a>(start: *mut RawField, len: usize) -> Result<&'a mut [Field<'a>], Status> {
    slots_from(start, 0, len)
}

/// Slots of which the first `filled` hold fields; the others are made empty.
pub(crate) fn slots_from<'a>(
    start: *mut RawField,
    filled: usize,
    len: usize,
) -> Result<&'a mut [Field<'a>], Status> {
    if !present(start.cast_const(), len)? {
        return Ok(&mut []);
    }
    raw_fields(start.cast_const(), filled)?;
    let start = start.cast::<Field<'a>>();
    for at in filled..len {
        // SAFETY: not null, aligned, within the array; a `Field` is a `RawField` (see above), and
        // writing makes the memory of a slot valid whatever it held.
        unsafe { start.add(at).write(Field::EMPTY) };
    }
    // SAFETY: as for `buffer`; each slot has been checked or written just now.
    Ok(unsafe { core::slice::from_raw_parts_mut(start, len) })
}

/// Fields that this library made earlier.
pub(crate) fn fields<'a>(start: *const RawField, count: usize) -> Result<View<'a, 'a>, Status> {
    View::new(fields_in_any_order(start, count)?).map_err(|_| WXPAY_BAD_FIELDS)
}

/// What may be fields that this library made earlier: nobody has looked at the names.
pub(crate) fn fields_in_any_order<'a>(
    start: *const RawField,
    count: usize,
) -> Result<&'a [Field<'a>], Status> {
    let fields: &[RawField] = raw_fields(start, count)?;
    // SAFETY: a `Field` is a `RawField`, and each has been checked.
    Ok(unsafe { core::slice::from_raw_parts(fields.as_ptr().cast::<Field<'a>>(), fields.len()) })
}

/// One of the fields that this library made earlier.
pub(crate) fn field<'a>(field: *const RawField) -> Result<&'a Field<'a>, Status> {
    raw_fields(field, 1)?;
    // SAFETY: as for `fields`.
    Ok(unsafe { &*field.cast::<Field<'a>>() })
}

/// Structs of the caller's, to read.
pub(crate) fn objects<'a, T>(start: *const T, count: usize) -> Result<&'a [T], Status> {
    if !present(start, count)? {
        return Ok(&[]);
    }
    // SAFETY: as for `bytes`; any bytes are a valid `T`, as for `object`.
    Ok(unsafe { core::slice::from_raw_parts(start, count) })
}

/// Structs of the caller's that may be fields, as they lie in memory.
#[inline(never)]
pub(crate) fn raw_fields<'a>(
    start: *const RawField,
    count: usize,
) -> Result<&'a [RawField], Status> {
    let fields = objects(start, count)?;
    if fields.iter().all(may_be_field) { Ok(fields) } else { Err(WXPAY_BAD_FIELDS) }
}

/// False for memory that cannot be a field: a slot that was never filled, a length out of bounds.
pub(crate) fn may_be_field(field: &RawField) -> bool {
    !field.name.is_null()
        && !field.value.is_null()
        && field.name_len <= wxpay_core::NAME_MAX
        && field.value_len <= LENGTH_MAX
}

/// A text that has to be UTF-8.
pub(crate) fn utf8<'a>(start: *const c_char, len: usize) -> Result<&'a str, Status> {
    core::str::from_utf8(bytes(start.cast(), len)?).map_err(|_| WXPAY_BAD_ARGUMENT)
}

/// A text that has to be UTF-8, and not empty.
fn text<'a>(start: *const c_char, len: usize) -> Result<&'a str, Status> {
    utf8(start, len)
        .and_then(|text| if text.is_empty() { Err(WXPAY_BAD_ARGUMENT) } else { Ok(text) })
}

/// The order that a payment is compared with. Nothing in it may be missing but the currency.
pub(crate) fn expected(from: &RawExpected) -> Result<Expected<'_>, Status> {
    let fee_type = match from.fee_type_len {
        0 => "CNY",
        len => text(from.fee_type, len)?,
    };
    Ok(Expected {
        appid: text(from.appid, from.appid_len)?,
        mch_id: text(from.mch_id, from.mch_id_len)?,
        out_trade_no: text(from.out_trade_no, from.out_trade_no_len)?,
        total_fee: from.total_fee,
        fee_type,
    })
}

// SAFETY: those that are shared are the constants of `api::table`: they and what they point to never
// change.
unsafe impl Sync for RawEndpoint {}

/// A prepared key as it lies in a [`RawKey`]. `mark` tells which algorithm it is for.
#[repr(C)]
struct Prepared<A: Algorithm> {
    mark: u64,
    key: Key<A>,
}

/// An algorithm that a [`RawKey`] can hold.
pub(crate) trait Mark: Algorithm {
    /// Eight bytes that uninitialised or wiped memory is unlikely to hold.
    const MARK: u64;

    /// Fails to compile where a key of this algorithm is too large.
    const FITS: () = {
        assert!(size_of::<Prepared<Self>>() <= size_of::<RawKey>());
        assert!(align_of::<Prepared<Self>>() <= align_of::<RawKey>());
    };
}

impl Mark for wxpay_core::Md5 {
    const MARK: u64 = 0x7778_7061_794D_4435;
}

impl Mark for wxpay_core::HmacSha256 {
    const MARK: u64 = 0x7778_7061_7932_3536;
}

/// Puts a key into the caller's struct. What the struct held is overwritten, not dropped.
pub(crate) fn store_key<A: Mark>(to: &mut RawKey, key: Key<A>) {
    const { A::FITS };
    let to: *mut Prepared<A> = core::ptr::from_mut(to).cast();
    // SAFETY: a reference is valid for writing, and the struct is large enough and aligned.
    unsafe { to.write(Prepared { mark: A::MARK, key }) };
}

/// The key that `store_key` has put there, for this algorithm.
pub(crate) fn key<A: Mark>(from: &RawKey) -> Result<&Key<A>, Status> {
    const { A::FITS };
    match from.opaque.first() {
        Some(mark) if *mark == A::MARK => {}
        _ => return Err(WXPAY_BAD_KEY),
    }
    let from: *const Prepared<A> = core::ptr::from_ref(from).cast();
    // SAFETY: the mark says that `store_key::<A>` wrote this memory or the memory that it was
    // copied from, and a key holds no pointers.
    Ok(unsafe { &(*from).key })
}

/// The same, to change it.
pub(crate) fn key_mut<A: Mark>(from: &mut RawKey) -> Result<&mut Key<A>, Status> {
    key::<A>(from)?;
    let from: *mut Prepared<A> = core::ptr::from_mut(from).cast();
    // SAFETY: as in `key`, which has looked at the mark.
    Ok(unsafe { &mut (*from).key })
}
