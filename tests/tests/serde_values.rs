//! Values, fields and errors in other formats: JSON for text, postcard for bytes.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::json;
use wxpay_core::{
    AuthCode, Civil, Currency, Fen, Field, Fields, Ip, Key, Kind, MchBillno, MilliFen, Nonce,
    OutRefundNo, OutTradeNo, PartnerTradeNo, Scanned, SignType, Time, TimeForm,
};

fn json(value: impl Serialize) -> String {
    serde_json::to_string(&value).expect("JSON")
}

fn from_json<T: DeserializeOwned>(text: &str) -> Result<T, String> {
    serde_json::from_str(text).map_err(|error| error.to_string())
}

/// `value` is this JSON, is read from it, and goes through bytes.
fn both<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(value: T, text: &str) {
    assert_eq!(json(&value), text);
    let bytes = postcard::to_stdvec(&value).expect("bytes");
    assert_eq!(postcard::from_bytes::<T>(&bytes).as_ref(), Ok(&value));
    assert_eq!(from_json(text), Ok(value));
}

#[test]
fn values_go_both_ways() {
    both(Fen::new(450), "450");
    both(Fen::new(i64::MIN), "-9223372036854775808");
    both(MilliFen::new(-60), "-60");
    both(Currency::CNY, "\"CNY\"");
    both(OutTradeNo::parse("A-1").expect("a number"), "\"A-1\"");
    both(OutRefundNo::parse("A-1").expect("a number"), "\"A-1\"");
    both(MchBillno::parse("A1").expect("a number"), "\"A1\"");
    both(PartnerTradeNo::parse("A1").expect("a number"), "\"A1\"");
    both(Nonce::parse("n0").expect("a nonce"), "\"n0\"");
    both(Ip::parse("2001:db8::1").expect("an address"), "\"2001:db8::1\"");
    both(AuthCode::parse("134567890123456789").expect("a code"), "\"134567890123456789\"");
    both(SignType::HmacSha256, "\"HMAC-SHA256\"");
    let time = Time::from_unix(1_414_647_325).expect("a time");
    both(time, "\"2014-10-30T13:35:25+08:00\"");
    both(
        time.civil(),
        "{\"year\":2014,\"month\":10,\"day\":30,\"hour\":13,\"minute\":35,\"second\":25}",
    );
    both([TimeForm::Compact, TimeForm::Spaced], "[\"Compact\",\"Spaced\"]");
    both([TimeForm::Date, TimeForm::Unix], "[\"Date\",\"Unix\"]");
    both(Scanned::of("134567890123456789"), "{\"WeChat\":\"134567890123456789\"}");
    both([Scanned::Alipay, Scanned::Unknown], "[\"Alipay\",\"Unknown\"]");
}

#[test]
fn values_refuse_in_their_own_words() {
    assert_eq!(from_json("\"450\""), Ok(Fen::new(450)));
    let refused = [
        (from_json::<Fen>("\"4.50\"").map(drop), "BadAmount at 1 at line 1 column 6"),
        (from_json::<Fen>("\"-1\"").map(drop), "BadAmount at 0 at line 1 column 4"),
        (from_json::<Fen>("9223372036854775808").map(drop), "BadAmount at 0"),
        (
            from_json::<Fen>("4.5").map(drop),
            "invalid type: floating point `4.5`, expected an amount",
        ),
        (from_json::<MilliFen>("\"60\"").map(drop), "invalid type: string \"60\", expected i64"),
        (from_json::<Currency>("\"cny\"").map(drop), "BadValue at 0"),
        (
            from_json::<Currency>("1").map(drop),
            "invalid type: integer `1`, expected a currency code",
        ),
        (from_json::<SignType>("\"SHA1\"").map(drop), "SignTypeUnknown at 0"),
        (from_json::<Time>("1").map(drop), "invalid type: integer `1`, expected a time"),
        (from_json::<Time>("\"\"").map(drop), "BadTime at 0"),
        (from_json::<Scanned>("{\"WeChat\":\"1\"}").map(drop), "BadValue at 1"),
    ];
    for (result, message) in refused {
        let error = result.expect_err(message);
        assert!(error.starts_with(message), "{error}");
    }
}

#[test]
fn times_of_rfc_3339() {
    let read = |text: &str| from_json::<Time>(&json(text)).map(Time::unix);
    for (text, unix) in [
        ("2014-10-30T13:35:25+08:00", 1_414_647_325),
        ("2014-10-30T05:35:25Z", 1_414_647_325),
        ("2014-10-30T05:35:25-00:00", 1_414_647_325),
        ("2014-10-29T23:05:25-06:30", 1_414_647_325),
        ("2014-10-31T05:34:25+23:59", 1_414_647_325),
        ("1970-01-01T08:00:00+08:00", 0),
        ("1970-01-01T00:00:00Z", 0),
        ("1970-01-01T00:00:00-00:01", 60),
        ("1972-02-29T00:00:00Z", 68_169_600),
        ("1999-12-31T23:59:59Z", 946_684_799),
        ("2000-01-01T00:00:00Z", 946_684_800),
        ("9999-12-31T23:59:59+08:00", 253_402_271_999),
        ("9999-12-31T15:59:59Z", 253_402_271_999),
    ] {
        assert_eq!(read(text), Ok(unix), "{text}");
    }
    for text in [
        "1969-12-31T23:59:59Z",
        "1970-01-01T07:59:59+08:00",
        "1900-01-01T00:00:00Z",
        "1899-12-31T00:00:00Z",
        "9999-12-31T16:00:00Z",
        "2014-10-30T13:35:25",
        "2014-10-30T13:35:25+0800",
        "2014-10-30T13:35:25+08",
        "2014-10-30T13:35:25+24:00",
        "2014-10-30T13:35:25+08:60",
        "2014-10-30T13:35:25+:8:00",
        "2014-10-30T13:35:25+08:0a",
        "2014-10-30T13:35:25.5Z",
        "2014-10-30T13:35:25z",
        "2014-10-30t13:35:25Z",
        "2014-10-30 13:35:25Z",
        "2014-10-30T24:00:00Z",
        "2014-02-29T00:00:00Z",
        "1971-02-29T00:00:00Z",
        "2014-10-30T13:35:2",
        "+0014-10-30T13:35:2Z",
    ] {
        let error = read(text).expect_err(text);
        assert!(error.starts_with("BadTime at "), "{text}: {error}");
    }
    // The offset of the fault.
    for (text, at) in [("2014-10-30T13:35", 16), ("2014-10-30 13:35:25Z", 10)] {
        let error = read(text).expect_err(text);
        assert!(error.starts_with(&format!("BadTime at {at} ")), "{text}: {error}");
    }
}

/// Some formats write the name of a struct with one nameless member, and some do not.
#[test]
fn a_time_is_named_where_formats_name() {
    use serde::de::IntoDeserializer as _;
    use serde::de::value::{Error, StrDeserializer};

    let plain: StrDeserializer<'_, Error> = "2014-10-30T05:35:25Z".into_deserializer();
    assert_eq!(Time::deserialize(plain).map(Time::unix), Ok(1_414_647_325));
}

#[test]
fn spellings_elsewhere() {
    #[derive(Serialize, Deserialize, Debug, PartialEq)]
    struct Times {
        #[serde(with = "wxpay_core::serde::unix")]
        unix: Time,
        #[serde(default, with = "wxpay_core::serde::spaced")]
        spaced: Option<Time>,
    }
    let unix = Time::from_unix(1_414_647_325).expect("a time");
    both(Times { unix, spaced: None }, "{\"unix\":1414647325,\"spaced\":null}");
    both(
        Times { unix, spaced: Some(unix) },
        "{\"unix\":1414647325,\"spaced\":\"2014-10-30 13:35:25\"}",
    );
    assert_eq!(from_json("{\"unix\":\"1414647325\"}"), Ok(Times { unix, spaced: None }));
    for (text, message) in [
        ("{\"unix\":-1}", "BadTime at 0"),
        ("{\"unix\":253402272000}", "BadTime at 0"),
        ("{\"unix\":\"1414647325000\"}", "BadTime at 10"),
        ("{\"unix\":null}", "invalid type: null, expected seconds since 1970"),
        ("{\"unix\":0,\"spaced\":0}", "invalid type: integer `0`, expected a time, spaced"),
    ] {
        let error = from_json::<Times>(text).expect_err(text);
        assert!(error.starts_with(message), "{text}: {error}");
    }
}

#[test]
fn fields_are_a_map_of_decoded_text() {
    let key = Key::md5([b'k'; 32]).expect("a key");
    let document = "<xml><attach>a &amp; &#x8336;</attach><body><![CDATA[<茶>]]></body><coupon/>\
        <sign>NOPE</sign></xml>";
    let mut slots = [Field::EMPTY; 8];
    let fields = Fields::read(document.as_bytes(), &mut slots).expect("fields");
    let expected = "{\"attach\":\"a & 茶\",\"body\":\"<茶>\",\"coupon\":\"\",\"sign\":\"NOPE\"}";
    assert_eq!(json(&fields), expected);
    assert_eq!(json(fields.view()), expected);
    assert_eq!(json(fields.get("attach")), "\"a & 茶\"");
    assert_eq!(json(fields.get("coupon")), "null");

    let signature = key.sign(&fields).expect("a signature");
    assert_eq!(json(&signature), format!("\"{signature}\""));
    let document = document.replace("NOPE", &signature);
    let mut slots = [Field::EMPTY; 8];
    let fields = Fields::read(document.as_bytes(), &mut slots).expect("fields");
    let verified = key.verify(&fields).expect("genuine");
    assert_eq!(json(verified), expected.replace("NOPE", &signature));
}

#[test]
fn unsigned_replies_are_a_map_too() {
    use wxpay_core::api::{Reply, SEND_RED_PACK};
    let key = Key::md5([b'k'; 32]).expect("a key");
    let mut slots = [Field::EMPTY; 4];
    let reply = b"<xml><return_code>SUCCESS</return_code></xml>";
    let reply = SEND_RED_PACK.read_reply(&key, reply, &mut slots);
    let Ok(Reply::Unverified(unverified)) = reply else { panic!("{reply:?}") };
    assert_eq!(json(unverified), "{\"return_code\":\"SUCCESS\"}");
}

#[test]
fn errors_are_kind_and_place() {
    let mut slots = [Field::EMPTY; 2];
    let error = Fields::read(b"<xml><a>1</a><a>2</a></xml>", &mut slots).expect_err("twice");
    assert_eq!(json(error), "{\"kind\":\"DuplicateField\",\"at\":14}");
    assert_eq!(json(Kind::ALL), json(Kind::ALL.iter().map(|kind| kind.name()).collect::<Vec<_>>()));
    // The frozen code, where there are no names.
    for kind in Kind::ALL {
        assert_eq!(postcard::to_stdvec(kind), postcard::to_stdvec(&u32::from(kind.code())));
    }

    let fields = Fields::new(&mut slots);
    let violation = wxpay_core::api::MICROPAY.check(fields.view()).expect_err("nothing there");
    let expected = json!({"kind": "MissingField", "at": 0, "field": violation.field()});
    assert_eq!(serde_json::to_value(violation).expect("JSON"), expected);

    #[derive(Deserialize, Debug)]
    struct Order {
        #[serde(rename = "total_fee")]
        _total_fee: Fen,
    }
    let mut scratch = wxpay_core::Scratch::new(&mut []);
    let error = wxpay_core::serde::from_unverified::<Order>(&fields, &mut scratch);
    let expected = json!({"kind": "MissingField", "at": 0, "field": "total_fee"});
    assert_eq!(serde_json::to_value(error.expect_err("missing")).expect("JSON"), expected);
}

#[test]
fn a_civil_time_is_a_record() {
    let civil = Civil { year: 2014, month: 13, day: 0, hour: 0, minute: 0, second: 0 };
    // Parts are not checked by themselves, here as elsewhere.
    assert_eq!(from_json(&json(civil)), Ok(civil));
    assert!(from_json::<Civil>("{\"year\":2014}").is_err());
}
