//! Measures what people verify and sign with today, beside wxpay, in one run on one thread.
//!
//! ```text
//! peers verify    [--out FILE] [--documents DIR] [--seconds N] [--only TEXT]... [CHILD]...
//! peers growth    [--out FILE] [--seconds N]
//! ```
//!
//! `CHILD` is `NAME=COMMAND`: a program that measures on command, by the protocol of
//! [`child`]. `--only` keeps the rows whose name holds TEXT, and the limit.

/// The versions of the crates that digest.
macro_rules! crates {
    () => {
        concat!(
            "md-5 ",
            env!("VERSION_MD_5"),
            ", hmac ",
            env!("VERSION_HMAC"),
            ", sha2 ",
            env!("VERSION_SHA2")
        )
    };
}

mod case;
mod child;
mod grow;
mod growth;
mod limit;
mod measure;
mod native;
mod quick;
mod rust;
mod table;
mod wxpay;

use std::process::ExitCode;

/// What was said on the command line.
pub struct Options {
    out: Option<String>,
    documents: String,
    seconds: f64,
    only: Vec<String>,
    children: Vec<(String, String)>,
}

fn options(arguments: impl Iterator<Item = String>) -> Result<Options, String> {
    let mut options = Options {
        out: None,
        documents: "target/bench/documents".into(),
        seconds: 20.0,
        only: Vec::new(),
        children: Vec::new(),
    };
    let mut arguments = arguments;
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().ok_or(format!("{argument} wants a value"));
        match argument.as_str() {
            "--out" => options.out = Some(value()?),
            "--documents" => options.documents = value()?,
            "--seconds" => options.seconds = value()?.parse().map_err(|_| "--seconds N")?,
            "--only" => options.only.push(value()?),
            _ => {
                let (name, command) =
                    argument.split_once('=').ok_or(format!("{argument}: what?"))?;
                options.children.push((name.to_string(), command.to_string()));
            }
        }
    }
    Ok(options)
}

fn run() -> Result<(), String> {
    let mut arguments = std::env::args().skip(1);
    match arguments.next().as_deref() {
        Some("verify") => table::run(&options(arguments)?),
        Some("growth") => growth::run(&options(arguments)?),
        _ => Err("peers verify | growth".into()),
    }
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("peers: {error}");
            ExitCode::FAILURE
        }
    }
}
