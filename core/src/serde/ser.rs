//! From a user's own struct to fields.

use core::fmt::Display;

use serde::Serialize;
use serde::ser::{self, Error as _, Impossible, Serializer};

use super::error::Error;
use super::text::Value;
use crate::fields::Fields;
use crate::scratch::Scratch;

/// Takes a struct or a map, member by member.
pub struct Message<'r, 's, 'a> {
    pub fields: &'r mut Fields<'s, 'a>,
    pub scratch: &'r mut Scratch<'a>,
    /// The name of the next value of a map.
    pub key: &'a [u8],
}

impl<'a> Message<'_, '_, 'a> {
    /// Sets a field, unless its value is none or empty.
    fn set<T: Serialize + ?Sized>(&mut self, name: &'a [u8], value: &T) -> Result<(), Error> {
        let at = self.fields.len();
        let value = value.serialize(Value { scratch: &mut *self.scratch });
        let set = value.and_then(|value| match value {
            [] => Ok(()),
            value => Ok(self.fields.set(name, value)?),
        });
        set.map_err(|error| error.about(core::str::from_utf8(name).unwrap_or_default(), at))
    }
}

type Refused = Result<(), Error>;

/// Each of these is not a message.
fn refuse() -> Error {
    Error::custom("only a struct or a map is a message")
}

macro_rules! refused {
    ($($method:ident($value:ty))+) => {
        $(fn $method(self, _: $value) -> Refused {
            Err(refuse())
        })+
    };
}

impl<'r, 's, 'a> Serializer for Message<'r, 's, 'a> {
    type Ok = ();
    type Error = Error;
    type SerializeMap = Self;
    type SerializeStruct = Self;
    type SerializeSeq = Impossible<(), Error>;
    type SerializeTuple = Impossible<(), Error>;
    type SerializeTupleStruct = Impossible<(), Error>;
    type SerializeTupleVariant = Impossible<(), Error>;
    type SerializeStructVariant = Impossible<(), Error>;

    fn serialize_map(self, _: Option<usize>) -> Result<Self, Error> {
        Ok(self)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, Error> {
        Ok(self)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Refused {
        value.serialize(self)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Refused {
        value.serialize(self)
    }

    fn serialize_none(self) -> Refused {
        Ok(())
    }

    fn serialize_unit(self) -> Refused {
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Refused {
        Ok(())
    }

    refused! {
        serialize_bool(bool) serialize_char(char) serialize_str(&str) serialize_bytes(&[u8])
        serialize_u8(u8) serialize_u16(u16) serialize_u32(u32) serialize_u64(u64)
        serialize_i8(i8) serialize_i16(i16) serialize_i32(i32) serialize_i64(i64)
        serialize_f32(f32) serialize_f64(f64)
    }

    fn collect_str<T: Display + ?Sized>(self, _: &T) -> Refused {
        Err(refuse())
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, _: &'static str) -> Refused {
        Err(refuse())
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Refused {
        Err(refuse())
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self::SerializeSeq, Error> {
        Err(refuse())
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, Error> {
        Err(refuse())
    }

    fn serialize_tuple_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleStruct, Error> {
        Err(refuse())
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Error> {
        Err(refuse())
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Error> {
        Err(refuse())
    }
}

impl ser::SerializeStruct for Message<'_, '_, '_> {
    type Ok = ();
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        key: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        self.set(key.as_bytes(), value)
    }

    fn end(self) -> Result<(), Error> {
        Ok(())
    }
}

impl ser::SerializeMap for Message<'_, '_, '_> {
    type Ok = ();
    type Error = Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Error> {
        self.key = key.serialize(Value { scratch: &mut *self.scratch })?;
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.set(self.key, value)
    }

    fn end(self) -> Result<(), Error> {
        Ok(())
    }
}
