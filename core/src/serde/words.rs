//! Values that are a short text: what `Display` shows and `parse` reads.

use core::fmt;

use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::{Serialize, Serializer};

use crate::digest::SignType;
use crate::error::{Error, Kind};
use crate::sign::Signature;
use crate::text::Text;
use crate::value::{
    AuthCode, Currency, Ip, MchBillno, Nonce, OutRefundNo, OutTradeNo, PartnerTradeNo,
};

/// Reads a text by a parser of this crate.
pub struct Word<P> {
    pub expected: &'static str,
    pub parse: P,
}

impl<T, P: Fn(&str) -> Result<T, Error>> Visitor<'_> for Word<P> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.expected)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        (self.parse)(text).map_err(E::custom)
    }
}

macro_rules! words {
    ($($name:ident $text:ident $expected:literal,)+) => {
        $(
            #[doc = "As text."]
            impl Serialize for $name {
                fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    serializer.serialize_str(&self.$text())
                }
            }

            impl<'de> Deserialize<'de> for $name {
                fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    let parse = |text: &str| $name::parse(text);
                    deserializer.deserialize_str(Word { expected: $expected, parse })
                }
            }
        )+
    };
}

words! {
    AuthCode as_str "a payment code",
    Currency as_str "a currency code",
    Ip to_text "an address",
    MchBillno as_str "a mch_billno",
    Nonce as_str "a nonce_str",
    OutRefundNo as_str "an out_refund_no",
    OutTradeNo as_str "an out_trade_no",
    PartnerTradeNo as_str "a partner_trade_no",
}

/// As the field `sign_type` has it: `MD5`, `HMAC-SHA256`.
impl Serialize for SignType {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

impl<'de> Deserialize<'de> for SignType {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let parse = |text: &str| SignType::from_name(text).ok_or(Kind::SignTypeUnknown.at(0));
        deserializer.deserialize_str(Word { expected: "a sign_type", parse })
    }
}

/// As text: the digits. None is made from a text: only a key makes signatures.
impl Serialize for Signature {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// As the text that it decodes to.
impl Serialize for Text<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.as_str() {
            Some(text) => serializer.serialize_str(text),
            None => serializer.collect_str(self),
        }
    }
}
