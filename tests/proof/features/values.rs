//! about: amounts, times, order numbers and payment codes, read and printed
//! limit: 5601

use core::hint::black_box;

use wxpay_core::{Fen, OutTradeNo, Scanned, Time, TimeForm};

use crate::frame::{Device, text};

pub fn run(_device: &mut Device) {
    let _ = black_box(Fen::parse(text()).map(Fen::to_text));
    let _ = black_box(Fen::parse_yuan(text()).map(Fen::to_yuan));
    for form in [TimeForm::Compact, TimeForm::Spaced] {
        let _ = black_box(Time::parse(text(), form).map(|time| time.to_text(form)));
    }
    let _ = black_box(OutTradeNo::parse(text()));
    black_box(Scanned::of(text()));
}
