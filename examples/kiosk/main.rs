//! A drinks machine: what can happen to money on its way, and what becomes of it.
//!
//! ```text
//! cargo run --example kiosk
//! cargo run --example kiosk -- --gateway URL
//! cargo run --example kiosk -- --notify FILE --key KEY --sign-type MD5|HMAC-SHA256
//! ```
//!
//! The first form has a gateway of its own. The second talks to one over HTTP: `tests/gateway`. The
//! third verifies a document of your own: one line, and 0 or 1 as exit status.

// All but the machine runs where there is an operating system.
#![allow(clippy::std_instead_of_alloc)]

mod check;
mod forger;
mod gateway;
mod machine;
#[cfg(test)]
mod power_cuts;
#[cfg(test)]
mod scans;
mod simulated;
mod story;
mod till;
mod transcript;

use core::error::Error;
use std::process::ExitCode;

use gateway::{Gateway, InProcess, Remote};

const USAGE: &str =
    "usage: kiosk [--gateway URL | --notify FILE --key KEY --sign-type MD5|HMAC-SHA256]";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match arguments.as_slice() {
        [] => run(InProcess::new(story::KEY).map_err(Box::from)),
        ["--gateway", url] => run(Remote::new(url)),
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

fn run<G: Gateway + 'static>(gateway: Result<G, Box<dyn Error>>) -> Result<(), Box<dyn Error>> {
    story::run(Box::new(gateway?))
}
