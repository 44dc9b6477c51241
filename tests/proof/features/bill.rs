//! about: a trade bill, row by row, with its totals
//! limit: 10038

use core::hint::black_box;

use wxpay_core::bill::TradeReader;

use crate::frame::{Device, document};

pub fn run(device: &mut Device) {
    let mut reader = TradeReader::new(&mut device.out[..]);
    let mut piece = document();
    while let Ok(Some(row)) = reader.feed(&mut piece) {
        black_box((row.out_trade_no(), row.trade_state(), row.order_amount().ok()));
    }
    let _ = black_box(reader.finish().is_ok());
}
