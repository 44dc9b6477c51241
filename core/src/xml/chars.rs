//! Character classes, and well-formed UTF-8.

use super::lanes::{name_len, ordinary_len};
use crate::bytes::WIDE;
use crate::error::Kind;

/// XML 1.0, production 3: S.
pub const fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r' | b'\n')
}

/// The first byte of a name. What the protocol's names are made of comes first.
pub const fn is_name_start(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte == b'_' || byte.is_ascii_uppercase()
}

/// A further byte of a name.
pub const fn is_name(byte: u8) -> bool {
    is_name_start(byte) || byte.is_ascii_digit()
}

/// A byte that XML would take in a name and the protocol does not.
pub const fn is_foreign_name(byte: u8) -> bool {
    matches!(byte, b'-' | b'.' | b':' | 0x80..)
}

/// A byte that a value can hold without a closer look: what [`ordinary_len`] counts.
#[cfg(test)]
pub const fn is_ordinary(byte: u8) -> bool {
    matches!(byte, 0x20..=0x7F) && !matches!(byte, b'&' | b'<' | b'>')
}

/// The length in bytes of the character at the start of `bytes`, which are not empty.
///
/// The kinds are [`Kind::BadUtf8`], [`Kind::BadChar`] and, when `bytes` end within a sequence that
/// is well-formed so far, [`Kind::Truncated`]. The Unicode Standard, table 3-7; XML 1.0,
/// production 2.
pub fn char_len(bytes: &[u8]) -> Result<usize, Kind> {
    let [first, rest @ ..] = bytes else {
        return Err(Kind::Truncated);
    };
    let (more, second) = match first {
        b'\t' | b'\n' | b'\r' | 0x20..=0x7F => return Ok(1),
        0x00..=0x1F => return Err(Kind::BadChar),
        0xC2..=0xDF => (1, 0x80..=0xBF),
        0xE0 => (2, 0xA0..=0xBF),
        0xED => (2, 0x80..=0x9F),
        0xE1..=0xEF => (2, 0x80..=0xBF),
        0xF0 => (3, 0x90..=0xBF),
        0xF1..=0xF3 => (3, 0x80..=0xBF),
        0xF4 => (3, 0x80..=0x8F),
        _ => return Err(Kind::BadUtf8),
    };
    let mut allowed = second;
    for at in 0..more {
        match rest.get(at) {
            None => return Err(Kind::Truncated),
            Some(byte) if allowed.contains(byte) => allowed = 0x80..=0xBF,
            Some(_) => return Err(Kind::BadUtf8),
        }
    }
    if let [0xEF, 0xBF, 0xBE | 0xBF, ..] = bytes {
        return Err(Kind::BadChar);
    }
    Ok(more.wrapping_add(1))
}

/// How many bytes `bytes` starts with of ordinary characters and of nearly all that are not ASCII.
#[cfg_attr(not(coverage), inline(always))]
pub fn text_len(bytes: &[u8]) -> usize {
    let mut len = ordinary_len(bytes);
    while WIDE
        && let Some(rest @ [0x80..=0xFF, ..]) = bytes.get(len..)
        && let Some(after) = after_wide(rest)
    {
        len = bytes.len().wrapping_sub(after.len()).wrapping_add(ordinary_len(after));
    }
    len
}

/// What follows characters of two and three bytes: U+0080 to U+CFFF and U+F000 to U+FFBF but U+0800 to
/// U+0FFF, of which any two continuation bytes are one. (The Unicode Standard, table 3-7.)
#[inline(never)]
fn after_wide(bytes: &[u8]) -> Option<&[u8]> {
    let mut rest = bytes;
    loop {
        rest = match rest {
            [0xC2..=0xDF, 0x80..=0xBF, after @ ..]
            | [0xE1..=0xEC, 0x80..=0xBF, 0x80..=0xBF, after @ ..]
            | [0xEF, 0x80..=0xBE, 0x80..=0xBF, after @ ..] => after,
            _ => break,
        };
    }
    (rest.len() < bytes.len()).then_some(rest)
}

/// Checks that `name` is one that a field can have.
pub fn check_name(name: &[u8]) -> Result<(), Kind> {
    let len = name_len(name);
    if !name.first().is_some_and(|byte| is_name_start(*byte)) {
        Err(Kind::BadName)
    } else if len > NAME_MAX {
        Err(Kind::NameTooLong)
    } else if len < name.len() {
        Err(Kind::BadName)
    } else {
        Ok(())
    }
}

/// True for a byte that is not written as itself.
pub const fn is_escaped(byte: u8) -> bool {
    matches!(byte, b'&' | b'<' | b'>' | b'\r')
}

/// Checks that `value` is well-formed UTF-8 and that XML can carry each of its characters. Tells
/// whether it is free of what is not written as itself.
#[inline]
pub fn check_value(value: &[u8]) -> Result<bool, Kind> {
    if WIDE && text_len(value) == value.len() { Ok(true) } else { check_any_value(value) }
}

#[inline(never)]
fn check_any_value(mut value: &[u8]) -> Result<bool, Kind> {
    let mut plain = true;
    loop {
        value = value.get(ordinary_len(value)..).unwrap_or_default();
        let Some(first) = value.first() else {
            return Ok(plain);
        };
        plain &= !is_escaped(*first);
        match char_len(value) {
            Ok(len) => value = value.get(len..).unwrap_or_default(),
            Err(Kind::Truncated) => return Err(Kind::BadUtf8),
            Err(kind) => return Err(kind),
        }
    }
}

/// The longest name, in bytes.
pub const NAME_MAX: usize = 64;

#[cfg(test)]
mod tests {
    use super::*;

    /// The same question put to the standard library.
    fn oracle(bytes: &[u8]) -> Result<usize, Kind> {
        // The longest well-formed start, by its definition: try every length.
        let valid =
            (0..=bytes.len()).rev().find_map(|len| core::str::from_utf8(&bytes[..len]).ok());
        let first = valid.and_then(|text| text.chars().next());
        if let (None, Err(error)) = (first, core::str::from_utf8(bytes)) {
            return Err(if error.error_len().is_none() { Kind::Truncated } else { Kind::BadUtf8 });
        }
        match first {
            None => Err(Kind::Truncated),
            Some('\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}') => Err(Kind::BadChar),
            Some('\u{FFFE}' | '\u{FFFF}') => Err(Kind::BadChar),
            Some(char) => Ok(char.len_utf8()),
        }
    }

    #[test]
    fn utf8_agrees_with_the_standard_library() {
        // Every lead byte with every edge of every following class, cut at every length.
        let edges = [0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBD, 0xBE, 0xBF, 0xC0, 0xFF];
        assert_eq!(char_len(&[]), oracle(&[]));
        for first in 0..=u8::MAX {
            assert_eq!(char_len(&[first]), oracle(&[first]));
            for second in 0..=u8::MAX {
                for third in edges {
                    for fourth in edges {
                        let bytes = [first, second, third, fourth];
                        for len in 2..=4 {
                            let bytes = &bytes[..len];
                            assert_eq!(char_len(bytes), oracle(bytes), "{bytes:02X?}");
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn ordinary_bytes_are_those_that_need_no_look() {
        for byte in 0..=u8::MAX {
            let special = !(0x20..0x80).contains(&byte) || b"&<>".contains(&byte);
            assert_eq!(is_ordinary(byte), !special);
            assert_eq!(ordinary_len(&[b'a', b'b', byte]), if special { 2 } else { 3 });
        }
    }

    #[test]
    fn texts_end_where_a_character_is_looked_at() {
        let passed = ["a", "\u{80}", "\u{7FF}", "\u{1000}", "\u{CFFF}", "\u{F000}", "\u{FFBF}"];
        let stops = ["&", "<", ">", "\t", "\u{800}", "\u{FFF}", "\u{D000}", "\u{EFFF}", "\u{FFC0}"];
        for (passed, stop) in passed.iter().flat_map(|a| stops.iter().map(move |b| (a, b))) {
            for before in ["", "sixteen letters!"] {
                let run = std::format!("{before}{passed}{passed}b{passed}");
                let text = std::format!("{run}{stop}{passed}");
                assert_eq!(text_len(text.as_bytes()), run.len(), "{text}");
                assert_eq!(text_len(run.as_bytes()), run.len(), "{run}");
                // Cut short, a character is none.
                let cut = run.len() - 1;
                assert_eq!(text_len(&run.as_bytes()[..cut]), run.len() - passed.len(), "{run}");
            }
        }
    }

    #[test]
    fn names() {
        assert_eq!(check_name(b"coupon_fee_0"), Ok(()));
        assert_eq!(check_name(b"_"), Ok(()));
        assert_eq!(check_name(b""), Err(Kind::BadName));
        assert_eq!(check_name(b"0a"), Err(Kind::BadName));
        assert_eq!(check_name(b"a-b"), Err(Kind::BadName));
        assert_eq!(check_name("\u{E9}".as_bytes()), Err(Kind::BadName));
        assert_eq!(check_name(&[b'a'; 64]), Ok(()));
        assert_eq!(check_name(&[b'a'; 65]), Err(Kind::NameTooLong));
    }

    #[test]
    fn values() {
        assert_eq!(check_value("ab]]\t\n\u{4E2D}\"'".as_bytes()), Ok(true));
        for escaped in ["&", "<c", "]]>", "\r\n"] {
            assert_eq!(check_value(std::format!("a\u{4E2D}b{escaped}").as_bytes()), Ok(false));
        }
        assert_eq!(check_value(b""), Ok(true));
        assert_eq!(check_value(b"ab\0"), Err(Kind::BadChar));
        assert_eq!(check_value(b"ab\xE4\xB8"), Err(Kind::BadUtf8));
        assert_eq!(check_value(b"ab\xFFcd"), Err(Kind::BadUtf8));
    }
}
