//! The document as a whole.

use super::scan::after_space;
use super::tag::{self, Place, bang_fault};
use super::{DOCUMENT_MAX, FIELDS_MAX, Fault, Field, Parsed, declaration, value};

/// Reads a document whose root element is `root` into at most `slots` fields, sorted by name.
///
/// # Errors
/// The first thing that is wrong.
pub fn read(doc: &[u8], root: &str, slots: usize) -> Result<Vec<Field>, Fault> {
    let (opened, at) = opened(doc, root)?;
    let (mut fields, at) =
        if opened { content(doc, at, root, slots.min(FIELDS_MAX))? } else { (Vec::new(), at) };
    nothing_after(doc, at)?;
    no_duplicate(&fields)?;
    fields.sort();
    Ok(fields)
}

/// Everything up to and with the start tag of the root element; says whether that opens.
pub fn opened(doc: &[u8], root: &str) -> Parsed<bool> {
    if doc.len() > DOCUMENT_MAX {
        return Err(Fault::new("DocTooLarge", DOCUMENT_MAX));
    }
    let at = if doc.starts_with(b"\xEF\xBB\xBF") { 3 } else { 0 };
    if after_space(doc, at) == doc.len() {
        return Err(Fault::new("Empty", doc.len()));
    }
    let (declared, at) = declaration::optional(doc, at)?;
    root_tag(doc, after_space(doc, at), root, declared)
}

/// White space up to the end of the document.
pub fn nothing_after(doc: &[u8], at: usize) -> Result<(), Fault> {
    let end = after_space(doc, at);
    if end < doc.len() { Err(Fault::new("TrailingData", end)) } else { Ok(()) }
}

/// The start tag of the root element; says whether it opens.
fn root_tag(doc: &[u8], at: usize, root: &str, declared: bool) -> Parsed<bool> {
    match doc.get(at) {
        None => return Err(Fault::truncated(doc)),
        Some(b'<') => {}
        Some(_) if declared => return Err(Fault::new("TextOutsideField", at)),
        Some(_) => return Err(Fault::new("NotXml", at)),
    }
    match doc.get(at + 1) {
        Some(0) if !declared => return Err(Fault::new("NotXml", at)),
        Some(b'/') => return Err(Fault::new("MalformedTag", at)),
        Some(b'!') => return Err(bang_fault(doc, at, Place::Outside)),
        Some(b'?') => return Err(Fault::new("PiForbidden", at)),
        _ => {}
    }
    let (name, after) = tag::name(doc, at + 1)?;
    if name.eq_ignore_ascii_case("html") {
        return Err(Fault::new("NotXml", at));
    }
    if name != root {
        return Err(Fault::new("RootMismatch", at + 1));
    }
    tag::opens(doc, after)
}

/// `( ws* field )* ws* '</' ROOT ws* '>'`: the fields in the order of the document.
fn content(doc: &[u8], at: usize, root: &str, slots: usize) -> Parsed<Vec<Field>> {
    elements(doc, at, root, |before, at| field(doc, at, before.len() < slots))
}

/// What an element holds: elements, each read by `one`, which gets the position after its `<`.
pub fn elements<T>(
    doc: &[u8],
    mut at: usize,
    parent: &str,
    mut one: impl FnMut(&[T], usize) -> Parsed<T>,
) -> Parsed<Vec<T>> {
    let mut found = Vec::new();
    loop {
        at = after_space(doc, at);
        match doc.get(at) {
            None => return Err(Fault::truncated(doc)),
            Some(b'<') => {}
            Some(_) => return Err(Fault::new("TextOutsideField", at)),
        }
        match doc.get(at + 1) {
            Some(b'/') => {
                let ((), at) = tag::end(doc, at + 2, parent)?;
                return Ok((found, at));
            }
            Some(b'!') => return Err(bang_fault(doc, at, Place::Outside)),
            Some(b'?') => return Err(Fault::new("PiForbidden", at)),
            _ => {}
        }
        let (element, after) = one(&found, at + 1)?;
        found.push(element);
        at = after;
    }
}

/// `field`, after its first `<`.
pub fn field(doc: &[u8], at: usize, has_slot: bool) -> Parsed<Field> {
    let (name, after) = tag::name(doc, at)?;
    let (opened, after) = tag::opens(doc, after)?;
    if !has_slot {
        return Err(Fault::new("TooManyFields", at));
    }
    let (value, after) =
        if opened { value::content(doc, after, &name)? } else { (Vec::new(), after) };
    Ok((Field { name, value, at }, after))
}

/// No name may occur twice.
pub fn no_duplicate(fields: &[Field]) -> Result<(), Fault> {
    for (index, field) in fields.iter().enumerate() {
        if fields[..index].iter().any(|earlier| earlier.name == field.name) {
            return Err(Fault::new("DuplicateField", field.at));
        }
    }
    Ok(())
}
