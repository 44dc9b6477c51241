//! Events, answers and actions as numbers.

use wxpay_core::api::Advice;
use wxpay_core::flow::{Action, Answer, Call, End, Event, Hint, Ticket, Why};

use super::step::Posted;
use super::types::*;
use crate::outcome::WXPAY_ADVICE_NONE;
use crate::outcome::code as advice_code;
use crate::status::{Status, WXPAY_BAD_ARGUMENT};

impl RawFlowEvent {
    /// A tick, if it is all there is to say.
    pub(super) const TICK: Self =
        RawFlowEvent { event: WXPAY_FLOW_TICK, call: 0, number: 0, answer: 0, advice: 0 };

    /// The reply to a request.
    pub(super) fn reply(ticket: Ticket, answer: Answer) -> Self {
        let (answer, advice) = answer_codes(answer);
        let (call, number) = (call_code(ticket.call), ticket.number.into());
        RawFlowEvent { event: WXPAY_FLOW_REPLY, call, number, answer, advice }
    }

    /// A notification.
    pub(super) fn notified(answer: Answer) -> Self {
        let (answer, advice) = answer_codes(answer);
        RawFlowEvent { event: WXPAY_FLOW_NOTIFIED, answer, advice, ..Self::TICK }
    }

    pub(super) fn read(&self) -> Result<Event, Status> {
        Ok(match self.event {
            WXPAY_FLOW_TICK => Event::Tick,
            WXPAY_FLOW_RESTART => Event::Restart,
            WXPAY_FLOW_CANCEL => Event::Cancel,
            WXPAY_FLOW_REPLY => Event::Reply(ticket(self.call, self.number)?, self.answer()?),
            WXPAY_FLOW_NOTIFIED => Event::Notified(self.answer()?),
            _ => return Err(WXPAY_BAD_ARGUMENT),
        })
    }

    fn answer(&self) -> Result<Answer, Status> {
        Ok(match self.answer {
            WXPAY_ANSWER_UNKNOWN => Answer::Unknown,
            WXPAY_ANSWER_LATER => Answer::Later,
            WXPAY_ANSWER_REFUSED => Answer::Refused(advice(self.advice)?),
            WXPAY_ANSWER_DONE => Answer::Done,
            WXPAY_ANSWER_RECALL => Answer::Recall,
            WXPAY_ANSWER_PAID => Answer::Paid,
            WXPAY_ANSWER_OTHER_PAYMENT => Answer::OtherPayment,
            WXPAY_ANSWER_USER_PAYING => Answer::UserPaying,
            WXPAY_ANSWER_NOT_PAY => Answer::NotPay,
            WXPAY_ANSWER_PAY_ERROR => Answer::PayError,
            WXPAY_ANSWER_CLOSED => Answer::Closed,
            WXPAY_ANSWER_REVOKED => Answer::Revoked,
            WXPAY_ANSWER_PAID_BACK => Answer::PaidBack,
            WXPAY_ANSWER_ABSENT => Answer::Absent,
            WXPAY_ANSWER_PROCESSING => Answer::Processing,
            WXPAY_ANSWER_REFUNDED => Answer::Refunded,
            WXPAY_ANSWER_REFUND_CHANGE => Answer::RefundChange,
            WXPAY_ANSWER_REFUND_CLOSE => Answer::RefundClose,
            _ => return Err(WXPAY_BAD_ARGUMENT),
        })
    }
}

/// The answer and its advice.
fn answer_codes(answer: Answer) -> (i32, i32) {
    let code = match answer {
        Answer::Later => WXPAY_ANSWER_LATER,
        Answer::Refused(advice) => return (WXPAY_ANSWER_REFUSED, advice_code(advice)),
        Answer::Done => WXPAY_ANSWER_DONE,
        Answer::Recall => WXPAY_ANSWER_RECALL,
        Answer::Paid => WXPAY_ANSWER_PAID,
        Answer::OtherPayment => WXPAY_ANSWER_OTHER_PAYMENT,
        Answer::UserPaying => WXPAY_ANSWER_USER_PAYING,
        Answer::NotPay => WXPAY_ANSWER_NOT_PAY,
        Answer::PayError => WXPAY_ANSWER_PAY_ERROR,
        Answer::Closed => WXPAY_ANSWER_CLOSED,
        Answer::Revoked => WXPAY_ANSWER_REVOKED,
        Answer::PaidBack => WXPAY_ANSWER_PAID_BACK,
        Answer::Absent => WXPAY_ANSWER_ABSENT,
        Answer::Processing => WXPAY_ANSWER_PROCESSING,
        Answer::Refunded => WXPAY_ANSWER_REFUNDED,
        Answer::RefundChange => WXPAY_ANSWER_REFUND_CHANGE,
        Answer::RefundClose => WXPAY_ANSWER_REFUND_CLOSE,
        _ => WXPAY_ANSWER_UNKNOWN,
    };
    (code, WXPAY_ADVICE_NONE)
}

/// The reverse of [`advice_code`]: the codes are in the order of `Advice::ALL`, from 1.
fn advice(code: i32) -> Result<Advice, Status> {
    let place = usize::try_from(code).ok().and_then(|code| code.checked_sub(1));
    place.and_then(|place| Advice::ALL.get(place)).copied().ok_or(WXPAY_BAD_ARGUMENT)
}

const fn call_code(call: Call) -> i32 {
    match call {
        Call::Micropay => WXPAY_CALL_MICROPAY,
        Call::OrderQuery => WXPAY_CALL_ORDER_QUERY,
        Call::Reverse => WXPAY_CALL_REVERSE,
        Call::CloseOrder => WXPAY_CALL_CLOSE_ORDER,
        Call::Refund => WXPAY_CALL_REFUND,
        Call::RefundQuery => WXPAY_CALL_REFUND_QUERY,
    }
}

fn ticket(call: i32, number: u32) -> Result<Ticket, Status> {
    let call = match call {
        WXPAY_CALL_MICROPAY => Call::Micropay,
        WXPAY_CALL_ORDER_QUERY => Call::OrderQuery,
        WXPAY_CALL_REVERSE => Call::Reverse,
        WXPAY_CALL_CLOSE_ORDER => Call::CloseOrder,
        WXPAY_CALL_REFUND => Call::Refund,
        WXPAY_CALL_REFUND_QUERY => Call::RefundQuery,
        _ => return Err(WXPAY_BAD_ARGUMENT),
    };
    let number = u16::try_from(number).map_err(|_| WXPAY_BAD_ARGUMENT)?;
    Ok(Ticket { call, number })
}

impl RawFlowAction {
    /// An action of such a flow.
    pub(super) fn of<F: Posted>(action: Action, hint: Hint) -> Self {
        let mut raw = RawFlowAction {
            until: 0,
            endpoint: core::ptr::null(),
            action: WXPAY_ACTION_DONE,
            call: 0,
            number: 0,
            hint: hint_code(hint),
            end: WXPAY_END_NONE,
            why: WXPAY_WHY_NONE,
            advice: WXPAY_ADVICE_NONE,
        };
        match action {
            Action::Send { ticket, until } => {
                raw.endpoint = F::endpoint(ticket.call);
                (raw.action, raw.until) = (WXPAY_ACTION_SEND, until);
                (raw.call, raw.number) = (call_code(ticket.call), ticket.number.into());
            }
            Action::Wait { until } => (raw.action, raw.until) = (WXPAY_ACTION_WAIT, until),
            Action::Done(end) => (raw.end, raw.why, raw.advice) = end_codes(end),
        }
        raw
    }

    /// The request that it says to send.
    pub(super) fn ticket(&self) -> Result<Ticket, Status> {
        match self.action {
            WXPAY_ACTION_SEND => ticket(self.call, self.number),
            _ => Err(WXPAY_BAD_ARGUMENT),
        }
    }
}

const fn hint_code(hint: Hint) -> i32 {
    match hint {
        Hint::Pay => WXPAY_HINT_PAY,
        Hint::Processing => WXPAY_HINT_PROCESSING,
        Hint::Password => WXPAY_HINT_PASSWORD,
        Hint::Cancelling => WXPAY_HINT_CANCELLING,
        Hint::Paid => WXPAY_HINT_PAID,
        Hint::NotPaid => WXPAY_HINT_NOT_PAID,
        Hint::Reversed => WXPAY_HINT_REVERSED,
        Hint::Refunding => WXPAY_HINT_REFUNDING,
        Hint::Refunded => WXPAY_HINT_REFUNDED,
        Hint::NotRefunded => WXPAY_HINT_NOT_REFUNDED,
        _ => WXPAY_HINT_STAFF,
    }
}

/// The end, why, and the advice.
const fn end_codes(end: End) -> (i32, i32, i32) {
    let (end, why) = match end {
        End::Paid => return (WXPAY_END_PAID, WXPAY_WHY_NONE, WXPAY_ADVICE_NONE),
        End::Reversed => return (WXPAY_END_REVERSED, WXPAY_WHY_NONE, WXPAY_ADVICE_NONE),
        End::Refunded => return (WXPAY_END_REFUNDED, WXPAY_WHY_NONE, WXPAY_ADVICE_NONE),
        End::NotPaid(why) => (WXPAY_END_NOT_PAID, why),
        End::NotRefunded(why) => (WXPAY_END_NOT_REFUNDED, why),
        End::NeedsHuman(why) => (WXPAY_END_NEEDS_HUMAN, why),
        _ => (WXPAY_END_NEEDS_HUMAN, Why::Unsettled),
    };
    let why = match why {
        Why::NotSent => WXPAY_WHY_NOT_SENT,
        Why::Refused(advice) => return (end, WXPAY_WHY_REFUSED, advice_code(advice)),
        Why::Closed => WXPAY_WHY_CLOSED,
        Why::OtherPayment => WXPAY_WHY_OTHER_PAYMENT,
        Why::PaidBack => WXPAY_WHY_PAID_BACK,
        Why::Changed => WXPAY_WHY_CHANGED,
        Why::Contradiction => WXPAY_WHY_CONTRADICTION,
        _ => WXPAY_WHY_UNSETTLED,
    };
    (end, why, WXPAY_ADVICE_NONE)
}
