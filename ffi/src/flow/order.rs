//! An order that the payer pays.

use core::ffi::{c_char, c_void};

use wxpay_core::flow::{Answer, Call, OrderFlow, OrderTimes};
use wxpay_core::message::{CloseOrder, OrderNo, OrderQuery, OrderQueryMore};
use wxpay_core::{Currency, Expected, Fen, Kind, Root};

use super::read::{Judged, Reader, Reading};
use super::step;
use super::types::*;
use super::write::{self, Kept, NO_FIELDS, NO_TEXT, Writer, Writing};
use crate::api::place::Fault;
use crate::api::{RawMerchant, RawViolation, parts};
use crate::either::by_either_key;
use crate::fields::{Document, Slots};
use crate::memory;
use crate::ptr::{self, Mark};
use crate::refusal::Refusal;
use crate::status::{Status, WXPAY_BAD_AMOUNT, WXPAY_BAD_ARGUMENT};
use crate::texts::RawText;
use crate::types::{RawField, RawKey};

fn times(raw: &RawOrderTimes) -> OrderTimes {
    let RawOrderTimes { reply, query, expire, back_off, back_off_most, tries, .. } = *raw;
    OrderTimes { reply, query, expire, back_off, back_off_most, tries }
}

/// Starts with an order that the gateway has accepted, or with one whose flow was lost: it will be asked
/// about until it is paid, and closed when its time is up.
///
/// Before that, place the order again as often as necessary: the same number with the same content is the
/// same order, and moves no money.
///
/// Stack: 832 bytes.
///
/// @param[out] flow    Need not be initialised.
/// @param times        WXPAY_ORDER_FIVE_MINUTES if it is NULL.
/// @return WXPAY_OK; WXPAY_NULL_POINTER, WXPAY_MISALIGNED, WXPAY_OVERLAP.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_order_start(
    flow: *mut RawFlow,
    times: *const RawOrderTimes,
) -> Status {
    step::start(flow, times, OrderTimes::FIVE_MINUTES, self::times, OrderFlow::new)
}

/// As `wxpay_micropay_step`, for an order. After WXPAY_BAD_VALUE begin with `wxpay_order_start`: nothing is
/// lost but time.
///
/// Stack: 880 bytes.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_order_step(
    flow: *mut RawFlow,
    now: u64,
    event: *const RawFlowEvent,
    action: *mut RawFlowAction,
) -> Status {
    step::step::<OrderFlow>(flow, now, event, action)
}

impl RawOrder {
    fn currency(&self) -> RawText {
        (self.fee_type, self.fee_type_len)
    }

    fn number(&self) -> Result<&str, Status> {
        ptr::utf8(self.out_trade_no, self.out_trade_no_len)
    }

    fn query(&self) -> Result<OrderQuery<'_>, Status> {
        let order = self.number().map(OrderNo::OutTradeNo)?;
        Ok(OrderQuery { order, more: OrderQueryMore::NONE })
    }

    fn close(&self) -> Result<CloseOrder<'_>, Status> {
        self.number().map(|out_trade_no| CloseOrder { out_trade_no })
    }
}

impl Kept for RawOrder {
    fn texts(&self) -> [RawText; 5] {
        let number = (self.out_trade_no, self.out_trade_no_len);
        [number, self.currency(), NO_TEXT, NO_TEXT, NO_TEXT]
    }

    fn more(&self) -> (*const RawField, usize) {
        NO_FIELDS
    }

    fn write<A: Mark>(&self, call: Call, writer: Writer<'_, A>) -> Result<usize, Fault> {
        match call {
            Call::OrderQuery => writer.plain(&self.query()?),
            Call::CloseOrder => writer.plain(&self.close()?),
            _ => Err(WXPAY_BAD_ARGUMENT.into()),
        }
    }
}

impl Judged for RawOrder {
    fn read<A: Mark>(&self, call: Call, reader: Reader<'_, A>) -> Result<Answer, Refusal> {
        match call {
            Call::OrderQuery => {
                let fee_type = write::currency(self.currency())?.unwrap_or(Currency::CNY);
                reader.read(&self.query()?, |read| {
                    Answer::of_order_query(read, Fen::new(self.total_fee), fee_type)
                })
            }
            Call::CloseOrder => reader.read(&self.close()?, |read| Answer::of_close_order(read)),
            _ => Err(WXPAY_BAD_ARGUMENT.into()),
        }
    }
}

/// As `wxpay_micropay_write`, for an order.
///
/// Stack: 1720 bytes.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_order_write(
    key: *const RawKey,
    merchant: *const RawMerchant,
    nonce: *const c_char,
    nonce_len: usize,
    order: *const RawOrder,
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
    by_either_key!(key, run_write(&writing, order))
}

fn run_write<A: Mark>(writing: &Writing, order: *const RawOrder) -> Status {
    writing.run::<A, _>(order)
}

/// As `wxpay_micropay_read`, for an order.
///
/// Stack: 2600 bytes.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_order_read(
    key: *const RawKey,
    merchant: *const RawMerchant,
    order: *const RawOrder,
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
    by_either_key!(key, run_read(&reading, order))
}

fn run_read<A: Mark>(reading: &Reading, order: *const RawOrder) -> Status {
    reading.run::<A, _>(order)
}

/// Reads a pay notification, and makes the event of it: verified, and compared with the merchant and the
/// order. It may come at any time, or never, before a query or after.
///
/// Stack: 1376 bytes.
///
/// @param order           Which order it has to be about: WXPAY_ORDER_MISMATCH if it is about another.
/// @param document        The body of the notification. The fields point into it: keep it, unchanged, as
///                        long as you use them.
/// @param fields          Your array; need not be initialised. After a refused document all of it is empty.
/// @param capacity        How many fields it has; 64 are enough.
/// @param[out] count      How many fields were read. Written on success only.
/// @param[out] event      What to step with: that it is paid, or not what was asked for. After a refusal a
///                        tick.
/// @param[out] at         Where the document was refused: a byte offset. May be NULL.
/// @return WXPAY_OK; as `wxpay_accept`, but for WXPAY_AMOUNT_MISMATCH and WXPAY_CURRENCY_MISMATCH, which
///         are WXPAY_ANSWER_OTHER_PAYMENT; WXPAY_BAD_ARGUMENT for texts that are not UTF-8.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_order_notified(
    key: *const RawKey,
    merchant: *const RawMerchant,
    order: *const RawOrder,
    document: *const c_void,
    document_len: usize,
    fields: *mut RawField,
    capacity: usize,
    count: *mut usize,
    event: *mut RawFlowEvent,
    at: *mut usize,
) -> Status {
    let reply = Document { start: document, len: document_len };
    let slots = Slots { fields, capacity, count };
    let reading = Reading { key, merchant, action: core::ptr::null(), reply, slots, event, at };
    by_either_key!(key, notified(&reading, order))
}

// Not inlined: see `either`.
#[inline(never)]
fn notified<A: Mark>(reading: &Reading, order: *const RawOrder) -> Status {
    if let Err(status) = reading.check(order) {
        return status;
    }
    memory::run(reading.at, || {
        let event = ptr::object_mut(reading.event)?;
        let answer = answer::<A>(reading, order);
        Reading::store(event, answer.map(RawFlowEvent::notified), || RawFlowEvent::TICK)
    })
}

fn answer<A: Mark>(reading: &Reading, order: *const RawOrder) -> Result<Answer, Refusal> {
    let order = ptr::object(order)?;
    let key = ptr::key::<A>(ptr::object(reading.key)?)?;
    let merchant = parts::merchant(ptr::object(reading.merchant)?)?;
    let out_trade_no = order.number()?;
    let fee_type = write::currency(order.currency())?.unwrap_or(Currency::CNY);
    let total_fee = u64::try_from(order.total_fee).map_err(|_| WXPAY_BAD_AMOUNT)?;
    let (appid, mch_id, fee_type) = (merchant.appid, merchant.mch_id, fee_type.as_str());
    let expected = Expected { appid, mch_id, out_trade_no, total_fee, fee_type };
    let count = ptr::object_mut(reading.slots.count)?;
    let mut fields = reading.reply.read(Root::Xml, &reading.slots)?;
    let accepted = key.verify(&fields).and_then(|verified| verified.accept_payment(&expected));
    let answer = match accepted.map_err(|error| (error.kind(), error)) {
        Ok(_) => Answer::Paid,
        // Genuine, and about this very order.
        Err((Kind::AmountMismatch | Kind::CurrencyMismatch, _)) => Answer::OtherPayment,
        Err((_, error)) => {
            fields.clear();
            return Err(error.into());
        }
    };
    *count = fields.len();
    Ok(answer)
}
