//! How a flow is led: step, save, do what it says, and again.

use wxpay_core::flow::{Action, End, Event, Flow, Hint, MicropayFlow, OrderFlow, RefundFlow};

use super::record::{Record, Stage};
use super::{Board, Display as _, Fault, Flash as _, Machine, Sale, System as _};

/// What the machine is at while a flow is under way.
pub trait Staged: Flow {
    const STAGE: Stage;
}

impl Staged for MicropayFlow {
    const STAGE: Stage = Stage::ByCode;
}

impl Staged for OrderFlow {
    const STAGE: Stage = Stage::ByQr;
}

impl Staged for RefundFlow {
    const STAGE: Stage = Stage::Refund;
}

impl<B: Board> Machine<'_, B> {
    /// Leads a flow to its end. `code` is the payment code, for the flow that charges it.
    pub(super) fn drive<F: Staged>(
        &mut self,
        flow: &mut F,
        sale: &Sale,
        code: &str,
        first: Event,
    ) -> Result<End, Fault> {
        let mut event = first;
        loop {
            let action = flow.step(self.parts.system.now(), event);
            self.save(F::STAGE, sale, flow.to_bytes())?;
            self.acknowledge();
            self.show(flow.hint(), sale)?;
            event = match action {
                Action::Done(end) => return Ok(end),
                Action::Wait { until } => self.wait(until, sale),
                Action::Send { ticket, until } => {
                    let answer = self.send(ticket.call, until, sale, code)?;
                    Event::Reply(ticket, answer)
                }
            };
        }
    }

    /// Before anything is done: what is saved as sent counts as sent.
    pub(super) fn save(
        &mut self,
        stage: Stage,
        sale: &Sale,
        flow: [u8; MicropayFlow::SIZE],
    ) -> Result<(), Fault> {
        let record = Record { stage, sale: sale.clone(), flow };
        self.parts.flash.save(&record.to_bytes())
    }

    /// Shows a hint, once.
    fn show(&mut self, hint: Hint, sale: &Sale) -> Result<(), Fault> {
        if self.shown == Some(hint) {
            return Ok(());
        }
        self.shown = Some(hint);
        let price = sale.price.to_yuan();
        let text = match hint {
            // It stands there with the QR code.
            Hint::Pay => return Ok(()),
            Hint::Processing => "one moment, please",
            Hint::Password => "please type your password on your phone",
            Hint::Cancelling => "please do not pay any more: this sale is being cancelled",
            Hint::Paid => return self.parts.display.show(format_args!("paid {price}, thank you")),
            Hint::NotPaid => "not paid: nothing was taken",
            Hint::Reversed => "cancelled: nothing was taken, or you have it back",
            Hint::Refunding => "sorry: your money is on its way back",
            Hint::Refunded => {
                return self.parts.display.show(format_args!("{price} is back with you"));
            }
            _ => "please call the staff",
        };
        self.parts.display.show(format_args!("{text}"))
    }
}
