//! The fields of one message: where reading and writing meet.

use core::fmt;

use crate::bytes::{self, WIDE};
use crate::error::{Error, Kind};
use crate::field::{Field, View};
use crate::place::{Finger, Place};
use crate::text::Text;
use crate::xml::{self, Reader, Root, Start, Stop};

/// The most fields that a message may have.
pub const FIELDS_MAX: usize = 256;

/// Fields in byte order of their names, none twice, over slots that the caller lends.
///
/// Filled from a document by [`Fields::read`] or by hand with [`Fields::set`]; either way the
/// order and the absence of duplicates hold at all times.
pub struct Fields<'s, 'a> {
    slots: &'s mut [Field<'a>],
    len: usize,
    finger: Finger,
}

impl<'s, 'a> Fields<'s, 'a> {
    /// No fields yet; room for as many as there are slots, at most [`FIELDS_MAX`].
    pub const fn new(slots: &'s mut [Field<'a>]) -> Self {
        Fields { slots, len: 0, finger: Finger::END }
    }

    /// How many fields there is room for.
    fn capacity(&self) -> usize {
        self.slots.len().min(FIELDS_MAX)
    }

    /// Reads a message: a document whose root element is `<xml>`.
    ///
    /// The accepted documents, all of them:
    ///
    /// ```text
    /// document = [BOM] [decl] ws* '<' ROOT ws* '>' ( ws* field )* ws* '</' ROOT ws* '>' ws*
    ///          | [BOM] [decl] ws* '<' ROOT ws* '/>' ws*
    /// decl     = '<?xml' ws+ 'version' Eq Q(1.0) [ws+ 'encoding' Eq Q(UTF-8, any case)]
    ///            [ws+ 'standalone' Eq Q(yes | no)] ws* '?>'
    /// field    = '<' name ws* '>' ( text | cdata ) '</' name ws* '>'  |  '<' name ws* '/>'
    /// name     = [A-Za-z_] [A-Za-z0-9_]{0,63}
    /// text     = ( Char - '<' - '&' | ref )*          ; without ']]>'
    /// ref      = '&' (lt|gt|amp|quot|apos) ';' | '&#' [0-9]{1,7} ';' | '&#x' [0-9A-Fa-f]{1,6} ';'
    /// cdata    = '<![CDATA[' Char* ']]>'              ; ends at the first ']]>'
    /// Eq       = ws* '=' ws*         Q(x) = "x" or 'x'        ws = SP TAB CR LF
    /// Char     = XML 1.0 Char in well-formed UTF-8; what a ref stands for must be one, too
    /// ```
    ///
    /// Values are kept as sent: not trimmed, and CR LF is not folded. Of several faults the
    /// leftmost is reported, but duplicates only after the whole document has been read.
    ///
    /// # Errors
    /// One kind of the reader with its offset. All slots are then [`Field::EMPTY`]: nothing of a
    /// refused document is left to be read.
    pub fn read(document: &'a [u8], slots: &'s mut [Field<'a>]) -> Result<Self, Error> {
        Self::read_root(document, Root::Xml, slots)
    }

    /// Reads a document whose root element is `root`.
    ///
    /// # Errors
    /// As [`Fields::read`].
    pub fn read_root(
        document: &'a [u8],
        root: Root,
        slots: &'s mut [Field<'a>],
    ) -> Result<Self, Error> {
        let mut fields = Fields::new(slots);
        match fields.fill(document, root) {
            Ok(()) => Ok(fields),
            Err(error) => {
                fields.clear();
                Err(error)
            }
        }
    }

    /// Takes slots whose first `len` already hold fields: those of an earlier `Fields` over them.
    ///
    /// # Errors
    /// [`Kind::BadName`], [`Kind::NameTooLong`], [`Kind::DuplicateField`] if they are not names in
    /// strictly ascending byte order, at the index of the field in question;
    /// [`Kind::TooManyFields`] if there are fewer slots than `len`.
    pub fn adopt(slots: &'s mut [Field<'a>], len: usize) -> Result<Self, Error> {
        let mut fields = Fields::new(slots);
        if len > fields.capacity() {
            return Err(Kind::TooManyFields.at(fields.capacity()));
        }
        fields.len = len;
        View::new(fields.slots.get(..len).unwrap_or_default())?;
        Ok(fields)
    }

    fn fill(&mut self, document: &'a [u8], root: Root) -> Result<(), Error> {
        let mut reader = Reader::open(document, root)?;
        let mut duplicate = Ok(());
        loop {
            // More white space than usual may be all that is in the way of the next one.
            while WIDE && self.fill_common(&mut reader, &mut duplicate) {}
            // A fault of the syntax goes before a duplicate, wherever it is.
            match self.add_next(&mut reader, &mut duplicate) {
                Ok(true) => {}
                Ok(false) => return duplicate,
                Err(Stop) => return Err(reader.error()),
            }
        }
    }

    /// Adds fields as long as they are spelled as nearly all are. Tells whether there was white space
    /// after them.
    #[inline(never)]
    fn fill_common(&mut self, reader: &mut Reader<'a>, duplicate: &mut Result<(), Error>) -> bool {
        let capacity = self.capacity();
        let mut greatest = self.view().fields.last().map_or(0, |last| bytes::head(last.name));
        while self.len < capacity
            && let Some((at, found)) = reader.common()
        {
            if found.head > greatest
                && let Some(free) = self.slots.get_mut(self.len)
            {
                greatest = found.head;
                *free = Field::new(found.name, found.value, at);
                self.len = self.len.wrapping_add(1);
            } else {
                self.insert(&Field::new(found.name, found.value, at), duplicate);
            }
        }
        reader.skip_space()
    }

    /// Adds the reader's next field; false if there is none.
    #[inline]
    fn add_next(
        &mut self,
        reader: &mut Reader<'a>,
        duplicate: &mut Result<(), Error>,
    ) -> Result<bool, Stop> {
        let Some(start) = reader.field()? else { return Ok(false) };
        self.add(reader, &start, duplicate)?;
        Ok(true)
    }

    /// Adds the field that the reader has just started. The first one that is there already goes to
    /// `duplicate`.
    #[inline]
    pub(crate) fn add(
        &mut self,
        reader: &mut Reader<'a>,
        start: &Start<'a>,
        duplicate: &mut Result<(), Error>,
    ) -> Result<(), Stop> {
        if self.len >= self.capacity() {
            return Err(reader.refuse(start, Kind::TooManyFields));
        }
        let value = reader.value(start)?;
        self.insert(&Field::new(start.name, value, start.at), duplicate);
        Ok(())
    }

    /// Adds a field, for which there is room. The first one whose name is there already goes to
    /// `duplicate`.
    #[inline(never)]
    fn insert(&mut self, field: &Field<'a>, duplicate: &mut Result<(), Error>) {
        let place = self.place_of(field.name);
        if place.taken && duplicate.is_ok() {
            *duplicate = Err(field.refuse(Kind::DuplicateField));
        }
        self.put(place.at, field);
    }

    /// Removes all fields: every slot is [`Field::EMPTY`] again.
    pub fn clear(&mut self) {
        self.slots.fill(Field::EMPTY);
        self.len = 0;
        self.finger = Finger::END;
    }

    /// Adds a field. `value` is the plain text, without references or CDATA.
    ///
    /// # Errors
    /// [`Kind::BadName`], [`Kind::NameTooLong`], [`Kind::BadUtf8`], [`Kind::BadChar`] (what XML
    /// cannot carry), [`Kind::DuplicateField`], [`Kind::TooManyFields`]. The fields stay as they
    /// were.
    pub fn set<N, V>(&mut self, name: &'a N, value: &'a V) -> Result<(), Error>
    where
        N: AsRef<[u8]> + ?Sized,
        V: AsRef<[u8]> + ?Sized,
    {
        self.set_bytes(name.as_ref(), value.as_ref())
    }

    /// [`Fields::set`] among slots whose first `len` hold fields, for the C ABI: returns how many there
    /// are then.
    ///
    /// It believes that they are in order. Where they are not, the new one gets some place, and
    /// [`View::new`] finds out, through which all fields go that come from C.
    #[doc(hidden)]
    pub fn set_among(
        slots: &'s mut [Field<'a>],
        len: usize,
        name: &'a [u8],
        value: &'a [u8],
    ) -> Result<usize, Error> {
        let mut fields = Fields { slots, len, finger: Finger::END };
        fields.set_bytes(name, value)?;
        Ok(fields.len)
    }

    fn set_bytes(&mut self, name: &'a [u8], value: &'a [u8]) -> Result<(), Error> {
        let at = self.len;
        xml::check_name(name).map_err(|kind| kind.at(at))?;
        let plain = xml::check_value(value).map_err(|kind| kind.at(at))?;
        let Place { at: place, taken: false } = self.place_of(name) else {
            return Err(Kind::DuplicateField.at(at));
        };
        if at >= self.capacity() {
            return Err(Kind::TooManyFields.at(at));
        }
        self.put(place, &Field::new(name, Text::found(value, false, plain), at));
        Ok(())
    }

    #[cfg_attr(target_pointer_width = "64", inline)]
    #[cfg_attr(not(target_pointer_width = "64"), inline(never))]
    fn place_of(&self, name: &[u8]) -> Place {
        self.finger.place_of(name, self.view().fields)
    }

    /// Puts a field, for which there is room, at its place; those from there on move on by one.
    #[cfg_attr(target_pointer_width = "64", inline)]
    #[cfg_attr(not(target_pointer_width = "64"), inline(never))]
    fn put(&mut self, place: usize, field: &Field<'a>) {
        let mut free = self.slots.get_mut(place..=self.len).unwrap_or_default();
        while let [.., before, last] = free {
            *last = *before;
            free = free.split_last_mut().map_or_else(Default::default, |(_, free)| free);
        }
        if let Some(slot) = free.last_mut() {
            *slot = *field;
        }
        self.finger = Finger::at(place, self.len.wrapping_sub(place));
        self.len = self.len.wrapping_add(1);
    }

    /// The fields, to read.
    #[must_use]
    pub fn view(&self) -> View<'_, 'a> {
        View { fields: self.slots.get(..self.len).unwrap_or_default() }
    }

    /// The value of the field `name`; an empty one counts as absent.
    #[must_use]
    pub fn get(&self, name: impl AsRef<[u8]>) -> Option<Text<'a>> {
        self.view().get(name)
    }

    /// All fields in byte order of their names, the empty ones too.
    pub fn iter(&self) -> core::slice::Iter<'_, Field<'a>> {
        self.view().iter()
    }

    /// How many fields there are, the empty ones too.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.len
    }

    /// True if there is no field.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Writes the message: [`View::write`].
    ///
    /// # Errors
    /// [`Kind::BufferTooSmall`] with the length needed; `out` is untouched.
    pub fn write<'o>(&self, out: &'o mut [u8]) -> Result<&'o [u8], Error> {
        self.view().write(out)
    }
}

impl<'f, 'a> From<&'f Fields<'_, 'a>> for View<'f, 'a> {
    fn from(fields: &'f Fields<'_, 'a>) -> Self {
        fields.view()
    }
}

impl<'f, 'a> IntoIterator for &'f Fields<'_, 'a> {
    type Item = &'f Field<'a>;
    type IntoIter = core::slice::Iter<'f, Field<'a>>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl fmt::Debug for Fields<'_, '_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.view().fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Names in every order that begins anywhere and goes on by a stride: places near and far, and each
    /// name once more.
    #[test]
    fn names_find_their_place_near_and_far() {
        const NAMES: usize = 61;
        let mut number = 0u8;
        let names: [[u8; 3]; NAMES] = core::array::from_fn(|_| {
            number += 1;
            [b'f', b'A' + number / 8, b'a' + number % 8]
        });
        for (begin, stride) in
            (0..NAMES).step_by(7).flat_map(|at| (1..NAMES).map(move |by| (at, by)))
        {
            let mut slots = [Field::EMPTY; NAMES];
            let mut fields = Fields::new(&mut slots);
            for step in 0..NAMES {
                fields.set(&names[(begin + step * stride) % NAMES], "v").unwrap();
            }
            assert!(fields.iter().map(Field::name_bytes).eq(names.iter()), "{begin} {stride}");
            for name in &names {
                let refused = fields.set(name, "w").map_err(Error::kind);
                assert_eq!(refused, Err(Kind::DuplicateField));
            }
        }
    }
}
