//! Base64 as RFC 4648 has it in section 4: padded, and with one spelling only for any bytes.
//!
//! What is encoded here is a cipher text, which everyone on the way has seen: it takes no care of
//! time.

use crate::sink::Sink;

/// Decodes the digits that pass through and puts the bytes into a sink.
///
/// White space (SP TAB CR LF) may stand anywhere: encoders break lines, and so do documents that
/// somebody has made pretty.
pub struct Decoder<'s, S> {
    sink: &'s mut S,
    /// The digits of the group, six bits each.
    bits: u32,
    digits: u32,
    /// How many `=` there were.
    pads: u32,
    refused: bool,
}

impl<'s, S: Sink> Decoder<'s, S> {
    pub fn new(sink: &'s mut S) -> Self {
        Decoder { sink, bits: 0, digits: 0, pads: 0, refused: false }
    }

    /// True if all that was put is complete base64.
    pub const fn finish(self) -> bool {
        // A group that was padded stays; a full one leaves no digits behind.
        let complete = self.digits == 0 && self.pads == 0 || self.is_full();
        complete && !self.refused
    }

    const fn is_full(&self) -> bool {
        self.digits.wrapping_add(self.pads) == GROUP
    }

    fn digit(&mut self, value: u32) {
        // Nothing follows the padding.
        self.refused |= self.pads > 0;
        self.bits = self.bits << 6 | value;
        self.digits = self.digits.wrapping_add(1);
        if self.digits == GROUP {
            let [_, bytes @ ..] = self.bits.to_be_bytes();
            self.sink.put(&bytes);
            (self.bits, self.digits) = (0, 0);
        }
    }

    fn pad(&mut self) {
        // The first digit alone is not even a byte.
        if self.digits < 2 || self.is_full() {
            self.refused = true;
            return;
        }
        self.pads = self.pads.wrapping_add(1);
        if self.is_full() {
            // The bits that belong to no byte are 0: or there were several spellings.
            let bits = if self.digits == 2 { self.bits << 12 } else { self.bits << 6 };
            match (self.digits, bits.to_be_bytes()) {
                (2, [_, first, 0, 0]) => self.sink.put(&[first]),
                (3, [_, first, second, 0]) => self.sink.put(&[first, second]),
                _ => self.refused = true,
            }
        }
    }
}

/// So many digits are three bytes.
const GROUP: u32 = 4;

impl<S: Sink> Sink for Decoder<'_, S> {
    fn put(&mut self, piece: &[u8]) {
        for byte in piece {
            match *byte {
                b' ' | b'\t' | b'\r' | b'\n' => {}
                b'=' => self.pad(),
                byte => match value(byte) {
                    Some(value) => self.digit(value.into()),
                    None => self.refused = true,
                },
            }
        }
    }
}

const fn value(digit: u8) -> Option<u8> {
    Some(match digit {
        b'A'..=b'Z' => digit.wrapping_sub(b'A'),
        b'a'..=b'z' => digit.wrapping_sub(b'a').wrapping_add(26),
        b'0'..=b'9' => digit.wrapping_sub(b'0').wrapping_add(52),
        b'+' => 62,
        b'/' => 63,
        _ => return None,
    })
}

const fn digit(value: u8) -> u8 {
    match value {
        0..=25 => value.wrapping_add(b'A'),
        26..=51 => value.wrapping_sub(26).wrapping_add(b'a'),
        52..=61 => value.wrapping_sub(52).wrapping_add(b'0'),
        62 => b'+',
        _ => b'/',
    }
}

/// How many digits so many bytes become, `=` included.
pub const fn encoded_len(bytes: usize) -> usize {
    bytes.div_ceil(3).saturating_mul(4)
}

/// Encodes the bytes at the end of `place` in place. They are as many as become all of it.
pub fn encode_in_place(place: &mut [u8], bytes: usize) {
    // A group is written over bytes that have been read: there are fewer bytes than digits before
    // each of them.
    let mut from = place.len().saturating_sub(bytes);
    let mut to = 0;
    while from < place.len() {
        let group = encode(place.get(from..).unwrap_or_default());
        for (place, digit) in place.iter_mut().skip(to).zip(group) {
            *place = digit;
        }
        from = from.saturating_add(3);
        to = to.saturating_add(4);
    }
}

/// The digits of the first three bytes, or of one or two if there are no more.
fn encode(bytes: &[u8]) -> [u8; 4] {
    let mut word = [0; 4];
    let [_, places @ ..] = &mut word;
    for (to, from) in places.iter_mut().zip(bytes) {
        *to = *from;
    }
    let bits = u32::from_be_bytes(word);
    let mut group = *b"====";
    for (place, shift) in group.iter_mut().zip([18, 12, 6, 0]).take(bytes.len().saturating_add(1)) {
        // Six bits fit.
        *place = digit(u8::try_from(bits >> shift & 63).unwrap_or_default());
    }
    group
}

#[cfg(test)]
mod tests {
    use super::*;

    type Bytes = heapless::Vec<u8, 16>;

    struct Keep(Bytes);

    impl Sink for Keep {
        fn put(&mut self, piece: &[u8]) {
            assert!(self.0.extend_from_slice(piece).is_ok());
        }
    }

    fn decode(text: &[u8]) -> Option<Bytes> {
        let mut keep = Keep(Bytes::new());
        let mut decoder = Decoder::new(&mut keep);
        decoder.put(text);
        decoder.finish().then_some(keep.0)
    }

    fn encoded(bytes: &[u8]) -> Bytes {
        let mut place = Bytes::new();
        let room = encoded_len(bytes.len()).saturating_sub(bytes.len());
        place.extend(core::iter::repeat_n(0, room).chain(bytes.iter().copied()));
        encode_in_place(&mut place, bytes.len());
        place
    }

    #[test]
    fn the_vectors_of_rfc_4648() {
        let vectors = [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ];
        for (plain, text) in vectors {
            assert_eq!(decode(text.as_bytes()).as_deref(), Some(plain.as_bytes()));
            assert_eq!(encoded(plain.as_bytes()), text.as_bytes());
        }
    }

    #[test]
    fn every_byte_at_every_place_reads_back() {
        for len in 1..=9 {
            for at in 0..len {
                for byte in 0..=u8::MAX {
                    let mut bytes = [0xA5; 9];
                    bytes[at] = byte;
                    assert_eq!(decode(&encoded(&bytes[..len])).as_deref(), Some(&bytes[..len]));
                }
            }
        }
    }

    #[test]
    fn white_space_is_no_digit() {
        assert_eq!(decode(b" Z\tm\r\n9 v Y g = = \n").as_deref(), Some(&b"foob"[..]));
    }

    #[test]
    fn only_one_spelling_is_read() {
        // Not complete; padded too early, too much or within; bits left over; foreign digits.
        for text in [
            "Z",
            "Zm",
            "Zm9",
            "Zg=",
            "=",
            "Z=",
            "Z===",
            "====",
            "Zg===",
            "Zm9v=",
            "Zg==Zg==",
            "Zg==Z",
            "Zh==",
            "Zm9=",
            "Zm-v",
            "Zm_v",
            "Zm,v",
            "Zm\u{0}v",
            "Zm9v\u{B}",
            "Zg=\u{85}=",
        ] {
            assert_eq!(decode(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn each_digit_has_one_value_and_no_other_byte_has_any() {
        for byte in 0..=u8::MAX {
            assert!(value(byte).is_none_or(|value| value < 64 && digit(value) == byte));
        }
        for bits in 0..64 {
            assert_eq!(value(digit(bits)), Some(bits));
        }
    }
}
