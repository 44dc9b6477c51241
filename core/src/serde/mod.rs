//! Fields, values and messages as serde sees them. (Feature `serde`; no allocation.)
//!
//! A struct of your own with `#[derive(Deserialize)]` is read from a message, and one with
//! `#[derive(Serialize)]` is filled into the fields of a request:
//!
//! ```
//! use serde::{Deserialize, Serialize};
//! use wxpay_core::serde::{from_verified, to_fields};
//! use wxpay_core::{Fen, Field, Fields, Key, OutTradeNo, Scratch, Time};
//!
//! #[derive(Serialize, Deserialize, Debug, PartialEq)]
//! struct Payment<'a> {
//!     out_trade_no: OutTradeNo,
//!     total_fee: Fen,
//!     time_end: Option<Time>,
//!     #[serde(default, with = "wxpay_core::serde::yes_no")]
//!     is_subscribe: Option<bool>,
//!     attach: Option<&'a str>,
//! }
//!
//! # fn main() -> Result<(), wxpay_core::serde::Error> {
//! # let key = Key::md5("192006250b4c09247ec02edce69f6a2d")?;
//! # let document = b"<xml><attach>&lt;shelf 4&gt;</attach><bank_type>OTHERS</bank_type><is_subscribe>Y\
//! #     </is_subscribe><out_trade_no>A-1</out_trade_no><sign>7E7DDD2820905F6C36EBE43FC432BEC4</sign>\
//! #     <time_end>20141030133525</time_end><total_fee>450</total_fee></xml>";
//! let mut slots = [Field::EMPTY; 64];
//! let fields = Fields::read(document, &mut slots)?;
//! let verified = key.verify(&fields)?;
//! let mut memory = [0; 512];
//! let mut scratch = Scratch::new(&mut memory);
//! let payment: Payment = from_verified(&verified, &mut scratch)?;
//! assert_eq!((payment.total_fee, payment.attach), (Fen::new(450), Some("<shelf 4>")));
//!
//! let mut slots = [Field::EMPTY; 16];
//! let mut same = Fields::new(&mut slots);
//! to_fields(&payment, &mut same, &mut scratch)?;
//! assert_eq!(same.get("time_end"), verified.get("time_end"));
//! # Ok(())
//! # }
//! ```
//!
//! # Members
//!
//! | member | field |
//! |---|---|
//! | `&'a str` | its text, where it stands in the document unless references had to be decoded |
//! | `heapless::String<N>` | its text, of at most `N` bytes |
//! | `u8` to `u64`, `i8` to `i64` | `0`, or up to 18 digits without a leading zero; never negative |
//! | [`Fen`](crate::Fen), [`Currency`](crate::Currency), [`OutTradeNo`](crate::OutTradeNo), … | checked as `parse` does |
//! | [`Time`](crate::Time) | `20141030133525`, and read from `2014-10-30 13:35:25`, too; others by [`spaced`], [`date`], [`unix`] |
//! | `bool` | by [`yes_no`] |
//! | an enum of unit variants | a variant's name; one with `#[serde(other)]` takes all others |
//! | `Option<T>` | absent or empty is `None` |
//! | a struct with one nameless member | as that member |
//!
//! Fields without a member are passed over, unless the struct says `#[serde(deny_unknown_fields)]`.
//! What is absent or empty, and no `Option`, and has no `#[serde(default)]`, is
//! [`Kind::MissingField`](crate::Kind::MissingField) and [named](Error::field). A map with text for
//! values does instead of a struct.
//!
//! Floating point, `bool` without words, and what is nested are refused. For `#[serde(flatten)]` and
//! enums with a tag serde keeps the fields in between, as text and with an allocator: values of this
//! crate and strings do in there, bare numbers do not.
//!
//! # Elsewhere
//!
//! Every value and every message serializes into any format. The values at the top of the crate
//! deserialize from it, too, but for what only this crate makes: signatures and errors.
//!
//! | what | as |
//! |---|---|
//! | amounts | integers: fen, or thousandths of one where the type has them |
//! | a time | text of RFC 3339 at UTC+8 |
//! | numbers of orders, addresses, codes | text |
//! | [`View`], [`Fields`], [`Verified`], [`Unverified`](crate::api::Unverified) | a map from name to text |
//! | requests, replies, notifications | their members; numbered fields and lists as sequences; words as on the wire |
//! | [`Outcome`](crate::message::Outcome) | `outcome`, which is `done`, `refused` or `unknown`, and `reply` or `refusal` |
//! | [`invoke::Params`](crate::invoke::Params), [`Link`](crate::invoke::Link) | the client's object; text |
//! | rows of bills | a map from heading to text |
//! | what is not read: bills and XML in their place, as they came | bytes |
//! | other sets of names | `snake_case`; [`Kind`](crate::Kind), [`TimeForm`](crate::TimeForm), [`Scanned`](crate::Scanned) as they are spelled here |
//! | an [`Error`](crate::Error) | `kind` and `at` |
//!
//! A request becomes the fields of a document by [`Request::fill`](crate::message::Request::fill),
//! and not by [`to_fields`], which is for structs of your own.
//!
//! Nothing deserializes into `Verified`, or into anything else that is made from a proof, and
//! [`Key`](crate::Key) has no form at all. An [`AuthCode`](crate::AuthCode) is written as it is,
//! in a request too: until it has been used, who reads it can take money. So is the key of the
//! sandbox, in the reply that tells it.

mod amounts;
mod api;
mod bill;
mod de;
mod error;
mod invoke;
mod make;
mod notify;
mod outcome;
mod records;
mod ser;
mod text;
mod time;
mod with;
mod words;

use serde::{Deserialize, Serialize};

pub use error::Error;
pub use with::{compact, date, spaced, unix, yes_no};

use crate::field::View;
use crate::fields::Fields;
use crate::scratch::Scratch;
use crate::verify::Verified;

/// Reads a `T`, as a rule your own struct, from a message whose signature has been verified.
///
/// A text that holds references is decoded into `scratch`; all others stay where they are. So much
/// scratch memory as the document has bytes is always enough, and for most messages none is needed.
///
/// # Errors
/// The first that applies to the fields in byte order of their names; absence comes last.
/// * [`Kind::BadNumber`](crate::Kind::BadNumber), also for a number too large for its member;
/// * [`Kind::FieldTooLong`](crate::Kind::FieldTooLong): longer than an owned string;
/// * what the values of this crate refuse, e.g. [`Kind::BadAmount`](crate::Kind::BadAmount);
/// * [`Kind::BadValue`](crate::Kind::BadValue): any other text that is none of its member;
/// * [`Kind::BufferTooSmall`](crate::Kind::BufferTooSmall): too little scratch memory;
/// * [`Kind::UnknownField`](crate::Kind::UnknownField), if `T` wants that;
/// * [`Kind::MissingField`](crate::Kind::MissingField).
pub fn from_verified<'a, T: Deserialize<'a>>(
    verified: &Verified<'_, 'a>,
    scratch: &mut Scratch<'a>,
) -> Result<T, Error> {
    from_unverified(**verified, scratch)
}

/// [`from_verified`] for fields that may come from anyone: where an endpoint does not sign, or of a
/// request.
///
/// # Errors
/// As [`from_verified`].
pub fn from_unverified<'f, 'a: 'f, T: Deserialize<'a>>(
    fields: impl Into<View<'f, 'a>>,
    scratch: &mut Scratch<'a>,
) -> Result<T, Error> {
    T::deserialize(de::Message { fields: fields.into(), scratch })
}

/// Adds the members of a struct, or the entries of a map, to the fields of a request.
///
/// Members that are `None` or empty are left out. The texts are copied into `scratch`, but for the
/// names of variants; the names of a map's entries, too.
///
/// # Errors
/// The first that applies to the members in their order. Those before it have been set then.
/// * [`Kind::BadNumber`](crate::Kind::BadNumber): negative, or more than 18 digits;
/// * [`Kind::BadValue`](crate::Kind::BadValue): not a struct or a map; a member that is no text;
/// * [`Kind::BufferTooSmall`](crate::Kind::BufferTooSmall): too little scratch memory;
/// * as [`Fields::set`].
pub fn to_fields<'a, T: Serialize + ?Sized>(
    value: &T,
    fields: &mut Fields<'_, 'a>,
    scratch: &mut Scratch<'a>,
) -> Result<(), Error> {
    value.serialize(ser::Message { fields, scratch, key: &[] })
}
