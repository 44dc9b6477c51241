//! The typed notifications: what each demands, in which order it refuses, what its members say.

use wxpay_core::api::Merchant;
use wxpay_core::notify::{
    self, CombinedNotice, NativeScan, PayscoreEvent, PayscoreNotice, VehicleEvent, VehicleNotice,
    VehicleReason,
};
use wxpay_core::{Field, Kind, SignType};
use wxpay_tests::notices::{Kindred, MERCHANT, Pairs, Take, document, key, text, time};

const COMBINED: Pairs<'static> = &[
    ("bank_type", "CFT"),
    ("combine_appid", "wx1"),
    ("combine_mch_id", "100"),
    ("combine_openid", "oyl"),
    ("combine_out_trade_no", "C1"),
    ("device_info", "kiosk"),
    ("nonce_str", "n"),
    ("result_code", "SUCCESS"),
    ("return_code", "SUCCESS"),
    ("sign_type", "HMAC-SHA256"),
    ("sub_order_list", r#"{"order_num":1,"order_list":[{"out_trade_no":"A1","total_fee":450}]}"#),
    ("trade_type", "JSAPI"),
];

#[test]
fn combined() {
    let take: Take<()> = |verified, merchant| {
        let notice = CombinedNotice::from_verified(verified, merchant)?;
        assert!(notice.combine_out_trade_no == "C1" && notice.trade_type == "JSAPI");
        assert!(notice.sub_order_list == COMBINED[10].1);
        for (name, value) in [
            ("bank_type", notice.bank_type),
            ("combine_openid", notice.combine_openid),
            ("device_info", notice.device_info),
        ] {
            assert_eq!(notice.fields().get(name), value);
        }
        Ok(())
    };
    let kindred = Kindred {
        sign_type: SignType::HmacSha256,
        base: COMBINED,
        demanded: &[
            "combine_appid",
            "combine_mch_id",
            "combine_out_trade_no",
            "result_code",
            "return_code",
            "sub_order_list",
            "trade_type",
        ],
        take,
    };
    kindred.check(&[
        ("combine_mch_id", "101", Kind::MchIdMismatch),
        ("combine_appid", "wx2", Kind::AppIdMismatch),
        ("result_code", "FAIL", Kind::ResultCodeFail),
        ("return_code", "FAIL", Kind::ReturnCodeFail),
    ]);
    // Each order has its own sub-merchant.
    let stated = Merchant { sub_mch_id: Some("200"), ..MERCHANT };
    assert_eq!(kindred.outcome(&[], &stated), Ok(()));
}

const VEHICLE: Pairs<'static> = &[
    ("appid", "wx1"),
    ("deduct_mode", "PROACTIVE"),
    ("mch_id", "100"),
    ("nonce_str", "n"),
    ("plate_number", "粤A00000"),
    ("sign_type", "HMAC-SHA256"),
    ("vehicle_event_createtime", "20180101100000"),
    ("vehicle_event_des", "OVERDUE"),
    ("vehicle_event_type", "BLOCKED"),
];

#[test]
fn vehicle() {
    let kindred = Kindred {
        sign_type: SignType::HmacSha256,
        base: VEHICLE,
        demanded: &["appid", "mch_id", "vehicle_event_createtime", "vehicle_event_type"],
        take: |verified, merchant| VehicleNotice::from_verified(verified, merchant).map(|_| ()),
    };
    kindred.check(&[
        ("vehicle_event_createtime", "20180101", Kind::BadTime),
        ("mch_id", "101", Kind::MchIdMismatch),
        ("appid", "wx2", Kind::AppIdMismatch),
    ]);
    kindred.check_sub_merchant();
    // MD5 proves it, and still it is not what the protocol says.
    let by_md5 = Kindred { sign_type: SignType::Md5, ..kindred };
    let changes = [("sign_type", ""), ("appid", "wx2")];
    assert_eq!(by_md5.outcome(&changes, &MERCHANT), Err(Kind::SignTypeMismatch));
}

#[test]
fn vehicle_members() {
    let read = |changes: Pairs<'_>| {
        let document = document(SignType::HmacSha256, VEHICLE, changes);
        let mut slots = [Field::EMPTY; 64];
        let key = key(SignType::HmacSha256);
        let verified = notify::read(&key, &document, &mut slots).expect("genuine");
        let notice = VehicleNotice::from_verified(verified, &MERCHANT).expect("a vehicle");
        assert_eq!(notice.vehicle_event_createtime, time("20180101100000"));
        assert_eq!(text(notice.deduct_mode), "PROACTIVE");
        for (name, value) in [
            ("plate_number", notice.plate_number),
            ("plate_number_info", notice.plate_number_info),
            ("openid", notice.openid),
            ("sub_openid", notice.sub_openid),
            ("sub_mch_id", notice.sub_mch_id),
        ] {
            assert_eq!(notice.fields().get(name), value);
        }
        format!("{:?} {:?}", notice.vehicle_event_type, notice.vehicle_event_des)
    };
    let blocked = VehicleEvent::Blocked;
    assert_eq!(read(&[]), format!("{blocked:?} {:?}", Some(VehicleReason::Overdue)));
    assert_eq!(
        read(&[("vehicle_event_des", "REMOVE")]),
        format!("{blocked:?} {:?}", Some(VehicleReason::Remove))
    );
    assert_eq!(
        read(&[("vehicle_event_des", "PAUSE")]),
        format!("{blocked:?} {:?}", Some(VehicleReason::Pause))
    );
    let changes = [("vehicle_event_type", "NORMAL"), ("vehicle_event_des", "")];
    assert_eq!(read(&changes), format!("{:?} None", VehicleEvent::Normal));
    let changes = [
        ("vehicle_event_type", "GONE"),
        ("plate_number", ""),
        ("plate_number_info", "{}"),
        ("openid", "o"),
        ("sub_openid", "os"),
        ("sub_mch_id", "200"),
    ];
    assert_eq!(read(&changes), "Other(Text(GONE)) Some(Overdue)");
}

const SCAN: Pairs<'static> = &[
    ("appid", "wx1"),
    ("is_subscribe", "N"),
    ("mch_id", "100"),
    ("nonce_str", "n"),
    ("openid", "oyl"),
    ("product_id", "tea"),
];

#[test]
fn native() {
    let take: Take<()> = |verified, merchant| {
        let scan = NativeScan::from_verified(verified, merchant)?;
        assert!(scan.product_id == "tea" && scan.openid == "oyl" && scan.nonce_str == "n");
        assert_eq!(scan.is_subscribe, scan.fields().require("is_subscribe")? == "Y");
        Ok(())
    };
    for sign_type in [SignType::Md5, SignType::HmacSha256] {
        let demanded = ["appid", "is_subscribe", "mch_id", "nonce_str", "openid", "product_id"];
        let kindred = Kindred { sign_type, base: SCAN, demanded: demanded.to_vec().leak(), take };
        kindred.check(&[
            ("is_subscribe", "y", Kind::BadValue),
            ("mch_id", "101", Kind::MchIdMismatch),
            ("appid", "wx2", Kind::AppIdMismatch),
        ]);
        kindred.check_sub_merchant();
        assert_eq!(kindred.outcome(&[("is_subscribe", "Y")], &MERCHANT), Ok(()));
    }
}

const PAYSCORE: Pairs<'static> = &[
    ("algorithm", "HMAC-SHA256"),
    ("app_id", "wx1"),
    ("event_algorithm", "AEAD_AES_256_GCM"),
    ("event_associated_data", "payscore"),
    ("event_ciphertext", "AAECAwQFBgcICQoLDA0ODw=="),
    ("event_create_time", "20180225112233"),
    ("event_id", "EV-2018022511223320873"),
    ("event_nonce", "fdasfjihihih"),
    ("event_type", "CHECK.SUCCESS"),
    ("mch_id", "100"),
    ("nonce_str", "n"),
];

#[test]
fn payscore() {
    let kindred = Kindred {
        sign_type: SignType::HmacSha256,
        base: PAYSCORE,
        demanded: &[
            "algorithm",
            "app_id",
            "event_algorithm",
            "event_ciphertext",
            "event_create_time",
            "event_id",
            "event_nonce",
            "event_type",
            "mch_id",
        ],
        take: |verified, merchant| PayscoreNotice::from_verified(verified, merchant).map(|_| ()),
    };
    kindred.check(&[
        ("event_create_time", "yesterday", Kind::BadTime),
        ("event_algorithm", "AES-256-ECB", Kind::BadValue),
        ("mch_id", "101", Kind::MchIdMismatch),
        ("app_id", "wx2", Kind::AppIdMismatch),
        ("algorithm", "MD5", Kind::SignTypeMismatch),
    ]);
    kindred.check_sub_merchant();
    // The other spelling, or both.
    assert_eq!(kindred.outcome(&[("app_id", ""), ("appid", "wx1")], &MERCHANT), Ok(()));
    assert_eq!(kindred.outcome(&[("appid", "wx1")], &MERCHANT), Ok(()));
    let two = [("appid", "wx2")];
    assert_eq!(kindred.outcome(&two, &MERCHANT), Err(Kind::AppIdMismatch));
    let by_md5 = Kindred { sign_type: SignType::Md5, ..kindred };
    assert_eq!(by_md5.outcome(&[], &MERCHANT), Err(Kind::SignTypeMismatch));
}

#[test]
fn payscore_members() {
    let read = |changes: Pairs<'_>, room: usize| {
        let document = document(SignType::HmacSha256, PAYSCORE, changes);
        let mut slots = [Field::EMPTY; 64];
        let key = key(SignType::HmacSha256);
        let verified = notify::read(&key, &document, &mut slots).expect("genuine");
        let notice = PayscoreNotice::from_verified(verified, &MERCHANT).expect("an envelope");
        assert!(
            notice.event_id == "EV-2018022511223320873" && notice.event_nonce == "fdasfjihihih"
        );
        assert_eq!(notice.event_create_time, time("20180225112233"));
        let data = notice.fields().get("event_associated_data");
        assert_eq!(notice.event_associated_data, data);
        let mut out = vec![0xA5; room];
        let ciphertext = notice.ciphertext(&mut out).map(<[u8]>::to_vec);
        if ciphertext.is_err() {
            assert!(out.iter().all(|byte| *byte == 0xA5));
        }
        (format!("{:?}", notice.event_type), ciphertext.map_err(|error| (error.kind(), error.at())))
    };
    let bytes: Vec<u8> = (0..16).collect();
    for (name, event) in [
        ("CHECK.SUCCESS", PayscoreEvent::CheckSuccess),
        ("CHECK.FAIL", PayscoreEvent::CheckFail),
        ("TRANSACTION.SUCCESS", PayscoreEvent::TransactionSuccess),
        ("TRANSACTION.FAIL", PayscoreEvent::TransactionFail),
    ] {
        let changes = [("event_type", name), ("event_associated_data", "")];
        assert_eq!(read(&changes, 16), (format!("{event:?}"), Ok(bytes.clone())));
    }
    assert_eq!(read(&[("event_type", "CHECK")], 99).0, "Other(Text(CHECK))");
    assert_eq!(read(&[], 15).1, Err((Kind::BufferTooSmall, 16)));
    assert_eq!(read(&[("event_ciphertext", "AAE")], 15).1, Err((Kind::BadBase64, 0)));
}

#[test]
fn serialised() {
    let document = document(SignType::HmacSha256, VEHICLE, &[]);
    let mut slots = [Field::EMPTY; 64];
    let key = key(SignType::HmacSha256);
    let verified = notify::read(&key, &document, &mut slots).expect("genuine");
    let notice = VehicleNotice::from_verified(verified, &MERCHANT).expect("a vehicle");
    let json = serde_json::to_value(notice).expect("JSON");
    let expected = serde_json::json!({
        "vehicle_event_type": "BLOCKED", "vehicle_event_des": "OVERDUE",
        "vehicle_event_createtime": "2018-01-01T10:00:00+08:00", "plate_number": "粤A00000",
        "plate_number_info": null, "deduct_mode": "PROACTIVE", "openid": null, "sub_openid": null,
        "sub_mch_id": null,
    });
    assert_eq!(json, expected);
}
