//! What starts a payment, and what it is made of.

use serde::{Serialize, Serializer};

use super::make::{map, records};
use crate::invoke::{
    App, ChooseWxPay, Contract, ContractH5, ContractMiniProgram, ContractPage, CouponPage, H5,
    Jsapi, Link, MiniProgram, Native, NativeProduct, Params, RedPacket, ScoreDetail,
    ScoreDetailQuery, Value,
};

records! {
    Jsapi<'_> { appid, prepay_id, nonce, time }
    MiniProgram<'_> { appid, prepay_id, nonce, time }
    ChooseWxPay<'_> { appid, prepay_id, nonce, time }
    App<'_> { appid, partnerid, prepay_id, nonce, time }
    H5<'_> { mweb_url, redirect_url }
    Native<'_> { code_url }
    NativeProduct<'_> { appid, mch_id, product_id, nonce, time }
    RedPacket<'_> { appid, package, nonce, time }
    Contract<'_> {
        merchant,
        plan_id,
        contract_code,
        request_serial,
        contract_display_account,
        notify_url,
        time,
    }
    ContractPage<'_> { contract, return_web }
    ContractH5<'_> { contract, clientip, return_appid }
    ContractMiniProgram<'_> { contract }
    ScoreDetail<'_> { mch_id, service_id, out_order_no, nonce, time }
    ScoreDetailQuery<'_> { mch_id, service_id, out_order_no, nonce, time }
    CouponPage<'_> { stock_id, out_request_no, send_coupon_merchant, open_id, coupon_code }
}

/// As the object that the client's call wants: a map of text, in the order of the call's
/// documentation.
impl Serialize for Params<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        map(self.fields(), self.fields().count(), to)
    }
}

/// As text: the address.
impl Serialize for Link<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

/// As text, as the client gets it.
impl Serialize for Value<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self.as_str() {
            Some(text) => to.serialize_str(text),
            None => to.collect_str(self),
        }
    }
}
