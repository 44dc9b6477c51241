//! Contracts of entrusted debit that a payer is asked to sign.

use core::ffi::c_char;

use wxpay_core::invoke::{Contract, ContractH5, ContractMiniProgram, ContractPage};
use wxpay_core::{HmacSha256, Md5};

use super::types::*;
use super::write::{self, Call, To};
use crate::api::place::Fault;
use crate::api::{RawMerchant, RawViolation, parts};
use crate::either::by_either_key;
use crate::memory::Region;
use crate::ptr::{self, Mark};
use crate::status::{Status, WXPAY_BAD_ARGUMENT};
use crate::texts::{self, RawText, Regions};
use crate::types::RawKey;

impl Call<6> for RawInvokeContract {
    fn texts(&self) -> [RawText; 6] {
        [
            (self.plan_id, self.plan_id_len),
            (self.contract_code, self.contract_code_len),
            (self.contract_display_account, self.contract_display_account_len),
            (self.notify_url, self.notify_url_len),
            (self.clientip, self.clientip_len),
            (self.return_appid, self.return_appid_len),
        ]
    }
}

/// Reads merchant and contract, and lets `write` make a text of them. It gets what some of the calls
/// have besides: `clientip` and `return_appid`.
fn prepare(
    key: *const RawKey,
    merchant: *const RawMerchant,
    contract: *const RawInvokeContract,
    to: To,
    write: impl FnOnce(Contract<'_>, &RawInvokeContract, [&str; 2], &mut [u8]) -> Result<usize, Fault>,
) -> Status {
    let inputs = match parts::merchant_regions(merchant) {
        Ok(regions) => Regions::<6>::new().with_all(&regions).with(Region::of(key, 1)),
        Err(status) => return status,
    };
    write::write(contract, inputs.list(), to, |raw, texts, out| {
        let [plan_id, contract_code, contract_display_account, notify_url, clientip, return_appid] =
            texts;
        let contract = Contract {
            merchant: parts::merchant(ptr::object(merchant)?)?,
            plan_id,
            contract_code,
            request_serial: raw.request_serial,
            contract_display_account,
            notify_url,
            time: texts::time(raw.seconds),
        };
        write(contract, raw, [clientip, return_appid], out)
    })
}

/// The address of the page in an official account on which a payer signs a contract: the payer's client
/// opens it.
///
/// Stack: 4608 bytes.
///
/// @param merchant    A `sub_mch_id` makes it a contract of a service provider, who may add a
///                    `sub_appid`.
/// @return As `wxpay_invoke_jsapi_json` and `wxpay_check`; WXPAY_SIGN_TYPE_MISMATCH: there is only MD5;
///         WXPAY_BAD_ARGUMENT for a `return_web` that is neither 0 nor 1.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_invoke_contract_url(
    key: *const RawKey,
    merchant: *const RawMerchant,
    contract: *const RawInvokeContract,
    out: *mut c_char,
    capacity: usize,
    len: *mut usize,
    violation: *mut RawViolation,
) -> Status {
    let to = To { out, capacity, len, violation };
    prepare(key, merchant, contract, to, |contract, raw, _, out| {
        let return_web = match raw.return_web {
            0 => false,
            1 => true,
            _ => return Err(WXPAY_BAD_ARGUMENT.into()),
        };
        let key = write::only::<Md5, HmacSha256>(key)?;
        write::url(ContractPage { contract, return_web }.sign(key), out)
    })
}

/// The address of the page for a browser outside WeChat on which a payer signs a contract. Your server
/// gets it; the reply, which is not signed, holds the `redirect_url` for the browser.
///
/// Stack: 4608 bytes.
///
/// @param key         Of either algorithm: `sign_type` says so.
/// @param merchant    As in `wxpay_invoke_contract_url`.
/// @return As `wxpay_invoke_jsapi_json` and `wxpay_check`.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_invoke_contract_h5_url(
    key: *const RawKey,
    merchant: *const RawMerchant,
    contract: *const RawInvokeContract,
    out: *mut c_char,
    capacity: usize,
    len: *mut usize,
    violation: *mut RawViolation,
) -> Status {
    #[inline(never)]
    fn h5<A: Mark>(
        key: *const RawKey,
        merchant: *const RawMerchant,
        raw: *const RawInvokeContract,
        to: To,
    ) -> Status {
        prepare(key, merchant, raw, to, |contract, _, [clientip, return_appid], out| {
            let key = ptr::key::<A>(ptr::object(key)?)?;
            write::url(ContractH5 { contract, clientip, return_appid }.sign(key), out)
        })
    }
    let to = To { out, capacity, len, violation };
    by_either_key!(key, h5(key, merchant, contract, to))
}

/// `extraData` of `wx.navigateToMiniProgram`, as JSON, for a contract that a payer signs in WeChat Pay's
/// mini-program: `appId` is WXPAY_INVOKE_CONTRACT_APPID, `path` is WXPAY_INVOKE_CONTRACT_PATH.
///
/// Stack: 4968 bytes.
///
/// @param merchant    As in `wxpay_invoke_contract_url`.
/// @return As `wxpay_invoke_contract_url`.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_invoke_contract_mini_program_json(
    key: *const RawKey,
    merchant: *const RawMerchant,
    contract: *const RawInvokeContract,
    out: *mut c_char,
    capacity: usize,
    len: *mut usize,
    violation: *mut RawViolation,
) -> Status {
    let to = To { out, capacity, len, violation };
    prepare(key, merchant, contract, to, |contract, _, _, out| {
        let key = write::only::<Md5, HmacSha256>(key)?;
        write::json(ContractMiniProgram { contract }.sign(key), out)
    })
}
