//! A vehicle can be debited, or cannot any more.

use core::ffi::c_void;

use wxpay_core::notify::{VehicleEvent, VehicleNotice, VehicleReason};
use wxpay_core::{HmacSha256, Md5};

use super::notice::{self, Notice, field, seconds, word};
use super::types::*;
use crate::api::RawMerchant;
use crate::status::Status;
use crate::types::{RawField, RawKey};

/// Reads that the state of a vehicle has changed while it is in: parking, motorways, filling stations,
/// transit. It may come late and again: the one with the latest `vehicle_event_createtime` counts.
///
/// Acknowledge it with WXPAY_ACK; it is delivered again by WXPAY_RETRY_VEHICLE.
///
/// Stack: 1440 bytes.
///
/// @param merchant        Whom it has to be for. The sub-merchant is compared if it is stated.
/// @param fields          As in `wxpay_read_native_scan`, with all of the following; 24 are enough.
/// @param[out] notice     What it says. Written on success only.
/// @return WXPAY_OK; WXPAY_SIGN_TYPE_MISMATCH: there is only HMAC-SHA256; as `wxpay_read` and
///         `wxpay_verify`; WXPAY_MISSING_FIELD, WXPAY_APP_ID_MISMATCH, WXPAY_MCH_ID_MISMATCH,
///         WXPAY_BAD_TIME; WXPAY_BAD_ARGUMENT for a merchant that is not UTF-8.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_read_vehicle_notice(
    key: *const RawKey,
    document: *const c_void,
    document_len: usize,
    merchant: *const RawMerchant,
    fields: *mut RawField,
    capacity: usize,
    count: *mut usize,
    notice: *mut RawVehicleNotice,
    at: *mut usize,
) -> Status {
    if let Err(status) = notice::refuse_other::<HmacSha256, Md5>(key) {
        return status;
    }
    let to = notice;
    let notice = Notice::new(key, document, document_len, merchant, fields, capacity, count, at);
    notice.read::<HmacSha256, _>(to, |verified, merchant| {
        let notice = VehicleNotice::from_verified(verified, merchant)?;
        let field = |name| field(notice.fields(), name);
        Ok(RawVehicleNotice {
            vehicle_event_createtime: seconds(notice.vehicle_event_createtime),
            plate_number: field("plate_number"),
            plate_number_info: field("plate_number_info"),
            deduct_mode: field("deduct_mode"),
            openid: field("openid"),
            sub_openid: field("sub_openid"),
            sub_mch_id: field("sub_mch_id"),
            vehicle_event_type: word!(notice.vehicle_event_type, VehicleEvent {
                Normal => WXPAY_VEHICLE_NORMAL,
                Blocked => WXPAY_VEHICLE_BLOCKED
            }),
            vehicle_event_des: notice.vehicle_event_des.map_or(WXPAY_ABSENT, |reason| {
                word!(reason, VehicleReason {
                    Overdue => WXPAY_VEHICLE_OVERDUE,
                    Remove => WXPAY_VEHICLE_REMOVE,
                    Pause => WXPAY_VEHICLE_PAUSE
                })
            }),
        })
    })
}
