//! What the rows amount to, held against the summary.

use super::column::{Column, Part};
use super::header::Columns;
use super::row::Row;
use crate::error::{Error, Kind};
use crate::value::MilliFen;

/// The sums of a trade bill.
const TRADE: [(Column, Column); 6] = [
    (Column::SettlementAmount, Column::TotalSettlementAmount),
    (Column::RefundAmount, Column::TotalRefundAmount),
    (Column::CouponRefundAmount, Column::TotalCouponRefundAmount),
    (Column::Fee, Column::TotalFee),
    (Column::OrderAmount, Column::TotalOrderAmount),
    (Column::RequestedRefundAmount, Column::TotalRequestedRefundAmount),
];

/// Those of a fund flow bill: the text of the direction, how many rows, and how much.
const FUND: [(&str, Column, Column); 2] = [
    ("收入", Column::IncomeCount, Column::IncomeAmount),
    ("支出", Column::ExpenseCount, Column::ExpenseAmount),
];

/// Summaries may write the fee with two decimals, and rows with five: a fen.
const FEE_TOLERANCE: i64 = 1000;

/// The count of the rows and the sums of their amounts.
#[derive(Clone, Copy)]
#[repr(C)]
pub(super) struct Totals {
    rows: u64,
    /// How many rows each sum of `FUND` has.
    counts: [u64; FUND.len()],
    /// In thousandths of a fen, as `TRADE` or `FUND` lists them.
    sums: [i64; TRADE.len()],
    /// Bit i: the rows have the column of sum i.
    summed: u8,
}

impl Totals {
    pub const ZERO: Self =
        Totals { rows: 0, counts: [0; FUND.len()], sums: [0; TRADE.len()], summed: 0 };

    /// Notes which sums there will be.
    pub fn start(&mut self, columns: &Columns) {
        for (at, (column, _)) in TRADE.iter().enumerate() {
            self.summed |= u8::from(columns.place(*column).is_some()).wrapping_shl(shift(at));
        }
    }

    pub const fn rows(&self) -> u64 {
        self.rows
    }

    /// The totals with one more row.
    pub fn with(mut self, row: Row<'_>, part: Part) -> Result<Self, Error> {
        self.rows = self.rows.saturating_add(1);
        if part == Part::Fund {
            let direction = row.text(Column::Direction);
            for ((name, ..), (count, sum)) in
                FUND.iter().zip(self.counts.iter_mut().zip(&mut self.sums))
            {
                if direction == Some(*name) {
                    *count = count.saturating_add(1);
                    add(sum, row, Column::Amount)?;
                }
            }
        } else {
            for ((column, _), sum) in TRADE.iter().zip(&mut self.sums) {
                add(sum, row, *column)?;
            }
        }
        Ok(self)
    }

    /// What the rows amount to, for the column of the summary that says the same.
    pub fn sum(&self, total: Column) -> Option<MilliFen> {
        let trade = TRADE.iter().map(|(_, column)| *column).zip(&self.sums).enumerate();
        let mut trade = trade.filter(|(at, _)| self.summed.wrapping_shr(shift(*at)) & 1 == 1);
        let mut fund = FUND.iter().map(|(_, _, column)| *column).zip(&self.sums);
        let found = trade.find(|(_, (column, _))| *column == total).map(|(_, found)| found);
        let found = found.or_else(|| fund.find(|(column, _)| *column == total));
        found.map(|(_, sum)| MilliFen::new(*sum))
    }

    /// How many rows there are, for the column of the summary that says the same.
    fn count(&self, total: Column) -> Option<u64> {
        let mut fund = FUND.iter().map(|(_, column, _)| *column).zip(&self.counts);
        match total {
            Column::TotalCount | Column::FlowCount => Some(self.rows),
            _ => fund.find(|(column, _)| *column == total).map(|(_, count)| *count),
        }
    }

    /// Compares with the summary what it states.
    pub fn check(&self, summary: Row<'_>) -> Result<(), Error> {
        for column in (0..summary.len()).filter_map(|place| summary.column(place)) {
            let same = match (self.count(column), self.sum(column)) {
                (Some(counted), _) => summary.count(column)?.is_none_or(|stated| stated == counted),
                (_, Some(sum)) => {
                    let tolerance = if column == Column::TotalFee { FEE_TOLERANCE } else { 1 };
                    let stated = summary.milli_fen(column)?;
                    stated.is_none_or(|stated| {
                        stated.get().abs_diff(sum.get()) < tolerance.unsigned_abs()
                    })
                }
                _ => true,
            };
            if !same {
                return Err(summary.refuse(Kind::TotalMismatch, column, 0));
            }
        }
        Ok(())
    }
}

/// A place in a short list as a count of bits.
fn shift(at: usize) -> u32 {
    u32::try_from(at).unwrap_or_default()
}

/// An empty amount is none.
fn add(sum: &mut i64, row: Row<'_>, column: Column) -> Result<(), Error> {
    let amount = row.milli_fen(column)?.unwrap_or_default();
    let Some(with) = sum.checked_add(amount.get()) else {
        return Err(row.refuse(Kind::BadAmount, column, 0));
    };
    *sum = with;
    Ok(())
}
