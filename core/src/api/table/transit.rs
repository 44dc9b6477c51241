//! Buses and metros.

use super::super::endpoint::{Endpoint, POST};

/// Charges a passenger.
pub const TRANSIT_PAY: Endpoint = Endpoint {
    path: "/transit/pay/payapply",
    request: "appid!32 attach?127 body!127 clientip?ip contract_id?32 creid? detail?6000 deviceid? \
        email? fee_type?16 goods_tag?32 mch_id!32 mobile? nonce_str!32 notify_url!callback256 \
        openid? out_trade_no!order32 outerid? qq? scene_info!json1024 sign!sign \
        sign_type!=HMAC-SHA256 spbill_create_ip!ip16 total_fee!fen trade_scene!16 trade_type!=PAP \
        version!=2.0",
    reply: "appid!32 device_info?32 err_code?32 err_code_des?32 mch_id!32 nonce_str!32 \
        result_code!16 return_code! return_msg! sign!sign",
    ..POST
};

/// Asks whether a passenger can be charged.
///
/// The sources mark contract and payer as required, in a table whose rows are broken there. One is
/// enough here.
pub const TRANSIT_QUERY_STATE: Endpoint = Endpoint {
    path: "/transit/pay/querystate",
    request: "appid!32 contract_id? mch_id!32 nonce_str!32 openid? sign!sign \
        sign_type!=HMAC-SHA256",
    needs: "contract_id|openid",
    reply: "appid!32 contract_code? contract_id? contract_state? err_code?32 err_code_des?128 \
        mch_id!32 nonce_str!32 plan_id? result_code!16 return_code!16 return_msg?128 sign!sign \
        user_state!16",
    ..POST
};

/// Asks what became of a charge of a passenger or a driver.
pub const TRANSIT_QUERY_ORDER: Endpoint = Endpoint {
    path: "/transit/queryorder",
    request: "appid!32 mch_id!32 nonce_str!32 out_trade_no?order32 sign!sign \
        sign_type!=HMAC-SHA256 transaction_id?32",
    needs: "transaction_id|out_trade_no",
    reply: "appid!32 attach?128 bank_type!32 cash_fee!fen cash_fee_type?16 coupon_count?int \
        coupon_fee?fen coupon_fee_$n?fen coupon_id_$n?20 coupon_type_$n?8 device_info?32 \
        err_code?32 err_code_des?128 fee_type?8 is_subscribe?1 mch_id!32 nonce_str!32 openid!32 \
        out_trade_no!32 result_code!16 return_code!16 return_msg?128 settlement_total_fee?fen \
        sign!sign time_end!time total_fee!fen trade_state!32 trade_state_desc?256 trade_type!16 \
        transaction_id!32",
    ..POST
};

/// [`TRANSIT_PAY`] for a service provider.
pub const PARTNER_TRANSIT_PAY: Endpoint = Endpoint {
    path: "/transit/partnerpay/payapply",
    request: "appid!32 attach?127 body!127 clientip?ip contract_id?32 creid? detail?6000 deviceid? \
        email? fee_type?16 goods_tag?32 mch_id!32 mobile? nonce_str!32 notify_url!callback256 \
        openid? out_trade_no!order32 outerid? qq? scene_info!json1024 sign!sign \
        sign_type!=HMAC-SHA256 spbill_create_ip!ip16 sub_appid?32 sub_mch_id!32 total_fee!fen \
        trade_scene!16 trade_type!=PAP version!=2.0",
    reply: "appid!32 device_info?32 err_code?32 err_code_des?32 mch_id!32 nonce_str!32 \
        result_code!16 return_code! return_msg! sign!sign sub_appid? sub_mch_id!",
    ..POST
};

/// [`TRANSIT_QUERY_STATE`] for a service provider.
pub const PARTNER_TRANSIT_QUERY_STATE: Endpoint = Endpoint {
    path: "/transit/partnerpay/querystate",
    request: "appid!32 contract_id? mch_id!32 nonce_str!32 openid? sign!sign \
        sign_type!=HMAC-SHA256 sub_appid?32 sub_mch_id!32",
    needs: "contract_id|openid",
    reply: "appid!32 contract_code? contract_id? contract_state? err_code?32 err_code_des?128 \
        mch_id!32 nonce_str!32 plan_id? result_code!16 return_code!16 return_msg?128 sign!sign \
        sub_appid? sub_mch_id? user_state!16",
    ..POST
};

/// [`TRANSIT_QUERY_ORDER`] for a service provider.
pub const PARTNER_TRANSIT_QUERY_ORDER: Endpoint = Endpoint {
    path: "/transit/partnerpay/queryorder",
    request: "appid!32 mch_id!32 nonce_str!32 out_trade_no?order32 sign!sign \
        sign_type!=HMAC-SHA256 sub_appid?32 sub_mch_id!32 transaction_id?32",
    needs: "transaction_id|out_trade_no",
    reply: "appid!32 attach?128 bank_type!32 cash_fee!fen cash_fee_type?16 coupon_count?int \
        coupon_fee?fen coupon_fee_$n?fen coupon_id_$n?20 coupon_type_$n?8 device_info?32 \
        err_code?32 err_code_des?128 fee_type?8 is_subscribe?1 mch_id!32 nonce_str!32 openid!32 \
        out_trade_no!32 result_code!16 return_code!16 return_msg?128 settlement_total_fee?fen \
        sign!sign sub_appid?32 sub_mch_id!32 sub_openid?32 time_end!time total_fee!fen \
        trade_state!32 trade_state_desc?256 trade_type!16 transaction_id!32",
    ..POST
};
