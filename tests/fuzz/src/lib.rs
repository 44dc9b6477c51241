//! The fuzz targets as plain functions. `fuzz_targets/` hands them to libFuzzer, and the tests run
//! them over the seeds.
//!
//! Each target holds the library against something that is not the library: the naive oracle of
//! `wxpay-tests`, a model in a few lines, or a law such as "what is written reads back". A
//! disagreement is a panic, which is what libFuzzer looks for. So is a bug that is planted on
//! purpose: see [`plant`].

pub mod abi;
pub mod bill;
pub mod bytes;
pub mod plant;
pub mod reader;
pub mod refund;
pub mod request;
pub mod seeds;
pub mod values;

/// What libFuzzer calls with each input.
pub type Target = fn(&[u8]);

/// Every target, by its name.
pub const TARGETS: &[(&str, Target)] = &[
    ("reader", reader::run),
    ("abi", abi::run),
    ("refund", refund::run),
    ("bill", bill::run),
    ("request", request::run),
    ("values", values::run),
];
