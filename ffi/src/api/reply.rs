//! Replies, as far as they are proven.

use core::ffi::c_void;

use wxpay_core::api::Reply;
use wxpay_core::{Field, HmacSha256, Md5};

use super::parts;
use super::types::*;
use crate::fields::{Document, Slots};
use crate::memory::{self, Held, Memory, Region};
use crate::ptr::{self, Mark};
use crate::signing::is_other;
use crate::status::Status;
use crate::types::{RawField, RawKey};

/// Reads a reply of this endpoint to a request that was signed with this key.
///
/// The endpoint decides whether the signature counts, and no reply can change that: where it signs, a
/// reply without a signature is refused, unless it is itself a refusal. TLS tells whom you are
/// connected to; whatever stands between you and the end of that connection can turn any reply into a
/// refusal. So act on nothing but WXPAY_PROOF_VERIFIED, take the rest for a hint, and ask again with a
/// query that is signed.
///
/// Stack: 1296 bytes.
///
/// @param reply           What came back. The fields point into it: keep it, unchanged, as long as you
///                        use them.
/// @param fields          Your array; need not be initialised. After a refused document all of it is empty.
/// @param capacity        How many fields it has; 64 are enough for most replies.
/// @param[out] count      How many fields were read. Written on success only.
/// @param[out] proof      WXPAY_PROOF_VERIFIED, or what it is instead. Written on success only.
/// @param[out] at         Where the document was refused: a byte offset. May be NULL.
/// @return WXPAY_OK, with a proof; as `wxpay_read`, where a bill is expected only for what starts like
///         XML; WXPAY_MISSING_FIELD (no `return_code`); as `wxpay_verify`, where the endpoint signs
///         and `return_code` is SUCCESS; WXPAY_BAD_ARGUMENT for what is no endpoint.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_read_reply(
    endpoint: *const RawEndpoint,
    key: *const RawKey,
    reply: *const c_void,
    reply_len: usize,
    fields: *mut RawField,
    capacity: usize,
    count: *mut usize,
    proof: *mut i32,
    at: *mut usize,
) -> Status {
    let reply = Document { start: reply, len: reply_len };
    let slots = Slots { fields, capacity, count };
    if is_other::<Md5>(key) {
        return read::<HmacSha256>(endpoint, key, &reply, &slots, proof, at);
    }
    read::<Md5>(endpoint, key, &reply, &slots, proof, at)
}

/// As `wxpay_read_reply`, for a key of MD5 only.
///
/// Stack: 1280 bytes.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_read_reply_md5(
    endpoint: *const RawEndpoint,
    key: *const RawKey,
    reply: *const c_void,
    reply_len: usize,
    fields: *mut RawField,
    capacity: usize,
    count: *mut usize,
    proof: *mut i32,
    at: *mut usize,
) -> Status {
    let reply = Document { start: reply, len: reply_len };
    let slots = Slots { fields, capacity, count };
    read::<Md5>(endpoint, key, &reply, &slots, proof, at)
}

// Not inlined, so that its arrays are off the stack when it gets deep.
#[inline(never)]
fn check(
    endpoint: *const RawEndpoint,
    key: *const RawKey,
    reply: &Document,
    slots: &Slots,
    proof: *mut i32,
    at: *mut usize,
) -> Result<(), Status> {
    let [raw, path, request, needs] = parts::endpoint_regions(endpoint)?;
    let [fields, count] = slots.regions();
    let memory = Memory {
        outputs: &[fields, count, Region::of(proof.cast_const(), 1)],
        inputs: &[raw, path, request, needs, Region::of(key, 1), reply.region()],
        fields: Held::NONE,
    };
    memory::check(at, &memory)
}

// Not inlined, or the frames of both algorithms would lie on the stack at once.
#[inline(never)]
fn read<A: Mark>(
    endpoint: *const RawEndpoint,
    key: *const RawKey,
    reply: &Document,
    slots: &Slots,
    proof: *mut i32,
    at: *mut usize,
) -> Status {
    if let Err(status) = check(endpoint, key, reply, slots, proof, at) {
        return status;
    }
    memory::run(at, || {
        let endpoint = parts::endpoint(ptr::object(endpoint)?)?;
        let key = ptr::key::<A>(ptr::object(key)?)?;
        let reply = ptr::bytes(reply.start, reply.len)?;
        let (count, proof) = (ptr::object_mut(slots.count)?, ptr::object_mut(proof)?);
        let slots = ptr::slots(slots.fields, slots.capacity)?;
        let proven = endpoint.read_reply(key, reply, &mut *slots).map(|reply| match reply {
            Reply::Verified(_) => WXPAY_PROOF_VERIFIED,
            Reply::Unverified(_) => WXPAY_PROOF_UNVERIFIED,
            Reply::UnverifiedRefusal(_) => WXPAY_PROOF_UNVERIFIED_REFUSAL,
            Reply::UnverifiedText(_) => WXPAY_PROOF_UNVERIFIED_TEXT,
        });
        if proven.is_err() {
            // One that was read and not verified.
            slots.fill(Field::EMPTY);
        }
        *proof = proven?;
        // No field is without a name.
        *count = slots.iter().take_while(|field| !field.name().is_empty()).count();
        Ok(())
    })
}
