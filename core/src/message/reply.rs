//! What every reply has.

use crate::api::Reply;
use crate::error::Error;

// What the macro names by one word.
pub use crate::api::Unverified;
pub use crate::verify::Verified;

/// A typed reply, read from as much proof as its endpoint gives.
pub trait FromReply<'f, 'a>: Sized {
    /// False where a reply says without a `result_code` that it was done.
    const HAS_RESULT_CODE: bool = true;

    /// Reads a reply that says it was done.
    ///
    /// # Errors
    /// [`Kind::MissingSign`](crate::Kind::MissingSign) where a signed one is wanted;
    /// [`Kind::MissingField`](crate::Kind::MissingField) and the like where it does not say what it
    /// has to.
    fn from_reply(reply: Reply<'f, 'a>) -> Result<Self, Error>;
}

/// Makes a reply: its struct, and how it is read.
///
/// `from_verified Verified` where the endpoint signs; `from_unverified Unverified` where it does
/// not, and then the name of the struct says so. Members have the name of their field; those that
/// may be absent are options. `without result_code` where it is not what says that it was done.
/// `families` are fields that are numbered. What is `beside` the fields is no field: another reader
/// fills it in.
macro_rules! reply {
    (
        $(#[$meta:meta])+
        pub struct $name:ident, $from:ident $proof:ident $(without $result_code:ident)? {
            $($(#[$member_meta:meta])+ $member:ident: $type:ty,)*
        }
        $(families {
            $($(#[$family_meta:meta])+ $family:ident: $family_type:ident,)+
        })?
        $(beside {
            $($(#[$beside_meta:meta])+ $beside:ident: $beside_type:ty = $beside_value:expr,)+
        })?
    ) => {
        $(#[$meta])+
        #[derive(Clone, Copy, Debug)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize))]
        pub struct $name<'f, 'a> {
            $($(#[$member_meta])+ pub $member: $type,)*
            $($($(#[$family_meta])+ pub $family: $family_type<'f, 'a>,)+)?
            $($($(#[$beside_meta])+ pub $beside: $beside_type,)+)?
            #[cfg_attr(feature = "serde", serde(skip))]
            fields: $crate::field::View<'f, 'a>,
        }

        impl<'f, 'a> $name<'f, 'a> {
            /// All fields, those too that this message does not know.
            #[must_use]
            pub const fn fields(&self) -> $crate::field::View<'f, 'a> {
                self.fields
            }

            /// Reads it from fields that say it was done. `return_code` and `result_code` are not
            /// looked at here: [`Request::read_reply`](crate::message::Request::read_reply) does.
            ///
            /// # Errors
            /// [`Kind::MissingField`](crate::Kind::MissingField) at 0 if a member that has to be
            /// there is not; the kind that fits a value that cannot be read, at its field.
            pub fn $from(
                proof: $crate::message::reply::$proof<'f, 'a>,
            ) -> Result<Self, $crate::error::Error> {
                let fields = $crate::field::View::from(proof);
                Ok(Self {
                    $($member: $crate::message::wire::Get::get(
                        fields.field(stringify!($member)),
                    )?,)*
                    $($($family: $family_type::new(
                        fields,
                        $crate::message::index::Parent(None),
                    ),)+)?
                    $($($beside: $beside_value,)+)?
                    fields,
                })
            }
        }

        impl<'f, 'a> $crate::message::FromReply<'f, 'a> for $name<'f, 'a> {
            $(const HAS_RESULT_CODE: bool = stringify!($result_code).is_empty();)?

            fn from_reply(reply: $crate::api::Reply<'f, 'a>) -> Result<Self, $crate::error::Error> {
                Self::$from(reply.try_into()?)
            }
        }
    };
}

pub(super) use reply;
