//! Printing: numbers as decimal digits, and text into owned strings, without the formatter.

use crate::sink::Sink;

/// As many digits as the largest `u64` has.
const MOST: usize = 20;

/// The decimal digits of a number.
pub struct Digits {
    /// Right-aligned.
    bytes: [u8; MOST],
    len: usize,
}

impl Digits {
    /// At least `least` digits: zeros in front make up for those that are missing.
    pub fn of(mut value: u64, least: usize) -> Self {
        let mut digits = Digits { bytes: [b'0'; MOST], len: 0 };
        for slot in digits.bytes.iter_mut().rev() {
            if value == 0 && digits.len >= least {
                break;
            }
            // Below ten: it fits.
            let digit = u8::try_from(value % 10).unwrap_or_default();
            *slot = b'0'.wrapping_add(digit);
            value /= 10;
            digits.len = digits.len.wrapping_add(1);
        }
        digits
    }

    pub fn as_bytes(&self) -> &[u8] {
        self.bytes.get(MOST.wrapping_sub(self.len)..).unwrap_or_default()
    }
}

/// The text that `put` writes, which is ASCII and has at most `N` characters.
pub fn text<const N: usize>(put: impl FnOnce(&mut Collect<N>)) -> heapless::String<N> {
    let mut collect = Collect(heapless::String::new());
    put(&mut collect);
    collect.0
}

/// Keeps what is put.
pub struct Collect<const N: usize>(heapless::String<N>);

impl<const N: usize> Sink for Collect<N> {
    fn put(&mut self, piece: &[u8]) {
        for byte in piece {
            // Each caller's `N` is the length of its longest text: it fits.
            let _ = self.0.push(char::from(*byte));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::format;

    use super::*;

    #[test]
    fn digits_are_those_of_the_formatter() {
        for value in [0, 1, 9, 10, 99, 100, 12_345, u64::MAX - 1, u64::MAX] {
            assert_eq!(Digits::of(value, 1).as_bytes(), format!("{value}").as_bytes());
            assert_eq!(Digits::of(value, 3).as_bytes(), format!("{value:03}").as_bytes());
            assert_eq!(Digits::of(value, 20).as_bytes(), format!("{value:020}").as_bytes());
        }
    }
}
