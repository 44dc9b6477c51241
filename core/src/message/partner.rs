//! Requests that have an endpoint of their own for service providers.

use super::request::Request;
use crate::api::{Endpoint, Violation};
use crate::error::Error;
use crate::field::View;
use crate::fields::Fields;
use crate::scratch::Scratch;

/// A request that goes somewhere else if a service provider sends it.
pub trait HasPartner: Request {
    /// Where.
    const PARTNER_ENDPOINT: Endpoint;
}

/// The same request to the service provider's endpoint: `Partner(QueryContract { .. })`.
///
/// Most endpoints are the same for both. Where there are two, the merchant's own refuses the
/// sub-merchant of a [`Merchant`](crate::api::Merchant).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(transparent))]
pub struct Partner<R>(pub R);

impl<R: HasPartner> Request for Partner<R> {
    const ENDPOINT: Endpoint = R::PARTNER_ENDPOINT;
    type Reply<'f, 'a: 'f> = R::Reply<'f, 'a>;

    fn fill<'a>(
        &'a self,
        fields: &mut Fields<'_, 'a>,
        scratch: &mut Scratch<'a>,
    ) -> Result<(), Violation<'a>> {
        self.0.fill(fields, scratch)
    }

    fn compare(&self, reply: View<'_, '_>) -> Result<(), Error> {
        self.0.compare(reply)
    }
}
