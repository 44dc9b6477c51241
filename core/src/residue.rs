//! What a computation leaves on the stack.
//!
//! Values that hold the key wipe themselves, but what the compiler spills from registers, and the
//! words that a hash function unpacks, nobody owns. So the key is only handled by functions that
//! are not inlined, and their caller overwrites the stack where they were.

use core::mem::MaybeUninit;

use zeroize::Zeroize;

/// Deeper than any function that handles the key goes: see the stack bounds and the job `residue`.
const WORDS: usize = if size_of::<usize>() == 4 { 256 } else { 512 };

/// Overwrites the stack below the caller's frame.
#[doc(hidden)]
#[inline(never)]
pub fn scrub_stack() {
    let mut dead = [MaybeUninit::<usize>::uninit(); WORDS];
    dead.zeroize();
}
