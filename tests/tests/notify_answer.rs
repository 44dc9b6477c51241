//! What notifications are answered with, and when they come again.

use wxpay_core::api::Merchant;
use wxpay_core::notify::NativeReply;
use wxpay_core::notify::ack::{self, EVENT_SUCCESS, SUCCESS};
use wxpay_core::notify::retry::{self, Schedule};
use wxpay_core::{Error, Field, Fields, Key, Kind, SignType};

const KEY: &str = "192006250b4c09247ec02edce69f6a2d";
const MERCHANT: Merchant<'static> = Merchant::new("wx1", "100");

/// The fields of a document, as `name=value` lines.
fn lines(document: &[u8]) -> String {
    let mut slots = [Field::EMPTY; 16];
    let fields = Fields::read(document, &mut slots).expect("a document");
    fields.iter().map(|field| format!("{field:?}\n")).collect()
}

#[test]
fn acknowledgements() {
    // These bytes are the protocol's.
    assert_eq!(
        SUCCESS,
        "<xml><return_code><![CDATA[SUCCESS]]></return_code><return_msg><![CDATA[OK]]></return_msg></xml>"
    );
    assert_eq!(EVENT_SUCCESS, "<xml><code>SUCCESS</code><message>OK</message></xml>");
    assert_eq!(lines(SUCCESS.as_bytes()), "return_code=SUCCESS\nreturn_msg=OK\n");
    assert_eq!(lines(EVENT_SUCCESS.as_bytes()), "code=SUCCESS\nmessage=OK\n");
}

#[test]
fn refusals() {
    type Write = for<'o> fn(&str, &'o mut [u8]) -> Result<&'o [u8], Error>;
    let forms: [(Write, &str, &str); 2] = [
        (ack::write_fail, "return_code", "return_msg"),
        (ack::write_event_fail, "code", "message"),
    ];
    for (write, code, message) in forms {
        let mut out = [0; 256];
        let plain = write("busy", &mut out).expect("room enough");
        let expected = format!("<xml><{code}>FAIL</{code}><{message}>busy</{message}></xml>");
        assert_eq!(plain, expected.as_bytes());
        for reason in
            ["", "busy", "a<b & c>d", "]]>", "</xml>", "<![CDATA[", "系统繁忙\r\n", "&amp;"]
        {
            let mut out = [0; 256];
            let written = write(reason, &mut out).expect("room enough");
            assert_eq!(lines(written), format!("{code}=FAIL\n{message}={reason}\n"));
            let len = written.len();
            let mut small = vec![0xA5; len - 1];
            let refused = write(reason, &mut small).map(<[u8]>::len);
            assert_eq!(refused.map_err(|e| (e.kind(), e.at())), Err((Kind::BufferTooSmall, len)));
            assert!(small.iter().all(|byte| *byte == 0xA5));
        }
        let refused = write("a\0", &mut out).map(<[u8]>::len);
        assert_eq!(refused.map_err(|e| (e.kind(), e.at())), Err((Kind::BadChar, 0)));
    }
}

#[test]
fn native_replies() {
    for sign_type in [SignType::Md5, SignType::HmacSha256] {
        let key = Key::new(sign_type, KEY).expect("a key");
        for (reply, code, field) in [
            (NativeReply::Prepaid("wx2312"), "SUCCESS", "prepay_id=wx2312\n"),
            (NativeReply::Refused("售完 & <gone>"), "FAIL", "err_code_des=售完 & <gone>\n"),
        ] {
            let mut out = [0; 512];
            let written = reply.write(&key, &MERCHANT, "n0nce", &mut out).expect("room enough");
            let mut slots = [Field::EMPTY; 16];
            let fields = Fields::read(written, &mut slots).expect("a document");
            assert!(key.verify(&fields).is_ok());
            let sign = fields.get("sign").expect("a signature").to_string();
            let mut expected = [
                "appid=wx1\n".to_string(),
                field.to_string(),
                "mch_id=100\nnonce_str=n0nce\n".to_string(),
                format!("result_code={code}\nreturn_code=SUCCESS\nsign={sign}\n"),
            ]
            .concat();
            if field.starts_with("prepay_id") {
                let others = expected.replace(field, "");
                expected = others.replace("result_code", &format!("{field}result_code"));
            }
            assert_eq!(lines(written), expected);
        }
    }
}

#[test]
fn native_replies_refused() {
    let key = Key::new(SignType::Md5, KEY).expect("a key");
    let write = |reply: NativeReply<'_>, merchant: &Merchant<'_>, nonce: &str, room: usize| {
        let mut out = vec![0xA5; room];
        let written = reply.write(&key, merchant, nonce, &mut out).map(<[u8]>::len);
        if written.is_err() {
            assert!(out.iter().all(|byte| *byte == 0xA5));
        }
        written.map_err(Error::kind)
    };
    let prepaid = NativeReply::Prepaid("wx2312");
    let len = write(prepaid, &MERCHANT, "n", 512).expect("room enough");
    assert_eq!(write(prepaid, &MERCHANT, "n", len), Ok(len));
    assert_eq!(write(prepaid, &MERCHANT, "n", len - 1), Err(Kind::BufferTooSmall));
    assert_eq!(write(NativeReply::Prepaid(""), &MERCHANT, "n", 512), Err(Kind::MissingField));
    assert_eq!(write(NativeReply::Refused(""), &MERCHANT, "n", 512), Err(Kind::MissingField));
    assert_eq!(write(NativeReply::Refused("\u{1}"), &MERCHANT, "n", 512), Err(Kind::BadChar));
    assert_eq!(write(prepaid, &Merchant::new("\u{1}", "100"), "n", 512), Err(Kind::BadChar));
    assert_eq!(write(prepaid, &Merchant::new("wx1", "\u{1}"), "n", 512), Err(Kind::BadChar));
    assert_eq!(write(prepaid, &MERCHANT, "\u{1}", 512), Err(Kind::BadChar));
    // A value that is several fields is not signed.
    let two = NativeReply::Refused("x&mch_id=1");
    assert_eq!(write(two, &MERCHANT, "n", 512), Err(Kind::AmbiguousValue));
}

/// The seconds of `15s/3m/3h`, or of `15/30`, in the platform's own notation.
fn published(list: &str) -> Vec<u32> {
    let seconds = |item: &str| {
        let (number, unit) = item.split_at(item.trim_end_matches(char::is_alphabetic).len());
        let unit = match unit {
            "" | "s" => 1,
            "m" => 60,
            "h" => 3600,
            other => panic!("a unit {other}"),
        };
        number.parse::<u32>().expect("a number") * unit
    };
    list.split('/').map(seconds).collect()
}

#[test]
fn schedules_are_the_published_ones() {
    let five_minutes = "/300".repeat(23);
    for (schedule, list) in [
        (retry::PAY, "15s/15s/30s/3m/10m/20m/30m/30m/30m/60m/3h/3h/3h/6h/6h"),
        (retry::REFUND, "15s/15s/30s/3m/10m/20m/30m/30m/30m/60m/3h/3h/3h/6h/6h"),
        (retry::PAY_BEFORE, "15/15/30/180/1800/1800/1800/1800/3600"),
        (retry::COMBINED, "15/15/30/180/1800/1800/1800/1800/3600"),
        (retry::VEHICLE, "6/12/24/48/96/192/384/768/1536"),
        // There the list has a 0 in front, for the first delivery.
        (retry::CONTRACT, &format!("10/10/10/30/30/30{five_minutes}")),
    ] {
        assert_eq!(schedule.pauses(), published(list), "{list}");
    }
}

#[test]
fn due() {
    let all = [
        retry::PAY,
        retry::REFUND,
        retry::PAY_BEFORE,
        retry::COMBINED,
        retry::CONTRACT,
        retry::VEHICLE,
    ];
    for schedule in all {
        let mut sum = 0;
        let mut dues = vec![0];
        for pause in schedule.pauses() {
            sum += pause;
            dues.push(sum);
        }
        assert_eq!(schedule.dues().collect::<Vec<_>>(), dues);
        assert_eq!((schedule.attempts(), schedule.total()), (dues.len(), sum));
        for (index, due) in dues.iter().enumerate() {
            assert_eq!(schedule.due(index + 1), Some(*due));
        }
        for none in [0, dues.len() + 1, usize::MAX] {
            assert_eq!(schedule.due(none), None);
        }
    }
    let ends = |schedule: Schedule| (schedule.attempts(), schedule.total());
    assert_eq!(ends(retry::PAY), (16, 24 * 3600 + 4 * 60));
    assert_eq!(ends(retry::CONTRACT), (30, 7020));
    assert_eq!(ends(retry::COMBINED), (10, 11_040));
    assert_eq!(ends(retry::VEHICLE), (10, 3066));
    assert_eq!(retry::PAY.due(4), Some(60));
}
