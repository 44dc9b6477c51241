//! An entrusted debit (papay): is this order paid, under this contract?

use core::ffi::{c_char, c_void};

use wxpay_core::Root;

use crate::either::by_either_key;
use crate::fields::{Document, Slots};
use crate::memory::{self, Held, Memory, Region};
use crate::ptr::{self, Mark};
use crate::status::Status;
use crate::texts::{self, RawText, Regions};
use crate::types::{RawExpected, RawField, RawKey};

/// Reads a debit notification, verifies it and compares it with the order and the contract. WXPAY_OK
/// means: this order is paid, in full, to you, under this contract.
///
/// It is a payment, and is compared as one: see `wxpay_accept`. Acknowledge it with WXPAY_ACK; it is
/// delivered again by WXPAY_RETRY_PAY.
///
/// Stack: 1464 bytes.
///
/// @param expected        The order.
/// @param contract_id     The contract under which it was to be debited.
/// @param fields          As in `wxpay_accept`, with all of the following.
/// @return As `wxpay_accept`; WXPAY_MISSING_FIELD, if it has no `trade_state` or no `contract_id`;
///         WXPAY_ORDER_MISMATCH, if it is another contract.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_accept_debit(
    key: *const RawKey,
    document: *const c_void,
    document_len: usize,
    expected: *const RawExpected,
    contract_id: *const c_char,
    contract_id_len: usize,
    fields: *mut RawField,
    capacity: usize,
    count: *mut usize,
    at: *mut usize,
) -> Status {
    let debit = Debit {
        key,
        document: Document { start: document, len: document_len },
        expected,
        contract_id: (contract_id, contract_id_len),
        slots: Slots { fields, capacity, count },
        at,
    };
    by_either_key!(key, accept(&debit))
}

struct Debit {
    key: *const RawKey,
    document: Document,
    expected: *const RawExpected,
    contract_id: RawText,
    slots: Slots,
    at: *mut usize,
}

impl Debit {
    fn inputs(&self) -> Result<Regions<8>, Status> {
        let order = ptr::object(self.expected)?;
        let inputs = Regions::new().with(Region::of(self.key, 1)).with(self.document.region());
        Ok(inputs.with(Region::of(self.expected, 1)).with_texts(&[
            (order.appid, order.appid_len),
            (order.mch_id, order.mch_id_len),
            (order.out_trade_no, order.out_trade_no_len),
            (order.fee_type, order.fee_type_len),
            self.contract_id,
        ]))
    }
}

#[inline(never)]
fn accept<A: Mark>(debit: &Debit) -> Status {
    let inputs = match debit.inputs() {
        Ok(inputs) => inputs,
        Err(status) => return status,
    };
    let outputs = debit.slots.regions();
    let memory = Memory { outputs: &outputs, inputs: inputs.list(), fields: Held::NONE };
    memory::report(debit.at, &memory, || {
        let key = ptr::key::<A>(ptr::object(debit.key)?)?;
        let expected = ptr::expected(ptr::object(debit.expected)?)?;
        let [contract_id] = texts::read([debit.contract_id])?;
        let count = ptr::object_mut(debit.slots.count)?;
        let mut fields = debit.document.read(Root::Xml, &debit.slots)?;
        let verified = key.verify(&fields);
        let accepted = verified.and_then(|verified| verified.accept_debit(&expected, contract_id));
        if let Err(error) = accepted {
            fields.clear();
            return Err(error.into());
        }
        *count = fields.len();
        Ok(())
    })
}
