//! The library inside the Python package: the C ABI of wxpay, and what follows here.
//!
//! A call from Python into C costs about as much as reading a message, and so does every pointer that
//! is looked at from there. So each message takes one call here: it does what a C program does with
//! several, and hands all fields over as one text. Nothing is decided here, and nothing is checked
//! that the C ABI checks.
//!
//! Only the package calls these functions: they trust it to hand over memory that is there. They are
//! declared in `calls.h`, everything else in `include/`.

#![no_std]
// The package is the only caller, and the promise is the same everywhere: see above.
#![allow(clippy::missing_safety_doc)]

mod bill;
mod read;
mod work;
mod write;

pub use bill::*;
pub use read::*;
pub use work::*;
pub use write::*;
