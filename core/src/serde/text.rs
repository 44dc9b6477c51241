//! From a member to the text of its field.

use core::fmt::{self, Display, Write as _};

use serde::Serialize;
use serde::ser::{Error as _, Impossible, Serializer};

use super::error::Error;
use super::time;
use crate::buf::Produce;
use crate::error::Kind;
use crate::scratch::Scratch;
use crate::sink::{Count, Sink};
use crate::value::{Fen, TimeForm};

/// Takes a member; it becomes the text of a field, empty for none.
pub struct Value<'s, 'a> {
    pub scratch: &'s mut Scratch<'a>,
}

type Taken<'a> = Result<&'a [u8], Error>;

/// What is written is read again: at most 18 digits.
const NUMBER_MAX: i64 = 999_999_999_999_999_999;

impl<'a> Value<'_, 'a> {
    fn number(self, value: impl TryInto<i64>) -> Taken<'a> {
        let value = value.try_into().ok().filter(|value| (0..=NUMBER_MAX).contains(value));
        let Some(value) = value else {
            return Err(Kind::BadNumber.at(0).into());
        };
        // An amount is printed as any number is.
        Ok(self.scratch.keep_bytes(Fen::new(value).to_text().as_bytes())?)
    }
}

fn nested() -> Error {
    Error::custom("nested: a field holds text")
}

fn float() -> Error {
    Error::custom("a float: there is none in the protocol")
}

macro_rules! numbers {
    ($($method:ident($value:ty))+) => {
        $(fn $method(self, value: $value) -> Taken<'a> {
            self.number(value)
        })+
    };
}

impl<'a> Serializer for Value<'_, 'a> {
    type Ok = &'a [u8];
    type Error = Error;
    type SerializeSeq = Impossible<&'a [u8], Error>;
    type SerializeTuple = Impossible<&'a [u8], Error>;
    type SerializeTupleStruct = Impossible<&'a [u8], Error>;
    type SerializeTupleVariant = Impossible<&'a [u8], Error>;
    type SerializeMap = Impossible<&'a [u8], Error>;
    type SerializeStruct = Impossible<&'a [u8], Error>;
    type SerializeStructVariant = Impossible<&'a [u8], Error>;

    fn serialize_str(self, value: &str) -> Taken<'a> {
        self.serialize_bytes(value.as_bytes())
    }

    fn serialize_bytes(self, value: &[u8]) -> Taken<'a> {
        Ok(self.scratch.keep_bytes(value)?)
    }

    fn serialize_char(self, value: char) -> Taken<'a> {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    fn collect_str<T: Display + ?Sized>(self, value: &T) -> Taken<'a> {
        let mut count = Count::default();
        let counted = write!(Puts(&mut count), "{value}");
        counted.map_err(|_| Error::custom("its Display fails"))?;
        let memory = self.scratch.take(count.0)?;
        Ok(Shown(value).produce_into(memory)?)
    }

    numbers! {
        serialize_u8(u8) serialize_u16(u16) serialize_u32(u32) serialize_u64(u64)
        serialize_i8(i8) serialize_i16(i16) serialize_i32(i32) serialize_i64(i64)
        serialize_u128(u128) serialize_i128(i128)
    }
    fn serialize_bool(self, _: bool) -> Taken<'a> {
        Err(Error::custom("a bool: which words? See yes_no"))
    }

    fn serialize_f32(self, _: f32) -> Taken<'a> {
        Err(float())
    }

    fn serialize_f64(self, _: f64) -> Taken<'a> {
        Err(float())
    }

    fn serialize_none(self) -> Taken<'a> {
        Ok(&[])
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Taken<'a> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Taken<'a> {
        Ok(&[])
    }

    fn serialize_unit_struct(self, _: &'static str) -> Taken<'a> {
        Ok(&[])
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Taken<'a> {
        Ok(variant.as_bytes())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        value: &T,
    ) -> Taken<'a> {
        if name != time::NAME {
            return value.serialize(self);
        }
        // Elsewhere a time is RFC 3339. Nothing in the protocol is.
        let mut memory = [0; time::LEN];
        let text = value.serialize(Value { scratch: &mut Scratch::new(&mut memory) })?;
        let time = time::parse(text)?;
        self.serialize_str(&time.to_text(TimeForm::Compact))
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Taken<'a> {
        Err(nested())
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self::SerializeSeq, Error> {
        Err(nested())
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, Error> {
        Err(nested())
    }

    fn serialize_tuple_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleStruct, Error> {
        Err(nested())
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Error> {
        Err(nested())
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, Error> {
        Err(nested())
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeStruct, Error> {
        Err(nested())
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Error> {
        Err(nested())
    }
}

/// What is shown of a value.
struct Shown<'t, T: ?Sized>(&'t T);

impl<T: Display + ?Sized> Produce for Shown<'_, T> {
    fn produce(&self, sink: &mut impl Sink) {
        // A sink takes everything, and the value has been shown once before.
        let _ = write!(Puts(sink), "{}", self.0);
    }
}

/// The formatter's way into a sink.
struct Puts<'s, S>(&'s mut S);

impl<S: Sink> fmt::Write for Puts<'_, S> {
    fn write_str(&mut self, piece: &str) -> fmt::Result {
        self.0.put(piece.as_bytes());
        Ok(())
    }
}
