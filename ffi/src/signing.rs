//! Signing and verifying.
//!
//! Each function exists for keys of any algorithm and for keys of MD5 only: a firmware that calls
//! only the latter does not carry SHA-256.

use core::ffi::{c_char, c_void};

use wxpay_core::{HmacSha256, Md5, Root};

use crate::fields::Document;
use crate::ptr::{self, Mark, Output, Region};
use crate::status::{Refusal, Status, WXPAY_BAD_KEY, WXPAY_BUFFER_TOO_SMALL};
use crate::types::{RawExpected, RawField, RawKey};

/// The arguments that all of these functions begin with.
struct Message {
    key: *const RawKey,
    fields: *const RawField,
    count: usize,
}

impl Message {
    fn sign<A: Mark>(&self, output: Output) -> Result<usize, Refusal> {
        let key = ptr::key::<A>(ptr::object(self.key)?)?;
        let fields = ptr::fields(self.fields, self.count)?;
        ptr::apart(output.region(), self.fields, self.count)?;
        ptr::disjoint(output.region(), &[Region::of(self.key, 1)])?;
        let signature = key.sign(fields)?;
        let too_small = Refusal { status: WXPAY_BUFFER_TOO_SMALL, at: signature.len() };
        let out = output.slice()?.get_mut(..signature.len()).ok_or(too_small)?;
        for (to, from) in out.iter_mut().zip(signature.bytes()) {
            *to = from;
        }
        Ok(signature.len())
    }

    fn write_signed<A: Mark>(&self, output: Output) -> Result<usize, Refusal> {
        let key = ptr::key::<A>(ptr::object(self.key)?)?;
        let fields = ptr::fields(self.fields, self.count)?;
        ptr::apart(output.region(), self.fields, self.count)?;
        ptr::disjoint(output.region(), &[Region::of(self.key, 1)])?;
        Ok(key.write_signed(fields, output.slice()?)?.len())
    }

    fn verify<A: Mark>(&self) -> Result<(), Refusal> {
        let key = ptr::key::<A>(ptr::object(self.key)?)?;
        key.verify(ptr::fields(self.fields, self.count)?)?;
        Ok(())
    }
}

/// True if the key is there but not for `A`.
fn is_other<A: Mark>(key: *const RawKey) -> bool {
    ptr::object(key)
        .is_ok_and(|key| ptr::key::<A>(key).is_err_and(|status| status == WXPAY_BAD_KEY))
}

/// Signs fields. A field `sign` that is among them takes no part.
///
/// @param[out] sign    32 (MD5) or 64 (HMAC-SHA256) upper-case hexadecimal digits, without a NUL;
///                     untouched unless all of them fit.
/// @param capacity     WXPAY_SIGN_MAX is always enough.
/// @param[out] len     32 or 64, also when the buffer is too small.
/// @param[out] at      Which field was refused (its `at`); written on refusal only; may be NULL.
/// @return WXPAY_OK, WXPAY_BUFFER_TOO_SMALL; WXPAY_NO_FIELDS, WXPAY_SIGN_TYPE_UNKNOWN,
///         WXPAY_SIGN_TYPE_MISMATCH, WXPAY_AMBIGUOUS_VALUE; WXPAY_BAD_KEY, WXPAY_BAD_FIELDS,
///         WXPAY_NULL_POINTER, WXPAY_BAD_LENGTH, WXPAY_MISALIGNED, WXPAY_OVERLAP.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_sign(
    key: *const RawKey,
    fields: *const RawField,
    count: usize,
    sign: *mut c_char,
    capacity: usize,
    len: *mut usize,
    at: *mut usize,
) -> Status {
    let message = Message { key, fields, count };
    if is_other::<Md5>(key) {
        return ptr::produce(sign.cast(), capacity, len, at, |out| message.sign::<HmacSha256>(out));
    }
    ptr::produce(sign.cast(), capacity, len, at, |out| message.sign::<Md5>(out))
}

/// As `wxpay_sign`, for a key of MD5 only.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_sign_md5(
    key: *const RawKey,
    fields: *const RawField,
    count: usize,
    sign: *mut c_char,
    capacity: usize,
    len: *mut usize,
    at: *mut usize,
) -> Status {
    let message = Message { key, fields, count };
    ptr::produce(sign.cast(), capacity, len, at, |out| message.sign::<Md5>(out))
}

/// Signs fields and writes the message, `sign` included: a request that is ready to send.
///
/// `sign_type` is not added: a request that is signed with HMAC-SHA256 has to say so in that field,
/// since the gateway takes a request without it for MD5, but for the few endpoints that know no
/// other.
///
/// @param out          Your buffer; untouched unless the whole message fits.
/// @param[out] len     The length of the message in bytes, also when the buffer is too small.
/// @param[out] at      As in `wxpay_sign`.
/// @return As `wxpay_sign`.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_write_signed(
    key: *const RawKey,
    fields: *const RawField,
    count: usize,
    out: *mut c_void,
    capacity: usize,
    len: *mut usize,
    at: *mut usize,
) -> Status {
    let message = Message { key, fields, count };
    if is_other::<Md5>(key) {
        return ptr::produce(out, capacity, len, at, |out| message.write_signed::<HmacSha256>(out));
    }
    ptr::produce(out, capacity, len, at, |out| message.write_signed::<Md5>(out))
}

/// As `wxpay_write_signed`, for a key of MD5 only.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_write_signed_md5(
    key: *const RawKey,
    fields: *const RawField,
    count: usize,
    out: *mut c_void,
    capacity: usize,
    len: *mut usize,
    at: *mut usize,
) -> Status {
    let message = Message { key, fields, count };
    ptr::produce(out, capacity, len, at, |out| message.write_signed::<Md5>(out))
}

/// Verifies the signature of a reply or a notification that `wxpay_read` has read.
///
/// A verified message is not yet a payment: see `wxpay_accept`.
///
/// @param[out] at    Which field was refused: the offset of its name. Written on refusal only; may
///                   be NULL.
/// @return WXPAY_OK; WXPAY_MISSING_SIGN, WXPAY_NO_FIELDS, WXPAY_SIGN_TYPE_UNKNOWN,
///         WXPAY_SIGN_TYPE_MISMATCH, WXPAY_SIGN_MALFORMED, WXPAY_SIGN_MISMATCH,
///         WXPAY_AMBIGUOUS_VALUE, in this order; WXPAY_BAD_KEY, WXPAY_BAD_FIELDS,
///         WXPAY_NULL_POINTER, WXPAY_BAD_LENGTH, WXPAY_MISALIGNED.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_verify(
    key: *const RawKey,
    fields: *const RawField,
    count: usize,
    at: *mut usize,
) -> Status {
    let message = Message { key, fields, count };
    if is_other::<Md5>(key) {
        return ptr::report(message.verify::<HmacSha256>(), at);
    }
    ptr::report(message.verify::<Md5>(), at)
}

/// As `wxpay_verify`, for a key of MD5 only.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_verify_md5(
    key: *const RawKey,
    fields: *const RawField,
    count: usize,
    at: *mut usize,
) -> Status {
    let message = Message { key, fields, count };
    ptr::report(message.verify::<Md5>(), at)
}

/// Reads a pay notification (or the reply to an order query), verifies it and compares it with the
/// order. WXPAY_OK means: this order is paid, in full, to you.
///
/// The same notification is accepted each time it comes. Remember `transaction_id` in storage that
/// survives a power cut before anything is handed out.
///
/// @param expected      The order. There is no way not to compare.
/// @param fields        Your array; need not be initialised. After a refusal all of it is empty.
/// @param capacity      How many fields it has; 64 are enough for every pay notification.
/// @param[out] count    How many fields were read. Written on success only.
/// @param[out] at       Where the document was refused: a byte offset. Written on refusal only;
///                      may be NULL.
/// @return What `wxpay_read` and `wxpay_verify` return; then WXPAY_MISSING_FIELD,
///         WXPAY_RETURN_CODE_FAIL, WXPAY_RESULT_CODE_FAIL, WXPAY_NOT_PAID,
///         WXPAY_APP_ID_MISMATCH, WXPAY_MCH_ID_MISMATCH, WXPAY_BAD_AMOUNT, WXPAY_ORDER_MISMATCH
///         (genuine, but for another order: answer it as delivered and look for that order),
///         WXPAY_AMOUNT_MISMATCH, WXPAY_CURRENCY_MISMATCH.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_accept(
    key: *const RawKey,
    document: *const c_void,
    document_len: usize,
    expected: *const RawExpected,
    fields: *mut RawField,
    capacity: usize,
    count: *mut usize,
    at: *mut usize,
) -> Status {
    let document = Document { start: document, len: document_len };
    let slots = Slots { fields, capacity, count };
    if is_other::<Md5>(key) {
        return ptr::report(accept::<HmacSha256>(key, &document, expected, &slots), at);
    }
    ptr::report(accept::<Md5>(key, &document, expected, &slots), at)
}

/// As `wxpay_accept`, for a key of MD5 only.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_accept_md5(
    key: *const RawKey,
    document: *const c_void,
    document_len: usize,
    expected: *const RawExpected,
    fields: *mut RawField,
    capacity: usize,
    count: *mut usize,
    at: *mut usize,
) -> Status {
    let document = Document { start: document, len: document_len };
    let slots = Slots { fields, capacity, count };
    ptr::report(accept::<Md5>(key, &document, expected, &slots), at)
}

/// Where the fields go.
struct Slots {
    fields: *mut RawField,
    capacity: usize,
    count: *mut usize,
}

fn accept<A: Mark>(
    key: *const RawKey,
    document: &Document,
    expected: *const RawExpected,
    slots: &Slots,
) -> Result<(), Refusal> {
    let inputs = [Region::of(key, 1), Region::of(expected, 1)];
    ptr::disjoint(Region::of(slots.fields.cast_const(), slots.capacity), &inputs)?;
    ptr::disjoint(Region::of(slots.count.cast_const(), 1), &inputs)?;
    let key = ptr::key::<A>(ptr::object(key)?)?;
    let expected = ptr::expected(ptr::object(expected)?)?;
    let mut fields = document.read(Root::Xml, slots.fields, slots.capacity, slots.count)?;
    let accepted = key.verify(&fields).and_then(|verified| verified.accept_payment(&expected));
    if let Err(error) = accepted {
        fields.clear();
        return Err(error.into());
    }
    *ptr::object_mut(slots.count)? = fields.len();
    Ok(())
}
