//! The rooms of core and the order they are built in: a room may use those below it only.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// From the ground up. Rooms of one layer are siblings: neither uses the other.
const LAYERS: [&[&str]; 19] = [
    &["error"],
    &["sink", "bytes", "hex", "reference", "residue", "scratch"],
    &["buf", "base64", "decimal", "json", "percent"],
    &["text", "digest"],
    &["value", "cipher"],
    &["xml"],
    &["field"],
    &["place"],
    &["fields"],
    &["canonical"],
    &["ambiguity"],
    &["key"],
    &["sign", "verify"],
    &["api"],
    &["message"],
    &["notify", "invoke", "bill"],
    &["flow"],
    &["serde"],
    // The crate's face re-exports from everywhere.
    &["lib"],
];

/// Neighbours in the list that may not use each other, though they are in different layers.
const SIBLINGS: [(&str, &str); 1] = [("xml", "digest")];

/// What is wrong with `from` using `to`, if anything is.
fn objection(from: &str, to: &str) -> Option<String> {
    let layer = |room: &str| LAYERS.iter().position(|layer| layer.contains(&room));
    let siblings = SIBLINGS.iter().any(|(one, two)| (from, to) == (*one, *two));
    match (layer(from), layer(to)) {
        _ if from == to => None,
        (None, _) => Some(format!("{from} is in no layer")),
        (_, None) => Some(format!("{from} uses {to}, which is in no layer")),
        (Some(high), Some(low)) if high < low => Some(format!("{from} uses {to}, above it")),
        (Some(high), Some(low)) if high == low => Some(format!("{from} uses {to}, beside it")),
        _ if siblings => Some(format!("{from} uses {to}, its sibling")),
        _ => None,
    }
}

/// The words of Rust source that paths and blocks are made of: names, `::`, and single signs.
/// Comments, strings and character literals are left out.
fn words(source: &str) -> Vec<String> {
    let chars: Vec<char> = source.chars().collect();
    let mut words = Vec::new();
    let mut at = 0;
    let until = |from: usize, end: &dyn Fn(usize) -> bool| {
        (from..chars.len()).find(|at| end(*at)).unwrap_or(chars.len())
    };
    while at < chars.len() {
        let two: String = chars[at..chars.len().min(at + 2)].iter().collect();
        if two == "//" {
            at = until(at, &|at| chars[at] == '\n');
        } else if two == "/*" {
            at = until(at + 2, &|at| chars[at - 1] == '*' && chars[at] == '/') + 1;
        } else if chars[at] == '"' {
            let escaped =
                |end: usize| chars[at + 1..end].iter().rev().take_while(|c| **c == '\\').count();
            at = until(at + 1, &|end| chars[end] == '"' && escaped(end) % 2 == 0) + 1;
        } else if chars[at] == '\'' && chars.get(at + 1) == Some(&'\\') {
            at = until(at + 3, &|end| chars[end] == '\'') + 1;
        } else if chars[at] == '\'' && chars.get(at + 2) == Some(&'\'') {
            at += 3;
        } else if chars[at].is_alphanumeric() || chars[at] == '_' {
            let end = until(at, &|at| !(chars[at].is_alphanumeric() || chars[at] == '_'));
            words.push(chars[at..end].iter().collect());
            at = end;
        } else if two == "::" {
            words.push(two);
            at += 2;
        } else {
            if !chars[at].is_whitespace() {
                words.push(chars[at].to_string());
            }
            at += 1;
        }
    }
    words
}

/// The position after the block that opens at the first `{` from `at` on, or after a `;` before it.
fn after_block(words: &[String], mut at: usize) -> usize {
    let mut depth = 0;
    while at < words.len() {
        match words[at].as_str() {
            "{" => depth += 1,
            "}" => depth -= 1,
            _ => {}
        }
        at += 1;
        if depth == 0 && matches!(words[at - 1].as_str(), "}" | ";") {
            break;
        }
    }
    at
}

/// The first names in what follows a `crate::`: one name, or those of a group.
fn first_names(words: &[String]) -> Vec<String> {
    if words.first().map(String::as_str) != Some("{") {
        return words.first().cloned().into_iter().collect();
    }
    let (mut names, mut depth) = (Vec::new(), 0);
    for two in words.windows(2) {
        match two[0].as_str() {
            "{" => depth += 1,
            "}" => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            break;
        }
        if depth == 1 && matches!(two[0].as_str(), "{" | ",") && two[1] != "}" {
            names.push(two[1].clone());
        }
    }
    names
}

/// The rooms that a file uses. `depth` is how far the file is below the crate: 1 for `text.rs`,
/// 2 for `xml/tag.rs`. Modules for tests only are left out.
fn uses(source: &str, depth: usize) -> BTreeSet<String> {
    let words = words(source);
    let is = |at: usize, expected: &[&str]| {
        expected.iter().enumerate().all(|(i, word)| words.get(at + i).is_some_and(|w| w == word))
    };
    let mut found = BTreeSet::new();
    // Where each inline module that we are in ends.
    let mut inside: Vec<usize> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        inside.retain(|end| *end > at);
        if is(at, &["#", "[", "cfg", "(", "test", ")", "]"]) {
            at = after_block(&words, at + 7);
        } else if is(at, &["mod"]) && is(at + 2, &["{"]) {
            inside.push(after_block(&words, at));
            at += 3;
        } else if is(at, &["crate", "::"]) {
            found.extend(first_names(&words[at + 2..]));
            at += 2;
        } else if is(at, &["super", "::"]) {
            let mut levels = 0;
            while is(at, &["super", "::"]) {
                (levels, at) = (levels + 1, at + 2);
            }
            if levels == depth + inside.len() {
                found.extend(first_names(&words[at..]));
            }
        } else {
            at += 1;
        }
    }
    found
}

/// All Rust files below `directory`.
fn sources(directory: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(directory).expect("a directory") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

#[test]
fn no_room_uses_what_is_above_or_beside_it() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../core/src");
    let mut wrong = Vec::new();
    let mut rooms = BTreeSet::new();
    for path in sources(&root) {
        let inner = path.strip_prefix(&root).expect("below the root").with_extension("");
        let parts: Vec<String> =
            inner.components().map(|part| part.as_os_str().to_string_lossy().into()).collect();
        let room = &parts[0];
        rooms.insert(room.clone());
        let is_mod = parts.last().is_some_and(|last| last == "mod");
        // A `mod.rs` is its directory; `lib.rs` is the crate itself.
        let depth = if room == "lib" { 0 } else { parts.len() - usize::from(is_mod) };
        if !LAYERS.iter().any(|layer| layer.contains(&room.as_str())) {
            wrong.push(format!("{room} is in no layer"));
        }
        let source = fs::read_to_string(&path).expect("a source file");
        let found = uses(&source, depth);
        let objections = found.iter().filter_map(|to| objection(room, to));
        wrong.extend(objections.map(|what| format!("{}: {what}", inner.display())));
    }
    let listed: BTreeSet<String> = LAYERS.concat().into_iter().map(str::to_string).collect();
    wrong.extend(listed.difference(&rooms).map(|room| format!("{room} is listed, but not there")));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What the checker finds wrong with one file of the room `room`.
fn check(room: &str, depth: usize, source: &str) -> Vec<String> {
    uses(source, depth).iter().filter_map(|to| objection(room, to)).collect()
}

#[test]
fn the_checker_catches_what_it_should() {
    let wrong = [
        ("text", 1, "use crate::fields::Fields;"),
        ("text", 1, "use super::fields::Fields;"),
        ("text", 1, "fn f() -> crate::key::Key { crate::error::Kind::Empty }"),
        ("text", 1, "use crate::{error::{Error, Kind}, fields::Field};"),
        ("text", 1, "use crate::{\n    error::Kind,\n    digest,\n};"),
        ("text", 1, "mod sealed { use super::super::key::Key; }"),
        ("text", 1, "#[cfg(test)]\nmod tests { fn f() {} }\nuse crate::xml;"),
        ("text", 1, "const A: &str = \"\\\\\"; use crate::xml; const B: char = '\"';"),
        ("text", 1, "use crate::unheard_of;"),
        ("xml", 2, "use super::super::fields::Field;"),
        ("xml", 2, "use crate::digest::Md5;"),
        ("digest", 1, "use crate::xml::Root;"),
        ("sign", 1, "use crate::verify::Verified;"),
        ("verify", 1, "use crate::sign::Signature;"),
        ("error", 1, "use crate::sink::Sink;"),
        ("hex", 1, "use crate::decimal::Decimal;"),
        ("unheard_of", 1, "use crate::error::Kind;"),
    ];
    for (room, depth, source) in wrong {
        assert_eq!(check(room, depth, source).len(), 1, "{room}: {source}");
    }
    let fine = [
        ("text", 1, "use crate::error::Kind; use crate::reference; use crate::text::Text;"),
        ("text", 1, "// use crate::fields;\n/* use crate::key; */ /// [`crate::Kind`]"),
        ("text", 1, "const A: &str = \"crate::fields\"; fn f<'a>(x: &'a str) -> char { '\\'' }"),
        ("text", 1, "#[cfg(test)]\nmod tests {\n use super::*; use crate::fields::Fields; }"),
        ("digest", 1, "pub mod sealed { fn f() -> super::Digest { super::key::f() } }"),
        ("xml", 2, "use super::tag; use super::chars::{is_name, is_char};"),
        ("key", 1, "use crate::{ambiguity::Rule, fields::View, text::Text};"),
    ];
    for (room, depth, source) in fine {
        assert_eq!(check(room, depth, source), [""; 0], "{room}: {source}");
    }
}
