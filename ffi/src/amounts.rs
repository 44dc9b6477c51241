//! Amounts: as messages write them, and as people and bills do.

use core::ffi::{c_char, c_void};

use wxpay_core::Fen;

use crate::memory::{self, Held, Memory, Region};
use crate::ptr;
use crate::refusal::{NO_PLACE, Refusal};
use crate::status::{Status, WXPAY_BAD_AMOUNT};

/// The longest text of an amount in fen, in bytes.
pub const WXPAY_FEN_MAX: usize = 18;
/// The longest text of an amount in yuan, in bytes.
pub const WXPAY_YUAN_MAX: usize = 21;

/// Reads an amount as a message has it: `0`, or up to 18 digits without a leading zero. For that of a
/// field there is `wxpay_number`.
///
/// Stack: 352 bytes.
///
/// @param[out] fen    The amount in fen. Written on success only.
/// @param[out] at     The offset in the text of what cannot stand there. May be NULL.
/// @return WXPAY_OK; WXPAY_BAD_AMOUNT; WXPAY_NULL_POINTER, WXPAY_BAD_LENGTH, WXPAY_MISALIGNED,
///         WXPAY_OVERLAP.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_fen_parse(
    text: *const c_void,
    text_len: usize,
    fen: *mut u64,
    at: *mut usize,
) -> Status {
    parse((text, text_len), fen, at, |text| {
        // It has no minus.
        Ok(Fen::parse(text)?.get().unsigned_abs())
    })
}

/// Writes an amount as a message has it: `450`. Any number of a request is written so.
///
/// Stack: 416 bytes.
///
/// @param out          Your buffer; untouched unless the whole text fits. No NUL is added.
/// @param capacity     WXPAY_FEN_MAX is always enough.
/// @param[out] len     The length of the text in bytes, also when the buffer is too small.
/// @return WXPAY_OK, WXPAY_BUFFER_TOO_SMALL; WXPAY_BAD_AMOUNT (more than 18 digits);
///         WXPAY_NULL_POINTER, WXPAY_BAD_LENGTH, WXPAY_MISALIGNED, WXPAY_OVERLAP.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_fen_format(
    fen: u64,
    out: *mut c_char,
    capacity: usize,
    len: *mut usize,
) -> Status {
    memory::produce((out.cast(), capacity, len), NO_PLACE, &[], Held::NONE, |out| {
        let fen = i64::try_from(fen).map_err(|_| WXPAY_BAD_AMOUNT)?;
        let text = Fen::new(fen).to_text();
        if text.len() > WXPAY_FEN_MAX {
            return Err(WXPAY_BAD_AMOUNT.into());
        }
        memory::put(text.as_bytes(), out)
    })
}

/// Reads an amount in yuan: `4.5` is 450 fen. Exactly: digits below a fen have to be zeros. Only bills
/// know negative ones. `-? (0 | [1-9][0-9]{0,15}) ( '.' [0-9]+ )?`, at most 64 characters.
///
/// Stack: 376 bytes.
///
/// @param[out] fen    The amount in fen. Written on success only.
/// @param[out] at     The offset in the text of what cannot stand there. May be NULL.
/// @return As `wxpay_fen_parse`.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_yuan_parse(
    text: *const c_void,
    text_len: usize,
    fen: *mut i64,
    at: *mut usize,
) -> Status {
    parse((text, text_len), fen, at, |text| Ok(Fen::parse_yuan(text)?.get()))
}

/// Writes an amount in yuan, with two decimals: 450 fen are `4.50`. To be shown, not to be sent:
/// requests have fen.
///
/// Stack: 384 bytes.
///
/// @param out          Your buffer; untouched unless the whole text fits. No NUL is added.
/// @param capacity     WXPAY_YUAN_MAX is always enough.
/// @param[out] len     The length of the text in bytes, also when the buffer is too small.
/// @return WXPAY_OK, WXPAY_BUFFER_TOO_SMALL; WXPAY_NULL_POINTER, WXPAY_BAD_LENGTH,
///         WXPAY_MISALIGNED, WXPAY_OVERLAP.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_yuan_format(
    fen: i64,
    out: *mut c_char,
    capacity: usize,
    len: *mut usize,
) -> Status {
    memory::produce((out.cast(), capacity, len), NO_PLACE, &[], Held::NONE, |out| {
        memory::put(Fen::new(fen).to_yuan().as_bytes(), out)
    })
}

/// Reads a value from a text and stores it.
pub(crate) fn parse<T>(
    (text, len): (*const c_void, usize),
    to: *mut T,
    at: *mut usize,
    parse: impl FnOnce(&[u8]) -> Result<T, Refusal>,
) -> Status {
    let outputs = [Region::of(to.cast_const(), 1)];
    let inputs = [Region::of_bytes(text, len)];
    let memory = Memory { outputs: &outputs, inputs: &inputs, fields: Held::NONE };
    memory::report(at, &memory, || {
        let to = ptr::object_mut(to)?;
        *to = parse(ptr::bytes(text, len)?)?;
        Ok(())
    })
}
