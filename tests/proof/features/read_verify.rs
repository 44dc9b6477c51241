//! about: read and verify
//! limit: 32

use core::hint::black_box;

use wxpay_core::Fields;

use crate::frame::{Device, document};

pub fn run(device: &mut Device) {
    let Ok(fields) = Fields::read(document(), &mut device.slots) else { return };
    if let Ok(verified) = device.key.verify(&fields) {
        let _ = black_box(verified.require("transaction_id"));
    }
}
