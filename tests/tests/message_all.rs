//! What holds for every typed message: it becomes the fields that its members say, and reads the
//! fields of a reply, whatever these are.

mod messages;

use std::collections::{BTreeMap, BTreeSet};

use messages::answer::{self, KEY, MERCHANT, Map, PROVIDER};
use messages::case::{Case, Message, Read};
use messages::draw::Draw;
use wxpay_core::api::{Form, Merchant, Method, ReplyKind};
use wxpay_core::{Key, Kind, SignType};
use wxpay_tests::oracle;
use wxpay_tests::random::Random;

const RUNS: u64 = 24;
/// Where each field of a message is tried by itself.
const FEW: u64 = 6;

/// A random request of a line of the table, and all around it.
struct Sent {
    draw: Draw,
    message: Box<dyn Message>,
    merchant: Merchant<'static>,
    sign_type: SignType,
    key: Key,
}

impl Sent {
    fn new(case: &Case, seed: u64, all: bool) -> Self {
        Self::spoiled(case, seed, all, None)
    }

    fn spoiled(case: &Case, seed: u64, all: bool, field: Option<(&'static str, String)>) -> Self {
        let mut draw = Draw::new(seed, case.endpoint, all);
        draw.spoiled = field;
        let message = (case.draw)(&mut draw);
        let merchant = answer::merchant(&mut draw.random, &case.endpoint);
        let sign_type = answer::sign_type(&mut draw.random, &case.endpoint);
        let key = Key::new(sign_type, KEY).expect("a key");
        Sent { draw, message, merchant, sign_type, key }
    }

    /// A reply that says it was done.
    fn success(&mut self, case: &Case, all: bool) -> Map {
        let Draw { random, fields, .. } = &mut self.draw;
        answer::success(random, &case.endpoint, &self.merchant, fields, case.echo, case.needs, all)
    }

    fn document(&mut self, case: &Case, fields: &Map) -> Vec<u8> {
        let signed = case.endpoint.signs_replies().then_some(self.sign_type);
        answer::document(&mut self.draw.random, signed, fields)
    }

    fn read(&mut self, case: &Case, fields: &Map) -> Result<Read, wxpay_core::Error> {
        let document = self.document(case, fields);
        self.message.read(&self.key, &self.merchant, &document)
    }
}

/// Every line of the table, with random requests.
fn each(runs: u64, all: bool, check: impl Fn(&Case, Sent)) {
    for case in messages::all() {
        for seed in 0..runs {
            check(&case, Sent::new(&case, seed, all));
        }
    }
}

/// Lines whose replies have fields.
fn each_reply(runs: u64, all: bool, check: impl Fn(&Case, Sent)) {
    let has_fields =
        |case: &Case| matches!(case.endpoint.reply_kind(), ReplyKind::Signed | ReplyKind::Unsigned);
    each(runs, all, |case, sent| {
        if has_fields(case) {
            check(case, sent);
        }
    });
}

#[test]
fn members_become_fields() {
    each(RUNS, false, become_fields);
    each(FEW, true, become_fields);
}

fn become_fields(case: &Case, sent: Sent) {
    let name = case.name;
    // What is fixed is a field with one value.
    let filled = sent.message.filled(512, 64).expect(name);
    for (field, value) in &filled {
        if sent.draw.fields.get(field) != Some(value) {
            let spec = case.endpoint.request().get(field).expect(field);
            assert_eq!(spec.values().collect::<Vec<_>>(), [value], "{name}: {field}");
        }
    }
    assert!(sent.draw.fields.keys().all(|field| filled.contains_key(field)), "{name}");

    if case.endpoint.method() != Method::Post {
        return;
    }
    let document = sent.message.write(&sent.key, &sent.merchant);
    let document = document.unwrap_or_else(|refused| panic!("{name}: {refused:?} {filled:?}"));
    let fields = oracle::read(&document, "xml", 256).expect("a document");
    answer::signer(sent.sign_type).verify(&fields).expect("a signature");
    let mut expected = filled;
    for spec in case.endpoint.request() {
        let own = answer::identity(spec.name(), &sent.merchant).unwrap_or_default();
        if !own.is_empty() {
            expected.insert(spec.name().to_string(), own);
        }
    }
    if case.endpoint.sends_sign_type(sent.sign_type) {
        expected.insert("sign_type".to_string(), sent.sign_type.name().to_string());
    }
    let text =
        |field: oracle::Field| (field.name, String::from_utf8(field.value).expect("well-formed"));
    let mut written: BTreeMap<_, _> = fields.into_iter().map(text).collect();
    written.remove("sign");
    assert_eq!(written, expected, "{name}");
}

#[test]
fn memory_that_is_too_small_is_refused() {
    each(RUNS, true, |case, sent| {
        let all = sent.message.filled(512, 64).expect(case.name);
        // The merchant says all that there is.
        let Some(fewer) = all.len().checked_sub(1) else { return };
        let short = sent.message.filled(512, fewer).map_err(|(kind, _)| kind);
        assert_eq!(short, Err(Kind::TooManyFields), "{}", case.name);
        for scratch in 0..512 {
            match sent.message.filled(scratch, 64) {
                Ok(fields) => {
                    assert_eq!(fields, all, "{}", case.name);
                    break;
                }
                Err((kind, field)) => {
                    assert_eq!(kind, Kind::BufferTooSmall, "{}", case.name);
                    assert!(all.contains_key(&field), "{}: {field}", case.name);
                }
            }
        }
    });
}

#[test]
fn unsound_members_are_named() {
    for case in messages::all() {
        for spec in case.endpoint.request() {
            let field = spec.name();
            let is_there = |sent: &Sent| sent.draw.spoiled.is_some() && spoils(sent, field);
            for seed in 0..FEW {
                let sent = Sent::spoiled(&case, seed, true, Some((field, String::new())));
                let text = Sent::new(&case, seed, true);
                // Numbers and the like have no text that could be spoiled.
                let was = text.draw.fields.contains_key(field);
                if was && spec.is_required() && is_there(&sent) && case.posts() {
                    let written = sent.message.write(&sent.key, &sent.merchant);
                    let expected = Err((Kind::MissingField, field.to_string()));
                    assert_eq!(written, expected, "{}", case.name);
                }
                let Some(max) = spec.max().filter(|_| spec.values().next().is_none()) else {
                    continue;
                };
                let long = "9".repeat(usize::from(max) + 1);
                let sent = Sent::spoiled(&case, seed, true, Some((field, long.clone())));
                if sent.draw.fields.get(field) == Some(&long) && case.posts() {
                    let written = sent.message.write(&sent.key, &sent.merchant);
                    let expected = Err((Kind::FieldTooLong, field.to_string()));
                    assert_eq!(written, expected, "{}", case.name);
                }
            }
        }
    }
}

/// True if the field that was to be spoiled is a text, and so it is not there.
fn spoils(sent: &Sent, field: &str) -> bool {
    !sent.draw.fields.contains_key(field)
}

impl Case {
    fn posts(&self) -> bool {
        self.endpoint.method() == Method::Post
    }
}

#[test]
fn messages_have_all_fields_of_their_row() {
    for case in messages::all() {
        let mut filled = BTreeSet::new();
        for seed in 0..RUNS {
            let sent = Sent::new(&case, seed, true);
            filled.extend(sent.message.filled(512, 64).expect(case.name).into_keys());
        }
        for spec in case.endpoint.request() {
            let name = spec.name();
            let from_elsewhere = answer::identity(name, &PROVIDER).is_some()
                || matches!(name, "sign" | "sign_type")
                || matches!(spec.form(), Form::File);
            let has = filled.contains(name);
            let expected = !from_elsewhere && !case.lacks("request", name);
            assert_eq!(has, expected, "{}: {name} of the request", case.name);
        }
    }
}

#[test]
fn the_page_lists_every_message() {
    let page = include_str!("../../core/src/message/mod.rs");
    for case in messages::all() {
        let name = case.name.trim_start_matches("Partner<").split('<').next().expect("a name");
        assert!(page.contains(&format!("[`{name}`]")), "{name}");
    }
}

#[test]
fn replies_are_read() {
    each_reply(RUNS, false, |case, mut sent| {
        let mut fields = sent.success(case, false);
        let noise = answer::noise(&case.endpoint);
        fields.extend(noise.iter().map(|(name, value)| (name.clone(), value.clone())));
        let read = sent.read(case, &fields);
        let Ok(Read::Done(members, mut all)) = read else {
            panic!("{}: {read:?} from {fields:?}", case.name);
        };
        all.remove("sign");
        assert_eq!(all, fields, "{}", case.name);
        let read = answer::flattened(&members);
        let mut expected = answer::expected(&case.endpoint, &fields, &read);
        expected.retain(|name, _| !noise.contains_key(name) && !case.lacks("reply", name));
        assert_eq!(read, expected, "{}", case.name);
    });
}

#[test]
fn replies_say_what_they_have_to() {
    each_reply(FEW, true, |case, mut sent| {
        let fields = sent.success(case, true);
        assert!(case.needs.iter().all(|name| fields.contains_key(*name)), "{}", case.name);
        for name in fields.keys() {
            let row = case.endpoint.reply().get(name);
            if answer::identity(name, &sent.merchant).is_some() || row.is_none() {
                continue;
            }
            let mut fewer = fields.clone();
            fewer.remove(name);
            let read = sent.read(case, &fewer);
            let needed = case.needs.contains(&name.as_str())
                || matches!(name.as_str(), "result_code" | "return_code");
            match read {
                Ok(Read::Done(members, _)) => {
                    assert!(!needed, "{}: {name}", case.name);
                    assert!(!answer::flattened(&members).contains_key(name), "{}", case.name);
                }
                Err(error) => {
                    assert!(needed, "{}: {name} {error}", case.name);
                    assert_eq!((error.kind(), error.at()), (Kind::MissingField, 0));
                }
                Ok(other) => panic!("{}: {name} {other:?}", case.name),
            }
        }
    });
}

#[test]
fn a_reply_to_something_else_is_refused() {
    each_reply(FEW, true, |case, mut sent| {
        let fields = sent.success(case, true);
        let names: Vec<String> = sent.draw.fields.keys().cloned().collect();
        for name in names {
            let Some(spec) = case.endpoint.reply().get(&name) else { continue };
            let is_echo = case.echo.contains(&name.as_str());
            if !is_echo {
                continue;
            }
            let mut other = fields.clone();
            let value = if spec.form() == Form::Fen { "17" } else { "another" };
            other.insert(name.clone(), value.to_string());
            let expected = match name.as_str() {
                "fee_type" | "refund_fee_type" => Kind::CurrencyMismatch,
                _ if spec.form() == Form::Fen => Kind::AmountMismatch,
                _ => Kind::OrderMismatch,
            };
            let read = sent.read(case, &other).map_err(|error| error.kind());
            assert_eq!(read, Err(expected), "{}: {name}", case.name);
        }
        for (name, kind) in [
            (case.endpoint.appid_field(), Kind::AppIdMismatch),
            (case.endpoint.mch_id_field(), Kind::MchIdMismatch),
            (sent.merchant.sub_appid.map(|_| "sub_appid"), Kind::AppIdMismatch),
            (sent.merchant.sub_mch_id.map(|_| "sub_mch_id"), Kind::MchIdMismatch),
        ] {
            let Some(name) = name.filter(|name| fields.contains_key(*name)) else { continue };
            let mut other = fields.clone();
            other.insert(name.to_string(), "another".to_string());
            let read = sent.read(case, &other).map_err(|error| error.kind());
            assert_eq!(read, Err(kind), "{}: {name}", case.name);
        }
    });
}

#[test]
fn refusals_are_judged_as_the_table_says() {
    each_reply(RUNS, false, |case, mut sent| {
        let mut fields = Map::from([("return_code".to_string(), "SUCCESS".to_string())]);
        fields.insert("result_code".to_string(), "FAIL".to_string());
        let codes = case.endpoint.err_codes().map(|code| code.name);
        for code in codes.chain(["SYSTEMERROR", "PARAM_ERROR", "NEW_ONE", ""]) {
            fields.insert("err_code".to_string(), code.to_string());
            let document = sent.document(case, &fields);
            let mut slots = [wxpay_core::Field::EMPTY; 8];
            let text = wxpay_core::Fields::read(&document, &mut slots).expect("fields");
            let verdict = match text.get("err_code") {
                Some(code) => case.endpoint.judge(code),
                None => case.endpoint.judge_silence(),
            };
            let expected = match verdict.is_certain {
                true => Read::Refused(verdict.advice),
                false => Read::Unknown(verdict.advice),
            };
            assert_eq!(sent.read(case, &fields), Ok(expected), "{} {code}", case.name);
        }
    });
}

#[test]
fn what_is_not_signed_is_not_believed() {
    each_reply(RUNS, false, |case, mut sent| {
        let fields = sent.success(case, false);
        let document = answer::document(&mut sent.draw.random, None, &fields);
        let unsigned = sent.message.read(&sent.key, &sent.merchant, &document);
        let other = Key::new(sent.sign_type, "0".repeat(32)).expect("a key");
        let document = sent.document(case, &fields);
        let forged = sent.message.read(&other, &sent.merchant, &document);
        if case.endpoint.signs_replies() {
            assert_eq!(unsigned.map_err(|error| error.kind()), Err(Kind::MissingSign));
            assert_eq!(forged.map_err(|error| error.kind()), Err(Kind::SignMismatch));
        } else {
            assert!(matches!((unsigned, forged), (Ok(Read::Done(..)), Ok(Read::Done(..)))));
        }

        // Nobody signs a refusal like this. Where replies are signed it is certain of nothing.
        let refusal = Map::from([("return_code".to_string(), "FAIL".to_string())]);
        let document = answer::document(&mut Random::new(0), None, &refusal);
        let read = sent.message.read(&sent.key, &MERCHANT, &document).expect("an outcome");
        let verdict = case.endpoint.judge_silence();
        let expected = match verdict.is_certain && !case.endpoint.signs_replies() {
            true => Read::Refused(verdict.advice),
            false => Read::Unknown(verdict.advice),
        };
        assert_eq!(read, expected, "{}", case.name);
    });
}
