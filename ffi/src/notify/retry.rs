//! When a notification comes again.

use wxpay_core::notify::retry;

use crate::memory::{self, Held, Memory, Region};
use crate::ptr;
use crate::refusal::{NO_PLACE, Refusal};
use crate::status::{Status, WXPAY_BAD_ARGUMENT};

/// Payments: 15 s, 15 s, 30 s, 3 min, 10 min, 20 min, three times 30 min, 1 h, three times 3 h, twice 6 h.
pub const WXPAY_RETRY_PAY: i32 = 0;
/// Refunds: as payments.
pub const WXPAY_RETRY_REFUND: i32 = 1;
/// Payments and refunds, as the platform's texts had it before: 15 s, 15 s, 30 s, 3 min, four times 30
/// min, 1 h.
pub const WXPAY_RETRY_PAY_BEFORE: i32 = 2;
/// Combined orders: 15 s, 15 s, 30 s, 3 min, four times 30 min, 1 h.
pub const WXPAY_RETRY_COMBINED: i32 = 3;
/// Entrusted-debit contracts: three times 10 s, three times 30 s, 23 times 5 min.
pub const WXPAY_RETRY_CONTRACT: i32 = 4;
/// Vehicles: 6 s, and then twice as long each time, up to 1536 s.
pub const WXPAY_RETRY_VEHICLE: i32 = 5;

/// Tells when a notification is delivered that nobody acknowledges. These are the platform's statements,
/// not promises: deliveries come late, twice within seconds, or never. Whoever needs to know asks.
///
/// Stack: 224 bytes.
///
/// @param schedule         WXPAY_RETRY_PAY and so on.
/// @param attempt          Which delivery, counted from 1.
/// @param[out] seconds     When it is due: seconds after the first. Written on success only.
/// @return WXPAY_OK; WXPAY_BAD_ARGUMENT: there is no such schedule, or no such delivery in it;
///         WXPAY_NULL_POINTER, WXPAY_MISALIGNED.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_retry_due(
    schedule: i32,
    attempt: usize,
    seconds: *mut u32,
) -> Status {
    let outputs = [Region::of(seconds.cast_const(), 1)];
    let memory = Memory { outputs: &outputs, inputs: &[], fields: Held::NONE };
    memory::report(NO_PLACE, &memory, || -> Result<(), Refusal> {
        let seconds = ptr::object_mut(seconds)?;
        let schedule = match schedule {
            WXPAY_RETRY_PAY => retry::PAY,
            WXPAY_RETRY_REFUND => retry::REFUND,
            WXPAY_RETRY_PAY_BEFORE => retry::PAY_BEFORE,
            WXPAY_RETRY_COMBINED => retry::COMBINED,
            WXPAY_RETRY_CONTRACT => retry::CONTRACT,
            WXPAY_RETRY_VEHICLE => retry::VEHICLE,
            _ => return Err(WXPAY_BAD_ARGUMENT.into()),
        };
        *seconds = schedule.due(attempt).ok_or(WXPAY_BAD_ARGUMENT)?;
        Ok(())
    })
}
