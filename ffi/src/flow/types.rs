//! The structs and the constants of `include/wxpay_flow.h`.

use core::ffi::c_char;

use crate::api::RawEndpoint;
use crate::types::RawField;

/// Size of a `wxpay_flow` in bytes, on every target.
pub const WXPAY_FLOW_SIZE: usize = 64;
/// Size of a `wxpay_seen` in bytes, on every target.
pub const WXPAY_SEEN_SIZE: usize = 33;

/// Nothing has happened but time: also how a flow begins, and how a reply fails to come.
pub const WXPAY_FLOW_TICK: i32 = 0;
/// The flow was read back: after a power cut, or after the clock was set. Whatever was under way may have
/// been done.
pub const WXPAY_FLOW_RESTART: i32 = 1;
/// The merchant, or the payer, does not want it any more.
pub const WXPAY_FLOW_CANCEL: i32 = 2;
/// A reply, or that there will be none. Late ones and repeated ones are welcome.
pub const WXPAY_FLOW_REPLY: i32 = 3;
/// A genuine notification about this order or refund.
pub const WXPAY_FLOW_NOTIFIED: i32 = 4;

/// Send this request, once, and wait for its reply until `until`; not longer. The transport must not send
/// it again by itself, as some HTTP clients do.
pub const WXPAY_ACTION_SEND: i32 = 1;
/// Nothing to do until `until`, or until something happens.
pub const WXPAY_ACTION_WAIT: i32 = 2;
/// It is over: see `end`.
pub const WXPAY_ACTION_DONE: i32 = 3;

/// WXPAY_API_MICROPAY
pub const WXPAY_CALL_MICROPAY: i32 = 1;
/// WXPAY_API_ORDER_QUERY
pub const WXPAY_CALL_ORDER_QUERY: i32 = 2;
/// WXPAY_API_REVERSE
pub const WXPAY_CALL_REVERSE: i32 = 3;
/// WXPAY_API_CLOSE_ORDER
pub const WXPAY_CALL_CLOSE_ORDER: i32 = 4;
/// WXPAY_API_REFUND
pub const WXPAY_CALL_REFUND: i32 = 5;
/// WXPAY_API_REFUND_QUERY
pub const WXPAY_CALL_REFUND_QUERY: i32 = 6;

/// Nothing for certain: no reply, one that cannot be read or is not genuine, `SYSTEMERROR`.
pub const WXPAY_ANSWER_UNKNOWN: i32 = 0;
/// As unknown, and the gateway wants to be left alone for a minute.
pub const WXPAY_ANSWER_LATER: i32 = 1;
/// The request had no effect, now or later: `advice` says what to do.
pub const WXPAY_ANSWER_REFUSED: i32 = 2;
/// Reversed for good, closed, or accepted for refund: what the request was for.
pub const WXPAY_ANSWER_DONE: i32 = 3;
/// `recall=Y`: reverse again.
pub const WXPAY_ANSWER_RECALL: i32 = 4;
/// Paid, this amount.
pub const WXPAY_ANSWER_PAID: i32 = 5;
/// Paid, but not this amount or not in this currency.
pub const WXPAY_ANSWER_OTHER_PAYMENT: i32 = 6;
/// `USERPAYING`: the payer is typing a password.
pub const WXPAY_ANSWER_USER_PAYING: i32 = 7;
/// `NOTPAY`
pub const WXPAY_ANSWER_NOT_PAY: i32 = 8;
/// `PAYERROR`: failed, or so it looks.
pub const WXPAY_ANSWER_PAY_ERROR: i32 = 9;
/// `CLOSED`: an order that nobody can pay any more.
pub const WXPAY_ANSWER_CLOSED: i32 = 10;
/// `REVOKED`: a payment that was reversed.
pub const WXPAY_ANSWER_REVOKED: i32 = 11;
/// `REFUND`: paid, and refunded, in part at least.
pub const WXPAY_ANSWER_PAID_BACK: i32 = 12;
/// The gateway does not know the number, or not yet.
pub const WXPAY_ANSWER_ABSENT: i32 = 13;
/// A refund on its way.
pub const WXPAY_ANSWER_PROCESSING: i32 = 14;
/// A refund that has arrived.
pub const WXPAY_ANSWER_REFUNDED: i32 = 15;
/// `CHANGE`: a refund that cannot be made as it was meant to.
pub const WXPAY_ANSWER_REFUND_CHANGE: i32 = 16;
/// `REFUNDCLOSE`: a refund that will not be made.
pub const WXPAY_ANSWER_REFUND_CLOSE: i32 = 17;

/// Show a payment code, or scan the one that is shown.
pub const WXPAY_HINT_PAY: i32 = 1;
/// The payment is being made: please wait.
pub const WXPAY_HINT_PROCESSING: i32 = 2;
/// Please type your password on your phone.
pub const WXPAY_HINT_PASSWORD: i32 = 3;
/// The payment is being taken back or the order closed: please do not pay.
pub const WXPAY_HINT_CANCELLING: i32 = 4;
/// Paid: thank you.
pub const WXPAY_HINT_PAID: i32 = 5;
/// Not paid.
pub const WXPAY_HINT_NOT_PAID: i32 = 6;
/// The payment was taken back.
pub const WXPAY_HINT_REVERSED: i32 = 7;
/// The refund is on its way.
pub const WXPAY_HINT_REFUNDING: i32 = 8;
/// Refunded.
pub const WXPAY_HINT_REFUNDED: i32 = 9;
/// Not refunded.
pub const WXPAY_HINT_NOT_REFUNDED: i32 = 10;
/// Please call the staff.
pub const WXPAY_HINT_STAFF: i32 = 11;

/// It is not over.
pub const WXPAY_END_NONE: i32 = 0;
/// The order is paid, in full. The reply or notification that said so has the `transaction_id`.
pub const WXPAY_END_PAID: i32 = 1;
/// The order is not paid and can never be paid under this number.
pub const WXPAY_END_NOT_PAID: i32 = 2;
/// What may have been paid was given back, and nothing can be paid under this number any more.
pub const WXPAY_END_REVERSED: i32 = 3;
/// The payer has the money.
pub const WXPAY_END_REFUNDED: i32 = 4;
/// Nothing was refunded, nor will be under this number.
pub const WXPAY_END_NOT_REFUNDED: i32 = 5;
/// A person has to look: into the platform's site, the bill, or the settings.
pub const WXPAY_END_NEEDS_HUMAN: i32 = 6;

/// There is nothing to say about it.
pub const WXPAY_WHY_NONE: i32 = 0;
/// Nothing was ever sent.
pub const WXPAY_WHY_NOT_SENT: i32 = 1;
/// The gateway refused, for certain: `advice` says what to do.
pub const WXPAY_WHY_REFUSED: i32 = 2;
/// The order was closed, or the refund was.
pub const WXPAY_WHY_CLOSED: i32 = 3;
/// The tries are used up and nobody knows yet.
pub const WXPAY_WHY_UNSETTLED: i32 = 4;
/// Paid, but not this amount or not in this currency.
pub const WXPAY_WHY_OTHER_PAYMENT: i32 = 5;
/// Paid, and then refunded by somebody else, in part at least.
pub const WXPAY_WHY_PAID_BACK: i32 = 6;
/// The refund cannot be made as it was meant to: settle it on the platform's site.
pub const WXPAY_WHY_CHANGED: i32 = 7;
/// The gateway has said both yes and no.
pub const WXPAY_WHY_CONTRADICTION: i32 = 8;

/// Not remembered. Record the payment where it lasts, remember it, then acknowledge. The record decides if
/// it was known.
pub const WXPAY_DELIVERY_NEW: i32 = 0;
/// It was dealt with: just acknowledge.
pub const WXPAY_DELIVERY_REPEATED: i32 = 1;

/// A flow of any kind: 64 bytes of your memory, without pointers and of any alignment. They are the same on
/// every machine and carry a check value: to save a flow, keep a copy of them.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct RawFlow {
    /// Nothing to look at.
    pub bytes: [u8; WXPAY_FLOW_SIZE],
}

/// The times of a payment by payment code, in milliseconds. WXPAY_MICROPAY_DOCUMENTED are the usual ones.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct RawMicropayTimes {
    /// How long to wait for a reply.
    pub reply: u32,
    /// From a reply that says nothing for certain, as `SYSTEMERROR`, or from none, to the query.
    pub unknown: u32,
    /// From query to query, while the payer types a password: 5 to 10 seconds.
    pub query: u32,
    /// From the payment call to giving up. Documents of overseas acquirers say 30 seconds.
    pub overall: u32,
    /// No reversal before so long after the payment call.
    pub guard: u32,
    /// From a reversal that has to be repeated to the next; doubles each time.
    pub back_off: u32,
    /// But not longer than this.
    pub back_off_most: u32,
    /// How many reversals, and how many queries to confirm one, until a person has to look.
    pub tries: u8,
    /// 0.
    pub reserved: [u8; 3],
}

/// The times of an order that the payer pays, in milliseconds. WXPAY_ORDER_FIVE_MINUTES are the usual ones.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct RawOrderTimes {
    /// How long to wait for a reply.
    pub reply: u32,
    /// From query to query.
    pub query: u32,
    /// How long the payer has, until the order is closed.
    pub expire: u32,
    /// From a closing that did not help to the next; doubles each time.
    pub back_off: u32,
    /// But not longer than this.
    pub back_off_most: u32,
    /// How many closings until a person has to look.
    pub tries: u8,
    /// 0.
    pub reserved: [u8; 3],
}

/// The times of a refund, in milliseconds. WXPAY_REFUND_ONE_WEEK are the usual ones.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct RawRefundTimes {
    /// How long to wait for a reply.
    pub reply: u32,
    /// From the request to the first query; doubles from query to query.
    pub query: u32,
    /// But not longer than this.
    pub query_most: u32,
    /// How long to be silent when the gateway asks for it.
    pub later: u32,
    /// From the first request until a person has to look.
    pub overall: u32,
    /// How many requests until a person has to look.
    pub tries: u8,
    /// 0.
    pub reserved: [u8; 3],
}

/// What has happened. All zeros are a tick.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct RawFlowEvent {
    /// WXPAY_FLOW_TICK and so on.
    pub event: i32,
    /// Of a reply: the `call` of the action that it answers.
    pub call: i32,
    /// Of a reply: the `number` of that action.
    pub number: u32,
    /// Of a reply or a notification: what it says, WXPAY_ANSWER_UNKNOWN and so on.
    pub answer: i32,
    /// Of WXPAY_ANSWER_REFUSED: WXPAY_ADVICE_FIX and so on.
    pub advice: i32,
}

/// What to do now. Save the flow first.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct RawFlowAction {
    /// When to give up, or when to step again, in milliseconds of your clock. 0 when it is over.
    pub until: u64,
    /// Where to send the request; otherwise NULL.
    pub endpoint: *const RawEndpoint,
    /// WXPAY_ACTION_SEND, WXPAY_ACTION_WAIT or WXPAY_ACTION_DONE.
    pub action: i32,
    /// Which request to send: WXPAY_CALL_MICROPAY and so on; otherwise 0.
    pub call: i32,
    /// Which of the flow's requests that is, counted from 1; otherwise 0.
    pub number: u32,
    /// What the payer should read: WXPAY_HINT_PAY and so on.
    pub hint: i32,
    /// How it ended: WXPAY_END_PAID and so on; WXPAY_END_NONE if it has not.
    pub end: i32,
    /// Why it ended so: WXPAY_WHY_NOT_SENT and so on; WXPAY_WHY_NONE if there is nothing to say.
    pub why: i32,
    /// Of WXPAY_WHY_REFUSED: WXPAY_ADVICE_FIX and so on; otherwise WXPAY_ADVICE_NONE.
    pub advice: i32,
}

/// A payment by payment code: what its requests say. Keep it beside the flow, where a power cut does not
/// lose it. What is not there is NULL with length 0.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct RawSale {
    /// What the payer reads in the bill.
    pub body: *const c_char,
    /// Its length in bytes.
    pub body_len: usize,
    /// Your number of the order.
    pub out_trade_no: *const c_char,
    /// Its length in bytes.
    pub out_trade_no_len: usize,
    /// What was scanned. Only the payment call needs it: after a power cut it may be missing.
    pub auth_code: *const c_char,
    /// Its length in bytes.
    pub auth_code_len: usize,
    /// The terminal's own address.
    pub spbill_create_ip: *const c_char,
    /// Its length in bytes.
    pub spbill_create_ip_len: usize,
    /// The currency; `CNY` if it is not there.
    pub fee_type: *const c_char,
    /// Its length in bytes.
    pub fee_type_len: usize,
    /// Further fields of the payment call, which `wxpay_set` has put there: `device_info`, `goods_tag` and
    /// so on.
    pub more: *const RawField,
    /// How many.
    pub more_count: usize,
    /// What is to be paid, in fen.
    pub total_fee: i64,
}

/// An order that the payer pays: what is asked about it. What is not there is NULL with length 0.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct RawOrder {
    /// Your number of the order.
    pub out_trade_no: *const c_char,
    /// Its length in bytes.
    pub out_trade_no_len: usize,
    /// The currency; `CNY` if it is not there.
    pub fee_type: *const c_char,
    /// Its length in bytes.
    pub fee_type_len: usize,
    /// What is to be paid, in fen.
    pub total_fee: i64,
}

/// A refund: what its requests say. Keep it as it is: one number refunds once. What is not there is NULL
/// with length 0.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct RawRefund {
    /// The platform's number of the order; or
    pub transaction_id: *const c_char,
    /// Its length in bytes.
    pub transaction_id_len: usize,
    /// your number of the order, if the platform's is not there.
    pub out_trade_no: *const c_char,
    /// Its length in bytes.
    pub out_trade_no_len: usize,
    /// Your number of the refund.
    pub out_refund_no: *const c_char,
    /// Its length in bytes.
    pub out_refund_no_len: usize,
    /// The currency, if it is not that of the order.
    pub refund_fee_type: *const c_char,
    /// Its length in bytes.
    pub refund_fee_type_len: usize,
    /// Further fields of the request, which `wxpay_set` has put there: `refund_desc`, `notify_url` and so
    /// on.
    pub more: *const RawField,
    /// How many.
    pub more_count: usize,
    /// What was to be paid for the whole order, in fen.
    pub total_fee: i64,
    /// What is to be refunded of it, in fen.
    pub refund_fee: i64,
}

/// A number that was seen: one slot of the memory of an inbox. All zeros are none.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct RawSeen {
    /// Nothing to look at.
    pub bytes: [u8; WXPAY_SEEN_SIZE],
}
