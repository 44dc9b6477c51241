//! The display: a terminal.

use core::fmt;
use std::rc::Rc;

use qrcodegen_no_heap::QrCode;

use super::Bench;
use crate::machine::{Display, Fault};

/// White modules around a code, without which scanners do not find it.
const MARGIN: i32 = 4;

/// Writes into the transcript.
pub struct Screen(pub Rc<Bench>);

impl Display for Screen {
    fn show(&mut self, text: fmt::Arguments<'_>) -> Result<(), Fault> {
        if self.0.is_on() {
            self.0.say("display", &text.to_string());
        }
        Ok(())
    }

    fn show_qr(&mut self, code: &QrCode<'_>) -> Result<(), Fault> {
        self.0.qr_codes.set(self.0.qr_codes.get().saturating_add(1));
        // One is enough to read.
        if self.0.qr_codes.get() == 1 {
            for line in draw(code) {
                self.0.transcript.picture(&line);
            }
        } else {
            let size = code.size();
            self.0.say("display", &format!("[a QR code of {size} x {size} modules]"));
        }
        Ok(())
    }
}

/// Two modules in one character: blocks are the white, as most terminals write white on black.
fn draw(code: &QrCode<'_>) -> impl Iterator<Item = String> {
    let rows = |at: i32| (at..code.size().saturating_add(MARGIN)).step_by(2);
    let columns = || 0_i32.saturating_sub(MARGIN)..code.size().saturating_add(MARGIN);
    let block = |x: i32, y: i32| {
        let below = y.saturating_add(1);
        // Below the last row there is nothing.
        let is_outside = below >= code.size().saturating_add(MARGIN);
        match (!code.get_module(x, y), !is_outside && !code.get_module(x, below)) {
            (true, true) => '█',
            (true, false) => '▀',
            (false, true) => '▄',
            (false, false) => ' ',
        }
    };
    rows(0_i32.saturating_sub(MARGIN)).map(move |y| columns().map(|x| block(x, y)).collect())
}
