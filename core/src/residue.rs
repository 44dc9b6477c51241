//! What a computation leaves on the stack.
//!
//! Values that hold the key wipe themselves, but what the compiler spills from registers, and the
//! words that a hash function unpacks, nobody owns. So the key is only handled by functions that
//! are not inlined, and their caller overwrites the stack where they were.

use core::mem::MaybeUninit;

use zeroize::Zeroize;

/// Overwrites the stack below the caller's frame, as deep as a digest goes.
#[inline(never)]
pub fn scrub_digest() {
    wipe::<{ if NARROW { 176 } else { 512 } }>();
}

/// Overwrites the stack below the caller's frame, as deep as the making of a key goes.
#[doc(hidden)]
#[inline(never)]
pub fn scrub_key() {
    wipe::<{ if NARROW { 256 } else { 512 } }>();
}

/// Compiled code for 32-bit targets goes less deep, and has less room. How deep it goes is in the
/// stack bounds of the job `proof`; that this is enough, the job `residue` proves.
const NARROW: bool = size_of::<usize>() == 4;

#[inline(always)]
fn wipe<const WORDS: usize>() {
    let mut dead = [MaybeUninit::<usize>::uninit(); WORDS];
    dead.zeroize();
}
