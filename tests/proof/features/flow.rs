//! about: the flow of a payment by payment code, and its bytes
//! limit: 4447

use core::hint::black_box;

use wxpay_core::flow::{Action, Answer, Event, MicropayFlow, MicropayTimes};

use crate::frame::{Device, document};

pub fn run(device: &mut Device) {
    let Ok(bytes) = document().try_into() else { return };
    let flow = MicropayFlow::from_bytes(bytes);
    let mut flow = flow.unwrap_or(MicropayFlow::in_doubt(MicropayTimes::DOCUMENTED));
    let event = match flow.step(black_box(0), black_box(Event::Restart)) {
        Action::Send { ticket, .. } => Event::Reply(ticket, black_box(Answer::Paid)),
        _ => Event::Tick,
    };
    let _ = black_box(flow.step(black_box(1), event));
    black_box(flow.hint());
    if let Some(out) = device.out.first_chunk_mut() {
        *out = flow.to_bytes();
    }
}
