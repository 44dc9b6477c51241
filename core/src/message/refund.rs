//! Asking for refunds.

use super::index::family;
use super::parts::OrderNo;
use super::payment::CouponType;
use super::reply::reply;
use super::request::request;
use super::words::{choices, words};
use crate::text::Text;
use crate::value::{Currency, Fen};

choices! {
    /// `refund_account` of a request: which of the merchant's money pays for a refund.
    pub enum RefundAccount {
        /// What has not been settled yet. The rule.
        Unsettled = "REFUND_SOURCE_UNSETTLED_FUNDS",
        /// The merchant's balance.
        Recharge = "REFUND_SOURCE_RECHARGE_FUNDS",
    }
}

words! {
    /// `refund_channel`: where a refund goes.
    pub enum RefundChannel {
        /// To where the payment came from.
        Original = "ORIGINAL",
        /// To the payer's balance.
        Balance = "BALANCE",
        /// To another balance, as the payer's account is out of order.
        OtherBalance = "OTHER_BALANCE",
        /// To another card, as the payer's is out of order.
        OtherBankcard = "OTHER_BANKCARD",
    }
}

family! {
    /// A coupon that is given back by a refund.
    pub struct RefundCoupon, RefundCoupons {
        /// Which coupon.
        coupon_refund_id: Option<Text<'a>> = "coupon_refund_id_",
        /// Who had paid for it.
        coupon_type: Option<CouponType<'a>> = "coupon_type_",
        /// What is given back of it.
        coupon_refund_fee: Option<Fen> = "coupon_refund_fee_",
        /// The batch that it belongs to. Old refund queries tell.
        coupon_refund_batch_id: Option<Text<'a>> = "coupon_refund_batch_id_",
    }
}

request! {
    /// Asks for a refund of an order or a part of it. (WeChat Pay V2, "Refund".)
    ///
    /// The same `out_refund_no` refunds once: send it again when in doubt, with nothing changed.
    pub struct Refund to REFUND => RefundReply;
    parts {
        /// Which order.
        order: OrderNo<'a>,
    }
    required {
        /// The merchant's number of the refund: [`OutRefundNo`](crate::OutRefundNo).
        out_refund_no: &'a str,
        /// What was to be paid for the whole order.
        total_fee: Fen,
        /// What is to be refunded of it.
        refund_fee: Fen,
    }
    more RefundMore {
        /// The terminal. The gateway does not look at it any more.
        device_info: &'a str,
        /// Where the refund is notified: an address without a query, at most 256 bytes.
        notify_url: &'a str,
        /// Who refunds. The gateway does not look at it any more.
        op_user_id: &'a str,
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
    /// Asks for a refund of an order with promotions on single items. Otherwise as [`Refund`].
    pub struct RefundV2 to REFUND_V2 => RefundReply;
    parts {
        /// Which order.
        order: OrderNo<'a>,
        /// What may be left out: all of it is `RefundMore::NONE`.
        more: RefundMore<'a>,
    }
    required {
        /// The merchant's number of the refund: [`OutRefundNo`](crate::OutRefundNo).
        out_refund_no: &'a str,
        /// What was to be paid for the whole order.
        total_fee: Fen,
        /// What is to be refunded of it.
        refund_fee: Fen,
        /// JSON: the goods that are refunded, at most 6000 bytes. None if all of them are.
        detail: Option<&'a str>,
    }
    echo [out_refund_no, total_fee, refund_fee] and [refund_fee_type]
}

reply! {
    /// A refund that was accepted. It has not been made: ask for its state, or be notified.
    pub struct RefundReply, from_verified Verified {
        /// The gateway's number of the refund.
        refund_id: Text<'a>,
        /// The merchant's number of the refund.
        out_refund_no: Text<'a>,
        /// What was asked to be refunded.
        refund_fee: Fen,
        /// The gateway's number of the order.
        transaction_id: Option<Text<'a>>,
        /// The merchant's number of the order.
        out_trade_no: Option<Text<'a>>,
        /// What was to be paid for the whole order.
        total_fee: Option<Fen>,
        /// What had been paid in cash.
        cash_fee: Option<Fen>,
        /// The currency of `cash_fee`.
        cash_fee_type: Option<Text<'a>>,
        /// What is refunded in cash.
        cash_refund_fee: Option<Fen>,
        /// The currency of `cash_refund_fee`.
        cash_refund_fee_type: Option<Text<'a>>,
        /// How many coupons the gateway says there are; `coupons` does not go by it.
        coupon_refund_count: Option<u32>,
        /// What is given back in coupons.
        coupon_refund_fee: Option<Fen>,
        /// The currency of `total_fee`; yuan if absent.
        fee_type: Option<Text<'a>>,
        /// JSON: which promotions are given back.
        promotion_detail: Option<Text<'a>>,
        /// Where it goes. Documents do not have it; replies do.
        refund_channel: Option<RefundChannel<'a>>,
        /// The currency of `refund_fee`.
        refund_fee_type: Option<Text<'a>>,
        /// What the merchant pays: `refund_fee` less the coupons that nobody had paid for.
        settlement_refund_fee: Option<Fen>,
        /// What had been settled: `total_fee` less the coupons that nobody had paid for.
        settlement_total_fee: Option<Fen>,
    }
    families {
        /// The coupons that are given back: `coupon_refund_fee_0` is about the coupon 0. In a
        /// [`RefundQueryReply`](super::RefundQueryReply) that field is about the refund 0.
        coupons: RefundCoupons,
    }
}
