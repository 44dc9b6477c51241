//! Several bytes looked at in one go: runs of ordinary characters and of name characters, which nearly
//! all of a message is, and names that are to be the same.
//!
//! Every machine has words, and arithmetic on a word does for each of its bytes. x86-64 has vectors
//! of 16 bytes, too; their instructions come from `safe_arch`, since `core` has no `unsafe`.

#[cfg(all(target_arch = "x86_64", target_feature = "sse2"))]
mod sse2;
#[cfg(any(test, not(all(target_arch = "x86_64", target_feature = "sse2"))))]
mod word;

#[cfg(all(target_arch = "x86_64", target_feature = "sse2"))]
use sse2 as widest;
#[cfg(not(all(target_arch = "x86_64", target_feature = "sse2")))]
use word as widest;

use crate::bytes;

/// How many bytes `bytes` starts with that a value can hold without a closer look, read or written:
/// ASCII, not a control character, none of `& < >`.
#[cfg_attr(all(target_pointer_width = "64", not(coverage)), inline(always))]
pub fn ordinary_len(bytes: &[u8]) -> usize {
    run_len(bytes, widest::not_ordinary)
}

/// How many bytes `bytes` starts with that a name can have after its first: `[A-Za-z0-9_]`.
#[cfg_attr(all(target_pointer_width = "64", not(coverage)), inline(always))]
pub fn name_len(bytes: &[u8]) -> usize {
    run_len(bytes, widest::not_name)
}

/// How many bytes of a class `bytes` starts with. `others` marks those that are not in it.
#[cfg_attr(not(coverage), inline(always))]
fn run_len(bytes: &[u8], others: impl Fn(widest::Lanes) -> widest::Marks) -> usize {
    let mut rest = bytes;
    let marks = loop {
        let Some((chunk, after)) = rest.split_first_chunk() else {
            // What is missing of the last one are zeros, which are in no class.
            break others(widest::load_short(rest));
        };
        let marks = others(widest::load(*chunk));
        if marks != 0 {
            break marks;
        }
        rest = after;
    };
    bytes.len().wrapping_sub(rest.len()).wrapping_add(widest::first(marks))
}

/// What follows `name` in `bytes`, if they start with it. `named` is the name and what follows it, so
/// that there is more to compare in one go.
#[cfg_attr(not(coverage), inline(always))]
pub fn after_name<'a>(bytes: &'a [u8], named: &[u8], len: usize) -> Option<&'a [u8]> {
    if len <= widest::LEN
        && let (Some(a), Some(b)) = (bytes.first_chunk(), named.first_chunk())
    {
        let differing = widest::differing(widest::load(*a), widest::load(*b));
        return if widest::first(differing) >= len { bytes.get(len..) } else { None };
    }
    bytes::after(bytes, named.get(..len)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::xml::chars::{is_name, is_ordinary};

    /// Looks at 19 bytes in one lane after another, as [`run_len`] does.
    macro_rules! in_lanes_of {
        ($width:ident, $others:ident, $bytes:expr) => {{
            let (chunks, rest) = $bytes.as_chunks();
            let full = chunks.iter().map(|chunk| $width::load(*chunk));
            let marks = full.chain([$width::load_short(rest)]).map($width::$others);
            let lens = marks.map($width::first);
            let len = lens.scan(true, |on, len| on.then_some((len, *on = len == $width::LEN).0));
            len.sum::<usize>()
        }};
    }

    #[test]
    fn lanes_are_searched_as_bytes_are() {
        // Any two bytes at any two places of some lanes, the others being the edges of the class.
        let ordinary = |bytes: &[u8]| bytes.iter().take_while(|byte| is_ordinary(**byte)).count();
        let name = |bytes: &[u8]| bytes.iter().take_while(|byte| is_name(**byte)).count();
        for filler in b" ;=?\\\x7F9Az" {
            for (first, second) in (0..=u8::MAX).flat_map(|a| (0..=u8::MAX).map(move |b| (a, b))) {
                for (at, next) in [(0, 1), (3, 4), (6, 7), (7, 8), (8, 15), (2, 17)] {
                    let mut bytes = [*filler; 19];
                    bytes[at] = first;
                    bytes[next] = second;
                    let expected = (ordinary(&bytes), name(&bytes));
                    assert_eq!((ordinary_len(&bytes), name_len(&bytes)), expected, "{bytes:02X?}");
                    // The words, too, on machines that have something wider.
                    let words = (
                        in_lanes_of!(word, not_ordinary, bytes),
                        in_lanes_of!(word, not_name, bytes),
                    );
                    assert_eq!(words, expected, "{bytes:02X?}");
                }
            }
        }
    }

    #[test]
    fn a_run_ends_with_the_bytes() {
        for len in 0..=40 {
            let bytes = [b'a'; 40];
            assert_eq!(ordinary_len(&bytes[..len]), len);
            assert_eq!(name_len(&bytes[..len]), len);
            for at in 0..len {
                let mut bytes = bytes;
                bytes[at] = b'<';
                assert_eq!(ordinary_len(&bytes[..len]), at);
                assert_eq!(name_len(&bytes[..len]), at);
            }
        }
    }

    #[test]
    fn the_same_name_is_passed_over() {
        let named = b"abcdefghijklmnopqrstuvwxyz>abcdefghijklmnopqrstuvwxyz";
        for len in 0..=26 {
            for more in [0, 1, 20] {
                let bytes = &named[..len + more];
                assert_eq!(after_name(bytes, named, len), Some(&bytes[len..]));
                for at in 0..bytes.len() {
                    let mut other = bytes.to_vec();
                    other[at] = b'_';
                    let expected = (at >= len).then_some(&other[len..]);
                    assert_eq!(after_name(&other, named, len), expected, "{len} {at}");
                }
                if let Some(short) = len.checked_sub(1) {
                    assert_eq!(after_name(&bytes[..short], named, len), None);
                }
            }
        }
    }

    #[test]
    fn the_first_difference_is_found() {
        let (a, b) = ([b'a'; widest::LEN], [b'a'; word::LEN]);
        assert_eq!(widest::first(widest::differing(widest::load(a), widest::load(a))), a.len());
        assert_eq!(word::first(word::differing(word::load(b), word::load(b))), b.len());
        for (at, bit) in (0..a.len()).flat_map(|at| (0..8).map(move |bit| (at, 1 << bit))) {
            let mut other = a;
            other[at..].fill(b'a' ^ bit);
            assert_eq!(widest::first(widest::differing(widest::load(a), widest::load(other))), at);
            let mut other = b;
            other[at % b.len()..].fill(b'a' ^ bit);
            let marks = word::differing(word::load(b), word::load(other));
            assert_eq!(word::first(marks), at % b.len());
        }
    }
}
