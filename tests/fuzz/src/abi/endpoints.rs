//! Requests to an endpoint and replies from it: in C they come to what they come to in core.

use std::ffi::c_char;
use std::ptr::null;

use wxpay::*;
use wxpay_core::api::{ALL, Endpoint, Merchant, Reply, Violation};
use wxpay_core::{Field as CoreField, Fields, Key};
use wxpay_tests::compare::{copied, core_key, fault};

use super::caller::{Caller, blank, name, outcome, text, unwritten};
use crate::bytes::Bytes;

const NONCE: &str = "5K8264ILTKCH16CQ2502SI8ZNMTM67VS";
const APPID: &str = "wxd930ea5d5a258f4f";
const MCH_ID: &str = "10000100";
const SUB_MCH_ID: &str = "1900000109";
/// A buffer that is large enough for any request.
const ROOM: usize = 32 * 1024;

/// One of the endpoints, in Rust and in C.
fn endpoint(bytes: &mut Bytes<'_>) -> (&'static Endpoint, *const RawEndpoint) {
    let endpoint = ALL[bytes.below(ALL.len())];
    let (_own, _, path, len) = text(endpoint.path().as_bytes());
    let raw = unsafe { wxpay_endpoint_find(path, len) };
    assert!(!raw.is_null(), "{}", endpoint.path());
    (endpoint, raw)
}

const fn nothing() -> RawViolation {
    RawViolation { field: null(), field_len: unwritten(), at: unwritten() }
}

/// What a violation says: the kind and the field.
fn named(violation: Violation<'_>) -> (&'static str, Vec<u8>) {
    (violation.kind().name(), violation.field().as_bytes().to_vec())
}

fn named_in_c(status: i32, violation: &RawViolation) -> (&'static str, Vec<u8>) {
    let field = match violation.field_len {
        0 => &[][..],
        // SAFETY: the name of a field, which is kept or static.
        len => unsafe { std::slice::from_raw_parts(violation.field.cast(), len) },
    };
    (name(status), field.to_vec())
}

/// Checks the fields, then makes a request of them.
pub fn request(caller: &mut Caller, bytes: &mut Bytes<'_>) {
    let (endpoint, raw) = endpoint(bytes);
    let choice = bytes.byte();
    let model = caller.model.clone();
    let mut slots = vec![CoreField::EMPTY; caller.fields.len()];
    let mut fields = Fields::new(&mut slots);
    for field in &model {
        fields.set(&field.name, &field.value).expect("it has been set before");
    }

    let before = caller.memory();
    let mut violation = nothing();
    let status =
        unsafe { wxpay_check(raw, caller.fields.as_ptr(), caller.count, &raw mut violation) };
    match endpoint.check(&fields) {
        Ok(()) => assert_eq!((name(status), violation.at), ("Ok", unwritten())),
        Err(expected) => assert_eq!(named_in_c(status, &violation), named(expected)),
    }
    assert_eq!(caller.memory(), before);

    let mut merchant = Merchant::new(APPID, MCH_ID);
    merchant.sub_mch_id = Some(SUB_MCH_ID).filter(|_| choice & 1 != 0);
    let keep = |caller: &mut Caller, text: &str| {
        let (start, len) = caller.keep(text.as_bytes());
        (start.cast::<c_char>(), len)
    };
    let (appid, appid_len) = keep(caller, APPID);
    let (mch_id, mch_id_len) = keep(caller, MCH_ID);
    let (sub_mch_id, sub_mch_id_len) = keep(caller, merchant.sub_mch_id.unwrap_or_default());
    let (nonce, nonce_len) = keep(caller, NONCE);
    let sender = RawMerchant {
        appid,
        appid_len,
        mch_id,
        mch_id_len,
        sub_appid: null(),
        sub_appid_len: 0,
        sub_mch_id,
        sub_mch_id_len,
    };
    let mut out = blank(ROOM);
    let (mut len, mut violation) = (unwritten(), nothing());
    let key = &raw const *caller.key;
    let (array, capacity) = (caller.fields.as_mut_ptr(), caller.fields.len());
    let write = if choice & 2 == 0 { wxpay_write_request } else { wxpay_write_request_md5 };
    let (count, buffer) = (&raw mut caller.count, out.as_mut_ptr().cast());
    let status = unsafe {
        let (len, violation) = (&raw mut len, &raw mut violation);
        write(
            raw, key, &sender, nonce, nonce_len, array, capacity, count, buffer, ROOM, len,
            violation,
        )
    };
    let Some(key) = caller_key(caller, choice & 2 != 0) else {
        assert_eq!(name(status), "BadKey");
        return;
    };
    let mut expected = blank(ROOM);
    match endpoint.write_request(&key, &merchant, NONCE, &mut fields, &mut expected) {
        Ok(written) => {
            assert_eq!((name(status), len), ("Ok", written.len()));
            assert_eq!(&out[..len], written);
            assert_eq!(out[len..], *blank(ROOM - len));
        }
        Err(violated) => {
            assert_eq!(named_in_c(status, &violation), named(violated));
            assert_eq!(out, blank(ROOM), "touched");
        }
    }
    caller.model = copied(&fields);
    // The positions are where each was set; those of a document stay.
    for (raw, field) in caller.fields.iter().zip(&mut caller.model) {
        field.at = raw.at.into();
    }
    caller.compare();
}

/// Reads a document as a reply of the endpoint.
pub fn reply(caller: &mut Caller, bytes: &mut Bytes<'_>) {
    let (endpoint, raw) = endpoint(bytes);
    let (choice, capacity) = (bytes.byte(), bytes.below(64));
    let document = bytes.long();
    caller.fresh(capacity);
    let (start, len) = caller.keep(document);
    let (mut count, mut proof, mut at) = (unwritten(), 77, unwritten());
    let (key, fields) = (&raw const *caller.key, caller.fields.as_mut_ptr());
    let read = if choice & 1 == 0 { wxpay_read_reply } else { wxpay_read_reply_md5 };
    let status = unsafe {
        let (count, proof, at) = (&raw mut count, &raw mut proof, &raw mut at);
        read(raw, key, start, len, fields, capacity, count, proof, at)
    };
    let Some(key) = caller_key(caller, choice & 1 != 0) else {
        assert_eq!((name(status), count, proof), ("BadKey", unwritten(), 77));
        return;
    };
    let mut slots = vec![CoreField::EMPTY; capacity];
    let (expected, fields) = match endpoint.read_reply(&key, document, &mut slots) {
        Ok(Reply::Verified(fields)) => (WXPAY_PROOF_VERIFIED, Some(*fields)),
        Ok(Reply::Unverified(reply)) => (WXPAY_PROOF_UNVERIFIED, Some(reply.fields())),
        Ok(Reply::UnverifiedRefusal(reply)) => {
            (WXPAY_PROOF_UNVERIFIED_REFUSAL, Some(reply.fields()))
        }
        Ok(_) => (WXPAY_PROOF_UNVERIFIED_TEXT, None),
        Err(error) => {
            assert_eq!(outcome(status, at), Err(fault(error)));
            assert_eq!((count, proof), (unwritten(), 77));
            caller.all_empty();
            return;
        }
    };
    assert_eq!((name(status), proof, at), ("Ok", expected, unwritten()));
    assert_eq!(count, fields.map_or(0, |fields| fields.iter().count()));
    if let Some(fields) = fields {
        let names: Vec<&str> = fields.iter().map(CoreField::name).collect();
        let in_c = |raw: &RawField| unsafe {
            // SAFETY: a field points to memory that is kept.
            std::slice::from_raw_parts(raw.name.cast::<u8>(), raw.name_len)
        };
        for (raw, name) in caller.fields.iter().zip(names) {
            assert_eq!(in_c(raw), name.as_bytes());
        }
    }
    caller.fresh(capacity);
}

/// The same key in core, if the functions for MD5 only would take it.
fn caller_key(caller: &Caller, md5_only: bool) -> Option<Key> {
    let signer = caller.signer.as_ref()?;
    (!md5_only || signer.sign_type == "MD5").then(|| core_key(signer))
}
