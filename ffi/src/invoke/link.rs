//! Addresses: what a browser opens, and what a QR code says.

use core::ffi::c_char;

use wxpay_core::invoke::{CouponPage, H5, Native, NativeProduct};
use wxpay_core::{HmacSha256, Md5};

use super::types::*;
use super::write::{self, Call, To};
use crate::api::RawViolation;
use crate::memory::{self, Held, Region};
use crate::ptr;
use crate::status::Status;
use crate::texts::{self, RawText};
use crate::types::RawKey;

impl Call<4> for RawInvokeProduct {
    fn texts(&self) -> [RawText; 4] {
        [
            (self.appid, self.appid_len),
            (self.mch_id, self.mch_id_len),
            (self.product_id, self.product_id_len),
            (self.nonce, self.nonce_len),
        ]
    }
}

impl Call<5> for RawInvokeCoupon {
    fn texts(&self) -> [RawText; 5] {
        [
            (self.stock_id, self.stock_id_len),
            (self.out_request_no, self.out_request_no_len),
            (self.send_coupon_merchant, self.send_coupon_merchant_len),
            (self.open_id, self.open_id_len),
            (self.coupon_code, self.coupon_code_len),
        ]
    }
}

/// The address to send the payer's browser to (H5 payment): `mweb_url`, with `redirect_url` in it.
///
/// There is nothing to sign. Coming back does not mean that it was paid: ask for the order.
///
/// Stack: 2152 bytes.
///
/// @param mweb_url           `mweb_url` of the order. It holds for five minutes.
/// @param redirect_url       Where the payer goes afterwards; NULL with length 0 for back to where he
///                           was. The gateway wants an address of your registered domain.
/// @param out                Your buffer; untouched unless the whole text fits. No NUL is added.
/// @param[out] len           The length of the text in bytes, also when the buffer is too small.
/// @param[out] at            The offset in `mweb_url` of what cannot stand there. May be NULL.
/// @return WXPAY_OK, WXPAY_BUFFER_TOO_SMALL; WXPAY_BAD_VALUE: `mweb_url` is not an `https://` address
///         in visible ASCII without a fragment; WXPAY_NULL_POINTER, WXPAY_BAD_LENGTH,
///         WXPAY_MISALIGNED, WXPAY_OVERLAP; WXPAY_BAD_ARGUMENT for texts that are not UTF-8.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_invoke_h5_url(
    mweb_url: *const c_char,
    mweb_url_len: usize,
    redirect_url: *const c_char,
    redirect_url_len: usize,
    out: *mut c_char,
    capacity: usize,
    len: *mut usize,
    at: *mut usize,
) -> Status {
    let raw = [(mweb_url, mweb_url_len), (redirect_url, redirect_url_len)];
    memory::produce((out.cast(), capacity, len), at, &raw.map(texts::region), Held::NONE, |out| {
        let [mweb_url, redirect_url] = texts::read(raw)?;
        Ok(H5 { mweb_url, redirect_url }.link()?.write(out)?.len())
    })
}

/// Checks the text for the QR code of an order (native payment, mode 2), which is used as it is.
///
/// Stack: 240 bytes.
///
/// @param code_url    `code_url` of the order. It holds for two hours.
/// @param[out] at     The offset in the text of what cannot stand there. May be NULL.
/// @return WXPAY_OK; WXPAY_BAD_VALUE: it is not a `weixin://` address in visible ASCII without a
///         fragment; WXPAY_NULL_POINTER, WXPAY_BAD_LENGTH, WXPAY_MISALIGNED, WXPAY_OVERLAP;
///         WXPAY_BAD_ARGUMENT for a text that is not UTF-8.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_invoke_native_url_check(
    code_url: *const c_char,
    code_url_len: usize,
    at: *mut usize,
) -> Status {
    let inputs = [Region::of(code_url, code_url_len)];
    let memory = memory::Memory { outputs: &[], inputs: &inputs, fields: Held::NONE };
    memory::report(at, &memory, || {
        Native { code_url: ptr::utf8(code_url, code_url_len)? }.link()?;
        Ok(())
    })
}

/// The text for the QR code of a product (native payment, mode 1): the gateway asks you for an order
/// each time it is scanned, see `wxpay_read_native_scan`. It may be printed: it does not expire.
///
/// Stack: 3808 bytes.
///
/// @return As `wxpay_invoke_jsapi_json`; WXPAY_SIGN_TYPE_MISMATCH: there is only MD5.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_invoke_native_product_url(
    key: *const RawKey,
    product: *const RawInvokeProduct,
    out: *mut c_char,
    capacity: usize,
    len: *mut usize,
    violation: *mut RawViolation,
) -> Status {
    let to = To { out, capacity, len, violation };
    write::write(product, &[Region::of(key, 1)], to, |product, texts, out| {
        let [appid, mch_id, product_id, nonce] = texts;
        let time = texts::time(product.seconds);
        let key = write::only::<Md5, HmacSha256>(key)?;
        write::url(NativeProduct { appid, mch_id, product_id, nonce, time }.sign(key), out)
    })
}

/// The address of the page in WeChat on which a customer takes a coupon.
///
/// Stack: 3776 bytes.
///
/// @return As `wxpay_invoke_jsapi_json`; WXPAY_SIGN_TYPE_MISMATCH: there is only HMAC-SHA256.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_invoke_coupon_url(
    key: *const RawKey,
    coupon: *const RawInvokeCoupon,
    out: *mut c_char,
    capacity: usize,
    len: *mut usize,
    violation: *mut RawViolation,
) -> Status {
    let to = To { out, capacity, len, violation };
    write::write(coupon, &[Region::of(key, 1)], to, |_, texts, out| {
        let [stock_id, out_request_no, send_coupon_merchant, open_id, coupon_code] = texts;
        let key = write::only::<HmacSha256, Md5>(key)?;
        let page =
            CouponPage { stock_id, out_request_no, send_coupon_merchant, open_id, coupon_code };
        write::url(page.sign(key), out)
    })
}
