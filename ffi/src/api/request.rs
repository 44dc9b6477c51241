//! Requests to an endpoint: checked, filled in, written.

use core::ffi::{c_char, c_void};

use wxpay_core::api::{Endpoint, Merchant};
use wxpay_core::{Fields, HmacSha256, Md5};

use super::parts;
use super::place::Fault;
use super::types::{RawEndpoint, RawMerchant, RawViolation};
use crate::fields::Slots;
use crate::memory::{self, Buffer, Held, Memory, Region};
use crate::ptr::{self, Mark};
use crate::signing::is_other;
use crate::status::Status;
use crate::types::{RawField, RawKey};

/// Checks the fields of a request, before or after it is signed, and names the first that is wrong.
///
/// Only what the gateway is sure to refuse is refused. A value's length counts in bytes. An empty
/// field counts as an absent one, but it has to be one that the endpoint knows. `sign` is not looked
/// at, and not missed.
///
/// Stack: 712 bytes.
///
/// @param[out] violation    Which field. May be NULL.
/// @return WXPAY_OK; WXPAY_MISSING_FIELD, WXPAY_UNKNOWN_FIELD, WXPAY_FIELD_TOO_LONG,
///         WXPAY_BAD_AMOUNT, WXPAY_BAD_NUMBER, WXPAY_BAD_TIME, WXPAY_BAD_VALUE: of several faults the
///         one whose field comes first, and what is needed besides the required fields at the end;
///         WXPAY_BAD_FIELDS, WXPAY_NULL_POINTER, WXPAY_BAD_LENGTH, WXPAY_MISALIGNED, WXPAY_OVERLAP;
///         WXPAY_BAD_ARGUMENT for what is no endpoint.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_check(
    endpoint: *const RawEndpoint,
    fields: *const RawField,
    count: usize,
    violation: *mut RawViolation,
) -> Status {
    let inputs = match parts::endpoint_regions(endpoint) {
        Ok(regions) => regions,
        Err(status) => return status,
    };
    let memory = Memory { outputs: &[], inputs: &inputs, fields: Held::read(fields, count) };
    memory::report(violation, &memory, || {
        let endpoint = parts::endpoint(ptr::object(endpoint)?)?;
        Ok(endpoint.check(ptr::fields(fields, count)?)?)
    })
}

/// The arguments that a request is made of.
struct Request {
    endpoint: *const RawEndpoint,
    key: *const RawKey,
    merchant: *const RawMerchant,
    nonce: *const c_char,
    nonce_len: usize,
    slots: Slots,
}

/// The same, as core wants it.
struct Parts<'a> {
    endpoint: Endpoint,
    merchant: Merchant<'a>,
    nonce: &'a str,
    fields: Fields<'a, 'a>,
}

impl Request {
    fn inputs(&self) -> Result<[Region; 11], Status> {
        let [endpoint, path, request, needs] = parts::endpoint_regions(self.endpoint)?;
        let [merchant, appid, mch_id, sub_appid, sub_mch_id] =
            parts::merchant_regions(self.merchant)?;
        let key = Region::of(self.key, 1);
        let nonce = Region::of(self.nonce, self.nonce_len);
        Ok([
            endpoint, path, request, needs, key, merchant, appid, mch_id, sub_appid, sub_mch_id,
            nonce,
        ])
    }

    fn parts<'a>(&self) -> Result<Parts<'a>, Status> {
        Ok(Parts {
            endpoint: parts::endpoint(ptr::object(self.endpoint)?)?,
            merchant: parts::merchant(ptr::object(self.merchant)?)?,
            nonce: ptr::utf8(self.nonce, self.nonce_len)?,
            fields: self.slots.adopt(self.slots.capacity)?,
        })
    }

    fn prepare<A: Mark>(&self) -> Result<(), Fault> {
        let key = ptr::key::<A>(ptr::object(self.key)?)?;
        let Parts { endpoint, merchant, nonce, mut fields } = self.parts()?;
        let prepared = endpoint.prepare(key, &merchant, nonce, &mut fields);
        // What was filled in is there, refused or not.
        *ptr::object_mut(self.slots.count)? = fields.len();
        Ok(prepared?)
    }

    // Not inlined, so that its arrays are off the stack when it gets deep.
    #[inline(never)]
    fn check(&self, outputs: [Region; 2], violation: *mut RawViolation) -> Result<(), Status> {
        let inputs = self.inputs()?;
        let ([fields, count], [buffer, len]) = (self.slots.regions(), outputs);
        let outputs = [fields, count, buffer, len];
        let memory = Memory { outputs: &outputs, inputs: &inputs, fields: self.slots.held() };
        memory::check(violation, &memory)
    }

    // Not inlined, or the frames of both algorithms would lie on the stack at once.
    #[inline(never)]
    fn write<A: Mark>(&self, out: Buffer, violation: *mut RawViolation) -> Status {
        if let Err(status) = self.check(memory::regions(out), violation) {
            return status;
        }
        memory::run(violation, || {
            memory::fill(out, |out| {
                let key = ptr::key::<A>(ptr::object(self.key)?)?;
                let Parts { endpoint, merchant, nonce, mut fields } = self.parts()?;
                let written = endpoint.write_request(key, &merchant, nonce, &mut fields, out);
                let written = written.map(<[u8]>::len).map_err(Fault::from);
                *ptr::object_mut(self.slots.count)? = fields.len();
                written
            })
        })
    }
}

/// Adds to the fields of a request what is not yours to know, as this endpoint wants it, and checks the
/// outcome. Then they want to be signed by the same key: `wxpay_write_signed`.
///
/// Added are the merchant's fields under this endpoint's names for them, `nonce_str`, and `sign_type`
/// where the gateway would take another for granted.
///
/// After a refusal some of them may be there; mend the others and come again with the same nonce.
///
/// Stack: 968 bytes.
///
/// @param merchant            Who sends. The fields point to its texts.
/// @param nonce               At most 32 characters that nobody can guess, new for each request: see
///                            `wxpay_nonce`. The fields point to it.
/// @param capacity            How many fields the array can hold: up to six are added.
/// @param[in,out] count       How many it holds. 0 to start with none.
/// @param[out] violation      Which field. May be NULL.
/// @return WXPAY_OK; WXPAY_SIGN_TYPE_MISMATCH (this endpoint does not take the key's algorithm),
///         WXPAY_UNKNOWN_FIELD (it has no sub-merchant), WXPAY_DUPLICATE_FIELD (you have set a field
///         that is filled in, to something else), WXPAY_TOO_MANY_FIELDS; what `wxpay_check` returns;
///         WXPAY_BAD_KEY; WXPAY_BAD_ARGUMENT for what is no endpoint, and for texts that are not
///         UTF-8.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_prepare(
    endpoint: *const RawEndpoint,
    key: *const RawKey,
    merchant: *const RawMerchant,
    nonce: *const c_char,
    nonce_len: usize,
    fields: *mut RawField,
    capacity: usize,
    count: *mut usize,
    violation: *mut RawViolation,
) -> Status {
    let slots = Slots { fields, capacity, count };
    let request = Request { endpoint, key, merchant, nonce, nonce_len, slots };
    if let Err(status) = request.check([Region::NONE; 2], violation) {
        return status;
    }
    memory::run(violation, || {
        if is_other::<Md5>(key) {
            request.prepare::<HmacSha256>()
        } else {
            request.prepare::<Md5>()
        }
    })
}

/// Fills in, checks, signs and writes a request: what to send to this endpoint.
///
/// For WXPAY_METHOD_POST it is the body. For WXPAY_METHOD_GET it is what follows the `?`. For
/// WXPAY_METHOD_UPLOAD the body is yours to write: use `wxpay_prepare` and `wxpay_sign`.
///
/// Stack: 1552 bytes.
///
/// @param merchant            As in `wxpay_prepare`, with all of the following.
/// @param out                 Your buffer; untouched unless the whole request fits.
/// @param out_capacity        Its size in bytes.
/// @param[out] len            The length of the request in bytes, also when the buffer is too small.
/// @param[out] violation      Which field. May be NULL.
/// @return WXPAY_OK, WXPAY_BUFFER_TOO_SMALL; as `wxpay_prepare` and `wxpay_sign`. An upload is
///         WXPAY_MISSING_FIELD: its file.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_write_request(
    endpoint: *const RawEndpoint,
    key: *const RawKey,
    merchant: *const RawMerchant,
    nonce: *const c_char,
    nonce_len: usize,
    fields: *mut RawField,
    capacity: usize,
    count: *mut usize,
    out: *mut c_void,
    out_capacity: usize,
    len: *mut usize,
    violation: *mut RawViolation,
) -> Status {
    let slots = Slots { fields, capacity, count };
    let request = Request { endpoint, key, merchant, nonce, nonce_len, slots };
    if is_other::<Md5>(key) {
        return request.write::<HmacSha256>((out, out_capacity, len), violation);
    }
    request.write::<Md5>((out, out_capacity, len), violation)
}

/// As `wxpay_write_request`, for a key of MD5 only.
///
/// Stack: 1552 bytes.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_write_request_md5(
    endpoint: *const RawEndpoint,
    key: *const RawKey,
    merchant: *const RawMerchant,
    nonce: *const c_char,
    nonce_len: usize,
    fields: *mut RawField,
    capacity: usize,
    count: *mut usize,
    out: *mut c_void,
    out_capacity: usize,
    len: *mut usize,
    violation: *mut RawViolation,
) -> Status {
    let slots = Slots { fields, capacity, count };
    let request = Request { endpoint, key, merchant, nonce, nonce_len, slots };
    request.write::<Md5>((out, out_capacity, len), violation)
}
