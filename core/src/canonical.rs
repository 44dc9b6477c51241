//! The canonical string: what a signature is made over. It exists only as a stream.

use crate::buf::Produce;
use crate::bytes;
use crate::error::Error;
use crate::field::{Field, View};
use crate::fields::Fields;
use crate::sink::Sink;

/// The field that holds the signature and takes no part in it.
pub const SIGN: &str = "sign";

/// True if the field takes part in the signature: not `sign`, and not empty.
pub fn takes_part(field: &Field<'_>) -> bool {
    !field.value().is_empty() && !bytes::equal(field.name_bytes(), SIGN.as_bytes())
}

/// `name=value` of every field that takes part, in byte order of the names, joined by `&`.
///
/// Values are the decoded text, raw: nothing is trimmed, escaped or percent-encoded.
pub struct Canonical<'f, 'a>(pub View<'f, 'a>);

impl Produce for Canonical<'_, '_> {
    fn produce(&self, sink: &mut impl Sink) {
        let mut first = true;
        for field in self.0.iter().filter(|field| takes_part(field)) {
            if !first {
                sink.put_byte(b'&');
            }
            first = false;
            sink.put(field.name_bytes());
            sink.put_byte(b'=');
            field.value().produce(sink);
        }
    }
}

impl View<'_, '_> {
    /// Puts the canonical string, without the key, into `sink`: to find out why a signature does
    /// not match.
    ///
    /// Do not log it in production: it holds all that the customer's payment says.
    pub fn canonical(self, sink: &mut impl Sink) {
        Canonical(self).produce(sink);
    }

    /// Writes the canonical string, without the key, at the start of `out` and returns it.
    ///
    /// # Errors
    /// [`Kind::BufferTooSmall`](crate::Kind::BufferTooSmall) with the length needed; `out` is
    /// untouched.
    pub fn write_canonical(self, out: &mut [u8]) -> Result<&[u8], Error> {
        Canonical(self).produce_into(out)
    }
}

impl Fields<'_, '_> {
    /// Puts the canonical string into `sink`: [`View::canonical`].
    pub fn canonical(&self, sink: &mut impl Sink) {
        self.view().canonical(sink);
    }
}
