//! What became of a request.

use crate::api::{Advice, Verdict};
use crate::field::View;
use crate::text::Text;

/// What became of a request, as far as its reply tells.
///
/// A request without a reply, or with one that is refused here, has the third outcome: nobody
/// knows.
#[derive(Clone, Copy, Debug)]
#[must_use]
pub enum Outcome<'f, 'a, T> {
    /// It was done: `return_code` and `result_code` are `SUCCESS`.
    Done(T),
    /// It was refused and had no effect, now or later.
    Refused(Refusal<'f, 'a>),
    /// Nobody knows: it may have been done, or be done yet. `SYSTEMERROR` and its like, codes that
    /// nobody has documented, and every refusal that is not signed where replies are.
    Unknown(Refusal<'f, 'a>),
}

impl<'f, 'a, T> Outcome<'f, 'a, T> {
    /// The reply, if it was done.
    #[must_use]
    pub fn done(self) -> Option<T> {
        match self {
            Outcome::Done(reply) => Some(reply),
            Outcome::Refused(_) | Outcome::Unknown(_) => None,
        }
    }

    /// Why not, if it was not, or if nobody knows.
    #[must_use]
    pub fn refusal(self) -> Option<Refusal<'f, 'a>> {
        match self {
            Outcome::Done(_) => None,
            Outcome::Refused(refusal) | Outcome::Unknown(refusal) => Some(refusal),
        }
    }

    /// The same outcome with another reply.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Outcome<'f, 'a, U> {
        match self {
            Outcome::Done(reply) => Outcome::Done(change(reply)),
            Outcome::Refused(refusal) => Outcome::Refused(refusal),
            Outcome::Unknown(refusal) => Outcome::Unknown(refusal),
        }
    }

    pub(super) fn refused(fields: View<'f, 'a>, is_verified: bool, verdict: Verdict) -> Self {
        let refusal = Refusal { fields, is_verified, advice: verdict.advice };
        if verdict.is_certain { Outcome::Refused(refusal) } else { Outcome::Unknown(refusal) }
    }
}

/// A reply that says no, and what to do about it.
#[derive(Clone, Copy, Debug)]
pub struct Refusal<'f, 'a> {
    fields: View<'f, 'a>,
    is_verified: bool,
    advice: Advice,
}

impl<'f, 'a> Refusal<'f, 'a> {
    /// What to do.
    #[must_use]
    pub const fn advice(&self) -> Advice {
        self.advice
    }

    /// `err_code`; bills have an `error_code` in its place. None if the request was not even
    /// looked at.
    #[must_use]
    pub fn err_code(&self) -> Option<Text<'a>> {
        err_code(self.fields)
    }

    /// `err_code_des`, `error_code_des` or `return_msg`: for people.
    #[must_use]
    pub fn message(&self) -> Option<Text<'a>> {
        let get = |name: &str| self.fields.get(name);
        get("err_code_des").or_else(|| get("error_code_des")).or_else(|| get("return_msg"))
    }

    /// False if the reply had no signature: anyone on the way may have written it.
    #[must_use]
    pub const fn is_verified(&self) -> bool {
        self.is_verified
    }

    /// All fields.
    #[must_use]
    pub const fn fields(&self) -> View<'f, 'a> {
        self.fields
    }
}

/// `err_code`, or what has its place.
pub(super) fn err_code<'a>(fields: View<'_, 'a>) -> Option<Text<'a>> {
    fields.get("err_code").or_else(|| fields.get("error_code"))
}
