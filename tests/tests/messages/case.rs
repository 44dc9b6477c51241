//! One line of the table, and what a message of any type can do.

use std::collections::BTreeMap;

use serde_json::Value;
use wxpay_core::api::{Advice, Endpoint, Merchant, Violation};
use wxpay_core::message::{Outcome, Refusal};
use wxpay_core::{Error, Key, Kind};

use super::draw::Draw;

/// A message of the table.
#[derive(Clone, Copy)]
pub struct Case {
    pub name: &'static str,
    pub endpoint: Endpoint,
    /// Makes one.
    pub draw: fn(&mut Draw) -> Box<dyn Message>,
    /// The fields of the request that come back and have to agree.
    pub echo: &'static [&'static str],
    /// The fields that a reply cannot be without.
    pub needs: &'static [&'static str],
    /// Fields of the endpoint's row that the message does not have, `request` or `reply` before
    /// them, and the reason after: `("request.execute_time", "the other spelling")`.
    pub without: &'static [(&'static str, &'static str)],
}

impl Case {
    pub fn lacks(&self, side: &str, name: &str) -> bool {
        self.without.iter().any(|(field, _)| field.split_once('.') == Some((side, name)))
    }
}

/// What a reply came to.
#[derive(Clone, Debug, PartialEq)]
pub enum Read {
    /// The members as serde shows them, and all fields.
    Done(Value, BTreeMap<String, String>),
    Refused(Advice),
    Unknown(Advice),
}

/// A request of any type.
pub trait Message {
    /// The names of its fields with their values, without the merchant's; with so many bytes of
    /// scratch memory and so many slots.
    fn filled(&self, scratch: usize, slots: usize) -> Result<BTreeMap<String, String>, Refused>;

    fn write(&self, key: &Key, merchant: &Merchant<'_>) -> Result<Vec<u8>, Refused>;

    fn read(&self, key: &Key, merchant: &Merchant<'_>, document: &[u8]) -> Result<Read, Error>;
}

/// The kind of a violation and its field.
pub type Refused = (Kind, String);

pub fn refused(violation: Violation<'_>) -> Refused {
    (violation.kind(), violation.field().to_string())
}

/// An outcome without what cannot be named.
pub fn plain<T>(
    outcome: Outcome<'_, '_, T>,
    show: impl Fn(T) -> (Value, BTreeMap<String, String>),
) -> Read {
    let advice = |refusal: &Refusal<'_, '_>| refusal.advice();
    match outcome {
        Outcome::Done(reply) => {
            let (members, fields) = show(reply);
            Read::Done(members, fields)
        }
        Outcome::Refused(refusal) => Read::Refused(advice(&refusal)),
        Outcome::Unknown(refusal) => Read::Unknown(advice(&refusal)),
    }
}

/// The members of structs: `members! { OrderQuery<'static> { order, more } … }`.
macro_rules! members {
    ($($type:ty { $($member:ident),* $(,)? })+) => {
        $(impl $crate::messages::draw::Member for $type {
            fn member(draw: &mut $crate::messages::draw::Draw, _: &'static str) -> Self {
                let _ = &draw;
                Self { $($member: $crate::messages::draw::Member::member(draw, stringify!($member)),)* }
            }
        })+
    };
}

/// Closed sets of words: `choices! { RefundAccount }`.
macro_rules! choices {
    ($($type:ty)+) => {
        $(impl $crate::messages::draw::Member for $type {
            fn member(draw: &mut $crate::messages::draw::Draw, name: &'static str) -> Self {
                let choice = draw.random.pick(Self::ALL);
                draw.put(name, choice.word());
                choice
            }
        })+
    };
}

/// One of several texts: `one_of! { OrderNo<'static> { TransactionId "transaction_id", … } }`.
macro_rules! one_of {
    ($($type:ident { $($variant:ident $name:literal),+ $(,)? })+) => {
        $(impl $crate::messages::draw::Member for $type<'static> {
            fn member(draw: &mut $crate::messages::draw::Draw, _: &'static str) -> Self {
                let all: &[fn(&mut $crate::messages::draw::Draw) -> Self] = &[
                    $(|draw| $type::$variant(draw.text($name)),)+
                ];
                draw.random.pick(all)(draw)
            }
        })+
    };
}

/// What a message of one type can do; after it, how the fields of a reply are shown.
macro_rules! message {
    ($type:ty: |$reply:pat_param| $fields:expr) => {
        impl $crate::messages::case::Message for $type {
            fn filled(
                &self,
                scratch: usize,
                slots: usize,
            ) -> Result<std::collections::BTreeMap<String, String>, $crate::messages::case::Refused>
            {
                let mut texts = vec![0; scratch];
                let mut slots = vec![wxpay_core::Field::EMPTY; slots];
                let mut fields = wxpay_core::Fields::new(&mut slots);
                let mut scratch = wxpay_core::Scratch::new(&mut texts);
                wxpay_core::message::Request::fill(self, &mut fields, &mut scratch)
                    .map_err($crate::messages::case::refused)?;
                Ok($crate::messages::answer::shown(fields.view()))
            }

            fn write(
                &self,
                key: &wxpay_core::Key,
                merchant: &wxpay_core::api::Merchant<'_>,
            ) -> Result<Vec<u8>, $crate::messages::case::Refused> {
                let mut out = vec![0; 8192];
                wxpay_core::message::Request::write(self, key, merchant, "n0nce", &mut out)
                    .map(<[u8]>::to_vec)
                    .map_err($crate::messages::case::refused)
            }

            fn read(
                &self,
                key: &wxpay_core::Key,
                merchant: &wxpay_core::api::Merchant<'_>,
                document: &[u8],
            ) -> Result<$crate::messages::case::Read, wxpay_core::Error> {
                let mut slots = [wxpay_core::Field::EMPTY; 256];
                let outcome = wxpay_core::message::Request::read_reply(
                    self, key, merchant, document, &mut slots,
                )?;
                Ok($crate::messages::case::plain(outcome, |reply| {
                    let members = serde_json::to_value(&reply).expect("members that serialize");
                    let $reply = reply;
                    (members, $fields)
                }))
            }
        }
    };
}

/// The lines of a table, in a function `cases`. After the type: what comes back and has to agree,
/// what a reply cannot be without, and what the message does not have.
macro_rules! cases {
    ($(
        $type:ty: echo [$($echo:literal),*] needs [$($needs:literal),*]
        $(without [$($side:literal: $reason:literal),+ $(,)?])?;
    )*) => {
        $($crate::messages::case::message! {
            $type: |reply| $crate::messages::answer::shown(reply.fields())
        })*

        /// The messages of this file.
        pub fn cases() -> Vec<$crate::messages::case::Case> {
            vec![$($crate::messages::case::Case {
                name: stringify!($type),
                endpoint: <$type as wxpay_core::message::Request>::ENDPOINT,
                draw: |draw| {
                    Box::new(<$type as $crate::messages::draw::Member>::member(draw, ""))
                },
                echo: &[$($echo),*],
                needs: &[$($needs),*],
                without: &[$($(($side, $reason)),+)?],
            },)*]
        }
    };
}

pub(crate) use {cases, choices, members, message, one_of};
