//! Native payment, mode 1: a payer has scanned the QR code of a product.

use core::ffi::{c_char, c_void};

use wxpay_core::notify::{NativeReply, NativeScan};

use super::notice::{Notice, field};
use super::types::*;
use crate::api::{RawMerchant, parts};
use crate::either::by_either_key;
use crate::memory::{self, Buffer, Held, Region};
use crate::ptr::{self, Mark};
use crate::status::Status;
use crate::texts::{self, RawText, Regions};
use crate::types::{RawField, RawKey};

/// Reads that a payer has scanned the QR code of a product: see `wxpay_invoke_native_product_url`.
///
/// Nothing is paid. Make an order for the product (WXPAY_API_UNIFIED_ORDER, trade type `NATIVE`) and
/// answer at once with `wxpay_write_native_reply`: the payer is waiting.
///
/// Stack: 1448 bytes.
///
/// @param merchant        Whom it has to be for. The sub-merchant is compared if it is stated.
/// @param fields          Your array; need not be initialised: 16 are enough. After a refused document
///                        all of it is empty.
/// @param[out] count      How many fields were read. Written on success only.
/// @param[out] scan       What it says. Written on success only.
/// @param[out] at         Where the document was refused: a byte offset. May be NULL.
/// @return WXPAY_OK; as `wxpay_read` and `wxpay_verify`; WXPAY_MISSING_FIELD, WXPAY_APP_ID_MISMATCH,
///         WXPAY_MCH_ID_MISMATCH, WXPAY_BAD_VALUE (`is_subscribe`); WXPAY_BAD_ARGUMENT for a merchant
///         that is not UTF-8.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_read_native_scan(
    key: *const RawKey,
    document: *const c_void,
    document_len: usize,
    merchant: *const RawMerchant,
    fields: *mut RawField,
    capacity: usize,
    count: *mut usize,
    scan: *mut RawNativeScan,
    at: *mut usize,
) -> Status {
    #[inline(never)]
    fn read<A: Mark>(notice: &Notice, to: *mut RawNativeScan) -> Status {
        notice.read::<A, _>(to, |verified, merchant| {
            let scan = NativeScan::from_verified(verified, merchant)?;
            let field = |name| field(scan.fields(), name);
            Ok(RawNativeScan {
                product_id: field("product_id"),
                openid: field("openid"),
                nonce_str: field("nonce_str"),
                is_subscribe: i32::from(scan.is_subscribe),
                reserved: 0,
            })
        })
    }
    let notice = Notice::new(key, document, document_len, merchant, fields, capacity, count, at);
    by_either_key!(key, read(&notice, scan))
}

/// Writes the answer to a scan for which there is an order, signed: the body of the HTTP response.
///
/// Stack: 1752 bytes.
///
/// @param key            That of the scan.
/// @param merchant       Who the scan was for. The answer has no sub-merchant.
/// @param nonce          At most 32 characters that nobody can guess: see `wxpay_nonce`.
/// @param prepay_id      `prepay_id`, from the reply to the order.
/// @param out            Your buffer; untouched unless the whole message fits.
/// @param[out] len       The length of the message in bytes, also when the buffer is too small.
/// @param[out] at        As in `wxpay_sign`. May be NULL.
/// @return WXPAY_OK, WXPAY_BUFFER_TOO_SMALL; WXPAY_MISSING_FIELD (no `prepay_id`), WXPAY_BAD_CHAR; as
///         `wxpay_sign`; WXPAY_BAD_ARGUMENT for texts that are not UTF-8.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_write_native_reply(
    key: *const RawKey,
    merchant: *const RawMerchant,
    nonce: *const c_char,
    nonce_len: usize,
    prepay_id: *const c_char,
    prepay_id_len: usize,
    out: *mut c_void,
    capacity: usize,
    len: *mut usize,
    at: *mut usize,
) -> Status {
    let texts = [(nonce, nonce_len), (prepay_id, prepay_id_len)];
    let out = (out, capacity, len);
    let answer = Answer { key, merchant, texts, is_refusal: false, out, at };
    by_either_key!(key, write(&answer))
}

/// Writes the answer to a scan for which there is no order, signed: the payer reads why.
///
/// Stack: 1752 bytes.
///
/// @param reason    Why not, for the payer: `err_code_des`, at most 128 characters.
/// @return As `wxpay_write_native_reply`; WXPAY_MISSING_FIELD: no reason.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_write_native_refusal(
    key: *const RawKey,
    merchant: *const RawMerchant,
    nonce: *const c_char,
    nonce_len: usize,
    reason: *const c_char,
    reason_len: usize,
    out: *mut c_void,
    capacity: usize,
    len: *mut usize,
    at: *mut usize,
) -> Status {
    let texts = [(nonce, nonce_len), (reason, reason_len)];
    let out = (out, capacity, len);
    let answer = Answer { key, merchant, texts, is_refusal: true, out, at };
    by_either_key!(key, write(&answer))
}

struct Answer {
    key: *const RawKey,
    merchant: *const RawMerchant,
    /// The nonce, and what is answered.
    texts: [RawText; 2],
    is_refusal: bool,
    out: Buffer,
    at: *mut usize,
}

#[inline(never)]
fn write<A: Mark>(answer: &Answer) -> Status {
    let inputs = match parts::merchant_regions(answer.merchant) {
        Ok(regions) => Regions::<8>::new().with_all(&regions).with(Region::of(answer.key, 1)),
        Err(status) => return status,
    };
    let inputs = inputs.with_texts(&answer.texts);
    memory::produce(answer.out, answer.at, inputs.list(), Held::NONE, |out| {
        let key = ptr::key::<A>(ptr::object(answer.key)?)?;
        let merchant = parts::merchant(ptr::object(answer.merchant)?)?;
        let [nonce, text] = texts::read(answer.texts)?;
        let reply =
            if answer.is_refusal { NativeReply::Refused(text) } else { NativeReply::Prepaid(text) };
        Ok(reply.write(key, &merchant, nonce, out)?.len())
    })
}
