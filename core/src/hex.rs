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

/// The byte of two digits; lower case is refused.
pub const fn byte(high: u8, low: u8) -> Option<u8> {
    match (nibble(high), nibble(low)) {
        (Some(high), Some(low)) => Some(high << 4 | low),
        _ => None,
    }
}

const fn nibble(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit.wrapping_sub(b'0')),
        b'A'..=b'F' => Some(digit.wrapping_sub(b'A').wrapping_add(10)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_reads_back() {
        for value in 0..=u8::MAX {
            let [high, low] = digits(value);
            assert_eq!(std::format!("{value:02X}").as_bytes(), [high, low]);
            assert_eq!(byte(high, low), Some(value));
        }
    }

    #[test]
    fn only_upper_case_digits_are_read() {
        for high in 0..=u8::MAX {
            let accepted = matches!(high, b'0'..=b'9' | b'A'..=b'F');
            assert_eq!(byte(high, b'0').is_some(), accepted);
            assert_eq!(byte(b'0', high).is_some(), accepted);
        }
    }
}
