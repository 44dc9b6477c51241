//! The notification that combined orders were paid.

use super::demand::{equal, succeeded};
use super::notice::notice;
use crate::api::Merchant;
use crate::error::{Error, Kind};
use crate::text::Text;
use crate::verify::Verified;

notice! {
    /// Several orders of several merchants were paid at once. It goes to the one that combined them.
    /// (WeChat Pay V2, "Combined orders: payment notification".)
    ///
    /// It says that something was paid for `combine_out_trade_no`. What was paid for which order
    /// stands in `sub_order_list`, which is JSON, and JSON is the caller's to read: compare
    /// `total_fee` of each order in there, and that none is missing, before anything is handed out.
    ///
    /// Acknowledge it with [`ack::SUCCESS`](super::ack::SUCCESS); it is delivered again by
    /// [`retry::COMBINED`](super::retry::COMBINED).
    pub struct CombinedNotice {
        /// The number that the merchant gave all of them together.
        combine_out_trade_no: Text<'a>,
        /// `JSAPI`, `NATIVE`, `APP` or `MWEB`.
        trade_type: Text<'a>,
        /// JSON: `{"order_num":2,"order_list":[{"appid":..,"mch_id":..,"out_trade_no":..,
        /// "transaction_id":..,"total_fee":..,..},..]}`. It was verified as the text it is.
        sub_order_list: Text<'a>,
        /// The payer, as the application knows him.
        combine_openid: Option<Text<'a>>,
        /// How it was paid: `CFT`, `ICBC_DEBIT` and many others.
        bank_type: Option<Text<'a>>,
        /// The terminal, as the order named it.
        device_info: Option<Text<'a>>,
    }
}

impl<'f, 'a> CombinedNotice<'f, 'a> {
    /// Reads it, if it is for this merchant: `combine_appid` and `combine_mch_id`. What `merchant`
    /// says about a sub-merchant is not compared: each order in the list has its own.
    ///
    /// # Errors
    /// The first that applies; [`Kind::MissingField`] goes with each field:
    /// [`Kind::ReturnCodeFail`], [`Kind::ResultCodeFail`]; [`Kind::AppIdMismatch`],
    /// [`Kind::MchIdMismatch`].
    pub fn from_verified(
        verified: Verified<'f, 'a>,
        merchant: &Merchant<'_>,
    ) -> Result<Self, Error> {
        succeeded(*verified)?;
        equal(*verified, "combine_appid", merchant.appid, Kind::AppIdMismatch)?;
        equal(*verified, "combine_mch_id", merchant.mch_id, Kind::MchIdMismatch)?;
        Self::members(*verified)
    }
}
