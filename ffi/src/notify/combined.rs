//! Combined orders were paid.

use core::ffi::c_void;

use wxpay_core::notify::CombinedNotice;

use super::notice::{Notice, field};
use super::types::*;
use crate::api::RawMerchant;
use crate::either::by_either_key;
use crate::ptr::Mark;
use crate::status::Status;
use crate::types::{RawField, RawKey};

/// Reads that something was paid for combined orders.
///
/// What was paid for which order stands in `sub_order_list`, which is JSON, and JSON is yours to read:
/// compare `total_fee` of each order in there, and that none is missing, before anything is handed out.
///
/// Acknowledge it with WXPAY_ACK; it is delivered again by WXPAY_RETRY_COMBINED.
///
/// Stack: 1456 bytes.
///
/// @param merchant        Who combined the orders: `combine_appid` and `combine_mch_id`. A sub-merchant is
///                        not compared: each order in the list has its own.
/// @param fields          As in `wxpay_read_native_scan`, with all of the following; 24 are enough.
/// @param[out] notice     What it says. Written on success only.
/// @return WXPAY_OK; as `wxpay_read` and `wxpay_verify`; WXPAY_MISSING_FIELD, WXPAY_RETURN_CODE_FAIL,
///         WXPAY_RESULT_CODE_FAIL, WXPAY_APP_ID_MISMATCH, WXPAY_MCH_ID_MISMATCH; WXPAY_BAD_ARGUMENT for
///         a merchant that is not UTF-8.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_read_combined_notice(
    key: *const RawKey,
    document: *const c_void,
    document_len: usize,
    merchant: *const RawMerchant,
    fields: *mut RawField,
    capacity: usize,
    count: *mut usize,
    notice: *mut RawCombinedNotice,
    at: *mut usize,
) -> Status {
    let to = notice;
    let notice = Notice::new(key, document, document_len, merchant, fields, capacity, count, at);
    by_either_key!(key, read(&notice, to))
}

#[inline(never)]
fn read<A: Mark>(notice: &Notice, to: *mut RawCombinedNotice) -> Status {
    notice.read::<A, _>(to, |verified, merchant| {
        let notice = CombinedNotice::from_verified(verified, merchant)?;
        let field = |name| field(notice.fields(), name);
        Ok(RawCombinedNotice {
            combine_out_trade_no: field("combine_out_trade_no"),
            trade_type: field("trade_type"),
            sub_order_list: field("sub_order_list"),
            combine_openid: field("combine_openid"),
            bank_type: field("bank_type"),
            device_info: field("device_info"),
        })
    })
}
