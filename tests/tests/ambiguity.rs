//! How many messages a canonical string can be read as: one in strict mode, more by default.

use std::collections::HashMap;

use wxpay_core::{Field as CoreField, Fields, Key, Kind};
use wxpay_tests::oracle::{self, Field, Mode, Signer};

const KEY: &str = "192006250b4c09247ec02edce69f6a2d";

/// The largest sets are for the optimised build.
const OPTIMISED: bool = !cfg!(debug_assertions);

/// All values of up to `most` tokens, the empty one first.
fn values(tokens: &[&str], most: usize) -> Vec<String> {
    let mut all = vec![String::new()];
    let mut longest = all.clone();
    for _ in 0..most {
        longest = longest
            .iter()
            .flat_map(|value| tokens.iter().map(move |token| format!("{value}{token}")))
            .collect();
        all.extend(longest.clone());
    }
    all.sort();
    all.dedup();
    all
}

/// The fields as the oracle has them. An empty value stands for an absent field.
fn by_hand(names: &[&str], values: &[&String]) -> Vec<Field> {
    names
        .iter()
        .zip(values)
        .filter(|(_, value)| !value.is_empty())
        .enumerate()
        .map(|(at, (name, value))| Field {
            name: (*name).to_string(),
            value: value.as_bytes().to_vec(),
            at,
        })
        .collect()
}

/// Fields of core, set from those.
fn set_by_hand<'s, 'a>(slots: &'s mut [CoreField<'a>], fields: &'a [Field]) -> Fields<'s, 'a> {
    let mut set = Fields::new(slots);
    for field in fields {
        set.set(&field.name, &field.value).expect("a field");
    }
    set
}

/// Goes through all sets of fields over `names` and `values`. No two sets that a strict key signs
/// have the same canonical string; core's decision is the oracle's on each. Some sets have to be
/// refused for that, and one of them at least has the canonical string of another set.
fn assert_injective(names: &[&str], values: &[String]) {
    let key = Key::md5(KEY).expect("a key").strict();
    let signer = Signer { key: KEY.to_string(), sign_type: "MD5".to_string(), mode: Mode::Strict };
    let mut signed: HashMap<Vec<u8>, usize> = HashMap::new();
    let mut refused = Vec::new();
    let fields_of = |set: usize| {
        let chosen: Vec<&String> = (0..names.len())
            .map(|place| &values[set / values.len().pow(place as u32) % values.len()])
            .collect();
        by_hand(names, &chosen)
    };
    let sets = values.len().pow(names.len() as u32);
    for set in 0..sets {
        let fields = fields_of(set);
        let mut slots = [CoreField::EMPTY; 3];
        let signature = key.sign(&set_by_hand(&mut slots, &fields));
        let expected = signer.sign(&fields);
        assert_eq!(
            signature.as_deref().map_err(|error| error.kind().name()),
            expected.as_deref().map_err(|fault| fault.kind),
            "{fields:?}"
        );
        let canonical = oracle::canonical(&fields);
        if signature.is_err() {
            refused.push(canonical);
        } else if let Some(other) = signed.insert(canonical, set) {
            panic!("{:?} and {fields:?}", fields_of(other));
        }
    }
    let harmful = refused.iter().filter(|canonical| signed.contains_key(*canonical)).count();
    println!("{names:?}: {sets} sets, {} signed, each with its own string;", signed.len());
    println!("    {} refused, {harmful} of them with the string of a signed one", refused.len());
    assert!(harmful > 0, "nothing was put to the test");
}

#[test]
fn strict_mode_gives_every_message_its_own_canonical_string() {
    let tokens = ["&b=", "&c=", "&", "=", "a"];
    assert_injective(&["a", "b"], &values(&["&a=", "&b=", "&", "=", "a", "b"], 3));
    if OPTIMISED {
        assert_injective(&["b", "c"], &values(&["&", "=", "b", "c"], 5));
    }
    assert_injective(&["a", "b", "c"], &values(&tokens, if OPTIMISED { 3 } else { 2 }));
}

/// `sign` may be named in a value: it takes no part, so nothing can be read as it.
#[test]
fn the_exemption_of_sign_costs_nothing() {
    let tokens = ["&sign=", "&z=", "&a=", "=", "1"];
    assert_injective(&["a", "z"], &values(&tokens, 3));
    assert_injective(&["a", "sign_", "z"], &values(&["&sign=", "&sign_=", "&", "1"], 2));
}

/// Two messages with one signature, which the default mode lets pass: neither name is one that
/// the protocol gives a meaning to.
#[test]
fn default_mode_does_not() {
    let apart = [("body", "1"), ("detail", "2")];
    let absorbed = [("body", "1&detail=2")];
    let sign = |fields: &[(&'static str, &'static str)], strict: bool| {
        let mut slots = [CoreField::EMPTY; 4];
        let mut set = Fields::new(&mut slots);
        for (name, value) in fields {
            set.set(*name, *value).expect("a field");
        }
        let key = Key::md5(KEY).expect("a key");
        let key = if strict { key.strict() } else { key };
        key.sign(&set).map(|sign| sign.to_string()).map_err(|error| (error.kind(), error.at()))
    };
    assert!(sign(&apart, false).is_ok());
    assert_eq!(sign(&absorbed, false), sign(&apart, false));
    assert_eq!(sign(&absorbed, true), Err((Kind::AmbiguousValue, 0)));
    assert_eq!(sign(&apart, true), sign(&apart, false));
}

/// The witness: a payment that failed, whose `result_code` an attacker hides in the buyer's
/// `attach`. The signature still fits, and `result_code` seems to be absent. Refused either way.
#[test]
fn an_absorbed_result_code_is_refused() {
    let genuine = [("attach", "x"), ("result_code", "FAIL"), ("return_code", "SUCCESS")];
    let forged = [("attach", "x&result_code=FAIL"), ("return_code", "SUCCESS")];
    let mut slots = [CoreField::EMPTY; 4];
    let mut fields = Fields::new(&mut slots);
    for (name, value) in genuine {
        fields.set(name, value).expect("a field");
    }
    let key = Key::md5(KEY).expect("a key");
    let sign = key.sign(&fields).expect("a signature");
    for key in [Key::md5(KEY).expect("a key"), Key::md5(KEY).expect("a key").strict()] {
        let mut slots = [CoreField::EMPTY; 4];
        let mut fields = Fields::new(&mut slots);
        fields.set("sign", &sign).expect("a field");
        for (name, value) in forged {
            fields.set(name, value).expect("a field");
        }
        let error = key.verify(&fields).expect_err("forged");
        assert_eq!((error.kind(), error.at()), (Kind::AmbiguousValue, 1));
        let error = key.sign(&fields).expect_err("not signed either");
        assert_eq!((error.kind(), error.at()), (Kind::AmbiguousValue, 1));
    }
}
