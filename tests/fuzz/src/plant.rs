//! A planted bug, to see that a target finds one.
//!
//! With `WXPAY_FUZZ_PLANT=1` in the environment each target believes, of one rare kind of input,
//! that the library is wrong. No seed is of that kind. The fuzzer knows the word, from `plant.dict`, and
//! has to bring it to where a value begins.

use std::sync::OnceLock;

/// What a value has to begin with.
pub const MARK: &[u8] = b"bug?";

/// Panics if the bug is planted and the value is of the rare kind.
///
/// # Panics
/// Then.
pub fn strike(value: &[u8]) {
    static PLANTED: OnceLock<bool> = OnceLock::new();
    if value.starts_with(MARK)
        && *PLANTED.get_or_init(|| std::env::var_os("WXPAY_FUZZ_PLANT").is_some())
    {
        panic!("the planted bug is found");
    }
}
