//! about: two typed messages: two requests and their replies
//! limit: 18266
//! endpoints: ORDER_QUERY request needs; CLOSE_ORDER request needs

use core::hint::black_box;

use wxpay_core::message::{CloseOrder, OrderNo, OrderQuery, OrderQueryMore, Request};

use crate::frame::{Device, document, text};

pub fn run(device: &mut Device) {
    let query = OrderQuery { order: OrderNo::OutTradeNo(text()), more: OrderQueryMore::NONE };
    let close = CloseOrder { out_trade_no: text() };
    let Device { key, merchant, out, slots } = device;
    let _ = black_box(query.write(key, merchant, text(), out));
    if let Ok(outcome) = query.read_reply(key, merchant, document(), slots)
        && let Some(reply) = outcome.done()
    {
        black_box((reply.trade_state, reply.total_fee, reply.time_end));
    }
    let _ = black_box(close.write(key, merchant, text(), out));
    if let Ok(outcome) = close.read_reply(key, merchant, document(), slots) {
        black_box(outcome.done().is_some());
    }
}
