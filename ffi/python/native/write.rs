//! Messages that go out.

use core::ffi::c_char;

use wxpay::*;
use wxpay_core::{FIELDS_MAX, Field, Fields};

use crate::work::{Work, bytes};

/// Makes fields of a text, and hands them to `write` as C sees them, with room for `more`.
unsafe fn with_fields(
    flat: *const c_char,
    len: usize,
    work: *mut Work,
    write: impl FnOnce(&mut Work, *mut RawField, usize) -> Status,
) -> Status {
    // SAFETY: the package's own memory.
    let (work, flat) = unsafe { (&mut *work, bytes(flat, len)) };
    work.start();
    let mut slots = [Field::EMPTY; FIELDS_MAX];
    let mut fields = Fields::new(&mut slots);
    let mut pieces = flat.split(|byte| *byte == 0);
    while let (Some(name), Some(value)) = (pieces.next(), pieces.next()) {
        if let Err(error) = fields.set(name, value) {
            work.at = fields.len();
            work.field = name.as_ptr().cast();
            work.field_len = name.len();
            return Status::from(error.kind().code());
        }
    }
    let count = fields.len();
    write(work, slots.as_mut_ptr().cast(), count)
}

/// Signs fields.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_python_sign(
    key: *const RawKey,
    flat: *const c_char,
    len: usize,
    work: *mut Work,
) -> Status {
    // SAFETY: the package's own memory, as everywhere here.
    unsafe {
        with_fields(flat, len, work, |work, fields, count| {
            let (len, at) = (&raw mut work.len, &raw mut work.at);
            wxpay_sign(key, fields, count, work.out, work.out_size, len, at)
        })
    }
}

/// Signs fields and writes the message.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_python_write_signed(
    key: *const RawKey,
    flat: *const c_char,
    len: usize,
    work: *mut Work,
) -> Status {
    // SAFETY: as above.
    unsafe {
        with_fields(flat, len, work, |work, fields, count| {
            let (len, at) = (&raw mut work.len, &raw mut work.at);
            wxpay_write_signed(key, fields, count, work.out(), work.out_size, len, at)
        })
    }
}

/// Writes the message as it stands.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_python_write(
    flat: *const c_char,
    len: usize,
    work: *mut Work,
) -> Status {
    // SAFETY: as above.
    unsafe {
        with_fields(flat, len, work, |work, fields, count| {
            wxpay_write(fields, count, work.out(), work.out_size, &raw mut work.len)
        })
    }
}

/// Writes what is signed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_python_canonical(
    flat: *const c_char,
    len: usize,
    work: *mut Work,
) -> Status {
    // SAFETY: as above.
    unsafe {
        with_fields(flat, len, work, |work, fields, count| {
            wxpay_canonical(fields, count, work.out(), work.out_size, &raw mut work.len)
        })
    }
}

/// Fills in, checks, signs and writes a request.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_python_request(
    endpoint: *const RawEndpoint,
    key: *const RawKey,
    merchant: *const RawMerchant,
    nonce: *const c_char,
    nonce_len: usize,
    flat: *const c_char,
    len: usize,
    work: *mut Work,
) -> Status {
    // SAFETY: as above.
    unsafe {
        with_fields(flat, len, work, |work, fields, mut count| {
            let mut violation = RawViolation { field: core::ptr::null(), field_len: 0, at: 0 };
            let status = wxpay_write_request(
                endpoint,
                key,
                merchant,
                nonce,
                nonce_len,
                fields,
                FIELDS_MAX,
                &raw mut count,
                work.out(),
                work.out_size,
                &raw mut work.len,
                &raw mut violation,
            );
            work.at = violation.at;
            work.field = violation.field;
            work.field_len = violation.field_len;
            status
        })
    }
}

/// Fills in, checks and signs the fields of an upload, whose body is a form: they come out as they were
/// read elsewhere, `sign` at the end.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_python_form(
    endpoint: *const RawEndpoint,
    key: *const RawKey,
    merchant: *const RawMerchant,
    nonce: *const c_char,
    nonce_len: usize,
    flat: *const c_char,
    len: usize,
    work: *mut Work,
) -> Status {
    // SAFETY: as above.
    unsafe {
        with_fields(flat, len, work, |work, fields, mut count| {
            let mut violation = RawViolation { field: core::ptr::null(), field_len: 0, at: 0 };
            let prepared = wxpay_prepare(
                endpoint,
                key,
                merchant,
                nonce,
                nonce_len,
                fields,
                FIELDS_MAX,
                &raw mut count,
                &raw mut violation,
            );
            work.at = violation.at;
            work.field = violation.field;
            work.field_len = violation.field_len;
            if prepared != WXPAY_OK {
                return prepared;
            }
            let (mut sign, mut sign_len) = ([0; WXPAY_SIGN_MAX], 0);
            let to = sign.as_mut_ptr();
            let (len, at) = (&raw mut sign_len, &raw mut work.at);
            let signed = wxpay_sign(key, fields, count, to, WXPAY_SIGN_MAX, len, at);
            if signed != WXPAY_OK {
                return signed;
            }
            let (out, size) = (work.out(), work.out_size);
            match wxpay_flatten(fields, count, out, size, &raw mut work.len) {
                WXPAY_OK => {}
                status => return status,
            }
            match work.push(b"sign", 0) {
                WXPAY_OK => work.push(bytes(to, sign_len), 0),
                status => status,
            }
        })
    }
}
