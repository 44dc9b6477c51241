//! What the payer's client gets, against the vectors in `tests/vectors/invoke`.

use std::collections::BTreeSet;

use wxpay_core::api::{Merchant, Violation};
use wxpay_core::invoke::{
    App, ChooseWxPay, Contract, ContractH5, ContractMiniProgram, ContractPage, CouponPage, H5,
    Jsapi, Link, MiniProgram, Native, NativeProduct, Params, RedPacket, ScoreDetail,
    ScoreDetailQuery,
};
use wxpay_core::{Algorithm, Error, Key, Kind, Sink};
use wxpay_tests::compare::{core_key, with_mode};
use wxpay_tests::invoke::{Case, load};

/// The fields and the ready text; or a refusal, as a case spells it.
type Outcome = Result<(Vec<(String, String)>, String), String>;

fn expected(case: &Case) -> Outcome {
    match case.header("expect") {
        "ok" => Ok((case.fields.clone(), case.header("text").to_string())),
        refusal => Err(refusal.to_string()),
    }
}

/// Keeps what is put into it.
#[derive(Default)]
struct Kept(Vec<u8>);

impl Sink for Kept {
    fn put(&mut self, piece: &[u8]) {
        self.0.extend_from_slice(piece);
    }
}

/// Writes with just enough room, and with too little.
fn written(len: usize, write: impl Fn(&mut [u8]) -> Result<&str, Error>) -> String {
    let mut out = vec![7; len];
    let text = write(&mut out).expect("room enough").to_string();
    assert_eq!(text.len(), len);
    if let Some(short) = len.checked_sub(1) {
        let mut out = vec![7; short];
        let refused = write(&mut out).expect_err("too small");
        assert_eq!((refused.kind(), refused.at()), (Kind::BufferTooSmall, len));
        assert_eq!(out, vec![7; short]);
    }
    text
}

fn of_params(params: Result<Params<'_>, Violation<'_>>) -> Outcome {
    let params = params.map_err(refusal)?;
    let text = written(params.json_len(), |out| params.write_json(out));
    let mut kept = Kept::default();
    params.put_json(&mut kept);
    assert_eq!(kept.0, text.as_bytes());
    assert_eq!(format!("{params} {params:?}"), format!("{text} Params({text})"));
    let mut fields = Vec::new();
    for (name, value) in params.fields() {
        let shown = value.to_string();
        assert_eq!(params.get(name).map(|value| value.to_string()).as_deref(), Some(&*shown));
        assert_eq!(written(shown.len(), |out| value.copy_to(out)), shown);
        assert_eq!(format!("{value:?}"), format!("Value({shown})"));
        assert_eq!(value.as_str().unwrap_or(&shown), shown);
        fields.push((name.to_string(), shown));
    }
    assert!(params.get("key").is_none());
    assert_eq!(fields.last().map(|(_, value)| value.as_str()), Some(params.signature()));
    Ok((fields, text))
}

fn of_link(link: Result<Link<'_>, String>) -> Outcome {
    let link = link?;
    let text = written(link.written_len(), |out| link.write(out));
    let mut kept = Kept::default();
    link.put(&mut kept);
    assert_eq!(kept.0, text.as_bytes());
    assert_eq!(format!("{link} {link:?}"), format!("{text} Link({text})"));
    let fields: Vec<_> =
        link.fields().map(|(name, value)| (name.to_string(), value.to_string())).collect();
    let sign = fields.iter().find(|(name, _)| name == "sign").map_or("", |(_, value)| value);
    assert_eq!(link.signature(), sign);
    Ok((fields, text))
}

fn refusal(violation: Violation<'_>) -> String {
    format!("{} {} {}", violation.kind().name(), violation.error().at(), violation.field())
}

fn fault(error: Error) -> String {
    format!("{} {}", error.kind().name(), error.at())
}

fn optional(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}

fn contract(case: &Case) -> Contract<'_> {
    Contract {
        merchant: Merchant {
            appid: case.input("appid"),
            mch_id: case.input("mch_id"),
            sub_appid: optional(case.input("sub_appid")),
            sub_mch_id: optional(case.input("sub_mch_id")),
        },
        plan_id: case.input("plan_id"),
        contract_code: case.input("contract_code"),
        request_serial: case.input("request_serial").parse().expect("a number"),
        contract_display_account: case.input("contract_display_account"),
        notify_url: case.input("notify_url"),
        time: case.time(),
    }
}

/// Makes the call that a case is about, if it is one without a key.
fn unsigned(case: &Case) -> Option<Outcome> {
    match case.header("call") {
        "h5" => {
            let (mweb_url, redirect_url) = (case.input("mweb_url"), case.input("redirect_url"));
            Some(of_link(H5 { mweb_url, redirect_url }.link().map_err(fault)))
        }
        "native" => {
            Some(of_link(Native { code_url: case.input("code_url") }.link().map_err(fault)))
        }
        _ => None,
    }
}

/// Makes the call that a case is about, with a key.
fn signed<A: Algorithm>(case: &Case, key: &Key<A>) -> Outcome {
    let get = |name| case.input(name);
    match case.header("call") {
        "jsapi" => {
            let (appid, prepay_id, nonce) = (get("appid"), get("prepay_id"), get("nonce"));
            of_params(Jsapi { appid, prepay_id, nonce, time: case.time() }.sign(key))
        }
        "mini-program" => {
            let (appid, prepay_id, nonce) = (get("appid"), get("prepay_id"), get("nonce"));
            of_params(MiniProgram { appid, prepay_id, nonce, time: case.time() }.sign(key))
        }
        "choose-wx-pay" => {
            let (appid, prepay_id, nonce) = (get("appid"), get("prepay_id"), get("nonce"));
            of_params(ChooseWxPay { appid, prepay_id, nonce, time: case.time() }.sign(key))
        }
        "app" => {
            let (appid, partnerid) = (get("appid"), get("partnerid"));
            let (prepay_id, nonce) = (get("prepay_id"), get("nonce"));
            of_params(App { appid, partnerid, prepay_id, nonce, time: case.time() }.sign(key))
        }
        "native-product" => {
            let (appid, mch_id) = (get("appid"), get("mch_id"));
            let (product_id, nonce, time) = (get("product_id"), get("nonce"), case.time());
            let link = NativeProduct { appid, mch_id, product_id, nonce, time }.sign(key);
            of_link(link.map_err(refusal))
        }
        "red-packet" => {
            let (appid, package, nonce) = (get("appid"), get("package"), get("nonce"));
            of_params(RedPacket { appid, package, nonce, time: case.time() }.sign(key))
        }
        "contract-page" => {
            let return_web = get("return_web") == "1";
            let page = ContractPage { contract: contract(case), return_web };
            of_link(page.sign(key).map_err(refusal))
        }
        "contract-h5" => {
            let (clientip, return_appid) = (get("clientip"), get("return_appid"));
            let page = ContractH5 { contract: contract(case), clientip, return_appid };
            of_link(page.sign(key).map_err(refusal))
        }
        "contract-mini-program" => {
            of_params(ContractMiniProgram { contract: contract(case) }.sign(key))
        }
        "score-detail" => {
            let (mch_id, service_id) = (get("mch_id"), get("service_id"));
            let (out_order_no, nonce, time) = (get("out_order_no"), get("nonce"), case.time());
            of_params(ScoreDetail { mch_id, service_id, out_order_no, nonce, time }.sign(key))
        }
        "score-detail-query" => {
            let (mch_id, service_id) = (get("mch_id"), get("service_id"));
            let (out_order_no, nonce, time) = (get("out_order_no"), get("nonce"), case.time());
            let query = ScoreDetailQuery { mch_id, service_id, out_order_no, nonce, time };
            of_link(query.sign(key).map_err(refusal))
        }
        "coupon-page" => {
            let page = CouponPage {
                stock_id: get("stock_id"),
                out_request_no: get("out_request_no"),
                send_coupon_merchant: get("send_coupon_merchant"),
                open_id: get("open_id"),
                coupon_code: get("coupon_code"),
            };
            of_link(page.sign(key).map_err(refusal))
        }
        other => panic!("{}: no call is called {other}", case.name),
    }
}

#[test]
fn vectors() {
    let mut calls = BTreeSet::new();
    let cases = load();
    for case in &cases {
        calls.insert(case.header("call"));
        let expected = expected(case);
        if let Some(outcome) = unsigned(case) {
            assert_eq!(outcome, expected, "{}", case.name);
            continue;
        }
        let signer = case.signer();
        assert_eq!(signed(case, &core_key(&signer)), expected, "{}", case.name);
        // With a key type that carries one algorithm only.
        let outcome = if signer.sign_type == "MD5" {
            signed(case, &with_mode(Key::md5(&signer.key).expect("a key"), signer.mode))
        } else {
            signed(case, &with_mode(Key::hmac_sha256(&signer.key).expect("a key"), signer.mode))
        };
        assert_eq!(outcome, expected, "{}", case.name);
    }
    println!("{} cases", cases.len());
    assert!(cases.len() >= 100);
    assert_eq!(calls.len(), 14, "each call has cases");
}

/// Each input that is needed: the parameter that it becomes, its limit, and how many fields are set
/// before it.
const NEEDED: [(&str, &str, &str, usize, usize); 44] = [
    ("jsapi-hmac", "appid", "appId", 32, 0),
    ("jsapi-hmac", "nonce", "nonceStr", 32, 2),
    ("jsapi-hmac", "prepay_id", "package", 64, 0),
    ("mini-program-md5", "appid", "appId", 32, 0),
    ("mini-program-md5", "nonce", "nonceStr", 32, 2),
    ("mini-program-md5", "prepay_id", "package", 64, 0),
    ("choose-wx-pay-md5", "appid", "appId", 32, 0),
    ("choose-wx-pay-md5", "nonce", "nonceStr", 32, 2),
    ("choose-wx-pay-md5", "prepay_id", "package", 64, 0),
    ("app-md5", "appid", "appid", 32, 0),
    ("app-md5", "partnerid", "partnerid", 32, 1),
    ("app-md5", "prepay_id", "prepayid", 64, 2),
    ("app-md5", "nonce", "noncestr", 32, 4),
    ("native-product-md5", "appid", "appid", 32, 0),
    ("native-product-md5", "mch_id", "mch_id", 32, 1),
    ("native-product-md5", "product_id", "product_id", 32, 2),
    ("native-product-md5", "nonce", "nonce_str", 32, 4),
    ("red-packet-md5", "appid", "appId", 32, 0),
    ("red-packet-md5", "nonce", "nonceStr", 32, 2),
    ("contract-page-md5", "appid", "appid", 32, 0),
    ("contract-page-md5", "mch_id", "mch_id", 32, 1),
    ("contract-page-md5", "contract_code", "contract_code", 128, 3),
    ("contract-page-md5", "contract_display_account", "contract_display_account", 128, 5),
    ("contract-mini-program-md5", "appid", "appid", 32, 0),
    ("contract-mini-program-md5", "mch_id", "mch_id", 32, 1),
    ("contract-mini-program-md5", "contract_code", "contract_code", 128, 3),
    (
        "contract-mini-program-partner",
        "contract_display_account",
        "contract_display_account",
        128,
        7,
    ),
    ("contract-h5-hmac", "appid", "appid", 32, 0),
    ("contract-h5-hmac", "mch_id", "mch_id", 32, 1),
    ("contract-h5-hmac", "contract_code", "contract_code", 128, 3),
    ("contract-h5-hmac", "contract_display_account", "contract_display_account", 128, 5),
    ("score-detail-hmac", "mch_id", "mch_id", 32, 0),
    ("score-detail-hmac", "service_id", "service_id", 32, 1),
    ("score-detail-hmac", "out_order_no", "out_order_no", 32, 2),
    ("score-detail-hmac", "nonce", "nonce_str", 32, 4),
    ("score-detail-query-hmac", "mch_id", "mch_id", 32, 0),
    ("score-detail-query-hmac", "service_id", "service_id", 32, 1),
    ("score-detail-query-hmac", "out_order_no", "out_order_no", 32, 0),
    ("score-detail-query-hmac", "nonce", "nonce_str", 32, 4),
    ("coupon-page-hmac", "stock_id", "stock_id", 20, 0),
    ("coupon-page-hmac", "out_request_no", "out_request_no", 128, 1),
    ("coupon-page-hmac", "send_coupon_merchant", "send_coupon_merchant", 15, 2),
    ("coupon-page-hmac", "open_id", "open_id", 128, 3),
    ("red-packet-md5", "package", "package", usize::MAX, 3),
];

/// Those that may be left out or that have a form, so that only their limit is tried.
const LIMITED: [(&str, &str, &str, usize, usize); 4] = [
    ("contract-page-partner", "sub_appid", "sub_appid", 32, 2),
    ("contract-page-partner", "sub_mch_id", "sub_mch_id", 32, 3),
    ("contract-h5-partner-hmac", "return_appid", "return_appid", 32, 12),
    ("coupon-page-code", "coupon_code", "coupon_code", 128, 4),
];

#[test]
fn limits() {
    let mut cases = load();
    let mut call = |name: &str, input: &str, value: String| {
        let case = cases.iter_mut().find(|case| case.name == name).expect("a case");
        let before = case.input.insert(input.to_string(), value).expect("an input");
        let outcome = signed(case, &core_key(&case.signer()));
        case.input.insert(input.to_string(), before);
        outcome
    };
    for (name, input, field, limit, at) in NEEDED.into_iter().chain(LIMITED) {
        let longest = limit.min(2000);
        assert!(call(name, input, "1".repeat(longest)).is_ok(), "{name}: {input}");
        if limit < 2000 {
            let refused = call(name, input, "1".repeat(limit + 1));
            assert_eq!(refused, Err(format!("FieldTooLong {at} {field}")), "{name}: {input}");
        }
    }
    for (name, input, field, ..) in NEEDED {
        let refused = call(name, input, String::new());
        assert_eq!(refused, Err(format!("MissingField 0 {field}")), "{name}: {input}");
    }
    for name in ["plan_id", "notify_url", "clientip"] {
        let refused = call("contract-h5-md5", name, String::new());
        assert_eq!(refused, Err(format!("MissingField 0 {name}")));
    }
    let url = |len: usize| format!("https://{}", "a".repeat(len - 8));
    assert!(call("contract-page-md5", "notify_url", url(256)).is_ok());
    let refused = call("contract-page-md5", "notify_url", url(257));
    assert_eq!(refused, Err("FieldTooLong 6 notify_url".to_string()));
}
