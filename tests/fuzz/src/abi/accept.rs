//! A notification in one call: accepted if and only if all that the header names is right.

use std::ffi::c_char;

use wxpay::*;
use wxpay_tests::oracle::{self, Fault, Field};

use super::caller::{Caller, name, outcome, unwritten};
use super::calls::signed_message;
use crate::bytes::Bytes;

/// The fields that are compared with the order.
const COMPARED: [&str; 4] = ["appid", "mch_id", "out_trade_no", "fee_type"];

/// The model's message, signed and perhaps changed, or any document; and an order like it.
pub fn run(caller: &mut Caller, bytes: &mut Bytes<'_>) {
    let choice = bytes.byte();
    let signed =
        caller.signer.as_ref().and_then(|signer| signed_message(signer, &caller.model).ok());
    let document = match signed {
        Some(mut message) if choice & 1 == 0 => {
            let at = bytes.word();
            if let Some(byte) = message.get_mut(at).filter(|_| choice & 2 != 0) {
                *byte ^= bytes.byte();
            }
            message
        }
        _ => bytes.long().to_vec(),
    };
    let capacity = if choice & 4 == 0 { 64 } else { bytes.below(20) };
    let root = oracle::read(&document, "xml", capacity);

    // The order is what the message says, but for one text.
    let value = |field: &str| -> Vec<u8> {
        let fields = root.as_ref().map_or(&[][..], |fields| fields);
        fields.iter().find(|one| one.name == field).map(|one| one.value.clone()).unwrap_or_default()
    };
    let mut order = COMPARED.map(value);
    let mut total_fee = u64_of(&value("total_fee")).unwrap_or(1);
    match choice >> 4 {
        which @ 0..=3 => order[usize::from(which)] = bytes.short().to_vec(),
        4 => total_fee ^= 1,
        _ => {}
    }

    caller.fresh(capacity);
    let (start, len) = caller.keep(&document);
    let [appid, mch_id, out_trade_no, fee_type] = order.clone().map(|text| {
        let (start, len) = caller.keep(&text);
        (start.cast::<c_char>(), len)
    });
    let expected = RawExpected {
        appid: appid.0,
        appid_len: appid.1,
        mch_id: mch_id.0,
        mch_id_len: mch_id.1,
        out_trade_no: out_trade_no.0,
        out_trade_no_len: out_trade_no.1,
        fee_type: fee_type.0,
        fee_type_len: fee_type.1,
        total_fee,
    };
    let (mut count, mut at) = (unwritten(), unwritten());
    let (key, fields) = (&raw const *caller.key, caller.fields.as_mut_ptr());
    let accept = if choice & 8 == 0 { wxpay_accept } else { wxpay_accept_md5 };
    let status = unsafe {
        accept(key, start, len, &expected, fields, capacity, &raw mut count, &raw mut at)
    };

    let signer =
        caller.signer.as_ref().filter(|signer| choice & 8 == 0 || signer.sign_type == "MD5");
    let (Some(signer), true) = (signer, is_order(&order)) else {
        assert!(matches!(name(status), "BadKey" | "BadArgument"), "{}", name(status));
        assert_eq!(count, unwritten());
        return;
    };
    let genuine = root.and_then(|fields| signer.verify(&fields).map(|()| fields));
    match genuine {
        Err(fault) => assert_eq!(outcome(status, at), Err(fault)),
        Ok(model) => match difference(&model, &order, total_fee) {
            Some(fault) => assert_eq!(outcome(status, at), Err(fault)),
            None => {
                assert_eq!((name(status), count, at), ("Ok", model.len(), unwritten()));
                (caller.model, caller.count) = (model, count);
                caller.compare();
                return;
            }
        },
    }
    assert_eq!(count, unwritten(), "the count was written");
    caller.all_empty();
}

/// Is it something that a payment can be compared with?
fn is_order(order: &[Vec<u8>; 4]) -> bool {
    order.iter().all(|text| std::str::from_utf8(text).is_ok())
        && order[..3].iter().all(|text| !text.is_empty())
}

/// The first thing in which a genuine message is not the payment of the order.
fn difference(model: &[Field], order: &[Vec<u8>; 4], total_fee: u64) -> Option<Fault> {
    let field = |name: &str| model.iter().find(|one| one.name == name && !one.value.is_empty());
    let wrong = |name: &str, value: &[u8], kind| match field(name) {
        None => Some(Fault::new("MissingField", 0)),
        Some(one) if one.value != value => Some(Fault::new(kind, one.at)),
        Some(_) => None,
    };
    let [appid, mch_id, out_trade_no, fee_type] = order;
    let fault = wrong("return_code", b"SUCCESS", "ReturnCodeFail")
        .or_else(|| wrong("result_code", b"SUCCESS", "ResultCodeFail"))
        .or_else(|| field("trade_state").and(wrong("trade_state", b"SUCCESS", "NotPaid")))
        .or_else(|| wrong("appid", appid, "AppIdMismatch"))
        .or_else(|| wrong("mch_id", mch_id, "MchIdMismatch"));
    if fault.is_some() {
        return fault;
    }
    let (Some(_), Some(fee)) = (field("transaction_id"), field("total_fee")) else {
        return Some(Fault::new("MissingField", 0));
    };
    let Some(amount) = u64_of(&fee.value) else {
        return Some(Fault::new("BadAmount", fee.at));
    };
    let currency = if fee_type.is_empty() { b"CNY" } else { &fee_type[..] };
    wrong("out_trade_no", out_trade_no, "OrderMismatch")
        .or_else(|| (amount != total_fee).then(|| Fault::new("AmountMismatch", fee.at)))
        .or_else(|| match field("fee_type") {
            Some(_) => wrong("fee_type", currency, "CurrencyMismatch"),
            None => (currency != b"CNY").then(|| Fault::new("CurrencyMismatch", fee.at)),
        })
}

/// `0`, or up to 18 digits without a leading zero.
fn u64_of(value: &[u8]) -> Option<u64> {
    let digits = !value.is_empty() && value.len() <= 18 && value.iter().all(u8::is_ascii_digit);
    let good = digits && (value == b"0" || value[0] != b'0');
    std::str::from_utf8(value).ok().filter(|_| good)?.parse().ok()
}
