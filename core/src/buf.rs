//! Writing into the caller's buffer: all of it or nothing.

use crate::bytes;
use crate::error::{Error, Kind};
use crate::sink::Sink;

/// Fills a slice from its start and counts; what does not fit is dropped, so it must be sized first.
struct Buffer<'o> {
    free: &'o mut [u8],
    len: usize,
}

impl<'o> Buffer<'o> {
    const fn new(free: &'o mut [u8]) -> Self {
        Buffer { free, len: 0 }
    }
}

impl Sink for Buffer<'_> {
    fn put(&mut self, piece: &[u8]) {
        self.len = self.len.saturating_add(piece.len());
        let free = core::mem::take(&mut self.free);
        let (here, free) = free.split_at_mut_checked(piece.len()).unwrap_or_default();
        bytes::copy(here, piece);
        self.free = free;
    }
}

/// Something that can be produced again and again with the same bytes.
pub trait Produce {
    /// Puts the bytes into `sink`.
    fn produce(&self, sink: &mut impl Sink);

    /// How many bytes there are.
    fn produced_len(&self) -> usize {
        // Not a sink that counts only: each sink has code of its own for all that it is given.
        let mut buffer = Buffer::new(&mut []);
        self.produce(&mut buffer);
        buffer.len
    }

    /// No fewer than there are bytes, and quicker to tell where it is overridden.
    fn produced_len_at_most(&self) -> usize {
        usize::MAX
    }

    /// Puts the bytes at the start of `out` and returns them. When they do not fit, `out` is left
    /// as it was and the error tells the length needed: hence a pass before, if they might not.
    fn produce_into<'o>(&self, out: &'o mut [u8]) -> Result<&'o [u8], Error> {
        let capacity = out.len();
        if self.produced_len_at_most() > capacity {
            let len = self.produced_len();
            if len > capacity {
                return Err(Kind::BufferTooSmall.at(len));
            }
        }
        let mut buffer = Buffer::new(out);
        self.produce(&mut buffer);
        let len = buffer.len;
        Ok(out.get(..len).unwrap_or_default())
    }
}
