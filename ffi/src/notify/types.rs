//! The structs and the constants of `include/wxpay_notify.h`.

use core::ffi::c_char;

use crate::types::RawField;

/// In place of an amount, a time or a word that is not there.
pub const WXPAY_ABSENT: i32 = -1;
/// In place of a word that this library does not know: look at the field.
pub const WXPAY_OTHER: i32 = -2;

/// `refund_status`: the payer has the money.
pub const WXPAY_REFUND_STATUS_SUCCESS: i32 = 1;
/// `refund_status`: it could not be given back; the payer's card or account is gone. Refund it by hand.
pub const WXPAY_REFUND_STATUS_CHANGE: i32 = 2;
/// `refund_status`: the refund was closed.
pub const WXPAY_REFUND_STATUS_REFUNDCLOSE: i32 = 3;

/// `refund_request_source`: a request by the API.
pub const WXPAY_REFUND_SOURCE_API: i32 = 1;
/// `refund_request_source`: somebody on the platform's pages.
pub const WXPAY_REFUND_SOURCE_VENDOR_PLATFORM: i32 = 2;

/// `change_type` of a contract: it was signed.
pub const WXPAY_CONTRACT_ADD: i32 = 1;
/// `change_type` of a contract: it was ended.
pub const WXPAY_CONTRACT_DELETE: i32 = 2;

/// `contract_termination_mode`: it has not ended.
pub const WXPAY_TERMINATION_NONE: i32 = 0;
/// `contract_termination_mode`: it expired.
pub const WXPAY_TERMINATION_EXPIRED: i32 = 1;
/// `contract_termination_mode`: the payer ended it.
pub const WXPAY_TERMINATION_PAYER: i32 = 2;
/// `contract_termination_mode`: the merchant ended it by the API.
pub const WXPAY_TERMINATION_MERCHANT: i32 = 3;
/// `contract_termination_mode`: the merchant ended it on the platform's pages.
pub const WXPAY_TERMINATION_PLATFORM: i32 = 4;
/// `contract_termination_mode`: the payer's account was closed.
pub const WXPAY_TERMINATION_ACCOUNT_CLOSED: i32 = 5;

/// `vehicle_event_type`: the vehicle can be debited.
pub const WXPAY_VEHICLE_NORMAL: i32 = 1;
/// `vehicle_event_type`: it cannot; `vehicle_event_des` says why.
pub const WXPAY_VEHICLE_BLOCKED: i32 = 2;

/// `vehicle_event_des`: the payer is in debt.
pub const WXPAY_VEHICLE_OVERDUE: i32 = 1;
/// `vehicle_event_des`: the payer has removed the vehicle.
pub const WXPAY_VEHICLE_REMOVE: i32 = 2;
/// `vehicle_event_des`: the payer has stopped the service.
pub const WXPAY_VEHICLE_PAUSE: i32 = 3;

/// `event_type` of a rental: the payer confirmed it.
pub const WXPAY_PAYSCORE_CHECK_SUCCESS: i32 = 1;
/// `event_type` of a rental: the payer did not confirm it.
pub const WXPAY_PAYSCORE_CHECK_FAIL: i32 = 2;
/// `event_type` of a rental: it was paid.
pub const WXPAY_PAYSCORE_TRANSACTION_SUCCESS: i32 = 3;
/// `event_type` of a rental: the payment failed.
pub const WXPAY_PAYSCORE_TRANSACTION_FAIL: i32 = 4;

/// What a refund notification says: a hint, not a proof.
///
/// It has no signature, and its encryption authenticates nothing: whoever has seen notifications of a
/// merchant can put their blocks together anew, without the key, and the outcome decrypts. So ask before
/// you act: the signed reply to WXPAY_API_REFUND_QUERY proves what this only says.
///
/// Amounts are in fen, times in seconds since the start of 1970, UTC. The fields are in your array, or
/// NULL if they are absent.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct RawUnauthenticatedRefund {
    /// The order's amount.
    pub total_fee: i64,
    /// The order's amount without coupons that are not paid for; or WXPAY_ABSENT.
    pub settlement_total_fee: i64,
    /// How much was asked for.
    pub refund_fee: i64,
    /// How much of it is given back, without coupons that are not paid for; or WXPAY_ABSENT.
    pub settlement_refund_fee: i64,
    /// How much of it is given back in cash; or WXPAY_ABSENT.
    pub cash_refund_fee: i64,
    /// When it succeeded; or WXPAY_ABSENT.
    pub success_time: i64,
    /// The platform's number of the order.
    pub transaction_id: *const RawField,
    /// Your number of the order.
    pub out_trade_no: *const RawField,
    /// The platform's number of the refund.
    pub refund_id: *const RawField,
    /// Your number of the refund.
    pub out_refund_no: *const RawField,
    /// Where the money went, in Chinese. The name of the field is spelled so. Or NULL.
    pub refund_recv_accout: *const RawField,
    /// Which of your accounts it was taken from; or NULL.
    pub refund_account: *const RawField,
    /// The sub-merchant's application, in the document; or NULL. It stands beside the encrypted text: not
    /// even the key was needed to write it.
    pub sub_appid: *const c_char,
    /// Its length in bytes.
    pub sub_appid_len: usize,
    /// The sub-merchant, likewise.
    pub sub_mch_id: *const c_char,
    /// Its length in bytes.
    pub sub_mch_id_len: usize,
    /// What became of it: WXPAY_REFUND_STATUS_SUCCESS and so on, or WXPAY_OTHER.
    pub refund_status: i32,
    /// Who asked for it: WXPAY_REFUND_SOURCE_API and so on, WXPAY_OTHER, or WXPAY_ABSENT.
    pub refund_request_source: i32,
}

/// A payer has scanned the QR code of a product. The fields are in your array.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct RawNativeScan {
    /// The product, as the QR code named it.
    pub product_id: *const RawField,
    /// The payer, as the application knows him.
    pub openid: *const RawField,
    /// Characters that nobody can guess: not the same twice.
    pub nonce_str: *const RawField,
    /// 1 if he follows the application; today always 0.
    pub is_subscribe: i32,
    /// 0.
    pub reserved: i32,
}

/// An entrusted-debit contract was signed or ended. The fields are in your array, or NULL if they are
/// absent; times are in seconds since the start of 1970, UTC.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct RawContractNotice {
    /// When it was signed or ended.
    pub operate_time: i64,
    /// Until when it holds; or WXPAY_ABSENT.
    pub contract_expired_time: i64,
    /// The platform's number of the contract.
    pub contract_id: *const RawField,
    /// Your number of the contract.
    pub contract_code: *const RawField,
    /// The template of the contract.
    pub plan_id: *const RawField,
    /// The payer, as the application knows him.
    pub openid: *const RawField,
    /// The payer, as the sub-merchant's application knows him; or NULL.
    pub sub_openid: *const RawField,
    /// The sub-merchant; or NULL.
    pub sub_mch_id: *const RawField,
    /// The number that the request to sign had; or NULL.
    pub request_serial: *const RawField,
    /// WXPAY_CONTRACT_ADD, WXPAY_CONTRACT_DELETE, or WXPAY_OTHER.
    pub change_type: i32,
    /// How it ended: WXPAY_TERMINATION_EXPIRED and so on, WXPAY_OTHER, or WXPAY_ABSENT.
    pub contract_termination_mode: i32,
}

/// Something was paid for combined orders. The fields are in your array, or NULL if they are absent.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct RawCombinedNotice {
    /// The number that you gave all of them together.
    pub combine_out_trade_no: *const RawField,
    /// `JSAPI`, `NATIVE`, `APP` or `MWEB`.
    pub trade_type: *const RawField,
    /// JSON: `{"order_num":2,"order_list":[{"appid":..,"mch_id":..,"out_trade_no":..,"total_fee":..},..]}`.
    pub sub_order_list: *const RawField,
    /// The payer, as the application knows him; or NULL.
    pub combine_openid: *const RawField,
    /// How it was paid: `CFT`, `ICBC_DEBIT` and many others; or NULL.
    pub bank_type: *const RawField,
    /// The terminal, as the order named it; or NULL.
    pub device_info: *const RawField,
}

/// The state of a vehicle has changed. The fields are in your array, or NULL if they are absent.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct RawVehicleNotice {
    /// When that came about, in seconds since the start of 1970, UTC.
    pub vehicle_event_createtime: i64,
    /// The number plate. On motorways there is `plate_number_info` in its place. Or NULL.
    pub plate_number: *const RawField,
    /// The number plates of a payer, as JSON; or NULL.
    pub plate_number_info: *const RawField,
    /// Who starts the debit: `PROACTIVE`, the payer, or `AUTOPAY`; or NULL.
    pub deduct_mode: *const RawField,
    /// The payer, as the application knows him; or NULL.
    pub openid: *const RawField,
    /// The payer, as the sub-merchant's application knows him; or NULL.
    pub sub_openid: *const RawField,
    /// The sub-merchant; or NULL.
    pub sub_mch_id: *const RawField,
    /// WXPAY_VEHICLE_NORMAL, WXPAY_VEHICLE_BLOCKED, or WXPAY_OTHER.
    pub vehicle_event_type: i32,
    /// Why it cannot be debited: WXPAY_VEHICLE_OVERDUE and so on, WXPAY_OTHER, or WXPAY_ABSENT.
    pub vehicle_event_des: i32,
}

/// Something became of a rental; what exactly is encrypted. The fields are in your array, or NULL if they
/// are absent.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct RawPayscoreNotice {
    /// When, in seconds since the start of 1970, UTC.
    pub event_create_time: i64,
    /// The number of this notification, the same each time it comes.
    pub event_id: *const RawField,
    /// The nonce of the encryption: 12 bytes.
    pub event_nonce: *const RawField,
    /// The associated data of the encryption; NULL for none.
    pub event_associated_data: *const RawField,
    /// What became of the rental: WXPAY_PAYSCORE_CHECK_SUCCESS and so on, or WXPAY_OTHER.
    pub event_type: i32,
    /// 0.
    pub reserved: i32,
}
