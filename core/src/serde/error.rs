//! What was refused, and the field that it is about.

use core::fmt::{self, Write as _};

use serde::{de, ser};

use crate::error::{Error as Refusal, Kind};
use crate::xml::NAME_MAX;

/// As many bytes of a message as are kept: room for each of this crate's own errors.
const MESSAGE_MAX: usize = 48;

/// A refusal of [`from_verified`](super::from_verified), [`from_unverified`](super::from_unverified)
/// or [`to_fields`](super::to_fields), and the field that it is about.
///
/// It is owned and needs no allocator, and nothing here puts a field's value into it.
///
/// An [`Error`](crate::Error) of this crate that your own `Deserialize` or `Serialize` hands on by
/// `Error::custom` keeps its kind. Anything else becomes [`Kind::BadValue`], and the first 48 bytes
/// of it are kept.
#[derive(Clone, PartialEq, Eq)]
pub struct Error {
    error: Refusal,
    field: Short<NAME_MAX>,
    message: Short<MESSAGE_MAX>,
}

impl Error {
    fn new(kind: Kind, field: &str, message: impl fmt::Display) -> Self {
        let mut error = Error::from(kind.at(0));
        error.field.show(field);
        error.message.show(message);
        error
    }

    /// One that came as text: one of this crate's, or a message.
    fn told(message: impl fmt::Display) -> Self {
        let told = Error::new(Kind::BadValue, "", message);
        Refusal::told(&told.message.0).map_or(told, Error::from)
    }

    /// This refusal, about that field and pointing at it. Whoever was first to name one is right.
    pub(super) fn about(mut self, field: &str, at: usize) -> Self {
        if self.field.0.is_empty() {
            self.field.show(field);
        }
        // That one tells a length.
        if self.kind() != Kind::BufferTooSmall {
            self.error = self.kind().at(at);
        }
        self
    }

    /// What was refused. [`Error::at`](crate::Error::at) tells where the field stands in its
    /// document, or how many fields were set before it.
    #[must_use]
    pub const fn error(&self) -> Refusal {
        self.error
    }

    /// Short for that of [`Error::error`].
    #[must_use]
    pub const fn kind(&self) -> Kind {
        self.error.kind()
    }

    /// The field's name; empty if no single field is to blame.
    #[must_use]
    pub fn field(&self) -> &str {
        &self.field.0
    }

    /// What was expected, or what an `Error::custom` said; often empty.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message.0
    }
}

impl Refusal {
    /// The error that is shown so.
    fn told(text: &str) -> Option<Self> {
        let (name, at) = text.split_once(" at ")?;
        let kind = Kind::ALL.iter().find(|kind| kind.name() == name)?;
        Some(kind.at(at.parse().ok()?))
    }
}

impl From<Refusal> for Error {
    fn from(error: Refusal) -> Self {
        Error { error, field: Short::default(), message: Short::default() }
    }
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        error.error
    }
}

impl de::Error for Error {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Error::told(message)
    }

    fn invalid_type(_: de::Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        Error::new(Kind::BadValue, "", format_args!("expected {expected}"))
    }

    fn invalid_value(found: de::Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        let kind = match found {
            de::Unexpected::Unsigned(_) => Kind::BadNumber,
            _ => Kind::BadValue,
        };
        Error::new(kind, "", format_args!("expected {expected}"))
    }

    /// Of a string, since fields hold nothing else that has a length.
    fn invalid_length(_: usize, expected: &dyn de::Expected) -> Self {
        Error::new(Kind::FieldTooLong, "", format_args!("expected {expected}"))
    }

    fn unknown_variant(_: &str, _: &'static [&'static str]) -> Self {
        Error::new(Kind::BadValue, "", "not one of the variants")
    }

    fn unknown_field(field: &str, _: &'static [&'static str]) -> Self {
        Error::new(Kind::UnknownField, field, "")
    }

    fn missing_field(field: &'static str) -> Self {
        Error::new(Kind::MissingField, field, "")
    }

    fn duplicate_field(field: &'static str) -> Self {
        Error::new(Kind::DuplicateField, field, "")
    }
}

impl ser::Error for Error {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Error::told(message)
    }
}

impl fmt::Display for Error {
    /// The kind's name and the field's, e.g. `MissingField: total_fee`; the message in brackets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.kind().name())?;
        if !self.field().is_empty() {
            write!(f, ": {}", self.field())?;
        }
        if !self.message().is_empty() {
            write!(f, " ({})", self.message())?;
        }
        Ok(())
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl core::error::Error for Error {}

/// The start of a text.
#[derive(Clone, Default, PartialEq, Eq)]
struct Short<const N: usize>(heapless::String<N, u8>);

impl<const N: usize> Short<N> {
    fn show(&mut self, text: impl fmt::Display) {
        // An error is that it is full.
        let _ = write!(self, "{text}");
    }
}

impl<const N: usize> fmt::Write for Short<N> {
    fn write_str(&mut self, piece: &str) -> fmt::Result {
        piece.chars().try_for_each(|char| self.0.push(char).map_err(|_| fmt::Error))
    }
}
