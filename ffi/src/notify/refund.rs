//! The refund notification: encrypted, but signed by nobody.

use core::ffi::{c_char, c_void};

use wxpay_core::notify::{RefundSource, RefundStatus, UnauthenticatedRefund};
use wxpay_core::{Fen, Field, Kind, Text};

use super::notice::{Notice, field, or_absent, seconds, word};
use super::types::*;
use crate::api::{RawMerchant, parts};
use crate::either::by_either_key;
use crate::memory::{self, Buffer, Held, Memory, Region};
use crate::ptr::{self, Mark};
use crate::refusal::Refusal;
use crate::status::{Status, WXPAY_BAD_VALUE};
use crate::types::{RawField, RawKey};

/// Reads a refund notification: decrypts its `req_info` and reads what was in it. Nobody signs it, so
/// it proves nothing: ask before you act.
///
/// Acknowledge it with WXPAY_ACK; it is delivered again by WXPAY_RETRY_REFUND.
///
/// Stack: 2712 bytes.
///
/// @param key             Of either algorithm.
/// @param merchant        Whom it has to be for. The sub-merchant is compared if it is stated.
/// @param fields          Your array; need not be initialised. It is used twice, and holds the decrypted
///                        fields in the end: 24 are enough. After a refused document all of it is empty.
/// @param[out] count      How many fields were decrypted. Written on success only.
/// @param buffer          Takes the decrypted text, to which the fields point: three quarters of the length
///                        of the document are always enough. What it holds after a refusal means nothing.
/// @param buffer_size     Its size in bytes.
/// @param[out] needed     The size that is needed, written only if the buffer is too small.
/// @param[out] refund     What it says. Written on success only.
/// @param[out] at         Where it was refused: a byte offset in the document, or, for WXPAY_BAD_AMOUNT
///                        and WXPAY_BAD_TIME, in the decrypted text. May be NULL.
/// @return WXPAY_OK; as `wxpay_read`; WXPAY_MISSING_FIELD, WXPAY_RETURN_CODE_FAIL,
///         WXPAY_APP_ID_MISMATCH, WXPAY_MCH_ID_MISMATCH, WXPAY_BAD_BASE64, WXPAY_BAD_CIPHER_LENGTH,
///         WXPAY_BUFFER_TOO_SMALL, WXPAY_DECRYPT_FAILED (not the text of a refund under this key, and no
///         more is told), WXPAY_BAD_AMOUNT, WXPAY_BAD_TIME; WXPAY_BAD_VALUE (a sub-merchant with
///         references in it); WXPAY_BAD_KEY; WXPAY_BAD_ARGUMENT for a merchant that is not UTF-8.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_read_unauthenticated_refund(
    key: *const RawKey,
    document: *const c_void,
    document_len: usize,
    merchant: *const RawMerchant,
    fields: *mut RawField,
    capacity: usize,
    count: *mut usize,
    buffer: *mut c_void,
    buffer_size: usize,
    needed: *mut usize,
    refund: *mut RawUnauthenticatedRefund,
    at: *mut usize,
) -> Status {
    let notice = Notice::new(key, document, document_len, merchant, fields, capacity, count, at);
    let buffer = (buffer, buffer_size, needed);
    by_either_key!(key, read(&notice, buffer, refund))
}

// Not inlined: see `either`.
#[inline(never)]
fn read<A: Mark>(notice: &Notice, buffer: Buffer, refund: *mut RawUnauthenticatedRefund) -> Status {
    let inputs = match notice.inputs() {
        Ok(inputs) => inputs,
        Err(status) => return status,
    };
    let ([fields, count], [plain, needed]) = (notice.slots.regions(), memory::regions(buffer));
    let outputs = [fields, count, plain, needed, Region::of(refund.cast_const(), 1)];
    let memory = Memory { outputs: &outputs, inputs: inputs.list(), fields: Held::NONE };
    memory::report(notice.at, &memory, || -> Result<(), Refusal> {
        let key = ptr::key::<A>(ptr::object(notice.key)?)?;
        let merchant = parts::merchant(ptr::object(notice.merchant)?)?;
        let document = ptr::bytes(notice.document.start, notice.document.len)?;
        let (count, refund) = (ptr::object_mut(notice.slots.count)?, ptr::object_mut(refund)?);
        let (start, size, needed) = buffer;
        let needed = ptr::object_mut(needed)?;
        let plain = ptr::buffer(start, size)?;
        let slots = ptr::slots(notice.slots.fields, notice.slots.capacity)?;
        let read = key.read_refund(document, &merchant, &mut *slots, plain);
        let made = match read {
            Ok(read) => raw(&read).map(|raw| (raw, read.fields().len())).map_err(Refusal::from),
            Err(error) if error.kind() == Kind::BufferTooSmall => {
                *needed = error.at();
                Err(Refusal { at: 0, ..error.into() })
            }
            Err(error) => Err(error.into()),
        };
        if made.is_err() {
            slots.fill(Field::EMPTY);
        }
        (*refund, *count) = made?;
        Ok(())
    })
}

fn raw(refund: &UnauthenticatedRefund<'_, '_>) -> Result<RawUnauthenticatedRefund, Status> {
    let field = |name| field(refund.fields(), name);
    let (sub_appid, sub_appid_len) = spelled(refund.sub_appid)?;
    let (sub_mch_id, sub_mch_id_len) = spelled(refund.sub_mch_id)?;
    Ok(RawUnauthenticatedRefund {
        total_fee: refund.total_fee.get(),
        settlement_total_fee: or_absent(refund.settlement_total_fee.map(Fen::get)),
        refund_fee: refund.refund_fee.get(),
        settlement_refund_fee: or_absent(refund.settlement_refund_fee.map(Fen::get)),
        cash_refund_fee: or_absent(refund.cash_refund_fee.map(Fen::get)),
        success_time: or_absent(refund.success_time.map(seconds)),
        transaction_id: field("transaction_id"),
        out_trade_no: field("out_trade_no"),
        refund_id: field("refund_id"),
        out_refund_no: field("out_refund_no"),
        refund_recv_accout: field("refund_recv_accout"),
        refund_account: field("refund_account"),
        sub_appid,
        sub_appid_len,
        sub_mch_id,
        sub_mch_id_len,
        refund_status: word!(refund.refund_status, RefundStatus {
            Success => WXPAY_REFUND_STATUS_SUCCESS,
            Change => WXPAY_REFUND_STATUS_CHANGE,
            RefundClose => WXPAY_REFUND_STATUS_REFUNDCLOSE
        }),
        refund_request_source: refund.refund_request_source.map_or(WXPAY_ABSENT, |source| {
            word!(source, RefundSource {
                Api => WXPAY_REFUND_SOURCE_API,
                VendorPlatform => WXPAY_REFUND_SOURCE_VENDOR_PLATFORM
            })
        }),
    })
}

/// A text where it stands. Its field is gone, so there is no way to decode references; numbers have none.
fn spelled(text: Option<Text<'_>>) -> Result<(*const c_char, usize), Status> {
    let Some(text) = text else { return Ok((core::ptr::null(), 0)) };
    let bytes = text.as_bytes().ok_or(WXPAY_BAD_VALUE)?;
    Ok((bytes.as_ptr().cast(), bytes.len()))
}
