//! An entrusted-debit contract (papay) was signed or ended.

use core::ffi::c_void;

use wxpay_core::notify::{ContractChange, ContractNotice, Termination};

use super::notice::{Notice, field, or_absent, seconds, word};
use super::types::*;
use crate::api::RawMerchant;
use crate::either::by_either_key;
use crate::ptr::Mark;
use crate::status::Status;
use crate::types::{RawField, RawKey};

/// Reads that an entrusted-debit contract was signed or ended.
///
/// Look up the contract by `contract_code` and compare `openid` and `plan_id` with what it was asked for;
/// remember `contract_id`, which debits name. It comes again, and late: an old one that it was signed may
/// follow a newer one that it was ended, so compare `operate_time`.
///
/// Acknowledge it with WXPAY_ACK; it is delivered again by WXPAY_RETRY_CONTRACT.
///
/// Stack: 1456 bytes.
///
/// @param merchant        Whom it has to be for. It has no `appid`: that is not compared.
/// @param fields          As in `wxpay_read_native_scan`, with all of the following; 24 are enough.
/// @param[out] notice     What it says. Written on success only.
/// @return WXPAY_OK; as `wxpay_read` and `wxpay_verify`; WXPAY_MISSING_FIELD, WXPAY_RETURN_CODE_FAIL,
///         WXPAY_RESULT_CODE_FAIL, WXPAY_MCH_ID_MISMATCH, WXPAY_APP_ID_MISMATCH, WXPAY_BAD_TIME;
///         WXPAY_BAD_ARGUMENT for a merchant that is not UTF-8.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_read_contract_notice(
    key: *const RawKey,
    document: *const c_void,
    document_len: usize,
    merchant: *const RawMerchant,
    fields: *mut RawField,
    capacity: usize,
    count: *mut usize,
    notice: *mut RawContractNotice,
    at: *mut usize,
) -> Status {
    let to = notice;
    let notice = Notice::new(key, document, document_len, merchant, fields, capacity, count, at);
    by_either_key!(key, read(&notice, to))
}

#[inline(never)]
fn read<A: Mark>(notice: &Notice, to: *mut RawContractNotice) -> Status {
    notice.read::<A, _>(to, |verified, merchant| {
        let notice = ContractNotice::from_verified(verified, merchant)?;
        let field = |name| field(notice.fields(), name);
        Ok(RawContractNotice {
            operate_time: seconds(notice.operate_time),
            contract_expired_time: or_absent(notice.contract_expired_time.map(seconds)),
            contract_id: field("contract_id"),
            contract_code: field("contract_code"),
            plan_id: field("plan_id"),
            openid: field("openid"),
            sub_openid: field("sub_openid"),
            sub_mch_id: field("sub_mch_id"),
            request_serial: field("request_serial"),
            change_type: word!(notice.change_type, ContractChange {
                Add => WXPAY_CONTRACT_ADD,
                Delete => WXPAY_CONTRACT_DELETE
            }),
            contract_termination_mode: notice.contract_termination_mode.map_or(
                WXPAY_ABSENT,
                |mode| {
                    word!(mode, Termination {
                        None => WXPAY_TERMINATION_NONE,
                        Expired => WXPAY_TERMINATION_EXPIRED,
                        Payer => WXPAY_TERMINATION_PAYER,
                        Merchant => WXPAY_TERMINATION_MERCHANT,
                        Platform => WXPAY_TERMINATION_PLATFORM,
                        AccountClosed => WXPAY_TERMINATION_ACCOUNT_CLOSED
                    })
                },
            ),
        })
    })
}
