//! A machine word as so many bytes.

use crate::bytes;

/// How many bytes there are.
pub const LEN: usize = size_of::<usize>();

pub type Lanes = usize;
/// A mark is the highest bit of its byte.
pub type Marks = usize;

#[inline]
pub const fn load(bytes: [u8; LEN]) -> Lanes {
    usize::from_le_bytes(bytes)
}

/// Fewer bytes, followed by zeros.
#[inline]
pub fn load_short(bytes: &[u8]) -> Lanes {
    bytes::short_word(bytes)
}

/// Which byte the first mark is at; how many bytes there are, if there is none.
#[inline]
pub const fn first(marks: Marks) -> usize {
    (marks.trailing_zeros() / u8::BITS) as usize
}

/// Marks the bytes that differ. Only whether there is a mark and the first one can be relied on.
#[inline]
pub const fn differing(a: Lanes, b: Lanes) -> Marks {
    a ^ b
}

const HIGH: usize = each(0x80);

/// A word of equal bytes.
const fn each(byte: u8) -> usize {
    (usize::MAX / 0xFF).wrapping_mul(byte as usize)
}

/// Marks the bytes that are not ordinary. Only the first mark can be relied on: a borrow may run from it
/// into the bytes above.
#[inline]
pub const fn not_ordinary(word: Lanes) -> Marks {
    const fn zero(word: usize) -> usize {
        word.wrapping_sub(each(1)) & !word
    }
    let control = word.wrapping_sub(each(b' ')) & !word;
    let marks = zero(word ^ each(b'&')) | zero(word ^ each(b'<')) | zero(word ^ each(b'>'));
    (word | control | marks) & HIGH
}

/// Marks the bytes that a name cannot have.
#[inline]
pub const fn not_name(word: Lanes) -> Marks {
    /// Marks the bytes from `first` to `last`, all being ASCII: then nothing carries.
    const fn within(ascii: usize, first: u8, last: u8) -> usize {
        let from_first = ascii.wrapping_add(each(0x80u8.wrapping_sub(first)));
        let after_last = ascii.wrapping_add(each(0x7Fu8.wrapping_sub(last)));
        from_first & !after_last
    }
    let ascii = word & !HIGH;
    let letters = within(ascii | each(0x20), b'a', b'z');
    let others = within(ascii, b'0', b'9') | within(ascii, b'_', b'_');
    (word | !(letters | others)) & HIGH
}
