//! What a request needs besides its required fields, as one line of text.
//!
//! ```text
//! needs = need *( ' ' need )
//! need  = [ field [ '=' value ] ':' ] field *( '|' field )
//! ```
//!
//! `transaction_id|out_trade_no`: at least one of them. `trade_type=NATIVE:product_id`: where
//! `trade_type` is `NATIVE`, `product_id`.

use super::spec::{Alternatives, after_mark, split};
use crate::field::View;

/// One need: at least one of several fields, always or on a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Need {
    /// The field that makes the need; empty if there always is one.
    pub when: &'static str,
    /// The value of that field that does; empty if any does.
    pub is: &'static str,
    any_of: &'static str,
}

impl Need {
    fn read(word: &'static str) -> Self {
        let (condition, any_of) = split(word, b':');
        if any_of.is_empty() {
            return Need { when: "", is: "", any_of: word };
        }
        let (when, is) = split(condition, b'=');
        Need { when, is: after_mark(is), any_of: after_mark(any_of) }
    }

    /// The fields of which one has to be there.
    pub fn any_of(self) -> impl Iterator<Item = &'static str> + use<> {
        Alternatives(self.any_of)
    }

    /// True if these fields have what they need.
    pub(super) fn is_met(self, fields: View<'_, '_>) -> bool {
        let applies = self.when.is_empty()
            || fields
                .get(self.when)
                .is_some_and(|value| self.is.is_empty() || value == *self.is.as_bytes());
        !applies || self.any_of().any(|name| fields.field(name).is_some())
    }
}

/// The needs of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Needs(&'static str);

impl Needs {
    pub(super) const fn new(line: &'static str) -> Self {
        Needs(line)
    }

    /// The line itself.
    #[must_use]
    pub const fn line(self) -> &'static str {
        self.0
    }
}

impl Iterator for Needs {
    type Item = Need;

    fn next(&mut self) -> Option<Need> {
        if self.0.is_empty() {
            return None;
        }
        let (word, rest) = split(self.0, b' ');
        self.0 = after_mark(rest);
        Some(Need::read(word))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_read() {
        let mut needs = Needs::new("a|b c:d e=F:g|h");
        assert_eq!(needs.line(), "a|b c:d e=F:g|h");
        let mut next = || {
            let need = needs.next()?;
            let mut any_of = need.any_of();
            Some((need.when, need.is, any_of.next(), any_of.next(), any_of.next()))
        };
        assert_eq!(next(), Some(("", "", Some("a"), Some("b"), None)));
        assert_eq!(next(), Some(("c", "", Some("d"), None, None)));
        assert_eq!(next(), Some(("e", "F", Some("g"), Some("h"), None)));
        assert_eq!(next(), None);
    }
}
