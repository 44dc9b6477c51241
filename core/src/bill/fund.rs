//! Fund flow bills, column by column.

use core::fmt;
use core::ops::Deref;

use super::column::Column;
use super::row::Row;
use super::view::view;
use crate::error::Error;
use crate::value::{Fen, Time};

view! {
    /// A row of a fund flow bill: money that came into an account, or left it.
    ///
    /// A value is none if the bill does not have the column or nothing is in it. (WeChat Pay V2,
    /// "Download the fund flow bill".)
    FundRow {
        /// When it was booked.
        time time = BookedTime;
        /// The platform's number of the business: a `transaction_id`, a `refund_id` and so on.
        text business_no = BusinessNo;
        /// The number of this movement.
        text flow_no = FlowNo;
        /// What it was for, in words: `退款`, `交易`.
        text business_name = BusinessName;
        /// The kind of business, in words.
        text business_type = BusinessType;
        /// How much, without a sign: see [`FundRow::direction`].
        fen amount = Amount;
        /// What the account held afterwards.
        fen balance = Balance;
        /// Who moved it.
        text applicant = Applicant;
        /// A remark.
        text remark = Remark;
        /// The number of the voucher.
        text voucher_no = VoucherNo;
    }
}

/// Which way money went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Direction {
    /// `收入`: into the account.
    Income,
    /// `支出`: out of the account.
    Expense,
    /// Something newer: see [`Row::get`].
    Unknown,
}

impl FundRow<'_> {
    /// Which way the money went.
    #[must_use]
    pub fn direction(&self) -> Direction {
        match self.0.get(Column::Direction) {
            Some("收入") => Direction::Income,
            Some("支出") => Direction::Expense,
            _ => Direction::Unknown,
        }
    }

    /// How much the account grew: negative for what left it; none if the direction is unknown.
    ///
    /// # Errors
    /// [`Kind::BadAmount`](crate::Kind::BadAmount)
    pub fn change(&self) -> Result<Option<Fen>, Error> {
        let amount = self.amount()?;
        Ok(match self.direction() {
            Direction::Income => amount,
            Direction::Expense => amount.and_then(Fen::checked_neg),
            Direction::Unknown => None,
        })
    }
}

view! {
    /// The summary of a fund flow bill. A value is none if the layout does not have it.
    FundSummary {
        /// How many rows there are.
        count count = FlowCount;
        /// How many of them brought money in.
        count income_count = IncomeCount;
        /// How much that is.
        fen income_amount = IncomeAmount;
        /// How many of them took money out.
        count expense_count = ExpenseCount;
        /// How much that is.
        fen expense_amount = ExpenseAmount;
    }
}
