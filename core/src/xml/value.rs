//! What a field holds: one text run or one CDATA section.

use super::chars::{char_len, ordinary_len};
use super::cursor::Cursor;
use super::markup::{self, Markup};
use crate::error::{Error, Kind};
use crate::reference;
use crate::text::Text;

/// Moves past the content of a field, up to the `</` of its end tag.
pub fn content<'a>(cursor: &mut Cursor<'a>) -> Result<Text<'a>, Error> {
    let start = *cursor;
    let (raw, escaped) = text_run(cursor)?;
    match markup::classify(cursor)? {
        Markup::End => Ok(Text::new(raw, escaped)),
        Markup::Start => Err(cursor.refuse(Kind::NestedElement)),
        Markup::Cdata if cursor.at() > start.at() => Err(cursor.refuse(Kind::MixedContent)),
        Markup::Cdata => {
            markup::enter_cdata(cursor);
            let raw = cdata(cursor)?;
            if cursor.peek() != Some(b'<') {
                return Err(cursor.refuse(Kind::MixedContent));
            }
            match markup::classify(cursor)? {
                Markup::End => Ok(Text::new(raw, false)),
                Markup::Start => Err(cursor.refuse(Kind::NestedElement)),
                Markup::Cdata => Err(cursor.refuse(Kind::MixedContent)),
            }
        }
    }
}

/// XML 1.0, production 14: CharData, with references. Stops at `<`.
fn text_run<'a>(cursor: &mut Cursor<'a>) -> Result<(&'a [u8], bool), Error> {
    let start = cursor.rest();
    let mut escaped = false;
    loop {
        cursor.take(ordinary_len(cursor.rest()));
        let len = match cursor.rest() {
            [] => return Err(cursor.truncated()),
            [b'<', ..] => break,
            [b'&', ..] => {
                escaped = true;
                reference::decode(cursor.rest()).map(|reference| reference.len)
            }
            [b']', b']', b'>', ..] => Err(Kind::CdataEndInText),
            rest => char_len(rest),
        };
        advance(cursor, len)?;
    }
    let len = start.len().wrapping_sub(cursor.rest().len());
    Ok((start.get(..len).unwrap_or_default(), escaped))
}

/// XML 1.0, production 20: CData. Moves past the `]]>`.
fn cdata<'a>(cursor: &mut Cursor<'a>) -> Result<&'a [u8], Error> {
    let start = cursor.rest();
    loop {
        cursor.take(ordinary_len(cursor.rest()));
        let len = match cursor.rest() {
            [b']', b']', b'>', ..] => break,
            rest => char_len(rest),
        };
        advance(cursor, len)?;
    }
    let len = start.len().wrapping_sub(cursor.rest().len());
    cursor.take(3);
    Ok(start.get(..len).unwrap_or_default())
}

/// Moves past a character of `len` bytes, or refuses it.
fn advance(cursor: &mut Cursor<'_>, len: Result<usize, Kind>) -> Result<(), Error> {
    match len {
        Ok(len) => {
            cursor.take(len);
            Ok(())
        }
        Err(Kind::Truncated) => Err(cursor.truncated()),
        Err(kind) => Err(cursor.refuse(kind)),
    }
}
