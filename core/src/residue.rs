//! What a computation leaves on the stack.
//!
//! Values that hold the key wipe themselves, but what the compiler spills from registers, and the
//! words that a hash function unpacks, nobody owns. So the key is only handled by functions that
//! are not inlined, and their caller overwrites the stack where they were.

/// How deep a digest goes, in words: less on 32-bit targets, which also have less room. The job
/// `proof` compares it with the stack bounds, and the job `residue` looks at the outcome.
///
/// On 64-bit machines fewer than 96 words are enough where the compiler optimises, and about 500 where it
/// does not, which is where it leaves the debug assertions in, unless told otherwise.
const WORDS: usize = match size_of::<usize>() {
    4 => 194,
    _ if cfg!(debug_assertions) => 1024,
    _ => 192,
};

/// How deep a cipher goes, with the digest that its key is made by.
const CIPHER_WORDS: usize = if size_of::<usize>() == 4 { 380 } else { 512 };

/// Overwrites the stack below the caller's frame, where a digest was made.
#[inline(never)]
pub fn scrub_digest() {
    let dead = [0usize; WORDS];
    zeroize::optimization_barrier(&dead);
}

/// Overwrites the stack below the caller's frame, where a cipher was at work.
#[inline(never)]
pub fn scrub_cipher() {
    let dead = [0usize; CIPHER_WORDS];
    zeroize::optimization_barrier(&dead);
}
