//! The values of the protocol's fields: read, checked, printed. Each type knows one form.
//!
//! All of them have the same skeleton: `parse` takes a [`Source`] and accepts the form and nothing
//! else, `put` writes it to a [`Sink`](crate::Sink), `Display` shows it. For
//! [`Fields::set`](crate::Fields::set) there is `to_text`, an owned string, where the type is not
//! that string itself. No function here looks at a clock, a random source or a locale.

mod amount;
mod auth_code;
mod civil;
mod currency;
mod fen;
mod ip;
mod ipv6;
mod milli_fen;
mod nonce;
mod number;
mod order_number;
mod source;
mod string;
mod time;
mod time_form;
mod yuan;

pub use auth_code::{AuthCode, Scanned};
pub use civil::Civil;
pub use currency::Currency;
pub use fen::Fen;
pub use ip::Ip;
pub use milli_fen::MilliFen;
pub use nonce::Nonce;
pub use order_number::{MchBillno, OutRefundNo, OutTradeNo, PartnerTradeNo};
pub use source::Source;
pub use time::Time;
pub use time_form::TimeForm;
