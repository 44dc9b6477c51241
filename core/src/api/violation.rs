//! Which field of a request was refused, and why.

use core::fmt;

use super::spec::Specs;
use crate::error::{Error, Kind};
use crate::field::{Field, View};

/// A refusal and the field that it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Violation<'a> {
    error: Error,
    field: &'a [u8],
}

impl<'a> Violation<'a> {
    pub(crate) const fn new(error: Error, field: &'a [u8]) -> Self {
        Violation { error, field }
    }

    /// A field that is not there.
    pub(super) const fn missing(field: &'static str) -> Self {
        Violation { error: Kind::MissingField.at(0), field: field.as_bytes() }
    }

    /// What [`Key::sign`](crate::Key::sign) or writing refuses: one of these fields or none.
    pub(super) fn find(error: Error, fields: View<'_, 'a>) -> Self {
        let of_no_field = matches!(error.kind(), Kind::NoFields | Kind::BufferTooSmall);
        let mut fields = fields.iter().filter(|_| !of_no_field);
        let field = fields.find(|field| field.at() == error.at());
        Violation { error, field: field.map_or(b"", Field::name_bytes) }
    }

    /// The same about a field of these, by the table's own name for it; or about a sub-merchant that
    /// the endpoint does not take.
    pub(crate) fn of(self, specs: Specs) -> Violation<'static> {
        const SUB_MCH_ID: &str = "sub_mch_id";
        let field = match specs.get(self.field()) {
            Some(spec) => spec.name(),
            None if self.field() == SUB_MCH_ID => SUB_MCH_ID,
            None => "",
        };
        Violation { error: self.error, field: field.as_bytes() }
    }

    /// What was refused. [`Error::at`] tells how many fields were set before this one.
    #[must_use]
    pub const fn error(&self) -> Error {
        self.error
    }

    /// Short for that of [`Violation::error`].
    #[must_use]
    pub const fn kind(&self) -> Kind {
        self.error.kind()
    }

    /// The field's name; empty if no single field is to blame.
    #[must_use]
    pub fn field(&self) -> &'a str {
        core::str::from_utf8(self.field).unwrap_or_default()
    }
}

impl From<Violation<'_>> for Error {
    fn from(violation: Violation<'_>) -> Self {
        violation.error
    }
}

impl fmt::Display for Violation<'_> {
    /// The kind's name and the field's, e.g. `MissingField: body`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.kind().name(), self.field())
    }
}

impl core::error::Error for Violation<'_> {}
