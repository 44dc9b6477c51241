//! Requests of flows, written from what the caller keeps about the order.

use core::ffi::{c_char, c_void};

use wxpay_core::api::Merchant;
use wxpay_core::flow::Call;
use wxpay_core::message::Request;
use wxpay_core::{Currency, Fields, Key, Scratch, View};

use super::types::RawFlowAction;
use crate::api::place::Fault;
use crate::api::{RawMerchant, RawViolation, parts};
use crate::memory::{self, Buffer, Held, Memory, Region};
use crate::ptr::{self, Mark};
use crate::refusal::Refusal;
use crate::status::{Status, WXPAY_BAD_FIELDS, WXPAY_BAD_VALUE};
use crate::texts::{self, RawText, Regions};
use crate::types::{RawField, RawKey};

/// Amounts and a currency, as text.
const TEXTS: usize = 48;

/// What the caller keeps about an order, and what its requests are written from.
pub(super) trait Kept {
    /// Its texts.
    fn texts(&self) -> [RawText; 5];

    /// Further fields of the request that moves money.
    fn more(&self) -> (*const RawField, usize);

    /// Writes the request of this call, by [`Writer::write`]. A call that is not the flow's is refused.
    fn write<A: Mark>(&self, call: Call, writer: Writer<'_, A>) -> Result<usize, Fault>;
}

/// No text.
pub(super) const NO_TEXT: RawText = (core::ptr::null(), 0);
/// No fields.
pub(super) const NO_FIELDS: (*const RawField, usize) = (core::ptr::null(), 0);

/// What of it is read, but for the fields.
pub(super) fn regions<K: Kept>(kept: *const K) -> Result<Regions<16>, Status> {
    let raw = ptr::object(kept)?;
    Ok(Regions::new().with(Region::of(kept, 1)).with_texts(&raw.texts()))
}

/// The currency, if there is one.
pub(super) fn currency((start, len): RawText) -> Result<Option<Currency>, Status> {
    match ptr::utf8(start, len)? {
        "" => Ok(None),
        code => Currency::parse(code).map(Some).map_err(|_| WXPAY_BAD_VALUE),
    }
}

/// The same, for a request: it names the field.
pub(super) fn named_currency(text: RawText, name: &'static str) -> Result<Option<Currency>, Fault> {
    currency(text).map_err(|status| match status {
        WXPAY_BAD_VALUE => Fault::of(status, name),
        status => status.into(),
    })
}

/// The arguments that the functions begin with, and the array.
pub(super) struct Writing {
    pub(super) key: *const RawKey,
    pub(super) merchant: *const RawMerchant,
    pub(super) nonce: *const c_char,
    pub(super) nonce_len: usize,
    pub(super) action: *const RawFlowAction,
    pub(super) fields: *mut RawField,
    pub(super) capacity: usize,
    pub(super) out: *mut c_void,
    pub(super) out_capacity: usize,
    pub(super) len: *mut usize,
    pub(super) violation: *mut RawViolation,
}

impl Writing {
    const fn out(&self) -> Buffer {
        (self.out, self.out_capacity, self.len)
    }

    // Not inlined, so that its arrays are off the stack when it gets deep.
    #[inline(never)]
    fn check<K: Kept>(&self, kept: *const K) -> Result<(), Status> {
        let merchant = parts::merchant_regions(self.merchant)?;
        let inputs = regions(kept)?
            .with_all(&merchant)
            .with(Region::of(self.key, 1))
            .with(Region::of(self.nonce, self.nonce_len))
            .with(Region::of(self.action, 1));
        let [buffer, len] = memory::regions(self.out());
        let outputs = [Region::of(self.fields.cast_const(), self.capacity), buffer, len];
        let (more, count) = ptr::object(kept)?.more();
        let fields = Held::read(more, count);
        memory::check(self.violation, &Memory { outputs: &outputs, inputs: inputs.list(), fields })
    }

    // Not inlined: see `either`.
    #[inline(never)]
    pub(super) fn run<A: Mark, K: Kept>(&self, kept: *const K) -> Status {
        if let Err(status) = self.check(kept) {
            return status;
        }
        memory::run(self.violation, || {
            memory::fill(self.out(), |out| self.write::<A, K>(kept, out))
        })
    }

    fn write<A: Mark, K: Kept>(&self, kept: *const K, out: &mut [u8]) -> Result<usize, Fault> {
        let kept = ptr::object(kept)?;
        texts::read(kept.texts())?;
        let call = ptr::object(self.action)?.ticket()?.call;
        let (more, count) = kept.more();
        let writer = Writer {
            key: ptr::key::<A>(ptr::object(self.key)?)?,
            merchant: parts::merchant(ptr::object(self.merchant)?)?,
            nonce: ptr::utf8(self.nonce, self.nonce_len)?,
            more: ptr::fields(more, count)?,
            fields: self.fields,
            capacity: self.capacity,
            out,
        };
        kept.write(call, writer)
    }
}

/// What a request is written with.
pub(super) struct Writer<'w, A: Mark> {
    key: &'w Key<A>,
    merchant: Merchant<'w>,
    nonce: &'w str,
    more: View<'w, 'w>,
    fields: *mut RawField,
    capacity: usize,
    out: &'w mut [u8],
}

impl<A: Mark> Writer<'_, A> {
    /// Writes a request.
    pub(super) fn plain<R: Request>(self, request: &R) -> Result<usize, Fault> {
        self.write(request, false)
    }

    /// Writes a request that moves money: with the further fields.
    pub(super) fn with_more<R: Request>(self, request: &R) -> Result<usize, Fault> {
        self.write(request, true)
    }

    // Not inlined, or the frames of all requests would lie on the stack at once.
    #[inline(never)]
    fn write<R: Request>(self, request: &R, with_more: bool) -> Result<usize, Fault> {
        let mut texts = [0; TEXTS];
        let mut fields = Fields::new(ptr::slots(self.fields, self.capacity)?);
        let written = (|| -> Result<usize, Fault> {
            request.fill(&mut fields, &mut Scratch::new(&mut texts))?;
            for field in self.more.iter().filter(|_| with_more) {
                let value = field.value().as_bytes().ok_or(WXPAY_BAD_FIELDS)?;
                fields.set(field.name(), value).map_err(Refusal::from)?;
            }
            let Writer { key, merchant, nonce, out, .. } = self;
            Ok(R::ENDPOINT.write_request(key, &merchant, nonce, &mut fields, out)?.len())
        })();
        // They point to texts that are gone in a moment.
        fields.clear();
        written
    }
}
