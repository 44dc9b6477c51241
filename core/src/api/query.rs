//! A request as the query of an address.

use crate::buf::Produce;
use crate::canonical::SIGN;
use crate::field::View;
use crate::percent::Encode;
use crate::sink::Sink;

/// The fields that are not empty, and the signature, percent-encoded.
pub struct Query<'f, 'a> {
    fields: View<'f, 'a>,
    signature: &'f str,
}

impl<'f, 'a> Query<'f, 'a> {
    /// `signature` may be empty: then there is none.
    pub const fn new(fields: View<'f, 'a>, signature: &'f str) -> Self {
        Query { fields, signature }
    }
}

impl Produce for Query<'_, '_> {
    fn produce(&self, sink: &mut impl Sink) {
        let mut between: &[u8] = b"";
        let taking_part = |name: &[u8]| name != SIGN.as_bytes();
        for field in self.fields.iter().filter(|field| taking_part(field.name_bytes())) {
            if !field.value().is_empty() {
                sink.put(between);
                sink.put(field.name_bytes());
                sink.put_byte(b'=');
                field.value().produce(&mut Encode(sink));
                between = b"&";
            }
        }
        if !self.signature.is_empty() {
            sink.put(between);
            sink.put(b"sign=");
            sink.put(self.signature.as_bytes());
        }
    }
}
