//! Where output goes, piece by piece: a digest, a buffer, a length counter.

/// Takes bytes in pieces and cannot fail.
pub trait Sink {
    /// Takes the next piece. Pieces may be of any length, also empty.
    fn put(&mut self, piece: &[u8]);

    /// Takes a piece of one byte.
    fn put_byte(&mut self, byte: u8) {
        self.put(&[byte]);
    }
}

/// Counts the bytes and keeps none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count(pub usize);

impl Sink for Count {
    fn put(&mut self, piece: &[u8]) {
        self.0 = self.0.saturating_add(piece.len());
    }
}
