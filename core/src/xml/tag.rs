//! Start tags and end tags.

use super::chars::{NAME_MAX, is_foreign_name, is_name, is_name_start};
use super::cursor::Cursor;
use crate::error::{Error, Kind};

/// Moves past the `<` and the name of a start tag, which has been classified as one, and returns
/// the name.
pub fn name<'a>(cursor: &mut Cursor<'a>) -> Result<&'a [u8], Error> {
    cursor.take(1);
    let mut ahead = *cursor;
    let name = ahead.take_while(is_name);
    if name.len() > NAME_MAX {
        cursor.take(NAME_MAX);
        return Err(cursor.refuse(Kind::NameTooLong));
    }
    *cursor = ahead;
    match cursor.peek() {
        None => Err(cursor.truncated()),
        Some(byte) if is_foreign_name(byte) => Err(cursor.refuse(Kind::BadName)),
        Some(_) => Ok(name),
    }
}

/// Moves past what follows the name of a start tag. Tells whether the element has content: `>`
/// and not `/>`.
pub fn finish_start(cursor: &mut Cursor<'_>) -> Result<bool, Error> {
    let spaced = cursor.skip_space();
    match cursor.peek() {
        Some(b'>') => {
            cursor.take(1);
            Ok(true)
        }
        Some(b'/') => {
            cursor.take(1);
            cursor.expect(b">", Kind::MalformedTag)?;
            Ok(false)
        }
        Some(byte) if spaced && (is_name_start(byte) || byte == b':') => {
            Err(cursor.refuse(Kind::AttributeForbidden))
        }
        _ => Err(cursor.refuse(Kind::MalformedTag)),
    }
}

/// Moves past the end tag of the element `name`; the cursor stands at its `</`.
pub fn end(cursor: &mut Cursor<'_>, name: &[u8]) -> Result<(), Error> {
    cursor.take(2);
    let mut ahead = *cursor;
    // As nearly every end tag is spelled; the rest is for the others.
    if ahead.skip(name) && ahead.skip(b">") {
        *cursor = ahead;
        return Ok(());
    }
    let mut ahead = *cursor;
    let found = ahead.take_while(is_name);
    if found != name {
        let cut_short = ahead.peek().is_none() && name.starts_with(found);
        return Err(if cut_short { ahead.truncated() } else { cursor.refuse(Kind::TagMismatch) });
    }
    *cursor = ahead;
    cursor.skip_space();
    cursor.expect(b">", Kind::MalformedTag)
}
