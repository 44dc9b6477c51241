//! Parameters for a call in the client.

use core::fmt;

use super::set::Set;
use super::value::{self, Value};
use crate::buf::Produce;
use crate::error::Error;
use crate::json;
use crate::sink::Sink;

/// What a client hands to its call, the signature included: names and values, or a JSON object.
///
/// It is one object of strings, without nesting. `Display` shows the JSON text.
#[derive(Clone)]
pub struct Params<'a>(pub(super) Set<'a>);

impl Params<'_> {
    /// Names and values in the order of the call's documentation. Empty ones are left out.
    pub fn fields(&self) -> impl Iterator<Item = (&'static str, Value<'_>)> {
        self.0.fields()
    }

    /// The value of the parameter `name`.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<Value<'_>> {
        self.fields().find(|(known, _)| *known == name).map(|(_, value)| value)
    }

    /// The signature: the value of `paySign` or `sign`.
    #[must_use]
    pub fn signature(&self) -> &str {
        self.0.signature()
    }

    /// Writes a JSON object at the start of `out` and returns it.
    ///
    /// There is no white space in it, and every value is a string. `<`, `>` and `&` are escaped, so
    /// it can stand in a script of a page as it is.
    ///
    /// # Errors
    /// [`Kind::BufferTooSmall`](crate::Kind::BufferTooSmall) with the length needed; `out` is
    /// untouched.
    pub fn write_json<'o>(&self, out: &'o mut [u8]) -> Result<&'o str, Error> {
        self.produce_into(out).map(value::text)
    }

    /// Writes the JSON object in pieces, to a place that needs no buffer.
    pub fn put_json(&self, sink: &mut impl Sink) {
        self.produce(sink);
    }

    /// The length in bytes of what [`Params::write_json`] writes.
    #[must_use]
    pub fn json_len(&self) -> usize {
        self.produced_len()
    }
}

impl Produce for Params<'_> {
    fn produce(&self, sink: &mut impl Sink) {
        let mut before = b"{\"";
        for (name, value) in self.fields() {
            sink.put(before);
            before = b",\"";
            sink.put(name.as_bytes());
            sink.put(b"\":");
            match value.as_str() {
                Some(text) => json::string(text, sink),
                // Nothing in it needs to be escaped.
                None => {
                    sink.put_byte(b'"');
                    value.put(sink);
                    sink.put_byte(b'"');
                }
            }
        }
        sink.put_byte(b'}');
    }
}

impl fmt::Display for Params<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        value::show(self, f)
    }
}

impl fmt::Debug for Params<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Params({self})")
    }
}
