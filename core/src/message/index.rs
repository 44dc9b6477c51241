//! Families of fields that are numbered: `coupon_id_0`, `coupon_id_1`; `coupon_id_0_1`.
//!
//! The counts that go with them (`coupon_count`) are not looked at: a family has the members that
//! are there. Gaps are passed over, and the order is that of the numbers, `2` before `10`.

use crate::field::{Field, View};
use crate::sink::Sink;

/// The longest name with its number, and a byte more than any name has.
const NAME: usize = crate::xml::NAME_MAX;

/// A number at the end of a name: `0`, or up to 4 digits without a leading zero.
fn number(text: &[u8]) -> Option<u16> {
    if text.len() > 4 {
        return None;
    }
    let mut decimal = crate::decimal::Decimal::default();
    decimal.put(text);
    decimal.finish().and_then(|number| u16::try_from(number).ok())
}

/// `stem`, and where it has a parent, its number: `coupon_id_`, or `coupon_id_3_`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parent(pub Option<u16>);

/// A name under construction.
struct Name {
    bytes: heapless::Vec<u8, NAME>,
}

impl Sink for Name {
    fn put(&mut self, piece: &[u8]) {
        // A name that is too long is the name of no field.
        let _ = self.bytes.extend_from_slice(piece);
    }
}

/// The text of `stem`, or `stem` with the parent's number and `_`.
fn prefix(stem: &str, parent: Parent) -> Name {
    let mut name = Name { bytes: heapless::Vec::new() };
    name.put(stem.as_bytes());
    if let Some(number) = parent.0 {
        crate::value::Fen::from(u32::from(number)).put(&mut name);
        name.put_byte(b'_');
    }
    name
}

/// The member `number` of the family whose names start with `stem`.
pub fn field<'f, 'a>(
    fields: View<'f, 'a>,
    stem: &str,
    parent: Parent,
    member: u16,
) -> Option<&'f Field<'a>> {
    let mut name = prefix(stem, parent);
    crate::value::Fen::from(u32::from(member)).put(&mut name);
    fields.field(&name.bytes)
}

/// The smallest number after `last` that any of these families has a field for.
pub fn next(
    fields: View<'_, '_>,
    stems: &[&str],
    parent: Parent,
    last: Option<u16>,
) -> Option<u16> {
    let mut smallest = None;
    for stem in stems {
        let prefix = prefix(stem, parent);
        for field in fields.iter().filter(|field| !field.value().is_empty()) {
            let rest = field.name_bytes().strip_prefix(prefix.bytes.as_slice());
            let Some(found) = rest.and_then(number) else { continue };
            if last.is_none_or(|last| found > last) && smallest.is_none_or(|least| found < least) {
                smallest = Some(found);
            }
        }
    }
    smallest
}

/// Makes a member of a family and the iterator over all of them.
///
/// Its members have the name of their field up to the number. `with` are families inside of each,
/// numbered twice: `coupon_refund_id_1_0` is in the refund 1.
macro_rules! family {
    ($(#[$meta:meta])+ pub struct $name:ident, $iter:ident { $($members:tt)+ }) => {
        $crate::message::index::numbered! {
            $(#[$meta])+ #[derive(PartialEq, Eq)] pub struct $name<'a>, $iter { $($members)+ } {}
        }
    };
    (
        $(#[$meta:meta])+ pub struct $name:ident, $iter:ident { $($members:tt)+ }
        with { $($inner:tt)+ }
    ) => {
        $crate::message::index::numbered! {
            $(#[$meta])+ pub struct $name<'f, 'a>, $iter { $($members)+ } { $($inner)+ }
        }
    };
}

/// [`family!`] with the lifetimes that a member needs.
macro_rules! numbered {
    (
        $(#[$meta:meta])+
        pub struct $name:ident<$($life:lifetime),+>, $iter:ident {
            $($(#[doc = $doc:literal])+ $member:ident: $type:ty = $stem:literal,)+
        }
        {
            $($(#[doc = $inner_doc:literal])+ $inner:ident: $inner_type:ident,)*
        }
    ) => {
        $(#[$meta])+
        #[derive(Clone, Copy, Debug)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize))]
        #[non_exhaustive]
        pub struct $name<$($life),+> {
            /// Its number in the names of its fields.
            pub index: u16,
            $($(#[doc = $doc])+ pub $member: $type,)+
            $($(#[doc = $inner_doc])+ pub $inner: $inner_type<'f, 'a>,)*
        }

        #[doc = concat!("Every [`", stringify!($name), "`] of a message, by its number.")]
        ///
        /// A member that cannot be read is an error in its place; the others follow.
        #[derive(Clone, Copy, Debug)]
        pub struct $iter<'f, 'a> {
            fields: $crate::field::View<'f, 'a>,
            parent: $crate::message::index::Parent,
            last: Option<u16>,
        }

        impl<'f, 'a> $iter<'f, 'a> {
            pub(super) const fn new(
                fields: $crate::field::View<'f, 'a>,
                parent: $crate::message::index::Parent,
            ) -> Self {
                $iter { fields, parent, last: None }
            }

            fn read(self, index: u16) -> Result<$name<$($life),+>, $crate::error::Error> {
                use $crate::message::{index, wire::Get};
                Ok($name {
                    index,
                    $($member: Get::get(index::field(self.fields, $stem, self.parent, index))?,)+
                    $($inner: $inner_type::new(self.fields, index::Parent(Some(index))),)*
                })
            }
        }

        impl<'f, 'a> Iterator for $iter<'f, 'a> {
            type Item = Result<$name<$($life),+>, $crate::error::Error>;

            fn next(&mut self) -> Option<Self::Item> {
                use $crate::message::index;
                let index = index::next(self.fields, &[$($stem,)+], self.parent, self.last)?;
                self.last = Some(index);
                Some(self.read(index))
            }
        }

        /// As a sequence. It fails at a member that cannot be read.
        #[cfg(feature = "serde")]
        impl serde::Serialize for $iter<'_, '_> {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $crate::message::index::serialize(*self, serializer)
            }
        }
    };
}

/// Writes the members of a family as a sequence.
#[cfg(feature = "serde")]
pub fn serialize<T: serde::Serialize, S: serde::Serializer>(
    members: impl Iterator<Item = Result<T, crate::error::Error>> + Clone,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    use serde::ser::{Error as _, SerializeSeq as _};
    let mut sequence = serializer.serialize_seq(Some(members.clone().count()))?;
    for member in members {
        sequence.serialize_element(&member.map_err(S::Error::custom)?)?;
    }
    sequence.end()
}

pub(super) use {family, numbered};
