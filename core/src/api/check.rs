//! Are these the fields of a request to that endpoint?

use super::endpoint::Endpoint;
use super::form::{self, Form};
use super::need::Needs;
use super::spec::{FieldSpec, Specs};
use super::violation::Violation;
use crate::error::Kind;
use crate::field::View;
use crate::text::Text;

impl Endpoint {
    /// Checks the fields of a request, before or after it is signed, and names the first that is
    /// wrong.
    ///
    /// Only what the gateway is sure to refuse is refused: where its documents contradict each
    /// other or leave something open, the table is lenient. A value's length counts in bytes. An
    /// empty field counts as an absent one, but it has to be one that the endpoint knows. `sign` is
    /// not looked at, and not missed.
    ///
    /// # Errors
    /// Of several faults the one whose field comes first in byte order; needs come after all
    /// others, in the order of the table, and are named by the first field that would do.
    /// * [`Kind::MissingField`]: a required field is absent or empty, or all of several are;
    /// * [`Kind::UnknownField`]: the endpoint has no such field;
    /// * [`Kind::FieldTooLong`];
    /// * [`Kind::BadAmount`], [`Kind::BadNumber`], [`Kind::BadTime`], [`Kind::BadValue`]: not of the
    ///   form that the field has.
    #[cfg_attr(not(coverage), inline(always))]
    pub fn check<'f, 'a: 'f>(&self, fields: impl Into<View<'f, 'a>>) -> Result<(), Violation<'a>> {
        // The lines and not the endpoint: so the reply's is not linked.
        check(self.request(), self.needs(), fields.into())
    }
}

pub(super) fn check<'a>(
    specs: Specs,
    needs: Needs,
    fields: View<'_, 'a>,
) -> Result<(), Violation<'a>> {
    if !specs.is_empty() {
        check_fields(specs, fields)?;
    }
    for need in needs {
        if !need.is_met(fields) {
            return Err(Violation::missing(need.any_of().next().unwrap_or_default()));
        }
    }
    Ok(())
}

/// Both are sorted: one walk along them.
fn check_fields<'a>(mut specs: Specs, fields: View<'_, 'a>) -> Result<(), Violation<'a>> {
    let mut expected = specs.next();
    for field in fields.iter() {
        let name = field.name_bytes();
        while let Some(spec) = expected.filter(|spec| spec.name().as_bytes() < name) {
            absent(spec)?;
            expected = specs.next();
        }
        let Some(spec) = expected.filter(|spec| spec.name().as_bytes() == name) else {
            return Err(Violation::new(field.refuse(Kind::UnknownField), name));
        };
        if field.value().is_empty() {
            absent(spec)?;
        } else {
            let checked = check_value(spec, field.value());
            checked.map_err(|kind| Violation::new(field.refuse(kind), name))?;
        }
        expected = specs.next();
    }
    while let Some(spec) = expected {
        absent(spec)?;
        expected = specs.next();
    }
    Ok(())
}

fn absent(spec: FieldSpec) -> Result<(), Violation<'static>> {
    let comes_later = matches!(spec.form(), Form::Sign | Form::File);
    if spec.is_required() && !comes_later { Err(Violation::missing(spec.name())) } else { Ok(()) }
}

fn check_value(spec: FieldSpec, value: Text<'_>) -> Result<(), Kind> {
    form::check(spec.form(), spec.max(), value)?;
    let is_one_of_them = spec.values().any(|known| value == *known);
    let is_free = spec.values().next().is_none();
    if is_one_of_them || is_free { Ok(()) } else { Err(Kind::BadValue) }
}
