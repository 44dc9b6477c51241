//! The fields of a request or a reply, as one line of text that is read where it is needed.
//!
//! ```text
//! fields = field *( ' ' field )           ; in byte order of the names
//! field  = name ( '!' | '?' ) [form] [max] [ '=' value *( '|' value ) ]
//! ```
//!
//! `!` is required, `?` is not. `form` is a word of [`Form`], none for plain text. `max` is a length
//! in bytes. What follows `=` are the only values there are. In a reply `$n` and `$m` in a name
//! stand for numbers: `coupon_fee_$n` for `coupon_fee_0`, `coupon_fee_1` and so on.
//!
//! Text because it is the smallest: half a table of pointers and lengths, nothing for the loader to
//! relocate, and a firmware links the lines of the endpoints that it names and no others.

use super::form::Form;
use crate::digest::SignType;

/// One field of a request or a reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldSpec {
    name: &'static str,
    /// What follows the name, from `!` or `?` on.
    rest: &'static str,
}

impl FieldSpec {
    /// The name on the wire, misspellings included.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.name
    }

    /// It has to be there. In a reply: where the reply is a success.
    #[must_use]
    pub fn is_required(self) -> bool {
        self.rest.as_bytes().first() == Some(&b'!')
    }

    /// What the value looks like.
    #[must_use]
    pub fn form(self) -> Form {
        Form::starting(after_mark(self.rest))
    }

    /// The longest value in bytes, where the sources state one.
    ///
    /// They do not say whether they count bytes or characters. Bytes are the safe reading: what is
    /// short enough in bytes is so in characters. In a reply it is what the sources say and no
    /// more: real replies are longer, and nothing here enforces it.
    #[must_use]
    pub fn max(self) -> Option<u16> {
        let before_values = self.rest.bytes().take_while(|byte| *byte != b'=');
        before_values.filter(u8::is_ascii_digit).fold(None, |value, digit| {
            let digit = u16::from(digit.wrapping_sub(b'0'));
            Some(value.unwrap_or(0u16).wrapping_mul(10).wrapping_add(digit))
        })
    }

    /// The only values; none where others may exist.
    pub fn values(self) -> impl Iterator<Item = &'static str> + use<> {
        Alternatives(after_mark(split(self.rest, b'=').1))
    }

    /// True if a request signed so has to say it in this field, its `sign_type`.
    pub(super) fn says(self, sign_type: SignType) -> bool {
        self.is_required() || self.values().next() != Some(sign_type.name())
    }
}

/// The fields of a request or a reply, in byte order of their names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Specs(&'static str);

impl Specs {
    pub(super) const fn new(line: &'static str) -> Self {
        Specs(line)
    }

    /// The line itself.
    #[must_use]
    pub const fn line(self) -> &'static str {
        self.0
    }

    /// True if the sources list no field.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0.is_empty()
    }

    /// The field `name`, exactly: `$n` in a table's name stands for itself here.
    #[must_use]
    pub fn get(mut self, name: &str) -> Option<FieldSpec> {
        self.find(|spec| spec.name == name)
    }

    /// The first field with a name like that.
    pub(super) fn first(mut self, is: impl Fn(&str) -> bool) -> Option<&'static str> {
        self.find(|spec| is(spec.name)).map(FieldSpec::name)
    }

    /// True if these are the fields of a request that is signed.
    pub(super) fn is_signed(self) -> bool {
        self.is_empty() || self.get("sign").is_some()
    }

    /// True if these are the fields of a request that may be signed so.
    pub(super) fn allows(self, sign_type: SignType) -> bool {
        match self.get("sign_type") {
            Some(spec) => spec.values().any(|name| name == sign_type.name()),
            None => self.is_empty() || sign_type == SignType::Md5,
        }
    }
}

impl Iterator for Specs {
    type Item = FieldSpec;

    fn next(&mut self) -> Option<FieldSpec> {
        if self.0.is_empty() {
            return None;
        }
        let (word, rest) = split(self.0, b' ');
        self.0 = after_mark(rest);
        let mark = word.bytes().position(|byte| matches!(byte, b'!' | b'?'));
        let (name, rest) = cut(word, mark);
        Some(FieldSpec { name, rest })
    }
}

/// Names or values between `|`.
pub(super) struct Alternatives(pub(super) &'static str);

impl Iterator for Alternatives {
    type Item = &'static str;

    fn next(&mut self) -> Option<&'static str> {
        if self.0.is_empty() {
            return None;
        }
        let (first, rest) = split(self.0, b'|');
        self.0 = after_mark(rest);
        Some(first)
    }
}

/// `text` before the first `mark`, and from there on; all of it and nothing if there is none.
pub(super) fn split(text: &'static str, mark: u8) -> (&'static str, &'static str) {
    cut(text, text.bytes().position(|byte| byte == mark))
}

/// The tables are ASCII: every position is between two characters.
fn cut(text: &'static str, at: Option<usize>) -> (&'static str, &'static str) {
    at.and_then(|at| text.split_at_checked(at)).unwrap_or((text, ""))
}

/// `text` without its first byte.
pub(super) fn after_mark(text: &'static str) -> &'static str {
    text.get(1..).unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_read() {
        let line = "a!32 b?fen c_$n?json6000 d!=Y|N e?callback8=X2 f?";
        let mut specs = Specs::new(line);
        assert_eq!(specs.line(), line);
        assert_eq!(specs.get("c"), None);
        assert_eq!(specs.get("e").map(FieldSpec::name), Some("e"));
        let mut next = || {
            let spec = specs.next()?;
            let mut values = spec.values();
            let values = (values.next(), values.next(), values.next());
            Some((spec.name(), spec.is_required(), spec.form(), spec.max(), values))
        };
        let none = (None, None, None);
        assert_eq!(next(), Some(("a", true, Form::Text, Some(32), none)));
        assert_eq!(next(), Some(("b", false, Form::Fen, None, none)));
        assert_eq!(next(), Some(("c_$n", false, Form::Json, Some(6000), none)));
        assert_eq!(next(), Some(("d", true, Form::Text, None, (Some("Y"), Some("N"), None))));
        assert_eq!(next(), Some(("e", false, Form::Callback, Some(8), (Some("X2"), None, None))));
        assert_eq!(next(), Some(("f", false, Form::Text, None, none)));
        assert_eq!(next(), None);
        assert!(specs.is_empty());
    }
}
