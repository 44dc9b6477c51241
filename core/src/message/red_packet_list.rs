//! The only reply with elements inside elements: that about a red packet lists who opened it.

use core::fmt;

use super::wire::Get;
use crate::error::{Error, Kind};
use crate::field::{Field, View};
use crate::fields::Fields;
use crate::text::Text;
use crate::value::{Fen, Time};
use crate::xml::{Reader, Root, Start, Stop};

/// The element that nests, and the elements in it.
const LIST: &[u8] = b"hblist";
const INFO: &[u8] = b"hbinfo";

/// Fields of one receiver, at most. The documented ones are three.
const INFO_FIELDS: usize = 16;

/// A reply about a red packet: its fields, and who opened it.
#[derive(Clone, Copy, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct RedPackDocument<'f, 'a> {
    /// The fields outside of the list. None of them is called `hblist`.
    pub fields: View<'f, 'a>,
    /// The list. Empty if there is none.
    pub receivers: RedPackReceivers<'a>,
}

impl<'f, 'a> RedPackDocument<'f, 'a> {
    /// Reads a document as [`Fields::read`] does, with one more production:
    ///
    /// ```text
    /// field = ... | list                          ; as in Fields::read, and one list at most
    /// list  = '<hblist' ws* '>' ( ws* info )* ws* '</hblist' ws* '>'  |  '<hblist' ws* '/>'
    /// info  = '<hbinfo' ws* '>' ( ws* field )* ws* '</hbinfo' ws* '>' |  '<hbinfo' ws* '/>'
    /// ```
    ///
    /// The `field` in an `info` is that of `Fields::read`: it has a value and no elements. So the
    /// list is three levels deep in all and nothing else nests. No name occurs twice among the
    /// fields outside, nor in one `info`. The list may be as long as a document is; nothing of it is
    /// kept but where it stands.
    ///
    /// # Errors
    /// As [`Fields::read`]. Also [`Kind::NestedElement`], at its `<`, for an element in the list
    /// that is not an `hbinfo`; [`Kind::TextOutsideField`] for text in the list or between the
    /// fields of a receiver; [`Kind::TooManyFields`] for the 17th field of one;
    /// [`Kind::DuplicateField`] for a second list and for a name that occurs twice in one receiver.
    /// All slots are then [`Field::EMPTY`].
    pub fn read(document: &'a [u8], slots: &'f mut [Field<'a>]) -> Result<Self, Error> {
        let mut fields = Fields::new(&mut *slots);
        let filled = fill(document, &mut fields);
        if filled.is_err() {
            fields.clear();
        }
        let len = fields.len();
        let receivers = filled?;
        Ok(RedPackDocument { fields: View::new(slots.get(..len).unwrap_or_default())?, receivers })
    }
}

fn fill<'a>(
    document: &'a [u8],
    fields: &mut Fields<'_, 'a>,
) -> Result<RedPackReceivers<'a>, Error> {
    let mut reader = Reader::open(document, Root::Xml)?;
    let mut receivers = RedPackReceivers::NONE;
    let mut duplicate = Ok(());
    // A fault of the syntax goes before a duplicate, wherever it is.
    match fill_from(&mut reader, fields, &mut receivers, &mut duplicate) {
        Ok(()) => duplicate.map(|()| receivers),
        Err(Stop) => Err(reader.error()),
    }
}

fn fill_from<'a>(
    reader: &mut Reader<'a>,
    fields: &mut Fields<'_, 'a>,
    receivers: &mut RedPackReceivers<'a>,
    duplicate: &mut Result<(), Error>,
) -> Result<(), Stop> {
    while let Some(start) = reader.field()? {
        if start.name == LIST {
            if receivers.list.is_some() {
                *duplicate = duplicate.and(Err(Kind::DuplicateField.at(start.at)));
            }
            receivers.list = Some(Element { reader: *reader, start });
            check_list(reader, &start, duplicate)?;
        } else {
            fields.add(reader, &start, duplicate)?;
        }
    }
    Ok(())
}

/// Moves past the list that was just started. The first duplicate goes to `duplicate`.
fn check_list<'a>(
    reader: &mut Reader<'a>,
    list: &Start<'a>,
    duplicate: &mut Result<(), Error>,
) -> Result<(), Stop> {
    while let Some(info) = reader.child(list, Some(INFO))? {
        let mut names: heapless::Vec<&[u8], INFO_FIELDS> = heapless::Vec::new();
        while let Some(field) = reader.child(&info, None)? {
            if names.contains(&field.name) {
                *duplicate = duplicate.and(Err(Kind::DuplicateField.at(field.at)));
            }
            names.push(field.name).map_err(|_| reader.refuse(&field, Kind::TooManyFields))?;
            reader.value(&field)?;
        }
    }
    Ok(())
}

/// An element that was started and read to its end once: it is sound.
#[derive(Clone, Copy)]
struct Element<'a> {
    /// Where its content starts, or how far that has been read.
    reader: Reader<'a>,
    start: Start<'a>,
}

impl<'a> Element<'a> {
    /// The next element in it, which must be called `only`, if that is given.
    fn child(&mut self, only: Option<&[u8]>) -> Result<Option<Start<'a>>, Error> {
        self.reader.child(&self.start, only).map_err(|Stop| self.reader.error())
    }

    /// The next field in it, and its value.
    fn field(&mut self) -> Result<Option<Field<'a>>, Error> {
        let Some(start) = self.child(None)? else { return Ok(None) };
        let value = self.reader.value(&start).map_err(|Stop| self.reader.error())?;
        Ok(Some(Field::new(start.name, value, start.at)))
    }
}

/// Everybody who opened a red packet, in the order of the document.
///
/// A member that cannot be read is an error in its place; the others follow.
#[derive(Clone, Copy)]
pub struct RedPackReceivers<'a> {
    /// What is left of the list; none at its end.
    list: Option<Element<'a>>,
}

impl<'a> RedPackReceivers<'a> {
    /// Nobody.
    pub const NONE: Self = RedPackReceivers { list: None };

    fn advance(&mut self) -> Result<Option<RedPackReceiver<'a>>, Error> {
        let Some(list) = &mut self.list else { return Ok(None) };
        let Some(start) = list.child(Some(INFO))? else {
            self.list = None;
            return Ok(None);
        };
        let info = Element { reader: list.reader, start };
        let mut rest = info;
        let (mut openid, mut amount, mut rcv_time) = (None, None, None);
        while let Some(field) = rest.field()? {
            let place = match field.name_bytes() {
                b"openid" => &mut openid,
                b"amount" => &mut amount,
                b"rcv_time" => &mut rcv_time,
                _ => continue,
            };
            // An empty field counts as an absent one.
            *place = Some(field).filter(|field| !field.value().is_empty());
        }
        list.reader = rest.reader;
        Ok(Some(RedPackReceiver {
            openid: Get::get(openid.as_ref())?,
            amount: Get::get(amount.as_ref())?,
            rcv_time: Get::get(rcv_time.as_ref())?,
            info,
        }))
    }
}

impl<'a> Iterator for RedPackReceivers<'a> {
    type Item = Result<RedPackReceiver<'a>, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        self.advance().transpose()
    }
}

/// As a sequence. It fails at a member that cannot be read.
#[cfg(feature = "serde")]
impl serde::Serialize for RedPackReceivers<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        super::index::serialize(*self, serializer)
    }
}

impl fmt::Debug for RedPackReceivers<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(*self).finish()
    }
}

/// Somebody who opened a red packet.
#[derive(Clone, Copy)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct RedPackReceiver<'a> {
    /// Who, as the application knows the user.
    pub openid: Text<'a>,
    /// How much was in it.
    pub amount: Fen,
    /// When it was opened.
    pub rcv_time: Option<Time>,
    #[cfg_attr(feature = "serde", serde(skip))]
    info: Element<'a>,
}

impl<'a> RedPackReceiver<'a> {
    /// All fields, those too that this message does not know.
    pub fn fields(&self) -> impl Iterator<Item = Field<'a>> + use<'a> {
        let mut info = self.info;
        core::iter::from_fn(move || info.field().ok().flatten())
    }
}

impl fmt::Debug for RedPackReceiver<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.fields()).finish()
    }
}
