//! Refund notifications: any text, encrypted as the platform does it, is read as the oracle reads
//! it; any `req_info` and any document is refused or read, and never more than that.
//!
//! The cipher here is the whole of the crate `aes`, with its own key schedule; wxpay-core uses only
//! the rounds.

use aes::Aes256;
use aes::cipher::{BlockCipherEncrypt, KeyInit};
use wxpay_core::api::Merchant;
use wxpay_core::notify::UnauthenticatedRefund;
use wxpay_core::{Error, Fen, Field as CoreField, Fields, Key, Kind, Root, Time, TimeForm};
use wxpay_tests::compare::{copied, decoded};
use wxpay_tests::oracle::{self, Field};

use crate::bytes::Bytes;
use crate::plant;

const KEY: &str = "192006250b4c09247ec02edce69f6a2d";
/// The MD5 of the key, in small hexadecimal digits: `printf KEY | md5sum`.
const CIPHER_KEY: &[u8; 32] = b"d96eb16afdd491fa1e705096edbc2205";
const MERCHANT: Merchant<'static> = Merchant::new("wxd930ea5d5a258f4f", "10000100");
const SLOTS: usize = 24;
const FILL: u8 = 0xA5;
const BLOCK: usize = 16;

/// What must be in the text, and what may be.
const NEEDED: [&str; 7] = [
    "transaction_id",
    "out_trade_no",
    "refund_id",
    "out_refund_no",
    "total_fee",
    "refund_fee",
    "refund_status",
];
const AMOUNTS: [&str; 5] =
    ["total_fee", "refund_fee", "settlement_total_fee", "settlement_refund_fee", "cash_refund_fee"];

/// The target. The first byte says what the others are.
pub fn run(data: &[u8]) {
    let mut bytes = Bytes(data);
    match bytes.below(4) {
        0 => text(bytes.0),
        1 => blocks(bytes.0),
        2 => req_info(bytes.0),
        _ => document(bytes.0),
    }
}

/// The text that is encrypted.
fn text(plain: &[u8]) {
    let expected = oracle::read(plain, "root", SLOTS);
    if let Ok(fields) = &expected {
        fields.iter().for_each(|field| plant::strike(&field.value));
        written(plain, fields);
    }
    let sealed = notification(&base64(&encrypted(&padded(plain))));
    read(&sealed, |outcome| match (outcome, &expected) {
        (Err(error), Err(fault)) if fault.kind == "TooManyFields" => {
            assert_eq!(error.kind(), Kind::TooManyFields);
        }
        (Err(error), Err(_)) => assert_eq!(error.kind(), Kind::DecryptFailed),
        (Err(error), Ok(fields)) => assert!(!is_refund(fields), "{error}"),
        (Ok(refund), Ok(fields)) => {
            assert!(is_refund(fields), "{refund:?}");
            same(&refund, fields);
        }
        (Ok(refund), Err(fault)) => panic!("{fault:?}, and read: {refund:?}"),
    });
}

/// The blocks before they are encrypted: the padding is in them, or what stands in its place.
fn blocks(plain: &[u8]) {
    let whole = &plain[..plain.len() / BLOCK * BLOCK];
    let count = whole.last().map_or(0, |last| usize::from(*last));
    let good = (1..=BLOCK).contains(&count)
        && whole[whole.len() - count..].iter().all(|byte| usize::from(*byte) == count);
    read(&notification(&base64(&encrypted(whole))), |outcome| match outcome {
        Err(error) if whole.is_empty() => assert_eq!(error.kind(), Kind::MissingField),
        Err(error) if !good => assert_eq!(error.kind(), Kind::DecryptFailed),
        Err(_) => {}
        Ok(_) => assert!(good),
    });
}

/// What stands in the field.
fn req_info(value: &[u8]) {
    let spelled = oracle::spelled(value);
    let bytes = unbase64(value);
    read(&notification(&spelled), |outcome| match (outcome, bytes) {
        (Ok(_), bytes) => assert!(bytes.is_some_and(|bytes| bytes.len() % BLOCK == 0)),
        (Err(error), None) => assert_ne!(error.kind(), Kind::DecryptFailed),
        (Err(error), Some(bytes)) => {
            let blocks = !bytes.is_empty() && bytes.len() % BLOCK == 0;
            assert_ne!(error.kind(), Kind::BadBase64);
            if error.kind() == Kind::BadCipherLength {
                assert!(!blocks);
            }
        }
    });
}

/// The whole notification.
fn document(document: &[u8]) {
    let expected = oracle::read(document, "xml", SLOTS);
    read(document, |outcome| match (outcome, expected) {
        (Err(error), Err(fault)) => {
            assert_eq!((error.kind().name(), error.at()), (fault.kind, fault.at));
        }
        (Ok(refund), Err(fault)) => panic!("{fault:?}, and read: {refund:?}"),
        _ => {}
    });
}

/// Reads a notification in buffers that are too small, just large enough, and larger.
fn read(document: &[u8], judge: impl FnOnce(Result<UnauthenticatedRefund<'_, '_>, Error>)) {
    let key = Key::md5(KEY).expect("a key");
    let mut slots = [CoreField::EMPTY; SLOTS];
    let mut none = [];
    let needed = match key.read_refund(document, &MERCHANT, &mut slots, &mut none) {
        Err(error) if error.kind() == Kind::BufferTooSmall => error.at(),
        outcome => return judge(outcome),
    };
    assert!(needed > 0 && needed <= document.len() / 4 * 3, "{needed} of {}", document.len());

    let mut small = vec![FILL; needed - 1];
    let mut slots = [CoreField::EMPTY; SLOTS];
    let refused = key.read_refund(document, &MERCHANT, &mut slots, &mut small);
    let refused = refused.map(|_| ()).map_err(|error| (error.kind(), error.at()));
    assert_eq!(refused, Err((Kind::BufferTooSmall, needed)));

    let mut large = vec![FILL; needed + BLOCK];
    let mut slots = [CoreField::EMPTY; SLOTS];
    judge(key.read_refund(document, &MERCHANT, &mut slots, &mut large));
    assert_eq!(large[needed..], [FILL; BLOCK], "touched behind the end");
}

/// Written with a key and read with the same.
fn written(plain: &[u8], expected: &[Field]) {
    let key = Key::hmac_sha256(KEY).expect("a key");
    let mut slots = [CoreField::EMPTY; SLOTS];
    let fields = Fields::read_root(plain, Root::Root, &mut slots).expect("read before");
    assert_eq!(copied(&fields), expected);
    let inner = oracle::written(expected);
    let root =
        [b"<root>", &inner[b"<xml>".len()..inner.len() - b"</xml>".len()], b"</root>"].concat();
    let encoded = base64(&encrypted(&padded(&root)));
    let mut out = vec![FILL; encoded.len() + 1];
    let len = key.write_req_info(fields.view(), &mut out).expect("room enough").len();
    assert_eq!(&out[..len], encoded);
    assert_eq!(out[len], FILL);
    let error = key.write_req_info(fields.view(), &mut out[..len - 1]).expect_err("too small");
    assert_eq!((error.kind(), error.at()), (Kind::BufferTooSmall, len));
}

/// Has it all that a refund needs, each in its form?
fn is_refund(fields: &[Field]) -> bool {
    let value =
        |name: &str| fields.iter().find(|field| field.name == name).map(|field| &*field.value);
    let filled = |name: &str| value(name).filter(|value| !value.is_empty());
    NEEDED.iter().all(|name| filled(name).is_some())
        && AMOUNTS.iter().all(|name| filled(name).is_none_or(|value| Fen::parse(value).is_ok()))
        && filled("success_time").is_none_or(is_time)
}

/// As the two documents about it have it.
fn is_time(value: &[u8]) -> bool {
    [TimeForm::Spaced, TimeForm::Compact].iter().any(|form| Time::parse(value, *form).is_ok())
}

fn same(refund: &UnauthenticatedRefund<'_, '_>, fields: &[Field]) {
    let value = |name: &str| {
        fields.iter().find(|field| field.name == name).map(|field| field.value.clone())
    };
    for (name, text) in [
        ("transaction_id", refund.transaction_id),
        ("out_trade_no", refund.out_trade_no),
        ("refund_id", refund.refund_id),
        ("out_refund_no", refund.out_refund_no),
    ] {
        assert_eq!(Some(decoded(text)), value(name), "{name}");
    }
    for (name, fen) in [("total_fee", refund.total_fee), ("refund_fee", refund.refund_fee)] {
        assert_eq!(Some(fen.to_text().as_bytes()), value(name).as_deref(), "{name}");
    }
    let all: Vec<(&str, Vec<u8>)> =
        refund.fields().iter().map(|field| (field.name(), decoded(field.value()))).collect();
    let expected: Vec<(&str, Vec<u8>)> =
        fields.iter().map(|field| (&*field.name, field.value.clone())).collect();
    assert_eq!(all, expected);
}

fn notification(req_info: &[u8]) -> Vec<u8> {
    let start = b"<xml><return_code>SUCCESS</return_code><appid>wxd930ea5d5a258f4f</appid>\
        <mch_id>10000100</mch_id><nonce_str>x</nonce_str><req_info>";
    [&start[..], req_info, b"</req_info></xml>"].concat()
}

fn padded(plain: &[u8]) -> Vec<u8> {
    let count = BLOCK - plain.len() % BLOCK;
    let mut padded = plain.to_vec();
    padded.resize(plain.len() + count, u8::try_from(count).expect("at most 16"));
    padded
}

fn encrypted(plain: &[u8]) -> Vec<u8> {
    let cipher = Aes256::new(CIPHER_KEY.into());
    let mut blocks = plain.to_vec();
    for block in blocks.as_chunks_mut::<BLOCK>().0 {
        cipher.encrypt_block(block.into());
    }
    blocks
}

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Base64, bit by bit.
pub fn base64(bytes: &[u8]) -> Vec<u8> {
    let bit = |at: usize| bytes.get(at / 8).map_or(0, |byte| usize::from(byte >> (7 - at % 8) & 1));
    let digits = (bytes.len() * 8).div_ceil(6);
    let digit = |number: usize| DIGITS[(0..6).fold(0, |sum, at| sum << 1 | bit(number * 6 + at))];
    let mut encoded: Vec<u8> = (0..digits).map(digit).collect();
    encoded.resize(digits.next_multiple_of(4), b'=');
    encoded
}

/// What encodes to this, white space aside.
fn unbase64(text: &[u8]) -> Option<Vec<u8>> {
    let mut text = text.to_vec();
    text.retain(|byte| !b" \t\r\n".contains(byte));
    let mut bits = Vec::new();
    for digit in text.iter().take_while(|byte| **byte != b'=') {
        let value = DIGITS.iter().position(|one| one == digit)?;
        bits.extend((0..6).rev().map(|at| value >> at & 1));
    }
    let byte = |bits: &[usize]| u8::try_from(bits.iter().fold(0, |sum, bit| sum << 1 | bit)).ok();
    let bytes: Vec<u8> = bits.chunks_exact(8).filter_map(byte).collect();
    (base64(&bytes) == text).then_some(bytes)
}
