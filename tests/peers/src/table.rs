//! The rounds, and what they amount to.

use std::path::Path;
use std::time::Instant;

use serde_json::{Value, json};
use wxpay_core::{Field, Fields, Key};

use crate::Options;
use crate::case::{self, Case, KEY, Work};
use crate::child::Foreign;
use crate::limit::{Crates, Scan};
use crate::measure::{self, Runner, Times};
use crate::{native, quick, wxpay};

/// The rows that the others are compared with: their places.
const LIMIT: usize = 0;
const OWN: usize = 1;
/// The rows before this place are limits and do no whole work.
const BARE: &[&str] = &["the digest alone", "one scan"];

fn rows(options: &Options, documents: &Path) -> Result<Vec<Box<dyn Runner>>, String> {
    let mut rows: Vec<Box<dyn Runner>> = vec![Box::new(Crates::new()), Box::new(wxpay::row())];
    rows.push(Box::new(native::OpenSsl::new()));
    rows.push(Box::new(Scan));
    rows.extend(native::rows());
    rows.push(Box::new(quick::row()));
    for (name, command) in &options.children {
        rows.push(Box::new(Foreign::start(name, command, documents)?));
    }
    if !options.only.is_empty() {
        let first = [rows.remove(0), rows.remove(0)];
        rows.retain(|row| options.only.iter().any(|only| row.name().contains(only)));
        rows.splice(0..0, first);
    }
    Ok(rows)
}

fn is_bare(row: &dyn Runner) -> bool {
    BARE.iter().any(|bare| row.name().starts_with(bare))
}

/// The row has to accept the document, or write one that can be verified and says the same.
fn check(row: &mut dyn Runner, case: &Case) -> Result<(), String> {
    let sample = row.run(case, 1)?;
    let wrong = |what| Err(format!("{} at {}: {what}", row.name(), case.name));
    if !sample.good {
        return wrong("refused, or not written");
    }
    let Work::Write(order) = &case.work else {
        return Ok(());
    };
    if is_bare(row) {
        return Ok(());
    }
    let mut slots = [Field::EMPTY; 64];
    let Ok(fields) = Fields::read(&sample.written, &mut slots) else {
        return wrong("what it writes cannot be read");
    };
    let key = Key::new(case.sign_type, KEY).expect("a key");
    if key.verify(&fields).is_err() {
        return wrong("what it writes is not signed rightly");
    }
    let same =
        |(name, value): &(String, String)| fields.get(name).is_some_and(|own| own == **value);
    if fields.len() != order.len() + 1 || !order.iter().all(same) {
        return wrong("what it writes says something else");
    }
    Ok(())
}

/// Which forgeries the row refuses.
fn refusals(row: &mut dyn Runner, case: &Case, documents: &Path) -> Result<Value, String> {
    let Work::Verify(document) = &case.work else {
        return Ok(Value::Null);
    };
    let mut refused = serde_json::Map::new();
    for (what, document) in case::forgeries(document) {
        let forged = Case {
            name: what.to_string(),
            file: format!("forged-{what}.xml"),
            sign_type: case.sign_type,
            work: Work::Verify(document.clone()),
            canonical: Vec::new(),
        };
        let path = documents.join(&forged.file);
        std::fs::write(path, document).map_err(|error| error.to_string())?;
        let refuses = !row.run(&forged, 1)?.good;
        if !refuses && (what == "changed" || what == "stripped") {
            return Err(format!("{} accepts what is {what}", row.name()));
        }
        refused.insert(what.to_string(), json!(refuses));
    }
    Ok(Value::Object(refused))
}

fn result(rows: &[Box<dyn Runner>], case: &Case, times: &Times) -> Value {
    let results = rows.iter().zip(times).map(|(row, own)| {
        json!({
            "row": row.name(),
            "ns": rounded(measure::quantile(own, 0.5), 1),
            "ns_quarter": rounded(measure::quantile(own, 0.25), 1),
            "ns_three_quarters": rounded(measure::quantile(own, 0.75), 1),
            "to_limit": rounded(measure::ratio(own, &times[LIMIT]), 3),
            "to_wxpay": rounded(measure::ratio(own, &times[OWN]), 3),
        })
    });
    json!({
        "case": case.name,
        "bytes": match &case.work { Work::Verify(document) => document.len(), Work::Write(_) => 0 },
        "signed_bytes": case.canonical.len(),
        "results": results.collect::<Vec<_>>(),
    })
}

fn rounded(value: f64, digits: i32) -> f64 {
    let scale = 10f64.powi(digits);
    (value * scale).round() / scale
}

fn print(result: &Value) {
    println!("\n{}", result["case"].as_str().unwrap_or_default());
    println!("{:34} {:>10} {:>9} {:>9}", "", "ns", "to limit", "to wxpay");
    for row in result["results"].as_array().into_iter().flatten() {
        let number = |name: &str| row[name].as_f64().unwrap_or_default();
        let (ns, limit, own) = (number("ns"), number("to_limit"), number("to_wxpay"));
        println!(
            "{:34} {ns:>10.0} {limit:>9.2} {own:>9.2}",
            row["row"].as_str().unwrap_or_default()
        );
    }
}

pub fn run(options: &Options) -> Result<(), String> {
    let documents = Path::new(&options.documents);
    let cases = case::all(Path::new("tests/vectors"))?;
    case::put_all(&cases, documents)?;
    let mut rows = rows(options, documents)?;

    let mut about = Vec::new();
    for row in &mut rows {
        for case in &cases {
            check(row.as_mut(), case)?;
        }
        let bare = is_bare(row.as_ref());
        let refused =
            if bare { Value::Null } else { refusals(row.as_mut(), &cases[0], documents)? };
        about.push(json!({
            "row": row.name(), "version": row.version(), "limit": bare, "refuses": refused,
        }));
    }
    println!("{} rows do what they should; now they get warm", rows.len());

    let mut counts = Vec::new();
    for case in &cases {
        let count = |row: &mut Box<dyn Runner>| measure::calibrate(row.as_mut(), case);
        counts.push(rows.iter_mut().map(count).collect::<Result<Vec<_>, _>>()?);
    }
    let mut times: Vec<Times> = cases.iter().map(|_| vec![Vec::new(); rows.len()]).collect();
    let begin = Instant::now();
    let mut number = 0;
    while number < 20 || begin.elapsed().as_secs_f64() < options.seconds {
        for (at, case) in cases.iter().enumerate() {
            measure::round(&mut rows, case, &counts[at], number, &mut times[at])?;
        }
        number += 1;
    }
    println!("{number} rounds");

    let results: Vec<Value> =
        cases.iter().zip(&times).map(|(case, times)| result(&rows, case, times)).collect();
    results.iter().for_each(print);
    let all = json!({ "rounds": number, "rows": about, "cases": results });
    if let Some(out) = &options.out {
        let text = serde_json::to_string_pretty(&all).map_err(|error| error.to_string())?;
        std::fs::write(out, text + "\n").map_err(|error| format!("{out}: {error}"))?;
    }
    Ok(())
}
