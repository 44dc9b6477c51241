//! The forms of values, and whether a value is of one.

use crate::buf::Produce as _;
use crate::error::Kind;
use crate::sink::Sink;
use crate::text::Text;

/// What a value has to look like.
///
/// What is checked here is what costs a firmware little: length, alphabet, digits in their range.
/// The types of this crate know exactly: [`Time`](crate::Time), [`Ip`](crate::Ip),
/// [`Fen`](crate::Fen), [`OutTradeNo`](crate::OutTradeNo).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Form {
    /// Any text.
    Text,
    /// A number: `0`, or up to 18 digits without a leading zero.
    Number,
    /// An amount in the smallest unit of its currency, written like a number.
    Fen,
    /// A time in UTC+8: `yyyyMMddHHmmss`.
    Time,
    /// A day in UTC+8: `yyyyMMdd`.
    Date,
    /// An IP address: 7 to 15 digits and dots, or up to 45 hexadecimal digits, dots and colons with
    /// a colon among them.
    Ip,
    /// JSON; nobody looks inside.
    Json,
    /// An address that starts with `http://` or `https://`, in visible ASCII.
    Url,
    /// An address that the gateway calls: as [`Form::Url`], and without a query.
    Callback,
    /// A number that the merchant gives: letters, digits and `_-|*@`.
    Order,
    /// What a payer's app shows to be scanned: 18 digits, the first two 10 to 15.
    AuthCode,
    /// The signature. It is added when a request is written.
    Sign,
    /// A file, which is no field of XML and not signed.
    File,
    /// Elements inside an element, which [`Fields::read`](crate::Fields::read) refuses.
    Nested,
}

impl Form {
    /// Every form.
    pub const ALL: [Self; 14] = [
        Form::Text,
        Form::Number,
        Form::Fen,
        Form::Time,
        Form::Date,
        Form::Ip,
        Form::Json,
        Form::Url,
        Form::Callback,
        Form::Order,
        Form::AuthCode,
        Form::Sign,
        Form::File,
        Form::Nested,
    ];

    /// The word that stands for the form in a table; empty for plain text.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Form::Text => "",
            Form::Number => "int",
            Form::Fen => "fen",
            Form::Time => "time",
            Form::Date => "date",
            Form::Ip => "ip",
            Form::Json => "json",
            Form::Url => "url",
            Form::Callback => "callback",
            Form::Order => "order",
            Form::AuthCode => "code",
            Form::Sign => "sign",
            Form::File => "file",
            Form::Nested => "nested",
        }
    }

    /// The form whose word `text` starts with. Two letters tell them apart.
    pub(super) const fn starting(text: &str) -> Self {
        match text.as_bytes() {
            [b'i', b'n', ..] => Form::Number,
            [b'f', b'e', ..] => Form::Fen,
            [b't', ..] => Form::Time,
            [b'd', ..] => Form::Date,
            [b'i', ..] => Form::Ip,
            [b'j', ..] => Form::Json,
            [b'u', ..] => Form::Url,
            [b'c', b'a', ..] => Form::Callback,
            [b'o', ..] => Form::Order,
            [b'c', ..] => Form::AuthCode,
            [b's', ..] => Form::Sign,
            [b'f', ..] => Form::File,
            [b'n', ..] => Form::Nested,
            _ => Form::Text,
        }
    }
}

/// Refuses a value that is not of that form, or is longer than `max`. It is not empty.
pub fn check(form: Form, max: Option<u16>, value: Text<'_>) -> Result<(), Kind> {
    let mut shape = Shape { len: 0, alphabet: 0, head: [0; HEAD] };
    value.produce(&mut shape);
    if max.is_some_and(|max| shape.len > usize::from(max)) {
        return Err(Kind::FieldTooLong);
    }
    let (is_so, otherwise) = match form {
        Form::Text | Form::Json | Form::Sign | Form::File | Form::Nested => return Ok(()),
        Form::Number => (shape.is_number(), Kind::BadNumber),
        Form::Fen => (shape.is_number(), Kind::BadAmount),
        Form::Time => (shape.is_time(14), Kind::BadTime),
        Form::Date => (shape.is_time(8), Kind::BadTime),
        Form::Ip => (shape.is_ip(), Kind::BadValue),
        Form::Order => (shape.is_of(DIGIT | HEX | LETTER | ORDER), Kind::BadValue),
        Form::AuthCode => (shape.is_auth_code(), Kind::BadValue),
        Form::Url => (shape.is_url(), Kind::BadValue),
        Form::Callback => (shape.is_url() && shape.lacks(QUERY), Kind::BadValue),
    };
    if is_so { Ok(()) } else { Err(otherwise) }
}

/// Classes of bytes, one bit each.
const DIGIT: u16 = 1;
const HEX: u16 = 1 << 1;
const LETTER: u16 = 1 << 2;
const DOT: u16 = 1 << 3;
const COLON: u16 = 1 << 4;
const ORDER: u16 = 1 << 5;
const QUERY: u16 = 1 << 6;
const VISIBLE: u16 = 1 << 7;
const OTHER: u16 = 1 << 8;

const fn class(byte: u8) -> u16 {
    match byte {
        b'0'..=b'9' => DIGIT,
        b'A'..=b'F' | b'a'..=b'f' => HEX,
        b'G'..=b'Z' | b'g'..=b'z' => LETTER,
        b'.' => DOT,
        b':' => COLON,
        b'_' | b'-' | b'|' | b'*' | b'@' => ORDER,
        b'?' | b'#' => QUERY,
        b'!'..=b'~' => VISIBLE,
        _ => OTHER,
    }
}

/// As many bytes as the longest form has whose places matter: a payment code.
const HEAD: usize = 18;

/// What all forms together want to know of a value that passes through.
struct Shape {
    len: usize,
    /// The classes that occur.
    alphabet: u16,
    /// How it starts, followed by zeros.
    head: [u8; HEAD],
}

impl Sink for Shape {
    fn put(&mut self, piece: &[u8]) {
        for byte in piece {
            if let Some(place) = self.head.get_mut(self.len) {
                *place = *byte;
            }
            self.alphabet |= class(*byte);
            self.len = self.len.saturating_add(1);
        }
    }
}

impl Shape {
    const fn is_of(&self, classes: u16) -> bool {
        self.alphabet & !classes == 0
    }

    const fn lacks(&self, classes: u16) -> bool {
        self.alphabet & classes == 0
    }

    fn is_number(&self) -> bool {
        self.is_of(DIGIT) && self.len <= 18 && (self.len == 1 || !self.head.starts_with(b"0"))
    }

    fn is_auth_code(&self) -> bool {
        self.is_of(DIGIT) && self.len == 18 && matches!(self.head, [b'1', b'0'..=b'5', ..])
    }

    /// `yyyyMMddHHmmss`, or as much of it as `len` digits are.
    fn is_time(&self, len: usize) -> bool {
        let ranges = [(1, 12), (1, 31), (0, 23), (0, 59), (0, 59)];
        let pairs = self.head.as_chunks().0.iter().skip(2);
        // After a day there are zeros and no digits: what is not there is not looked at.
        let in_range = |([tens, ones], (least, most)): (&[u8; 2], (u8, u8))| {
            let digit = |byte: &u8| byte.wrapping_sub(b'0');
            let value = digit(tens).wrapping_mul(10).wrapping_add(digit(ones));
            *tens == 0 || (least <= value && value <= most)
        };
        self.is_of(DIGIT) && self.len == len && pairs.zip(ranges).all(in_range)
    }

    fn is_ip(&self) -> bool {
        let version_4 = self.is_of(DIGIT | DOT) && (7..=15).contains(&self.len);
        let version_6 = self.is_of(DIGIT | HEX | DOT | COLON) && !self.lacks(COLON);
        version_4 || (version_6 && self.len <= 45)
    }

    fn is_url(&self) -> bool {
        let http = self.head.starts_with(b"http://") && self.len > 7;
        let https = self.head.starts_with(b"https://") && self.len > 8;
        (http || https) && self.lacks(OTHER)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_told_apart() {
        for form in Form::ALL {
            assert_eq!(Form::starting(form.word()), form);
        }
    }
}
