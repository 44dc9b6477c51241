//! Coupons: handing them out and asking about them.

use super::reply::reply;
use super::request::request;
use super::words::words;
use crate::text::Text;
use crate::value::{Fen, Time};

words! {
    /// `coupon_stock_status`: where a batch of coupons stands.
    pub enum CouponStockStatus {
        /// Not activated.
        Inactive = "1",
        /// Waiting for approval.
        InReview = "2",
        /// Activated.
        Active = "4",
        /// Void.
        Void = "8",
        /// No more are handed out.
        Suspended = "16",
    }
}

words! {
    /// `coupon_state`: where a coupon stands.
    pub enum CouponState {
        /// Handed out, and not used.
        Sended = "SENDED",
        /// Used.
        Used = "USED",
        /// Too old.
        Expired = "EXPIRED",
    }
}

words! {
    /// `send_source`: how a coupon was handed out.
    pub enum CouponSource {
        /// For an order of some size.
        FullSend = "FULL_SEND",
        /// By itself.
        Normal = "NORMAL",
    }
}

request! {
    /// Hands out a coupon. (WeChat Pay V2, "Send coupon".)
    pub struct SendCoupon to SEND_COUPON => SendCouponReply;
    required {
        /// The batch.
        coupon_stock_id: &'a str,
        /// How many users get one: 1.
        openid_count: u32,
        /// The merchant's number of this: the same number hands out the same coupon.
        partner_trade_no: &'a str,
        /// To whom.
        openid: &'a str,
    }
    more SendCouponMore {
        /// The operator; the merchant itself, if left out.
        op_user_id: &'a str,
        /// The terminal.
        device_info: &'a str,
    }
    echo [coupon_stock_id, openid]
}

reply! {
    /// What became of handing out a coupon: see `ret_code`.
    pub struct SendCouponReply, from_verified Verified {
        /// The batch.
        coupon_stock_id: Option<Text<'a>>,
        /// How many were handled.
        resp_count: Option<u32>,
        /// How many were handed out.
        success_count: Option<u32>,
        /// How many were not.
        failed_count: Option<u32>,
        /// To whom.
        openid: Option<Text<'a>>,
        /// `SUCCESS`, or `FAILED`.
        ret_code: Option<Text<'a>>,
        /// The coupon, if it was handed out.
        coupon_id: Option<Text<'a>>,
        /// Why not, if it was not.
        ret_msg: Option<Text<'a>>,
        /// The terminal of the request.
        device_info: Option<Text<'a>>,
    }
}

request! {
    /// Asks about a batch of coupons. (WeChat Pay V2, "Query coupon stock".)
    pub struct QueryCouponStock to QUERY_COUPON_STOCK => QueryCouponStockReply;
    required {
        /// The batch.
        coupon_stock_id: &'a str,
    }
    more QueryCouponStockMore {
        /// The operator; the merchant itself, if left out.
        op_user_id: &'a str,
        /// The terminal.
        device_info: &'a str,
    }
    echo [coupon_stock_id]
}

reply! {
    /// A batch of coupons.
    pub struct QueryCouponStockReply, from_verified Verified {
        /// The batch.
        coupon_stock_id: Text<'a>,
        /// Its name.
        coupon_name: Option<Text<'a>>,
        /// What a coupon is worth.
        coupon_value: Option<Fen>,
        /// What an order has to cost at least.
        coupon_mininumn: Option<Fen>,
        /// Where the batch stands.
        coupon_stock_status: Option<CouponStockStatus<'a>>,
        /// How many coupons it has.
        coupon_total: Option<u64>,
        /// How many of them one user may have; 0 for any number.
        max_quota: Option<u64>,
        /// How many were handed out.
        is_send_num: Option<u64>,
        /// From when on they are good, in seconds.
        begin_time: Option<Time>,
        /// Until when, in seconds.
        end_time: Option<Time>,
        /// When the batch was made, in seconds.
        create_time: Option<Time>,
        /// What all of it may cost.
        coupon_budget: Option<Fen>,
        /// `begin_time` as a date.
        begin_time_t: Option<Time>,
        /// `end_time` as a date.
        end_time_t: Option<Time>,
        /// `create_time` as a date.
        create_time_t: Option<Time>,
        /// The terminal of the request.
        device_info: Option<Text<'a>>,
    }
}

request! {
    /// Asks about a coupon. (WeChat Pay V2, "Query coupon".)
    pub struct QueryCoupon to QUERY_COUPON => QueryCouponReply;
    required {
        /// The coupon.
        coupon_id: &'a str,
        /// Whose it is.
        openid: &'a str,
        /// The batch.
        stock_id: &'a str,
    }
    more QueryCouponMore {
        /// The operator; the merchant itself, if left out.
        op_user_id: &'a str,
        /// The terminal.
        device_info: &'a str,
    }
    echo [coupon_id]
}

reply! {
    /// A coupon.
    pub struct QueryCouponReply, from_verified Verified {
        /// The coupon.
        coupon_id: Text<'a>,
        /// Where it stands.
        coupon_state: CouponState<'a>,
        /// The batch.
        coupon_stock_id: Option<Text<'a>>,
        /// What it is worth.
        coupon_value: Option<Fen>,
        /// What an order has to cost at least.
        coupon_mininumn: Option<Fen>,
        /// Its name.
        coupon_name: Option<Text<'a>>,
        /// What it is about.
        coupon_desc: Option<Text<'a>>,
        /// How much of it was used.
        coupon_use_value: Option<Fen>,
        /// How much of it is left.
        coupon_remain_value: Option<Fen>,
        /// How it was handed out.
        send_source: Option<CouponSource<'a>>,
        /// `1` if it can be used bit by bit.
        is_partial_use: Option<Text<'a>>,
        /// The terminal of the request.
        device_info: Option<Text<'a>>,
    }
}
