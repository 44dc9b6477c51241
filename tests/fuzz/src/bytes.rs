//! Decisions out of the fuzzer's bytes, from the front; 0 where none are left.

/// What is left of them.
#[derive(Clone, Copy, Debug)]
pub struct Bytes<'d>(pub &'d [u8]);

impl<'d> Bytes<'d> {
    /// Are any left?
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// One byte.
    pub fn byte(&mut self) -> u8 {
        let [first, rest @ ..] = self.0 else { return 0 };
        self.0 = rest;
        *first
    }

    /// Two bytes, the higher one first.
    pub fn word(&mut self) -> usize {
        usize::from(self.byte()) << 8 | usize::from(self.byte())
    }

    /// A number below `bound`.
    pub fn below(&mut self, bound: usize) -> usize {
        usize::from(self.byte()) % bound
    }

    /// As many bytes as a byte says, or those that are left.
    pub fn short(&mut self) -> &'d [u8] {
        let len = usize::from(self.byte());
        self.take(len)
    }

    /// As many bytes as a word says, or those that are left.
    pub fn long(&mut self) -> &'d [u8] {
        let len = self.word();
        self.take(len)
    }

    fn take(&mut self, len: usize) -> &'d [u8] {
        let (taken, rest) = self.0.split_at(len.min(self.0.len()));
        self.0 = rest;
        taken
    }
}
