//! What a `<` begins. All that the grammar leaves out of XML is refused here, at its first byte.

use super::chars::is_name_start;
use super::cursor::Cursor;
use crate::error::{Error, Kind};

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

const CDATA: &[u8] = b"<![CDATA[";

/// Classifies the markup at the cursor, which stands at a `<` and stays there.
pub fn classify(cursor: &Cursor<'_>) -> Result<Markup, Error> {
    match cursor.rest() {
        [_, b'/', ..] => Ok(Markup::End),
        [_, byte, ..] if is_name_start(*byte) => Ok(Markup::Start),
        rest if rest.starts_with(CDATA) => Ok(Markup::Cdata),
        _ => Err(refuse(cursor)),
    }
}

/// What is wrong with the markup at the cursor.
fn refuse(cursor: &Cursor<'_>) -> Error {
    let mut ahead = *cursor;
    ahead.take(1);
    match ahead.peek() {
        Some(b'?') => cursor.refuse(Kind::PiForbidden),
        Some(b'!') => match forbidden(cursor) {
            Ok(kind) => cursor.refuse(kind),
            Err(truncated) => truncated,
        },
        _ => ahead.refuse(Kind::BadName),
    }
}

/// The kind of a `<!` that is not a CDATA section.
fn forbidden(cursor: &Cursor<'_>) -> Result<Kind, Error> {
    let mut ahead = *cursor;
    // Whether it was to become a CDATA section cannot be told where the document ends within.
    ahead.eat(CDATA)?;
    Ok(if ahead.eat(b"<!--")? {
        Kind::CommentForbidden
    } else if doctype(cursor)? {
        Kind::DoctypeForbidden
    } else {
        Kind::MalformedTag
    })
}

/// HTML writes it in lower case, so the case of the letters does not count.
fn doctype(cursor: &Cursor<'_>) -> Result<bool, Error> {
    const DOCTYPE: &[u8] = b"<!DOCTYPE";
    let same = DOCTYPE.iter().zip(cursor.rest()).all(|(a, b)| a.eq_ignore_ascii_case(b));
    if same && cursor.rest().len() < DOCTYPE.len() {
        return Err(cursor.truncated());
    }
    Ok(same)
}

/// Moves past a `<![CDATA[` that has been classified.
pub fn enter_cdata(cursor: &mut Cursor<'_>) {
    cursor.take(CDATA.len());
}
