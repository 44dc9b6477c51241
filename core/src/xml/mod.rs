//! The gateway's XML: a small, closed subset, read and written. The grammar stands at
//! [`Fields::read`](crate::Fields::read); each production is one function here.
//!
//! Nearly every field takes the way through `common`, where there is room for code; whatever is left of
//! a document, and all of it elsewhere, goes function by function through the grammar.

mod chars;
mod common;
mod cursor;
mod lanes;
mod markup;
mod prolog;
mod reader;
mod tag;
mod value;
pub mod writer;

pub use chars::{NAME_MAX, check_name, check_value, is_name, is_name_start};
pub use cursor::Stop;
pub use reader::{DOCUMENT_MAX, Reader, Root, Start};
