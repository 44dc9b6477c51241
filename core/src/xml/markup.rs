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
    let mut ahead = *cursor;
    match cursor.rest() {
        [_, b'/', ..] => Ok(Markup::End),
        [_, b'?', ..] => Err(cursor.refuse(Kind::PiForbidden)),
        [_, b'!', ..] => {
            if ahead.eat(b"<!--")? {
                Err(cursor.refuse(Kind::CommentForbidden))
            } else if ahead.eat(CDATA)? {
                Ok(Markup::Cdata)
            } else if doctype(cursor)? {
                Err(cursor.refuse(Kind::DoctypeForbidden))
            } else {
                Err(cursor.refuse(Kind::MalformedTag))
            }
        }
        [_, byte, ..] if is_name_start(*byte) => Ok(Markup::Start),
        _ => {
            ahead.take(1);
            Err(ahead.refuse(Kind::BadName))
        }
    }
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
