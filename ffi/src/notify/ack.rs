//! What a notification is answered with that is to be delivered again. The others are constants.

use core::ffi::{c_char, c_void};

use wxpay_core::Error;
use wxpay_core::notify::ack;

use crate::memory::{self, Buffer, Held};
use crate::refusal::NO_PLACE;
use crate::status::Status;
use crate::texts::{self, RawText};

/// Writes that a notification is to be delivered again, and why: the body of the HTTP response.
///
/// Not for a notification that is forged: it is not worth an answer, and what was wrong is of use to
/// nobody but who forged it.
///
/// Stack: 744 bytes.
///
/// @param reason      For people; it is escaped.
/// @param out         Your buffer; untouched unless the whole message fits.
/// @param[out] len    The length of the message in bytes, also when the buffer is too small.
/// @return WXPAY_OK, WXPAY_BUFFER_TOO_SMALL; WXPAY_BAD_CHAR (a character that XML cannot carry);
///         WXPAY_NULL_POINTER, WXPAY_BAD_LENGTH, WXPAY_MISALIGNED, WXPAY_OVERLAP; WXPAY_BAD_ARGUMENT
///         for a reason that is not UTF-8.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_write_ack_again(
    reason: *const c_char,
    reason_len: usize,
    out: *mut c_void,
    capacity: usize,
    len: *mut usize,
) -> Status {
    let write = |reason: &str, out: &mut [u8]| ack::write_fail(reason, out).map(<[u8]>::len);
    fail((reason, reason_len), (out, capacity, len), write)
}

/// As `wxpay_write_ack_again`, for a pay-score notification.
///
/// Stack: 744 bytes.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_write_event_ack_again(
    reason: *const c_char,
    reason_len: usize,
    out: *mut c_void,
    capacity: usize,
    len: *mut usize,
) -> Status {
    let write = |reason: &str, out: &mut [u8]| ack::write_event_fail(reason, out).map(<[u8]>::len);
    fail((reason, reason_len), (out, capacity, len), write)
}

fn fail(
    reason: RawText,
    out: Buffer,
    write: impl FnOnce(&str, &mut [u8]) -> Result<usize, Error>,
) -> Status {
    memory::produce(out, NO_PLACE, &[texts::region(reason)], Held::NONE, |out| {
        let [reason] = texts::read([reason])?;
        Ok(write(reason, out)?)
    })
}
