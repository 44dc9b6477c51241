//! Coupons.

use super::super::codes;
use super::super::endpoint::{Endpoint, POST};

/// Sends a coupon.
pub const SEND_COUPON: Endpoint = Endpoint {
    path: "/mmpaymkttransfers/send_coupon",
    certificate: true,
    request: "appid!32 coupon_stock_id! device_info?32 mch_id!32 nonce_str!32 op_user_id?32 \
        openid! openid_count!int partner_trade_no! sign!sign type?=XML version?=1.0",
    reply: "appid!32 coupon_id! coupon_stock_id! device_info?32 err_code?32 err_code_des?128 \
        failed_count!int mch_id!32 nonce_str!32 openid! resp_count!int result_code!16 ret_code! \
        ret_msg! return_code!16 return_msg?128 sign!sign success_count!int",
    codes: codes::SEND_COUPON,
    ..POST
};

/// Asks about a batch of coupons.
pub const QUERY_COUPON_STOCK: Endpoint = Endpoint {
    path: "/mmpaymkttransfers/query_coupon_stock",
    request: "appid!32 coupon_stock_id! device_info?32 mch_id!32 nonce_str!32 op_user_id?32 \
        sign!sign type?=XML version?=1.0",
    reply: "appid!32 begin_time! begin_time_t! coupon_budget?fen coupon_mininumn?fen coupon_name? \
        coupon_stock_id! coupon_stock_status!int coupon_total!int coupon_value!fen create_time! \
        create_time_t! device_info?32 end_time! end_time_t! err_code?32 err_code_des?128 \
        is_send_num?int max_quota?int mch_id!32 nonce_str!32 result_code!16 return_code!16 \
        return_msg?128 sign?sign",
    codes: codes::COUPON_QUERY,
    ..POST
};

/// Asks about one coupon.
pub const QUERY_COUPON: Endpoint = Endpoint {
    path: "/mmpaymkttransfers/querycouponsinfo",
    request: "appid!32 coupon_id! device_info?32 mch_id!32 nonce_str!32 op_user_id?32 openid! \
        sign!sign stock_id! type?=XML version?=1.0",
    reply: "appid!32 coupon_desc! coupon_id! coupon_mininumn?fen coupon_name! \
        coupon_remain_value!fen coupon_state! coupon_stock_id! coupon_use_value!fen \
        coupon_value!fen device_info?32 err_code?32 err_code_des?128 is_partial_use? mch_id!32 \
        nonce_str!32 result_code!16 return_code!16 return_msg?128 send_source! sign!sign \
        sub_mch_id?32",
    codes: codes::COUPON_QUERY,
    ..POST
};
