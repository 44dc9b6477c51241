//! The merchant's own numbers: of orders, refunds, red packets, transfers.

use core::fmt;
use core::ops::Deref;

use super::number::{self, Digits};
use super::source::{Head, Source};
use super::string::{self, string};
use super::time::Time;
use super::time_form::TimeForm;
use crate::error::{Error, Kind};
use crate::sink::Sink;

/// The alphabet of orders and refunds.
const fn is_order_character(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'|' | b'*' | b'@')
}

/// The alphabet of what pays money out.
const fn is_alphanumeric(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
}

string! {
    /// `out_trade_no`, the number that the merchant gives an order: 1 to 32 of
    /// `0-9 A-Z a-z _ - | * @`.
    ///
    /// Unique for each merchant. The platform's text on `@` has changed: older versions list it,
    /// newer ones do not. It is read here, since orders from before exist; leave it out of new
    /// numbers. Whether numbers that differ in nothing but case are the same order is not written
    /// down either: do not let it matter. (WeChat Pay V2, "Unified order".)
    OutTradeNo, 32, is_order_character
}

string! {
    /// `out_refund_no`, the number that the merchant gives a refund: 1 to 64 of
    /// `0-9 A-Z a-z _ - | * @`.
    ///
    /// The same number asks for the same refund, however often it is sent. The length is stated
    /// everywhere, the alphabet in some of the platform's texts only. (WeChat Pay V2, "Refund".)
    OutRefundNo, 64, is_order_character
}

string! {
    /// `mch_billno`, the number that the merchant gives a red packet: 1 to 28 letters or digits.
    ///
    /// The platform suggests a composition, [`MchBillno::compose`], but takes others, so `parse`
    /// does not ask for it. (WeChat Pay V2, "Red packets".)
    MchBillno, 28, is_alphanumeric
}

string! {
    /// `partner_trade_no`, the number that the merchant gives a transfer: 1 to 32 letters or
    /// digits.
    ///
    /// Transfers to bank cards are said to need at least 8 of them. (WeChat Pay V2, "Transfers".)
    PartnerTradeNo, 32, is_alphanumeric
}

/// How many digits the serial number in a [`MchBillno`] has.
const SERIAL_DIGITS: usize = 10;
const SERIAL_MAX: u64 = 9_999_999_999;
/// What remains for the merchant beside the date and the serial number.
const MCH_ID_MAX: usize = 10;

impl MchBillno {
    /// The composition that the platform suggests: `mch_id`, the date at UTC+8 as `yyyyMMdd`, and
    /// 10 digits that occur once on that day.
    ///
    /// # Errors
    /// [`Kind::BadValue`]: `mch_id` is not 1 to 10 digits, at the first character that cannot
    /// stand there; or `serial` has more than 10 digits, at 18.
    pub fn compose(mch_id: impl Source, day: Time, serial: u64) -> Result<Self, Error> {
        let head = Head::of(mch_id);
        string::check(&head, MCH_ID_MAX, |byte| byte.is_ascii_digit())?;
        if serial > SERIAL_MAX {
            return Err(Kind::BadValue.at(18));
        }
        Ok(MchBillno(number::text(|sink| {
            sink.put(head.as_bytes());
            day.put(TimeForm::Date, sink);
            sink.put(Digits::of(serial, SERIAL_DIGITS).as_bytes());
        })))
    }
}
