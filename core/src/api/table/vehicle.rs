//! Parking, petrol, roads and bridges.

use super::super::endpoint::{Endpoint, POST};
use super::transit::TRANSIT_PAY;

/// Tells that a vehicle has come in.
pub const VEHICLE_ENTRY: Endpoint = Endpoint {
    path: "/vehicle/pay/notification",
    request: "appid!32 mch_id!32 nonce_str!32 scene_info!json1024 sign!sign sign_type!=HMAC-SHA256 \
        trade_scene!16 version!16",
    reply: "appid!32 deduct_mode?16 err_code?32 err_code_des?32 mch_id!32 nonce_str!32 \
        result_code!16 return_code!16 return_msg?128 sign!sign user_state!16",
    ..POST
};

/// Charges a driver.
pub const VEHICLE_PAY: Endpoint = Endpoint {
    path: "/vehicle/pay/payapply",
    request: "appid!32 attach?127 body!127 detail?6000 fee_type?16 goods_tag?32 mch_id!32 \
        nonce_str!32 notify_url!callback256 openid?32 out_trade_no!order32 profit_sharing?=Y|N \
        scene_info!json1024 sign!sign sign_type!=HMAC-SHA256 spbill_create_ip!ip16 total_fee!fen \
        trade_scene!16 trade_type!=PAP version!=3.0",
    reply: TRANSIT_PAY.reply,
    ..POST
};

/// Asks whether a driver can be charged.
///
/// The sources mark payer and plate as required, in a table whose rows are broken there. One is
/// enough here.
pub const VEHICLE_QUERY_STATE: Endpoint = Endpoint {
    path: "/vehicle/pay/querystate",
    request: "appid!32 jump_scene?16 mch_id!32 nonce_str!32 openid?32 plate_number?32 sign!sign \
        sign_type!=HMAC-SHA256 trade_scene!16 version!=3.0",
    needs: "openid|plate_number",
    reply: "appid!32 deduct_mode?16 err_code?32 err_code_des?128 mch_id!32 nonce_str!32 openid?32 \
        path?1024 plate_number_info?json512 result_code!16 return_code!16 return_msg?128 sign!sign \
        user_state!16",
    ..POST
};

/// [`VEHICLE_ENTRY`] for a service provider.
pub const PARTNER_VEHICLE_ENTRY: Endpoint = Endpoint {
    path: "/vehicle/partnerpay/notification",
    request: "appid!32 mch_id!32 nonce_str!32 scene_info!json1024 sign!sign sign_type!=HMAC-SHA256 \
        sub_appid!32 sub_mch_id!32 trade_scene!16 version!=3.0",
    reply: "appid!32 deduct_mode?16 err_code?32 err_code_des?32 mch_id!32 nonce_str!32 \
        result_code!16 return_code!16 return_msg?128 sign!sign sub_appid?32 sub_mch_id!32 \
        user_state!16",
    ..POST
};

/// [`VEHICLE_PAY`] for a service provider.
pub const PARTNER_VEHICLE_PAY: Endpoint = Endpoint {
    path: "/vehicle/partnerpay/payapply",
    request: "appid!32 attach?127 body!127 detail?6000 fee_type?16 goods_tag?32 mch_id!32 \
        nonce_str!32 notify_url!callback256 openid?32 out_trade_no!order32 profit_sharing?=Y|N \
        scene_info!json1024 sign!sign sign_type!=HMAC-SHA256 spbill_create_ip!ip16 sub_appid!32 \
        sub_mch_id!32 total_fee!fen trade_scene!16 trade_type!=PAP version!=3.0",
    reply: "appid!32 device_info?32 err_code?32 err_code_des?32 mch_id!32 nonce_str!32 \
        result_code!16 return_code!16 return_msg!128 sign!sign sub_appid?32 sub_mch_id!32",
    ..POST
};

/// [`VEHICLE_QUERY_STATE`] for a service provider.
pub const PARTNER_VEHICLE_QUERY_STATE: Endpoint = Endpoint {
    path: "/vehicle/partnerpay/querystate",
    request: "appid!32 jump_scene?16 mch_id!32 nonce_str!32 openid?32 plate_number?32 sign!sign \
        sign_type!=HMAC-SHA256 sub_appid!32 sub_mch_id!32 sub_openid?32 trade_scene!16 \
        version!=3.0",
    needs: "openid|sub_openid|plate_number",
    reply: "appid!32 deduct_mode?16 err_code?32 err_code_des?128 mch_id!32 nonce_str!32 openid?32 \
        path?1024 plate_number_info?json512 result_code!16 return_code!16 return_msg?128 sign!sign \
        sub_appid?32 sub_mch_id!32 sub_openid?32 user_state!16",
    ..POST
};
