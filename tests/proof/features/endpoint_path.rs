//! about: the address of an endpoint
//! limit: 112
//! endpoints: MICROPAY path

use core::hint::black_box;

use wxpay_core::api::MICROPAY;

use crate::frame::Device;

pub fn run(_device: &mut Device) {
    black_box((MICROPAY.host().url(), MICROPAY.path()));
}
