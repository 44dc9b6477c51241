//! Payment codes, random strings, the merchant's own numbers, addresses.

use core::ffi::{c_char, c_void};

use wxpay_core::{
    AuthCode, Error, Ip, MchBillno, Nonce, OutRefundNo, OutTradeNo, PartnerTradeNo, Scanned,
};

use crate::memory::{self, Held, Memory, Region};
use crate::ptr;
use crate::refusal::{NO_PLACE, Refusal};
use crate::status::{Status, WXPAY_BAD_ARGUMENT};

/// Neither of the following: the barcode of goods, a link, a code of another length.
pub const WXPAY_SCANNED_UNKNOWN: i32 = 0;
/// A WeChat payment code, `auth_code`: 18 digits, the first two of them 10 to 15.
pub const WXPAY_SCANNED_WECHAT: i32 = 1;
/// An Alipay payment code: 16 to 24 digits, the first two of them 25 to 30. To be paid elsewhere.
pub const WXPAY_SCANNED_ALIPAY: i32 = 2;

/// How many digits a WeChat payment code has.
pub const WXPAY_AUTH_CODE_SIZE: usize = 18;

/// How many random bytes make a `nonce_str`.
pub const WXPAY_NONCE_RANDOM_SIZE: usize = 16;
/// How many characters it has then.
pub const WXPAY_NONCE_SIZE: usize = 32;

const _: () = {
    assert!(WXPAY_AUTH_CODE_SIZE == AuthCode::LEN);
    assert!(WXPAY_NONCE_SIZE == Nonce::MAX);
};

/// Tells whose payment code a scanner has read, by length and prefix. What it sends along, space and
/// line ends at either end, is left aside.
///
/// Stack: 376 bytes.
///
/// @param[out] scanned    WXPAY_SCANNED_WECHAT, WXPAY_SCANNED_ALIPAY or WXPAY_SCANNED_UNKNOWN.
/// @param[out] start      Where in the text the WXPAY_AUTH_CODE_SIZE digits of a WeChat code start;
///                        0 for all others.
/// @return WXPAY_OK; WXPAY_NULL_POINTER, WXPAY_BAD_LENGTH, WXPAY_MISALIGNED, WXPAY_OVERLAP.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_scan(
    text: *const c_void,
    text_len: usize,
    scanned: *mut i32,
    start: *mut usize,
) -> Status {
    let outputs = [Region::of(scanned.cast_const(), 1), Region::of(start.cast_const(), 1)];
    let inputs = [Region::of_bytes(text, text_len)];
    let memory = Memory { outputs: &outputs, inputs: &inputs, fields: Held::NONE };
    memory::report(NO_PLACE, &memory, || {
        let text = ptr::bytes(text, text_len)?;
        let (scanned, start) = (ptr::object_mut(scanned)?, ptr::object_mut(start)?);
        let before = text.len().saturating_sub(text.trim_ascii_start().len());
        (*scanned, *start) = match Scanned::of(text) {
            Scanned::WeChat(_) => (WXPAY_SCANNED_WECHAT, before),
            Scanned::Alipay => (WXPAY_SCANNED_ALIPAY, 0),
            _ => (WXPAY_SCANNED_UNKNOWN, 0),
        };
        Ok(())
    })
}

/// Makes a `nonce_str`: the upper-case hexadecimal digits of random bytes.
///
/// The bytes come from you, anew for each message: from the system's random source, or from the
/// hardware generator of a microcontroller.
///
/// Stack: 336 bytes.
///
/// @param random        WXPAY_NONCE_RANDOM_SIZE bytes.
/// @param random_len    WXPAY_NONCE_RANDOM_SIZE.
/// @param out           Your buffer; untouched unless the whole text fits. No NUL is added.
/// @param capacity      WXPAY_NONCE_SIZE is always enough.
/// @param[out] len      WXPAY_NONCE_SIZE, also when the buffer is too small.
/// @return WXPAY_OK, WXPAY_BUFFER_TOO_SMALL; WXPAY_BAD_ARGUMENT (more or fewer bytes);
///         WXPAY_NULL_POINTER, WXPAY_BAD_LENGTH, WXPAY_MISALIGNED, WXPAY_OVERLAP.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_nonce(
    random: *const c_void,
    random_len: usize,
    out: *mut c_char,
    capacity: usize,
    len: *mut usize,
) -> Status {
    let inputs = [Region::of_bytes(random, random_len)];
    memory::produce((out.cast(), capacity, len), NO_PLACE, &inputs, Held::NONE, |out| {
        let random = ptr::bytes(random, random_len)?;
        let random = random.try_into().map_err(|_| WXPAY_BAD_ARGUMENT)?;
        memory::put(Nonce::from_random(random).as_bytes(), out)
    })
}

/// Checks an order's number, `out_trade_no`: 1 to 32 of `0-9 A-Z a-z _ - | * @`. Leave `@` out of new
/// ones: newer documents do not list it.
///
/// Stack: 320 bytes.
///
/// @param[out] at    The offset in the text of what cannot stand there. May be NULL.
/// @return WXPAY_OK; WXPAY_BAD_VALUE; WXPAY_NULL_POINTER, WXPAY_BAD_LENGTH, WXPAY_MISALIGNED,
///         WXPAY_OVERLAP.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_out_trade_no_check(
    text: *const c_void,
    text_len: usize,
    at: *mut usize,
) -> Status {
    check(text, text_len, at, |text| OutTradeNo::check(text))
}

/// Checks a refund's number, `out_refund_no`: 1 to 64 of `0-9 A-Z a-z _ - | * @`. As
/// `wxpay_out_trade_no_check`.
///
/// Stack: 320 bytes.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_out_refund_no_check(
    text: *const c_void,
    text_len: usize,
    at: *mut usize,
) -> Status {
    check(text, text_len, at, |text| OutRefundNo::check(text))
}

/// Checks a red packet's number, `mch_billno`: 1 to 28 letters or digits. As
/// `wxpay_out_trade_no_check`.
///
/// Stack: 320 bytes.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_mch_billno_check(
    text: *const c_void,
    text_len: usize,
    at: *mut usize,
) -> Status {
    check(text, text_len, at, |text| MchBillno::check(text))
}

/// Checks a transfer's number, `partner_trade_no`: 1 to 32 letters or digits. As
/// `wxpay_out_trade_no_check`.
///
/// Stack: 320 bytes.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_partner_trade_no_check(
    text: *const c_void,
    text_len: usize,
    at: *mut usize,
) -> Status {
    check(text, text_len, at, |text| PartnerTradeNo::check(text))
}

/// Checks an address, `spbill_create_ip`: IPv4, or IPv6 in any form of RFC 4291 without a zone. As
/// `wxpay_out_trade_no_check`.
///
/// Stack: 424 bytes.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_ip_check(
    text: *const c_void,
    text_len: usize,
    at: *mut usize,
) -> Status {
    check(text, text_len, at, |text| Ip::parse(text).map(|_| ()))
}

fn check(
    text: *const c_void,
    len: usize,
    at: *mut usize,
    check: impl FnOnce(&[u8]) -> Result<(), Error>,
) -> Status {
    let inputs = [Region::of_bytes(text, len)];
    let memory = Memory { outputs: &[], inputs: &inputs, fields: Held::NONE };
    memory::report(at, &memory, || -> Result<(), Refusal> {
        check(ptr::bytes(text, len)?)?;
        Ok(())
    })
}
