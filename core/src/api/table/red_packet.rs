//! Red packets.

use super::super::codes;
use super::super::endpoint::{Endpoint, POST, ReplyKind};

/// Sends a red packet.
pub const SEND_RED_PACK: Endpoint = Endpoint {
    path: "/mmpaymkttransfers/sendredpack",
    certificate: true,
    reply_kind: ReplyKind::Unsigned,
    request: "act_name!32 client_ip!ip15 mch_billno!28 mch_id!32 msgappid?32 nonce_str!32 \
        re_openid!32 remark!256 risk_info?128 scene_id?32 send_name!32 sign!sign sub_mch_id?32 \
        total_amount!fen total_num!int wishing!128 wxappid!32",
    reply: "err_code?32 err_code_des?128 mch_billno!28 mch_id!32 re_openid!32 result_code!16 \
        return_code!16 return_msg?128 send_listid!32 total_amount!fen wxappid!32",
    codes: codes::RED_PACKET,
    ..POST
};

/// Sends a red packet that its receiver shares with others.
pub const SEND_GROUP_RED_PACK: Endpoint = Endpoint {
    path: "/mmpaymkttransfers/sendgroupredpack",
    certificate: true,
    deprecated: true,
    reply_kind: ReplyKind::Unsigned,
    request: "act_name!32 amt_type!=ALL_RAND mch_billno!28 mch_id!32 nonce_str!32 re_openid!32 \
        remark!256 risk_info?128 scene_id?32 send_name!32 sign!sign total_amount!fen total_num!int \
        wishing!128 wxappid!32",
    reply: SEND_RED_PACK.reply,
    codes: codes::RED_PACKET,
    ..POST
};

/// Sends a red packet that a mini-program hands over.
pub const SEND_MINI_PROGRAM_RED_PACK: Endpoint = Endpoint {
    path: "/mmpaymkttransfers/sendminiprogramhb",
    certificate: true,
    reply_kind: ReplyKind::Unsigned,
    request: "act_name!32 mch_billno!28 mch_id!32 nonce_str!32 notify_way!=MINI_PROGRAM_JSAPI \
        re_openid!32 remark!256 scene_id?32 send_name!32 sign!sign total_amount!fen total_num!int \
        wishing!128 wxappid!32",
    reply: "err_code?32 err_code_des?128 mch_billno!28 mch_id!32 package! re_openid!32 \
        result_code!16 return_code!16 return_msg?128 send_listid!32 total_amount!fen wxappid!32",
    codes: codes::RED_PACKET,
    ..POST
};

/// Asks what became of a red packet.
///
/// A reply that lists receivers holds elements inside elements. [`Endpoint::read_reply`] refuses it;
/// [`GetRedPackInfo`](crate::message::GetRedPackInfo) reads it.
pub const GET_RED_PACK_INFO: Endpoint = Endpoint {
    path: "/mmpaymkttransfers/gethbinfo",
    certificate: true,
    reply_kind: ReplyKind::Unsigned,
    request: "appid!32 bill_type!=MCHT mch_billno!28 mch_id!32 nonce_str!32 sign!sign",
    reply: "act_name?32 detail_id!32 err_code?32 err_code_des?128 hb_type!32 hblist?nested \
        mch_billno!28 mch_id!32 reason?32 refund_amount?fen refund_time?32 remark?256 \
        result_code!16 return_code!16 return_msg?128 send_time!32 send_type!32 status!16 \
        total_amount!fen total_num!int wishing?128",
    codes: codes::PAYOUT_QUERY,
    ..POST
};

/// Sends a red packet to a member of a company.
pub const SEND_WORK_RED_PACK: Endpoint = Endpoint {
    path: "/mmpaymkttransfers/sendworkwxredpack",
    certificate: true,
    request: "act_name!32 agentid? mch_billno!28 mch_id!32 nonce_str!32 re_openid!32 remark!256 \
        scene_id?32 sender_header_media_id?128 sender_name!128 sign!sign total_amount!fen \
        wishing!128 workwx_sign?32 wxappid!32",
    reply: "err_code?32 err_code_des?128 mch_billno!28 mch_id!32 re_openid!32 result_code!16 \
        return_code!16 return_msg?128 send_listid!32 sender_header_media_id?128 sender_name?128 \
        sign?sign total_amount!fen wxappid!32",
    codes: codes::RED_PACKET,
    ..POST
};

/// Asks what became of a red packet to a member of a company.
///
/// The sources do not say that every reply is signed. One that is not is refused.
pub const QUERY_WORK_RED_PACK: Endpoint = Endpoint {
    path: "/mmpaymkttransfers/queryworkwxredpack",
    certificate: true,
    request: "appid!32 mch_billno!28 mch_id!32 nonce_str!32 sign!sign",
    reply: "act_name?32 amount!fen detail_id!32 err_code?32 err_code_des?128 mch_billno!28 \
        mch_id!32 openid!32 rcv_time!32 reason?32 refund_amount?fen refund_time?32 remark?256 \
        result_code!16 return_code!16 return_msg?128 send_time!32 send_type!32 \
        sender_header_media_id?128 sender_name?128 sign?sign status!16 total_amount!fen \
        wishing?128",
    codes: codes::PAYOUT_QUERY,
    ..POST
};
