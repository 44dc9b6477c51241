//! What a scanner reads from a customer's phone.

use core::fmt;

use super::source::{FORM_MAX, Head, Source};
use crate::error::{Error, Kind};
use crate::sink::Sink;

/// A WeChat payment code, `auth_code`: 18 digits, the first two of them 10 to 15.
///
/// Whoever has it can take money until it expires, about a minute later, or has been used: `Debug`
/// shows the first two digits only. The prefixes are those that the platform names when it refuses
/// a code. (WeChat Pay V2, "Micropay".)
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct AuthCode([u8; AuthCode::LEN]);

impl AuthCode {
    /// How many digits.
    pub const LEN: usize = 18;

    /// Reads a code: `1[0-5][0-9]{16}`.
    ///
    /// # Errors
    /// [`Kind::BadValue`].
    pub fn parse(text: impl Source) -> Result<Self, Error> {
        Self::read(Head::of(text).as_bytes())
    }

    fn read(code: &[u8]) -> Result<Self, Error> {
        let sound = |(at, byte): &(usize, &u8)| match at {
            0 => **byte == b'1',
            1 => matches!(byte, b'0'..=b'5'),
            _ => byte.is_ascii_digit(),
        };
        let digits = code.iter().enumerate().take(Self::LEN).take_while(sound).count();
        match code.try_into() {
            Ok(code) if digits == Self::LEN => Ok(AuthCode(code)),
            _ => Err(Kind::BadValue.at(digits)),
        }
    }

    /// The digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        core::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// Writes the digits.
    pub fn put(self, sink: &mut impl Sink) {
        sink.put(&self.0);
    }
}

impl AsRef<[u8]> for AuthCode {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Display for AuthCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for AuthCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "AuthCode({}…)", self.as_str().get(..2).unwrap_or_default())
    }
}

/// Whose code was scanned.
///
/// ```
/// use wxpay_core::Scanned;
///
/// match Scanned::of(b"134567890123456789\r") {
///     Scanned::WeChat(code) => assert_eq!(code.as_str(), "134567890123456789"),
///     Scanned::Alipay => println!("try the other till"),
///     _ => println!("not a payment code"),
/// }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Scanned {
    /// WeChat's: pay with it.
    WeChat(AuthCode),
    /// Alipay's: 16 to 24 digits, the first two of them 25 to 30. To be paid elsewhere.
    Alipay,
    /// Anything else: a code of other shape, the barcode of goods, a link.
    Unknown,
}

impl Scanned {
    /// Tells by length and prefix. What a scanner sends along, space and line ends at either end,
    /// is left aside; of more than 64 bytes nothing is known.
    #[must_use]
    pub fn of(text: impl Source) -> Self {
        let head = Head::of(text);
        if head.as_bytes().len() > FORM_MAX {
            // There may be anything behind what was kept of it.
            return Scanned::Unknown;
        }
        let code = head.as_bytes().trim_ascii();
        match (AuthCode::read(code), code) {
            (Ok(code), _) => Scanned::WeChat(code),
            (_, [b'2', b'5'..=b'9', rest @ ..] | [b'3', b'0', rest @ ..])
                if (14..=22).contains(&rest.len()) && rest.iter().all(u8::is_ascii_digit) =>
            {
                Scanned::Alipay
            }
            _ => Scanned::Unknown,
        }
    }
}
