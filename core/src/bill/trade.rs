//! Trade bills, column by column.

use core::fmt;
use core::ops::Deref;

use super::column::Column;
use super::record::Record;
use super::row::Row;
use super::view::view;
use crate::error::{Error, Kind};
use crate::value::{Currency, Fen, MilliFen, Time};

view! {
    /// A row of a trade bill: a payment, a refund, or a payment that was revoked.
    ///
    /// A value is none if the bill does not have the column or nothing is in it. Values are what
    /// the platform wrote: numbers are not checked against the forms of your own. (WeChat Pay V2,
    /// "Download the trade bill".)
    TradeRow {
        /// When it was paid; in refund rows of a bill of everything, when the refund was made.
        time time = TradeTime;
        /// `appid`
        text appid = AppId;
        /// `mch_id`
        text mch_id = MchId;
        /// `sub_mch_id`.
        number sub_mch_id = SubMchId;
        /// `device_info`
        text device_info = DeviceInfo;
        /// `transaction_id`
        text transaction_id = TransactionId;
        /// `out_trade_no`
        text out_trade_no = OutTradeNo;
        /// `openid`
        text openid = OpenId;
        /// `trade_type`: `JSAPI`, `NATIVE`, `MICROPAY` and so on
        text trade_type = TradeType;
        /// `bank_type`: `CMB_DEBIT`, `CFT` and so on
        text bank_type = BankType;
        /// `settlement_total_fee`: what of the order is settled. Zero in refund rows. Layouts before
        /// 2018 do not have it.
        fen settlement_amount = SettlementAmount;
        /// `coupon_fee`: what of the order coupons paid.
        fen coupon_amount = CouponAmount;
        /// `refund_id`.
        number refund_id = RefundId;
        /// `out_refund_no`.
        number out_refund_no = OutRefundNo;
        /// `settlement_refund_fee`: what of the refund is settled. Zero in payment rows.
        fen refund_amount = RefundAmount;
        /// What of the refund goes back to coupons.
        fen coupon_refund_amount = CouponRefundAmount;
        /// `refund_channel`: `ORIGINAL`, `BALANCE` and so on
        text refund_type = RefundType;
        /// `refund_status`: `SUCCESS`, `PROCESSING` and so on
        text refund_status = RefundStatus;
        /// `body`
        text body = Body;
        /// `attach`
        text attach = Attach;
        /// What the platform charges for it; negative where it gives back.
        milli_fen fee = Fee;
        /// What the platform gives back, in bills of recharge refunds.
        milli_fen returned_fee = ReturnedFee;
        /// The rate of the fee: `0.60%`
        text rate = Rate;
        /// `total_fee`: what the order came to. Zero in refund rows.
        fen order_amount = OrderAmount;
        /// `refund_fee`: what you asked to be refunded. Zero in payment rows. Layouts before 2018 do
        /// not have it.
        fen requested_refund_amount = RequestedRefundAmount;
        /// A remark on the rate.
        text rate_note = RateNote;
        /// When the refund was asked for. Bills of refunds only.
        time refund_request_time = RefundRequestTime;
        /// When the refund was made. Bills of refunds only.
        time refund_success_time = RefundSuccessTime;
    }
}

/// What a row of a trade bill is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TradeState {
    /// `SUCCESS`: a payment.
    Success,
    /// `REFUND`: a refund.
    Refund,
    /// `REVOKED`: a payment that was revoked after it had been made, by `reverse`. The payment has
    /// a row of its own.
    Revoked,
    /// Something newer: see [`Row::get`].
    Unknown,
}

impl<'r> TradeRow<'r> {
    /// What it is.
    #[must_use]
    pub fn trade_state(&self) -> TradeState {
        match self.0.get(Column::TradeState) {
            Some("SUCCESS") => TradeState::Success,
            Some("REFUND") => TradeState::Refund,
            Some("REVOKED") => TradeState::Revoked,
            _ => TradeState::Unknown,
        }
    }

    /// `fee_type`; renminbi if there is none.
    ///
    /// # Errors
    /// [`Kind::BadValue`]
    pub fn currency(&self) -> Result<Currency, Error> {
        let Some(value) = self.0.text(Column::FeeType) else { return Ok(Currency::CNY) };
        Currency::parse(value)
            .map_err(|error| self.0.refuse(error.kind(), Column::FeeType, error.at()))
    }

    /// What to look for in your own records, and what it should come to: see
    /// [`Ledger`](super::Ledger). None if the row is nothing that there is a name for.
    ///
    /// | [`TradeState`] | Record | Amount |
    /// | --- | --- | --- |
    /// | `Success` | payment of `out_trade_no` | `order_amount`, or `settlement_amount` |
    /// | `Refund` | refund `out_refund_no` | `requested_refund_amount`, or `refund_amount` |
    /// | `Revoked` | reversal of `out_trade_no` | as of a refund |
    ///
    /// The second amount counts where the layout does not have the first. A row without the number,
    /// say of a refund that was made by hand on the merchant platform, has an empty one.
    ///
    /// # Errors
    /// * [`Kind::BadAmount`];
    /// * [`Kind::MissingField`] at the row: there is neither amount.
    pub fn record(&self) -> Result<Option<Record<&'r str>>, Error> {
        let state = self.trade_state();
        let (number, (amount, otherwise)) = match state {
            TradeState::Success => {
                (self.out_trade_no(), (Column::OrderAmount, Column::SettlementAmount))
            }
            TradeState::Refund => {
                (self.out_refund_no(), (Column::RequestedRefundAmount, Column::RefundAmount))
            }
            TradeState::Revoked => {
                (self.out_trade_no(), (Column::RequestedRefundAmount, Column::RefundAmount))
            }
            TradeState::Unknown => return Ok(None),
        };
        let amount = match self.0.fen(amount)? {
            Some(amount) => amount,
            None => self.0.fen(otherwise)?.ok_or_else(|| self.0.refuse_line(Kind::MissingField))?,
        };
        let number = number.unwrap_or_default();
        Ok(match state {
            TradeState::Success => Some(Record::payment(number, amount)),
            TradeState::Refund => Some(Record::refund(number, amount)),
            _ => Some(Record::reversal(number, amount)),
        })
    }
}

view! {
    /// The summary of a trade bill. A value is none if the layout does not have it.
    TradeSummary {
        /// How many rows there are.
        count count = TotalCount;
        /// The sum of the settled amounts.
        fen settlement_amount = TotalSettlementAmount;
        /// The sum of the settled refunds.
        fen refund_amount = TotalRefundAmount;
        /// The sum of what went back to coupons.
        fen coupon_refund_amount = TotalCouponRefundAmount;
        /// The sum of the fees.
        milli_fen fee = TotalFee;
        /// The sum of the orders.
        fen order_amount = TotalOrderAmount;
        /// The sum of the refunds that were asked for.
        fen requested_refund_amount = TotalRequestedRefundAmount;
    }
}
