//! Random replies, and the fields that a message must have read from one.

use std::collections::BTreeMap;

use serde_json::Value;
use wxpay_core::SignType;
use wxpay_core::api::{Endpoint, FieldSpec, Form, Merchant};
use wxpay_core::{Field, View};
use wxpay_tests::oracle::{self, Mode, Signer};
use wxpay_tests::random::Random;

use super::draw;

pub type Map = BTreeMap<String, String>;

pub const KEY: &str = "192006250b4c09247ec02edce69f6a2d";
pub const MERCHANT: Merchant<'static> = Merchant::new("wxd930ea5d5a258f4f", "10000100");
pub const PROVIDER: Merchant<'static> =
    Merchant { sub_appid: Some("wx8888888888888888"), sub_mch_id: Some("1900000109"), ..MERCHANT };

/// What stands around every reply.
const ENVELOPE: [&str; 6] =
    ["return_code", "return_msg", "result_code", "err_code", "err_code_des", "sign"];

/// Times as replies have them.
const TIMES: &[&str] = &["2026-11-23 10:11:12", "2018-02-28 23:59:59"];

/// The fields that hold words with a meaning of their own.
const WORDS: &[(&str, &[&str])] = &[
    ("coupon_type", &["CASH", "NO_CASH"]),
    ("is_subscribe", &["Y", "N"]),
    ("recall", &["Y", "N"]),
    ("refund_account", &["REFUND_SOURCE_UNSETTLED_FUNDS", "REFUND_SOURCE_RECHARGE_FUNDS"]),
    ("refund_channel", &["ORIGINAL", "BALANCE", "OTHER_BALANCE", "OTHER_BANKCARD", "NEW"]),
    ("refund_status", &["SUCCESS", "REFUNDCLOSE", "PROCESSING", "CHANGE", "FAIL", "NOTSURE"]),
    ("sub_is_subscribe", &["Y", "N"]),
    ("trade_state", &["SUCCESS", "REFUND", "NOTPAY", "CLOSED", "REVOKED", "USERPAYING"]),
    ("trade_state", &["PAYERROR", "ACCEPT", "NEW"]),
    ("trade_type", &["JSAPI", "NATIVE", "APP", "MWEB", "MICROPAY", "FACEPAY", "PAP", "NEW"]),
    // Where the row does not say that it is a time, or a number.
    ("begin_time", TIMES),
    ("begin_time_t", TIMES),
    ("contract_expired_time", TIMES),
    ("contract_signed_time", TIMES),
    ("contract_terminated_time", TIMES),
    ("create_time", TIMES),
    ("create_time_t", TIMES),
    ("end_time", TIMES),
    ("end_time_t", TIMES),
    ("finish_time", TIMES),
    ("pay_succ_time", TIMES),
    ("payment_time", TIMES),
    ("refund_time", TIMES),
    ("send_time", TIMES),
    ("transfer_time", TIMES),
    ("request_serial", &["0", "1695", "999999999999999999"]),
    ("sign_type", &["HMAC-SHA256"]),
    // Open sets of words.
    ("contract_state", &["0", "1", "9"]),
    ("contract_termination_mode", &["0", "1", "2", "3", "4", "5", "6"]),
    ("coupon_state", &["SENDED", "USED", "EXPIRED", "NEW"]),
    ("coupon_stock_status", &["1", "2", "4", "8", "16", "32"]),
    ("fail_reason", &["ACCOUNT_ABNORMAL", "TIME_OUT_CLOSED", "PAYER_ACCOUNT_ABNORMAL"]),
    ("fail_reason", &["INVALID_REQUEST", "NEW"]),
    ("hb_type", &["NORMAL", "GROUP", "NEW"]),
    ("result", &["SUCCESS", "PROCESSING", "FAILED", "NEW"]),
    ("send_source", &["FULL_SEND", "NORMAL", "NEW"]),
    ("send_type", &["API", "UPLOAD", "ACTIVITY", "NEW"]),
    // Of sharings, transfers and red packets.
    ("status", &["PROCESSING", "FINISHED", "SUCCESS", "FAILED", "BANK_FAIL"]),
    ("status", &["SENDING", "SENT", "RECEIVED", "RFUND_ING", "REFUND", "NEW"]),
    ("refund_success_time", TIMES),
];

/// All fields, as names and values.
pub fn shown(fields: View<'_, '_>) -> Map {
    let pair = |field: &Field<'_>| (field.name().to_string(), field.value().to_string());
    fields.iter().map(pair).collect()
}

/// What the merchant says in a field, if it is one of his.
pub fn identity(name: &str, merchant: &Merchant<'_>) -> Option<String> {
    let value = match name {
        "appid" | "wxappid" | "mch_appid" | "combine_appid" | "contract_appid" | "app_id" => {
            Some(merchant.appid)
        }
        "mch_id" | "mchid" | "combine_mch_id" | "contract_mchid" => Some(merchant.mch_id),
        "sub_appid" => Some(merchant.sub_appid.unwrap_or_default()),
        "sub_mch_id" => Some(merchant.sub_mch_id.unwrap_or_default()),
        "nonce_str" => Some("n0nce"),
        _ => None,
    };
    value.map(str::to_string)
}

/// A merchant that this endpoint takes.
pub fn merchant(random: &mut Random, endpoint: &Endpoint) -> Merchant<'static> {
    let provider = match endpoint.request().get("sub_mch_id") {
        Some(spec) => spec.is_required() || random.below(2) == 0,
        None => false,
    };
    if provider { PROVIDER } else { MERCHANT }
}

/// A random algorithm that this endpoint takes.
pub fn sign_type(random: &mut Random, endpoint: &Endpoint) -> SignType {
    let both = [SignType::Md5, SignType::HmacSha256];
    let allowed: Vec<_> = both.into_iter().filter(|one| endpoint.allows(*one)).collect();
    random.pick(&allowed)
}

/// `name` without its numbers.
fn stem(name: &str) -> &str {
    name.trim_end_matches("_$m").trim_end_matches("_$n")
}

fn value(random: &mut Random, spec: FieldSpec) -> String {
    let lists = WORDS.iter().filter(|(name, _)| *name == stem(spec.name()));
    let words: Vec<&str> = lists.flat_map(|(_, words)| words.iter().copied()).collect();
    if words.is_empty() { draw::value(random, spec) } else { random.pick(&words).to_string() }
}

/// Some numbers of a family, gaps among them.
fn numbers(random: &mut Random, all: bool) -> Vec<usize> {
    let numbers = [0, 1, 2, 7, 10, 11, 100, 9999];
    let some = |_: &usize| all && random.below(2) == 0 || random.below(4) == 0;
    numbers.into_iter().filter(some).take(4).collect()
}

/// The fields of a reply that says it was done to a request with these fields.
pub fn success(
    random: &mut Random,
    endpoint: &Endpoint,
    merchant: &Merchant<'_>,
    request: &Map,
    echo: &[&str],
    needs: &[&str],
    all: bool,
) -> Map {
    let mut reply = Map::from([("return_code".to_string(), "SUCCESS".to_string())]);
    let families: Vec<_> = numbers(random, all).into_iter().collect();
    let inner: Vec<_> = families.iter().map(|_| numbers(random, all)).collect();
    for spec in endpoint.reply() {
        let name = spec.name();
        if let Some(value) = identity(name, merchant) {
            reply.insert(name.to_string(), value);
        } else if name == "result_code" {
            reply.insert(name.to_string(), "SUCCESS".to_string());
        } else if ENVELOPE.contains(&name) && name != "return_msg" || spec.form() == Form::Nested {
        } else if let Some(said) = request.get(name).filter(|_| echo.contains(&name)) {
            reply.insert(name.to_string(), said.clone());
        } else if name.contains("$n") {
            for (n, inner) in families.iter().zip(&inner) {
                let name = name.replace("$n", &n.to_string());
                let many = if name.contains("$m") { &inner[..] } else { &[0] };
                for m in many {
                    if all || spec.is_required() || random.below(2) == 0 {
                        let name = name.replace("$m", &m.to_string());
                        // Who asks for one refund is told about that one.
                        let said = request.get(stem(spec.name())).cloned();
                        reply.insert(name, said.unwrap_or_else(|| value(random, spec)));
                    }
                }
            }
        } else if all || spec.is_required() || needs.contains(&name) || random.below(2) == 0 {
            reply.insert(name.to_string(), value(random, spec));
        }
    }
    reply.retain(|_, value| !value.is_empty());
    reply
}

/// Fields that no message knows, look-alikes of numbered ones among them.
pub fn noise(endpoint: &Endpoint) -> Map {
    let stems = endpoint.reply().map(|spec| spec.name()).filter(|name| name.contains("$n"));
    let alike = stems.flat_map(|name| {
        let name = |n: &str| name.replace("$n", n).replace("$m", "0");
        ["00", "01", "", "10000", "1x", "-1"].map(name)
    });
    let is_name = |name: &String| !name.contains('-');
    let unknown = ["a_new_field".to_string(), "zz".to_string()];
    alike.chain(unknown).filter(is_name).map(|name| (name, "?".to_string())).collect()
}

/// Signs the fields and writes them in any order and spelling.
pub fn document(random: &mut Random, signed: Option<SignType>, fields: &Map) -> Vec<u8> {
    let field = |(name, value): (&String, &String)| oracle::Field {
        name: name.clone(),
        value: value.clone().into_bytes(),
        at: 0,
    };
    let mut fields: Vec<_> = fields.iter().map(field).collect();
    if let Some(sign_type) = signed {
        let sign = signer(sign_type).signature(&fields).into_bytes();
        fields.push(oracle::Field { name: "sign".to_string(), value: sign, at: 0 });
    }
    random.shuffle(&mut fields);
    wxpay_tests::draw::document(random, &fields)
}

pub fn signer(sign_type: SignType) -> Signer {
    Signer { key: KEY.to_string(), sign_type: sign_type.name().to_string(), mode: Mode::Default }
}

/// Members as serde shows them, back under the names of their fields.
pub fn flattened(members: &Value) -> Map {
    let mut map = Map::new();
    flatten(members, "", &mut map);
    map
}

fn flatten(members: &Value, numbers: &str, into: &mut Map) {
    for (name, value) in members.as_object().expect("a struct") {
        let name = format!("{name}{numbers}");
        let text = match value {
            Value::Null => continue,
            Value::Array(items) => {
                for item in items {
                    flatten(item, &format!("{numbers}_{}", item["index"]), into);
                }
                continue;
            }
            Value::Bool(is_so) => if *is_so { "Y" } else { "N" }.to_string(),
            Value::Number(number) => number.to_string(),
            Value::String(text) => text.clone(),
            Value::Object(_) => panic!("{name}: {value}"),
        };
        if !name.starts_with("index_") {
            into.insert(name, text);
        }
    }
}

/// What a message must have read: the fields of a reply without those that it is not about. Times
/// are spelled as serde does.
pub fn expected(endpoint: &Endpoint, reply: &Map, read: &Map) -> Map {
    let mut expected = reply.clone();
    let envelope = |name: &str| ENVELOPE.contains(&name) || identity(name, &MERCHANT).is_some();
    expected.retain(|name, _| read.contains_key(name) || !envelope(name));
    for (name, value) in &mut expected {
        let is_time = endpoint.reply().get(name).is_some_and(|spec| spec.form() == Form::Time);
        let part = |from: usize, to: usize| &value[from..to];
        if is_time && value.len() == 14 {
            *value = format!(
                "{}-{}-{}T{}:{}:{}+08:00",
                part(0, 4),
                part(4, 6),
                part(6, 8),
                part(8, 10),
                part(10, 12),
                part(12, 14),
            );
        } else if read.get(name).is_some_and(|read| *read == value.replace(' ', "T") + "+08:00") {
            *value = value.replace(' ', "T") + "+08:00";
        }
    }
    expected
}
