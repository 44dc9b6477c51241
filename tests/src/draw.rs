//! Random fields and random documents, out of what is hard to get right.

use crate::oracle::Field;
use crate::random::Random;

const NAMES: [&str; 26] = [
    "a",
    "A",
    "_",
    "a1",
    "a_",
    "aB",
    "ab",
    "b",
    "Z",
    "z9",
    "__",
    "sign",
    "Sign",
    "signature",
    "sig",
    "sign_type",
    "result_code",
    "return_code",
    "total_fee",
    "attach",
    "body",
    "key",
    "package",
    "xml",
    "html",
    "n2345678901234567890123456789012345678901234567890123456789_164",
];

const PIECES: [&str; 52] = [
    "&",
    "=",
    "]",
    "]]",
    "]]>",
    "]]]>",
    ">",
    "<",
    "<![CDATA[",
    "<a>",
    "</a>",
    "<!--",
    "<?xml ?>",
    "\r",
    "\n",
    "\r\n",
    "\t",
    " ",
    "&amp;",
    "&amp;amp;",
    "&lt",
    "&#13;",
    "&#x4e2d;",
    "&#",
    ";",
    "'",
    "\"",
    "中",
    "文",
    "支付成功",
    "🧋",
    "𠮷",
    "é",
    "\u{7f}",
    "\u{80}",
    "\u{85}",
    "\u{7ff}",
    "\u{800}",
    "\u{2028}",
    "\u{d7ff}",
    "\u{e000}",
    "\u{fffd}",
    "\u{10000}",
    "\u{10ffff}",
    "&result_code=",
    "&zz=",
    "&sign=",
    "0",
    "12",
    "a",
    "AbC",
    "a value of more than sixty-four bytes, to cross the border of a block",
];

/// A name of the grammar.
pub fn name(random: &mut Random) -> String {
    if random.below(4) > 0 {
        return random.pick(&NAMES).to_string();
    }
    let first = random.pick(b"abzAZ_");
    let len = random.below(64);
    let rest = (0..len).map(|_| char::from(random.pick(b"abzAZ_019")));
    std::iter::once(char::from(first)).chain(rest).collect()
}

/// A value, empty now and then.
pub fn value(random: &mut Random) -> String {
    match random.below(8) {
        0 => String::new(),
        1 => random.next().to_string(),
        2 => random.below(1_000).to_string(),
        _ => (0..random.below(10)).map(|_| random.pick(&PIECES)).collect(),
    }
}

/// Up to `most` fields with different names, in random order and placed in that order.
pub fn fields(random: &mut Random, most: usize) -> Vec<Field> {
    let mut fields: Vec<Field> = Vec::new();
    for _ in 0..random.below(most + 1) {
        let (name, value) = (name(random), value(random).into_bytes());
        if fields.iter().all(|field| field.name != name) {
            fields.push(Field { name, value, at: fields.len() });
        }
    }
    fields
}

/// A document with these fields in this order, each spelled in one of the accepted ways.
pub fn document(random: &mut Random, fields: &[Field]) -> Vec<u8> {
    let mut document = random
        .pick(&[
            "",
            "",
            "\u{feff}",
            " \r\n",
            "<?xml version='1.0'?>",
            "\u{feff}<?xml version = \"1.0\"\tencoding='utf-8'  standalone=\"no\" ?>\n",
        ])
        .to_string();
    document.push_str("<xml");
    space(random, &mut document);
    document.push('>');
    for field in fields {
        space(random, &mut document);
        document.push_str(&format!("<{}", field.name));
        space(random, &mut document);
        let value = String::from_utf8_lossy(&field.value);
        if value.is_empty() && random.below(2) == 0 {
            document.push_str("/>");
            continue;
        }
        document.push('>');
        document.push_str(&spelled(random, &value));
        document.push_str(&format!("</{}", field.name));
        space(random, &mut document);
        document.push('>');
    }
    space(random, &mut document);
    document.push_str("</xml>");
    space(random, &mut document);
    document.into_bytes()
}

fn space(random: &mut Random, document: &mut String) {
    document.push_str(random.pick(&["", "", "", " ", "\n", "\r\n  ", "\t"]));
}

/// One of the spellings of a value: a CDATA section, or text with as many references as it likes.
fn spelled(random: &mut Random, value: &str) -> String {
    if random.below(3) == 0 && !value.contains("]]>") {
        return format!("<![CDATA[{value}]]>");
    }
    let many = random.below(2) == 0;
    value
        .chars()
        .map(|char| {
            let code = u32::from(char);
            let referred = match random.below(4) {
                0 => format!("&#{code};"),
                1 => format!("&#x{code:x};"),
                2 => format!("&#x{code:06X};"),
                _ => format!("&#{code:07};"),
            };
            match char {
                '&' => random.pick(&["&amp;", &*referred]).to_string(),
                '<' => random.pick(&["&lt;", &*referred]).to_string(),
                // Always, so that no `]]>` comes about.
                '>' => random.pick(&["&gt;", &*referred]).to_string(),
                '"' => random.pick(&["\"", "&quot;", &*referred]).to_string(),
                '\'' => random.pick(&["'", "&apos;", &*referred]).to_string(),
                _ if many && random.below(2) == 0 => referred,
                _ => char.to_string(),
            }
        })
        .collect()
}
