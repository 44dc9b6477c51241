//! Real names.

use super::super::endpoint::{Endpoint, Host, Method, POST, ReplyKind};

/// The page on which a payer agrees to tell a real name. It is not signed.
pub const REAL_NAME_PAGE: Endpoint = Endpoint {
    path: "/appauth/authindex",
    method: Method::Get,
    host: Host::PayAppMch,
    reply_kind: ReplyKind::Page,
    request: "appid!32 mch_id!32 redirect_uri!url response_type!=code \
        scope!=pay_identity|pay_realname state!",
    ..POST
};

/// The token that allows to ask for a real name.
pub const REAL_NAME_ACCESS_TOKEN: Endpoint = Endpoint {
    path: "/appauth/getaccesstoken",
    method: Method::Get,
    reply_kind: ReplyKind::Json,
    request: "appid!32 code! grant_type!=authorization_code mch_id!32 openid! scope!=pay_identity \
        sign!sign sign_type!=HMAC-SHA256",
    reply: "access_token! access_token_expire_in!int refresh_token! refresh_token_expire_in!int \
        retcode!int retmsg!",
    ..POST
};

/// Asks for a real name, encrypted.
pub const GET_REAL_NAME: Endpoint = Endpoint {
    path: "/secsvc/getrealnameinfo",
    host: Host::Fraud,
    request: "access_token!128 appid!32 cert_serialno!64 cert_sign?128 charset? mch_id!32 \
        nonce_str!32 openid!128 sign!sign sign_type!=HMAC-SHA256 timestamp?int version!=1.0|2.0",
    reply: "appid?32 cre_type? encrypted_credential_id?344 encrypted_real_name?344 error_code?32 \
        error_code_des?128 mch_id?32 nonce_str?32 openid?128 result_code!16 return_code!16 \
        return_msg?128 sign?sign",
    ..POST
};

/// Asks whether a name is the real one.
pub const VERIFY_REAL_NAME: Endpoint = Endpoint {
    path: "/secsvc/realnameauth",
    host: Host::Fraud,
    request: "access_token!128 appid!32 cred_id!32 cred_type!int mch_id!32 nonce_str!32 openid!128 \
        real_name!64 sign!sign sign_type!=MD5|HMAC-SHA256 version!=1.0|1.1",
    reply: "access_token?128 appid?32 bind_bankcard?32 error_code?32 error_code_des?128 mch_id?32 \
        nonce_str?32 openid?128 result_code!16 return_code!16 return_msg?128 sign?sign \
        verify_openid?32 verify_real_name?32",
    ..POST
};
