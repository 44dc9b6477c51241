//! One field, and fields to read.

use core::fmt;
#[cfg(target_pointer_width = "64")]
use core::mem::MaybeUninit;

use crate::buf::Produce;
use crate::bytes::{self, Probe};
use crate::error::{Error, Kind};
use crate::sink::Sink;
use crate::text::Text;
use crate::xml::{self, Root};

/// One slot of the caller's storage: a name and its value. Both point to where they stand.
///
/// 20 bytes on 32-bit targets, 40 on 64-bit ones. The layout is that of the C struct.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Field<'a> {
    pub(crate) name: &'a [u8],
    value: &'a [u8],
    at: u16,
    escaped: u8,
    /// 1 if the value is known to be written as it is, as most are: nobody needs to look for an `&`
    /// or the like in it.
    plain: u8,
    /// What is left of the last word: written, so that a copy carries nothing of the stack into memory
    /// that is the caller's; never read.
    #[cfg(target_pointer_width = "64")]
    rest: MaybeUninit<[u8; 4]>,
}

impl<'a> Field<'a> {
    /// A slot without a field, to make arrays of: `[Field::EMPTY; 64]`.
    pub const EMPTY: Self = Field {
        name: &[],
        value: &[],
        at: 0,
        escaped: 0,
        plain: 0,
        #[cfg(target_pointer_width = "64")]
        rest: MaybeUninit::new([0; 4]),
    };

    /// The offsets of name, value, position and flag, for who maps a C struct onto this one.
    #[doc(hidden)]
    pub const LAYOUT: [usize; 4] = [
        core::mem::offset_of!(Field<'_>, name),
        core::mem::offset_of!(Field<'_>, value),
        core::mem::offset_of!(Field<'_>, at),
        core::mem::offset_of!(Field<'_>, escaped),
    ];

    pub(crate) fn new(name: &'a [u8], value: Text<'a>, at: usize) -> Self {
        let plain = u8::from(value.is_plain());
        let (value, escaped) = value.spelling();
        // A document has at most 65,536 bytes and a name is never its last one.
        let at = u16::try_from(at).unwrap_or(u16::MAX);
        Field {
            name,
            value,
            at,
            escaped: u8::from(escaped),
            plain,
            #[cfg(target_pointer_width = "64")]
            rest: MaybeUninit::new([0; 4]),
        }
    }

    /// The name: `[A-Za-z_][A-Za-z0-9_]{0,63}`.
    #[must_use]
    pub fn name(&self) -> &'a str {
        core::str::from_utf8(self.name).unwrap_or_default()
    }

    pub(crate) const fn name_bytes(&self) -> &'a [u8] {
        self.name
    }

    /// The value, possibly empty.
    #[must_use]
    pub const fn value(&self) -> Text<'a> {
        Text::found(self.value, self.escaped != 0, self.plain == 1)
    }

    /// Where the name stands in its document, or how many fields were set before this one.
    #[must_use]
    pub const fn at(&self) -> usize {
        self.at as usize
    }

    /// `kind`, pointing at this field.
    pub(crate) const fn refuse(&self, kind: Kind) -> Error {
        kind.at(self.at())
    }
}

impl Default for Field<'_> {
    fn default() -> Self {
        Self::EMPTY
    }
}

impl fmt::Debug for Field<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}={}", self.name(), self.value())
    }
}

/// Fields to read: sorted by name, none twice. As small as a slice.
#[derive(Clone, Copy)]
pub struct View<'f, 'a> {
    pub(crate) fields: &'f [Field<'a>],
}

impl<'f, 'a> View<'f, 'a> {
    /// The fields of an earlier [`Fields`](crate::Fields), from its slots.
    ///
    /// # Errors
    /// As [`Fields::adopt`](crate::Fields::adopt).
    pub fn new(fields: &'f [Field<'a>]) -> Result<Self, Error> {
        let mut before = Probe::new(&[]);
        for (at, field) in fields.iter().enumerate() {
            xml::check_name(field.name).map_err(|kind| kind.at(at))?;
            let name = Probe::new(field.name);
            if name.order(&before).is_le() {
                return Err(Kind::DuplicateField.at(at));
            }
            before = name;
        }
        Ok(View { fields })
    }

    /// [`View::field`] for the C ABI, of fields whose names and order nobody has looked at.
    #[doc(hidden)]
    #[must_use]
    pub fn field_among(fields: &'f [Field<'a>], name: &[u8]) -> Option<&'f Field<'a>> {
        View { fields }.field(name)
    }

    pub(crate) fn find(self, name: &[u8]) -> Option<&'f Field<'a>> {
        // One after another, since nearly all differ in their length already: quicker than to halve so few.
        self.fields.iter().find(|field| bytes::equal(field.name, name))
    }

    /// The field `name` if it is there and not empty.
    #[must_use]
    pub fn field(self, name: impl AsRef<[u8]>) -> Option<&'f Field<'a>> {
        self.find(name.as_ref()).filter(|field| !field.value.is_empty())
    }

    /// The value of the field `name`; an empty one counts as absent.
    #[must_use]
    pub fn get(self, name: impl AsRef<[u8]>) -> Option<Text<'a>> {
        self.field(name).map(Field::value)
    }

    /// The value of a field that must be there.
    ///
    /// # Errors
    /// [`Kind::MissingField`] at 0 if it is absent or empty.
    pub fn require(self, name: impl AsRef<[u8]>) -> Result<Text<'a>, Error> {
        self.get(name).ok_or_else(|| Kind::MissingField.at(0))
    }

    /// All fields in byte order of their names, the empty ones too.
    pub fn iter(self) -> core::slice::Iter<'f, Field<'a>> {
        self.fields.iter()
    }

    /// How many fields there are, the empty ones too.
    #[must_use]
    pub const fn len(self) -> usize {
        self.fields.len()
    }

    /// True if there is no field.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.fields.is_empty()
    }

    /// Writes the message at the start of `out` and returns it.
    ///
    /// The spelling is fixed: `<xml>`, the fields in byte order of their names, `</xml>`, no white
    /// space between; a value stands as it is, escaped, or in a CDATA section, whichever is
    /// possible and shortest. Reading it back gives these fields.
    ///
    /// # Errors
    /// [`Kind::BufferTooSmall`] with the length needed; `out` is untouched.
    pub fn write(self, out: &mut [u8]) -> Result<&[u8], Error> {
        self.produce_into(out)
    }

    /// The length in bytes of what [`View::write`] writes.
    #[must_use]
    pub fn written_len(self) -> usize {
        self.produced_len()
    }
}

impl Produce for View<'_, '_> {
    fn produce(&self, sink: &mut impl Sink) {
        xml::writer::start(Root::Xml, sink);
        for field in self.fields {
            xml::writer::field(field.name, field.value(), sink);
        }
        xml::writer::end(Root::Xml, sink);
    }

    fn produced_len_at_most(&self) -> usize {
        self.fields.iter().fold(xml::writer::ROOT_LEN_AT_MOST, |len, field| {
            len.saturating_add(xml::writer::field_len_at_most(field.name, field.value()))
        })
    }
}

impl fmt::Debug for View<'_, '_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.fields).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::xml::check_value;

    /// A bound that is too low would lose the end of a message: so all values of up to five pieces.
    #[test]
    fn no_message_is_longer_than_its_bound() {
        const PIECES: [&[u8]; 7] = [b"a", b"&", b"<", b">", b"\r", b"]", "\u{8336}".as_bytes()];
        let pieces = PIECES.len();
        for case in 0..pieces.pow(5) {
            let mut value = [0; 15];
            let mut len = 0;
            let mut rest = case;
            for _ in 0..=case % 5 {
                for byte in PIECES[rest % pieces] {
                    value[len] = *byte;
                    len += 1;
                }
                rest /= pieces;
            }
            let value = &value[..len];
            for plain in [false, check_value(value).is_ok_and(|plain| plain)] {
                let fields = [Field::new(b"name", Text::found(value, false, plain), 0)];
                let view = View::new(&fields).unwrap();
                assert!(view.written_len() <= view.produced_len_at_most(), "{value:?}");
            }
        }
    }
}
