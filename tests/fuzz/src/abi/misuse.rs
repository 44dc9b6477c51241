//! What a C caller can get wrong and the library can see: it says so and touches nothing.

use std::ffi::c_void;
use std::ptr::{null, null_mut};

use wxpay::*;

use super::caller::{Caller, blank, name, text, unwritten};
use crate::bytes::Bytes;

/// A buffer that is large enough for anything.
const SIZE: usize = 4096;

/// One mistake in one call.
pub fn run(caller: &mut Caller, bytes: &mut Bytes<'_>) {
    let which = bytes.below(20);
    let (_document, document, _, document_len) = text(b"<xml><a>1</a></xml>");
    let mut out = blank(SIZE);
    let (mut count, mut len, mut at) = (unwritten(), unwritten(), unwritten());
    let before = caller.memory();

    let (capacity, used) = (caller.fields.len(), caller.count);
    let fields = caller.fields.as_mut_ptr();
    let key = &raw const *caller.key;
    let buffer: *mut c_void = out.as_mut_ptr().cast();
    let (counted, sized, place) = (&raw mut count, &raw mut len, &raw mut at);
    let root = WXPAY_ROOT_XML;
    let huge = usize::MAX - usize::from(bytes.byte());
    let some = used.max(1);
    let raw_key = key.cast::<c_void>();
    let read = |document, document_len, root, fields, capacity, counted, place| unsafe {
        wxpay_read(document, document_len, root, fields, capacity, counted, place)
    };
    let write = |fields, count, out, capacity, len| unsafe {
        wxpay_write(fields, count, out, capacity, len)
    };
    let (status, expected) = match which {
        0 => (read(null(), 9, root, fields, capacity, counted, place), "NullPointer"),
        1 => (read(document, document_len, root, null_mut(), 9, counted, place), "NullPointer"),
        2 => {
            (read(document, document_len, root, fields, capacity, null_mut(), place), "NullPointer")
        }
        3 => (read(document, huge, root, fields, capacity, counted, place), "BadLength"),
        4 => (read(document, document_len, 2, fields, capacity, counted, place), "BadArgument"),
        5 if capacity > 0 => (
            read(document, document_len, root, odd(fields), capacity, counted, place),
            "Misaligned",
        ),
        6 => (
            read(document, document_len, root, fields, capacity, odd(counted), place),
            "Misaligned",
        ),
        7 => (
            read(document, document_len, root, fields, capacity, counted, odd(place)),
            "Misaligned",
        ),
        8 => (read(document, document_len, root, fields, capacity, counted, counted), "Overlap"),
        9 if capacity > 0 => {
            let size = size_of::<RawField>() * capacity;
            let inside = fields.cast_const().cast();
            (read(inside, size, root, fields, capacity, counted, place), "Overlap")
        }
        10 => (write(null(), some, buffer, SIZE, sized), "NullPointer"),
        11 => (write(fields.cast_const(), used, null_mut(), 9, sized), "NullPointer"),
        12 => (write(fields.cast_const(), used, buffer, SIZE, null_mut()), "NullPointer"),
        13 => (write(fields.cast_const(), used, buffer, SIZE, buffer.cast()), "Overlap"),
        14 if used > 0 => {
            let inside: *mut c_void = fields.cast();
            (write(fields.cast_const(), used, inside, size_of::<RawField>(), sized), "Overlap")
        }
        15 if caller.model.iter().any(|field| !field.value.is_empty()) => {
            let full = caller.model.iter().position(|field| !field.value.is_empty());
            let value = caller.fields[full.unwrap_or_default()].value;
            (write(fields.cast_const(), used, value.cast_mut().cast(), 1, sized), "Overlap")
        }
        16 if used > 1 => {
            // Out of order, which is not the library's work.
            caller.fields.swap(0, 1);
            let status = write(caller.fields.as_ptr(), used, buffer, SIZE, sized);
            caller.fields.swap(0, 1);
            (status, "BadFields")
        }
        17 if used > 1 => {
            let (first, second) = (caller.fields[0], caller.fields[1]);
            caller.fields[1] = first;
            let status = unsafe {
                wxpay_sign(key, caller.fields.as_ptr(), used, buffer.cast(), 64, sized, place)
            };
            caller.fields[1] = second;
            let expected = if caller.signer.is_some() { "BadFields" } else { "BadKey" };
            (status, expected)
        }
        18 => {
            let status = unsafe { wxpay_verify(null(), fields, used, place) };
            (status, "NullPointer")
        }
        _ => {
            let status = unsafe {
                wxpay_sign(key, fields, used, raw_key.cast_mut().cast(), 64, sized, place)
            };
            (status, "Overlap")
        }
    };
    assert_eq!(name(status), expected, "mistake {which}");
    assert!(status >= WXPAY_NULL_POINTER);
    assert_eq!((count, len), (unwritten(), unwritten()), "mistake {which}: an output was written");
    assert_eq!(out, blank(SIZE), "mistake {which}: touched");
    assert_eq!(caller.memory(), before, "mistake {which}: the fields or the key were touched");
    caller.compare();
}

/// One byte further: where nothing of that type can be.
fn odd<T>(pointer: *mut T) -> *mut T {
    pointer.cast::<u8>().wrapping_add(1).cast()
}
