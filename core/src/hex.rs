//! Upper-case hexadecimal digits, the only spelling that a signature has.

/// The two digits of a byte.
///
/// Arithmetic instead of a table or a branch: the digits are derived from the key. Both at once, so
/// that nothing in it is a yes or no, of which a compiler makes a branch.
pub const fn digits(byte: u8) -> [u8; 2] {
    let nibbles = (byte as u16 >> 4) | (byte as u16 & 15) << 8;
    // 1 in each half that is above 9.
    let letters = nibbles.wrapping_add(0x0606) >> 4 & 0x0101;
    nibbles.wrapping_add(0x3030).wrapping_add(letters.wrapping_mul(7)).to_le_bytes()
}

/// True for a digit; those in lower case are none.
pub const fn is_digit(byte: u8) -> bool {
    matches!(byte, b'0'..=b'9' | b'A'..=b'F')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_has_its_digits() {
        for value in 0..=u8::MAX {
            assert_eq!(std::format!("{value:02X}").as_bytes(), digits(value));
        }
    }

    #[test]
    fn only_upper_case_digits_are_digits() {
        for byte in 0..=u8::MAX {
            assert_eq!(is_digit(byte), b"0123456789ABCDEF".contains(&byte));
        }
    }
}
