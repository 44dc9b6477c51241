//! What requests, replies, outcomes and notifications look like elsewhere: JSON, exactly.

use serde::Serialize;
use wxpay_core::api::Merchant;
use wxpay_core::message::*;
use wxpay_core::notify::{self, retry};
use wxpay_core::{Expected, Fen, Field, Fields, Key, SignType, Time};
use wxpay_tests::notices::{MERCHANT, Pairs, document, key};

fn json(value: impl Serialize) -> String {
    serde_json::to_string(&value).expect("JSON")
}

fn refused(value: impl Serialize) -> String {
    serde_json::to_string(&value).expect_err("an error").to_string()
}

fn time() -> Time {
    Time::from_unix(1_414_647_325).expect("a time")
}

#[test]
fn requests_are_their_members() {
    let order = UnifiedOrder {
        trade: Trade::Jsapi(Payer::Openid("o")),
        body: "茶",
        out_trade_no: "A-1",
        total_fee: Fen::new(450),
        spbill_create_ip: "192.0.2.7",
        notify_url: "https://example.com/paid",
        more: UnifiedOrderMore {
            time_start: Some(time()),
            receipt: Some(true),
            ..UnifiedOrderMore::NONE
        },
    };
    let expected = concat!(
        r#"{"trade":{"JSAPI":{"openid":"o"}},"body":"茶","out_trade_no":"A-1","total_fee":450,"#,
        r#""spbill_create_ip":"192.0.2.7","notify_url":"https://example.com/paid","more":{"#,
    );
    let text = json(order);
    let more = text.strip_prefix(expected).expect(&text);
    let all =
        ["\"receipt\":true,", "\"time_start\":\"2014-10-30T13:35:25+08:00\"", "\"attach\":null,"];
    assert!(all.iter().all(|member| more.contains(member)), "{more}");

    let query = OrderQuery { order: OrderNo::OutTradeNo("A-1"), more: OrderQueryMore::NONE };
    let text = json(query);
    assert!(text.starts_with(r#"{"order":{"out_trade_no":"A-1"},"more":{"#), "{text}");
    let refund = RefundQuery { refund: RefundNo::RefundId("5"), offset: None };
    assert_eq!(json(refund), r#"{"refund":{"refund_id":"5"},"offset":null}"#);
    let bill = DownloadBill {
        bill_date: Day(time()),
        more: DownloadBillMore { bill_type: Some(BillType::RechargeRefund), tar_type: None },
    };
    assert_eq!(
        json(bill),
        concat!(
            r#"{"bill_date":"2014-10-30T13:35:25+08:00","#,
            r#""more":{"bill_type":"RECHARGE_REFUND","tar_type":null}}"#,
        )
    );
    assert_eq!(json(GetRedPackInfo { mch_billno: "18" }), r#"{"mch_billno":"18"}"#);
    assert_eq!(json(GetPublicKey {}), "{}");
    let close = CloseOrder { out_trade_no: "A-1" };
    assert_eq!(json(Partner(close)), r#"{"out_trade_no":"A-1"}"#);
}

#[test]
fn parts_of_requests() {
    let trades = [
        (json(Trade::Native { product_id: "p" }), r#"{"NATIVE":{"product_id":"p"}}"#),
        (json(Trade::App), "\"APP\""),
        (json(Trade::Mweb { scene_info: "{}" }), r#"{"MWEB":{"scene_info":"{}"}}"#),
        (json(ContractTrade::Jsapi(Payer::SubOpenid("s"))), r#"{"JSAPI":{"sub_openid":"s"}}"#),
        (json(ContractTrade::Native { product_id: "p" }), r#"{"NATIVE":{"product_id":"p"}}"#),
        (json([ContractTrade::App, ContractTrade::Mweb]), r#"["APP","MWEB"]"#),
        (json(CombinedTrade::Jsapi { combine_openid: "o" }), r#"{"JSAPI":{"combine_openid":"o"}}"#),
        (
            json([CombinedTrade::Native, CombinedTrade::App, CombinedTrade::Mweb]),
            r#"["NATIVE","APP","MWEB"]"#,
        ),
        (
            json(Reported::Call { interface_url: "u", execute_time: 5 }),
            r#"{"call":{"interface_url":"u","execute_time":5}}"#,
        ),
        (json(Reported::Trades { trades: "[]" }), r#"{"trades":{"trades":"[]"}}"#),
        (json(OrderNo::TransactionId("42")), r#"{"transaction_id":"42"}"#),
        (json(RefundNo::OutRefundNo("R")), r#"{"out_refund_no":"R"}"#),
        (json(RefundNo::TransactionId("42")), r#"{"transaction_id":"42"}"#),
        (json(RefundNo::OutTradeNo("A")), r#"{"out_trade_no":"A"}"#),
        (json(ContractNo::ContractId("C")), r#"{"contract_id":"C"}"#),
        (json(SharingNo::OutOrderNo("P")), r#"{"out_order_no":"P"}"#),
        (json(Timestamp(time())), "\"2014-10-30T13:35:25+08:00\""),
    ];
    for (found, expected) in trades {
        assert_eq!(found, expected);
    }
    for word in RelationType::ALL {
        assert_eq!(json(word), json(word.word()));
    }
    let share = Share {
        receiver_type: ReceiverType::PersonalOpenid,
        account: "o",
        amount: Fen::new(1),
        description: "<tip>",
        name: None,
    };
    let mut out = [0; 256];
    let written = write_shares(&[share], &mut out).expect("room enough");
    // The same JSON as in the request, but for what is escaped in a page.
    assert_eq!(json([share]), written.replace("\\u003C", "<").replace("\\u003E", ">"));
}

const FIELDS: Pairs<'static> = &[
    ("appid", "wx1"),
    ("mch_id", "100"),
    ("openid", "o"),
    ("out_trade_no", "A-1"),
    ("result_code", "SUCCESS"),
    ("return_code", "SUCCESS"),
    ("time_end", "20141030133525"),
    ("total_fee", "450"),
    ("trade_type", "MICROPAY"),
    ("transaction_id", "42"),
    ("coupon_fee_10", "20"),
    ("coupon_id_2", "<a>"),
    ("coupon_type_2", "GIFT"),
];

const SALE: Micropay<'static> = Micropay {
    body: "茶",
    out_trade_no: "A-1",
    total_fee: Fen::new(450),
    auth_code: "134567890123456789",
    spbill_create_ip: "192.0.2.7",
    more: MicropayMore::NONE,
};

/// The outcome of the sale whose reply has these changes.
fn outcome(changes: Pairs<'_>) -> Result<String, String> {
    let document = document(SignType::Md5, FIELDS, changes);
    let mut slots = [Field::EMPTY; 64];
    let outcome = SALE.read_reply(&key(SignType::Md5), &MERCHANT, &document, &mut slots);
    serde_json::to_string(&outcome.expect("an outcome")).map_err(|error| error.to_string())
}

#[test]
fn outcomes() {
    let done = outcome(&[]).expect("JSON");
    let members: serde_json::Value = serde_json::from_str(&done).expect("JSON");
    assert!(
        done.starts_with(r#"{"outcome":"done","reply":{"transaction_id":"42","out_trade_no":"#)
    );
    let reply = &members["reply"];
    assert_eq!(reply["total_fee"], 450);
    assert_eq!(reply["time_end"], "2014-10-30T13:35:25+08:00");
    assert_eq!(reply["trade_type"], "MICROPAY");
    assert_eq!(reply["attach"], serde_json::Value::Null);
    assert_eq!(reply.get("fields"), None);
    let coupons = concat!(
        r#""coupons":[{"index":2,"coupon_id":"<a>","coupon_type":"GIFT","coupon_fee":null},"#,
        r#"{"index":10,"coupon_id":null,"coupon_type":null,"coupon_fee":20}]}}"#,
    );
    assert!(done.ends_with(coupons), "{done}");
    // What an iterator finds in its place is the end of it here.
    let error = outcome(&[("coupon_fee_10", "0.20")]).expect_err("no amount");
    assert!(error.starts_with("BadAmount at "), "{error}");

    let fail = |code| {
        outcome(&[("result_code", "FAIL"), ("err_code", code), ("err_code_des", "没&了")])
            .expect("JSON")
    };
    assert_eq!(
        fail("AUTHCODEEXPIRE"),
        concat!(
            r#"{"outcome":"refused","refusal":{"err_code":"AUTHCODEEXPIRE","message":"没&了","#,
            r#""advice":"rescan","is_verified":true}}"#,
        )
    );
    assert_eq!(
        fail("SYSTEMERROR"),
        concat!(
            r#"{"outcome":"unknown","refusal":{"err_code":"SYSTEMERROR","message":"没&了","#,
            r#""advice":"query","is_verified":true}}"#,
        )
    );
    assert_eq!(
        outcome(&[("return_code", "FAIL")]).expect("JSON"),
        concat!(
            r#"{"outcome":"unknown","refusal":{"err_code":null,"message":null,"#,
            r#""advice":"query","is_verified":false}}"#,
        )
    );
}

#[test]
fn families_in_families() {
    let fields: Pairs<'_> = &[
        ("return_code", "SUCCESS"),
        ("result_code", "SUCCESS"),
        ("out_refund_no_0", "R-1"),
        ("refund_status_0", "SUCCESS"),
        ("refund_fee_0", "450"),
        ("coupon_refund_fee_0_3", "20"),
    ];
    let document = document(SignType::Md5, fields, &[]);
    let mut slots = [Field::EMPTY; 64];
    let verified = notify::read(&key(SignType::Md5), &document, &mut slots).expect("genuine");
    let reply = RefundQueryReply::from_verified(verified).expect("a reply");
    let refunds = concat!(
        r#"[{"index":0,"out_refund_no":"R-1","refund_status":"SUCCESS","refund_fee":450,"#,
        r#""refund_id":null,"coupon_refund_count":null,"coupon_refund_fee":null,"#,
        r#""refund_account":null,"refund_channel":null,"refund_recv_accout":null,"#,
        r#""refund_success_time":null,"settlement_refund_fee":null,"coupons":["#,
        r#"{"index":3,"coupon_refund_id":null,"coupon_type":null,"coupon_refund_fee":20,"#,
        r#""coupon_refund_batch_id":null}]}]"#,
    );
    assert_eq!(json(reply.refunds), refunds);
    assert!(json(reply).ends_with(&format!(r#","refunds":{refunds}}}"#)));
    let bytes = postcard::to_stdvec(&reply.refunds).expect("bytes");
    assert_eq!(bytes.first(), Some(&1));
}

#[test]
fn red_packets_are_lists() {
    let reply = |amount: &str| {
        format!(
            "<xml><return_code>SUCCESS</return_code><mch_billno>18</mch_billno><hblist><hbinfo>\
             <openid>o</openid><amount>{amount}</amount><rcv_time>2014-10-30 13:35:25</rcv_time>\
             </hbinfo><hbinfo><openid>p</openid><amount>1</amount></hbinfo></hblist></xml>"
        )
    };
    let mut slots = [Field::EMPTY; 8];
    let text = reply("60");
    let document = RedPackDocument::read(text.as_bytes(), &mut slots).expect("a reply");
    assert_eq!(
        json(document),
        concat!(
            r#"{"fields":{"mch_billno":"18","return_code":"SUCCESS"},"receivers":[{"openid":"o","#,
            r#""amount":60,"rcv_time":"2014-10-30T13:35:25+08:00"},{"openid":"p","amount":1,"#,
            r#""rcv_time":null}]}"#,
        )
    );
    let text = reply("much");
    let mut slots = [Field::EMPTY; 8];
    let document = RedPackDocument::read(text.as_bytes(), &mut slots).expect("a reply");
    assert!(refused(document.receivers).starts_with("BadAmount at "));
    assert_eq!(json(RedPackReceivers::NONE), "[]");
}

#[test]
fn bills_are_bytes() {
    let bill = DownloadBill { bill_date: Day(time()), more: DownloadBillMore::NONE };
    for reply in [b"`1\n", b"\x1F\x8B\x08"] {
        let mut slots = [Field::EMPTY; 8];
        let outcome = bill.read_reply(&key(SignType::Md5), &MERCHANT, reply, &mut slots);
        let outcome = outcome.expect("an outcome");
        assert_eq!(json(outcome), format!(r#"{{"outcome":"done","reply":{}}}"#, json(reply)));
        let text = outcome.done().expect("a bill");
        assert_eq!(postcard::to_stdvec(&text).expect("bytes"), [&[3], reply.as_slice()].concat());
    }
}

const SUB: Merchant<'static> = Merchant { sub_mch_id: Some("200"), ..MERCHANT };

/// The notification with these fields, as JSON.
macro_rules! notice {
    ($name:ident $sign_type:ident $merchant:ident $fields:expr) => {{
        let fields: Pairs<'_> = $fields;
        let document = document(SignType::$sign_type, fields, &[]);
        let mut slots = [Field::EMPTY; 64];
        let verified = notify::read(&key(SignType::$sign_type), &document, &mut slots);
        let verified = verified.expect("a genuine notification");
        json(notify::$name::from_verified(verified, &$merchant).expect("a notification"))
    }};
}

#[test]
fn notifications_are_their_members() {
    assert_eq!(
        notice!(NativeScan Md5 MERCHANT &[
            ("appid", "wx1"), ("is_subscribe", "N"), ("mch_id", "100"), ("nonce_str", "n"),
            ("openid", "o"), ("product_id", "tea"),
        ]),
        r#"{"product_id":"tea","openid":"o","is_subscribe":false,"nonce_str":"n"}"#
    );
    assert_eq!(
        notice!(CombinedNotice HmacSha256 MERCHANT &[
            ("combine_appid", "wx1"), ("combine_mch_id", "100"), ("combine_out_trade_no", "C1"),
            ("result_code", "SUCCESS"), ("return_code", "SUCCESS"), ("sub_order_list", "{}"),
            ("trade_type", "JSAPI"),
        ]),
        concat!(
            r#"{"combine_out_trade_no":"C1","trade_type":"JSAPI","sub_order_list":"{}","#,
            r#""combine_openid":null,"bank_type":null,"device_info":null}"#,
        )
    );
    assert_eq!(
        notice!(ContractNotice Md5 SUB &[
            ("change_type", "DELETE"), ("contract_code", "c"), ("contract_id", "C"),
            ("contract_termination_mode", "7"), ("mch_id", "100"),
            ("openid", "o"), ("operate_time", "2014-10-30 13:35:25"), ("plan_id", "9"),
            ("result_code", "SUCCESS"), ("return_code", "SUCCESS"), ("sub_mch_id", "200"),
        ]),
        concat!(
            r#"{"change_type":"DELETE","contract_id":"C","contract_code":"c","plan_id":"9","#,
            r#""openid":"o","sub_openid":null,"sub_mch_id":"200","#,
            r#""operate_time":"2014-10-30T13:35:25+08:00","contract_expired_time":null,"#,
            r#""contract_termination_mode":"7","request_serial":null}"#,
        )
    );
    assert_eq!(
        notice!(VehicleNotice HmacSha256 MERCHANT &[
            ("appid", "wx1"), ("mch_id", "100"), ("vehicle_event_createtime", "20141030133525"),
            ("vehicle_event_des", "OVERDUE"), ("vehicle_event_type", "BLOCKED"),
        ]),
        concat!(
            r#"{"vehicle_event_type":"BLOCKED","vehicle_event_des":"OVERDUE","#,
            r#""vehicle_event_createtime":"2014-10-30T13:35:25+08:00","plate_number":null,"#,
            r#""plate_number_info":null,"deduct_mode":null,"openid":null,"sub_openid":null,"#,
            r#""sub_mch_id":null}"#,
        )
    );
    assert_eq!(
        notice!(PayscoreNotice HmacSha256 MERCHANT &[
            ("algorithm", "HMAC-SHA256"), ("appid", "wx1"),
            ("event_algorithm", "AEAD_AES_256_GCM"), ("event_ciphertext", "AAAA"),
            ("event_create_time", "20141030133525"), ("event_id", "7"), ("event_nonce", "n"),
            ("event_type", "TRANSACTION.SUCCESS"), ("mch_id", "100"),
        ]),
        concat!(
            r#"{"event_id":"7","event_type":"TRANSACTION.SUCCESS","#,
            r#""event_create_time":"2014-10-30T13:35:25+08:00","event_nonce":"n","#,
            r#""event_associated_data":null,"event_ciphertext":"AAAA"}"#,
        )
    );
}

#[test]
fn a_refund_notification() {
    let key = key(SignType::Md5);
    let mut slots = [Field::EMPTY; 32];
    let mut refund = Fields::new(&mut slots);
    for (name, value) in [
        ("out_refund_no", "R-1"),
        ("out_trade_no", "A-1"),
        ("refund_fee", "450"),
        ("refund_id", "5"),
        ("refund_request_source", "API"),
        ("refund_status", "CHANGE"),
        ("total_fee", "900"),
        ("transaction_id", "42"),
    ] {
        refund.set(name, value).expect("a field");
    }
    let mut out = [0; 2048];
    let req_info = key.write_req_info(&refund, &mut out).expect("room enough");
    let req_info = std::str::from_utf8(req_info).expect("base64");
    let document = format!(
        "<xml><return_code>SUCCESS</return_code><appid>wx1</appid><mch_id>100</mch_id>\
         <sub_mch_id>200</sub_mch_id><req_info>{req_info}</req_info></xml>"
    );
    let (mut slots, mut buffer) = ([Field::EMPTY; 32], [0; 2048]);
    let notice = key.read_refund(document.as_bytes(), &MERCHANT, &mut slots, &mut buffer);
    assert_eq!(
        json(notice.expect("a notification")),
        concat!(
            r#"{"transaction_id":"42","out_trade_no":"A-1","refund_id":"5","out_refund_no":"R-1","#,
            r#""total_fee":900,"settlement_total_fee":null,"refund_fee":450,"#,
            r#""settlement_refund_fee":null,"cash_refund_fee":null,"refund_status":"CHANGE","#,
            r#""success_time":null,"refund_recv_accout":null,"refund_account":null,"#,
            r#""refund_request_source":"API","sub_appid":null,"sub_mch_id":"200"}"#,
        )
    );
}

#[test]
fn what_goes_with_notifications() {
    let expected = Expected {
        appid: "wx1",
        mch_id: "100",
        out_trade_no: "A-1",
        total_fee: 450,
        fee_type: "CNY",
    };
    assert_eq!(
        json(expected),
        concat!(
            r#"{"appid":"wx1","mch_id":"100","out_trade_no":"A-1","total_fee":450,"#,
            r#""fee_type":"CNY"}"#,
        )
    );
    assert_eq!(json(notify::NativeReply::Prepaid("wx2")), r#"{"prepaid":"wx2"}"#);
    assert_eq!(json(notify::NativeReply::Refused("没了")), r#"{"refused":"没了"}"#);
    assert_eq!(json(retry::PAY_BEFORE), "[15,15,30,180,1800,1800,1800,1800,3600]");
}

/// A key has no form, and nothing that serializes has one in it.
#[test]
fn no_key_is_in_there() {
    let secret = "192006250b4c09247ec02edce69f6a2d";
    let key = Key::md5(secret).expect("a key");
    let mut slots = [Field::EMPTY; 8];
    let mut fields = Fields::new(&mut slots);
    fields.set("body", "test").expect("a field");
    let signature = key.sign(&fields).expect("a signature");
    let call = wxpay_core::invoke::Jsapi { appid: "wx1", prepay_id: "p", nonce: "n", time: time() };
    let params = call.sign(&key).expect("parameters");
    assert!(!(json(signature) + &json(params)).contains(secret));
}
