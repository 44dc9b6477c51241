//! Bills: the same rows, the same refusals and the same end however the bytes arrive.

use wxpay_core::bill::{Column, Comments, End, Fund, Reader, Row, Sheet, Trade};
use wxpay_core::{Error, Kind};
use wxpay_tests::random::Random;

use crate::bytes::Bytes;
use crate::plant;

/// What a reader says, one after the other.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Event {
    Row(Vec<(String, String)>),
    Refused(Kind, usize),
    /// Said again and again: there is no reading on.
    ForGood,
    Complete(Vec<(String, String)>),
    Xml(Vec<u8>),
}

/// The target: which bill, how much memory, and its bytes.
pub fn run(data: &[u8]) {
    let mut bytes = Bytes(data);
    let choice = bytes.byte();
    let memory = match choice >> 1 {
        0 => 4096,
        few => usize::from(few) * 8,
    };
    comments(bytes.0);
    if choice & 1 == 0 {
        splits::<Trade>(bytes.0, memory);
    } else {
        splits::<Fund>(bytes.0, memory);
    }
}

fn splits<S: Sheet>(bill: &[u8], memory: usize) {
    let whole = events::<S>(bill, memory, || bill.len().max(1));
    let single = events::<S>(bill, memory, || 1);
    assert_eq!(single, whole, "byte by byte");
    for seed in 0..3 {
        let random = &mut Random::new(seed ^ bill.len() as u64);
        let most = [3, 40, 700][usize::try_from(seed).unwrap_or_default()];
        let pieces = events::<S>(bill, memory, || 1 + random.below(most));
        assert_eq!(pieces, whole, "in pieces, seed {seed}");
    }
}

/// Feeds a bill in pieces and writes down what comes of it.
fn events<S: Sheet>(bill: &[u8], memory: usize, mut size: impl FnMut() -> usize) -> Vec<Event> {
    let mut reader = Reader::<S, _>::new(vec![0xA5; memory]);
    let mut events = Vec::new();
    let mut left = bill;
    let mut rows = 0;
    while !left.is_empty() && events.last() != Some(&Event::ForGood) {
        let (mut piece, rest) = left.split_at(size().min(left.len()));
        left = rest;
        loop {
            let before = piece.len();
            match reader.feed(&mut piece) {
                Ok(Some(row)) => {
                    rows += 1;
                    let row: &Row<'_> = &row;
                    events.push(Event::Row(values(row)));
                }
                Ok(None) => {
                    assert!(piece.is_empty(), "bytes are left");
                    break;
                }
                Err(error) if piece.len() == before && events.last() == Some(&refused(error)) => {
                    events.push(Event::ForGood);
                    break;
                }
                Err(error) => events.push(refused(error)),
            }
            assert!(piece.len() <= before);
        }
    }
    assert_eq!(reader.rows(), rows);
    if let Some(summary) = reader.summary() {
        values(&summary);
    }
    events.push(match reader.finish() {
        Ok(End::Complete(summary)) => Event::Complete(values(&summary)),
        Ok(End::Refusal(xml)) => Event::Xml(xml.to_vec()),
        Err(error) => refused(error),
    });
    events
}

fn refused(error: Error) -> Event {
    Event::Refused(error.kind(), error.at())
}

/// Headings and values, after every way to look at them.
fn values(row: &Row<'_>) -> Vec<(String, String)> {
    let mut values = Vec::new();
    for (heading, value) in row.iter() {
        plant::strike(value.as_bytes());
        assert!(row.by_heading(heading).is_some());
        values.push((heading.to_string(), value.to_string()));
    }
    assert_eq!(values.len(), row.len());
    for place in 0..=row.len() {
        assert_eq!(row.value(place).is_some(), place < row.len());
        let Some(column) = row.column(place) else { continue };
        assert_eq!(row.get(column), row.value(place));
        look(row, column);
    }
    values
}

/// Reads a value in all forms; most are refused.
fn look(row: &Row<'_>, column: Column) {
    let text = row.text(column);
    assert!(text.is_none_or(|text| !text.is_empty()));
    assert!(row.number(column).is_none_or(|number| number != "0"));
    let milli_fen = row.milli_fen(column);
    if let (Ok(Some(fen)), Ok(Some(fine))) = (row.fen(column), &milli_fen) {
        assert_eq!(fine.to_fen(), Some(fen));
    }
    let _ = (row.count(column), row.time(column));
}

/// What payers wrote: a reply that is never read in pieces.
fn comments(reply: &[u8]) {
    let Ok(comments) = Comments::read(reply) else { return };
    let lines = reply.iter().filter(|byte| **byte == b'\n').count();
    let mut last = 0;
    for (number, comment) in comments.enumerate() {
        assert!(number < lines, "more comments than lines");
        let at = match comment {
            Ok(comment) => {
                assert!(reply.ends_with(b"\n") || !comment.text().ends_with('\n'));
                let _ = comment.time();
                continue;
            }
            Err(error) => error.at(),
        };
        assert!(last <= at && at < reply.len());
        last = at;
    }
}
