//! The vectors of bills, `tests/vectors/bill`: however a bill is cut into pieces, the same is read.

use std::fmt::Write as _;
use std::fs;

use wxpay_core::Error;
use wxpay_core::bill::{
    Column, Comments, End, Finding, Fund, Ledger, Mark, Reader, Record, RecordKind, Row, Sheet,
    Trade,
};
use wxpay_tests::random::Random;
use wxpay_tests::vectors;

struct Case {
    name: String,
    bill: Vec<u8>,
    sheet: String,
    memory: usize,
    /// Where XML starts, or the offset of comments.
    number: Option<usize>,
    rows: u64,
    expect: String,
    events: String,
}

fn cases() -> Vec<Case> {
    let entries = fs::read_dir(vectors::directory().join("bill")).expect("the directory");
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "case"));
    paths.sort();
    let cases: Vec<Case> = paths
        .iter()
        .map(|path| {
            let text = fs::read_to_string(path).expect("UTF-8");
            let (header, events) = text.split_once("\n\n").unwrap_or((&text, ""));
            let value = |key: &str| {
                let mut lines = header.lines().map(|line| line.split_once(": ").expect("a key"));
                lines.find(|(other, _)| *other == key).map(|(_, value)| value.to_string())
            };
            let number = |key: &str| value(key).map(|value| value.parse().expect("a number"));
            Case {
                name: path.file_stem().expect("a name").to_string_lossy().into(),
                bill: fs::read(path.with_extension("bill")).expect("the bill"),
                sheet: value("sheet").expect("a sheet"),
                memory: number("memory").expect("the memory"),
                number: number("xml").or_else(|| number("offset")),
                rows: number("rows").expect("the rows") as u64,
                expect: value("expect").expect("what to expect"),
                events: events.to_string(),
            }
        })
        .collect();
    assert!(cases.len() >= 80, "{} cases", cases.len());
    cases
}

fn shown(error: Error) -> String {
    format!("{} {}", error.kind().name(), error.at())
}

fn value_of(row: &Row<'_>, column: Column) -> String {
    use Column as C;
    let number = |value: Option<i64>| value.map_or(String::new(), |value| value.to_string());
    let read = match column {
        C::TradeTime | C::RefundRequestTime | C::RefundSuccessTime | C::BookedTime => {
            row.time(column).map(|time| number(time.map(|time| time.unix().cast_signed())))
        }
        C::TotalCount | C::FlowCount | C::IncomeCount | C::ExpenseCount => {
            row.count(column).map(|count| number(count.map(u64::cast_signed)))
        }
        C::Fee | C::ReturnedFee | C::TotalFee => {
            row.milli_fen(column).map(|fee| number(fee.map(|fee| fee.get())))
        }
        _ if column.headings()[0].contains("金额") || column == C::Balance => {
            row.fen(column).map(|fen| number(fen.map(|fen| fen.get())))
        }
        _ => return String::new(),
    };
    read.unwrap_or_else(shown)
}

fn show_row(name: &str, row: &Row<'_>, events: &mut String) {
    writeln!(events, "{name} {}", row.offset()).expect("a string");
    for (place, (heading, value)) in row.iter().enumerate() {
        let column = row.column(place);
        let code = column.map_or(0, Column::code);
        let read = column.map_or(String::new(), |column| value_of(row, column));
        let value = value.replace('\n', "\\n");
        writeln!(events, "{code}\t{heading}\t{value}\t{read}").expect("a string");
        assert_eq!(
            column.map_or(row.by_heading(heading), |column| row.get(column)),
            row.value(place)
        );
    }
}

/// What comes of a bill in these pieces: the events, and the end.
fn read<'p, S: Sheet>(case: &Case, pieces: impl Iterator<Item = &'p [u8]>) -> (String, String) {
    let mut events = String::new();
    let mut reader = Reader::<S, _>::new(vec![0; case.memory]);
    let mut refused = String::new();
    'pieces: for piece in pieces {
        let mut rest = piece;
        loop {
            match reader.feed(&mut rest) {
                Ok(Some(row)) => show_row("row", &row, &mut events),
                Ok(None) => break,
                Err(error) => {
                    let again = format!("refused {}\n", shown(error));
                    // What is refused for good says so again and again.
                    if again == refused {
                        break 'pieces;
                    }
                    events += &again;
                    refused = again;
                }
            }
        }
        assert!(rest.is_empty());
    }
    let rows = reader.rows();
    let end = match reader.finish() {
        Ok(End::Complete(_)) => "ok".to_string(),
        Ok(End::Refusal(xml)) => {
            assert_eq!(xml, &case.bill[case.number.expect("where XML starts")..]);
            "refusal".to_string()
        }
        Err(error) => shown(error),
    };
    if let Some(summary) = reader.summary() {
        show_row("summary", &summary, &mut events);
    }
    let again = reader.finish().map(|_| ()).map_err(shown);
    assert_eq!(again, if end.contains(' ') { Err(end.clone()) } else { Ok(()) });
    assert_eq!(rows, case.rows, "{}", case.name);
    (events, end)
}

fn read_comments(case: &Case) -> (String, String) {
    let mut events = String::new();
    let comments = match Comments::read(&case.bill) {
        Ok(comments) => comments,
        Err(error) => return (events, shown(error)),
    };
    assert_eq!(Some(comments.offset()), case.number.map(|number| number as u64));
    for comment in comments {
        match comment {
            Ok(comment) => {
                let number = comment.transaction_id();
                let before = comment.time().map_or_else(shown, |time| time.unix().to_string());
                let text = comment.text().replace('\n', "\\n");
                let stars = comment.stars();
                writeln!(events, "{before}\t{number}\t{stars}\t{text}").expect("a string");
            }
            Err(error) => writeln!(events, "refused {}", shown(error)).expect("a string"),
        }
    }
    (events, "ok".to_string())
}

fn check<'p>(case: &Case, pieces: impl Iterator<Item = &'p [u8]>, how: &str) {
    let found = match &*case.sheet {
        "trade" => read::<Trade>(case, pieces),
        "fund" => read::<Fund>(case, pieces),
        sheet => panic!("no sheet is called {sheet}"),
    };
    assert_eq!(found.0, case.events, "{}, {how}", case.name);
    assert_eq!(found.1, case.expect, "{}, {how}", case.name);
}

fn bills() -> impl Iterator<Item = Case> {
    cases().into_iter().filter(|case| case.sheet != "comments")
}

#[test]
fn as_a_whole() {
    for case in bills() {
        check(&case, [&case.bill[..]].into_iter(), "whole");
    }
}

#[test]
fn in_two_pieces() {
    for case in bills() {
        for at in 0..=case.bill.len() {
            let (one, other) = case.bill.split_at(at);
            check(&case, [one, &[], other].into_iter(), &format!("cut at {at}"));
        }
    }
}

#[test]
fn byte_by_byte() {
    for case in bills() {
        check(&case, case.bill.chunks(1), "byte by byte");
    }
}

#[test]
fn in_pieces_of_any_size() {
    let mut random = Random::new(4);
    for case in bills() {
        for _ in 0..20 {
            let mut rest = &case.bill[..];
            let mut pieces = Vec::new();
            while !rest.is_empty() {
                let at = (random.below(200)).min(rest.len());
                pieces.push(&rest[..at]);
                rest = &rest[at..];
            }
            check(&case, pieces.into_iter(), "in pieces");
        }
    }
}

#[test]
fn comments() {
    for case in cases().into_iter().filter(|case| case.sheet == "comments") {
        // A comment in one line, with what its time is read as.
        let mut expected = String::new();
        let mut lines = case.events.lines();
        while let Some(line) = lines.next() {
            if line.starts_with("refused ") {
                writeln!(expected, "{line}").expect("a string");
                continue;
            }
            let columns = |line: &str| line.split('\t').map(str::to_string).collect::<Vec<_>>();
            let time = columns(lines.next().expect("a time")).swap_remove(3);
            let mut value = || columns(lines.next().expect("a value")).swap_remove(2);
            let (number, stars, text) = (value(), value(), value());
            writeln!(expected, "{time}\t{number}\t{stars}\t{text}").expect("a string");
        }
        assert_eq!(read_comments(&case), (expected, case.expect.clone()), "{}", case.name);
    }
}

fn record<'t>(kind: &str, number: &'t str, amount: &str) -> Record<&'t str> {
    let amount = wxpay_core::Fen::new(amount.parse().expect("an amount"));
    match kind {
        "payment" => Record::payment(number, amount),
        "refund" => Record::refund(number, amount),
        "reversal" => Record::reversal(number, amount),
        kind => panic!("no kind is called {kind}"),
    }
}

#[test]
fn reconciliation() {
    let path = vectors::directory().join("bill/reconcile.tsv");
    let text = fs::read_to_string(path).expect("UTF-8");
    let lines: Vec<[&str; 5]> = text
        .lines()
        .map(|line| line.split('\t').collect::<Vec<_>>().try_into().expect("five columns"))
        .collect();
    let mut own: Vec<Record<&str>> = lines
        .iter()
        .zip(0..)
        .filter(|(line, _)| line[0] == "own")
        .map(|([_, kind, number, amount, _], at)| record(kind, number, amount).tagged(at))
        .collect();
    let mut ledger = Ledger::new(&mut own);
    for [_, kind, number, amount, outcome] in lines.iter().filter(|line| line[0] == "bill") {
        let found = match ledger.check(&record(kind, number, amount)) {
            Finding::Matched(_) => "matched",
            Finding::AmountDiffers(_) => "differs",
            Finding::Unknown => "unknown",
            Finding::Repeated(_) => "repeated",
        };
        assert_eq!(found, *outcome, "{kind} {number}");
    }
    for record in ledger.records() {
        let mark = match record.mark() {
            Mark::Open => "missing",
            Mark::Matched => "matched",
            Mark::AmountDiffers => "differs",
            Mark::Repeated => "repeated",
            _ => "duplicate",
        };
        let [_, kind, number, ..] = lines[record.tag() as usize];
        assert_eq!(*record.number(), number);
        assert_eq!(kind == "payment", record.kind() == RecordKind::Payment);
        assert_eq!(mark, lines[record.tag() as usize][4], "{kind} {number}");
    }
}
