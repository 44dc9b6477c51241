//! What this library is.

use core::ffi::{CStr, c_char};

use crate::status::{self, Status};
use crate::types::{RawField, RawKey};

/// The number of this ABI. It changes when a program built against an older header could not use
/// a newer library. Compare it with `wxpay_abi()` where header and library are not built together.
pub const WXPAY_ABI: u32 = 1;

/// Size of a `wxpay_key` in bytes, on every target.
pub const WXPAY_KEY_SIZE: usize = 192;

/// The most fields that a message may have.
pub const WXPAY_FIELDS_MAX: usize = 256;
/// The largest document, in bytes.
pub const WXPAY_DOCUMENT_MAX: usize = 65536;
/// The longest name of a field, in bytes.
pub const WXPAY_NAME_MAX: usize = 64;
/// The longest signature, in bytes: HMAC-SHA256. MD5 has 32.
pub const WXPAY_SIGN_MAX: usize = 64;

const _: () = {
    assert!(WXPAY_KEY_SIZE == size_of::<RawKey>());
    assert!(WXPAY_FIELDS_MAX == wxpay_core::FIELDS_MAX);
    assert!(WXPAY_DOCUMENT_MAX == wxpay_core::DOCUMENT_MAX);
    assert!(WXPAY_NAME_MAX == wxpay_core::NAME_MAX);
};

const VERSION: &CStr =
    match CStr::from_bytes_with_nul(concat!(env!("CARGO_PKG_VERSION"), "\0").as_bytes()) {
        Ok(version) => version,
        Err(_) => c"",
    };

/// The `WXPAY_ABI` of the library.
///
/// Stack: 8 bytes.
#[unsafe(no_mangle)]
pub extern "C" fn wxpay_abi() -> u32 {
    WXPAY_ABI
}

/// The version of the library, such as "0.1.0": static text.
///
/// Stack: 8 bytes.
#[unsafe(no_mangle)]
pub extern "C" fn wxpay_version() -> *const c_char {
    VERSION.as_ptr()
}

/// The name of a status, such as "SignMismatch": static text, "Unknown" for any other number.
///
/// Stack: 8 bytes.
#[unsafe(no_mangle)]
pub extern "C" fn wxpay_status_name(status: Status) -> *const c_char {
    status::name(status).as_ptr()
}

/// The library's `sizeof(wxpay_key)`, for languages that do not read the header.
///
/// Stack: 8 bytes.
#[unsafe(no_mangle)]
pub extern "C" fn wxpay_key_size() -> usize {
    size_of::<RawKey>()
}

/// The library's `sizeof(wxpay_field)`, for languages that do not read the header.
///
/// Stack: 8 bytes.
#[unsafe(no_mangle)]
pub extern "C" fn wxpay_field_size() -> usize {
    size_of::<RawField>()
}
