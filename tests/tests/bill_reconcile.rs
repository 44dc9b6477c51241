//! Bills against records, against maps.

use std::collections::BTreeMap;

use wxpay_core::bill::{Finding, Ledger, Mark, Pair, Record, RecordKind, merge};
use wxpay_core::{Fen, Kind, OutTradeNo};
use wxpay_tests::random::Random;

const ROUNDS: usize = if cfg!(debug_assertions) { 500 } else { 20_000 };

type Plain = (u8, String, i64);

/// A few numbers, so that there are repetitions on either side.
fn plain(random: &mut Random) -> Plain {
    let number = random.pick(&["A-1", "A-2", "A-10", "A", "a", "订单", "", "R-1", "R-2", "R-3"]);
    let kind = random.pick(&[1, 2, 3]);
    (kind, number.to_string(), random.below(3) as i64)
}

fn record((kind, number, amount): &Plain) -> Record<&str> {
    let make: [fn(_, _) -> _; 3] = [Record::payment, Record::refund, Record::reversal];
    let make = make[usize::from(*kind) - 1];
    make(number.as_str(), Fen::new(*amount))
}

fn plains(random: &mut Random) -> Vec<Plain> {
    (0..random.below(25)).map(|_| plain(random)).collect()
}

fn back(record: &Record<&str>) -> Plain {
    (record.kind() as u8, (*record.number()).to_string(), record.amount().get())
}

/// The first of each kind and number: smallest amount first.
fn first_of_each(own: &[Plain]) -> BTreeMap<(u8, &str), i64> {
    let mut first = BTreeMap::new();
    for (kind, number, amount) in own {
        let least = first.entry((*kind, &**number)).or_insert(*amount);
        *least = (*least).min(*amount);
    }
    first
}

#[test]
fn in_any_order() {
    let mut random = Random::new(1);
    for round in 0..ROUNDS {
        let (own, rows) = (plains(&mut random), plains(&mut random));
        let first = first_of_each(&own);
        let mut seen: BTreeMap<(u8, &str), Mark> = BTreeMap::new();
        let mut records: Vec<Record<&str>> = own.iter().map(record).collect();
        let mut ledger = Ledger::new(&mut records);
        for row in &rows {
            let key = (row.0, &*row.1);
            let found = ledger.check(&record(row));
            let expected = match (first.get(&key), seen.get(&key)) {
                (None, _) => {
                    assert_eq!(found, Finding::Unknown, "{round}");
                    continue;
                }
                (Some(_), Some(_)) => Mark::Repeated,
                (Some(amount), None) if *amount == row.2 => Mark::Matched,
                _ => Mark::AmountDiffers,
            };
            seen.insert(key, expected);
            let (found, mark) = match found {
                Finding::Matched(record) => (record, Mark::Matched),
                Finding::AmountDiffers(record) => (record, Mark::AmountDiffers),
                Finding::Repeated(record) => (record, Mark::Repeated),
                Finding::Unknown => panic!("{round}: {row:?}"),
            };
            assert_eq!((mark, found.mark()), (expected, expected), "{round}");
            assert_eq!(back(found), (row.0, row.1.clone(), first[&key]), "{round}");
        }
        // What is not there is missing; what is there twice is marked once.
        let missing: Vec<Plain> = ledger.missing().map(back).collect();
        let expected = first.iter().filter(|(key, _)| !seen.contains_key(*key));
        let expected: Vec<Plain> =
            expected.map(|((kind, number), amount)| (*kind, number.to_string(), *amount)).collect();
        assert_eq!(missing, expected, "{round}");
        let duplicates = ledger.marked(Mark::Duplicate).count();
        assert_eq!(duplicates, own.len() - first.len(), "{round}");
        for (key, mark) in &seen {
            let is = |found: &Record<&str>| (found.kind() as u8, *found.number()) == *key;
            assert!(ledger.marked(*mark).any(is));
        }
        let mut all: Vec<Plain> = ledger.records().iter().map(back).collect();
        let mut expected = own.clone();
        expected.sort();
        assert_eq!(all, expected, "{round}: sorted, and none lost");
        all.dedup_by(|one, other| (one.0, &one.1) == (other.0, &other.1));
        assert_eq!(all.len(), first.len());
    }
}

#[test]
fn sorted() {
    let mut random = Random::new(2);
    for round in 0..ROUNDS {
        let (mut own, mut rows) = (plains(&mut random), plains(&mut random));
        own.sort();
        rows.sort();
        let mut expected = Vec::new();
        let (first, first_row) = (first_of_each(&own), first_of_each(&rows));
        for (key, amount) in &first {
            expected.push(match first_row.get(key) {
                None => ("only here", *key),
                Some(other) if other == amount => ("matched", *key),
                Some(_) => ("differs", *key),
            });
        }
        let only_there = first_row.keys().filter(|key| !first.contains_key(*key));
        expected.extend(only_there.map(|key| ("only there", *key)));
        let repeated = |all: &[Plain], name| {
            let same = |two: &&[Plain]| (two[0].0, &two[0].1) == (two[1].0, &two[1].1);
            let key = |two: &[Plain]| (name, (two[1].0, two[1].1.clone()));
            all.windows(2).filter(same).map(key).collect::<Vec<_>>()
        };
        let repeated = [repeated(&own, "again here"), repeated(&rows, "again there")].concat();
        expected.extend(repeated.iter().map(|(name, (kind, number))| (*name, (*kind, &**number))));
        let pairs = merge(own.iter().map(record), rows.iter().map(record));
        let mut found: Vec<_> = pairs
            .map(|pair| {
                let (name, record) = match pair.expect("sorted") {
                    Pair::Matched { here, there } => {
                        assert_eq!(back(&here), back(&there));
                        ("matched", here)
                    }
                    Pair::AmountDiffers { here, there } => {
                        assert_ne!(here.amount(), there.amount());
                        ("differs", there)
                    }
                    Pair::OnlyHere(record) => ("only here", record),
                    Pair::OnlyThere(record) => ("only there", record),
                    Pair::RepeatedHere(record) => ("again here", record),
                    Pair::RepeatedThere(record) => ("again there", record),
                };
                (name, (record.kind() as u8, *record.number()))
            })
            .collect();
        found.sort_unstable();
        expected.sort_unstable();
        assert_eq!(found, expected, "{round}");
    }
}

#[test]
fn a_stream_that_is_not_sorted_ends() {
    let record = |number: &'static str| Record::payment(number, Fen::new(1));
    let sorted = [record("A"), record("B"), record("C")];
    let unsorted = [record("A"), record("C"), record("B"), record("D")];
    for (mut pairs, before) in [(merge(sorted, unsorted), 3), (merge([sorted[0]; 3], unsorted), 4)]
    {
        let good = pairs.by_ref().take_while(Result::is_ok).count();
        assert_eq!(good, before);
        assert!(pairs.next().is_none());
    }
    let mut pairs = merge(unsorted, sorted);
    let error = pairs.find_map(Result::err).expect("a refusal");
    assert_eq!((error.kind(), error.at()), (Kind::NotSorted, 2));
    assert!(pairs.next().is_none());
}

#[test]
fn records_keep_what_they_are_given() {
    let number = OutTradeNo::parse("A-1").expect("a number");
    let record = Record::refund("A-1", Fen::new(5)).tagged(7).map(|_| number.clone());
    assert_eq!((record.number(), record.tag()), (&number, 7));
    assert_eq!((record.kind(), record.mark()), (RecordKind::Refund, Mark::Open));
    assert_eq!(record.order(&Record::refund("A-1", Fen::ZERO)), std::cmp::Ordering::Equal);
    assert!(record.order(&Record::payment("Z", Fen::ZERO)).is_gt());
    assert!(record.order(&Record::reversal(b"", Fen::ZERO)).is_lt());
}

#[test]
fn a_ledger_can_be_resumed() {
    let mut records = [Record::payment("B", Fen::new(1)), Record::payment("A", Fen::new(2))];
    let row = Record::payment("A", Fen::new(2));
    assert!(matches!(Ledger::new(&mut records).check(&row), Finding::Matched(_)));
    let mut ledger = Ledger::resume(&mut records);
    assert!(matches!(ledger.check(&row), Finding::Repeated(_)));
    assert_eq!(format!("{ledger:?}"), "Ledger(2 records)");
    // A new one forgets.
    assert_eq!(Ledger::new(&mut records).missing().count(), 2);
}

#[test]
fn many_records() {
    let mut random = Random::new(3);
    let mut records: Vec<_> =
        (0..20_000u32).map(|at| Record::payment(at.to_be_bytes(), Fen::from(at))).collect();
    random.shuffle(&mut records);
    let mut ledger = Ledger::new(&mut records);
    for at in 0..20_000u32 {
        let row = Record::payment(at.to_be_bytes(), Fen::from(at));
        assert!(matches!(ledger.check(&row), Finding::Matched(found) if found.tag() == 0));
    }
    assert!(ledger.records().is_sorted_by(|one, next| one.order(next).is_lt()));
}
