//! A refund.

use core::ffi::{c_char, c_void};

use wxpay_core::flow::{Answer, Call, RefundFlow, RefundTimes};
use wxpay_core::message::{OrderNo, Refund, RefundMore, RefundNo, RefundQuery};
use wxpay_core::{Currency, Fen};

use super::read::{Judged, Reader, Reading};
use super::step;
use super::types::*;
use super::write::{self, Kept, NO_TEXT, Writer, Writing};
use crate::api::place::Fault;
use crate::api::{RawMerchant, RawViolation};
use crate::either::by_either_key;
use crate::fields::{Document, Slots};
use crate::ptr::{self, Mark};
use crate::refusal::Refusal;
use crate::status::{Status, WXPAY_BAD_ARGUMENT};
use crate::texts::{self, RawText};
use crate::types::{RawField, RawKey};

fn times(raw: &RawRefundTimes) -> RefundTimes {
    let RawRefundTimes { reply, query, query_most, later, overall, tries, .. } = *raw;
    RefundTimes { reply, query, query_most, later, overall, tries }
}

/// Starts a refund that nothing was done about, or one whose flow was lost: under the same number it is the
/// same refund. It will be asked for until the gateway has it, and asked about until it is final.
///
/// Stack: 816 bytes.
///
/// @param[out] flow    Need not be initialised.
/// @param times        WXPAY_REFUND_ONE_WEEK if it is NULL.
/// @return WXPAY_OK; WXPAY_NULL_POINTER, WXPAY_MISALIGNED, WXPAY_OVERLAP.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_refund_start(
    flow: *mut RawFlow,
    times: *const RawRefundTimes,
) -> Status {
    step::start(flow, times, RefundTimes::ONE_WEEK, self::times, RefundFlow::new)
}

/// As `wxpay_micropay_step`, for a refund. WXPAY_FLOW_CANCEL helps as long as nothing was sent. Refund
/// notifications are not signed: WXPAY_FLOW_NOTIFIED makes the flow ask at once, whatever it says.
/// After WXPAY_BAD_VALUE begin with `wxpay_refund_start` and the same number.
///
/// Stack: 880 bytes.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_refund_step(
    flow: *mut RawFlow,
    now: u64,
    event: *const RawFlowEvent,
    action: *mut RawFlowAction,
) -> Status {
    step::step::<RefundFlow>(flow, now, event, action)
}

impl RawRefund {
    fn currency(&self) -> RawText {
        (self.refund_fee_type, self.refund_fee_type_len)
    }

    fn request(&self, refund_fee_type: Option<Currency>) -> Result<Refund<'_>, Status> {
        let [transaction_id, out_trade_no, out_refund_no, ..] = texts::read(self.texts())?;
        let order = match transaction_id {
            "" => OrderNo::OutTradeNo(out_trade_no),
            number => OrderNo::TransactionId(number),
        };
        let more = RefundMore { refund_fee_type, ..RefundMore::NONE };
        let (total_fee, refund_fee) = (Fen::new(self.total_fee), Fen::new(self.refund_fee));
        Ok(Refund { order, out_refund_no, total_fee, refund_fee, more })
    }

    fn query(&self) -> Result<RefundQuery<'_>, Status> {
        let number = ptr::utf8(self.out_refund_no, self.out_refund_no_len)?;
        Ok(RefundQuery { refund: RefundNo::OutRefundNo(number), offset: None })
    }
}

impl Kept for RawRefund {
    fn texts(&self) -> [RawText; 5] {
        [
            (self.transaction_id, self.transaction_id_len),
            (self.out_trade_no, self.out_trade_no_len),
            (self.out_refund_no, self.out_refund_no_len),
            self.currency(),
            NO_TEXT,
        ]
    }

    fn more(&self) -> (*const RawField, usize) {
        (self.more, self.more_count)
    }

    fn write<A: Mark>(&self, call: Call, writer: Writer<'_, A>) -> Result<usize, Fault> {
        match call {
            Call::Refund => {
                let fee_type = write::named_currency(self.currency(), "refund_fee_type")?;
                writer.with_more(&self.request(fee_type)?)
            }
            Call::RefundQuery => writer.plain(&self.query()?),
            _ => Err(WXPAY_BAD_ARGUMENT.into()),
        }
    }
}

impl Judged for RawRefund {
    fn read<A: Mark>(&self, call: Call, reader: Reader<'_, A>) -> Result<Answer, Refusal> {
        match call {
            Call::Refund => {
                let request = self.request(write::currency(self.currency())?)?;
                reader.read(&request, |read| Answer::of_refund(read))
            }
            Call::RefundQuery => {
                let number = ptr::utf8(self.out_refund_no, self.out_refund_no_len)?;
                reader.read(&self.query()?, |read| Answer::of_refund_query(read, number))
            }
            _ => Err(WXPAY_BAD_ARGUMENT.into()),
        }
    }
}

/// As `wxpay_micropay_write`, for a refund.
///
/// Stack: 1960 bytes.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_refund_write(
    key: *const RawKey,
    merchant: *const RawMerchant,
    nonce: *const c_char,
    nonce_len: usize,
    refund: *const RawRefund,
    action: *const RawFlowAction,
    fields: *mut RawField,
    capacity: usize,
    out: *mut c_void,
    out_capacity: usize,
    len: *mut usize,
    violation: *mut RawViolation,
) -> Status {
    let writing = Writing {
        key,
        merchant,
        nonce,
        nonce_len,
        action,
        fields,
        capacity,
        out,
        out_capacity,
        len,
        violation,
    };
    by_either_key!(key, run_write(&writing, refund))
}

fn run_write<A: Mark>(writing: &Writing, refund: *const RawRefund) -> Status {
    writing.run::<A, _>(refund)
}

/// As `wxpay_micropay_read`, for a refund.
///
/// Stack: 2280 bytes.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_refund_read(
    key: *const RawKey,
    merchant: *const RawMerchant,
    refund: *const RawRefund,
    action: *const RawFlowAction,
    reply: *const c_void,
    reply_len: usize,
    fields: *mut RawField,
    capacity: usize,
    count: *mut usize,
    event: *mut RawFlowEvent,
    at: *mut usize,
) -> Status {
    let reply = Document { start: reply, len: reply_len };
    let slots = Slots { fields, capacity, count };
    let reading = Reading { key, merchant, action, reply, slots, event, at };
    by_either_key!(key, run_read(&reading, refund))
}

fn run_read<A: Mark>(reading: &Reading, refund: *const RawRefund) -> Status {
    reading.run::<A, _>(refund)
}
