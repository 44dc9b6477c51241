//! Faults by kind, and what became of the sales that met them.

use std::collections::{BTreeMap, BTreeSet};

use wxpay_core::flow::End;

use crate::actor::Kind;
use crate::run::Run;

/// Columns: how a sale ended.
const OUTCOMES: [&str; 5] = ["paid", "refunded", "not paid", "reversed", "needs a human"];

/// The faults of the stand-in, by its names.
const NAMES: [(&str, &str); 11] = [
    ("drop_request", "request: lost"),
    ("late_request", "request: late, without a reply"),
    ("drop_reply", "reply: lost"),
    ("delay", "reply: everything late"),
    ("system_error_before", "SYSTEMERROR, nothing done"),
    ("system_error_after", "SYSTEMERROR, and done"),
    ("garbage", "reply: garbage"),
    ("wrong_sign", "reply: wrong signature"),
    ("notify_lost", "notification: lost"),
    ("notify_late", "notification: late"),
    ("notify_duplicate", "notification: twice"),
];

/// One line: how often, and the outcomes of the sales that met it, with their money.
#[derive(Clone, Debug, Default)]
struct Line {
    injected: usize,
    sales: BTreeSet<usize>,
}

/// Adds what the stand-in did to the faults of each sale.
pub fn collect(run: &mut Run) {
    for met in run.gateway.control("met", None).as_array().expect("a list") {
        let text = |name: &str| met[name].as_str().expect("a text");
        let kind = text("kind");
        let name = NAMES.iter().find(|(other, _)| *other == kind).map_or(kind, |(_, name)| name);
        if let Some(id) = run.names.get(text("number")) {
            let line = format!("{name} ({kind}, {})", text("path"));
            run.actors[*id].history.push(format!("the stand-in: {line}"));
            run.actors[*id].faults.push(name.to_string());
        }
    }
}

/// How a sale ended, refunds and all: the column, and its money in fen.
fn outcome(run: &Run, refunds: &[Vec<usize>], sale: usize) -> (usize, i64) {
    let actor = &run.actors[sale];
    let ends = || refunds[sale].iter().map(|id| &run.actors[*id]);
    if ends().chain([actor]).any(|actor| matches!(actor.end, Some(End::NeedsHuman(_)) | None)) {
        return (4, actor.fen);
    }
    let back: i64 =
        ends().filter(|actor| actor.end == Some(End::Refunded)).map(|actor| actor.fen).sum();
    match actor.end {
        Some(End::Paid) if back > 0 => (1, back),
        Some(End::Paid) => (0, actor.fen),
        Some(End::Reversed) => (3, actor.fen),
        _ => (2, actor.fen),
    }
}

pub fn yuan(fen: i64) -> String {
    format!("{}.{:02}", fen / 100, fen % 100)
}

/// Prints the table: counts of sales, and yuan.
pub fn print(run: &Run) {
    let mut refunds = vec![Vec::new(); run.settings.sales];
    for (id, actor) in run.actors.iter().enumerate() {
        if actor.kind == Kind::Refund {
            refunds[actor.sale].push(id);
        }
    }
    let outcomes: Vec<_> =
        (0..run.settings.sales).map(|sale| outcome(run, &refunds, sale)).collect();
    let mut lines: BTreeMap<&str, Line> = BTreeMap::new();
    for actor in &run.actors {
        for fault in &actor.faults {
            let line = lines.entry(fault).or_default();
            line.injected += 1;
            line.sales.insert(actor.sale);
        }
    }
    print!("{:<42} {:>8} {:>6}", "kind (outcomes: sales, yuan)", "injected", "sales");
    OUTCOMES.iter().for_each(|outcome| print!(" {outcome:>19}"));
    println!();
    let total = Line { injected: 0, sales: (0..run.settings.sales).collect() };
    let with: BTreeSet<usize> =
        lines.values().flat_map(|line| line.sales.iter().copied()).collect();
    let injected = lines.values().map(|line| line.injected).sum();
    let none = total.sales.difference(&with).copied().collect();
    let lines = lines.into_iter().chain([
        ("any", Line { injected, sales: with }),
        ("none", Line { injected: 0, sales: none }),
        ("all sales", Line { injected, ..total }),
    ]);
    for (name, line) in lines {
        print!("{name:<42} {:>8} {:>6}", line.injected, line.sales.len());
        let mut cells = [(0, 0); 5];
        for sale in line.sales {
            let (column, fen) = outcomes[sale];
            cells[column] = (cells[column].0 + 1, cells[column].1 + fen);
        }
        for (count, fen) in cells {
            print!(" {count:>5} {:>13}", yuan(fen));
        }
        println!();
    }
}
