//! Transfers to bank cards, and the key that hides their owners.

use super::reply::reply;
use super::request::request;
use super::transfer::TransferStatus;
use crate::text::Text;
use crate::value::{Fen, Time};

request! {
    /// Transfers money to a bank card. (WeChat Pay V2, "Transfers to bank cards".)
    ///
    /// Number and name are RSA-OAEP (SHA-1) under the key from [`GetPublicKey`], in base64: that is
    /// the caller's to do.
    pub struct PayBank to PAY_BANK => UnverifiedPayBankReply;
    required {
        /// The merchant's number: 8 to 32 letters or digits.
        partner_trade_no: &'a str,
        /// The card's number, encrypted.
        enc_bank_no: &'a str,
        /// The owner's name, encrypted.
        enc_true_name: &'a str,
        /// The bank, as the platform numbers it.
        bank_code: &'a str,
        /// How much arrives; the fee comes on top.
        amount: Fen,
    }
    more PayBankMore {
        /// What for.
        desc: &'a str,
    }
    echo [partner_trade_no, amount]
}

reply! {
    /// A transfer to a bank card that was accepted; [`QueryBank`] tells what becomes of it.
    pub struct UnverifiedPayBankReply, from_unverified Unverified {
        /// The merchant's number.
        partner_trade_no: Text<'a>,
        /// The gateway's number.
        payment_no: Text<'a>,
        /// How much arrives.
        amount: Option<Fen>,
        /// The fee.
        cmms_amt: Option<Fen>,
    }
}

request! {
    /// Asks what became of a transfer to a bank card. (WeChat Pay V2, "Transfers to bank cards:
    /// query".)
    pub struct QueryBank to QUERY_BANK => UnverifiedQueryBankReply;
    required {
        /// The merchant's number.
        partner_trade_no: &'a str,
    }
    echo [partner_trade_no]
}

reply! {
    /// What became of a transfer to a bank card.
    pub struct UnverifiedQueryBankReply, from_unverified Unverified {
        /// The merchant's number.
        partner_trade_no: Text<'a>,
        /// Where the transfer stands.
        status: TransferStatus<'a>,
        /// The gateway's number.
        payment_no: Option<Text<'a>>,
        /// The MD5 of the card's number.
        bank_no_md5: Option<Text<'a>>,
        /// The MD5 of the owner's name.
        true_name_md5: Option<Text<'a>>,
        /// How much arrives.
        amount: Option<Fen>,
        /// The fee.
        cmms_amt: Option<Fen>,
        /// When it was asked for.
        create_time: Option<Time>,
        /// When it arrived.
        pay_succ_time: Option<Time>,
        /// Why it failed.
        reason: Option<Text<'a>>,
    }
}

request! {
    /// Asks for the RSA key that card numbers and names are encrypted with. (WeChat Pay V2,
    /// "Transfers to bank cards: public key".)
    pub struct GetPublicKey<> to GET_PUBLIC_KEY => UnverifiedPublicKey;
    required {}
    echo []
}

reply! {
    /// An RSA key. Nothing proves whose it is: fetch it over a connection that you trust, and keep
    /// it.
    pub struct UnverifiedPublicKey, from_unverified Unverified {
        /// The key as PEM, PKCS #1: `-----BEGIN RSA PUBLIC KEY-----`.
        pub_key: Text<'a>,
    }
}
