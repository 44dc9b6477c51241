//! Messages that come in.

use core::ffi::{c_char, c_void};
use core::mem::MaybeUninit;

use wxpay::*;

use crate::work::{Work, bytes};

/// How many fields nearly every message has at most: all slots are made empty before each is read.
const USUAL: usize = 64;

/// Calls `read` with few slots, and with all if they are too few.
fn with_slots(work: &mut Work, mut read: impl FnMut(&mut Work, usize) -> Status) -> Status {
    work.start();
    let all = work.capacity;
    let status = read(work, all.min(USUAL));
    if status == WXPAY_TOO_MANY_FIELDS && all > USUAL {
        return read(work, all);
    }
    status
}

/// Reads a document.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_python_read(
    root: i32,
    document: *const c_char,
    len: usize,
    work: *mut Work,
) -> Status {
    // SAFETY: the package's own memory, as everywhere here.
    let work = unsafe { &mut *work };
    let status = with_slots(work, |work, slots| {
        let (count, at) = (&raw mut work.count, &raw mut work.at);
        // SAFETY: as above.
        unsafe { wxpay_read(document.cast(), len, root, work.fields, slots, count, at) }
    });
    if status != WXPAY_OK {
        return status;
    }
    // SAFETY: as above.
    unsafe { work.flatten(work.out_size) }
}

/// Reads a document and verifies it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_python_verify(
    key: *const RawKey,
    document: *const c_char,
    len: usize,
    work: *mut Work,
) -> Status {
    // SAFETY: the package's own memory.
    let work = unsafe { &mut *work };
    let status = with_slots(work, |work, slots| {
        let (count, at) = (&raw mut work.count, &raw mut work.at);
        // SAFETY: as above.
        unsafe { wxpay_read(document.cast(), len, WXPAY_ROOT_XML, work.fields, slots, count, at) }
    });
    if status != WXPAY_OK {
        return status;
    }
    // SAFETY: as above.
    let status = unsafe { wxpay_verify(key, work.fields, work.count, &raw mut work.at) };
    if status != WXPAY_OK {
        return status;
    }
    // SAFETY: as above.
    unsafe { work.flatten(work.out_size) }
}

/// Reads a document, verifies it and compares it with the order, and with the contract if there is one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_python_accept(
    key: *const RawKey,
    document: *const c_char,
    len: usize,
    merchant: *const RawMerchant,
    out_trade_no: *const c_char,
    out_trade_no_len: usize,
    fee_type: *const c_char,
    fee_type_len: usize,
    total_fee: u64,
    contract_id: *const c_char,
    contract_id_len: usize,
    work: *mut Work,
) -> Status {
    // SAFETY: the package's own memory.
    let payee = unsafe { &*merchant };
    let expected = &RawExpected {
        appid: payee.appid,
        appid_len: payee.appid_len,
        mch_id: payee.mch_id,
        mch_id_len: payee.mch_id_len,
        out_trade_no,
        out_trade_no_len,
        fee_type,
        fee_type_len,
        total_fee,
    };
    // SAFETY: the package's own memory.
    let work = unsafe { &mut *work };
    let document: *const c_void = document.cast();
    let status = with_slots(work, |work, slots| {
        let (count, at) = (&raw mut work.count, &raw mut work.at);
        // SAFETY: as above.
        unsafe {
            if contract_id_len == 0 {
                wxpay_accept(key, document, len, expected, work.fields, slots, count, at)
            } else {
                wxpay_accept_debit(
                    key,
                    document,
                    len,
                    expected,
                    contract_id,
                    contract_id_len,
                    work.fields,
                    slots,
                    count,
                    at,
                )
            }
        }
    });
    if status != WXPAY_OK {
        return status;
    }
    // SAFETY: as above.
    unsafe { work.flatten(work.out_size) }
}

/// Reads a notification that is no payment: 0 refund, 1 native mode 1, 2 contract, 3 combined orders,
/// 4 vehicle, 5 pay score. Behind the values of a refund come its sub-merchant's application and number,
/// which have no names.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_python_notice(
    notice: i32,
    key: *const RawKey,
    document: *const c_char,
    len: usize,
    merchant: *const RawMerchant,
    work: *mut Work,
) -> Status {
    // SAFETY: the package's own memory.
    let work = unsafe { &mut *work };
    let document: *const c_void = document.cast();
    // The decrypted text goes to the second half, since the first takes the fields that point to it.
    let half = work.out_size / 2;
    let mut refund = MaybeUninit::<RawUnauthenticatedRefund>::uninit();
    let status = with_slots(work, |work, slots| {
        let (count, at) = (&raw mut work.count, &raw mut work.at);
        let (fields, needed) = (work.fields, &raw mut work.len);
        // SAFETY: as above; each is told where there is room for what it writes.
        unsafe {
            let second = work.out().byte_add(half);
            macro_rules! signed {
                ($read:ident, $type:ty) => {{
                    let mut made = MaybeUninit::<$type>::uninit();
                    let made = made.as_mut_ptr();
                    $read(key, document, len, merchant, fields, slots, count, made, at)
                }};
            }
            match notice {
                0 => {
                    let refund = refund.as_mut_ptr();
                    wxpay_read_unauthenticated_refund(
                        key, document, len, merchant, fields, slots, count, second, half, needed,
                        refund, at,
                    )
                }
                1 => signed!(wxpay_read_native_scan, RawNativeScan),
                2 => signed!(wxpay_read_contract_notice, RawContractNotice),
                3 => signed!(wxpay_read_combined_notice, RawCombinedNotice),
                4 => signed!(wxpay_read_vehicle_notice, RawVehicleNotice),
                5 => {
                    let mut made = MaybeUninit::<RawPayscoreNotice>::uninit();
                    let made = made.as_mut_ptr();
                    wxpay_read_payscore_notice(
                        key, document, len, merchant, fields, slots, count, second, half, needed,
                        made, at,
                    )
                }
                _ => WXPAY_BAD_ARGUMENT,
            }
        }
    });
    if status != WXPAY_OK {
        return status;
    }
    // SAFETY: as above; the refund has been written.
    unsafe {
        let status = work.flatten(half);
        if status != WXPAY_OK || notice != 0 {
            return status;
        }
        let refund = refund.assume_init_ref();
        let (sub_appid, sub_mch_id) = (
            bytes(refund.sub_appid, refund.sub_appid_len),
            bytes(refund.sub_mch_id, refund.sub_mch_id_len),
        );
        match work.push(sub_appid, 0) {
            WXPAY_OK => work.push(sub_mch_id, 0),
            status => status,
        }
    }
}

/// Reads the reply of an endpoint, and what it comes to.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_python_reply(
    endpoint: *const RawEndpoint,
    key: *const RawKey,
    reply: *const c_char,
    len: usize,
    work: *mut Work,
) -> Status {
    // SAFETY: the package's own memory.
    let work = unsafe { &mut *work };
    let status = with_slots(work, |work, slots| {
        let (count, proof) = (&raw mut work.count, &raw mut work.proof);
        let (reply, at) = (reply.cast(), &raw mut work.at);
        // SAFETY: as above.
        unsafe { wxpay_read_reply(endpoint, key, reply, len, work.fields, slots, count, proof, at) }
    });
    if status != WXPAY_OK {
        return status;
    }
    let mut outcome = RawOutcome { outcome: 0, advice: 0 };
    // SAFETY: as above.
    unsafe {
        let concluded =
            wxpay_conclude(endpoint, work.proof, work.fields, work.count, &raw mut outcome);
        if concluded == WXPAY_OK {
            work.outcome = outcome.outcome;
            work.advice = outcome.advice;
        }
        work.flatten(work.out_size)
    }
}
