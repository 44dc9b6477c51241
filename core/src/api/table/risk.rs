//! Risk control.

use super::super::endpoint::{Endpoint, POST, ReplyKind};

/// Asks how risky a merchant is.
pub const QUERY_MERCHANT_RISK: Endpoint = Endpoint {
    path: "/mchrisk/querymchrisk",
    certificate: true,
    reply_kind: ReplyKind::Unsigned,
    request: "business_license_number?344 cert_serial_number?32 certificates_name?344 \
        certificates_number?344 company_name?128 mch_id!32 nonce_str!32 settlement_card_bank?128 \
        settlement_card_name?344 settlement_card_no?344 sign!sign sign_type!=HMAC-SHA256 \
        store_address?256 store_latitude?32 store_longitude?32",
    reply: "mch_id!32 result_code!16 return_code!16 return_msg?128 risk_level!32 \
        risk_level_desc!1024",
    ..POST
};

/// Tells where to send risks to.
pub const SET_MERCHANT_RISK_CALLBACK: Endpoint = Endpoint {
    path: "/mchrisk/setmchriskcallback",
    reply_kind: ReplyKind::Unsigned,
    request: "callback_url!url128 mch_id!32 nonce_str!32 sign!sign sign_type!=HMAC-SHA256",
    reply: "err_code?32 err_code_des?128 mch_id!32 result_code!16 return_code!16 return_msg?128",
    ..POST
};

/// Tells what was done about a risk.
pub const SYNC_MERCHANT_RISK_RESULT: Endpoint = Endpoint {
    path: "/mchrisk/syncmchriskresult",
    certificate: true,
    reply_kind: ReplyKind::Unsigned,
    request: "business_license_number?344 certificates_name?344 certificates_number?344 \
        company_name?128 event_code!32 mch_id!32 nonce_str!32 punish_type!32 risk_type!32 \
        settlement_card_bank?128 settlement_card_name?344 settlement_card_no?344 sign!sign \
        sign_type!=HMAC-SHA256 store_address?256 store_latitude?32 store_longitude?32 \
        sub_mch_id!32",
    reply: "err_code?32 err_code_des?128 result_code!16 return_code!16 return_msg?128",
    ..POST
};

/// A bank asks how far the audit of a merchant is.
pub const BANK_QUERY_MERCHANT_AUDIT: Endpoint = Endpoint {
    path: "/mchrisk/bankquerymchauditinfo",
    request: "channel_id!32 mch_id!32 nonce_str!32 sign!sign sign_type!=HMAC-SHA256 sub_mch_id!32",
    reply: "audit_comment!128 audit_status!32 channel_id!32 err_code?32 err_code_des?128 mch_id!32 \
        nonce_str!32 result_code!16 return_code!16 return_msg!128 sign!sign sign_type?32 \
        sub_mch_id!32",
    ..POST
};

/// A channel asks how far the audit of a merchant is.
pub const CHANNEL_QUERY_MERCHANT_AUDIT: Endpoint = Endpoint {
    path: "/mchrisk/channelquerymchauditinfo",
    request: "acquiring_bank_id!32 mch_id!32 nonce_str!32 sign!sign sign_type!=HMAC-SHA256 \
        sub_mch_id!32",
    reply: BANK_QUERY_MERCHANT_AUDIT.reply,
    ..POST
};

/// The certificates of the platform.
pub const GET_CERTIFICATES: Endpoint = Endpoint {
    path: "/risk/getcertficates",
    request: "mch_id!32 nonce_str!32 sign!sign sign_type!=HMAC-SHA256",
    reply: "certificates!6000 error_code?32 error_code_des?128 mch_id!32 nonce_str?32 \
        result_code!16 return_code!16 return_msg?128 sign?sign",
    ..POST
};

/// A bank asks what its merchants did wrong.
pub const GET_VIOLATION: Endpoint = Endpoint {
    path: "/risk/getviolation",
    certificate: true,
    reply_kind: ReplyKind::Unsigned,
    request: "begin_time?32 end_time?32 mch_id!32 nonce_str!32 page_index?10 page_size?10 \
        sign!sign sign_type!=HMAC-SHA256 violation_records_format?=csv|json",
    reply: "error_code?32 error_code_des?128 result_code!16 result_msg!128 return_code!16 \
        return_msg?128 violation_records?json1024",
    ..POST
};
