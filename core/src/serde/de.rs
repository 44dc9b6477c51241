//! From fields to a user's own struct.

use serde::de::value::BorrowedStrDeserializer;
use serde::de::{DeserializeSeed, Deserializer, MapAccess, Visitor};
use serde::forward_to_deserialize_any;

use super::error::Error;
use crate::error::Kind;
use crate::field::{Field, View};
use crate::scratch::Scratch;
use crate::text::Text;

/// The fields of a message: a map.
pub struct Message<'s, 'f, 'a> {
    pub fields: View<'f, 'a>,
    pub scratch: &'s mut Scratch<'a>,
}

impl<'a> Deserializer<'a> for Message<'_, '_, 'a> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
        let fields = self.fields.iter();
        visitor.visit_map(Entries { fields, current: Field::EMPTY, scratch: self.scratch })
    }

    fn deserialize_option<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'a>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    // A visitor that wants something else than a map refuses it.
    forward_to_deserialize_any! {
        <W: Visitor<'a>>
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

/// The fields that are not empty, one by one.
struct Entries<'s, 'f, 'a> {
    fields: core::slice::Iter<'f, Field<'a>>,
    /// The one whose name was last.
    current: Field<'a>,
    scratch: &'s mut Scratch<'a>,
}

impl<'a> Entries<'_, '_, 'a> {
    /// Deserializes a part of the current field.
    fn seed<S: DeserializeSeed<'a>>(&mut self, seed: S, text: Text<'a>) -> Result<S::Value, Error> {
        let value = seed.deserialize(Value { text, scratch: &mut *self.scratch });
        value.map_err(|error| error.about(self.current.name(), self.current.at()))
    }
}

impl<'a> MapAccess<'a> for Entries<'_, '_, 'a> {
    type Error = Error;

    fn next_key_seed<S: DeserializeSeed<'a>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Error> {
        let Some(field) = self.fields.find(|field| !field.value().is_empty()) else {
            return Ok(None);
        };
        self.current = *field;
        self.seed(seed, Text::new(field.name_bytes(), false)).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'a>>(&mut self, seed: S) -> Result<S::Value, Error> {
        self.seed(seed, self.current.value())
    }
}

/// A value: text that is not empty.
struct Value<'s, 'a> {
    text: Text<'a>,
    scratch: &'s mut Scratch<'a>,
}

impl<'a> Value<'_, 'a> {
    /// The decoded text: where it stands, or in the scratch memory.
    fn decoded(self) -> Result<&'a str, Error> {
        if let Some(text) = self.text.as_str() {
            return Ok(text);
        }
        let bytes = self.text.copy_to(self.scratch.take(self.text.len())?)?;
        // A text is well-formed UTF-8.
        Ok(core::str::from_utf8(bytes).unwrap_or_default())
    }

    fn number<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_u64(self.text.to_u64().ok_or_else(|| Kind::BadNumber.at(0))?)
    }
}

/// Each of these wants a decimal number; the visitor refuses one that is too large for it.
macro_rules! numbers {
    ($($method:ident)+) => {
        $(fn $method<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
            self.number(visitor)
        })+
    };
}

impl<'a> Deserializer<'a> for Value<'_, 'a> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_borrowed_str(self.decoded()?)
    }

    numbers! {
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 deserialize_u128
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_i128
    }

    fn deserialize_option<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'a>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'a>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_enum(BorrowedStrDeserializer::new(self.decoded()?))
    }

    /// Nothing is decoded for a field that nobody wants.
    fn deserialize_ignored_any<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }

    // A visitor that wants something else than text refuses it.
    forward_to_deserialize_any! {
        <W: Visitor<'a>>
        bool f32 f64 char str string bytes byte_buf unit unit_struct seq tuple tuple_struct map
        struct identifier
    }
}
