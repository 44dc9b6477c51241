//! How the members of a message become fields and back.

use crate::error::{Error, Kind};
use crate::field::Field;
use crate::scratch::Scratch;
use crate::text::Text;
use crate::value::{Currency, Fen, Time, TimeForm};

/// A member of a request.
pub trait Put<'a>: Copy {
    /// The text of the field; empty if it is left out.
    fn put(self, scratch: &mut Scratch<'a>) -> Result<&'a str, Error>;
}

impl<'a> Put<'a> for &'a str {
    fn put(self, _: &mut Scratch<'a>) -> Result<&'a str, Error> {
        Ok(self)
    }
}

impl<'a> Put<'a> for Fen {
    fn put(self, scratch: &mut Scratch<'a>) -> Result<&'a str, Error> {
        scratch.keep(&self.to_text())
    }
}

impl<'a> Put<'a> for u32 {
    fn put(self, scratch: &mut Scratch<'a>) -> Result<&'a str, Error> {
        Put::put(Fen::from(self), scratch)
    }
}

impl<'a> Put<'a> for u64 {
    fn put(self, scratch: &mut Scratch<'a>) -> Result<&'a str, Error> {
        // More than the protocol's 18 digits, then.
        let number = i64::try_from(self).map_err(|_| Kind::BadNumber.at(0))?;
        Put::put(Fen::new(number), scratch)
    }
}

/// `yyyyMMddHHmmss`, as all requests have it that want more than a day.
impl<'a> Put<'a> for Time {
    fn put(self, scratch: &mut Scratch<'a>) -> Result<&'a str, Error> {
        scratch.keep(&self.to_text(TimeForm::Compact))
    }
}

/// A day: in requests for bills, `yyyyMMdd`. The time of day does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(transparent))]
pub struct Day(pub Time);

impl<'a> Put<'a> for Day {
    fn put(self, scratch: &mut Scratch<'a>) -> Result<&'a str, Error> {
        scratch.keep(&self.0.to_text(TimeForm::Date))
    }
}

/// A time as seconds since the start of 1970: in requests, `timestamp` and the like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(transparent))]
pub struct Timestamp(pub Time);

impl<'a> Put<'a> for Timestamp {
    fn put(self, scratch: &mut Scratch<'a>) -> Result<&'a str, Error> {
        scratch.keep(&self.0.to_text(TimeForm::Unix))
    }
}

impl<'a> Put<'a> for Currency {
    fn put(self, scratch: &mut Scratch<'a>) -> Result<&'a str, Error> {
        scratch.keep(self.as_str())
    }
}

/// `Y` or `N`.
impl<'a> Put<'a> for bool {
    fn put(self, _: &mut Scratch<'a>) -> Result<&'a str, Error> {
        Ok(if self { "Y" } else { "N" })
    }
}

impl<'a, T: Put<'a>> Put<'a> for Option<T> {
    fn put(self, scratch: &mut Scratch<'a>) -> Result<&'a str, Error> {
        self.map_or(Ok(""), |member| member.put(scratch))
    }
}

/// A member of a request that comes back.
pub trait Echo: Copy {
    /// What a reply is refused with that says something else.
    const MISMATCH: Kind;

    /// True if the reply says the same, or the request said nothing.
    fn agrees(self, reply: Text<'_>) -> bool;
}

impl Echo for &str {
    const MISMATCH: Kind = Kind::OrderMismatch;

    fn agrees(self, reply: Text<'_>) -> bool {
        self.is_empty() || reply == *self
    }
}

impl Echo for Fen {
    const MISMATCH: Kind = Kind::AmountMismatch;

    fn agrees(self, reply: Text<'_>) -> bool {
        reply == *self.to_text().as_str()
    }
}

impl Echo for Currency {
    const MISMATCH: Kind = Kind::CurrencyMismatch;

    fn agrees(self, reply: Text<'_>) -> bool {
        reply == *self.as_str()
    }
}

impl<T: Echo> Echo for Option<T> {
    const MISMATCH: Kind = T::MISMATCH;

    fn agrees(self, reply: Text<'_>) -> bool {
        self.is_none_or(|member| member.agrees(reply))
    }
}

/// A member of a reply.
pub trait Get<'f, 'a>: Sized {
    /// From a field that is there and not empty, or from none.
    fn get(field: Option<&'f Field<'a>>) -> Result<Self, Error>;
}

/// A member that cannot be absent.
fn require<'f, 'a>(field: Option<&'f Field<'a>>) -> Result<&'f Field<'a>, Error> {
    field.ok_or_else(|| Kind::MissingField.at(0))
}

impl<'f, 'a> Get<'f, 'a> for Text<'a> {
    fn get(field: Option<&'f Field<'a>>) -> Result<Self, Error> {
        require(field).map(Field::value)
    }
}

impl<'f, 'a> Get<'f, 'a> for Fen {
    fn get(field: Option<&'f Field<'a>>) -> Result<Self, Error> {
        let field = require(field)?;
        Fen::parse(field.value()).map_err(|error| field.refuse(error.kind()))
    }
}

impl<'f, 'a> Get<'f, 'a> for u32 {
    fn get(field: Option<&'f Field<'a>>) -> Result<Self, Error> {
        let field = require(field)?;
        let number = field.value().to_u64().and_then(|number| u32::try_from(number).ok());
        number.ok_or_else(|| field.refuse(Kind::BadNumber))
    }
}

impl<'f, 'a> Get<'f, 'a> for u64 {
    fn get(field: Option<&'f Field<'a>>) -> Result<Self, Error> {
        let field = require(field)?;
        field.value().to_u64().ok_or_else(|| field.refuse(Kind::BadNumber))
    }
}

/// `yyyyMMddHHmmss`, `yyyy-MM-dd HH:mm:ss` or seconds since 1970: families differ, and some write
/// what they do not document. The lengths tell them apart.
impl<'f, 'a> Get<'f, 'a> for Time {
    fn get(field: Option<&'f Field<'a>>) -> Result<Self, Error> {
        let field = require(field)?;
        let text = field.value();
        let time = Time::parse(text, TimeForm::Compact);
        let time = time.or_else(|_| Time::parse(text, TimeForm::Spaced));
        let time = time.or_else(|_| Time::parse(text, TimeForm::Unix));
        time.map_err(|error| field.refuse(error.kind()))
    }
}

/// `Y` or `N`.
impl<'f, 'a> Get<'f, 'a> for bool {
    fn get(field: Option<&'f Field<'a>>) -> Result<Self, Error> {
        let field = require(field)?;
        match field.value() {
            value if value == "Y" => Ok(true),
            value if value == "N" => Ok(false),
            _ => Err(field.refuse(Kind::BadValue)),
        }
    }
}

impl<'f, 'a, T: Get<'f, 'a>> Get<'f, 'a> for Option<T> {
    fn get(field: Option<&'f Field<'a>>) -> Result<Self, Error> {
        field.map(|field| T::get(Some(field))).transpose()
    }
}
