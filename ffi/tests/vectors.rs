//! The test vectors through the C ABI. `tests/c/vectors.c` does the same from C, and more; from
//! here Miri can watch.

#![allow(unsafe_code, clippy::undocumented_unsafe_blocks)] // Each is a call as C makes it.
#![allow(clippy::unwrap_used)] // A test may panic.

use core::ffi::CStr;
use core::mem::MaybeUninit;
use core::ptr::null_mut;

use wxpay::*;
use wxpay_tests::oracle::Mode;
use wxpay_tests::vectors::{Case, load};

macro_rules! documents {
    ($($name:literal)+) => {
        &[$(($name, include_bytes!(concat!(
            env!("CARGO_MANIFEST_DIR"), "/../tests/vectors/", $name, ".xml",
        )))),+]
    };
}

/// Of each way through the reader one: Miri is thorough and slow.
const DOCUMENTS: &[(&str, &[u8])] = documents! {
    "read/between-ill-formed" "read/cdata-brackets-inside" "read/char-nul-cdata"
    "read/cut-cdata-closed" "read/cut-decl-equals" "read/cut-field-text" "read/cut-ref-hex-x"
    "read/cut-utf8-c3" "read/decl-mixed-quotes" "read/document-self-closed-spaced"
    "read/duplicate-two-outer-first" "read/entity-bad-entity" "read/field-end-other-cut"
    "read/inside-element-same-name" "read/name-all-bytes" "read/not-xml-gzip"
    "read/prolog-doctype-after-bom" "read/ref-bad-overflow" "read/ref-hex-emoji"
    "read/root-self-closed" "read/tag-attribute-plain" "read/tag-self-closed"
    "read/text-cdata-end-plain" "read/utf8-f0-9f-a7-ascii-cdata" "read/utf8-f4-90"
    "sign/emoji" "sign/line-end-and-tab" "sign/message-of-64-bytes-hmac" "sign/official-hmac"
    "sign/references" "sign/sort-prefix-reversed" "verify/ambiguous-second-default"
    "verify/malformed-half-hmac" "verify/missing-sign-hmac" "verify/sign-type-unknown-longer"
    "write/query"
};

fn name(status: Status) -> &'static str {
    unsafe { CStr::from_ptr(wxpay_status_name(status)) }.to_str().unwrap()
}

fn refusal(status: Status, at: usize) -> Option<(String, usize)> {
    (status != WXPAY_OK).then(|| (name(status).to_string(), at))
}

fn written(mut call: impl FnMut(*mut u8, usize, *mut usize) -> Status) -> Result<Vec<u8>, Status> {
    let mut len = 0;
    match call(null_mut(), 0, &raw mut len) {
        WXPAY_OK | WXPAY_BUFFER_TOO_SMALL => {}
        status => return Err(status),
    }
    let mut out = vec![0; len];
    assert_eq!(call(out.as_mut_ptr(), len, &raw mut len), WXPAY_OK);
    assert_eq!(len, out.len());
    Ok(out)
}

fn check(case: &Case) {
    let mut slots: Vec<MaybeUninit<RawField>> =
        (0..case.slots).map(|_| MaybeUninit::uninit()).collect();
    let fields: *mut RawField = slots.as_mut_ptr().cast();
    let root = if case.root == wxpay_core::Root::Xml { WXPAY_ROOT_XML } else { WXPAY_ROOT_ROOT };
    let (document, len) = (case.document.as_ptr().cast(), case.document.len());
    let (mut count, mut at) = (0, 0);
    let status =
        unsafe { wxpay_read(document, len, root, fields, case.slots, &raw mut count, &raw mut at) };
    let Some(expected) = &case.fields else {
        assert_eq!(refusal(status, at), case.refusal);
        return;
    };
    assert_eq!((name(status), count), ("Ok", expected.len()));
    for (at, (name, value)) in expected.iter().enumerate() {
        let field = unsafe { fields.add(at) };
        let got = unsafe { wxpay_get(fields, count, name.as_ptr().cast(), name.len()) };
        assert_eq!(got, if value.is_empty() { null_mut() } else { field });
        let copied = |out: *mut u8, room, len| unsafe { wxpay_copy(field, out.cast(), room, len) };
        assert_eq!(written(copied).as_ref(), Ok(value));
    }
    let canonical =
        written(|out, room, len| unsafe { wxpay_canonical(fields, count, out.cast(), room, len) });
    assert!(case.canonical.is_none() || case.canonical == canonical.ok());
    if case.group == "write" {
        let again =
            written(|out, room, len| unsafe { wxpay_write(fields, count, out.cast(), room, len) });
        assert_eq!(again.as_ref(), Ok(&case.document));
    }
    check_signature(case, fields, count);
}

fn check_signature(case: &Case, fields: *const RawField, count: usize) {
    let Some(signer) = &case.signer else { return };
    let mut key = MaybeUninit::uninit();
    let (key, text, len) = (key.as_mut_ptr(), signer.key.as_ptr().cast(), signer.key.len());
    let mut at = 0;
    unsafe {
        let prepared = if signer.sign_type == "MD5" {
            wxpay_key_md5_with_unusual_length(key, text, len)
        } else {
            wxpay_key_hmac_sha256_with_unusual_length(key, text, len)
        };
        assert_eq!(prepared, WXPAY_OK);
        if signer.mode == Mode::Strict {
            assert_eq!(wxpay_key_strict(key), WXPAY_OK);
        }
        let verified = wxpay_verify(key, fields, count, &raw mut at);
        assert_eq!(refusal(verified, at), case.refusal);
        let sign = written(|out, room, len| {
            wxpay_sign(key, fields, count, out.cast(), room, len, null_mut())
        });
        assert_eq!(sign.ok(), case.sign.clone().map(String::into_bytes));
        wxpay_key_wipe(key);
    }
}

#[test]
#[cfg_attr(miri, ignore = "loading all of them takes Miri too long")]
fn vectors() {
    let cases = load();
    assert!(cases.len() > 1000);
    for case in &cases {
        println!("{} ({})", case.name, case.about);
        check(case);
    }
}

/// Reads a document, whatever it is, and has everything done with it that can be done.
fn use_for_everything(document: &[u8], is_hmac: bool) {
    let mut slots = [const { MaybeUninit::<RawField>::uninit() }; 40];
    let fields: *mut RawField = slots.as_mut_ptr().cast();
    let (start, len) = (document.as_ptr().cast(), document.len());
    let (mut count, mut at) = (0, 0);
    let (counted, position) = (&raw mut count, &raw mut at);
    if unsafe { wxpay_read(start, len, WXPAY_ROOT_XML, fields, 40, counted, position) } != WXPAY_OK
    {
        assert!(at <= document.len());
        return;
    }
    for at in 0..count {
        let field = unsafe { fields.add(at) };
        let value =
            written(|out, room, len| unsafe { wxpay_copy(field, out.cast(), room, len) }).unwrap();
        assert_eq!(unsafe { wxpay_equal(field, value.as_ptr().cast(), value.len()) }, 1);
        let mut number = 0;
        let _ = unsafe { wxpay_number(field, &raw mut number) };
    }
    written(|out, room, len| unsafe { wxpay_write(fields, count, out.cast(), room, len) }).unwrap();
    let mut key = MaybeUninit::uninit();
    let key = key.as_mut_ptr();
    let text = "192006250b4c09247ec02edce69f6a2d".as_ptr().cast();
    // Two keys for each document would take Miri twice the time.
    let prepare = if is_hmac { wxpay_key_hmac_sha256 } else { wxpay_key_md5 };
    assert_eq!(unsafe { prepare(key, text, 32) }, WXPAY_OK);
    let _ = unsafe { wxpay_verify(key, fields, count, position) };
    let _ = written(|out, room, len| unsafe {
        wxpay_write_signed(key, fields, count, out.cast(), room, len, position)
    });
    unsafe { wxpay_key_wipe(key) };
}

#[test]
fn documents() {
    for (at, (name, document)) in DOCUMENTS.iter().enumerate() {
        println!("{name}");
        use_for_everything(document, at % 2 == 1);
    }
}
