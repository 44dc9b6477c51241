//! Does one piece of work, whose instructions callgrind counts: between entering [`measured`] and
//! leaving it.
//!
//! ```text
//! wxpay-callgrind --list
//! wxpay-callgrind CASE
//! ```

#[path = "../../peers/src/case.rs"]
#[allow(dead_code)]
mod case;
#[path = "../../peers/src/grow.rs"]
mod grow;
mod limit;
mod through_c;
mod through_rust;

use std::hint::black_box;
use std::path::Path;
use std::process::ExitCode;

use case::Case;
use grow::Grown;

/// Who does the work of a case.
const WAYS: [&str; 3] = ["rust", "c", "digest"];

/// What is counted: callgrind knows it by this name.
#[unsafe(no_mangle)]
#[inline(never)]
fn measured(work: &mut dyn FnMut() -> bool) -> bool {
    black_box(work())
}

/// Four sizes, each twice the one before.
const DOUBLING: [usize; 4] = [6_400, 12_800, 25_600, 51_200];

/// Documents whose sizes double, and those with the most fields.
fn grown() -> impl Iterator<Item = (String, Grown)> {
    let wanted = |grown: &Grown| match grown.axis {
        "bytes" => DOUBLING.contains(&grown.size),
        _ => grown.size == 255,
    };
    grow::all().into_iter().filter(wanted).map(|grown| {
        let series = grown.series.replace(", ", "-").replace(' ', "-");
        (format!("grown-{series}-{}", grown.size), grown)
    })
}

/// The name of every case.
fn names(cases: &[Case]) -> Vec<String> {
    let ways = |case: &Case| WAYS.map(|way| format!("{way}-{}", case.name));
    cases.iter().flat_map(ways).chain(grown().map(|(name, _)| name)).collect()
}

fn work<'c>(cases: &'c [Case], asked: &str) -> Option<Box<dyn FnMut() -> bool + 'c>> {
    let (way, name) = asked.split_once('-')?;
    if way == "grown" {
        let (_, grown) = grown().find(|(name, _)| name == asked)?;
        return Some(through_rust::many(grown.document().0));
    }
    let case = cases.iter().find(|case| case.name == name)?;
    match way {
        "rust" => Some(through_rust::work(case)),
        "c" => Some(through_c::work(case)),
        "digest" => Some(limit::work(case)),
        _ => None,
    }
}

fn main() -> ExitCode {
    let asked = std::env::args().nth(1).unwrap_or_default();
    let cases = case::all(Path::new("tests/vectors")).expect("the vectors");
    if asked == "--list" {
        names(&cases).iter().for_each(|name| println!("{name}"));
        return ExitCode::SUCCESS;
    }
    let done = work(&cases, &asked).is_some_and(|mut work| measured(&mut *work));
    if done { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
