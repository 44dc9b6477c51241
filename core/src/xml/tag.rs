//! Start tags and end tags.

use super::chars::{NAME_MAX, is_foreign_name, is_name_start};
use super::cursor::{Cursor, Stop};
use super::lanes::name_len;
use crate::error::Kind;

/// Moves past the `<` and the name of a start tag, which has been classified as one, and returns
/// the name.
pub fn name<'a>(cursor: &mut Cursor<'a>) -> Result<&'a [u8], Stop> {
    cursor.skip(1);
    let start = cursor.rest();
    let len = name_len(start);
    let name = cursor.take(len.min(NAME_MAX));
    match cursor.peek() {
        _ if len > NAME_MAX => Err(cursor.refuse(Kind::NameTooLong)),
        Some(b'>') => Ok(name),
        None => Err(cursor.truncated()),
        Some(byte) if is_foreign_name(byte) => Err(cursor.refuse(Kind::BadName)),
        Some(_) => Ok(name),
    }
}

/// Moves past what follows the name of a start tag. Tells whether the element has content: `>`
/// and not `/>`.
pub fn finish_start(cursor: &mut Cursor<'_>) -> Result<bool, Stop> {
    if cursor.skip_byte(b'>') {
        return Ok(true);
    }
    finish_spaced_start(cursor)
}

/// [`finish_start`] where something else than `>` follows the name.
#[inline(never)]
fn finish_spaced_start(cursor: &mut Cursor<'_>) -> Result<bool, Stop> {
    let spaced = cursor.skip_space();
    match cursor.peek() {
        Some(b'>') => {
            cursor.skip(1);
            Ok(true)
        }
        Some(b'/') => {
            cursor.skip(1);
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
pub fn end(cursor: &mut Cursor<'_>, name: &[u8]) -> Result<(), Stop> {
    cursor.skip(2);
    let start = cursor.rest();
    // As nearly every end tag is spelled.
    if cursor.skip_token(name) && cursor.skip_byte(b'>') {
        return Ok(());
    }
    cursor.go(start);
    end_spelled_otherwise(cursor, name)
}

/// [`end`] where the tag is another one, or there is space in it.
#[inline(never)]
fn end_spelled_otherwise(cursor: &mut Cursor<'_>, name: &[u8]) -> Result<(), Stop> {
    let start = cursor.rest();
    cursor.skip(name_len(start));
    let found = cursor.since(start);
    if found != name {
        let cut_short = cursor.rest().is_empty() && name.starts_with(found);
        return Err(if cut_short {
            cursor.truncated()
        } else {
            cursor.refuse_at(start, Kind::TagMismatch)
        });
    }
    cursor.skip_space();
    cursor.expect(b">", Kind::MalformedTag)
}
