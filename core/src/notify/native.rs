//! Native payment, mode 1: a payer has scanned the fixed QR code of a product, and the merchant
//! answers with an order. The only notification whose answer is signed.

use super::demand::addressed;
use super::notice::notice;
use crate::api::Merchant;
use crate::digest::Algorithm;
use crate::error::{Error, Kind};
use crate::field::Field;
use crate::fields::Fields;
use crate::key::Key;
use crate::text::Text;
use crate::verify::Verified;

notice! {
    /// A payer has scanned the QR code of a product. (WeChat Pay V2, "Native payment, mode 1:
    /// callback".)
    ///
    /// Nothing is paid. Make an order for the product
    /// ([`UNIFIED_ORDER`](crate::api::UNIFIED_ORDER), trade type `NATIVE`) and answer at once with a
    /// [`NativeReply`]: the payer is waiting.
    pub struct NativeScan {
        /// The product, as the QR code named it.
        product_id: Text<'a>,
        /// The payer, as the application knows him.
        openid: Text<'a>,
        /// Does he follow the application? `Y` or `N`; today always `N`.
        is_subscribe: bool,
        /// Characters that nobody can guess: not the same twice.
        nonce_str: Text<'a>,
    }
}

impl<'f, 'a> NativeScan<'f, 'a> {
    /// Reads it, if it is for this merchant. It has neither `return_code` nor `result_code`.
    ///
    /// # Errors
    /// The first that applies; [`Kind::MissingField`] goes with each field:
    /// [`Kind::AppIdMismatch`], [`Kind::MchIdMismatch`] (also of the sub-merchant, if one is
    /// stated); [`Kind::BadValue`]: `is_subscribe`.
    pub fn from_verified(
        verified: Verified<'f, 'a>,
        merchant: &Merchant<'_>,
    ) -> Result<Self, Error> {
        addressed(*verified, merchant)?;
        Self::members(*verified)
    }
}

/// The answer to a [`NativeScan`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
pub enum NativeReply<'r> {
    /// There is an order: its `prepay_id`, which the order's reply told.
    Prepaid(&'r str),
    /// There is none, and the payer reads why (`err_code_des`, at most 128 characters).
    Refused(&'r str),
}

impl NativeReply<'_> {
    /// Writes the answer, signed, at the start of `out`: the body of the HTTP response.
    ///
    /// `merchant` is who the scan was for, without a sub-merchant: the answer has no such field.
    /// `nonce`: at most 32 characters that nobody can guess. The key is that of the scan.
    ///
    /// # Errors
    /// * [`Kind::MissingField`]: an empty `prepay_id` or reason;
    /// * [`Kind::BadUtf8`], [`Kind::BadChar`]: what XML cannot carry;
    /// * as [`Key::write_signed`].
    pub fn write<'o, A: Algorithm>(
        self,
        key: &Key<A>,
        merchant: &Merchant<'_>,
        nonce: &str,
        out: &'o mut [u8],
    ) -> Result<&'o [u8], Error> {
        let (result_code, name, value) = match self {
            NativeReply::Prepaid(prepay_id) => ("SUCCESS", "prepay_id", prepay_id),
            NativeReply::Refused(reason) => ("FAIL", "err_code_des", reason),
        };
        let mut slots = [Field::EMPTY; 6];
        let mut fields = Fields::new(&mut slots);
        if value.is_empty() {
            return Err(Kind::MissingField.at(0));
        }
        fields.set("appid", merchant.appid)?;
        fields.set(name, value)?;
        fields.set("mch_id", merchant.mch_id)?;
        fields.set("nonce_str", nonce)?;
        fields.set("result_code", result_code)?;
        fields.set("return_code", "SUCCESS")?;
        key.write_signed(&fields, out)
    }
}
