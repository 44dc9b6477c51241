//! Hotel deposits: taken, then kept in part or given back. All of it is signed by HMAC-SHA256.

use super::face::FacePayMore;
use super::order::{OrderQueryMore, OrderQueryReply, ReverseReply};
use super::parts::{OrderNo, RefundNo};
use super::payment::PaymentReply;
use super::refund::{RefundAccount, RefundReply};
use super::refund_query::RefundQueryReply;
use super::reply::reply;
use super::request::request;
use super::unified_order::{Trade, UnifiedOrderReply};
use crate::text::Text;
use crate::value::{Currency, Fen, Time};

request! {
    /// Places an order for a deposit. The endpoint knows `JSAPI` and `APP` only, and serves
    /// service providers. (WeChat Pay V2, "Deposit: unified order".)
    pub struct DepositUnifiedOrder to DEPOSIT_UNIFIED_ORDER => UnifiedOrderReply;
    parts {
        /// How it is to be paid, and by whom.
        trade: Trade<'a>,
    }
    required {
        /// What the payer reads in the bill, at most 127 bytes.
        body: &'a str,
        /// The merchant's number of the order: [`OutTradeNo`](crate::OutTradeNo).
        out_trade_no: &'a str,
        /// The deposit.
        total_fee: Fen,
        /// The currency of `total_fee`.
        fee_type: Currency,
        /// The payer's address, IPv4 or IPv6.
        spbill_create_ip: &'a str,
        /// Where the payment is notified: an address without a query, at most 256 bytes.
        notify_url: &'a str,
    }
    more DepositUnifiedOrderMore {
        /// Comes back as it is, in replies and notifications; at most 127 bytes.
        attach: &'a str,
        /// JSON: the goods, for promotions on single items; at most 6000 bytes.
        detail: &'a str,
        /// The terminal, by the merchant's own naming; at most 32 bytes.
        device_info: &'a str,
        /// `no_credit`: no credit cards.
        limit_pay: &'a str,
        /// The goods, by the merchant's own naming; at most 32 bytes.
        product_id: &'a str,
        /// The payer may ask for an invoice in the app.
        receipt: bool,
        /// JSON: the store; at most 256 bytes.
        scene_info: &'a str,
        /// Until when the order can be paid.
        time_expire: Time,
        /// From when on the order is valid.
        time_start: Time,
    }
    echo []
}

request! {
    /// Takes a deposit by payment code. (WeChat Pay V2, "Deposit: payment code".)
    pub struct DepositMicropay to DEPOSIT_MICROPAY => PaymentReply;
    required {
        /// True. False makes it an ordinary payment.
        deposit: bool,
        /// What the payer reads in the bill, at most 127 bytes.
        body: &'a str,
        /// The merchant's number of the order: [`OutTradeNo`](crate::OutTradeNo).
        out_trade_no: &'a str,
        /// The deposit.
        total_fee: Fen,
        /// The currency of `total_fee`.
        fee_type: Currency,
        /// What was scanned: [`AuthCode`](crate::AuthCode).
        auth_code: &'a str,
        /// The terminal's own address, IPv4 or IPv6.
        spbill_create_ip: &'a str,
    }
    more DepositMicropayMore {
        /// Comes back as it is, at most 127 bytes.
        attach: &'a str,
        /// JSON: the goods, for promotions on single items; at most 6000 bytes.
        detail: &'a str,
        /// The terminal, by the merchant's own naming; at most 32 bytes.
        device_info: &'a str,
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
    echo [out_trade_no, total_fee, fee_type]
}

request! {
    /// Takes a deposit by face. (WeChat Pay V2, "Deposit: face payment".)
    pub struct DepositFacePay to DEPOSIT_FACE_PAY => PaymentReply;
    parts {
        /// What may be left out, but for `deposit`: without that it is an ordinary payment.
        more: FacePayMore<'a>,
    }
    required {
        /// What the payer reads in the bill, at most 127 bytes.
        body: &'a str,
        /// The merchant's number of the order: [`OutTradeNo`](crate::OutTradeNo).
        out_trade_no: &'a str,
        /// The deposit.
        total_fee: Fen,
        /// The currency of `total_fee`.
        fee_type: Currency,
        /// What the device's software gave out for the face, at most 128 bytes.
        face_code: &'a str,
        /// The terminal's own address, IPv4.
        spbill_create_ip: &'a str,
    }
    echo [out_trade_no, total_fee, fee_type]
}

request! {
    /// Asks what became of a deposit.
    pub struct DepositOrderQuery to DEPOSIT_ORDER_QUERY => OrderQueryReply;
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
    /// Gives the whole deposit back, whatever became of it. As [`Reverse`](super::Reverse).
    pub struct DepositReverse to DEPOSIT_REVERSE => ReverseReply;
    parts {
        /// Which order.
        order: OrderNo<'a>,
    }
    required {}
    echo []
}

request! {
    /// Keeps some of the deposit and gives the rest back; once. The endpoint serves service
    /// providers. (WeChat Pay V2, "Deposit: consume".)
    pub struct DepositConsume to DEPOSIT_CONSUME => DepositConsumeReply;
    parts {
        /// Which order.
        order: OrderNo<'a>,
    }
    required {
        /// The whole deposit.
        total_fee: Fen,
        /// What is kept of it.
        consume_fee: Fen,
        /// The currency of both.
        fee_type: Currency,
    }
    echo [total_fee, consume_fee, fee_type]
}

reply! {
    /// A deposit of which some was kept.
    pub struct DepositConsumeReply, from_verified Verified {
        /// What was kept.
        consume_fee: Fen,
        /// The merchant's number of the order.
        out_trade_no: Text<'a>,
        /// The gateway's number of the order.
        transaction_id: Option<Text<'a>>,
        /// The whole deposit.
        total_fee: Option<Fen>,
        /// The currency of both.
        fee_type: Option<Text<'a>>,
    }
}

request! {
    /// Asks for a refund of what was kept. As [`Refund`](super::Refund).
    pub struct DepositRefund to DEPOSIT_REFUND => RefundReply;
    parts {
        /// Which order.
        order: OrderNo<'a>,
    }
    required {
        /// The merchant's number of the refund: [`OutRefundNo`](crate::OutRefundNo).
        out_refund_no: &'a str,
        /// The whole deposit.
        total_fee: Fen,
        /// What is to be refunded of it.
        refund_fee: Fen,
    }
    more DepositRefundMore {
        /// Where the refund is notified: an address without a query, at most 256 bytes.
        notify_url: &'a str,
        /// Which money pays for it.
        refund_account: RefundAccount,
        /// What the payer reads, at most 80 bytes.
        refund_desc: &'a str,
        /// The currency of `refund_fee`: that of the order; yuan without it.
        refund_fee_type: Currency,
    }
    echo [out_refund_no, total_fee, refund_fee] and [refund_fee_type]
}

request! {
    /// Asks what became of refunds of a deposit. As [`RefundQuery`](super::RefundQuery).
    pub struct DepositRefundQuery to DEPOSIT_REFUND_QUERY => RefundQueryReply;
    parts {
        /// Which refunds.
        refund: RefundNo<'a>,
    }
    required {
        /// How many refunds of the order to skip, if any.
        offset: Option<u32>,
    }
    echo []
}
