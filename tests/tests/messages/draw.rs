//! Random members of requests, and the fields that they have to become.

use std::collections::BTreeMap;

use wxpay_core::api::{Endpoint, FieldSpec, Form};
use wxpay_core::message::{Day, Timestamp};
use wxpay_core::{Currency, Fen, Time, TimeForm};
use wxpay_tests::random::Random;

/// What is hard to write, and nothing that looks like a field of the protocol.
const PIECES: [&str; 16] =
    ["a", "Z", "0", "茶", "🧋", "&", "<", ">", "\"", "'", " ", "]]>", "-", "&amp;", "\r\n", "=/"];

/// The source of a request's members.
pub struct Draw {
    pub random: Random,
    pub endpoint: Endpoint,
    /// Nothing is left out.
    pub all: bool,
    /// A field, and what it shall hold instead of something sound.
    pub spoiled: Option<(&'static str, String)>,
    /// The fields that the members have to become.
    pub fields: BTreeMap<String, String>,
}

impl Draw {
    pub fn new(seed: u64, endpoint: Endpoint, all: bool) -> Self {
        let fields = BTreeMap::new();
        Draw { random: Random::new(seed), endpoint, all, spoiled: None, fields }
    }

    /// The field `name` holds `value`.
    pub fn put(&mut self, name: &str, value: &str) {
        if !value.is_empty() {
            let before = self.fields.insert(name.to_string(), value.to_string());
            assert_eq!(before, None, "{name}");
        }
    }

    /// A text for the field `name`.
    pub fn text(&mut self, name: &'static str) -> &'static str {
        let spec = self.spec(name);
        let value = match &self.spoiled {
            Some((spoiled, value)) if *spoiled == name => value.clone(),
            _ => value(&mut self.random, spec),
        };
        self.put(name, &value);
        value.leak()
    }

    fn spec(&self, name: &str) -> FieldSpec {
        let spec = self.endpoint.request().get(name);
        spec.unwrap_or_else(|| panic!("{} has no {name}", self.endpoint.path()))
    }

    fn number(&mut self, name: &str, most: u64) -> u64 {
        let number = match self.random.below(4) {
            0 => self.random.next() % 3,
            1 => most - self.random.next() % 2,
            _ => self.random.next() % 10_000,
        };
        self.put(name, &number.to_string());
        number
    }
}

/// A value that a field may hold.
pub fn value(random: &mut Random, spec: FieldSpec) -> String {
    let values: Vec<&str> = spec.values().collect();
    if !values.is_empty() {
        return random.pick(&values).to_string();
    }
    let max = spec.max().map_or(40, usize::from).min(40);
    match spec.form() {
        Form::Number | Form::Fen => random.below(1_000_000).to_string(),
        Form::Time => time(random),
        Form::Date => time(random)[..8].to_string(),
        Form::Ip if max < 16 || spec.max() == Some(16) => "192.0.2.7".to_string(),
        Form::Ip => random.pick(&["192.0.2.7", "2001:db8::1", "::ffff:192.0.2.7"]).to_string(),
        Form::Json => random.pick(&["{}", r#"{"a":"<茶>&"}"#, "[1,2]"]).to_string(),
        Form::Url | Form::Callback => "https://example.com/a/b".to_string(),
        Form::Order => (0..=random.below(max)).map(|_| order_char(random)).collect(),
        Form::AuthCode => format!("1{}{:016}", random.below(6), random.below(10_000_000)),
        _ => text(random, max),
    }
}

fn order_char(random: &mut Random) -> char {
    char::from(random.pick(b"abzAZ019_-|*@"))
}

/// A text of at least one byte and at most `max`.
fn text(random: &mut Random, max: usize) -> String {
    let mut text = random.pick(&["a", "B", "7"]).to_string();
    for _ in 0..random.below(8) {
        let piece = random.pick(&PIECES);
        if text.len() + piece.len() <= max {
            text.push_str(piece);
        }
    }
    text
}

/// A time as most fields have it.
pub fn time(random: &mut Random) -> String {
    let mut part = |from: usize, count: usize| from + random.below(count);
    let (year, month, day) = (part(2014, 80), part(1, 12), part(1, 28));
    let (hour, minute, second) = (part(0, 24), part(0, 60), part(0, 60));
    format!("{year}{month:02}{day:02}{hour:02}{minute:02}{second:02}")
}

/// A member of a request, by the name of its field; or several.
pub trait Member: Sized {
    fn member(draw: &mut Draw, name: &'static str) -> Self;
}

impl Member for &'static str {
    fn member(draw: &mut Draw, name: &'static str) -> Self {
        draw.text(name)
    }
}

impl<T: Member> Member for Option<T> {
    fn member(draw: &mut Draw, name: &'static str) -> Self {
        (draw.all || draw.random.below(2) == 0).then(|| T::member(draw, name))
    }
}

impl Member for Fen {
    fn member(draw: &mut Draw, name: &'static str) -> Self {
        Fen::new(draw.number(name, 999_999_999_999_999_999) as i64)
    }
}

impl Member for u32 {
    fn member(draw: &mut Draw, name: &'static str) -> Self {
        draw.number(name, u32::MAX.into()) as u32
    }
}

impl Member for u64 {
    fn member(draw: &mut Draw, name: &'static str) -> Self {
        draw.number(name, 999_999_999_999_999_999)
    }
}

impl Member for bool {
    fn member(draw: &mut Draw, name: &'static str) -> Self {
        let is_so = draw.random.below(2) == 0;
        draw.put(name, if is_so { "Y" } else { "N" });
        is_so
    }
}

impl Member for Time {
    fn member(draw: &mut Draw, name: &'static str) -> Self {
        let text = time(&mut draw.random);
        draw.put(name, &text);
        Time::parse(&text, TimeForm::Compact).expect("a time")
    }
}

impl Member for Day {
    fn member(draw: &mut Draw, name: &'static str) -> Self {
        let text = time(&mut draw.random);
        draw.put(name, &text[..8]);
        Day(Time::parse(&text, TimeForm::Compact).expect("a time"))
    }
}

impl Member for Timestamp {
    fn member(draw: &mut Draw, name: &'static str) -> Self {
        // Ten digits.
        let seconds = 1_000_000_000 + draw.random.next() % 8_000_000_000;
        draw.put(name, &seconds.to_string());
        Timestamp(Time::from_unix(seconds).expect("a time"))
    }
}

impl Member for Currency {
    fn member(draw: &mut Draw, name: &'static str) -> Self {
        let code = draw.random.pick(&["CNY", "HKD", "JPY"]);
        draw.put(name, code);
        Currency::parse(code).expect("a currency")
    }
}
