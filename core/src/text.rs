//! A value as it stands in its document.

use core::fmt;
use core::ops::Deref;

use crate::buf::Produce;
use crate::decimal::Decimal;
use crate::error::{Error, Kind};
use crate::reference;
use crate::sink::Sink;

/// A value: well-formed UTF-8 that may still hold references, decoded as it is read.
///
/// It points into the document (or to what the caller set by hand) and is as small as a slice and
/// a flag. Nothing is copied until asked for, and no call needs a scratch buffer.
#[derive(Clone, Copy)]
pub struct Text<'a> {
    raw: &'a [u8],
    escaped: bool,
    plain: bool,
}

impl<'a> Text<'a> {
    /// Not one character.
    pub(crate) const EMPTY: Self = Text { raw: &[], escaped: false, plain: true };

    /// `escaped`: `raw` may hold references; all of them have been checked.
    pub(crate) const fn new(raw: &'a [u8], escaped: bool) -> Self {
        Text { raw, escaped, plain: false }
    }

    /// What somebody has read to its end: `plain` says that there is none of `& < >` and no CR in it.
    pub(crate) const fn found(raw: &'a [u8], escaped: bool, plain: bool) -> Self {
        Text { raw, escaped, plain }
    }

    /// True if it is known that it is written as it is: there is none of `& < >` and no CR in it.
    pub(crate) const fn is_plain(self) -> bool {
        self.plain
    }

    /// The value as the document spells it, and whether that spelling holds references.
    pub(crate) const fn spelling(self) -> (&'a [u8], bool) {
        (self.raw, self.escaped)
    }

    /// True if there is not one character. Everywhere in the protocol that equals absence.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.raw.is_empty()
    }

    /// The length of the decoded value, in bytes.
    #[must_use]
    pub fn len(&self) -> usize {
        self.produced_len()
    }

    /// The decoded value in pieces: runs of the document and single decoded characters.
    #[must_use]
    pub const fn chunks(&self) -> Chunks<'a> {
        Chunks { rest: self.raw, escaped: self.escaped }
    }

    /// The decoded bytes, one by one.
    fn bytes(self) -> impl Iterator<Item = u8> + 'a {
        self.chunks().flat_map(|chunk| Bytes { chunk, at: 0 })
    }

    /// The value where it stands, if no reference has to be decoded.
    #[must_use]
    pub fn as_bytes(&self) -> Option<&'a [u8]> {
        (!self.escaped).then_some(self.raw)
    }

    /// The value where it stands, if no reference has to be decoded.
    #[must_use]
    pub fn as_str(&self) -> Option<&'a str> {
        core::str::from_utf8(self.as_bytes()?).ok()
    }

    /// Copies the decoded value to the start of `out` and returns it.
    ///
    /// # Errors
    /// [`Kind::BufferTooSmall`]; `out` is untouched.
    pub fn copy_to<'o>(&self, out: &'o mut [u8]) -> Result<&'o [u8], Error> {
        self.produce_into(out)
    }

    /// The decoded value as an owned string of at most `N` bytes.
    ///
    /// # Errors
    /// [`Kind::BufferTooSmall`].
    pub fn to_heapless<const N: usize>(&self) -> Result<heapless::String<N>, Error> {
        let too_small = || Kind::BufferTooSmall.at(self.len());
        let mut bytes = heapless::Vec::new();
        for chunk in self.chunks() {
            bytes.extend_from_slice(&chunk).map_err(|_| too_small())?;
        }
        heapless::String::from_utf8(bytes).map_err(|_| too_small())
    }

    /// The value as a number, if it is `0` or has up to 18 digits without a leading zero.
    #[must_use]
    pub fn to_u64(&self) -> Option<u64> {
        let mut number = Decimal::default();
        self.produce(&mut number);
        number.finish()
    }
}

impl Produce for Text<'_> {
    fn produce(&self, sink: &mut impl Sink) {
        if self.escaped {
            for chunk in self.chunks() {
                sink.put(&chunk);
            }
        } else {
            sink.put(self.raw);
        }
    }
}

/// Compares what passes through with a text.
struct Compare<'o> {
    /// What is still to come; `None` once there was a difference.
    rest: Option<&'o [u8]>,
}

impl Sink for Compare<'_> {
    fn put(&mut self, piece: &[u8]) {
        self.rest = self.rest.and_then(|rest| rest.strip_prefix(piece));
    }
}

impl PartialEq<[u8]> for Text<'_> {
    /// Compares the decoded value.
    fn eq(&self, other: &[u8]) -> bool {
        let mut compare = Compare { rest: Some(other) };
        self.produce(&mut compare);
        compare.rest.is_some_and(<[u8]>::is_empty)
    }
}

impl PartialEq<str> for Text<'_> {
    /// Compares the decoded value.
    fn eq(&self, other: &str) -> bool {
        *self == *other.as_bytes()
    }
}

impl PartialEq<&str> for Text<'_> {
    /// Compares the decoded value.
    fn eq(&self, other: &&str) -> bool {
        *self == *other.as_bytes()
    }
}

impl PartialEq for Text<'_> {
    /// Compares the decoded values: `&amp;` equals `&` in a CDATA section.
    fn eq(&self, other: &Self) -> bool {
        self.bytes().eq(other.bytes())
    }
}

impl Eq for Text<'_> {}

impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for chunk in self.chunks() {
            f.write_str(core::str::from_utf8(&chunk).map_err(|_| fmt::Error)?)?;
        }
        Ok(())
    }
}

impl fmt::Debug for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Text({self})")
    }
}

/// The pieces of a [`Text`], made by [`Text::chunks`].
#[derive(Clone, Debug)]
pub struct Chunks<'a> {
    rest: &'a [u8],
    escaped: bool,
}

impl<'a> Iterator for Chunks<'a> {
    type Item = Chunk<'a>;

    fn next(&mut self) -> Option<Chunk<'a>> {
        let first = self.rest.first()?;
        if self.escaped && *first == b'&' {
            // Checked when the text was made: the reference is there.
            let found = reference::decode(self.rest).ok()?;
            self.rest = self.rest.get(found.len..)?;
            return Some(Chunk::char(found.char));
        }
        let end = if self.escaped { self.rest.iter().position(|byte| *byte == b'&') } else { None };
        let (run, rest) = self.rest.split_at_checked(end.unwrap_or(self.rest.len()))?;
        self.rest = rest;
        Some(Chunk(Piece::Run(run)))
    }
}

/// A piece of a value: a run of the document's bytes, or one decoded character.
///
/// Each piece is well-formed UTF-8 by itself.
#[derive(Clone, Copy, Debug)]
pub struct Chunk<'a>(Piece<'a>);

#[derive(Clone, Copy, Debug)]
enum Piece<'a> {
    Run(&'a [u8]),
    Char { utf8: [u8; 4], len: usize },
}

impl Chunk<'_> {
    fn char(char: char) -> Self {
        let mut utf8 = [0; 4];
        let len = char.encode_utf8(&mut utf8).len();
        Chunk(Piece::Char { utf8, len })
    }
}

impl Deref for Chunk<'_> {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        match &self.0 {
            Piece::Run(run) => run,
            Piece::Char { utf8, len } => utf8.get(..*len).unwrap_or_default(),
        }
    }
}

/// The bytes of a chunk.
struct Bytes<'a> {
    chunk: Chunk<'a>,
    at: usize,
}

impl Iterator for Bytes<'_> {
    type Item = u8;

    fn next(&mut self) -> Option<u8> {
        let byte = self.chunk.get(self.at).copied()?;
        self.at = self.at.wrapping_add(1);
        Some(byte)
    }
}
