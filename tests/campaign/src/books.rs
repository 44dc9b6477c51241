//! Every sale against the ledger and the bills.

use std::collections::{BTreeMap, BTreeSet};

use wxpay_core::Fen;
use wxpay_core::bill::{Finding, Ledger, Pair, Record, RecordKind, merge};
use wxpay_core::flow::{Call, End, Why};

use crate::actor::{Actor, Kind, place};
use crate::bills::Bills;
use crate::run::Run;
use crate::shop::lock;
use crate::truth::{Truth, Truths};

/// What was found.
#[derive(Debug, Default)]
pub struct Verdict {
    /// What is wrong: with which sale, if with one, and how.
    pub wrong: Vec<(Option<usize>, String)>,
    /// Fen that the shop believes to have, and has not.
    pub lost: i64,
    /// Fen that customers have paid, and the shop does not know of.
    pub doubled: i64,
    /// Rows of the bills: found in the shop's books, and explained otherwise.
    pub matched: usize,
    pub reversed_pairs: usize,
    pub closed_refunds: usize,
    pub left_to_people: usize,
    /// What people are to look at, and what of it the merchant has: in fen.
    pub reasons: BTreeMap<String, (usize, i64)>,
    pub complaints: usize,
}

impl Verdict {
    pub fn of(run: &Run, truths: &Truths, bills: &Bills) -> Self {
        let mut verdict = Verdict::default();
        for wrong in &truths.wrong {
            verdict.wrong.push((None, format!("the stand-in: {wrong}")));
        }
        let mut believed: BTreeMap<&str, i64> = BTreeMap::new();
        for (id, actor) in run.actors.iter().enumerate() {
            verdict.check(run, truths, id, actor, &mut believed);
        }
        for (number, truth) in &truths.orders {
            let known = believed.get(number.as_str()).copied().unwrap_or(0);
            let kept = truth.kept();
            if kept != known {
                verdict.lost += (known - kept).max(0);
                verdict.doubled += (kept - known).max(0);
                let what = format!("{number}: the shop counts on {known} fen and has {kept}");
                verdict.wrong.push((sale_of(run, number), what));
            }
        }
        verdict.compare(run, truths, bills);
        verdict.complain(run, truths);
        verdict
    }

    /// One sale or refund: is it as its end says?
    fn check<'r>(
        &mut self,
        run: &'r Run,
        truths: &Truths,
        id: usize,
        actor: &'r Actor,
        believed: &mut BTreeMap<&'r str, i64>,
    ) {
        let sale = &run.actors[actor.sale].number;
        let none = Truth::default();
        let truth = truths.orders.get(sale).unwrap_or(&none);
        let end = match actor.end {
            Some(end) => end,
            None => {
                return self.wrong.push((Some(actor.sale), format!("{}: no end", actor.number)));
            }
        };
        if let End::NeedsHuman(why) = end {
            let is_true = is_true(actor, truth, why);
            let reason = self.reasons.entry(reason(actor.kind, why)).or_default();
            reason.0 += 1;
            reason.1 += if actor.kind == Kind::Refund { actor.fen } else { truth.kept() };
            if !is_true {
                let what = format!("{}: {why:?} is not so", actor.number);
                self.wrong.push((Some(actor.sale), what));
            }
        }
        let is_right = if actor.kind == Kind::Refund {
            let refund = truth.refunds.get(&actor.number).cloned().unwrap_or_default();
            let back = refund.accepted - refund.closed;
            let counted = match end {
                End::Refunded => actor.fen,
                // Whoever looks finds this.
                End::NeedsHuman(_) => back,
                _ => 0,
            };
            *believed.entry(sale).or_default() -= counted;
            match end {
                End::Refunded => refund.paid == actor.fen && refund.accepted == actor.fen,
                End::NotRefunded(_) => back == 0,
                _ => matches!(end, End::NeedsHuman(_)),
            }
        } else {
            let credit = lock(&run.shop).credits.get(sale).copied().unwrap_or(0);
            let found = truth.charged - truth.reversed;
            let is_for_people = matches!(end, End::NeedsHuman(_));
            *believed.entry(sale).or_default() += if is_for_people { found } else { credit };
            let is_booked = credit == if end == End::Paid { actor.fen } else { 0 };
            match end {
                End::Paid => is_booked && truth.charged == actor.fen && truth.reversed == 0,
                End::NotPaid(_) => is_booked && truth.charged == 0,
                End::Reversed => is_booked && truth.charged == truth.reversed,
                End::NeedsHuman(_) => true,
                _ => false,
            }
        };
        if !is_right {
            let what = format!("{} ended {end:?}, and the ledger says {truth:?}", actor.number);
            self.wrong.push((Some(run.actors[id].sale), what));
        }
        if !truths.orders.contains_key(sale) && actor.kind != Kind::Refund {
            // Believed, and never heard of.
            self.lost += believed[sale.as_str()].max(0);
        }
    }

    /// The bills: each row is in the shop's books, or has a reason not to be.
    fn compare(&mut self, run: &Run, truths: &Truths, bills: &Bills) {
        let credits: BTreeMap<String, i64> = lock(&run.shop).credits.clone().into_iter().collect();
        let payments = credits.iter().map(|(number, fen)| (number, *fen, false));
        let refunded = run.actors.iter().filter(|actor| actor.end == Some(End::Refunded));
        let refunds = refunded.map(|actor| (&actor.number, actor.fen, true));
        let make = |(number, fen, is_refund): (&String, i64, bool)| {
            let (number, fen) = (number.clone(), Fen::new(fen));
            if is_refund { Record::refund(number, fen) } else { Record::payment(number, fen) }
        };
        let mut own: Vec<Record<String>> = payments.chain(refunds).map(make).collect();
        let mut ledger = Ledger::new(&mut own);
        let mut others = Vec::new();
        for (row, is_closed) in &bills.rows {
            match ledger.check(row) {
                Finding::Matched(_) => self.matched += 1,
                Finding::Unknown => others.push((row, *is_closed)),
                found => self.wrong.push((sale_of(run, row.number()), format!("bill: {found:?}"))),
            }
        }
        for missing in ledger.missing() {
            let what = format!("bill: there is no {missing:?}");
            self.wrong.push((sale_of(run, missing.number()), what));
        }
        self.explain(run, &others);
        // The same by the other way: both sides sorted.
        let mut rows: Vec<Record<String>> = bills.rows.iter().map(|row| row.0.clone()).collect();
        Record::sort(&mut rows);
        let pairs = merge(own, rows).map(|pair| pair.expect("sorted"));
        let matched = pairs.filter(|pair| matches!(pair, Pair::Matched { .. })).count();
        if matched != self.matched {
            self.wrong.push((None, format!("merge: {matched} rows, not {}", self.matched)));
        }
        // What the account got, by the fund flow bill.
        let flow: i64 = bills.flows.values().sum();
        if flow != truths.balance {
            let what = format!("fund flow: {flow} fen, and the ledger {}", truths.balance);
            self.wrong.push((None, what));
        }
        for (number, truth) in &truths.orders {
            let refunds = truth.refunds.keys().map(|refund| bills.flows.get(refund));
            let flows = refunds.chain([bills.flows.get(number)]).flatten();
            let brought: i64 = flows.sum();
            if brought != truth.kept() {
                let what = format!("{number}: {brought} fen by the fund flow bill");
                self.wrong.push((sale_of(run, number), what));
            }
        }
    }

    /// Rows that are not in the books.
    fn explain(&mut self, run: &Run, others: &[(&Record<String>, bool)]) {
        let key = |row: &Record<String>| (row.number().clone(), row.amount());
        let of = |kind: RecordKind| {
            let rows = others.iter().filter(move |(row, _)| row.kind() == kind);
            rows.map(|(row, _)| key(row)).collect::<BTreeSet<_>>()
        };
        let (paid, reversed) = (of(RecordKind::Payment), of(RecordKind::Reversal));
        self.reversed_pairs = reversed.len();
        for (row, is_closed) in others {
            let id = run.names.get(row.number());
            let end = id.and_then(|id| run.actors[*id].end);
            let is_pair = paid.contains(&key(row)) && reversed.contains(&key(row));
            match (row.kind(), end) {
                (RecordKind::Payment | RecordKind::Reversal, Some(End::Reversed)) if is_pair => {}
                (RecordKind::Refund, Some(End::NotRefunded(_))) if *is_closed => {
                    self.closed_refunds += 1;
                }
                (_, Some(End::NeedsHuman(_))) => self.left_to_people += 1,
                _ => {
                    if row.kind() == RecordKind::Refund {
                        // Counted where the money is: this one nobody knows of.
                        self.lost += row.amount().get();
                    }
                    let what = format!("bill: nobody knows of {row:?}");
                    self.wrong.push((sale_of(run, row.number()), what));
                }
            }
        }
    }

    /// Complaints of the stand-in need a fault that explains them.
    fn complain(&mut self, run: &Run, truths: &Truths) {
        const REASONS: [&str; 5] =
            ["till: clock jumps", "till: power cut", "till: cancelled", "request: twice", "late"];
        self.complaints = truths.complaints.len();
        for (number, about) in &truths.complaints {
            let Some(id) = run.names.get(number) else { continue };
            let actor = &run.actors[*id];
            let has = |fault: &String| REASONS.iter().any(|reason| fault.contains(reason));
            // Whether it is reversed or closed is asked at once.
            let is_asked = actor.sends[place(Call::Reverse)] + actor.sends[place(Call::CloseOrder)];
            let is_query = about.starts_with("queried") && is_asked > 0;
            if !is_query && !actor.faults.iter().any(has) {
                self.wrong.push((Some(actor.sale), format!("{number}: {about}, without a reason")));
            }
        }
    }
}

fn sale_of(run: &Run, number: &str) -> Option<usize> {
    run.names.get(number).map(|id| run.actors[*id].sale)
}

fn reason(kind: Kind, why: Why) -> String {
    let what = match kind {
        Kind::Code => "payment code",
        Kind::Order => "order",
        Kind::Refund => "refund",
    };
    format!("{what}: {why:?}")
}

/// Whether people are called for a reason that is one.
fn is_true(actor: &Actor, truth: &Truth, why: Why) -> bool {
    let sent = |call| actor.sends[place(call)];
    match (why, actor.kind) {
        // All tries were used up.
        (Why::Unsettled, Kind::Code) => {
            let reversals = sent(Call::Reverse);
            reversals >= 10 || reversals > 0 && sent(Call::OrderQuery) >= 10
        }
        (Why::Unsettled, Kind::Order) => sent(Call::CloseOrder) >= 10,
        (Why::Unsettled, Kind::Refund) => sent(Call::Refund) >= 10,
        (Why::Changed, _) => {
            truth.refunds.get(&actor.number).is_some_and(|refund| refund.status == "CHANGE")
        }
        (Why::OtherPayment, _) => actor.other_payment,
        (Why::Refused(advice), _) => actor.refusals.iter().any(|(_, other)| *other == advice),
        _ => false,
    }
}
