//! The endpoints as `vectors/api` lists them, and what is plain from those lists.

use std::collections::BTreeMap;
use std::fs;

use wxpay_core::api::{ALL, Endpoint};

use crate::vectors;

/// One line of `fields.tsv`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// `name`
    pub name: String,
    /// `presence` is `required`.
    pub required: bool,
    /// `form`
    pub form: String,
    /// `max`
    pub max: Option<usize>,
    /// `values`, one by one.
    pub values: Vec<String>,
}

/// One line of `endpoints.tsv` and the fields that belong to it.
#[derive(Clone, Debug)]
pub struct Listed {
    /// The line, by the names of the columns.
    pub columns: BTreeMap<String, String>,
    /// The fields of a request, sorted by name.
    pub request: Vec<Row>,
    /// The fields of a reply, sorted by name.
    pub reply: Vec<Row>,
}

impl Listed {
    /// What the line says in a column; empty for `-`.
    ///
    /// # Panics
    /// When there is no such column.
    #[must_use]
    pub fn column(&self, name: &str) -> &str {
        match self.columns[name].as_str() {
            "-" => "",
            value => value,
        }
    }

    /// `yes` or `no` in a column.
    ///
    /// # Panics
    /// When it is neither.
    #[must_use]
    pub fn flag(&self, name: &str) -> bool {
        match self.column(name) {
            "yes" => true,
            "no" => false,
            other => panic!("{name}: {other}"),
        }
    }
}

/// The lines of a file as maps from the names in the first one.
fn table(file: &str) -> Vec<BTreeMap<String, String>> {
    let path = vectors::directory().join("api").join(file);
    let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let mut lines = text.lines().map(|line| line.split('\t').map(str::to_string));
    let names: Vec<String> = lines.next().expect("the names of the columns").collect();
    let row = |line: Vec<String>| {
        assert_eq!(line.len(), names.len(), "{file}: {line:?}");
        names.iter().cloned().zip(line).collect()
    };
    lines.map(|line| row(line.collect())).collect()
}

/// All endpoints, by path.
///
/// # Panics
/// When a file is not as its README says.
#[must_use]
pub fn load() -> BTreeMap<String, Listed> {
    let mut endpoints = BTreeMap::new();
    for columns in table("endpoints.tsv") {
        let path = columns["path"].clone();
        let listed = Listed { columns, request: Vec::new(), reply: Vec::new() };
        assert!(endpoints.insert(path.clone(), listed).is_none(), "{path} is listed twice");
    }
    for columns in table("fields.tsv") {
        let endpoint = endpoints.get_mut(&columns["path"]).expect("a listed endpoint");
        let rows = match columns["side"].as_str() {
            "request" => &mut endpoint.request,
            "reply" => &mut endpoint.reply,
            other => panic!("no side of an endpoint: {other}"),
        };
        let values = columns["values"].as_str();
        rows.push(Row {
            name: columns["name"].clone(),
            required: match columns["presence"].as_str() {
                "required" => true,
                "optional" => false,
                other => panic!("no presence: {other}"),
            },
            form: columns["form"].clone(),
            max: match columns["max"].as_str() {
                "-" => None,
                digits => Some(digits.parse().expect("a number")),
            },
            values: values.split('|').filter(|_| values != "-").map(str::to_string).collect(),
        });
    }
    for (path, endpoint) in &endpoints {
        for rows in [&endpoint.request, &endpoint.reply] {
            let sorted = rows.windows(2).all(|two| two[0].name < two[1].name);
            assert!(sorted, "{path}: fields out of order, or twice");
        }
    }
    endpoints
}

/// Each endpoint with what is listed of it.
///
/// # Panics
/// When one is in the table or in the list only.
#[must_use]
pub fn each() -> Vec<(&'static Endpoint, Listed)> {
    let mut listed = load();
    let pairs: Vec<_> = ALL
        .into_iter()
        .map(|endpoint| {
            let path = endpoint.path();
            let listed = listed.remove(path).unwrap_or_else(|| panic!("{path} is not listed"));
            (endpoint, listed)
        })
        .collect();
    assert!(listed.is_empty(), "not in the table: {:?}", listed.keys());
    pairs
}

/// A value that is long and as it should be.
///
/// # Panics
/// When the table has a form that it should not have.
#[must_use]
pub fn good_value(row: &Row) -> String {
    let room = row.max.unwrap_or(20);
    if let Some(value) = row.values.first() {
        return value.clone();
    }
    match row.form.as_str() {
        "text" | "json" => "x".repeat(room),
        "int" | "fen" => "987654321098765432".to_string(),
        "time" => "20261123235959".to_string(),
        "date" => "20261123".to_string(),
        "ip" => "192.0.2.254".to_string(),
        "url" | "callback" => "https://example.com/".to_string(),
        "order" => "-".repeat(room.min(64)),
        "code" => "134567890123456789".to_string(),
        other => panic!("{}: no value of the form {other}", row.name),
    }
}

/// True if a value has that form. Slow, and as plain as can be.
///
/// # Panics
/// When the table has a form that it should not have.
#[must_use]
pub fn has_form(form: &str, value: &str) -> bool {
    let digits = !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit());
    match form {
        "text" | "json" | "sign" | "file" => true,
        "int" | "fen" => digits && value.len() <= 18 && (value == "0" || !value.starts_with('0')),
        "time" => {
            let below =
                |at: usize, bound: u8| value[at..at + 2].parse::<u8>().is_ok_and(|n| n < bound);
            digits
                && value.len() == 14
                && is_day(value)
                && below(8, 24)
                && below(10, 60)
                && below(12, 60)
        }
        "date" => digits && value.len() == 8 && is_day(value),
        "ip" => {
            let of = |extra: &str| value.chars().all(|c| c.is_ascii_digit() || extra.contains(c));
            let version_6 = of("abcdefABCDEF.:") && value.contains(':') && value.len() <= 45;
            version_6 || (of(".") && (7..=15).contains(&value.len()))
        }
        "url" | "callback" => {
            let rest = value.strip_prefix("http://").or_else(|| value.strip_prefix("https://"));
            let query = value.contains(['?', '#']);
            rest.is_some_and(|rest| !rest.is_empty())
                && value.bytes().all(|byte| byte.is_ascii_graphic())
                && (form == "url" || !query)
        }
        "order" => {
            let known = |byte: u8| byte.is_ascii_alphanumeric() || b"_-|*@".contains(&byte);
            value.len() <= 64 && value.bytes().all(known)
        }
        "code" => digits && value.len() == 18 && ("10".."16").contains(&&value[..2]),
        other => panic!("no form {other}"),
    }
}

/// The month and the day of `yyyyMMdd` are in their ranges; how long a month is is not asked.
fn is_day(text: &str) -> bool {
    let number = |at: usize| text[at..at + 2].parse::<u8>().expect("digits");
    (1..=12).contains(&number(4)) && (1..=31).contains(&number(6))
}

/// The kind and the field of the first fault of a request, or none.
#[must_use]
pub fn first_fault(
    endpoint: &Listed,
    fields: &BTreeMap<String, String>,
) -> Option<(&'static str, String)> {
    let rows: BTreeMap<&str, &Row> =
        endpoint.request.iter().map(|row| (row.name.as_str(), row)).collect();
    let filled = |name: &str| fields.get(name).filter(|value| !value.is_empty());
    let mut names: Vec<&str> =
        rows.keys().copied().chain(fields.keys().map(String::as_str)).collect();
    names.sort_unstable();
    names.dedup();
    for name in names.into_iter().filter(|_| !rows.is_empty()) {
        let fault = match (rows.get(name), filled(name)) {
            (None, _) => Some("UnknownField"),
            (Some(row), None) => {
                let comes_later = ["sign", "file"].contains(&row.form.as_str());
                (row.required && !comes_later).then_some("MissingField")
            }
            (Some(row), Some(value)) => value_fault(row, value),
        };
        if let Some(fault) = fault {
            return Some((fault, name.to_string()));
        }
    }
    for need in endpoint.column("needs").split(' ').filter(|need| !need.is_empty()) {
        let (condition, any_of) = need.split_once(':').unwrap_or(("", need));
        let applies = match condition.split_once('=') {
            Some((name, value)) => filled(name).is_some_and(|is| is == value),
            None => condition.is_empty() || filled(condition).is_some(),
        };
        if applies && !any_of.split('|').any(|name| filled(name).is_some()) {
            let first = any_of.split('|').next().unwrap_or_default();
            return Some(("MissingField", first.to_string()));
        }
    }
    None
}

fn value_fault(row: &Row, value: &str) -> Option<&'static str> {
    if row.max.is_some_and(|max| value.len() > max) {
        Some("FieldTooLong")
    } else if !row.values.is_empty() && !row.values.iter().any(|known| known == value) {
        Some("BadValue")
    } else if has_form(&row.form, value) {
        None
    } else {
        Some(match row.form.as_str() {
            "fen" => "BadAmount",
            "int" => "BadNumber",
            "time" | "date" => "BadTime",
            _ => "BadValue",
        })
    }
}

/// All that is required and all that is needed, and nothing else.
///
/// # Panics
/// When a need is not met by its first field.
#[must_use]
pub fn least(listed: &Listed) -> BTreeMap<String, String> {
    let filled = |row: &&Row| row.required && !["sign", "file"].contains(&row.form.as_str());
    let mut fields: BTreeMap<String, String> = listed
        .request
        .iter()
        .filter(filled)
        .map(|row| (row.name.clone(), good_value(row)))
        .collect();
    while let Some((kind, name)) = first_fault(listed, &fields) {
        assert_eq!(kind, "MissingField", "{name}");
        let row = listed.request.iter().find(|row| row.name == name).expect("a field");
        fields.insert(name, good_value(row));
    }
    fields
}
