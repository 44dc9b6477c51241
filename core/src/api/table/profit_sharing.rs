//! Profit sharing.

use super::super::codes;
use super::super::endpoint::{Endpoint, POST};

/// Shares the profit of an order once; the rest is the merchant's.
pub const PROFIT_SHARING: Endpoint = Endpoint {
    path: "/secapi/pay/profitsharing",
    certificate: true,
    request: "appid!32 brand_mch_id?32 mch_id!32 nonce_str!32 out_order_no!64 receivers!json10240 \
        sign!sign sign_type!=HMAC-SHA256 sub_appid?32 sub_mch_id?32 transaction_id!32",
    reply: "appid!32 brand_mch_id?32 err_code?32 err_code_des?128 mch_id!32 nonce_str!32 \
        order_id!64 out_order_no!64 receivers?json10240 result_code!16 return_code!16 \
        return_msg?128 sign!sign status?16 sub_appid?32 sub_mch_id?32 transaction_id!32",
    ..POST
};

/// Shares some of the profit of an order; more may follow.
pub const MULTI_PROFIT_SHARING: Endpoint = Endpoint {
    path: "/secapi/pay/multiprofitsharing",
    certificate: true,
    request: "appid!32 mch_id!32 nonce_str!32 out_order_no!64 receivers!json10240 sign!sign \
        sign_type!=HMAC-SHA256 sub_appid?32 sub_mch_id?32 transaction_id!32",
    reply: "appid!32 err_code?32 err_code_des?128 mch_id!32 nonce_str!32 order_id!64 \
        out_order_no!64 receivers?json10240 result_code!16 return_code!16 return_msg?128 sign!sign \
        sub_appid?32 sub_mch_id?32 transaction_id!32",
    ..POST
};

/// Ends the sharing of an order's profit.
pub const PROFIT_SHARING_FINISH: Endpoint = Endpoint {
    path: "/secapi/pay/profitsharingfinish",
    certificate: true,
    request: "appid!32 description!80 mch_id!32 nonce_str!32 out_order_no!64 sign!sign \
        sign_type!=HMAC-SHA256 sub_mch_id?32 transaction_id!32",
    reply: "appid!32 err_code?32 err_code_des?128 mch_id!32 nonce_str!32 order_id!64 \
        out_order_no!64 result_code!16 return_code!16 return_msg?128 sign!sign sub_appid?32 \
        sub_mch_id?32 transaction_id!32",
    ..POST
};

/// Asks what became of a sharing.
pub const PROFIT_SHARING_QUERY: Endpoint = Endpoint {
    path: "/pay/profitsharingquery",
    request: "mch_id!32 nonce_str!32 out_order_no!32 sign!sign sign_type!=HMAC-SHA256 \
        sub_mch_id?32 transaction_id!32",
    reply: "appid!32 err_code?32 err_code_des?128 mch_id!32 nonce_str!32 order_id!64 \
        out_order_no!64 receivers!json result_code!16 return_code!16 return_msg?128 sign!sign \
        status!16 sub_appid?32 sub_mch_id?32 transaction_id!32",
    codes: codes::QUERY,
    ..POST
};

/// Asks how much of an order is left to share.
pub const PROFIT_SHARING_AMOUNT_QUERY: Endpoint = Endpoint {
    path: "/pay/profitsharingorderamountquery",
    request: "mch_id!32 nonce_str!32 sign!sign sign_type!=HMAC-SHA256 transaction_id!32",
    reply: "mch_id?32 nonce_str?32 return_code!16 return_msg?128 sign?sign transaction_id!32 \
        unsplit_amount?fen",
    codes: codes::QUERY,
    ..POST
};

/// Adds somebody to share with.
pub const PROFIT_SHARING_ADD_RECEIVER: Endpoint = Endpoint {
    path: "/pay/profitsharingaddreceiver",
    request: "appid!32 mch_id!32 nonce_str!32 receiver!json2048 sign!sign sign_type!=HMAC-SHA256 \
        sub_appid?32 sub_mch_id?32",
    reply: "appid!32 err_code?32 err_code_des?128 mch_id!32 nonce_str!32 receiver!json128 \
        result_code!16 return_code!16 return_msg?128 sign!sign sub_appid?32 sub_mch_id?32",
    ..POST
};

/// Removes somebody to share with.
pub const PROFIT_SHARING_REMOVE_RECEIVER: Endpoint = Endpoint {
    path: "/pay/profitsharingremovereceiver",
    request: PROFIT_SHARING_ADD_RECEIVER.request,
    reply: PROFIT_SHARING_ADD_RECEIVER.reply,
    ..POST
};

/// Takes back a shared profit.
pub const PROFIT_SHARING_RETURN: Endpoint = Endpoint {
    path: "/secapi/pay/profitsharingreturn",
    certificate: true,
    request: "appid!32 description!80 mch_id!32 nonce_str!32 order_id?64 out_order_no?64 \
        out_return_no!32 return_account!64 return_account_type!32 return_amount!fen sign!sign \
        sign_type!=HMAC-SHA256 sub_appid?32 sub_mch_id?32",
    needs: "order_id|out_order_no",
    reply: "appid!32 description!80 err_code?32 err_code_des?128 fail_reason?32 finish_time?16 \
        mch_id!32 nonce_str!32 order_id?64 out_order_no?64 out_return_no!32 result?32 \
        result_code!16 return_account!64 return_account_type!32 return_amount!fen return_code!16 \
        return_msg?128 return_no?64 sign!sign sign_type?32 sub_appid?32 sub_mch_id?32",
    ..POST
};

/// Asks what became of taking back a shared profit.
pub const PROFIT_SHARING_RETURN_QUERY: Endpoint = Endpoint {
    path: "/pay/profitsharingreturnquery",
    request: "appid!32 mch_id!32 nonce_str!32 order_id?64 out_order_no?64 out_return_no!32 \
        sign!sign sign_type!=HMAC-SHA256 sub_appid?32 sub_mch_id?32",
    needs: "order_id|out_order_no",
    reply: "appid!32 description!80 err_code?32 err_code_des?128 fail_reason?32 finish_time?16 \
        mch_id!32 nonce_str!32 order_id?64 out_order_no?64 out_return_no!32 result?32 \
        result_code!16 return_account!64 return_account_type!32 return_amount!fen return_code!16 \
        return_msg?128 return_no?64 sign!sign sub_appid?32 sub_mch_id?32",
    codes: codes::QUERY,
    ..POST
};

/// Asks how much may be shared at most.
pub const PROFIT_SHARING_RATIO_QUERY: Endpoint = Endpoint {
    path: "/pay/profitsharingmerchantratioquery",
    request: "brand_mch_id?32 mch_id!32 nonce_str!32 sign!sign sign_type!=HMAC-SHA256 \
        sub_mch_id?32",
    reply: "brand_mch_id?32 max_ratio!int mch_id!32 nonce_str!32 return_code!16 return_msg?128 \
        sign!sign sub_mch_id?32",
    codes: codes::QUERY,
    ..POST
};
