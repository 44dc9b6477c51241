//! How members are spelled, and what is said of those that are not.

use serde::de::{self, DeserializeOwned, Deserializer};
use serde::ser::{self, Serializer};
use serde::{Deserialize, Serialize};
use wxpay_core::serde::Error;
use wxpay_core::{
    AuthCode, Currency, Fen, Ip, Kind, MchBillno, Nonce, OutRefundNo, OutTradeNo, PartnerTradeNo,
    SignType, Time, TimeForm,
};

use super::{member, one, read, refusal, write};

#[test]
fn all_values_go_both_ways() {
    fn both<T: Serialize + DeserializeOwned>(text: &str) {
        let value: T = one(text).expect(text);
        assert_eq!(member(value), Ok(text.into()));
        assert!(one::<T>("\u{1F9CB}").is_err());
    }
    both::<Fen>("450");
    both::<Currency>("CNY");
    both::<OutTradeNo>("A_1-|*@");
    both::<OutRefundNo>("A-1");
    both::<MchBillno>("1000010020141030A");
    both::<PartnerTradeNo>("1000");
    both::<AuthCode>("134567890123456789");
    both::<Nonce>("ibuaiVcKdpRxkhJA");
    both::<Ip>("2001:db8::1");
    both::<Ip>("192.0.2.7");
    both::<SignType>("HMAC-SHA256");
    both::<SignType>("MD5");
    both::<Time>("20141030133525");
    assert_eq!(one::<Fen>("-1"), Err("BadAmount: x".into()));
    assert_eq!(one::<Time>("20141301000000"), Err("BadTime: x".into()));
    assert_eq!(one::<SignType>("SHA1"), Err("SignTypeUnknown: x".into()));
    assert_eq!(one::<Currency>("cny"), Err("BadValue: x".into()));
    assert_eq!(one::<Time>("2014-10-30 13:35:25"), one("20141030133525"));
}

#[test]
fn spellings() {
    #[derive(Serialize, Deserialize, Debug, PartialEq, Default)]
    struct Spelled {
        #[serde(default, with = "wxpay_core::serde::compact")]
        compact: Option<Time>,
        #[serde(default, with = "wxpay_core::serde::spaced")]
        spaced: Option<Time>,
        #[serde(default, with = "wxpay_core::serde::date")]
        date: Option<Time>,
        #[serde(default, with = "wxpay_core::serde::unix")]
        unix: Option<Time>,
        #[serde(default, with = "wxpay_core::serde::yes_no")]
        yes_no: Option<bool>,
    }
    const WIRE: [(&str, &str); 5] = [
        ("compact", "20141030133525"),
        ("date", "20141030"),
        ("spaced", "2014-10-30 13:35:25"),
        ("unix", "1414647325"),
        ("yes_no", "Y"),
    ];
    let time = Time::from_unix(1_414_647_325);
    let date = Time::parse("20141030", TimeForm::Date).ok();
    let spelled = Spelled { compact: time, spaced: time, date, unix: time, yes_no: Some(true) };
    assert_eq!(read(&WIRE).as_ref(), Ok(&spelled));
    let written = write(&spelled).expect("fields");
    assert_eq!(written, WIRE.map(|(name, value)| (name.to_string(), value.to_string())));
    assert_eq!(read(&[]), Ok(Spelled::default()));
    assert_eq!(write(&Spelled::default()), Ok(Vec::new()));
    // Each module knows its own form only.
    for (name, own) in WIRE {
        for (_, value) in WIRE.iter().chain(&[("", "1414647325000"), ("", "?")]) {
            let is_own = *value == own;
            assert_eq!(read::<Spelled>(&[(name, value)]).is_ok(), is_own, "{name}: {value}");
        }
    }

    #[derive(Serialize, Deserialize, Debug, PartialEq)]
    struct Required {
        #[serde(with = "wxpay_core::serde::spaced")]
        time: Time,
        #[serde(with = "wxpay_core::serde::yes_no")]
        yes_no: bool,
    }
    let wire = [("time", "2014-10-30 13:35:25"), ("yes_no", "N")];
    let required: Required = read(&wire).expect("both");
    assert_eq!(required, Required { time: time.expect("a time"), yes_no: false });
    let written = write(&required).expect("fields");
    assert_eq!(written, wire.map(|(name, value)| (name.to_string(), value.to_string())));
    assert_eq!(refusal::<Required>(&[wire[1]]), "MissingField: time");
    assert_eq!(refusal::<Required>(&[wire[0], ("yes_no", "y")]), "BadValue: yes_no");
}

/// What a user's own code says.
#[test]
fn messages_of_others_are_kept_short() {
    struct Picky;
    impl<'de> Deserialize<'de> for Picky {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            Err(de::Error::custom(String::deserialize(deserializer)?))
        }
    }
    fn told(message: &str) -> String {
        match one::<Picky>(message) {
            Ok(_) => unreachable!(),
            Err(told) => told,
        }
    }
    assert_eq!(told("no"), "BadValue: x (no)");
    assert_eq!(told("BadAmount at 3"), "BadAmount: x");
    assert_eq!(told("BadAmount at noon"), "BadValue: x (BadAmount at noon)");
    assert_eq!(told("Lunch at 12"), "BadValue: x (Lunch at 12)");
    let long = "茶".repeat(17);
    assert_eq!(told(&long), format!("BadValue: x ({})", "茶".repeat(16)));

    struct Shy;
    impl Serialize for Shy {
        fn serialize<S: Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
            Err(ser::Error::custom("not today"))
        }
    }
    assert_eq!(member(Shy), Err("BadValue: x (not today)".into()));
    assert_eq!(write(&Shy).expect_err("shy").to_string(), "BadValue (not today)");
    // Every kind finds its way through.
    for kind in Kind::ALL {
        assert_eq!(told(&format!("{kind} at 4294967295")), format!("{kind}: x"));
    }
    assert!(size_of::<Error>() < 128, "or clippy would have it boxed");
}
