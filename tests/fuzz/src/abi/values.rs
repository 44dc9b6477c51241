//! Single values: in C they come to what they come to in core.

use wxpay::*;
use wxpay_core::{Fen, Scanned, Time, TimeForm};
use wxpay_tests::compare::fault;

use super::caller::{fills, name, outcome, text, unwritten};
use crate::bytes::Bytes;

const FORMS: [(i32, TimeForm); 4] = [
    (WXPAY_TIME_COMPACT, TimeForm::Compact),
    (WXPAY_TIME_SPACED, TimeForm::Spaced),
    (WXPAY_TIME_DATE, TimeForm::Date),
    (WXPAY_TIME_UNIX, TimeForm::Unix),
];

/// One text as every value there is.
pub fn run(bytes: &mut Bytes<'_>) {
    let given = bytes.short();
    let (_own, start, _, len) = text(given);

    let (mut fen, mut at) = (7, unwritten());
    let status = unsafe { wxpay_fen_parse(start, len, &raw mut fen, &raw mut at) };
    match Fen::parse(given) {
        Ok(value) => {
            assert_eq!((name(status), Some(fen), at), ("Ok", value.to_u64(), unwritten()));
            fills(&Ok(given.to_vec()), 1, |out, capacity, len, _| unsafe {
                wxpay_fen_format(fen, out.cast(), capacity, len)
            });
        }
        Err(error) => assert_eq!((outcome(status, at), fen), (Err(fault(error)), 7)),
    }

    let (mut fen, mut at) = (7, unwritten());
    let status = unsafe { wxpay_yuan_parse(start, len, &raw mut fen, &raw mut at) };
    match Fen::parse_yuan(given) {
        Ok(value) => {
            assert_eq!((name(status), fen, at), ("Ok", value.get(), unwritten()));
            let yuan = value.to_yuan().as_bytes().to_vec();
            fills(&Ok(yuan), 1, |out, capacity, len, _| unsafe {
                wxpay_yuan_format(fen, out.cast(), capacity, len)
            });
        }
        Err(error) => assert_eq!((outcome(status, at), fen), (Err(fault(error)), 7)),
    }

    for (number, form) in FORMS {
        let (mut seconds, mut at) = (7, unwritten());
        let status = unsafe { wxpay_time_parse(number, start, len, &raw mut seconds, &raw mut at) };
        match Time::parse(given, form) {
            Ok(time) => {
                assert_eq!((name(status), at), ("Ok", unwritten()));
                assert_eq!(u64::try_from(seconds), Ok(time.unix()));
                fills(&Ok(given.to_vec()), 1, |out, capacity, len, _| unsafe {
                    wxpay_time_format(number, seconds, out.cast(), capacity, len)
                });
            }
            Err(error) => assert_eq!((outcome(status, at), seconds), (Err(fault(error)), 7)),
        }
    }

    let (mut scanned, mut begin) = (7, unwritten());
    let status = unsafe { wxpay_scan(start, len, &raw mut scanned, &raw mut begin) };
    assert_eq!(name(status), "Ok");
    let expected = match Scanned::of(given) {
        Scanned::WeChat(code) => {
            let digits = given.get(begin..).and_then(|rest| rest.get(..WXPAY_AUTH_CODE_SIZE));
            assert_eq!(digits, Some(code.as_str().as_bytes()));
            WXPAY_SCANNED_WECHAT
        }
        Scanned::Alipay => WXPAY_SCANNED_ALIPAY,
        _ => WXPAY_SCANNED_UNKNOWN,
    };
    assert_eq!(scanned, expected);
}
