//! Start tags and end tags.

use super::chars::{NAME_MAX, is_foreign_name, is_name_start, name_len};
use super::cursor::{Cursor, Stop};
use crate::error::Kind;

/// Moves past the `<` and the name of a start tag, which has been classified as one, and returns
/// the name.
#[cfg_attr(all(target_pointer_width = "64", not(coverage)), inline(always))]
pub fn name<'a>(cursor: &mut Cursor<'a>) -> Result<&'a [u8], Stop> {
    cursor.skip(1);
    let start = cursor.rest();
    let len = name_len(start);
    cursor.skip(len.min(NAME_MAX));
    match cursor.peek() {
        _ if len > NAME_MAX => Err(cursor.refuse(Kind::NameTooLong)),
        None => Err(cursor.truncated()),
        Some(byte) if is_foreign_name(byte) => Err(cursor.refuse(Kind::BadName)),
        Some(_) => Ok(cursor.since(start)),
    }
}

/// Moves past what follows the name of a start tag. Tells whether the element has content: `>`
/// and not `/>`.
#[cfg_attr(all(target_pointer_width = "64", not(coverage)), inline(always))]
pub fn finish_start(cursor: &mut Cursor<'_>) -> Result<bool, Stop> {
    let spaced = cursor.peek() != Some(b'>') && cursor.skip_space();
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
#[cfg_attr(all(target_pointer_width = "64", not(coverage)), inline(always))]
pub fn end(cursor: &mut Cursor<'_>, name: &[u8]) -> Result<(), Stop> {
    cursor.skip(2);
    let start = cursor.rest();
    // As nearly every end tag is spelled; the rest is for the others.
    if cursor.skip_token(name) && cursor.peek() == Some(b'>') {
        cursor.skip(1);
        return Ok(());
    }
    cursor.go(start);
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
