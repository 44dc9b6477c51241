//! about: requests to five endpoints, for a shop
//! limit: 8623
//! endpoints: MICROPAY request needs; ORDER_QUERY request needs; REVERSE request needs; REFUND request needs; REFUND_QUERY request needs

use core::hint::black_box;

use wxpay_core::api::{MICROPAY, ORDER_QUERY, REFUND, REFUND_QUERY, REVERSE};
use wxpay_core::{Field, Fields};

use crate::frame::{Device, text};

pub fn run(device: &mut Device) {
    let mut slots = [Field::EMPTY; 32];
    let mut fields = Fields::new(&mut slots);
    let Device { key, merchant, out, .. } = device;
    if fields.set("out_trade_no", text()).is_ok() {
        let _ = black_box(MICROPAY.write_request(key, merchant, text(), &mut fields, out));
        let _ = black_box(ORDER_QUERY.write_request(key, merchant, text(), &mut fields, out));
        let _ = black_box(REVERSE.write_request(key, merchant, text(), &mut fields, out));
        let _ = black_box(REFUND.write_request(key, merchant, text(), &mut fields, out));
        let _ = black_box(REFUND_QUERY.write_request(key, merchant, text(), &mut fields, out));
    }
}
