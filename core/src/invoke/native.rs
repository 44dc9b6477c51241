//! QR codes that a payer scans.

use super::link::{Link, check_url};
use super::set::{self, ID_MAX, Own, Part, Set, both, given};
use crate::api::Violation;
use crate::digest::{Algorithm, SignType};
use crate::error::Error;
use crate::key::Key;
use crate::value::Time;

/// The QR code of an order (native payment, mode 2): `code_url`, as it is.
///
/// There is nothing to sign. A short address of [`NativeProduct`], from the endpoint
/// [`SHORT_URL`](crate::api::SHORT_URL), is one, too. (WeChat Pay V2, "Native payment: mode 2".)
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Native<'a> {
    /// `code_url` of the order. It holds for two hours.
    pub code_url: &'a str,
}

impl<'a> Native<'a> {
    /// The text of the QR code.
    ///
    /// # Errors
    /// [`Kind::BadValue`](crate::Kind::BadValue) with an offset in `code_url`, if it is not a
    /// `weixin://` address in visible ASCII without a fragment.
    pub fn link(&self) -> Result<Link<'a>, Error> {
        check_url(self.code_url, "weixin://")?;
        Ok(Link::new([self.code_url, ""], Set::unsigned(&[], Own::default()), ""))
    }
}

/// The QR code of a product (native payment, mode 1): the gateway asks the merchant for an order
/// each time it is scanned.
///
/// `weixin://wxpay/bizpayurl?` with `sign`, `appid`, `mch_id`, `product_id`, `time_stamp` and
/// `nonce_str`. It may be printed: it does not expire. (WeChat Pay V2, "Native payment: mode 1".)
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NativeProduct<'a> {
    /// `appid`
    pub appid: &'a str,
    /// `mch_id`
    pub mch_id: &'a str,
    /// `product_id`: the merchant's own. Signed as it is, then percent-encoded.
    pub product_id: &'a str,
    /// `nonce_str`
    pub nonce: &'a str,
    /// `time_stamp`: now.
    pub time: Time,
}

impl<'a> NativeProduct<'a> {
    /// Signs the text of the QR code.
    ///
    /// # Errors
    /// As [`Jsapi::sign`](super::Jsapi::sign), and before that
    /// [`Kind::SignTypeMismatch`](crate::Kind::SignTypeMismatch): there is only MD5.
    pub fn sign<A: Algorithm>(&self, key: &Key<A>) -> Result<Link<'a>, Violation<'static>> {
        set::only(key, SignType::Md5)?;
        let rows = [
            given("sign", Part::Sign),
            both("appid", Part::Text(self.appid)).max(ID_MAX),
            both("mch_id", Part::Text(self.mch_id)).max(ID_MAX),
            both("product_id", Part::Text(self.product_id)).max(ID_MAX),
            both("time_stamp", Part::Time),
            both("nonce_str", Part::Text(self.nonce)).max(ID_MAX),
        ];
        let set = Set::sign(key, &rows, Own::at(self.time))?;
        Ok(Link::new(["weixin://wxpay/bizpayurl", ""], set, ""))
    }
}
