//! Gateways, as far as one order or one refund goes.

use wxpay_core::api::Advice;
use wxpay_core::flow::{Answer, Call, End};

use super::explore::World;

/// A payment by payment code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sale {
    /// The gateway has not heard of it.
    Unheard,
    /// Refused for certain.
    Refused,
    /// The payer is asked for a password.
    Paying,
    /// Failed, or so it looks.
    PayError,
    /// The money is taken.
    Paid,
    /// As `Paying`, `PayError` and `Paid`, and there was a reversal that did not help.
    StillPaying,
    StillPayError,
    StillPaid,
    /// Closed by the gateway.
    Closed,
    /// Reversed: what was unheard of, and what was paid.
    RevokedUnheard,
    Revoked,
    RevokedPaid,
}

/// What the gateway says when it does not know, or does not say.
const VAGUE: Answer = Answer::Unknown;

impl World for Sale {
    fn handle(&self, call: Call) -> Vec<(Self, Answer, u8)> {
        use Sale::{
            Closed, Paid, PayError, Paying, Refused, Revoked, RevokedPaid, RevokedUnheard,
            StillPaid, StillPayError, StillPaying, Unheard,
        };
        let same = *self;
        let mut all = match (call, same) {
            (Call::Micropay, Unheard) => vec![
                (Paid, Answer::Paid, 0),
                (Paid, VAGUE, 1),
                (Paying, Answer::UserPaying, 0),
                (Paying, VAGUE, 1),
                (PayError, VAGUE, 1),
                (Refused, Answer::Refused(Advice::Rescan), 0),
                (Refused, VAGUE, 1),
            ],
            // A payment call that comes after all the rest.
            (Call::Micropay, _) => vec![(same, Answer::Refused(Advice::NewNumber), 0)],
            (Call::OrderQuery, Unheard | Refused) => vec![(same, Answer::Absent, 0)],
            (Call::OrderQuery, Paying) => vec![
                (same, Answer::UserPaying, 0),
                (same, Answer::NotPay, 1),
                (same, Answer::Absent, 1),
            ],
            (Call::OrderQuery, Paid) => vec![
                (same, Answer::Paid, 0),
                // An answer from where it is not known yet.
                (same, Answer::UserPaying, 1),
                (same, Answer::Absent, 1),
            ],
            (Call::OrderQuery, PayError | StillPayError) => vec![(same, Answer::PayError, 0)],
            (Call::OrderQuery, StillPaying) => vec![(same, Answer::UserPaying, 0)],
            (Call::OrderQuery, StillPaid) => vec![(same, Answer::Paid, 0)],
            (Call::OrderQuery, Closed) => vec![(same, Answer::Closed, 0)],
            (Call::OrderQuery, Revoked) => vec![(same, Answer::Revoked, 0)],
            (Call::OrderQuery, RevokedUnheard) => {
                vec![(same, Answer::Revoked, 0), (same, Answer::Absent, 0)]
            }
            (Call::OrderQuery, RevokedPaid) => vec![
                (same, Answer::Revoked, 0),
                (same, Answer::PaidBack, 0),
                (same, Answer::Paid, 1),
            ],
            (Call::Reverse, _) => {
                let (reversed, not) = match same {
                    Unheard | Refused | RevokedUnheard => (RevokedUnheard, same),
                    Paying | StillPaying => (Revoked, StillPaying),
                    PayError | StillPayError => (Revoked, StillPayError),
                    Paid | StillPaid => (RevokedPaid, StillPaid),
                    Closed | Revoked | RevokedPaid => (same, same),
                };
                let mut all = vec![
                    (reversed, Answer::Done, 0),
                    (reversed, Answer::Recall, 1),
                    (reversed, VAGUE, 1),
                    (not, Answer::Recall, 1),
                    (not, VAGUE, 1),
                    (not, Answer::Refused(Advice::Refund), 1),
                ];
                if matches!(not, StillPaying | StillPayError | StillPaid) {
                    // Said, and not done.
                    all.push((not, Answer::Done, 1));
                }
                all
            }
            _ => unreachable!("{call:?}"),
        };
        if call == Call::OrderQuery {
            all.push((same, VAGUE, 1));
        }
        all
    }

    fn drift(&self) -> Vec<(Self, Option<Answer>)> {
        use Sale::{Closed, Paid, PayError, Paying, StillPaid, StillPayError, StillPaying};
        match self {
            Paying => vec![(Paid, None), (PayError, None), (Closed, None)],
            PayError => vec![(Paid, None)],
            StillPaying => vec![(StillPaid, None), (StillPayError, None), (Closed, None)],
            StillPayError => vec![(StillPaid, None)],
            _ => vec![],
        }
    }

    fn check(&self, end: Option<End>) -> Result<(), &'static str> {
        use Sale::{
            Closed, Paid, PayError, Paying, Refused, Revoked, RevokedPaid, RevokedUnheard,
            StillPaid, StillPayError, StillPaying, Unheard,
        };
        match (self, end) {
            (Paid, Some(End::Paid)) => Ok(()),
            (_, Some(End::Paid)) => Err("not paid"),
            // What is under way is looked at when it arrives: later nodes are checked, too.
            (
                Unheard | Refused | Closed | Revoked | RevokedUnheard | RevokedPaid,
                Some(End::Reversed | End::NotPaid(_)),
            ) => Ok(()),
            (_, Some(End::Reversed)) => Err("not reversed"),
            (Paying | PayError | Paid | StillPaying | StillPayError | StillPaid, Some(end))
                if !matches!(end, End::NeedsHuman(_)) =>
            {
                Err("may be paid")
            }
            (_, None | Some(End::NeedsHuman(_))) => Ok(()),
            _ => Err("no such end"),
        }
    }
}

/// An order that the payer pays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Order {
    NotPay,
    Paying,
    PayError,
    Paid,
    Closed,
}

impl World for Order {
    fn handle(&self, call: Call) -> Vec<(Self, Answer, u8)> {
        let same = *self;
        match (call, same) {
            (Call::OrderQuery, _) => {
                let answer = match same {
                    Order::NotPay => Answer::NotPay,
                    Order::Paying => Answer::UserPaying,
                    Order::PayError => Answer::PayError,
                    Order::Paid => Answer::Paid,
                    Order::Closed => Answer::Closed,
                };
                vec![
                    (same, answer, 0),
                    (same, VAGUE, 1),
                    (same, Answer::Absent, 1),
                    (same, Answer::NotPay, 1),
                ]
            }
            // ORDERPAID
            (Call::CloseOrder, Order::Paid) => vec![(same, VAGUE, 0)],
            (Call::CloseOrder, _) => vec![
                (Order::Closed, Answer::Done, 0),
                (Order::Closed, VAGUE, 1),
                (same, VAGUE, 1),
                (same, Answer::Done, 1),
                (same, Answer::Refused(Advice::Fix), 1),
            ],
            _ => unreachable!("{call:?}"),
        }
    }

    fn drift(&self) -> Vec<(Self, Option<Answer>)> {
        let paid = (Order::Paid, Some(Answer::Paid));
        match self {
            Order::NotPay => vec![(Order::Paying, None), paid],
            Order::Paying => vec![(Order::PayError, None), paid],
            Order::PayError => vec![paid],
            Order::Paid | Order::Closed => vec![],
        }
    }

    fn check(&self, end: Option<End>) -> Result<(), &'static str> {
        match (self, end) {
            (_, None | Some(End::NeedsHuman(_)))
            | (Order::Paid, Some(End::Paid))
            | (Order::Closed, Some(End::NotPaid(_))) => Ok(()),
            _ => Err("a wrong end"),
        }
    }
}

/// A refund.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Refund {
    Unheard,
    Processing,
    Success,
    Change,
    Closed,
}

impl World for Refund {
    fn handle(&self, call: Call) -> Vec<(Self, Answer, u8)> {
        let same = *self;
        match (call, same) {
            (Call::Refund, Refund::Unheard) => vec![
                (Refund::Processing, Answer::Done, 0),
                (Refund::Processing, VAGUE, 1),
                (same, VAGUE, 1),
                (same, Answer::Later, 1),
                (same, Answer::Refused(Advice::Funds), 0),
            ],
            // The same number is the same refund.
            (Call::Refund, _) => vec![(same, Answer::Done, 0), (same, VAGUE, 1)],
            (Call::RefundQuery, _) => {
                let answer = match same {
                    Refund::Unheard => Answer::Absent,
                    Refund::Processing => Answer::Processing,
                    Refund::Success => Answer::Refunded,
                    Refund::Change => Answer::RefundChange,
                    Refund::Closed => Answer::RefundClose,
                };
                vec![(same, answer, 0), (same, VAGUE, 1), (same, Answer::Absent, 1)]
            }
            _ => unreachable!("{call:?}"),
        }
    }

    fn drift(&self) -> Vec<(Self, Option<Answer>)> {
        match self {
            Refund::Processing => vec![
                (Refund::Success, Some(Answer::Refunded)),
                (Refund::Change, Some(Answer::RefundChange)),
                (Refund::Closed, Some(Answer::RefundClose)),
            ],
            _ => vec![],
        }
    }

    fn check(&self, end: Option<End>) -> Result<(), &'static str> {
        match (self, end) {
            (_, None | Some(End::NeedsHuman(_)))
            | (Refund::Success, Some(End::Refunded))
            | (Refund::Unheard | Refund::Closed, Some(End::NotRefunded(_))) => Ok(()),
            _ => Err("a wrong end"),
        }
    }
}
