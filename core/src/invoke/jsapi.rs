//! Payments inside WeChat: official accounts and mini-programs.

use super::params::Params;
use super::set::{ID_MAX, Own, Part, Row, Set, both, given, refuse, signed};
use crate::api::Violation;
use crate::digest::Algorithm;
use crate::error::Kind;
use crate::key::Key;
use crate::value::Time;

/// A payment in the page of an official account, by `WeixinJSBridge`'s `getBrandWCPayRequest`.
///
/// The client gets `appId`, `timeStamp`, `nonceStr`, `package`, `signType` and `paySign`.
/// (WeChat Pay V2, "JSAPI payment: starting a payment".)
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Jsapi<'a> {
    /// `appId`: the application whose page it is. That of the order: `appid`, or, of a service
    /// provider's order with a `sub_appid`, that one if the page is the sub-merchant's.
    pub appid: &'a str,
    /// `prepay_id` of the order, which becomes `package`. It holds for two hours.
    pub prepay_id: &'a str,
    /// `nonceStr`: a new one, not that of the order.
    pub nonce: &'a str,
    /// `timeStamp`: now.
    pub time: Time,
}

impl<'a> Jsapi<'a> {
    /// Signs the parameters by the key that signed the order: `signType` has to be the order's.
    ///
    /// # Errors
    /// * [`Kind::MissingField`], [`Kind::FieldTooLong`];
    /// * [`Kind::BadTime`]: not 10 digits;
    /// * what [`Fields::set`](crate::Fields::set) and [`Key::sign`] refuse.
    pub fn sign<A: Algorithm>(&self, key: &Key<A>) -> Result<Params<'a>, Violation<'static>> {
        let appid = both("appId", Part::Text(self.appid));
        sign(key, self, [appid, both("timeStamp", Part::Time)])
    }
}

/// A payment in a mini-program, by `wx.requestPayment`.
///
/// The client gets `timeStamp`, `nonceStr`, `package`, `signType` and `paySign`; the application is
/// signed, but not handed over. (WeChat Pay V2, "Mini-program payment: starting a payment".)
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MiniProgram<'a> {
    /// `appId`: the mini-program. As for [`Jsapi::appid`].
    pub appid: &'a str,
    /// `prepay_id` of the order, which becomes `package`. It holds for two hours.
    pub prepay_id: &'a str,
    /// `nonceStr`: a new one, not that of the order.
    pub nonce: &'a str,
    /// `timeStamp`: now.
    pub time: Time,
}

impl<'a> MiniProgram<'a> {
    /// Signs the parameters by the key that signed the order: `signType` has to be the order's.
    ///
    /// # Errors
    /// As [`Jsapi::sign`].
    pub fn sign<A: Algorithm>(&self, key: &Key<A>) -> Result<Params<'a>, Violation<'static>> {
        let MiniProgram { appid, prepay_id, nonce, time } = *self;
        let hidden = signed("appId", Part::Text(appid));
        let call = Jsapi { appid, prepay_id, nonce, time };
        sign(key, &call, [hidden, both("timeStamp", Part::Time)])
    }
}

/// A payment in the page of an official account, by the JS-SDK's `wx.chooseWXPay`.
///
/// The client gets `timestamp`, `nonceStr`, `package`, `signType` and `paySign`. The time is signed
/// as `timeStamp` and handed over as `timestamp`, and the application is not handed over. (WeChat
/// Pay V2, "JSAPI payment"; JS-SDK, "Starting a payment".)
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChooseWxPay<'a> {
    /// `appId`: the application whose page it is. As for [`Jsapi::appid`].
    pub appid: &'a str,
    /// `prepay_id` of the order, which becomes `package`. It holds for two hours.
    pub prepay_id: &'a str,
    /// `nonceStr`: a new one, not that of the order.
    pub nonce: &'a str,
    /// `timestamp`: now.
    pub time: Time,
}

impl<'a> ChooseWxPay<'a> {
    /// Signs the parameters by the key that signed the order: `signType` has to be the order's.
    ///
    /// # Errors
    /// As [`Jsapi::sign`].
    pub fn sign<A: Algorithm>(&self, key: &Key<A>) -> Result<Params<'a>, Violation<'static>> {
        let ChooseWxPay { appid, prepay_id, nonce, time } = *self;
        let hidden = signed("appId", Part::Text(appid));
        let call = Jsapi { appid, prepay_id, nonce, time };
        sign(key, &call, [hidden, both("timeStamp", Part::Time).spelled("timestamp")])
    }
}

/// All three sign the same.
fn sign<'a, A: Algorithm>(
    key: &Key<A>,
    call: &Jsapi<'a>,
    [appid, time]: [Row<'a>; 2],
) -> Result<Params<'a>, Violation<'static>> {
    check_prepay_id(call.prepay_id, "package")?;
    let rows = [
        appid.max(ID_MAX),
        time,
        both("nonceStr", Part::Text(call.nonce)).max(ID_MAX),
        both("package", Part::Made),
        both("signType", Part::Text(key.sign_type().name())),
        given("paySign", Part::Sign),
    ];
    let mut own = Own::at(call.time);
    own.make("prepay_id=");
    own.make(call.prepay_id);
    Set::sign(key, &rows, own).map(Params)
}

/// The longest `prepay_id`, in bytes.
const PREPAY_ID_MAX: usize = 64;

/// Refuses what cannot be a `prepay_id`. `name` is the parameter's that it goes into.
fn check_prepay_id(prepay_id: &str, name: &'static str) -> Result<(), Violation<'static>> {
    match prepay_id.len() {
        0 => Err(refuse(Kind::MissingField.at(0), name)),
        1..=PREPAY_ID_MAX => Ok(()),
        _ => Err(refuse(Kind::FieldTooLong.at(0), name)),
    }
}
