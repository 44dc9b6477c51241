//! A machine of simulated parts, in simulated time: nothing here sleeps.

mod display;
mod flash;
mod line;
mod scanner;
mod shelf;
mod system;

use core::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use wxpay_core::Time;

use crate::forger::Forgery;
use crate::gateway::Gateway;
use crate::machine::{Board, Parts, Record, SPIRALS};
use crate::transcript::Transcript;

/// What is outside of the machine's program, and outlives it.
pub struct Bench {
    pub gateway: RefCell<Box<dyn Gateway>>,
    pub transcript: Transcript,
    /// Milliseconds since the story began.
    now: Cell<u64>,
    /// The time of day at which it began.
    start: Time,
    /// When power came on.
    booted: Cell<u64>,
    power: Cell<Power>,
    flash: RefCell<[u8; Record::SIZE]>,
    /// Bytes that the scanner sends, and when.
    scans: RefCell<VecDeque<(u64, u8)>>,
    /// Notifications that somebody forged, and when they come.
    forgeries: RefCell<VecDeque<(u64, Forgery)>>,
    /// How many bottles each spiral has.
    bottles: Cell<[u32; SPIRALS]>,
    /// When the next bottle passes the eye.
    falls: Cell<Option<u64>>,
    qr_codes: Cell<u32>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Power {
    On,
    /// It goes off when so many more moments have passed.
    Failing(u32),
    Off,
}

impl Bench {
    pub fn new(gateway: Box<dyn Gateway>, bottles: [u32; SPIRALS]) -> Rc<Self> {
        Rc::new(Bench {
            start: gateway.start(),
            gateway: RefCell::new(gateway),
            transcript: Transcript::default(),
            now: Cell::new(0),
            booted: Cell::new(0),
            power: Cell::new(Power::On),
            flash: RefCell::new([0xff; Record::SIZE]),
            scans: RefCell::default(),
            forgeries: RefCell::default(),
            bottles: Cell::new(bottles),
            falls: Cell::new(None),
            qr_codes: Cell::new(0),
        })
    }

    /// A machine's parts, with power on.
    pub fn parts(self: &Rc<Self>) -> Parts<Simulated> {
        self.power.set(Power::On);
        self.booted.set(self.now.get());
        let bench = || Rc::clone(self);
        Parts {
            relays: [0, 1, 2].map(|spiral| shelf::Relay { bench: bench(), spiral }),
            eye: shelf::Eye(bench()),
            scanner: scanner::Scanner(bench()),
            delay: system::Delay(bench()),
            display: display::Screen(bench()),
            line: line::Wire::new(bench()),
            flash: flash::Chip(bench()),
            system: system::Clock { bench: bench(), random: 0 },
        }
    }

    /// Somebody holds something before the scanner, so many milliseconds from now.
    pub fn scan(&self, milliseconds: u64, text: &str) {
        let at = self.now.get().saturating_add(milliseconds);
        self.scans.borrow_mut().extend(text.bytes().map(|byte| (at, byte)));
    }

    /// Somebody sends this to `notify_url`, so many milliseconds from now.
    pub fn forge(&self, milliseconds: u64, forgery: Forgery) {
        let at = self.now.get().saturating_add(milliseconds);
        self.forgeries.borrow_mut().push_back((at, forgery));
    }

    /// The power will fail after so many moments. Each saving has two, and so has each request and
    /// each turn of a spiral: before and after.
    pub fn cut_power(&self, moments: u32) {
        self.power.set(Power::Failing(moments));
    }

    /// A moment at which the power may fail. False if there is none.
    fn moment(&self, when: &str) -> bool {
        match self.power.get() {
            Power::On => true,
            Power::Failing(0) => {
                self.power.set(Power::Off);
                self.say("power", &format!("cut {when}"));
                false
            }
            Power::Failing(moments) => {
                self.power.set(Power::Failing(moments.saturating_sub(1)));
                true
            }
            Power::Off => false,
        }
    }

    pub fn pass(&self, milliseconds: u64) {
        self.now.set(self.now.get().saturating_add(milliseconds));
    }

    /// How many bottles the first spiral has left.
    #[cfg(test)]
    pub fn bottles(&self) -> u32 {
        let [first, ..] = self.bottles.get();
        first
    }

    fn is_on(&self) -> bool {
        self.power.get() != Power::Off
    }

    /// The time of day.
    pub fn time(&self) -> Time {
        let seconds = self.now.get().checked_div(1_000).unwrap_or_default();
        self.start.checked_add(seconds).unwrap_or(self.start)
    }

    /// A line of the transcript.
    pub fn say(&self, part: &str, what: &str) {
        self.transcript.line(self.time(), part, what);
    }
}

/// The board that all this makes up.
#[derive(Debug)]
pub struct Simulated;

impl Board for Simulated {
    type Relay = shelf::Relay;
    type Eye = shelf::Eye;
    type Scanner = scanner::Scanner;
    type Delay = system::Delay;
    type Display = display::Screen;
    type Line = line::Wire;
    type Flash = flash::Chip;
    type System = system::Clock;
}
