//! What a `<` begins. All that the grammar leaves out of XML is refused here, at its first byte.

use super::chars::is_name_start;
use super::cursor::{Cursor, Stop};
use crate::error::Kind;

/// Markup that the grammar knows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Markup {
    /// `<name`
    Start,
    /// `</`
    End,
    /// `<![CDATA[`
    Cdata,
}

/// What a CDATA section begins with.
pub const CDATA: &[u8] = b"<![CDATA[";

/// Classifies the markup at the cursor, which stands at a `<` and stays there.
pub fn classify(cursor: &mut Cursor<'_>) -> Result<Markup, Stop> {
    match cursor.rest() {
        [_, b'/', ..] => Ok(Markup::End),
        [_, byte, ..] if is_name_start(*byte) => Ok(Markup::Start),
        rest if rest.starts_with(CDATA) => Ok(Markup::Cdata),
        _ => Err(refuse(cursor)),
    }
}

/// Stops at markup that the grammar does not know.
#[cold]
fn refuse(cursor: &mut Cursor<'_>) -> Stop {
    match cursor.rest() {
        [_, b'?', ..] => cursor.refuse(Kind::PiForbidden),
        [_, b'!', ..] => declaration(cursor),
        _ => {
            cursor.skip(1);
            cursor.refuse(Kind::BadName)
        }
    }
}

/// Stops at a `<!` that is not a CDATA section. What it was to become cannot be told where the
/// document ends within.
fn declaration(cursor: &mut Cursor<'_>) -> Stop {
    // HTML writes the last one in lower case: a letter's case is this bit.
    const FORBIDDEN: [(&[u8], u8, Kind); 3] = [
        (CDATA, 0, Kind::MalformedTag),
        (b"<!--", 0, Kind::CommentForbidden),
        (b"<!DOCTYPE", 0x20, Kind::DoctypeForbidden),
    ];
    let rest = cursor.rest();
    for (token, free, kind) in FORBIDDEN {
        if token.iter().zip(rest).all(|(a, b)| (a ^ b) & !free == 0) {
            return if rest.len() < token.len() { cursor.truncated() } else { cursor.refuse(kind) };
        }
    }
    cursor.refuse(Kind::MalformedTag)
}
