//! Endpoints for languages that cannot name the objects, and what tools want to know.

use core::ffi::{CStr, c_char};

use super::table::{ALL, REPLIES};
use super::types::*;
use crate::ptr;
use crate::status::Status;

/// Looks an endpoint up by its path. A program that calls this links all of them: the others name the
/// objects.
///
/// Stack: 96 bytes.
///
/// @return One of the objects above; NULL if there is none, or if the arguments are not a text.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_endpoint_find(
    path: *const c_char,
    path_len: usize,
) -> *const RawEndpoint {
    match find(path, path_len) {
        Some((endpoint, _)) => core::ptr::from_ref(endpoint),
        None => core::ptr::null(),
    }
}

/// The fields of the replies of an endpoint, as a line like `request`: for people and tools, since
/// nothing enforces them. `$n` and `$m` in a name stand for numbers. A program that calls this links
/// all of them.
///
/// Stack: 96 bytes.
///
/// @return Static text with a NUL; NULL for what is none of the objects above.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_endpoint_reply(endpoint: *const RawEndpoint) -> *const c_char {
    let found = ptr::object(endpoint).ok().and_then(|raw| find(raw.path, raw.path_len));
    found.map_or(core::ptr::null(), |(_, reply)| reply.as_ptr().cast())
}

fn find(path: *const c_char, len: usize) -> Option<(&'static RawEndpoint, &'static [u8])> {
    let path: Result<&[u8], Status> = ptr::bytes(path.cast(), len);
    let path = path.ok()?;
    let is_it = |endpoint: &RawEndpoint| {
        ptr::bytes(endpoint.path.cast(), endpoint.path_len).is_ok_and(|known| known == path)
    };
    ALL.iter()
        .zip(&REPLIES)
        .find(|(endpoint, _)| is_it(endpoint))
        .map(|(found, reply)| (*found, *reply))
}

/// Scheme and name of a host, such as `https://api.mch.weixin.qq.com`, to be followed by a path.
///
/// Stack: 8 bytes.
///
/// @param host    WXPAY_HOST_API and so on: the `host` of an endpoint.
/// @return Static text with a NUL; NULL for any other number.
#[must_use]
#[unsafe(no_mangle)]
pub extern "C" fn wxpay_host_url(host: i32) -> *const c_char {
    u8::try_from(host).ok().and_then(url).map_or(core::ptr::null(), CStr::as_ptr)
}

fn url(host: u8) -> Option<&'static CStr> {
    Some(match host {
        WXPAY_HOST_API => c"https://api.mch.weixin.qq.com",
        WXPAY_HOST_API2 => c"https://api2.mch.weixin.qq.com",
        WXPAY_HOST_APIHK => c"https://apihk.mch.weixin.qq.com",
        WXPAY_HOST_APIUS => c"https://apius.mch.weixin.qq.com",
        WXPAY_HOST_FRAUD => c"https://fraud.mch.weixin.qq.com",
        WXPAY_HOST_PAYAPP => c"https://payapp.weixin.qq.com",
        WXPAY_HOST_PAYAPP_MCH => c"https://payapp.mch.weixin.qq.com",
        _ => return None,
    })
}
