//! Writes fields in one fixed spelling: what any XML reader reads back unchanged.

use super::reader::Root;
use crate::buf::Produce;
use crate::sink::Sink;
use crate::text::Text;

/// Puts the root element's start tag.
pub fn start(root: Root, sink: &mut impl Sink) {
    tag(b"<", root.name().as_bytes(), sink);
}

/// Puts the root element's end tag.
pub fn end(root: Root, sink: &mut impl Sink) {
    tag(b"</", root.name().as_bytes(), sink);
}

/// Puts one field. The name and the characters of the value have been checked.
pub fn field(name: &[u8], value: Text<'_>, sink: &mut impl Sink) {
    tag(b"<", name, sink);
    match spelling(value) {
        Spelling::Plain => value.produce(sink),
        Spelling::Escaped => value.produce(&mut Escape(sink)),
        Spelling::Cdata => {
            sink.put(b"<![CDATA[");
            value.produce(sink);
            sink.put(b"]]>");
        }
    }
    tag(b"</", name, sink);
}

fn tag(open: &[u8], name: &[u8], sink: &mut impl Sink) {
    sink.put(open);
    sink.put(name);
    sink.put(b">");
}

/// What a root element adds to the fields in it.
pub const ROOT_LEN_AT_MOST: usize = "<root></root>".len();

/// How long one field is, at most: a plain value is written as it is, and no byte of another takes more
/// than `&#13;`.
pub fn field_len_at_most(name: &[u8], value: Text<'_>) -> usize {
    const TAGS: usize = b"<></>".len();
    let (raw, _) = value.spelling();
    let each = if value.is_plain() { 1 } else { 5 };
    raw.len().saturating_mul(each).saturating_add(name.len().saturating_mul(2)).saturating_add(TAGS)
}

/// How a value is written.
enum Spelling {
    Plain,
    Escaped,
    Cdata,
}

fn spelling(value: Text<'_>) -> Spelling {
    if value.is_plain() {
        return Spelling::Plain;
    }
    let mut survey = Survey::default();
    value.produce(&mut survey);
    survey.spelling()
}

/// What decides between the spellings.
#[derive(Default)]
struct Survey {
    /// How many bytes escaping adds.
    added: usize,
    /// Something that a CDATA section cannot hold: its own end, or a CR, which every XML reader
    /// would turn into LF there.
    not_cdata: bool,
    /// How many `]` stand directly before the next byte, up to two.
    brackets: u8,
}

impl Sink for Survey {
    fn put(&mut self, piece: &[u8]) {
        for byte in piece {
            if let Some(escape) = escape(*byte) {
                self.added = self.added.saturating_add(escape.len().wrapping_sub(1));
            }
            self.not_cdata |= *byte == b'\r' || (*byte == b'>' && self.brackets == 2);
            self.brackets = match byte {
                b']' => self.brackets.wrapping_add(1).min(2),
                _ => 0,
            };
        }
    }
}

impl Survey {
    fn spelling(&self) -> Spelling {
        const CDATA_ADDS: usize = b"<![CDATA[]]>".len();
        if self.added == 0 {
            Spelling::Plain
        } else if self.not_cdata || self.added <= CDATA_ADDS {
            Spelling::Escaped
        } else {
            Spelling::Cdata
        }
    }
}

const fn escape(byte: u8) -> Option<&'static [u8]> {
    match byte {
        b'&' => Some(b"&amp;"),
        b'<' => Some(b"&lt;"),
        b'>' => Some(b"&gt;"),
        b'\r' => Some(b"&#13;"),
        _ => None,
    }
}

/// Escapes what passes through.
struct Escape<'s, S>(&'s mut S);

impl<S: Sink> Sink for Escape<'_, S> {
    fn put(&mut self, piece: &[u8]) {
        let mut run = 0;
        for (at, byte) in piece.iter().enumerate() {
            if let Some(escape) = escape(*byte) {
                self.0.put(piece.get(run..at).unwrap_or_default());
                self.0.put(escape);
                run = at.wrapping_add(1);
            }
        }
        self.0.put(piece.get(run..).unwrap_or_default());
    }
}
