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

/// `= "value"` with one of `allowed`; another value is `otherwise`. Only the name of an encoding
/// is free in its case (XML 1.0, 4.3.3), and no other refusal depends on the case of a letter.
fn value(cursor: &mut Cursor<'_>, allowed: &[&[u8]], otherwise: Kind) -> Result<(), Error> {
    cursor.skip_space();
    cursor.expect(b"=", Kind::BadDeclaration)?;
    cursor.skip_space();
    let start = *cursor;
    let quote = match cursor.peek() {
        Some(quote @ (b'"' | b'\'')) => quote,
        _ => return Err(cursor.refuse(Kind::BadDeclaration)),
    };
    cursor.take(1);
    let found = cursor.take_while(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte));
    let equal = |word: &[u8], found: &[u8]| match otherwise {
        Kind::EncodingUnsupported => word.eq_ignore_ascii_case(found),
        _ => word == found,
    };
    match cursor.peek() {
        Some(byte) if byte == quote && !found.is_empty() => {
            if !allowed.iter().any(|word| equal(word, found)) {
                return Err(start.refuse(otherwise));
            }
        }
        Some(_) => return Err(start.refuse(Kind::BadDeclaration)),
        None => {
            let begun =
                |word: &[u8]| word.get(..found.len()).is_some_and(|word| equal(word, found));
            let mendable = allowed.iter().any(|word| begun(word));
            return Err(if mendable { cursor.truncated() } else { start.refuse(otherwise) });
        }
    }
    cursor.take(1);
    Ok(())
}
