//! A payment by payment code.

use core::ffi::{c_char, c_void};

use wxpay_core::flow::{Answer, Call, MicropayFlow, MicropayTimes};
use wxpay_core::message::{Micropay, MicropayMore, OrderNo, OrderQuery, OrderQueryMore, Reverse};
use wxpay_core::{Currency, Fen};

use super::read::{Judged, Reader, Reading};
use super::step;
use super::types::*;
use super::write::{self, Kept, Writer, Writing};
use crate::api::place::Fault;
use crate::api::{RawMerchant, RawViolation};
use crate::either::by_either_key;
use crate::fields::{Document, Slots};
use crate::ptr::{self, Mark};
use crate::refusal::Refusal;
use crate::status::{Status, WXPAY_BAD_ARGUMENT};
use crate::texts::{self, RawText};
use crate::types::{RawField, RawKey};

fn times(raw: &RawMicropayTimes) -> MicropayTimes {
    let RawMicropayTimes {
        reply,
        unknown,
        query,
        overall,
        guard,
        back_off,
        back_off_most,
        tries,
        ..
    } = *raw;
    MicropayTimes { reply, unknown, query, overall, guard, back_off, back_off_most, tries }
}

/// Starts a payment by payment code that nothing was done about: it will be charged once, asked about, and
/// reversed if it stays unknown.
///
/// Stack: 848 bytes.
///
/// @param[out] flow    Need not be initialised.
/// @param times        WXPAY_MICROPAY_DOCUMENTED if it is NULL.
/// @return WXPAY_OK; WXPAY_NULL_POINTER, WXPAY_MISALIGNED, WXPAY_OVERLAP.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_micropay_start(
    flow: *mut RawFlow,
    times: *const RawMicropayTimes,
) -> Status {
    step::start(flow, times, MicropayTimes::DOCUMENTED, self::times, MicropayFlow::new)
}

/// Starts with a payment whose flow was lost: it may have been sent, or not. It is asked about and never
/// sent again. As `wxpay_micropay_start` otherwise.
///
/// Stack: 856 bytes.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_micropay_in_doubt(
    flow: *mut RawFlow,
    times: *const RawMicropayTimes,
) -> Status {
    step::start(flow, times, MicropayTimes::DOCUMENTED, self::times, MicropayFlow::in_doubt)
}

/// Says what to do, now that this has happened. Save the flow before you do it.
///
/// After a refusal flow and action are what they were. WXPAY_BAD_VALUE after a power cut means that the
/// flow was not saved as a whole: go on with `wxpay_micropay_in_doubt`.
///
/// Stack: 912 bytes.
///
/// @param[in,out] flow    Started by `wxpay_micropay_start`, or read back.
/// @param now             Milliseconds of any clock that goes forward evenly.
/// @param event           What has happened; a tick if nothing has.
/// @param[out] action     What to do. Written on success only.
/// @return WXPAY_OK; WXPAY_BAD_VALUE (no such flow: not started, of another kind, or damaged);
///         WXPAY_BAD_ARGUMENT for what is no event; WXPAY_NULL_POINTER, WXPAY_MISALIGNED, WXPAY_OVERLAP.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_micropay_step(
    flow: *mut RawFlow,
    now: u64,
    event: *const RawFlowEvent,
    action: *mut RawFlowAction,
) -> Status {
    step::step::<MicropayFlow>(flow, now, event, action)
}

impl RawSale {
    fn currency(&self) -> RawText {
        (self.fee_type, self.fee_type_len)
    }

    fn micropay(&self, fee_type: Option<Currency>) -> Result<Micropay<'_>, Status> {
        let [body, out_trade_no, auth_code, spbill_create_ip, _] = texts::read(self.texts())?;
        let more = MicropayMore { fee_type, ..MicropayMore::NONE };
        let total_fee = Fen::new(self.total_fee);
        Ok(Micropay { body, out_trade_no, total_fee, auth_code, spbill_create_ip, more })
    }

    fn order(&self) -> Result<OrderNo<'_>, Status> {
        ptr::utf8(self.out_trade_no, self.out_trade_no_len).map(OrderNo::OutTradeNo)
    }
}

impl Kept for RawSale {
    fn texts(&self) -> [RawText; 5] {
        [
            (self.body, self.body_len),
            (self.out_trade_no, self.out_trade_no_len),
            (self.auth_code, self.auth_code_len),
            (self.spbill_create_ip, self.spbill_create_ip_len),
            self.currency(),
        ]
    }

    fn more(&self) -> (*const RawField, usize) {
        (self.more, self.more_count)
    }

    fn write<A: Mark>(&self, call: Call, writer: Writer<'_, A>) -> Result<usize, Fault> {
        match call {
            Call::Micropay => {
                let fee_type = write::named_currency(self.currency(), "fee_type")?;
                writer.with_more(&self.micropay(fee_type)?)
            }
            Call::OrderQuery => {
                writer.plain(&OrderQuery { order: self.order()?, more: OrderQueryMore::NONE })
            }
            Call::Reverse => writer.plain(&Reverse { order: self.order()? }),
            _ => Err(WXPAY_BAD_ARGUMENT.into()),
        }
    }
}

impl Judged for RawSale {
    fn read<A: Mark>(&self, call: Call, reader: Reader<'_, A>) -> Result<Answer, Refusal> {
        let fee_type = write::currency(self.currency())?;
        match call {
            Call::Micropay => {
                reader.read(&self.micropay(fee_type)?, |read| Answer::of_micropay(read))
            }
            Call::OrderQuery => {
                let query = OrderQuery { order: self.order()?, more: OrderQueryMore::NONE };
                let fee_type = fee_type.unwrap_or(Currency::CNY);
                reader.read(&query, |read| {
                    Answer::of_order_query(read, Fen::new(self.total_fee), fee_type)
                })
            }
            Call::Reverse => {
                reader.read(&Reverse { order: self.order()? }, |read| Answer::of_reverse(read))
            }
            _ => Err(WXPAY_BAD_ARGUMENT.into()),
        }
    }
}

/// Writes the request that an action of a payment by payment code says to send: filled in, checked and
/// signed.
///
/// Stack: 2080 bytes.
///
/// @param nonce               At most 32 characters that nobody can guess, new for each request: see
///                            `wxpay_nonce`.
/// @param sale                What its requests say.
/// @param action              What `wxpay_micropay_step` said.
/// @param fields              Your array, to work with; need not be initialised, and is empty afterwards.
/// @param capacity            How many fields it has: 12 are enough, and as many more as `sale` has.
/// @param out                 Your buffer; untouched unless the whole request fits.
/// @param out_capacity        Its size in bytes.
/// @param[out] len            The length of the request in bytes, also when the buffer is too small.
/// @param[out] violation      Which field. May be NULL.
/// @return WXPAY_OK, WXPAY_BUFFER_TOO_SMALL; as `wxpay_write_request`; WXPAY_BAD_VALUE for a currency that
///         is none; WXPAY_BAD_ARGUMENT for an action that sends nothing, and for texts that are not UTF-8.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_micropay_write(
    key: *const RawKey,
    merchant: *const RawMerchant,
    nonce: *const c_char,
    nonce_len: usize,
    sale: *const RawSale,
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
    by_either_key!(key, run_write(&writing, sale))
}

fn run_write<A: Mark>(writing: &Writing, sale: *const RawSale) -> Status {
    writing.run::<A, _>(sale)
}

/// Reads the reply to a request of a payment by payment code, and makes the event of it: verified, compared
/// with the merchant and with what was asked, and judged.
///
/// The event is one to step on with if the reply is refused, too: one that cannot be read, or is not genuine,
/// or is about something else, says WXPAY_ANSWER_UNKNOWN.
///
/// Stack: 2864 bytes.
///
/// @param sale            What the requests say.
/// @param action          What `wxpay_micropay_step` said.
/// @param reply           What came back; a length of 0 if nothing did. The fields point into it: keep it,
///                        unchanged, as long as you use them.
/// @param fields          Your array; need not be initialised. After a refused reply all of it is empty. What
///                        a refusal without a signature says is not proven.
/// @param capacity        How many fields it has; 64 are enough for most replies.
/// @param[out] count      How many fields were read: `transaction_id`, `err_code_des` and so on. Written on
///                        success only.
/// @param[out] event      What to step with. Written on refusal, too, but for wrong arguments: from
///                        WXPAY_NULL_POINTER on.
/// @param[out] at         Where the reply was refused: a byte offset. May be NULL.
/// @return WXPAY_OK, also if there was no reply or it says no; as `wxpay_read_reply`; WXPAY_APP_ID_MISMATCH,
///         WXPAY_MCH_ID_MISMATCH, WXPAY_ORDER_MISMATCH, WXPAY_AMOUNT_MISMATCH, WXPAY_CURRENCY_MISMATCH;
///         WXPAY_MISSING_FIELD, WXPAY_BAD_AMOUNT, WXPAY_BAD_TIME, WXPAY_BAD_NUMBER, WXPAY_BAD_VALUE where it
///         does not say what it has to; WXPAY_BAD_ARGUMENT for an action that sends nothing, and for texts
///         that are not UTF-8.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_micropay_read(
    key: *const RawKey,
    merchant: *const RawMerchant,
    sale: *const RawSale,
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
    by_either_key!(key, run_read(&reading, sale))
}

fn run_read<A: Mark>(reading: &Reading, sale: *const RawSale) -> Status {
    reading.run::<A, _>(sale)
}
