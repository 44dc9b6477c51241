//! Bills: replies that are text.

use super::super::codes;
use super::super::endpoint::{Endpoint, POST, ReplyKind};

/// The trade bill of a day.
pub const DOWNLOAD_BILL: Endpoint = Endpoint {
    path: "/pay/downloadbill",
    reply_kind: ReplyKind::Text,
    request: "appid!32 bill_date!date bill_type?=ALL|SUCCESS|REFUND|RECHARGE_REFUND mch_id!32 \
        nonce_str!32 sign!sign sign_type?=MD5|HMAC-SHA256 sub_appid?32 sub_mch_id?32 \
        tar_type?=GZIP",
    reply: "error_code?16 return_code!16 return_msg?128",
    codes: codes::QUERY,
    ..POST
};

/// The fund flow bill of a day.
pub const DOWNLOAD_FUND_FLOW: Endpoint = Endpoint {
    path: "/pay/downloadfundflow",
    certificate: true,
    reply_kind: ReplyKind::Text,
    request: "account_type!=Basic|Operation|Fees appid!32 bill_date!date mch_id!32 nonce_str!32 \
        sign!sign sign_type!=HMAC-SHA256 tar_type?=GZIP",
    reply: "err_code!16 err_code_des?128 result_code!16 return_code!16 return_msg!128",
    codes: codes::FUND_FLOW,
    ..POST
};

/// What payers wrote about orders.
pub const BATCH_QUERY_COMMENT: Endpoint = Endpoint {
    path: "/billcommentsp/batchquerycomment",
    certificate: true,
    reply_kind: ReplyKind::Text,
    request: "appid!32 begin_time!19 end_time!19 limit?int mch_id!32 nonce_str!32 offset!int \
        sign!sign sign_type!=HMAC-SHA256",
    reply: DOWNLOAD_FUND_FLOW.reply,
    codes: codes::QUERY,
    ..POST
};
