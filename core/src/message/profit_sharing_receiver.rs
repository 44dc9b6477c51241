//! Who gets a share of a profit, and the JSON that says it.

use super::reply::reply;
use super::request::request;
use super::words::choices;
use crate::buf::Produce;
use crate::error::{Error, Kind};
use crate::json;
use crate::sink::Sink;
use crate::text::Text;
use crate::value::Fen;

choices! {
    /// `type` of a receiver: what its `account` is.
    pub enum ReceiverType {
        /// The number of a merchant.
        MerchantId = "MERCHANT_ID",
        /// A user, as the application knows him.
        PersonalOpenid = "PERSONAL_OPENID",
        /// A user, as the sub-merchant's application knows him.
        PersonalSubOpenid = "PERSONAL_SUB_OPENID",
    }
}

choices! {
    /// `relation_type` of a receiver: what it is to the merchant.
    pub enum RelationType {
        /// A service provider.
        ServiceProvider = "SERVICE_PROVIDER",
        /// A shop.
        Store = "STORE",
        /// Staff.
        Staff = "STAFF",
        /// The owner of a shop.
        StoreOwner = "STORE_OWNER",
        /// A partner.
        Partner = "PARTNER",
        /// The headquarters.
        Headquarter = "HEADQUARTER",
        /// The brand.
        Brand = "BRAND",
        /// A distributor.
        Distributor = "DISTRIBUTOR",
        /// A user.
        User = "USER",
        /// A supplier.
        Supplier = "SUPPLIER",
        /// Something else: [`NewReceiver::custom_relation`] says what.
        Custom = "CUSTOM",
        /// A platform; from the sources, without a word on it.
        Platform = "PLATFORM",
        /// Others; from the sources, without a word on it.
        Others = "OTHERS",
    }
}

/// A share of a profit: one element of `receivers`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Share<'a> {
    /// What `account` is.
    #[cfg_attr(feature = "serde", serde(rename = "type"))]
    pub receiver_type: ReceiverType,
    /// Who gets it.
    pub account: &'a str,
    /// How much.
    pub amount: Fen,
    /// Why; the receiver reads it in the bill.
    pub description: &'a str,
    /// The name of a receiver that is a user: it is checked then.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub name: Option<&'a str>,
}

/// A receiver to add: the value of `receiver` in [`ProfitSharingAddReceiver`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct NewReceiver<'a> {
    /// What `account` is.
    #[cfg_attr(feature = "serde", serde(rename = "type"))]
    pub receiver_type: ReceiverType,
    /// Who it is.
    pub account: &'a str,
    /// Its name: of a merchant in full, of a user if it is to be checked.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub name: Option<&'a str>,
    /// What it is to the merchant.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub relation_type: Option<RelationType>,
    /// The same in words, for [`RelationType::Custom`].
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub custom_relation: Option<&'a str>,
}

/// A member of a JSON object; `before` is what stands before it.
fn member(before: u8, name: &str, text: Option<&str>, sink: &mut impl Sink) {
    if let Some(text) = text {
        sink.put_byte(before);
        json::string(name, sink);
        sink.put_byte(b':');
        json::string(text, sink);
    }
}

impl Produce for NewReceiver<'_> {
    fn produce(&self, sink: &mut impl Sink) {
        member(b'{', "type", Some(self.receiver_type.word()), sink);
        member(b',', "account", Some(self.account), sink);
        member(b',', "name", self.name, sink);
        member(b',', "relation_type", self.relation_type.map(RelationType::word), sink);
        member(b',', "custom_relation", self.custom_relation, sink);
        sink.put_byte(b'}');
    }
}

/// Several shares.
struct Shares<'s, 'a>(&'s [Share<'a>]);

impl Produce for Shares<'_, '_> {
    fn produce(&self, sink: &mut impl Sink) {
        let mut before = b'[';
        for share in self.0 {
            sink.put_byte(before);
            member(b'{', "type", Some(share.receiver_type.word()), sink);
            member(b',', "account", Some(share.account), sink);
            sink.put(b",\"amount\":");
            share.amount.put(sink);
            member(b',', "description", Some(share.description), sink);
            member(b',', "name", share.name, sink);
            sink.put_byte(b'}');
            before = b',';
        }
        sink.put_byte(b']');
    }
}

/// What was written is well-formed: JSON made of strings.
fn as_text(written: &[u8]) -> &str {
    core::str::from_utf8(written).unwrap_or_default()
}

impl NewReceiver<'_> {
    /// Writes the JSON of `receiver` at the start of `out`.
    ///
    /// # Errors
    /// [`Kind::BufferTooSmall`] with the length needed; `out` is untouched.
    pub fn write<'o>(&self, out: &'o mut [u8]) -> Result<&'o str, Error> {
        self.produce_into(out).map(as_text)
    }
}

/// Writes the JSON of `receivers` at the start of `out`: for [`ProfitSharing`](super::ProfitSharing)
/// and [`MultiProfitSharing`](super::MultiProfitSharing).
///
/// # Errors
/// [`Kind::MissingField`] if there is no share, at 0; [`Kind::BadAmount`] if one is not positive, at
/// its index; [`Kind::BufferTooSmall`] with the length needed. `out` is then untouched.
pub fn write_shares<'o>(shares: &[Share<'_>], out: &'o mut [u8]) -> Result<&'o str, Error> {
    if shares.is_empty() {
        return Err(Kind::MissingField.at(0));
    }
    if let Some(at) = shares.iter().position(|share| share.amount.get() <= 0) {
        return Err(Kind::BadAmount.at(at));
    }
    Shares(shares).produce_into(out).map(as_text)
}

request! {
    /// Adds somebody to share with. (WeChat Pay V2, "Profit sharing: add a receiver".)
    pub struct ProfitSharingAddReceiver to PROFIT_SHARING_ADD_RECEIVER => ProfitSharingReceiverReply;
    required {
        /// Who, as JSON: [`NewReceiver::write`] makes it.
        receiver: &'a str,
    }
    echo []
}

request! {
    /// Removes somebody to share with. (WeChat Pay V2, "Profit sharing: remove a receiver".)
    pub struct ProfitSharingRemoveReceiver to PROFIT_SHARING_REMOVE_RECEIVER
        => ProfitSharingReceiverReply;
    required {
        /// Who, as JSON: [`NewReceiver::write`] makes it, with nothing but the receiver.
        receiver: &'a str,
    }
    echo []
}

reply! {
    /// A receiver that was added or removed.
    pub struct ProfitSharingReceiverReply, from_verified Verified {
        /// Who, as JSON.
        receiver: Option<Text<'a>>,
    }
}
