//! Percent-encoding: a text as a part of an address. RFC 3986, section 2.

use crate::hex;
use crate::sink::Sink;

/// Encodes what passes through, but for the unreserved characters: letters, digits and `-._~`.
pub struct Encode<'s, S>(pub &'s mut S);

impl<S: Sink> Sink for Encode<'_, S> {
    fn put(&mut self, piece: &[u8]) {
        for byte in piece {
            if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
                self.0.put_byte(*byte);
            } else {
                self.0.put_byte(b'%');
                self.0.put(&hex::digits(*byte));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::format;

    use super::*;

    struct Kept(heapless::Vec<u8, 8>);

    impl Sink for Kept {
        fn put(&mut self, piece: &[u8]) {
            self.0.extend_from_slice(piece).expect("room enough");
        }
    }

    #[test]
    fn every_byte() {
        const UNRESERVED: &str =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
        for byte in 0..=u8::MAX {
            let mut kept = Kept(heapless::Vec::new());
            Encode(&mut kept).put(&[byte, byte]);
            let expected = if UNRESERVED.as_bytes().contains(&byte) {
                format!("{0}{0}", char::from(byte))
            } else {
                format!("%{byte:02X}%{byte:02X}")
            };
            assert_eq!(kept.0, expected.as_bytes());
        }
    }
}
