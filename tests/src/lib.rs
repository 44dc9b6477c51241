//! Support for the tests: an independent oracle, the test vectors, a source of randomness.

pub mod api_table;
pub mod compare;
pub mod draw;
pub mod invoke;
pub mod notices;
pub mod oracle;
pub mod random;
pub mod vectors;
