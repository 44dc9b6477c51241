//! about: a whole sale by payment code: the flow, its three requests, and their replies
//! limit: 28512
//! endpoints: MICROPAY request needs; ORDER_QUERY request needs; REVERSE request needs

use core::hint::black_box;

use wxpay_core::flow::{Action, Answer, Call, Event, MicropayFlow, MicropayTimes};
use wxpay_core::message::{
    Micropay, MicropayMore, OrderNo, OrderQuery, OrderQueryMore, Request, Reverse,
};
use wxpay_core::{Currency, Fen};

use crate::frame::{Device, document, text};

pub fn run(device: &mut Device) {
    let sale = Micropay {
        body: text(),
        out_trade_no: text(),
        total_fee: Fen::new(black_box(450)),
        auth_code: text(),
        spbill_create_ip: text(),
        more: MicropayMore::NONE,
    };
    let order = OrderNo::OutTradeNo(sale.out_trade_no);
    let query = OrderQuery { order, more: OrderQueryMore::NONE };
    let reverse = Reverse { order };
    let Device { key, merchant, out, slots } = device;
    let mut flow = MicropayFlow::new(MicropayTimes::DOCUMENTED);
    let mut event = Event::Tick;
    loop {
        let action = flow.step(black_box(0), event);
        black_box((flow.to_bytes(), flow.hint()));
        event = match action {
            Action::Done(_) => return,
            Action::Wait { .. } => black_box(Event::Tick),
            Action::Send { ticket, .. } => {
                let written = match ticket.call {
                    Call::Micropay => sale.write(key, merchant, text(), out),
                    Call::Reverse => reverse.write(key, merchant, text(), out),
                    _ => query.write(key, merchant, text(), out),
                };
                let _ = black_box(written);
                let answer = match ticket.call {
                    Call::Micropay => {
                        Answer::of_micropay(&sale.read_reply(key, merchant, document(), slots))
                    }
                    Call::Reverse => {
                        Answer::of_reverse(&reverse.read_reply(key, merchant, document(), slots))
                    }
                    _ => {
                        let reply = query.read_reply(key, merchant, document(), slots);
                        Answer::of_order_query(&reply, sale.total_fee, Currency::CNY)
                    }
                };
                Event::Reply(ticket, answer)
            }
        };
    }
}
