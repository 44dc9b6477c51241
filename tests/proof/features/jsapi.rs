//! about: the JSON that starts a payment in a page (JSAPI)
//! limit: 5380

use core::hint::black_box;

use wxpay_core::invoke::Jsapi;

use crate::frame::{Device, now, text};

pub fn run(device: &mut Device) {
    let call = Jsapi { appid: text(), prepay_id: text(), nonce: text(), time: now() };
    if let Ok(params) = call.sign(&device.key) {
        let _ = black_box(params.write_json(&mut device.out));
    }
}
