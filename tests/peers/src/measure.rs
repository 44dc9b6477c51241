//! Interleaved rounds: every row runs for a moment in every round, so that whatever else the machine does
//! falls on all of them alike.

use std::time::{Duration, Instant};

use crate::case::Case;

/// What one run gave.
pub struct Sample {
    /// For all of it.
    pub ns: f64,
    /// Every single one did what it should.
    pub good: bool,
    /// The document, where one is written.
    pub written: Vec<u8>,
}

/// One row of the table.
pub trait Runner {
    fn name(&self) -> &str;
    fn version(&self) -> &str;
    /// Does the case's work `count` times.
    fn run(&mut self, case: &Case, count: u64) -> Result<Sample, String>;
    /// Another process: its batches are longer, for it has to wake up.
    fn foreign(&self) -> bool {
        false
    }
}

/// Nanoseconds for `count` times, and how many of them were good. A third as many are done before the
/// clock starts: the row before has left its own data in the caches.
pub fn time(count: u64, mut work: impl FnMut() -> bool) -> (f64, u64) {
    for _ in 0..count.div_ceil(3) {
        std::hint::black_box(work());
    }
    let mut good = 0;
    let begin = Instant::now();
    for _ in 0..count {
        good += u64::from(std::hint::black_box(work()));
    }
    (nanoseconds(begin.elapsed()), good)
}

pub fn nanoseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e9
}

/// How long a batch takes, in nanoseconds.
const BATCH: f64 = 60_000.0;
const FOREIGN_BATCH: f64 = 1_500_000.0;
/// How long each case runs before it counts: in a foreign runtime a compiler works meanwhile.
const FOREIGN_WARM_UP: f64 = 1.5e9;

/// How many times make a batch, found by running it. The fastest that was seen decides: a batch that is
/// too short, for want of a processor when it was tried, would measure caches that are still cold.
pub fn calibrate(row: &mut dyn Runner, case: &Case) -> Result<u64, String> {
    let (batch, warm_up) =
        if row.foreign() { (FOREIGN_BATCH, FOREIGN_WARM_UP) } else { (BATCH, 10.0 * BATCH) };
    let begin = Instant::now();
    let (mut count, mut fastest) = (1, f64::INFINITY);
    loop {
        let sample = row.run(case, count)?;
        if !sample.good {
            return Err(format!("{} fails at {}", row.name(), case.name));
        }
        fastest = fastest.min(sample.ns.max(1.0) / count as f64);
        let wanted = (batch / fastest).ceil() as u64;
        if wanted <= count && nanoseconds(begin.elapsed()) >= warm_up {
            return Ok(wanted);
        }
        count = wanted.clamp(1, 4 * count);
    }
}

/// What the rounds gave for one case: for each row the nanoseconds of one time, round by round.
pub type Times = Vec<Vec<f64>>;

/// One round of one case; the first row is another one each time.
pub fn round(
    rows: &mut [Box<dyn Runner>],
    case: &Case,
    counts: &[u64],
    number: usize,
    times: &mut Times,
) -> Result<(), String> {
    for step in 0..rows.len() {
        let at = (number + step) % rows.len();
        let sample = rows[at].run(case, counts[at])?;
        if !sample.good {
            return Err(format!("{} fails at {}", rows[at].name(), case.name));
        }
        times[at].push(sample.ns / counts[at] as f64);
    }
    Ok(())
}

/// The value below which `part` of them are, 0.5 being the median.
pub fn quantile(values: &[f64], part: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let place = part * (sorted.len() - 1) as f64;
    let (low, high) = (sorted[place.floor() as usize], sorted[place.ceil() as usize]);
    low + (high - low) * place.fract()
}

/// The median of what one took beside the other in the same round.
pub fn ratio(times: &[f64], others: &[f64]) -> f64 {
    let ratios: Vec<f64> = times.iter().zip(others).map(|(time, other)| time / other).collect();
    quantile(&ratios, 0.5)
}
