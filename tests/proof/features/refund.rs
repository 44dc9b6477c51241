//! about: a refund notification, decrypted and read
//! limit: 10335

use core::hint::black_box;

use crate::frame::{Device, document};

pub fn run(device: &mut Device) {
    let Device { key, merchant, slots, .. } = device;
    let mut text = [0; 1024];
    let mut own = *slots;
    if let Ok(refund) = key.read_refund(document(), merchant, &mut own, &mut text) {
        black_box((refund.out_refund_no, refund.refund_fee, refund.success_time));
    }
}
