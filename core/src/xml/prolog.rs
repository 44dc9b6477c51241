//! What may stand before the root element: a byte order mark, a declaration, white space.

use super::chars::is_space;
use super::cursor::Cursor;
use crate::error::{Error, Kind};

/// Moves to the `<` of the root element.
pub fn prolog(cursor: &mut Cursor<'_>) -> Result<(), Error> {
    const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";
    if cursor.rest().starts_with(BYTE_ORDER_MARK) {
        cursor.take(BYTE_ORDER_MARK.len());
    }
    let declared = declaration(cursor)?;
    cursor.skip_space();
    match cursor.rest() {
        [] if declared => Err(cursor.truncated()),
        [] => Err(Kind::Empty.at(cursor.at())),
        // UTF-16 without a byte order mark.
        [b'<', 0, ..] if !declared => Err(cursor.refuse(Kind::NotXml)),
        [b'<', ..] => Ok(()),
        _ if declared => Err(cursor.refuse(Kind::TextOutsideField)),
        _ => Err(cursor.refuse(Kind::NotXml)),
    }
}

/// XML 1.0, production 23: XMLDecl, with the values that V2 can have. Tells whether there is one.
fn declaration(cursor: &mut Cursor<'_>) -> Result<bool, Error> {
    const START: &[u8] = b"<?xml";
    const KIND: Kind = Kind::BadDeclaration;
    let start = *cursor;
    if cursor.peek() != Some(b'<') || !cursor.eat(START)? {
        return Ok(false);
    }
    match cursor.peek() {
        Some(byte) if is_space(byte) => {}
        Some(b'?') | None => return Err(cursor.refuse(KIND)),
        // `<?xml-stylesheet`: another processing instruction.
        Some(_) => return Err(start.refuse(Kind::PiForbidden)),
    }
    cursor.skip_space();
    cursor.expect(b"version", KIND)?;
    value(cursor, &[b"1.0"], KIND)?;
    let mut spaced = cursor.skip_space();
    if spaced && cursor.peek() == Some(b'e') {
        cursor.expect(b"encoding", KIND)?;
        value(cursor, &[b"UTF-8"], Kind::EncodingUnsupported)?;
        spaced = cursor.skip_space();
    }
    if spaced && cursor.peek() == Some(b's') {
        cursor.expect(b"standalone", KIND)?;
        value(cursor, &[b"yes", b"no"], KIND)?;
        cursor.skip_space();
    }
    cursor.expect(b"?>", KIND)?;
    Ok(true)
}

/// `= "value"` with one of `allowed`; another value is `otherwise`.
fn value(cursor: &mut Cursor<'_>, allowed: &[&[u8]], otherwise: Kind) -> Result<(), Error> {
    cursor.skip_space();
    cursor.expect(b"=", Kind::BadDeclaration)?;
    cursor.skip_space();
    let start = *cursor;
    let (quote, found) = match cursor.peek() {
        Some(quote @ (b'"' | b'\'')) => {
            cursor.take(1);
            (quote, cursor.take_while(is_value))
        }
        _ => return Err(cursor.refuse(Kind::BadDeclaration)),
    };
    // Only the name of an encoding is free in its case (XML 1.0, 4.3.3). For the bytes that a
    // value can have, letters are the only ones that differ in this bit alone.
    let free = if otherwise == Kind::EncodingUnsupported { 0x20 } else { 0 };
    let begins = |word: &&&[u8]| word.iter().zip(found).all(|(a, b)| (a ^ b) & !free == 0);
    let word = allowed.iter().filter(begins).find(|word| word.len() >= found.len());
    match (cursor.peek(), word) {
        (None, Some(_)) => return Err(cursor.truncated()),
        (None, None) => return Err(start.refuse(otherwise)),
        (Some(end), _) if end != quote || found.is_empty() => {
            return Err(start.refuse(Kind::BadDeclaration));
        }
        (Some(_), Some(word)) if word.len() == found.len() => {}
        (Some(_), _) => return Err(start.refuse(otherwise)),
    }
    cursor.take(1);
    Ok(())
}

const fn is_value(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-')
}
