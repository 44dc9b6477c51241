//! Requests for bills, whose replies are text.

use core::marker::PhantomData;

use super::reply::FromReply;
use super::request::request;
use super::wire::Day;
use super::words::choices;
use crate::api::Reply;
use crate::error::{Error, Kind};
use crate::value::Time;

choices! {
    /// `bill_type`: what a trade bill lists.
    pub enum BillType {
        /// Payments and refunds.
        All = "ALL",
        /// Payments.
        Success = "SUCCESS",
        /// Refunds.
        Refund = "REFUND",
        /// Refunds of coupons that somebody had paid for.
        RechargeRefund = "RECHARGE_REFUND",
    }
}

choices! {
    /// `account_type`: the merchant's account that a fund flow bill is about.
    pub enum AccountType {
        /// The one that payments come in to.
        Basic = "Basic",
        /// The one that red packets and transfers go out from.
        Operation = "Operation",
        /// The one for fees.
        Fees = "Fees",
    }
}

choices! {
    /// `tar_type`: how a bill is packed.
    pub enum TarType {
        /// As a gzip file.
        Gzip = "GZIP",
    }
}

request! {
    /// Asks for the trade bill of a day: there from about 10:00 on the next, for three months.
    /// (WeChat Pay V2, "Download bill".)
    pub struct DownloadBill<> to DOWNLOAD_BILL => UnverifiedText;
    required {
        /// The day.
        bill_date: Day,
    }
    more DownloadBillMore {
        /// What it lists; everything, if left out.
        bill_type: BillType,
        /// How it is packed; not at all, if left out.
        tar_type: TarType,
    }
    echo []
}

request! {
    /// Asks for the fund flow bill of a day. (WeChat Pay V2, "Download fund flow".)
    pub struct DownloadFundFlow<> to DOWNLOAD_FUND_FLOW => UnverifiedText;
    required {
        /// The day.
        bill_date: Day,
        /// Which account.
        account_type: AccountType,
    }
    more DownloadFundFlowMore {
        /// How it is packed; not at all, if left out.
        tar_type: TarType,
    }
    echo []
}

request! {
    /// Asks what payers wrote about orders. (WeChat Pay V2, "Batch query of comments".)
    pub struct BatchQueryComment<> to BATCH_QUERY_COMMENT => UnverifiedText;
    required {
        /// From when on.
        begin_time: Time,
        /// Until when.
        end_time: Time,
        /// Where to start: 0, and then what the last reply said.
        offset: u32,
    }
    more BatchQueryCommentMore {
        /// How many, at most.
        limit: u32,
    }
    echo []
}

/// A bill as it came: nothing proves that the gateway wrote it.
///
/// A refusal comes as XML and ends up in [`Outcome::Refused`](crate::message::Outcome) or
/// [`Outcome::Unknown`](crate::message::Outcome); its code may be called `error_code`, which
/// [`Refusal::err_code`](crate::message::Refusal::err_code) knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnverifiedText<'f, 'a> {
    bytes: &'a [u8],
    /// All replies have this lifetime. There are no fields that it would be of.
    slots: PhantomData<&'f ()>,
}

impl<'a> UnverifiedText<'_, 'a> {
    /// The bytes: lines of text, or a gzip file.
    #[must_use]
    pub const fn bytes(&self) -> &'a [u8] {
        self.bytes
    }

    /// True if the bytes are those of a gzip file. (RFC 1952, section 2.3.1.)
    #[must_use]
    pub fn is_gzip(&self) -> bool {
        self.bytes.starts_with(b"\x1F\x8B")
    }
}

impl<'a> FromReply<'_, 'a> for UnverifiedText<'_, 'a> {
    const HAS_RESULT_CODE: bool = false;

    /// [`Kind::MissingField`](crate::Kind::MissingField) for XML that reports success: there is no
    /// bill in it.
    fn from_reply(reply: Reply<'_, 'a>) -> Result<Self, Error> {
        match reply {
            Reply::UnverifiedText(bytes) => Ok(UnverifiedText { bytes, slots: PhantomData }),
            _ => Err(Kind::MissingField.at(0)),
        }
    }
}

/// As bytes.
#[cfg(feature = "serde")]
impl serde::Serialize for UnverifiedText<'_, '_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(self.bytes)
    }
}
