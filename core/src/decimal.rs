//! Decimal numbers as the protocol writes them: no sign, no leading zero.

use crate::sink::Sink;

/// A number whose digits pass through, most significant first.
#[derive(Clone, Copy, Default)]
pub struct Decimal {
    value: u64,
    digits: u8,
    refused: bool,
}

/// With at most 18 digits a sum of several numbers still fits in 64 bits, signed or not.
const MOST_DIGITS: u8 = 18;

impl Sink for Decimal {
    fn put(&mut self, piece: &[u8]) {
        for digit in piece {
            self.push(*digit);
        }
    }
}

impl Decimal {
    fn push(&mut self, byte: u8) {
        let leading_zero = self.digits == 1 && self.value == 0;
        if !byte.is_ascii_digit() || leading_zero || self.digits == MOST_DIGITS {
            self.refused = true;
            return;
        }
        let digit = u64::from(byte.wrapping_sub(b'0'));
        self.value = self.value.wrapping_mul(10).wrapping_add(digit);
        self.digits = self.digits.wrapping_add(1);
    }

    /// The number, if all that was pushed is `0 | [1-9][0-9]{0,17}`.
    pub const fn finish(self) -> Option<u64> {
        if self.refused || self.digits == 0 {
            return None;
        }
        Some(self.value)
    }
}
