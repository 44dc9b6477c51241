//! Amounts: integers, and text where a format has no integers.

use core::fmt;

use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::{Serialize, Serializer};

use crate::error::Kind;
use crate::value::{Fen, MilliFen};

/// As an integer: `450`. It is read from the text `"450"`, too, which is how fields have it.
impl Serialize for Fen {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.get())
    }
}

impl<'de> Deserialize<'de> for Fen {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            deserializer.deserialize_any(Amount)
        } else {
            i64::deserialize(deserializer).map(Fen::new)
        }
    }
}

struct Amount;

impl Visitor<'_> for Amount {
    type Value = Fen;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an amount in fen")
    }

    fn visit_i64<E: de::Error>(self, fen: i64) -> Result<Fen, E> {
        Ok(Fen::new(fen))
    }

    fn visit_u64<E: de::Error>(self, fen: u64) -> Result<Fen, E> {
        i64::try_from(fen).map(Fen::new).map_err(|_| E::custom(Kind::BadAmount.at(0)))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Fen, E> {
        Fen::parse(text).map_err(E::custom)
    }
}

/// As an integer, so many thousandths of a fen; never as text, which could be taken for yuan.
impl Serialize for MilliFen {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.get())
    }
}

impl<'de> Deserialize<'de> for MilliFen {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        i64::deserialize(deserializer).map(MilliFen::new)
    }
}
