//! The vectors against core, and against the oracle: three parties that have to agree.

use std::collections::BTreeSet;

use wxpay_core::{Algorithm, Count, Field as CoreField, Fields, Key, Kind, Sink};
use wxpay_tests::compare::{Disagreements, copied, core_key, core_reads, fault, with_mode};
use wxpay_tests::oracle::{self, Fault, Field, Signer};
use wxpay_tests::vectors::{Case, GROUPS, load};

/// Names and values, or a kind's name and an offset.
type Reading = Result<Vec<(String, Vec<u8>)>, (String, usize)>;

/// What a case expects of reading: its fields, or its refusal.
fn expected_reading(case: &Case) -> Reading {
    match (&case.fields, &case.refusal) {
        (Some(fields), _) => Ok(fields.clone()),
        (None, Some(refusal)) => Err(refusal.clone()),
        (None, None) => panic!("{}: accepted, but without fields", case.name),
    }
}

fn pairs(outcome: Result<Vec<Field>, Fault>) -> Reading {
    outcome
        .map(|fields| fields.into_iter().map(|field| (field.name, field.value)).collect())
        .map_err(refusal)
}

fn refusal(fault: Fault) -> (String, usize) {
    (fault.kind.to_string(), fault.at)
}

/// The refusals that making a signature can meet, too.
fn is_about_signing(kind: &str) -> bool {
    matches!(kind, "NoFields" | "SignTypeUnknown" | "SignTypeMismatch" | "AmbiguousValue")
}

/// What a case expects of making a signature: the signature, or the kind if it is known.
fn expected_signature(case: &Case) -> Result<String, Option<&str>> {
    let known = case.refusal.as_ref().map(|(kind, _)| kind.as_str());
    case.sign.clone().ok_or_else(|| known.filter(|kind| is_about_signing(kind)))
}

/// Runs `check` on every case of the group and fails with all that it finds.
fn for_each(group: &str, check: impl Fn(&Case, &mut dyn FnMut(String))) {
    let cases: Vec<Case> = load().into_iter().filter(|case| case.group == group).collect();
    let mut wrong = Disagreements::default();
    for case in &cases {
        check(case, &mut |what| wrong.push(&format!("{} ({}): {what}", case.name, case.about)));
    }
    println!("{group}: {} cases", cases.len());
    wrong.assert_none();
}

/// All that a case of any group says, asked of core and of the oracle.
fn check(case: &Case, wrong: &mut dyn FnMut(String)) {
    let mut same = |what: &str, got: String, expected: String| {
        if got != expected {
            wrong(format!("{what}\n    got      {got}\n    expected {expected}"));
        }
    };
    let expected = expected_reading(case);
    let core = core_reads(&case.document, case.root, case.slots);
    let oracle = oracle::read(&case.document, case.root.name(), case.slots);
    same("read by core and the oracle", format!("{core:?}"), format!("{oracle:?}"));
    same("read", format!("{:?}", pairs(core)), format!("{expected:?}"));
    let Ok(read) = oracle else { return };
    if let Some(canonical) = &case.canonical {
        let got = oracle::canonical(&read);
        same(
            "canonical",
            format!("{}", got.escape_ascii()),
            format!("{}", canonical.escape_ascii()),
        );
    }

    let mut slots = vec![CoreField::EMPTY; case.slots];
    let Ok(fields) = Fields::read_root(&case.document, case.root, &mut slots) else { return };
    check_written(case, &read, &fields, &mut same);
    check_canonical(&oracle::canonical(&read), &fields, &mut same);
    let Some(signer) = &case.signer else {
        return same("refused without a key", format!("{:?}", case.refusal), "None".to_string());
    };
    let verified = format!("{:?}", case.refusal.clone().map_or(Ok(()), Err));
    let by_oracle = signer.verify(&read).map_err(refusal);
    same("verified by the oracle", format!("{by_oracle:?}"), verified.clone());
    let signed = expected_signature(case);
    let by_oracle = signer.sign(&read);
    same("signed by core and the oracle", fault_of(&core_key(signer), &fields), shown(&by_oracle));
    match &signed {
        Ok(sign) => same("signed by the oracle", shown(&by_oracle), shown(&Ok(sign.clone()))),
        Err(kind) => {
            let got = by_oracle.map_err(|fault| kind.and(Some(fault.kind)));
            same("signed by the oracle", format!("{got:?}"), format!("{signed:?}"));
        }
    }
    with_key(core_key(signer), &fields, &verified, &signed, &mut same);
    with_one_algorithm(signer, &fields, &verified, &signed, &mut same);
}

fn fault_of<A: Algorithm>(key: &Key<A>, fields: &Fields<'_, '_>) -> String {
    shown(&key.sign(fields).map(|sign| sign.to_string()).map_err(fault))
}

fn shown(signed: &Result<String, Fault>) -> String {
    format!("{signed:?}")
}

/// What is read can be written, has the one spelling, and reads back as the same fields.
fn check_written(
    case: &Case,
    read: &[Field],
    fields: &Fields<'_, '_>,
    same: &mut dyn FnMut(&str, String, String),
) {
    // A document that is full of references gets at most that much longer.
    let mut out = vec![0; case.document.len() * 8 + 64];
    let written = fields.write(&mut out).expect("room enough");
    let shown = |bytes: &[u8]| format!("{}", bytes.escape_ascii());
    same("written", shown(written), shown(&oracle::written(read)));
    same("written_len", fields.view().written_len().to_string(), written.len().to_string());
    if case.group == "write" {
        same("written again", shown(written), shown(&case.document));
    }
    if written.len() <= oracle::DOCUMENT_MAX {
        let again = core_reads(written, wxpay_core::Root::Xml, case.slots);
        let expected = copied(fields).into_iter().map(|field| (field.name, field.value)).collect();
        same(
            "read again",
            format!("{:?}", pairs(again)),
            format!("{:?}", Ok::<Vec<_>, ()>(expected)),
        );
    }
}

/// Keeps what is put into it.
struct Kept(Vec<u8>);

impl Sink for Kept {
    fn put(&mut self, piece: &[u8]) {
        self.0.extend_from_slice(piece);
    }
}

/// Core streams the canonical string, and writes it where there is room for all of it.
fn check_canonical(
    expected: &[u8],
    fields: &Fields<'_, '_>,
    same: &mut dyn FnMut(&str, String, String),
) {
    let expected = format!("{}", expected.escape_ascii());
    let mut kept = Kept(Vec::new());
    fields.canonical(&mut kept);
    same("canonical by core", format!("{}", kept.0.escape_ascii()), expected.clone());
    let mut count = Count::default();
    fields.view().canonical(&mut count);
    same("length of the canonical string", count.0.to_string(), kept.0.len().to_string());
    let mut out = vec![0; count.0];
    let written = fields.view().write_canonical(&mut out).expect("room enough");
    same("canonical written by core", format!("{}", written.escape_ascii()), expected);
    if let Some(short) = count.0.checked_sub(1) {
        let mut out = vec![0; short];
        let refused = fields.view().write_canonical(&mut out).map_err(fault);
        let expected = Fault { kind: "BufferTooSmall", at: count.0 };
        same(
            "canonical without room",
            format!("{refused:?}"),
            format!("{:?}", Err::<(), _>(expected)),
        );
    }
}

/// Verifies and signs with a key of core.
fn with_key<A: Algorithm>(
    key: Key<A>,
    fields: &Fields<'_, '_>,
    verified: &str,
    signed: &Result<String, Option<&str>>,
    same: &mut dyn FnMut(&str, String, String),
) {
    let got = key.verify(fields).map(|_| ()).map_err(|error| refusal(fault(error)));
    same("verified", format!("{got:?}"), verified.to_string());
    let got = match (key.sign(fields), signed) {
        (Ok(sign), _) => Ok(sign.to_string()),
        // The case does not say with which kind.
        (Err(_), Err(None)) => Err(None),
        (Err(error), _) => Err(Some(error.kind().name())),
    };
    same("signed", format!("{got:?}"), format!("{signed:?}"));
}

/// The same with a key type that carries one algorithm only.
fn with_one_algorithm(
    signer: &Signer,
    fields: &Fields<'_, '_>,
    verified: &str,
    signed: &Result<String, Option<&str>>,
    same: &mut dyn FnMut(&str, String, String),
) {
    let text = &signer.key;
    if signer.sign_type == "MD5" {
        let key = Key::md5_with_unusual_length(text).expect("a key");
        with_key(with_mode(key, signer.mode), fields, verified, signed, same);
    } else {
        let key = Key::hmac_sha256_with_unusual_length(text).expect("a key");
        with_key(with_mode(key, signer.mode), fields, verified, signed, same);
    }
}

#[test]
fn read() {
    for_each("read", check);
}

#[test]
fn write() {
    for_each("write", check);
}

#[test]
fn sign() {
    for_each("sign", |case, wrong| {
        if case.refusal.is_some() || case.canonical.is_none() {
            wrong("a case of this group is accepted and has a canonical string".to_string());
        }
        check(case, wrong);
    });
}

#[test]
fn verify() {
    for_each("verify", check);
}

#[test]
fn notify() {
    for_each("notify", check);
}

#[test]
fn every_group_has_a_test() {
    assert_eq!(GROUPS, ["read", "write", "sign", "verify", "notify"]);
}

#[test]
fn every_kind_of_the_reader_and_the_signature_occurs() {
    let seen: BTreeSet<String> =
        load().into_iter().filter_map(|case| case.refusal).map(|(kind, _)| kind).collect();
    let elsewhere = [Kind::BufferTooSmall, Kind::KeyInvalid];
    let missing: Vec<&Kind> = Kind::ALL
        .iter()
        .filter(|kind| kind.code() <= 47 && !elsewhere.contains(kind))
        .filter(|kind| !seen.contains(kind.name()))
        .collect();
    assert!(missing.is_empty(), "in no case: {missing:?}");
}
