//! Makes `header.h`, from which maturin makes what Python knows about the library: the headers in
//! `include/` as they are, without what only a C compiler understands.

#![allow(clippy::expect_used)] // It stops the build.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

const HEADERS: [&str; 6] =
    ["wxpay.h", "wxpay_api.h", "wxpay_invoke.h", "wxpay_notify.h", "wxpay_bill.h", "wxpay_flow.h"];

fn main() {
    let here = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("set by cargo"));
    let mut made = String::new();
    for header in HEADERS {
        made += &declarations(&here.join("include").join(header));
    }
    made += &declarations(&here.join("native/calls.h"));
    println!("cargo::rerun-if-changed=build.rs");

    let out = PathBuf::from(env::var_os("OUT_DIR").expect("set by cargo"));
    fs::write(folder_of_cargo(&out).join("header.h"), made).expect("cargo writes there, too");
}

/// Cargo's folder, into which maturin looks: `out` is `[TARGET/]PROFILE/build/PACKAGE/out` in it.
fn folder_of_cargo(out: &Path) -> &Path {
    let folder = out.ancestors().nth(4).expect("cargo's folders lie in each other");
    let target = env::var_os("TARGET").expect("set by cargo");
    match folder.parent() {
        Some(parent) if folder.file_name() == Some(&target) => parent,
        _ => folder,
    }
}

/// The declarations of a header, with those constants that are whole numbers.
fn declarations(path: &Path) -> String {
    println!("cargo::rerun-if-changed={}", path.display());
    let text = fs::read_to_string(path).expect("the header is there");
    let mut made = String::new();
    let mut is_skipped = false;
    for line in text.lines() {
        let continues = line.ends_with('\\');
        if is_skipped || line.starts_with('#') {
            is_skipped = continues;
            let mut words = line.split_whitespace();
            if let (Some("#define"), Some(name), Some(value)) =
                (words.next(), words.next(), words.next())
            {
                let value = value.trim_matches(['(', ')']);
                if value.parse::<i64>().is_ok() {
                    made += &format!("#define {name} {value}\n");
                }
            }
        } else if !matches!(line, "extern \"C\" {" | "}  // extern \"C\"" | "WXPAY_MUST_USE") {
            let line = line.strip_prefix("WXPAY_MUST_USE ").unwrap_or(line);
            // What cffi takes for a constant has no address.
            made += &line.replace("extern const struct", "extern struct");
            made.push('\n');
        }
    }
    made
}
