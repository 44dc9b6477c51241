//! Parts that several requests have: which order, which refund, who pays.

use super::index::{self, Parent};
use super::request::{Part, compare, one_of, set};
use super::wire::Echo as _;
use crate::api::Violation;
use crate::error::{Error, Kind};
use crate::field::View;
use crate::fields::Fields;
use crate::scratch::Scratch;

one_of! {
    /// Which order: by the gateway's number of it or by the merchant's.
    pub enum OrderNo {
        /// The gateway's. The better one, once it is known.
        TransactionId = "transaction_id",
        /// The merchant's.
        OutTradeNo = "out_trade_no",
    }
}

one_of! {
    /// Who pays.
    pub enum Payer {
        /// The payer, as the application `appid` knows him.
        Openid = "openid",
        /// The payer, as the sub-merchant's application `sub_appid` knows him. For service
        /// providers.
        SubOpenid = "sub_openid",
    }
}

/// Which refunds: one of them, or all of an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
pub enum RefundNo<'a> {
    /// The one refund with this number of the gateway's.
    RefundId(&'a str),
    /// The one refund with this number of the merchant's.
    OutRefundNo(&'a str),
    /// All refunds of the order with this number of the gateway's.
    TransactionId(&'a str),
    /// All refunds of the order with this number of the merchant's.
    OutTradeNo(&'a str),
}

impl<'a> RefundNo<'a> {
    /// The name of the field and its value.
    #[must_use]
    pub const fn field(self) -> (&'static str, &'a str) {
        match self {
            RefundNo::RefundId(number) => ("refund_id", number),
            RefundNo::OutRefundNo(number) => ("out_refund_no", number),
            RefundNo::TransactionId(number) => ("transaction_id", number),
            RefundNo::OutTradeNo(number) => ("out_trade_no", number),
        }
    }
}

impl<'a> Part<'a> for RefundNo<'a> {
    fn fill(
        self,
        fields: &mut Fields<'_, 'a>,
        scratch: &mut Scratch<'a>,
    ) -> Result<(), Violation<'a>> {
        let (name, number) = self.field();
        set(fields, scratch, name, number)
    }

    fn compare(self, reply: View<'_, '_>) -> Result<(), Error> {
        match self {
            RefundNo::RefundId(number) => among(reply, "refund_id_", number),
            RefundNo::OutRefundNo(number) => among(reply, "out_refund_no_", number),
            RefundNo::TransactionId(number) => compare(reply, "transaction_id", number),
            RefundNo::OutTradeNo(number) => compare(reply, "out_trade_no", number),
        }
    }
}

/// Refuses a reply that names refunds, and this one not among them.
fn among(reply: View<'_, '_>, stem: &str, number: &str) -> Result<(), Error> {
    let mut last = None;
    let mut other = Ok(());
    while let Some(index) = index::next(reply, &[stem], Parent(None), last) {
        match index::field(reply, stem, Parent(None), index) {
            Some(field) if !number.agrees(field.value()) => {
                other = other.and(Err(field.refuse(Kind::OrderMismatch)));
            }
            _ => return Ok(()),
        }
        last = Some(index);
    }
    other
}
