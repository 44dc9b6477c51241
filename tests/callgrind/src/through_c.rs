//! The work through the C ABI, as a program in C calls it.

use std::hint::black_box;
use std::mem::MaybeUninit;
use std::ptr::null_mut;

use wxpay::*;
use wxpay_core::SignType;

use crate::case::{Case, KEY, Work};

const SLOTS: usize = 64;

pub fn work(case: &Case) -> Box<dyn FnMut() -> bool + '_> {
    let mut key = Box::new(MaybeUninit::<RawKey>::uninit());
    let make = match case.sign_type {
        SignType::Md5 => wxpay_key_md5,
        SignType::HmacSha256 => wxpay_key_hmac_sha256,
    };
    // SAFETY: room for a key, and a text with its length.
    let status = unsafe { make(key.as_mut_ptr(), KEY.as_ptr().cast(), KEY.len()) };
    assert_eq!(status, WXPAY_OK);
    match &case.work {
        Work::Verify(document) => Box::new(move || verify(&key, black_box(document))),
        Work::Write(order) => {
            let mut out = [0_u8; 2048];
            Box::new(move || write(&key, black_box(order), &mut out))
        }
    }
}

fn verify(key: &MaybeUninit<RawKey>, document: &[u8]) -> bool {
    let mut fields = [const { MaybeUninit::<RawField>::uninit() }; SLOTS];
    let mut count = 0;
    let array = fields.as_mut_ptr().cast::<RawField>();
    let (start, len) = (document.as_ptr().cast(), document.len());
    // SAFETY: every pointer is valid for the length that goes with it.
    unsafe {
        wxpay_read(start, len, WXPAY_ROOT_XML, array, SLOTS, &raw mut count, null_mut()) == WXPAY_OK
            && wxpay_verify(key.as_ptr(), array, count, null_mut()) == WXPAY_OK
            && !wxpay_get(array, count, c"result_code".as_ptr(), 11).is_null()
    }
}

fn write(key: &MaybeUninit<RawKey>, order: &[(String, String)], out: &mut [u8]) -> bool {
    let mut fields = [const { MaybeUninit::<RawField>::uninit() }; SLOTS];
    let (mut count, mut len) = (0, 0);
    let array = fields.as_mut_ptr().cast::<RawField>();
    let mut pairs =
        [RawPair { name: std::ptr::null(), name_len: 0, value: std::ptr::null(), value_len: 0 };
            SLOTS];
    for ((name, value), pair) in order.iter().zip(&mut pairs) {
        *pair = RawPair {
            name: name.as_ptr().cast(),
            name_len: name.len(),
            value: value.as_ptr().cast(),
            value_len: value.len(),
        };
    }
    // SAFETY: every pointer is valid for the length that goes with it.
    let status = unsafe {
        wxpay_set_pairs(pairs.as_ptr(), order.len(), array, SLOTS, &raw mut count, null_mut())
    };
    if status != WXPAY_OK {
        return false;
    }
    let (start, room) = (out.as_mut_ptr().cast(), out.len());
    let len = &raw mut len;
    // SAFETY: every pointer is valid for the length that goes with it.
    unsafe {
        wxpay_write_signed(key.as_ptr(), array, count, start, room, len, null_mut()) == WXPAY_OK
    }
}
