//! An address for the client to open, or to show as a QR code.

use core::fmt;

use super::set::{Part, Set};
use super::value::{self, Value};
use crate::buf::Produce;
use crate::error::{Error, Kind};
use crate::percent::Encode;
use crate::sink::Sink;

/// An address, or the query of one: what the client opens, or shows as a QR code.
///
/// `Display` shows it.
#[derive(Clone)]
pub struct Link<'a> {
    /// What comes before the query, in two pieces.
    base: [&'a str; 2],
    set: Set<'a>,
    /// What comes after it.
    end: &'static str,
}

impl<'a> Link<'a> {
    pub(super) const fn new(base: [&'a str; 2], set: Set<'a>, end: &'static str) -> Self {
        Link { base, set, end }
    }

    /// The names and values in the address, as they were signed, and in its order. Empty ones are
    /// left out.
    pub fn fields(&self) -> impl Iterator<Item = (&'static str, Value<'_>)> {
        self.set.fields()
    }

    /// The signature; empty where there is none.
    #[must_use]
    pub fn signature(&self) -> &str {
        self.set.signature()
    }

    /// Writes the address at the start of `out` and returns it.
    ///
    /// # Errors
    /// [`Kind::BufferTooSmall`] with the length needed; `out` is untouched.
    pub fn write<'o>(&self, out: &'o mut [u8]) -> Result<&'o str, Error> {
        self.produce_into(out).map(value::text)
    }

    /// Writes the address in pieces, to a place that needs no buffer.
    pub fn put(&self, sink: &mut impl Sink) {
        self.produce(sink);
    }

    /// The length in bytes of what [`Link::write`] writes.
    #[must_use]
    pub fn written_len(&self) -> usize {
        self.produced_len()
    }
}

impl Produce for Link<'_> {
    fn produce(&self, sink: &mut impl Sink) {
        let [start, path] = self.base;
        sink.put(start.as_bytes());
        sink.put(path.as_bytes());
        let mut before: &[u8] = match (start, start.as_bytes().contains(&b'?')) {
            ("", _) => b"",
            (_, true) => b"&",
            (_, false) => b"?",
        };
        for (name, part, text) in self.set.parts() {
            sink.put(before);
            before = b"&";
            sink.put(name.as_bytes());
            sink.put_byte(b'=');
            match part {
                Part::Text(_) | Part::Encoded(_) => Encode(sink).put(text.as_bytes()),
                // Made of letters, digits and what is already encoded.
                Part::Time | Part::Made | Part::Sign => sink.put(text.as_bytes()),
            }
        }
        sink.put(self.end.as_bytes());
    }
}

impl fmt::Display for Link<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        value::show(self, f)
    }
}

impl fmt::Debug for Link<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Link({self})")
    }
}

/// Accepts an address that starts so and goes on with visible ASCII, without a fragment: a query
/// can be appended to it.
pub fn check_url(url: &str, start: &str) -> Result<(), Error> {
    let (bytes, start) = (url.as_bytes(), start.as_bytes());
    if let Some(same) = start.iter().zip(bytes).position(|(one, two)| one != two) {
        return Err(Kind::BadValue.at(same));
    }
    let is_sound = |byte: &u8| byte.is_ascii_graphic() && *byte != b'#';
    let sound = bytes.iter().take_while(|byte| is_sound(byte)).count();
    if sound < bytes.len() || sound <= start.len() { Err(Kind::BadValue.at(sound)) } else { Ok(()) }
}
