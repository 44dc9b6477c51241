//! about: the fields of one request, checked
//! limit: 2531
//! endpoints: MICROPAY request

use core::hint::black_box;

use wxpay_core::Fields;
use wxpay_core::api::MICROPAY;

use crate::frame::{Device, document};

pub fn run(device: &mut Device) {
    let Ok(fields) = Fields::read(document(), &mut device.slots) else { return };
    let _ = black_box(MICROPAY.check(&fields).is_ok());
}
