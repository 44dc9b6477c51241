//! Requests to every endpoint: checked as an oracle checks them, filled in, signed.

use std::collections::{BTreeMap, BTreeSet};

use wxpay_core::api::{Endpoint, Merchant, Method};
use wxpay_core::{Field, Fields, Key, SignType};
use wxpay_tests::api_table::{Listed, each, first_fault, good_value, least};
use wxpay_tests::random::Random;

const KEY: &str = "192006250b4c09247ec02edce69f6a2d";
const NONCE: &str = "5K8264ILTKCH16CQ2502SI8ZNMTM67VS";
const MERCHANT: Merchant<'static> = Merchant::new("wxd930ea5d5a258f4f", "10000100");
const BOTH: [SignType; 2] = [SignType::Md5, SignType::HmacSha256];
const ROUNDS: usize = if cfg!(debug_assertions) { 20_000 } else { 300_000 };

fn check(endpoint: &Endpoint, fields: &BTreeMap<String, String>) -> Option<(&'static str, String)> {
    let mut slots = [Field::EMPTY; 80];
    let mut set = Fields::new(&mut slots);
    for (name, value) in fields {
        set.set(name, value).expect("a field");
    }
    let violation = endpoint.check(&set).err()?;
    let at = violation.error().at();
    let position = fields.keys().position(|name| name == violation.field());
    let missing = violation.kind().name() == "MissingField";
    assert_eq!(at, if missing { 0 } else { position.expect("one of the fields") });
    Some((violation.kind().name(), violation.field().to_string()))
}

#[test]
fn checked_as_the_naive_oracle_checks() {
    let pairs = each();
    let values = [
        "",
        "0",
        "00",
        "1",
        "-1",
        "1.5",
        "1234567890123456789",
        "20261123000000",
        "20261123",
        "20260230",
        "20261123240000",
        "20261123236000",
        "20261123235960",
        "20261223235959",
        "20261300",
        "20260032",
        "20261200",
        "192.0.2.256",
        "::1",
        "2001:db8::g",
        "2001:db8::1",
        "1.2.3.4.5.6.7.8.9",
        "fe80::1%1",
        "http://",
        "https://a",
        "https://a?b=c",
        "ftp://a",
        "https://a b",
        "A-1",
        "A 1",
        "é",
        "134567890123456789",
        "164567890123456789",
        "Y",
        "y",
        "JSAPI",
        "MWEB",
        "NATIVE",
        "APP",
        "MICROPAY",
        "FORCE_CHECK",
        "1.0",
        "MD5",
        "HMAC-SHA256",
        "{}",
        "乌龙茶",
    ];
    let mut seen = BTreeSet::new();
    for seed in 0..ROUNDS as u64 {
        let random = &mut Random::new(seed);
        let (endpoint, listed) = &pairs[random.below(pairs.len())];
        let mut fields = least(listed);
        for _ in 0..random.below(3) {
            if listed.request.is_empty() {
                break;
            }
            let row = &listed.request[random.below(listed.request.len())];
            match random.below(5) {
                0 => drop(fields.remove(&row.name)),
                1 => drop(fields.insert(format!("{}x", row.name), "1".to_string())),
                2 => drop(fields.insert(row.name.clone(), "x".repeat(row.max.unwrap_or(7000) + 1))),
                3 if !["sign", "file"].contains(&row.form.as_str()) => {
                    fields.insert(row.name.clone(), good_value(row));
                }
                _ => drop(fields.insert(row.name.clone(), random.pick(&values).to_string())),
            }
        }
        let expected = first_fault(listed, &fields);
        assert_eq!(check(endpoint, &fields), expected, "seed {seed}: {}", endpoint.path());
        seen.insert(expected.map_or("none", |(kind, _)| kind));
    }
    let kinds = [
        "BadAmount",
        "BadNumber",
        "BadTime",
        "BadValue",
        "FieldTooLong",
        "MissingField",
        "UnknownField",
        "none",
    ];
    assert_eq!(seen.into_iter().collect::<Vec<_>>(), kinds);
}

#[test]
fn each_limit_and_each_field_that_must_be_there() {
    for (endpoint, listed) in each() {
        let least = least(&listed);
        let path = endpoint.path();
        assert_eq!(check(endpoint, &least), None, "{path}");
        for row in &listed.request {
            let with = |value: &str| {
                let mut fields = least.clone();
                fields.insert(row.name.clone(), value.to_string());
                check(endpoint, &fields)
            };
            let fault = |kind| Some((kind, row.name.clone()));
            if let (Some(max), "text" | "json", true) =
                (row.max, row.form.as_str(), row.values.is_empty())
            {
                // In bytes: one Chinese character takes three.
                let full = format!("{}{}", "茶".repeat(max / 3), "x".repeat(max % 3));
                assert_eq!(with(&full), None, "{path}: {}", row.name);
                assert_eq!(with(&format!("{full}x")), fault("FieldTooLong"), "{path}");
            }
            if least.contains_key(&row.name) && row.required {
                assert_eq!(with(""), fault("MissingField"), "{path}");
            }
        }
    }
}

/// The fields of a request that are the caller's: the merchant's, nonce and algorithm left out.
fn own(listed: &Listed) -> BTreeMap<String, String> {
    let ours = [
        "appid",
        "wxappid",
        "mch_appid",
        "combine_appid",
        "contract_appid",
        "app_id",
        "mch_id",
        "mchid",
        "combine_mch_id",
        "contract_mchid",
        "sub_mch_id",
        "sub_appid",
        "nonce_str",
        "sign_type",
    ];
    least(listed).into_iter().filter(|(name, _)| !ours.contains(&name.as_str())).collect()
}

#[test]
fn every_request_is_filled_in_and_signed() {
    for (endpoint, listed) in each() {
        for sign_type in BOTH {
            written(endpoint, &listed, sign_type);
        }
    }
}

/// Writes the least request and looks at what was filled in.
fn written(endpoint: &Endpoint, listed: &Listed, sign_type: SignType) {
    let path = endpoint.path();
    let key = Key::new(sign_type, KEY).expect("a key");
    let is_there = |name: &str| listed.request.iter().any(|row| row.name == name);
    let is_required =
        |name: &str| listed.request.iter().any(|row| row.name == name && row.required);
    let merchant = Merchant {
        sub_mch_id: Some("1900000109").filter(|_| is_there("sub_mch_id")),
        sub_appid: Some("wx8888888888888888").filter(|_| is_required("sub_appid")),
        ..MERCHANT
    };
    let mut expected = own(listed);
    let mut slots = [Field::EMPTY; 80];
    let mut fields = Fields::new(&mut slots);
    let given = expected.clone();
    for (name, value) in &given {
        fields.set(name, value).expect("a field");
    }
    let mut buffer = vec![0; 20_000];
    let outcome = endpoint.write_request(&key, &merchant, NONCE, &mut fields, &mut buffer);
    let outcome = outcome.map_err(|violation| violation.to_string());
    if endpoint.is_request_signed() && !endpoint.allows(sign_type) {
        assert_eq!(outcome, Err("SignTypeMismatch: sign_type".to_string()), "{path}");
        return;
    }
    if listed.request.is_empty() {
        assert_eq!(outcome, Err("NoFields: ".to_string()), "{path}");
        return;
    }
    if endpoint.method() == Method::Upload {
        assert_eq!(outcome, Err("MissingField: media".to_string()), "{path}");
        return;
    }
    for (name, value) in [
        (listed.column("merchant"), MERCHANT.mch_id),
        (listed.column("app"), MERCHANT.appid),
        ("contract_mchid", MERCHANT.mch_id),
        ("contract_appid", MERCHANT.appid),
        ("sub_mch_id", merchant.sub_mch_id.unwrap_or_default()),
        ("sub_appid", merchant.sub_appid.unwrap_or_default()),
        ("nonce_str", NONCE),
        ("sign_type", if endpoint.sends_sign_type(sign_type) { sign_type.name() } else { "" }),
    ] {
        if is_there(name) && !value.is_empty() {
            expected.insert(name.to_string(), value.to_string());
        }
    }
    let body = outcome.unwrap_or_else(|violation| panic!("{path}: {violation}"));
    if endpoint.method() == Method::Get {
        return;
    }
    let mut slots = [Field::EMPTY; 80];
    let read = Fields::read(body, &mut slots).expect("a document");
    let verified = key.verify(&read).expect("a signature");
    let found: BTreeMap<String, String> = verified
        .iter()
        .filter(|field| field.name() != "sign")
        .map(|field| (field.name().to_string(), field.value().to_string()))
        .collect();
    assert_eq!(found, expected, "{path}");
    endpoint.check(*verified).unwrap_or_else(|violation| panic!("{path}: {violation}"));
}
