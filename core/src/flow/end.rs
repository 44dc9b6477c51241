//! How a flow ends.

use super::action::Hint;
use crate::api::Advice;

/// How it ended. There is no "probably".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum End {
    /// The order is paid, in full. The reply or notification that said so has the `transaction_id`.
    Paid,
    /// The order is not paid and can never be paid under this number.
    NotPaid(Why),
    /// What may have been paid was given back, and nothing can be paid under this number any more.
    Reversed,
    /// The payer has the money.
    Refunded,
    /// Nothing was refunded, nor will be under this number.
    NotRefunded(Why),
    /// A person has to look: into the platform's site, the bill, or the settings.
    NeedsHuman(Why),
}

/// Why it ended so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Why {
    /// Nothing was ever sent.
    NotSent,
    /// The gateway refused, for certain; and what to do.
    Refused(Advice),
    /// The order was closed, or the refund was.
    Closed,
    /// The tries are used up and nobody knows yet.
    Unsettled,
    /// Paid, but not this amount or not in this currency.
    OtherPayment,
    /// Paid, and then refunded by somebody else, in part at least.
    PaidBack,
    /// The refund cannot be made as it was meant to: settle it on the platform's site.
    Changed,
    /// The gateway has said both yes and no.
    Contradiction,
}

impl End {
    /// What the payer should read.
    #[must_use]
    pub const fn hint(self) -> Hint {
        match self {
            End::Paid => Hint::Paid,
            End::NotPaid(_) => Hint::NotPaid,
            End::Reversed => Hint::Reversed,
            End::Refunded => Hint::Refunded,
            End::NotRefunded(_) => Hint::NotRefunded,
            End::NeedsHuman(_) => Hint::Staff,
        }
    }

    /// Three bytes: the end, why, and the advice.
    pub(super) fn to_codes(self) -> [u8; 3] {
        let (end, why) = match self {
            End::Paid => (1, None),
            End::NotPaid(why) => (2, Some(why)),
            End::Reversed => (3, None),
            End::Refunded => (4, None),
            End::NotRefunded(why) => (5, Some(why)),
            End::NeedsHuman(why) => (6, Some(why)),
        };
        let (why, advice) = match why {
            None => (0, 0),
            Some(Why::NotSent) => (1, 0),
            Some(Why::Refused(advice)) => (2, code_of(advice)),
            Some(Why::Closed) => (3, 0),
            Some(Why::Unsettled) => (4, 0),
            Some(Why::OtherPayment) => (5, 0),
            Some(Why::PaidBack) => (6, 0),
            Some(Why::Changed) => (7, 0),
            Some(Why::Contradiction) => (8, 0),
        };
        [end, why, advice]
    }

    /// What `to_codes` made; the inner None is three zeros: no end yet.
    pub(super) fn from_codes(codes: [u8; 3]) -> Option<Option<Self>> {
        let why = match codes {
            [_, 1, 0] => Why::NotSent,
            [_, 2, advice] => Why::Refused(*Advice::ALL.get(usize::from(advice).checked_sub(1)?)?),
            [_, 3, 0] => Why::Closed,
            [_, 4, 0] => Why::Unsettled,
            [_, 5, 0] => Why::OtherPayment,
            [_, 6, 0] => Why::PaidBack,
            [_, 7, 0] => Why::Changed,
            [_, 8, 0] => Why::Contradiction,
            [0, 0, 0] => return Some(None),
            [1, 0, 0] => return Some(Some(End::Paid)),
            [3, 0, 0] => return Some(Some(End::Reversed)),
            [4, 0, 0] => return Some(Some(End::Refunded)),
            _ => return None,
        };
        match codes {
            [2, ..] => Some(Some(End::NotPaid(why))),
            [5, ..] => Some(Some(End::NotRefunded(why))),
            [6, ..] => Some(Some(End::NeedsHuman(why))),
            _ => None,
        }
    }
}

/// The place of an advice among all, from 1.
fn code_of(advice: Advice) -> u8 {
    (1..).zip(Advice::ALL).find(|(_, other)| *other == advice).map_or(0, |(code, _)| code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use heapless::Vec;

    #[test]
    fn codes_go_both_ways() {
        let plain = [
            Why::NotSent,
            Why::Closed,
            Why::Unsettled,
            Why::OtherPayment,
            Why::PaidBack,
            Why::Changed,
            Why::Contradiction,
        ];
        let refused = Advice::ALL.into_iter().map(Why::Refused);
        let whys: Vec<Why, 22> = plain.into_iter().chain(refused).collect();
        let mut ends: Vec<End, 69> = Vec::from_array([End::Paid, End::Reversed, End::Refunded]);
        ends.extend(whys.iter().map(|why| End::NotPaid(*why)));
        ends.extend(whys.iter().map(|why| End::NotRefunded(*why)));
        ends.extend(whys.iter().map(|why| End::NeedsHuman(*why)));
        let codes: Vec<[u8; 3], 69> = ends.iter().map(|end| end.to_codes()).collect();
        for (end, codes) in ends.iter().zip(&codes) {
            assert_eq!(End::from_codes(*codes), Some(Some(*end)));
        }
        // Nothing else is an end.
        let all = (0..8).flat_map(|end| (0..10).map(move |why| (end, why)));
        for (end, why) in all {
            for advice in 0..=u8::MAX {
                let three = [end, why, advice];
                let known = three == [0; 3] || codes.contains(&three);
                assert_eq!(End::from_codes(three).is_some(), known, "{three:?}");
            }
        }
        assert_eq!(End::from_codes([0, 0, 0]), Some(None));
        // The order of the advice is part of the byte form.
        assert_eq!(End::NotPaid(Why::Refused(Advice::Rescan)).to_codes(), [2, 2, 6]);
        assert_eq!(End::NotPaid(Why::Refused(Advice::Look)).to_codes(), [2, 2, 15]);
    }

    #[test]
    fn every_end_has_a_hint() {
        for (end, hint) in [
            (End::Paid, Hint::Paid),
            (End::NotPaid(Why::Closed), Hint::NotPaid),
            (End::Reversed, Hint::Reversed),
            (End::Refunded, Hint::Refunded),
            (End::NotRefunded(Why::Closed), Hint::NotRefunded),
            (End::NeedsHuman(Why::Unsettled), Hint::Staff),
        ] {
            assert_eq!(end.hint(), hint);
        }
    }
}
