//! The refund notification: `tests/vectors/refund`, and what is written is read.

use std::collections::BTreeMap;
use std::fs;

use wxpay_core::api::Merchant;
use wxpay_core::notify::{RefundSource, RefundStatus, UnauthenticatedRefund};
use wxpay_core::{Error, Fen, Field, Fields, Key, Kind, SignType, Text, Time, TimeForm};
use wxpay_tests::compare::Disagreements;
use wxpay_tests::random::Random;
use wxpay_tests::vectors::directory;

struct Case {
    name: String,
    header: BTreeMap<String, String>,
    document: Vec<u8>,
    plain: Option<Vec<u8>>,
    fields: Option<BTreeMap<String, String>>,
}

fn load() -> Vec<Case> {
    let mut cases = Vec::new();
    for entry in fs::read_dir(directory().join("refund")).expect("the folder") {
        let path = entry.expect("an entry").path();
        if path.extension().is_some_and(|extension| extension == "case") {
            let text = fs::read_to_string(&path).expect("a case");
            let (header, fields) = text
                .split_once("\n\n")
                .map_or((&*text, None), |(header, fields)| (header, Some(fields)));
            let pairs = |text: &str, separator: &str| {
                let pair =
                    |line: &str| line.split_once(separator).map(|(n, v)| (n.into(), v.into()));
                text.lines().map(|line| pair(line).expect("a pair")).collect()
            };
            cases.push(Case {
                name: path.file_stem().unwrap_or_default().to_string_lossy().into(),
                header: pairs(header, ": "),
                document: fs::read(path.with_extension("xml")).expect("a document"),
                plain: fs::read(path.with_extension("plain")).ok(),
                fields: fields.map(|fields| pairs(fields, "=")),
            });
        }
    }
    cases.sort_by(|one, two| one.name.cmp(&two.name));
    cases
}

/// The text of a status or a source.
fn word<'a>(word: impl Into<Text<'a>>) -> String {
    word.into().to_string()
}

/// The members as their fields have them, those that are there.
fn members(refund: &UnauthenticatedRefund<'_, '_>) -> BTreeMap<String, String> {
    let fen = |amount: Fen| amount.to_string();
    let time = |time: Time| time.to_text(TimeForm::Spaced).to_string();
    let text = |text: Text<'_>| text.to_string();
    [
        ("transaction_id", Some(text(refund.transaction_id))),
        ("out_trade_no", Some(text(refund.out_trade_no))),
        ("refund_id", Some(text(refund.refund_id))),
        ("out_refund_no", Some(text(refund.out_refund_no))),
        ("total_fee", Some(fen(refund.total_fee))),
        ("settlement_total_fee", refund.settlement_total_fee.map(fen)),
        ("refund_fee", Some(fen(refund.refund_fee))),
        ("settlement_refund_fee", refund.settlement_refund_fee.map(fen)),
        ("cash_refund_fee", refund.cash_refund_fee.map(fen)),
        ("refund_status", Some(word(refund.refund_status))),
        ("success_time", refund.success_time.map(time)),
        ("refund_recv_accout", refund.refund_recv_accout.map(text)),
        ("refund_account", refund.refund_account.map(text)),
        ("refund_request_source", refund.refund_request_source.map(word)),
    ]
    .into_iter()
    .filter_map(|(name, value)| Some((name.to_string(), value?)))
    .collect()
}

fn listed(refund: &UnauthenticatedRefund<'_, '_>) -> BTreeMap<String, String> {
    let pair = |field: &Field<'_>| (field.name().to_string(), field.value().to_string());
    refund.fields().iter().map(pair).collect()
}

fn check(case: &Case, sign_type: SignType, wrong: &mut dyn FnMut(String)) {
    let header = |name: &str| case.header[name].as_str();
    let key = Key::with_unusual_length(sign_type, header("key")).expect("a key");
    let mut merchant = Merchant::new(header("appid"), header("mch_id"));
    merchant.sub_mch_id = case.header.get("sub_mch_id").map(String::as_str);
    let mut slots = vec![Field::EMPTY; header("slots").parse().expect("a number")];
    let mut buffer = vec![0; case.document.len() / 4 * 3];
    let read = key.read_refund(&case.document, &merchant, &mut slots, &mut buffer);
    let got = read.map_or_else(|error| error.to_string().replace(" at", ""), |_| "ok".into());
    if got != header("expect") {
        wrong(format!("got {got}, expected {}", header("expect")));
    }
    if let (Ok(refund), Some(fields)) = (read, &case.fields) {
        if listed(&refund) != *fields {
            wrong(format!("fields {:?}", listed(&refund)));
        }
        let mut expected = fields.clone();
        expected.retain(|name, value| !value.is_empty() && name != "f" && name != "new_field");
        if members(&refund) != expected {
            wrong(format!("members {:?}", members(&refund)));
        }
        let sub_mch_id = refund.sub_mch_id.map(|id| id.to_string());
        if sub_mch_id.as_deref() != merchant.sub_mch_id
            || refund.sub_appid.is_some() != sub_mch_id.is_some()
        {
            wrong(format!("sub-merchant {sub_mch_id:?}"));
        }
    }
    // What was decrypted stands in the buffer.
    if let Some(plain) = &case.plain
        && !buffer.starts_with(plain)
    {
        wrong("another text".to_string());
    }
}

#[test]
fn vectors() {
    let cases = load();
    let mut wrong = Disagreements::default();
    for case in &cases {
        for sign_type in [SignType::Md5, SignType::HmacSha256] {
            let about = &case.header["about"];
            check(case, sign_type, &mut |what| {
                wrong.push(&format!("{} ({about}): {what}", case.name))
            });
        }
    }
    println!("refund: {} cases", cases.len());
    wrong.assert_none();
    assert!(cases.len() > 90);
}

#[test]
fn a_buffer_that_is_too_small_is_told_how_much_is_needed() {
    let cases = load();
    let case = cases.iter().find(|case| case.name == "complete").expect("the case");
    let len = case.plain.as_ref().map_or(0, Vec::len) / 16 * 16 + 16;
    let key = Key::md5(&case.header["key"]).expect("a key");
    let merchant = Merchant::new(&case.header["appid"], &case.header["mch_id"]);
    for room in [0, 1, len - 1, len] {
        let mut slots = [Field::EMPTY; 24];
        let mut buffer = vec![0xA5; room];
        let read = key.read_refund(&case.document, &merchant, &mut slots, &mut buffer);
        let read = read.map(|refund| refund.refund_fee).map_err(|e| (e.kind(), e.at()));
        if room < len {
            assert_eq!(read, Err((Kind::BufferTooSmall, len)));
            assert!(buffer.iter().all(|byte| *byte == 0xA5));
        } else {
            assert_eq!(read, Ok(Fen::new(450)));
        }
    }
}

const REFUND: [(&str, &str); 7] = [
    ("out_refund_no", "R"),
    ("out_trade_no", "A"),
    ("refund_fee", "1"),
    ("refund_id", "5"),
    ("refund_status", "SUCCESS"),
    ("total_fee", "2"),
    ("transaction_id", "4"),
];

/// The notification about a refund with these fields.
fn notification(key: &Key, fields: &Fields<'_, '_>) -> Vec<u8> {
    let mut out = vec![0; 8192];
    let req_info = key.write_req_info(fields, &mut out).expect("room enough");
    let mut slots = [Field::EMPTY; 4];
    let mut outer = Fields::new(&mut slots);
    for (name, value) in [("appid", "wx1"), ("mch_id", "100"), ("return_code", "SUCCESS")] {
        outer.set(name, value).expect("a field");
    }
    outer.set("req_info", req_info).expect("a field");
    let mut out = vec![0; 8192];
    outer.write(&mut out).expect("room enough").to_vec()
}

fn status(key: &Key, status: &str, source: &str) -> Result<String, Error> {
    let mut slots = [Field::EMPTY; 24];
    let mut fields = Fields::new(&mut slots);
    for (name, value) in REFUND {
        fields.set(name, if name == "refund_status" { status } else { value })?;
    }
    fields.set("refund_request_source", source)?;
    let document = notification(key, &fields);
    let mut slots = [Field::EMPTY; 24];
    let mut buffer = [0; 1024];
    let read = key.read_refund(&document, &Merchant::new("wx1", "100"), &mut slots, &mut buffer)?;
    Ok(format!("{:?} {:?}", read.refund_status, read.refund_request_source))
}

#[test]
fn words() {
    let key = Key::new(SignType::Md5, [b'k'; 32]).expect("a key");
    for (sent, source, expected) in [
        ("SUCCESS", "API", format!("{:?} {:?}", RefundStatus::Success, Some(RefundSource::Api))),
        (
            "CHANGE",
            "VENDOR_PLATFORM",
            format!("{:?} {:?}", RefundStatus::Change, Some(RefundSource::VendorPlatform)),
        ),
        ("REFUNDCLOSE", "", format!("{:?} None", RefundStatus::RefundClose)),
        ("success", "api", "Other(Text(success)) Some(Other(Text(api)))".to_string()),
    ] {
        assert_eq!(status(&key, sent, source), Ok(expected));
    }
}

#[test]
fn what_is_written_is_read() {
    let mut random = Random::new(20);
    let pieces = ["", "a", "茶", "&", "<", "]]>", "\r\n", "=", " ", "0123456789abcdef", "&amp;"];
    for _ in 0..300 {
        let sign_type = random.pick(&[SignType::Md5, SignType::HmacSha256]);
        let text: String =
            (0..1 + random.below(64)).map(|_| random.pick(&["k", "Z", "0"])).collect();
        let key = Key::with_unusual_length(sign_type, &text).expect("a key");
        let value: String = (0..random.below(12)).map(|_| random.pick(&pieces)).collect();
        let mut slots = [Field::EMPTY; 9];
        let mut fields = Fields::new(&mut slots);
        for (name, value) in REFUND {
            fields.set(name, value).expect("a field");
        }
        fields.set("refund_recv_accout", &value).expect("a field");
        let document = notification(&key, &fields);
        let (mut slots, mut buffer) = ([Field::EMPTY; 24], [0; 8192]);
        let merchant = Merchant::new("wx1", "100");
        let read =
            key.read_refund(&document, &merchant, &mut slots, &mut buffer).expect("a refund");
        let got = read.refund_recv_accout.map(|text| text.to_string());
        assert_eq!(got.unwrap_or_default(), value);
        assert_eq!(read.fields().len(), fields.len());

        // Any changed byte of the encrypted text damages a block of it, and no key but this reads it.
        let at = document.windows(10).position(|run| run == b"<req_info>").expect("there") + 10;
        let mut changed = document.clone();
        let place = at + random.below(40);
        changed[place] = if changed[place] == b'A' { b'B' } else { b'A' };
        let (mut slots, mut buffer) = ([Field::EMPTY; 24], [0; 8192]);
        let read = key.read_refund(&changed, &merchant, &mut slots, &mut buffer);
        assert_eq!(read.map(|_| ()).map_err(Error::kind), Err(Kind::DecryptFailed));
        let other = Key::md5_with_unusual_length("other").expect("a key");
        let (mut slots, mut buffer) = ([Field::EMPTY; 24], [0; 8192]);
        let read = other.read_refund(&document, &merchant, &mut slots, &mut buffer);
        assert_eq!(read.map(|_| ()).map_err(Error::kind), Err(Kind::DecryptFailed));
    }
}

#[test]
fn written_all_or_nothing() {
    let key = Key::md5([b'k'; 32]).expect("a key");
    let mut slots = [Field::EMPTY; 7];
    let mut fields = Fields::new(&mut slots);
    for (name, value) in REFUND {
        fields.set(name, value).expect("a field");
    }
    let mut out = [0; 1024];
    let len = key.write_req_info(&fields, &mut out).expect("room enough").len();
    for room in [0, 1, len - 1, len, len + 1] {
        let mut out = vec![0xA5; room];
        let written = key.write_req_info(&fields, &mut out).map(<[u8]>::len);
        if room < len {
            assert_eq!(written.map_err(|e| (e.kind(), e.at())), Err((Kind::BufferTooSmall, len)));
            assert!(out.iter().all(|byte| *byte == 0xA5));
        } else {
            assert_eq!(written, Ok(len));
            assert!(out[len..].iter().all(|byte| *byte == 0xA5));
        }
    }
}

#[test]
fn the_written_text_is_that_of_the_vectors() {
    // The text that this library writes, encrypted by the generator's own AES.
    let case = load().into_iter().find(|case| case.name == "written").expect("the case");
    let key = Key::md5(&case.header["key"]).expect("a key");
    let fields = case.fields.expect("fields");
    let mut slots = [Field::EMPTY; 24];
    let mut refund = Fields::new(&mut slots);
    for (name, value) in &fields {
        refund.set(name, value).expect("a field");
    }
    let mut out = [0; 1024];
    let req_info = key.write_req_info(&refund, &mut out).expect("room enough");
    let found = case.document.windows(req_info.len()).any(|run| run == req_info);
    assert!(found, "{}", req_info.escape_ascii());
}
