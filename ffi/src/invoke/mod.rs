//! What the payer's client needs to start a payment: `include/wxpay_invoke.h`.

mod contract;
mod link;
mod pay;
mod score;
mod types;
mod write;

pub use contract::*;
pub use link::*;
pub use pay::*;
pub use score::*;
pub use types::*;
