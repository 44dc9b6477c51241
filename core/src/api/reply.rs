//! Reading what comes back, as far as it is proven.

use super::endpoint::{Endpoint, ReplyKind};
use crate::digest::Algorithm;
use crate::error::{Error, Kind};
use crate::field::{Field, View};
use crate::fields::Fields;
use crate::key::Key;
use crate::text::Text;
use crate::verify::Verified;

/// A reply. Only the first of these has been proven to come from the gateway.
///
/// TLS tells whom you are connected to. Whatever stands between you and the end of that connection
/// can turn any reply into a refusal, and make one up where an endpoint does not sign. So act on
/// nothing but [`Verified`]; take the rest for a hint, and ask again with a query that is signed.
#[derive(Clone, Copy, Debug)]
pub enum Reply<'f, 'a> {
    /// `return_code` is `SUCCESS` and the signature is right. Look at `result_code` next.
    Verified(Verified<'f, 'a>),
    /// `return_code` is `SUCCESS`, from an endpoint that does not sign.
    Unverified(Unverified<'f, 'a>),
    /// `return_code` is not `SUCCESS`. No endpoint signs such a reply, so it proves nothing: not
    /// that the request was refused, and not that nothing was paid.
    UnverifiedRefusal(UnverifiedRefusal<'f, 'a>),
    /// Not XML: a bill, JSON or a page, as it came.
    UnverifiedText(&'a [u8]),
}

impl<'f, 'a> Reply<'f, 'a> {
    /// The reply if it is proven.
    ///
    /// # Errors
    /// [`Kind::ReturnCodeFail`] for a refusal; [`Kind::MissingSign`] for what is not signed.
    pub fn verified(self) -> Result<Verified<'f, 'a>, Error> {
        match self {
            Reply::Verified(verified) => Ok(verified),
            Reply::UnverifiedRefusal(refusal) => Err(refusal.error()),
            Reply::Unverified(_) | Reply::UnverifiedText(_) => Err(Kind::MissingSign.at(0)),
        }
    }

    /// A reply of an endpoint that does not sign, from its fields.
    pub(crate) fn unsigned(fields: View<'f, 'a>) -> Result<Self, Error> {
        Ok(match sort(fields)? {
            Read::Success(fields) => Reply::Unverified(Unverified(fields)),
            Read::Refusal(refusal) => Reply::UnverifiedRefusal(refusal),
        })
    }
}

/// Fields of a reply that has no signature: anyone on the way may have written them.
///
/// There is no way from here to [`Verified`].
#[derive(Clone, Copy, Debug)]
pub struct Unverified<'f, 'a>(View<'f, 'a>);

impl<'f, 'a> Unverified<'f, 'a> {
    /// The fields. A `sign` among them has not been looked at.
    #[must_use]
    pub const fn fields(self) -> View<'f, 'a> {
        self.0
    }
}

impl<'f, 'a> From<Unverified<'f, 'a>> for View<'f, 'a> {
    fn from(unverified: Unverified<'f, 'a>) -> Self {
        unverified.0
    }
}

impl<'f, 'a> TryFrom<Reply<'f, 'a>> for Verified<'f, 'a> {
    type Error = Error;

    /// As [`Reply::verified`].
    fn try_from(reply: Reply<'f, 'a>) -> Result<Self, Error> {
        reply.verified()
    }
}

impl<'f, 'a> TryFrom<Reply<'f, 'a>> for Unverified<'f, 'a> {
    type Error = Error;

    /// A verified reply is more than that, and taken, too.
    fn try_from(reply: Reply<'f, 'a>) -> Result<Self, Error> {
        match reply {
            Reply::Unverified(unverified) => Ok(unverified),
            other => other.verified().map(|verified| Unverified(*verified)),
        }
    }
}

/// A reply whose `return_code` is not `SUCCESS`: a hint to people, and no proof of anything.
#[derive(Clone, Copy, Debug)]
pub struct UnverifiedRefusal<'f, 'a> {
    fields: View<'f, 'a>,
    return_code: &'f Field<'a>,
}

impl<'f, 'a> UnverifiedRefusal<'f, 'a> {
    /// All fields.
    #[must_use]
    pub const fn fields(&self) -> View<'f, 'a> {
        self.fields
    }

    /// `return_code`: `FAIL`, as a rule.
    #[must_use]
    pub const fn return_code(&self) -> Text<'a> {
        self.return_code.value()
    }

    /// `return_msg`: what was wrong, in Chinese or English.
    #[must_use]
    pub fn return_msg(&self) -> Option<Text<'a>> {
        self.fields.get("return_msg")
    }

    /// `error_code`: a number that goes with the refusal of a bill.
    #[must_use]
    pub fn error_code(&self) -> Option<Text<'a>> {
        self.fields.get("error_code")
    }

    /// [`Kind::ReturnCodeFail`], pointing at `return_code`.
    #[must_use]
    pub const fn error(&self) -> Error {
        self.return_code.refuse(Kind::ReturnCodeFail)
    }
}

impl Endpoint {
    /// Reads a reply of this endpoint to a request that was signed by `key`.
    ///
    /// The table decides whether the signature counts, and no reply can change that: where the
    /// endpoint signs, a reply without a signature is refused, unless it is itself a refusal.
    ///
    /// # Errors
    /// * As [`Fields::read`]; where a bill is expected only for what starts like XML;
    /// * [`Kind::MissingField`]: no `return_code`;
    /// * as [`Key::verify`], where the endpoint signs and `return_code` is `SUCCESS`.
    #[cfg_attr(not(coverage), inline(always))]
    pub fn read_reply<'f, 'a, A: Algorithm>(
        &self,
        key: &Key<A>,
        reply: &'a [u8],
        slots: &'f mut [Field<'a>],
    ) -> Result<Reply<'f, 'a>, Error> {
        match self.reply_kind() {
            ReplyKind::Signed => signed(key, reply, slots),
            ReplyKind::Unsigned => unsigned(reply, slots),
            ReplyKind::Text if starts_like_xml(reply) => unsigned(reply, slots),
            ReplyKind::Text | ReplyKind::Json | ReplyKind::Page => Ok(Reply::UnverifiedText(reply)),
        }
    }
}

fn signed<'f, 'a, A: Algorithm>(
    key: &Key<A>,
    reply: &'a [u8],
    slots: &'f mut [Field<'a>],
) -> Result<Reply<'f, 'a>, Error> {
    match sort(read(reply, slots)?)? {
        Read::Success(fields) => key.verify(fields).map(Reply::Verified),
        Read::Refusal(refusal) => Ok(Reply::UnverifiedRefusal(refusal)),
    }
}

fn unsigned<'f, 'a>(reply: &'a [u8], slots: &'f mut [Field<'a>]) -> Result<Reply<'f, 'a>, Error> {
    Reply::unsigned(read(reply, slots)?)
}

fn read<'f, 'a>(reply: &'a [u8], slots: &'f mut [Field<'a>]) -> Result<View<'f, 'a>, Error> {
    let len = Fields::read(reply, &mut *slots)?.len();
    View::new(slots.get(..len).unwrap_or_default())
}

/// A reply in XML whose signature has not been looked at.
enum Read<'f, 'a> {
    Success(View<'f, 'a>),
    Refusal(UnverifiedRefusal<'f, 'a>),
}

fn sort<'f, 'a>(fields: View<'f, 'a>) -> Result<Read<'f, 'a>, Error> {
    let Some(return_code) = fields.field("return_code") else {
        return Err(Kind::MissingField.at(0));
    };
    Ok(if return_code.value() == "SUCCESS" {
        Read::Success(fields)
    } else {
        Read::Refusal(UnverifiedRefusal { fields, return_code })
    })
}

/// A bill starts with a letter, or as gzip files do, after a byte order mark at most.
fn starts_like_xml(reply: &[u8]) -> bool {
    let text = reply.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(reply);
    text.trim_ascii_start().first() == Some(&b'<')
}
