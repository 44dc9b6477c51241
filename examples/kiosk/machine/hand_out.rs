//! The relay turns the spiral until a bottle falls.

use embedded_hal::delay::DelayNs as _;
use embedded_hal::digital::{InputPin as _, OutputPin as _};
use wxpay_core::flow::MicropayFlow;

use super::record::Stage;
use super::{Board, Fault, Machine, Sale, System as _};

/// A spiral that has turned for so long has nothing to give.
const TURN: u64 = 3_000;
/// A bottle takes about 150 ms to fall past the eye.
const LOOK: u32 = 50;

impl<B: Board> Machine<'_, B> {
    /// False if nothing came out. It runs once for a payment: the record says so before the relay
    /// is on.
    pub(super) fn hand_out(&mut self, sale: &Sale) -> Result<bool, Fault> {
        self.save(Stage::HandOut, sale, [0; MicropayFlow::SIZE])?;
        self.parts.system.note("spiral", format_args!("turns"));
        self.turn(sale, true)?;
        let fell = self.watch();
        // Off, also if the eye is broken.
        self.turn(sale, false)?;
        let fell = fell?;
        let what = if fell { "a bottle fell" } else { "nothing fell: sold out" };
        self.parts.system.note("spiral", format_args!("{what}"));
        Ok(fell)
    }

    fn turn(&mut self, sale: &Sale, on: bool) -> Result<(), Fault> {
        let relay = self.parts.relays.get_mut(usize::from(sale.drink)).ok_or(Fault::NoSuchDrink)?;
        relay.set_state(on.into()).map_err(|_| Fault::Relay)
    }

    fn watch(&mut self) -> Result<bool, Fault> {
        let until = self.parts.system.now().saturating_add(TURN);
        while self.parts.system.now() < until {
            if self.parts.eye.is_low().map_err(|_| Fault::Eye)? {
                return Ok(true);
            }
            self.parts.delay.delay_ms(LOOK);
        }
        Ok(false)
    }
}
