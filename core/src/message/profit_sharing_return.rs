//! Taking back a shared profit.

use super::reply::reply;
use super::request::{one_of, request};
use super::words::{choices, words};
use crate::text::Text;
use crate::value::{Fen, Time};

one_of! {
    /// Which sharing: by the gateway's number of it or by the merchant's.
    pub enum SharingNo {
        /// The gateway's.
        OrderId = "order_id",
        /// The merchant's.
        OutOrderNo = "out_order_no",
    }
}

choices! {
    /// `return_account_type`: who gives a shared profit back. Users cannot be made to.
    pub enum ReturnAccountType {
        /// A merchant.
        MerchantId = "MERCHANT_ID",
    }
}

words! {
    /// `result`: what became of taking back a shared profit.
    pub enum SharingReturnResult {
        /// Done.
        Success = "SUCCESS",
        /// Not done yet.
        Processing = "PROCESSING",
        /// Failed: `fail_reason` says why.
        Failed = "FAILED",
    }
}

words! {
    /// `fail_reason`: why taking back a shared profit failed.
    pub enum SharingReturnFailure {
        /// The account of who was to give it back is not in order.
        AccountAbnormal = "ACCOUNT_ABNORMAL",
        /// It took too long.
        TimeOutClosed = "TIME_OUT_CLOSED",
        /// The account of who was to get it back is not in order.
        PayerAccountAbnormal = "PAYER_ACCOUNT_ABNORMAL",
        /// The request was not sound.
        InvalidRequest = "INVALID_REQUEST",
    }
}

request! {
    /// Takes back a shared profit. (WeChat Pay V2, "Profit sharing: return".)
    pub struct ProfitSharingReturn to PROFIT_SHARING_RETURN => ProfitSharingReturnReply;
    parts {
        /// Which sharing.
        sharing: SharingNo<'a>,
    }
    required {
        /// The merchant's number of this: the same number takes back the same.
        out_return_no: &'a str,
        /// Who gives it back.
        return_account_type: ReturnAccountType,
        /// Who that is: the number of a merchant.
        return_account: &'a str,
        /// How much.
        return_amount: Fen,
        /// Why, at most 80 bytes.
        description: &'a str,
    }
    echo [out_return_no, return_account, return_amount]
}

request! {
    /// Asks what became of taking back a shared profit. (WeChat Pay V2, "Profit sharing: query a
    /// return".)
    pub struct ProfitSharingReturnQuery to PROFIT_SHARING_RETURN_QUERY => ProfitSharingReturnReply;
    parts {
        /// Which sharing.
        sharing: SharingNo<'a>,
    }
    required {
        /// The merchant's number of the return.
        out_return_no: &'a str,
    }
    echo [out_return_no]
}

reply! {
    /// What became of taking back a shared profit.
    pub struct ProfitSharingReturnReply, from_verified Verified {
        /// The merchant's number of the return.
        out_return_no: Text<'a>,
        /// What became of it. The sources do not promise it; without it, ask again.
        result: Option<SharingReturnResult<'a>>,
        /// Why it failed.
        fail_reason: Option<SharingReturnFailure<'a>>,
        /// The gateway's number of the sharing.
        order_id: Option<Text<'a>>,
        /// The merchant's number of the sharing.
        out_order_no: Option<Text<'a>>,
        /// The gateway's number of the return.
        return_no: Option<Text<'a>>,
        /// Who gives it back.
        return_account_type: Option<Text<'a>>,
        /// Who that is.
        return_account: Option<Text<'a>>,
        /// How much.
        return_amount: Option<Fen>,
        /// Why.
        description: Option<Text<'a>>,
        /// When it was done.
        finish_time: Option<Time>,
    }
}
