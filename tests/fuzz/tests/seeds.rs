//! The targets without a fuzzer: every seed, and small changes to it.

use std::panic::catch_unwind;

use wxpay_fuzz::{TARGETS, plant, seeds};
use wxpay_tests::random::Random;

/// How many changed ones of each seed.
const CHANGED: usize = 4;

fn run(name: &str) {
    let (_, target) = TARGETS.iter().find(|(target, _)| *target == name).expect("a target");
    let seeds = seeds::all();
    let ours: Vec<_> = seeds.iter().filter(|seed| seed.target == name).collect();
    assert!(ours.len() > 5, "{name}: {} seeds", ours.len());
    let mut random = Random::new(1);
    for seed in &ours {
        let mut inputs = vec![seed.bytes.clone()];
        inputs.extend((0..CHANGED).map(|_| changed(&seed.bytes, &mut random)));
        for input in inputs {
            if catch_unwind(|| target(&input)).is_err() {
                panic!("{name}, {}: {}", seed.name, input.escape_ascii());
            }
        }
    }
    println!("{name}: {} seeds", ours.len());
}

/// A few bytes altered, left out, doubled.
fn changed(seed: &[u8], random: &mut Random) -> Vec<u8> {
    let mut bytes = seed.to_vec();
    for _ in 0..=random.below(3) {
        if bytes.is_empty() {
            break;
        }
        let at = random.below(bytes.len());
        match random.below(4) {
            0 => drop(bytes.remove(at)),
            1 => bytes.insert(at, bytes[at]),
            2 => bytes[at] = random.pick(b"<>&;/\0\xFFa1"),
            _ => bytes[at] ^= 1 << random.below(8),
        }
    }
    bytes
}

#[test]
fn reader() {
    run("reader");
}

#[test]
fn abi() {
    run("abi");
}

#[test]
fn refund() {
    run("refund");
}

#[test]
fn bill() {
    run("bill");
}

#[test]
fn request() {
    run("request");
}

#[test]
fn values() {
    run("values");
}

/// Or the search for the planted bug would prove nothing.
#[test]
fn no_seed_holds_the_mark() {
    for seed in seeds::all() {
        let holds = seed.bytes.windows(plant::MARK.len()).any(|window| window == plant::MARK);
        assert!(!holds, "{} {}", seed.target, seed.name);
    }
}

/// Every binary is a target and every target has one.
#[test]
fn every_target_has_its_binary() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz_targets");
    let mut files: Vec<String> = std::fs::read_dir(folder)
        .expect("the folder")
        .map(|entry| {
            entry.expect("an entry").path().file_stem().expect("a name").to_string_lossy().into()
        })
        .collect();
    files.sort();
    let mut targets: Vec<String> = TARGETS.iter().map(|(name, _)| name.to_string()).collect();
    targets.sort();
    assert_eq!(files, targets);
}
