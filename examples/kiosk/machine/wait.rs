//! Time passes. Notifications are listened for meanwhile.

use embedded_hal::delay::DelayNs as _;
use wxpay_core::flow::Event;

use super::{Board, Machine, Sale, System as _};

/// How often the machine looks up.
const SLICE: u32 = 500;

impl<B: Board> Machine<'_, B> {
    /// Until then, or until there is news about this sale.
    pub(super) fn wait(&mut self, until: u64, sale: &Sale) -> Event {
        loop {
            if let Some(answer) = self.listen(Some(sale)) {
                return Event::Notified(answer);
            }
            let left = until.saturating_sub(self.parts.system.now());
            if left == 0 {
                return Event::Tick;
            }
            self.parts.delay.delay_ms(u32::try_from(left).unwrap_or(SLICE).min(SLICE));
        }
    }

    /// The customer takes the drink, or reads what went wrong; what comes late is dealt with.
    pub fn rest(&mut self, milliseconds: u32) {
        let until = self.parts.system.now().saturating_add(milliseconds.into());
        loop {
            self.listen(None);
            self.acknowledge();
            let left = until.saturating_sub(self.parts.system.now());
            if left == 0 {
                return;
            }
            self.parts.delay.delay_ms(u32::try_from(left).unwrap_or(SLICE).min(SLICE));
        }
    }
}
