//! Entrusted debit: the notifications of contracts and of debits.

use wxpay_core::notify::{self, ContractChange, ContractNotice, Termination};
use wxpay_core::{Expected, Field, Kind, SignType};
use wxpay_tests::notices::{Kindred, MERCHANT, Pairs, document, key, text, time};

const CONTRACT: Pairs<'static> = &[
    ("change_type", "ADD"),
    ("contract_code", "C1"),
    ("contract_expired_time", "2032-10-16 18:07:37"),
    ("contract_id", "202210190001"),
    ("mch_id", "100"),
    ("openid", "oyl"),
    ("operate_time", "2026-11-23 18:07:39"),
    ("plan_id", "159686"),
    ("request_serial", "1666174042108"),
    ("result_code", "SUCCESS"),
    ("return_code", "SUCCESS"),
    ("return_msg", "OK"),
];

#[test]
fn contract() {
    let kindred = Kindred {
        sign_type: SignType::Md5,
        base: CONTRACT,
        demanded: &[
            "change_type",
            "contract_code",
            "contract_id",
            "mch_id",
            "openid",
            "operate_time",
            "plan_id",
            "result_code",
            "return_code",
        ],
        take: |verified, merchant| ContractNotice::from_verified(verified, merchant).map(|_| ()),
    };
    kindred.check(&[
        ("contract_expired_time", "2032-13-16 18:07:37", Kind::BadTime),
        ("operate_time", "today", Kind::BadTime),
        ("mch_id", "101", Kind::MchIdMismatch),
        ("result_code", "FAIL", Kind::ResultCodeFail),
        ("return_code", "FAIL", Kind::ReturnCodeFail),
    ]);
    kindred.check_sub_merchant();
}

#[test]
fn contract_members() {
    let read = |changes: Pairs<'_>| {
        let document = document(SignType::Md5, CONTRACT, changes);
        let mut slots = [Field::EMPTY; 64];
        let verified = notify::read(&key(SignType::Md5), &document, &mut slots).expect("genuine");
        let notice = ContractNotice::from_verified(verified, &MERCHANT).expect("a contract");
        assert_eq!(notice.fields().get("return_msg").map(|text| text == "OK"), Some(true));
        assert_eq!((notice.contract_id, notice.contract_code), {
            (
                verified.require("contract_id").expect("it"),
                verified.require("contract_code").expect("it"),
            )
        });
        assert!(notice.plan_id == "159686" && notice.openid == "oyl");
        assert_eq!(text(notice.request_serial), "1666174042108");
        assert_eq!(notice.operate_time, time("20261123180739"));
        assert_eq!(notice.contract_expired_time, Some(time("20321016180737")));
        let end = notice.contract_termination_mode;
        format!(
            "{:?} {end:?} {} {}",
            notice.change_type,
            text(notice.sub_mch_id),
            text(notice.sub_openid)
        )
    };
    assert_eq!(read(&[]), format!("{:?} None  ", ContractChange::Add));
    let ends = [
        ("0", Termination::None),
        ("1", Termination::Expired),
        ("2", Termination::Payer),
        ("3", Termination::Merchant),
        ("4", Termination::Platform),
        ("5", Termination::AccountClosed),
    ];
    for (mode, end) in ends {
        let changes = [("change_type", "DELETE"), ("contract_termination_mode", mode)];
        assert_eq!(read(&changes), format!("{:?} {:?}  ", ContractChange::Delete, Some(end)));
    }
    let changes = [
        ("change_type", "PAUSE"),
        ("contract_termination_mode", "7"),
        ("sub_mch_id", "200"),
        ("sub_openid", "os"),
    ];
    assert_eq!(read(&changes), "Other(Text(PAUSE)) Some(Other(Text(7))) 200 os");
}

const DEBIT: Pairs<'static> = &[
    ("appid", "wx1"),
    ("contract_id", "202210190001"),
    ("mch_id", "100"),
    ("out_trade_no", "A1"),
    ("result_code", "SUCCESS"),
    ("return_code", "SUCCESS"),
    ("total_fee", "450"),
    ("trade_state", "SUCCESS"),
    ("transaction_id", "42"),
];

const ORDER: Expected<'static> =
    Expected { appid: "wx1", mch_id: "100", out_trade_no: "A1", total_fee: 450, fee_type: "CNY" };

#[test]
fn debit() {
    let kindred = Kindred {
        sign_type: SignType::Md5,
        base: DEBIT,
        demanded: &DEBIT.iter().map(|(name, _)| *name).collect::<Vec<_>>().leak()[..],
        take: |verified, _| {
            let transaction_id = verified.accept_debit(&ORDER, "202210190001")?;
            assert!(transaction_id == "42");
            Ok(())
        },
    };
    kindred.check(&[
        ("contract_id", "202210190002", Kind::OrderMismatch),
        ("fee_type", "USD", Kind::CurrencyMismatch),
        ("total_fee", "451", Kind::AmountMismatch),
        ("out_trade_no", "A2", Kind::OrderMismatch),
        ("mch_id", "101", Kind::MchIdMismatch),
        ("appid", "wx2", Kind::AppIdMismatch),
        ("trade_state", "PAYERROR", Kind::NotPaid),
        ("result_code", "FAIL", Kind::ResultCodeFail),
        ("return_code", "FAIL", Kind::ReturnCodeFail),
    ]);
}
