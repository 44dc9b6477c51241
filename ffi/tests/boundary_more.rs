//! Notifications, what the client needs, and bills through the C ABI, in memory that is watched: as
//! `boundary.rs`.

#![allow(unsafe_code, clippy::undocumented_unsafe_blocks)] // Each is a call as C makes it.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // A test may panic.

use core::ffi::{c_char, c_void};
use core::mem::MaybeUninit;
use core::ptr::{null, null_mut};

use wxpay::*;

const KEY: &str = "192006250b4c09247ec02edce69f6a2d";

fn text(text: &str) -> (*const c_void, usize) {
    (text.as_ptr().cast(), text.len())
}

fn chars(text: &str) -> (*const c_char, usize) {
    (text.as_ptr().cast(), text.len())
}

fn merchant() -> RawMerchant {
    let ((appid, appid_len), (mch_id, mch_id_len)) = (chars("wx1"), chars("100"));
    let (sub_appid, sub_appid_len) = (null(), 0);
    let (sub_mch_id, sub_mch_id_len) = (null(), 0);
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

fn key(is_hmac: bool) -> MaybeUninit<RawKey> {
    let mut key = MaybeUninit::uninit();
    let make = if is_hmac { wxpay_key_hmac_sha256 } else { wxpay_key_md5 };
    let (start, len) = text(KEY);
    assert_eq!(unsafe { make(key.as_mut_ptr(), start, len) }, WXPAY_OK);
    key
}

type Slots = [MaybeUninit<RawField>; 16];

const fn slots() -> Slots {
    [const { MaybeUninit::uninit() }; 16]
}

/// A signed message of these fields.
fn signed(key: &MaybeUninit<RawKey>, pairs: &[(&str, &str)]) -> Vec<u8> {
    let (mut fields, mut count, mut len) = (slots(), 0, 0);
    let start = fields.as_mut_ptr().cast::<RawField>();
    let mut out = vec![0; 1024];
    for (name, value) in pairs {
        let ((name, name_len), (value, value_len)) = (chars(name), text(value));
        let status =
            unsafe { wxpay_set(start, 16, &raw mut count, name, name_len, value, value_len) };
        assert_eq!(status, WXPAY_OK);
    }
    let status = unsafe {
        let (to, capacity) = (out.as_mut_ptr().cast(), out.len());
        wxpay_write_signed(key.as_ptr(), start, count, to, capacity, &raw mut len, null_mut())
    };
    assert_eq!(status, WXPAY_OK);
    out.truncate(len);
    out
}

fn says(field: *const RawField, expected: &str) -> bool {
    let (start, len) = text(expected);
    unsafe { wxpay_equal(field, start, len) == 1 }
}

const REQ_INFO: &str = concat!(
    "WBzGpzQuNpcFxIlFjUUD9CdH4BF3YHmtiHaWV8j0mqCNbSzW5nfLV3s3E+6agRcwMPXm+W1S1GjVitet",
    "rRUYpANmQIvICWT33WpZkn5GdOoWxG30IHURFgzelLXh+jJAz41VXLvPvGTt0rMzge1qvIyWWCpnkV/V",
    "rd06LBRjA2NgipUw+R6/i7lL1TrJbQIvOcKr/e7RWL1s5iSUuEU8Ahq5c+duUFke0gk/wLeveswezDTG",
    "dw62tmPBIUtkUoSnMz2nXs0vaH/229jPDdUgCqNZbZfzewwZZWJ78KFnqVFJDTNTeGUKSCsndbTmbFMR",
);

#[test]
fn refund() {
    let document = format!(
        "<xml><return_code>SUCCESS</return_code><appid>wx1</appid><mch_id>100</mch_id>\
        <sub_mch_id>200</sub_mch_id><req_info>{REQ_INFO}</req_info></xml>"
    );
    for is_hmac in [false, true] {
        let (key, merchant) = (key(is_hmac), merchant());
        let (mut fields, mut count, mut needed, mut at) = (slots(), 0, 0, 0);
        let mut buffer = [MaybeUninit::<u8>::uninit(); 240];
        let mut refund = MaybeUninit::<RawUnauthenticatedRefund>::uninit();
        let mut read = |size: usize| unsafe {
            let (document, len) = text(&document);
            wxpay_read_unauthenticated_refund(
                key.as_ptr(),
                document,
                len,
                &raw const merchant,
                fields.as_mut_ptr().cast(),
                16,
                &raw mut count,
                buffer.as_mut_ptr().cast(),
                size,
                &raw mut needed,
                refund.as_mut_ptr(),
                &raw mut at,
            )
        };
        assert_eq!(read(239), WXPAY_BUFFER_TOO_SMALL);
        assert_eq!(read(240), WXPAY_OK);
        assert_eq!((needed, count), (240, 7));
        let refund = unsafe { refund.assume_init() };
        assert!(says(refund.out_refund_no, "R1") && says(refund.transaction_id, "4"));
        assert_eq!((refund.total_fee, refund.cash_refund_fee), (45, i64::from(WXPAY_ABSENT)));
        assert_eq!(refund.refund_status, WXPAY_REFUND_STATUS_SUCCESS);
        assert_eq!(refund.refund_account, null());
        assert_eq!(refund.sub_mch_id_len, 3);
        assert_eq!(unsafe { *refund.sub_mch_id.cast::<u8>() }, b'2');
    }
}

#[test]
fn scan() {
    let pairs = [
        ("appid", "wx1"),
        ("is_subscribe", "N"),
        ("mch_id", "100"),
        ("nonce_str", "N1"),
        ("openid", "o&1"),
        ("product_id", "P1"),
    ];
    for is_hmac in [false, true] {
        let (key, merchant) = (key(is_hmac), merchant());
        let document = signed(&key, &pairs);
        let (mut fields, mut count) = (slots(), 0);
        let mut scan = MaybeUninit::<RawNativeScan>::uninit();
        let status = unsafe {
            wxpay_read_native_scan(
                key.as_ptr(),
                document.as_ptr().cast(),
                document.len(),
                &raw const merchant,
                fields.as_mut_ptr().cast(),
                16,
                &raw mut count,
                scan.as_mut_ptr(),
                null_mut(),
            )
        };
        assert_eq!((status, count), (WXPAY_OK, 7));
        let scan = unsafe { scan.assume_init() };
        assert!(says(scan.openid, "o&1") && says(scan.product_id, "P1"));
        assert_eq!(scan.is_subscribe, 0);
        // The array is still the caller's.
        let (name, len) = chars("product_id");
        let again = unsafe { wxpay_get(fields.as_ptr().cast(), count, name, len) };
        assert_eq!(again, scan.product_id);
    }
}

#[test]
fn invoke() {
    let (mut out, mut len) = ([MaybeUninit::<u8>::uninit(); 400], 0);
    let ((appid, appid_len), (nonce, nonce_len)) = (chars("wx1"), chars("N1"));
    let (prepay_id, prepay_id_len) = chars("wx42");
    let seconds = 1_414_488_825;
    let order =
        RawInvokeOrder { appid, appid_len, prepay_id, prepay_id_len, nonce, nonce_len, seconds };
    let mut violation = MaybeUninit::<RawViolation>::uninit();
    let key = key(true);
    let mut json = |order: &RawInvokeOrder| unsafe {
        wxpay_invoke_jsapi_json(
            key.as_ptr(),
            order,
            out.as_mut_ptr().cast(),
            400,
            &raw mut len,
            violation.as_mut_ptr(),
        )
    };
    assert_eq!(json(&order), WXPAY_OK);
    assert_eq!(json(&RawInvokeOrder { nonce: null(), nonce_len: 0, ..order }), WXPAY_MISSING_FIELD);
    let violation = unsafe { violation.assume_init() };
    assert_eq!(violation.field_len, "nonceStr".len());
    assert_eq!(unsafe { *violation.field.cast::<u8>() }, b'n');
    assert!(len > 100);
    assert_eq!(unsafe { out[0].assume_init() }, b'{');
}

const BILL: &str = "交易时间,商户订单号,交易状态,订单金额\n\
    `2019-02-19 18:19:32,`A-1,`SUCCESS,`4.50\n\
    `2019-02-19 18:20:00,`A-2,`SUCCESS,`9.00\n\
    总交易单数,订单总金额\n`2,`13.50\n";

fn record(number: &'static str, amount: i64, tag: u32) -> RawRecord {
    let (number, number_len) = chars(number);
    RawRecord { number, number_len, amount, tag, kind: 1, mark: 77, reserved: [0; 2] }
}

#[test]
fn bill() {
    let mut bill = MaybeUninit::<RawBill>::uninit();
    let mut memory = [MaybeUninit::<u8>::uninit(); 256];
    let mut records =
        [record("A-3", 1, 0), record("A-1", 450, 1), record("A-2", 1, 2), record("", 1, 3)];
    let (ledger, kept) = (records.as_mut_ptr(), memory.as_mut_ptr().cast::<c_void>());
    assert_eq!(unsafe { wxpay_bill_start(bill.as_mut_ptr(), WXPAY_BILL_TRADE) }, WXPAY_OK);
    assert_eq!(unsafe { wxpay_ledger_sort(ledger, 4) }, WXPAY_OK);
    let mut findings = Vec::new();
    for piece in BILL.as_bytes().chunks(5) {
        // It may move.
        let moved = bill;
        bill = MaybeUninit::uninit();
        bill.clone_from(&moved);
        let mut rest = piece;
        while !rest.is_empty() {
            let (mut consumed, mut needed, mut event) = (0, 0, 0);
            let status = unsafe {
                wxpay_bill_feed(
                    bill.as_mut_ptr(),
                    kept,
                    256,
                    rest.as_ptr().cast(),
                    rest.len(),
                    &raw mut consumed,
                    &raw mut event,
                    &raw mut needed,
                    null_mut(),
                )
            };
            assert_eq!(status, WXPAY_OK);
            rest = &rest[consumed..];
            if event == WXPAY_BILL_ROW {
                let mut row = MaybeUninit::<RawRecord>::uninit();
                let (mut finding, mut found, mut seconds) = (0, 0, 0);
                let (status, looked_up) = unsafe {
                    let (bill, row) = (bill.as_ptr(), row.as_mut_ptr());
                    let column = WXPAY_COLUMN_TRADE_TIME;
                    let time =
                        wxpay_bill_time(bill, kept, 256, column, &raw mut seconds, null_mut());
                    assert_eq!(time, WXPAY_OK);
                    (
                        wxpay_bill_record(bill, kept, 256, row, null_mut()),
                        wxpay_ledger_check(ledger, 4, row, &raw mut finding, &raw mut found),
                    )
                };
                assert_eq!((status, looked_up), (WXPAY_OK, WXPAY_OK));
                findings.push((finding, unsafe { (*ledger.add(found)).tag }));
                assert!(seconds > 1_550_571_000);
            }
        }
    }
    assert_eq!(findings, [(WXPAY_FINDING_MATCHED, 1), (WXPAY_FINDING_AMOUNT_DIFFERS, 2)],);
    let (mut end, mut xml_len, mut needed) = (7, 7, 0);
    let status = unsafe {
        let (bill, end) = (bill.as_mut_ptr(), &raw mut end);
        wxpay_bill_finish(bill, kept, 256, end, &raw mut xml_len, &raw mut needed, null_mut())
    };
    assert_eq!((status, end, xml_len), (WXPAY_OK, WXPAY_BILL_COMPLETE, 0));
    let mut cell = MaybeUninit::<RawBillCell>::uninit();
    let status = unsafe { wxpay_bill_cell_at(bill.as_ptr(), kept, 256, 1, cell.as_mut_ptr()) };
    assert_eq!(status, WXPAY_OK);
    let cell = unsafe { cell.assume_init() };
    assert_eq!((cell.column, cell.text_len), (WXPAY_COLUMN_TOTAL_ORDER_AMOUNT, 5));
    assert_eq!(unsafe { *cell.text.cast::<u8>() }, b'1');
    let marks = records.map(|record| (record.tag, record.mark));
    assert_eq!(
        marks,
        [
            (3, WXPAY_MARK_OPEN),
            (1, WXPAY_MARK_MATCHED),
            (2, WXPAY_MARK_AMOUNT_DIFFERS),
            (0, WXPAY_MARK_OPEN),
        ],
    );
}

#[test]
fn outcome() {
    let mut outcome = MaybeUninit::<RawOutcome>::uninit();
    let (code, len) = chars("AUTHCODEEXPIRE");
    let status =
        unsafe { wxpay_judge(&raw const WXPAY_API_MICROPAY, code, len, outcome.as_mut_ptr()) };
    assert_eq!(status, WXPAY_OK);
    let outcome = unsafe { outcome.assume_init() };
    assert_eq!(outcome.outcome, WXPAY_OUTCOME_REFUSED);
    assert_eq!(outcome.advice, WXPAY_ADVICE_RESCAN);
}
