//! Replies and notifications, reduced to what a flow decides by.

use crate::api::Advice;
use crate::error::Error;
use crate::message::{
    CloseOrderReply, OrderQueryReply, Outcome, PaymentReply, RefundQueryReply, RefundReply,
    RefundStatus, Refusal, ReverseReply, TradeState,
};
use crate::value::{Currency, Fen};

/// What a reply or a notification says. The functions make it from what
/// [`Request::read_reply`](crate::message::Request::read_reply) returns, errors included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Answer {
    /// Nothing for certain: no reply, one that cannot be read or is not genuine, `SYSTEMERROR`.
    Unknown,
    /// As `Unknown`, and the gateway wants to be left alone for a minute.
    Later,
    /// The request had no effect, now or later.
    Refused(Advice),
    /// Reversed for good, closed, or accepted for refund: what the request was for.
    Done,
    /// `recall=Y`: reverse again.
    Recall,
    /// Paid, this amount.
    Paid,
    /// Paid, but not this amount or not in this currency.
    OtherPayment,
    /// `USERPAYING`: the payer is typing a password.
    UserPaying,
    /// `NOTPAY`
    NotPay,
    /// `PAYERROR`: failed, or so it looks.
    PayError,
    /// `CLOSED`: an order that nobody can pay any more.
    Closed,
    /// `REVOKED`: a payment that was reversed.
    Revoked,
    /// `REFUND`: paid, and refunded, in part at least.
    PaidBack,
    /// The gateway does not know the number, or not yet.
    Absent,
    /// A refund on its way.
    Processing,
    /// A refund that has arrived.
    Refunded,
    /// `CHANGE`: a refund that cannot be made as it was meant to.
    RefundChange,
    /// `REFUNDCLOSE`: a refund that will not be made.
    RefundClose,
}

/// What `read_reply` of a request returns.
type Read<'f, 'a, T> = Result<Outcome<'f, 'a, T>, Error>;

/// What was done, or the answer that the rest means.
fn done<'r, T>(read: &'r Read<'_, '_, T>) -> Result<&'r T, Answer> {
    match read {
        Ok(Outcome::Done(reply)) => Ok(reply),
        Ok(Outcome::Refused(refusal)) => Err(Answer::Refused(refusal.advice())),
        Ok(Outcome::Unknown(refusal)) => Err(Answer::unknown(refusal)),
        Err(_) => Err(Answer::Unknown),
    }
}

impl Answer {
    /// The reply to [`Micropay`](crate::message::Micropay).
    #[must_use]
    pub fn of_micropay(read: &Read<'_, '_, PaymentReply<'_, '_>>) -> Self {
        done(read).map_or_else(|answer| answer, |_| Answer::Paid)
    }

    /// The reply to [`OrderQuery`](crate::message::OrderQuery), compared with what the order says.
    #[must_use]
    pub fn of_order_query(
        read: &Read<'_, '_, OrderQueryReply<'_, '_>>,
        total_fee: Fen,
        fee_type: Currency,
    ) -> Self {
        let reply = match done(read) {
            Ok(reply) => reply,
            // That a query was refused says nothing about the order.
            Err(Answer::Refused(_)) => return Answer::Unknown,
            Err(answer) => return answer,
        };
        match reply.trade_state {
            TradeState::Success => match reply.total_fee {
                Some(fee) if fee == total_fee && Currency::of(reply.fee_type) == Ok(fee_type) => {
                    Answer::Paid
                }
                Some(_) => Answer::OtherPayment,
                None => Answer::Unknown,
            },
            TradeState::Refund => Answer::PaidBack,
            TradeState::NotPay => Answer::NotPay,
            TradeState::Closed => Answer::Closed,
            TradeState::Revoked => Answer::Revoked,
            TradeState::UserPaying => Answer::UserPaying,
            TradeState::PayError => Answer::PayError,
            TradeState::Accept | TradeState::Other(_) => Answer::Unknown,
        }
    }

    /// The reply to [`Reverse`](crate::message::Reverse).
    #[must_use]
    pub fn of_reverse(read: &Read<'_, '_, ReverseReply<'_, '_>>) -> Self {
        let answer = |reply: &ReverseReply<'_, '_>| match reply.recall {
            Some(false) => Answer::Done,
            Some(true) => Answer::Recall,
            // The field is documented as always there.
            None => Answer::Unknown,
        };
        done(read).map_or_else(|answer| answer, answer)
    }

    /// The reply to [`CloseOrder`](crate::message::CloseOrder).
    #[must_use]
    pub fn of_close_order(read: &Read<'_, '_, CloseOrderReply<'_, '_>>) -> Self {
        match done(read) {
            Ok(_) | Err(Answer::Refused(Advice::AlreadyDone)) => Answer::Done,
            Err(answer) => answer,
        }
    }

    /// The reply to [`Refund`](crate::message::Refund).
    #[must_use]
    pub fn of_refund(read: &Read<'_, '_, RefundReply<'_, '_>>) -> Self {
        done(read).map_or_else(|answer| answer, |_| Answer::Done)
    }

    /// The reply to [`RefundQuery`](crate::message::RefundQuery): what it says about the refund
    /// with this number.
    #[must_use]
    pub fn of_refund_query(
        read: &Read<'_, '_, RefundQueryReply<'_, '_>>,
        out_refund_no: &str,
    ) -> Self {
        let reply = match done(read) {
            Ok(reply) => reply,
            Err(Answer::Refused(_)) => return Answer::Unknown,
            Err(answer) => return answer,
        };
        let mut states = reply.refunds.filter_map(Result::ok);
        let this = states.find(|state| state.out_refund_no == out_refund_no);
        this.map_or(Answer::Unknown, |state| Answer::of_refund_status(state.refund_status))
    }

    fn of_refund_status(status: RefundStatus<'_>) -> Self {
        match status {
            RefundStatus::Success => Answer::Refunded,
            RefundStatus::RefundClose | RefundStatus::Fail => Answer::RefundClose,
            RefundStatus::Processing => Answer::Processing,
            RefundStatus::Change => Answer::RefundChange,
            RefundStatus::Other(_) => Answer::Unknown,
        }
    }

    /// What may be known all the same when the outcome is not.
    fn unknown(refusal: &Refusal<'_, '_>) -> Self {
        match refusal.advice() {
            Advice::Wait => Answer::UserPaying,
            Advice::Absent => Answer::Absent,
            Advice::RetryLater => Answer::Later,
            _ => Answer::Unknown,
        }
    }
}
