//! Verifying: the only way to a [`Verified`].

use core::fmt;
use core::ops::Deref;

use ctutils::CtEq as _;

use crate::buf::Produce as _;
use crate::canonical::SIGN;
use crate::digest::{Algorithm, SignType};
use crate::error::{Error, Kind};
use crate::field::View;
use crate::hex;
use crate::key::Key;
use crate::sink::Sink;
use crate::text::Text;

/// Fields whose signature has been verified, to read.
///
/// It says that someone who holds the key signed these values under these names. It does not say
/// that an order was paid: see the crate's documentation.
#[derive(Clone, Copy)]
pub struct Verified<'f, 'a> {
    fields: View<'f, 'a>,
}

impl<'f, 'a> Deref for Verified<'f, 'a> {
    type Target = View<'f, 'a>;

    fn deref(&self) -> &View<'f, 'a> {
        &self.fields
    }
}

impl<'f, 'a> From<Verified<'f, 'a>> for View<'f, 'a> {
    fn from(verified: Verified<'f, 'a>) -> Self {
        verified.fields
    }
}

impl fmt::Debug for Verified<'_, '_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.fields.fmt(f)
    }
}

impl<A: Algorithm> Key<A> {
    /// Verifies the signature of a reply or a notification.
    ///
    /// # Errors
    /// The first that applies, in this order:
    /// * [`Kind::MissingSign`]: no `sign`, or an empty one. Absence is failure;
    /// * [`Kind::NoFields`]: nothing else is there;
    /// * [`Kind::SignTypeUnknown`], [`Kind::SignTypeMismatch`]: `sign_type` is there and says
    ///   something else than this key's algorithm;
    /// * [`Kind::SignMalformed`]: not the upper-case digits of this key's algorithm;
    /// * [`Kind::SignMismatch`]: another key or other fields, compared in constant time;
    /// * [`Kind::AmbiguousValue`]: genuine, but a value can be read as several fields.
    pub fn verify<'f, 'a: 'f>(
        &self,
        fields: impl Into<View<'f, 'a>>,
    ) -> Result<Verified<'f, 'a>, Error> {
        let fields = fields.into();
        let Some(sign) = fields.field(SIGN) else {
            return Err(Kind::MissingSign.at(0));
        };
        Self::check_any(fields)?;
        self.check_sign_type(fields)?;
        let Some(received) = Received::read(sign.value(), self.sign_type()) else {
            return Err(sign.refuse(Kind::SignMalformed));
        };
        let expected = self.digest(fields);
        if !received.as_bytes().ct_eq(expected.as_bytes()).to_bool() {
            return Err(sign.refuse(Kind::SignMismatch));
        }
        self.check_ambiguity(fields)?;
        Ok(Verified { fields })
    }
}

/// The digest that a message claims to have, from the digits that pass through.
#[derive(Default)]
struct Received {
    bytes: [u8; 32],
    len: usize,
    /// The first digit of a byte whose second one is still to come.
    half: Option<u8>,
    malformed: bool,
}

impl Received {
    fn read(sign: Text<'_>, sign_type: SignType) -> Option<Self> {
        let len = match sign_type {
            SignType::Md5 => 16,
            SignType::HmacSha256 => 32,
        };
        let mut received = Received::default();
        sign.produce(&mut received);
        let complete = received.half.is_none() && received.len == len;
        (complete && !received.malformed).then_some(received)
    }

    fn as_bytes(&self) -> &[u8] {
        self.bytes.get(..self.len).unwrap_or_default()
    }
}

impl Sink for Received {
    fn put(&mut self, piece: &[u8]) {
        for digit in piece {
            let Some(high) = self.half.take() else {
                self.half = Some(*digit);
                continue;
            };
            match (hex::byte(high, *digit), self.bytes.get_mut(self.len)) {
                (Some(byte), Some(slot)) => *slot = byte,
                _ => self.malformed = true,
            }
            self.len = self.len.saturating_add(1);
        }
    }
}
