//! What a refusal means and what to do about it: `err_code` by `err_code`.
//!
//! ```text
//! codes = code *( ' ' code )
//! code  = ( name | '*' ) ( '!' | '?' ) word        ; word: of an Advice
//! ```
//!
//! `!` is certain: the request had no effect. `?` is not. `*` is every other code.

use super::endpoint::Endpoint;
use super::spec::{after_mark, split};
use crate::text::Text;

/// What to do after a refusal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Advice {
    /// The same request will never pass: mend the program, the settings or the agreement with the
    /// platform.
    Fix,
    /// Ask for the state by the query that belongs to this request, and decide by that.
    Query,
    /// The payer has something to do, a password as a rule: query every few seconds.
    Wait,
    /// Send the same request again, with the same numbers and nothing changed.
    Retry,
    /// As [`Advice::Retry`], but not before a minute has passed.
    RetryLater,
    /// Have the payer show a fresh code, and charge it under a new number.
    Rescan,
    /// The payer needs another card or another way to pay; under a new number.
    OtherMeans,
    /// Send it again under a new number.
    NewNumber,
    /// The order is paid, by its own account: make sure by a query, then treat it as paid.
    Paid,
    /// What was asked for is already so.
    AlreadyDone,
    /// The gateway does not know that number, or not yet: after a request whose reply was lost, ask
    /// again before you believe it.
    Absent,
    /// The merchant's balance is too small.
    Funds,
    /// It cannot be done this way any more: settle it with the payer outside of the gateway.
    Offline,
    /// It is too late to reverse: refund.
    Refund,
    /// No rule helps: have a person read `err_code_des`.
    Look,
}

impl Advice {
    /// Every advice.
    pub const ALL: [Self; 15] = [
        Advice::Fix,
        Advice::Query,
        Advice::Wait,
        Advice::Retry,
        Advice::RetryLater,
        Advice::Rescan,
        Advice::OtherMeans,
        Advice::NewNumber,
        Advice::Paid,
        Advice::AlreadyDone,
        Advice::Absent,
        Advice::Funds,
        Advice::Offline,
        Advice::Refund,
        Advice::Look,
    ];

    /// The word that stands for it in a table.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Advice::Fix => "fix",
            Advice::Query => "query",
            Advice::Wait => "wait",
            Advice::Retry => "retry",
            Advice::RetryLater => "later",
            Advice::Rescan => "rescan",
            Advice::OtherMeans => "means",
            Advice::NewNumber => "number",
            Advice::Paid => "paid",
            Advice::AlreadyDone => "done",
            Advice::Absent => "absent",
            Advice::Funds => "funds",
            Advice::Offline => "offline",
            Advice::Refund => "refund",
            Advice::Look => "look",
        }
    }
}

/// What an `err_code` means at one endpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Verdict {
    /// The request had no effect, now or later. Without it nobody knows: what was asked for may have
    /// been done, or be done yet.
    pub is_certain: bool,
    /// What to do.
    pub advice: Advice,
}

/// One code of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ErrCode {
    /// `err_code`; `*` for every code that is not listed.
    pub name: &'static str,
    /// What it means.
    pub verdict: Verdict,
}

/// The codes that an endpoint is known to answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ErrCodes(&'static str);

impl ErrCodes {
    /// The line itself.
    #[must_use]
    pub const fn line(self) -> &'static str {
        self.0
    }
}

impl Iterator for ErrCodes {
    type Item = ErrCode;

    fn next(&mut self) -> Option<ErrCode> {
        if self.0.is_empty() {
            return None;
        }
        let (word, rest) = split(self.0, b' ');
        self.0 = after_mark(rest);
        let (name, certain) = split(word, b'!');
        let is_certain = !certain.is_empty();
        let (name, word) = if is_certain { (name, certain) } else { split(word, b'?') };
        let word = after_mark(word);
        let advice = Advice::ALL.into_iter().find(|advice| advice.word() == word);
        let advice = advice.unwrap_or(Advice::Look);
        Some(ErrCode { name, verdict: Verdict { is_certain, advice } })
    }
}

/// What the same code means everywhere: that the request was no sound request.
const COMMON: ErrCodes = ErrCodes(
    "APPID_MCHID_NOT_MATCH!fix APPID_NOT_EXIST!fix CA_ERROR!fix LACK_PARAMS!fix \
    MCHID_NOT_EXIST!fix NOAUTH!fix NOT_UTF8!fix NO_AUTH!fix PARAM_ERROR!fix PARAM_IS_NOT_UTF8!fix \
    POST_DATA_EMPTY!fix REQUIRE_POST_METHOD!fix REQ_PARAM_XML_ERR!fix SIGNERROR!fix SIGN_ERROR!fix \
    SYSTEMERROR?retry XML_ERROR!fix XML_FORMAT_ERROR!fix",
);

/// Where the sources list no code: nothing is certain.
const UNLISTED: Verdict = Verdict { is_certain: false, advice: Advice::Query };

impl Endpoint {
    /// The codes that are particular to this endpoint. The set is open: the gateway has others.
    #[must_use]
    pub const fn err_codes(&self) -> ErrCodes {
        ErrCodes(self.codes)
    }

    /// The codes that mean the same at every endpoint that does not list them itself.
    #[must_use]
    pub const fn common_err_codes() -> ErrCodes {
        COMMON
    }

    /// What `err_code` means for a request to this endpoint, and what to do.
    ///
    /// A code that nobody has documented is never certain where money moves: the answer is then to
    /// query. (WeChat Pay V2, "Error codes" of each interface.)
    #[must_use]
    #[cfg_attr(not(coverage), inline(always))]
    pub fn judge(&self, err_code: Text<'_>) -> Verdict {
        judge(self.err_codes(), err_code)
    }

    /// What a refusal without a code means: as that of a code which nobody has documented.
    #[must_use]
    #[cfg_attr(not(coverage), inline(always))]
    pub fn judge_silence(&self) -> Verdict {
        judge(self.err_codes(), Text::new(&[], false))
    }
}

fn judge(mut own: ErrCodes, err_code: Text<'_>) -> Verdict {
    let is_it = |code: &ErrCode| err_code == *code.name;
    let mut otherwise = own;
    let listed = own.find(is_it).or_else(|| { COMMON }.find(is_it));
    let code = listed.or_else(|| otherwise.find(|code| code.name == "*"));
    code.map_or(UNLISTED, |code| code.verdict)
}

#[cfg(test)]
mod tests {
    use super::super::{MICROPAY, QUERY_EXCHANGE_RATE, UNIFIED_ORDER};
    use super::*;

    #[test]
    fn own_codes_go_before_common_ones() {
        let verdict = |is_certain, advice| Verdict { is_certain, advice };
        let judge = |endpoint: Endpoint, code: &'static str| {
            endpoint.judge(Text::new(code.as_bytes(), false))
        };
        assert_eq!(judge(MICROPAY, "SYSTEMERROR"), verdict(false, Advice::Query));
        assert_eq!(judge(UNIFIED_ORDER, "SYSTEMERROR"), verdict(false, Advice::Retry));
        assert_eq!(judge(MICROPAY, "USERPAYING"), verdict(false, Advice::Wait));
        assert_eq!(judge(MICROPAY, "AUTHCODEEXPIRE"), verdict(true, Advice::Rescan));
        assert_eq!(judge(MICROPAY, "PARAM_ERROR"), verdict(true, Advice::Fix));
        assert_eq!(judge(MICROPAY, "268458547"), verdict(false, Advice::Query));
        assert_eq!(judge(UNIFIED_ORDER, "268458547"), verdict(true, Advice::Look));
        assert_eq!(judge(QUERY_EXCHANGE_RATE, "268458547"), UNLISTED);
        assert_eq!(MICROPAY.judge_silence(), verdict(false, Advice::Query));
        assert_eq!(judge(MICROPAY, "*"), verdict(false, Advice::Query));
        let other = MICROPAY.with_err_codes(UNIFIED_ORDER.codes);
        assert_eq!(judge(other, "ORDERCLOSED"), verdict(true, Advice::NewNumber));
    }

    #[test]
    fn lines_are_sound() {
        for line in super::super::ALL.iter().map(|endpoint| endpoint.codes).chain([COMMON.0]) {
            for word in line.split_ascii_whitespace() {
                let mark = word.find(['!', '?']);
                let parts = mark.and_then(|at| word.split_at_checked(at));
                let (name, advice) = parts.unwrap_or_default();
                let known = Advice::ALL.iter().any(|known| known.word() == after_mark_of(advice));
                assert!(known && !name.is_empty(), "{word}");
            }
            assert_eq!(ErrCodes(line).count(), line.split_ascii_whitespace().count());
            assert!(ErrCodes(line).is_sorted_by(|a, b| a.name < b.name), "{line}");
            assert_eq!(ErrCodes(line).line(), line);
        }
        assert_eq!(Endpoint::common_err_codes(), COMMON);
    }

    fn after_mark_of(text: &str) -> &str {
        text.get(1..).unwrap_or_default()
    }
}
