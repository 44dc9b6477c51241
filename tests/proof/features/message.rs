//! about: a typed message: one request and its reply
//! limit: 16671
//! endpoints: ORDER_QUERY request needs

use core::hint::black_box;

use wxpay_core::message::{OrderNo, OrderQuery, OrderQueryMore, Request};

use crate::frame::{Device, document, text};

pub fn run(device: &mut Device) {
    let query = OrderQuery { order: OrderNo::OutTradeNo(text()), more: OrderQueryMore::NONE };
    let Device { key, merchant, out, slots } = device;
    let _ = black_box(query.write(key, merchant, text(), out));
    if let Ok(outcome) = query.read_reply(key, merchant, document(), slots)
        && let Some(reply) = outcome.done()
    {
        black_box((reply.trade_state, reply.total_fee, reply.time_end));
    }
}
