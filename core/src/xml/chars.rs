//! Character classes, and well-formed UTF-8.

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

/// A byte that a value can hold without a closer look, read or written: ASCII, not a control
/// character, none of `& < >`.
pub const fn is_ordinary(byte: u8) -> bool {
    matches!(byte, 0x20..=0x7F) && !matches!(byte, b'&' | b'<' | b'>')
}

/// How many ordinary bytes `bytes` starts with.
#[cfg_attr(all(target_pointer_width = "64", not(coverage)), inline(always))]
pub fn ordinary_len(bytes: &[u8]) -> usize {
    run_len(bytes, not_ordinary, is_ordinary)
}

/// How many bytes `bytes` starts with that a name can have after its first.
#[cfg_attr(all(target_pointer_width = "64", not(coverage)), inline(always))]
pub fn name_len(bytes: &[u8]) -> usize {
    run_len(bytes, not_name, is_name)
}

/// How many bytes of a class `bytes` starts with. `others` marks the others in a word.
///
/// Looks at a machine word at a time, since nearly all of a message is names and ordinary bytes.
#[inline]
fn run_len(bytes: &[u8], others: impl Fn(usize) -> usize, class: impl Fn(u8) -> bool) -> usize {
    let (words, rest) = bytes.as_chunks();
    let mut len = 0usize;
    for word in words {
        let marks = others(usize::from_le_bytes(*word));
        if marks != 0 {
            // The lowest mark is the first byte of another class.
            return len.wrapping_add((marks.trailing_zeros() / u8::BITS) as usize);
        }
        len = len.wrapping_add(size_of::<usize>());
    }
    let last = rest.iter().position(|byte| !class(*byte));
    len.wrapping_add(last.unwrap_or(rest.len()))
}

const HIGH: usize = each(0x80);

/// A word of equal bytes.
const fn each(byte: u8) -> usize {
    (usize::MAX / 0xFF).wrapping_mul(byte as usize)
}

/// Marks the bytes of a word that are not ordinary with their highest bit. Only the lowest mark can
/// be relied on: a borrow may run from it into the bytes above.
const fn not_ordinary(word: usize) -> usize {
    const fn zero(word: usize) -> usize {
        word.wrapping_sub(each(1)) & !word
    }
    let control = word.wrapping_sub(each(b' ')) & !word;
    let marks = zero(word ^ each(b'&')) | zero(word ^ each(b'<')) | zero(word ^ each(b'>'));
    (word | control | marks) & HIGH
}

/// Marks the bytes of a word that a name cannot have with their highest bit.
const fn not_name(word: usize) -> usize {
    /// Marks the bytes from `first` to `last`, all being ASCII: then nothing carries.
    const fn within(ascii: usize, first: u8, last: u8) -> usize {
        let from_first = ascii.wrapping_add(each(0x80u8.wrapping_sub(first)));
        let after_last = ascii.wrapping_add(each(0x7Fu8.wrapping_sub(last)));
        from_first & !after_last
    }
    let ascii = word & !HIGH;
    let letters = within(ascii | each(0x20), b'a', b'z');
    let others = within(ascii, b'0', b'9') | within(ascii, b'_', b'_');
    (word | !(letters | others)) & HIGH
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
pub fn check_value(mut value: &[u8]) -> Result<bool, Kind> {
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
    fn words_are_searched_as_bytes_are() {
        // Any two bytes at any two places of some words, the others being the edges of the class.
        let ordinary = |bytes: &[u8]| bytes.iter().take_while(|byte| is_ordinary(**byte)).count();
        let name = |bytes: &[u8]| bytes.iter().take_while(|byte| is_name(**byte)).count();
        for filler in b" ;=?\\\x7F9Az" {
            for (first, second) in (0..=u8::MAX).flat_map(|a| (0..=u8::MAX).map(move |b| (a, b))) {
                for (at, next) in [(0, 1), (3, 4), (6, 7), (7, 8), (8, 15), (2, 17)] {
                    let mut bytes = [*filler; 19];
                    bytes[at] = first;
                    bytes[next] = second;
                    assert_eq!(ordinary_len(&bytes), ordinary(&bytes), "{bytes:02X?}");
                    assert_eq!(name_len(&bytes), name(&bytes), "{bytes:02X?}");
                }
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
