//! Payment by face: on a device of the platform's, with its software.

use super::order::{OrderQueryMore, OrderQueryReply, ReverseReply};
use super::parts::OrderNo;
use super::payment::PaymentReply;
use super::reply::reply;
use super::request::request;
use super::wire::Timestamp;
use crate::text::Text;
use crate::value::{Currency, Fen, Time};

request! {
    /// Asks for the credential that the software of a face payment device needs.
    /// (WeChat Pay V2, "Face payment: credential".)
    pub struct FaceAuthInfo to FACE_AUTH_INFO => FaceAuthInfoReply;
    fixed {
        version = "1",
    }
    required {
        /// The store, by the merchant's own naming; at most 32 bytes.
        store_id: &'a str,
        /// The store's name, at most 128 bytes.
        store_name: &'a str,
        /// The device, by the merchant's own naming; at most 32 bytes.
        device_id: &'a str,
        /// What the device's software gave out, at most 2048 bytes.
        rawdata: &'a str,
        /// The time.
        now: Timestamp,
    }
    more FaceAuthInfoMore {
        /// Comes along with the request.
        attach: &'a str,
    }
    echo []
}

reply! {
    /// The credential.
    pub struct FaceAuthInfoReply, from_verified Verified without result_code {
        /// The credential, for the device's software.
        authinfo: Text<'a>,
        /// For how many seconds it is valid.
        expires_in: Option<u32>,
    }
}

request! {
    /// Charges the payer whose face was recognised. (WeChat Pay V2, "Face payment".)
    pub struct FacePay to FACE_PAY => PaymentReply;
    required {
        /// What the payer reads in the bill, at most 127 bytes.
        body: &'a str,
        /// The merchant's number of the order: [`OutTradeNo`](crate::OutTradeNo).
        out_trade_no: &'a str,
        /// What is to be paid.
        total_fee: Fen,
        /// The currency of `total_fee`.
        fee_type: Currency,
        /// What the device's software gave out for the face, at most 128 bytes.
        face_code: &'a str,
        /// The terminal's own address, IPv4.
        spbill_create_ip: &'a str,
    }
    more FacePayMore {
        /// Comes back as it is, at most 127 bytes.
        attach: &'a str,
        /// A deposit, to be consumed or reversed later.
        deposit: bool,
        /// JSON: the goods, for promotions on single items; at most 6000 bytes.
        detail: &'a str,
        /// The terminal, by the merchant's own naming; at most 32 bytes.
        device_info: &'a str,
        /// Decides which promotions apply; at most 32 bytes.
        goods_tag: &'a str,
        /// `no_credit`: no credit cards.
        limit_pay: &'a str,
        /// The payer, as the device's software tells him.
        openid: &'a str,
        /// Until when the order can be paid; at least a minute from now.
        time_expire: Time,
        /// From when on the order is valid.
        time_start: Time,
    }
    echo [out_trade_no, total_fee, fee_type]
}

request! {
    /// Asks what became of a payment by face.
    pub struct FacePayQuery to FACE_PAY_QUERY => OrderQueryReply;
    parts {
        /// Which order.
        order: OrderNo<'a>,
        /// What may be left out: all of it is `OrderQueryMore::NONE`.
        more: OrderQueryMore<'a>,
    }
    required {}
    echo []
}

request! {
    /// Takes back a payment by face, whatever became of it. As [`Reverse`](super::Reverse).
    pub struct FacePayReverse to FACE_PAY_REVERSE => ReverseReply;
    parts {
        /// Which order.
        order: OrderNo<'a>,
    }
    required {}
    echo []
}
