//! The vectors of what the payer's client gets, `tests/vectors/invoke`.

use std::collections::BTreeMap;
use std::fs;

use wxpay_core::Time;

use crate::oracle::{Mode, Signer};
use crate::vectors::directory;

/// One case: its header, the input, and what the client gets.
#[derive(Clone, Debug)]
pub struct Case {
    /// The file's.
    pub name: String,
    /// The lines of the header.
    pub header: BTreeMap<String, String>,
    /// What goes into the call.
    pub input: BTreeMap<String, String>,
    /// What the client gets, in that order; nothing if the call is refused.
    pub fields: Vec<(String, String)>,
}

impl Case {
    /// A line of the header; empty if it is not there.
    #[must_use]
    pub fn header(&self, name: &str) -> &str {
        self.header.get(name).map_or("", String::as_str)
    }

    /// An input, possibly empty.
    ///
    /// # Panics
    /// When the case has no such input.
    #[must_use]
    pub fn input(&self, name: &str) -> &str {
        self.input.get(name).unwrap_or_else(|| panic!("{}: no {name}", self.name))
    }

    /// The input `time`.
    ///
    /// # Panics
    /// When there is none.
    #[must_use]
    pub fn time(&self) -> Time {
        self.input("time").parse().ok().and_then(Time::from_unix).expect("a time")
    }

    /// The key to sign with.
    #[must_use]
    pub fn signer(&self) -> Signer {
        let mode = if self.header("mode") == "strict" { Mode::Strict } else { Mode::Default };
        let (key, sign_type) =
            (self.header("key").to_string(), self.header("sign_type").to_string());
        Signer { key, sign_type, mode }
    }
}

fn unescaped(text: &str) -> String {
    let mut chars = text.chars();
    let mut out = String::new();
    while let Some(char) = chars.next() {
        let escaped = if char == '\\' { chars.next() } else { None };
        out.push(match escaped {
            Some('n') => '\n',
            Some('r') => '\r',
            Some('t') => '\t',
            Some('\\') | None => char,
            Some(other) => panic!("no escape: {other}"),
        });
    }
    out
}

/// All cases, sorted by name.
///
/// # Panics
/// When a file cannot be read or understood.
#[must_use]
pub fn load() -> Vec<Case> {
    let entries = fs::read_dir(directory().join("invoke")).expect("the directory");
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    paths
        .iter()
        .map(|path| {
            let content = fs::read_to_string(path).expect("UTF-8");
            let lines = content.strip_suffix('\n').expect("a last line").split('\n');
            let blocks: Vec<Vec<&str>> = lines
                .collect::<Vec<_>>()
                .split(|line| line.is_empty())
                .map(<[&str]>::to_vec)
                .collect();
            let pair = |line: &str| {
                let (name, value) = line.split_once('=').expect("a pair");
                (name.to_string(), unescaped(value))
            };
            let header = |line: &str| {
                let (name, value) = line.split_once(": ").expect("a header");
                (name.to_string(), value.to_string())
            };
            Case {
                name: path.file_stem().expect("a name").to_string_lossy().into_owned(),
                header: blocks[0].iter().map(|line| header(line)).collect(),
                input: blocks[1].iter().map(|line| pair(line)).collect(),
                fields: blocks.get(2).into_iter().flatten().map(|line| pair(line)).collect(),
            }
        })
        .collect()
}
