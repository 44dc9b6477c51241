//! Time that passes only by waiting for it, random numbers that are none, and the log.

use core::fmt;
use std::rc::Rc;

use embedded_hal::delay::DelayNs;
use wxpay_core::Time;

use super::Bench;
use crate::machine::System;

/// Moves the clock.
pub struct Delay(pub Rc<Bench>);

impl DelayNs for Delay {
    fn delay_ns(&mut self, nanoseconds: u32) {
        self.0.pass(u64::from(nanoseconds.div_ceil(1_000_000)));
    }

    fn delay_ms(&mut self, milliseconds: u32) {
        self.0.pass(u64::from(milliseconds));
    }
}

/// Reads the clock.
pub struct Clock {
    pub bench: Rc<Bench>,
    pub random: u128,
}

impl System for Clock {
    fn now(&mut self) -> u64 {
        self.bench.now.get().saturating_sub(self.bench.booted.get())
    }

    fn time(&mut self) -> Time {
        self.bench.time()
    }

    /// So that each run is the same. In earnest: the hardware's random source.
    fn random(&mut self) -> [u8; 16] {
        self.random = self.random.wrapping_add(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835);
        let when = u128::from(self.bench.now.get());
        self.random.wrapping_mul(when.wrapping_add(0x0001_0001)).to_le_bytes()
    }

    fn note(&mut self, part: &str, what: fmt::Arguments<'_>) {
        if self.bench.is_on() {
            self.bench.say(part, &what.to_string());
        }
    }
}
