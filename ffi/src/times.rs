//! Times: the protocol's spellings and seconds since 1970.

use core::ffi::{c_char, c_void};

use wxpay_core::{Time, TimeForm};

use crate::amounts::parse;
use crate::memory::{self, Held};
use crate::refusal::{NO_PLACE, Refusal};
use crate::status::{Status, WXPAY_BAD_ARGUMENT, WXPAY_BAD_TIME};

/// `yyyyMMddHHmmss`, at UTC+8: `time_start`, `time_expire`, `time_end`.
pub const WXPAY_TIME_COMPACT: i32 = 0;
/// `yyyy-MM-dd HH:mm:ss`, at UTC+8: `success_time`, times of transfers and in bills.
pub const WXPAY_TIME_SPACED: i32 = 1;
/// `yyyyMMdd`, at UTC+8: `bill_date`. Read, it is the start of that day; written, the time of day is
/// left out.
pub const WXPAY_TIME_DATE: i32 = 2;
/// Seconds since the start of 1970, UTC: `timeStamp`. Read, it must have 10 digits.
pub const WXPAY_TIME_UNIX: i32 = 3;

/// The longest text of a time, in bytes.
pub const WXPAY_TIME_MAX: usize = 19;

/// Reads a time of this form and no other. The offset is fixed: there is no time zone, neither yours
/// nor a database.
///
/// Stack: 536 bytes.
///
/// @param form           WXPAY_TIME_COMPACT and so on.
/// @param[out] seconds    Since the start of 1970, UTC, as `time()` has them. Written on success only.
/// @param[out] at         The offset in the text of what cannot stand there. May be NULL.
/// @return WXPAY_OK; WXPAY_BAD_TIME; WXPAY_NULL_POINTER, WXPAY_BAD_LENGTH, WXPAY_MISALIGNED,
///         WXPAY_OVERLAP, WXPAY_BAD_ARGUMENT.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_time_parse(
    form: i32,
    text: *const c_void,
    text_len: usize,
    seconds: *mut i64,
    at: *mut usize,
) -> Status {
    parse((text, text_len), seconds, at, |text| {
        let seconds = Time::parse(text, time_form(form)?)?.unix();
        i64::try_from(seconds).map_err(|_| WXPAY_BAD_TIME.into())
    })
}

/// Writes a time in this form.
///
/// Stack: 432 bytes.
///
/// @param form         WXPAY_TIME_COMPACT and so on.
/// @param seconds      Since the start of 1970, UTC, as `time()` has them; up to the year 9999.
/// @param out          Your buffer; untouched unless the whole text fits. No NUL is added.
/// @param capacity     WXPAY_TIME_MAX is always enough.
/// @param[out] len     The length of the text in bytes, also when the buffer is too small.
/// @return WXPAY_OK, WXPAY_BUFFER_TOO_SMALL; WXPAY_BAD_TIME; WXPAY_NULL_POINTER, WXPAY_BAD_LENGTH,
///         WXPAY_MISALIGNED, WXPAY_OVERLAP, WXPAY_BAD_ARGUMENT.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_time_format(
    form: i32,
    seconds: i64,
    out: *mut c_char,
    capacity: usize,
    len: *mut usize,
) -> Status {
    memory::produce((out.cast(), capacity, len), NO_PLACE, &[], Held::NONE, |out| {
        let seconds = u64::try_from(seconds).ok();
        let time = seconds.and_then(Time::from_unix).ok_or(WXPAY_BAD_TIME)?;
        memory::put(time.to_text(time_form(form)?).as_bytes(), out)
    })
}

fn time_form(form: i32) -> Result<TimeForm, Refusal> {
    Ok(match form {
        WXPAY_TIME_COMPACT => TimeForm::Compact,
        WXPAY_TIME_SPACED => TimeForm::Spaced,
        WXPAY_TIME_DATE => TimeForm::Date,
        WXPAY_TIME_UNIX => TimeForm::Unix,
        _ => return Err(WXPAY_BAD_ARGUMENT.into()),
    })
}
