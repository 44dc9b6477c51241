//! One sale or one refund: its flow, what is saved of it, and what is known of its course.

use wxpay_core::api::Advice;
use wxpay_core::flow::{
    Action, Call, End, Event, MicropayFlow, MicropayTimes, OrderFlow, OrderTimes, RefundFlow,
    RefundTimes,
};
use wxpay_tests::random::Random;

/// Any of the flows.
#[derive(Clone, Copy, Debug)]
pub enum Flow {
    Code(MicropayFlow),
    Order(OrderFlow),
    Refund(RefundFlow),
}

/// Which of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Code,
    Order,
    Refund,
}

impl Flow {
    pub fn new(kind: Kind) -> Self {
        match kind {
            Kind::Code => Flow::Code(MicropayFlow::new(MicropayTimes::DOCUMENTED)),
            Kind::Order => Flow::Order(OrderFlow::new(OrderTimes::FIVE_MINUTES)),
            Kind::Refund => Flow::Refund(RefundFlow::new(RefundTimes::ONE_WEEK)),
        }
    }

    /// What was saved; or, if that is damaged, what the documents of the flow say to do then. True
    /// if it was damaged.
    pub fn restore(kind: Kind, bytes: &[u8; 64]) -> (Self, bool) {
        let read = match kind {
            Kind::Code => MicropayFlow::from_bytes(bytes).map(Flow::Code),
            Kind::Order => OrderFlow::from_bytes(bytes).map(Flow::Order),
            Kind::Refund => RefundFlow::from_bytes(bytes).map(Flow::Refund),
        };
        match (read, kind) {
            (Ok(flow), _) => (flow, false),
            (Err(_), Kind::Code) => {
                (Flow::Code(MicropayFlow::in_doubt(MicropayTimes::DOCUMENTED)), true)
            }
            (Err(_), _) => (Self::new(kind), true),
        }
    }

    pub fn step(&mut self, now: u64, event: Event) -> Action {
        match self {
            Flow::Code(flow) => flow.step(now, event),
            Flow::Order(flow) => flow.step(now, event),
            Flow::Refund(flow) => flow.step(now, event),
        }
    }

    pub fn to_bytes(self) -> [u8; 64] {
        match self {
            Flow::Code(flow) => flow.to_bytes(),
            Flow::Order(flow) => flow.to_bytes(),
            Flow::Refund(flow) => flow.to_bytes(),
        }
    }
}

/// A sale, or a refund of it.
#[derive(Clone, Debug)]
pub struct Actor {
    /// Which sale.
    pub sale: usize,
    pub kind: Kind,
    /// `out_trade_no`, or `out_refund_no`.
    pub number: String,
    pub fen: i64,
    /// None while an order is not placed yet, or while the power is off.
    pub flow: Option<Flow>,
    pub saved: Option<[u8; 64]>,
    /// Grows with each power cut: what belongs to an older one is gone.
    pub epoch: u32,
    /// The latest timer; older ones are void.
    pub timer: u32,
    pub steps: u32,
    /// What the till's clock shows, less the true time.
    pub clock: i64,
    pub end: Option<End>,
    /// How often each call was sent.
    pub sends: [u32; 6],
    /// Refusals for certain, by genuine replies.
    pub refusals: Vec<(Call, Advice)>,
    /// A genuine notification, or reply, has told another amount.
    pub other_payment: bool,
    pub placings: u32,
    pub history: Vec<String>,
    /// The faults that it met, by their names in the table.
    pub faults: Vec<String>,
    pub random: Random,
}

impl Actor {
    pub fn new(sale: usize, kind: Kind, number: String, fen: i64, seed: u64) -> Self {
        let mut random = Random::new(seed ^ (sale as u64) << 20 ^ number.len() as u64);
        let clock = random.below(1_000_000_000) as i64;
        Actor {
            sale,
            kind,
            number,
            fen,
            flow: None,
            saved: None,
            epoch: 0,
            timer: 0,
            steps: 0,
            clock,
            end: None,
            sends: [0; 6],
            refusals: Vec::new(),
            other_payment: false,
            placings: 0,
            history: Vec::new(),
            faults: Vec::new(),
            random,
        }
    }

    pub fn note(&mut self, now: u64, what: impl AsRef<str>) {
        let seconds = now / 1000 % 86_400;
        let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        // Beijing is eight hours ahead.
        let hour = (hour + 8) % 24;
        let milli = now % 1000;
        let what = what.as_ref();
        let number = &self.number;
        self.history.push(format!("{hour:02}:{minute:02}:{second:02}.{milli:03} {number} {what}"));
    }

    pub fn fault(&mut self, now: u64, name: &str) {
        self.note(now, format!("** {name}"));
        self.faults.push(name.to_string());
    }

    /// What the till's clock shows.
    pub fn shows(&self, now: u64) -> u64 {
        now.saturating_add_signed(self.clock)
    }
}

/// The place of a call in `sends`.
pub fn place(call: Call) -> usize {
    match call {
        Call::Micropay => 0,
        Call::OrderQuery => 1,
        Call::Reverse => 2,
        Call::CloseOrder => 3,
        Call::Refund => 4,
        Call::RefundQuery => 5,
    }
}
