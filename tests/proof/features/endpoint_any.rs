//! about: any endpoint, found by its path
//! limit: 70816
//! endpoints: all

use core::hint::black_box;

use wxpay_core::api;
use wxpay_core::{Field, Fields};

use crate::frame::{Device, document, text};

pub fn run(device: &mut Device) {
    let Some(endpoint) = api::find(text()) else { return };
    let mut slots = [Field::EMPTY; 32];
    let mut fields = Fields::new(&mut slots);
    let Device { key, merchant, slots, out } = device;
    if fields.set("out_trade_no", text()).is_ok() {
        let _ = black_box(endpoint.write_request(key, merchant, text(), &mut fields, out));
    }
    black_box(endpoint.read_reply(key, document(), slots).is_ok());
    black_box(endpoint.reply().count());
}
