//! A drinks machine that takes WeChat Pay: what a firmware would take from this example.
//!
//! It allocates nothing, knows no operating system, and reaches its hardware through the traits of
//! embedded-hal and embedded-io and the few of [`board`]. Memory, key and names are the caller's.

mod board;
mod by_code;
mod by_qr;
mod calls;
mod flow;
mod hand_out;
mod notices;
mod record;
mod refund;
mod wait;

pub use board::{Board, Display, Fault, Flash, Line, Parts, SPIRALS, System};
pub use record::Record;

use core::fmt::Write as _;

use record::Stage;
use wxpay_core::api::Merchant;
use wxpay_core::flow::{
    End, Event, Hint, MicropayFlow, MicropayTimes, OrderFlow, OrderTimes, RefundFlow, RefundTimes,
    Seen,
};
use wxpay_core::{Fen, HmacSha256, Key, TimeForm};

/// Who sells, and where the machine is reached.
#[derive(Debug)]
pub struct Account<'m> {
    /// In a firmware: from protected storage. It is wiped when it is dropped.
    pub key: Key<HmacSha256>,
    pub merchant: Merchant<'m>,
    /// The machine's own name: it starts each of its order numbers.
    pub machine: &'m str,
    pub ip: &'m str,
    pub notify_url: &'m str,
}

/// What one spiral sells.
#[derive(Clone, Copy, Debug)]
pub struct Drink<'m> {
    pub name: &'m str,
    pub product: &'m str,
    pub price: Fen,
}

/// Everything the machine writes to, besides a few hundred bytes of stack for fields.
#[derive(Debug)]
pub struct Memory {
    request: [u8; 1024],
    reply: [u8; 2048],
    notice: [u8; 2048],
    /// A refund notification, decrypted.
    plain: [u8; 1536],
    qr: [[u8; by_qr::QR_BYTES]; 2],
    /// Payments that were heard of.
    seen: [Seen; 8],
}

impl Memory {
    pub const NEW: Self = Memory {
        request: [0; 1024],
        reply: [0; 2048],
        notice: [0; 2048],
        plain: [0; 1536],
        qr: [[0; by_qr::QR_BYTES]; 2],
        seen: [Seen::EMPTY; 8],
    };
}

/// What became of a sale. It is over with each of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Sold,
    NotPaid,
    Reversed,
    Refunded,
    /// A person has to look.
    InDoubt,
}

/// One sale, as it is remembered over a power cut.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sale {
    drink: u8,
    pub price: Fen,
    pub number: heapless::String<32>,
}

/// The machine. Turn it on by [`Machine::new`] and [`Machine::resume`].
pub struct Machine<'m, B: Board> {
    parts: Parts<B>,
    account: &'m Account<'m>,
    drinks: &'m [Drink<'m>; SPIRALS],
    memory: &'m mut Memory,
    /// A notification was accepted, and waits to be acknowledged until that is saved.
    owes_answer: bool,
    shown: Option<Hint>,
    /// When the gateway was last asked about an order.
    queried: u64,
}

impl<'m, B: Board> Machine<'m, B> {
    pub fn new(
        parts: Parts<B>,
        account: &'m Account<'m>,
        drinks: &'m [Drink<'m>; SPIRALS],
        memory: &'m mut Memory,
    ) -> Self {
        Machine { parts, account, drinks, memory, owes_answer: false, shown: None, queried: 0 }
    }

    /// Goes on where a power cut has interrupted it: the first thing to do. None if it did not.
    pub fn resume(&mut self) -> Result<Option<(Sale, Outcome)>, Fault> {
        let bytes = self.parts.flash.load()?;
        let Some(Record { stage, sale, flow }) = Record::from_bytes(&bytes) else {
            return Ok(None);
        };
        if stage != Stage::Idle {
            self.parts
                .system
                .note("flash", format_args!("{} was under way: {stage:?}", sale.number));
        }
        let restart = Event::Restart;
        let end = match stage {
            Stage::Idle => return Ok(None),
            Stage::ByCode => {
                let lost = |_| MicropayFlow::in_doubt(MicropayTimes::DOCUMENTED);
                let mut flow = MicropayFlow::from_bytes(&flow).unwrap_or_else(lost);
                // Without the code: what was sent is asked for, never sent again.
                self.drive(&mut flow, &sale, "", restart)?
            }
            Stage::ByQr => {
                let lost = |_| OrderFlow::new(OrderTimes::FIVE_MINUTES);
                let mut flow = OrderFlow::from_bytes(&flow).unwrap_or_else(lost);
                // The customer may have paid meanwhile, or may be looking for the code still.
                if let Some(code_url) = self.place(&sale)? {
                    self.show_code(&sale, &code_url)?;
                }
                self.drive(&mut flow, &sale, "", restart)?
            }
            Stage::Refund => {
                let lost = |_| RefundFlow::new(RefundTimes::ONE_WEEK);
                let mut flow = RefundFlow::from_bytes(&flow).unwrap_or_else(lost);
                self.drive(&mut flow, &sale, "", restart)?
            }
            // Nobody saw whether the bottle fell. The customer has the benefit of the doubt.
            Stage::HandOut => self.refund(&sale)?,
        };
        let outcome = self.conclude(&sale, end)?;
        Ok(Some((sale, outcome)))
    }

    /// A sale under a number of its own: the machine and the second. A clock that was set back can
    /// make a number again, which the gateway refuses; it cannot charge twice by it.
    fn begin(&mut self, drink: usize) -> Result<Sale, Fault> {
        let wanted = self.drinks.get(drink).ok_or(Fault::NoSuchDrink)?;
        let mut number = heapless::String::new();
        let time = self.parts.system.time().to_text(TimeForm::Compact);
        write!(number, "{}-{time}", self.account.machine).map_err(|_| Fault::Name)?;
        self.shown = None;
        let drink = u8::try_from(drink).map_err(|_| Fault::NoSuchDrink)?;
        Ok(Sale { drink, price: wanted.price, number })
    }

    fn drink(&self, sale: &Sale) -> Result<&'m Drink<'m>, Fault> {
        self.drinks.get(usize::from(sale.drink)).ok_or(Fault::NoSuchDrink)
    }

    /// From the end of the payment to the end of the sale.
    fn conclude(&mut self, sale: &Sale, end: End) -> Result<Outcome, Fault> {
        let end = match end {
            End::Paid if self.hand_out(sale)? => {
                self.save(Stage::Idle, sale, [0; MicropayFlow::SIZE])?;
                return Ok(Outcome::Sold);
            }
            End::Paid => self.refund(sale)?,
            end => end,
        };
        self.save(Stage::Idle, sale, [0; MicropayFlow::SIZE])?;
        Ok(match end {
            End::NotPaid(_) => Outcome::NotPaid,
            End::Reversed => Outcome::Reversed,
            End::Refunded => Outcome::Refunded,
            _ => Outcome::InDoubt,
        })
    }
}
