//! Parameters for a call in the client, as JSON.

use core::ffi::c_char;

use wxpay_core::invoke::{App, ChooseWxPay, Jsapi, MiniProgram, RedPacket};
use wxpay_core::{HmacSha256, Md5};

use super::types::*;
use super::write::{self, Call, To};
use crate::api::RawViolation;
use crate::either::by_either_key;
use crate::memory::Region;
use crate::ptr::{self, Mark};
use crate::status::Status;
use crate::texts::{self, RawText};
use crate::types::RawKey;

impl Call<3> for RawInvokeOrder {
    fn texts(&self) -> [RawText; 3] {
        [
            (self.appid, self.appid_len),
            (self.prepay_id, self.prepay_id_len),
            (self.nonce, self.nonce_len),
        ]
    }
}

impl Call<4> for RawInvokeApp {
    fn texts(&self) -> [RawText; 4] {
        [
            (self.appid, self.appid_len),
            (self.partnerid, self.partnerid_len),
            (self.prepay_id, self.prepay_id_len),
            (self.nonce, self.nonce_len),
        ]
    }
}

impl Call<3> for RawInvokeRedPacket {
    fn texts(&self) -> [RawText; 3] {
        [
            (self.appid, self.appid_len),
            (self.package, self.package_len),
            (self.nonce, self.nonce_len),
        ]
    }
}

/// The parameters of `WeixinJSBridge`'s `getBrandWCPayRequest`, in the page of an official account, as
/// JSON: `appId`, `timeStamp`, `nonceStr`, `package`, `signType` and `paySign`.
///
/// All values are strings. `<`, `>` and `&` are escaped, so the text can stand in a script of a page as
/// it is.
///
/// Stack: 4008 bytes.
///
/// @param key                 The key that signed the order: `signType` has to be the order's.
/// @param out                 Your buffer; untouched unless the whole text fits. No NUL is added.
/// @param[out] len            The length of the text in bytes, also when the buffer is too small.
/// @param[out] violation      Which parameter, by the name that it is signed under. May be NULL.
/// @return WXPAY_OK, WXPAY_BUFFER_TOO_SMALL; WXPAY_MISSING_FIELD, WXPAY_FIELD_TOO_LONG, WXPAY_BAD_CHAR
///         (a character that XML cannot carry), WXPAY_BAD_TIME (not 10 digits), WXPAY_AMBIGUOUS_VALUE;
///         WXPAY_BAD_KEY, WXPAY_NULL_POINTER, WXPAY_BAD_LENGTH, WXPAY_MISALIGNED, WXPAY_OVERLAP;
///         WXPAY_BAD_ARGUMENT for texts that are not UTF-8.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_invoke_jsapi_json(
    key: *const RawKey,
    order: *const RawInvokeOrder,
    out: *mut c_char,
    capacity: usize,
    len: *mut usize,
    violation: *mut RawViolation,
) -> Status {
    #[inline(never)]
    fn jsapi<A: Mark>(key: *const RawKey, order: *const RawInvokeOrder, to: To) -> Status {
        write::write(order, &[Region::of(key, 1)], to, |order, [appid, prepay_id, nonce], out| {
            let time = texts::time(order.seconds);
            let key = ptr::key::<A>(ptr::object(key)?)?;
            write::json(Jsapi { appid, prepay_id, nonce, time }.sign(key), out)
        })
    }
    let to = To { out, capacity, len, violation };
    by_either_key!(key, jsapi(key, order, to))
}

/// The parameters of `wx.requestPayment`, in a mini-program, as JSON: `timeStamp`, `nonceStr`,
/// `package`, `signType` and `paySign`. The application is signed, but not handed over.
///
/// As `wxpay_invoke_jsapi_json`.
///
/// Stack: 4016 bytes.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_invoke_mini_program_json(
    key: *const RawKey,
    order: *const RawInvokeOrder,
    out: *mut c_char,
    capacity: usize,
    len: *mut usize,
    violation: *mut RawViolation,
) -> Status {
    #[inline(never)]
    fn mini_program<A: Mark>(key: *const RawKey, order: *const RawInvokeOrder, to: To) -> Status {
        write::write(order, &[Region::of(key, 1)], to, |order, [appid, prepay_id, nonce], out| {
            let time = texts::time(order.seconds);
            let key = ptr::key::<A>(ptr::object(key)?)?;
            write::json(MiniProgram { appid, prepay_id, nonce, time }.sign(key), out)
        })
    }
    let to = To { out, capacity, len, violation };
    by_either_key!(key, mini_program(key, order, to))
}

/// The parameters of the JS-SDK's `wx.chooseWXPay`, in the page of an official account, as JSON:
/// `timestamp`, `nonceStr`, `package`, `signType` and `paySign`. The time is signed as `timeStamp` and
/// handed over as `timestamp`, and the application is not handed over.
///
/// As `wxpay_invoke_jsapi_json`.
///
/// Stack: 4016 bytes.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_invoke_choose_wxpay_json(
    key: *const RawKey,
    order: *const RawInvokeOrder,
    out: *mut c_char,
    capacity: usize,
    len: *mut usize,
    violation: *mut RawViolation,
) -> Status {
    #[inline(never)]
    fn choose<A: Mark>(key: *const RawKey, order: *const RawInvokeOrder, to: To) -> Status {
        write::write(order, &[Region::of(key, 1)], to, |order, [appid, prepay_id, nonce], out| {
            let time = texts::time(order.seconds);
            let key = ptr::key::<A>(ptr::object(key)?)?;
            write::json(ChooseWxPay { appid, prepay_id, nonce, time }.sign(key), out)
        })
    }
    let to = To { out, capacity, len, violation };
    by_either_key!(key, choose(key, order, to))
}

/// The parameters of the open SDK's `PayReq`, in your own app, as JSON: `appid`, `partnerid`,
/// `prepayid`, `package`, `noncestr`, `timestamp` and `sign`. None of them tells the algorithm.
///
/// As `wxpay_invoke_jsapi_json`.
///
/// Stack: 3584 bytes.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_invoke_app_json(
    key: *const RawKey,
    order: *const RawInvokeApp,
    out: *mut c_char,
    capacity: usize,
    len: *mut usize,
    violation: *mut RawViolation,
) -> Status {
    #[inline(never)]
    fn app<A: Mark>(key: *const RawKey, order: *const RawInvokeApp, to: To) -> Status {
        write::write(order, &[Region::of(key, 1)], to, |order, texts, out| {
            let [appid, partnerid, prepay_id, nonce] = texts;
            let time = texts::time(order.seconds);
            let key = ptr::key::<A>(ptr::object(key)?)?;
            write::json(App { appid, partnerid, prepay_id, nonce, time }.sign(key), out)
        })
    }
    let to = To { out, capacity, len, violation };
    by_either_key!(key, app(key, order, to))
}

/// The parameters of `wx.sendBizRedPacket`, in a mini-program, as JSON: `timeStamp`, `nonceStr`,
/// `package`, `signType` and `paySign`. `package` is signed as it is and handed over percent-encoded.
///
/// Stack: 3504 bytes.
///
/// @return As `wxpay_invoke_jsapi_json`; WXPAY_SIGN_TYPE_MISMATCH: there is only MD5.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_invoke_red_packet_json(
    key: *const RawKey,
    packet: *const RawInvokeRedPacket,
    out: *mut c_char,
    capacity: usize,
    len: *mut usize,
    violation: *mut RawViolation,
) -> Status {
    let to = To { out, capacity, len, violation };
    write::write(packet, &[Region::of(key, 1)], to, |packet, [appid, package, nonce], out| {
        let time = texts::time(packet.seconds);
        let key = write::only::<Md5, HmacSha256>(key)?;
        write::json(RedPacket { appid, package, nonce, time }.sign(key), out)
    })
}
