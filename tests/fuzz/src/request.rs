//! Requests to every endpoint: checked as the naive oracle checks them; what is prepared can be
//! written, and what is written reads back and verifies.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use wxpay_core::api::{Endpoint, Merchant, Method, Violation};
use wxpay_core::{Any, Field as CoreField, Fields, Key, Kind, Root, SignType};
use wxpay_tests::api_table::{Listed, Row, each, first_fault, good_value};
use wxpay_tests::compare::{both_read, decoded};

use crate::bytes::Bytes;
use crate::plant;

const KEY: &str = "192006250b4c09247ec02edce69f6a2d";
const NONCE: &str = "5K8264ILTKCH16CQ2502SI8ZNMTM67VS";
const SLOTS: usize = 80;
/// The names that `prepare` may fill in.
const FILLED: [&str; 13] = [
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
    "sub_appid",
    "sub_mch_id",
    "nonce_str",
];

thread_local! {
    static TABLE: OnceCell<Vec<(&'static Endpoint, Listed)>> = const { OnceCell::new() };
}

/// The target: which endpoint, who sends, and the fields.
pub fn run(data: &[u8]) {
    TABLE.with(|table| request(table.get_or_init(each), data));
}

fn request(table: &[(&'static Endpoint, Listed)], data: &[u8]) {
    let mut bytes = Bytes(data);
    let (endpoint, listed) = &table[bytes.below(table.len())];
    let choice = bytes.byte();
    let sign_type = if choice & 1 == 0 { SignType::Md5 } else { SignType::HmacSha256 };
    let key: Key<Any> = Key::new(sign_type, KEY).expect("a key");
    let mut merchant = Merchant::new("wxd930ea5d5a258f4f", "10000100");
    if choice & 2 != 0 {
        (merchant.sub_appid, merchant.sub_mch_id) =
            (Some("wx8888888888888888"), Some("1900000109"));
    }

    let given = fields(listed, &mut bytes, choice & 4 != 0);
    let mut slots = [CoreField::EMPTY; SLOTS];
    let mut set = Fields::new(&mut slots);
    for (name, value) in &given {
        set.set(name, value).expect("a field");
        plant::strike(value.as_bytes());
    }
    assert_eq!(endpoint.check(&set).err().map(named), first_fault(listed, &given));

    let (fields, out) = (&mut set, &mut [0; 32 * 1024]);
    let prepared = endpoint.prepare(&key, &merchant, NONCE, fields).map_err(named);
    if prepared.is_ok() {
        endpoint.check(&*fields).expect("it has been checked");
    }
    let written = endpoint.write_request(&key, &merchant, NONCE, fields, out);
    match (prepared, written) {
        (Err(one), Err(other)) => assert_eq!(named(other), one),
        (Ok(()), Ok(written)) if endpoint.method() == Method::Get => query(written, fields),
        (Ok(()), Ok(written)) => body(written, fields, endpoint, &key),
        (Ok(()), Err(violation)) => match violation.kind() {
            Kind::AmbiguousValue => {}
            // An endpoint of which no field is known.
            Kind::NoFields => assert!(given.values().all(String::is_empty)),
            Kind::MissingField => assert_eq!(endpoint.method(), Method::Upload),
            _ => panic!("checked, and refused: {violation}"),
        },
        (Err(fault), Ok(_)) => panic!("written, and not prepared: {fault:?}"),
    }
}

fn named(violation: Violation<'_>) -> (&'static str, String) {
    (violation.kind().name(), violation.field().to_string())
}

/// Some of the endpoint's fields: all that are needed to begin with, then what the bytes say.
fn fields(listed: &Listed, bytes: &mut Bytes<'_>, needed: bool) -> BTreeMap<String, String> {
    let mut given = BTreeMap::new();
    if needed {
        let ours = |row: &&Row| row.required && !FILLED.contains(&&*row.name);
        let made = |row: &&Row| !["sign", "file"].contains(&&*row.form) && row.name != "sign_type";
        for row in listed.request.iter().filter(ours).filter(made) {
            given.insert(row.name.clone(), good_value(row));
        }
    }
    while !bytes.is_empty() && given.len() < SLOTS / 2 {
        let (which, how) = (usize::from(bytes.byte()), bytes.byte());
        let row = listed.request.get(which);
        let name = row.map_or_else(|| format!("unknown_{which}"), |row| row.name.clone());
        let value = match row.filter(|row| how == 0 && !["sign", "file"].contains(&&*row.form)) {
            Some(row) => good_value(row),
            None => String::from_utf8_lossy(bytes.short()).into_owned(),
        };
        let carried = |char: char| !char.is_control() && !matches!(char, '\u{FFFE}' | '\u{FFFF}');
        if value.chars().all(carried) {
            given.insert(name, value);
        }
    }
    given
}

/// The fields as text, but for the signature.
fn contents(fields: &Fields<'_, '_>) -> BTreeMap<String, Vec<u8>> {
    let pair = |field: &CoreField<'_>| (field.name().to_string(), decoded(field.value()));
    let all = fields.iter().map(pair);
    all.filter(|(name, _)| name != "sign").collect()
}

fn body(written: &[u8], fields: &Fields<'_, '_>, endpoint: &Endpoint, key: &Key<Any>) {
    both_read(written, Root::Xml, SLOTS).unwrap_or_else(|difference| panic!("{difference}")).ok();
    let mut slots = [CoreField::EMPTY; SLOTS + 1];
    let read = Fields::read(written, &mut slots).expect("what was written");
    assert_eq!(contents(&read), contents(fields));
    key.verify(&read).expect("what was signed");
    endpoint.check(&read).expect("what was checked");
}

/// `name=value` joined by `&`, percent-encoded.
fn query(written: &[u8], fields: &Fields<'_, '_>) {
    let written = std::str::from_utf8(written).expect("ASCII");
    let pair = |pair: &str| {
        let (name, value) = pair.split_once('=').expect("a pair");
        (name.to_string(), percent_decoded(value))
    };
    let mut pairs: BTreeMap<String, Vec<u8>> = written.split('&').map(pair).collect();
    pairs.remove("sign");
    let mut expected = contents(fields);
    expected.retain(|_, value| !value.is_empty());
    assert_eq!(pairs, expected);
}

fn percent_decoded(text: &str) -> Vec<u8> {
    let mut pieces = text.split('%');
    let mut decoded = pieces.next().unwrap_or_default().as_bytes().to_vec();
    for piece in pieces {
        let (digits, rest) = piece.split_at(2);
        decoded.push(u8::from_str_radix(digits, 16).expect("two digits"));
        decoded.extend(rest.as_bytes());
    }
    decoded
}
