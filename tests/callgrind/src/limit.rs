//! The limit: nothing but the digest.

use std::hint::black_box;

use hmac::{Hmac, KeyInit, Mac};
use md5::{Digest, Md5};
use sha2::Sha256;
use wxpay_core::SignType;

use crate::case::{Case, KEY};

pub fn work(case: &Case) -> Box<dyn FnMut() -> bool + '_> {
    let message = case.canonical.as_slice();
    match case.sign_type {
        SignType::Md5 => Box::new(move || {
            black_box(Md5::digest(black_box(message)));
            true
        }),
        SignType::HmacSha256 => {
            let prepared = Hmac::<Sha256>::new_from_slice(KEY.as_bytes()).expect("a key");
            Box::new(move || {
                black_box(prepared.clone().chain_update(black_box(message)).finalize());
                true
            })
        }
    }
}
