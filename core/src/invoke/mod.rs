//! What the payer's client needs to start a payment.
//!
//! An order is placed by the merchant's server; the payer confirms it on his own device. In between
//! the server hands a few signed parameters to the client: to a page in WeChat, a mini-program, an
//! app, a browser, a QR code. Each client spells and signs them in its own way, and all of them are
//! written here in the same one: fill in a struct, have the key sign it, and write the outcome.
//!
//! ```
//! use wxpay_core::{Error, Field, Fields, Key, Time, invoke};
//!
//! # fn main() -> Result<(), Error> {
//! # let reply = b"<xml><return_code>SUCCESS</return_code><result_code>SUCCESS</result_code>\
//! #     <prepay_id><![CDATA[wx201411101639507cbf6ffd8b0779950874]]></prepay_id>\
//! #     <sign>51E331293622396A57A6A598D8EC13C1</sign></xml>";
//! let key = Key::md5("192006250b4c09247ec02edce69f6a2d")?;
//! let mut slots = [Field::EMPTY; 32];
//! let fields = Fields::read(reply, &mut slots)?; // to an order with trade_type JSAPI
//! let prepay_id = key.verify(&fields)?.require("prepay_id")?.to_heapless::<64>()?;
//!
//! let params = invoke::Jsapi {
//!     appid: "wxd930ea5d5a258f4f",
//!     prepay_id: &prepay_id,
//!     nonce: "5K8264ILTKCH16CQ2502SI8ZNMTM67VS",
//!     time: Time::from_unix(1_700_000_000).unwrap_or(Time::MIN),
//! }
//! .sign(&key)?;
//!
//! // The object that WeixinJSBridge wants, ready to be put into a page.
//! let mut buffer = [0; 512];
//! let json = params.write_json(&mut buffer)?;
//! assert_eq!(json, concat!(
//!     r#"{"appId":"wxd930ea5d5a258f4f","timeStamp":"1700000000","#,
//!     r#""nonceStr":"5K8264ILTKCH16CQ2502SI8ZNMTM67VS","#,
//!     r#""package":"prepay_id=wx201411101639507cbf6ffd8b0779950874","#,
//!     r#""signType":"MD5","paySign":"FF396928FF5742AC3539058F72AF3956"}"#,
//! ));
//!
//! // Or one by one, to be put into something else.
//! let names: Vec<&str> = params.fields().map(|(name, _)| name).collect();
//! assert_eq!(names, ["appId", "timeStamp", "nonceStr", "package", "signType", "paySign"]);
//! # Ok(())
//! # }
//! ```
//!
//! | Client | Struct | Key | Outcome |
//! | --- | --- | --- | --- |
//! | page in an official account, `WeixinJSBridge` | [`Jsapi`] | the order's | [`Params`] |
//! | page in an official account, `wx.chooseWXPay` | [`ChooseWxPay`] | the order's | [`Params`] |
//! | mini-program, `wx.requestPayment` | [`MiniProgram`] | the order's | [`Params`] |
//! | the merchant's app, `PayReq` | [`App`] | the order's | [`Params`] |
//! | browser outside WeChat | [`H5`] | none | [`Link`] |
//! | QR code of an order | [`Native`] | none | [`Link`] |
//! | QR code of a product | [`NativeProduct`] | MD5 | [`Link`] |
//! | mini-program, red packet | [`RedPacket`] | MD5 | [`Params`] |
//! | contract of entrusted debit: page | [`ContractPage`] | MD5 | [`Link`] |
//! | contract of entrusted debit: browser | [`ContractH5`] | any | [`Link`] |
//! | contract of entrusted debit: mini-program | [`ContractMiniProgram`] | MD5 | [`Params`] |
//! | payment score order: mini-program | [`ScoreDetail`] | HMAC-SHA256 | [`Params`] |
//! | payment score order: app, page | [`ScoreDetailQuery`] | HMAC-SHA256 | [`Link`] |
//! | coupon: page | [`CouponPage`] | HMAC-SHA256 | [`Link`] |
//!
//! [`Params`] is an object of strings, one by one or as JSON text. [`Link`] is an address. Both are
//! written into the caller's buffer, all or nothing, or in pieces wherever a
//! [`Sink`](crate::Sink) puts them; their length can be asked for. They own what they made and point
//! to what the caller gave, so there is no memory to lend.
//!
//! # Rules
//!
//! * **The algorithm is that of the key.** It has to be that of the order, which the client is told
//!   in `signType` or not at all. Where the gateway knows only one, a key for the other is refused
//!   with [`Kind::SignTypeMismatch`](crate::Kind::SignTypeMismatch).
//! * **Values are signed as they are**, and percent-encoded or escaped afterwards. The one exception
//!   is [`ScoreDetailQuery`].
//! * **A nonce is used once**: make one for each call with [`Nonce`](crate::Nonce). The time is
//!   [`Time::from_unix`](crate::Time::from_unix) of the server's clock; clients get it as a string
//!   of 10 digits.
//! * **A service provider** signs with its own key. Whose application it is, is said at each
//!   `appid`: that in which the payment happens.
//! * **A value from a reply** is a [`Text`](crate::Text). `as_str` lends it where it stands, unless
//!   its document spells it with references; `to_heapless` and `copy_to` work with all of them.
//! * A refusal names the parameter: [`Violation`](crate::api::Violation). It becomes an
//!   [`Error`](crate::Error) by `?`.
//!
//! What the client reports afterwards proves nothing. Only a notification or a query tells that an
//! order is paid.
//!
//! # Limits
//!
//! Sharing of addresses (`editAddress`, with SHA-1 and an access token instead of the key) is not
//! here, nor is the mini-program plug-in that hands out several coupons at once. A contract or an
//! order that was prepared by the gateway (`pre_entrustweb_id`) is opened without a signature: there
//! is nothing to make.

mod app;
mod contract;
mod coupon;
mod h5;
mod jsapi;
mod link;
mod native;
mod params;
mod red_packet;
mod score;
mod set;
mod value;

pub use app::App;
pub use contract::{Contract, ContractH5, ContractMiniProgram, ContractPage};
pub use coupon::CouponPage;
pub use h5::H5;
pub use jsapi::{ChooseWxPay, Jsapi, MiniProgram};
pub use link::Link;
pub use native::{Native, NativeProduct};
pub use params::Params;
pub use red_packet::RedPacket;
pub use score::{ScoreDetail, ScoreDetailQuery};
pub use value::Value;
