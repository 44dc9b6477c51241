//! about: sign and write
//! limit: 2474

use core::hint::black_box;

use wxpay_core::{Field, Fields};

use crate::frame::{Device, text};

pub fn run(device: &mut Device) {
    let mut slots = [Field::EMPTY; 16];
    let mut order = Fields::new(&mut slots);
    if order.set(text(), text()).is_ok() {
        let _ = black_box(device.key.write_signed(&order, &mut device.out));
    }
}
