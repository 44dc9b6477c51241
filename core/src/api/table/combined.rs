//! Combined orders.

use super::super::codes;
use super::super::endpoint::{Endpoint, POST};

/// Places several orders to be paid at once.
pub const COMBINED_ORDER: Endpoint = Endpoint {
    path: "/pay/combinedorder",
    request: "combine_appid!32 combine_mch_id!32 combine_openid?128 combine_out_trade_no!order32 \
        device_info?32 nonce_str!32 notify_url!callback256 product_id?32 scene_info!json256 \
        sign!sign sign_type!=HMAC-SHA256 spbill_create_ip!ip16 sub_order_list!json10240 \
        time_expire?time time_start?time trade_type!",
    needs: "trade_type=JSAPI:combine_openid",
    reply: "code_url?64 combine_appid!32 combine_mch_id!32 device_info?32 err_code?32 \
        err_code_des?128 mweb_url?64 nonce_str!32 prepay_id!64 result_code!16 return_code!16 \
        return_msg?128 sign!sign trade_type!16",
    codes: codes::UNIFIED_ORDER,
    ..POST
};

/// Asks what became of a combined order.
pub const QUERY_COMBINED_ORDER: Endpoint = Endpoint {
    path: "/pay/querycombinedorder",
    request: "combine_appid!32 combine_mch_id!32 combine_out_trade_no!order32 nonce_str!32 \
        sign!sign sign_type!=HMAC-SHA256",
    reply: "combine_appid!32 combine_mch_id!32 combine_openid?128 combine_out_trade_no!32 \
        device_info?32 err_code?32 err_code_des?128 nonce_str!32 result_code!16 result_msg!32 \
        return_code!16 return_msg?128 sign!sign sub_order_list!json10240 trade_state?32 \
        trade_state_desc?256",
    codes: codes::ORDER_QUERY,
    ..POST
};

/// Closes a combined order that was not paid.
pub const CLOSE_COMBINED_ORDER: Endpoint = Endpoint {
    path: "/pay/closecombinedorder",
    request: "combine_appid!32 combine_mch_id!32 combine_out_trade_no!order32 nonce_str!32 \
        sign!sign sign_type!=HMAC-SHA256 sub_order_list!json10240",
    reply: "combine_appid!32 combine_mch_id!32 err_code?32 err_code_des?128 nonce_str!32 \
        result_code!16 return_code!16 return_msg?128 sign!sign",
    codes: codes::CLOSE_ORDER,
    ..POST
};
