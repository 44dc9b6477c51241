//! The C ABI of wxpay. The generated `include/wxpay.h` is its manual.
//!
//! ```text
//! about fields flat keys         thin files: the functions, one topic each
//! signing
//! amounts times values
//! api outcome                  the endpoints as objects, and what is done with them
//! invoke                       what the payer's client needs
//! notify                       what the gateway tells unasked, and the answers
//! bill                         what the gateway says happened, and your own records
//! flow                         what to do while nobody knows
//! memory refusal texts either  what a call touches may not overlap; how its outcome gets out
//! ptr                          pointers and lengths into slices: the only unsafe code
//! types status                 the structs and the codes
//! ```
//!
//! Every function is stateless and works in memory of the caller's. Inputs come first and are
//! `const`, then outputs, each buffer with its capacity.

#![no_std]
// Exported functions are unsafe by nature, so the lint cannot tell them from unsafe code. A test
// looks for blocks: they are all in `ptr`.
#![allow(unsafe_code)]
// What makes a call safe is the same everywhere, and the header says it once, at its top.
#![allow(clippy::missing_safety_doc)]
// The texts are written for the header, in its notation.
#![allow(rustdoc::broken_intra_doc_links)]

#[cfg(test)]
extern crate std;

mod about;
mod amounts;
mod api;
mod bill;
mod either;
mod fields;
mod flat;
mod flow;
mod invoke;
mod keys;
mod memory;
mod notify;
mod outcome;
mod ptr;
mod refusal;
mod signing;
mod status;
mod texts;
mod times;
mod types;
mod values;

pub use about::*;
pub use amounts::*;
pub use api::*;
pub use bill::*;
pub use fields::*;
pub use flat::*;
pub use flow::*;
pub use invoke::*;
pub use keys::*;
pub use notify::*;
pub use outcome::*;
pub use signing::*;
pub use status::*;
pub use times::*;
pub use types::*;
pub use values::*;

/// Nothing in this library panics, which is proven on the linked code; the language wants a handler
/// all the same. With unwinding the standard library brings its own.
#[cfg(all(panic = "abort", not(test)))]
#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    loop {
        core::hint::spin_loop();
    }
}
