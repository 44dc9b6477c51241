//! Hotel deposits.

use super::super::codes;
use super::super::endpoint::{Endpoint, POST};
use super::pay::REVERSE;

/// Places an order for a deposit.
pub const DEPOSIT_UNIFIED_ORDER: Endpoint = Endpoint {
    path: "/deposit/unifiedorder",
    request: "appid!32 attach?127 body!127 detail?json6000 device_info?32 fee_type!16 limit_pay?32 \
        mch_id!32 nonce_str!32 notify_url!callback256 openid?128 out_trade_no!order32 \
        product_id?32 receipt?=Y|N scene_info?json256 sign!sign sign_type!=HMAC-SHA256 \
        spbill_create_ip!ip64 sub_appid?32 sub_mch_id!32 sub_openid?128 time_expire?time \
        time_start?time total_fee!fen trade_type!=JSAPI|APP",
    needs: "trade_type=JSAPI:openid|sub_openid",
    reply: "appid!32 code_url?64 device_info?32 err_code?32 err_code_des?128 mch_id!32 \
        nonce_str!32 prepay_id!64 result_code!16 return_code!16 return_msg?128 sign!sign \
        sub_appid?32 sub_mch_id!32 trade_type!16",
    codes: codes::UNIFIED_ORDER,
    ..POST
};

/// Takes a deposit by payment code.
pub const DEPOSIT_MICROPAY: Endpoint = Endpoint {
    path: "/deposit/micropay",
    request: "appid!32 attach?127 auth_code!code body!127 deposit!=Y|N detail?json6000 \
        device_info?32 fee_type!16 goods_tag?32 limit_pay?32 mch_id!32 nonce_str!32 \
        out_trade_no!order32 profit_sharing?=N|Y receipt?=Y|N scene_info?json256 sign!sign \
        sign_type!=HMAC-SHA256 spbill_create_ip!ip64 sub_appid?32 sub_mch_id?32 time_expire?time \
        time_start?time total_fee!fen version?32",
    reply: "appid!32 attach?128 bank_type!32 cash_fee!fen cash_fee_type?16 coupon_fee?fen \
        device_info?32 err_code?32 err_code_des?128 fee_type?16 is_subscribe!1 mch_id!32 \
        nonce_str!32 openid!128 out_trade_no!32 promotion_detail?json6000 result_code!16 \
        return_code!16 return_msg!128 settlement_total_fee?fen sign!sign sub_appid?32 \
        sub_mch_id?32 time_end!time total_fee!fen trade_type!16 transaction_id!32",
    codes: codes::MICROPAY,
    ..POST
};

/// Takes a deposit by face.
pub const DEPOSIT_FACE_PAY: Endpoint = Endpoint {
    path: "/deposit/facepay",
    request: "appid!32 attach?127 body!127 deposit?=Y|N detail?json6000 device_info?32 \
        face_code!128 fee_type!16 goods_tag?32 limit_pay?32 mch_id!32 nonce_str!32 openid?128 \
        out_trade_no!order32 sign!sign sign_type!=HMAC-SHA256 spbill_create_ip!ip16 sub_appid?32 \
        sub_mch_id?32 time_expire?time time_start?time total_fee!fen",
    reply: "appid!32 attach?128 bank_type!32 cash_fee!fen cash_fee_type?16 coupon_fee?fen \
        device_info?32 err_code?32 err_code_des?128 fee_type?16 is_subscribe!1 mch_id!32 \
        nonce_str!32 openid!128 out_trade_no!32 promotion_detail?json6000 result_code!16 \
        return_code!16 return_msg?128 settlement_total_fee?fen sign!sign sub_appid?32 \
        sub_is_subscribe?1 sub_mch_id?32 sub_openid?128 time_end!time total_fee!fen trade_type!16 \
        transaction_id!32",
    codes: codes::MICROPAY,
    ..POST
};

/// Asks what became of a deposit.
pub const DEPOSIT_ORDER_QUERY: Endpoint = Endpoint {
    path: "/deposit/orderquery",
    request: "appid!32 mch_id!32 nonce_str!32 out_trade_no?order32 sign!sign \
        sign_type!=HMAC-SHA256 sub_appid?32 sub_mch_id?32 transaction_id?32 version?=1.0",
    needs: "transaction_id|out_trade_no",
    reply: "appid!32 attach?128 bank_type!16 cash_fee!fen cash_fee_type?16 consume_fee?fen \
        coupon_count?int coupon_fee?fen coupon_fee_$n?fen coupon_id_$n?20 coupon_type_$n? \
        device_info?32 err_code?32 err_code_des?128 fee_type?8 is_subscribe!1 mch_id!32 \
        nonce_str!32 openid!128 out_trade_no!32 promotion_detail?json6000 result_code!16 \
        return_code!16 return_msg!128 settlement_total_fee?fen sign!sign sub_appid?32 \
        sub_is_subscribe?1 sub_mch_id?32 sub_openid?128 time_end!time total_fee!fen trade_state!32 \
        trade_state_desc!256 trade_type!16 transaction_id!32",
    codes: codes::ORDER_QUERY,
    ..POST
};

/// Gives the whole deposit back.
pub const DEPOSIT_REVERSE: Endpoint = Endpoint {
    path: "/deposit/reverse",
    certificate: true,
    request: "appid!32 mch_id!32 nonce_str!32 out_trade_no?order32 sign!sign \
        sign_type!=HMAC-SHA256 sub_appid?32 sub_mch_id?32 transaction_id?32",
    needs: "transaction_id|out_trade_no",
    reply: REVERSE.reply,
    codes: codes::REVERSE,
    ..POST
};

/// Keeps some of the deposit and gives the rest back.
pub const DEPOSIT_CONSUME: Endpoint = Endpoint {
    path: "/deposit/consume",
    certificate: true,
    request: "appid!32 consume_fee!fen fee_type!16 mch_id!32 nonce_str!32 out_trade_no?order32 \
        sign!sign sign_type!=HMAC-SHA256 sub_appid?32 sub_mch_id!32 total_fee!fen \
        transaction_id?32",
    needs: "transaction_id|out_trade_no",
    reply: "appid!32 consume_fee!fen err_code?32 err_code_des?128 fee_type?16 mch_id!32 \
        nonce_str!32 out_trade_no!32 result_code!16 return_code!16 return_msg?128 sign!sign \
        sub_appid!32 sub_mch_id!32 total_fee!fen transaction_id!32",
    ..POST
};

/// Asks for a refund of what was kept.
pub const DEPOSIT_REFUND: Endpoint = Endpoint {
    path: "/deposit/refund",
    certificate: true,
    request: "appid!32 mch_id!32 nonce_str!32 notify_url?callback256 out_refund_no!order64 \
        out_trade_no?order32 refund_account?30 refund_desc?80 refund_fee!fen refund_fee_type?8 \
        sign!sign sign_type!=HMAC-SHA256 sub_appid?32 sub_mch_id?32 total_fee!fen \
        transaction_id?32",
    needs: "transaction_id|out_trade_no",
    reply: "appid!32 cash_fee!fen cash_fee_type?16 cash_refund_fee?fen coupon_refund_count?int \
        coupon_refund_fee?fen coupon_refund_fee_$n?fen coupon_refund_id_$n?20 coupon_type_$n?8 \
        err_code?32 err_code_des?128 fee_type?8 mch_id!32 nonce_str!32 out_refund_no!64 \
        out_trade_no!32 refund_fee!fen refund_id!32 result_code!16 return_code!16 return_msg!128 \
        settlement_refund_fee?fen settlement_total_fee?fen sign!sign sub_appid?32 sub_mch_id?32 \
        total_fee!fen transaction_id!32",
    codes: codes::REFUND,
    ..POST
};

/// Asks what became of refunds of a deposit.
pub const DEPOSIT_REFUND_QUERY: Endpoint = Endpoint {
    path: "/deposit/refundquery",
    request: "appid!32 mch_id!32 nonce_str!32 offset?int out_refund_no?order64 \
        out_trade_no?order32 refund_id?32 sign!sign sign_type!=HMAC-SHA256 sub_appid?32 \
        sub_mch_id?32 transaction_id?32",
    needs: "refund_id|out_refund_no|transaction_id|out_trade_no",
    reply: "appid!32 cash_fee!fen coupon_refund_count_$n?int coupon_refund_fee_$n?fen \
        coupon_refund_fee_$n_$m?fen coupon_refund_id_$n_$m?20 coupon_type_$n_$m?8 err_code!32 \
        err_code_des!128 fee_type?8 mch_id!32 nonce_str!32 out_refund_no_$n!64 out_trade_no!32 \
        refund_account_$n?30 refund_channel_$n?16 refund_count!int refund_fee_$n!fen \
        refund_id_$n!32 refund_recv_accout_$n!64 refund_status_$n!16 refund_success_time_$n?20 \
        result_code!16 return_code!16 return_msg!128 settlement_refund_fee_$n?fen \
        settlement_total_fee?fen sign!sign sub_appid?32 sub_mch_id?32 total_fee!fen \
        total_refund_count?int transaction_id!32",
    codes: codes::REFUND_QUERY,
    ..POST
};
