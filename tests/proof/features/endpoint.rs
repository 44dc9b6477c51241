//! about: a request to one endpoint, filled in, checked, signed and written
//! limit: 6695
//! endpoints: ORDER_QUERY request needs

use core::hint::black_box;

use wxpay_core::api::ORDER_QUERY;
use wxpay_core::{Field, Fields};

use crate::frame::{Device, text};

pub fn run(device: &mut Device) {
    let mut slots = [Field::EMPTY; 16];
    let mut query = Fields::new(&mut slots);
    if query.set("out_trade_no", text()).is_ok() {
        let Device { key, merchant, out, .. } = device;
        let _ = black_box(ORDER_QUERY.write_request(key, merchant, text(), &mut query, out));
    }
}
