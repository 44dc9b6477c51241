//! Entrusted debit: contracts, and charges under them.

use super::super::endpoint::{Endpoint, Method, POST, ReplyKind};

/// The page of an official account on which a payer signs a contract.
pub const ENTRUST_WEB: Endpoint = Endpoint {
    path: "/papay/entrustweb",
    method: Method::Get,
    reply_kind: ReplyKind::Page,
    request: "appid!32 contract_code! contract_display_account! mch_id!32 notify_url!callback \
        plan_id!int request_serial!int return_web?int sign!sign timestamp!int version!",
    ..POST
};

/// The page of a browser on which a payer signs a contract.
///
/// The sources disagree about the algorithm of a request that does not say, so every request says
/// it.
pub const H5_ENTRUST_WEB: Endpoint = Endpoint {
    path: "/papay/h5entrustweb",
    method: Method::Get,
    reply_kind: ReplyKind::Unsigned,
    request: "appid!32 clientip!ip contract_code! contract_display_account! mch_id!32 \
        notify_url!callback plan_id! request_serial!int return_appid? sign!sign \
        sign_type!=HMAC-SHA256|MD5 timestamp!int version!",
    reply: "redirect_url? result_code? result_msg? return_code! return_msg?",
    ..POST
};

/// Prepares a contract that a payer signs in an app.
pub const PRE_ENTRUST_WEB: Endpoint = Endpoint {
    path: "/papay/preentrustweb",
    request: "appid!32 contract_code! contract_display_account! mch_id!32 notify_url!callback \
        plan_id! request_serial!int return_app?=Y|N sign!sign sign_type?=MD5|HMAC-SHA256 \
        sub_appid?32 sub_mch_id?32 timestamp!int version!=1.0",
    reply: "appid!32 err_code?32 err_code_des?128 mch_id!32 miniprogram_path?256 \
        miniprogram_username?32 nonce_str!32 pre_entrustweb_id!128 result_code!16 return_code! \
        return_msg? sign!sign",
    ..POST
};

/// Asks about a contract.
pub const QUERY_CONTRACT: Endpoint = Endpoint {
    path: "/papay/querycontract",
    request: "appid!18 contract_code?128 contract_id?32 mch_id!32 plan_id?int sign!sign \
        version!=1.0",
    needs: "contract_id|contract_code contract_id|plan_id",
    reply: "appid! contract_code! contract_display_account! contract_expired_time! contract_id! \
        contract_signed_time! contract_state!int contract_terminated_time? \
        contract_termination_mode?int contract_termination_remark? err_code! err_code_des! mch_id! \
        openid! plan_id!int request_serial!int result_code! return_code! return_msg? sign!sign",
    ..POST
};

/// Ends a contract.
pub const DELETE_CONTRACT: Endpoint = Endpoint {
    path: "/papay/deletecontract",
    request: "appid!32 contract_code?128 contract_id? contract_termination_remark!512 mch_id!32 \
        plan_id? sign!sign sub_appid?32 sub_mch_id?32 version!=1.0",
    needs: "contract_id|contract_code contract_id|plan_id",
    reply: "appid!32 contract_code!128 contract_id!32 err_code?32 err_code_des?32 mch_id!32 \
        plan_id!32 result_code!16 return_code!16 return_msg!128 sign!sign sub_appid?32 \
        sub_mch_id?32",
    ..POST
};

/// Places an order whose payer signs a contract with it.
pub const CONTRACT_ORDER: Endpoint = Endpoint {
    path: "/pay/contractorder",
    request: "appid!32 attach?127 body!127 contract_appid!32 contract_code!32 \
        contract_display_account! contract_mchid!32 contract_notify_url!callback detail?8192 \
        device_info?32 goods_tag?32 limit_pay?32 mch_id!32 nonce_str!32 notify_url!callback256 \
        openid?128 out_trade_no!order32 plan_id!int product_id?32 request_serial!int sign!sign \
        spbill_create_ip!ip16 sub_appid?32 sub_mch_id?32 sub_openid?128 time_expire?time \
        time_start?time total_fee!fen trade_type!=JSAPI|NATIVE|APP|MWEB",
    needs: "trade_type=JSAPI:openid|sub_openid trade_type=NATIVE:product_id",
    reply: "appid!32 code_url?64 contract_code? contract_display_account? contract_err_code? \
        contract_err_code_des? contract_result_code! err_code?32 err_code_des?128 mch_id!32 \
        mweb_url?64 nonce_str!32 out_trade_no!32 plan_id?int prepay_id!64 request_serial? \
        result_code!16 return_code!16 return_msg?128 sign!sign sub_appid?32 sub_mch_id?32 \
        trade_type!16",
    ..POST
};

/// Charges a payer under a contract.
pub const ENTRUSTED_PAY: Endpoint = Endpoint {
    path: "/pay/pappayapply",
    request: "appid!32 attach?128 body!127 contract_id! detail?8192 fee_type?16 goods_tag?32 \
        mch_id!32 nonce_str!32 notify_url!callback out_trade_no!order32 receipt?=Y|N sign!sign \
        spbill_create_ip!ip16 total_fee!fen trade_type!",
    reply: "appid! err_code? err_code_des? mch_id! nonce_str! result_code! return_code! \
        return_msg! sign!sign",
    ..POST
};

/// Asks what became of a charge under a contract.
pub const ENTRUSTED_PAY_QUERY: Endpoint = Endpoint {
    path: "/pay/paporderquery",
    request: "appid!32 mch_id!32 nonce_str!32 out_trade_no?order32 sign!sign transaction_id?32",
    needs: "transaction_id|out_trade_no",
    reply: "appid!32 attach?128 bank_type!16 cash_fee!fen cash_fee_type?16 coupon_count?int \
        coupon_fee?fen coupon_fee_$n?fen coupon_id_$n?20 device_info?32 err_code?32 \
        err_code_des?128 fee_type?8 is_subscribe?1 mch_id!32 nonce_str!32 openid!128 \
        out_trade_no!32 result_code!16 return_code!16 return_msg?128 sign!sign time_end!time \
        total_fee!fen trade_state!32 trade_state_desc!256 trade_type!16 transaction_id!32",
    ..POST
};

/// [`ENTRUST_WEB`] for a service provider.
pub const PARTNER_ENTRUST_WEB: Endpoint = Endpoint {
    path: "/papay/partner/entrustweb",
    method: Method::Get,
    reply_kind: ReplyKind::Page,
    request: "appid!32 contract_code! contract_display_account! mch_id!32 notify_url!callback \
        plan_id!int request_serial!int return_web?int sign!sign sub_appid?32 sub_mch_id!32 \
        timestamp!int version!",
    ..POST
};

/// [`H5_ENTRUST_WEB`] for a service provider.
pub const PARTNER_H5_ENTRUST_WEB: Endpoint = Endpoint {
    path: "/papay/partner/h5entrustweb",
    method: Method::Get,
    reply_kind: ReplyKind::Unsigned,
    request: "appid!32 clientip!ip contract_code! contract_display_account! creid? deviceid? \
        email? mch_id!32 mobile? notify_url!callback openid? outerid? plan_id! qq? \
        request_serial!int return_appid? sign!sign sign_type!=HMAC-SHA256|MD5 sub_appid?32 \
        sub_mch_id!32 timestamp!int version!",
    reply: H5_ENTRUST_WEB.reply,
    ..POST
};

/// [`PRE_ENTRUST_WEB`] for a service provider.
pub const PARTNER_PRE_ENTRUST_WEB: Endpoint = Endpoint {
    path: "/papay/partner/preentrustweb",
    request: PRE_ENTRUST_WEB.request,
    reply: "appid!32 err_code?32 err_code_des?128 mch_id!32 miniprogram_path?256 \
        miniprogram_username?32 nonce_str!32 pre_entrustweb_id!128 result_code!16 return_code! \
        return_msg? sign!sign sub_appid? sub_mch_id!",
    ..POST
};

/// [`QUERY_CONTRACT`] for a service provider.
pub const PARTNER_QUERY_CONTRACT: Endpoint = Endpoint {
    path: "/papay/partner/querycontract",
    request: "appid!32 contract_code? contract_id? mch_id!32 plan_id? sign!sign sub_appid?32 \
        sub_mch_id?32 version!=1.0",
    needs: "contract_id|contract_code contract_id|plan_id",
    reply: "appid! contract_code! contract_display_account! contract_expired_time! contract_id! \
        contract_signed_time! contract_state!int contract_terminated_time? \
        contract_termination_mode?int contract_termination_remark? err_code! err_code_des! mch_id! \
        openid! plan_id!int request_serial!int result_code! return_code! return_msg? sign!sign \
        sub_appid?32 sub_mch_id?32",
    ..POST
};

/// [`DELETE_CONTRACT`] for a service provider.
pub const PARTNER_DELETE_CONTRACT: Endpoint = Endpoint {
    path: "/papay/partner/deletecontract",
    request: "appid!32 contract_code?128 contract_id? contract_termination_remark!512 mch_id!32 \
        plan_id? sign!sign sub_appid?32 sub_mch_id!32 version!=1.0",
    needs: "contract_id|contract_code contract_id|plan_id",
    reply: "appid!32 contract_code!128 contract_id!32 err_code?32 err_code_des?32 mch_id!32 \
        plan_id!32 result_code!16 return_code!16 return_msg!128 sign!sign sub_appid?32 \
        sub_mch_id!32",
    ..POST
};

/// [`ENTRUSTED_PAY`] for a service provider.
pub const PARTNER_ENTRUSTED_PAY: Endpoint = Endpoint {
    path: "/pay/partner/pappayapply",
    request: "appid!32 attach?128 body!127 contract_id! detail?8192 fee_type?16 goods_tag?32 \
        mch_id!32 nonce_str!32 notify_url!callback out_trade_no!order32 receipt?=Y|N sign!sign \
        spbill_create_ip!ip16 sub_appid?32 sub_mch_id?32 total_fee!fen trade_type!",
    reply: "appid! err_code? err_code_des? mch_id! nonce_str! result_code! return_code! \
        return_msg! sign!sign sub_appid?32 sub_mch_id?32",
    ..POST
};

/// [`ENTRUSTED_PAY_QUERY`] for a service provider.
pub const PARTNER_ENTRUSTED_PAY_QUERY: Endpoint = Endpoint {
    path: "/pay/partner/paporderquery",
    request: "appid!32 mch_id!32 nonce_str!32 out_trade_no?order32 sign!sign sub_appid?32 \
        sub_mch_id?32 transaction_id?32",
    needs: "transaction_id|out_trade_no",
    reply: "appid!32 attach?128 bank_type!16 cash_fee!fen cash_fee_type?16 coupon_count?int \
        coupon_fee?fen coupon_fee_$n?fen coupon_id_$n?20 device_info?32 err_code?32 \
        err_code_des?128 fee_type?8 is_subscribe?1 mch_id!32 nonce_str!32 openid!128 \
        out_trade_no!32 result_code!16 return_code!16 return_msg?128 sign!sign sub_appid?32 \
        sub_mch_id?32 time_end!time total_fee!fen trade_state!32 trade_state_desc!256 \
        trade_type!16 transaction_id!32",
    ..POST
};
