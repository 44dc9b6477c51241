//! Coupons that a payer takes.

use super::link::Link;
use super::set::{self, Own, Part, Set, both, given};
use crate::api::Violation;
use crate::digest::{Algorithm, SignType};
use crate::key::Key;

/// The page in WeChat on which a customer takes a merchant's coupon: an address to send him to.
///
/// (WeChat Pay, "H5 coupons", which follows the rules of V2.)
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CouponPage<'a> {
    /// `stock_id`: the batch of coupons.
    pub stock_id: &'a str,
    /// `out_request_no`: another number each time, of letters and digits.
    pub out_request_no: &'a str,
    /// `send_coupon_merchant`: `mch_id` of the merchant who hands it out, whose key signs.
    pub send_coupon_merchant: &'a str,
    /// `open_id` of the customer.
    pub open_id: &'a str,
    /// `coupon_code`, where the batch leaves the codes to the merchant; empty elsewhere.
    pub coupon_code: &'a str,
}

impl<'a> CouponPage<'a> {
    /// Signs the address.
    ///
    /// # Errors
    /// As [`Jsapi::sign`](super::Jsapi::sign), and before that
    /// [`Kind::SignTypeMismatch`](crate::Kind::SignTypeMismatch): there is only HMAC-SHA256.
    pub fn sign<A: Algorithm>(&self, key: &Key<A>) -> Result<Link<'a>, Violation<'static>> {
        set::only(key, SignType::HmacSha256)?;
        let rows = [
            both("stock_id", Part::Text(self.stock_id)).max(20),
            both("out_request_no", Part::Text(self.out_request_no)).max(128),
            given("sign", Part::Sign),
            both("send_coupon_merchant", Part::Text(self.send_coupon_merchant)).max(15),
            both("open_id", Part::Text(self.open_id)).max(128),
            both("coupon_code", Part::Text(self.coupon_code)).max(128).optional(),
        ];
        let set = Set::sign(key, &rows, Own::default())?;
        let page = "https://action.weixin.qq.com/busifavor/getcouponinfo";
        Ok(Link::new([page, ""], set, "#wechat_pay&wechat_redirect"))
    }
}
