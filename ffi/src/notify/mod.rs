//! What the gateway tells unasked, and the answers: `include/wxpay_notify.h`.

mod ack;
mod combined;
mod contract;
mod debit;
mod native;
mod notice;
mod payscore;
mod refund;
mod retry;
mod types;
mod vehicle;

pub use ack::*;
pub use combined::*;
pub use contract::*;
pub use debit::*;
pub use native::*;
pub use payscore::*;
pub use refund::*;
pub use retry::*;
pub use types::*;
pub use vehicle::*;
