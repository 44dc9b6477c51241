//! Transfers to a user's balance.

use super::reply::reply;
use super::request::request;
use super::words::{choices, words};
use crate::text::Text;
use crate::value::{Fen, Time};

choices! {
    /// `check_name`: whether the user's real name has to be the one given.
    pub enum CheckName {
        /// It does not matter.
        NoCheck = "NO_CHECK",
        /// It has to be; who has not told a real name gets nothing.
        ForceCheck = "FORCE_CHECK",
        /// It has to be for those who have told one. Older texts have it, newer ones do not.
        OptionCheck = "OPTION_CHECK",
    }
}

words! {
    /// `status`: where a transfer stands.
    pub enum TransferStatus {
        /// Done.
        Success = "SUCCESS",
        /// Failed: `reason` says why.
        Failed = "FAILED",
        /// Not done yet.
        Processing = "PROCESSING",
        /// Done, and then the bank gave the money back. Cards only.
        BankFail = "BANK_FAIL",
    }
}

request! {
    /// Transfers money to a user's balance. (WeChat Pay V2, "Transfers".)
    ///
    /// The same number makes the same transfer: with [`Advice::Retry`](crate::api::Advice::Retry)
    /// send it again unchanged, and never under a new number before a query has said `FAILED`.
    pub struct Transfers to TRANSFERS => UnverifiedTransfersReply;
    required {
        /// The merchant's number: [`PartnerTradeNo`](crate::PartnerTradeNo).
        partner_trade_no: &'a str,
        /// To whom: as the application knows the user.
        openid: &'a str,
        /// Whether `re_user_name` has to be right.
        check_name: CheckName,
        /// How much.
        amount: Fen,
        /// What the user reads, at most 100 bytes.
        desc: &'a str,
        /// The address of the machine that sends this.
        spbill_create_ip: &'a str,
    }
    more TransfersMore {
        /// The user's real name; needed for [`CheckName::ForceCheck`].
        re_user_name: &'a str,
        /// The terminal, as the merchant numbers it.
        device_info: &'a str,
        /// The kind of occasion, as agreed with the platform.
        scene: &'a str,
        /// The brand, as agreed with the platform.
        brand_id: u64,
        /// A template of a channel, as agreed with the platform.
        finder_template_id: &'a str,
    }
    echo [partner_trade_no]
}

reply! {
    /// A transfer that was made. Nothing proves it: ask by [`GetTransferInfo`] where it matters,
    /// over a connection that you trust.
    pub struct UnverifiedTransfersReply, from_unverified Unverified {
        /// The merchant's number.
        partner_trade_no: Text<'a>,
        /// The gateway's number.
        payment_no: Text<'a>,
        /// When it was made.
        payment_time: Option<Time>,
        /// The terminal of the request.
        device_info: Option<Text<'a>>,
    }
}

request! {
    /// Asks what became of a transfer. (WeChat Pay V2, "Transfers: query".)
    pub struct GetTransferInfo to GET_TRANSFER_INFO => UnverifiedTransferInfo;
    required {
        /// The merchant's number.
        partner_trade_no: &'a str,
    }
    echo [partner_trade_no]
}

reply! {
    /// What became of a transfer.
    pub struct UnverifiedTransferInfo, from_unverified Unverified {
        /// The merchant's number.
        partner_trade_no: Text<'a>,
        /// Where the transfer stands.
        status: TransferStatus<'a>,
        /// The gateway's number.
        detail_id: Option<Text<'a>>,
        /// Why it failed.
        reason: Option<Text<'a>>,
        /// To whom.
        openid: Option<Text<'a>>,
        /// The real name that was given.
        transfer_name: Option<Text<'a>>,
        /// How much.
        payment_amount: Option<Fen>,
        /// When it was asked for.
        transfer_time: Option<Time>,
        /// When it was made.
        payment_time: Option<Time>,
        /// What the user reads.
        desc: Option<Text<'a>>,
    }
}
