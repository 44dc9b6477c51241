//! about: a request to the endpoint with the most fields
//! limit: 7057
//! endpoints: UNIFIED_ORDER request needs

use core::hint::black_box;

use wxpay_core::api::UNIFIED_ORDER;
use wxpay_core::{Field, Fields};

use crate::frame::{Device, text};

pub fn run(device: &mut Device) {
    let mut slots = [Field::EMPTY; 32];
    let mut order = Fields::new(&mut slots);
    if order.set("out_trade_no", text()).is_ok() {
        let Device { key, merchant, out, .. } = device;
        let _ = black_box(UNIFIED_ORDER.write_request(key, merchant, text(), &mut order, out));
    }
}
