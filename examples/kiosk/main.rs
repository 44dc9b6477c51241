//! A vending machine's payments: order, notification, and what is refused.
//!
//! ```text
//! cargo run --example kiosk
//! cargo run --example kiosk -- --notify FILE --key KEY --sign-type MD5|HMAC-SHA256
//! ```
//!
//! The second form verifies a document of your own: one line, and 0 or 1 as exit status.

mod check;
mod vend;

use core::error::Error;
use std::process::ExitCode;

const USAGE: &str = "usage: kiosk [--notify FILE --key KEY --sign-type MD5|HMAC-SHA256]";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match arguments.as_slice() {
        [] => vend::run(),
        ["--notify", file, "--key", key, "--sign-type", sign_type] => {
            check::run(file, key, sign_type)
        }
        _ => Err(Box::<dyn Error>::from(USAGE)),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
