//! about: a trade bill, compared with the merchant's own records
//! limit: 11360

use core::hint::black_box;

use wxpay_core::Fen;
use wxpay_core::bill::{Ledger, Record, TradeReader};

use crate::frame::{Device, document, text};

pub fn run(device: &mut Device) {
    let mut records = [Record::payment(text(), black_box(Fen::new(450))); 8];
    let mut ledger = Ledger::new(&mut records);
    let mut reader = TradeReader::new(&mut device.out[..]);
    let mut piece = document();
    while let Ok(Some(row)) = reader.feed(&mut piece) {
        if let Ok(Some(record)) = row.record() {
            black_box(ledger.check(&record));
        }
    }
    let _ = black_box(reader.finish().is_ok());
    black_box(ledger.missing().count());
}
