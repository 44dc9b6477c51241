//! Writing JSON strings. RFC 8259, section 7.

use crate::hex;
use crate::sink::Sink;

/// Puts `text` as a JSON string, with its quotation marks.
///
/// Escaped is what JSON demands, and also `<`, `>`, `&`, U+2028 and U+2029: so the text can stand in
/// a script of a page as it is, and no value ends that script.
pub fn string(text: &str, sink: &mut impl Sink) {
    let bytes = text.as_bytes();
    let mut run = 0;
    sink.put_byte(b'"');
    for (at, char) in text.char_indices() {
        if let Some(escape) = Escape::of(char) {
            sink.put(bytes.get(run..at).unwrap_or_default());
            escape.put(sink);
            run = at.wrapping_add(char.len_utf8());
        }
    }
    sink.put(bytes.get(run..).unwrap_or_default());
    sink.put_byte(b'"');
}

/// How a character is spelled that cannot stand for itself.
enum Escape {
    /// After a backslash.
    Itself(u8),
    /// By its number.
    Number(u16),
}

impl Escape {
    fn of(char: char) -> Option<Self> {
        match char {
            '"' => Some(Escape::Itself(b'"')),
            '\\' => Some(Escape::Itself(b'\\')),
            '\0'..='\x1F' | '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => {
                u16::try_from(u32::from(char)).ok().map(Escape::Number)
            }
            _ => None,
        }
    }

    fn put(&self, sink: &mut impl Sink) {
        match self {
            Escape::Itself(byte) => sink.put(&[b'\\', *byte]),
            Escape::Number(number) => {
                sink.put(b"\\u");
                for byte in number.to_be_bytes() {
                    sink.put(&hex::digits(byte));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::format;

    use super::*;

    struct Kept(heapless::Vec<u8, 16>);

    impl Sink for Kept {
        fn put(&mut self, piece: &[u8]) {
            self.0.extend_from_slice(piece).expect("room enough");
        }
    }

    fn written(text: &str) -> heapless::Vec<u8, 16> {
        let mut kept = Kept(heapless::Vec::new());
        string(text, &mut kept);
        kept.0
    }

    #[test]
    fn every_character() {
        for char in (0..=0x10_FFFF).filter_map(char::from_u32) {
            let one = match char {
                '"' | '\\' => format!("\\{char}"),
                '\0'..='\x1F' | '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => {
                    format!("\\u{:04X}", u32::from(char))
                }
                _ => format!("{char}"),
            };
            let text = format!("{char}a{char}");
            assert_eq!(written(&text), format!("\"{one}a{one}\"").as_bytes());
        }
        assert_eq!(written(""), b"\"\"");
    }
}
