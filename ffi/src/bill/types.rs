//! The structs and the constants of `include/wxpay_bill.h`.

use core::ffi::c_char;

/// How many `uint64_t` a `wxpay_bill` has.
pub const WXPAY_BILL_WORDS: usize = 42;
/// Size of a `wxpay_bill` in bytes, on every target.
pub const WXPAY_BILL_SIZE: usize = 336;

/// The most columns of a bill. The widest known has 29.
pub const WXPAY_BILL_COLUMNS_MAX: usize = 64;
/// The most memory that a reader uses, in bytes. 4,096 are more than any bill has needed yet.
pub const WXPAY_BILL_MEMORY_MAX: usize = 65535;

/// The trade bill of a day, of every `bill_type`: WXPAY_API_DOWNLOAD_BILL.
pub const WXPAY_BILL_TRADE: i32 = 0;
/// The fund flow bill of a day, of every `account_type`: WXPAY_API_DOWNLOAD_FUND_FLOW.
pub const WXPAY_BILL_FUND: i32 = 1;

/// All of the chunk has been taken: feed the next.
pub const WXPAY_BILL_MORE: i32 = 0;
/// There is a row: look at it, then feed the rest of the chunk.
pub const WXPAY_BILL_ROW: i32 = 1;

/// A complete bill; its summary is the line to look at.
pub const WXPAY_BILL_COMPLETE: i32 = 0;
/// XML instead of a bill: `No Bill Exist`, `Bill Creating` and so on. It is at the start of the memory,
/// for `wxpay_read_reply`.
pub const WXPAY_BILL_REFUSAL: i32 = 1;

/// How far a bill has been read: 336 bytes of your memory. It has no pointers, so it may be copied and
/// moved between two calls.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct RawBill {
    /// Nothing to look at.
    pub opaque: [u64; WXPAY_BILL_WORDS],
}

/// Where a reader is.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct RawBillPosition {
    /// Where in the bill the line to look at starts, in bytes.
    pub offset: u64,
    /// How many rows there were so far, with this one.
    pub rows: u64,
    /// How many columns the line has.
    pub columns: usize,
}

/// A value of a line, and what stands above it. The texts are in the reader's memory: they end where the
/// next row starts.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct RawBillCell {
    /// The heading, as the bill spells it.
    pub heading: *const c_char,
    /// Its length in bytes.
    pub heading_len: usize,
    /// The value, possibly empty. UTF-8, without a NUL.
    pub text: *const c_char,
    /// Its length in bytes.
    pub text_len: usize,
    /// WXPAY_COLUMN_TRADE_TIME and so on; 0 for a heading that this library does not know.
    pub column: i32,
    /// 0.
    pub reserved: i32,
}

/// No record: a row of a kind that there is no name for.
pub const WXPAY_RECORD_NONE: u8 = 0;
/// Money in, by `out_trade_no`.
pub const WXPAY_RECORD_PAYMENT: u8 = 1;
/// Money back, by `out_refund_no`.
pub const WXPAY_RECORD_REFUND: u8 = 2;
/// A payment that was undone by `reverse`, by `out_trade_no`.
pub const WXPAY_RECORD_REVERSAL: u8 = 3;

/// The bill does not have it, as far as it has been read.
pub const WXPAY_MARK_OPEN: u8 = 0;
/// The bill has it with this amount.
pub const WXPAY_MARK_MATCHED: u8 = 1;
/// The bill has it with another amount.
pub const WXPAY_MARK_AMOUNT_DIFFERS: u8 = 2;
/// The bill has it more than once.
pub const WXPAY_MARK_REPEATED: u8 = 3;
/// It is your own records that have it more than once, and this is not the first of them.
pub const WXPAY_MARK_DUPLICATE: u8 = 4;

/// The bill has it, your records do not. A payment: someone has paid, so ship, or refund. A refund:
/// somebody has made it by hand, or your record of it was lost.
pub const WXPAY_FINDING_UNKNOWN: i32 = 0;
/// Both have it, with the same amount.
pub const WXPAY_FINDING_MATCHED: i32 = 1;
/// Both have it, with different amounts.
pub const WXPAY_FINDING_AMOUNT_DIFFERS: i32 = 2;
/// The bill has it again. An order is paid once; ask the platform.
pub const WXPAY_FINDING_REPEATED: i32 = 3;

/// One movement of money: your own, or that of a row.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct RawRecord {
    /// `out_trade_no` or `out_refund_no`, depending on the kind; any bytes.
    pub number: *const c_char,
    /// Its length in bytes.
    pub number_len: usize,
    /// How much, in fen: `total_fee` or `refund_fee`.
    pub amount: i64,
    /// A number that means something to you: where in your own list it stood before sorting, say.
    pub tag: u32,
    /// WXPAY_RECORD_PAYMENT and so on.
    pub kind: u8,
    /// What has become of it: WXPAY_MARK_OPEN and so on. Need not be set.
    pub mark: u8,
    /// 0.
    pub reserved: [u8; 2],
}
