//! Tags, and the markup that is none.

use super::scan::{
    Stands, after_run, after_space, is_name_byte, is_name_start, stands, stands_in_any_case,
};
use super::{Fault, NAME_MAX, Parsed};

/// The name of a start tag, up to a byte that may follow one.
pub fn name(doc: &[u8], at: usize) -> Parsed<String> {
    let Some(first) = doc.get(at) else {
        return Err(Fault::truncated(doc));
    };
    if !is_name_start(*first) {
        return Err(Fault::new("BadName", at));
    }
    let end = after_run(doc, at, is_name_byte);
    if end - at > NAME_MAX {
        return Err(Fault::new("NameTooLong", at + NAME_MAX));
    }
    match doc.get(end) {
        None => Err(Fault::truncated(doc)),
        Some(b'-' | b'.' | b':' | 0x80..) => Err(Fault::new("BadName", end)),
        Some(_) => Ok((doc[at..end].iter().map(|byte| char::from(*byte)).collect(), end)),
    }
}

/// What follows the name of a start tag: `ws* '>'`, which opens, or `ws* '/>'`, which does not.
pub fn opens(doc: &[u8], at: usize) -> Parsed<bool> {
    let end = after_space(doc, at);
    match doc.get(end) {
        None => Err(Fault::truncated(doc)),
        Some(b'>') => Ok((true, end + 1)),
        Some(b'/') => match doc.get(end + 1) {
            None => Err(Fault::truncated(doc)),
            Some(b'>') => Ok((false, end + 2)),
            Some(_) => Err(Fault::new("MalformedTag", end + 1)),
        },
        Some(byte) if end > at && (is_name_start(*byte) || *byte == b':') => {
            Err(Fault::new("AttributeForbidden", end))
        }
        Some(_) => Err(Fault::new("MalformedTag", end)),
    }
}

/// The rest of an end tag after its `</`: `expected ws* '>'`.
pub fn end(doc: &[u8], at: usize, expected: &str) -> Parsed<()> {
    let after = after_run(doc, at, is_name_byte);
    let found = &doc[at..after];
    if found != expected.as_bytes() {
        let may_go_on = after == doc.len() && expected.as_bytes().starts_with(found);
        return Err(if may_go_on { Fault::truncated(doc) } else { Fault::new("TagMismatch", at) });
    }
    let close = after_space(doc, after);
    match doc.get(close) {
        None => Err(Fault::truncated(doc)),
        Some(b'>') => Ok(((), close + 1)),
        Some(_) => Err(Fault::new("MalformedTag", close)),
    }
}

/// What `<!` begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bang {
    /// `<!--`
    Comment,
    /// `<![CDATA[`
    Cdata,
    /// `<!DOCTYPE`
    Doctype,
    /// Anything else.
    Other,
}

/// Where a piece of markup stands; it decides what a CDATA section means there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Before the root element or between fields.
    Outside,
    /// In a field, where a CDATA section comes too late.
    Field,
}

/// The fault of the `<!...` that stands at `at`.
pub fn bang_fault(doc: &[u8], at: usize, place: Place) -> Fault {
    let kind = match (bang(doc, at), place) {
        (Err(fault), _) => return fault,
        (Ok(Bang::Comment), _) => "CommentForbidden",
        (Ok(Bang::Doctype), _) => "DoctypeForbidden",
        (Ok(Bang::Cdata), Place::Outside) => "TextOutsideField",
        (Ok(Bang::Cdata), Place::Field) => "MixedContent",
        (Ok(Bang::Other), _) => "MalformedTag",
    };
    Fault::new(kind, at)
}

/// What the `<!` at `at` begins. It cannot be said when the document ends too early.
pub fn bang(doc: &[u8], at: usize) -> Result<Bang, Fault> {
    let candidates = [
        (Bang::Comment, stands(doc, at, b"<!--")),
        (Bang::Cdata, stands(doc, at, b"<![CDATA[")),
        (Bang::Doctype, stands_in_any_case(doc, at, b"<!DOCTYPE")),
    ];
    if let Some((bang, _)) = candidates.iter().find(|(_, how)| *how == Stands::Whole) {
        return Ok(*bang);
    }
    if candidates.iter().any(|(_, how)| *how == Stands::Cut) {
        return Err(Fault::truncated(doc));
    }
    Ok(Bang::Other)
}
