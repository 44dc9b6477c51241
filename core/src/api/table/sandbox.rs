//! The sandboxes: today's below `/xdc`, and the old one.

use super::super::endpoint::{Endpoint, POST, ReplyKind};
use super::bill::DOWNLOAD_BILL;
use super::pay::{MICROPAY, ORDER_QUERY, REFUND, REFUND_QUERY, UNIFIED_ORDER};

/// The key of the sandbox. The request is signed with the real one, by MD5.
pub const SANDBOX_SIGN_KEY: Endpoint = Endpoint {
    path: "/xdc/apiv2getsignkey/sign/getsignkey",
    reply_kind: ReplyKind::Unsigned,
    request: "mch_id!32 nonce_str!32 sign!sign",
    reply: "mch_id!32 return_code!16 return_msg!128 sandbox_signkey!32",
    ..POST
};

/// [`MICROPAY`] in the sandbox.
pub const SANDBOX_MICROPAY: Endpoint =
    Endpoint { path: "/xdc/apiv2sandbox/pay/micropay", sandbox: false, ..MICROPAY };

/// [`ORDER_QUERY`] in the sandbox.
pub const SANDBOX_ORDER_QUERY: Endpoint =
    Endpoint { path: "/xdc/apiv2sandbox/pay/orderquery", sandbox: false, ..ORDER_QUERY };

/// The key of the old sandbox.
pub const OLD_SANDBOX_SIGN_KEY: Endpoint =
    Endpoint { path: "/sandboxnew/pay/getsignkey", deprecated: true, ..SANDBOX_SIGN_KEY };

/// [`UNIFIED_ORDER`] in the old sandbox.
pub const OLD_SANDBOX_UNIFIED_ORDER: Endpoint =
    Endpoint { path: "/sandboxnew/pay/unifiedorder", deprecated: true, ..UNIFIED_ORDER };

/// [`MICROPAY`] in the old sandbox.
pub const OLD_SANDBOX_MICROPAY: Endpoint =
    Endpoint { path: "/sandboxnew/pay/micropay", deprecated: true, sandbox: false, ..MICROPAY };

/// [`ORDER_QUERY`] in the old sandbox.
pub const OLD_SANDBOX_ORDER_QUERY: Endpoint = Endpoint {
    path: "/sandboxnew/pay/orderquery",
    deprecated: true,
    sandbox: false,
    ..ORDER_QUERY
};

/// [`REFUND`] in the old sandbox, where it needs no certificate.
pub const OLD_SANDBOX_REFUND: Endpoint =
    Endpoint { path: "/sandboxnew/pay/refund", certificate: false, deprecated: true, ..REFUND };

/// [`REFUND_QUERY`] in the old sandbox.
pub const OLD_SANDBOX_REFUND_QUERY: Endpoint =
    Endpoint { path: "/sandboxnew/pay/refundquery", deprecated: true, ..REFUND_QUERY };

/// [`DOWNLOAD_BILL`] in the old sandbox.
pub const OLD_SANDBOX_DOWNLOAD_BILL: Endpoint =
    Endpoint { path: "/sandboxnew/pay/downloadbill", deprecated: true, ..DOWNLOAD_BILL };
