//! This library, as a program in Rust uses it.

use wxpay_core::{Algorithm, Field, Fields, HmacSha256, Key, Md5};

use crate::case::KEY;
use crate::rust::{Peer, Row};

struct Wxpay<A: Algorithm>(Key<A>);

impl<A: Algorithm> Wxpay<A> {
    fn paid(&self, document: &[u8]) -> Option<bool> {
        let mut slots = [Field::EMPTY; 64];
        let fields = Fields::read(document, &mut slots).ok()?;
        let verified = self.0.verify(&fields).ok()?;
        let success = |name| verified.get(name).is_some_and(|code| code == *"SUCCESS");
        Some(success("return_code") && success("result_code"))
    }
}

impl<A: Algorithm> Peer for Wxpay<A> {
    fn verify(&mut self, document: &[u8]) -> bool {
        self.paid(document) == Some(true)
    }

    fn write(&mut self, order: &[(String, String)], out: &mut [u8]) -> usize {
        let mut slots = [Field::EMPTY; 64];
        let mut fields = Fields::new(&mut slots);
        for (name, value) in order {
            if fields.set(name, value).is_err() {
                return 0;
            }
        }
        self.0.write_signed(&fields, out).map_or(0, <[u8]>::len)
    }
}

/// Either algorithm has a type of its own.
enum Either {
    Md5(Wxpay<Md5>),
    HmacSha256(Wxpay<HmacSha256>),
}

impl Peer for Either {
    fn verify(&mut self, document: &[u8]) -> bool {
        match self {
            Either::Md5(peer) => peer.verify(document),
            Either::HmacSha256(peer) => peer.verify(document),
        }
    }

    fn write(&mut self, order: &[(String, String)], out: &mut [u8]) -> usize {
        match self {
            Either::Md5(peer) => peer.write(order, out),
            Either::HmacSha256(peer) => peer.write(order, out),
        }
    }
}

pub fn row() -> Row<impl Peer> {
    let md5 = Either::Md5(Wxpay(Key::md5(KEY).expect("a key")));
    let hmac = Either::HmacSha256(Wxpay(Key::hmac_sha256(KEY).expect("a key")));
    Row::new("wxpay, Rust", concat!("wxpay-core ", env!("VERSION_WXPAY_CORE")).into(), md5, hmac)
}
