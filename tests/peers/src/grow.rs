//! Documents that grow: from 200 B to 64 KB, and from 1 to 255 signed fields in every order.

use std::fmt::Write as _;

use wxpay_core::{Field, Fields, Key};

use crate::case::KEY;

/// One document to be made.
pub struct Grown {
    pub series: &'static str,
    /// What grows.
    pub axis: &'static str,
    /// What the document was to have: bytes, or signed fields.
    pub size: usize,
    fields: Vec<(String, String)>,
    /// How many of them come before `sign`.
    place: usize,
}

impl Grown {
    /// The document, and what is signed of it, the key included.
    pub fn document(&self) -> (Vec<u8>, Vec<u8>) {
        document(&self.fields, self.place)
    }
}

/// A document of these fields, in the order given, and `sign` at `place` among them.
fn document(fields: &[(String, String)], place: usize) -> (Vec<u8>, Vec<u8>) {
    let mut slots = [Field::EMPTY; 256];
    let mut own = Fields::new(&mut slots);
    for (name, value) in fields {
        own.set(name, value).expect("a field");
    }
    let sign = Key::md5(KEY).expect("a key").sign(&own).expect("fields");
    let mut canonical = vec![0; 65_536];
    let len = own.view().write_canonical(&mut canonical).expect("it fits").len();
    canonical.truncate(len);
    canonical.extend_from_slice(format!("&key={KEY}").as_bytes());

    let mut text = String::from("<xml>");
    let mut put = |name: &str, value: &str| {
        let value = value.replace('&', "&amp;");
        write!(text, "<{name}>{value}</{name}>").expect("memory");
    };
    for (name, value) in &fields[..place] {
        put(name, value);
    }
    put("sign", &sign);
    for (name, value) in &fields[place..] {
        put(name, value);
    }
    text.push_str("</xml>");
    (text.into_bytes(), canonical)
}

/// A few fields, one of which has a value that grows.
fn by_bytes(series: &'static str, unit: &str) -> impl Iterator<Item = Grown> {
    let sizes = (0..).map(|step| 200_f64 * 2_f64.powf(f64::from(step) / 2.0));
    let sizes = sizes.map(|size| size as usize).take_while(|size| *size <= 65_536);
    let spelled = unit.replace('&', "&amp;").len();
    sizes.chain([65_536]).map(move |size| {
        let rest = document(
            &[("appid".into(), "wxd930ea5d5a258f4f".into()), ("attach".into(), "".into())],
            2,
        );
        let value = unit.repeat(size.saturating_sub(rest.0.len()) / spelled);
        let fields = [("appid".into(), "wxd930ea5d5a258f4f".into()), ("attach".into(), value)];
        Grown { series, axis: "bytes", size, fields: fields.into(), place: 2 }
    })
}

enum Order {
    Sorted,
    Reversed,
    Shuffled,
}

/// Fields of 16 bytes each, more and more of them.
fn by_fields(
    series: &'static str,
    prefix: &'static str,
    order: Order,
) -> impl Iterator<Item = Grown> {
    let numbers = [1, 2, 4, 8, 12, 16, 24, 32, 48, 64, 96, 128, 160, 192, 224, 255];
    numbers.into_iter().map(move |number: u32| {
        let mut numbers: Vec<u32> = (0..number).collect();
        let place = match order {
            Order::Sorted => numbers.len(),
            Order::Reversed => {
                numbers.reverse();
                0
            }
            Order::Shuffled => {
                // Knuth's multiplier: no two are the same.
                numbers.sort_by_key(|number| (number + 1).wrapping_mul(2_654_435_769));
                numbers.len() / 2
            }
        };
        // Before `sign`, all of them.
        let name = |number: &u32| (format!("{prefix}{number:03}"), "0123456789abcdef".to_string());
        let fields: Vec<_> = numbers.iter().map(name).collect();
        Grown { series, axis: "fields", size: fields.len(), fields, place }
    })
}

/// All of them.
pub fn all() -> Vec<Grown> {
    // As long as a name may be, and told apart by its end alone.
    const LONG: &str = "f23456789_123456789_123456789_123456789_123456789_123456789_1";
    let mut all: Vec<Grown> = by_bytes("plain text", "0123456789abcdef").collect();
    all.extend(by_bytes("Chinese", "乌龙茶"));
    all.extend(by_bytes("references", "&"));
    all.extend(by_bytes("nearly ambiguous", "&total_fee_"));
    all.extend(by_fields("sorted", "f", Order::Sorted));
    all.extend(by_fields("shuffled", "f", Order::Shuffled));
    all.extend(by_fields("reversed", "f", Order::Reversed));
    all.extend(by_fields("long names, sorted", LONG, Order::Sorted));
    all.extend(by_fields("long names, reversed", LONG, Order::Reversed));
    all
}
