//! What C hands over about endpoints, as core wants it.

use wxpay_core::api::{Endpoint, Merchant, Method, ReplyKind};

use super::types::*;
use crate::memory::Region;
use crate::ptr;
use crate::status::{Status, WXPAY_BAD_ARGUMENT};

/// An endpoint, of this library or of the caller's own making.
pub(crate) fn endpoint(from: &RawEndpoint) -> Result<Endpoint, Status> {
    // All zeros are none.
    if ptr::utf8(from.path, from.path_len)?.as_bytes().first() != Some(&b'/') {
        return Err(WXPAY_BAD_ARGUMENT);
    }
    let method = match from.method {
        WXPAY_METHOD_POST => Method::Post,
        WXPAY_METHOD_GET => Method::Get,
        WXPAY_METHOD_UPLOAD => Method::Upload,
        _ => return Err(WXPAY_BAD_ARGUMENT),
    };
    let reply = match from.reply {
        WXPAY_REPLY_SIGNED => ReplyKind::Signed,
        WXPAY_REPLY_UNSIGNED => ReplyKind::Unsigned,
        WXPAY_REPLY_TEXT => ReplyKind::Text,
        WXPAY_REPLY_JSON => ReplyKind::Json,
        WXPAY_REPLY_PAGE => ReplyKind::Page,
        _ => return Err(WXPAY_BAD_ARGUMENT),
    };
    let request = ptr::utf8(from.request, from.request_len)?;
    Ok(Endpoint::from_lines(method, reply, request, ptr::utf8(from.needs, from.needs_len)?))
}

/// What of an endpoint is read.
pub(crate) fn endpoint_regions(from: *const RawEndpoint) -> Result<[Region; 4], Status> {
    let raw = ptr::object(from)?;
    Ok([
        Region::of(from, 1),
        Region::of(raw.path, raw.path_len),
        Region::of(raw.request, raw.request_len),
        Region::of(raw.needs, raw.needs_len),
    ])
}

/// Who sends. What is not there is empty, and missed where an endpoint needs it.
pub(crate) fn merchant(from: &RawMerchant) -> Result<Merchant<'_>, Status> {
    let optional = |text: &'static str| Some(text).filter(|text| !text.is_empty());
    Ok(Merchant {
        appid: ptr::utf8(from.appid, from.appid_len)?,
        mch_id: ptr::utf8(from.mch_id, from.mch_id_len)?,
        sub_appid: optional(ptr::utf8(from.sub_appid, from.sub_appid_len)?),
        sub_mch_id: optional(ptr::utf8(from.sub_mch_id, from.sub_mch_id_len)?),
    })
}

/// What of it is read.
pub(crate) fn merchant_regions(from: *const RawMerchant) -> Result<[Region; 5], Status> {
    let raw = ptr::object(from)?;
    Ok([
        Region::of(from, 1),
        Region::of(raw.appid, raw.appid_len),
        Region::of(raw.mch_id, raw.mch_id_len),
        Region::of(raw.sub_appid, raw.sub_appid_len),
        Region::of(raw.sub_mch_id, raw.sub_mch_id_len),
    ])
}
