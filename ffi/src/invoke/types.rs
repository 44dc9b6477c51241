//! The structs of `include/wxpay_invoke.h`.

use core::ffi::c_char;

/// A payment of an order in WeChat: JSAPI, mini-program.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct RawInvokeOrder {
    /// `appId`: the application whose page or mini-program it is. That of the order: `appid`, or, of
    /// a service provider's order with a `sub_appid`, that one if it is the sub-merchant's page.
    pub appid: *const c_char,
    /// Its length in bytes.
    pub appid_len: usize,
    /// `prepay_id` of the order, which becomes `package`. It holds for two hours.
    pub prepay_id: *const c_char,
    /// Its length in bytes.
    pub prepay_id_len: usize,
    /// `nonceStr`: a new one, not that of the order. See `wxpay_nonce`.
    pub nonce: *const c_char,
    /// Its length in bytes.
    pub nonce_len: usize,
    /// `timeStamp`: now, as `time()` has it.
    pub seconds: i64,
}

/// A payment of an order in your own app.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct RawInvokeApp {
    /// `appid`: the app. That of the order, or, of a service provider's order, its `sub_appid`.
    pub appid: *const c_char,
    /// Its length in bytes.
    pub appid_len: usize,
    /// `partnerid`: the merchant. `mch_id` of the order, or, of a service provider's order, its
    /// `sub_mch_id`.
    pub partnerid: *const c_char,
    /// Its length in bytes.
    pub partnerid_len: usize,
    /// `prepayid`: `prepay_id` of the order. It holds for two hours.
    pub prepay_id: *const c_char,
    /// Its length in bytes.
    pub prepay_id_len: usize,
    /// `noncestr`: a new one, not that of the order. See `wxpay_nonce`.
    pub nonce: *const c_char,
    /// Its length in bytes.
    pub nonce_len: usize,
    /// `timestamp`: now, as `time()` has it.
    pub seconds: i64,
}

/// A red packet that is opened in a mini-program.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct RawInvokeRedPacket {
    /// `appId`: the mini-program, `wxappid` of the red packet.
    pub appid: *const c_char,
    /// Its length in bytes.
    pub appid_len: usize,
    /// `package` of the reply to WXPAY_API_SEND_MINI_PROGRAM_RED_PACK, as it came. It holds several
    /// `name=value` of its own, so a strict key refuses it.
    pub package: *const c_char,
    /// Its length in bytes.
    pub package_len: usize,
    /// `nonceStr`
    pub nonce: *const c_char,
    /// Its length in bytes.
    pub nonce_len: usize,
    /// `timeStamp`: now, as `time()` has it.
    pub seconds: i64,
}

/// A product whose QR code is scanned: native payment, mode 1.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct RawInvokeProduct {
    /// `appid`
    pub appid: *const c_char,
    /// Its length in bytes.
    pub appid_len: usize,
    /// `mch_id`
    pub mch_id: *const c_char,
    /// Its length in bytes.
    pub mch_id_len: usize,
    /// `product_id`: your own. Signed as it is, then percent-encoded.
    pub product_id: *const c_char,
    /// Its length in bytes.
    pub product_id_len: usize,
    /// `nonce_str`
    pub nonce: *const c_char,
    /// Its length in bytes.
    pub nonce_len: usize,
    /// `time_stamp`: now, as `time()` has it.
    pub seconds: i64,
}

/// A contract of entrusted debit ("papay") that a payer is asked to sign, wherever that is. What is
/// not there is NULL with length 0.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct RawInvokeContract {
    /// `plan_id`: the template that was agreed on with the gateway, a number.
    pub plan_id: *const c_char,
    /// Its length in bytes.
    pub plan_id_len: usize,
    /// `contract_code`: your own number of the contract.
    pub contract_code: *const c_char,
    /// Its length in bytes.
    pub contract_code_len: usize,
    /// `contract_display_account`: the name of the account that the payer sees. No emoji.
    pub contract_display_account: *const c_char,
    /// Its length in bytes.
    pub contract_display_account_len: usize,
    /// `notify_url`: where the gateway tells that the contract was signed, without a query.
    pub notify_url: *const c_char,
    /// Its length in bytes.
    pub notify_url_len: usize,
    /// `clientip`: the payer's address. For `wxpay_invoke_contract_h5_url` only.
    pub clientip: *const c_char,
    /// Its length in bytes.
    pub clientip_len: usize,
    /// `return_appid`: the app to return to, if any. For `wxpay_invoke_contract_h5_url` only.
    pub return_appid: *const c_char,
    /// Its length in bytes.
    pub return_appid_len: usize,
    /// `request_serial`: another number each time, of 18 digits at most.
    pub request_serial: u64,
    /// `timestamp`: now, as `time()` has it.
    pub seconds: i64,
    /// `return_web`: 1 to go back to the page that the payer came from, 0 to stay in WeChat. For
    /// `wxpay_invoke_contract_url` only.
    pub return_web: i32,
    /// 0.
    pub reserved: i32,
}

/// An order of WeChat's payment score.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct RawInvokeScore {
    /// `mch_id`: the merchant, or the service provider.
    pub mch_id: *const c_char,
    /// Its length in bytes.
    pub mch_id_len: usize,
    /// `service_id`
    pub service_id: *const c_char,
    /// Its length in bytes.
    pub service_id_len: usize,
    /// `out_order_no`: your own number of the order.
    pub out_order_no: *const c_char,
    /// Its length in bytes.
    pub out_order_no_len: usize,
    /// `nonce_str`: a new one.
    pub nonce: *const c_char,
    /// Its length in bytes.
    pub nonce_len: usize,
    /// `timestamp`: now, as `time()` has it.
    pub seconds: i64,
}

/// A coupon that a customer takes in WeChat.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct RawInvokeCoupon {
    /// `stock_id`: the batch of coupons.
    pub stock_id: *const c_char,
    /// Its length in bytes.
    pub stock_id_len: usize,
    /// `out_request_no`: another number each time, of letters and digits.
    pub out_request_no: *const c_char,
    /// Its length in bytes.
    pub out_request_no_len: usize,
    /// `send_coupon_merchant`: `mch_id` of the merchant who hands it out, whose key signs.
    pub send_coupon_merchant: *const c_char,
    /// Its length in bytes.
    pub send_coupon_merchant_len: usize,
    /// `open_id` of the customer.
    pub open_id: *const c_char,
    /// Its length in bytes.
    pub open_id_len: usize,
    /// `coupon_code`, where the batch leaves the codes to you; NULL with length 0 elsewhere.
    pub coupon_code: *const c_char,
    /// Its length in bytes.
    pub coupon_code_len: usize,
}
