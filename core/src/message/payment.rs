//! Payment by payment code, and what all payments have in common.

use super::index::{Parent, family};
use super::reply::reply;
use super::request::{Part, compare, request, set};
use super::words::words;
use crate::api::Violation;
use crate::error::Error;
use crate::field::View;
use crate::fields::Fields;
use crate::scratch::Scratch;
use crate::text::Text;
use crate::value::{Fen, Time};

/// Which order: by the gateway's number of it or by the merchant's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
pub enum OrderNo<'a> {
    /// `transaction_id`, the gateway's. The better one, once it is known.
    TransactionId(&'a str),
    /// `out_trade_no`, the merchant's.
    OutTradeNo(&'a str),
}

impl<'a> Part<'a> for OrderNo<'a> {
    fn fill(
        self,
        fields: &mut Fields<'_, 'a>,
        scratch: &mut Scratch<'a>,
    ) -> Result<(), Violation<'a>> {
        match self {
            OrderNo::TransactionId(id) => set(fields, scratch, "transaction_id", id),
            OrderNo::OutTradeNo(number) => set(fields, scratch, "out_trade_no", number),
        }
    }

    fn compare(self, reply: View<'_, '_>) -> Result<(), Error> {
        match self {
            OrderNo::TransactionId(id) => compare(reply, "transaction_id", id),
            OrderNo::OutTradeNo(number) => compare(reply, "out_trade_no", number),
        }
    }
}

words! {
    /// `trade_state`: where an order stands.
    pub enum TradeState {
        /// Paid.
        Success = "SUCCESS",
        /// Paid, and then refunded, in part at least.
        Refund = "REFUND",
        /// Not paid yet.
        NotPay = "NOTPAY",
        /// Closed before it was paid.
        Closed = "CLOSED",
        /// Reversed: payments by payment code.
        Revoked = "REVOKED",
        /// The payer is asked for a password.
        UserPaying = "USERPAYING",
        /// The payment failed.
        PayError = "PAYERROR",
        /// Accepted, and not debited yet: entrusted debit.
        Accept = "ACCEPT",
    }
}

family! {
    /// A coupon that was used in a payment.
    pub struct Coupon, Coupons {
        /// `coupon_id_$n`.
        id: Option<Text<'a>> = "coupon_id_",
        /// `coupon_type_$n`: `CASH`, which had been paid for, or `NO_CASH`.
        coupon_type: Option<Text<'a>> = "coupon_type_",
        /// `coupon_fee_$n`: what it was worth here.
        fee: Option<Fen> = "coupon_fee_",
    }
}

request! {
    /// Charges the payer whose payment code was scanned. (WeChat Pay V2, "Payment code".)
    pub struct Micropay to MICROPAY => MicropayReply;
    required {
        /// What the payer reads in the bill, at most 127 bytes.
        body: &'a str,
        /// The merchant's number of the order: [`OutTradeNo`](crate::OutTradeNo).
        out_trade_no: &'a str,
        /// What is to be paid.
        total_fee: Fen,
        /// What was scanned: [`AuthCode`](crate::AuthCode).
        auth_code: &'a str,
        /// The terminal's own address.
        spbill_create_ip: &'a str,
    }
    more MicropayMore {
        /// Comes back as it is, at most 127 bytes.
        attach: &'a str,
        /// From when on the order is valid.
        time_start: Time,
        /// Until when; at least a minute from now.
        time_expire: Time,
        /// The order will be shared with other receivers.
        profit_sharing: bool,
    }
    echo [out_trade_no, total_fee]
}

reply! {
    /// A payment by payment code that succeeded.
    pub struct MicropayReply, from_verified Verified {
        /// The gateway's number of the order.
        transaction_id: Text<'a>,
        /// The merchant's number of the order.
        out_trade_no: Text<'a>,
        /// What was to be paid.
        total_fee: Fen,
        /// Who paid, as the merchant's application knows him.
        openid: Text<'a>,
        /// When it was paid.
        time_end: Time,
        /// What was paid in cash, less what coupons gave.
        cash_fee: Option<Fen>,
        /// What came along with the request.
        attach: Option<Text<'a>>,
    }
}

impl<'f, 'a> MicropayReply<'f, 'a> {
    /// The coupons that were used.
    #[must_use]
    pub const fn coupons(&self) -> Coupons<'f, 'a> {
        Coupons::new(self.fields, Parent(None))
    }
}
