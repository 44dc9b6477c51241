//! A user's own structs, from fields and into fields.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use wxpay_core::serde::{Error, from_unverified, to_fields};
use wxpay_core::{Field, Fields, Scratch};

mod read;
mod spelling;
mod write;

/// Reads an owned `T` from fields.
fn read<T: DeserializeOwned>(fields: &[(&str, &str)]) -> Result<T, Error> {
    let mut memory = [0; 64];
    let mut slots = [Field::EMPTY; 32];
    let mut view = Fields::new(&mut slots);
    for (name, value) in fields {
        view.set(*name, *value).expect("a field");
    }
    from_unverified(&view, &mut Scratch::new(&mut memory))
}

/// The refusal of reading a `T`: its kind, the field's name, and what it shows.
fn refusal<T: DeserializeOwned>(fields: &[(&str, &str)]) -> String {
    read::<T>(fields).map(drop).expect_err("a refusal").to_string()
}

/// The fields of a `T`.
fn write<T: Serialize>(value: &T) -> Result<Vec<(String, String)>, Error> {
    let mut memory = [0; 256];
    let mut slots = [Field::EMPTY; 32];
    let mut fields = Fields::new(&mut slots);
    to_fields(value, &mut fields, &mut Scratch::new(&mut memory))?;
    Ok(fields.iter().map(|field| (field.name().into(), field.value().to_string())).collect())
}

/// The refusal of writing a message that has `value` for its member `x`.
fn member<T: Serialize>(value: T) -> Result<String, String> {
    let mut fields = write(&One { x: value }).map_err(|error| error.to_string())?;
    Ok(fields.pop().map(|(_, value)| value).unwrap_or_default())
}

#[derive(Serialize, Deserialize, Debug, PartialEq)]
struct One<T> {
    x: T,
}

fn one<T: DeserializeOwned>(value: &str) -> Result<T, String> {
    read::<One<T>>(&[("x", value)]).map(|one| one.x).map_err(|error| error.to_string())
}

#[derive(Serialize, Deserialize, Debug, PartialEq, Clone, Copy)]
#[serde(rename_all = "UPPERCASE")]
enum State {
    Success,
    Refund,
    #[serde(other)]
    Other,
}

#[derive(Serialize, Deserialize, Debug, PartialEq)]
struct Name<'a>(&'a str);
