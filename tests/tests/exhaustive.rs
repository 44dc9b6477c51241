//! Every short sequence of tokens: core and the oracle agree on all of them.
//!
//! Run it optimised (`--release`) for the full length of the sequences.

use std::thread;
use std::time::Instant;

use wxpay_core::{Field as CoreField, Fields};
use wxpay_tests::compare::{Disagreements, both_read, fault};
use wxpay_tests::oracle;

/// Enough for a field that repeats another, too few for a third.
const SLOTS: usize = 2;

/// Documents of the form: head, tokens, tail.
struct Space {
    name: &'static str,
    head: &'static str,
    tails: &'static [&'static str],
    tokens: &'static [&'static [u8]],
    /// The most tokens, optimised and not.
    most: (usize, usize),
}

/// Anything, from the first byte on.
const DOCUMENT: Space = Space {
    name: "document",
    head: "",
    tails: &[""],
    tokens: &[
        b"<xml>",
        b"</xml>",
        b"<xml/>",
        b"<a>",
        b"</a>",
        b"<a/>",
        b"<b>",
        b"</b>",
        b"t",
        b" ",
        b"&lt;",
        b"<![CDATA[",
        b"]]>",
        b"<!--",
        b"<?xml version=\"1.0\"?>",
        b"\xEF\xBB\xBF",
    ],
    most: (7, 4),
};

/// What stands before the root element, and its name.
const PROLOG: Space = Space {
    name: "prolog",
    head: "",
    tails: &["", "<xml/>"],
    tokens: &[
        b"<?xml version='1.0'?>",
        b"\xEF\xBB\xBF",
        b"\xEF\xBB",
        b" ",
        b"<",
        b"\0",
        b"!",
        b"--",
        b"[CDATA[",
        b"docTYPE",
        b"?",
        b"/",
        b">",
        b"Html",
        b"xml",
        b"root",
        b"{",
    ],
    most: (6, 4),
};

/// What may and may not stand in a field: cut short, and closed.
const FIELD: Space = Space {
    name: "field",
    head: "<xml><a>",
    // The white space is for machines that look at 16 bytes in one go, if there are as many.
    tails: &["", "</a></xml>", "]]></a></xml>", "]]></a></xml>                "],
    tokens: &[
        b"<xml>",
        b"</xml>",
        b"<a>",
        b"</a>",
        b"<b/>",
        b"t",
        b"\r\n",
        b"&amp;",
        b"&#",
        b"65;",
        b"<![CDATA[",
        b"]",
        b"]]>",
        b"<!--",
        b"<?",
    ],
    most: (6, 4),
};

/// Tags, byte by byte.
const TAG: Space = Space {
    name: "tag",
    head: "<xml><",
    tails: &["", "/></xml>", "></a></xml>", "></a></xml>                "],
    tokens: &[
        b"a", b"A", b"_", b"9", b"-", b":", b"\x80", b" ", b"\n", b"<", b">", b"/", b"=", b"!",
        b"?", b"xml",
    ],
    most: (6, 4),
};

/// Declarations.
const DECLARATION: Space = Space {
    name: "declaration",
    head: "<?xml version=\"1.0\"",
    tails: &["", "?><xml/>", " ?><xml/>"],
    tokens: &[
        b" ",
        b"\t",
        b"=",
        b"encoding",
        b"standalone",
        b"version",
        b"\"UTF-8\"",
        b"'utf-8'",
        b"\"GBK\"",
        b"\"",
        b"'",
        b"yes",
        b"\"no\"",
        b"?",
        b"?>",
        b"UTF-8",
    ],
    most: (6, 4),
};

/// References, byte by byte.
const REFERENCE: Space = Space {
    name: "reference",
    head: "<xml><a>&",
    tails: &["", "</a></xml>", ";</a></xml>"],
    tokens: &[
        b"#", b"x", b"X", b"0", b"1", b"9", b"D", b"F", b"f", b";", b"&", b"l", b"t", b"g", b"amp",
        b"11",
    ],
    most: (6, 4),
};

/// Numeric references with many digits.
const NUMBER: Space = Space {
    name: "number",
    head: "<xml><a>&#",
    tails: &["", ";</a></xml>"],
    tokens: &[b"x", b"0", b"1", b"2", b"9", b"D", b"f", b"000", b"8", b";"],
    most: (7, 4),
};

/// UTF-8 at the edges of what is well-formed and of what is a character.
const UTF8: Space = Space {
    name: "utf-8",
    head: "<xml><a>",
    tails: &["", "</a></xml>", "</a></xml>                "],
    tokens: &[
        b"\0", b"\x1F", b"\x7F", b"\x80", b"\x8F", b"\x90", b"\x9F", b"\xA0", b"\xBE", b"\xBF",
        b"\xC1", b"\xC2", b"\xDF", b"\xE0", b"\xE4", b"\xED", b"\xEF", b"\xF0", b"\xF3", b"\xF4",
        b"\xF5", b"\xFF",
    ],
    most: (5, 3),
};

/// How many documents there were, and how many of them were accepted.
#[derive(Default)]
struct Tally {
    documents: usize,
    accepted: usize,
    disagreements: Disagreements,
}

impl Tally {
    fn look_at(&mut self, document: &[u8]) {
        self.documents += 1;
        let expected = oracle::read(document, "xml", SLOTS);
        self.accepted += usize::from(expected.is_ok());
        let mut slots = [CoreField::EMPTY; SLOTS];
        let agrees = match (Fields::read(document, &mut slots), &expected) {
            (Err(got), Err(expected)) => fault(got) == *expected,
            (Ok(fields), Ok(expected)) => {
                fields.len() == expected.len()
                    && fields.iter().zip(expected).all(|(got, expected)| {
                        got.name() == expected.name
                            && got.at() == expected.at
                            && got.value() == *expected.value
                    })
            }
            _ => false,
        };
        if !agrees {
            let what = both_read(document, wxpay_core::Root::Xml, SLOTS);
            self.disagreements.push(&what.err().unwrap_or_default());
        }
    }

    /// Looks at `document` with every tail, then at all that begin with it.
    fn walk(&mut self, space: &Space, document: &mut Vec<u8>, more: usize) {
        let len = document.len();
        for tail in space.tails {
            document.extend_from_slice(tail.as_bytes());
            self.look_at(document);
            document.truncate(len);
        }
        if more == 0 {
            return;
        }
        for token in space.tokens {
            document.extend_from_slice(token);
            self.walk(space, document, more - 1);
            document.truncate(len);
        }
    }

    fn merge(&mut self, other: &Self) {
        self.documents += other.documents;
        self.accepted += other.accepted;
        self.disagreements.merge(&other.disagreements);
    }
}

/// Walks the whole space, one share of the first tokens on each processor.
fn explore(space: &Space) {
    let started = Instant::now();
    let (optimised, checked) = space.most;
    let most = if cfg!(debug_assertions) { checked } else { optimised };
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let mut tally = Tally::default();
    tally.walk(space, &mut space.head.as_bytes().to_vec(), 0);
    thread::scope(|scope| {
        let share = |worker: usize| {
            scope.spawn(move || {
                let mut tally = Tally::default();
                for first in space.tokens.iter().skip(worker).step_by(workers) {
                    let mut document = [space.head.as_bytes(), first].concat();
                    tally.walk(space, &mut document, most - 1);
                }
                tally
            })
        };
        let handles: Vec<_> = (0..workers).map(share).collect();
        for handle in handles {
            tally.merge(&handle.join().expect("a worker"));
        }
    });
    println!(
        "{:<12} up to {most} tokens: {} documents, {} accepted, {:.1} s",
        space.name,
        tally.documents,
        tally.accepted,
        started.elapsed().as_secs_f32(),
    );
    assert!(tally.accepted > 0, "{}: not one accepted document", space.name);
    tally.disagreements.assert_none();
}

#[test]
fn every_document_of_few_tokens() {
    explore(&DOCUMENT);
}

#[test]
fn every_prolog_of_few_tokens() {
    explore(&PROLOG);
}

#[test]
fn every_field_of_few_tokens() {
    explore(&FIELD);
}

#[test]
fn every_tag_of_few_bytes() {
    explore(&TAG);
}

#[test]
fn every_declaration_of_few_tokens() {
    explore(&DECLARATION);
}

#[test]
fn every_reference_of_few_bytes() {
    explore(&REFERENCE);
}

#[test]
fn every_number_of_few_digits() {
    explore(&NUMBER);
}

#[test]
fn every_utf_8_sequence_of_few_bytes() {
    explore(&UTF8);
}
