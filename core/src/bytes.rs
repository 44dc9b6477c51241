//! Short pieces of memory, compared for equality and copied in place.
//!
//! The pieces of a message are a few bytes long. A call of `memcmp` or `memcpy` takes longer to get
//! going than they take to look at, the more so where a C library has these as loops over bytes.

const WORD: usize = size_of::<usize>();

/// Copies `from` to the start of `to`, as much of it as there is room for.
#[inline]
pub fn copy(to: &mut [u8], from: &[u8]) {
    for (to, from) in to.iter_mut().zip(from) {
        *to = *from;
    }
}

/// True if both are the same bytes.
#[inline]
pub fn equal(a: &[u8], b: &[u8]) -> bool {
    let (a_words, a_rest) = a.as_chunks::<WORD>();
    let (b_words, b_rest) = b.as_chunks::<WORD>();
    a.len() == b.len()
        && a_words.iter().zip(b_words).all(|(a, b)| a == b)
        && a_rest.iter().zip(b_rest).all(|(a, b)| a == b)
}

/// What follows `start` in `bytes`, if they start with it.
#[inline]
pub fn after<'a>(bytes: &'a [u8], start: &[u8]) -> Option<&'a [u8]> {
    let (found, rest) = bytes.split_at_checked(start.len())?;
    equal(found, start).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_the_standard_library_does() {
        let bytes: [u8; 24] = core::array::from_fn(|at| b"abcdefghij"[at % 10]);
        for a_len in 0..=bytes.len() {
            let a = &bytes[..a_len];
            let mut copied = [0; 24];
            copy(&mut copied, a);
            assert_eq!((&copied[..a_len], &copied[a_len..]), (a, &[0; 24][a_len..]));
            for b_len in 0..=bytes.len() {
                for change in 0..=b_len {
                    let mut b = bytes;
                    b[change % 24] ^= u8::from(change < b_len);
                    let b = &b[..b_len];
                    assert_eq!(equal(a, b), a == b);
                    assert_eq!(after(a, b), a.strip_prefix(b));
                }
            }
        }
    }
}
