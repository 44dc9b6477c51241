//! The JSON text that a client gets, and what makes a signature another one.

use std::collections::BTreeSet;

use wxpay_core::invoke::{ContractMiniProgram, Jsapi};
use wxpay_core::{Error, Key, Kind, Time};

const KEY: &str = "192006250b4c09247ec02edce69f6a2d";

fn jsapi<'a>(prepay_id: &'a str, nonce: &'a str) -> Jsapi<'a> {
    let time = Time::from_unix(1_700_000_000).expect("a time");
    Jsapi { appid: "wxd930ea5d5a258f4f", prepay_id, nonce, time }
}

/// Reads an object of strings: a naive reader of what JSON allows there.
fn read_json(text: &str) -> Vec<(String, String)> {
    let mut chars = text.chars();
    let mut strings = Vec::new();
    while let Some(start) = chars.next() {
        assert!("{\":,}".contains(start), "{text}");
        if start != '"' {
            continue;
        }
        let mut string = String::new();
        loop {
            match chars.next().expect("the end of a string") {
                '"' => break,
                '\\' => match chars.next().expect("an escape") {
                    'u' => {
                        let digits: String = chars.by_ref().take(4).collect();
                        let code = u32::from_str_radix(&digits, 16).expect("digits");
                        string.push(char::from_u32(code).expect("a character"));
                    }
                    plain @ ('"' | '\\') => string.push(plain),
                    other => panic!("no escape: {other}"),
                },
                char => {
                    assert!(char >= ' ' && !"<>&\u{2028}\u{2029}".contains(char), "{text}");
                    string.push(char);
                }
            }
        }
        strings.push(string);
    }
    strings.chunks(2).map(|pair| (pair[0].clone(), pair[1].clone())).collect()
}

#[test]
fn json_says_what_the_fields_say() {
    let key = Key::md5(KEY).expect("a key");
    // Also what is beside U+2028, the surrogates and the end of each length of UTF-8.
    let beyond = [0x7FF, 0x800, 0x2027, 0x2028, 0x2029, 0x202A, 0xD7FF, 0xE000, 0xFFFD, 0xFFFE];
    let all = (0..=0x100).chain(beyond).chain([0xFFFF, 0x1_0000, 0x1_F9CB, 0x10_FFFF]);
    let mut signed = 0;
    for char in all.filter_map(char::from_u32) {
        let (nonce, prepay_id) = (format!("a{char}{char}b"), format!("{char}"));
        let Ok(params) = jsapi(&prepay_id, &nonce).sign(&key) else {
            // Nothing but what XML cannot carry.
            assert!(matches!(char, '\0'..='\x1F' | '\u{FFFE}' | '\u{FFFF}'), "{char:?}");
            continue;
        };
        let mut out = [0; 512];
        let json = params.write_json(&mut out).expect("room enough");
        let fields: Vec<_> =
            params.fields().map(|(name, value)| (name.to_string(), value.to_string())).collect();
        assert_eq!(read_json(json), fields);
        assert_eq!((&*fields[2].1, &*fields[3].1), (&*nonce, &*format!("prepay_id={prepay_id}")));
        signed += 1;
    }
    assert_eq!(signed, 0x101 - 29 + 12);
}

#[test]
fn a_refusal_becomes_an_error() {
    let sale = || -> Result<(), Error> {
        jsapi("", "n").sign(&Key::md5(KEY)?)?;
        Ok(())
    };
    assert_eq!(sale().map_err(Error::kind), Err(Kind::MissingField));
}

#[test]
fn the_signature_depends_on_each_parameter() {
    let key = Key::hmac_sha256(KEY).expect("a key");
    let base = jsapi("p", "n");
    let later = base.time.checked_add(1).expect("a time");
    let calls = [
        base,
        Jsapi { appid: "wx", ..base },
        Jsapi { prepay_id: "q", ..base },
        Jsapi { nonce: "m", ..base },
        Jsapi { time: later, ..base },
    ];
    let signatures: BTreeSet<String> =
        calls.iter().map(|call| call.sign(&key).expect("signed").signature().to_string()).collect();
    assert_eq!(signatures.len(), calls.len());
    let md5 = Key::md5(KEY).expect("a key");
    let params = base.sign(&md5).expect("signed");
    assert_eq!(params.get("signType").and_then(|value| value.as_str()), Some("MD5"));
}

#[test]
fn a_contract_opens_the_gateways_mini_program() {
    let here = (ContractMiniProgram::APPID, ContractMiniProgram::PATH);
    assert_eq!(here, ("wxbd687630cd02ce1d", "pages/index/index"));
}
