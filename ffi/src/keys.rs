//! Keys: made, made strict, wiped.

use core::ffi::c_void;

use wxpay_core::{HmacSha256, Key, Md5};
use zeroize::Zeroize;

use crate::ptr::{self, Mark, Region};
use crate::status::{Refusal, Status};
use crate::types::RawKey;

/// Prepares a key for MD5: 32 ASCII letters or digits.
///
/// @param[out] key    Your memory; need not be initialised. Untouched after a refusal.
/// @param text        The key as the merchant platform shows it. Not needed afterwards: wipe it.
/// @return WXPAY_OK, WXPAY_KEY_INVALID; WXPAY_NULL_POINTER, WXPAY_BAD_LENGTH, WXPAY_MISALIGNED,
///         WXPAY_OVERLAP.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_key_md5(
    key: *mut RawKey,
    text: *const c_void,
    text_len: usize,
) -> Status {
    prepare(key, text, text_len, |text| Key::md5(text))
}

/// Prepares a key for HMAC-SHA256: 32 ASCII letters or digits. As `wxpay_key_md5`.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_key_hmac_sha256(
    key: *mut RawKey,
    text: *const c_void,
    text_len: usize,
) -> Status {
    prepare(key, text, text_len, |text| Key::hmac_sha256(text))
}

/// Prepares a key for MD5 of 1 to 64 ASCII letters or digits. The platform issues keys of 32 only;
/// tests and old systems have others. As `wxpay_key_md5`.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_key_md5_with_unusual_length(
    key: *mut RawKey,
    text: *const c_void,
    text_len: usize,
) -> Status {
    prepare(key, text, text_len, |text| Key::md5_with_unusual_length(text))
}

/// Prepares a key for HMAC-SHA256 of 1 to 64 ASCII letters or digits. The platform issues keys of
/// 32 only; tests and old systems have others. As `wxpay_key_md5`.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_key_hmac_sha256_with_unusual_length(
    key: *mut RawKey,
    text: *const c_void,
    text_len: usize,
) -> Status {
    prepare(key, text, text_len, |text| Key::hmac_sha256_with_unusual_length(text))
}

/// Makes a key where it will stay, and nothing of it remains anywhere else.
fn prepare<A: Mark>(
    to: *mut RawKey,
    text: *const c_void,
    text_len: usize,
    make: impl FnOnce(&[u8]) -> Result<Key<A>, wxpay_core::Error>,
) -> Status {
    let status = prepare_and_leave_traces(to, text, text_len, make);
    wxpay_core::scrub_key();
    status
}

#[inline(never)]
fn prepare_and_leave_traces<A: Mark>(
    to: *mut RawKey,
    text: *const c_void,
    text_len: usize,
    make: impl FnOnce(&[u8]) -> Result<Key<A>, wxpay_core::Error>,
) -> Status {
    let outcome = (|| -> Result<(), Refusal> {
        ptr::disjoint(Region::of(to.cast_const(), 1), &[Region::of_bytes(text, text_len)])?;
        let to = ptr::object_mut(to)?;
        ptr::store_key(to, make(ptr::bytes(text, text_len)?)?);
        Ok(())
    })();
    ptr::report(outcome, core::ptr::null_mut())
}

/// Makes a key refuse every value that can be read as several fields, and not only those that hold
/// a name of the protocol, when signing and when verifying.
///
/// The price: the reply to an H5 order, whose `mweb_url` holds `&package=`, is refused.
///
/// @return WXPAY_OK; WXPAY_BAD_KEY, WXPAY_NULL_POINTER, WXPAY_MISALIGNED.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_key_strict(key: *mut RawKey) -> Status {
    let outcome = (|| -> Result<(), Refusal> {
        let key = ptr::object_mut(key)?;
        match ptr::key_mut::<Md5>(key) {
            Ok(key) => key.set_strict(),
            Err(_) => ptr::key_mut::<HmacSha256>(key)?.set_strict(),
        }
        Ok(())
    })();
    ptr::report(outcome, core::ptr::null_mut())
}

/// Wipes a key: nothing of it is left in the struct, which every function refuses from now on.
/// NULL is allowed. Copies that you have made are yours to wipe.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_key_wipe(key: *mut RawKey) {
    if let Ok(key) = ptr::object_mut(key) {
        key.opaque.zeroize();
    }
}
