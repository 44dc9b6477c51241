//! The requests of a sale, and what their replies say.

use core::fmt::{self, Write as _};

use embedded_hal::delay::DelayNs as _;
use wxpay_core::flow::{Answer, Call};
use wxpay_core::message::{
    CloseOrder, Micropay, MicropayMore, OrderNo, OrderQuery, OrderQueryMore, Outcome, Refund,
    RefundMore, RefundNo, RefundQuery, Request as _, Reverse,
};
use wxpay_core::{Currency, Error, Field, Nonce};

use super::{Board, Fault, Line as _, Machine, Memory, Sale, System as _};

/// Slots for the fields of one message: enough for every reply and notification here.
pub(super) const FIELDS: usize = 64;
/// Milliseconds from one query to the next.
const BETWEEN_QUERIES: u32 = 1_000;

impl<B: Board> Machine<'_, B> {
    /// Sends one request of a flow. What does not come back, or not as it should, is unknown.
    pub(super) fn send(
        &mut self,
        call: Call,
        until: u64,
        sale: &Sale,
        code: &str,
    ) -> Result<Answer, Fault> {
        let number = sale.number.as_str();
        let order = OrderNo::OutTradeNo(number);
        let refund_no = sale.refund_no();
        let drink = self.drink(sale)?;

        let micropay = Micropay {
            body: drink.name,
            out_trade_no: number,
            total_fee: sale.price,
            auth_code: code,
            spbill_create_ip: self.account.ip,
            more: MicropayMore { device_info: Some(self.account.machine), ..MicropayMore::NONE },
        };
        let query = OrderQuery { order, more: OrderQueryMore::NONE };
        let reverse = Reverse { order };
        let close = CloseOrder { out_trade_no: number };
        let refund = Refund {
            order,
            out_refund_no: &refund_no,
            total_fee: sale.price,
            refund_fee: sale.price,
            more: RefundMore {
                notify_url: Some(self.account.notify_url),
                refund_desc: Some("sold out"),
                ..RefundMore::NONE
            },
        };
        let refund_query = RefundQuery { refund: RefundNo::OutRefundNo(&refund_no), offset: None };

        if call == Call::OrderQuery {
            self.space_queries();
        }
        let (key, merchant) = (&self.account.key, &self.account.merchant);
        let nonce = Nonce::from_random(self.parts.system.random());
        let nonce = nonce.as_str();
        let Memory { request, reply, .. } = &mut *self.memory;
        let request = match call {
            Call::Micropay => micropay.write(key, merchant, nonce, request),
            Call::OrderQuery => query.write(key, merchant, nonce, request),
            Call::Reverse => reverse.write(key, merchant, nonce, request),
            Call::CloseOrder => close.write(key, merchant, nonce, request),
            Call::Refund => refund.write(key, merchant, nonce, request),
            Call::RefundQuery => refund_query.write(key, merchant, nonce, request),
        };
        let request = request.map_err(Error::from)?;
        let reply = self.parts.line.post(call.endpoint(), request, reply, until);

        let mut slots = [Field::EMPTY; FIELDS];
        let slots = &mut slots;
        let (answer, reason) = match (reply, call) {
            (None, _) => (Answer::Unknown, Reason::new()),
            (Some(reply), Call::Micropay) => {
                judge(&micropay.read_reply(key, merchant, reply, slots), Answer::of_micropay)
            }
            (Some(reply), Call::OrderQuery) => {
                let reply = query.read_reply(key, merchant, reply, slots);
                judge(&reply, |it| Answer::of_order_query(it, sale.price, Currency::CNY))
            }
            (Some(reply), Call::Reverse) => {
                judge(&reverse.read_reply(key, merchant, reply, slots), Answer::of_reverse)
            }
            (Some(reply), Call::CloseOrder) => {
                judge(&close.read_reply(key, merchant, reply, slots), Answer::of_close_order)
            }
            (Some(reply), Call::Refund) => {
                judge(&refund.read_reply(key, merchant, reply, slots), Answer::of_refund)
            }
            (Some(reply), Call::RefundQuery) => {
                let reply = refund_query.read_reply(key, merchant, reply, slots);
                judge(&reply, |it| Answer::of_refund_query(it, &refund_no))
            }
        };
        let amount = match call {
            Call::Micropay | Call::Refund => sale.price.to_yuan(),
            _ => Default::default(),
        };
        let said = if reply.is_some() { words(answer) } else { "no reply" };
        self.note_call(call.endpoint().path(), &amount, format_args!("{said} {reason}"));
        Ok(answer)
    }

    /// The gateway does not like to be asked about an order twice within a second, as before and
    /// after it is closed.
    fn space_queries(&mut self) {
        let since = self.parts.system.now().saturating_sub(self.queried);
        let rest = u64::from(BETWEEN_QUERIES).saturating_sub(since);
        self.parts.delay.delay_ms(u32::try_from(rest).unwrap_or(BETWEEN_QUERIES));
        self.queried = self.parts.system.now();
    }

    /// For the log: where it went, about how much, and what came back.
    pub(super) fn note_call(&mut self, path: &str, amount: &str, said: fmt::Arguments<'_>) {
        self.parts.system.note("gateway", format_args!("{path:<19} {amount:>5}  {said}"));
    }
}

/// Why not: for the log.
type Reason = heapless::String<64>;

/// What a reply means, and the reason that it gives.
fn judge<'f, 'a, T>(
    reply: &Result<Outcome<'f, 'a, T>, Error>,
    judge: impl FnOnce(&Result<Outcome<'f, 'a, T>, Error>) -> Answer,
) -> (Answer, Reason) {
    let mut reason = Reason::new();
    if let Ok(Outcome::Refused(refusal) | Outcome::Unknown(refusal)) = reply {
        // What is too long for the log is cut off.
        let _ = refusal.err_code().or(refusal.message()).map(|why| write!(reason, "({why})"));
    }
    (judge(reply), reason)
}

/// An answer, for the log.
fn words(answer: Answer) -> &'static str {
    match answer {
        Answer::Unknown | Answer::Later => "nothing for certain",
        Answer::Refused(_) => "refused",
        Answer::Done => "done",
        Answer::Recall => "once more",
        Answer::Paid => "paid",
        Answer::UserPaying => "a password is being typed",
        Answer::NotPay => "not paid yet",
        Answer::Closed => "closed",
        Answer::Revoked => "reversed",
        Answer::Absent => "not known",
        Answer::Processing => "on its way",
        Answer::Refunded => "refunded",
        _ => "something is wrong",
    }
}
