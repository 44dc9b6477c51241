//! What a field holds: one text run or one CDATA section.

use super::chars::{char_len, ordinary_len};
use super::cursor::{Cursor, Stop};
use super::markup::{self, CDATA, Markup};
use crate::error::Kind;
use crate::reference;
use crate::text::Text;

/// Moves past the content of a field, up to the `</` of its end tag.
pub fn content<'a>(cursor: &mut Cursor<'a>) -> Result<Text<'a>, Stop> {
    let cdata = cursor.skip_token(CDATA);
    let text = run(cursor, cdata)?;
    match cursor.rest() {
        [b'<', b'/', ..] => Ok(text),
        [b'<', ..] => Err(match markup::classify(cursor)? {
            Markup::Start => cursor.refuse(Kind::NestedElement),
            Markup::Cdata | Markup::End => cursor.refuse(Kind::MixedContent),
        }),
        _ => Err(cursor.refuse(Kind::MixedContent)),
    }
}

/// XML 1.0, productions 14 and 20. CharData, with references, stops at `<`; CData moves past the
/// `]]>`.
fn run<'a>(cursor: &mut Cursor<'a>, cdata: bool) -> Result<Text<'a>, Stop> {
    let start = cursor.rest();
    let (mut plain, mut escaped) = (true, false);
    loop {
        cursor.skip(ordinary_len(cursor.rest()));
        let len = match cursor.rest() {
            [b'<', ..] if !cdata => return Ok(Text::found(cursor.since(start), escaped, plain)),
            [b']', b']', b'>', ..] if cdata => {
                let raw = cursor.since(start);
                cursor.skip(3);
                return Ok(Text::found(raw, false, plain));
            }
            [b']', b']', b'>', ..] => Err(Kind::CdataEndInText),
            [b'&', ..] => {
                plain = false;
                escaped = !cdata;
                if cdata { Ok(1) } else { reference::decode(cursor.rest()).map(|found| found.len) }
            }
            rest => char_len(rest),
        };
        match len {
            Ok(len) => cursor.skip(len),
            Err(Kind::Truncated) => return Err(cursor.truncated()),
            Err(kind) => return Err(cursor.refuse(kind)),
        }
    }
}
