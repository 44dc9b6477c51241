//! Writing into the caller's buffer: all of it or nothing.

use crate::bytes;
use crate::error::{Error, Kind};
use crate::sink::{Count, Sink};

/// Fills a slice from its start; what does not fit is dropped, so it must be sized first.
struct Buffer<'o> {
    free: &'o mut [u8],
}

impl Sink for Buffer<'_> {
    fn put(&mut self, piece: &[u8]) {
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
        let mut count = Count::default();
        self.produce(&mut count);
        count.0
    }

    /// Puts the bytes at the start of `out` and returns them. When they do not fit, `out` is left
    /// as it was and the error tells the length needed: hence the two passes.
    fn produce_into<'o>(&self, out: &'o mut [u8]) -> Result<&'o [u8], Error> {
        let len = self.produced_len();
        let Some(free) = out.get_mut(..len) else {
            return Err(Kind::BufferTooSmall.at(len));
        };
        self.produce(&mut Buffer { free });
        Ok(out.get(..len).unwrap_or_default())
    }
}
