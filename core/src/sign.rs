//! Signing: fields in, signature out.

use core::fmt;
use core::ops::Deref;

use crate::buf::Produce;
use crate::bytes;
use crate::canonical::SIGN;
use crate::digest::{Algorithm, Digest};
use crate::error::Error;
use crate::field::View;
use crate::hex;
use crate::key::Key;
use crate::sink::Sink;
use crate::text::Text;
use crate::xml::{self, Root};

/// The value of a field `sign` or `paySign`: 32 (MD5) or 64 (HMAC-SHA256) upper-case hexadecimal
/// digits. It is used as the string it is.
#[derive(Clone, PartialEq, Eq)]
// Bytes, although they are text: a string would look at each digit as it takes it, and the digits are
// derived from the key.
pub struct Signature(heapless::Vec<u8, 64>);

impl Signature {
    fn new(digest: &Digest) -> Self {
        let mut digits = [[0; 2]; 32];
        for (pair, byte) in digits.iter_mut().zip(digest.as_bytes()) {
            *pair = hex::digits(*byte);
        }
        let digits = digits.get(..digest.as_bytes().len()).unwrap_or_default();
        // Two digits for each of 32 bytes at most: they fit.
        Signature(heapless::Vec::from_slice(digits.as_flattened()).unwrap_or_default())
    }

    /// The digits as bytes.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// The digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        core::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl Deref for Signature {
    type Target = str;

    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl AsRef<[u8]> for Signature {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Display for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self)
    }
}

impl fmt::Debug for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Signature({self})")
    }
}

impl<A: Algorithm> Key<A> {
    /// Signs the fields. A field `sign` that is already there takes no part.
    ///
    /// # Errors
    /// * [`Kind::NoFields`](crate::Kind::NoFields): nothing to sign;
    /// * [`Kind::SignTypeUnknown`](crate::Kind::SignTypeUnknown),
    ///   [`Kind::SignTypeMismatch`](crate::Kind::SignTypeMismatch): the fields name another
    ///   algorithm than this key's;
    /// * [`Kind::AmbiguousValue`](crate::Kind::AmbiguousValue): a value that can be read as
    ///   several fields.
    pub fn sign<'f, 'a: 'f>(&self, fields: impl Into<View<'f, 'a>>) -> Result<Signature, Error> {
        let fields = fields.into();
        Self::check_any(fields)?;
        self.check_sign_type(fields)?;
        self.check_ambiguity(fields)?;
        Ok(Signature::new(&self.digest(fields)))
    }

    /// Signs the fields and writes the message, `sign` included, at the start of `out`: a request
    /// that is ready to send.
    ///
    /// A field `sign` that is already there is replaced. `sign_type` is not added: a request that
    /// is signed with HMAC-SHA256 has to say so in that field, since the gateway takes a request
    /// without it for MD5, but for the few endpoints that know no other.
    ///
    /// # Errors
    /// As [`Key::sign`], and [`Kind::BufferTooSmall`](crate::Kind::BufferTooSmall) with the length
    /// needed. `out` is then untouched.
    pub fn write_signed<'o, 'f, 'a: 'f>(
        &self,
        fields: impl Into<View<'f, 'a>>,
        out: &'o mut [u8],
    ) -> Result<&'o [u8], Error> {
        let fields = fields.into();
        let signature = self.sign(fields)?;
        Signed { fields, signature: signature.as_bytes() }.produce_into(out)
    }
}

/// Fields with a signature that is not among them.
struct Signed<'f, 'a> {
    fields: View<'f, 'a>,
    signature: &'f [u8],
}

impl Produce for Signed<'_, '_> {
    fn produce(&self, sink: &mut impl Sink) {
        let name = SIGN.as_bytes();
        let mut signature = Some(Text::found(self.signature, false, true));
        xml::writer::start(Root::Xml, sink);
        for field in self.fields.iter() {
            if bytes::order(field.name_bytes(), name).is_ge()
                && let Some(signature) = signature.take()
            {
                xml::writer::field(name, signature, sink);
            }
            if !bytes::equal(field.name_bytes(), name) {
                xml::writer::field(field.name_bytes(), field.value(), sink);
            }
        }
        if let Some(signature) = signature {
            xml::writer::field(name, signature, sink);
        }
        xml::writer::end(Root::Xml, sink);
    }

    fn produced_len_at_most(&self) -> usize {
        let sign = Text::found(self.signature, false, true);
        let sign = xml::writer::field_len_at_most(SIGN.as_bytes(), sign);
        // A field `sign` that is replaced counts, too.
        self.fields.produced_len_at_most().saturating_add(sign)
    }
}
