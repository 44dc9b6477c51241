//! Typed messages, from a request to its outcome.

use wxpay_core::api::{Advice, Merchant};
use wxpay_core::message::{
    AuthCodeToOpenid, DepositMicropay, DepositMicropayMore, DepositUnifiedOrder,
    DepositUnifiedOrderMore, FaceAuthInfo, FaceAuthInfoMore, Micropay, MicropayMore, OrderNo,
    Outcome, Payer, Report, ReportMore, Reported, Request, Reverse, Timestamp, Trade, UnifiedOrder,
    UnifiedOrderMore,
};
use wxpay_core::{Currency, Error, Fen, Field, Fields, Key, Kind, Time};

const MERCHANT: Merchant<'static> =
    Merchant { appid: "wx1", mch_id: "100", sub_appid: None, sub_mch_id: None };
const SALE: Micropay<'static> = Micropay {
    body: "茶",
    out_trade_no: "A-1",
    total_fee: Fen::new(450),
    auth_code: "134567890123456789",
    spbill_create_ip: "192.0.2.7",
    more: MicropayMore { attach: Some("x"), ..MicropayMore::NONE },
};

fn reply(fields: &[(&str, &str)]) -> Vec<u8> {
    let key = Key::md5([b'k'; 32]).unwrap();
    let mut slots = [Field::EMPTY; 32];
    let mut reply = Fields::new(&mut slots);
    for (name, value) in fields {
        reply.set(*name, *value).unwrap();
    }
    let mut out = [0; 2048];
    key.write_signed(&reply, &mut out).unwrap().to_vec()
}

const PAID: [(&str, &str); 11] = [
    ("appid", "wx1"),
    ("mch_id", "100"),
    ("return_code", "SUCCESS"),
    ("result_code", "SUCCESS"),
    ("openid", "o"),
    ("out_trade_no", "A-1"),
    ("transaction_id", "42"),
    ("total_fee", "450"),
    ("time_end", "20261123101112"),
    ("coupon_id_10", "b"),
    ("coupon_id_2", "a"),
];

#[test]
fn a_sale() {
    let key = Key::md5([b'k'; 32]).unwrap();
    let mut out = [0; 1024];
    let request = SALE.write(&key, &MERCHANT, "nonce", &mut out).unwrap();
    let text = std::str::from_utf8(request).unwrap();
    assert!(text.contains("<total_fee>450</total_fee>") && !text.contains("time_start"), "{text}");

    let document = reply(&PAID);
    let mut slots = [Field::EMPTY; 32];
    let outcome = SALE.read_reply(&key, &MERCHANT, &document, &mut slots).unwrap();
    let Outcome::Done(paid) = outcome else { panic!("{outcome:?}") };
    assert_eq!(paid.transaction_id, "42");
    let coupons: Vec<_> = paid.coupons.map(|coupon| coupon.unwrap()).collect();
    assert_eq!(coupons.iter().map(|coupon| coupon.index).collect::<Vec<_>>(), [2, 10]);
    assert_eq!(coupons[0].coupon_id.unwrap(), "a");
}

fn outcome(changes: &[(&'static str, &'static str)]) -> Result<(bool, Advice), Error> {
    let key = Key::md5([b'k'; 32]).unwrap();
    let mut fields = PAID.to_vec();
    fields.retain(|(name, _)| changes.iter().all(|(other, _)| name != other));
    fields.extend(changes);
    let document = reply(&fields);
    let mut slots = [Field::EMPTY; 32];
    match SALE.read_reply(&key, &MERCHANT, &document, &mut slots)? {
        Outcome::Done(_) => panic!("done"),
        Outcome::Refused(refusal) => Ok((true, refusal.advice())),
        Outcome::Unknown(refusal) => Ok((false, refusal.advice())),
    }
}

#[test]
fn what_is_not_done() {
    let fail = |code| outcome(&[("result_code", "FAIL"), ("err_code", code)]);
    assert_eq!(fail("AUTHCODEEXPIRE"), Ok((true, Advice::Rescan)));
    assert_eq!(fail("SYSTEMERROR"), Ok((false, Advice::Query)));
    assert_eq!(outcome(&[("result_code", "FAIL")]), Ok((false, Advice::Query)));
    assert_eq!(outcome(&[("return_code", "FAIL")]), Ok((false, Advice::Query)));
    let kind = |changes| outcome(changes).map_err(Error::kind);
    assert_eq!(kind(&[("out_trade_no", "A-2")]), Err(Kind::OrderMismatch));
    assert_eq!(kind(&[("total_fee", "1")]), Err(Kind::AmountMismatch));
    assert_eq!(kind(&[("appid", "wx2")]), Err(Kind::AppIdMismatch));
    assert_eq!(kind(&[("mch_id", "2")]), Err(Kind::MchIdMismatch));
    assert_eq!(kind(&[("transaction_id", "")]), Err(Kind::MissingField));
    assert_eq!(kind(&[("result_code", "")]), Err(Kind::MissingField));
    assert_eq!(kind(&[("time_end", "2026")]), Err(Kind::BadTime));
}

const ORDER: UnifiedOrder<'static> = UnifiedOrder {
    trade: Trade::App,
    body: "茶",
    out_trade_no: "A-1",
    total_fee: Fen::new(450),
    spbill_create_ip: "192.0.2.7",
    notify_url: "https://example.com/paid",
    more: UnifiedOrderMore::NONE,
};

/// The document of a request, or its violation.
fn written(request: &impl Request, key: &Key, merchant: &Merchant<'_>) -> Result<String, String> {
    let mut out = [0; 2048];
    let written = request.write(key, merchant, "nonce", &mut out);
    let text = |document: &[u8]| String::from_utf8(document.to_vec()).unwrap();
    written.map(text).map_err(|violation| violation.to_string())
}

fn md5() -> Key {
    Key::new(wxpay_core::SignType::Md5, [b'k'; 32]).unwrap()
}

fn hmac() -> Key {
    Key::new(wxpay_core::SignType::HmacSha256, [b'k'; 32]).unwrap()
}

#[test]
fn ways_to_pay() {
    let order = |trade| {
        let order = UnifiedOrder { trade, ..ORDER };
        written(&order, &md5(), &MERCHANT)
    };
    let has = |trade, expected: &str| {
        let text = order(trade).unwrap();
        assert!(text.contains(expected), "{text}");
    };
    has(Trade::App, "<total_fee>450</total_fee><trade_type>APP</trade_type></xml>");
    has(Trade::Jsapi(Payer::Openid("o1")), "<openid>o1</openid>");
    has(Trade::Jsapi(Payer::SubOpenid("o2")), "<sub_openid>o2</sub_openid>");
    has(Trade::Native { product_id: "7" }, "<product_id>7</product_id>");
    has(Trade::Mweb { scene_info: "{}" }, "<scene_info>{}</scene_info>");
    let missing = "MissingField: product_id".to_string();
    assert_eq!(order(Trade::Native { product_id: "" }), Err(missing));
    assert_eq!(order(Trade::Jsapi(Payer::Openid(""))), Err("MissingField: openid".to_string()));
}

#[test]
fn scenes_do_not_get_mixed_up() {
    let more = UnifiedOrderMore { scene_info: Some("{}"), ..UnifiedOrderMore::NONE };
    let order = UnifiedOrder { more, ..ORDER };
    assert!(written(&order, &md5(), &MERCHANT).is_ok());
    let order = UnifiedOrder { trade: Trade::Mweb { scene_info: "[]" }, more, ..ORDER };
    let expected = Err("DuplicateField: scene_info".to_string());
    assert_eq!(written(&order, &md5(), &MERCHANT), expected);
}

#[test]
fn deposits_know_two_ways_and_one_algorithm() {
    let provider = Merchant { sub_mch_id: Some("101"), ..MERCHANT };
    let order = DepositUnifiedOrder {
        trade: Trade::App,
        body: "Room 4",
        out_trade_no: "A-1",
        total_fee: Fen::new(45_000),
        fee_type: Currency::CNY,
        spbill_create_ip: "192.0.2.7",
        notify_url: "https://example.com/paid",
        more: DepositUnifiedOrderMore::NONE,
    };
    assert!(written(&order, &hmac(), &provider).is_ok());
    let expected = Err("SignTypeMismatch: sign_type".to_string());
    assert_eq!(written(&order, &md5(), &provider), expected);
    let expected = Err("MissingField: sub_mch_id".to_string());
    assert_eq!(written(&order, &hmac(), &MERCHANT), expected);
    let order = DepositUnifiedOrder { trade: Trade::Native { product_id: "7" }, ..order };
    let expected = Err("BadValue: trade_type".to_string());
    assert_eq!(written(&order, &hmac(), &provider), expected);

    let deposit = DepositMicropay {
        deposit: true,
        body: "Room 4",
        out_trade_no: "A-2",
        total_fee: Fen::new(45_000),
        fee_type: Currency::CNY,
        auth_code: "134567890123456789",
        spbill_create_ip: "192.0.2.7",
        more: DepositMicropayMore::NONE,
    };
    assert!(written(&deposit, &hmac(), &MERCHANT).unwrap().contains("<deposit>Y</deposit>"));
}

#[test]
fn nothing_is_written_of_what_is_refused() {
    let mut out = [7; 600];
    let len = SALE.write(&md5(), &MERCHANT, "nonce", &mut out).unwrap().len();
    let mut short = vec![7; len - 1];
    let refused = SALE.write(&md5(), &MERCHANT, "nonce", &mut short);
    let refused = refused.map_err(|violation| (violation.error().to_string(), violation.field()));
    assert_eq!(refused.map(<[u8]>::len), Err((format!("BufferTooSmall at {len}"), "")));
    assert!(short.iter().all(|byte| *byte == 7));
    let sale = Micropay { auth_code: "28", ..SALE };
    let refused =
        sale.write(&md5(), &MERCHANT, "nonce", &mut short).map_err(|violation| violation.field());
    assert_eq!(refused.map(<[u8]>::len), Err("auth_code"));
    assert!(short.iter().all(|byte| *byte == 7));
    let sale = Micropay { total_fee: Fen::new(-1), ..SALE };
    assert_eq!(written(&sale, &md5(), &MERCHANT), Err("BadAmount: total_fee".to_string()));
    let provider = Merchant { sub_mch_id: Some("101"), ..MERCHANT };
    assert!(written(&SALE, &md5(), &provider).unwrap().contains("<sub_mch_id>101</sub_mch_id>"));
}

#[test]
fn refusals_can_be_looked_into() {
    let reverse = Reverse { order: OrderNo::OutTradeNo("A-1") };
    let mut slots = [Field::EMPTY; 32];
    let done = reply(&[("return_code", "SUCCESS"), ("result_code", "SUCCESS"), ("recall", "N")]);
    let outcome = reverse.read_reply(&md5(), &MERCHANT, &done, &mut slots).unwrap();
    assert!(outcome.refusal().is_none());
    assert_eq!(outcome.done().unwrap().recall, Some(false));

    let mut slots = [Field::EMPTY; 32];
    let again = reply(&[
        ("return_code", "SUCCESS"),
        ("result_code", "FAIL"),
        ("err_code", "SYSTEMERROR"),
        ("err_code_des", "busy"),
        ("recall", "Y"),
    ]);
    let outcome = reverse.read_reply(&md5(), &MERCHANT, &again, &mut slots).unwrap();
    assert!(outcome.done().is_none());
    let refusal = outcome.refusal().unwrap();
    assert_eq!(refusal.advice(), Advice::Retry);
    assert!(refusal.is_verified());
    assert_eq!(refusal.err_code().unwrap(), "SYSTEMERROR");
    assert_eq!(refusal.message().unwrap(), "busy");
    assert_eq!(refusal.fields().get("recall").unwrap(), "Y");

    let mut slots = [Field::EMPTY; 32];
    let failed = reply(&[("return_code", "FAIL"), ("return_msg", "no")]);
    let outcome = reverse.read_reply(&md5(), &MERCHANT, &failed, &mut slots).unwrap();
    let refusal = outcome.refusal().unwrap();
    assert!(!refusal.is_verified() && refusal.err_code().is_none());
    assert_eq!(refusal.message().unwrap(), "no");
}

#[test]
fn a_credential_has_no_result_code() {
    let request = FaceAuthInfo {
        store_id: "1",
        store_name: "茶馆",
        device_id: "d",
        rawdata: "r",
        now: Timestamp(Time::from_unix(1_700_000_000).unwrap()),
        more: FaceAuthInfoMore::NONE,
    };
    let text = written(&request, &hmac(), &MERCHANT).unwrap();
    assert!(text.contains("<now>1700000000</now>") && text.contains("<version>1</version>"));
    let read = |fields: &[(&str, &str)]| {
        let document = reply(fields);
        let mut slots = [Field::EMPTY; 32];
        let outcome = request.read_reply(&md5(), &MERCHANT, &document, &mut slots).unwrap();
        outcome.done().map(|reply| (reply.authinfo.to_string(), reply.expires_in))
    };
    let fields = [("return_code", "SUCCESS"), ("authinfo", "x"), ("expires_in", "3600")];
    assert_eq!(read(&fields), Some(("x".to_string(), Some(3600))));
    let refused = [fields[0], fields[1], ("result_code", "FAIL")];
    assert_eq!(read(&refused), None);
}

#[test]
fn reports_are_answered_by_anyone() {
    let call = Reported::Call {
        interface_url: "https://api.mch.weixin.qq.com/pay/micropay",
        execute_time: 1200,
    };
    let report = |reported| Report { reported, user_ip: "192.0.2.7", more: ReportMore::NONE };
    let text = written(&report(call), &md5(), &MERCHANT).unwrap();
    assert!(text.contains("<execute_time_>1200</execute_time_>"), "{text}");
    let batch = report(Reported::Trades { trades: "[]" });
    let text = written(&batch, &md5(), &MERCHANT).unwrap();
    assert!(text.contains("/pay/batchreport/micropay/total</interface_url>"), "{text}");

    let document = b"<xml><return_code>SUCCESS</return_code><result_code>SUCCESS</result_code>\
        <return_msg>OK</return_msg></xml>";
    let mut slots = [Field::EMPTY; 8];
    let outcome = batch.read_reply(&md5(), &MERCHANT, document, &mut slots).unwrap();
    assert_eq!(outcome.done().unwrap().return_msg.unwrap(), "OK");
    let document = b"<xml><return_code>FAIL</return_code></xml>";
    let mut slots = [Field::EMPTY; 8];
    let outcome = batch.read_reply(&md5(), &MERCHANT, document, &mut slots).unwrap();
    assert!(matches!(outcome, Outcome::Refused(refusal) if refusal.advice() == Advice::Look));
}

#[test]
fn a_reply_that_cannot_be_read_is_an_error_at_its_field() {
    let request = AuthCodeToOpenid { auth_code: "134567890123456789" };
    let read = |document: &[u8]| {
        let mut slots = [Field::EMPTY; 8];
        let outcome = request.read_reply(&md5(), &MERCHANT, document, &mut slots);
        outcome.map(|_| ()).map_err(|error| (error.kind(), error.at()))
    };
    assert_eq!(read(b"<html></html>"), Err((Kind::NotXml, 0)));
    assert_eq!(read(b"<xml></xml>"), Err((Kind::MissingField, 0)));
    let at = |changes: &[(&'static str, &'static str)]| outcome(changes).map_err(Error::kind);
    assert_eq!(at(&[("time_end", "20261332000000")]), Err(Kind::BadTime));
    assert_eq!(at(&[("cash_fee", "1.5")]), Err(Kind::BadAmount));
}

#[test]
fn what_a_request_does_not_say_is_not_compared() {
    let mut slots = [Field::EMPTY; 4];
    let mut reply = Fields::new(&mut slots);
    reply.set("out_trade_no", "A-2").unwrap();
    reply.set("fee_type", "HKD").unwrap();
    assert_eq!(SALE.compare(reply.view()).map_err(Error::kind), Err(Kind::OrderMismatch));
    let nameless = Micropay { out_trade_no: "", ..SALE };
    assert_eq!(nameless.compare(reply.view()), Ok(()));
    let more = MicropayMore { fee_type: Some(Currency::CNY), ..SALE.more };
    let in_yuan = Micropay { more, ..nameless };
    assert_eq!(in_yuan.compare(reply.view()).map_err(Error::kind), Err(Kind::CurrencyMismatch));
}
