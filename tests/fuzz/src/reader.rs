//! A document: read, written, signed and verified as the naive oracle does it.

use wxpay_core::{Field as CoreField, Fields, Key, Kind, Root};
use wxpay_tests::compare::{both_read, copied, core_key, fault};
use wxpay_tests::oracle::{self, Field, Mode, Signer};

use crate::plant;

const SLOTS: usize = oracle::FIELDS_MAX;
/// What a buffer holds that nobody has written to.
const FILL: u8 = 0xA5;

thread_local! {
    static KEYS: Vec<(Signer, Key)> = keys();
}

/// Both algorithms in both modes.
fn keys() -> Vec<(Signer, Key)> {
    let modes = [("MD5", Mode::Default), ("HMAC-SHA256", Mode::Strict)];
    let other = [("MD5", Mode::Strict), ("HMAC-SHA256", Mode::Default)];
    let signer = |(sign_type, mode): (&str, Mode)| {
        let key = "192006250b4c09247ec02edce69f6a2d".to_string();
        let signer = Signer { key, sign_type: sign_type.to_string(), mode };
        let key = core_key(&signer);
        (signer, key)
    };
    modes.into_iter().chain(other).map(signer).collect()
}

/// The target.
pub fn run(document: &[u8]) {
    for root in [Root::Xml, Root::Root] {
        let _few = agree(document, root, document.len() % 9);
        if let Ok(fields) = agree(document, root, SLOTS) {
            fields.iter().for_each(|field| plant::strike(&field.value));
            accepted(document, root, &fields);
        }
    }
}

fn agree(document: &[u8], root: Root, slots: usize) -> Result<Vec<Field>, oracle::Fault> {
    both_read(document, root, slots).unwrap_or_else(|difference| panic!("{difference}"))
}

/// A document that is read as `expected`.
fn accepted(document: &[u8], root: Root, expected: &[Field]) {
    let mut slots = [CoreField::EMPTY; SLOTS];
    let fields = Fields::read_root(document, root, &mut slots).expect("read before");

    let written = oracle::written(expected);
    outputs(&written, |out| fields.write(out).map(<[u8]>::len));
    let again = agree(&written, Root::Xml, SLOTS).expect("what was written");
    assert_eq!(contents(&again), contents(expected));
    outputs(&oracle::canonical(expected), |out| {
        fields.view().write_canonical(out).map(<[u8]>::len)
    });

    KEYS.with(|keys| {
        for (turn, (signer, key)) in keys.iter().enumerate() {
            let verified = key.verify(&fields).map(|_| ()).map_err(fault);
            assert_eq!(verified, signer.verify(expected), "{signer:?}");
            let sign = key.sign(&fields).map(|sign| sign.to_string()).map_err(fault);
            assert_eq!(sign, signer.sign(expected), "{signer:?}");
            if sign.is_ok() {
                signed(&fields, signer, key, turn);
            }
        }
    });
}

/// What can be signed is written, read and verified; and not after a change that changes a value.
fn signed(fields: &Fields<'_, '_>, signer: &Signer, key: &Key, turn: usize) {
    let mut buffer = vec![0; fields.view().written_len() + 100];
    let mut message = match key.write_signed(fields, &mut buffer) {
        Ok(message) => message.to_vec(),
        Err(error) => panic!("{error}"),
    };
    let honest = verified(&message, signer, key).expect("what was signed");

    let (at, bit) = place(&message, turn);
    message[at] ^= bit;
    if let Ok(read) = agree(&message, Root::Xml, SLOTS) {
        let mut slots = [CoreField::EMPTY; SLOTS];
        let fields = Fields::read(&message, &mut slots).expect("read before");
        assert_eq!(copied(&fields), read);
        if let Ok(forged) = verified(&message, signer, key) {
            assert_eq!(forged, honest, "forged: {}", message.escape_ascii());
        }
    }
}

/// What of a message is verified: the fields that are signed.
fn verified(
    message: &[u8],
    signer: &Signer,
    key: &Key,
) -> Result<Vec<(String, Vec<u8>)>, oracle::Fault> {
    let mut slots = [CoreField::EMPTY; SLOTS];
    // A signature makes one field more than there may be.
    let fields = match Fields::read(message, &mut slots) {
        Ok(fields) => fields,
        Err(error) if error.kind() == Kind::TooManyFields => return Ok(Vec::new()),
        Err(error) => panic!("{error}"),
    };
    let read = copied(&fields);
    let outcome = key.verify(&fields).map(|_| ()).map_err(fault);
    assert_eq!(outcome, signer.verify(&read), "{signer:?}");
    outcome.map(|()| {
        let mut signed = contents(&read);
        signed.retain(|(name, value)| name != "sign" && !value.is_empty());
        signed
    })
}

fn contents(fields: &[Field]) -> Vec<(String, Vec<u8>)> {
    fields.iter().map(|field| (field.name.clone(), field.value.clone())).collect()
}

/// One bit of the message, wherever its bytes say.
fn place(message: &[u8], turn: usize) -> (usize, u8) {
    let seed = 0xCBF2_9CE4_8422_2325 ^ turn as u64;
    let mixed = message
        .iter()
        .fold(seed, |mixed, byte| (mixed ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01B3));
    let at = (mixed >> 8) as usize % message.len();
    (at, 1 << (mixed >> 4 & 7))
}

/// `produce` writes exactly `expected`; and nothing where there is too little room.
fn outputs(expected: &[u8], produce: impl Fn(&mut [u8]) -> Result<usize, wxpay_core::Error>) {
    let mut out = vec![FILL; expected.len() + 1];
    let len = produce(&mut out).expect("room enough");
    assert_eq!(&out[..len], expected);
    assert_eq!(out[len], FILL);
    if let Some(small) = expected.len().checked_sub(1) {
        out.fill(FILL);
        let error = produce(&mut out[..small]).expect_err("too little room");
        assert_eq!((error.kind(), error.at()), (Kind::BufferTooSmall, expected.len()));
        assert_eq!(out, vec![FILL; out.len()], "touched");
    }
}
