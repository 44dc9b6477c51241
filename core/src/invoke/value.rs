//! The text of one parameter.

use core::fmt;

use crate::buf::Produce;
use crate::error::Error;
use crate::percent::Encode;
use crate::sink::Sink;

/// The value of one parameter, as the client gets it.
///
/// `Display` shows it; so `to_string` owns it where there is an allocator.
#[derive(Clone, Copy)]
pub struct Value<'p> {
    text: &'p str,
    encoded: bool,
}

impl<'p> Value<'p> {
    /// `encoded`: the client gets the text percent-encoded.
    pub(super) const fn new(text: &'p str, encoded: bool) -> Self {
        Value { text, encoded }
    }

    /// The value where it stands. None if it is made while it is written: that is so for `package`
    /// of a red packet, which is percent-encoded, and for nothing else.
    #[must_use]
    pub const fn as_str(&self) -> Option<&'p str> {
        if self.encoded { None } else { Some(self.text) }
    }

    /// Writes the value.
    pub fn put(&self, sink: &mut impl Sink) {
        self.produce(sink);
    }

    /// Writes the value at the start of `out` and returns it.
    ///
    /// # Errors
    /// [`Kind::BufferTooSmall`](crate::Kind::BufferTooSmall) with the length needed; `out` is
    /// untouched.
    pub fn copy_to<'o>(&self, out: &'o mut [u8]) -> Result<&'o str, Error> {
        self.produce_into(out).map(text)
    }
}

impl Produce for Value<'_> {
    fn produce(&self, sink: &mut impl Sink) {
        if self.encoded {
            Encode(sink).put(self.text.as_bytes());
        } else {
            sink.put(self.text.as_bytes());
        }
    }
}

impl fmt::Display for Value<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(self, f)
    }
}

impl fmt::Debug for Value<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Value({self})")
    }
}

/// What was produced from strings: a string.
pub fn text(produced: &[u8]) -> &str {
    core::str::from_utf8(produced).unwrap_or_default()
}

/// Shows what is produced in pieces that are strings each.
pub fn show(what: &impl Produce, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut show = Show { to: f, result: Ok(()) };
    what.produce(&mut show);
    show.result
}

struct Show<'s, 'f> {
    to: &'s mut fmt::Formatter<'f>,
    result: fmt::Result,
}

impl Sink for Show<'_, '_> {
    fn put(&mut self, piece: &[u8]) {
        self.result = self.result.and_then(|()| self.to.write_str(text(piece)));
    }
}
