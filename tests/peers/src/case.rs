//! What is measured: documents to verify and an order to sign and write.

use std::fs;
use std::path::Path;

use wxpay_core::{Field, Fields, SignType};

/// The merchant's key of the official documentation.
pub const KEY: &str = "192006250b4c09247ec02edce69f6a2d";

/// The order: 14 fields, as a vending machine sends them, in no order.
const ORDER: [(&str, &str); 14] = [
    ("appid", "wxd930ea5d5a258f4f"),
    ("mch_id", "10000100"),
    ("device_info", "KIOSK-3"),
    ("nonce_str", "5K8264ILTKCH16CQ2502SI8ZNMTM67VS"),
    ("sign_type", ""),
    ("body", "乌龙茶 500ml"),
    ("attach", "3号售货机·乌龙茶"),
    ("out_trade_no", "KIOSK20261123000042"),
    ("fee_type", "CNY"),
    ("total_fee", "450"),
    ("spbill_create_ip", "10.0.8.42"),
    ("notify_url", "https://vending.example/wxpay/notify"),
    ("trade_type", "NATIVE"),
    ("product_id", "oolong-500"),
];

/// What a peer does.
pub enum Work {
    /// Verify this document.
    Verify(Vec<u8>),
    /// Sign and write these fields.
    Write(Vec<(String, String)>),
}

/// One column of the table.
pub struct Case {
    /// As the results name it.
    pub name: String,
    /// The file that children read.
    pub file: String,
    pub sign_type: SignType,
    pub work: Work,
    /// What is signed, the key included: what the limit digests.
    pub canonical: Vec<u8>,
}

/// All of them.
pub fn all(vectors: &Path) -> Result<Vec<Case>, String> {
    let mut cases = Vec::new();
    for (sign_type, suffix) in [(SignType::Md5, "md5"), (SignType::HmacSha256, "hmac")] {
        for fields in [22, 35] {
            let name = format!("notify/pay-{fields}-{suffix}.xml");
            let sorted =
                fs::read(vectors.join(&name)).map_err(|error| format!("{name}: {error}"))?;
            let shuffled = shuffle(&sorted);
            for (document, order) in [(sorted, ""), (shuffled, "-shuffled")] {
                let name = format!("verify-{fields}{order}-{suffix}");
                cases.push(verify(name, document, sign_type));
            }
        }
        let order = ORDER.iter().map(|(name, value)| {
            let value = if *name == "sign_type" { sign_type.name() } else { value };
            (name.to_string(), value.to_string())
        });
        cases.push(write(format!("write-14-{suffix}"), order.collect(), sign_type));
    }
    Ok(cases)
}

/// Puts what is verified and written into files, for the children.
pub fn put_all(cases: &[Case], folder: &Path) -> Result<(), String> {
    fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    for case in cases {
        let content = match &case.work {
            Work::Verify(document) => document.clone(),
            Work::Write(order) => {
                let line = |(name, value): &(String, String)| format!("{name}\t{value}\n");
                order.iter().map(line).collect::<String>().into_bytes()
            }
        };
        put(folder, &case.file, &content)?;
    }
    Ok(())
}

fn put(folder: &Path, file: &str, content: &[u8]) -> Result<(), String> {
    fs::write(folder.join(file), content).map_err(|error| format!("{file}: {error}"))
}

fn verify(name: String, document: Vec<u8>, sign_type: SignType) -> Case {
    let mut slots = [Field::EMPTY; 64];
    let fields = Fields::read(&document, &mut slots).expect("a document of the vectors");
    let canonical = canonical(&fields);
    Case { file: format!("{name}.xml"), name, sign_type, work: Work::Verify(document), canonical }
}

fn write(name: String, order: Vec<(String, String)>, sign_type: SignType) -> Case {
    let mut slots = [Field::EMPTY; 64];
    let mut fields = Fields::new(&mut slots);
    for (name, value) in &order {
        fields.set(name, value).expect("the order");
    }
    let canonical = canonical(&fields);
    Case { file: format!("{name}.tsv"), name, sign_type, work: Work::Write(order), canonical }
}

fn canonical(fields: &Fields<'_, '_>) -> Vec<u8> {
    let mut buffer = [0; 65_536];
    let string = fields.view().write_canonical(&mut buffer).expect("it fits");
    [string, b"&key=", KEY.as_bytes()].concat()
}

/// The same document with its fields, which have a line each, in another order: a fixed one without
/// any run in it.
pub fn shuffle(document: &[u8]) -> Vec<u8> {
    let text = std::str::from_utf8(document).expect("UTF-8");
    let lines: Vec<&str> = text.lines().collect();
    let (first, fields, last) = (lines[0], &lines[1..lines.len() - 1], lines[lines.len() - 1]);
    assert!(first == "<xml>" && last == "</xml>", "a line for each field");
    // Knuth's multiplier: the places are spread evenly, and no two are the same.
    let mut order: Vec<usize> = (0..fields.len()).collect();
    order.sort_by_key(|place| (*place as u32 + 1).wrapping_mul(2_654_435_769));
    let mut shuffled = vec![first];
    shuffled.extend(order.iter().map(|place| fields[*place]));
    shuffled.push(last);
    shuffled.join("\n").into_bytes()
}

/// What every verification has to refuse, or at least a careful one: (what, document).
pub fn forgeries(document: &[u8]) -> Vec<(&'static str, Vec<u8>)> {
    let text = std::str::from_utf8(document).expect("UTF-8");
    let amount = "<total_fee>450</total_fee>";
    assert!(text.contains(amount), "the amount");
    let (_, sign) = text.split_once("<sign>").expect("a signature");
    let (sign, _) = sign.split_once("</sign>").expect("its end");
    let forged = [
        ("changed", text.replace(amount, "<total_fee>1</total_fee>")),
        ("stripped", text.replace(&format!("<sign>{sign}</sign>"), "")),
        ("duplicate", text.replace(amount, &format!("<total_fee>1</total_fee>{amount}"))),
        ("nested", text.replace(amount, "<total_fee><a>450</a></total_fee>")),
        ("doctype", format!("<!DOCTYPE xml [<!ENTITY a \"b\">]>{text}")),
    ];
    forged.into_iter().map(|(what, text)| (what, text.into_bytes())).collect()
}
