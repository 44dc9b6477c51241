//! `decl = '<?xml' ws+ 'version' Eq Q(1.0) [ws+ 'encoding' Eq Q(UTF-8, any case)]
//! [ws+ 'standalone' Eq Q(yes|no)] ws* '?>'`

use super::scan::{Stands, after_run, after_space, is_space, stands, stands_in_any_case};
use super::{Fault, Parsed};

const START: &[u8] = b"<?xml";

/// Reads the declaration if one stands at `at`; says whether it does.
pub fn optional(doc: &[u8], at: usize) -> Parsed<bool> {
    match stands(doc, at, START) {
        Stands::Other => return Ok((false, at)),
        Stands::Cut => return Err(Fault::truncated(doc)),
        Stands::Whole => {}
    }
    let after = at + START.len();
    match doc.get(after) {
        None => Err(Fault::truncated(doc)),
        Some(byte) if is_space(*byte) => {
            let ((), at) = parts(doc, after_space(doc, after))?;
            Ok((true, at))
        }
        Some(b'?') => Err(bad(after)),
        Some(_) => Err(Fault::new("PiForbidden", at)),
    }
}

/// Everything from `version` to `?>`.
fn parts(doc: &[u8], at: usize) -> Parsed<()> {
    let ((), at) = keyword(doc, at, b"version")?;
    let ((), at) = equals(doc, at)?;
    let ((), mut at) = one_of(doc, at, &[b"1.0"])?;
    let mut due: &[&[u8]] = &[b"encoding", b"standalone"];
    loop {
        let next = after_space(doc, at);
        if next == doc.len() {
            return Err(Fault::truncated(doc));
        }
        if doc[next] == b'?' {
            return keyword(doc, next, b"?>");
        }
        if next == at {
            return Err(bad(next));
        }
        let Some(found) = due.iter().position(|word| stands(doc, next, word) != Stands::Other)
        else {
            return Err(bad(next));
        };
        let ((), after) = keyword(doc, next, due[found])?;
        let ((), after) = equals(doc, after)?;
        ((), at) = if due[found] == b"encoding" {
            encoding(doc, after)?
        } else {
            one_of(doc, after, &[b"yes", b"no"])?
        };
        due = &due[found + 1..];
    }
}

/// One fixed token.
fn keyword(doc: &[u8], at: usize, word: &[u8]) -> Parsed<()> {
    match stands(doc, at, word) {
        Stands::Whole => Ok(((), at + word.len())),
        Stands::Cut => Err(Fault::truncated(doc)),
        Stands::Other => Err(bad(at)),
    }
}

/// `Eq = ws* '=' ws*`
fn equals(doc: &[u8], at: usize) -> Parsed<()> {
    let ((), at) = keyword(doc, after_space(doc, at), b"=")?;
    Ok(((), after_space(doc, at)))
}

/// The opening quote that stands at `at`.
fn quote(doc: &[u8], at: usize) -> Result<u8, Fault> {
    match doc.get(at) {
        None => Err(Fault::truncated(doc)),
        Some(byte @ (b'"' | b'\'')) => Ok(*byte),
        Some(_) => Err(bad(at)),
    }
}

/// `text` between two of `quote`.
fn quoted(quote: u8, text: &[u8]) -> Vec<u8> {
    [&[quote], text, &[quote]].concat()
}

/// A quoted value that is one of `texts`.
fn one_of(doc: &[u8], at: usize, texts: &[&[u8]]) -> Parsed<()> {
    let quote = quote(doc, at)?;
    let tokens: Vec<Vec<u8>> = texts.iter().map(|text| quoted(quote, text)).collect();
    for token in &tokens {
        if stands(doc, at, token) == Stands::Whole {
            return Ok(((), at + token.len()));
        }
    }
    if tokens.iter().any(|token| stands(doc, at, token) == Stands::Cut) {
        return Err(Fault::truncated(doc));
    }
    Err(bad(at))
}

/// The quoted name of the encoding: UTF-8, in any case.
fn encoding(doc: &[u8], at: usize) -> Parsed<()> {
    let quote = quote(doc, at)?;
    let accepted = quoted(quote, b"UTF-8");
    match stands_in_any_case(doc, at, &accepted) {
        Stands::Whole => return Ok(((), at + accepted.len())),
        Stands::Cut => return Err(Fault::truncated(doc)),
        Stands::Other => {}
    }
    let end = after_run(doc, at + 1, |byte| {
        byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-')
    });
    let has_name = end > at + 1;
    // The specification does not say what an unsupported name is that the end of the document
    // cuts short. Whatever would follow, it is at the quote; taken as a name here.
    let closed = end == doc.len() || doc[end] == quote;
    if has_name && closed { Err(Fault::new("EncodingUnsupported", at)) } else { Err(bad(at)) }
}

fn bad(at: usize) -> Fault {
    Fault::new("BadDeclaration", at)
}
