//! What all productions look at the document with.

/// What stands at a position, compared with an expected text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    /// The expected text.
    Whole,
    /// A beginning of it, possibly empty, and then the document ends.
    Cut,
    /// Something else.
    Other,
}

/// Compares what stands at `at` with `text`.
pub fn stands(doc: &[u8], at: usize, text: &[u8]) -> Stands {
    let rest = &doc[at..];
    if rest.starts_with(text) {
        Stands::Whole
    } else if text.starts_with(rest) {
        Stands::Cut
    } else {
        Stands::Other
    }
}

/// As [`stands`], but an ASCII letter equals its other case.
pub fn stands_in_any_case(doc: &[u8], at: usize, text: &[u8]) -> Stands {
    let end = doc.len().min(at + text.len());
    let window = doc[at..end].to_ascii_uppercase();
    stands(&window, 0, &text.to_ascii_uppercase())
}

/// White space.
pub fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r' | b'\n')
}

/// What a name may begin with.
pub fn is_name_start(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || byte == b'_'
}

/// What a name may go on with.
pub fn is_name_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

/// The position of the first byte from `at` on that is not `accepted`, or the end.
pub fn after_run(doc: &[u8], at: usize, accepted: fn(u8) -> bool) -> usize {
    (at..doc.len()).find(|position| !accepted(doc[*position])).unwrap_or(doc.len())
}

/// The position after `ws*`.
pub fn after_space(doc: &[u8], at: usize) -> usize {
    after_run(doc, at, is_space)
}
