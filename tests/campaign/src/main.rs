//! Sells thousands of times under random faults, by wxpay-core against the stand-in for the gateway
//! over HTTP, and holds every sale against the stand-in's ledger and its bills.
//!
//! ```text
//! wxpay-campaign [SALES [SEED]]
//! ```
//!
//! Half of the sales meet a gateway that closes unknown numbers when they are reversed, the other
//! half one that refuses to. Then come tills with the usual mistakes, which have to be found out.

mod actor;
mod bills;
mod books;
mod gateway;
mod http;
mod mutant;
mod plan;
mod run;
mod send;
mod shop;
mod table;
mod talk;
mod till;
mod truth;
mod wire;

use std::process::ExitCode;
use std::time::Instant;

use bills::Bills;
use books::Verdict;
use mutant::Mutant;
use run::{Run, Settings};
use serde_json::json;
use shop::lock;
use table::yuan;
use truth::Truths;

/// How many of a thousand sales and refunds people may be called for, at most: where reversing an
/// unknown number closes it, and where it is refused.
const PEOPLE: [usize; 2] = [40, 120];
/// Sales of each till with a mistake.
const CONTROL_SALES: usize = 200;

/// Runs, waits for the last notification, and holds everything against everything.
fn play(settings: Settings) -> (Run, Verdict) {
    let mut run = Run::new(settings);
    run.play();
    // The notifications come for a day; every late request arrives.
    let end = run.gateway.now + 2 * 86_400_000;
    run.gateway.ask(end, "faults", Some(&json!({}))).expect("no faults");
    run.play();
    table::collect(&mut run);
    let truths = Truths::read(&mut run);
    let bills = Bills::fetch(&mut run);
    let mut verdict = Verdict::of(&run, &truths, &bills);
    deliveries(&mut run, &mut verdict);
    (run, verdict)
}

/// No false notification may have been accepted, and every true one must have been.
fn deliveries(run: &mut Run, verdict: &mut Verdict) {
    let all = run.gateway.control("deliveries", None);
    let mut open = std::collections::BTreeMap::new();
    for delivery in all.as_array().expect("a list") {
        let is_accepted = delivery["accepted"] == json!(true);
        let special = delivery["special"].as_str().expect("a text");
        let number = delivery["number"].as_str().expect("a text").to_string();
        let sale = run.names.get(&number).map(|id| run.actors[*id].sale);
        if !["", "duplicate"].contains(&special) && is_accepted {
            verdict.wrong.push((sale, format!("{number}: accepted, and {special}")));
        }
        if special.is_empty() {
            *open.entry((number, sale)).or_insert(false) |= is_accepted;
        }
    }
    for ((number, sale), _) in open.into_iter().filter(|(_, is_accepted)| !is_accepted) {
        verdict.wrong.push((sale, format!("{number}: its notification was never accepted")));
    }
}

/// The history of one sale, with its refunds.
fn history(run: &Run, sale: usize) {
    println!("sale {sale}: {:?}", run.plans[sale]);
    for actor in run.actors.iter().filter(|actor| actor.sale == sale) {
        actor.history.iter().for_each(|line| println!("    {line}"));
    }
}

/// The campaign proper: true if nothing is wrong.
fn campaign(settings: Settings) -> bool {
    let start = Instant::now();
    let how = if settings.refuses_unknown { "refused" } else { "closed" };
    println!("{} sales, seed {}; unknown numbers are {how}", settings.sales, settings.seed);
    let (run, verdict) = play(settings);
    table::print(&run);
    let shop = lock(&run.shop);
    println!(
        "{} requests, {} notifications ({} recognised by the inbox, {} by the books, {} refused), \
         {:.0} s",
        run.gateway.requests,
        shop.heard,
        shop.repeated[0],
        shop.repeated[1],
        shop.refused,
        start.elapsed().as_secs_f32()
    );
    println!(
        "bills: {} rows in the books, {} reversed payments, {} closed refunds, {} for people",
        verdict.matched, verdict.reversed_pairs, verdict.closed_refunds, verdict.left_to_people
    );
    println!(
        "complaints of the stand-in, each with a fault that explains it: {}",
        verdict.complaints
    );
    let mut people = 0;
    for (reason, (count, fen)) in &verdict.reasons {
        people += count;
        println!("a human is needed: {count:>5}  {reason}, {} yuan", yuan(*fen));
    }
    let most = PEOPLE[usize::from(settings.refuses_unknown)] * run.actors.len() / 1000;
    println!("{} fen lost, {} fen doubled", verdict.lost, verdict.doubled);
    let mut is_right = verdict.wrong.is_empty() && (verdict.lost, verdict.doubled) == (0, 0);
    if people > most {
        println!("WRONG: people are needed {people} times, and {most} is the limit");
        is_right = false;
    }
    for (_, what) in verdict.wrong.iter().take(20) {
        println!("WRONG: {what}");
    }
    let mut sales: Vec<usize> = verdict.wrong.iter().filter_map(|(sale, _)| *sale).collect();
    sales.dedup();
    sales.iter().take(3).for_each(|sale| history(&run, *sale));
    is_right
}

/// The tills with mistakes: true if each of them was found out.
fn controls(seed: u64) -> bool {
    let mut is_right = true;
    for (mutant, about) in Mutant::ALL {
        let settings =
            Settings { sales: CONTROL_SALES, seed, refuses_unknown: false, mutant, is_loud: false };
        let (_, verdict) = play(settings);
        let is_found = verdict.lost + verdict.doubled > 0 && !verdict.wrong.is_empty();
        let word = if is_found { "found out" } else { "NOT FOUND OUT" };
        println!(
            "a till that {about}: {word}; {} differences, {} yuan lost, {} yuan doubled",
            verdict.wrong.len(),
            yuan(verdict.lost),
            yuan(verdict.doubled)
        );
        is_right &= is_found;
    }
    is_right
}

fn main() -> ExitCode {
    let numbers: Option<Vec<u64>> =
        std::env::args().skip(1).map(|argument| argument.parse().ok()).collect();
    let (sales, seed) = match numbers.as_deref() {
        Some([]) => (300, 1),
        Some([sales]) => (*sales, 1),
        Some([sales, seed]) => (*sales, *seed),
        _ => {
            eprintln!("wxpay-campaign [SALES [SEED]]");
            return ExitCode::from(2);
        }
    };
    let sales = usize::try_from(sales / 2).expect("a number of sales").max(1);
    let mut is_right = true;
    for refuses_unknown in [false, true] {
        let mutant = Mutant::None;
        is_right &= campaign(Settings { sales, seed, refuses_unknown, mutant, is_loud: true });
    }
    is_right &= controls(seed);
    if is_right { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
