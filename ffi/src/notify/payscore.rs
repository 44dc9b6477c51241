//! The envelope in which deposit-free rental and hotels (pay score) tell of their orders.

use core::ffi::c_void;

use wxpay_core::notify::{PayscoreEvent, PayscoreNotice};
use wxpay_core::{HmacSha256, Md5};

use super::notice::{self, Notice, field, seconds, word};
use super::types::*;
use crate::api::RawMerchant;
use crate::memory::{self, Held, Memory, Region};
use crate::ptr;
use crate::refusal::Refusal;
use crate::status::Status;
use crate::types::{RawField, RawKey};

/// Reads that something became of a rental; what exactly is encrypted.
///
/// The envelope is signed by the key of V2. Its content is encrypted by AES-256-GCM under the V3 key,
/// another one, which this library does not handle: decrypting is yours. You have all that is needed:
/// the V3 key's 32 bytes, `event_nonce`, `event_associated_data` and the ciphertext, whose last 16 bytes
/// are the tag. The plain text is XML: `wxpay_read`.
///
/// Acknowledge it with WXPAY_EVENT_ACK; it is delivered again by WXPAY_RETRY_PAY.
///
/// Stack: 1504 bytes.
///
/// @param merchant            Whom it has to be for. The sub-merchant is compared if it is stated.
/// @param fields              As in `wxpay_read_native_scan`, with all of the following; 24 are enough.
/// @param ciphertext          Your buffer for the decoded `event_ciphertext`; untouched unless all of it
///                            fits.
/// @param ciphertext_size     Its size in bytes.
/// @param[out] len            How long the ciphertext is, also when the buffer is too small.
/// @param[out] notice         What it says. Written on success only.
/// @return WXPAY_OK, WXPAY_BUFFER_TOO_SMALL; WXPAY_SIGN_TYPE_MISMATCH: there is only HMAC-SHA256; as
///         `wxpay_read` and `wxpay_verify`; WXPAY_MISSING_FIELD, WXPAY_APP_ID_MISMATCH,
///         WXPAY_MCH_ID_MISMATCH, WXPAY_BAD_VALUE (`event_algorithm`), WXPAY_BAD_TIME, WXPAY_BAD_BASE64;
///         WXPAY_BAD_ARGUMENT for a merchant that is not UTF-8.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_read_payscore_notice(
    key: *const RawKey,
    document: *const c_void,
    document_len: usize,
    merchant: *const RawMerchant,
    fields: *mut RawField,
    capacity: usize,
    count: *mut usize,
    ciphertext: *mut c_void,
    ciphertext_size: usize,
    len: *mut usize,
    notice: *mut RawPayscoreNotice,
    at: *mut usize,
) -> Status {
    if let Err(status) = notice::refuse_other::<HmacSha256, Md5>(key) {
        return status;
    }
    let to = notice;
    let notice = Notice::new(key, document, document_len, merchant, fields, capacity, count, at);
    let inputs = match notice.inputs() {
        Ok(inputs) => inputs,
        Err(status) => return status,
    };
    let buffer = (ciphertext, ciphertext_size, len);
    let ([fields, count], [out, len]) = (notice.slots.regions(), memory::regions(buffer));
    let outputs = [fields, count, out, len, Region::of(to.cast_const(), 1)];
    let memory = Memory { outputs: &outputs, inputs: inputs.list(), fields: Held::NONE };
    memory::report(at, &memory, || {
        let to = ptr::object_mut(to)?;
        memory::fill(buffer, |out| {
            notice.verified::<HmacSha256, usize, Refusal>(|verified, merchant| {
                let notice = PayscoreNotice::from_verified(verified, merchant)?;
                let len = notice.ciphertext(out)?.len();
                let field = |name| field(notice.fields(), name);
                *to = RawPayscoreNotice {
                    event_create_time: seconds(notice.event_create_time),
                    event_id: field("event_id"),
                    event_nonce: field("event_nonce"),
                    event_associated_data: field("event_associated_data"),
                    event_type: word!(notice.event_type, PayscoreEvent {
                        CheckSuccess => WXPAY_PAYSCORE_CHECK_SUCCESS,
                        CheckFail => WXPAY_PAYSCORE_CHECK_FAIL,
                        TransactionSuccess => WXPAY_PAYSCORE_TRANSACTION_SUCCESS,
                        TransactionFail => WXPAY_PAYSCORE_TRANSACTION_FAIL
                    }),
                    reserved: 0,
                };
                Ok(len)
            })
        })
    })
}
