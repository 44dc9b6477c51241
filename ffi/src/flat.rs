//! A whole message as one text, for languages to which every call and every pointer costs.

use core::ffi::c_void;
use core::mem;

use wxpay_core::View;

use crate::memory::{self, Held};
use crate::ptr;
use crate::refusal::{NO_PLACE, Refusal};
use crate::status::{Status, WXPAY_BUFFER_TOO_SMALL};
use crate::types::RawField;

/// Writes all fields as one text without pointers: name, NUL, value with references decoded, NUL, and so
/// on, in byte order of the names, empty values too. No NUL is in a name or a value, so the text comes
/// apart at them: one call hands a message over to a language with texts of its own.
///
/// Stack: 472 bytes.
///
/// @param out          Your buffer; untouched unless the whole text fits. The length of a document is
///                     always enough for the fields that were read from it.
/// @param[out] len     The length of the text in bytes, also when the buffer is too small; 0 for no
///                     fields.
/// @return As `wxpay_write`.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_flatten(
    fields: *const RawField,
    count: usize,
    out: *mut c_void,
    capacity: usize,
    len: *mut usize,
) -> Status {
    memory::produce((out, capacity, len), NO_PLACE, &[], Held::read(fields, count), |out| {
        let names = ptr::objects(fields, count)?;
        flatten(names, ptr::fields(fields, count)?, out)
    })
}

/// `names` are the same fields: their names are known to be what they should be, and are not looked at
/// once more.
fn flatten(names: &[RawField], fields: View<'_, '_>, out: &mut [u8]) -> Result<usize, Refusal> {
    let needed = fields.iter().zip(names).fold(0_usize, |sum, (field, name)| {
        let value = field.value();
        let value = value.as_bytes().map_or_else(|| value.len(), <[u8]>::len);
        sum.saturating_add(name.name_len).saturating_add(value).saturating_add(2)
    });
    let too_small = Refusal { status: WXPAY_BUFFER_TOO_SMALL, at: needed };
    let mut rest = out.get_mut(..needed).ok_or(too_small)?;
    for (field, name) in fields.iter().zip(names) {
        put(ptr::bytes(name.name.cast(), name.name_len)?, &mut rest);
        put(&[0], &mut rest);
        if let Some(value) = field.value().as_bytes() {
            put(value, &mut rest);
        } else {
            for chunk in field.value().chunks() {
                put(&chunk, &mut rest);
            }
        }
        put(&[0], &mut rest);
    }
    Ok(needed)
}

/// Moves on behind what is put. There is room: it has been counted.
fn put(piece: &[u8], rest: &mut &mut [u8]) {
    if let Some((to, left)) = mem::take(rest).split_at_mut_checked(piece.len()) {
        for (to, from) in to.iter_mut().zip(piece) {
            *to = *from;
        }
        *rest = left;
    }
}
