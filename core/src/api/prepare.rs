//! From the caller's fields to a request that is ready to send.

use super::check::check;
use super::endpoint::{Endpoint, Method};
use super::need::Needs;
use super::query::Query;
use super::spec::{FieldSpec, Specs};
use super::violation::Violation;
use crate::buf::Produce as _;
use crate::digest::{Algorithm, SignType};
use crate::error::{Error, Kind};
use crate::field::View;
use crate::fields::Fields;
use crate::key::Key;

/// Who sends a request: the same for every endpoint, however it spells the fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Merchant<'a> {
    /// The application: `appid`, in some places `wxappid`, `mch_appid`, `combine_appid`, `app_id`.
    /// Left out where an endpoint has no such field.
    pub appid: &'a str,
    /// The merchant: `mch_id`, in some places `mchid`, `combine_mch_id`.
    pub mch_id: &'a str,
    /// The sub-merchant's application: `sub_appid`. For service providers, and left out where an
    /// endpoint has no such field.
    pub sub_appid: Option<&'a str>,
    /// The sub-merchant: `sub_mch_id`. For service providers. An endpoint that has no such field
    /// refuses it: it would move the provider's own money.
    pub sub_mch_id: Option<&'a str>,
}

impl<'a> Merchant<'a> {
    /// A merchant that is no service provider.
    #[must_use]
    pub const fn new(appid: &'a str, mch_id: &'a str) -> Self {
        Merchant { appid, mch_id, sub_appid: None, sub_mch_id: None }
    }

    /// What the field `spec` has to hold if it is not the caller's; empty if it is.
    fn value(&self, spec: FieldSpec, nonce: &'a str, sign_type: SignType) -> &'a str {
        match spec.name() {
            "appid" | "wxappid" | "mch_appid" | "combine_appid" | "contract_appid" | "app_id" => {
                self.appid
            }
            "mch_id" | "mchid" | "combine_mch_id" | "contract_mchid" => self.mch_id,
            "sub_appid" => self.sub_appid.unwrap_or_default(),
            "sub_mch_id" => self.sub_mch_id.unwrap_or_default(),
            "nonce_str" => nonce,
            "sign_type" if spec.says(sign_type) => sign_type.name(),
            _ => "",
        }
    }
}

impl Endpoint {
    /// Fills in what is not the caller's to know, in the way that this endpoint wants it, and
    /// checks the outcome: then the fields are those of a request and want to be signed by the same
    /// key.
    ///
    /// * The merchant's fields, under this endpoint's names for them.
    /// * `nonce_str`, unless the endpoint has none. At most 32 characters that nobody can guess;
    ///   where they come from is the caller's business.
    /// * `sign_type`, where [`Endpoint::sends_sign_type`]. So a request by HMAC-SHA256 to an
    ///   endpoint that takes MD5 for granted says so, and an endpoint without that field never gets
    ///   it.
    ///
    /// # Errors
    /// The first that applies, in this order. Some of the fields may have been filled in then; that
    /// is no obstacle to mending the others and coming again with the same nonce.
    /// * [`Kind::SignTypeMismatch`]: the key's algorithm is not one of this endpoint's;
    /// * [`Kind::UnknownField`]: a sub-merchant, and the endpoint has no field for it;
    /// * [`Kind::DuplicateField`]: the caller has set a field that is filled in, to something else;
    /// * [`Kind::TooManyFields`], [`Kind::BadUtf8`], [`Kind::BadChar`]: as [`Fields::set`];
    /// * what [`Endpoint::check`] refuses.
    #[cfg_attr(not(coverage), inline(always))]
    pub fn prepare<'a, A: Algorithm>(
        &self,
        key: &Key<A>,
        merchant: &Merchant<'a>,
        nonce: &'a str,
        fields: &mut Fields<'_, 'a>,
    ) -> Result<(), Violation<'a>> {
        self.asks().prepare(key.sign_type(), merchant, nonce, fields)
    }

    /// Fills in, checks, signs and writes a request at the start of `out`: what to send.
    ///
    /// For [`Method::Post`] it is the body. For [`Method::Get`] it is what follows the `?`: the
    /// values percent-encoded, signed as they were before that. For [`Method::Upload`] the body is
    /// the caller's to write, with the file in it: use [`Endpoint::prepare`] and [`Key::sign`].
    ///
    /// # Errors
    /// As [`Endpoint::prepare`] and [`Key::write_signed`]. `out` is then untouched. An upload is
    /// [`Kind::MissingField`]: its file.
    #[cfg_attr(not(coverage), inline(always))]
    pub fn write_request<'o, 'a, A: Algorithm>(
        &self,
        key: &Key<A>,
        merchant: &Merchant<'a>,
        nonce: &'a str,
        fields: &mut Fields<'_, 'a>,
        out: &'o mut [u8],
    ) -> Result<&'o [u8], Violation<'a>> {
        let asks = self.asks();
        match self.method() {
            Method::Post => {
                asks.prepare(key.sign_type(), merchant, nonce, fields)?;
                let written = key.write_signed(&*fields, out);
                written.map_err(|error| Violation::find(error, fields.view()))
            }
            Method::Get => {
                asks.prepare(key.sign_type(), merchant, nonce, fields)?;
                let written = asks.write_query(key, fields.view(), out);
                written.map_err(|error| Violation::find(error, fields.view()))
            }
            Method::Upload => {
                asks.prepare(key.sign_type(), merchant, nonce, fields)?;
                Err(Violation::missing("media"))
            }
        }
    }

    /// The lines about requests, and not the endpoint: so the others are not linked.
    #[cfg_attr(not(coverage), inline(always))]
    const fn asks(&self) -> Asks {
        Asks { specs: self.request(), needs: self.needs() }
    }
}

/// What an endpoint says about requests.
#[derive(Clone, Copy)]
struct Asks {
    specs: Specs,
    needs: Needs,
}

impl Asks {
    fn prepare<'a>(
        self,
        sign_type: SignType,
        merchant: &Merchant<'a>,
        nonce: &'a str,
        fields: &mut Fields<'_, 'a>,
    ) -> Result<(), Violation<'a>> {
        if self.specs.is_signed() && !self.specs.allows(sign_type) {
            return Err(refuse(Kind::SignTypeMismatch, "sign_type"));
        }
        fill(self.specs, merchant, nonce, sign_type, fields)?;
        check(self.specs, self.needs, fields.view())
    }

    fn write_query<'o, A: Algorithm>(
        self,
        key: &Key<A>,
        fields: View<'_, '_>,
        out: &'o mut [u8],
    ) -> Result<&'o [u8], Error> {
        if !self.specs.is_signed() {
            return Query::new(fields, "").produce_into(out);
        }
        let signature = key.sign(fields)?;
        Query::new(fields, &signature).produce_into(out)
    }
}

fn refuse(kind: Kind, field: &'static str) -> Violation<'static> {
    Violation::new(kind.at(0), field.as_bytes())
}

fn fill<'a>(
    specs: Specs,
    merchant: &Merchant<'a>,
    nonce: &'a str,
    sign_type: SignType,
    fields: &mut Fields<'_, 'a>,
) -> Result<(), Violation<'a>> {
    let homeless = merchant.sub_mch_id.is_some() && specs.get("sub_mch_id").is_none();
    if homeless && !specs.is_empty() {
        return Err(refuse(Kind::UnknownField, "sub_mch_id"));
    }
    for spec in specs {
        let value = merchant.value(spec, nonce, sign_type);
        // What was filled in before stays: a caller mends a field and comes again.
        let is_there = fields.get(spec.name()).is_some_and(|there| there == *value);
        if !value.is_empty() && !is_there {
            let set = fields.set(spec.name(), value);
            set.map_err(|error| Violation::new(error, spec.name().as_bytes()))?;
        }
    }
    Ok(())
}
