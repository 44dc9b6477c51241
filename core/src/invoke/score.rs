//! Orders of WeChat's payment score.

use super::link::Link;
use super::params::Params;
use super::set::{self, ID_MAX, Own, Part, Row, Set, both, given, refuse};
use crate::api::Violation;
use crate::digest::{Algorithm, SignType};
use crate::error::Kind;
use crate::key::Key;
use crate::value::Time;

/// The page with the details of a payment score order, for a mini-program: `extraData` of
/// `wx.openBusinessView`, whose `businessType` is `wxpayScoreDetail`.
///
/// The client gets `mch_id`, `service_id`, `out_order_no`, `timestamp`, `nonce_str`, `sign_type` and
/// `sign`. (WeChat Pay, "Payment score: order details in a mini-program".)
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScoreDetail<'a> {
    /// `mch_id`: the merchant, or the service provider.
    pub mch_id: &'a str,
    /// `service_id`
    pub service_id: &'a str,
    /// `out_order_no`: the merchant's number of the order.
    pub out_order_no: &'a str,
    /// `nonce_str`: a new one.
    pub nonce: &'a str,
    /// `timestamp`: now.
    pub time: Time,
}

impl<'a> ScoreDetail<'a> {
    /// Signs the parameters.
    ///
    /// # Errors
    /// As [`Jsapi::sign`](super::Jsapi::sign), and before that [`Kind::SignTypeMismatch`]: there is
    /// only HMAC-SHA256.
    pub fn sign<A: Algorithm>(&self, key: &Key<A>) -> Result<Params<'a>, Violation<'static>> {
        let out_order_no = both("out_order_no", Part::Text(self.out_order_no)).max(ID_MAX);
        sign(key, self, out_order_no, Own::at(self.time)).map(Params)
    }
}

/// The page with the details of a payment score order, for an app or the page of an official
/// account: `query` of the open SDK's `WXOpenBusinessView`, or `queryString` of the JS-SDK's
/// `openBusinessView`. The `businessType` is `wxpayScoreDetail`.
///
/// It is a query without an address, with the parameters of [`ScoreDetail`]. `out_order_no` is
/// percent-encoded first and signed like that. (WeChat Pay, "Payment score: order details in an
/// app", "... in a page".)
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScoreDetailQuery<'a> {
    /// `mch_id`: the merchant, or the service provider.
    pub mch_id: &'a str,
    /// `service_id`
    pub service_id: &'a str,
    /// `out_order_no`: the merchant's number of the order, up to 32 letters, digits and `_-|*`. Best
    /// without `|`, of which the sources do not agree on whether it is signed encoded.
    pub out_order_no: &'a str,
    /// `nonce_str`: a new one.
    pub nonce: &'a str,
    /// `timestamp`: now.
    pub time: Time,
}

impl<'a> ScoreDetailQuery<'a> {
    /// Signs the query.
    ///
    /// # Errors
    /// As [`ScoreDetail::sign`], and [`Kind::BadValue`] for another character in `out_order_no`.
    pub fn sign<A: Algorithm>(&self, key: &Key<A>) -> Result<Link<'a>, Violation<'static>> {
        let ScoreDetailQuery { mch_id, service_id, out_order_no, nonce, time } = *self;
        set::only(key, SignType::HmacSha256)?;
        let refuse = |kind: Kind, at| Err(refuse(kind.at(at), "out_order_no"));
        if out_order_no.len() > ID_MAX {
            return refuse(Kind::FieldTooLong, 0);
        }
        let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"_-|*".contains(&byte);
        if let Some(at) = out_order_no.bytes().position(|byte| !allowed(byte)) {
            return refuse(Kind::BadValue, at);
        }
        // As JavaScript's encodeURIComponent, which leaves `*`.
        let mut own = Own::at(time);
        for char in out_order_no.chars() {
            let mut utf8 = [0; 4];
            own.make(if char == '|' { "%7C" } else { char.encode_utf8(&mut utf8) });
        }
        let detail = ScoreDetail { mch_id, service_id, out_order_no, nonce, time };
        let set = sign(key, &detail, both("out_order_no", Part::Made), own)?;
        Ok(Link::new(["", ""], set, ""))
    }
}

fn sign<'a, A: Algorithm>(
    key: &Key<A>,
    detail: &ScoreDetail<'a>,
    out_order_no: Row<'a>,
    own: Own,
) -> Result<Set<'a>, Violation<'static>> {
    set::only(key, SignType::HmacSha256)?;
    let rows = [
        both("mch_id", Part::Text(detail.mch_id)).max(ID_MAX),
        both("service_id", Part::Text(detail.service_id)).max(ID_MAX),
        out_order_no,
        both("timestamp", Part::Time),
        both("nonce_str", Part::Text(detail.nonce)).max(ID_MAX),
        both("sign_type", Part::Text(SignType::HmacSha256.name())),
        given("sign", Part::Sign),
    ];
    Set::sign(key, &rows, own)
}
