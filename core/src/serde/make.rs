//! How the plain types of other rooms serialize, so that those rooms need not know of serde.

use serde::{Serialize, Serializer};

/// Records, member by member. A member that is missing here does not compile.
macro_rules! records {
    ($($name:ident $(<$any:lifetime>)? { $($member:ident),+ $(,)? })+) => {
        $(
            /// As a record of its members.
            impl serde::Serialize for $name $(<$any>)? {
                fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                    use serde::ser::SerializeStruct as _;
                    const NAMES: &[&str] = &[$(stringify!($member)),+];
                    let $name { $($member),+ } = self;
                    let mut record = to.serialize_struct(stringify!($name), NAMES.len())?;
                    $(record.serialize_field(stringify!($member), $member)?;)+
                    record.end()
                }
            }
        )+
    };
}

/// Sets of names without content. Where a format has numbers for names it is the type's own code,
/// or else the place.
macro_rules! names {
    ($($name:ident { $($variant:ident = $word:literal),+ $(,)? })+) => {
        $(
            /// As its name.
            impl serde::Serialize for $name {
                fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                    let word = match self {
                        $($name::$variant => $word,)+
                    };
                    to.serialize_unit_variant(stringify!($name), *self as u32, word)
                }
            }
        )+
    };
}

/// Lines of a table that are iterators.
macro_rules! sequences {
    ($($name:ident)+) => {
        $(
            /// As a sequence.
            impl serde::Serialize for $name {
                fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                    $crate::serde::make::sequence(*self, self.count(), to)
                }
            }
        )+
    };
}

pub(super) use {names, records, sequences};

/// A sequence of so many items: some formats want to know before.
pub fn sequence<T: Serialize, S: Serializer>(
    items: impl Iterator<Item = T>,
    len: usize,
    to: S,
) -> Result<S::Ok, S::Error> {
    use serde::ser::SerializeSeq as _;
    let mut sequence = to.serialize_seq(Some(len))?;
    for item in items {
        sequence.serialize_element(&item)?;
    }
    sequence.end()
}

/// A map of so many entries.
pub fn map<'k, V: Serialize, S: Serializer>(
    entries: impl Iterator<Item = (&'k str, V)>,
    len: usize,
    to: S,
) -> Result<S::Ok, S::Error> {
    use serde::ser::SerializeMap as _;
    let mut map = to.serialize_map(Some(len))?;
    for (key, value) in entries {
        map.serialize_entry(key, &value)?;
    }
    map.end()
}

/// What came as it is, text or not: the form does not depend on what it happens to be.
pub fn bytes<S: Serializer>(bytes: &[u8], to: S) -> Result<S::Ok, S::Error> {
    to.serialize_bytes(bytes)
}
