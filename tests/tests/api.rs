//! The endpoints: every row of the table against `vectors/api`, and what is done with it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use wxpay_core::SignType;
use wxpay_core::api::{self, ALL, Endpoint, Host, ReplyKind, Specs};
use wxpay_tests::api_table::{self, Row, each};

const BOTH: [SignType; 2] = [SignType::Md5, SignType::HmacSha256];

fn rows(specs: Specs) -> Vec<Row> {
    let row = |spec: api::FieldSpec| Row {
        name: spec.name().to_string(),
        required: spec.is_required(),
        form: Some(spec.form().word())
            .filter(|word| !word.is_empty())
            .unwrap_or("text")
            .to_string(),
        max: spec.max().map(usize::from),
        values: spec.values().map(str::to_string).collect(),
    };
    specs.map(row).collect()
}

/// Both ways: neither has a field, or says something of it, that the other does not.
fn same_rows(path: &str, table: &[Row], listed: &[Row]) {
    let missing: Vec<_> = listed.iter().filter(|row| !table.contains(row)).collect();
    let added: Vec<_> = table.iter().filter(|row| !listed.contains(row)).collect();
    assert!(missing.is_empty() && added.is_empty(), "{path}: {added:?} instead of {missing:?}");
    assert_eq!(table, listed, "{path}");
}

/// The fields as a line of the table spells them.
fn line(rows: &[Row]) -> String {
    let word = |row: &Row| {
        let mark = if row.required { "!" } else { "?" };
        let form = if row.form == "text" { "" } else { &row.form };
        let max = row.max.map(|max| max.to_string()).unwrap_or_default();
        let values = if row.values.is_empty() {
            String::new()
        } else {
            format!("={}", row.values.join("|"))
        };
        format!("{}{mark}{form}{max}{values}", row.name)
    };
    rows.iter().map(word).collect::<Vec<_>>().join(" ")
}

/// The needs of a request as the list spells them.
fn needs(endpoint: &Endpoint) -> String {
    let need = |need: api::Need| {
        let any_of: Vec<&str> = need.any_of().collect();
        match (need.when, need.is) {
            ("", _) => any_of.join("|"),
            (when, "") => format!("{when}:{}", any_of.join("|")),
            (when, is) => format!("{when}={is}:{}", any_of.join("|")),
        }
    };
    endpoint.needs().map(need).collect::<Vec<_>>().join(" ")
}

#[test]
fn every_row_is_as_listed() {
    for (endpoint, listed) in each() {
        let path = endpoint.path();
        assert_eq!(endpoint.request().line(), line(&listed.request), "{path}");
        assert_eq!(endpoint.reply().line(), line(&listed.reply), "{path}");
        assert_eq!(endpoint.method().name(), listed.column("method"), "{path}");
        assert_eq!(endpoint.host().url(), listed.column("host"), "{path}");
        assert_eq!(endpoint.needs_certificate(), listed.flag("certificate"), "{path}");
        assert_eq!(endpoint.is_deprecated(), listed.flag("deprecated"), "{path}");
        assert_eq!(endpoint.sandbox().is_some(), listed.flag("sandbox"), "{path}");
        assert_eq!(endpoint.has_nonce(), listed.flag("nonce"), "{path}");
        assert_eq!(
            endpoint.mch_id_field().unwrap_or_default(),
            listed.column("merchant"),
            "{path}"
        );
        assert_eq!(endpoint.appid_field().unwrap_or_default(), listed.column("app"), "{path}");
        assert_eq!(needs(endpoint), listed.column("needs"), "{path}");
        let reply = match endpoint.reply_kind() {
            ReplyKind::Signed => "signed",
            ReplyKind::Unsigned => "unsigned",
            ReplyKind::Text => "text",
            ReplyKind::Json => "json",
            ReplyKind::Page => "page",
            other => panic!("{path}: {other:?}"),
        };
        assert_eq!(reply, listed.column("reply"), "{path}");
        same_rows(path, &rows(endpoint.request()), &listed.request);
        same_rows(path, &rows(endpoint.reply()), &listed.reply);
    }
}

#[test]
fn algorithms_are_as_listed() {
    for (endpoint, listed) in each() {
        let path = endpoint.path();
        let names: Vec<&str> = listed.column("sign_types").split('|').collect();
        assert_eq!(endpoint.is_request_signed(), names != [""], "{path}");
        if names == [""] {
            continue;
        }
        assert_eq!(endpoint.default_sign_type().name(), names[0], "{path}");
        for sign_type in BOTH {
            let allowed = names.contains(&sign_type.name());
            assert_eq!(endpoint.allows(sign_type), allowed, "{path}");
            let sent = match listed.column("sign_type_sent") {
                "always" => true,
                "never" => false,
                "unless MD5" => sign_type != SignType::Md5,
                other => panic!("{path}: {other}"),
            };
            assert_eq!(endpoint.sends_sign_type(sign_type), sent, "{path}");
        }
        // Without the field the gateway takes MD5, so nothing else may go there.
        let no_field = endpoint.request().get("sign_type").is_none();
        assert!(!no_field || endpoint.request().is_empty() || names == ["MD5"], "{path}");
    }
}

/// What follows `pub const NAME: Endpoint` in the sources is the path that is listed with the name.
#[test]
fn constants_have_the_names_listed() {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("../core/src/api/table");
    let mut named = BTreeMap::new();
    for entry in fs::read_dir(directory).expect("the tables") {
        let source = fs::read_to_string(entry.expect("a file").path()).expect("a source file");
        for constant in source.split("pub const ").skip(1) {
            let name = constant.split(':').next().expect("a name");
            let path = constant.split("path: \"").nth(1).and_then(|rest| rest.split('"').next());
            named.insert(path.expect("a path").to_string(), name.to_string());
        }
    }
    let listed: BTreeMap<String, String> = api_table::load()
        .into_iter()
        .map(|(path, listed)| (path, listed.column("name").to_string()))
        .collect();
    assert_eq!(named, listed);
}

#[test]
fn endpoints_are_found_by_path() {
    let paths: BTreeSet<&str> = ALL.into_iter().map(Endpoint::path).collect();
    assert_eq!(paths.len(), ALL.len());
    for endpoint in ALL {
        assert!(endpoint.path().starts_with('/'));
        assert_eq!(api::find(endpoint.path()), Some(endpoint));
    }
    for unknown in ["", "/", "pay/micropay", "/pay/micropay/", "/PAY/MICROPAY"] {
        assert_eq!(api::find(unknown), None);
    }
}

#[test]
fn an_endpoint_is_made_of_its_lines() {
    for endpoint in ALL {
        let (request, needs) = (endpoint.request(), endpoint.needs());
        let made = Endpoint::from_lines(
            endpoint.method(),
            endpoint.reply_kind(),
            request.line(),
            needs.line(),
        );
        assert_eq!((made.request(), made.needs()), (request, needs));
        assert_eq!((made.method(), made.reply_kind()), (endpoint.method(), endpoint.reply_kind()));
        assert_eq!((made.path(), made.host()), ("", Host::Api));
    }
}

#[test]
fn hosts_and_sandbox() {
    let urls: BTreeSet<&str> = Host::ALL.into_iter().map(Host::url).collect();
    assert_eq!(urls.len(), Host::ALL.len());
    assert!(urls.iter().all(|url| url.starts_with("https://") && url.ends_with(".weixin.qq.com")));
    for endpoint in [api::MICROPAY, api::ORDER_QUERY] {
        let twin = format!("{}{}", endpoint.sandbox().expect("a sandbox"), endpoint.path());
        let twin = api::find(&twin).expect("it is in the table");
        assert_eq!(twin.request(), endpoint.request());
        assert_eq!(twin.sandbox(), None);
    }
    assert_eq!(api::SANDBOX_SIGN_KEY.path(), "/xdc/apiv2getsignkey/sign/getsignkey");
}
