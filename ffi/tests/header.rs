//! The headers are what cbindgen makes of `ffi/src`, byte for byte.
//!
//! `WXPAY_WRITE_HEADER=1 cargo test -p wxpay-ffi --test header` writes them.

#![allow(clippy::unwrap_used)] // A test may panic.

use std::fs;
use std::path::{Path, PathBuf};

use wxpay::{WXPAY_ABSENT, WXPAY_OTHER};
use wxpay_core::flow::{MicropayTimes, OrderTimes, RefundTimes};
use wxpay_core::invoke::ContractMiniProgram;
use wxpay_core::notify::ack;

fn here() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn source(name: &str) -> PathBuf {
    here().join("src").join(name).with_extension("rs")
}

/// Makes `include/<header>`. Each source by itself: nothing of the dependencies belongs into the header,
/// and this needs no cargo. The order is the order of the manual.
fn is_up_to_date(header: &str, config: &str, sources: &[PathBuf]) {
    let config = cbindgen::Config::from_file(here().join(config)).unwrap();
    let builder = cbindgen::Builder::new().with_config(config);
    let builder = sources.iter().fold(builder, cbindgen::Builder::with_src);
    let mut made = Vec::new();
    builder.generate().unwrap().write(&mut made);
    let made = String::from_utf8(made).unwrap();

    let path = here().join("../include").join(header);
    if std::env::var_os("WXPAY_WRITE_HEADER").is_some() {
        fs::write(&path, &made).unwrap();
    }
    let committed = fs::read_to_string(&path).unwrap();
    let differs = made.lines().zip(committed.lines()).position(|(made, line)| made != line);
    assert!(made == committed, "include/{header} differs from the sources at line {differs:?}");
}

#[test]
fn wxpay() {
    let sources = [
        "status", "types", "about", "fields", "flat", "keys", "signing", "amounts", "times",
        "values",
    ];
    is_up_to_date("wxpay.h", "cbindgen.toml", &sources.map(source));
}

/// The list of objects as cbindgen could read it if it knew the macro: documentation and a declaration
/// each.
fn objects() -> PathBuf {
    let list = fs::read_to_string(source("api/table")).unwrap();
    let (_, list) = list.split_once("\nendpoints! {\n").unwrap();
    let mut declarations = String::new();
    for line in list.lines().map(str::trim) {
        if let Some((name, _)) = line.split_once(" = ") {
            declarations += &format!("#[no_mangle] pub static {name}: RawEndpoint = 0;\n");
        } else if line.starts_with("///") {
            declarations += &format!("{line}\n");
        }
    }
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("objects.rs");
    fs::write(&path, declarations).unwrap();
    path
}

#[test]
fn wxpay_api() {
    let sources = ["api/types", "api/find", "api/request", "api/reply", "outcome"].map(source);
    let sources: Vec<PathBuf> = sources.into_iter().chain([objects()]).collect();
    is_up_to_date("wxpay_api.h", "cbindgen-api.toml", &sources);
}

#[test]
fn wxpay_invoke() {
    let sources = ["invoke/types", "invoke/pay", "invoke/link", "invoke/contract", "invoke/score"];
    is_up_to_date("wxpay_invoke.h", "cbindgen-invoke.toml", &sources.map(source));
}

#[test]
fn wxpay_notify() {
    let sources = [
        "notify/types",
        "notify/refund",
        "notify/native",
        "notify/contract",
        "notify/debit",
        "notify/combined",
        "notify/vehicle",
        "notify/payscore",
        "notify/ack",
        "notify/retry",
    ];
    is_up_to_date("wxpay_notify.h", "cbindgen-notify.toml", &sources.map(source));
}

/// What the headers have from their configurations.
#[test]
fn constants_that_cbindgen_does_not_make() {
    let header = |name: &str| fs::read_to_string(here().join("../include").join(name)).unwrap();
    let text = |header: &str, name: &str| -> String {
        let (_, rest) = header.split_once(&format!("#define {name} ")).unwrap();
        let (text, _) = rest.split_once("\"\n").unwrap();
        let pieces = text.split('"').enumerate().filter(|(at, _)| at % 2 == 1);
        pieces.map(|(_, piece)| piece).collect()
    };
    let notify = header("wxpay_notify.h");
    assert_eq!(text(&notify, "WXPAY_EVENT_ACK"), ack::EVENT_SUCCESS);
    // cbindgen would leave out the parentheses.
    for (name, number) in [("WXPAY_ABSENT", WXPAY_ABSENT), ("WXPAY_OTHER", WXPAY_OTHER)] {
        assert!(notify.contains(&format!("#define {name} ({number})\n")));
    }
    let invoke = header("wxpay_invoke.h");
    assert_eq!(text(&invoke, "WXPAY_INVOKE_CONTRACT_APPID"), ContractMiniProgram::APPID);
    assert_eq!(text(&invoke, "WXPAY_INVOKE_CONTRACT_PATH"), ContractMiniProgram::PATH);
    let bill = header("wxpay_bill.h");
    for (name, word) in [("WXPAY_BILL_INCOME", "收入"), ("WXPAY_BILL_EXPENSE", "支出")] {
        let escaped: String = word.bytes().map(|byte| format!("\\x{byte:02X}")).collect();
        assert_eq!(text(&bill, name), escaped);
    }
    // In two lines.
    let (_, ack) = notify.split_once("#define WXPAY_ACK ").unwrap();
    let ack: String = ack.split('"').skip(1).step_by(2).take(2).collect();
    assert_eq!(ack, ack::SUCCESS);
}

#[test]
fn wxpay_bill() {
    let sources = ["bill/types", "bill/columns", "bill/reader", "bill/row", "bill/ledger"];
    is_up_to_date("wxpay_bill.h", "cbindgen-bill.toml", &sources.map(source));
}

#[test]
fn wxpay_flow() {
    let sources = ["flow/types", "flow/micropay", "flow/order", "flow/refund", "flow/inbox"];
    is_up_to_date("wxpay_flow.h", "cbindgen-flow.toml", &sources.map(source));
}

/// The times are initialisers, which cbindgen does not make.
#[test]
fn the_usual_times_of_flows() {
    let header = fs::read_to_string(here().join("../include/wxpay_flow.h")).unwrap();
    let holds = |name: &str, times: &[u32], tries: u8| {
        let times: String = times.iter().map(|time| format!("{time}, ")).collect();
        let line = format!("#define {name} {{{times}{tries}, {{0, 0, 0}}}}\n");
        assert!(header.contains(&line), "{line}");
    };
    let t = MicropayTimes::DOCUMENTED;
    let times = [t.reply, t.unknown, t.query, t.overall, t.guard, t.back_off, t.back_off_most];
    holds("WXPAY_MICROPAY_DOCUMENTED", &times, t.tries);
    let t = OrderTimes::FIVE_MINUTES;
    let times = [t.reply, t.query, t.expire, t.back_off, t.back_off_most];
    holds("WXPAY_ORDER_FIVE_MINUTES", &times, t.tries);
    let t = RefundTimes::ONE_WEEK;
    let times = [t.reply, t.query, t.query_most, t.later, t.overall];
    holds("WXPAY_REFUND_ONE_WEEK", &times, t.tries);
}
