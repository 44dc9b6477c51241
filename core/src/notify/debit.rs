//! The notification of an entrusted debit (papay): is this order paid, under this contract?

use super::demand::{equal, require};
use super::pay::Expected;
use crate::error::{Error, Kind};
use crate::text::Text;
use crate::verify::Verified;

impl<'a> Verified<'_, 'a> {
    /// Accepts the debit of one order under one contract, and returns its `transaction_id`.
    ///
    /// It is a payment, and is compared as one: [`Verified::accept_payment`]. Beyond that it has to
    /// name its state and the contract. (WeChat Pay V2, "Entrusted debit: debit notification".)
    ///
    /// # Errors
    /// As [`Verified::accept_payment`]; then [`Kind::MissingField`], if it has no `trade_state` or
    /// no `contract_id`, and [`Kind::OrderMismatch`] if it is another contract.
    pub fn accept_debit(
        &self,
        expected: &Expected<'_>,
        contract_id: &str,
    ) -> Result<Text<'a>, Error> {
        let transaction_id = self.accept_payment(expected)?;
        // What it says has been looked at.
        require(**self, "trade_state")?;
        equal(**self, "contract_id", contract_id, Kind::OrderMismatch)?;
        Ok(transaction_id)
    }
}
