//! about: the reply of one endpoint, verified or as far as it is proven
//! limit: 648

use core::hint::black_box;

use wxpay_core::api::ORDER_QUERY;

use crate::frame::{Device, document};

pub fn run(device: &mut Device) {
    let reply = ORDER_QUERY.read_reply(&device.key, document(), &mut device.slots);
    black_box(reply.is_ok());
}
