//! Sharing the profit of an order.

use super::reply::reply;
use super::request::request;
use super::words::words;
use crate::text::Text;
use crate::value::Fen;

words! {
    /// `status`: where a sharing stands.
    pub enum SharingStatus {
        /// Not done yet.
        Processing = "PROCESSING",
        /// Done; each receiver has a result of its own.
        Finished = "FINISHED",
    }
}

request! {
    /// Shares the profit of an order once: what is left is the merchant's.
    /// (WeChat Pay V2, "Profit sharing".)
    ///
    /// The order must have been placed with `profit_sharing`.
    pub struct ProfitSharing to PROFIT_SHARING => ProfitSharingReply;
    required {
        /// The gateway's number of the order.
        transaction_id: &'a str,
        /// The merchant's number of this sharing, at most 64 bytes.
        out_order_no: &'a str,
        /// Who gets what, as JSON: [`write_shares`](super::write_shares) makes it.
        receivers: &'a str,
    }
    more ProfitSharingMore {
        /// The brand's merchant, where a brand shares.
        brand_mch_id: &'a str,
    }
    echo [transaction_id, out_order_no]
}

reply! {
    /// A sharing that was accepted.
    pub struct ProfitSharingReply, from_verified Verified {
        /// The gateway's number of the order.
        transaction_id: Text<'a>,
        /// The merchant's number of the sharing.
        out_order_no: Text<'a>,
        /// The gateway's number of the sharing.
        order_id: Text<'a>,
        /// Where it stands.
        status: Option<SharingStatus<'a>>,
        /// What each receiver gets, as JSON.
        receivers: Option<Text<'a>>,
        /// The brand's merchant.
        brand_mch_id: Option<Text<'a>>,
    }
}

request! {
    /// Shares some of the profit of an order; more may follow, until [`ProfitSharingFinish`].
    /// (WeChat Pay V2, "Profit sharing: several times".)
    pub struct MultiProfitSharing to MULTI_PROFIT_SHARING => MultiProfitSharingReply;
    required {
        /// The gateway's number of the order.
        transaction_id: &'a str,
        /// The merchant's number of this sharing, at most 64 bytes.
        out_order_no: &'a str,
        /// Who gets what, as JSON: [`write_shares`](super::write_shares) makes it.
        receivers: &'a str,
    }
    echo [transaction_id, out_order_no]
}

reply! {
    /// A sharing that was accepted.
    pub struct MultiProfitSharingReply, from_verified Verified {
        /// The gateway's number of the order.
        transaction_id: Text<'a>,
        /// The merchant's number of the sharing.
        out_order_no: Text<'a>,
        /// The gateway's number of the sharing.
        order_id: Text<'a>,
        /// What each receiver gets, as JSON.
        receivers: Option<Text<'a>>,
    }
}

request! {
    /// Ends the sharing of an order's profit: the rest is the merchant's.
    /// (WeChat Pay V2, "Profit sharing: finish".)
    pub struct ProfitSharingFinish to PROFIT_SHARING_FINISH => ProfitSharingFinishReply;
    required {
        /// The gateway's number of the order.
        transaction_id: &'a str,
        /// The merchant's number of this, at most 64 bytes.
        out_order_no: &'a str,
        /// Why, at most 80 bytes.
        description: &'a str,
    }
    echo [transaction_id, out_order_no]
}

reply! {
    /// The sharing of an order's profit was ended.
    pub struct ProfitSharingFinishReply, from_verified Verified {
        /// The gateway's number of the order.
        transaction_id: Text<'a>,
        /// The merchant's number of this.
        out_order_no: Text<'a>,
        /// The gateway's number of this.
        order_id: Text<'a>,
    }
}

request! {
    /// Asks what became of a sharing. (WeChat Pay V2, "Profit sharing: query".)
    pub struct ProfitSharingQuery to PROFIT_SHARING_QUERY => ProfitSharingQueryReply;
    required {
        /// The gateway's number of the order.
        transaction_id: &'a str,
        /// The merchant's number of the sharing.
        out_order_no: &'a str,
    }
    echo [transaction_id, out_order_no]
}

reply! {
    /// What became of a sharing.
    pub struct ProfitSharingQueryReply, from_verified Verified {
        /// The gateway's number of the order.
        transaction_id: Text<'a>,
        /// The merchant's number of the sharing.
        out_order_no: Text<'a>,
        /// Where it stands.
        status: SharingStatus<'a>,
        /// The gateway's number of the sharing.
        order_id: Option<Text<'a>>,
        /// What each receiver gets and whether it was done, as JSON.
        receivers: Option<Text<'a>>,
    }
}

request! {
    /// Asks how much of an order is left to share. (WeChat Pay V2, "Profit sharing: query the amount
    /// left".)
    pub struct ProfitSharingAmountQuery to PROFIT_SHARING_AMOUNT_QUERY => ProfitSharingAmountQueryReply;
    required {
        /// The gateway's number of the order.
        transaction_id: &'a str,
    }
    echo [transaction_id]
}

reply! {
    /// How much of an order is left to share.
    pub struct ProfitSharingAmountQueryReply, from_verified Verified without result_code {
        /// The gateway's number of the order.
        transaction_id: Text<'a>,
        /// What is left.
        unsplit_amount: Fen,
    }
}

request! {
    /// Asks how much of an order may be shared at most. (WeChat Pay V2, "Profit sharing: query the
    /// largest ratio".)
    pub struct ProfitSharingRatioQuery to PROFIT_SHARING_RATIO_QUERY => ProfitSharingRatioQueryReply;
    required {}
    more ProfitSharingRatioQueryMore {
        /// The brand's merchant, where a brand shares.
        brand_mch_id: &'a str,
    }
    echo []
}

reply! {
    /// How much of an order may be shared at most.
    pub struct ProfitSharingRatioQueryReply, from_verified Verified without result_code {
        /// In hundredths of a percent: 2000 is a fifth.
        max_ratio: u32,
        /// The brand's merchant.
        brand_mch_id: Option<Text<'a>>,
    }
}
