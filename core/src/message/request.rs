//! What every request has.

use super::outcome::Outcome;
use super::reply::FromReply;
use super::wire::Put;
use crate::api::{Endpoint, Merchant, Reply, Violation};
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
        let reply = Self::ENDPOINT.read_reply(key, document, slots)?;
        let (fields, is_verified) = match reply {
            Reply::Verified(verified) => (*verified, true),
            Reply::Unverified(unverified) => (unverified.fields(), false),
            Reply::UnverifiedRefusal(refusal) => {
                let mut verdict = match refusal.error_code() {
                    Some(code) => Self::ENDPOINT.judge(code),
                    None => Self::ENDPOINT.judge_silence(),
                };
                // Where replies are signed, this one could have been written by anyone.
                verdict.is_certain &= !Self::ENDPOINT.signs_replies();
                return Ok(Outcome::refused(refusal.fields(), false, verdict));
            }
            Reply::UnverifiedText(_) => return Self::Reply::from_reply(reply).map(Outcome::Done),
        };
        identify(Self::ENDPOINT, merchant, fields)?;
        self.compare(fields)?;
        if <Self::Reply<'f, 'a> as FromReply>::HAS_RESULT_CODE {
            let Some(result_code) = fields.field("result_code") else {
                return Err(Kind::MissingField.at(0));
            };
            if result_code.value() != "SUCCESS" {
                let verdict = match fields.get("err_code") {
                    Some(code) => Self::ENDPOINT.judge(code),
                    None => Self::ENDPOINT.judge_silence(),
                };
                return Ok(Outcome::refused(fields, is_verified, verdict));
            }
        }
        Self::Reply::from_reply(reply).map(Outcome::Done)
    }
}

/// A reply that names another merchant than asked is somebody else's.
#[inline(always)]
fn identify(
    endpoint: Endpoint,
    merchant: &Merchant<'_>,
    fields: View<'_, '_>,
) -> Result<(), Error> {
    let appid = endpoint.appid_field().unwrap_or("appid");
    let mch_id = endpoint.mch_id_field().unwrap_or("mch_id");
    same(fields, appid, merchant.appid, Kind::AppIdMismatch)?;
    same(fields, mch_id, merchant.mch_id, Kind::MchIdMismatch)?;
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
pub fn compare<'a, P: Put<'a>>(reply: View<'_, '_>, name: &str, member: P) -> Result<(), Error> {
    match reply.field(name) {
        Some(field) if !member.agrees(field.value()) => Err(field.refuse(P::MISMATCH)),
        _ => Ok(()),
    }
}

/// Makes a request: its struct, and how it becomes fields.
///
/// `required` members have to be given; those of `more` may be left out. A `part` sets several
/// fields. What `echo` lists comes back in the reply and is compared. Members have the name of
/// their field.
macro_rules! request {
    (
        $(#[$meta:meta])+
        pub struct $name:ident to $endpoint:ident => $reply:ident;
        $(parts {
            $($(#[$part_meta:meta])+ $part:ident: $part_type:ty,)+
        })?
        required {
            $($(#[$member_meta:meta])+ $member:ident: $type:ty,)*
        }
        $(more $more:ident {
            $($(#[$option_meta:meta])+ $option:ident: $option_type:ty,)+
        })?
        echo [$($echo:ident),*]
    ) => {
        $(#[$meta])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize))]
        pub struct $name<'a> {
            $($($(#[$part_meta])+ pub $part: $part_type,)+)?
            $($(#[$member_meta])+ pub $member: $type,)*
            $(
                #[doc = concat!("What may be left out: all of it is `", stringify!($more), "::NONE`.")]
                pub more: $more<'a>,
            )?
        }

        $(
            #[doc = concat!("What a [`", stringify!($name), "`] may leave out.")]
            #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
            #[cfg_attr(feature = "serde", derive(serde::Serialize))]
            pub struct $more<'a> {
                $($(#[$option_meta])+ pub $option: Option<$option_type>,)+
            }

            impl $more<'_> {
                /// All of it left out.
                pub const NONE: Self = Self { $($option: None,)+ };
            }
        )?

        impl $crate::message::Request for $name<'_> {
            const ENDPOINT: $crate::api::Endpoint = $crate::api::$endpoint;
            type Reply<'f, 'a: 'f> = $reply<'f, 'a>;

            fn fill<'a>(
                &'a self,
                fields: &mut $crate::Fields<'_, 'a>,
                scratch: &mut $crate::Scratch<'a>,
            ) -> Result<(), $crate::api::Violation<'a>> {
                $($($crate::message::request::Part::fill(self.$part, fields, scratch)?;)+)?
                $($crate::message::request::set(
                    fields, scratch, stringify!($member), self.$member,
                )?;)*
                $($($crate::message::request::set(
                    fields, scratch, stringify!($option), self.more.$option,
                )?;)+)?
                Ok(())
            }

            fn compare(&self, reply: $crate::View<'_, '_>) -> Result<(), $crate::Error> {
                $($($crate::message::request::Part::compare(self.$part, reply)?;)+)?
                $($crate::message::request::compare(reply, stringify!($echo), self.$echo)?;)*
                let _ = reply;
                Ok(())
            }
        }
    };
}

pub(super) use request;
