//! What a value is read from, and the place up to which it has been read.

use crate::buf::Produce as _;
use crate::error::{Error, Kind};
use crate::sink::Sink;
use crate::text::Text;

/// The most characters that any form in this room has: those of an `out_refund_no`.
pub const FORM_MAX: usize = 64;

mod sealed {
    use crate::sink::Sink;

    pub trait Pour {
        fn pour(&self, sink: &mut impl Sink);
    }
}

use sealed::Pour;

/// What a value is read from: a [`Text`] of a message, or `&str`, `&[u8]` and whatever else lends
/// bytes.
///
/// The position of an error is an offset in the decoded value: of the first character that cannot
/// stand there, or the length of the value where it just ends. To point at the field instead, keep
/// the kind and take the field's own position.
pub trait Source: Pour {}

impl Pour for Text<'_> {
    fn pour(&self, sink: &mut impl Sink) {
        self.produce(sink);
    }
}

impl<S: AsRef<[u8]> + ?Sized> Pour for &S {
    fn pour(&self, sink: &mut impl Sink) {
        sink.put(self.as_ref());
    }
}

impl Source for Text<'_> {}

impl<S: AsRef<[u8]> + ?Sized> Source for &S {}

/// The start of a value: as much as the longest form has, and one byte more that tells what is
/// longer. So the parsers exist once, not once for each source, and references are decoded before.
pub struct Head {
    bytes: [u8; FORM_MAX + 1],
    len: usize,
}

impl Sink for Head {
    fn put(&mut self, piece: &[u8]) {
        for (to, from) in self.bytes.iter_mut().skip(self.len).zip(piece) {
            *to = *from;
            self.len = self.len.wrapping_add(1);
        }
    }
}

impl Head {
    pub fn of(source: impl Source) -> Self {
        let mut head = Head { bytes: [0; FORM_MAX + 1], len: 0 };
        source.pour(&mut head);
        head
    }

    pub fn as_bytes(&self) -> &[u8] {
        self.bytes.get(..self.len).unwrap_or_default()
    }

    /// Reads from the start; every refusal is a `kind`.
    pub fn cursor(&self, kind: Kind) -> Cursor<'_> {
        Cursor { rest: self.as_bytes(), len: self.len, kind }
    }
}

/// What is left of a value.
#[derive(Clone, Copy)]
pub struct Cursor<'h> {
    rest: &'h [u8],
    len: usize,
    kind: Kind,
}

impl<'h> Cursor<'h> {
    /// The offset of the next byte.
    pub const fn at(&self) -> usize {
        self.len.wrapping_sub(self.rest.len())
    }

    /// What is left.
    pub const fn rest(&self) -> &'h [u8] {
        self.rest
    }

    /// The refusal of the next byte.
    pub const fn refuse(&self) -> Error {
        self.kind.at(self.at())
    }

    fn take(&mut self) -> Option<u8> {
        let (first, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(*first)
    }

    /// Takes the next byte if it is `byte`.
    pub fn skip(&mut self, byte: u8) -> bool {
        self.rest.first() == Some(&byte) && self.take().is_some()
    }

    /// Takes the next byte, which must be `byte`.
    pub fn expect(&mut self, byte: u8) -> Result<(), Error> {
        if self.skip(byte) { Ok(()) } else { Err(self.refuse()) }
    }

    /// What the next digit stands for, in a notation of that many digits up to 16.
    pub fn peek(&self, radix: u32) -> Option<u8> {
        let digit = char::from(*self.rest.first()?).to_digit(radix)?;
        u8::try_from(digit).ok()
    }

    /// Takes the next byte, which must be a digit.
    pub fn digit(&mut self, radix: u32) -> Result<u8, Error> {
        let digit = self.peek(radix).ok_or_else(|| self.refuse())?;
        self.take();
        Ok(digit)
    }

    /// Nothing may be left.
    pub fn finish(&self) -> Result<(), Error> {
        if !self.rest.is_empty() {
            return Err(self.refuse());
        }
        // The head was cut off: there may be anything behind it.
        if self.len > FORM_MAX { Err(self.kind.at(FORM_MAX)) } else { Ok(()) }
    }
}
