//! The structs and the constants of `include/wxpay_api.h`.

use core::ffi::c_char;

/// The request is sent as the body of a POST.
pub const WXPAY_METHOD_POST: u8 = 0;
/// The request is sent as the query of a GET: a page that the payer's browser opens.
pub const WXPAY_METHOD_GET: u8 = 1;
/// The request is sent as the form of a POST, with a file: the body is yours to write.
pub const WXPAY_METHOD_UPLOAD: u8 = 2;

/// The main host. Three others stand in for it, with the same paths.
pub const WXPAY_HOST_API: u8 = 0;
/// Stands in for the main host in a disaster.
pub const WXPAY_HOST_API2: u8 = 1;
/// In place of the main host for South-East Asia.
pub const WXPAY_HOST_APIHK: u8 = 2;
/// In place of the main host for the other places overseas.
pub const WXPAY_HOST_APIUS: u8 = 3;
/// Risk control and real names.
pub const WXPAY_HOST_FRAUD: u8 = 4;
/// Face payment devices.
pub const WXPAY_HOST_PAYAPP: u8 = 5;
/// The page on which a payer agrees to tell a real name.
pub const WXPAY_HOST_PAYAPP_MCH: u8 = 6;

/// A request that succeeds is answered in XML with a signature.
pub const WXPAY_REPLY_SIGNED: u8 = 0;
/// It is answered in XML without a signature.
pub const WXPAY_REPLY_UNSIGNED: u8 = 1;
/// It is answered with a bill: lines of text, or a gzip file of them.
pub const WXPAY_REPLY_TEXT: u8 = 2;
/// It is answered in JSON.
pub const WXPAY_REPLY_JSON: u8 = 3;
/// It is answered with a page for the payer's browser.
pub const WXPAY_REPLY_PAGE: u8 = 4;

/// `return_code` is SUCCESS and the signature is right. Look at `result_code` next.
pub const WXPAY_PROOF_VERIFIED: i32 = 1;
/// `return_code` is SUCCESS, from an endpoint that does not sign.
pub const WXPAY_PROOF_UNVERIFIED: i32 = 2;
/// `return_code` is not SUCCESS. No endpoint signs that, so it proves nothing: not that the request
/// was refused, and not that nothing was paid.
pub const WXPAY_PROOF_UNVERIFIED_REFUSAL: i32 = 3;
/// Not XML: a bill, JSON or a page, as it came. There are no fields.
pub const WXPAY_PROOF_UNVERIFIED_TEXT: i32 = 4;

/// One endpoint of the gateway, to look at and to hand on: 40 bytes on 32-bit targets, 72 on 64-bit
/// ones, and its texts.
///
/// `request` and `needs` are lines that the functions below read. `request` has a word for each field,
/// in byte order of the names: `name`, then `!` if it is required or `?`, then the form of the value
/// (`int`, `fen`, `time`, `date`, `ip`, `json`, `url`, `callback`, `order`, `code`, `sign`, `file`,
/// `nested`; none for any text), its longest length in bytes, and behind `=` the only values, between
/// `|`. Where it is empty, nothing is filled in and nothing is refused. `needs`: `a|b`, at least one of
/// them; `a=V:b`, where `a` is `V`, `b`. `codes` has a word for each `err_code`, in byte order: the code,
/// or `*` for all others; `!` if nothing was done or `?`; then what to do.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct RawEndpoint {
    /// The path, with its `/`. A NUL follows.
    pub path: *const c_char,
    /// Its length in bytes, without the NUL.
    pub path_len: usize,
    /// The fields of a request. A NUL follows.
    pub request: *const c_char,
    /// Its length in bytes, without the NUL.
    pub request_len: usize,
    /// What a request needs besides its required fields. A NUL follows.
    pub needs: *const c_char,
    /// Its length in bytes, without the NUL.
    pub needs_len: usize,
    /// How a request is sent: WXPAY_METHOD_POST and so on.
    pub method: u8,
    /// Where: WXPAY_HOST_API and so on; see `wxpay_host_url`.
    pub host: u8,
    /// What comes back: WXPAY_REPLY_SIGNED and so on.
    pub reply: u8,
    /// 1 if the connection needs the merchant's client certificate.
    pub certificate: u8,
    /// 1 if the sandbox has it, too: behind WXPAY_SANDBOX and with another key.
    pub sandbox: u8,
    /// 1 if it is of no use any more to who has not used it before.
    pub deprecated: u8,
    /// 0.
    pub reserved: [u8; 2],
    /// What its codes mean: see `wxpay_judge`. A NUL follows.
    pub codes: *const c_char,
    /// Its length in bytes, without the NUL.
    pub codes_len: usize,
}

/// Who sends a request: the same for every endpoint, however it spells the fields. What is not there
/// is NULL with length 0.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct RawMerchant {
    /// Your `appid`. Left out where an endpoint has no such field.
    pub appid: *const c_char,
    /// Its length in bytes.
    pub appid_len: usize,
    /// Your merchant number, `mch_id`.
    pub mch_id: *const c_char,
    /// Its length in bytes.
    pub mch_id_len: usize,
    /// For service providers: the sub-merchant's application, `sub_appid`. Left out where an endpoint
    /// has no such field.
    pub sub_appid: *const c_char,
    /// Its length in bytes.
    pub sub_appid_len: usize,
    /// For service providers: the sub-merchant, `sub_mch_id`. An endpoint that has no such field
    /// refuses it: it would move the provider's own money.
    pub sub_mch_id: *const c_char,
    /// Its length in bytes.
    pub sub_mch_id_len: usize,
}

/// Which field of a request was refused. Written on refusal only.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct RawViolation {
    /// Its name, without a NUL: in your memory or in the endpoint's. NULL if no single field is to
    /// blame.
    pub field: *const c_char,
    /// Its length in bytes.
    pub field_len: usize,
    /// Its `at`: how many fields were set before it; 0 for a field that is missing.
    pub at: usize,
}
