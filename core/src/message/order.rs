//! Orders: asking for their state, closing and reversing them.

use super::parts::OrderNo;
use super::payment::{Coupons, TradeState, TradeType};
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
    /// The state of an order. Unless it is paid there is not much besides `trade_state`.
    pub struct OrderQueryReply, from_verified Verified {
        /// Where the order stands.
        trade_state: TradeState<'a>,
        /// The same for people, and what to do next; in Chinese.
        trade_state_desc: Option<Text<'a>>,
        /// The merchant's number of the order.
        out_trade_no: Text<'a>,
        /// The gateway's number of the order.
        transaction_id: Option<Text<'a>>,
        /// What was to be paid.
        total_fee: Option<Fen>,
        /// When it was paid.
        time_end: Option<Time>,
        /// What comes along with the order: as it was sent.
        attach: Option<Text<'a>>,
        /// Where the money came from: `CFT` is the payer's balance, `CMB_DEBIT` a debit card of
        /// one bank, `OTHERS` anything. New ones come up.
        bank_type: Option<Text<'a>>,
        /// What was paid in cash: less what coupons gave.
        cash_fee: Option<Fen>,
        /// The currency of `cash_fee`.
        cash_fee_type: Option<Text<'a>>,
        /// What has been kept of a deposit.
        consume_fee: Option<Fen>,
        /// How many coupons the gateway says there are; `coupons` does not go by it.
        coupon_count: Option<u32>,
        /// What all coupons gave.
        coupon_fee: Option<Fen>,
        /// The terminal, as the order had it.
        device_info: Option<Text<'a>>,
        /// The currency of `total_fee`; yuan if absent.
        fee_type: Option<Text<'a>>,
        /// The payer follows the official account `appid`. `Y` or `N`; these days always `N`.
        is_subscribe: Option<Text<'a>>,
        /// Who paid, as the application `appid` knows him.
        openid: Option<Text<'a>>,
        /// JSON: which promotions applied.
        promotion_detail: Option<Text<'a>>,
        /// Overseas: so many yuan for a unit of `fee_type`, times 10^8.
        rate: Option<Text<'a>>,
        /// What is settled to the merchant: `total_fee` less the coupons that nobody had paid for.
        settlement_total_fee: Option<Fen>,
        /// The payer follows the official account `sub_appid`: `Y` or `N`. For service providers.
        sub_is_subscribe: Option<Text<'a>>,
        /// Who paid, as the application `sub_appid` knows him. For service providers.
        sub_openid: Option<Text<'a>>,
        /// How it is paid.
        trade_type: Option<TradeType<'a>>,
    }
    families {
        /// The coupons that were used.
        coupons: Coupons,
    }
}

request! {
    /// Closes an order that was not paid. Not one by payment code: reverse that.
    /// (WeChat Pay V2, "Close order".)
    pub struct CloseOrder to CLOSE_ORDER => CloseOrderReply;
    required {
        /// The merchant's number of the order.
        out_trade_no: &'a str,
    }
    echo []
}

reply! {
    /// An order that was closed: nobody can pay it any more.
    pub struct CloseOrderReply, from_verified Verified {
        /// The same for people.
        result_msg: Option<Text<'a>>,
    }
}

request! {
    /// Takes back a payment by payment code, whatever became of it: what was paid is refunded, what
    /// was not can no more be paid. (WeChat Pay V2, "Reverse".)
    ///
    /// Not before 15 seconds have passed since the payment was asked for, and within 7 days.
    pub struct Reverse to REVERSE => ReverseReply;
    parts {
        /// Which order.
        order: OrderNo<'a>,
    }
    required {}
    echo []
}

reply! {
    /// A payment that was taken back, unless `recall` says otherwise.
    pub struct ReverseReply, from_verified Verified {
        /// True if that was not enough: reverse again, until it is false.
        recall: Option<bool>,
    }
}
