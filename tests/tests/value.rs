//! The vectors of single values, `tests/vectors/value`: each file is one form.

use std::fs;
use std::path::PathBuf;

use wxpay_core::{
    AuthCode, Currency, Error, Fen, Ip, MchBillno, MilliFen, Nonce, OutRefundNo, OutTradeNo,
    PartnerTradeNo, Scanned, Time, TimeForm,
};
use wxpay_tests::vectors;

/// What a text of this form is read as.
fn read(form: &str, text: &str) -> Result<String, Error> {
    Ok(match form {
        "fen" => Fen::parse(text)?.get().to_string(),
        "yuan" => Fen::parse_yuan(text)?.get().to_string(),
        "fee" => MilliFen::parse(text)?.get().to_string(),
        "currency" => Currency::parse(text)?.to_string(),
        "time-compact" => time(text, TimeForm::Compact)?,
        "time-spaced" => time(text, TimeForm::Spaced)?,
        "time-date" => time(text, TimeForm::Date)?,
        "time-unix" => time(text, TimeForm::Unix)?,
        "out_trade_no" => OutTradeNo::parse(text)?.to_string(),
        "out_refund_no" => OutRefundNo::parse(text)?.to_string(),
        "mch_billno" => MchBillno::parse(text)?.to_string(),
        "partner_trade_no" => PartnerTradeNo::parse(text)?.to_string(),
        "nonce" => Nonce::parse(text)?.to_string(),
        "auth_code" => AuthCode::parse(text)?.to_string(),
        "scanned" => whose(text).to_string(),
        "ip" => Ip::parse(text)?.to_string(),
        _ => panic!("no form is called {form}"),
    })
}

fn time(text: &str, form: TimeForm) -> Result<String, Error> {
    let time = Time::parse(text, form)?;
    assert_eq!(time.to_text(form), text, "it is written as it was read");
    Ok(time.unix().to_string())
}

fn whose(text: &str) -> &'static str {
    match Scanned::of(text) {
        Scanned::WeChat(code) => {
            assert_eq!(code.as_str(), text.trim());
            "wechat"
        }
        Scanned::Alipay => "alipay",
        _ => "unknown",
    }
}

fn unescaped(text: &str) -> String {
    let mut chars = text.chars();
    let mut out = String::new();
    while let Some(char) = chars.next() {
        out.push(match char {
            '\\' => match chars.next() {
                Some('n') => '\n',
                Some('r') => '\r',
                Some('t') => '\t',
                other => other.expect("an escaped character"),
            },
            other => other,
        });
    }
    out
}

#[test]
fn vectors() {
    let entries = fs::read_dir(vectors::directory().join("value")).expect("the directory");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    assert_eq!(paths.len(), 16, "a file for each form");
    let (mut accepted, mut refused) = (0, 0);
    for path in paths {
        let form = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let content = fs::read_to_string(&path).expect("UTF-8");
        for line in content.strip_suffix('\n').expect("a last line").split('\n') {
            let columns: Vec<&str> = line.split('\t').collect();
            let [text, expect, value] = columns[..] else { panic!("{form}: {line:?}") };
            match read(&form, &unescaped(text)) {
                Ok(read) => {
                    assert_eq!((expect, value), ("ok", &*read), "{form}: {line:?}");
                    accepted += 1;
                }
                Err(error) => {
                    let found = format!("{} {}", error.kind().name(), error.at());
                    assert_eq!((expect, value), (&*found, ""), "{form}: {line:?}");
                    refused += 1;
                }
            }
        }
    }
    println!("{accepted} accepted, {refused} refused");
    assert!(accepted >= 400 && refused >= 150);
}
