//! What the fuzzer begins with: the test vectors, in the form that each target takes.

use std::fs;
use std::path::{Path, PathBuf};

use wxpay_core::SignType;
use wxpay_tests::api_table::{self, Listed};
use wxpay_tests::vectors::{Case, directory, load};

use crate::TARGETS;
use crate::abi::call;
use crate::values::FORMS;

/// Longer documents are slow, and hold nothing that short ones do not.
const LONGEST: usize = 4096;

/// One input of one target.
#[derive(Clone, Debug)]
pub struct Seed {
    /// The target.
    pub target: &'static str,
    /// A name for its file.
    pub name: String,
    /// The input.
    pub bytes: Vec<u8>,
}

/// All of them.
///
/// # Panics
/// When the vectors cannot be read.
#[must_use]
pub fn all() -> Vec<Seed> {
    let mut cases = load();
    cases.retain(|case| case.document.len() <= LONGEST);
    let mut seeds: Vec<Seed> = cases.iter().map(document).collect();
    seeds.extend(
        cases.iter().filter(|case| case.group == "notify" || case.group == "sign").map(script),
    );
    seeds.push(setting());
    seeds.extend(
        api_table::each()
            .iter()
            .enumerate()
            .flat_map(|(number, (_, listed))| requests(number, listed)),
    );
    seeds.extend(bills());
    seeds.extend(refunds(&cases));
    seeds.extend(FORMS.iter().enumerate().flat_map(|(number, form)| values(number, form)));
    seeds.extend(found());
    seeds
}

/// What was found earlier: `found/TARGET-what-it-was`.
fn found() -> Vec<Seed> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("found");
    let seed = |path: PathBuf| {
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let is_of = |(target, _): &&(&str, _)| file.starts_with(&format!("{target}-"));
        let (target, _) = TARGETS.iter().find(is_of).unwrap_or_else(|| panic!("{file}: whose?"));
        let bytes = fs::read(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        Seed { target, name: format!("found-{file}"), bytes }
    };
    files(&folder, |_| true).into_iter().map(seed).collect()
}

/// Writes them below `to`, a folder for each target.
///
/// # Panics
/// When that is impossible.
pub fn write(to: &Path) {
    for Seed { target, name, bytes } in all() {
        let path = to.join(target).join(format!("seed-{name}"));
        let folder = path.parent().map(PathBuf::from).unwrap_or_default();
        fs::create_dir_all(&folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
        fs::write(&path, bytes).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    }
}

fn document(case: &Case) -> Seed {
    let name = case.name.replace('/', "-");
    Seed { target: "reader", name, bytes: case.document.clone() }
}

/// Key, read, verify, look, write, sign, accept, misuse.
fn script(case: &Case) -> Seed {
    let hmac = case.signer.as_ref().is_some_and(|signer| signer.sign_type != "MD5");
    let length = u16::try_from(case.document.len()).expect("a short document").to_be_bytes();
    let mut bytes = vec![call::KEY, u8::from(hmac)];
    bytes.extend([call::READ, 0, 64]);
    bytes.extend(length);
    bytes.extend(&case.document);
    bytes.extend([call::VERIFY, call::LOOK, 2, 1, b'x', call::WRITE, 1, call::SIGN, 1]);
    bytes.extend([call::ACCEPT, 0xF1]);
    bytes.extend(length);
    bytes.extend(&case.document);
    bytes.extend([call::MISUSE, 16, 0, call::ACCEPT, 0xF0, 0, 0, call::VERIFY]);
    Seed { target: "abi", name: case.name.replace('/', "-"), bytes }
}

/// A request by hand.
fn setting() -> Seed {
    let mut bytes = vec![call::KEY, 0];
    for (name, value) in [("appid", "wx1"), ("attach", "a & <b>"), ("total_fee", "450")] {
        bytes.push(call::SET);
        for text in [name, value] {
            bytes.push(u8::try_from(text.len()).expect("a short text"));
            bytes.extend(text.as_bytes());
        }
    }
    bytes.extend([call::SIGN, 0, call::WRITE, 0, call::LOOK, 2, 0]);
    bytes.extend([call::VALUE, 4, b'4', b'.', b'5', b'0']);
    // An order that is queried, and a reply.
    bytes.extend([call::READ, 0, 8]);
    let query = b"<xml><out_trade_no>A-1</out_trade_no></xml>";
    let reply = b"<xml><return_code>FAIL</return_code><return_msg>x</return_msg></xml>";
    for (head, document) in
        [(&[][..], &query[..]), (&[call::REQUEST, 2, 0, call::REPLY, 2, 0, 8][..], &reply[..])]
    {
        bytes.extend(head);
        bytes.extend(u16::try_from(document.len()).expect("short").to_be_bytes());
        bytes.extend(document);
    }
    Seed { target: "abi", name: "set".to_string(), bytes }
}

/// The least that the endpoint wants, by either algorithm.
fn requests(number: usize, listed: &Listed) -> Vec<Seed> {
    let endpoint = u8::try_from(number).expect("136 of them");
    let position = |name: &str| listed.request.iter().position(|row| row.name == name);
    let least = api_table::least(listed);
    let more: Vec<u8> = least
        .keys()
        .filter(|name| !listed.request.iter().any(|row| row.required && row.name == **name))
        .filter_map(|name| u8::try_from(position(name)?).ok())
        .flat_map(|row| [row, 0])
        .collect();
    [SignType::Md5, SignType::HmacSha256]
        .into_iter()
        .map(|sign_type| {
            let choice = 4 | u8::from(sign_type != SignType::Md5);
            let bytes = [&[endpoint, choice][..], &more].concat();
            Seed { target: "request", name: format!("{number}-{}", sign_type.name()), bytes }
        })
        .collect()
}

/// The texts of one file of `vectors/value`.
fn values(number: usize, form: &str) -> Vec<Seed> {
    let path = directory().join("value").join(format!("{form}.tsv"));
    let lines = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let first = u8::try_from(number).expect("a few forms");
    lines
        .lines()
        .enumerate()
        .map(|(line, text)| {
            let text = text.split('\t').next().unwrap_or_default();
            let bytes = [&[first][..], text.as_bytes()].concat();
            Seed { target: "values", name: format!("{form}-{line}"), bytes }
        })
        .collect()
}

/// The bills, as either kind of bill, in much memory and in little.
fn bills() -> Vec<Seed> {
    let bill = |path: PathBuf| {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let bytes = fs::read(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        let fund = u8::from(name.starts_with("fund"));
        [(fund, "much"), (fund | 0x80, "little")].map(|(choice, memory)| Seed {
            target: "bill",
            name: format!("{name}-{memory}"),
            bytes: [&[choice][..], &bytes].concat(),
        })
    };
    vectors("bill", "bill")
        .into_iter()
        .flat_map(bill)
        .filter(|seed| seed.bytes.len() <= LONGEST)
        .collect()
}

/// Texts of refunds, and whole notifications.
fn refunds(cases: &[Case]) -> Vec<Seed> {
    let text = "<root><out_refund_no>R-1</out_refund_no><out_trade_no>A-1</out_trade_no>\
        <refund_account>REFUND_SOURCE_RECHARGE_FUNDS</refund_account><refund_fee>450</refund_fee>\
        <refund_id>50000</refund_id><refund_recv_accout>支付用户零钱</refund_recv_accout>\
        <refund_request_source>API</refund_request_source><refund_status>SUCCESS</refund_status>\
        <settlement_refund_fee>450</settlement_refund_fee><settlement_total_fee>450</settlement_total_fee>\
        <success_time>2026-11-23 12:00:00</success_time><total_fee>450</total_fee>\
        <transaction_id>42000</transaction_id></root>";
    let seed = |name: String, kind: u8, bytes: &[u8]| {
        let bytes = [&[kind][..], bytes].concat();
        Seed { target: "refund", name, bytes }
    };
    let padding = 16 - text.len() % 16;
    let mut blocks = text.as_bytes().to_vec();
    blocks.resize(text.len() + padding, u8::try_from(padding).expect("at most 16"));
    let mut seeds = vec![
        seed("text".to_string(), 0, text.as_bytes()),
        seed("blocks".to_string(), 1, &blocks),
        seed("base64".to_string(), 2, &crate::refund::base64(&blocks)),
    ];
    for case in cases.iter().filter(|case| case.root == wxpay_core::Root::Root) {
        seeds.push(seed(case.name.replace('/', "-"), 0, &case.document));
    }
    for path in vectors("refund", "xml") {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let bytes = fs::read(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        seeds.push(seed(name, 3, &bytes));
    }
    seeds
}

/// The files of a folder of the vectors that have this extension.
fn vectors(folder: &str, extension: &str) -> Vec<PathBuf> {
    files(&directory().join(folder), |path| path.extension().is_some_and(|is| is == extension))
}

/// The files of a folder that are like that, sorted.
fn files(folder: &Path, like: impl Fn(&Path) -> bool) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.retain(|path| like(path));
    paths.sort();
    paths
}
