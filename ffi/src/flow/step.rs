//! What all flows have in common: they are started, and stepped.

use wxpay_core::flow::{Call, Flow, MicropayFlow, OrderFlow, RefundFlow};

use super::types::*;
use crate::api::RawEndpoint;
use crate::memory::{self, Held, Memory, Region};
use crate::ptr;
use crate::refusal::{NO_PLACE, Refusal};
use crate::status::Status;

const _: () = {
    assert!(WXPAY_FLOW_SIZE == MicropayFlow::SIZE);
    assert!(WXPAY_FLOW_SIZE == OrderFlow::SIZE);
    assert!(WXPAY_FLOW_SIZE == RefundFlow::SIZE);
    assert!(size_of::<RawFlow>() == WXPAY_FLOW_SIZE && align_of::<RawFlow>() == 1);
};

/// A flow, and where its requests go. Each names its own, so that no more of them are linked.
pub(super) trait Posted: Flow {
    fn endpoint(call: Call) -> &'static RawEndpoint;
}

macro_rules! posted {
    ($flow:ident { $($call:ident => $endpoint:ident,)+ _ => $other:ident }) => {
        impl Posted for $flow {
            fn endpoint(call: Call) -> &'static RawEndpoint {
                match call {
                    $(Call::$call => &$crate::api::$endpoint,)+
                    _ => &$crate::api::$other,
                }
            }
        }
    };
}

posted!(MicropayFlow {
    Micropay => WXPAY_API_MICROPAY,
    Reverse => WXPAY_API_REVERSE,
    _ => WXPAY_API_ORDER_QUERY
});
posted!(OrderFlow { CloseOrder => WXPAY_API_CLOSE_ORDER, _ => WXPAY_API_ORDER_QUERY });
posted!(RefundFlow { Refund => WXPAY_API_REFUND, _ => WXPAY_API_REFUND_QUERY });

/// Makes a flow from its times; of the usual ones if they are NULL.
pub(super) fn start<F: Flow, R, T>(
    flow: *mut RawFlow,
    times: *const R,
    usual: T,
    read: impl FnOnce(&R) -> T,
    make: impl FnOnce(T) -> F,
) -> Status {
    let outputs = [Region::of(flow.cast_const(), 1)];
    let memory = Memory { outputs: &outputs, inputs: &[Region::of(times, 1)], fields: Held::NONE };
    memory::report(NO_PLACE, &memory, || -> Result<(), Refusal> {
        let flow = ptr::object_mut(flow)?;
        let times = if times.is_null() { usual } else { read(ptr::object(times)?) };
        flow.bytes = make(times).to_bytes();
        Ok(())
    })
}

/// Steps a flow where it lies.
pub(super) fn step<F: Posted>(
    flow: *mut RawFlow,
    now: u64,
    event: *const RawFlowEvent,
    action: *mut RawFlowAction,
) -> Status {
    let outputs = [Region::of(flow.cast_const(), 1), Region::of(action.cast_const(), 1)];
    let memory = Memory { outputs: &outputs, inputs: &[Region::of(event, 1)], fields: Held::NONE };
    memory::report(NO_PLACE, &memory, || -> Result<(), Refusal> {
        let bytes = &mut ptr::object_mut(flow)?.bytes;
        let event = ptr::object(event)?.read()?;
        let action = ptr::object_mut(action)?;
        let mut flow = F::from_bytes(bytes)?;
        let next = flow.step(now, event);
        *action = RawFlowAction::of::<F>(next, flow.hint());
        *bytes = flow.to_bytes();
        Ok(())
    })
}
