//! Memory for texts that a message needs and nobody has yet: those of numbers and times.

use core::fmt;

use crate::error::{Error, Kind};

/// Memory that the caller lends for the texts of numbers, times and the like, while fields point
/// to them.
///
/// A [`Field`](crate::Field) points to its value wherever that stands. The amount of an order
/// stands nowhere as text until somebody writes it: here.
///
/// ```
/// use wxpay_core::{Error, Fen, Field, Fields, Scratch};
///
/// # fn main() -> Result<(), Error> {
/// let mut memory = [0; 64];
/// let mut scratch = Scratch::new(&mut memory);
/// let mut slots = [Field::EMPTY; 16];
/// let mut order = Fields::new(&mut slots);
/// order.set("total_fee", scratch.keep(&Fen::new(450).to_text())?)?;
/// assert_eq!(order.get("total_fee").and_then(|text| text.to_u64()), Some(450));
/// # Ok(())
/// # }
/// ```
pub struct Scratch<'a> {
    free: &'a mut [u8],
}

impl<'a> Scratch<'a> {
    /// All of `memory` is free.
    pub const fn new(memory: &'a mut [u8]) -> Self {
        Scratch { free: memory }
    }

    /// Copies `text` to where it stays as long as the memory is lent.
    ///
    /// # Errors
    /// [`Kind::BufferTooSmall`] with the length of `text`; nothing is taken then.
    pub fn keep(&mut self, text: &str) -> Result<&'a str, Error> {
        // A copy of what was UTF-8: it is.
        self.keep_bytes(text.as_bytes()).map(|kept| core::str::from_utf8(kept).unwrap_or_default())
    }

    /// [`Scratch::keep`] for bytes.
    ///
    /// # Errors
    /// As [`Scratch::keep`].
    pub fn keep_bytes(&mut self, bytes: &[u8]) -> Result<&'a [u8], Error> {
        let kept = self.take(bytes.len())?;
        for (to, from) in kept.iter_mut().zip(bytes) {
            *to = *from;
        }
        Ok(kept)
    }

    /// Takes memory for a text that is yet to be written.
    pub(crate) fn take(&mut self, len: usize) -> Result<&'a mut [u8], Error> {
        let free = core::mem::take(&mut self.free);
        if len > free.len() {
            self.free = free;
            return Err(Kind::BufferTooSmall.at(len));
        }
        let (taken, free) = free.split_at_mut_checked(len).unwrap_or_default();
        self.free = free;
        Ok(taken)
    }

    /// How many bytes are free.
    #[must_use]
    pub const fn free(&self) -> usize {
        self.free.len()
    }
}

impl fmt::Debug for Scratch<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Scratch({} free)", self.free())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::format;

    #[test]
    fn keeps_until_it_is_full() {
        let mut memory = [0; 5];
        let mut scratch = Scratch::new(&mut memory);
        let first = scratch.keep("茶");
        assert_eq!(scratch.keep("tea").map_err(|error| (error.kind(), error.at())), {
            Err((Kind::BufferTooSmall, 3))
        });
        assert_eq!(format!("{scratch:?}"), "Scratch(2 free)");
        let second = scratch.keep_bytes(b"45");
        assert_eq!((first, second), (Ok("茶"), Ok(&b"45"[..])));
        assert_eq!(scratch.keep(""), Ok(""));
        assert_eq!(scratch.free(), 0);
    }
}
