//! What may stand before the root element: a byte order mark, a declaration, white space.

use super::chars::is_space;
use super::cursor::{Cursor, Stop};
use crate::error::Kind;

/// Moves to the `<` of the root element.
pub fn prolog(cursor: &mut Cursor<'_>) -> Result<(), Stop> {
    cursor.skip_token(b"\xEF\xBB\xBF");
    let declared = cursor.peek() == Some(b'<') && declaration(cursor)?;
    cursor.skip_space();
    match cursor.rest() {
        [] if declared => Err(cursor.truncated()),
        [] => Err(cursor.refuse_for(Kind::Empty.at(cursor.at()))),
        // UTF-16 without a byte order mark.
        [b'<', 0, ..] if !declared => Err(cursor.refuse(Kind::NotXml)),
        [b'<', ..] => Ok(()),
        _ if declared => Err(cursor.refuse(Kind::TextOutsideField)),
        _ => Err(cursor.refuse(Kind::NotXml)),
    }
}

/// A part of the declaration: its name, the values that V2 can have, and what another value is.
struct Part {
    name: &'static [u8],
    values: [&'static [u8]; 2],
    otherwise: Kind,
}

const KIND: Kind = Kind::BadDeclaration;
const VERSION: Part = Part { name: b"version", values: [b"1.0"; 2], otherwise: KIND };
const ENCODING: Part =
    Part { name: b"encoding", values: [b"UTF-8"; 2], otherwise: Kind::EncodingUnsupported };
const STANDALONE: Part = Part { name: b"standalone", values: [b"yes", b"no"], otherwise: KIND };

/// XML 1.0, production 23: XMLDecl. Tells whether there is one.
fn declaration(cursor: &mut Cursor<'_>) -> Result<bool, Stop> {
    let start = cursor.rest();
    if !cursor.eat(b"<?xml")? {
        return Ok(false);
    }
    match cursor.peek() {
        Some(byte) if is_space(byte) => {}
        Some(b'?') | None => return Err(cursor.refuse(KIND)),
        // `<?xml-stylesheet`: another processing instruction.
        Some(_) => return Err(cursor.refuse_at(start, Kind::PiForbidden)),
    }
    cursor.skip_space();
    part(cursor, &VERSION)?;
    let mut spaced = false;
    for optional in [&ENCODING, &STANDALONE] {
        spaced |= cursor.skip_space();
        if spaced && cursor.peek() == optional.name.first().copied() {
            part(cursor, optional)?;
            spaced = false;
        }
    }
    cursor.skip_space();
    cursor.expect(b"?>", KIND)?;
    Ok(true)
}

/// `name = "value"`.
fn part(cursor: &mut Cursor<'_>, part: &Part) -> Result<(), Stop> {
    cursor.expect(part.name, KIND)?;
    cursor.skip_space();
    cursor.expect(b"=", KIND)?;
    cursor.skip_space();
    let quoted = cursor.rest();
    let quote = cursor.peek();
    if !matches!(quote, Some(b'"' | b'\'')) {
        return Err(cursor.refuse(KIND));
    }
    cursor.skip(1);
    let start = cursor.rest();
    cursor.skip_while(is_value);
    let found = cursor.since(start);
    // Only the name of an encoding is free in its case (XML 1.0, 4.3.3). For the bytes that a
    // value can have, letters are the only ones that differ in this bit alone.
    let free = if part.otherwise == Kind::EncodingUnsupported { 0x20 } else { 0 };
    // How many bytes of a value are still to come.
    let mut missing = None;
    for value in part.values {
        if value.iter().zip(found).all(|(a, b)| (a ^ b) & !free == 0) {
            missing = missing.or(value.len().checked_sub(found.len()));
        }
    }
    match (cursor.peek(), missing) {
        (None, Some(_)) => Err(cursor.truncated()),
        (Some(_), _) if cursor.peek() != quote || found.is_empty() => {
            Err(cursor.refuse_at(quoted, KIND))
        }
        (Some(_), Some(0)) => {
            cursor.skip(1);
            Ok(())
        }
        _ => Err(cursor.refuse_at(quoted, part.otherwise)),
    }
}

const fn is_value(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-')
}
