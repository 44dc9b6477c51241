//! What is signed and what the client gets: one list of rows says both.

use super::value::Value;
use crate::api::Violation;
use crate::digest::{Algorithm, SignType};
use crate::error::{Error, Kind};
use crate::field::{Field, View};
use crate::fields::Fields;
use crate::key::Key;
use crate::sign::Signature;
use crate::value::{Fen, Time};

/// The longest list: that of a contract's H5 page for a service provider.
const ROWS_MAX: usize = 16;
/// As long as `nonce_str` may be, and most identifiers.
pub const ID_MAX: usize = 32;
/// The longest text of [`Own`]: a number of 32 characters, all of them percent-encoded.
const MADE_MAX: usize = 96;

/// Where the text of a parameter is.
#[derive(Clone, Copy, Debug)]
pub enum Part<'a> {
    /// The caller's text, or one that never changes.
    Text(&'a str),
    /// The caller's text, which the client gets percent-encoded.
    Encoded(&'a str),
    /// [`Own::time`].
    Time,
    /// [`Own::made`].
    Made,
    /// [`Own::sign`].
    Sign,
}

impl<'a> Part<'a> {
    pub fn text<'p>(self, own: &'p Own) -> &'p str
    where
        'a: 'p,
    {
        match self {
            Part::Text(text) | Part::Encoded(text) => text,
            Part::Time => &own.time,
            Part::Made => &own.made,
            Part::Sign => own.sign(),
        }
    }
}

/// The texts that no caller has.
#[derive(Clone, Debug, Default)]
pub struct Own {
    time: heapless::String<20>,
    made: heapless::String<MADE_MAX>,
    sign: Option<Signature>,
}

impl Own {
    pub fn at(time: Time) -> Self {
        Own { time: number(time.unix()), ..Self::default() }
    }

    /// Adds to the text that is made here. Its parts are within their limits: it fits.
    pub fn make(&mut self, piece: &str) {
        let _ = self.made.push_str(piece);
    }

    fn sign(&self) -> &str {
        self.sign.as_deref().unwrap_or_default()
    }
}

/// The decimal digits. An amount is printed as any number is, and without the code for dates.
pub fn number(value: u64) -> heapless::String<20> {
    // Above that there is no number that the protocol takes.
    Fen::new(i64::try_from(value).unwrap_or(i64::MAX)).to_text()
}

/// One parameter: under which name it is signed, under which the client gets it, and its text.
/// An empty name: it is not.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    signed: &'static str,
    given: &'static str,
    part: Part<'a>,
    max: usize,
    required: bool,
}

/// A parameter that is signed, and that the client gets.
pub const fn both<'a>(name: &'static str, part: Part<'a>) -> Row<'a> {
    Row { signed: name, given: name, part, max: usize::MAX, required: true }
}

/// A parameter that is signed, but that the client has already.
pub const fn signed<'a>(name: &'static str, part: Part<'a>) -> Row<'a> {
    Row { given: "", ..both(name, part) }
}

/// A parameter that is not signed.
pub const fn given<'a>(name: &'static str, part: Part<'a>) -> Row<'a> {
    Row { signed: "", required: !matches!(part, Part::Sign), ..both(name, part) }
}

impl<'a> Row<'a> {
    /// The client gets it under another name.
    pub const fn spelled(self, given: &'static str) -> Self {
        Row { given, ..self }
    }

    /// The most bytes.
    pub const fn max(self, max: usize) -> Self {
        Row { max, ..self }
    }

    /// It may be empty: then it is left out.
    pub const fn optional(self) -> Self {
        Row { required: false, ..self }
    }

    const fn name(&self) -> &'static str {
        if self.signed.is_empty() { self.given } else { self.signed }
    }

    /// True if it takes part in the signature.
    fn counts(&self, own: &Own) -> bool {
        !self.signed.is_empty() && !self.part.text(own).is_empty()
    }

    /// What is wrong with its text, if anything is. `at` fields have been set before.
    fn fault(&self, text: &str, at: usize) -> Option<Error> {
        if text.is_empty() {
            return self.required.then(|| Kind::MissingField.at(0));
        }
        if text.len() > self.max {
            return Some(Kind::FieldTooLong.at(at));
        }
        // 10 digits from 2001 to 2286.
        let is_odd = matches!(self.part, Part::Time) && text.len() != 10;
        is_odd.then(|| Kind::BadTime.at(at))
    }
}

pub fn refuse(error: Error, name: &'static str) -> Violation<'static> {
    Violation::new(error, name.as_bytes())
}

/// Refuses a key for another algorithm than the only one that there is.
pub fn only<A: Algorithm>(key: &Key<A>, sign_type: SignType) -> Result<(), Violation<'static>> {
    if key.sign_type() == sign_type {
        Ok(())
    } else {
        Err(refuse(Kind::SignTypeMismatch.at(0), "sign_type"))
    }
}

/// Sets the fields that are signed.
fn fill<'v>(
    rows: &[Row<'v>],
    own: &'v Own,
    fields: &mut Fields<'_, 'v>,
) -> Result<(), Violation<'static>> {
    for row in rows {
        let text = row.part.text(own);
        let fault = row.fault(text, fields.len());
        let set = match fault {
            Some(error) => Err(error),
            None if row.counts(own) => fields.set(row.signed, text),
            None => Ok(()),
        };
        set.map_err(|error| refuse(error, row.name()))?;
    }
    Ok(())
}

/// Has an endpoint check the fields that are signed.
pub fn check(
    rows: &[Row<'_>],
    own: &Own,
    check: impl for<'f, 'v> FnOnce(View<'f, 'v>) -> Result<(), Violation<'v>>,
) -> Result<(), Violation<'static>> {
    let mut slots = [Field::EMPTY; ROWS_MAX];
    let mut fields = Fields::new(&mut slots);
    fill(rows, own, &mut fields)?;
    check(fields.view()).map_err(|violation| {
        let row = rows.iter().find(|row| row.signed == violation.field());
        refuse(violation.error(), row.map_or("", Row::name))
    })
}

/// The refusal of the field that was set when so many had been.
fn name(error: Error, rows: &[Row<'_>], own: &Own) -> Violation<'static> {
    let row = rows.iter().filter(|row| row.counts(own)).nth(error.at());
    refuse(error, row.map_or("", Row::name))
}

/// What the client gets.
#[derive(Clone, Debug)]
pub struct Set<'a> {
    list: heapless::Vec<(&'static str, Part<'a>), ROWS_MAX>,
    own: Own,
}

impl<'a> Set<'a> {
    /// Nothing of it is signed.
    pub fn unsigned(rows: &[Row<'a>], own: Own) -> Self {
        let mut list = heapless::Vec::new();
        for row in rows {
            if !row.given.is_empty() && !row.part.text(&own).is_empty() {
                // No call has more rows: it fits.
                let _ = list.push((row.given, row.part));
            }
        }
        Set { list, own }
    }

    /// Checks the texts and signs them.
    pub fn sign<A: Algorithm>(
        key: &Key<A>,
        rows: &[Row<'a>],
        mut own: Own,
    ) -> Result<Self, Violation<'static>> {
        let mut slots = [Field::EMPTY; ROWS_MAX];
        let mut fields = Fields::new(&mut slots);
        fill(rows, &own, &mut fields)?;
        let signature = key.sign(&fields).map_err(|error| name(error, rows, &own))?;
        own.sign = Some(signature);
        Ok(Self::unsigned(rows, own))
    }

    pub fn fields(&self) -> impl Iterator<Item = (&'static str, Value<'_>)> {
        self.list.iter().map(|(name, part)| {
            let encoded = matches!(part, Part::Encoded(_));
            (*name, Value::new(part.text(&self.own), encoded))
        })
    }

    /// The names, what their texts are, and the texts.
    pub fn parts(&self) -> impl Iterator<Item = (&'static str, Part<'a>, &str)> {
        self.list.iter().map(|(name, part)| (*name, *part, part.text(&self.own)))
    }

    pub fn signature(&self) -> &str {
        self.own.sign()
    }
}
