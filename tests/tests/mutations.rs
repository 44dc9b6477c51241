//! Every small change to every accepted document of the vectors.
//!
//! Documents longer than [`LONGEST`] are left out here: the work grows with the square of the
//! length, and they hold nothing that the short ones do not. Run it optimised (`--release`) for the
//! whole of it.

use std::thread;

use wxpay_core::{Field as CoreField, Fields};
use wxpay_tests::compare::{Disagreements, both_read, copied, core_key};
use wxpay_tests::oracle::{self, Fault, Field};
use wxpay_tests::vectors::{Case, load};

const LONGEST: usize = if cfg!(debug_assertions) { 700 } else { 10_000 };

/// The accepted documents that are not too long.
fn accepted() -> Vec<Case> {
    let mut cases = load();
    let all = cases.len();
    cases.retain(|case| case.fields.is_some() && case.document.len() <= LONGEST);
    println!("{} accepted documents of at most {LONGEST} bytes, of {all} cases", cases.len());
    assert!(!cases.is_empty());
    cases
}

/// Every document that differs from `document` in one bit, in a byte left out, in a byte doubled,
/// or in that it ends early.
fn mutations(document: &[u8]) -> impl Iterator<Item = Vec<u8>> {
    let flips = (0..document.len() * 8).map(|bit| {
        let mut mutation = document.to_vec();
        mutation[bit / 8] ^= 1 << (bit % 8);
        mutation
    });
    let deletions = (0..document.len()).map(|at| [&document[..at], &document[at + 1..]].concat());
    let doublings = (0..document.len()).map(|at| [&document[..=at], &document[at..]].concat());
    let prefixes = (0..document.len()).map(|len| document[..len].to_vec());
    flips.chain(deletions).chain(doublings).chain(prefixes)
}

/// Runs `check` on all cases, on all processors; it returns how many documents it looked at.
fn for_each(cases: &[Case], check: impl Fn(&Case, &mut Disagreements) -> usize + Sync) {
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let mut wrong = Disagreements::default();
    let mut count = 0;
    thread::scope(|scope| {
        let check = &check;
        let share = |worker: usize| {
            scope.spawn(move || {
                let mut wrong = Disagreements::default();
                let share = cases.iter().skip(worker).step_by(workers);
                let count = share.map(|case| check(case, &mut wrong)).sum::<usize>();
                (count, wrong)
            })
        };
        let handles: Vec<_> = (0..workers).map(share).collect();
        for handle in handles {
            let (one, other) = handle.join().expect("a worker");
            count += one;
            wrong.merge(&other);
        }
    });
    println!("{count} documents");
    assert!(count > 0);
    wrong.assert_none();
}

/// Refused by both at the same place for the same reason, or read by both as the same fields.
#[test]
fn core_and_the_oracle_agree_on_every_mutation() {
    for_each(&accepted(), |case, wrong| {
        let mut count = 0;
        for mutation in mutations(&case.document) {
            count += 1;
            if let Err(what) = both_read(&mutation, case.root, case.slots) {
                wrong.push(&format!("{}: {what}", case.name));
            }
        }
        count
    });
}

/// The fields that mean something: name and decoded value of those that are not empty, sorted.
///
/// Two messages have *the same fields* when these are equal. A field that is empty counts as
/// absent everywhere in the protocol; white space between fields, the spelling of a value and
/// the order in the document are not part of a message. `sign` is a field like the others.
fn meaning(fields: &[Field]) -> Vec<(String, Vec<u8>)> {
    let mut meaning: Vec<_> = fields
        .iter()
        .filter(|field| !field.value.is_empty())
        .map(|field| (field.name.clone(), field.value.clone()))
        .collect();
    meaning.sort();
    meaning
}

/// No change of one byte to a signed message says something else and still verifies.
#[test]
fn a_mutation_that_verifies_has_the_same_fields() {
    let mut cases = accepted();
    cases.retain(|case| case.signer.is_some() && case.refusal.is_none());
    for_each(&cases, |case, wrong| {
        let signer = case.signer.as_ref().expect("a signer");
        let key = core_key(signer);
        let original = oracle::read(&case.document, case.root.name(), case.slots);
        let original = meaning(&original.expect("an accepted document"));
        let mut count = 0;
        for mutation in mutations(&case.document) {
            let mut slots = vec![CoreField::EMPTY; case.slots];
            let Ok(fields) = Fields::read_root(&mutation, case.root, &mut slots) else { continue };
            count += 1;
            let verifies = key.verify(&fields).is_ok();
            let fields = copied(&fields);
            let shown = mutation.escape_ascii();
            if verifies != signer.verify(&fields).is_ok() {
                wrong.push(&format!("{}: the oracle says otherwise: {shown}", case.name));
            }
            if verifies && meaning(&fields) != original {
                wrong.push(&format!("{}: other fields, but signed: {shown}", case.name));
            }
        }
        count
    });
}

/// What is wrong with the first `len` bytes of an accepted document, if anything is.
fn fault_of_prefix(document: &[u8], len: usize) -> Option<Fault> {
    let is_space = |byte: &u8| b" \t\r\n".contains(byte);
    let end = document.iter().rposition(|byte| !is_space(byte)).expect("more than space") + 1;
    let prefix = &document[..len];
    let has_mark = document.starts_with(b"\xEF\xBB\xBF");
    let after_mark = if has_mark { 3 } else { 0 };
    if len >= end {
        None
    } else if has_mark && (1..3).contains(&len) {
        Some(Fault::new("NotXml", 0))
    } else if prefix.iter().skip(after_mark).all(is_space) {
        Some(Fault::new("Empty", len))
    } else {
        Some(Fault::new("Truncated", len))
    }
}

/// A prefix of an accepted document is never accepted, and never called anything but cut short.
#[test]
fn every_prefix_is_truncated() {
    for_each(&accepted(), |case, wrong| {
        for len in 0..=case.document.len() {
            let expected = fault_of_prefix(&case.document, len);
            let got = both_read(&case.document[..len], case.root, case.slots);
            if got.as_ref().map(|read| read.as_ref().err()) != Ok(expected.as_ref()) {
                wrong.push(&format!("{}: {len} bytes: {got:?}, not {expected:?}", case.name));
            }
        }
        case.document.len() + 1
    });
}
