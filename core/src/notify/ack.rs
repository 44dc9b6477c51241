//! What a notification is answered with: the body of the HTTP response, status 200.
//!
//! Answer within five seconds, and answer a notification that came before in the same way as the
//! first time. Whatever is not one of the accepted answers means: deliver it again.
//!
//! | Notification | Delivered | Deliver it again |
//! | --- | --- | --- |
//! | pay, refund, contract, debit, combined, vehicle | [`SUCCESS`] | [`write_fail`] |
//! | pay score | [`EVENT_SUCCESS`] | [`write_event_fail`] |
//! | native mode 1 | [`NativeReply::Prepaid`](super::NativeReply::Prepaid) | [`NativeReply::Refused`](super::NativeReply::Refused), and it does not come again |
//!
//! Newer texts of the platform answer the pay-score notifications, too, with [`SUCCESS`]; those of
//! the pay-score product itself say [`EVENT_SUCCESS`].

use crate::buf::Produce;
use crate::error::Error;
use crate::sink::Sink;
use crate::text::Text;
use crate::xml::{self, Root, writer};

/// Delivered: nothing more is to come.
pub const SUCCESS: &str = "<xml><return_code><![CDATA[SUCCESS]]></return_code>\
    <return_msg><![CDATA[OK]]></return_msg></xml>";

/// Delivered, to a pay-score notification.
pub const EVENT_SUCCESS: &str = "<xml><code>SUCCESS</code><message>OK</message></xml>";

/// Writes at the start of `out` that a notification is to be delivered again, and why; the reason is
/// for people, and escaped.
///
/// Not for a notification that is forged: it is not worth an answer, and what was wrong is of use to
/// nobody but who forged it.
///
/// # Errors
/// [`Kind::BadUtf8`](crate::Kind::BadUtf8), [`Kind::BadChar`](crate::Kind::BadChar): a reason that
/// XML cannot carry; [`Kind::BufferTooSmall`](crate::Kind::BufferTooSmall) with the length needed.
/// `out` is untouched.
pub fn write_fail<'o>(reason: &str, out: &'o mut [u8]) -> Result<&'o [u8], Error> {
    Fail { names: ["return_code", "return_msg"], reason }.write(out)
}

/// [`write_fail`] for a pay-score notification.
///
/// # Errors
/// As [`write_fail`].
pub fn write_event_fail<'o>(reason: &str, out: &'o mut [u8]) -> Result<&'o [u8], Error> {
    Fail { names: ["code", "message"], reason }.write(out)
}

struct Fail<'r> {
    names: [&'static str; 2],
    reason: &'r str,
}

impl Fail<'_> {
    fn write<'o>(&self, out: &'o mut [u8]) -> Result<&'o [u8], Error> {
        xml::check_value(self.reason.as_bytes()).map_err(|kind| kind.at(0))?;
        self.produce_into(out)
    }
}

impl Produce for Fail<'_> {
    fn produce(&self, sink: &mut impl Sink) {
        writer::start(Root::Xml, sink);
        for (name, value) in self.names.into_iter().zip(["FAIL", self.reason]) {
            writer::field(name.as_bytes(), Text::new(value.as_bytes(), false), sink);
        }
        writer::end(Root::Xml, sink);
    }
}
