//! The place up to which a document has been read. Nothing else moves it.

use super::chars::is_space;
use crate::error::{Error, Kind};

/// What is left of a document, and how long it was.
#[derive(Clone, Copy)]
pub struct Cursor<'a> {
    rest: &'a [u8],
    len: usize,
}

impl<'a> Cursor<'a> {
    pub const fn new(document: &'a [u8]) -> Self {
        Cursor { rest: document, len: document.len() }
    }

    /// The offset of the next byte.
    pub const fn at(&self) -> usize {
        self.len.wrapping_sub(self.rest.len())
    }

    /// What is left.
    pub const fn rest(&self) -> &'a [u8] {
        self.rest
    }

    /// The next byte.
    pub const fn peek(&self) -> Option<u8> {
        match self.rest.first() {
            Some(byte) => Some(*byte),
            None => None,
        }
    }

    /// `kind`, pointing at the next byte; at the end of the document it is `Truncated`.
    pub const fn refuse(&self, kind: Kind) -> Error {
        if self.rest.is_empty() { Kind::Truncated.at(self.len) } else { kind.at(self.at()) }
    }

    /// The document ends although it is not complete.
    pub const fn truncated(&self) -> Error {
        Kind::Truncated.at(self.len)
    }

    /// Moves on by `count` bytes and returns them.
    pub fn take(&mut self, count: usize) -> &'a [u8] {
        let (taken, rest) = self.rest.split_at_checked(count).unwrap_or((self.rest, &[]));
        self.rest = rest;
        taken
    }

    /// Moves past the bytes that `class` holds for, and returns them.
    pub fn take_while(&mut self, class: impl Fn(u8) -> bool) -> &'a [u8] {
        let end = self.rest.iter().position(|byte| !class(*byte));
        self.take(end.unwrap_or(self.rest.len()))
    }

    /// Moves past white space; tells whether there was any.
    pub fn skip_space(&mut self) -> bool {
        !self.take_while(is_space).is_empty()
    }

    /// Moves past `token` if all of it stands here.
    pub fn skip(&mut self, token: &[u8]) -> bool {
        let rest = self.rest.strip_prefix(token);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    /// Moves past `token` if it stands here. When the document ends within it, nobody can tell:
    /// that is [`Kind::Truncated`].
    pub fn eat(&mut self, token: &[u8]) -> Result<bool, Error> {
        if self.skip(token) {
            return Ok(true);
        }
        if token.starts_with(self.rest) {
            return Err(self.truncated());
        }
        Ok(false)
    }

    /// Moves past `token`, which must stand here.
    pub fn expect(&mut self, token: &[u8], otherwise: Kind) -> Result<(), Error> {
        if self.eat(token)? { Ok(()) } else { Err(self.refuse(otherwise)) }
    }
}
