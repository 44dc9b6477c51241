//! Compiles the peers in C and C++, as a distribution would: -O2, against its own libraries.

use std::path::Path;
use std::process::Command;

fn main() {
    versions();
    println!("cargo::rerun-if-changed=c");
    println!("cargo::rerun-if-env-changed=WXPAY_LIB");
    // What ffi/pkg/build has made: the library as a program in C links it.
    let archive = std::env::var("WXPAY_LIB").expect("WXPAY_LIB names libwxpay.a");
    println!("cargo::rerun-if-changed={archive}");
    let folder = Path::new(&archive).parent().expect("a folder").display();

    let mut c = cc::Build::new();
    c.std("c11").opt_level(2).warnings(true).extra_warnings(true).warnings_into_errors(true);
    c.include("../../include");
    for flag in pkg_config(&["--cflags", "libxml-2.0", "libcrypto", "expat"]) {
        c.flag(&flag);
    }
    for file in ["collect", "crypto", "markup", "libxml2", "expat", "openssl", "wxpay"] {
        c.file(format!("c/{file}.c"));
    }
    c.compile("peers_c");

    let mut cpp = cc::Build::new();
    cpp.cpp(true).std("c++17").opt_level(2);
    cpp.warnings(true).extra_warnings(true).warnings_into_errors(true);
    cpp.file("c/tinyxml2.cpp").compile("peers_cpp");

    println!("cargo::rustc-link-search=native={folder}");
    println!("cargo::rustc-link-lib=static=wxpay");
    for library in ["xml2", "crypto", "expat", "tinyxml2", "mbedcrypto"] {
        println!("cargo::rustc-link-lib=dylib={library}");
    }
}

fn pkg_config(arguments: &[&str]) -> Vec<String> {
    let output = Command::new("pkg-config").args(arguments).output().expect("pkg-config");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).split_whitespace().map(str::to_string).collect()
}

/// What is locked, so that the tables can say it.
fn versions() {
    println!("cargo::rerun-if-changed=Cargo.lock");
    let lock = std::fs::read_to_string("Cargo.lock").expect("Cargo.lock");
    let line = |package: &str, name: &str| {
        let line = package.lines().find_map(|line| line.strip_prefix(&format!("{name} = ")));
        line.unwrap_or_default().trim_matches('"').to_string()
    };
    for package in lock.split("[[package]]").skip(1) {
        let name = line(package, "name").to_uppercase().replace('-', "_");
        println!("cargo::rustc-env=VERSION_{name}={}", line(package, "version"));
    }
}
