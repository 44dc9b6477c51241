//! Time against size.

use std::hint::black_box;
use std::time::Instant;

use md5::{Digest, Md5};
use serde_json::{Value, json};
use wxpay_core::{Field, Fields, Key};

use crate::Options;
use crate::case::KEY;
use crate::grow::{self, Grown};
use crate::measure::{quantile, time};

/// How long one measurement takes, in nanoseconds.
const BATCH: f64 = 150_000.0;

struct Point {
    grown: Grown,
    document: Vec<u8>,
    canonical: Vec<u8>,
    count: u64,
    times: Vec<f64>,
    digests: Vec<f64>,
}

fn is_genuine<A: wxpay_core::Algorithm>(key: &Key<A>, document: &[u8]) -> bool {
    let mut slots = [Field::EMPTY; 256];
    Fields::read(document, &mut slots).is_ok_and(|fields| key.verify(&fields).is_ok())
}

pub fn run(options: &Options) -> Result<(), String> {
    let key = Key::md5(KEY).expect("a key");
    let fresh = |grown: Grown| {
        let (document, canonical) = grown.document();
        let (times, digests) = (Vec::new(), Vec::new());
        Point { grown, document, canonical, count: 1, times, digests }
    };
    let mut points: Vec<Point> = grow::all().into_iter().map(fresh).collect();
    for point in &mut points {
        if !is_genuine(&key, &point.document) {
            return Err(format!("{}, {}: refused", point.grown.series, point.grown.size));
        }
        let once = || time(4, || is_genuine(&key, black_box(&point.document))).0 / 4.0;
        // The fastest of some: one may have waited for a processor.
        let fastest = (0..8).map(|_| once()).fold(f64::INFINITY, f64::min);
        point.count = (BATCH / fastest).ceil().max(1.0) as u64;
    }
    let begin = Instant::now();
    let mut rounds = 0;
    while rounds < 10 || begin.elapsed().as_secs_f64() < options.seconds {
        for point in &mut points {
            let (ns, _) = time(point.count, || is_genuine(&key, black_box(&point.document)));
            point.times.push(ns / point.count as f64);
            let (ns, _) = time(point.count, || {
                black_box(Md5::digest(black_box(&point.canonical)));
                true
            });
            point.digests.push(ns / point.count as f64);
        }
        rounds += 1;
    }
    let rounded = |value: f64| (value * 10.0).round() / 10.0;
    let points: Vec<Value> = points
        .iter()
        .map(|point| {
            json!({
                "series": point.grown.series,
                "axis": point.grown.axis,
                "bytes": point.document.len(),
                "fields": if point.grown.axis == "fields" { point.grown.size } else { 2 },
                "ns": rounded(quantile(&point.times, 0.5)),
                "digest_ns": rounded(quantile(&point.digests, 0.5)),
            })
        })
        .collect();
    println!(
        "{:22} {:>7} {:>7} {:>10} {:>10} {:>8}",
        "", "bytes", "fields", "ns", "digest", "ns/byte"
    );
    for point in &points {
        let number = |name: &str| point[name].as_f64().unwrap_or_default();
        let (bytes, ns) = (number("bytes"), number("ns"));
        println!(
            "{:22} {bytes:>7} {:>7} {ns:>10.0} {:>10.0} {:>8.2}",
            point["series"].as_str().unwrap_or_default(),
            number("fields"),
            number("digest_ns"),
            ns / bytes,
        );
    }
    if let Some(out) = &options.out {
        let all = json!({ "rounds": rounds, "points": points });
        let text = serde_json::to_string_pretty(&all).map_err(|error| error.to_string())?;
        std::fs::write(out, text + "\n").map_err(|error| format!("{out}: {error}"))?;
    }
    Ok(())
}
