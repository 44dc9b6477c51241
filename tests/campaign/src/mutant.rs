//! Tills with the mistakes that people make, to see that the campaign would find them.

use wxpay_core::api::Advice;
use wxpay_core::flow::{Answer, Call};

/// What is wrong with the till.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mutant {
    /// Nothing.
    None,
    SilenceIsPaid,
    SystemErrorIsRefusal,
    ChargesAgain,
    CreditsTwice,
    TrustsAnything,
    RefundsAnew,
    GivesUp,
}

impl Mutant {
    /// Each mistake, and what it is.
    pub const ALL: [(Self, &'static str); 7] = [
        (Mutant::SilenceIsPaid, "takes silence for paid"),
        (Mutant::SystemErrorIsRefusal, "takes SYSTEMERROR for a refusal"),
        (Mutant::ChargesAgain, "charges again after a power cut"),
        (Mutant::CreditsTwice, "credits a notification as often as it comes"),
        (Mutant::TrustsAnything, "does not look at signatures"),
        (Mutant::RefundsAnew, "refunds under a new number when in doubt"),
        (Mutant::GivesUp, "gives up without reversing"),
    ];

    /// How it misreads a reply, if it does.
    pub fn reads(self, call: Call, reply: &[u8]) -> Option<Answer> {
        let has = |text: &str| reply.windows(text.len()).any(|part| part == text.as_bytes());
        match (self, call) {
            (Mutant::SystemErrorIsRefusal, Call::Micropay) if has("SYSTEMERROR") => {
                Some(Answer::Refused(Advice::NewNumber))
            }
            (Mutant::TrustsAnything, Call::Micropay) if has("<result_code><![CDATA[SUCCESS]]>") => {
                Some(Answer::Paid)
            }
            (Mutant::TrustsAnything, Call::OrderQuery)
                if has("<trade_state><![CDATA[SUCCESS]]>") || has("<trade_state>SUCCESS<") =>
            {
                Some(Answer::Paid)
            }
            _ => None,
        }
    }
}
