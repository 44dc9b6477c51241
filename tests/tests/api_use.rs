//! Requests and replies of the endpoints: what is filled in, what is refused, what is proven.

use wxpay_core::api::{self, ALL, Endpoint, Merchant, Reply, ReplyKind, Violation};
use wxpay_core::{Error, Field, Fields, Key, Kind, Md5, SignType};

const KEY: &str = "192006250b4c09247ec02edce69f6a2d";
const NONCE: &str = "5K8264ILTKCH16CQ2502SI8ZNMTM67VS";
const MERCHANT: Merchant<'static> = Merchant::new("wxd930ea5d5a258f4f", "10000100");

fn key() -> Key<Md5> {
    Key::md5(KEY).expect("a key")
}

/// Writes a request with these fields.
fn write(
    endpoint: &Endpoint,
    merchant: &Merchant<'_>,
    nonce: &str,
    given: &[(&str, &str)],
) -> Result<String, (Kind, usize, String)> {
    let mut slots = [Field::EMPTY; 40];
    let mut fields = Fields::new(&mut slots);
    for (name, value) in given {
        fields.set(*name, *value).expect("a field");
    }
    let mut buffer = [0; 2000];
    let written = endpoint.write_request(&key(), merchant, nonce, &mut fields, &mut buffer);
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("text");
    let refusal = |v: Violation<'_>| (v.kind(), v.error().at(), v.field().to_string());
    written.map(text).map_err(refusal)
}

const QUERY: [(&str, &str); 1] = [("out_trade_no", "A-1")];

#[test]
fn a_request_is_written() {
    let body = write(&api::ORDER_QUERY, &MERCHANT, NONCE, &QUERY).expect("a request");
    let expected = format!(
        "<xml><appid>wxd930ea5d5a258f4f</appid><mch_id>10000100</mch_id><nonce_str>{NONCE}</nonce_str>\
         <out_trade_no>A-1</out_trade_no><sign>{}</sign></xml>",
        md5(&format!(
            "appid=wxd930ea5d5a258f4f&mch_id=10000100&nonce_str={NONCE}&out_trade_no=A-1&key={KEY}"
        )),
    );
    assert_eq!(body, expected);
}

fn md5(text: &str) -> String {
    format!("{:X}", md5::compute(text))
}

#[test]
fn refusals_of_a_request() {
    let refused = |given: &[(&str, &str)]| {
        write(&api::ORDER_QUERY, &MERCHANT, NONCE, given).expect_err("a refusal")
    };
    let named = |kind, at, field: &str| (kind, at, field.to_string());
    assert_eq!(refused(&[]), named(Kind::MissingField, 0, "transaction_id"));
    assert_eq!(refused(&[("out_trade_no", "")]), named(Kind::MissingField, 0, "transaction_id"));
    let two = [QUERY[0], ("refund_id", "1")];
    assert_eq!(refused(&two), named(Kind::UnknownField, 1, "refund_id"));
    assert_eq!(refused(&[("appid", "wx1")]), named(Kind::DuplicateField, 1, "appid"));
    assert_eq!(refused(&[("appid", "")]), named(Kind::DuplicateField, 1, "appid"));
    // What it would have been filled in as is no fault.
    assert!(
        write(&api::ORDER_QUERY, &MERCHANT, NONCE, &[QUERY[0], ("mch_id", "10000100")]).is_ok()
    );

    let without = |merchant: Merchant<'_>, nonce| {
        write(&api::ORDER_QUERY, &merchant, nonce, &QUERY).expect_err("a refusal")
    };
    assert_eq!(without(MERCHANT, ""), named(Kind::MissingField, 0, "nonce_str"));
    let long = [NONCE, "x"].concat();
    assert_eq!(without(MERCHANT, &long), named(Kind::FieldTooLong, 3, "nonce_str"));
    assert_eq!(without(MERCHANT, "\0"), named(Kind::BadChar, 3, "nonce_str"));
    let nobody = Merchant { appid: "", ..MERCHANT };
    assert_eq!(without(nobody, NONCE), named(Kind::MissingField, 0, "appid"));
}

#[test]
fn a_sub_merchant_is_never_left_out() {
    let provider = Merchant { sub_mch_id: Some("1900000109"), sub_appid: Some("wx8"), ..MERCHANT };
    let body = write(&api::ORDER_QUERY, &provider, NONCE, &QUERY).expect("a request");
    assert!(body.contains("<sub_appid>wx8</sub_appid><sub_mch_id>1900000109</sub_mch_id>"));
    // An application says nothing about whose money it is.
    let body = write(&api::PROFIT_SHARING_RATIO_QUERY, &provider, NONCE, &[]);
    assert_eq!(body, Err((Kind::SignTypeMismatch, 0, "sign_type".to_string())));
    let transfer = [("partner_trade_no", "1")];
    let refused = write(&api::QUERY_BANK, &provider, NONCE, &transfer);
    assert_eq!(refused, Err((Kind::UnknownField, 0, "sub_mch_id".to_string())));
    let own = Merchant { sub_mch_id: None, ..provider };
    let body = write(&api::QUERY_BANK, &own, NONCE, &transfer).expect("a request");
    assert!(!body.contains("appid"));
}

#[test]
fn a_request_is_mended_and_written_again() {
    let mut slots = [Field::EMPTY; 8];
    let mut fields = Fields::new(&mut slots);
    let mut buffer = [0; 500];
    let (key, endpoint) = (Key::hmac_sha256(KEY).expect("a key"), api::ORDER_QUERY);
    let missing = endpoint.write_request(&key, &MERCHANT, NONCE, &mut fields, &mut buffer);
    assert_eq!(missing.expect_err("a refusal").field(), "transaction_id");
    fields.set("transaction_id", "42").expect("a field");
    endpoint.prepare(&key, &MERCHANT, NONCE, &mut fields).expect("prepared");
    endpoint.prepare(&key, &MERCHANT, NONCE, &mut fields).expect("prepared again");
    let mut small = [7; 20];
    let refused = endpoint.write_request(&key, &MERCHANT, NONCE, &mut fields, &mut small);
    let violation = refused.expect_err("too small");
    assert_eq!((violation.kind(), violation.field()), (Kind::BufferTooSmall, ""));
    assert_eq!(small, [7; 20]);
    let needed = violation.error().at();
    let exact = &mut buffer[..needed];
    let body =
        endpoint.write_request(&key, &MERCHANT, NONCE, &mut fields, exact).expect("a request");
    assert_eq!(body.len(), needed);
    // The other algorithm, over the same fields: they say something else by now.
    let other = self::key();
    let refused = endpoint.write_request(&other, &MERCHANT, NONCE, &mut fields, &mut buffer);
    let violation = refused.expect_err("another key");
    assert_eq!((violation.kind(), violation.field()), (Kind::SignTypeMismatch, "sign_type"));
}

#[test]
fn an_ambiguous_value_is_named() {
    let given = [("out_trade_no", "A-1"), ("transaction_id", "1&version=2&z=&unknown=")];
    let mut slots = [Field::EMPTY; 8];
    let mut fields = Fields::new(&mut slots);
    for (name, value) in given {
        fields.set(name, value).expect("a field");
    }
    let mut buffer = [0; 500];
    let key = key().strict();
    let refused = api::ORDER_QUERY.write_request(&key, &MERCHANT, NONCE, &mut fields, &mut buffer);
    let violation = refused.expect_err("ambiguous");
    assert_eq!(violation.to_string(), "AmbiguousValue: transaction_id");
    assert_eq!(Error::from(violation), violation.error());
    let _: &dyn std::error::Error = &violation;
}

#[test]
fn pages_are_written_as_queries() {
    let contract = [
        ("plan_id", "12535"),
        ("contract_code", "A 1/乌"),
        ("request_serial", "1000"),
        ("contract_display_account", "茶 & more"),
        ("notify_url", "https://example.com/a"),
        ("version", "1.0"),
        ("timestamp", "1700000000"),
        ("sign", "old"),
    ];
    let query = write(&api::ENTRUST_WEB, &MERCHANT, NONCE, &contract).expect("a query");
    let sign = md5(&format!(
        "appid=wxd930ea5d5a258f4f&contract_code=A 1/乌&contract_display_account=茶 & more\
         &mch_id=10000100&notify_url=https://example.com/a&plan_id=12535&request_serial=1000\
         &timestamp=1700000000&version=1.0&key={KEY}"
    ));
    assert_eq!(
        query,
        format!(
            "appid=wxd930ea5d5a258f4f&contract_code=A%201%2F%E4%B9%8C\
             &contract_display_account=%E8%8C%B6%20%26%20more&mch_id=10000100\
             &notify_url=https%3A%2F%2Fexample.com%2Fa&plan_id=12535&request_serial=1000\
             &timestamp=1700000000&version=1.0&sign={sign}"
        )
    );
    let page = [
        ("redirect_uri", "https://a?b=c"),
        ("response_type", "code"),
        ("scope", "pay_identity"),
        ("state", "~_-.1"),
    ];
    let query = write(&api::REAL_NAME_PAGE, &MERCHANT, NONCE, &page).expect("a query");
    assert_eq!(
        query,
        "appid=wxd930ea5d5a258f4f&mch_id=10000100&redirect_uri=https%3A%2F%2Fa%3Fb%3Dc\
         &response_type=code&scope=pay_identity&state=~_-.1"
    );
}

/// A field is looked at as it reads, not as a document spells it.
#[test]
fn a_request_that_was_read_is_checked() {
    let check = |value: &str| {
        let document = format!(
            "<xml><appid>a</appid><mch_id>1</mch_id><nonce_str>n</nonce_str><bill_date>{value}\
             </bill_date><sign>?</sign></xml>"
        );
        let mut slots = [Field::EMPTY; 8];
        let fields = Fields::read(document.as_bytes(), &mut slots).expect("a document");
        let violation = api::DOWNLOAD_BILL.check(&fields).err()?;
        assert_eq!(violation.field(), "bill_date");
        assert_eq!(violation.error().at(), document.find("bill_date").expect("it is there"));
        Some(violation.kind())
    };
    assert_eq!(check("2026&#49;123"), None);
    assert_eq!(check("<![CDATA[20261123]]>"), None);
    assert_eq!(check("2026&#48;232"), Some(Kind::BadTime));
}

/// What comes of a reply.
fn read(endpoint: &Endpoint, key: &Key<Md5>, reply: &[u8]) -> Result<&'static str, Kind> {
    let mut slots = [Field::EMPTY; 40];
    match endpoint.read_reply(key, reply, &mut slots).map_err(Error::kind)? {
        Reply::Verified(verified) => {
            assert_eq!(verified.get("return_code").expect("a code"), "SUCCESS");
            Ok("verified")
        }
        Reply::Unverified(unverified) => {
            assert_eq!(unverified.fields().get("return_code").expect("a code"), "SUCCESS");
            Ok("unverified")
        }
        Reply::UnverifiedRefusal(refusal) => {
            assert_ne!(refusal.return_code(), "SUCCESS");
            assert_eq!(refusal.error().kind(), Kind::ReturnCodeFail);
            Ok("refusal")
        }
        Reply::UnverifiedText(text) => {
            assert_eq!(text, reply);
            Ok("text")
        }
    }
}

/// A document with these fields and their signature.
fn signed(fields: &[(&str, &str)]) -> Vec<u8> {
    let mut slots = [Field::EMPTY; 40];
    let mut set = Fields::new(&mut slots);
    for (name, value) in fields {
        set.set(*name, *value).expect("a field");
    }
    let mut buffer = vec![0; 20_000];
    key().write_signed(&set, &mut buffer).expect("a document").to_vec()
}

#[test]
fn every_endpoint_decides_what_its_reply_proves() {
    let key = key();
    let genuine = signed(&[("result_code", "SUCCESS"), ("return_code", "SUCCESS")]);
    let text = String::from_utf8(genuine.clone()).expect("text");
    let at = text.find("<sign>").expect("a signature");
    let stripped = [&text[..at], "</xml>"].concat();
    let emptied = [&text[..at], "<sign></sign></xml>"].concat();
    let forged = text.replace("<result_code>SUCCESS", "<result_code>FAIL");
    let refusal = "<xml><return_code>FAIL</return_code><return_msg>no</return_msg></xml>";
    let turned = text.replace("<return_code>SUCCESS", "<return_code>FAIL");
    let other = text.replace("<return_code>SUCCESS", "<return_code>success");
    let nothing = "<xml><result_code>SUCCESS</result_code></xml>";
    let bill = "\u{feff}交易时间,公众账号ID\r\n`2026-11-23 01:02:03,`wx1\r\n";
    for endpoint in ALL {
        let outcomes = [
            genuine.as_slice(),
            stripped.as_bytes(),
            emptied.as_bytes(),
            forged.as_bytes(),
            refusal.as_bytes(),
            turned.as_bytes(),
            other.as_bytes(),
            nothing.as_bytes(),
            bill.as_bytes(),
            b"\x1F\x8B\x08",
            b"",
        ]
        .map(|reply| read(endpoint, &key, reply));
        let (refused, missing) = (Ok("refusal"), Err(Kind::MissingField));
        let absent = Err(Kind::MissingSign);
        let (not_xml, bare) = (Err(Kind::NotXml), Ok("unverified"));
        let expected = match endpoint.reply_kind() {
            ReplyKind::Signed => [
                Ok("verified"),
                absent,
                absent,
                Err(Kind::SignMismatch),
                refused,
                refused,
                refused,
                missing,
                not_xml,
                not_xml,
                Err(Kind::Empty),
            ],
            ReplyKind::Unsigned => [
                bare,
                bare,
                bare,
                bare,
                refused,
                refused,
                refused,
                missing,
                not_xml,
                not_xml,
                Err(Kind::Empty),
            ],
            ReplyKind::Text => [
                bare,
                bare,
                bare,
                bare,
                refused,
                refused,
                refused,
                missing,
                Ok("text"),
                Ok("text"),
                Ok("text"),
            ],
            _ => [Ok("text"); 11],
        };
        assert_eq!(outcomes, expected, "{}", endpoint.path());
    }
}

#[test]
fn only_a_verified_reply_is_taken_for_one() {
    let key = key();
    let verified = |endpoint: &Endpoint, reply: &[u8]| {
        let mut slots = [Field::EMPTY; 8];
        let reply = endpoint.read_reply(&key, reply, &mut slots).expect("a reply");
        reply.verified().map(|_| ()).map_err(|error| (error.kind(), error.at()))
    };
    let genuine = signed(&[("return_code", "SUCCESS"), ("trade_state", "SUCCESS")]);
    assert_eq!(verified(&api::ORDER_QUERY, &genuine), Ok(()));
    assert_eq!(verified(&api::QUERY_BANK, &genuine), Err((Kind::MissingSign, 0)));
    assert_eq!(verified(&api::DOWNLOAD_BILL, b"bill"), Err((Kind::MissingSign, 0)));
    let refusal = b"<xml><return_code>FAIL</return_code></xml>";
    assert_eq!(verified(&api::ORDER_QUERY, refusal), Err((Kind::ReturnCodeFail, 6)));
}

#[test]
fn a_refusal_tells_why() {
    let key = key();
    let reply = b" \xEF\xBB\xBF";
    assert_eq!(read(&api::DOWNLOAD_BILL, &key, reply), Ok("text"));
    let reply =
        b"\xEF\xBB\xBF <xml><return_code>FAIL</return_code><return_msg>No Bill Exist</return_msg>\
        <error_code>20002</error_code></xml>";
    let mut slots = [Field::EMPTY; 8];
    match api::DOWNLOAD_BILL.read_reply(&key, reply, &mut slots).expect("a reply") {
        Reply::UnverifiedRefusal(refusal) => {
            assert_eq!(refusal.return_msg().expect("a reason"), "No Bill Exist");
            assert_eq!(refusal.error_code().expect("a number"), "20002");
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn no_limit_holds_for_a_reply() {
    let long = "x".repeat(5_000);
    let reply = signed(&[("mweb_url", &long), ("return_code", "SUCCESS"), ("unheard_of", "1")]);
    assert_eq!(read(&api::UNIFIED_ORDER, &key(), &reply), Ok("verified"));
}

#[test]
fn the_key_of_the_sandbox_is_asked_for_by_md5() {
    let hmac = Key::new(SignType::HmacSha256, KEY).expect("a key");
    let mut slots = [Field::EMPTY; 8];
    let mut fields = Fields::new(&mut slots);
    let refused = api::SANDBOX_SIGN_KEY.prepare(&hmac, &MERCHANT, NONCE, &mut fields);
    assert_eq!(refused.expect_err("HMAC").kind(), Kind::SignTypeMismatch);
    let merchant = Merchant::new("", "10000100");
    assert!(write(&api::SANDBOX_SIGN_KEY, &merchant, NONCE, &[]).is_ok());
}
