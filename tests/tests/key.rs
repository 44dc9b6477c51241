//! Keys: which ones are taken, and that nothing shows them.

use wxpay_core::{
    Algorithm, Error, Field, Fields, KEY_LEN, KEY_MAX, Key, Kind, SignType, Signature,
};

const KEY: &str = "192006250b4c09247ec02edce69f6a2d";

/// The errors of all constructors of one kind, which have to be the same.
fn one<const N: usize>(outcomes: [Option<Error>; N]) -> Option<(Kind, usize)> {
    let outcomes = outcomes.map(|error| error.map(|error| (error.kind(), error.at())));
    assert!(outcomes.windows(2).all(|two| two[0] == two[1]), "{outcomes:?}");
    outcomes[0]
}

/// What the ordinary constructors say about a key.
fn usual(text: &[u8]) -> Option<(Kind, usize)> {
    one([
        Key::md5(text).err(),
        Key::hmac_sha256(text).err(),
        Key::new(SignType::Md5, text).err(),
        Key::new(SignType::HmacSha256, text).err(),
    ])
}

/// What the constructors for unusual lengths say about it.
fn unusual(text: &[u8]) -> Option<(Kind, usize)> {
    one([
        Key::md5_with_unusual_length(text).err(),
        Key::hmac_sha256_with_unusual_length(text).err(),
        Key::with_unusual_length(SignType::Md5, text).err(),
        Key::with_unusual_length(SignType::HmacSha256, text).err(),
    ])
}

const fn invalid(at: usize) -> Option<(Kind, usize)> {
    Some((Kind::KeyInvalid, at))
}

#[test]
fn every_length() {
    assert_eq!((KEY_LEN, KEY_MAX), (32, 64));
    for len in 0..=130 {
        let text = vec![b'k'; len];
        let refused = invalid(len);
        assert_eq!(usual(&text), if len == 32 { None } else { refused }, "{len}");
        assert_eq!(unusual(&text), if (1..=64).contains(&len) { None } else { refused }, "{len}");
    }
}

#[test]
fn every_byte_at_every_position() {
    for byte in 0..=u8::MAX {
        for at in 0..KEY_LEN {
            let mut text = KEY.as_bytes().to_vec();
            text[at] = byte;
            let expected = if byte.is_ascii_alphanumeric() { None } else { invalid(at) };
            assert_eq!(usual(&text), expected, "{byte:#x} at {at}");
            assert_eq!(unusual(&text), expected, "{byte:#x} at {at}");
        }
    }
}

/// The first character that a key cannot have is named, and before the length.
#[test]
fn the_character_goes_before_the_length() {
    for text in ["0123-5678-", " ", "", "key\n", "k\u{e9}y", "-"] {
        let at = text.bytes().position(|byte| !byte.is_ascii_alphanumeric());
        assert_eq!(usual(text.as_bytes()), invalid(at.unwrap_or(text.len())), "{text:?}");
    }
    let long = format!("{KEY}{KEY}{KEY} ");
    assert_eq!(usual(long.as_bytes()), invalid(96));
    assert_eq!(unusual(long.as_bytes()), invalid(96));
    assert_eq!(usual(format!("{KEY}\n").as_bytes()), invalid(32));
}

fn sign<A: Algorithm>(key: &Key<A>) -> Signature {
    let mut slots = [Field::EMPTY; 2];
    let mut fields = Fields::new(&mut slots);
    fields.set("appid", "wxd930ea5d5a258f4f").expect("a field");
    fields.set("body", "test").expect("a field");
    key.sign(&fields).expect("a signature")
}

/// A key with the algorithm as a type is the key with the algorithm as a value.
#[test]
fn both_ways_to_choose_the_algorithm_sign_the_same() {
    for len in [1, 31, 32, 33, 63, 64] {
        let text = KEY.repeat(2)[..len].to_string();
        let any = |sign_type| Key::with_unusual_length(sign_type, &text).expect("a key");
        let md5 = Key::md5_with_unusual_length(&text).expect("a key");
        let hmac = Key::hmac_sha256_with_unusual_length(&text).expect("a key");
        assert_eq!(sign(&md5), sign(&any(SignType::Md5)), "{len}");
        assert_eq!(sign(&hmac), sign(&any(SignType::HmacSha256)), "{len}");
        assert_eq!(sign(&md5).len(), 32);
        assert_eq!(sign(&hmac).len(), 64);
    }
    assert_eq!(
        sign(&Key::md5(KEY).expect("a key")),
        sign(&Key::new(SignType::Md5, KEY).expect(""))
    );
}

#[test]
fn sign_types_and_their_names() {
    for (sign_type, name) in [(SignType::Md5, "MD5"), (SignType::HmacSha256, "HMAC-SHA256")] {
        assert_eq!(sign_type.name(), name);
        assert_eq!(SignType::from_name(name), Some(sign_type));
        assert_eq!(Key::new(sign_type, KEY).expect("a key").sign_type(), sign_type);
    }
    assert_eq!(Key::md5(KEY).expect("a key").sign_type(), SignType::Md5);
    assert_eq!(Key::hmac_sha256(KEY).expect("a key").sign_type(), SignType::HmacSha256);
    for name in ["", "md5", "MD5 ", "Md5", "HMAC_SHA256", "HMACSHA256", "hmac-sha256", "RSA"] {
        assert_eq!(SignType::from_name(name), None, "{name:?}");
    }
}

/// Strict is strict, whichever way it was chosen, and only for that key.
#[test]
fn both_ways_to_be_strict() {
    let mut slots = [Field::EMPTY; 1];
    let mut fields = Fields::new(&mut slots);
    fields.set("a", "1&b=2").expect("a field");
    let mut key = Key::md5(KEY).expect("a key");
    assert!(key.sign(&fields).is_ok());
    key.set_strict();
    let other = Key::md5(KEY).expect("a key");
    assert!(other.sign(&fields).is_ok());
    for refused in [key.sign(&fields), key.strict().sign(&fields), other.strict().sign(&fields)] {
        assert_eq!(refused.map_err(|error| error.kind()), Err(Kind::AmbiguousValue));
    }
}

/// Neither the key nor any part of it of four characters or more is shown by `Debug`.
#[test]
fn nothing_shows_the_key() {
    let text = "QwErTyUiOpAsDfGhJkLzXcVbNm098765";
    let key = Key::new(SignType::HmacSha256, text).expect("a key");
    let md5 = Key::md5(text).expect("a key").strict();
    let wrong = Key::md5(format!("{text}-")).expect_err("not a key");
    let mut slots = [Field::EMPTY; 2];
    let mut fields = Fields::new(&mut slots);
    fields.set("body", "test").expect("a field");
    fields.set("sign", "0123456789ABCDEF0123456789ABCDEF").expect("a field");
    let mismatch = md5.verify(&fields).expect_err("another signature");
    let expected = md5.sign(&fields).expect("a signature");
    let shown = [
        format!("{key:?} {key:#?}"),
        format!("{md5:?} {md5:#?}"),
        format!("{wrong:?} {wrong}"),
        format!("{mismatch:?} {mismatch:#?} {mismatch}"),
        format!("{expected:?} {expected}"),
        format!("{fields:?}"),
    ];
    for shown in &shown {
        for part in text.as_bytes().windows(4) {
            let part = String::from_utf8_lossy(part);
            assert!(!shown.contains(&*part), "{shown} shows {part}");
        }
    }
    assert!(!shown[3].contains(expected.as_str()), "{} shows the signature", shown[3]);
    assert_eq!(shown[0], "Key(HMAC-SHA256, ..) Key(HMAC-SHA256, ..)");
    assert_eq!(shown[4], format!("Signature({}) {}", expected.as_str(), expected.as_str()));
}
