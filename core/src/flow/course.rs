//! What every flow has besides its own times: where it is, what it has tried, how it ended.

use super::action::{Action, Call, Event, Ticket};
use super::clock::Clock;
use super::end::End;
use super::record::{Record, SIZE};
use crate::error::{Error, Kind};

/// The phases of a flow. Their places in `ALL` are saved, so new ones go before `DONE` and take a
/// new version of the record.
pub trait Phases: Copy + PartialEq + 'static {
    /// Every phase, in the order of their codes.
    const ALL: &'static [Self];
    /// Nothing was done yet.
    const NEW: Self;
    /// Over.
    const DONE: Self;
}

/// Where a flow is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Course<P> {
    pub phase: P,
    pub flags: u8,
    pub tries: u8,
    pub rounds: u8,
    /// Of the latest request.
    pub number: u16,
    pub end: Option<End>,
    pub clock: Clock,
}

impl<P: Phases> Course<P> {
    /// Begins in this phase.
    pub const fn at(phase: P) -> Self {
        Course { phase, flags: 0, tries: 0, rounds: 0, number: 0, end: None, clock: Clock::NEW }
    }

    /// Counts the time that has passed before this event.
    // Not inlined, or the compiler makes two ways of it, one of which is known not to be a restart: with a
    // trap in the table of the match that follows, where no proof could tell that it is never reached.
    #[inline(never)]
    pub fn pass(&mut self, now: u64, event: Event) {
        match event {
            Event::Restart => self.clock.restart(now),
            _ => self.clock.advance(now),
        }
    }

    /// What there is to do while nothing is due; none if something is.
    pub fn idle(&self) -> Option<Action> {
        match self.end {
            Some(end) => Some(Action::Done(end)),
            None if self.phase == P::NEW || self.clock.is_due() => None,
            None => Some(Action::Wait { until: self.clock.until() }),
        }
    }

    /// Sends a request, whose reply may take so many milliseconds.
    pub fn send(&mut self, phase: P, call: Call, reply: u32) -> Action {
        self.phase = phase;
        self.number = self.number.wrapping_add(1);
        self.clock.wait(reply.max(1));
        Action::Send { ticket: Ticket { call, number: self.number }, until: self.clock.until() }
    }

    /// Waits for so many milliseconds.
    pub fn rest(&mut self, phase: P, milliseconds: u32) -> Action {
        self.phase = phase;
        self.clock.wait(milliseconds.max(1));
        Action::Wait { until: self.clock.until() }
    }

    pub fn finish(&mut self, end: End) -> Action {
        self.phase = P::DONE;
        self.end = Some(end);
        Action::Done(end)
    }

    /// As bytes, with the flow's own limit and times.
    pub fn to_bytes(self, kind: u8, limit: u8, times: [u32; 7]) -> [u8; SIZE] {
        let Course { phase, flags, tries, rounds, number, end, clock } = self;
        let code = P::ALL.iter().position(|other| *other == phase);
        let phase = code.and_then(|code| u8::try_from(code).ok()).unwrap_or(u8::MAX);
        Record { kind, phase, flags, tries, rounds, limit, end, number, clock, times }.to_bytes()
    }

    /// The reverse of [`Course::to_bytes`]: the course, the limit and the times.
    pub fn from_bytes(bytes: &[u8; SIZE], kind: u8) -> Result<(Self, u8, [u32; 7]), Error> {
        let record = Record::from_bytes(bytes, kind)?;
        let phase = P::ALL.get(usize::from(record.phase)).ok_or(Kind::BadValue.at(3))?;
        if (*phase == P::DONE) != record.end.is_some() {
            return Err(Kind::BadValue.at(8));
        }
        let Record { flags, tries, rounds, limit, end, number, clock, times, .. } = record;
        let course = Course { phase: *phase, flags, tries, rounds, number, end, clock };
        Ok((course, limit, times))
    }
}
