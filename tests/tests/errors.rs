//! The kinds of refusal and their frozen codes; which of several refusals goes first.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use wxpay_core::{Error, Field, Fields, Key, Kind};

const KEY: &str = "192006250b4c09247ec02edce69f6a2d";

/// `tests/expected/kinds.txt` only ever grows: a code that was given stays.
#[test]
fn codes_are_frozen() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("expected/kinds.txt");
    let frozen = fs::read_to_string(&path).expect("the frozen list");
    let current: String =
        Kind::ALL.iter().map(|kind| format!("{} {}\n", kind.code(), kind.name())).collect();
    let current: BTreeSet<&str> = current.lines().collect();
    let lines: Vec<&str> = frozen.lines().collect();
    let frozen: BTreeSet<&str> = lines.iter().copied().collect();
    assert_eq!(lines.len(), frozen.len(), "a line occurs twice in {}", path.display());
    let lost: Vec<_> = frozen.difference(&current).collect();
    assert!(lost.is_empty(), "frozen, but changed or lost: {lost:?}");
    let added: Vec<_> = current.difference(&frozen).collect();
    assert!(added.is_empty(), "append to {}: {added:?}", path.display());
}

#[test]
fn kinds_are_listed_by_code_and_none_is_zero() {
    let codes: Vec<u8> = Kind::ALL.iter().map(|kind| kind.code()).collect();
    assert!(codes.windows(2).all(|two| two[0] < two[1]), "{codes:?}");
    assert!(codes[0] > 0);
    let names: BTreeSet<&str> = Kind::ALL.iter().map(|kind| kind.name()).collect();
    assert_eq!(names.len(), Kind::ALL.len());
}

#[test]
fn names_are_shown() {
    for kind in Kind::ALL {
        assert_eq!(kind.to_string(), kind.name());
        assert_eq!(format!("{kind:?}"), kind.name());
    }
    let error = read(b"<xml>x").expect_err("text");
    assert_eq!(error.to_string(), "TextOutsideField at 5");
    assert_eq!(format!("{error:?}"), "TextOutsideField at 5");
    let _: &dyn std::error::Error = &error;
}

#[test]
fn sizes() {
    assert_eq!(size_of::<Error>(), 8);
    assert_eq!(size_of::<Kind>(), 1);
    if cfg!(target_pointer_width = "64") {
        assert_eq!(size_of::<Field<'_>>(), 40);
    } else {
        assert_eq!(size_of::<Field<'_>>(), 20);
    }
}

fn read(document: &[u8]) -> Result<(), Error> {
    let mut slots = [Field::EMPTY; 4];
    Fields::read(document, &mut slots).map(|_| ())
}

/// What setting `fields` one after the other and then `name` to `value` comes to.
fn set(fields: &[(&str, &str)], name: &[u8], value: &[u8]) -> Option<(Kind, usize)> {
    let mut slots = [Field::EMPTY; 2];
    let mut set = Fields::new(&mut slots);
    for (name, value) in fields {
        set.set(*name, *value).expect("a field");
    }
    set.set(name, value).err().map(|error| (error.kind(), error.at()))
}

/// In the order of the documentation: name, value, repetition, room.
#[test]
fn refusals_of_set_and_their_order() {
    let two = [("a", "1"), ("b", "2")];
    let long = [b'n'; 65];
    for name in [&b""[..], b"1", b"-", b"a-b", b"a b", b"a\0", b"\xC3\xA9", b"a\xFF", b"a:b"] {
        assert_eq!(set(&two, name, b"\xFF"), Some((Kind::BadName, 2)), "{name:?}");
    }
    assert_eq!(set(&two, &long, b"\xFF"), Some((Kind::NameTooLong, 2)));
    assert_eq!(set(&[], &long[..64], b""), None);
    assert_eq!(set(&two, b"a", b"\xFF"), Some((Kind::BadUtf8, 2)));
    assert_eq!(set(&two[..1], b"a", b"1\0"), Some((Kind::BadChar, 1)));
    for value in [&b"\xC0\x80"[..], b"\xED\xA0\x80", b"\xF4\x90\x80\x80", b"\xE4\xBD", b"\x80"] {
        assert_eq!(set(&[], b"a", value), Some((Kind::BadUtf8, 0)), "{value:?}");
    }
    for value in ["\u{8}", "\u{b}", "\u{1f}", "\u{fffe}", "\u{ffff}", "1\0"] {
        assert_eq!(set(&[], b"a", value.as_bytes()), Some((Kind::BadChar, 0)), "{value:?}");
    }
    for value in ["", "\t\r\n ", "\u{7f}\u{85}\u{fffd}\u{1ffff}\u{10ffff}", "]]>", "&#0;", "<a/>"] {
        assert_eq!(set(&[], b"a", value.as_bytes()), None, "{value:?}");
    }
    assert_eq!(set(&two, b"a", b"1"), Some((Kind::DuplicateField, 2)));
    assert_eq!(set(&two, b"c", b"1"), Some((Kind::TooManyFields, 2)));
}

/// Each check of `verify` hides those behind it: all things wrong, then mended one by one.
#[test]
fn verify_checks_in_order() {
    let key = Key::md5(KEY).expect("a key");
    let verify = |fields: &[(&'static str, &'static str)]| {
        let mut slots = [Field::EMPTY; 4];
        let mut set = Fields::new(&mut slots);
        for (name, value) in fields {
            set.set(*name, *value).expect("a field");
        }
        key.verify(&set).map(|_| ()).map_err(|error| (error.kind(), error.at()))
    };
    let ambiguous = ("attach", "1&result_code=FAIL");
    let (hmac, rsa) = (("sign_type", "HMAC-SHA256"), ("sign_type", "RSA"));
    let wrong = ("sign", "0123456789ABCDEF0123456789ABCDEF");
    let malformed = ("sign", "0123456789abcdef0123456789ABCDEF");
    let refused = |kind, at| Err((kind, at));

    assert_eq!(verify(&[]), refused(Kind::MissingSign, 0));
    assert_eq!(verify(&[ambiguous, rsa]), refused(Kind::MissingSign, 0));
    assert_eq!(verify(&[rsa, ("sign", "")]), refused(Kind::MissingSign, 0));
    assert_eq!(verify(&[("a", ""), malformed]), refused(Kind::NoFields, 0));
    assert_eq!(verify(&[ambiguous, malformed, rsa]), refused(Kind::SignTypeUnknown, 2));
    assert_eq!(verify(&[hmac, malformed, ambiguous]), refused(Kind::SignTypeMismatch, 0));
    assert_eq!(verify(&[ambiguous, malformed, ("sign_type", "")]), refused(Kind::SignMalformed, 1));
    assert_eq!(verify(&[ambiguous, wrong]), refused(Kind::SignMismatch, 1));
}

/// And those of `sign`.
#[test]
fn sign_checks_in_order() {
    let key = Key::hmac_sha256(KEY).expect("a key");
    let sign = |fields: &[(&'static str, &'static str)]| {
        let mut slots = [Field::EMPTY; 4];
        let mut set = Fields::new(&mut slots);
        for (name, value) in fields {
            set.set(*name, *value).expect("a field");
        }
        key.sign(&set).map(|_| ()).map_err(|error| (error.kind(), error.at()))
    };
    let ambiguous = ("attach", "1&result_code=FAIL");
    assert_eq!(sign(&[]), Err((Kind::NoFields, 0)));
    assert_eq!(sign(&[("sign", "x"), ("sign_type", "")]), Err((Kind::NoFields, 0)));
    assert_eq!(sign(&[ambiguous, ("sign_type", "rsa")]), Err((Kind::SignTypeUnknown, 1)));
    assert_eq!(sign(&[ambiguous, ("sign_type", "MD5")]), Err((Kind::SignTypeMismatch, 1)));
    assert_eq!(sign(&[("sign", "x"), ambiguous]), Err((Kind::AmbiguousValue, 1)));
    assert_eq!(sign(&[("sign", "&total_fee=1"), ("attach", "1&a=2")]), Ok(()));
}
