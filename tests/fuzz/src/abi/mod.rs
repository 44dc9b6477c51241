//! The C ABI, called as C calls it: a script of calls over memory of their own sizes, against a
//! model of what the fields are.
//!
//! Every buffer is an allocation of exactly its size, so AddressSanitizer sees each byte that is
//! touched beside it. After a refusal what the header calls untouched is compared byte for byte.

mod accept;
mod caller;
mod calls;
mod endpoints;
mod misuse;
mod values;

use crate::bytes::Bytes;
use caller::Caller;

/// The most calls of a script.
const CALLS: usize = 32;

/// The first byte of each call.
pub mod call {
    pub const KEY: u8 = 0;
    pub const READ: u8 = 1;
    pub const SET: u8 = 2;
    pub const LOOK: u8 = 3;
    pub const WRITE: u8 = 4;
    pub const SIGN: u8 = 5;
    pub const VERIFY: u8 = 6;
    pub const ACCEPT: u8 = 7;
    pub const MISUSE: u8 = 8;
    pub const REQUEST: u8 = 9;
    pub const REPLY: u8 = 10;
    pub const VALUE: u8 = 11;
    /// How many there are.
    pub const COUNT: usize = 12;
}

/// The target: calls one after another.
pub fn run(data: &[u8]) {
    let mut bytes = Bytes(data);
    let mut caller = Caller::new();
    for _ in 0..CALLS {
        if bytes.is_empty() {
            break;
        }
        #[allow(clippy::cast_possible_truncation)] // Below 12.
        match bytes.below(call::COUNT) as u8 {
            call::KEY => caller.make_key(&mut bytes),
            call::READ => caller.read(&mut bytes),
            call::SET => caller.set(&mut bytes),
            call::LOOK => caller.look(&mut bytes),
            call::WRITE => caller.write(&mut bytes),
            call::SIGN => caller.sign(&mut bytes),
            call::VERIFY => caller.verify(),
            call::ACCEPT => accept::run(&mut caller, &mut bytes),
            call::REQUEST => endpoints::request(&mut caller, &mut bytes),
            call::REPLY => endpoints::reply(&mut caller, &mut bytes),
            call::VALUE => values::run(&mut bytes),
            _ => misuse::run(&mut caller, &mut bytes),
        }
    }
}
