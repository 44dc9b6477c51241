//! The notification that an entrusted-debit contract (papay) was signed or ended.

use super::demand::{equal, sub_addressed, succeeded};
use super::notice::notice;
use crate::api::Merchant;
use crate::error::{Error, Kind};
use crate::message::words::words;
use crate::text::Text;
use crate::value::Time;
use crate::verify::Verified;

words! {
    /// `change_type`: what became of a contract.
    pub enum ContractChange {
        /// It was signed.
        Add = "ADD",
        /// It was ended.
        Delete = "DELETE",
    }
}

words! {
    /// `contract_termination_mode`: how a contract ended.
    ///
    /// Newer texts of the platform list 6 and 7, too, without saying what they are.
    pub enum Termination {
        /// It has not ended.
        None = "0",
        /// It expired.
        Expired = "1",
        /// The payer ended it.
        Payer = "2",
        /// The merchant ended it by the API.
        Merchant = "3",
        /// The merchant ended it on the platform's pages.
        Platform = "4",
        /// The payer's account was closed.
        AccountClosed = "5",
    }
}

notice! {
    /// An entrusted-debit contract was signed or ended. (WeChat Pay V2, "Entrusted debit: contract
    /// notification".)
    ///
    /// Look up the contract by `contract_code` and compare `openid` and `plan_id` with what it was
    /// asked for; remember `contract_id`, which debits name. It comes again, and late: an old `Add`
    /// may follow a `Delete`, so compare `operate_time`.
    ///
    /// Acknowledge it with [`ack::SUCCESS`](super::ack::SUCCESS); it is delivered again by
    /// [`retry::CONTRACT`](super::retry::CONTRACT).
    pub struct ContractNotice {
        /// Signed or ended.
        change_type: ContractChange<'a>,
        /// The platform's number of the contract.
        contract_id: Text<'a>,
        /// The merchant's number of the contract.
        contract_code: Text<'a>,
        /// The template of the contract.
        plan_id: Text<'a>,
        /// The payer, as the application knows him.
        openid: Text<'a>,
        /// The payer, as the sub-merchant's application knows him.
        sub_openid: Option<Text<'a>>,
        /// The sub-merchant.
        sub_mch_id: Option<Text<'a>>,
        /// When it was signed or ended.
        operate_time: Time,
        /// Until when it holds.
        contract_expired_time: Option<Time>,
        /// How it ended.
        contract_termination_mode: Option<Termination<'a>>,
        /// The number that the request to sign had.
        request_serial: Option<Text<'a>>,
    }
}

impl<'f, 'a> ContractNotice<'f, 'a> {
    /// Reads it, if it is for this merchant. It has no appid: `merchant.appid` is not compared.
    ///
    /// # Errors
    /// The first that applies; [`Kind::MissingField`] goes with each field:
    /// * [`Kind::ReturnCodeFail`], [`Kind::ResultCodeFail`];
    /// * [`Kind::MchIdMismatch`], [`Kind::AppIdMismatch`]: `mch_id`, and the sub-merchant's fields
    ///   if they are stated;
    /// * [`Kind::BadTime`].
    pub fn from_verified(
        verified: Verified<'f, 'a>,
        merchant: &Merchant<'_>,
    ) -> Result<Self, Error> {
        succeeded(*verified)?;
        equal(*verified, "mch_id", merchant.mch_id, Kind::MchIdMismatch)?;
        sub_addressed(*verified, merchant)?;
        Self::members(*verified)
    }
}
