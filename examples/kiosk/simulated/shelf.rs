//! Spirals with bottles, their relays, and the eye above the tray.

use core::convert::Infallible;
use std::rc::Rc;

use embedded_hal::digital::{ErrorType, InputPin, OutputPin};

use super::Bench;

/// From the relay to the bottle in the air, and how long it falls past the eye.
const TURN: u64 = 900;
const FALL: u64 = 150;

/// Turns one spiral.
pub struct Relay {
    pub bench: Rc<Bench>,
    pub spiral: usize,
}

impl ErrorType for Relay {
    type Error = Infallible;
}

impl OutputPin for Relay {
    fn set_low(&mut self) -> Result<(), Infallible> {
        self.bench.falls.set(None);
        Ok(())
    }

    fn set_high(&mut self) -> Result<(), Infallible> {
        if !self.bench.moment("before the spiral turned") {
            return Ok(());
        }
        let mut bottles = self.bench.bottles.get();
        if let Some(left) = bottles.get_mut(self.spiral).filter(|left| **left > 0) {
            *left = left.saturating_sub(1);
            self.bench.falls.set(Some(self.bench.now.get().saturating_add(TURN)));
        }
        self.bench.bottles.set(bottles);
        self.bench.moment("while the spiral was turning");
        Ok(())
    }
}

/// Low while a bottle is before it.
pub struct Eye(pub Rc<Bench>);

impl ErrorType for Eye {
    type Error = Infallible;
}

impl InputPin for Eye {
    fn is_high(&mut self) -> Result<bool, Infallible> {
        self.is_low().map(|is_low| !is_low)
    }

    fn is_low(&mut self) -> Result<bool, Infallible> {
        let now = self.0.now.get();
        let passes = |falls: u64| (falls..falls.saturating_add(FALL)).contains(&now);
        Ok(self.0.falls.get().is_some_and(passes))
    }
}
