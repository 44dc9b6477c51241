//! What refusals mean, against `vectors/api/errors.tsv`.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use wxpay_core::api::{self, Advice, Endpoint, ErrCode, ErrCodes, Verdict};
use wxpay_core::{Field, Fields};

/// (certain, advice) by code, by path.
type Listed = BTreeMap<String, BTreeMap<String, (bool, String)>>;

fn listed() -> Listed {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors/api/errors.tsv");
    let mut listed = Listed::new();
    for line in fs::read_to_string(path).unwrap().lines().skip(1) {
        let [path, code, certain, advice, meaning] =
            line.split('\t').collect::<Vec<_>>().try_into().unwrap();
        assert!(!meaning.is_empty(), "{line}");
        let verdict = (certain == "yes", advice.to_string());
        let before = listed.entry(path.to_string()).or_default().insert(code.to_string(), verdict);
        assert_eq!(before, None, "{line}");
    }
    listed
}

fn as_listed(verdict: Verdict) -> (bool, String) {
    (verdict.is_certain, verdict.advice.word().to_string())
}

fn table(codes: ErrCodes) -> BTreeMap<String, (bool, String)> {
    let row = |code: ErrCode| (code.name.to_string(), as_listed(code.verdict));
    codes.map(row).collect()
}

#[test]
fn every_code_of_every_endpoint_is_as_listed() {
    let listed = listed();
    assert_eq!(table(Endpoint::common_err_codes()), listed["*"]);
    let mut known: Vec<&str> = vec!["*"];
    for endpoint in api::ALL {
        let path = endpoint.path();
        let own = listed.get(path).cloned().unwrap_or_default();
        assert_eq!(table(endpoint.err_codes()), own, "{path}");
        known.push(path);
    }
    let strangers: Vec<_> = listed.keys().filter(|path| !known.contains(&path.as_str())).collect();
    assert!(strangers.is_empty(), "{strangers:?}");
}

#[test]
fn what_a_code_means_is_its_own_line_then_the_common_one_then_the_rest() {
    let listed = listed();
    let mut codes: Vec<&str> = listed.values().flatten().map(|(code, _)| code.as_str()).collect();
    codes.extend(["NEVER_HEARD_OF", "268458547", "systemerror", "SYSTEMERROR "]);
    for endpoint in api::ALL {
        let own = listed.get(endpoint.path());
        for code in &codes {
            let find = |code: &str| own.and_then(|own| own.get(code));
            let expected = find(code).or_else(|| listed["*"].get(*code)).or_else(|| find("*"));
            let expected = expected.cloned().unwrap_or((false, "query".to_string()));
            let mut slots = [Field::EMPTY; 1];
            let mut fields = Fields::new(&mut slots);
            fields.set("err_code", *code).unwrap();
            let verdict = endpoint.judge(fields.get("err_code").unwrap());
            assert_eq!(as_listed(verdict), expected, "{} {code}", endpoint.path());
        }
        let silence = own.and_then(|own| own.get("*")).cloned();
        let silence = silence.unwrap_or((false, "query".to_string()));
        assert_eq!(as_listed(endpoint.judge_silence()), silence, "{}", endpoint.path());
    }
}

#[test]
fn every_word_is_one_advice() {
    let words: std::collections::BTreeSet<&str> = Advice::ALL.iter().map(|it| it.word()).collect();
    assert_eq!(words.len(), Advice::ALL.len());
}
