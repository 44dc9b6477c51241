//! What to do while nobody knows whether the payer has paid: `include/wxpay_flow.h`.

mod codes;
mod inbox;
mod micropay;
mod order;
mod read;
mod refund;
mod step;
mod types;
mod write;

pub use inbox::*;
pub use micropay::*;
pub use order::*;
pub use refund::*;
pub use types::*;
