//! Core and the oracle side by side.

use std::fmt::Write as _;

use wxpay_core::{Algorithm, Error, Field as CoreField, Fields, Key, Root, SignType, Text};

use crate::oracle::{self, Fault, Field, Mode, Signer};

/// What reading a document came to, by either reader.
pub type Outcome = Result<Vec<Field>, Fault>;

/// Core's error in the oracle's terms.
#[must_use]
pub fn fault(error: Error) -> Fault {
    Fault::new(error.kind().name(), error.at())
}

/// A value, decoded, by way of its chunks.
#[must_use]
pub fn decoded(text: Text<'_>) -> Vec<u8> {
    let mut value = Vec::new();
    for chunk in text.chunks() {
        value.extend_from_slice(&chunk);
    }
    value
}

/// Core's fields in the oracle's terms.
#[must_use]
pub fn copied(fields: &Fields<'_, '_>) -> Vec<Field> {
    let copy = |field: &CoreField<'_>| Field {
        name: field.name().to_string(),
        value: decoded(field.value()),
        at: field.at(),
    };
    fields.iter().map(copy).collect()
}

/// Core's key for a signer, of any length.
///
/// # Panics
/// When core takes no such key.
#[must_use]
pub fn core_key(signer: &Signer) -> Key {
    let sign_type = SignType::from_name(&signer.sign_type).expect("an algorithm");
    with_mode(Key::with_unusual_length(sign_type, &signer.key).expect("a key"), signer.mode)
}

/// A key, made strict if the mode is.
#[must_use]
pub fn with_mode<A: Algorithm>(key: Key<A>, mode: Mode) -> Key<A> {
    match mode {
        Mode::Default => key,
        Mode::Strict => key.strict(),
    }
}

/// How core reads a document.
pub fn core_reads(document: &[u8], root: Root, slots: usize) -> Outcome {
    let mut slots = vec![CoreField::EMPTY; slots];
    Fields::read_root(document, root, &mut slots).map(|fields| copied(&fields)).map_err(fault)
}

/// How both read a document.
///
/// # Errors
/// They do not agree: what each of them says.
pub fn both_read(document: &[u8], root: Root, slots: usize) -> Result<Outcome, String> {
    let expected = oracle::read(document, root.name(), slots);
    let got = core_reads(document, root, slots);
    if got == expected {
        return Ok(expected);
    }
    let shown = document[..document.len().min(400)].escape_ascii();
    Err(format!("{shown}\n    core   {got:?}\n    oracle {expected:?}"))
}

/// Disagreements: all are counted, the first ones are kept to be shown.
#[derive(Debug, Default)]
pub struct Disagreements {
    count: usize,
    shown: String,
}

impl Disagreements {
    const SHOWN: usize = 20;

    /// Adds one.
    pub fn push(&mut self, what: &str) {
        self.count += 1;
        if self.count <= Self::SHOWN {
            let _ = writeln!(self.shown, "  {what}");
        }
    }

    /// Adds another thread's.
    pub fn merge(&mut self, other: &Self) {
        if self.count < Self::SHOWN {
            self.shown.push_str(&other.shown);
        }
        self.count += other.count;
    }

    /// Fails the test if there is one.
    ///
    /// # Panics
    /// Then.
    pub fn assert_none(&self) {
        assert!(self.count == 0, "{} disagreements, the first are\n{}", self.count, self.shown);
    }
}
