//! What the gateway tells unasked.
//!
//! Each notification is read, verified, and then taken for what it is: by a type that compares it
//! with the merchant, and demands the fields that it must have. What is not there is refused.
//!
//! | Notification | How |
//! | --- | --- |
//! | pay | [`pay::accept`], or [`Verified::accept_payment`] with an [`Expected`](crate::Expected) order |
//! | refund | [`Key::read_refund`] to an [`UnauthenticatedRefund`]: nobody signs it |
//! | native mode 1 | [`NativeScan`], answered by a [`NativeReply`] |
//! | entrusted debit: contract | [`ContractNotice`] |
//! | entrusted debit: payment | [`Verified::accept_debit`] |
//! | combined orders | [`CombinedNotice`] |
//! | vehicle | [`VehicleNotice`] |
//! | pay score | [`PayscoreNotice`] |
//!
//! What the answer is stands in [`ack`], and when they come again in [`retry`]. Every notification
//! may come twice, at the same moment even: remember what was done, and answer the second as the
//! first.
//!
//! ```
//! use wxpay_core::notify::{self, ack};
//! use wxpay_core::{Error, Expected, Field, Key, Kind};
//!
//! /// What a web server answers to the body of a pay notification.
//! fn answer<'o>(key: &Key, body: &[u8], out: &'o mut [u8]) -> Result<&'o [u8], Error> {
//!     let order = Expected {
//!         appid: "wxd930ea5d5a258f4f",
//!         mch_id: "10000100",
//!         out_trade_no: "KIOSK42",
//!         total_fee: 450,
//!         fee_type: "CNY",
//!     };
//!     let mut slots = [Field::EMPTY; 64];
//!     match notify::pay::accept(key, body, &order, &mut slots) {
//!         // Remember transaction_id: the goods are handed out once.
//!         Ok(_transaction_id) => Ok(ack::SUCCESS.as_bytes()),
//!         // Genuine, but not this order's: look for the one that it is for.
//!         Err(error) if error.kind() == Kind::OrderMismatch => Ok(ack::SUCCESS.as_bytes()),
//!         Err(error) => ack::write_fail(error.kind().name(), out),
//!     }
//! }
//! # use wxpay_core::{Fields, SignType};
//! # fn main() -> Result<(), Error> {
//! # let key = Key::new(SignType::Md5, "192006250b4c09247ec02edce69f6a2d")?;
//! # let mut slots = [Field::EMPTY; 16];
//! # let mut paid = Fields::new(&mut slots);
//! # for (name, value) in [
//! #     ("appid", "wxd930ea5d5a258f4f"), ("mch_id", "10000100"), ("out_trade_no", "KIOSK42"),
//! #     ("result_code", "SUCCESS"), ("return_code", "SUCCESS"), ("total_fee", "450"),
//! #     ("transaction_id", "4200002614202611233005092168"),
//! # ] {
//! #     paid.set(name, value)?;
//! # }
//! # let mut out = [0; 1024];
//! # let body = key.write_signed(&paid, &mut out)?;
//! # let mut out = [0; 256];
//! # assert_eq!(answer(&key, body, &mut out)?, ack::SUCCESS.as_bytes());
//! # let fail = b"<xml><return_code>FAIL</return_code><return_msg>NotXml</return_msg></xml>";
//! # assert_eq!(answer(&key, b"paid!", &mut out)?, fail);
//! # Ok(())
//! # }
//! ```
//!
//! A refund is another matter: it is encrypted and not signed, so it is a reason to ask, and the
//! answer to the question counts.
//!
//! ```
//! use wxpay_core::api::Merchant;
//! use wxpay_core::{Error, Field, Fields, Key};
//!
//! # fn main() -> Result<(), Error> {
//! # let refund = [
//! #     ("out_refund_no", "R-1"), ("out_trade_no", "A-1"), ("refund_fee", "450"),
//! #     ("refund_id", "50000408942018111907145868882"), ("refund_status", "SUCCESS"),
//! #     ("success_time", "2026-11-23 13:15:40"), ("total_fee", "450"),
//! #     ("transaction_id", "4200002614202611233005092168"),
//! # ];
//! # let mut slots = [Field::EMPTY; 16];
//! # let mut text = Fields::new(&mut slots);
//! # for (name, value) in refund {
//! #     text.set(name, value)?;
//! # }
//! let key = Key::md5("192006250b4c09247ec02edce69f6a2d")?;
//! # let mut out = [0; 1024];
//! # let req_info = key.write_req_info(&text, &mut out)?;
//! # let mut slots = [Field::EMPTY; 8];
//! # let mut fields = Fields::new(&mut slots);
//! # fields.set("appid", "wxd930ea5d5a258f4f")?;
//! # fields.set("mch_id", "10000100")?;
//! # fields.set("return_code", "SUCCESS")?;
//! # fields.set("req_info", req_info)?;
//! # let mut out = [0; 2048];
//! # let body = fields.write(&mut out)?;
//! let merchant = Merchant::new("wxd930ea5d5a258f4f", "10000100");
//! let mut slots = [Field::EMPTY; 24];
//! let mut buffer = [0; 1024];
//! let hint = key.read_refund(body, &merchant, &mut slots, &mut buffer)?;
//! assert_eq!(hint.out_refund_no, "R-1");
//! // Now ask by refundquery what became of R-1.
//! # Ok(())
//! # }
//! ```

pub mod ack;
mod combined;
mod contract;
mod debit;
mod demand;
mod encoded;
mod native;
mod notice;
pub mod pay;
mod payscore;
mod refund;
pub mod retry;
mod vehicle;

pub use combined::CombinedNotice;
pub use contract::{ContractChange, ContractNotice, Termination};
pub use native::{NativeReply, NativeScan};
pub use payscore::{PayscoreEvent, PayscoreNotice};
pub use refund::{RefundSource, RefundStatus, UnauthenticatedRefund};
pub use vehicle::{VehicleEvent, VehicleNotice, VehicleReason};

use crate::digest::Algorithm;
use crate::error::Error;
use crate::field::{Field, View};
use crate::fields::Fields;
use crate::key::Key;
use crate::verify::Verified;

/// Reads a signed notification and verifies it: what all but the refund start with.
///
/// # Errors
/// As [`Fields::read`] and [`Key::verify`].
pub fn read<'s, 'a, A: Algorithm>(
    key: &Key<A>,
    document: &'a [u8],
    slots: &'s mut [Field<'a>],
) -> Result<Verified<'s, 'a>, Error> {
    let len = Fields::read(document, &mut *slots)?.len();
    key.verify(View::new(slots.get(..len).unwrap_or_default())?)
}
