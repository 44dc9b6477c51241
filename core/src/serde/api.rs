//! Endpoints: what their table says, and what they answer.

use serde::ser::SerializeStruct as _;
use serde::{Serialize, Serializer};

use super::make::{bytes, names, records, sequence, sequences};
use crate::api::{
    Advice, Endpoint, ErrCode, ErrCodes, FieldSpec, Form, Host, Merchant, Method, Need, Needs,
    Reply, ReplyKind, Specs, Unverified, UnverifiedRefusal, Verdict,
};
use crate::verify::Verified;
use crate::xml::Root;

names! {
    Method { Post = "post", Get = "get", Upload = "upload" }
    ReplyKind {
        Signed = "signed",
        Unsigned = "unsigned",
        Text = "text",
        Json = "json",
        Page = "page",
    }
    Form {
        Text = "text",
        Number = "number",
        Fen = "fen",
        Time = "time",
        Date = "date",
        Ip = "ip",
        Json = "json",
        Url = "url",
        Callback = "callback",
        Order = "order",
        AuthCode = "auth_code",
        Sign = "sign",
        File = "file",
        Nested = "nested",
    }
    Root { Xml = "xml", Root = "root" }
}

/// As its word.
impl Serialize for Advice {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_unit_variant("Advice", *self as u32, self.word())
    }
}

/// As its address.
impl Serialize for Host {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_unit_variant("Host", *self as u32, self.url())
    }
}

/// As `method`, `host` and `path`: where a request goes. What else its row says serializes by
/// itself: [`Endpoint::request`], [`Endpoint::needs`], [`Endpoint::reply`], [`Endpoint::err_codes`].
impl Serialize for Endpoint {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut record = to.serialize_struct("Endpoint", 3)?;
        record.serialize_field("method", &self.method())?;
        record.serialize_field("host", &self.host())?;
        record.serialize_field("path", self.path())?;
        record.end()
    }
}

records! {
    Merchant<'_> { appid, mch_id, sub_appid, sub_mch_id }
    Verdict { is_certain, advice }
    ErrCode { name, verdict }
}

sequences! { Specs Needs ErrCodes }

/// As a record of what its methods tell.
impl Serialize for FieldSpec {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut record = to.serialize_struct("FieldSpec", 5)?;
        record.serialize_field("name", self.name())?;
        record.serialize_field("is_required", &self.is_required())?;
        record.serialize_field("form", &self.form())?;
        record.serialize_field("max", &self.max())?;
        record.serialize_field("values", &Words(|| self.values()))?;
        record.end()
    }
}

/// As a record of its members and what its method tells.
impl Serialize for Need {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut record = to.serialize_struct("Need", 3)?;
        record.serialize_field("when", self.when)?;
        record.serialize_field("is", self.is)?;
        record.serialize_field("any_of", &Words(|| self.any_of()))?;
        record.end()
    }
}

/// Makes the same words each time.
struct Words<F>(F);

impl<F: Fn() -> I, I: Iterator<Item = &'static str>> Serialize for Words<F> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        sequence((self.0)(), (self.0)().count(), to)
    }
}

/// As [`View`](crate::View).
impl Serialize for UnverifiedRefusal<'_, '_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.fields().serialize(to)
    }
}

/// The variants of [`Reply`].
#[derive(Serialize)]
#[serde(remote = "Reply", rename = "Reply", rename_all = "snake_case")]
enum Replies<'f, 'a> {
    Verified(Verified<'f, 'a>),
    Unverified(Unverified<'f, 'a>),
    UnverifiedRefusal(UnverifiedRefusal<'f, 'a>),
    UnverifiedText(#[serde(serialize_with = "bytes")] &'a [u8]),
}

/// As its name, with the fields or the text.
impl Serialize for Reply<'_, '_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        Replies::serialize(self, to)
    }
}
