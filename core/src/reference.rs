//! References: `&amp;`, `&#65;`, `&#x1F9CB;`. There is no entity table and nothing expands.
//!
//! The reader checks with the function that [`Text`](crate::Text) decodes with, so that what was
//! accepted is what is read.

use crate::error::Kind;

/// A decoded reference.
pub struct Reference {
    /// The character it stands for.
    pub char: char,
    /// How many bytes it takes in the document, from `&` to `;`.
    pub len: usize,
}

/// The five predefined entities of XML 1.0, section 4.6, without their `&`.
const ENTITIES: [(&[u8], char); 5] =
    [(b"amp;", '&'), (b"lt;", '<'), (b"gt;", '>'), (b"quot;", '"'), (b"apos;", '\'')];

/// Reads the reference at the start of `text`, which starts with `&`.
///
/// The kinds are [`Kind::BadEntity`], [`Kind::BadCharRef`] and, when `text` ends before the
/// reference does, [`Kind::Truncated`].
pub fn decode(text: &[u8]) -> Result<Reference, Kind> {
    let body = text.split_first().map_or(text, |(_, body)| body);
    match body {
        [b'#', b'x', digits @ ..] => number(digits, 16, 6, 3),
        [b'#', digits @ ..] => number(digits, 10, 7, 2),
        _ => entity(body),
    }
}

fn entity(body: &[u8]) -> Result<Reference, Kind> {
    let mut kind = Kind::BadEntity;
    for (name, char) in ENTITIES {
        if body.starts_with(name) {
            return Ok(Reference { char, len: name.len().wrapping_add(1) });
        }
        if name.starts_with(body) {
            kind = Kind::Truncated;
        }
    }
    Err(kind)
}

/// `before` is the length of what stands before the digits, `most` how many digits are allowed.
fn number(digits: &[u8], radix: u32, most: usize, before: usize) -> Result<Reference, Kind> {
    let mut value = 0u32;
    let mut count = 0usize;
    let mut rest = digits;
    while let [digit, after @ ..] = rest {
        let Some(digit) = (*digit as char).to_digit(radix) else {
            break;
        };
        if count == most {
            return Err(Kind::BadCharRef);
        }
        value = value.wrapping_mul(radix).wrapping_add(digit);
        count = count.wrapping_add(1);
        rest = after;
    }
    let char = char::from_u32(value).filter(|char| is_char(*char));
    match (rest.first(), char) {
        (Some(b';'), Some(char)) if count > 0 => {
            Ok(Reference { char, len: before.wrapping_add(count).wrapping_add(1) })
        }
        // Where all digits are there, nothing that follows can mend the number.
        (None, None) if count == most => Err(Kind::BadCharRef),
        (None, _) => Err(Kind::Truncated),
        _ => Err(Kind::BadCharRef),
    }
}

/// XML 1.0, production 2: Char.
pub const fn is_char(char: char) -> bool {
    matches!(char, '\t' | '\n' | '\r' | ' '..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..)
}
