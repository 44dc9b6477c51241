//! about: accept a payment
//! limit: 1312

use core::hint::black_box;

use wxpay_core::{Expected, Fields};

use crate::frame::{Device, document, text};

pub fn run(device: &mut Device) {
    let Ok(fields) = Fields::read(document(), &mut device.slots) else { return };
    let Ok(verified) = device.key.verify(&fields) else { return };
    let _ = black_box(verified.accept_payment(&Expected {
        appid: text(),
        mch_id: text(),
        out_trade_no: text(),
        total_fee: black_box(450),
        fee_type: "CNY",
    }));
}
