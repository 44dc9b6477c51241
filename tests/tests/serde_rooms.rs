//! What endpoints, calls of a client and bills look like elsewhere: JSON, exactly.

use serde::Serialize;
use wxpay_core::api::{
    self, Advice, ErrCodes, Form, Host, MICROPAY, Merchant, Method, Needs, ReplyKind, Specs,
};
use wxpay_core::bill::{
    Column, Comments, Direction, Finding, FundReader, Ledger, Mark, Record, RecordKind,
    TradeReader, TradeState, merge,
};
use wxpay_core::invoke::*;
use wxpay_core::{Fen, Field, Fields, Key, Md5, Root, Time};

fn json(value: impl Serialize) -> String {
    serde_json::to_string(&value).expect("JSON")
}

fn refused(value: impl Serialize) -> String {
    serde_json::to_string(&value).expect_err("an error").to_string()
}

fn bytes(value: impl Serialize) -> Vec<u8> {
    postcard::to_stdvec(&value).expect("bytes")
}

/// The entries of a map, which have come through a format that wants to know their number first.
fn entries(value: impl Serialize) -> Vec<(String, String)> {
    postcard::from_bytes(&bytes(value)).expect("a map")
}

fn key() -> Key<Md5> {
    Key::md5("192006250b4c09247ec02edce69f6a2d").expect("a key")
}

fn time() -> Time {
    Time::from_unix(1_414_647_325).expect("a time")
}

const TIME: &str = "\"2014-10-30T13:35:25+08:00\"";

#[test]
fn endpoints() {
    let expected =
        r#"{"method":"post","host":"https://api.mch.weixin.qq.com","path":"/pay/micropay"}"#;
    assert_eq!(json(MICROPAY), expected);
    assert_eq!(json([Method::Post, Method::Get, Method::Upload]), r#"["post","get","upload"]"#);
    for host in Host::ALL {
        assert_eq!(json(host), json(host.url()));
    }
    for (place, advice) in (0u8..).zip(Advice::ALL) {
        assert_eq!(json(advice), json(advice.word()));
        assert_eq!(bytes(advice), [place]);
    }
    use ReplyKind::{Json, Page, Signed, Text, Unsigned};
    let kinds = [Signed, Unsigned, Text, Json, Page];
    assert_eq!(json(kinds), r#"["signed","unsigned","text","json","page"]"#);
    let forms = concat!(
        r#"["text","number","fen","time","date","ip","json","url","callback","order","#,
        r#""auth_code","sign","file","nested"]"#,
    );
    assert_eq!(json(Form::ALL), forms);
    assert_eq!(json([Root::Xml, Root::Root]), r#"["xml","root"]"#);
    let merchant = Merchant { sub_mch_id: Some("200"), ..Merchant::new("wx1", "100") };
    let expected = r#"{"appid":"wx1","mch_id":"100","sub_appid":null,"sub_mch_id":"200"}"#;
    assert_eq!(json(merchant), expected);
}

#[test]
fn rows_of_the_table() {
    let spec = |name| json(MICROPAY.request().get(name));
    assert_eq!(
        spec("auth_code"),
        r#"{"name":"auth_code","is_required":true,"form":"auth_code","max":null,"values":[]}"#
    );
    assert_eq!(
        spec("attach"),
        r#"{"name":"attach","is_required":false,"form":"text","max":127,"values":[]}"#
    );
    let values = r#","values":["MD5","HMAC-SHA256"]}"#;
    assert!(spec("sign_type").ends_with(values), "{}", spec("sign_type"));

    let needs = api::ORDER_QUERY.needs();
    let expected = r#"[{"when":"","is":"","any_of":["transaction_id","out_trade_no"]}]"#;
    assert_eq!(json(needs), expected);
    let lines: [(usize, Vec<u8>); 3] = [
        (Specs::count(MICROPAY.request()), bytes(MICROPAY.request())),
        (Needs::count(needs), bytes(needs)),
        (ErrCodes::count(MICROPAY.err_codes()), bytes(MICROPAY.err_codes())),
    ];
    for (count, bytes) in lines {
        assert_eq!(bytes.first().copied().map(usize::from), Some(count));
    }
    let code = MICROPAY.err_codes().find(|code| code.name == "USERPAYING").expect("a code");
    let expected = r#"{"name":"USERPAYING","verdict":{"is_certain":false,"advice":"wait"}}"#;
    assert_eq!(json(code), expected);
    assert!(json(MICROPAY.err_codes()).contains(expected));
}

#[test]
fn replies() {
    let read = |endpoint: &api::Endpoint, reply: &[u8]| {
        let mut slots = [Field::EMPTY; 8];
        json(endpoint.read_reply(&key(), reply, &mut slots).expect("a reply"))
    };
    let mut slots = [Field::EMPTY; 8];
    let mut fields = Fields::new(&mut slots);
    fields.set("return_code", "SUCCESS").expect("a field");
    let mut out = [0; 256];
    let signed = key().write_signed(&fields, &mut out).expect("room enough");
    let sign = key().sign(&fields).expect("a signature");
    assert_eq!(
        read(&MICROPAY, signed),
        format!(r#"{{"verified":{{"return_code":"SUCCESS","sign":"{sign}"}}}}"#)
    );
    assert_eq!(
        read(&api::SEND_RED_PACK, b"<xml><return_code>SUCCESS</return_code></xml>"),
        r#"{"unverified":{"return_code":"SUCCESS"}}"#
    );
    assert_eq!(
        read(&MICROPAY, b"<xml><return_code>FAIL</return_code></xml>"),
        r#"{"unverified_refusal":{"return_code":"FAIL"}}"#
    );
    assert_eq!(read(&api::DOWNLOAD_BILL, b"`1\n"), r#"{"unverified_text":[96,49,10]}"#);
    assert_eq!(read(&api::DOWNLOAD_BILL, b"\x1F\x8B"), r#"{"unverified_text":[31,139]}"#);
    assert_eq!(
        json(fields.view().iter().as_slice()),
        r#"[{"name":"return_code","value":"SUCCESS"}]"#
    );
}

#[test]
fn what_a_client_gets() {
    let call = Jsapi { appid: "wx1", prepay_id: "<p>", nonce: "n", time: time() };
    let params = call.sign(&key()).expect("parameters");
    let expected = format!(
        concat!(
            r#"{{"appId":"wx1","timeStamp":"1414647325","nonceStr":"n","package":"prepay_id=<p>","#,
            r#""signType":"MD5","paySign":"{}"}}"#,
        ),
        params.signature()
    );
    assert_eq!(json(&params), expected);
    // As the crate's own, but for what is escaped in a page.
    let mut out = [0; 512];
    let own = params.write_json(&mut out).expect("room enough");
    assert_eq!(own.replace("\\u003C", "<").replace("\\u003E", ">"), expected);
    let names: Vec<String> = entries(&params).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, params.fields().map(|(name, _)| name).collect::<Vec<_>>());
    assert_eq!(json(params.get("nonceStr")), "\"n\"");
    assert_eq!(json(params.get("nonce")), "null");

    let packet = RedPacket { appid: "wx1", package: "a=b c", nonce: "n", time: time() };
    let params = packet.sign(&key()).expect("parameters");
    assert_eq!(json(params.get("package")), "\"a%3Db%20c\"");
    assert!(json(&params).contains(r#""package":"a%3Db%20c","#));

    let page = H5 { mweb_url: "https://wx.example/?a=b", redirect_url: "https://example.com/" };
    let link = page.link().expect("an address");
    let expected = "\"https://wx.example/?a=b&redirect_url=https%3A%2F%2Fexample.com%2F\"";
    assert_eq!(json(&link), expected);
}

#[test]
fn what_starts_a_payment() {
    let (appid, mch_id, prepay_id, nonce, time) = ("wx1", "100", "p", "n", time());
    let inside = format!(r#"{{"appid":"wx1","prepay_id":"p","nonce":"n","time":{TIME}}}"#);
    assert_eq!(json(Jsapi { appid, prepay_id, nonce, time }), inside);
    assert_eq!(json(MiniProgram { appid, prepay_id, nonce, time }), inside);
    assert_eq!(json(ChooseWxPay { appid, prepay_id, nonce, time }), inside);
    assert_eq!(
        json(App { appid, partnerid: "100", prepay_id, nonce, time }),
        inside.replace(r#""prepay"#, r#""partnerid":"100","prepay"#)
    );
    let page = H5 { mweb_url: "m", redirect_url: "" };
    assert_eq!(json(page), r#"{"mweb_url":"m","redirect_url":""}"#);
    assert_eq!(json(Native { code_url: "c" }), r#"{"code_url":"c"}"#);
    assert_eq!(
        json(NativeProduct { appid, mch_id, product_id: "tea", nonce, time }),
        inside.replace(r#""prepay_id":"p""#, r#""mch_id":"100","product_id":"tea""#)
    );
    assert_eq!(
        json(RedPacket { appid, package: "p", nonce, time }),
        inside.replace("prepay_id", "package")
    );
    let coupon = CouponPage {
        stock_id: "s",
        out_request_no: "r",
        send_coupon_merchant: "100",
        open_id: "o",
        coupon_code: "",
    };
    let expected = concat!(
        r#"{"stock_id":"s","out_request_no":"r","send_coupon_merchant":"100","open_id":"o","#,
        r#""coupon_code":""}"#,
    );
    assert_eq!(json(coupon), expected);

    let (service_id, out_order_no) = ("s", "P-1");
    let detail = format!(
        r#"{{"mch_id":"100","service_id":"s","out_order_no":"P-1","nonce":"n","time":{TIME}}}"#
    );
    assert_eq!(json(ScoreDetail { mch_id, service_id, out_order_no, nonce, time }), detail);
    assert_eq!(json(ScoreDetailQuery { mch_id, service_id, out_order_no, nonce, time }), detail);

    let contract = Contract {
        merchant: Merchant::new(appid, mch_id),
        plan_id: "9",
        contract_code: "c",
        request_serial: 7,
        contract_display_account: "茶",
        notify_url: "https://example.com/",
        time,
    };
    let text = format!(
        concat!(
            r#"{{"merchant":{{"appid":"wx1","mch_id":"100","sub_appid":null,"sub_mch_id":null}},"#,
            r#""plan_id":"9","contract_code":"c","request_serial":7,"#,
            r#""contract_display_account":"茶","notify_url":"https://example.com/","time":{}}}"#,
        ),
        TIME
    );
    assert_eq!(json(contract), text);
    let page = ContractPage { contract, return_web: true };
    assert_eq!(json(page), format!(r#"{{"contract":{text},"return_web":true}}"#));
    let page = ContractH5 { contract, clientip: "192.0.2.7", return_appid: "" };
    let expected = format!(r#"{{"contract":{text},"clientip":"192.0.2.7","return_appid":""}}"#);
    assert_eq!(json(page), expected);
    assert_eq!(json(ContractMiniProgram { contract }), format!(r#"{{"contract":{text}}}"#));
}

const BILL: &str = "\u{feff}交易时间,商户订单号,交易状态,新列,订单金额\r
`2014-10-30 13:35:25,`A-1,`SUCCESS,`a,b,`4.50\r
总交易单数,订单总金额\r
`1,`4.50\r
";

#[test]
fn bills() {
    let mut reader = TradeReader::new([0; 1024]);
    let mut rest = BILL.as_bytes();
    let row = reader.feed(&mut rest).expect("a row").expect("a row");
    let expected = concat!(
        r#"{"交易时间":"2014-10-30 13:35:25","商户订单号":"A-1","交易状态":"SUCCESS","#,
        r#""新列":"a,b","订单金额":"4.50"}"#,
    );
    assert_eq!(json(row), expected);
    assert_eq!(json(*row), expected);
    assert_eq!(entries(row)[3], ("新列".into(), "a,b".into()));
    assert!(reader.feed(&mut rest).expect("the summary").is_none());
    let end = reader.finish().expect("an end");
    let summary = r#"{"总交易单数":"1","订单总金额":"4.50"}"#;
    assert_eq!(json(end), format!(r#"{{"complete":{summary}}}"#));
    assert_eq!(json(reader.summary()), summary);

    let refusal = "<xml><return_code>FAIL</return_code></xml>";
    let mut reader = TradeReader::new([0; 1024]);
    let fed = reader.feed(&mut refusal.as_bytes()).expect("nothing yet");
    assert!(fed.is_none());
    assert_eq!(
        json(reader.finish().expect("an end")),
        format!(r#"{{"refusal":{}}}"#, json(refusal.as_bytes()))
    );

    let bill = "记账时间,收支类型,收支金额(元)\n`2014-10-30 13:35:25,`收入,`4.50\n\
        资金流水总笔数,收入笔数,收入金额\n`1,`1,`4.50\n";
    let mut reader = FundReader::new([0; 1024]);
    let mut rest = bill.as_bytes();
    let row = reader.feed(&mut rest).expect("a row").expect("a row");
    let expected = r#"{"记账时间":"2014-10-30 13:35:25","收支类型":"收入","收支金额(元)":"4.50"}"#;
    assert_eq!(json(row), expected);
    assert!(reader.feed(&mut rest).expect("the summary").is_none());
    let summary = r#"{"资金流水总笔数":"1","收入笔数":"1","收入金额":"4.50"}"#;
    assert_eq!(json(reader.summary()), summary);
}

#[test]
fn names_in_bills() {
    for column in Column::ALL {
        assert_eq!(json(column), json(column.headings()[0]));
        assert_eq!(bytes(column), [column.code()]);
    }
    use TradeState::{Refund, Revoked, Success};
    let states = [Success, Refund, Revoked, TradeState::Unknown];
    assert_eq!(json(states), r#"["success","refund","revoked","unknown"]"#);
    let directions = [Direction::Income, Direction::Expense, Direction::Unknown];
    assert_eq!(json(directions), r#"["income","expense","unknown"]"#);
    let kinds = [RecordKind::Payment, RecordKind::Refund, RecordKind::Reversal];
    assert_eq!(json(kinds), r#"["payment","refund","reversal"]"#);
    assert_eq!(bytes(kinds), [1, 2, 3]);
    let marks = [Mark::Open, Mark::Matched, Mark::AmountDiffers, Mark::Repeated, Mark::Duplicate];
    assert_eq!(json(marks), r#"["open","matched","amount_differs","repeated","duplicate"]"#);
    assert_eq!(bytes(marks), [0, 1, 2, 3, 4]);
}

/// A record as JSON.
fn record(kind: &str, number: &str, amount: u32, mark: &str) -> String {
    format!(r#"{{"kind":"{kind}","number":"{number}","amount":{amount},"tag":0,"mark":"{mark}"}}"#)
}

#[test]
fn findings() {
    let refund = Record::refund("R-1", Fen::new(450)).tagged(7);
    let expected = record("refund", "R-1", 450, "open").replace(":0,", ":7,");
    assert_eq!(json(refund), expected);

    let mut records =
        [Record::payment("A-1", Fen::new(450)), Record::payment("A-2", Fen::new(450))];
    let mut ledger = Ledger::new(&mut records);
    let mut check = |number, amount| {
        let finding: Finding<'_, _> = ledger.check(&Record::payment(number, Fen::new(amount)));
        json(finding)
    };
    let matched = record("payment", "A-1", 450, "matched");
    assert_eq!(check("A-1", 450), format!(r#"{{"matched":{matched}}}"#));
    let differs = record("payment", "A-2", 450, "amount_differs");
    assert_eq!(check("A-2", 1), format!(r#"{{"amount_differs":{differs}}}"#));
    assert_eq!(check("A-3", 1), "\"unknown\"");
    let repeated = record("payment", "A-1", 450, "repeated");
    assert_eq!(check("A-1", 450), format!(r#"{{"repeated":{repeated}}}"#));
}

#[test]
fn pairs() {
    let payment = |number: &'static str, amount| Record::payment(number, Fen::new(amount));
    let here = [payment("A", 1), payment("A", 1), payment("B", 2), payment("C", 3)];
    let there = [payment("A", 1), payment("B", 1), payment("B", 1), payment("D", 4)];
    let pairs: Vec<String> = merge(here, there).map(|pair| json(pair.expect("sorted"))).collect();
    let open = |number, amount| record("payment", number, amount, "open");
    let both = |name, number, here, there| {
        let (here, there) = (open(number, here), open(number, there));
        format!(r#"{{"{name}":{{"here":{here},"there":{there}}}}}"#)
    };
    let one = |name, number, amount| format!(r#"{{"{name}":{}}}"#, open(number, amount));
    let expected = [
        both("matched", "A", 1, 1),
        one("repeated_here", "A", 1),
        both("amount_differs", "B", 2, 1),
        one("repeated_there", "B", 1),
        one("only_here", "C", 3),
        one("only_there", "D", 4),
    ];
    assert_eq!(pairs, expected);
}

#[test]
fn comments() {
    let reply = "100\n`2014-10-30 13:35:25,`42,`5,`赞,很\n新鲜\n`2014-10-30 13:35:25,`43,`1,`\n";
    let comments = Comments::read(reply.as_bytes()).expect("comments");
    let first =
        format!(r#"{{"time":{TIME},"transaction_id":"42","stars":"5","text":"赞,很\n新鲜"}}"#);
    let second = format!(r#"{{"time":{TIME},"transaction_id":"43","stars":"1","text":""}}"#);
    assert_eq!(json(comments), format!(r#"{{"offset":100,"comments":[{first},{second}]}}"#));
    let comment = comments.into_iter().next().expect("a comment").expect("a comment");
    assert_eq!(json(comment), first);
    // The offset, and how many there are.
    assert_eq!(bytes(comments)[..2], [100, 2]);

    let wrong = |line: &str| {
        let reply = format!("100\n{line}\n");
        refused(Comments::read(reply.as_bytes()).expect("comments"))
    };
    assert_eq!(wrong("`yesterday,`42,`5,`"), "BadTime at 5");
    assert_eq!(wrong("`42"), "ColumnMismatch at 4");
}
