//! The structs that C sees. All of them are plain memory: no pointer into itself, so a struct may
//! be copied and moved with `memcpy`.

use core::ffi::c_char;

/// One field of a message: a name and its value, both inside the document or the caller's memory.
///
/// 20 bytes on 32-bit targets, 40 on 64-bit ones. Made by `wxpay_read` and `wxpay_set` and
/// valid as long as the memory it points to. Look at it as you like; do not change it.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct RawField {
    /// The name, without a NUL.
    pub name: *const c_char,
    /// 1 to 64.
    pub name_len: usize,
    /// The value as the document spells it, without a NUL: see `wxpay_copy`. An empty one may point
    /// anywhere, but it is not NULL.
    pub value: *const c_char,
    /// Length in bytes; 0 counts as absent everywhere.
    pub value_len: usize,
    /// Byte offset of the name in its document, or how many fields were set before this one.
    pub at: u16,
    /// 1 if the value holds references such as `&amp;`, which `wxpay_copy` decodes.
    pub escaped: u8,
    /// For the library itself.
    pub reserved: u8,
}

/// A name and a value, to make a field of.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct RawPair {
    /// `[A-Za-z_][A-Za-z0-9_]{0,63}`
    pub name: *const c_char,
    /// Its length in bytes.
    pub name_len: usize,
    /// UTF-8 text as it is meant, without references or CDATA.
    pub value: *const c_char,
    /// Its length in bytes. May be 0.
    pub value_len: usize,
}

/// How many `uint64_t` a `wxpay_key` has.
pub const WXPAY_KEY_WORDS: usize = 24;

/// A merchant's API key, prepared for one algorithm: 192 bytes of the caller's memory.
///
/// It holds the key. Keep it out of logs and dumps, and call `wxpay_key_wipe` when done.
/// It may be copied and moved; each copy holds the key.
// No `Debug`, which would show the key, and no `Copy`, which would multiply it unseen.
#[allow(missing_debug_implementations, missing_copy_implementations)]
#[repr(C)]
pub struct RawKey {
    /// Nothing to look at.
    pub opaque: [u64; WXPAY_KEY_WORDS],
}

/// What a payment must say to be the payment of one order of one merchant.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct RawExpected {
    /// Your `appid`.
    pub appid: *const c_char,
    /// Its length in bytes.
    pub appid_len: usize,
    /// Your merchant number, `mch_id`.
    pub mch_id: *const c_char,
    /// Its length in bytes.
    pub mch_id_len: usize,
    /// The order's number, `out_trade_no`.
    pub out_trade_no: *const c_char,
    /// Its length in bytes.
    pub out_trade_no_len: usize,
    /// The order's currency, `fee_type`; NULL with length 0 is `CNY`.
    pub fee_type: *const c_char,
    /// Its length in bytes.
    pub fee_type_len: usize,
    /// The order's amount, `total_fee`, in fen (the smallest unit of the currency).
    pub total_fee: u64,
}
