//! The work through the crate.

use std::hint::black_box;

use wxpay_core::{Algorithm, Field, Fields, Key, SignType};

use crate::case::{Case, KEY, Work};

pub fn work(case: &Case) -> Box<dyn FnMut() -> bool + '_> {
    match case.sign_type {
        SignType::Md5 => with(Key::md5(KEY).expect("a key"), case),
        SignType::HmacSha256 => with(Key::hmac_sha256(KEY).expect("a key"), case),
    }
}

fn with<A: Algorithm + 'static>(key: Key<A>, case: &Case) -> Box<dyn FnMut() -> bool + '_> {
    match &case.work {
        Work::Verify(document) => Box::new(move || verify(&key, black_box(document)).is_some()),
        Work::Write(order) => {
            let mut out = [0; 2048];
            Box::new(move || write(&key, black_box(order), &mut out).is_some())
        }
    }
}

fn verify<A: Algorithm>(key: &Key<A>, document: &[u8]) -> Option<()> {
    let mut slots = [Field::EMPTY; 64];
    let fields = Fields::read(document, &mut slots).ok()?;
    let verified = key.verify(&fields).ok()?;
    black_box(verified.get("result_code")).map(|_| ())
}

fn write<A: Algorithm>(key: &Key<A>, order: &[(String, String)], out: &mut [u8]) -> Option<usize> {
    let mut slots = [Field::EMPTY; 64];
    let mut fields = Fields::new(&mut slots);
    for (name, value) in order {
        fields.set(name, value).ok()?;
    }
    key.write_signed(&fields, out).ok().map(<[u8]>::len)
}

/// A document of as many fields as there may be.
pub fn many(document: Vec<u8>) -> Box<dyn FnMut() -> bool> {
    let key = Key::md5(KEY).expect("a key");
    Box::new(move || {
        let mut slots = [Field::EMPTY; 256];
        Fields::read(black_box(&document), &mut slots)
            .is_ok_and(|fields| key.verify(&fields).is_ok())
    })
}
