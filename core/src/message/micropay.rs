//! Payment by payment code.

use super::payment::PaymentReply;
use super::request::request;
use crate::value::{Currency, Fen, Time};

request! {
    /// Charges the payer whose payment code was scanned. (WeChat Pay V2, "Payment code".)
    pub struct Micropay to MICROPAY => PaymentReply;
    required {
        /// What the payer reads in the bill, at most 127 bytes.
        body: &'a str,
        /// The merchant's number of the order: [`OutTradeNo`](crate::OutTradeNo).
        out_trade_no: &'a str,
        /// What is to be paid.
        total_fee: Fen,
        /// What was scanned: [`AuthCode`](crate::AuthCode).
        auth_code: &'a str,
        /// The terminal's own address, IPv4 or IPv6.
        spbill_create_ip: &'a str,
    }
    more MicropayMore {
        /// Comes back as it is, at most 127 bytes.
        attach: &'a str,
        /// A deposit, to be consumed or reversed later.
        deposit: bool,
        /// JSON: the goods, for promotions on single items; at most 6000 bytes.
        detail: &'a str,
        /// The terminal, by the merchant's own naming; at most 32 bytes.
        device_info: &'a str,
        /// The currency of `total_fee`; yuan without it.
        fee_type: Currency,
        /// Decides which promotions apply; at most 32 bytes.
        goods_tag: &'a str,
        /// `no_credit`: no credit cards.
        limit_pay: &'a str,
        /// The order will be shared with other receivers.
        profit_sharing: bool,
        /// The payer may ask for an invoice in the app.
        receipt: bool,
        /// JSON: the store; at most 256 bytes.
        scene_info: &'a str,
        /// Until when the order can be paid; at least a minute from now.
        time_expire: Time,
        /// From when on the order is valid.
        time_start: Time,
        /// `1.0` has `promotion_detail` come back.
        version: &'a str,
    }
    echo [out_trade_no, total_fee] and [fee_type]
}
