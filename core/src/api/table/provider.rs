//! Service providers and their sub-merchants.

use super::super::endpoint::{Endpoint, Method, POST, ReplyKind};

/// Adds a page or an application of a sub-merchant.
pub const ADD_SUB_DEV_CONFIG: Endpoint = Endpoint {
    path: "/secapi/mch/addsubdevconfig",
    certificate: true,
    request: "appid!32 jsapi_path!256 mch_id!32 sign!sign sub_appid?32 sub_mch_id!32",
    reply: "err_code!32 err_code_des!128 result_code!32 return_code!16 return_msg!128 sign!sign",
    ..POST
};

/// The pages and applications of a sub-merchant.
pub const QUERY_SUB_DEV_CONFIG: Endpoint = Endpoint {
    path: "/secapi/mch/querysubdevconfig",
    certificate: true,
    request: "appid!32 mch_id!32 sign!sign sub_mch_id!32",
    reply: "appid_config_list!json1024 err_code!32 err_code_des!128 jsapi_path_list!json2048 \
        result_code!32 return_code!16 return_msg!128 sign!sign",
    ..POST
};

/// Sets the channel of a sub-merchant.
pub const CHANNEL_SETTING: Endpoint = Endpoint {
    path: "/secapi/mch/channelsetting",
    certificate: true,
    request: "appid!32 channel_id!32 mch_id!32 sign!sign sub_mch_id!32",
    reply: "appid!32 channel_id!32 err_code?32 err_code_des?128 mch_id!32 result_code!32 \
        result_msg!128 return_code!16 return_msg?128 sign!sign sub_mch_id!32",
    ..POST
};

/// Changes what payers see of a sub-merchant.
pub const MODIFY_MERCHANT_INFO: Endpoint = Endpoint {
    path: "/secapi/mch/modifymchinfo",
    certificate: true,
    request: "mch_id!32 merchant_shortname?20 service_phone?20 sign!sign sub_mch_id!32",
    reply: "err_code?32 err_code_des?128 nonce_str!32 result_code!32 result_msg!32 return_code!16 \
        return_msg?128 sign!sign",
    ..POST
};

/// Adds sub-merchants and lists them.
///
/// A reply that lists merchants holds elements inside elements, which this library refuses.
pub const SUB_MERCHANT_MANAGE: Endpoint = Endpoint {
    path: "/secapi/mch/submchmanage",
    certificate: true,
    reply_kind: ReplyKind::Unsigned,
    request: "action!=add|query appid!32 mch_id!32 merchant_name?50 page_index!10 page_size?10 \
        sign!sign sub_mch_id?32",
    reply: "mchinfo!nested result_code?16 result_msg?16 return_code!16 return_msg?128 total!32",
    ..POST
};

/// Uploads a picture. The file is no field: it goes into the body beside the signed ones.
pub const UPLOAD_MEDIA: Endpoint = Endpoint {
    path: "/secapi/mch/uploadmedia",
    method: Method::Upload,
    certificate: true,
    request: "mch_id!32 media!file media_hash!32 sign!sign sign_type!=MD5|HMAC-SHA256",
    reply: "appid!32 err_code?32 err_code_des?128 mch_id!32 media_id!256 nonce_str!32 \
        result_code!16 return_code!16 return_msg?128 sign!sign",
    ..POST
};

/// Sets the account that payers are asked to follow.
pub const ADD_RECOMMEND_CONFIG: Endpoint = Endpoint {
    path: "/secapi/mkt/addrecommendconf",
    certificate: true,
    deprecated: true,
    request: "mch_id!32 nonce_str!32 sign!sign sub_appid!32 sub_mch_id!32 subscribe_appid!32",
    reply: ADD_SUB_DEV_CONFIG.reply,
    ..POST
};
