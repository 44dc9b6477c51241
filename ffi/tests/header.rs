//! `include/wxpay.h` is what cbindgen makes of `ffi/src`, byte for byte.
//!
//! `WXPAY_WRITE_HEADER=1 cargo test -p wxpay-ffi --test header` writes it.

#![allow(clippy::unwrap_used)] // A test may panic.

use std::path::Path;

#[test]
fn header_is_up_to_date() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let config = cbindgen::Config::from_file(here.join("cbindgen.toml")).unwrap();
    let mut made = Vec::new();
    let mut builder = cbindgen::Builder::new().with_config(config);
    // Each file by itself: nothing of the dependencies belongs into the header, and this needs no
    // cargo. The order is the order of the manual.
    for source in ["status", "types", "about", "fields", "keys", "signing"] {
        builder = builder.with_src(here.join("src").join(source).with_extension("rs"));
    }
    builder.generate().unwrap().write(&mut made);
    let made = String::from_utf8(made).unwrap();

    let path = here.join("../include/wxpay.h");
    if std::env::var_os("WXPAY_WRITE_HEADER").is_some() {
        std::fs::write(&path, &made).unwrap();
    }
    let committed = std::fs::read_to_string(&path).unwrap();
    let differs = made.lines().zip(committed.lines()).position(|(made, line)| made != line);
    assert!(made == committed, "include/wxpay.h differs from the sources at line {differs:?}");
}
