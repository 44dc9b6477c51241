//! Keys: made, made strict, wiped.

use core::ffi::c_void;

use wxpay_core::{HmacSha256, Key, Md5};
use zeroize::Zeroize;

use crate::memory::{self, Held, Memory, Region};
use crate::ptr::{self, Mark};
use crate::refusal::NO_PLACE;
use crate::status::{Status, WXPAY_OK};
use crate::types::RawKey;

/// Prepares a key for MD5: 32 ASCII letters or digits.
///
/// Stack: 1280 bytes.
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
///
/// Stack: 1280 bytes.
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
///
/// Stack: 1280 bytes.
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
///
/// Stack: 1280 bytes.
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
    scrub_stack();
    status
}

/// How deep the making of a key goes, in words. As for a digest, see `residue` in core.
const WORDS: usize = match size_of::<usize>() {
    4 => 272,
    _ if cfg!(debug_assertions) => 3072,
    _ => 512,
};

/// Overwrites the stack below the caller's frame, where the key has been on its way.
#[inline(never)]
fn scrub_stack() {
    let dead = [0usize; WORDS];
    zeroize::optimization_barrier(&dead);
}

#[inline(never)]
fn prepare_and_leave_traces<A: Mark>(
    to: *mut RawKey,
    text: *const c_void,
    text_len: usize,
    make: impl FnOnce(&[u8]) -> Result<Key<A>, wxpay_core::Error>,
) -> Status {
    let memory = Memory {
        outputs: &[Region::of(to.cast_const(), 1)],
        inputs: &[Region::of_bytes(text, text_len)],
        fields: Held::NONE,
    };
    memory::report(NO_PLACE, &memory, || {
        let to = ptr::object_mut(to)?;
        ptr::store_key(to, make(ptr::bytes(text, text_len)?)?);
        Ok(())
    })
}

/// Makes a key refuse every value that can be read as several fields, and not only those that hold
/// a name of the protocol, when signing and when verifying.
///
/// The price: the reply to an H5 order, whose `mweb_url` holds `&package=`, is refused.
///
/// Stack: 8 bytes.
///
/// @return WXPAY_OK; WXPAY_BAD_KEY, WXPAY_NULL_POINTER, WXPAY_MISALIGNED.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_key_strict(key: *mut RawKey) -> Status {
    let set = |key: &mut RawKey| -> Result<(), Status> {
        match ptr::key_mut::<Md5>(key) {
            Ok(key) => key.set_strict(),
            Err(_) => ptr::key_mut::<HmacSha256>(key)?.set_strict(),
        }
        Ok(())
    };
    ptr::object_mut(key).and_then(set).err().unwrap_or(WXPAY_OK)
}

/// Wipes a key: nothing of it is left in the struct, which every function refuses from now on.
/// NULL is allowed. Copies that you have made are yours to wipe.
///
/// Stack: 8 bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_key_wipe(key: *mut RawKey) {
    if let Ok(key) = ptr::object_mut(key) {
        key.opaque.zeroize();
    }
}
