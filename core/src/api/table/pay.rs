//! Orders, payment codes, refunds.

use super::super::codes;
use super::super::endpoint::{Endpoint, POST, ReplyKind};

/// Places an order to be paid in JSAPI, a mini-program, an app, a browser or by a QR code.
///
/// `trade_type` decides what else is needed: a payer for `JSAPI`, a product for `NATIVE`,
/// `scene_info` for `MWEB`. `fingerprint` is for `MWEB`, and the sub-merchant's fields are for
/// service providers.
pub const UNIFIED_ORDER: Endpoint = Endpoint {
    path: "/pay/unifiedorder",
    request: "appid!32 attach?127 body!127 detail?json6000 device_info?32 fee_type?16 fingerprint? \
        goods_tag?32 limit_pay?32 mch_id!32 nonce_str!32 notify_url!callback256 openid?128 \
        out_trade_no!order32 product_id?32 profit_sharing?=N|Y receipt?=Y|N scene_info?json256 \
        sign!sign sign_type?=MD5|HMAC-SHA256 spbill_create_ip!ip64 sub_appid?32 sub_mch_id?32 \
        sub_openid?128 time_expire?time time_start?time total_fee!fen \
        trade_type!=JSAPI|NATIVE|APP|MWEB user_creid?32 user_truename?64 user_type?32 version?=1.0",
    needs: "trade_type=JSAPI:openid|sub_openid trade_type=NATIVE:product_id \
        trade_type=MWEB:scene_info",
    reply: "appid!32 code_url?64 device_info?32 err_code?32 err_code_des?128 mch_id!32 mweb_url?64 \
        nonce_str!32 prepay_id!64 promotion_detail?json6000 result_code!16 return_code!16 \
        return_msg!128 sign!sign sub_appid?32 sub_mch_id?32 trade_type!16",
    codes: codes::UNIFIED_ORDER,
    ..POST
};

/// Charges the payer whose payment code was scanned.
pub const MICROPAY: Endpoint = Endpoint {
    path: "/pay/micropay",
    sandbox: true,
    request: "appid!32 attach?127 auth_code!code body!127 deposit?=Y|N detail?json6000 \
        device_info?32 fee_type?16 goods_tag?32 limit_pay?32 mch_id!32 nonce_str!32 \
        out_trade_no!order32 profit_sharing?=N|Y receipt?=Y|N scene_info?json256 sign!sign \
        sign_type?=MD5|HMAC-SHA256 spbill_create_ip!ip64 sub_appid?32 sub_mch_id?32 \
        time_expire?time time_start?time total_fee!fen version?32",
    reply: "appid!32 attach?128 bank_type!32 cash_fee!fen cash_fee_type?16 coupon_fee?fen \
        device_info?32 err_code?32 err_code_des?128 fee_type?16 is_subscribe!1 mch_id!32 \
        nonce_str!32 openid!128 out_trade_no!32 promotion_detail?json6000 rate? result_code!16 \
        return_code!16 return_msg!128 settlement_total_fee?fen sign!sign sub_appid?32 \
        sub_is_subscribe?1 sub_mch_id?32 sub_openid?128 time_end!time total_fee!fen trade_type!16 \
        transaction_id!32",
    codes: codes::MICROPAY,
    ..POST
};

/// Asks what became of an order.
///
/// Of both numbers the gateway looks at `transaction_id`.
pub const ORDER_QUERY: Endpoint = Endpoint {
    path: "/pay/orderquery",
    sandbox: true,
    request: "appid!32 mch_id!32 nonce_str!32 out_trade_no?order32 sign!sign \
        sign_type?=MD5|HMAC-SHA256 sub_appid?32 sub_mch_id?32 transaction_id?32 version?=1.0",
    needs: "transaction_id|out_trade_no",
    reply: "appid!32 attach?128 bank_type!16 cash_fee!fen cash_fee_type?16 consume_fee?fen \
        coupon_count?int coupon_fee?fen coupon_fee_$n?fen coupon_id_$n?20 coupon_type_$n? \
        device_info?32 err_code?32 err_code_des?128 fee_type?8 is_subscribe!1 mch_id!32 \
        nonce_str!32 openid!128 out_trade_no!32 promotion_detail?json6000 rate? result_code!16 \
        return_code!16 return_msg!128 settlement_total_fee?fen sign!sign sub_appid?32 \
        sub_is_subscribe?1 sub_mch_id?32 sub_openid?128 time_end!time total_fee!fen trade_state!32 \
        trade_state_desc!256 trade_type!16 transaction_id!32",
    codes: codes::ORDER_QUERY,
    ..POST
};

/// Closes an order that was not paid.
pub const CLOSE_ORDER: Endpoint = Endpoint {
    path: "/pay/closeorder",
    request: "appid!32 mch_id!32 nonce_str!32 out_trade_no!order32 sign!sign \
        sign_type?=MD5|HMAC-SHA256 sub_appid?32 sub_mch_id?32",
    reply: "appid!32 err_code?32 err_code_des?128 mch_id!32 nonce_str!32 result_code!16 \
        result_msg!16 return_code!16 return_msg!128 sign!sign sub_appid?32 sub_mch_id?32",
    codes: codes::CLOSE_ORDER,
    ..POST
};

/// Takes back a payment by payment code, whatever became of it.
pub const REVERSE: Endpoint = Endpoint {
    path: "/secapi/pay/reverse",
    certificate: true,
    request: "appid!32 mch_id!32 nonce_str!32 out_trade_no?order32 sign!sign \
        sign_type?=MD5|HMAC-SHA256 sub_appid?32 sub_mch_id?32 transaction_id?32",
    needs: "transaction_id|out_trade_no",
    reply: "appid!32 err_code?32 err_code_des?128 mch_id!32 nonce_str!32 recall!1 result_code!16 \
        return_code!16 return_msg!128 sign!sign sub_appid?32 sub_mch_id?32",
    codes: codes::REVERSE,
    ..POST
};

/// Asks for a refund.
///
/// A success says that the refund was accepted, not that it was made. `op_user_id` and
/// `device_info` are of the past.
pub const REFUND: Endpoint = Endpoint {
    path: "/secapi/pay/refund",
    certificate: true,
    request: "appid!32 device_info?32 mch_id!32 nonce_str!32 notify_url?callback256 op_user_id?32 \
        out_refund_no!order64 out_trade_no?order32 refund_account?30 refund_desc?80 refund_fee!fen \
        refund_fee_type?8 sign!sign sign_type?=MD5|HMAC-SHA256 sub_appid?32 sub_mch_id?32 \
        total_fee!fen transaction_id?32",
    needs: "transaction_id|out_trade_no",
    reply: "appid!32 cash_fee!fen cash_fee_type?16 cash_refund_fee?fen cash_refund_fee_type?16 \
        coupon_refund_count?int coupon_refund_fee?fen coupon_refund_fee_$n?fen \
        coupon_refund_id_$n?20 coupon_type_$n?8 err_code?32 err_code_des?128 fee_type?8 mch_id!32 \
        nonce_str!32 out_refund_no!64 out_trade_no!32 refund_channel?16 refund_fee!fen \
        refund_fee_type?8 refund_id!32 result_code!16 return_code!16 return_msg!128 \
        settlement_refund_fee?fen settlement_total_fee?fen sign!sign sub_appid?32 sub_mch_id?32 \
        total_fee!fen transaction_id!32",
    codes: codes::REFUND,
    ..POST
};

/// Asks for a refund of an order with single-item promotions.
pub const REFUND_V2: Endpoint = Endpoint {
    path: "/secapi/pay/refundv2",
    certificate: true,
    request: "appid!32 detail?json6000 device_info?32 mch_id!32 nonce_str!32 \
        notify_url?callback256 op_user_id?32 out_refund_no!order64 out_trade_no?order32 \
        refund_account?30 refund_desc?80 refund_fee!fen refund_fee_type?8 sign!sign \
        sign_type?=MD5|HMAC-SHA256 sub_appid?32 sub_mch_id?32 total_fee!fen transaction_id?32",
    needs: "transaction_id|out_trade_no",
    reply: "appid!32 cash_fee!fen cash_fee_type?16 cash_refund_fee?fen cash_refund_fee_type?16 \
        coupon_refund_count?int coupon_refund_fee?fen coupon_refund_fee_$n?fen \
        coupon_refund_id_$n?20 coupon_type_$n?8 err_code?32 err_code_des?128 fee_type?8 mch_id!32 \
        nonce_str!32 out_refund_no!64 out_trade_no!32 promotion_detail?json6000 refund_channel?16 \
        refund_fee!fen refund_fee_type?8 refund_id!32 result_code!16 return_code!16 return_msg!128 \
        settlement_refund_fee?fen settlement_total_fee?fen sign!sign sub_appid?32 sub_mch_id?32 \
        total_fee!fen transaction_id!32",
    codes: codes::REFUND,
    ..POST
};

/// Asks what became of refunds.
///
/// Of several numbers the gateway looks at `refund_id` first, then `out_refund_no`,
/// `transaction_id` and `out_trade_no`.
pub const REFUND_QUERY: Endpoint = Endpoint {
    path: "/pay/refundquery",
    request: "appid!32 mch_id!32 nonce_str!32 offset?int out_refund_no?order64 \
        out_trade_no?order32 refund_id?32 sign!sign sign_type?=MD5|HMAC-SHA256 sub_appid?32 \
        sub_mch_id?32 transaction_id?32",
    needs: "refund_id|out_refund_no|transaction_id|out_trade_no",
    reply: "appid!32 cash_fee!fen coupon_refund_batch_id_$n_$m?20 coupon_refund_count_$n?int \
        coupon_refund_fee_$n?fen coupon_refund_fee_$n_$m?fen coupon_refund_id_$n_$m?20 \
        coupon_type_$n_$m?8 err_code!32 err_code_des!128 fee_type?8 mch_id!32 nonce_str!32 \
        out_refund_no_$n!64 out_trade_no!32 refund_account_$n?30 refund_channel_$n?16 \
        refund_count!int refund_fee_$n!fen refund_id_$n!32 refund_recv_accout_$n!64 \
        refund_status_$n!16 refund_success_time_$n?20 result_code!16 return_code!16 return_msg!128 \
        settlement_refund_fee_$n?fen settlement_total_fee?fen sign!sign sub_appid?32 sub_mch_id?32 \
        total_fee!fen total_refund_count?int transaction_id!32",
    codes: codes::REFUND_QUERY,
    ..POST
};

/// Asks what became of refunds of an order with single-item promotions.
pub const REFUND_QUERY_V2: Endpoint = Endpoint {
    path: "/pay/refundqueryv2",
    request: REFUND_QUERY.request,
    needs: "refund_id|out_refund_no|transaction_id|out_trade_no",
    reply: "appid!32 cash_fee!fen coupon_refund_batch_id_$n_$m?20 coupon_refund_count_$n?int \
        coupon_refund_fee_$n?fen coupon_refund_fee_$n_$m?fen coupon_refund_id_$n_$m?20 \
        coupon_type_$n_$m?8 err_code!32 err_code_des!128 fee_type?8 mch_id!32 nonce_str!32 \
        out_refund_no_$n!64 out_trade_no!32 promotion_detail?json6000 refund_account_$n?30 \
        refund_channel_$n?16 refund_count!int refund_fee_$n!fen refund_id_$n!32 \
        refund_recv_accout_$n!64 refund_status_$n!16 refund_success_time_$n?20 result_code!16 \
        return_code!16 return_msg!128 settlement_refund_fee_$n?fen settlement_total_fee?fen \
        sign!sign sub_appid?32 sub_mch_id?32 total_fee!fen total_refund_count?int \
        transaction_id!32",
    codes: codes::REFUND_QUERY,
    ..POST
};

/// Asks whose payment code was scanned.
pub const AUTH_CODE_TO_OPENID: Endpoint = Endpoint {
    path: "/tools/authcodetoopenid",
    request: "appid!32 auth_code!code mch_id!32 nonce_str!32 sign!sign sub_appid?32 sub_mch_id?32",
    reply: "appid!32 err_code?32 mch_id!32 nonce_str!32 openid!128 result_code!16 return_code!16 \
        return_msg?128 sign!sign sub_appid?32 sub_mch_id?32 sub_openid?128",
    codes: codes::AUTH_CODE_TO_OPENID,
    ..POST
};

/// Shortens the text of a QR code.
///
/// The gateway wants `long_url` signed as it is and sent percent-encoded, which is unlike every
/// other field and not done here. An address of native mode 1 holds `&mch_id=`: a
/// [`Key`](crate::Key) refuses it as ambiguous.
pub const SHORT_URL: Endpoint = Endpoint {
    path: "/tools/shorturl",
    request: "appid!32 long_url!512 mch_id!32 nonce_str!32 sign!sign sign_type?=MD5|HMAC-SHA256 \
        sub_appid?32 sub_mch_id?32",
    reply: "appid!32 err_code?32 mch_id!32 nonce_str!32 result_code!16 return_code!16 \
        return_msg!128 short_url!64 sign!sign sub_appid?32 sub_mch_id?32",
    codes: codes::QUERY,
    ..POST
};

/// Reports how long calls took, or a batch of payments by payment code.
///
/// Either a batch in `trades` or one call, whose time is spelled `execute_time` by some sources and
/// `execute_time_` by others.
pub const REPORT: Endpoint = Endpoint {
    path: "/payitil/report",
    reply_kind: ReplyKind::Unsigned,
    request: "appid!32 device_info?32 err_code?32 err_code_des?128 execute_time?int \
        execute_time_?int interface_url!url127 mch_id!32 nonce_str!32 out_trade_no?order32 \
        result_code?16 return_code?16 return_msg?128 sign!sign sub_appid?32 sub_mch_id?32 \
        time?time trades?json1024 user_ip!ip16",
    needs: "trades|execute_time|execute_time_",
    reply: "result_code!16 return_code!16 return_msg!128",
    codes: codes::QUERY,
    ..POST
};
