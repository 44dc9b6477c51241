//! What has several parts: fields, errors, and the values that are records.

use serde::ser::{SerializeMap as _, SerializeStruct as _};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::api::{Unverified, Violation};
use crate::error::{Error, Kind};
use crate::field::{Field, View};
use crate::fields::Fields;
use crate::value::{AuthCode, Civil, Scanned, TimeForm};
use crate::verify::Verified;

/// As `name` and `value`.
impl Serialize for Field<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut field = serializer.serialize_struct("Field", 2)?;
        field.serialize_field("name", self.name())?;
        field.serialize_field("value", &self.value())?;
        field.end()
    }
}

/// As a map from name to text: all fields in byte order of their names, the empty ones too.
impl Serialize for View<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.len()))?;
        for field in self.iter() {
            map.serialize_entry(field.name(), &field.value())?;
        }
        map.end()
    }
}

/// As [`View`].
impl Serialize for Fields<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.view().serialize(serializer)
    }
}

/// As [`View`].
impl Serialize for Verified<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (**self).serialize(serializer)
    }
}

/// As [`View`].
impl Serialize for Unverified<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.fields().serialize(serializer)
    }
}

/// As its name; where a format counts variants, as its frozen code.
impl Serialize for Kind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_unit_variant("Kind", self.code().into(), self.name())
    }
}

/// As `kind` and `at`.
impl Serialize for Error {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut error = serializer.serialize_struct("Error", 2)?;
        error.serialize_field("kind", &self.kind())?;
        error.serialize_field("at", &self.at())?;
        error.end()
    }
}

/// As `kind`, `at` and `field`.
impl Serialize for Violation<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        named(serializer, "Violation", self.error(), self.field())
    }
}

/// As `kind`, `at` and `field`.
impl Serialize for super::Error {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        named(serializer, "Error", self.error(), self.field())
    }
}

fn named<S: Serializer>(
    serializer: S,
    name: &'static str,
    error: Error,
    field: &str,
) -> Result<S::Ok, S::Error> {
    let mut record = serializer.serialize_struct(name, 3)?;
    record.serialize_field("kind", &error.kind())?;
    record.serialize_field("at", &error.at())?;
    record.serialize_field("field", field)?;
    record.end()
}

/// The parts of [`Civil`].
#[derive(Serialize, Deserialize)]
#[serde(remote = "Civil", rename = "Civil")]
struct CivilParts {
    year: u16,
    month: u8,
    day: u8,
    hour: u8,
    minute: u8,
    second: u8,
}

/// The names of [`TimeForm`].
#[derive(Serialize, Deserialize)]
#[serde(remote = "TimeForm", rename = "TimeForm")]
enum TimeFormNames {
    Compact,
    Spaced,
    Date,
    Unix,
}

/// The names of [`Scanned`].
#[derive(Serialize, Deserialize)]
#[serde(remote = "Scanned", rename = "Scanned")]
enum ScannedNames {
    WeChat(AuthCode),
    Alipay,
    Unknown,
}

macro_rules! both_ways {
    ($($name:ident by $mirror:ident,)+) => {
        $(
            impl Serialize for $name {
                fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    $mirror::serialize(self, serializer)
                }
            }

            impl<'de> Deserialize<'de> for $name {
                fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    $mirror::deserialize(deserializer)
                }
            }
        )+
    };
}

both_ways! {
    Civil by CivilParts,
    TimeForm by TimeFormNames,
    Scanned by ScannedNames,
}
