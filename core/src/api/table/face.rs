//! Payment by face.

use super::super::codes;
use super::super::endpoint::{Endpoint, Host, POST};
use super::deposit::{DEPOSIT_FACE_PAY, DEPOSIT_ORDER_QUERY};
use super::pay::{ORDER_QUERY, REVERSE};

/// The credential that a face payment device needs.
pub const FACE_AUTH_INFO: Endpoint = Endpoint {
    path: "/face/get_wxpayface_authinfo",
    host: Host::PayApp,
    request: "appid!32 attach? device_id!32 mch_id!32 nonce_str!32 now!int rawdata!2048 sign!sign \
        sign_type!=MD5|HMAC-SHA256 store_id!32 store_name!128 sub_appid?32 sub_mch_id?32 \
        version!=1",
    reply: "appid!32 authinfo!4096 expires_in?int mch_id!32 nonce_str!32 return_code!16 \
        return_msg?128 sign!sign sub_appid?32 sub_mch_id?32",
    codes: codes::QUERY,
    ..POST
};

/// Charges the payer whose face was recognised.
pub const FACE_PAY: Endpoint = Endpoint {
    path: "/pay/facepay",
    request: DEPOSIT_FACE_PAY.request,
    reply: DEPOSIT_FACE_PAY.reply,
    codes: codes::MICROPAY,
    ..POST
};

/// Asks what became of a payment by face.
pub const FACE_PAY_QUERY: Endpoint = Endpoint {
    path: "/pay/facepayquery",
    request: ORDER_QUERY.request,
    needs: "transaction_id|out_trade_no",
    reply: DEPOSIT_ORDER_QUERY.reply,
    codes: codes::ORDER_QUERY,
    ..POST
};

/// Takes back a payment by face.
pub const FACE_PAY_REVERSE: Endpoint = Endpoint {
    path: "/secapi/pay/facepayreverse",
    certificate: true,
    request: REVERSE.request,
    needs: "transaction_id|out_trade_no",
    reply: REVERSE.reply,
    codes: codes::REVERSE,
    ..POST
};
