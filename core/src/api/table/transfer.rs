//! Transfers to balances and bank cards.

use super::super::codes;
use super::super::endpoint::{Endpoint, Host, POST, ReplyKind};

/// Transfers to a user's balance.
pub const TRANSFERS: Endpoint = Endpoint {
    path: "/mmpaymkttransfers/promotion/transfers",
    certificate: true,
    reply_kind: ReplyKind::Unsigned,
    request: "amount!fen brand_id?int check_name!=NO_CHECK|FORCE_CHECK|OPTION_CHECK desc!100 \
        device_info?32 finder_template_id?128 mch_appid!128 mchid!32 nonce_str!32 openid!64 \
        partner_trade_no!32 re_user_name?64 scene?64 sign!sign spbill_create_ip!ip32",
    needs: "check_name=FORCE_CHECK:re_user_name",
    reply: "device_info?32 err_code?32 err_code_des?128 mch_appid?128 mchid?32 nonce_str?32 \
        partner_trade_no!32 payment_no!64 payment_time!32 result_code!16 return_code!16 \
        return_msg?128",
    codes: codes::TRANSFERS,
    ..POST
};

/// Asks what became of a transfer.
pub const GET_TRANSFER_INFO: Endpoint = Endpoint {
    path: "/mmpaymkttransfers/gettransferinfo",
    certificate: true,
    reply_kind: ReplyKind::Unsigned,
    request: "appid!128 mch_id!32 nonce_str!32 partner_trade_no!32 sign!sign",
    reply: "appid!128 desc!100 detail_id!64 err_code?32 err_code_des?128 mch_id!32 openid!64 \
        partner_trade_no!32 payment_amount!fen payment_time!32 reason?128 result_code!16 \
        return_code!16 return_msg?128 status!16 transfer_name?64 transfer_time!32",
    codes: codes::PAYOUT_QUERY,
    ..POST
};

/// Transfers to a member of a company.
pub const WORK_TRANSFER: Endpoint = Endpoint {
    path: "/mmpaymkttransfers/promotion/paywwsptrans2pocket",
    certificate: true,
    reply_kind: ReplyKind::Unsigned,
    request: "act_name? agentid? amount!fen appid!128 approval_number? approval_type?int \
        check_name!=NO_CHECK|FORCE_CHECK|OPTION_CHECK desc!100 device_info?32 mch_id!32 \
        nonce_str!32 openid!64 partner_trade_no!32 re_user_name?64 sign!sign spbill_create_ip!ip32 \
        workwx_sign?32 ww_msg_type?32",
    needs: "check_name=FORCE_CHECK:re_user_name ww_msg_type=APPROVAL_MSG:approval_number",
    reply: "appid?128 device_info?32 err_code?32 err_code_des?128 mch_id?32 nonce_str?32 \
        partner_trade_no!32 payment_no!64 payment_time!32 result_code!16 return_code!16 \
        return_msg?128",
    codes: codes::TRANSFERS,
    ..POST
};

/// Asks what became of a transfer to a member of a company.
pub const QUERY_WORK_TRANSFER: Endpoint = Endpoint {
    path: "/mmpaymkttransfers/promotion/querywwsptrans2pocket",
    certificate: true,
    reply_kind: ReplyKind::Unsigned,
    request: "appid!32 mch_id!32 nonce_str!32 partner_trade_no?28 sign!sign",
    reply: "desc!100 detail_id!32 err_code?32 err_code_des?128 mch_id!32 partner_trade_no!28 \
        payment_amount!fen reason!32 result_code!16 return_code!16 return_msg?128 status!16 \
        transfer_name?64 transfer_time!32",
    codes: codes::PAYOUT_QUERY,
    ..POST
};

/// Transfers to a bank card.
///
/// The sources disagree whether the reply is signed. It is read as one that is not, which holds
/// either way.
pub const PAY_BANK: Endpoint = Endpoint {
    path: "/mmpaysptrans/pay_bank",
    certificate: true,
    reply_kind: ReplyKind::Unsigned,
    request: "amount!fen bank_code!64 desc?512 enc_bank_no!384 enc_true_name!384 mch_id!32 \
        nonce_str!32 partner_trade_no!32 sign!sign",
    reply: "amount!fen cmms_amt!fen err_code?32 err_code_des?128 mch_id!32 nonce_str!32 \
        partner_trade_no!32 payment_no!64 result_code!32 return_code!16 return_msg?128 sign!sign",
    ..POST
};

/// Asks what became of a transfer to a bank card.
pub const QUERY_BANK: Endpoint = Endpoint {
    path: "/mmpaysptrans/query_bank",
    certificate: true,
    reply_kind: ReplyKind::Unsigned,
    request: "mch_id!32 nonce_str!32 partner_trade_no!32 sign!sign",
    reply: "amount!fen bank_no_md5!32 cmms_amt!fen create_time!32 err_code?32 err_code_des?128 \
        mch_id!32 partner_trade_no!32 pay_succ_time?32 payment_no!64 reason?128 result_code!16 \
        return_code!16 return_msg?128 status!16 true_name_md5!32",
    codes: codes::PAYOUT_QUERY,
    ..POST
};

/// The RSA key that [`PAY_BANK`] wants card number and name encrypted with.
pub const GET_PUBLIC_KEY: Endpoint = Endpoint {
    path: "/risk/getpublickey",
    host: Host::Fraud,
    certificate: true,
    reply_kind: ReplyKind::Unsigned,
    request: "mch_id!32 nonce_str!32 sign!sign sign_type!=MD5|HMAC-SHA256",
    reply: "error_code?32 error_code_des?128 mch_id?32 pub_key?2048 result_code!16 return_code!16 \
        return_msg?128",
    codes: codes::QUERY,
    ..POST
};
