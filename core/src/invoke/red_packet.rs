//! Red packets in a mini-program.

use super::params::Params;
use super::set::{self, ID_MAX, Own, Part, Set, both, given, signed};
use crate::api::Violation;
use crate::digest::{Algorithm, SignType};
use crate::key::Key;
use crate::value::Time;

/// Opening a red packet in a mini-program, by `wx.sendBizRedPacket`.
///
/// The client gets `timeStamp`, `nonceStr`, `package`, `signType` and `paySign`. `appId` is signed
/// and not handed over, `signType` is handed over and not signed, and `package` is signed as it is
/// and handed over percent-encoded. (WeChat Pay V2, "Mini-program red packet: receiving it".)
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RedPacket<'a> {
    /// `appId`: the mini-program, `wxappid` of the red packet.
    pub appid: &'a str,
    /// `package` of the reply from
    /// [`SEND_MINI_PROGRAM_RED_PACK`](crate::api::SEND_MINI_PROGRAM_RED_PACK), as it came. It holds
    /// several `name=value` of its own, so [a strict key](Key::strict) refuses it.
    pub package: &'a str,
    /// `nonceStr`
    pub nonce: &'a str,
    /// `timeStamp`: now.
    pub time: Time,
}

impl<'a> RedPacket<'a> {
    /// Signs the parameters.
    ///
    /// # Errors
    /// As [`Jsapi::sign`](super::Jsapi::sign), and before that
    /// [`Kind::SignTypeMismatch`](crate::Kind::SignTypeMismatch): there is only MD5.
    pub fn sign<A: Algorithm>(&self, key: &Key<A>) -> Result<Params<'a>, Violation<'static>> {
        set::only(key, SignType::Md5)?;
        let rows = [
            signed("appId", Part::Text(self.appid)).max(ID_MAX),
            both("timeStamp", Part::Time),
            both("nonceStr", Part::Text(self.nonce)).max(ID_MAX),
            both("package", Part::Encoded(self.package)),
            given("signType", Part::Text(SignType::Md5.name())),
            given("paySign", Part::Sign),
        ];
        Set::sign(key, &rows, Own::at(self.time)).map(Params)
    }
}
