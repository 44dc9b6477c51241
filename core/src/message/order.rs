//! Orders: asking for their state.

use super::payment::{OrderNo, TradeState};
use super::reply::reply;
use super::request::request;
use crate::text::Text;
use crate::value::{Fen, Time};

request! {
    /// Asks what became of an order. (WeChat Pay V2, "Order query".)
    pub struct OrderQuery to ORDER_QUERY => OrderQueryReply;
    parts {
        /// Which order.
        order: OrderNo<'a>,
    }
    required {}
    more OrderQueryMore {
        /// `1.0` has `promotion_detail` come back.
        version: &'a str,
    }
    echo []
}

reply! {
    /// The state of an order. What but `trade_state` there is depends on it.
    pub struct OrderQueryReply, from_verified Verified {
        /// Where the order stands.
        trade_state: TradeState<'a>,
        /// The merchant's number of the order.
        out_trade_no: Option<Text<'a>>,
        /// The gateway's number of the order.
        transaction_id: Option<Text<'a>>,
        /// What was to be paid.
        total_fee: Option<Fen>,
        /// When it was paid.
        time_end: Option<Time>,
    }
}
