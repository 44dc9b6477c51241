//! The test vectors, as `tests/vectors/README.md` describes them.

use std::fs;
use std::path::{Path, PathBuf};

use wxpay_core::Root;

use crate::oracle::{Mode, Signer};

/// The groups, which are the directories.
pub const GROUPS: [&str; 5] = ["read", "write", "sign", "verify", "notify"];

/// One case.
#[derive(Clone, Debug)]
pub struct Case {
    /// `group/name`.
    pub name: String,
    /// The group.
    pub group: String,
    /// What it is about.
    pub about: String,
    /// The bytes of the document.
    pub document: Vec<u8>,
    /// The root element to ask for.
    pub root: Root,
    /// How many slots to read into.
    pub slots: usize,
    /// The key, algorithm and mode to verify with; none: the case is for the reader alone.
    pub signer: Option<Signer>,
    /// The signature of the fields; none: it cannot be made, or there is no key.
    pub sign: Option<String>,
    /// The name of the expected kind and the offset, or none for a success.
    pub refusal: Option<(String, usize)>,
    /// Name and decoded value of each field, sorted; none: the document cannot be read.
    pub fields: Option<Vec<(String, Vec<u8>)>>,
    /// The canonical string, without the key.
    pub canonical: Option<Vec<u8>>,
}

/// Where the vectors are.
#[must_use]
pub fn directory() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors")
}

/// All cases of all groups, sorted by name.
///
/// # Panics
/// When a file cannot be read or understood, or a group has no cases.
#[must_use]
pub fn load() -> Vec<Case> {
    GROUPS.into_iter().flat_map(load_group).collect()
}

fn load_group(group: &str) -> Vec<Case> {
    let directory = directory().join(group);
    let entries =
        fs::read_dir(&directory).unwrap_or_else(|error| panic!("{}: {error}", directory.display()));
    let mut paths: Vec<PathBuf> =
        entries.map(|entry| entry.expect("a directory entry").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "case"));
    paths.sort();
    assert!(!paths.is_empty(), "{}: no cases", directory.display());
    paths.iter().map(|path| load_case(group, path)).collect()
}

fn load_case(group: &str, path: &Path) -> Case {
    let text = fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let mut case = parse(group, &format!("{group}/{stem}"), &text);
    let document = path.with_extension("xml");
    case.document = fs::read(&document).unwrap_or_else(|e| panic!("{}: {e}", document.display()));
    case.canonical = fs::read(path.with_extension("canonical")).ok();
    case
}

/// Reads the text of a `.case` file: `name: value` lines; then, if the document can be read, an
/// empty line and `name=value` lines.
fn parse(group: &str, name: &str, text: &str) -> Case {
    let wrong = |what: &str, line: &str| -> ! { panic!("{name}: {what}: {line}") };
    let mut lines = text.lines();
    let mut case = Case {
        name: name.to_string(),
        group: group.to_string(),
        about: String::new(),
        document: Vec::new(),
        root: Root::Xml,
        slots: 0,
        signer: None,
        sign: None,
        refusal: None,
        fields: None,
        canonical: None,
    };
    let (mut key, mut sign_type, mut mode, mut expects) = (None, None, Mode::Default, false);
    for line in lines.by_ref().take_while(|line| !line.is_empty()) {
        let Some((header, value)) = line.split_once(": ") else { wrong("not a header", line) };
        match (header, value) {
            ("about", _) => case.about = value.to_string(),
            ("root", "xml") => case.root = Root::Xml,
            ("root", "root") => case.root = Root::Root,
            ("slots", _) => {
                case.slots = value.parse().unwrap_or_else(|_| wrong("not a number", line));
            }
            ("key", _) => key = Some(value.to_string()),
            ("sign_type", _) => sign_type = Some(value.to_string()),
            ("mode", "default") => mode = Mode::Default,
            ("mode", "strict") => mode = Mode::Strict,
            ("sign", _) => case.sign = Some(value.to_string()),
            ("expect", "ok") => expects = true,
            ("expect", _) => {
                expects = true;
                case.refusal = value
                    .split_once(' ')
                    .and_then(|(kind, at)| Some((kind.to_string(), at.parse().ok()?)));
                if case.refusal.is_none() {
                    wrong("not a kind and an offset", line);
                }
            }
            _ => wrong("an unknown header", line),
        }
    }
    assert!(expects, "{name}: no expectation");
    assert!(key.is_some() == sign_type.is_some(), "{name}: key and sign_type go together");
    case.signer = key.zip(sign_type).map(|(key, sign_type)| Signer { key, sign_type, mode });
    if text.starts_with('\n') || text.contains("\n\n") {
        let field = |line: &str| match line.split_once('=') {
            Some((name, value)) => (name.to_string(), unescape(value)),
            None => wrong("not a field", line),
        };
        case.fields = Some(lines.map(field).collect());
    }
    case
}

/// Undoes `\\`, `\n`, `\r` and `\t`.
fn unescape(value: &str) -> Vec<u8> {
    let mut plain = String::new();
    let mut chars = value.chars();
    while let Some(char) = chars.next() {
        plain.push(match (char, char == '\\') {
            (char, false) => char,
            (_, true) => match chars.next() {
                Some('\\') => '\\',
                Some('n') => '\n',
                Some('r') => '\r',
                Some('t') => '\t',
                other => panic!("no escape \\{other:?} in {value}"),
            },
        });
    }
    plain.into_bytes()
}
