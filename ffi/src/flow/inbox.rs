//! Which notifications are new.

use wxpay_core::flow::{Delivery, Inbox, Seen};

use super::types::*;
use crate::memory::{self, Held, Memory, Region};
use crate::ptr;
use crate::refusal::{NO_PLACE, Refusal};
use crate::status::Status;
use crate::types::RawField;

// A `RawSeen` and a `Seen` are the same memory: bytes, of which any are valid.
const _: () = {
    assert!(size_of::<Seen>() == WXPAY_SEEN_SIZE && align_of::<Seen>() == 1);
    assert!(size_of::<RawSeen>() == WXPAY_SEEN_SIZE && align_of::<RawSeen>() == 1);
};

fn inbox<'a>(memory: *mut RawSeen, count: usize) -> Result<Inbox<'a>, Status> {
    ptr::objects_mut(memory.cast::<Seen>(), count).map(Inbox::new)
}

/// Is this notification new?
///
/// The memory is bounded and forgets the oldest. It saves work and nothing else: the durable answer to
/// "have I had this payment?" is your database, with a unique index on `transaction_id` (on `refund_id` for
/// refunds). WXPAY_DELIVERY_NEW means "ask there".
///
/// Stack: 584 bytes.
///
/// @param memory           Your array, of any length, all zeros at first. Not changed here.
/// @param count            How many slots it has.
/// @param id               The field that identifies it, of a genuine notification: `transaction_id`. One
///                         that is empty or longer than 32 bytes is always new.
/// @param[out] delivery    WXPAY_DELIVERY_NEW or WXPAY_DELIVERY_REPEATED. Written on success only.
/// @return WXPAY_OK; WXPAY_BAD_FIELDS, WXPAY_NULL_POINTER (as for a field that is absent),
///         WXPAY_BAD_LENGTH, WXPAY_MISALIGNED, WXPAY_OVERLAP.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_inbox_check(
    memory: *mut RawSeen,
    count: usize,
    id: *const RawField,
    delivery: *mut i32,
) -> Status {
    let outputs = [Region::of(delivery.cast_const(), 1)];
    let inputs = [Region::of(memory.cast_const(), count)];
    let checked = Memory { outputs: &outputs, inputs: &inputs, fields: Held::read(id, 1) };
    memory::report(NO_PLACE, &checked, || -> Result<(), Refusal> {
        let id = ptr::field(id)?.value();
        let delivery = ptr::object_mut(delivery)?;
        *delivery = match inbox(memory, count)?.check(id) {
            Delivery::New => WXPAY_DELIVERY_NEW,
            Delivery::Repeated => WXPAY_DELIVERY_REPEATED,
        };
        Ok(())
    })
}

/// Remembers a notification, once it is recorded where it lasts: not before, or a power cut in between
/// would lose it.
///
/// Stack: 624 bytes.
///
/// @param[in,out] memory    As in `wxpay_inbox_check`, which see.
/// @return WXPAY_OK; WXPAY_BAD_FIELDS, WXPAY_NULL_POINTER, WXPAY_BAD_LENGTH, WXPAY_MISALIGNED,
///         WXPAY_OVERLAP.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_inbox_remember(
    memory: *mut RawSeen,
    count: usize,
    id: *const RawField,
) -> Status {
    let outputs = [Region::of(memory.cast_const(), count)];
    let checked = Memory { outputs: &outputs, inputs: &[], fields: Held::read(id, 1) };
    memory::report(NO_PLACE, &checked, || -> Result<(), Refusal> {
        let id = ptr::field(id)?.value();
        inbox(memory, count)?.remember(id);
        Ok(())
    })
}
