//! Short pieces of memory, compared and copied in place.
//!
//! The pieces of a message are a few bytes long. A call of `memcmp` or `memcpy` takes longer to get
//! going than they take to look at, the more so where a C library has these as loops over bytes.

use core::cmp::Ordering;

pub const WORD: usize = size_of::<usize>();

/// True where there is room for code that saves time.
pub const WIDE: bool = WORD == 8;

/// Copies `from` to the start of `to`, as much of it as there is room for.
#[inline]
pub fn copy(to: &mut [u8], from: &[u8]) {
    let len = to.len().min(from.len());
    let (to, _) = to.split_at_mut_checked(len).unwrap_or_default();
    let (from, _) = from.split_at_checked(len).unwrap_or_default();
    if WIDE && (chunks::<16>(to, from) || chunks::<8>(to, from) || chunks::<4>(to, from)) {
        return;
    }
    for (to, from) in to.iter_mut().zip(from) {
        *to = *from;
    }
}

/// Copies what is as long, by chunks of which the last may overlap the one before it. False if it is
/// shorter than a chunk.
#[inline]
fn chunks<const N: usize>(to: &mut [u8], from: &[u8]) -> bool {
    let Some(last) = from.last_chunk::<N>() else {
        return false;
    };
    for (to, from) in to.as_chunks_mut::<N>().0.iter_mut().zip(from.as_chunks::<N>().0) {
        *to = *from;
    }
    if let Some(to) = to.last_chunk_mut::<N>() {
        *to = *last;
    }
    true
}

/// True if both are the same bytes.
#[inline]
pub fn equal(a: &[u8], b: &[u8]) -> bool {
    let (a_words, a_rest) = a.as_chunks::<WORD>();
    let (b_words, b_rest) = b.as_chunks::<WORD>();
    a.len() == b.len()
        && a_words.iter().zip(b_words).all(|(a, b)| a == b)
        && (!WIDE || short_word(a_rest) == short_word(b_rest))
        && (WIDE || a_rest.iter().zip(b_rest).all(|(a, b)| a == b))
}

/// What follows `start` in `bytes`, if they start with it.
#[inline]
pub fn after<'a>(bytes: &'a [u8], start: &[u8]) -> Option<&'a [u8]> {
    let (found, rest) = bytes.split_at_checked(start.len())?;
    equal(found, start).then_some(rest)
}

/// A piece that is compared with several others.
pub struct Probe<'a> {
    bytes: &'a [u8],
    head: usize,
}

impl<'a> Probe<'a> {
    #[inline]
    pub fn new(bytes: &'a [u8]) -> Self {
        Probe { bytes, head: if WIDE { head(bytes) } else { 0 } }
    }

    /// Compares as slices are compared. Most that differ do so in their heads.
    #[inline]
    pub fn order(&self, other: &Probe<'_>) -> Ordering {
        let heads = self.head.cmp(&other.head);
        if WIDE && heads.is_ne() { heads } else { self.bytes.cmp(other.bytes) }
    }
}

/// Compares as slices are compared.
#[inline]
pub fn order(a: &[u8], b: &[u8]) -> Ordering {
    Probe::new(a).order(&Probe::new(b))
}

/// The first bytes as a number that compares as they do: what is missing are zeros.
#[inline]
pub fn head(bytes: &[u8]) -> usize {
    match bytes.first_chunk() {
        Some(word) => usize::from_be_bytes(*word),
        None => short_word(bytes).swap_bytes(),
    }
}

/// The [`head`] of the first `len` bytes, of which there is at least one. Quicker if more follow.
#[inline]
pub fn head_of(bytes: &[u8], len: usize) -> usize {
    match bytes.first_chunk() {
        Some(word) => {
            let missing = bits(WORD.saturating_sub(len));
            usize::from_be_bytes(*word) & usize::MAX.wrapping_shl(missing)
        }
        None => head(bytes.get(..len).unwrap_or_default()),
    }
}

/// How far to shift by so many bytes.
#[allow(clippy::cast_possible_truncation, reason = "no more than there are in a few words")]
pub const fn bits(bytes: usize) -> u32 {
    bytes.wrapping_mul(8) as u32
}

/// A piece that is shorter than a word, followed by zeros, as it stands in memory.
#[inline]
pub fn short_word(bytes: &[u8]) -> usize {
    if WIDE && let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        let before_last = bits(bytes.len().wrapping_sub(4));
        let last = (u32::from_le_bytes(*last) as usize).wrapping_shl(before_last);
        return u32::from_le_bytes(*first) as usize | last;
    }
    match bytes {
        [] => 0,
        [a] => *a as usize,
        [a, b] => u16::from_le_bytes([*a, *b]) as usize,
        [a, b, c, ..] => u32::from_le_bytes([*a, *b, *c, 0]) as usize,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_the_standard_library_does() {
        let bytes: [u8; 40] = core::array::from_fn(|at| b"abcdefghij"[at % 10]);
        for a_len in 0..=bytes.len() {
            let a = &bytes[..a_len];
            let mut copied = [0; 40];
            copy(&mut copied, a);
            assert_eq!((&copied[..a_len], &copied[a_len..]), (a, &[0; 40][a_len..]));
            for b_len in 0..=bytes.len() {
                for change in 0..=b_len {
                    let mut b = bytes;
                    b[change % 40] ^= u8::from(change < b_len);
                    let b = &b[..b_len];
                    assert_eq!(equal(a, b), a == b);
                    assert_eq!(after(a, b), a.strip_prefix(b));
                    assert_eq!(order(a, b), a.cmp(b));
                    let heads = [a, b].map(head);
                    assert!(heads.is_sorted() || a > b);
                }
            }
        }
    }

    #[test]
    fn a_head_is_that_of_the_piece() {
        let bytes = *b"abcdefghijklmnop";
        for (len, rest) in (1..=12).flat_map(|len| (0..=4).map(move |rest| (len, rest))) {
            assert_eq!(head_of(&bytes[..len + rest], len), head(&bytes[..len]));
        }
        // Missing bytes count as zeros, but do not make two pieces equal.
        assert_eq!(head(b"a"), head(b"a\0"));
        assert_eq!(order(b"a", b"a\0"), b"a"[..].cmp(b"a\0"));
    }
}
