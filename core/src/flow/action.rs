//! What a flow asks of its caller, and what it is told.

use super::answer::Answer;
use super::end::End;
use crate::api::{self, Endpoint};

/// Which request to send. The caller writes it from the order that it keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Call {
    /// [`Micropay`](crate::message::Micropay)
    Micropay,
    /// [`OrderQuery`](crate::message::OrderQuery), by `out_trade_no`.
    OrderQuery,
    /// [`Reverse`](crate::message::Reverse), by `out_trade_no`.
    Reverse,
    /// [`CloseOrder`](crate::message::CloseOrder)
    CloseOrder,
    /// [`Refund`](crate::message::Refund): each time with the same `out_refund_no` and nothing
    /// changed.
    Refund,
    /// [`RefundQuery`](crate::message::RefundQuery), by `out_refund_no`.
    RefundQuery,
}

impl Call {
    /// Where it goes.
    #[must_use]
    pub const fn endpoint(self) -> Endpoint {
        match self {
            Call::Micropay => api::MICROPAY,
            Call::OrderQuery => api::ORDER_QUERY,
            Call::Reverse => api::REVERSE,
            Call::CloseOrder => api::CLOSE_ORDER,
            Call::Refund => api::REFUND,
            Call::RefundQuery => api::REFUND_QUERY,
        }
    }
}

/// One request of a flow. Hand it back with the reply, so that a late reply is known for what it
/// is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Ticket {
    /// Which request.
    pub call: Call,
    /// Which of them: counted from 1 within the flow.
    pub number: u16,
}

/// What to do now. Save the flow first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[must_use]
pub enum Action {
    /// Send this request, once, and wait for its reply until then; not longer. The transport must
    /// not send it again by itself, as some HTTP clients do.
    Send {
        /// The request.
        ticket: Ticket,
        /// When to give up, in milliseconds of the caller's clock.
        until: u64,
    },
    /// Nothing to do until then, or until there is an event.
    Wait {
        /// When to step again, in milliseconds of the caller's clock.
        until: u64,
    },
    /// It is over.
    Done(End),
}

/// What has happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Event {
    /// Nothing but time: also how a flow begins, and how a reply fails to come.
    Tick,
    /// The flow was read back: after a power cut, or after the clock was set. Whatever was under
    /// way may have been done.
    Restart,
    /// The merchant, or the payer, does not want it any more.
    Cancel,
    /// A reply, or that there will be none: [`Answer::Unknown`]. Late ones and repeated ones are
    /// welcome.
    Reply(Ticket, Answer),
    /// A genuine notification about this order or refund, compared with it.
    Notified(Answer),
}

/// What the payer should read meanwhile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Hint {
    /// Show a payment code, or scan the one that is shown.
    Pay,
    /// The payment is being made: please wait.
    Processing,
    /// Please type your password on your phone.
    Password,
    /// The payment is being taken back or the order closed: please do not pay.
    Cancelling,
    /// Paid: thank you.
    Paid,
    /// Not paid.
    NotPaid,
    /// The payment was taken back.
    Reversed,
    /// The refund is on its way.
    Refunding,
    /// Refunded.
    Refunded,
    /// Not refunded.
    NotRefunded,
    /// Please call the staff.
    Staff,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calls_go_to_their_endpoints() {
        let calls = [
            (Call::Micropay, "/pay/micropay"),
            (Call::OrderQuery, "/pay/orderquery"),
            (Call::Reverse, "/secapi/pay/reverse"),
            (Call::CloseOrder, "/pay/closeorder"),
            (Call::Refund, "/secapi/pay/refund"),
            (Call::RefundQuery, "/pay/refundquery"),
        ];
        for (call, path) in calls {
            assert_eq!(call.endpoint().path(), path);
        }
    }
}
