//! What flows write and read through the C ABI is what core writes and reads.

#![allow(unsafe_code, clippy::undocumented_unsafe_blocks)] // Each is a call as C makes it.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // A test may panic.
#![allow(clippy::arithmetic_side_effects, clippy::borrow_as_ptr)]

use core::ffi::c_char;
use core::mem::MaybeUninit;
use core::ptr::{null, null_mut};

use wxpay::*;
use wxpay_core::api::Merchant;
use wxpay_core::message::*;
use wxpay_core::{Currency, Fen, Field, Fields, Key};

const KEY: &str = "192006250b4c09247ec02edce69f6a2d";
const NONCE: &str = "5K8264ILTKCH16CQ2502SI8ZNMTM67VS";
const MERCHANT: Merchant<'static> = Merchant::new("wx1", "100");

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

fn key() -> MaybeUninit<RawKey> {
    let mut key = MaybeUninit::uninit();
    let (start, len) = chars(KEY);
    assert_eq!(unsafe { wxpay_key_md5(key.as_mut_ptr(), start.cast(), len) }, WXPAY_OK);
    key
}

fn send(call: i32) -> RawFlowAction {
    RawFlowAction {
        until: 0,
        endpoint: null(),
        action: WXPAY_ACTION_SEND,
        call,
        number: 3,
        hint: 0,
        end: 0,
        why: 0,
        advice: 0,
    }
}

type Slots = [MaybeUninit<RawField>; 40];

/// Further fields.
fn more(pairs: &[(&str, &str)]) -> (Slots, usize) {
    let mut slots: Slots = [const { MaybeUninit::uninit() }; 40];
    let mut count = 0;
    for (name, value) in pairs {
        let ((name, name_len), (value, len)) = (chars(name), chars(value));
        let start = slots.as_mut_ptr().cast();
        let set = unsafe { wxpay_set(start, 40, &mut count, name, name_len, value.cast(), len) };
        assert_eq!(set, WXPAY_OK);
    }
    (slots, count)
}

type Write<T> = unsafe extern "C" fn(
    *const RawKey,
    *const RawMerchant,
    *const c_char,
    usize,
    *const T,
    *const RawFlowAction,
    *mut RawField,
    usize,
    *mut core::ffi::c_void,
    usize,
    *mut usize,
    *mut RawViolation,
) -> Status;

/// What C writes.
fn write<T>(call: Write<T>, kept: &T, action: i32) -> (Status, String, String) {
    let mut slots: Slots = [const { MaybeUninit::uninit() }; 40];
    let (mut out, mut len) = ([0_u8; 2048], 0);
    let mut wrong = RawViolation { field: null(), field_len: 0, at: 0 };
    let ((nonce, nonce_len), action) = (chars(NONCE), send(action));
    let status = unsafe {
        call(
            key().as_ptr(),
            &merchant(),
            nonce,
            nonce_len,
            kept,
            &action,
            slots.as_mut_ptr().cast(),
            40,
            out.as_mut_ptr().cast(),
            2048,
            &mut len,
            &mut wrong,
        )
    };
    // Nothing in there points to what is gone.
    if status == WXPAY_OK {
        for slot in &slots {
            assert_eq!(unsafe { slot.assume_init_ref() }.value_len, 0);
        }
    }
    let name = if wrong.field_len == 0 {
        &[]
    } else {
        unsafe { core::slice::from_raw_parts(wrong.field.cast(), wrong.field_len) }
    };
    let name = String::from_utf8(name.to_vec()).unwrap();
    (status, String::from_utf8(out[..len].to_vec()).unwrap(), name)
}

/// What core writes.
fn expected(request: &impl Request, more: &[(&str, &str)]) -> (Status, String, String) {
    let key = Key::md5(KEY).unwrap();
    let (mut slots, mut texts) = ([Field::EMPTY; 40], [0; 64]);
    let (mut fields, mut out) = (Fields::new(&mut slots), [0; 2048]);
    request.fill(&mut fields, &mut wxpay_core::Scratch::new(&mut texts)).unwrap();
    for (name, value) in more {
        fields.set(*name, *value).unwrap();
    }
    fn endpoint<R: Request>(_: &R) -> wxpay_core::api::Endpoint {
        R::ENDPOINT
    }
    let written = endpoint(request).write_request(&key, &MERCHANT, NONCE, &mut fields, &mut out);
    let written = written.unwrap().to_vec();
    (WXPAY_OK, String::from_utf8(written).unwrap(), String::new())
}

fn sale() -> RawSale {
    let (body, body_len) = chars("tea & <ice>");
    let (out_trade_no, out_trade_no_len) = chars("A1");
    let (auth_code, auth_code_len) = chars("134567890123456789");
    let (spbill_create_ip, spbill_create_ip_len) = chars("192.0.2.7");
    RawSale {
        body,
        body_len,
        out_trade_no,
        out_trade_no_len,
        auth_code,
        auth_code_len,
        spbill_create_ip,
        spbill_create_ip_len,
        fee_type: null(),
        fee_type_len: 0,
        more: null(),
        more_count: 0,
        total_fee: 450,
    }
}

fn order() -> RawOrder {
    let (out_trade_no, out_trade_no_len) = chars("A1");
    RawOrder { out_trade_no, out_trade_no_len, fee_type: null(), fee_type_len: 0, total_fee: 450 }
}

fn refund() -> RawRefund {
    let (out_trade_no, out_trade_no_len) = chars("A1");
    let (out_refund_no, out_refund_no_len) = chars("R1");
    RawRefund {
        transaction_id: null(),
        transaction_id_len: 0,
        out_trade_no,
        out_trade_no_len,
        out_refund_no,
        out_refund_no_len,
        refund_fee_type: null(),
        refund_fee_type_len: 0,
        more: null(),
        more_count: 0,
        total_fee: 450,
        refund_fee: 200,
    }
}

const ORDER: OrderNo<'static> = OrderNo::OutTradeNo("A1");

#[test]
fn requests_are_those_of_core() {
    let mut charge = Micropay {
        body: "tea & <ice>",
        out_trade_no: "A1",
        total_fee: Fen::new(450),
        auth_code: "134567890123456789",
        spbill_create_ip: "192.0.2.7",
        more: MicropayMore::NONE,
    };
    let query = OrderQuery { order: ORDER, more: OrderQueryMore::NONE };
    assert_eq!(write(wxpay_micropay_write, &sale(), WXPAY_CALL_MICROPAY), expected(&charge, &[]));
    assert_eq!(write(wxpay_micropay_write, &sale(), WXPAY_CALL_ORDER_QUERY), expected(&query, &[]));
    let reverse = Reverse { order: ORDER };
    assert_eq!(write(wxpay_micropay_write, &sale(), WXPAY_CALL_REVERSE), expected(&reverse, &[]));
    // With further fields, which only the payment call has, and a currency.
    let pairs = [("device_info", "till 4"), ("goods_tag", "TEA")];
    let (slots, count) = more(&pairs);
    let (fee_type, fee_type_len) = chars("HKD");
    let full = RawSale {
        more: slots.as_ptr().cast(),
        more_count: count,
        fee_type,
        fee_type_len,
        ..sale()
    };
    charge.more.fee_type = Some(Currency::parse("HKD").unwrap());
    assert_eq!(write(wxpay_micropay_write, &full, WXPAY_CALL_MICROPAY), expected(&charge, &pairs));
    assert_eq!(write(wxpay_micropay_write, &full, WXPAY_CALL_ORDER_QUERY), expected(&query, &[]));

    assert_eq!(write(wxpay_order_write, &order(), WXPAY_CALL_ORDER_QUERY), expected(&query, &[]));
    let close = CloseOrder { out_trade_no: "A1" };
    assert_eq!(write(wxpay_order_write, &order(), WXPAY_CALL_CLOSE_ORDER), expected(&close, &[]));

    let (total_fee, refund_fee) = (Fen::new(450), Fen::new(200));
    let mut back =
        Refund { order: ORDER, out_refund_no: "R1", total_fee, refund_fee, more: RefundMore::NONE };
    assert_eq!(write(wxpay_refund_write, &refund(), WXPAY_CALL_REFUND), expected(&back, &[]));
    let asked = RefundQuery { refund: RefundNo::OutRefundNo("R1"), offset: None };
    let written = write(wxpay_refund_write, &refund(), WXPAY_CALL_REFUND_QUERY);
    assert_eq!(written, expected(&asked, &[]));
    let pairs = [("refund_desc", "cold")];
    let (slots, count) = more(&pairs);
    let (transaction_id, transaction_id_len) = chars("42");
    let full = RawRefund {
        more: slots.as_ptr().cast(),
        more_count: count,
        refund_fee_type: fee_type,
        refund_fee_type_len: fee_type_len,
        transaction_id,
        transaction_id_len,
        ..refund()
    };
    back.order = OrderNo::TransactionId("42");
    back.more.refund_fee_type = charge.more.fee_type;
    assert_eq!(write(wxpay_refund_write, &full, WXPAY_CALL_REFUND), expected(&back, &pairs));
}

#[test]
fn wrong_requests_are_named() {
    let nothing = |status, field: &str| (status, String::new(), String::from(field));
    let (fee_type, fee_type_len) = chars("yuan");
    let wrong = RawSale { fee_type, fee_type_len, ..sale() };
    assert_eq!(
        write(wxpay_micropay_write, &wrong, WXPAY_CALL_MICROPAY),
        nothing(WXPAY_BAD_VALUE, "fee_type")
    );
    let wrong =
        RawRefund { refund_fee_type: fee_type, refund_fee_type_len: fee_type_len, ..refund() };
    assert_eq!(
        write(wxpay_refund_write, &wrong, WXPAY_CALL_REFUND),
        nothing(WXPAY_BAD_VALUE, "refund_fee_type")
    );
    let wrong = RawSale { auth_code_len: 0, ..sale() };
    assert_eq!(
        write(wxpay_micropay_write, &wrong, WXPAY_CALL_MICROPAY),
        nothing(WXPAY_MISSING_FIELD, "auth_code")
    );
    // Which the queries do without.
    assert_eq!(write(wxpay_micropay_write, &wrong, WXPAY_CALL_REVERSE).0, WXPAY_OK);
    let (slots, count) = more(&[("surprise", "1")]);
    let wrong = RawSale { more: slots.as_ptr().cast(), more_count: count, ..sale() };
    assert_eq!(
        write(wxpay_micropay_write, &wrong, WXPAY_CALL_MICROPAY),
        nothing(WXPAY_UNKNOWN_FIELD, "surprise")
    );
    let (slots, count) = more(&[("body", "coffee")]);
    let wrong = RawSale { more: slots.as_ptr().cast(), more_count: count, ..sale() };
    assert_eq!(write(wxpay_micropay_write, &wrong, WXPAY_CALL_MICROPAY).0, WXPAY_DUPLICATE_FIELD);
    // One that was read with references in it cannot be set again.
    let document = "<xml><attach>a&amp;b</attach></xml>";
    let (mut slots, mut count): (Slots, _) = ([const { MaybeUninit::uninit() }; 40], 0);
    let (start, len) = chars(document);
    let fields = slots.as_mut_ptr().cast();
    let read = unsafe {
        wxpay_read(start.cast(), len, WXPAY_ROOT_XML, fields, 40, &mut count, null_mut())
    };
    assert_eq!(read, WXPAY_OK);
    let wrong = RawSale { more: slots.as_ptr().cast(), more_count: count, ..sale() };
    assert_eq!(write(wxpay_micropay_write, &wrong, WXPAY_CALL_MICROPAY).0, WXPAY_BAD_FIELDS);

    // Requests of other flows, and none.
    for call in [0, WXPAY_CALL_CLOSE_ORDER, WXPAY_CALL_REFUND, WXPAY_CALL_REFUND_QUERY, 7] {
        let refused = write(wxpay_micropay_write, &sale(), call);
        assert_eq!(refused, nothing(WXPAY_BAD_ARGUMENT, ""), "{call}");
    }
    for call in [WXPAY_CALL_MICROPAY, WXPAY_CALL_REVERSE, WXPAY_CALL_REFUND] {
        assert_eq!(write(wxpay_order_write, &order(), call), nothing(WXPAY_BAD_ARGUMENT, ""));
    }
    for call in [WXPAY_CALL_MICROPAY, WXPAY_CALL_ORDER_QUERY, WXPAY_CALL_CLOSE_ORDER] {
        assert_eq!(write(wxpay_refund_write, &refund(), call), nothing(WXPAY_BAD_ARGUMENT, ""));
    }
}

// --- Replies --------------------------------------------------------------------------------------

/// A signed reply with these fields besides the usual; other values for those that are there.
fn reply(pairs: &[(&str, &str)]) -> Vec<u8> {
    let key = Key::md5(KEY).unwrap();
    let (mut slots, mut out) = ([Field::EMPTY; 40], [0; 2048]);
    let mut fields = Fields::new(&mut slots);
    let code = if pairs.iter().any(|pair| pair.0 == "err_code") { "FAIL" } else { "SUCCESS" };
    let usual = [
        ("appid", "wx1"),
        ("mch_id", "100"),
        ("out_trade_no", "A1"),
        ("result_code", code),
        ("return_code", "SUCCESS"),
    ];
    for (name, value) in usual.iter().filter(|usual| pairs.iter().all(|pair| pair.0 != usual.0)) {
        fields.set(*name, *value).unwrap();
    }
    for (name, value) in pairs {
        fields.set(*name, *value).unwrap();
    }
    key.write_signed(&fields, &mut out).unwrap().to_vec()
}

type Read<T> = unsafe extern "C" fn(
    *const RawKey,
    *const RawMerchant,
    *const T,
    *const RawFlowAction,
    *const core::ffi::c_void,
    usize,
    *mut RawField,
    usize,
    *mut usize,
    *mut RawFlowEvent,
    *mut usize,
) -> Status;

const UNTOUCHED: RawFlowEvent =
    RawFlowEvent { event: -5, call: -5, number: 5, answer: -5, advice: -5 };

/// Status, answer, advice and how many fields. The event has to name the request.
fn read<T>(call: Read<T>, kept: &T, action: i32, reply: &[u8]) -> (Status, i32, i32, usize) {
    let mut slots: Slots = [const { MaybeUninit::uninit() }; 40];
    let (mut count, mut event, mut at) = (99, UNTOUCHED, 0);
    let action = send(action);
    let status = unsafe {
        call(
            key().as_ptr(),
            &merchant(),
            kept,
            &action,
            reply.as_ptr().cast(),
            reply.len(),
            slots.as_mut_ptr().cast(),
            40,
            &mut count,
            &mut event,
            &mut at,
        )
    };
    if status == WXPAY_BAD_ARGUMENT {
        assert_eq!((event.event, event.call, event.number, count), (-5, -5, 5, 99));
        return (status, event.answer, event.advice, count);
    }
    assert_eq!((event.event, event.call, event.number), (WXPAY_FLOW_REPLY, action.call, 3));
    if status != WXPAY_OK {
        assert_eq!((count, event.advice), (99, 0));
        assert!(matches!(event.answer, WXPAY_ANSWER_UNKNOWN));
    }
    (status, event.answer, event.advice, count)
}

const PAID: [(&str, &str); 5] = [
    ("openid", "o"),
    ("time_end", "20261123120000"),
    ("total_fee", "450"),
    ("trade_state", "SUCCESS"),
    ("transaction_id", "42"),
];

#[test]
fn replies_to_payments() {
    let payment = |pairs: &[(&str, &str)]| {
        read(wxpay_micropay_read, &sale(), WXPAY_CALL_MICROPAY, &reply(pairs))
    };
    assert_eq!(payment(&PAID), (WXPAY_OK, WXPAY_ANSWER_PAID, 0, 11));
    let code = |code| payment(&[("err_code", code)]);
    assert_eq!(code("USERPAYING"), (WXPAY_OK, WXPAY_ANSWER_USER_PAYING, 0, 7));
    assert_eq!(code("SYSTEMERROR"), (WXPAY_OK, WXPAY_ANSWER_UNKNOWN, 0, 7));
    let refused = (WXPAY_OK, WXPAY_ANSWER_REFUSED, WXPAY_ADVICE_OTHER_MEANS, 7);
    assert_eq!(code("NOTENOUGH"), refused);
    let other = [("out_trade_no", "A2")];
    assert_eq!(payment(&other), (WXPAY_ORDER_MISMATCH, WXPAY_ANSWER_UNKNOWN, 0, 99));
    let other = [("mch_id", "101")];
    assert_eq!(payment(&other).0, WXPAY_MCH_ID_MISMATCH);
    // None, and not a reply.
    let lost = read(wxpay_micropay_read, &sale(), WXPAY_CALL_MICROPAY, &[]);
    assert_eq!(lost, (WXPAY_OK, WXPAY_ANSWER_UNKNOWN, 0, 0));
    let page = read(wxpay_micropay_read, &sale(), WXPAY_CALL_MICROPAY, b"<html>");
    assert_eq!(page.0, WXPAY_NOT_XML);
    let mut forged = reply(&PAID);
    let at = forged.windows(4).position(|four| four == b">42<").unwrap();
    forged[at + 1] = b'5';
    let forged = read(wxpay_micropay_read, &sale(), WXPAY_CALL_MICROPAY, &forged);
    assert_eq!(forged.0, WXPAY_SIGN_MISMATCH);

    let query = |pairs: &[(&str, &str)]| {
        read(wxpay_micropay_read, &sale(), WXPAY_CALL_ORDER_QUERY, &reply(pairs))
    };
    assert_eq!(query(&PAID).1, WXPAY_ANSWER_PAID);
    let state = |state| query(&[("trade_state", state)]).1;
    for (word, answer) in [
        ("REFUND", WXPAY_ANSWER_PAID_BACK),
        ("NOTPAY", WXPAY_ANSWER_NOT_PAY),
        ("CLOSED", WXPAY_ANSWER_CLOSED),
        ("REVOKED", WXPAY_ANSWER_REVOKED),
        ("USERPAYING", WXPAY_ANSWER_USER_PAYING),
        ("PAYERROR", WXPAY_ANSWER_PAY_ERROR),
        ("SUCCESS", WXPAY_ANSWER_UNKNOWN),
    ] {
        assert_eq!(state(word), answer, "{word}");
    }
    assert_eq!(query(&[("err_code", "ORDERNOTEXIST")]).1, WXPAY_ANSWER_ABSENT);
    let (fee_type, fee_type_len) = chars("HKD");
    let dollars = RawSale { fee_type, fee_type_len, ..sale() };
    let document = reply(&PAID);
    let dollars = read(wxpay_micropay_read, &dollars, WXPAY_CALL_ORDER_QUERY, &document);
    assert_eq!(dollars.1, WXPAY_ANSWER_OTHER_PAYMENT);

    let reverse = |pairs: &[(&str, &str)]| {
        read(wxpay_micropay_read, &sale(), WXPAY_CALL_REVERSE, &reply(pairs)).1
    };
    assert_eq!(reverse(&[("recall", "N")]), WXPAY_ANSWER_DONE);
    assert_eq!(reverse(&[("recall", "Y")]), WXPAY_ANSWER_RECALL);
    for call in [0, WXPAY_CALL_CLOSE_ORDER, WXPAY_CALL_REFUND, 7] {
        let refused = read(wxpay_micropay_read, &sale(), call, &document);
        assert_eq!(refused.0, WXPAY_BAD_ARGUMENT, "{call}");
    }
}

#[test]
fn replies_about_orders_and_refunds() {
    let order = order();
    let query = |pairs: &[(&str, &str)]| {
        read(wxpay_order_read, &order, WXPAY_CALL_ORDER_QUERY, &reply(pairs)).1
    };
    assert_eq!(query(&PAID), WXPAY_ANSWER_PAID);
    assert_eq!(query(&[("trade_state", "NOTPAY")]), WXPAY_ANSWER_NOT_PAY);
    let close = |pairs: &[(&str, &str)]| {
        let read = read(wxpay_order_read, &order, WXPAY_CALL_CLOSE_ORDER, &reply(pairs));
        (read.1, read.2)
    };
    assert_eq!(close(&[]), (WXPAY_ANSWER_DONE, 0));
    assert_eq!(close(&[("err_code", "ORDERCLOSED")]), (WXPAY_ANSWER_DONE, 0));
    assert_eq!(close(&[("err_code", "SIGNERROR")]), (WXPAY_ANSWER_REFUSED, WXPAY_ADVICE_FIX));
    assert_eq!(read(wxpay_order_read, &order, WXPAY_CALL_REVERSE, b"<xml/>").0, WXPAY_BAD_ARGUMENT);

    let refund = refund();
    let asked = |pairs: &[(&str, &str)]| {
        read(wxpay_refund_read, &refund, WXPAY_CALL_REFUND, &reply(pairs)).1
    };
    let accepted = [
        ("out_refund_no", "R1"),
        ("refund_fee", "200"),
        ("refund_id", "9"),
        ("total_fee", "450"),
        ("transaction_id", "42"),
    ];
    assert_eq!(asked(&accepted), WXPAY_ANSWER_DONE);
    assert_eq!(asked(&[("err_code", "FREQUENCY_LIMITED")]), WXPAY_ANSWER_LATER);
    let state = |state| {
        let pairs = [
            ("out_refund_no_0", "R1"),
            ("refund_count", "1"),
            ("refund_fee", "200"),
            ("refund_fee_0", "200"),
            ("refund_status_0", state),
            ("total_fee", "450"),
            ("transaction_id", "42"),
        ];
        read(wxpay_refund_read, &refund, WXPAY_CALL_REFUND_QUERY, &reply(&pairs)).1
    };
    assert_eq!(state("SUCCESS"), WXPAY_ANSWER_REFUNDED);
    assert_eq!(state("PROCESSING"), WXPAY_ANSWER_PROCESSING);
    assert_eq!(state("CHANGE"), WXPAY_ANSWER_REFUND_CHANGE);
    assert_eq!(state("REFUNDCLOSE"), WXPAY_ANSWER_REFUND_CLOSE);
    let none = read(wxpay_refund_read, &refund, WXPAY_CALL_MICROPAY, b"<xml/>");
    assert_eq!(none.0, WXPAY_BAD_ARGUMENT);
}

#[test]
fn notifications_of_orders() {
    let notified = |order: &RawOrder, document: &[u8]| {
        let mut slots: Slots = [const { MaybeUninit::uninit() }; 40];
        let (mut count, mut event) = (0, UNTOUCHED);
        let status = unsafe {
            wxpay_order_notified(
                key().as_ptr(),
                &merchant(),
                order,
                document.as_ptr().cast(),
                document.len(),
                slots.as_mut_ptr().cast(),
                40,
                &mut count,
                &mut event,
                null_mut(),
            )
        };
        (status, event.event, event.answer, count)
    };
    let paid = (WXPAY_OK, WXPAY_FLOW_NOTIFIED, WXPAY_ANSWER_PAID, 11);
    assert_eq!(notified(&order(), &reply(&PAID)), paid);
    let more = RawOrder { total_fee: 451, ..order() };
    let other = (WXPAY_OK, WXPAY_FLOW_NOTIFIED, WXPAY_ANSWER_OTHER_PAYMENT, 11);
    assert_eq!(notified(&more, &reply(&PAID)), other);
    let (fee_type, fee_type_len) = chars("HKD");
    let dollars = RawOrder { fee_type, fee_type_len, ..order() };
    assert_eq!(notified(&dollars, &reply(&PAID)), other);
    // What is refused is nothing that happened.
    let tick = |status| (status, WXPAY_FLOW_TICK, 0, 0);
    let (out_trade_no, out_trade_no_len) = chars("A2");
    let another = RawOrder { out_trade_no, out_trade_no_len, ..order() };
    assert_eq!(notified(&another, &reply(&PAID)), tick(WXPAY_ORDER_MISMATCH));
    let negative = RawOrder { total_fee: -1, ..order() };
    assert_eq!(notified(&negative, &reply(&PAID)), tick(WXPAY_BAD_AMOUNT));
    let (fee_type, fee_type_len) = chars("yuan");
    let wrong = RawOrder { fee_type, fee_type_len, ..order() };
    assert_eq!(notified(&wrong, &reply(&PAID)), tick(WXPAY_BAD_VALUE));
    assert_eq!(notified(&order(), b""), tick(WXPAY_EMPTY));
    assert_eq!(notified(&order(), &reply(&[])), tick(WXPAY_MISSING_FIELD));
}

#[test]
fn the_inbox_remembers() {
    let mut memory = [RawSeen { bytes: [0; 33] }; 2];
    let fields = ["1", "2", "3", ""].map(|id| more(&[("transaction_id", id)]));
    let ids = fields.each_ref().map(|(slots, _)| slots.as_ptr().cast::<RawField>());
    let check = |memory: &mut [RawSeen; 2], id| {
        let mut delivery = -1;
        let memory = memory.as_mut_ptr();
        assert_eq!(unsafe { wxpay_inbox_check(memory, 2, id, &mut delivery) }, WXPAY_OK);
        delivery
    };
    for id in &ids[..3] {
        assert_eq!(check(&mut memory, *id), WXPAY_DELIVERY_NEW);
        assert_eq!(unsafe { wxpay_inbox_remember(memory.as_mut_ptr(), 2, *id) }, WXPAY_OK);
        assert_eq!(check(&mut memory, *id), WXPAY_DELIVERY_REPEATED);
    }
    // The oldest is forgotten, the others are not.
    assert_eq!(check(&mut memory, ids[0]), WXPAY_DELIVERY_NEW);
    assert_eq!(check(&mut memory, ids[1]), WXPAY_DELIVERY_REPEATED);
    assert_eq!(unsafe { wxpay_inbox_remember(memory.as_mut_ptr(), 2, ids[3]) }, WXPAY_OK);
    assert_eq!(check(&mut memory, ids[3]), WXPAY_DELIVERY_NEW);
    let mut delivery = -1;
    let absent = unsafe { wxpay_inbox_check(memory.as_mut_ptr(), 2, null(), &mut delivery) };
    assert_eq!((absent, delivery), (WXPAY_NULL_POINTER, -1));
}
