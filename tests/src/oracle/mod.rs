//! The oracle: the specification once more, slow and obvious.
//!
//! It works on the whole document, has one function for each production of the grammar, copies
//! every name and every value, and shares no code and no structure with wxpay-core. Where it and
//! core disagree, one of them (or the specification) is wrong.

mod declaration;
mod document;
pub mod red_packet;
mod scan;
mod signing;
mod tag;
mod value;
mod writer;

pub use document::read;
pub use signing::{Mode, Signer, canonical, is_name};
pub use writer::{spelled, written};

/// The most bytes that a document may have.
pub const DOCUMENT_MAX: usize = 65_536;
/// The most fields that a document may have, whatever the number of slots.
pub const FIELDS_MAX: usize = 256;
/// The longest name.
pub const NAME_MAX: usize = 64;

/// What is wrong, by the name of its kind, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The kind's name.
    pub kind: &'static str,
    /// The offset.
    pub at: usize,
}

impl Fault {
    /// The fault `kind` at `at`.
    #[must_use]
    pub const fn new(kind: &'static str, at: usize) -> Self {
        Fault { kind, at }
    }

    /// The document ends too early.
    const fn truncated(doc: &[u8]) -> Self {
        Fault::new("Truncated", doc.len())
    }
}

/// A field as the oracle reads it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Field {
    /// The name.
    pub name: String,
    /// The decoded value.
    pub value: Vec<u8>,
    /// Where the name stands in its document, or how many fields were set before this one.
    pub at: usize,
}

/// The outcome of a production: what was read, and the position after it.
type Parsed<T> = Result<(T, usize), Fault>;
