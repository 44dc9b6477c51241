//! Spellings to choose by `#[serde(with = "…")]`, each for a value and for one that may be absent.

use core::fmt;

use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::{Serialize, Serializer};

use super::words::Word;
use crate::error::Kind;
use crate::value::{Time, TimeForm};

/// A spelling of a value.
pub trait Spelling {
    /// What is spelled.
    type Value: Copy;

    fn serialize<S: Serializer>(value: Self::Value, serializer: S) -> Result<S::Ok, S::Error>;

    fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self::Value, D::Error>;
}

/// A value that has this spelling.
struct Spelled<P: Spelling>(P::Value);

impl<P: Spelling> Serialize for Spelled<P> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        P::serialize(self.0, serializer)
    }
}

impl<'de, P: Spelling> Deserialize<'de> for Spelled<P> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        P::deserialize(deserializer).map(Spelled)
    }
}

/// A `V` or an `Option<V>`.
pub trait Member<V>: Sized {
    fn write<P: Spelling<Value = V>, S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error>;

    fn read<'de, P: Spelling<Value = V>, D: Deserializer<'de>>(from: D) -> Result<Self, D::Error>;
}

/// A value that may be spelled in several ways.
pub trait Plain: Copy {}

impl Plain for Time {}
impl Plain for bool {}

impl<V: Plain> Member<V> for V {
    fn write<P: Spelling<Value = V>, S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        P::serialize(*self, to)
    }

    fn read<'de, P: Spelling<Value = V>, D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        P::deserialize(from)
    }
}

impl<V: Plain> Member<V> for Option<V> {
    fn write<P: Spelling<Value = V>, S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.map(Spelled::<P>).serialize(to)
    }

    fn read<'de, P: Spelling<Value = V>, D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Ok(Option::<Spelled<P>>::deserialize(from)?.map(|spelled| spelled.0))
    }
}

/// Makes the module that `with` names.
macro_rules! module {
    ($(#[doc = $doc:literal])+ $name:ident, $value:ty, $spelling:ident) => {
        $(#[doc = $doc])+
        ///
        /// An `Option` wants `#[serde(default)]` beside it, or its field may not be missing.
        pub mod $name {
            use super::*;

            /// Writes the value, or nothing for `None`.
            ///
            /// # Errors
            /// Those of the serializer.
            pub fn serialize<T, S>(value: &T, serializer: S) -> Result<S::Ok, S::Error>
            where
                T: Member<$value>,
                S: Serializer,
            {
                value.write::<$spelling, S>(serializer)
            }

            /// Reads a value that is spelled so.
            ///
            /// # Errors
            /// Those of the deserializer; a value that is spelled otherwise.
            pub fn deserialize<'de, T, D>(deserializer: D) -> Result<T, D::Error>
            where
                T: Member<$value>,
                D: Deserializer<'de>,
            {
                T::read::<$spelling, D>(deserializer)
            }
        }
    };
}

/// Makes the spelling of a time as text of a form, and its module.
macro_rules! text_form {
    ($(#[doc = $doc:literal])+ $name:ident, $form:ident) => {
        struct $form;

        impl Spelling for $form {
            type Value = Time;

            fn serialize<S: Serializer>(time: Time, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&time.to_text(TimeForm::$form))
            }

            fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Time, D::Error> {
                let parse = |text: &str| Time::parse(text, TimeForm::$form);
                from.deserialize_str(Word { expected: concat!("a time, ", stringify!($name)), parse })
            }
        }

        module! { $(#[doc = $doc])+ $name, Time, $form }
    };
}

text_form! {
    /// A [`Time`] as `20141030133525`, nothing else.
    compact, Compact
}

text_form! {
    /// A [`Time`] as `2014-10-30 13:35:25`, nothing else.
    spaced, Spaced
}

text_form! {
    /// The day of a [`Time`], as `20141030`. What is read is its start at UTC+8.
    date, Date
}

/// Seconds: a number where the format has numbers.
struct Unix;

impl Spelling for Unix {
    type Value = Time;

    fn serialize<S: Serializer>(time: Time, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u64(time.unix())
    }

    fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Time, D::Error> {
        if from.is_human_readable() {
            from.deserialize_any(Unix)
        } else {
            from.deserialize_u64(Unix)
        }
    }
}

impl Visitor<'_> for Unix {
    type Value = Time;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("seconds since 1970")
    }

    fn visit_i64<E: de::Error>(self, seconds: i64) -> Result<Time, E> {
        // None that is negative is a time.
        self.visit_u64(u64::try_from(seconds).unwrap_or(u64::MAX))
    }

    fn visit_u64<E: de::Error>(self, seconds: u64) -> Result<Time, E> {
        Time::from_unix(seconds).ok_or_else(|| E::custom(Kind::BadTime.at(0)))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Time, E> {
        Time::parse(text, TimeForm::Unix).map_err(E::custom)
    }
}

module! {
    /// A [`Time`] as seconds since the start of 1970, UTC: `1414647325`. A number where the format
    /// has numbers. Text must have 10 digits, so milliseconds are refused.
    unix, Time, Unix
}

struct YesNo;

impl Spelling for YesNo {
    type Value = bool;

    fn serialize<S: Serializer>(is_so: bool, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(if is_so { "Y" } else { "N" })
    }

    fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<bool, D::Error> {
        let parse = |text: &str| match text {
            "Y" => Ok(true),
            "N" => Ok(false),
            _ => Err(Kind::BadValue.at(0)),
        };
        from.deserialize_str(Word { expected: "Y or N", parse })
    }
}

module! {
    /// A `bool` as `Y` or `N`: `is_subscribe`, `profit_sharing`.
    yes_no, bool, YesNo
}
