//! The endpoints and the values through the C ABI, in memory that is watched: as `boundary.rs`.

#![allow(unsafe_code, clippy::undocumented_unsafe_blocks)] // Each is a call as C makes it.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // A test may panic.

use core::ffi::{CStr, c_char, c_void};
use core::mem::MaybeUninit;
use core::ptr::{null, null_mut};

use wxpay::*;
use wxpay_core::api;

const KEY: &str = "192006250b4c09247ec02edce69f6a2d";
const NONCE: &str = "5K8264ILTKCH16CQ2502SI8ZNMTM67VS";

fn text(text: &str) -> (*const c_void, usize) {
    (text.as_ptr().cast(), text.len())
}

fn chars(text: &str) -> (*const c_char, usize) {
    (text.as_ptr().cast(), text.len())
}

fn merchant(sub_mch_id: &'static str) -> RawMerchant {
    let ((appid, appid_len), (mch_id, mch_id_len)) = (chars("wx1"), chars("100"));
    let (sub_mch_id, sub_mch_id_len) = chars(sub_mch_id);
    let (sub_appid, sub_appid_len) = (null(), 0);
    RawMerchant {
        appid,
        appid_len,
        mch_id,
        mch_id_len,
        sub_appid,
        sub_appid_len,
        sub_mch_id,
        sub_mch_id_len,
    }
}

/// Not all of its memory is used.
type Key = MaybeUninit<RawKey>;

fn key(is_hmac: bool) -> Key {
    let mut key = Key::uninit();
    let prepare = if is_hmac { wxpay_key_hmac_sha256 } else { wxpay_key_md5 };
    let (start, len) = text(KEY);
    assert_eq!(unsafe { prepare(key.as_mut_ptr(), start, len) }, WXPAY_OK);
    key
}

/// Fields in memory that was never written to, as C has it.
struct Message {
    fields: [MaybeUninit<RawField>; 8],
    count: usize,
}

impl Message {
    fn new() -> Self {
        Message { fields: [const { MaybeUninit::uninit() }; 8], count: 0 }
    }

    fn slots(&mut self) -> *mut RawField {
        self.fields.as_mut_ptr().cast()
    }

    fn set(&mut self, name: &'static str, value: &'static str) {
        let (slots, count) = (self.slots(), &raw mut self.count);
        let ((name, name_len), (value, value_len)) = (chars(name), text(value));
        let status = unsafe { wxpay_set(slots, 8, count, name, name_len, value, value_len) };
        assert_eq!(status, WXPAY_OK);
    }

    fn has(&self, name: &str, value: &str) -> bool {
        let ((name, name_len), (value, value_len)) = (chars(name), text(value));
        let fields = self.fields.as_ptr().cast();
        unsafe {
            let field = wxpay_get(fields, self.count, name, name_len);
            wxpay_equal(field, value, value_len) == 1
        }
    }
}

/// The field's name of a violation that was written.
fn field(violation: &MaybeUninit<RawViolation>) -> &str {
    let violation = unsafe { violation.assume_init_ref() };
    if violation.field.is_null() {
        return "";
    }
    let name =
        unsafe { core::slice::from_raw_parts(violation.field.cast::<u8>(), violation.field_len) };
    core::str::from_utf8(name).unwrap()
}

/// Writes a request, with a buffer of the length that it asks for.
fn request(
    endpoint: &RawEndpoint,
    key: &Key,
    merchant: &RawMerchant,
    fields: &mut Message,
) -> Result<Vec<u8>, (Status, String)> {
    let (nonce, nonce_len) = chars(NONCE);
    let (key, slots) = (key.as_ptr(), fields.slots());
    let mut violation = MaybeUninit::uninit();
    let mut call = |out: *mut c_void, capacity, len: *mut usize| unsafe {
        let count = &raw mut fields.count;
        let place = violation.as_mut_ptr();
        wxpay_write_request(
            endpoint, key, merchant, nonce, nonce_len, slots, 8, count, out, capacity, len, place,
        )
    };
    let mut len = 0;
    let status = call(null_mut(), 0, &raw mut len);
    if status != WXPAY_BUFFER_TOO_SMALL {
        return Err((status, field(&violation).to_string()));
    }
    let mut out: Vec<MaybeUninit<u8>> = vec![MaybeUninit::uninit(); len];
    assert_eq!(call(out.as_mut_ptr().cast(), len, &raw mut len), WXPAY_OK);
    assert_eq!(field(&violation), "");
    Ok(out.iter().map(|byte| unsafe { byte.assume_init() }).collect())
}

#[test]
fn a_request_and_its_reply() {
    for is_hmac in [false, true] {
        let key = key(is_hmac);
        let mut fields = Message::new();
        let nobody = request(&WXPAY_API_ORDER_QUERY, &key, &merchant(""), &mut fields);
        assert_eq!(nobody, Err((WXPAY_MISSING_FIELD, "transaction_id".to_string())));
        fields.set("out_trade_no", "A-1");
        let body = request(&WXPAY_API_ORDER_QUERY, &key, &merchant("200"), &mut fields).unwrap();
        assert!(body.starts_with(b"<xml><appid>wx1</appid><mch_id>100</mch_id>"));
        assert!(fields.has("sub_mch_id", "200") && fields.has("nonce_str", NONCE));
        assert_eq!(fields.has("sign_type", "HMAC-SHA256"), is_hmac);
        let page = request(&WXPAY_API_REAL_NAME_PAGE, &key, &merchant(""), &mut fields);
        assert_eq!(page, Err((WXPAY_UNKNOWN_FIELD, "nonce_str".to_string())));

        // What was sent reads like a reply that lacks a code.
        let mut reply = Message::new();
        let (slots, count) = (reply.slots(), &raw mut reply.count);
        let mut proof = 0;
        let mut read = |endpoint: &RawEndpoint, body: &[u8]| unsafe {
            let (start, len, proof) = (body.as_ptr().cast(), body.len(), &raw mut proof);
            wxpay_read_reply(endpoint, key.as_ptr(), start, len, slots, 8, count, proof, null_mut())
        };
        assert_eq!(read(&WXPAY_API_ORDER_QUERY, &body), WXPAY_MISSING_FIELD);
        assert_eq!(
            read(&WXPAY_API_ORDER_QUERY, b"<xml><return_code>?</return_code></xml>"),
            WXPAY_OK
        );
        assert_eq!(read(&WXPAY_API_DOWNLOAD_BILL, b"a,b"), WXPAY_OK);
        assert_eq!((proof, reply.count), (WXPAY_PROOF_UNVERIFIED_TEXT, 0));
    }
}

#[test]
fn a_genuine_reply() {
    let key = key(false);
    let mut fields = Message::new();
    fields.set("result_code", "SUCCESS");
    fields.set("return_code", "SUCCESS");
    let (mut body, mut len) = ([0u8; 256], 0);
    let mut reply = Message::new();
    let (mut proof, mut at) = (MaybeUninit::uninit(), 7);
    unsafe {
        let (slots, out) = (fields.slots(), body.as_mut_ptr().cast());
        let status = wxpay_write_signed(key.as_ptr(), slots, 2, out, 256, &raw mut len, null_mut());
        assert_eq!(status, WXPAY_OK);
        let (slots, count) = (reply.slots(), &raw mut reply.count);
        let start = body.as_ptr().cast();
        let read = |start, proof: *mut i32, at| {
            wxpay_read_reply_md5(
                &raw const WXPAY_API_MICROPAY,
                key.as_ptr(),
                start,
                len,
                slots,
                8,
                count,
                proof,
                at,
            )
        };
        assert_eq!(read(start, proof.as_mut_ptr(), &raw mut at), WXPAY_OK);
        assert_eq!((proof.assume_init(), at), (WXPAY_PROOF_VERIFIED, 7));
        assert!(reply.has("result_code", "SUCCESS"));
        body[40] ^= 1;
        let status = read(body.as_ptr().cast(), proof.as_mut_ptr(), &raw mut at);
        assert_ne!(status, WXPAY_OK);
        assert!((0..8).all(|slot| (*slots.add(slot)).name_len == 0));
        assert_eq!(read(null(), proof.as_mut_ptr(), null_mut()), WXPAY_NULL_POINTER);
        assert_eq!(read(body.as_ptr().cast(), null_mut(), null_mut()), WXPAY_NULL_POINTER);
    }
}

#[test]
fn fields_are_checked_and_filled_in() {
    let key = key(true);
    let mut fields = Message::new();
    let mut violation = MaybeUninit::uninit();
    fields.set("out_trade_no", "A 1");
    let slots = fields.slots();
    let (nonce, nonce_len) = chars(NONCE);
    unsafe {
        let place = violation.as_mut_ptr();
        let status = wxpay_check(&raw const WXPAY_API_ORDER_QUERY, slots, 1, place);
        assert_eq!((status, field(&violation)), (WXPAY_MISSING_FIELD, "appid"));
        assert_eq!(
            wxpay_check(&raw const WXPAY_API_ORDER_QUERY, slots, 1, null_mut()),
            WXPAY_MISSING_FIELD
        );
        let (count, merchant) = (&raw mut fields.count, merchant(""));
        let prepare = |endpoint, place| {
            wxpay_prepare(
                endpoint,
                key.as_ptr(),
                &raw const merchant,
                nonce,
                nonce_len,
                slots,
                8,
                count,
                place,
            )
        };
        let status = prepare(&raw const WXPAY_API_ORDER_QUERY, place);
        assert_eq!((status, field(&violation)), (WXPAY_BAD_VALUE, "out_trade_no"));
        assert_eq!(violation.assume_init_ref().at, 0);
        assert_eq!(fields.count, 5);
        let status = prepare(&raw const WXPAY_API_SEND_RED_PACK, place);
        assert_eq!((status, field(&violation)), (WXPAY_SIGN_TYPE_MISMATCH, "sign_type"));
        // An endpoint of the caller's own.
        let mut own = WXPAY_API_ORDER_QUERY;
        (own.needs_len, own.request_len) = (0, 0);
        assert_eq!(prepare(&raw const own, place), WXPAY_OK);
        own.path_len = 0;
        assert_eq!(prepare(&raw const own, place), WXPAY_BAD_ARGUMENT);
        assert_eq!((field(&violation), violation.assume_init_ref().at), ("", 0));
        // A violation among the fields.
        assert_eq!(prepare(&raw const WXPAY_API_ORDER_QUERY, slots.cast()), WXPAY_OVERLAP);
        assert_eq!(prepare(null(), place), WXPAY_NULL_POINTER);
    }
}

#[test]
fn objects_are_the_rows_of_the_table() {
    for row in api::ALL {
        let (path, len) = chars(row.path());
        let found = unsafe { wxpay_endpoint_find(path, len).as_ref() }.unwrap();
        for (start, len, line) in [
            (found.path, found.path_len, row.path()),
            (found.request, found.request_len, row.request().line()),
            (found.needs, found.needs_len, row.needs().line()),
            (unsafe { wxpay_endpoint_reply(found) }, row.reply().line().len(), row.reply().line()),
        ] {
            assert_eq!(unsafe { CStr::from_ptr(start) }.to_str(), Ok(line));
            assert_eq!(len, line.len());
        }
        assert_eq!(url(found.host), row.host().url());
        assert_eq!(found.certificate, u8::from(row.needs_certificate()));
        assert_eq!(found.sandbox, u8::from(row.sandbox().is_some()));
        assert_eq!(found.deprecated, u8::from(row.is_deprecated()));
    }
    assert!(unsafe { wxpay_endpoint_find(null(), 1) }.is_null());
    assert!(unsafe { wxpay_endpoint_reply(null()) }.is_null());
}

fn url(host: u8) -> &'static str {
    unsafe { CStr::from_ptr(wxpay_host_url(host.into())) }.to_str().unwrap()
}

#[test]
fn hosts_and_sandbox_are_those_of_core() {
    let hosts = [
        WXPAY_HOST_API,
        WXPAY_HOST_API2,
        WXPAY_HOST_APIHK,
        WXPAY_HOST_APIUS,
        WXPAY_HOST_FRAUD,
        WXPAY_HOST_PAYAPP,
        WXPAY_HOST_PAYAPP_MCH,
    ];
    assert_eq!(hosts.map(url), api::Host::ALL.map(api::Host::url));
    assert!(wxpay_host_url(7).is_null() && wxpay_host_url(-1).is_null());
    // Text has no constant in Rust that a header could be made of.
    let header = include_str!("../cbindgen-api.toml");
    assert!(header.contains(&format!("#define WXPAY_SANDBOX \"{}\\\"", api::SANDBOX)));
}

/// What a function writes to a buffer of exactly the length that it asks for.
fn written(call: impl Fn(*mut c_char, usize, *mut usize) -> Status) -> Result<String, Status> {
    let mut len = 0;
    match call(null_mut(), 0, &raw mut len) {
        WXPAY_BUFFER_TOO_SMALL => {}
        status => return Err(status),
    }
    let mut out: Vec<MaybeUninit<u8>> = vec![MaybeUninit::uninit(); len];
    assert_eq!(call(out.as_mut_ptr().cast(), len, &raw mut len), WXPAY_OK);
    Ok(out.iter().map(|byte| char::from(unsafe { byte.assume_init() })).collect())
}

#[test]
fn values() {
    let (mut fen, mut yuan, mut seconds, mut at) = (0, 0, 0, 0);
    let (mut scanned, mut start) = (9, 9);
    unsafe {
        let (text_of, len) = text("450");
        assert_eq!(wxpay_fen_parse(text_of, len, &raw mut fen, null_mut()), WXPAY_OK);
        let (text_of, len) = text("-4.5");
        assert_eq!(wxpay_fen_parse(text_of, len, &raw mut fen, &raw mut at), WXPAY_BAD_AMOUNT);
        assert_eq!(wxpay_yuan_parse(text_of, len, &raw mut yuan, null_mut()), WXPAY_OK);
        assert_eq!((fen, yuan), (450, -450));
        let (text_of, len) = text("20141030133525");
        let form = WXPAY_TIME_COMPACT;
        assert_eq!(wxpay_time_parse(form, text_of, len, &raw mut seconds, null_mut()), WXPAY_OK);
        assert_eq!(seconds, 1_414_647_325);
        let (text_of, len) = text("\t134567890123456789\n");
        assert_eq!(wxpay_scan(text_of, len, &raw mut scanned, &raw mut start), WXPAY_OK);
        assert_eq!((scanned, start), (WXPAY_SCANNED_WECHAT, 1));
        let (text_of, len) = text("2001:db8::1");
        assert_eq!(wxpay_ip_check(text_of, len, null_mut()), WXPAY_OK);
        assert_eq!(wxpay_out_trade_no_check(text_of, len, &raw mut at), WXPAY_BAD_VALUE);
        assert_eq!(at, 4);
        for check in
            [wxpay_out_refund_no_check, wxpay_mch_billno_check, wxpay_partner_trade_no_check]
        {
            assert_eq!(check(text_of, 4, null_mut()), WXPAY_OK);
            assert_eq!(check(null(), 4, null_mut()), WXPAY_NULL_POINTER);
        }
        assert_eq!(wxpay_scan(text_of, len, null_mut(), &raw mut start), WXPAY_NULL_POINTER);
    }
    let fen = |fen| written(|out, room, len| unsafe { wxpay_fen_format(fen, out, room, len) });
    assert_eq!(fen(450), Ok("450".to_string()));
    assert_eq!(fen(u64::MAX), Err(WXPAY_BAD_AMOUNT));
    let yuan = |fen| written(|out, room, len| unsafe { wxpay_yuan_format(fen, out, room, len) });
    assert_eq!(yuan(-5), Ok("-0.05".to_string()));
    let time = |form, seconds| {
        written(|out, room, len| unsafe { wxpay_time_format(form, seconds, out, room, len) })
    };
    assert_eq!(time(WXPAY_TIME_SPACED, 0), Ok("1970-01-01 08:00:00".to_string()));
    assert_eq!(time(9, 0), Err(WXPAY_BAD_ARGUMENT));
    let nonce = |random: &[u8]| {
        let (start, len) = (random.as_ptr().cast(), random.len());
        written(|out, room, to| unsafe { wxpay_nonce(start, len, out, room, to) })
    };
    assert_eq!(nonce(&[0xA5; 16]), Ok("A5".repeat(16)));
    assert_eq!(nonce(&[0; 15]), Err(WXPAY_BAD_ARGUMENT));
}
