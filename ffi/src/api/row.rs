//! From the table in Rust to an object for C, at compile time.

use wxpay_core::api::{Endpoint, Host, Method, ReplyKind};

use super::types::*;

/// The length of [`text`].
pub(super) const fn len(row: &Endpoint) -> usize {
    let [path, request, needs, codes] = lines(row);
    // With as many NULs.
    let len = path.len().saturating_add(request.len()).saturating_add(needs.len());
    let len = len.saturating_add(codes.len()).saturating_add(4);
    // Constants of these sizes are pooled, too.
    if matches!(len, 4 | 8 | 16 | 32) { len.saturating_add(1) } else { len }
}

/// The texts of an endpoint, each with a NUL behind it. One constant, since compilers put constants
/// that are just a text into one pool, which linkers keep or drop as a whole.
pub(super) const fn text<const N: usize>(row: &Endpoint) -> [u8; N] {
    let mut text = [0; N];
    let [path, request, needs, codes] = lines(row);
    put(codes, put(needs, put(request, put(path, &mut text))));
    text
}

const fn lines(row: &Endpoint) -> [&'static [u8]; 4] {
    [
        row.path().as_bytes(),
        row.request().line().as_bytes(),
        row.needs().line().as_bytes(),
        row.err_codes().line().as_bytes(),
    ]
}

/// The length of [`reply`].
pub(super) const fn reply_len(row: &Endpoint) -> usize {
    row.reply().line().len().saturating_add(2)
}

/// The fields of a reply, with a NUL behind them; and one more, for the pool's sake.
pub(super) const fn reply<const N: usize>(row: &Endpoint) -> [u8; N] {
    let mut text = [0; N];
    put(row.reply().line().as_bytes(), &mut text);
    text
}

/// Copies a line, leaves the byte behind it as it is, and returns what is behind that.
const fn put<'o>(mut line: &[u8], mut out: &'o mut [u8]) -> &'o mut [u8] {
    while let [first, rest @ ..] = line {
        let [to, free @ ..] = out else { break };
        *to = *first;
        line = rest;
        out = free;
    }
    // There is room: the array was made for these lines.
    match out {
        [_, rest @ ..] => rest,
        [] => &mut [],
    }
}

/// The object; `text` is what [`text`] makes.
pub(super) const fn raw(row: &Endpoint, text: &'static [u8]) -> RawEndpoint {
    assert!(host(row) != NO_CODE && reply_kind(row) != NO_CODE);
    let [path, request, needs, codes] = lines(row);
    let start = text.as_ptr();
    let request_at = path.len().wrapping_add(1);
    let needs_at = request_at.wrapping_add(request.len()).wrapping_add(1);
    let codes_at = needs_at.wrapping_add(needs.len()).wrapping_add(1);
    RawEndpoint {
        path: start.cast(),
        path_len: path.len(),
        request: start.wrapping_add(request_at).cast(),
        request_len: request.len(),
        needs: start.wrapping_add(needs_at).cast(),
        needs_len: needs.len(),
        method: match row.method() {
            Method::Post => WXPAY_METHOD_POST,
            Method::Get => WXPAY_METHOD_GET,
            Method::Upload => WXPAY_METHOD_UPLOAD,
        },
        host: host(row),
        reply: reply_kind(row),
        certificate: row.needs_certificate() as u8,
        sandbox: row.sandbox().is_some() as u8,
        deprecated: row.is_deprecated() as u8,
        reserved: [0; 2],
        codes: start.wrapping_add(codes_at).cast(),
        codes_len: codes.len(),
    }
}

/// Does not compile.
const NO_CODE: u8 = u8::MAX;

const fn host(row: &Endpoint) -> u8 {
    match row.host() {
        Host::Api => WXPAY_HOST_API,
        Host::Fraud => WXPAY_HOST_FRAUD,
        Host::PayApp => WXPAY_HOST_PAYAPP,
        Host::PayAppMch => WXPAY_HOST_PAYAPP_MCH,
        // No endpoint is at home on those that stand in.
        _ => NO_CODE,
    }
}

const fn reply_kind(row: &Endpoint) -> u8 {
    match row.reply_kind() {
        ReplyKind::Signed => WXPAY_REPLY_SIGNED,
        ReplyKind::Unsigned => WXPAY_REPLY_UNSIGNED,
        ReplyKind::Text => WXPAY_REPLY_TEXT,
        ReplyKind::Json => WXPAY_REPLY_JSON,
        ReplyKind::Page => WXPAY_REPLY_PAGE,
        _ => NO_CODE,
    }
}
