//! What a field holds: one text run or one CDATA section.

use super::chars::{char_len, is_escaped};
use super::cursor::{Cursor, Stop};
use super::lanes::ordinary_len;
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
            [b'>', ..] if cursor.since(start).ends_with(b"]]") => {
                let raw = cursor.since(start);
                let raw = raw.get(..raw.len().wrapping_sub(2)).unwrap_or_default();
                if cdata {
                    cursor.skip(1);
                    return Ok(Text::found(raw, false, plain));
                }
                cursor.go(start);
                cursor.skip(raw.len());
                Err(Kind::CdataEndInText)
            }
            [b'&', ..] if !cdata => {
                plain = false;
                escaped = true;
                reference::decode(cursor.rest()).map(|found| found.len)
            }
            rest => {
                plain &= !rest.first().is_some_and(|first| is_escaped(*first));
                char_len(rest)
            }
        };
        match len {
            Ok(len) => cursor.skip(len),
            Err(Kind::Truncated) => return Err(cursor.truncated()),
            Err(kind) => return Err(cursor.refuse(kind)),
        }
    }
}
