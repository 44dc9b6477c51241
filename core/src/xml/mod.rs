//! The gateway's XML: a small, closed subset, read and written. The grammar stands at
//! [`Fields::read`](crate::Fields::read); each production is one function here.
//!
//! What every field goes through is inlined on 64-bit machines, which have room for code and gain a
//! fifth of the time; elsewhere each function stands once. (Where coverage is measured, too.)

mod chars;
mod cursor;
mod markup;
mod prolog;
mod reader;
mod tag;
mod value;
pub mod writer;

pub use chars::{NAME_MAX, check_name, check_value, is_name, is_name_start};
pub use cursor::Stop;
pub use reader::{DOCUMENT_MAX, Reader, Root, Start};
