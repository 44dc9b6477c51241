//! Every target sees the planted bug, where its input holds the mark and nowhere else.

use std::panic::catch_unwind;

use wxpay_fuzz::abi::call;
use wxpay_fuzz::{TARGETS, plant};

/// An input whose decoded value is this.
fn input(target: &str, value: &[u8]) -> Vec<u8> {
    let len = u8::try_from(value.len()).expect("a short value");
    match target {
        "reader" => [b"<xml><a>", value, b"</a></xml>"].concat(),
        "abi" => [&[call::SET, 1, b'a', len], value].concat(),
        "request" => [&[0, 0, 0, 1, len], value].concat(),
        "refund" => [b"\0<root><a>", value, b"</a></root>"].concat(),
        "bill" => {
            let start = "\0交易时间,商户订单号\n`2019-02-19 18:19:32,`".as_bytes();
            [start, value, b"\n"].concat()
        }
        "values" => [&[0], value].concat(),
        other => panic!("no input for {other}"),
    }
}

#[test]
fn every_target_finds_it() {
    // SAFETY: no other test of this program looks at the environment.
    unsafe { std::env::set_var("WXPAY_FUZZ_PLANT", "1") };
    for &(name, target) in TARGETS {
        let strikes = |value: &[u8]| catch_unwind(|| target(&input(name, value))).is_err();
        assert!(strikes(plant::MARK), "{name} does not see the bug");
        assert!(strikes(&[plant::MARK, &b"x"[..]].concat()), "{name} does not see the bug");
        assert!(!strikes(&plant::MARK[1..]), "{name} sees what is not there");
    }
}

/// The word that the fuzzer is told.
#[test]
fn the_dictionary_has_the_mark() {
    let mark = std::str::from_utf8(plant::MARK).expect("ASCII");
    assert!(include_str!("../plant.dict").lines().any(|line| line == format!("\"{mark}\"")));
}
