//! Asking what became of refunds.

use super::index::family;
use super::parts::RefundNo;
use super::refund::{RefundChannel, RefundCoupons};
use super::reply::reply;
use super::request::request;
use super::words::words;
use crate::text::Text;
use crate::value::{Fen, Time};

words! {
    /// `refund_status`: where a refund stands.
    pub enum RefundStatus {
        /// The payer has the money.
        Success = "SUCCESS",
        /// It will not be made.
        RefundClose = "REFUNDCLOSE",
        /// It is on its way.
        Processing = "PROCESSING",
        /// It cannot be made as it was meant to, the card being closed or so: the merchant has to
        /// settle it on the platform's site.
        Change = "CHANGE",
        /// It failed. Old documents have it.
        Fail = "FAIL",
    }
}

words! {
    /// `refund_account` of a reply: which of the merchant's money paid for a refund.
    pub enum RefundSource {
        /// What had not been settled yet.
        Unsettled = "REFUND_SOURCE_UNSETTLED_FUNDS",
        /// The merchant's balance.
        Recharge = "REFUND_SOURCE_RECHARGE_FUNDS",
    }
}

family! {
    /// A refund and its state.
    pub struct RefundState, RefundStates {
        /// The merchant's number of the refund.
        out_refund_no: Text<'a> = "out_refund_no_",
        /// Where it stands.
        refund_status: RefundStatus<'a> = "refund_status_",
        /// What was asked to be refunded.
        refund_fee: Fen = "refund_fee_",
        /// The gateway's number of the refund.
        refund_id: Option<Text<'a>> = "refund_id_",
        /// How many coupons the gateway says there are; `coupons` does not go by it.
        coupon_refund_count: Option<u32> = "coupon_refund_count_",
        /// What is given back in coupons, in all.
        coupon_refund_fee: Option<Fen> = "coupon_refund_fee_",
        /// Which money paid for it.
        refund_account: Option<RefundSource<'a>> = "refund_account_",
        /// Where it goes.
        refund_channel: Option<RefundChannel<'a>> = "refund_channel_",
        /// The account that receives it, for people: a bank, a kind of card and four digits, or
        /// the payer's balance. The gateway spells the field's name so.
        refund_recv_accout: Option<Text<'a>> = "refund_recv_accout_",
        /// When the payer had the money.
        refund_success_time: Option<Time> = "refund_success_time_",
        /// What the merchant paid: `refund_fee` less the coupons that nobody had paid for.
        settlement_refund_fee: Option<Fen> = "settlement_refund_fee_",
    }
    with {
        /// The coupons that are given back by it.
        coupons: RefundCoupons,
    }
}

request! {
    /// Asks what became of refunds. (WeChat Pay V2, "Refund query".)
    ///
    /// An order with more than ten refunds is told in parts; one with more than twenty has to be
    /// asked for by the numbers of the refunds. Each refund has about 11 fields and 3 more for each
    /// of its coupons: ten refunds with two coupons each need 170 slots, so lend 256 or ask for one
    /// refund by its own number.
    pub struct RefundQuery to REFUND_QUERY => RefundQueryReply;
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

request! {
    /// Asks what became of refunds of an order with promotions on single items. Otherwise as
    /// [`RefundQuery`].
    pub struct RefundQueryV2 to REFUND_QUERY_V2 => RefundQueryReply;
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

reply! {
    /// The refunds of an order.
    pub struct RefundQueryReply, from_verified Verified {
        /// The gateway's number of the order.
        transaction_id: Option<Text<'a>>,
        /// The merchant's number of the order.
        out_trade_no: Option<Text<'a>>,
        /// What was to be paid for the whole order.
        total_fee: Option<Fen>,
        /// What had been paid in cash.
        cash_fee: Option<Fen>,
        /// The currency of `total_fee`; yuan if absent.
        fee_type: Option<Text<'a>>,
        /// JSON: which promotions were given back.
        promotion_detail: Option<Text<'a>>,
        /// How many refunds the gateway says are told here; `refunds` does not go by it.
        refund_count: Option<u32>,
        /// What had been settled: `total_fee` less the coupons that nobody had paid for.
        settlement_total_fee: Option<Fen>,
        /// How many refunds the order has.
        total_refund_count: Option<u32>,
    }
    families {
        /// The refunds.
        refunds: RefundStates,
    }
}
