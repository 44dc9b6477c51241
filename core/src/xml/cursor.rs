//! The place up to which a document has been read. Nothing else moves it.

use super::chars::is_space;
use crate::bytes;
use crate::error::{Error, Kind};

/// Reading has come to its end: [`Cursor::error`] tells why.
///
/// The error stays in the cursor, so that an outcome fits into a register or two wherever it passes.
#[derive(Clone, Copy)]
pub struct Stop;

/// What is left of a document, how long it was, and what was wrong with it.
#[derive(Clone, Copy)]
pub struct Cursor<'a> {
    rest: &'a [u8],
    len: usize,
    error: Error,
}

impl<'a> Cursor<'a> {
    pub const fn new(document: &'a [u8]) -> Self {
        Cursor { rest: document, len: document.len(), error: Kind::Truncated.at(0) }
    }

    /// The offset of the next byte.
    pub const fn at(&self) -> usize {
        self.len.wrapping_sub(self.rest.len())
    }

    /// The offset of what is left from somewhere on.
    pub const fn offset_of(&self, rest: &'a [u8]) -> usize {
        self.len.wrapping_sub(rest.len())
    }

    /// What is left.
    pub const fn rest(&self) -> &'a [u8] {
        self.rest
    }

    /// What was read since `start`, which was the rest then.
    pub fn since(&self, start: &'a [u8]) -> &'a [u8] {
        let len = start.len().wrapping_sub(self.rest.len());
        start.get(..len).unwrap_or_default()
    }

    /// Moves to where the rest was `rest`.
    pub const fn go(&mut self, rest: &'a [u8]) {
        self.rest = rest;
    }

    /// The next byte.
    pub const fn peek(&self) -> Option<u8> {
        match self.rest.first() {
            Some(byte) => Some(*byte),
            None => None,
        }
    }

    /// What the reader has stopped at.
    pub const fn error(&self) -> Error {
        self.error
    }

    /// Stops with `kind`, pointing at the next byte; at the end of the document it is `Truncated`.
    #[cold]
    #[inline(never)]
    pub const fn refuse(&mut self, kind: Kind) -> Stop {
        self.error = if self.rest.is_empty() { Kind::Truncated } else { kind }.at(self.at());
        Stop
    }

    /// Stops with `kind`, pointing at where the rest was `rest`.
    #[cold]
    pub const fn refuse_at(&mut self, rest: &'a [u8], kind: Kind) -> Stop {
        self.rest = rest;
        self.refuse(kind)
    }

    /// Stops: the document ends although it is not complete.
    #[cold]
    pub const fn truncated(&mut self) -> Stop {
        self.refuse_at(&[], Kind::Truncated)
    }

    /// Stops with an error that points elsewhere.
    #[cold]
    pub const fn refuse_for(&mut self, error: Error) -> Stop {
        self.error = error;
        Stop
    }

    /// Moves on by `count` bytes, or to the end.
    #[inline]
    pub fn skip(&mut self, count: usize) {
        self.rest = self.rest.get(count..).unwrap_or_default();
    }

    /// Moves past `byte` if it stands here.
    #[inline]
    pub const fn skip_byte(&mut self, byte: u8) -> bool {
        match self.rest {
            [first, rest @ ..] if *first == byte => {
                self.rest = rest;
                true
            }
            _ => false,
        }
    }

    /// Moves past the next `count` bytes, or all that is left, and returns them.
    #[inline]
    pub fn take(&mut self, count: usize) -> &'a [u8] {
        let (taken, rest) = self.rest.split_at_checked(count).unwrap_or((self.rest, &[]));
        self.rest = rest;
        taken
    }

    /// Moves past the bytes that `class` holds for.
    #[inline]
    pub fn skip_while(&mut self, class: impl Fn(u8) -> bool) {
        while let [first, rest @ ..] = self.rest
            && class(*first)
        {
            self.rest = rest;
        }
    }

    /// Moves past white space; tells whether there was any.
    #[inline(never)]
    pub fn skip_space(&mut self) -> bool {
        let start = self.rest;
        self.skip_while(is_space);
        self.rest.len() < start.len()
    }

    /// Moves past `token` if all of it stands here.
    pub fn skip_token(&mut self, token: &[u8]) -> bool {
        let rest = bytes::after(self.rest, token);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    /// Moves past `token` if it stands here. When the document ends within it, nobody can tell:
    /// that is [`Kind::Truncated`].
    #[inline(never)]
    pub fn eat(&mut self, token: &[u8]) -> Result<bool, Stop> {
        if self.skip_token(token) {
            return Ok(true);
        }
        if token.starts_with(self.rest) {
            return Err(self.truncated());
        }
        Ok(false)
    }

    /// Moves past `token`, which must stand here.
    #[inline(never)]
    pub fn expect(&mut self, token: &[u8], otherwise: Kind) -> Result<(), Stop> {
        if self.eat(token)? { Ok(()) } else { Err(self.refuse(otherwise)) }
    }
}
