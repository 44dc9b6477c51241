//! What every request has.

use super::outcome::{Outcome, err_code};
use super::reply::FromReply;
use super::wire::{Echo, Put};
use crate::api::{Endpoint, Merchant, Reply, Verdict, Violation};
use crate::digest::Algorithm;
use crate::error::{Error, Kind};
use crate::field::{Field, View};
use crate::fields::Fields;
use crate::key::Key;
use crate::scratch::Scratch;

/// Fields of a request, at most.
const SLOTS: usize = 40;
/// The texts of its numbers and times, at most.
const TEXTS: usize = 160;

/// A typed request: what a merchant says to one endpoint.
pub trait Request {
    /// Where it goes.
    const ENDPOINT: Endpoint;

    /// What comes back when it is done.
    type Reply<'f, 'a: 'f>: FromReply<'f, 'a>;

    /// Sets the caller's fields: not those of the merchant, not `nonce_str`, `sign_type`, `sign`.
    ///
    /// # Errors
    /// As [`Fields::set`]; [`Kind::BufferTooSmall`] if the texts of numbers and times do not fit
    /// into `scratch`.
    fn fill<'a>(
        &'a self,
        fields: &mut Fields<'_, 'a>,
        scratch: &mut Scratch<'a>,
    ) -> Result<(), Violation<'a>>;

    /// Compares what the request said with what the reply says, where both say it.
    ///
    /// # Errors
    /// [`Kind::OrderMismatch`]: the reply is about another order; [`Kind::AmountMismatch`].
    fn compare(&self, reply: View<'_, '_>) -> Result<(), Error>;

    /// Writes the whole request at the start of `out`: filled in, checked, signed, ready to send.
    ///
    /// It needs about 1 KB of stack for the fields. Where that is too much, or to add fields that
    /// this message does not know, use [`Request::fill`] and [`Endpoint::write_request`].
    ///
    /// # Errors
    /// As [`Endpoint::write_request`]; `out` is then untouched.
    fn write<'o, A: Algorithm>(
        &self,
        key: &Key<A>,
        merchant: &Merchant<'_>,
        nonce: &str,
        out: &'o mut [u8],
    ) -> Result<&'o [u8], Violation<'static>> {
        let mut texts = [0; TEXTS];
        let mut slots = [Field::EMPTY; SLOTS];
        let mut fields = Fields::new(&mut slots);
        let filled = self.fill(&mut fields, &mut Scratch::new(&mut texts));
        let written = filled
            .and_then(|()| Self::ENDPOINT.write_request(key, merchant, nonce, &mut fields, out));
        written.map_err(|violation| violation.of(Self::ENDPOINT.request()))
    }

    /// Reads the reply to this very request: verified where the endpoint signs, and compared with
    /// the merchant and with what was asked.
    ///
    /// # Errors
    /// Each of them means what [`Outcome::Unknown`] does: the request may have been done.
    /// * As [`Endpoint::read_reply`];
    /// * [`Kind::AppIdMismatch`], [`Kind::MchIdMismatch`];
    /// * as [`Request::compare`];
    /// * [`Kind::MissingField`] and the like where the reply does not say what it has to.
    fn read_reply<'f, 'a, A: Algorithm>(
        &self,
        key: &Key<A>,
        merchant: &Merchant<'_>,
        document: &'a [u8],
        slots: &'f mut [Field<'a>],
    ) -> Result<Outcome<'f, 'a, Self::Reply<'f, 'a>>, Error> {
        conclude(self, merchant, Self::ENDPOINT.read_reply(key, document, slots)?)
    }
}

/// From a reply that has been read to what it says.
pub fn conclude<'f, 'a: 'f, R: Request + ?Sized>(
    request: &R,
    merchant: &Merchant<'_>,
    reply: Reply<'f, 'a>,
) -> Result<Outcome<'f, 'a, R::Reply<'f, 'a>>, Error> {
    let (fields, is_verified) = match reply {
        Reply::Verified(verified) => (*verified, true),
        Reply::Unverified(unverified) => (unverified.fields(), false),
        Reply::UnverifiedRefusal(refusal) => {
            let mut verdict = judge(R::ENDPOINT, refusal.fields());
            // Where replies are signed, this one could have been written by anyone.
            verdict.is_certain &= !R::ENDPOINT.signs_replies();
            return Ok(Outcome::refused(refusal.fields(), false, verdict));
        }
        Reply::UnverifiedText(_) => return R::Reply::from_reply(reply).map(Outcome::Done),
    };
    let names = (R::ENDPOINT.appid_field(), R::ENDPOINT.mch_id_field());
    identify(names, merchant, fields)?;
    request.compare(fields)?;
    match fields.field("result_code") {
        None if <R::Reply<'f, 'a> as FromReply>::HAS_RESULT_CODE => {
            return Err(Kind::MissingField.at(0));
        }
        Some(result_code) if result_code.value() != "SUCCESS" => {
            let verdict = judge(R::ENDPOINT, fields);
            return Ok(Outcome::refused(fields, is_verified, verdict));
        }
        _ => {}
    }
    R::Reply::from_reply(reply).map(Outcome::Done)
}

/// What a refusal means.
#[cfg_attr(not(coverage), inline(always))]
fn judge(endpoint: Endpoint, fields: View<'_, '_>) -> Verdict {
    match err_code(fields) {
        Some(code) => endpoint.judge(code),
        None => endpoint.judge_silence(),
    }
}

/// A reply that names another merchant than asked is somebody else's.
///
/// The names are those of the endpoint, so that its lines stay where they are looked at.
fn identify(
    (appid, mch_id): (Option<&str>, Option<&str>),
    merchant: &Merchant<'_>,
    fields: View<'_, '_>,
) -> Result<(), Error> {
    let (appid, mch_id) = (appid.unwrap_or("appid"), mch_id.unwrap_or("mch_id"));
    same(fields, appid, merchant.appid, Kind::AppIdMismatch)?;
    same(fields, mch_id, merchant.mch_id, Kind::MchIdMismatch)?;
    same(fields, "sub_appid", merchant.sub_appid.unwrap_or_default(), Kind::AppIdMismatch)?;
    same(fields, "sub_mch_id", merchant.sub_mch_id.unwrap_or_default(), Kind::MchIdMismatch)
}

fn same(fields: View<'_, '_>, name: &str, value: &str, otherwise: Kind) -> Result<(), Error> {
    match fields.field(name) {
        Some(field) if !value.is_empty() && field.value() != value => Err(field.refuse(otherwise)),
        _ => Ok(()),
    }
}

/// Several fields that a request sets together.
pub trait Part<'a>: Copy {
    /// Sets them.
    fn fill(
        self,
        fields: &mut Fields<'_, 'a>,
        scratch: &mut Scratch<'a>,
    ) -> Result<(), Violation<'a>>;

    /// As [`Request::compare`].
    fn compare(self, _reply: View<'_, '_>) -> Result<(), Error> {
        Ok(())
    }
}

/// Sets one field, unless there is nothing to say.
pub fn set<'a>(
    fields: &mut Fields<'_, 'a>,
    scratch: &mut Scratch<'a>,
    name: &'static str,
    member: impl Put<'a>,
) -> Result<(), Violation<'a>> {
    let set = member.put(scratch).and_then(|text| match text {
        "" => Ok(()),
        text => fields.set(name, text),
    });
    set.map_err(|error| Violation::new(error, name.as_bytes()))
}

/// Refuses a reply that says something else than the request.
pub fn compare<E: Echo>(reply: View<'_, '_>, name: &str, member: E) -> Result<(), Error> {
    match reply.field(name) {
        Some(field) if !member.agrees(field.value()) => Err(field.refuse(E::MISMATCH)),
        _ => Ok(()),
    }
}

// What messages name next to these.
pub(super) use super::make::{one_of, request};
