//! What became of a request, as far as its reply tells.

use core::ffi::c_char;

use wxpay_core::api::{Advice, Endpoint, Verdict};
use wxpay_core::{Field, Fields, View};

use crate::api::*;
use crate::memory::{self, Held, Memory, Region};
use crate::ptr;
use crate::refusal::{NO_PLACE, Refusal};
use crate::status::{Status, WXPAY_BAD_ARGUMENT, WXPAY_MISSING_FIELD};
use crate::texts;
use crate::types::RawField;

/// Nothing is to be done: it was done.
pub const WXPAY_ADVICE_NONE: i32 = 0;
/// The same request will never pass: mend the program, the settings or the agreement with the platform.
pub const WXPAY_ADVICE_FIX: i32 = 1;
/// Ask for the state by the query that belongs to this request, and decide by that.
pub const WXPAY_ADVICE_QUERY: i32 = 2;
/// The payer has something to do, a password as a rule: query every few seconds.
pub const WXPAY_ADVICE_WAIT: i32 = 3;
/// Send the same request again, with the same numbers and nothing changed.
pub const WXPAY_ADVICE_RETRY: i32 = 4;
/// The same, but not before a minute has passed.
pub const WXPAY_ADVICE_RETRY_LATER: i32 = 5;
/// Have the payer show a fresh code, and charge it under a new number.
pub const WXPAY_ADVICE_RESCAN: i32 = 6;
/// The payer needs another card or another way to pay; under a new number.
pub const WXPAY_ADVICE_OTHER_MEANS: i32 = 7;
/// Send it again under a new number.
pub const WXPAY_ADVICE_NEW_NUMBER: i32 = 8;
/// The order is paid, by its own account: make sure by a query, then treat it as paid.
pub const WXPAY_ADVICE_PAID: i32 = 9;
/// What was asked for is already so.
pub const WXPAY_ADVICE_ALREADY_DONE: i32 = 10;
/// The gateway does not know that number, or not yet: after a request whose reply was lost, ask again
/// before you believe it.
pub const WXPAY_ADVICE_ABSENT: i32 = 11;
/// The merchant's balance is too small.
pub const WXPAY_ADVICE_FUNDS: i32 = 12;
/// It cannot be done this way any more: settle it with the payer outside of the gateway.
pub const WXPAY_ADVICE_OFFLINE: i32 = 13;
/// It is too late to reverse: refund.
pub const WXPAY_ADVICE_REFUND: i32 = 14;
/// No rule helps: have a person read `err_code_des`.
pub const WXPAY_ADVICE_LOOK: i32 = 15;

/// It was done: `return_code` and `result_code` are SUCCESS.
pub const WXPAY_OUTCOME_DONE: i32 = 1;
/// It was refused and had no effect, now or later.
pub const WXPAY_OUTCOME_REFUSED: i32 = 2;
/// Nobody knows: it may have been done, or be done yet.
pub const WXPAY_OUTCOME_UNKNOWN: i32 = 3;

/// What a reply comes to.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct RawOutcome {
    /// WXPAY_OUTCOME_DONE, WXPAY_OUTCOME_REFUSED or WXPAY_OUTCOME_UNKNOWN.
    pub outcome: i32,
    /// What to do: WXPAY_ADVICE_FIX and so on; WXPAY_ADVICE_NONE if it was done.
    pub advice: i32,
}

pub(crate) const fn code(advice: Advice) -> i32 {
    match advice {
        Advice::Fix => WXPAY_ADVICE_FIX,
        Advice::Query => WXPAY_ADVICE_QUERY,
        Advice::Wait => WXPAY_ADVICE_WAIT,
        Advice::Retry => WXPAY_ADVICE_RETRY,
        Advice::RetryLater => WXPAY_ADVICE_RETRY_LATER,
        Advice::Rescan => WXPAY_ADVICE_RESCAN,
        Advice::OtherMeans => WXPAY_ADVICE_OTHER_MEANS,
        Advice::NewNumber => WXPAY_ADVICE_NEW_NUMBER,
        Advice::Paid => WXPAY_ADVICE_PAID,
        Advice::AlreadyDone => WXPAY_ADVICE_ALREADY_DONE,
        Advice::Absent => WXPAY_ADVICE_ABSENT,
        Advice::Funds => WXPAY_ADVICE_FUNDS,
        Advice::Offline => WXPAY_ADVICE_OFFLINE,
        Advice::Refund => WXPAY_ADVICE_REFUND,
        _ => WXPAY_ADVICE_LOOK,
    }
}

impl From<Verdict> for RawOutcome {
    fn from(verdict: Verdict) -> Self {
        let outcome =
            if verdict.is_certain { WXPAY_OUTCOME_REFUSED } else { WXPAY_OUTCOME_UNKNOWN };
        RawOutcome { outcome, advice: code(verdict.advice) }
    }
}

/// What of an endpoint is read.
fn regions(from: *const RawEndpoint) -> Result<[Region; 5], Status> {
    let [raw, path, request, needs] = parts::endpoint_regions(from)?;
    let codes = ptr::object(from).map(|raw| Region::of(raw.codes, raw.codes_len))?;
    Ok([raw, path, request, needs, codes])
}

fn endpoint(from: *const RawEndpoint) -> Result<Endpoint, Status> {
    let raw = ptr::object(from)?;
    Ok(parts::endpoint(raw)?.with_err_codes(ptr::utf8(raw.codes, raw.codes_len)?))
}

/// What an `err_code` means for a request to this endpoint, and what to do.
///
/// A code that nobody has documented is never certain where money moves: the advice is then to query.
///
/// Stack: 672 bytes.
///
/// @param err_code        The code; NULL with length 0 for a refusal without one.
/// @param[out] outcome    WXPAY_OUTCOME_REFUSED if the request had no effect, now or later;
///                        WXPAY_OUTCOME_UNKNOWN if nobody knows. Written on success only.
/// @return WXPAY_OK; WXPAY_BAD_UTF8, WXPAY_BAD_CHAR; WXPAY_NULL_POINTER, WXPAY_BAD_LENGTH,
///         WXPAY_MISALIGNED, WXPAY_OVERLAP; WXPAY_BAD_ARGUMENT for what is no endpoint.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_judge(
    endpoint: *const RawEndpoint,
    err_code: *const c_char,
    err_code_len: usize,
    outcome: *mut RawOutcome,
) -> Status {
    let [raw, path, request, needs, codes] = match regions(endpoint) {
        Ok(regions) => regions,
        Err(status) => return status,
    };
    let err_code = (err_code, err_code_len);
    let inputs = [raw, path, request, needs, codes, texts::region(err_code)];
    let outputs = [Region::of(outcome.cast_const(), 1)];
    let memory = Memory { outputs: &outputs, inputs: &inputs, fields: Held::NONE };
    memory::report(NO_PLACE, &memory, || -> Result<(), Refusal> {
        let endpoint = self::endpoint(endpoint)?;
        let (start, len) = err_code;
        let err_code = ptr::bytes(start.cast(), len)?;
        let outcome = ptr::object_mut(outcome)?;
        let mut slots = [Field::EMPTY];
        let mut fields = Fields::new(&mut slots);
        fields.set("err_code", err_code).map_err(|error| Refusal { at: 0, ..error.into() })?;
        *outcome = judge(endpoint, fields.view()).into();
        Ok(())
    })
}

/// `err_code`; bills have an `error_code` in its place.
fn judge(endpoint: Endpoint, fields: View<'_, '_>) -> Verdict {
    let err_code = fields.get("err_code").or_else(|| fields.get("error_code"));
    err_code.map_or_else(|| endpoint.judge_silence(), |err_code| endpoint.judge(err_code))
}

/// What became of a request, from its reply.
///
/// A request without a reply, or with one that `wxpay_read_reply` refuses, has the outcome
/// WXPAY_OUTCOME_UNKNOWN: it may have been done. Whether the reply is about your order, and about your
/// amount, is yours to compare.
///
/// Stack: 656 bytes.
///
/// @param proof           What `wxpay_read_reply` said.
/// @param fields          What it has read.
/// @param[out] outcome    Written on success only.
/// @return WXPAY_OK; WXPAY_MISSING_FIELD: there is no `result_code`. So it is with the replies of
///         WXPAY_API_PROFIT_SHARING_AMOUNT_QUERY, WXPAY_API_PROFIT_SHARING_RATIO_QUERY,
///         WXPAY_API_FACE_AUTH_INFO and WXPAY_API_SANDBOX_SIGN_KEY, which have what was asked for, and
///         nothing else may be so. WXPAY_BAD_ARGUMENT for what is no endpoint or no proof;
///         WXPAY_BAD_FIELDS, WXPAY_NULL_POINTER, WXPAY_BAD_LENGTH, WXPAY_MISALIGNED, WXPAY_OVERLAP.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_conclude(
    endpoint: *const RawEndpoint,
    proof: i32,
    fields: *const RawField,
    count: usize,
    outcome: *mut RawOutcome,
) -> Status {
    let inputs = match regions(endpoint) {
        Ok(regions) => regions,
        Err(status) => return status,
    };
    let outputs = [Region::of(outcome.cast_const(), 1)];
    let held = Held::read(fields, count);
    let memory = Memory { outputs: &outputs, inputs: &inputs, fields: held };
    memory::report(NO_PLACE, &memory, || -> Result<(), Refusal> {
        let endpoint = self::endpoint(endpoint)?;
        let fields = ptr::fields(fields, count)?;
        let outcome = ptr::object_mut(outcome)?;
        *outcome = conclude(endpoint, proof, fields)?;
        Ok(())
    })
}

const DONE: RawOutcome = RawOutcome { outcome: WXPAY_OUTCOME_DONE, advice: WXPAY_ADVICE_NONE };

fn conclude(endpoint: Endpoint, proof: i32, fields: View<'_, '_>) -> Result<RawOutcome, Status> {
    match proof {
        WXPAY_PROOF_VERIFIED | WXPAY_PROOF_UNVERIFIED => {
            let result_code = fields.get("result_code").ok_or(WXPAY_MISSING_FIELD)?;
            if result_code == "SUCCESS" { Ok(DONE) } else { Ok(judge(endpoint, fields).into()) }
        }
        WXPAY_PROOF_UNVERIFIED_REFUSAL => {
            let mut verdict = judge(endpoint, fields);
            // Where replies are signed, this one could have been written by anyone.
            verdict.is_certain &= !endpoint.signs_replies();
            Ok(verdict.into())
        }
        WXPAY_PROOF_UNVERIFIED_TEXT => Ok(DONE),
        _ => Err(WXPAY_BAD_ARGUMENT),
    }
}
