//! WeChat Pay V2 without allocation: sort, sign, verify, read and write its messages.
//!
//! Everything works in memory that the caller lends. There is no I/O, no clock and no random
//! source: the caller brings them.
//!
//! # A notification
//!
//! ```
//! use wxpay_core::{Error, Field, Fields, Key};
//!
//! # fn main() -> Result<(), Error> {
//! let document = b"<xml><appid>wxd930ea5d5a258f4f</appid><body>test</body>\
//!     <device_info>1000</device_info><mch_id>10000100</mch_id>\
//!     <nonce_str>ibuaiVcKdpRxkhJA</nonce_str>\
//!     <sign>9A0A8659F005D6984697E2CA0A9CF3B7</sign></xml>";
//!
//! let key = Key::md5("192006250b4c09247ec02edce69f6a2d")?;
//! let mut slots = [Field::EMPTY; 64];
//! let fields = Fields::read(document, &mut slots)?;
//! let verified = key.verify(&fields)?;
//! assert_eq!(verified.require("mch_id")?, "10000100");
//! # Ok(())
//! # }
//! ```
//!
//! # A request
//!
//! ```
//! use wxpay_core::{Error, Field, Fields, Key};
//!
//! # fn main() -> Result<(), Error> {
//! let key = Key::hmac_sha256("192006250b4c09247ec02edce69f6a2d")?;
//! let mut slots = [Field::EMPTY; 16];
//! let mut order = Fields::new(&mut slots);
//! order.set("appid", "wxd930ea5d5a258f4f")?;
//! order.set("mch_id", "10000100")?;
//! order.set("body", "乌龙茶 & 绿茶")?;
//! order.set("sign_type", "HMAC-SHA256")?;
//! let mut buffer = [0; 512];
//! let document = key.write_signed(&order, &mut buffer)?;
//! assert!(document.starts_with("<xml><appid>wxd930ea5d5a258f4f</appid><body>乌龙茶 &amp;".as_bytes()));
//! # Ok(())
//! # }
//! ```
//!
//! # What is signed
//!
//! The *canonical string*: `name=value` of every field that is not `sign` and not empty, in
//! ascending byte order of the names, joined by `&`, then `&key=` and the key. Values are the
//! decoded text, byte for byte: nothing is trimmed, escaped or percent-encoded, `0` takes part,
//! and so does every field that this library has never heard of. Names are sorted, not pairs:
//! `fee_1` comes before `fee_10`. `sign_type` is a field like any other and is signed.
//!
//! The signature is the MD5 of that string, or its HMAC-SHA256 under the same key, as upper-case
//! hexadecimal digits. (WeChat Pay V2, "Security specification: signature algorithm".)
//!
//! The string never exists as a whole: it streams into the digest. [`Fields::canonical`] puts it,
//! without the key, wherever you want to look at it.
//!
//! # What is refused
//!
//! * **A document that two readers could read differently**: duplicated fields (also identical and
//!   empty ones), nested elements, text beside CDATA, attributes, comments, processing
//!   instructions, document types, entities other than the five of XML, other encodings than
//!   UTF-8, text between fields or after the end. The grammar is closed and written down at
//!   [`Fields::read`]; every refusal has a [`Kind`] and a byte offset.
//! * **Absence**: a message without `sign`, or with an empty one, is never verified. An empty field
//!   counts as an absent one in every getter.
//! * **Another algorithm**: the key states it. `sign_type` in the message can only agree; the
//!   length of `sign` decides nothing.
//! * **Ambiguous values**: `attach=x&total_fee=1` may be one field or two, and the canonical string
//!   does not tell. A value is refused, in both directions, if it holds `&name=` with a name of
//!   the protocol that sorts after the value's own; with [`Key::strict`], any name that does. Under
//!   the strict rule the canonical string has exactly one reading.
//!
//! # What a signature does not prove
//!
//! * **That something was paid.** The same key signs your own requests, replies to queries and the
//!   `paySign` that every payer sees in the page. Put into XML they verify, too. So look at
//!   `return_code` and `result_code`, and compare appid, merchant, order number, amount and
//!   currency with the order.
//! * **Anything about empty fields.** They take no part in the signature: anyone on the way can
//!   add or remove them.
//! * **That it is new.** A notification is delivered again until it is acknowledged, and anyone who
//!   has seen it can send it once more. `transaction_id` tells; your database remembers.
//! * **That a value is one value**, under the default rule and as far as names that this library
//!   does not list go. See [`Key::strict`].
//!
//! # Limits
//!
//! Documents up to [`DOCUMENT_MAX`] bytes, [`FIELDS_MAX`] fields and no more than there are slots,
//! names up to [`NAME_MAX`] bytes. Time is linear in the document, but for sorting, which is
//! quadratic in the number of fields in the worst case and linear when they arrive in order; a
//! getter goes through the fields. A [`Field`] takes 20 bytes on a 32-bit target. Nested elements are
//! refused, but for the one reply that has them, which has
//! [a reader of its own](message::RedPackDocument). White space around a CDATA section is refused: it
//! cannot be told from a value.
//!
//! # How it is built
//!
//! Small rooms, and arrows that point down only; a test reads the imports.
//!
//! ```text
//! serde                    fields, values and messages as serde sees them (feature `serde`)
//! flow                     what to do while nobody knows whether the payer has paid
//! message                  requests and replies with a type each; what an outcome means
//! notify  invoke  bill     what the gateway tells unasked; what starts a payment; what happened
//! api                      the endpoints: what a request to each wants, how its reply is read
//! sign   verify            Signature; Verified, which only verify makes
//!    key                   the key text and the prepared digest
//!    ambiguity             values that can be read as several fields
//!    canonical             the string that is signed, as a stream
//!    fields place field    sorted, no duplicates: where reading and writing meet
//!    xml                   the grammar: cursor, markup, tags, values; reader and writer
//! value  cipher            amounts, times, order numbers, payment codes, addresses; AES-256-ECB
//! text   digest            a value as the document spells it; MD5 and HMAC-SHA256
//! error sink buf bytes base64 hex json percent decimal reference residue scratch
//! ```
//!
//! No `unsafe`, no allocation, no recursion, no indexing, no arithmetic that can overflow: bad
//! input yields an error, never a panic. MD5, SHA-256 and HMAC are RustCrypto's; the instructions by
//! which x86-64 looks at 16 bytes in one go come from `safe_arch`. On
//! microcontrollers build with `--cfg sha2_backend_soft="compact"`: a quarter of the code.
#![no_std]
#![forbid(unsafe_code)]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(test)]
extern crate std;

mod ambiguity;
pub mod api;
mod base64;
pub mod bill;
mod buf;
mod bytes;
mod canonical;
mod cipher;
mod decimal;
mod digest;
mod error;
mod field;
mod fields;
pub mod flow;
mod hex;
pub mod invoke;
mod json;
mod key;
pub mod message;
pub mod notify;
mod percent;
mod place;
mod reference;
mod residue;
mod scratch;
#[cfg(feature = "serde")]
pub mod serde;
mod sign;
mod sink;
mod text;
mod value;
mod verify;
mod xml;

pub use digest::{Algorithm, Any, HmacSha256, Md5, SignType};
pub use error::{Error, Kind};
pub use field::{Field, View};
pub use fields::{FIELDS_MAX, Fields};
pub use key::{KEY_LEN, KEY_MAX, Key};
pub use notify::pay::Expected;
pub use scratch::Scratch;
pub use sign::Signature;
pub use sink::{Count, Sink};
pub use text::{Chunk, Chunks, Text};
pub use value::{
    AuthCode, Civil, Currency, Fen, Ip, MchBillno, MilliFen, Nonce, OutRefundNo, OutTradeNo,
    PartnerTradeNo, Scanned, Source, Time, TimeForm,
};
pub use verify::Verified;
pub use xml::{DOCUMENT_MAX, NAME_MAX, Root};
