//! Currencies.

use core::fmt;

use super::source::{Head, Source};
use crate::error::{Error, Kind};
use crate::sink::Sink;
use crate::text::Text;

/// A currency code, `fee_type` and its kin: three upper-case letters.
///
/// Which of them the platform takes is its matter: this is the form, not the list of ISO 4217.
/// (WeChat Pay V2, "Parameter rules: currency type".)
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency([u8; 3]);

impl Currency {
    /// Renminbi: the currency of every message that names none.
    pub const CNY: Self = Currency(*b"CNY");

    /// Reads a code: `[A-Z]{3}`.
    ///
    /// # Errors
    /// [`Kind::BadValue`].
    pub fn parse(text: impl Source) -> Result<Self, Error> {
        Self::parse_head(&Head::of(text))
    }

    fn parse_head(head: &Head) -> Result<Self, Error> {
        let code = head.as_bytes();
        let letters = code.iter().take(3).take_while(|byte| byte.is_ascii_uppercase()).count();
        match <[u8; 3]>::try_from(code) {
            Ok(code) if letters == code.len() => Ok(Currency(code)),
            _ => Err(Kind::BadValue.at(letters)),
        }
    }

    /// The currency of a message, from its `fee_type` if it has one:
    /// `Currency::of(fields.get("fee_type"))`.
    ///
    /// # Errors
    /// [`Kind::BadValue`].
    pub fn of(fee_type: Option<Text<'_>>) -> Result<Self, Error> {
        fee_type.map_or(Ok(Self::CNY), Self::parse)
    }

    /// The code.
    #[must_use]
    pub fn as_str(&self) -> &str {
        core::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// Writes the code.
    pub fn put(self, sink: &mut impl Sink) {
        sink.put(&self.0);
    }
}

impl Default for Currency {
    fn default() -> Self {
        Self::CNY
    }
}

impl AsRef<[u8]> for Currency {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Currency({self})")
    }
}
