//! The API key, for one algorithm.

use core::fmt;

use zeroize::Zeroize;

use crate::ambiguity::Rule;
use crate::buf::Produce as _;
use crate::canonical::{Canonical, takes_part};
use crate::cipher;
use crate::digest::{Algorithm, Any, Digest, HmacSha256, Md5, SignType, Stream};
use crate::error::{Error, Kind};
use crate::field::View;
use crate::residue;
use crate::sink::Sink as _;

/// The length of every key that the merchant platform issues.
pub const KEY_LEN: usize = 32;
/// The longest key that [`Key::md5_with_unusual_length`] and its siblings take.
pub const KEY_MAX: usize = 64;

/// A merchant's API key ("APIv2 key"), prepared for one algorithm.
///
/// The caller chooses the algorithm when making the key, and no message can change it.
///
/// * `Key<Md5>` and `Key<HmacSha256>` carry the code of one algorithm only.
/// * `Key`, short for `Key<Any>`, takes the algorithm as a value.
///
/// The key is wiped when it is dropped, and `Debug` shows nothing of it. It is for this process's
/// memory only: it has no `Clone`, no text form and no way out. Signing and verifying leave nothing
/// of it on the stack, unless the crate is compiled with neither optimisation nor debug assertions; but
/// a value that is moved leaves its bytes where it was, which no library can help, so make a key where
/// it will stay.
pub struct Key<A: Algorithm = Any> {
    text: Secret,
    prepared: A,
    rule: Rule,
}

/// The characters of a key, followed by zeros.
struct Secret {
    padded: [u8; KEY_MAX],
    len: usize,
}

impl Secret {
    fn new(text: &[u8], accepted: core::ops::RangeInclusive<usize>) -> Result<Self, Error> {
        if let Some(at) = text.iter().position(|byte| !byte.is_ascii_alphanumeric()) {
            return Err(Kind::KeyInvalid.at(at));
        }
        if !accepted.contains(&text.len()) {
            return Err(Kind::KeyInvalid.at(text.len()));
        }
        let mut secret = Secret { padded: [0; KEY_MAX], len: text.len() };
        for (to, from) in secret.padded.iter_mut().zip(text) {
            *to = *from;
        }
        Ok(secret)
    }

    fn as_bytes(&self) -> &[u8] {
        self.padded.get(..self.len).unwrap_or_default()
    }
}

impl Drop for Secret {
    fn drop(&mut self) {
        self.padded.zeroize();
        self.len.zeroize();
    }
}

const USUAL: core::ops::RangeInclusive<usize> = KEY_LEN..=KEY_LEN;
const UNUSUAL: core::ops::RangeInclusive<usize> = 1..=KEY_MAX;

impl Key<Md5> {
    /// A key for MD5: 32 ASCII letters or digits.
    ///
    /// # Errors
    /// [`Kind::KeyInvalid`].
    pub fn md5(text: impl AsRef<[u8]>) -> Result<Self, Error> {
        Ok(Self::prepare(Secret::new(text.as_ref(), USUAL)?, |_| Md5::default()))
    }

    /// A key of 1 to 64 ASCII letters or digits. The platform issues no such key; tests and old
    /// systems have them.
    ///
    /// # Errors
    /// [`Kind::KeyInvalid`].
    pub fn md5_with_unusual_length(text: impl AsRef<[u8]>) -> Result<Self, Error> {
        Ok(Self::prepare(Secret::new(text.as_ref(), UNUSUAL)?, |_| Md5::default()))
    }
}

impl Key<HmacSha256> {
    /// A key for HMAC-SHA256: 32 ASCII letters or digits.
    ///
    /// # Errors
    /// [`Kind::KeyInvalid`].
    pub fn hmac_sha256(text: impl AsRef<[u8]>) -> Result<Self, Error> {
        Ok(Self::prepare(Secret::new(text.as_ref(), USUAL)?, HmacSha256::new))
    }

    /// A key of 1 to 64 ASCII letters or digits. The platform issues no such key; tests and old
    /// systems have them.
    ///
    /// # Errors
    /// [`Kind::KeyInvalid`].
    pub fn hmac_sha256_with_unusual_length(text: impl AsRef<[u8]>) -> Result<Self, Error> {
        Ok(Self::prepare(Secret::new(text.as_ref(), UNUSUAL)?, HmacSha256::new))
    }
}

impl Key<Any> {
    /// A key for the algorithm `sign_type`: 32 ASCII letters or digits.
    ///
    /// # Errors
    /// [`Kind::KeyInvalid`].
    pub fn new(sign_type: SignType, text: impl AsRef<[u8]>) -> Result<Self, Error> {
        Ok(Self::prepare(Secret::new(text.as_ref(), USUAL)?, |padded| Any::new(sign_type, padded)))
    }

    /// A key of 1 to 64 ASCII letters or digits. The platform issues no such key; tests and old
    /// systems have them.
    ///
    /// # Errors
    /// [`Kind::KeyInvalid`].
    pub fn with_unusual_length(sign_type: SignType, text: impl AsRef<[u8]>) -> Result<Self, Error> {
        Ok(Self::prepare(Secret::new(text.as_ref(), UNUSUAL)?, |padded| {
            Any::new(sign_type, padded)
        }))
    }
}

impl<A: Algorithm> Key<A> {
    fn prepare(text: Secret, algorithm: impl FnOnce(&[u8; KEY_MAX]) -> A) -> Self {
        let prepared = algorithm(&text.padded);
        Key { text, prepared, rule: Rule::Protocol }
    }

    /// Refuses every value that can be read as several fields, and not only those that hold a
    /// name of the protocol, when signing and when verifying.
    ///
    /// The canonical string has exactly one reading then. The price: the reply to an H5 order,
    /// whose `mweb_url` holds `&package=`, is refused.
    #[must_use]
    pub fn strict(mut self) -> Self {
        self.set_strict();
        self
    }

    /// [`Key::strict`] for a key that stays where it is.
    pub fn set_strict(&mut self) {
        self.rule = Rule::Strict;
    }

    /// The algorithm this key was made for.
    #[must_use]
    pub fn sign_type(&self) -> SignType {
        self.prepared.sign_type()
    }

    /// Refuses a set of fields with nothing to sign in it.
    pub(crate) fn check_any(fields: View<'_, '_>) -> Result<(), Error> {
        if fields.iter().any(takes_part) { Ok(()) } else { Err(Kind::NoFields.at(0)) }
    }

    /// Refuses a `sign_type` that says something else than this key's algorithm.
    pub(crate) fn check_sign_type(&self, fields: View<'_, '_>) -> Result<(), Error> {
        let Some(field) = fields.field("sign_type") else {
            return Ok(());
        };
        let value = field.value();
        let mut known = [SignType::Md5, SignType::HmacSha256].into_iter();
        match known.find(|known| value == *known.name()) {
            Some(known) if known == self.sign_type() => Ok(()),
            Some(_) => Err(field.refuse(Kind::SignTypeMismatch)),
            None => Err(field.refuse(Kind::SignTypeUnknown)),
        }
    }

    /// Refuses values that can be read as several fields.
    pub(crate) fn check_ambiguity(&self, fields: View<'_, '_>) -> Result<(), Error> {
        self.rule.check(fields)
    }

    /// The digest of the canonical string and the key.
    pub(crate) fn digest(&self, fields: View<'_, '_>) -> Digest {
        let digest = self.digest_and_leave_traces(fields);
        residue::scrub_digest();
        digest
    }

    #[inline(never)]
    fn digest_and_leave_traces(&self, fields: View<'_, '_>) -> Digest {
        let mut stream = Stream::start(&self.prepared);
        Canonical(fields).produce(&mut stream);
        stream.put(b"&key=");
        stream.put(self.text.as_bytes());
        stream.finish()
    }

    /// Decrypts blocks of 16 bytes in place, by AES-256-ECB under the key that this one stands for.
    pub(crate) fn decrypt(&self, blocks: &mut [u8]) {
        cipher::decrypt(self.text.as_bytes(), blocks);
    }

    /// The reverse of [`Key::decrypt`].
    pub(crate) fn encrypt(&self, blocks: &mut [u8]) {
        cipher::encrypt(self.text.as_bytes(), blocks);
    }
}

impl<A: Algorithm> fmt::Debug for Key<A> {
    /// The algorithm and nothing of the key.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Key({}, ..)", self.sign_type().name())
    }
}
