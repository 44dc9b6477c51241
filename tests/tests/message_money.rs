//! Typed messages of bills, profit sharing, transfers and contracts: what the table of all messages
//! cannot ask.

use serde_json::json;
use wxpay_core::api::{Advice, Merchant, Reply};
use wxpay_core::message::{
    AccountType, BatchQueryComment, BatchQueryCommentMore, BillType, ContractNo, Day, DownloadBill,
    DownloadBillMore, DownloadFundFlow, DownloadFundFlowMore, FromReply, GetPublicKey, NewReceiver,
    Outcome, Partner, ProfitSharingAmountQuery, QueryContract, ReceiverType, RelationType, Request,
    SandboxSignKey, Share, TarType, UnverifiedSandboxSignKeyReply, write_shares,
};
use wxpay_core::{Algorithm, Error, Fen, Field, Fields, Key, Kind, Time, TimeForm};
use wxpay_tests::draw;
use wxpay_tests::random::Random;

const MERCHANT: Merchant<'static> = Merchant::new("wx1", "100");

fn md5() -> Key<wxpay_core::Md5> {
    Key::md5([b'k'; 32]).expect("a key")
}

fn hmac() -> Key<wxpay_core::HmacSha256> {
    Key::hmac_sha256([b'k'; 32]).expect("a key")
}

fn written<A: Algorithm>(request: &impl Request, key: &Key<A>) -> String {
    let mut out = [0; 1024];
    let written = request.write(key, &MERCHANT, "n", &mut out).expect("a request");
    String::from_utf8(written.to_vec()).expect("text")
}

fn noon() -> Time {
    Time::parse("20261123120000", TimeForm::Compact).expect("a time")
}

/// What an outcome says that is not done: certain or not, the advice, the code, the message.
type Refused = (bool, Advice, Option<String>, Option<String>);

fn refused<T: std::fmt::Debug>(outcome: Result<Outcome<'_, '_, T>, Error>) -> Refused {
    let outcome = outcome.expect("an outcome");
    let is_certain = matches!(outcome, Outcome::Refused(_));
    let refusal = outcome.refusal().expect("a refusal");
    assert!(!refusal.is_verified());
    let code = refusal.err_code().map(|code| code.to_string());
    (is_certain, refusal.advice(), code, refusal.message().map(|text| text.to_string()))
}

#[test]
fn bills() {
    let more = DownloadBillMore { bill_type: Some(BillType::All), tar_type: Some(TarType::Gzip) };
    let request = DownloadBill { bill_date: Day(noon()), more };
    assert!(written(&request, &md5()).starts_with(
        "<xml><appid>wx1</appid><bill_date>20261123</bill_date><bill_type>ALL</bill_type>\
         <mch_id>100</mch_id><nonce_str>n</nonce_str><sign>"
    ));
    for bill in [&b"\xEF\xBB\xBF\xE4\xBA\xA4\r\n"[..], b"`2019", b"", b"\x1F\x8B\x08<xml>"] {
        let outcome = request.read_reply(&md5(), &MERCHANT, bill, &mut []).expect("an outcome");
        let text = outcome.done().expect("a bill");
        assert_eq!(text.bytes(), bill);
        assert_eq!(text.is_gzip(), bill.starts_with(b"\x1F"));
        assert_eq!(serde_json::to_value(text).expect("JSON"), json!(bill));
    }

    let mut slots = [Field::EMPTY; 8];
    let refusal = b"<xml><return_code>FAIL</return_code><return_msg>No Bill Exist</return_msg>\
        <error_code>20002</error_code></xml>";
    let outcome = request.read_reply(&md5(), &MERCHANT, refusal, &mut slots);
    let expected = (true, Advice::Look, Some("20002".into()), Some("No Bill Exist".into()));
    assert_eq!(refused(outcome), expected);

    // A success in XML is no bill.
    let empty = b"<xml><return_code>SUCCESS</return_code></xml>";
    let outcome = request.read_reply(&md5(), &MERCHANT, empty, &mut slots);
    assert_eq!(outcome.expect_err("no bill").kind(), Kind::MissingField);
    let broken = request.read_reply(&md5(), &MERCHANT, b"<html>", &mut slots);
    assert_eq!(broken.expect_err("a page").kind(), Kind::NotXml);
}

#[test]
fn fund_flows_and_comments() {
    let more = DownloadFundFlowMore::NONE;
    let account_type = AccountType::Operation;
    let request = DownloadFundFlow { bill_date: Day(noon()), account_type, more };
    assert!(written(&request, &hmac()).starts_with(
        "<xml><account_type>Operation</account_type><appid>wx1</appid>\
         <bill_date>20261123</bill_date><mch_id>100</mch_id><nonce_str>n</nonce_str><sign>"
    ));
    let mut slots = [Field::EMPTY; 8];
    let refusal = b"<xml><return_code>SUCCESS</return_code><result_code>FAIL</result_code>\
        <err_code>NO_BILL_EXIST</err_code><err_code_des>none</err_code_des></xml>";
    let outcome = request.read_reply(&hmac(), &MERCHANT, refusal, &mut slots);
    let expected = (true, Advice::Absent, Some("NO_BILL_EXIST".into()), Some("none".into()));
    assert_eq!(refused(outcome), expected);

    let more = BatchQueryCommentMore { limit: Some(200) };
    let request = BatchQueryComment { begin_time: noon(), end_time: noon(), offset: 0, more };
    assert!(written(&request, &hmac()).contains(
        "<begin_time>20261123120000</begin_time><end_time>20261123120000</end_time>\
         <limit>200</limit><mch_id>100</mch_id><nonce_str>n</nonce_str><offset>0</offset>"
    ));
    let outcome = request.read_reply(&hmac(), &MERCHANT, b"100\n`2017", &mut []);
    assert_eq!(outcome.expect("an outcome").done().expect("text").bytes(), b"100\n`2017");
}

#[test]
fn what_is_missing_is_named() {
    let md5 = md5();
    let mut out = [0; 512];
    let request = ProfitSharingAmountQuery { transaction_id: "" };
    let refused = request.write(&hmac(), &MERCHANT, "n", &mut out).expect_err("no number");
    assert_eq!((refused.kind(), refused.field()), (Kind::MissingField, "transaction_id"));
    let refused = request.write(&md5, &MERCHANT, "n", &mut out).expect_err("the other algorithm");
    assert_eq!((refused.kind(), refused.field()), (Kind::SignTypeMismatch, "sign_type"));
    assert_eq!(out, [0; 512]);
}

/// Some replies have no `result_code`. One that says `FAIL` is a refusal all the same.
#[test]
fn without_a_result_code() {
    let read = |fields: &[(&str, &str)]| {
        let mut slots = [Field::EMPTY; 8];
        let mut reply = Fields::new(&mut slots);
        for (name, value) in fields {
            reply.set(*name, *value).expect("a field");
        }
        let mut out = [0; 512];
        let document = hmac().write_signed(&reply, &mut out).expect("a document");
        let mut slots = [Field::EMPTY; 8];
        let request = ProfitSharingAmountQuery { transaction_id: "42" };
        let outcome = request.read_reply(&hmac(), &MERCHANT, document, &mut slots);
        outcome.map(|outcome| outcome.done().map(|reply| reply.unsplit_amount))
    };
    let done = [("return_code", "SUCCESS"), ("transaction_id", "42"), ("unsplit_amount", "7")];
    assert_eq!(read(&done), Ok(Some(Fen::new(7))));
    let with = |more: (&'static str, &'static str)| [&done[..], &[more]].concat();
    assert_eq!(read(&with(("result_code", "SUCCESS"))), Ok(Some(Fen::new(7))));
    assert_eq!(read(&with(("result_code", "FAIL"))), Ok(None));
    assert_eq!(read(&done[..2]).map_err(Error::kind), Err(Kind::MissingField));
}

#[test]
fn keys() {
    let request = SandboxSignKey {};
    assert!(written(&request, &md5()).starts_with("<xml><mch_id>100</mch_id><nonce_str>n<"));
    let reply = b"<xml><return_code>SUCCESS</return_code><mch_id>100</mch_id>\
        <sandbox_signkey>013467007045764</sandbox_signkey></xml>";
    let mut slots = [Field::EMPTY; 8];
    let outcome = request.read_reply(&md5(), &MERCHANT, reply, &mut slots).expect("an outcome");
    assert_eq!(outcome.done().expect("a key").sandbox_signkey, "013467007045764");

    // The code has another name here, and counts.
    let refusal = b"<xml><return_code>SUCCESS</return_code><result_code>FAIL</result_code>\
        <error_code>SYSTEMERROR</error_code><error_code_des>again</error_code_des></xml>";
    let outcome = (GetPublicKey {}).read_reply(&md5(), &MERCHANT, refusal, &mut slots);
    let expected = (true, Advice::Retry, Some("SYSTEMERROR".into()), Some("again".into()));
    assert_eq!(refused(outcome), expected);
}

/// A reply that is proven is more than one that need not be, and taken.
#[test]
fn more_proof_than_needed() {
    let document =
        b"<xml><return_code>SUCCESS</return_code><sandbox_signkey>k</sandbox_signkey></xml>";
    let mut slots = [Field::EMPTY; 4];
    let fields = Fields::read(document, &mut slots).expect("fields");
    let mut out = [0; 512];
    let document = md5().write_signed(&fields, &mut out).expect("a document");
    let mut slots = [Field::EMPTY; 4];
    let fields = Fields::read(document, &mut slots).expect("fields");
    let verified = md5().verify(&fields).expect("a signature");
    let read = |reply| UnverifiedSandboxSignKeyReply::from_reply(reply);
    let key = read(Reply::Verified(verified)).map(|reply| reply.sandbox_signkey.to_string());
    assert_eq!(key, Ok("k".to_string()));
    let none = read(Reply::UnverifiedText(b"k")).map(|_| ()).map_err(Error::kind);
    assert_eq!(none, Err(Kind::MissingSign));
}

#[test]
fn partners_have_endpoints_of_their_own() {
    let provider = Merchant { sub_appid: Some("wx2"), sub_mch_id: Some("200"), ..MERCHANT };
    let contract = ContractNo::ContractCode { plan_id: "12", contract_code: "c" };
    let mut out = [0; 512];
    let query = QueryContract { contract };
    let refused = query.write(&md5(), &provider, "n", &mut out).expect_err("a sub-merchant");
    assert_eq!((refused.kind(), refused.field()), (Kind::UnknownField, "sub_mch_id"));
    let query = Partner(query);
    assert_eq!(<Partner<QueryContract<'_>>>::ENDPOINT.path(), "/papay/partner/querycontract");
    let written = query.write(&md5(), &provider, "n", &mut out).expect("a request");
    assert!(written.starts_with(
        b"<xml><appid>wx1</appid><contract_code>c</contract_code><mch_id>100</mch_id>\
          <plan_id>12</plan_id><sign>"
    ));
    assert_eq!(
        serde_json::to_value(query).expect("JSON"),
        json!({
            "contract": { "contract_code": { "plan_id": "12", "contract_code": "c" } },
        })
    );
}

#[test]
fn an_outcome_with_another_reply() {
    let outcome: Outcome<'_, '_, u8> = Outcome::Done(1);
    assert_eq!(outcome.map(|one| one + 1).done(), Some(2));
    let mut slots = [Field::EMPTY; 8];
    let document = b"<xml><return_code>FAIL</return_code></xml>";
    let mut read = || {
        let request = DownloadBill { bill_date: Day(noon()), more: DownloadBillMore::NONE };
        let outcome = request.read_reply(&md5(), &MERCHANT, document, &mut slots);
        refused(outcome.map(|outcome| outcome.map(|text| text.bytes().len())))
    };
    assert_eq!(read(), (true, Advice::Look, None, None));
    let mut slots = [Field::EMPTY; 8];
    let request = ProfitSharingAmountQuery { transaction_id: "42" };
    let outcome = request.read_reply(&hmac(), &MERCHANT, document, &mut slots);
    let outcome = outcome.map(|outcome| outcome.map(|_| ()));
    assert_eq!(refused(outcome), (false, Advice::Look, None, None));
}

/// The smallest reader of JSON that is somebody else's.
fn parsed(text: &str) -> serde_json::Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

#[test]
fn receivers_are_json() {
    let mut random = Random::new(15);
    for _ in 0..2_000 {
        let count = 1 + random.below(4);
        let mut text = || draw::value(&mut random);
        let texts: Vec<[String; 3]> = (0..count).map(|_| [text(), text(), text()]).collect();
        let mut random = Random::new(count as u64);
        let share = |texts: &'_ [String; 3]| {
            let receiver_type = random.pick(ReceiverType::ALL);
            let amount = 1 + random.next() as i64 % 1_000_000;
            (receiver_type, amount.abs().max(1), random.below(2) == 0, texts.clone())
        };
        let drawn: Vec<_> = texts.iter().map(share).collect();
        let shares: Vec<Share<'_>> = drawn
            .iter()
            .map(|(receiver_type, amount, named, [account, description, name])| Share {
                receiver_type: *receiver_type,
                account,
                amount: Fen::new(*amount),
                description,
                name: named.then_some(name.as_str()),
            })
            .collect();
        let mut out = vec![0; 65_536];
        let written = write_shares(&shares, &mut out).expect("room").to_string();
        let value = parsed(&written);
        assert_eq!(value, serde_json::to_value(&shares).expect("JSON"));
        for (value, (receiver_type, amount, named, [account, description, name])) in
            value.as_array().expect("a list").iter().zip(&drawn)
        {
            let mut expected = json!({
                "type": receiver_type.word(), "account": account, "amount": amount,
                "description": description,
            });
            if *named {
                expected["name"] = json!(name);
            }
            assert_eq!(*value, expected);
        }

        // All of it or nothing.
        let mut short = vec![b'?'; written.len() - 1];
        let error = write_shares(&shares, &mut short).expect_err("no room");
        assert_eq!((error.kind(), error.at()), (Kind::BufferTooSmall, written.len()));
        assert!(short.iter().all(|byte| *byte == b'?'));
    }
}

#[test]
fn a_new_receiver_is_json() {
    let mut receiver = NewReceiver {
        receiver_type: ReceiverType::MerchantId,
        account: "190001001",
        name: Some("示例\"商户"),
        relation_type: Some(RelationType::Custom),
        custom_relation: Some("<a&b>"),
    };
    let mut out = [0; 512];
    let written = receiver.write(&mut out).expect("room");
    assert_eq!(
        written,
        "{\"type\":\"MERCHANT_ID\",\"account\":\"190001001\",\"name\":\"示例\\\"商户\",\
         \"relation_type\":\"CUSTOM\",\"custom_relation\":\"\\u003Ca\\u0026b\\u003E\"}"
    );
    assert_eq!(parsed(written), serde_json::to_value(receiver).expect("JSON"));
    (receiver.name, receiver.relation_type, receiver.custom_relation) = (None, None, None);
    let written = receiver.write(&mut out).expect("room");
    assert_eq!(written, "{\"type\":\"MERCHANT_ID\",\"account\":\"190001001\"}");
    assert_eq!(parsed(written), serde_json::to_value(receiver).expect("JSON"));
    let written_len = written.len();
    let error = receiver.write(&mut [0; 8]).expect_err("no room");
    assert_eq!((error.kind(), error.at()), (Kind::BufferTooSmall, written_len));
}

#[test]
fn shares_of_nothing_are_refused() {
    let share = |fen| Share {
        receiver_type: ReceiverType::PersonalOpenid,
        account: "o",
        amount: Fen::new(fen),
        description: "d",
        name: None,
    };
    let refused = |shares: &[Share<'_>]| {
        let error = write_shares(shares, &mut [0; 512]).expect_err("a refusal");
        (error.kind(), error.at())
    };
    assert_eq!(refused(&[]), (Kind::MissingField, 0));
    assert_eq!(refused(&[share(0)]), (Kind::BadAmount, 0));
    assert_eq!(refused(&[share(1), share(-1)]), (Kind::BadAmount, 1));
}
