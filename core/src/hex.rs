//! Upper-case hexadecimal digits, the only spelling that a signature has.

/// The two digits of a byte.
pub const fn digits(byte: u8) -> [u8; 2] {
    [digit(byte >> 4), digit(byte & 15)]
}

// Arithmetic instead of a table: the digits are derived from the key, and a look-up at a secret
// index would leave a trace in the cache.
const fn digit(nibble: u8) -> u8 {
    // 0x07 where the nibble is above 9: bit 7 of (9 - nibble) is the borrow.
    let letter = (9u8.wrapping_sub(nibble) >> 7).wrapping_mul(7);
    nibble.wrapping_add(b'0').wrapping_add(letter)
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
