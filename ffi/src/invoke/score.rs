//! Orders of WeChat's payment score.

use core::ffi::c_char;

use wxpay_core::invoke::{ScoreDetail, ScoreDetailQuery};
use wxpay_core::{HmacSha256, Md5};

use super::types::*;
use super::write::{self, Call, To};
use crate::api::RawViolation;
use crate::memory::Region;
use crate::status::Status;
use crate::texts::{self, RawText};
use crate::types::RawKey;

impl Call<4> for RawInvokeScore {
    fn texts(&self) -> [RawText; 4] {
        [
            (self.mch_id, self.mch_id_len),
            (self.service_id, self.service_id_len),
            (self.out_order_no, self.out_order_no_len),
            (self.nonce, self.nonce_len),
        ]
    }
}

/// The page with the details of an order of the payment score, for a mini-program: `extraData` of
/// `wx.openBusinessView` as JSON. Its `businessType` is `wxpayScoreDetail`.
///
/// Stack: 3872 bytes.
///
/// @return As `wxpay_invoke_jsapi_json`; WXPAY_SIGN_TYPE_MISMATCH: there is only HMAC-SHA256.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_invoke_score_detail_json(
    key: *const RawKey,
    order: *const RawInvokeScore,
    out: *mut c_char,
    capacity: usize,
    len: *mut usize,
    violation: *mut RawViolation,
) -> Status {
    let to = To { out, capacity, len, violation };
    write::write(order, &[Region::of(key, 1)], to, |order, texts, out| {
        let [mch_id, service_id, out_order_no, nonce] = texts;
        let time = texts::time(order.seconds);
        let key = write::only::<HmacSha256, Md5>(key)?;
        let detail = ScoreDetail { mch_id, service_id, out_order_no, nonce, time };
        write::json(detail.sign(key), out)
    })
}

/// The same for an app or the page of an official account: `query` of the open SDK's
/// `WXOpenBusinessView`, or `queryString` of the JS-SDK's `openBusinessView`. A query without an address.
///
/// Stack: 4200 bytes.
///
/// @return As `wxpay_invoke_score_detail_json`; WXPAY_BAD_VALUE if `out_order_no` holds anything but
///         letters, digits and `_-|*`.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_invoke_score_detail_query(
    key: *const RawKey,
    order: *const RawInvokeScore,
    out: *mut c_char,
    capacity: usize,
    len: *mut usize,
    violation: *mut RawViolation,
) -> Status {
    let to = To { out, capacity, len, violation };
    write::write(order, &[Region::of(key, 1)], to, |order, texts, out| {
        let [mch_id, service_id, out_order_no, nonce] = texts;
        let time = texts::time(order.seconds);
        let key = write::only::<HmacSha256, Md5>(key)?;
        let detail = ScoreDetailQuery { mch_id, service_id, out_order_no, nonce, time };
        write::url(detail.sign(key), out)
    })
}
