//! Contracts of entrusted debit, which a payer is asked to sign.

use super::link::Link;
use super::params::Params;
use super::set::{self, ID_MAX, Own, Part, Row, Set, both, given};
use crate::api::{self, Merchant, Violation};
use crate::digest::{Algorithm, SignType};
use crate::field::View;
use crate::key::Key;
use crate::value::Time;

/// A contract of entrusted debit ("papay") that a payer is asked to sign, wherever that is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contract<'a> {
    /// `appid` and `mch_id`. A `sub_mch_id` makes it a contract of a service provider, who may add
    /// `sub_appid`.
    pub merchant: Merchant<'a>,
    /// `plan_id`: the template that was agreed on with the gateway, a number.
    pub plan_id: &'a str,
    /// `contract_code`: the merchant's own number of the contract.
    pub contract_code: &'a str,
    /// `request_serial`: another number each time, of 18 digits at most.
    pub request_serial: u64,
    /// `contract_display_account`: the name of the account that the payer sees. No emoji.
    pub contract_display_account: &'a str,
    /// `notify_url`: where the gateway tells that the contract was signed, without a query.
    pub notify_url: &'a str,
    /// `timestamp`: now.
    pub time: Time,
}

/// A parameter that is not there.
const NONE: Row<'_> = both("", Part::Text("")).optional();

impl<'a> Contract<'a> {
    const fn is_partners(&self) -> bool {
        self.merchant.sub_mch_id.is_some()
    }

    fn own(&self) -> Own {
        let mut own = Own::at(self.time);
        own.make(&set::number(self.request_serial));
        own
    }

    fn rows(&self, version: &'static str, [one, two, three]: [Row<'a>; 3]) -> [Row<'a>; 15] {
        let Merchant { appid, mch_id, sub_appid, sub_mch_id } = self.merchant;
        // Without a sub-merchant there is nobody who could have another application.
        let sub_appid = sub_appid.filter(|_| self.is_partners());
        let text = |name, text| both(name, Part::Text(text));
        [
            text("appid", appid).max(ID_MAX),
            text("mch_id", mch_id).max(ID_MAX),
            text("sub_appid", sub_appid.unwrap_or_default()).max(ID_MAX).optional(),
            text("sub_mch_id", sub_mch_id.unwrap_or_default()).max(ID_MAX).optional(),
            text("plan_id", self.plan_id),
            text("contract_code", self.contract_code).max(128),
            both("request_serial", Part::Made),
            text("contract_display_account", self.contract_display_account).max(128),
            text("notify_url", self.notify_url).max(256),
            text("version", version).optional(),
            both("timestamp", Part::Time),
            one,
            two,
            three,
            given("sign", Part::Sign),
        ]
    }

    /// Checks the fields of the page in an official account.
    fn check_page<'v>(&self, fields: View<'_, 'v>) -> Result<(), Violation<'v>> {
        if self.is_partners() {
            api::PARTNER_ENTRUST_WEB.check(fields)
        } else {
            api::ENTRUST_WEB.check(fields)
        }
    }
}

/// The version of the pages.
const VERSION: &str = "1.0";

/// The page of an official account or an app's browser on which a payer signs a contract: an
/// address that the payer's client opens.
///
/// (WeChat Pay V2, "Entrusted debit: contract in an official account".)
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ContractPage<'a> {
    /// The contract.
    pub contract: Contract<'a>,
    /// `return_web`: back to the page that the payer came from; otherwise he stays in WeChat.
    pub return_web: bool,
}

impl<'a> ContractPage<'a> {
    /// Signs the address. The values are signed as they are, then percent-encoded.
    ///
    /// # Errors
    /// As [`Endpoint::check`](api::Endpoint::check) of [`ENTRUST_WEB`](api::ENTRUST_WEB) and as
    /// [`Jsapi::sign`](super::Jsapi::sign); before that
    /// [`Kind::SignTypeMismatch`](crate::Kind::SignTypeMismatch): there is only MD5.
    pub fn sign<A: Algorithm>(&self, key: &Key<A>) -> Result<Link<'a>, Violation<'static>> {
        set::only(key, SignType::Md5)?;
        let return_web = Part::Text(if self.return_web { "1" } else { "" });
        let extra = [both("return_web", return_web).optional(), NONE, NONE];
        let (rows, own) = (self.contract.rows(VERSION, extra), self.contract.own());
        set::check(&rows, &own, |fields| self.contract.check_page(fields))?;
        let path = if self.contract.is_partners() {
            const { api::PARTNER_ENTRUST_WEB.path() }
        } else {
            const { api::ENTRUST_WEB.path() }
        };
        let host = const { api::ENTRUST_WEB.host().url() };
        Ok(Link::new([host, path], Set::sign(key, &rows, own)?, ""))
    }
}

/// The page of a browser outside WeChat on which a payer signs a contract.
///
/// The merchant's server gets this address; the reply, which is not signed, holds the `redirect_url`
/// for the browser. (WeChat Pay V2, "Entrusted debit: H5 contract".)
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ContractH5<'a> {
    /// The contract.
    pub contract: Contract<'a>,
    /// `clientip`: the payer's address.
    pub clientip: &'a str,
    /// `return_appid`: the app to return to, empty for none.
    pub return_appid: &'a str,
}

impl<'a> ContractH5<'a> {
    /// Signs the address. The values are signed as they are, then percent-encoded. `sign_type` is
    /// always among them, since the sources disagree about what its absence means.
    ///
    /// # Errors
    /// As [`Endpoint::check`](api::Endpoint::check) of [`H5_ENTRUST_WEB`](api::H5_ENTRUST_WEB) and as
    /// [`Jsapi::sign`](super::Jsapi::sign).
    pub fn sign<A: Algorithm>(&self, key: &Key<A>) -> Result<Link<'a>, Violation<'static>> {
        let extra = [
            both("clientip", Part::Text(self.clientip)),
            both("return_appid", Part::Text(self.return_appid)).max(ID_MAX).optional(),
            both("sign_type", Part::Text(key.sign_type().name())),
        ];
        let (rows, own) = (self.contract.rows(VERSION, extra), self.contract.own());
        let is_partners = self.contract.is_partners();
        let path = if is_partners {
            set::check(&rows, &own, |fields| api::PARTNER_H5_ENTRUST_WEB.check(fields))?;
            const { api::PARTNER_H5_ENTRUST_WEB.path() }
        } else {
            set::check(&rows, &own, |fields| api::H5_ENTRUST_WEB.check(fields))?;
            const { api::H5_ENTRUST_WEB.path() }
        };
        let host = const { api::H5_ENTRUST_WEB.host().url() };
        Ok(Link::new([host, path], Set::sign(key, &rows, own)?, ""))
    }
}

/// The mini-program in which a payer signs a contract: `extraData` of `wx.navigateToMiniProgram`.
///
/// (WeChat Pay V2, "Entrusted debit: contract in a mini-program".)
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ContractMiniProgram<'a> {
    /// The contract.
    pub contract: Contract<'a>,
}

impl<'a> ContractMiniProgram<'a> {
    /// `appId` of `wx.navigateToMiniProgram`: WeChat Pay's mini-program.
    pub const APPID: &'static str = "wxbd687630cd02ce1d";
    /// `path` of `wx.navigateToMiniProgram`.
    pub const PATH: &'static str = "pages/index/index";

    /// Signs the parameters. They are those of [`ContractPage`] without `version`.
    ///
    /// # Errors
    /// As [`ContractPage::sign`].
    pub fn sign<A: Algorithm>(&self, key: &Key<A>) -> Result<Params<'a>, Violation<'static>> {
        set::only(key, SignType::Md5)?;
        let own = self.contract.own();
        let page = self.contract.rows(VERSION, [NONE; 3]);
        set::check(&page, &own, |fields| self.contract.check_page(fields))?;
        Set::sign(key, &self.contract.rows("", [NONE; 3]), own).map(Params)
    }
}
