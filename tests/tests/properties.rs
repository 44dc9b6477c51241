//! What holds for any fields: setting, writing, reading, signing and verifying fit together.

use wxpay_core::{Algorithm, Error, Field as CoreField, Fields, Key, Kind};
use wxpay_tests::compare::{copied, core_key, fault};
use wxpay_tests::draw;
use wxpay_tests::oracle::{self, Field, Mode, Signer};
use wxpay_tests::random::Random;

const ROUNDS: u64 = if cfg!(debug_assertions) { 1_000 } else { 30_000 };
const MOST: usize = 8;
/// What a buffer holds that nobody has written to.
const FILL: u8 = 0xA5;

/// Fields of core, set one by one in this order.
fn set<'s, 'a>(slots: &'s mut [CoreField<'a>], fields: &'a [Field]) -> Fields<'s, 'a> {
    let mut set = Fields::new(slots);
    for field in fields {
        set.set(&field.name, &field.value).expect("a field");
    }
    set
}

fn sorted(fields: &[Field]) -> Vec<Field> {
    let mut sorted = fields.to_vec();
    sorted.sort();
    sorted
}

fn values(fields: &[Field]) -> Vec<(&str, &[u8])> {
    fields.iter().map(|field| (&*field.name, &*field.value)).collect()
}

/// A key of either algorithm and either mode.
fn signer(random: &mut Random) -> Signer {
    let key = (0..32).map(|_| char::from(random.pick(b"aZ09xQ"))).collect();
    let sign_type = random.pick(&["MD5", "HMAC-SHA256"]).to_string();
    Signer { key, sign_type, mode: random.pick(&[Mode::Default, Mode::Strict]) }
}

/// `produce` writes exactly `expected`; and not one byte of it where there is too little room.
fn check_output(expected: &[u8], produce: impl Fn(&mut [u8]) -> Result<usize, Error>) {
    let mut out = vec![FILL; expected.len() + 3];
    for size in 0..expected.len() {
        let error = produce(&mut out[..size]).expect_err("too small");
        assert_eq!((error.kind(), error.at()), (Kind::BufferTooSmall, expected.len()));
        assert!(out.iter().all(|byte| *byte == FILL), "{size} bytes: touched");
    }
    for size in [expected.len(), expected.len() + 3] {
        out.fill(FILL);
        let len = produce(&mut out[..size]).expect("room enough");
        assert_eq!(out[..len].escape_ascii().to_string(), expected.escape_ascii().to_string());
        assert!(out[len..].iter().all(|byte| *byte == FILL), "touched behind the end");
    }
}

#[test]
fn fields_are_sorted_and_each_once() {
    for seed in 0..ROUNDS {
        let random = &mut Random::new(seed);
        let drawn = draw::fields(random, MOST);
        let mut slots = [CoreField::EMPTY; MOST];
        let fields = set(&mut slots, &drawn);
        assert_eq!(copied(&fields), sorted(&drawn), "seed {seed}");
        assert!(fields.iter().zip(fields.iter().skip(1)).all(|(one, two)| one.name() < two.name()));
        assert_eq!((fields.len(), fields.is_empty()), (drawn.len(), drawn.is_empty()));
        for field in &drawn {
            let view = fields.view();
            let expected = (!field.value.is_empty()).then_some(field.at);
            assert_eq!(view.field(&field.name).map(CoreField::at), expected, "seed {seed}");
            let required = view.require(&field.name).map(|text| text.len());
            let missing = required.map_err(|error| (error.kind(), error.at()));
            let expected = expected.map(|_| field.value.len()).ok_or((Kind::MissingField, 0));
            assert_eq!(missing, expected, "seed {seed}");
        }
        assert!(fields.get("not_there").is_none());
    }
}

#[test]
fn what_is_written_has_the_one_spelling_and_reads_back() {
    for seed in 0..ROUNDS {
        let random = &mut Random::new(seed);
        let drawn = draw::fields(random, MOST);
        let mut slots = [CoreField::EMPTY; MOST];
        let fields = set(&mut slots, &drawn);
        let expected = oracle::written(&drawn);
        assert_eq!(fields.view().written_len(), expected.len(), "seed {seed}");
        check_output(&expected, |out| fields.write(out).map(<[u8]>::len));

        let mut slots = [CoreField::EMPTY; MOST];
        let read = Fields::read(&expected, &mut slots).expect("what was written");
        assert_eq!(values(&copied(&read)), values(&sorted(&drawn)), "seed {seed}");
        assert_eq!(read.view().written_len(), expected.len(), "seed {seed}: written again");
        check_output(&expected, |out| read.write(out).map(<[u8]>::len));
    }
}

#[test]
fn the_signature_is_the_naive_one_in_any_order() {
    for seed in 0..ROUNDS {
        let random = &mut Random::new(seed);
        let signer = signer(random);
        let key = core_key(&signer);
        let mut drawn = draw::fields(random, MOST);
        let mut signatures = Vec::new();
        for _ in 0..3 {
            random.shuffle(&mut drawn);
            for (at, field) in drawn.iter_mut().enumerate() {
                field.at = at;
            }
            let mut slots = [CoreField::EMPTY; MOST];
            let got = key.sign(&set(&mut slots, &drawn));
            let got = got.map(|sign| sign.to_string()).map_err(fault);
            assert_eq!(got, signer.sign(&drawn), "seed {seed}: {drawn:?}");
            signatures.push(got.map_err(|fault| fault.kind));
        }
        assert!(signatures.windows(2).all(|two| two[0] == two[1]), "seed {seed}");
    }
}

/// All 120 orders of five fields.
#[test]
fn every_order_of_insertion_gives_the_same_signature() {
    let names = ["b", "a_", "sign", "B", "ab"];
    let key = Key::md5("192006250b4c09247ec02edce69f6a2d").expect("a key");
    let mut signatures = Vec::new();
    for number in 0..120 {
        let mut left = names.to_vec();
        let mut rest = number;
        let mut slots = [CoreField::EMPTY; 5];
        let mut fields = Fields::new(&mut slots);
        for choices in (1..=5).rev() {
            let name = left.remove(rest % choices);
            rest /= choices;
            fields.set(name, name).expect("a field");
        }
        signatures.push(key.sign(&fields).expect("a signature").to_string());
    }
    signatures.dedup();
    assert_eq!(signatures.len(), 1);
}

#[test]
fn a_signed_message_verifies_after_writing_and_reading() {
    let mut signed = 0;
    for seed in 0..ROUNDS {
        let random = &mut Random::new(seed);
        let signer = signer(random);
        let key = core_key(&signer);
        let mut drawn = draw::fields(random, MOST);
        let with_sign = drawn.clone();
        drawn.retain(|field| field.name != "sign");
        let mut slots = [CoreField::EMPTY; MOST + 1];
        let mut fields = set(&mut slots, &drawn);
        let Ok(sign) = key.sign(&fields) else {
            check_refused(&key, &with_sign);
            continue;
        };
        signed += 1;
        fields.set("sign", &sign).expect("a field");
        assert!(key.verify(&fields).is_ok(), "seed {seed}");
        let mut out = vec![0; fields.view().written_len()];
        let message = fields.write(&mut out).expect("room enough");

        let mut slots = [CoreField::EMPTY; MOST + 1];
        let read = Fields::read(message, &mut slots).expect("what was written");
        let verified = key.verify(&read).expect("what was signed");
        assert_eq!(verified.len(), read.len());
        assert_eq!(key.verify(&read).map(|verified| verified.len()).ok(), Some(read.len()));
        assert_eq!(signer.verify(&copied(&read)), Ok(()), "seed {seed}");

        // In one step, whatever `sign` was there before.
        let mut slots = [CoreField::EMPTY; MOST];
        let unsigned = set(&mut slots, &with_sign);
        check_output(message, |out| key.write_signed(&unsigned, out).map(<[u8]>::len));
    }
    println!("{signed} of {ROUNDS} signed");
    assert!(signed > ROUNDS / 4);
}

/// What cannot be signed is not written, whatever the room.
fn check_refused<A: Algorithm>(key: &Key<A>, drawn: &[Field]) {
    let mut slots = [CoreField::EMPTY; MOST];
    let fields = set(&mut slots, drawn);
    let expected = key.sign(&fields).expect_err("refused");
    for size in [0, 10_000] {
        let mut out = vec![FILL; size];
        assert_eq!(key.write_signed(&fields, &mut out).err(), Some(expected));
        assert!(out.iter().all(|byte| *byte == FILL), "touched");
    }
}

/// A key that has signed and verified other things signs as a new one does.
#[test]
fn a_key_can_be_used_again() {
    let random = &mut Random::new(1);
    let signer = signer(random);
    let used = core_key(&signer);
    for seed in 0..ROUNDS {
        let drawn = draw::fields(&mut Random::new(seed), MOST);
        let mut slots = [CoreField::EMPTY; MOST];
        let fields = set(&mut slots, &drawn);
        let fresh = core_key(&signer);
        assert_eq!(used.sign(&fields), fresh.sign(&fields), "seed {seed}");
        let verify = |key: &Key| key.verify(&fields).map(|verified| verified.len());
        assert_eq!(verify(&used), verify(&fresh), "seed {seed}");
        assert_eq!(verify(&used), verify(&used), "seed {seed}");
    }
}

#[test]
fn a_failing_set_changes_nothing() {
    for seed in 0..ROUNDS {
        let drawn = draw::fields(&mut Random::new(seed), MOST);
        let mut slots = [CoreField::EMPTY; MOST];
        let mut fields = set(&mut slots, &drawn);
        let before = copied(&fields);
        for (name, value) in
            [("1", "x"), ("", "x"), ("a-", "x"), ("fresh", "\0"), ("fresh", "\u{fffe}")]
        {
            fields.set(name, value).expect_err("a bad name or value");
        }
        fields.set("fresh", b"\xFF").expect_err("a bad value");
        for field in &drawn {
            let error = fields.set(&field.name, &field.value).expect_err("a repetition");
            assert_eq!((error.kind(), error.at()), (Kind::DuplicateField, drawn.len()));
        }
        assert_eq!(copied(&fields), before, "seed {seed}");

        let mut slots = vec![CoreField::EMPTY; drawn.len()];
        let mut full = set(&mut slots, &drawn);
        let error = full.set("not_there_yet", "x").expect_err("no slot");
        assert_eq!((error.kind(), error.at()), (Kind::TooManyFields, drawn.len()));
        assert_eq!(copied(&full), before, "seed {seed}");
    }
}

/// Whatever the slots held: after a refusal none of them holds anything.
#[test]
fn a_refused_document_leaves_nothing_behind() {
    let stale = {
        let mut slots = [CoreField::EMPTY; 1];
        let mut fields = Fields::new(&mut slots);
        fields.set("stale", "left from before").expect("a field");
        slots[0]
    };
    let long = vec![b' '; 65_537];
    let documents: [&[u8]; 9] = [
        b"",
        b"{}",
        &long,
        b"<xml><a>1</a><b>2</b>",
        b"<xml><a>1</a><b>2</b></xml>x",
        b"<xml><a>1</a><b>2</b><a>3</a></xml>",
        b"<xml><b>1</b><a>2</a><c>&x;</c></xml>",
        b"<xml><a/><b/><c/><d/><e/></xml>",
        b"<?xml version='1.1'?><xml/>",
    ];
    for document in documents {
        for count in [0, 1, 4, 256, 300] {
            let mut slots = vec![stale; count];
            if Fields::read(document, &mut slots).is_ok() {
                continue;
            }
            for (index, slot) in slots.iter().enumerate() {
                let empty = slot.name().is_empty() && slot.value().is_empty() && slot.at() == 0;
                let shown = document[..document.len().min(40)].escape_ascii();
                assert!(empty, "slot {index} of {count} after {shown}: {slot:?}");
            }
        }
    }
}
