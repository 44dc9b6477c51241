//! The endpoints of the gateway: what each of them wants, in one table.
//!
//! There is one constant for each: [`MICROPAY`], [`REFUND`], [`SEND_RED_PACK`] and so on. It knows
//! where a request goes, which fields it has under which names, how it may be signed, and whether
//! the reply is. So a caller fills in what is his, and the rest is done in the way of that endpoint:
//!
//! ```
//! use wxpay_core::api::{Merchant, UNIFIED_ORDER};
//! use wxpay_core::{Error, Field, Fields, Key};
//!
//! # fn main() -> Result<(), Error> {
//! let key = Key::hmac_sha256("192006250b4c09247ec02edce69f6a2d")?;
//! let merchant = Merchant::new("wxd930ea5d5a258f4f", "10000100");
//! let nonce = "5K8264ILTKCH16CQ2502SI8ZNMTM67VS";
//!
//! let mut slots = [Field::EMPTY; 16];
//! let mut order = Fields::new(&mut slots);
//! order.set("body", "乌龙茶")?;
//! order.set("out_trade_no", "A-1")?;
//! order.set("total_fee", "450")?;
//! order.set("spbill_create_ip", "192.0.2.7")?;
//! order.set("notify_url", "https://example.com/paid")?;
//! order.set("trade_type", "NATIVE")?;
//!
//! // A QR code needs a product.
//! let mut buffer = [0; 1024];
//! let missing = UNIFIED_ORDER.write_request(&key, &merchant, nonce, &mut order, &mut buffer);
//! assert_eq!(missing.unwrap_err().to_string(), "MissingField: product_id");
//!
//! order.set("product_id", "tea")?;
//! let body = UNIFIED_ORDER.write_request(&key, &merchant, nonce, &mut order, &mut buffer)?;
//! # let body = core::str::from_utf8(body).unwrap();
//! // MD5 would go without saying.
//! assert!(body.contains("<sign_type>HMAC-SHA256</sign_type>"));
//! let url = (UNIFIED_ORDER.host().url(), UNIFIED_ORDER.path());
//! assert_eq!(url, ("https://api.mch.weixin.qq.com", "/pay/unifiedorder"));
//! # Ok(())
//! # }
//! ```
//!
//! A red packet spells its application `wxappid`, knows only MD5, has no `sign_type`, wants a client
//! certificate and is answered without a signature:
//!
//! ```
//! use wxpay_core::api::{Merchant, Reply, SEND_RED_PACK};
//! use wxpay_core::{Error, Field, Fields, Key};
//!
//! # fn main() -> Result<(), Error> {
//! let key = Key::md5("192006250b4c09247ec02edce69f6a2d")?;
//! let merchant = Merchant::new("wxd930ea5d5a258f4f", "10000100");
//! let mut slots = [Field::EMPTY; 16];
//! let mut packet = Fields::new(&mut slots);
//! for (name, value) in [
//!     ("act_name", "开业"), ("client_ip", "192.0.2.7"), ("mch_billno", "10000100202611230000000001"),
//!     ("re_openid", "oxTWIuGaIt6gTKsQRLau2M0yL16E"), ("remark", "-"), ("send_name", "茶馆"),
//!     ("total_amount", "100"), ("total_num", "1"), ("wishing", "恭喜发财"),
//! ] {
//!     packet.set(name, value)?;
//! }
//! let mut buffer = [0; 1024];
//! let nonce = "5K8264ILTKCH16CQ2502SI8ZNMTM67VS";
//! let body = SEND_RED_PACK.write_request(&key, &merchant, nonce, &mut packet, &mut buffer)?;
//! # let body = core::str::from_utf8(body).unwrap();
//! assert!(body.contains("<wxappid>wxd930ea5d5a258f4f</wxappid>") && !body.contains("sign_type"));
//! assert!(SEND_RED_PACK.needs_certificate());
//!
//! let reply = b"<xml><return_code>SUCCESS</return_code><result_code>SUCCESS</result_code></xml>";
//! let mut slots = [Field::EMPTY; 16];
//! match SEND_RED_PACK.read_reply(&key, reply, &mut slots)? {
//!     Reply::Unverified(hint) => assert_eq!(hint.fields().require("result_code")?, "SUCCESS"),
//!     other => unreachable!("{other:?}"),
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # Where the table comes from
//!
//! From the public documents of WeChat Pay V2, which contradict each other in places and have
//! tables with broken rows. Then this holds:
//!
//! * Only what the gateway is sure to refuse is refused: an enumeration that grows (customs
//!   offices, kinds of certificates, scenes) is plain text here.
//! * A limit is the smaller one, in bytes: `body` has 127.
//! * Where one of several numbers is enough, each of them is optional and one is needed.
//! * Fields that only a service provider sends are there for every order: `sub_appid`,
//!   `sub_mch_id`, `sub_openid`.
//! * Deposits are signed by HMAC-SHA256; some documents would take MD5, too.
//! * `sign_type` is required where a document demands it, and where the documents disagree about
//!   what its absence means.
//!
//! # What it costs
//!
//! An endpoint is a line of text for the fields of its requests and one for those of its replies. A
//! firmware links the lines about requests of the endpoints that it names, 27 to 596 bytes each, and
//! the code that reads them, once: 2.4 KB to check, 3.9 KB to fill in, check and write, on a
//! Cortex-M4. It links the line about replies only if it asks for it, and nothing of other endpoints,
//! unless it uses [`ALL`] or [`find`]. The job `proof` measures this and looks into the images.

mod advice;
mod all;
mod check;
mod codes;
mod endpoint;
mod form;
mod need;
mod prepare;
mod query;
mod reply;
mod spec;
mod table;
mod violation;

pub use advice::{Advice, ErrCode, ErrCodes, Verdict};
pub use all::{ALL, find};
pub use endpoint::{Endpoint, Host, Method, ReplyKind, SANDBOX};
pub use form::Form;
pub use need::{Need, Needs};
pub use prepare::Merchant;
pub use reply::{Reply, Unverified, UnverifiedRefusal};
pub use spec::{FieldSpec, Specs};
pub use table::*;
pub use violation::Violation;
