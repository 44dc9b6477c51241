//! The content of a field: one text run or one CDATA section.

use super::scan::{Stands, after_run, is_name_start, stands};
use super::tag::{self, Bang, Place, bang};
use super::{Fault, Parsed};

const CDATA: &[u8] = b"<![CDATA[";
const CDATA_END: &[u8] = b"]]>";

/// The characters that XML has, as first and last code point.
const CHARS: [(u32, u32); 6] =
    [(0x9, 0x9), (0xA, 0xA), (0xD, 0xD), (0x20, 0xD7FF), (0xE000, 0xFFFD), (0x1_0000, 0x10_FFFF)];

const ENTITIES: [(&[u8], u8); 5] =
    [(b"&lt;", b'<'), (b"&gt;", b'>'), (b"&amp;", b'&'), (b"&quot;", b'"'), (b"&apos;", b'\'')];

/// The content of the field `name`, from after its start tag to after its end tag.
pub fn content(doc: &[u8], at: usize, name: &str) -> Parsed<Vec<u8>> {
    let starts_with_bang = stands(doc, at, b"<!") == Stands::Whole;
    if starts_with_bang && bang(doc, at)? == Bang::Cdata {
        let (value, at) = cdata(doc, at + CDATA.len())?;
        if at < doc.len() && doc[at] != b'<' {
            return Err(Fault::new("MixedContent", at));
        }
        let ((), at) = close(doc, at, name)?;
        Ok((value, at))
    } else {
        let (value, at) = text(doc, at)?;
        let ((), at) = close(doc, at, name)?;
        Ok((value, at))
    }
}

/// The end tag of the field `name`, which is all that may stand at `at`, the `<` after the value.
fn close(doc: &[u8], at: usize, name: &str) -> Parsed<()> {
    if at == doc.len() || at + 1 == doc.len() {
        return Err(Fault::truncated(doc));
    }
    match doc[at + 1] {
        b'/' => tag::end(doc, at + 2, name),
        b'!' => Err(tag::bang_fault(doc, at, Place::Field)),
        b'?' => Err(Fault::new("PiForbidden", at)),
        byte if is_name_start(byte) => Err(Fault::new("NestedElement", at)),
        _ => Err(Fault::new("BadName", at + 1)),
    }
}

/// `cdata`, after its opening token, up to and with the first `]]>`.
fn cdata(doc: &[u8], mut at: usize) -> Parsed<Vec<u8>> {
    let mut value = Vec::new();
    loop {
        if stands(doc, at, CDATA_END) == Stands::Whole {
            return Ok((value, at + CDATA_END.len()));
        }
        let (bytes, after) = character(doc, at)?;
        value.extend(bytes);
        at = after;
    }
}

/// `text`, up to the `<` that ends it.
fn text(doc: &[u8], mut at: usize) -> Parsed<Vec<u8>> {
    let mut value = Vec::new();
    loop {
        if stands(doc, at, CDATA_END) == Stands::Whole {
            return Err(Fault::new("CdataEndInText", at));
        }
        match doc.get(at) {
            Some(b'<') => return Ok((value, at)),
            Some(b'&') => {
                let (char, after) = reference(doc, at)?;
                value.extend(char.to_string().as_bytes());
                at = after;
            }
            _ => {
                let (bytes, after) = character(doc, at)?;
                value.extend(bytes);
                at = after;
            }
        }
    }
}

/// One literal character: its bytes.
fn character(doc: &[u8], at: usize) -> Parsed<&[u8]> {
    let four = &doc[at..doc.len().min(at + 4)];
    if four.is_empty() {
        return Err(Fault::truncated(doc));
    }
    for len in 1..=four.len() {
        let Ok(char) = std::str::from_utf8(&four[..len]) else { continue };
        let code = char.chars().map(u32::from).sum();
        return if is_char(code) {
            Ok((&four[..len], at + len))
        } else {
            Err(Fault::new("BadChar", at))
        };
    }
    // Not even four bytes make a character; `None` means that they could, if there were more.
    match std::str::from_utf8(four) {
        Err(error) if error.error_len().is_none() => Err(Fault::truncated(doc)),
        _ => Err(Fault::new("BadUtf8", at)),
    }
}

/// `ref`
fn reference(doc: &[u8], at: usize) -> Parsed<char> {
    if stands(doc, at, b"&#") == Stands::Whole {
        return if stands(doc, at, b"&#x") == Stands::Whole {
            number(doc, at, at + 3, 16, 6)
        } else {
            number(doc, at, at + 2, 10, 7)
        };
    }
    for (entity, byte) in ENTITIES {
        match stands(doc, at, entity) {
            Stands::Whole => return Ok((char::from(byte), at + entity.len())),
            Stands::Cut => return Err(Fault::truncated(doc)),
            Stands::Other => {}
        }
    }
    Err(Fault::new("BadEntity", at))
}

/// The number of the reference at `at`, and its `;`: 1 to `most` digits of base `base`.
fn number(doc: &[u8], at: usize, digits: usize, base: u32, most: usize) -> Parsed<char> {
    let bad = Err(Fault::new("BadCharRef", at));
    let is_digit = if base == 16 { |byte: u8| byte.is_ascii_hexdigit() } else { is_decimal };
    let end = after_run(doc, digits, is_digit);
    let count = end - digits;
    if count > most {
        return bad;
    }
    let code = doc[digits..end]
        .iter()
        .fold(0, |code, digit| code * base + char::from(*digit).to_digit(base).unwrap_or(0));
    match doc.get(end) {
        // The number is looked at once it is complete: at its `;`, or when no digit may follow.
        None if count < most || is_char(code) => Err(Fault::truncated(doc)),
        Some(b';') if count > 0 && is_char(code) => match char::from_u32(code) {
            Some(char) => Ok((char, end + 1)),
            None => bad,
        },
        _ => bad,
    }
}

fn is_decimal(byte: u8) -> bool {
    byte.is_ascii_digit()
}

/// Is it a Char of XML 1.0?
pub fn is_char(code: u32) -> bool {
    CHARS.iter().any(|(from, to)| (*from..=*to).contains(&code))
}
