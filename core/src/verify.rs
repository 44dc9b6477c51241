//! Verifying: the only way to a [`Verified`].

use core::fmt;
use core::ops::Deref;

use ctutils::CtEq as _;

use crate::buf::Produce as _;
use crate::bytes;
use crate::canonical::SIGN;
use crate::digest::{Algorithm, Digest, SignType};
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
        if !difference(sign.value(), &self.digest(fields)).ct_eq(&0).to_bool() {
            return Err(sign.refuse(why_not(sign.value(), self.sign_type())));
        }
        self.check_ambiguity(fields)?;
        Ok(Verified { fields })
    }
}

/// What of a signature differs from what it ought to be: nothing, if that is 0. The time tells nothing of
/// what it ought to be.
#[inline(never)]
fn difference(sign: Text<'_>, expected: &Digest) -> u8 {
    let received = Digits::of(sign);
    let (pairs, _) = received.text.as_chunks();
    let mut difference = u8::from(received.len != expected.as_bytes().len().wrapping_mul(2));
    for ([high, low], byte) in pairs.iter().zip(expected.as_bytes()) {
        let [expected_high, expected_low] = hex::digits(*byte);
        difference |= (high ^ expected_high) | (low ^ expected_low);
    }
    difference
}

/// Why a signature is not right: it is not even one of this algorithm, or it is another one.
#[cold]
#[inline(never)]
fn why_not(sign: Text<'_>, sign_type: SignType) -> Kind {
    let digits = Digits::of(sign);
    let len = match sign_type {
        SignType::Md5 => 32,
        SignType::HmacSha256 => 64,
    };
    let well_formed = digits.text.iter().take(len).all(|digit| hex::is_digit(*digit));
    if well_formed && digits.len == len { Kind::SignMismatch } else { Kind::SignMalformed }
}

/// The text of a signature, which passes through in pieces.
struct Digits {
    text: [u8; 64],
    /// How many there were; those that are too many are not kept.
    len: usize,
}

impl Digits {
    fn of(sign: Text<'_>) -> Self {
        let mut digits = Digits { text: [0; 64], len: 0 };
        sign.produce(&mut digits);
        digits
    }
}

impl Sink for Digits {
    fn put(&mut self, piece: &[u8]) {
        bytes::copy(self.text.get_mut(self.len..).unwrap_or_default(), piece);
        self.len = self.len.saturating_add(piece.len());
    }
}
