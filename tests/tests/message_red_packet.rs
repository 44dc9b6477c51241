//! The reply about a red packet, the one document that nests: core and the oracle agree on every
//! short sequence of tokens and on every small change to a real one.
//!
//! Run it optimised (`--release`) for the full length of the sequences.

use wxpay_core::api::{Advice, Merchant};
use wxpay_core::message::{
    GetRedPackInfo, Outcome, RedPackDocument, RedPackReceiver, RedPackReceivers, RedPackStatus,
    Request,
};
use wxpay_core::{Error, Fen, Field as CoreField, Key, Kind, Md5, Time, TimeForm};
use wxpay_tests::compare::{Disagreements, decoded, fault};
use wxpay_tests::oracle::Field;
use wxpay_tests::oracle::red_packet;

/// As the gateway spells one, but shorter.
const REPLY: &str = "<xml>
<return_code><![CDATA[SUCCESS]]></return_code>
<result_code><![CDATA[SUCCESS]]></result_code>
<err_code><![CDATA[SUCCESS]]></err_code>
<mch_billno><![CDATA[18]]></mch_billno>
<mch_id><![CDATA[100]]></mch_id>
<status><![CDATA[RECEIVED]]></status>
<hb_type>GROUP</hb_type>
<total_num>3</total_num>
<total_amount>100</total_amount>
<send_time><![CDATA[2018-10-27 01:24:11]]></send_time>
<hblist>
<hbinfo>
<openid><![CDATA[o_1]]></openid>
<amount>60</amount>
<rcv_time><![CDATA[2018-10-27 01:24:52]]></rcv_time>
</hbinfo>
<hbinfo >
<openid>o&amp;2</openid >
<amount>40</amount>
<rcv_time/>
<status>RECEIVED</status>
</hbinfo>
<hbinfo/>
</hblist>
</xml>
";

/// Enough for the fields of [`REPLY`].
const SLOTS: usize = 10;

fn copied(field: &CoreField<'_>) -> Field {
    Field { name: field.name().into(), value: decoded(field.value()), at: field.at() }
}

/// The fields of every receiver, by the iterator; none if its members cannot be read.
fn receivers(list: RedPackReceivers<'_>) -> Vec<Vec<Field>> {
    let fields = |receiver: RedPackReceiver<'_>| receiver.fields().map(|f| copied(&f)).collect();
    list.map(|receiver| receiver.map(fields).unwrap_or_default()).collect()
}

/// What the members of a receiver come to by the oracle's fields.
fn is_sound(fields: &[Field]) -> bool {
    let get = |name: &str| {
        let field = fields.iter().find(|field| field.name == name);
        field.map(|field| field.value.as_slice()).filter(|value| !value.is_empty())
    };
    let amount = get("amount").is_some_and(|amount| Fen::parse(amount).is_ok());
    let is_time = |text: &[u8]| {
        let forms = [TimeForm::Compact, TimeForm::Spaced, TimeForm::Unix];
        forms.iter().any(|form| Time::parse(text, *form).is_ok())
    };
    let time = get("rcv_time").is_none_or(is_time);
    get("openid").is_some() && amount && time
}

/// Why core and the oracle do not agree, if they do not.
fn disagreement(document: &[u8], slots: usize) -> Option<String> {
    let expected = red_packet::read(document, slots);
    let mut memory = vec![CoreField::EMPTY; slots];
    let got = RedPackDocument::read(document, &mut memory);
    let agrees = match (&got, &expected) {
        (Err(got), Err(expected)) => fault(*got) == *expected,
        (Ok(got), Ok(expected)) => {
            let fields: Vec<Field> = got.fields.iter().map(copied).collect();
            let members = receivers(got.receivers);
            let sound = |fields: &Vec<Field>| {
                if is_sound(fields) { fields.clone() } else { Vec::new() }
            };
            fields == expected.fields
                && members == expected.receivers.iter().map(sound).collect::<Vec<_>>()
        }
        _ => false,
    };
    let all_empty = got.is_ok() || memory.iter().all(|field| field.name().is_empty());
    (!agrees || !all_empty).then(|| format!("{}\n  {expected:?}", document.escape_ascii()))
}

/// Documents of the form: head, tokens, tail.
struct Space {
    head: &'static str,
    tails: &'static [&'static str],
    tokens: &'static [&'static str],
    /// The most tokens, optimised and not.
    most: (usize, usize),
}

/// Around the list and in it.
const LIST: Space = Space {
    head: "<xml>",
    tails: &["", "</xml>", "</hblist></xml>"],
    tokens: &[
        "<hblist>",
        "</hblist>",
        "<hblist/>",
        "<hbinfo>",
        "</hbinfo>",
        "<hbinfo/>",
        "<a>",
        "</a>",
        "<a/>",
        "</xml>",
        "t",
        " ",
        "<![CDATA[",
        "]]>",
        "<!--",
    ],
    most: (6, 4),
};

/// In a receiver.
const INFO: Space = Space {
    head: "<xml><hblist><hbinfo>",
    tails: &["", "</hbinfo></hblist></xml>", "</hbinfo><hbinfo/></hblist><a/></xml>"],
    tokens: &[
        "<openid>",
        "</openid>",
        "<openid/>",
        "<amount>7</amount>",
        "<amount>x</amount>",
        "<rcv_time>",
        "</rcv_time>",
        "2018-10-27 01:24:52",
        "<hbinfo>",
        "</hbinfo>",
        "</hblist>",
        "<hblist>",
        "o",
        "&amp;",
        "<![CDATA[",
        "]]>",
    ],
    most: (5, 4),
};

/// The tags themselves.
const TAGS: Space = Space {
    head: "<xml><hblist",
    tails: &["", "/></xml>", "></hblist></xml>", "></hbinfo></hblist></xml>"],
    tokens: &[">", "<", "/", " ", "hbinfo", "hblist", "h", "_", "a=", "?", "!", "-"],
    most: (6, 4),
};

/// How many documents were looked at, and how many were accepted.
fn walk(
    space: &Space,
    document: &mut Vec<u8>,
    more: usize,
    wrong: &mut Disagreements,
) -> (usize, usize) {
    let len = document.len();
    let (mut seen, mut accepted) = (0, 0);
    for tail in space.tails {
        document.extend_from_slice(tail.as_bytes());
        seen += 1;
        accepted += usize::from(red_packet::read(document, 2).is_ok());
        if let Some(what) = disagreement(document, 2) {
            wrong.push(&what);
        }
        document.truncate(len);
    }
    for token in space.tokens.iter().filter(|_| more > 0) {
        document.extend_from_slice(token.as_bytes());
        let (others, sound) = walk(space, document, more - 1, wrong);
        (seen, accepted) = (seen + others, accepted + sound);
        document.truncate(len);
    }
    (seen, accepted)
}

fn explore(space: &Space) {
    let (optimised, checked) = space.most;
    let most = if cfg!(debug_assertions) { checked } else { optimised };
    let mut wrong = Disagreements::default();
    let mut document = space.head.as_bytes().to_vec();
    let (seen, accepted) = walk(space, &mut document, most, &mut wrong);
    println!("{}...: up to {most} tokens: {seen} documents, {accepted} accepted", space.head);
    assert!(accepted > 0);
    wrong.assert_none();
}

#[test]
fn every_list_of_few_tokens() {
    explore(&LIST);
}

#[test]
fn every_receiver_of_few_tokens() {
    explore(&INFO);
}

#[test]
fn every_tag_of_few_bytes() {
    explore(&TAGS);
}

/// Bits flipped, bytes left out, doubled, put elsewhere, the end cut off.
#[test]
fn every_small_change() {
    let mut wrong = Disagreements::default();
    let mut look_at = |document: &[u8]| {
        if let Some(what) = disagreement(document, SLOTS) {
            wrong.push(&what);
        }
    };
    let original = REPLY.as_bytes();
    look_at(original);
    for at in 0..original.len() {
        for bit in 0..8 {
            let mut changed = original.to_vec();
            changed[at] ^= 1 << bit;
            look_at(&changed);
        }
        look_at(&[&original[..at], &original[at + 1..]].concat());
        look_at(&[&original[..=at], &original[at..]].concat());
        look_at(&original[..at]);
        for piece in ["<", ">", "</hbinfo>", "</hblist>", "<hbinfo>", "<hblist/>", "<amount/>"] {
            look_at(&[&original[..at], piece.as_bytes(), &original[at..]].concat());
        }
    }
    wrong.assert_none();
}

#[test]
fn every_beginning_is_cut_short() {
    let original = REPLY.trim_end().as_bytes();
    for len in 1..original.len() {
        let mut slots = [CoreField::EMPTY; SLOTS];
        let error = RedPackDocument::read(&original[..len], &mut slots).unwrap_err();
        assert_eq!((error.kind(), error.at()), (Kind::Truncated, len));
    }
}

#[test]
fn limits() {
    let field = |number: usize| format!("<n{number}/>");
    let list = |fields: usize| {
        let fields: String = (0..fields).map(field).collect();
        format!("<xml><hblist><hbinfo>{fields}</hbinfo></hblist></xml>")
    };
    for fields in 0..20 {
        assert_eq!(disagreement(list(fields).as_bytes(), 0), None);
        assert_eq!(red_packet::read(list(fields).as_bytes(), 0).is_ok(), fields <= 16);
    }
    let outside: String = (0..4).map(field).collect();
    for slots in 0..6 {
        let document = format!("<xml>{outside}<hblist/></xml>");
        assert_eq!(disagreement(document.as_bytes(), slots), None);
    }
    // As many receivers as a document can hold.
    let one = "<hbinfo><openid>o</openid><amount>1</amount></hbinfo>";
    let many = format!("<xml><hblist>{}</hblist></xml>", one.repeat(1200));
    let read = RedPackDocument::read(many.as_bytes(), &mut []).unwrap();
    assert_eq!(read.receivers.filter(Result::is_ok).count(), 1200);
    assert_eq!(disagreement(many.as_bytes(), 0), None);
}

const MERCHANT: Merchant<'static> = Merchant::new("wx1", "100");
const QUERY: GetRedPackInfo<'static> = GetRedPackInfo { mch_billno: "18" };

fn key() -> Key<Md5> {
    Key::md5([b'k'; 32]).unwrap()
}

#[test]
fn a_query() {
    let mut out = [0; 512];
    let request = QUERY.write(&key(), &MERCHANT, "n", &mut out).unwrap();
    let text = std::str::from_utf8(request).unwrap();
    assert!(text.starts_with(
        "<xml><appid>wx1</appid><bill_type>MCHT</bill_type><mch_billno>18</mch_billno>\
         <mch_id>100</mch_id><nonce_str>n</nonce_str><sign>"
    ));

    let mut slots = [CoreField::EMPTY; SLOTS];
    let outcome = QUERY.read_reply(&key(), &MERCHANT, REPLY.as_bytes(), &mut slots).unwrap();
    let info = outcome.done().unwrap();
    assert_eq!(info.status, RedPackStatus::Received);
    assert_eq!(info.total_num, Some(3));
    assert_eq!(info.send_time.unwrap().to_string(), "2018-10-27 01:24:11");
    assert!(info.fields().get("hblist").is_none());
    let mut receivers = info.receivers;
    let first = receivers.next().unwrap().unwrap();
    assert_eq!(first.openid, "o_1");
    assert_eq!(first.amount, Fen::new(60));
    assert_eq!(first.rcv_time.unwrap().to_string(), "2018-10-27 01:24:52");
    let second = receivers.next().unwrap().unwrap();
    assert_eq!(second.openid, "o&2");
    assert_eq!(second.amount, Fen::new(40));
    assert_eq!(second.rcv_time, None);
    assert_eq!(format!("{second:?}"), "[openid=o&2, amount=40, rcv_time=, status=RECEIVED]");
    // The third says nothing.
    assert_eq!(receivers.next().unwrap().map(|_| ()).map_err(Error::kind), Err(Kind::MissingField));
    assert!(receivers.next().is_none());
    assert!(receivers.next().is_none());
    let shown = format!("{:?}", info.receivers);
    assert!(
        shown.starts_with("[Ok([openid=o_1, amount=60") && shown.ends_with("MissingField at 0)]")
    );
}

fn outcome(document: &str) -> Result<Option<(bool, Advice)>, Error> {
    let mut slots = [CoreField::EMPTY; SLOTS];
    Ok(match QUERY.read_reply(&key(), &MERCHANT, document.as_bytes(), &mut slots)? {
        Outcome::Done(_) => None,
        Outcome::Refused(refusal) => Some((true, refusal.advice())),
        Outcome::Unknown(refusal) => Some((false, refusal.advice())),
    })
}

#[test]
fn other_outcomes() {
    let kind = |document: &str| outcome(document).map_err(Error::kind);
    assert_eq!(kind(REPLY), Ok(None));
    let changed = |from: &str, to: &str| {
        assert!(REPLY.contains(from));
        REPLY.replace(from, to)
    };
    let other = changed("<mch_billno><![CDATA[18]]>", "<mch_billno>19");
    assert_eq!(kind(&other), Err(Kind::OrderMismatch));
    let other = changed("<mch_id><![CDATA[100]]>", "<mch_id>101");
    assert_eq!(kind(&other), Err(Kind::MchIdMismatch));
    let absent = "<xml><return_code>SUCCESS</return_code><result_code>FAIL</result_code>\
        <err_code>NOT_FOUND</err_code></xml>";
    assert_eq!(kind(absent), Ok(Some((false, Advice::Absent))));
    let refused = "<xml><return_code>FAIL</return_code><return_msg>x</return_msg></xml>";
    assert_eq!(kind(refused), Ok(Some((false, Advice::Look))));
    assert_eq!(kind("<xml><hblist/></xml>"), Err(Kind::MissingField));
    assert_eq!(kind(&changed("<status><![CDATA[RECEIVED]]>", "<status>")), Err(Kind::MissingField));
    assert_eq!(kind(&changed("<hbinfo/>", "<hbinfo>x</hbinfo>")), Err(Kind::TextOutsideField));
}

/// The list as JSON, and that a member which cannot be read has it fail.
#[test]
fn as_json() {
    let mut slots = [CoreField::EMPTY; SLOTS];
    let document = REPLY.replace("<hbinfo/>", "");
    let read = RedPackDocument::read(document.as_bytes(), &mut slots).unwrap();
    assert_eq!(
        serde_json::to_value(read.receivers).unwrap(),
        serde_json::json!([
            { "openid": "o_1", "amount": 60, "rcv_time": "2018-10-27T01:24:52+08:00" },
            { "openid": "o&2", "amount": 40, "rcv_time": null },
        ])
    );
    let document = REPLY.replace("<amount>60</amount>", "<amount>6.0</amount>");
    let read = RedPackDocument::read(document.as_bytes(), &mut slots).unwrap();
    assert!(serde_json::to_value(read.receivers).is_err());
}
