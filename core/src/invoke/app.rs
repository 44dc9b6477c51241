//! Payments in a merchant's own app.

use super::params::Params;
use super::set::{ID_MAX, Own, Part, Set, both, given};
use crate::api::Violation;
use crate::digest::Algorithm;
use crate::key::Key;
use crate::value::Time;

/// A payment in a merchant's own app, by the open SDK's `PayReq`.
///
/// The client gets `appid`, `partnerid`, `prepayid`, `package`, `noncestr`, `timestamp` and `sign`.
/// No parameter tells the algorithm. (WeChat Pay V2, "APP payment: starting a payment".)
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct App<'a> {
    /// `appid`: the app. That of the order, or, of a service provider's order, its `sub_appid`.
    pub appid: &'a str,
    /// `partnerid`: the merchant. `mch_id` of the order, or, of a service provider's order, its
    /// `sub_mch_id`.
    pub partnerid: &'a str,
    /// `prepayid`: `prepay_id` of the order. It holds for two hours.
    pub prepay_id: &'a str,
    /// `noncestr`: a new one, not that of the order.
    pub nonce: &'a str,
    /// `timestamp`: now.
    pub time: Time,
}

/// What stands for a package here.
const PACKAGE: &str = "Sign=WXPay";

impl<'a> App<'a> {
    /// Signs the parameters by the key that signed the order: the algorithm has to be the order's.
    ///
    /// # Errors
    /// As [`Jsapi::sign`](super::Jsapi::sign).
    pub fn sign<A: Algorithm>(&self, key: &Key<A>) -> Result<Params<'a>, Violation<'static>> {
        let rows = [
            both("appid", Part::Text(self.appid)).max(ID_MAX),
            both("partnerid", Part::Text(self.partnerid)).max(ID_MAX),
            both("prepayid", Part::Text(self.prepay_id)).max(64),
            both("package", Part::Text(PACKAGE)),
            both("noncestr", Part::Text(self.nonce)).max(ID_MAX),
            both("timestamp", Part::Time),
            given("sign", Part::Sign),
        ];
        Set::sign(key, &rows, Own::at(self.time)).map(Params)
    }
}
