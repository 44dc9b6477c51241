//! about: the QR code of a product (native payment, mode 1)
//! limit: 5022

use core::hint::black_box;

use wxpay_core::invoke::NativeProduct;

use crate::frame::{Device, now, text};

pub fn run(device: &mut Device) {
    let code = NativeProduct {
        appid: text(),
        mch_id: text(),
        product_id: text(),
        nonce: text(),
        time: now(),
    };
    if let Ok(link) = code.sign(&device.key) {
        let _ = black_box(link.write(&mut device.out));
    }
}
