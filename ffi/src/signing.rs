//! Signing and verifying.
//!
//! Each function exists for keys of any algorithm and for keys of MD5 only: a firmware that calls
//! only the latter does not carry SHA-256.

use core::ffi::{c_char, c_void};

use wxpay_core::{HmacSha256, Key, Md5, Root, View};

use crate::fields::{Document, Slots};
use crate::memory::{self, Buffer, Held, Memory, Region};
use crate::ptr::{self, Mark};
use crate::status::{Status, WXPAY_BAD_KEY};
use crate::types::{RawExpected, RawField, RawKey};

/// The arguments that all of these functions begin with.
struct Message {
    key: *const RawKey,
    fields: *const RawField,
    count: usize,
}

// Not inlined, or the frames of both algorithms would lie on the stack at once.
impl Message {
    fn parts<'a, A: Mark>(&self) -> Result<(&'a Key<A>, View<'a, 'a>), Status> {
        Ok((ptr::key(ptr::object(self.key)?)?, ptr::fields(self.fields, self.count)?))
    }

    fn fields(&self) -> Held {
        Held::read(self.fields, self.count)
    }

    #[inline(never)]
    fn sign<A: Mark>(&self, out: Buffer, at: *mut usize) -> Status {
        memory::produce(out, at, &[Region::of(self.key, 1)], self.fields(), |out| {
            let (key, fields) = self.parts::<A>()?;
            memory::put(key.sign(fields)?.as_bytes(), out)
        })
    }

    #[inline(never)]
    fn write_signed<A: Mark>(&self, out: Buffer, at: *mut usize) -> Status {
        memory::produce(out, at, &[Region::of(self.key, 1)], self.fields(), |out| {
            let (key, fields) = self.parts::<A>()?;
            Ok(key.write_signed(fields, out)?.len())
        })
    }

    #[inline(never)]
    fn verify<A: Mark>(&self, at: *mut usize) -> Status {
        let inputs = [Region::of(self.key, 1)];
        let memory = Memory { outputs: &[], inputs: &inputs, fields: self.fields() };
        memory::report(at, &memory, || {
            let (key, fields) = self.parts::<A>()?;
            key.verify(fields)?;
            Ok(())
        })
    }
}

/// True if the key is there but not for `A`.
pub(crate) fn is_other<A: Mark>(key: *const RawKey) -> bool {
    ptr::object(key)
        .is_ok_and(|key| ptr::key::<A>(key).is_err_and(|status| status == WXPAY_BAD_KEY))
}

/// Signs fields. A field `sign` that is among them takes no part.
///
/// Stack: 1320 bytes.
///
/// @param[out] sign    32 (MD5) or 64 (HMAC-SHA256) upper-case hexadecimal digits, without a NUL;
///                     untouched unless all of them fit.
/// @param capacity     WXPAY_SIGN_MAX is always enough.
/// @param[out] len     32 or 64, also when the buffer is too small.
/// @param[out] at      Which field was refused: its `at`. May be NULL.
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
        return message.sign::<HmacSha256>((sign.cast(), capacity, len), at);
    }
    message.sign::<Md5>((sign.cast(), capacity, len), at)
}

/// As `wxpay_sign`, for a key of MD5 only.
///
/// Stack: 1304 bytes.
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
    message.sign::<Md5>((sign.cast(), capacity, len), at)
}

/// Signs fields and writes the message, `sign` included: a request that is ready to send.
///
/// `sign_type` is not added: a request that is signed with HMAC-SHA256 has to say so in that field,
/// since the gateway takes a request without it for MD5, but for the few endpoints that know no
/// other.
///
/// Stack: 1320 bytes.
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
        return message.write_signed::<HmacSha256>((out, capacity, len), at);
    }
    message.write_signed::<Md5>((out, capacity, len), at)
}

/// As `wxpay_write_signed`, for a key of MD5 only.
///
/// Stack: 1304 bytes.
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
    message.write_signed::<Md5>((out, capacity, len), at)
}

/// Verifies the signature of a reply or a notification that `wxpay_read` has read.
///
/// A verified message is not yet a payment: see `wxpay_accept`.
///
/// Stack: 1168 bytes.
///
/// @param[out] at    Which field was refused: its `at`. May be NULL.
/// @return WXPAY_OK; WXPAY_MISSING_SIGN, WXPAY_NO_FIELDS, WXPAY_SIGN_TYPE_UNKNOWN,
///         WXPAY_SIGN_TYPE_MISMATCH, WXPAY_SIGN_MALFORMED, WXPAY_SIGN_MISMATCH,
///         WXPAY_AMBIGUOUS_VALUE, in this order; WXPAY_BAD_KEY, WXPAY_BAD_FIELDS,
///         WXPAY_NULL_POINTER, WXPAY_BAD_LENGTH, WXPAY_MISALIGNED, WXPAY_OVERLAP.
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
        return message.verify::<HmacSha256>(at);
    }
    message.verify::<Md5>(at)
}

/// As `wxpay_verify`, for a key of MD5 only.
///
/// Stack: 1168 bytes.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_verify_md5(
    key: *const RawKey,
    fields: *const RawField,
    count: usize,
    at: *mut usize,
) -> Status {
    let message = Message { key, fields, count };
    message.verify::<Md5>(at)
}

/// Reads a pay notification (or the reply to an order query), verifies it and compares it with the
/// order. WXPAY_OK means: this order is paid, in full, to you.
///
/// The same notification is accepted each time it comes. Remember `transaction_id` in storage that
/// survives a power cut before anything is handed out.
///
/// Stack: 1432 bytes.
///
/// @param expected      The order. There is no way not to compare.
/// @param fields        Your array; need not be initialised. After a refused document all of it is empty.
/// @param capacity      How many fields it has; 64 are enough for every pay notification.
/// @param[out] count    How many fields were read. Written on success only.
/// @param[out] at       Where the document was refused: a byte offset. May be NULL.
/// @return What `wxpay_read` and `wxpay_verify` return; then WXPAY_MISSING_FIELD,
///         WXPAY_RETURN_CODE_FAIL, WXPAY_RESULT_CODE_FAIL, WXPAY_NOT_PAID,
///         WXPAY_APP_ID_MISMATCH, WXPAY_MCH_ID_MISMATCH, WXPAY_BAD_AMOUNT, WXPAY_ORDER_MISMATCH
///         (genuine, but for another order: answer it as delivered and look for that order),
///         WXPAY_AMOUNT_MISMATCH, WXPAY_CURRENCY_MISMATCH; WXPAY_BAD_ARGUMENT if the expected order
///         lacks anything but a currency.
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
        return accept::<HmacSha256>(key, &document, expected, &slots, at);
    }
    accept::<Md5>(key, &document, expected, &slots, at)
}

/// As `wxpay_accept`, for a key of MD5 only.
///
/// Stack: 1408 bytes.
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
    accept::<Md5>(key, &document, expected, &slots, at)
}

#[inline(never)]
fn accept<A: Mark>(
    key: *const RawKey,
    document: &Document,
    expected: *const RawExpected,
    slots: &Slots,
    at: *mut usize,
) -> Status {
    let texts = match ptr::object(expected) {
        Ok(order) => [
            Region::of(order.appid, order.appid_len),
            Region::of(order.mch_id, order.mch_id_len),
            Region::of(order.out_trade_no, order.out_trade_no_len),
            Region::of(order.fee_type, order.fee_type_len),
        ],
        Err(status) => return status,
    };
    let [appid, mch_id, out_trade_no, fee_type] = texts;
    let order = Region::of(expected, 1);
    let memory = Memory {
        outputs: &slots.regions(),
        inputs: &[
            Region::of(key, 1),
            document.region(),
            order,
            appid,
            mch_id,
            out_trade_no,
            fee_type,
        ],
        fields: Held::NONE,
    };
    memory::report(at, &memory, || {
        let key = ptr::key::<A>(ptr::object(key)?)?;
        let expected = ptr::expected(ptr::object(expected)?)?;
        let count = ptr::object_mut(slots.count)?;
        let mut fields = document.read(Root::Xml, slots)?;
        let accepted = key.verify(&fields).and_then(|verified| verified.accept_payment(&expected));
        if let Err(error) = accepted {
            fields.clear();
            return Err(error.into());
        }
        *count = fields.len();
        Ok(())
    })
}
