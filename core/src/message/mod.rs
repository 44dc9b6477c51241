//! Typed requests and replies.

mod index;
mod order;
mod outcome;
mod payment;
mod reply;
mod request;
mod wire;
mod words;

pub use order::{OrderQuery, OrderQueryMore, OrderQueryReply};
pub use outcome::{Outcome, Refusal};
pub use payment::{Coupon, Coupons, Micropay, MicropayMore, MicropayReply, OrderNo, TradeState};
pub use reply::FromReply;
pub use request::Request;
