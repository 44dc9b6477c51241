//! The money goes back: paid, and no bottle.

use core::fmt::Write as _;

use wxpay_core::flow::{End, Event, RefundFlow, RefundTimes};

use super::{Board, Fault, Machine, Sale};

impl Sale {
    /// Made from the order's number, so that it is the same after a power cut: one number refunds
    /// once, however often it is asked for.
    pub(super) fn refund_no(&self) -> heapless::String<40> {
        let mut number = heapless::String::new();
        // 33 characters at most; it always fits.
        let _ = write!(number, "R{}", self.number);
        number
    }
}

impl<B: Board> Machine<'_, B> {
    /// Refunds a sale, and waits until the money has arrived.
    pub(super) fn refund(&mut self, sale: &Sale) -> Result<End, Fault> {
        let mut flow = RefundFlow::new(RefundTimes::ONE_WEEK);
        self.drive(&mut flow, sale, "", Event::Tick)
    }
}
