//! Reads a document field by field, once, from left to right.

use super::common::{self, Common};
use super::cursor::{Cursor, Stop};
use super::markup::{self, Markup};
use super::prolog::prolog;
use super::tag;
use super::value;
use crate::error::{Error, Kind};
use crate::text::Text;

/// The largest document, in bytes.
pub const DOCUMENT_MAX: usize = 65_536;

/// The name of a document's root element. The caller states it; the document does not choose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Root {
    /// `<xml>`: every request, reply and notification.
    #[default]
    Xml,
    /// `<root>`: the decrypted text of a refund notification.
    Root,
}

impl Root {
    /// The element's name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Root::Xml => "xml",
            Root::Root => "root",
        }
    }
}

/// The start tag of a field.
#[derive(Clone, Copy)]
pub struct Start<'a> {
    /// The field's name.
    pub name: &'a [u8],
    /// The offset of the name.
    pub at: usize,
    has_content: bool,
}

/// A document being read: for each field [`Reader::field`], then [`Reader::value`].
///
/// A copy reads on from where it was made.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    cursor: Cursor<'a>,
    root: Root,
    has_content: bool,
}

impl<'a> Reader<'a> {
    /// Reads up to the root element's start tag.
    pub fn open(document: &'a [u8], root: Root) -> Result<Self, Error> {
        if document.len() > DOCUMENT_MAX {
            return Err(Kind::DocTooLarge.at(DOCUMENT_MAX));
        }
        let mut cursor = Cursor::new(document);
        match root_start(&mut cursor, root) {
            Ok(has_content) => Ok(Reader { cursor, root, has_content }),
            Err(Stop) => Err(cursor.error()),
        }
    }

    /// Why one of the following has stopped.
    pub const fn error(&self) -> Error {
        self.cursor.error()
    }

    /// Stops at a field that was started.
    #[cold]
    pub const fn refuse(&mut self, start: &Start<'_>, kind: Kind) -> Stop {
        self.cursor.refuse_for(kind.at(start.at))
    }

    /// Reads the next field, its value included, if it is spelled as nearly all are. Where it is not,
    /// and at the end, it is `None`, and [`Reader::field`] tells.
    #[cfg_attr(not(coverage), inline(always))]
    pub fn common(&mut self) -> Option<(usize, Common<'a>)> {
        if !self.has_content {
            return None;
        }
        let found = common::field(self.cursor.rest())?;
        let at = self.cursor.offset_of(found.named);
        self.cursor.go(found.rest);
        Some((at, found))
    }

    /// Moves past the white space between fields; tells whether there was any.
    pub fn skip_space(&mut self) -> bool {
        self.cursor.skip_space()
    }

    /// Reads the start tag of the next field; `None` at the end of a complete document.
    #[inline]
    pub fn field(&mut self) -> Result<Option<Start<'a>>, Stop> {
        if self.has_content {
            let start = element(&mut self.cursor, self.root.name().as_bytes(), None)?;
            if start.is_some() {
                return Ok(start);
            }
        }
        self.cursor.skip_space();
        if self.cursor.rest().is_empty() {
            Ok(None)
        } else {
            Err(self.cursor.refuse(Kind::TrailingData))
        }
    }

    /// For the few documents that nest: reads the start tag of the next element in `parent`, which
    /// must be called `only`, if that is given; `None` at the end of `parent`.
    pub fn child(
        &mut self,
        parent: &Start<'a>,
        only: Option<&[u8]>,
    ) -> Result<Option<Start<'a>>, Stop> {
        if parent.has_content { element(&mut self.cursor, parent.name, only) } else { Ok(None) }
    }

    /// Reads the value and the end tag of the field that was just started.
    #[inline]
    pub fn value(&mut self, start: &Start<'a>) -> Result<Text<'a>, Stop> {
        if !start.has_content {
            return Ok(Text::EMPTY);
        }
        let text = value::content(&mut self.cursor)?;
        tag::end(&mut self.cursor, start.name)?;
        Ok(text)
    }
}

/// Moves past the root element's start tag. Tells whether it has content.
fn root_start(cursor: &mut Cursor<'_>, root: Root) -> Result<bool, Stop> {
    prolog(cursor)?;
    let start = cursor.rest();
    match markup::classify(cursor)? {
        Markup::Start => {}
        Markup::End => return Err(cursor.refuse(Kind::MalformedTag)),
        Markup::Cdata => return Err(cursor.refuse(Kind::TextOutsideField)),
    }
    let name = tag::name(cursor)?;
    if name.eq_ignore_ascii_case(b"html") {
        return Err(cursor.refuse_at(start, Kind::NotXml));
    }
    if name != root.name().as_bytes() {
        cursor.go(start);
        cursor.skip(1);
        return Err(cursor.refuse(Kind::RootMismatch));
    }
    tag::finish_start(cursor)
}

/// Reads the next start tag in the element `parent`, or the end tag of that.
fn element<'a>(
    cursor: &mut Cursor<'a>,
    parent: &[u8],
    only: Option<&[u8]>,
) -> Result<Option<Start<'a>>, Stop> {
    cursor.skip_space();
    if cursor.peek() != Some(b'<') {
        return Err(cursor.refuse(Kind::TextOutsideField));
    }
    let start = cursor.rest();
    match markup::classify(cursor)? {
        Markup::Start => {
            let at = cursor.at().wrapping_add(1);
            let name = tag::name(cursor)?;
            if only.is_some_and(|only| name != only) {
                return Err(cursor.refuse_at(start, Kind::NestedElement));
            }
            let has_content = tag::finish_start(cursor)?;
            Ok(Some(Start { name, at, has_content }))
        }
        Markup::End => tag::end(cursor, parent).map(|()| None),
        Markup::Cdata => Err(cursor.refuse(Kind::TextOutsideField)),
    }
}
