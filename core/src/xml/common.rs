//! A field as nearly all fields of nearly all messages are spelled, read at once.
//!
//! It saves time where there is room for code. What it does not know it leaves to the reader, which
//! knows all there is, so that without it nothing would change but the time.

use super::chars::{NAME_MAX, text_len};
use super::lanes::{after_name, name_len};
use crate::bytes;
use crate::text::Text;

/// A field and what follows it.
pub struct Common<'a> {
    pub name: &'a [u8],
    /// The name and all that follows it.
    pub named: &'a [u8],
    /// The [`bytes::head`] of the name.
    pub head: usize,
    pub value: Text<'a>,
    pub rest: &'a [u8],
}

/// Reads `<name>value</name>` or `<name><![CDATA[value]]></name>`, after a line feed or nothing, if all
/// characters of the value are of those that [`text_len`] passes over.
#[cfg_attr(not(coverage), inline(always))]
pub fn field(rest: &[u8]) -> Option<Common<'_>> {
    let ([b'\n', b'<', named @ ..] | [b'<', named @ ..]) = rest else {
        return None;
    };
    let (name, rest) = named.split_at_checked(name_len(named))?;
    if name.first()?.is_ascii_digit() || name.len() > NAME_MAX {
        return None;
    }
    let (value, rest) = match after_token(rest, b"><![CDATA[") {
        Some(rest) => {
            // The run ends at the first `>`. If `]]` stands before that, so does the value.
            let (value, rest) = rest.split_at_checked(text_len(rest).checked_sub(2)?)?;
            (value, after_token(rest, b"]]></")?)
        }
        None => {
            let rest = after_token(rest, b">")?;
            let (value, rest) = rest.split_at_checked(text_len(rest))?;
            (value, after_token(rest, b"</")?)
        }
    };
    let rest = after_name(rest, named, name.len())?;
    let rest = after_token(rest, b">")?;
    let head = bytes::head_of(named, name.len());
    Some(Common { name, named, head, value: Text::found(value, false, true), rest })
}

#[cfg_attr(not(coverage), inline(always))]
fn after_token<'a, const N: usize>(bytes: &'a [u8], token: &[u8; N]) -> Option<&'a [u8]> {
    let (found, rest) = bytes.split_first_chunk()?;
    (found == token).then_some(rest)
}
