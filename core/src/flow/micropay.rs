//! The flow of a payment by payment code.

use super::action::{Action, Call, Event, Hint, Ticket};
use super::answer::Answer;
use super::clock::{Clock, back_off};
use super::end::{End, Why};
use super::record::{Record, SIZE};
use super::times::MicropayTimes;
use crate::error::{Error, Kind};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Phase {
    /// Nothing was sent.
    New,
    /// The payment call is under way.
    Charging,
    /// Until the next query.
    Waiting,
    /// A query is under way.
    Asking,
    /// To be reversed, but not yet.
    Cooling,
    /// A reversal is under way.
    Reversing,
    /// Until the next reversal.
    Pausing,
    /// A query is under way: is it reversed?
    Confirming,
    /// Until the next such query.
    Doubting,
    /// Over.
    Done,
}

const PHASES: [Phase; 10] = [
    Phase::New,
    Phase::Charging,
    Phase::Waiting,
    Phase::Asking,
    Phase::Cooling,
    Phase::Reversing,
    Phase::Pausing,
    Phase::Confirming,
    Phase::Doubting,
    Phase::Done,
];

const KIND: u8 = 1;
const PAYING: u8 = 1;
const CANCELLED: u8 = 2;

/// A payment by payment code: charge once, ask until it is known, take it back if it stays unknown.
///
/// ```text
/// micropay ---- paid -----------------------------------------------> Paid
///    |  `------ refused for certain --------------------------------> NotPaid
///    v unknown, USERPAYING
///  query ------ SUCCESS --------------------------------------------> Paid
///  every 5 s -- CLOSED ---------------------------------------------> NotPaid
///    v 45 s, PAYERROR, cancelled; not within 15 s
/// reverse <---- recall=Y, unknown, not reversed after all; back-off
///    v recall=N
///  query ------ REVOKED, REFUND, or not there ----------------------> Reversed
/// any of it, tried too often ---------------------------------------> NeedsHuman
/// ```
///
/// The payment call is sent once in the life of a flow. After a power cut it is not sent again: it
/// is asked for. Once a reversal was sent, only what is said afterwards decides: a success that
/// comes late is checked by a query and reversed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct MicropayFlow {
    times: MicropayTimes,
    phase: Phase,
    flags: u8,
    tries: u8,
    rounds: u8,
    number: u16,
    end: Option<End>,
    clock: Clock,
}

impl MicropayFlow {
    /// Bytes of [`MicropayFlow::to_bytes`].
    pub const SIZE: usize = SIZE;

    /// A payment that nothing was done about.
    #[must_use]
    pub const fn new(times: MicropayTimes) -> Self {
        MicropayFlow {
            times,
            phase: Phase::New,
            flags: 0,
            tries: 0,
            rounds: 0,
            number: 0,
            end: None,
            clock: Clock::NEW,
        }
    }

    /// A payment whose flow was lost: it may have been sent, or not. It is never sent again.
    #[must_use]
    pub const fn in_doubt(times: MicropayTimes) -> Self {
        MicropayFlow { phase: Phase::Waiting, ..Self::new(times) }
    }

    /// What to do, now that this has happened. `now` is in milliseconds, of any clock that goes
    /// forward evenly; it may jump, and after [`Event::Restart`] it may be any other.
    ///
    /// Save the flow before doing what is returned.
    pub fn step(&mut self, now: u64, event: Event) -> Action {
        match event {
            Event::Restart => self.clock.restart(now),
            _ => self.clock.advance(now),
        }
        let action = match event {
            Event::Cancel => self.cancel(),
            Event::Reply(ticket, answer) => self.answer(ticket, answer),
            Event::Notified(answer) => self.learn(answer),
            Event::Restart => Some(self.restart()),
            Event::Tick => None,
        };
        action.unwrap_or_else(|| self.tick())
    }

    /// What the payer should read now.
    #[must_use]
    pub fn hint(&self) -> Hint {
        match (self.phase, self.end) {
            (_, Some(end)) => end.hint(),
            (Phase::New | Phase::Charging | Phase::Waiting | Phase::Asking, _) => {
                match self.flags {
                    0 => Hint::Processing,
                    PAYING => Hint::Password,
                    _ => Hint::Cancelling,
                }
            }
            _ => Hint::Cancelling,
        }
    }

    /// How it ended, if it has.
    #[must_use]
    pub const fn end(&self) -> Option<End> {
        self.end
    }

    /// The flow as bytes, to be saved.
    #[must_use]
    pub fn to_bytes(&self) -> [u8; SIZE] {
        let t = self.times;
        let times = [t.reply, t.unknown, t.query, t.overall, t.guard, t.back_off, t.back_off_most];
        Record {
            kind: KIND,
            phase: self.phase as u8,
            flags: self.flags,
            tries: self.tries,
            rounds: self.rounds,
            limit: t.tries,
            end: self.end,
            number: self.number,
            clock: self.clock,
            times,
        }
        .to_bytes()
    }

    /// The flow that was saved. Step it with [`Event::Restart`].
    ///
    /// # Errors
    /// [`Kind::BadValue`]: these are not the bytes of such a flow, or they were damaged. Then go on
    /// with [`MicropayFlow::in_doubt`].
    pub fn from_bytes(bytes: &[u8; SIZE]) -> Result<Self, Error> {
        let record = Record::from_bytes(bytes, KIND)?;
        let phase = PHASES.get(usize::from(record.phase)).ok_or(Kind::BadValue.at(3))?;
        if (*phase == Phase::Done) != record.end.is_some() {
            return Err(Kind::BadValue.at(8));
        }
        let [reply, unknown, query, overall, guard, back_off, back_off_most] = record.times;
        let tries = record.limit;
        let times =
            MicropayTimes { reply, unknown, query, overall, guard, back_off, back_off_most, tries };
        Ok(MicropayFlow {
            times,
            phase: *phase,
            flags: record.flags,
            tries: record.tries,
            rounds: record.rounds,
            number: record.number,
            end: record.end,
            clock: record.clock,
        })
    }

    fn restart(&mut self) -> Action {
        match self.phase {
            // The payer may be gone, and was not charged.
            Phase::New => self.finish(End::NotPaid(Why::NotSent)),
            Phase::Charging | Phase::Waiting | Phase::Asking => self.ask(),
            Phase::Reversing => self.pause(),
            Phase::Confirming => self.doubt(),
            Phase::Cooling | Phase::Pausing | Phase::Doubting | Phase::Done => self.tick(),
        }
    }

    fn cancel(&mut self) -> Option<Action> {
        let is_first = self.flags & CANCELLED == 0;
        match self.phase {
            Phase::New => return Some(self.finish(End::NotPaid(Why::NotSent))),
            Phase::Charging | Phase::Waiting | Phase::Asking => self.flags |= CANCELLED,
            _ => {}
        }
        // A query first: it may be paid by now.
        (is_first && self.phase == Phase::Waiting).then(|| self.ask())
    }

    fn answer(&mut self, ticket: Ticket, answer: Answer) -> Option<Action> {
        let is_latest = ticket.number == self.number;
        match (ticket.call, self.phase) {
            (Call::Micropay | Call::OrderQuery, Phase::Done) => self.learn(answer),
            (Call::Micropay, Phase::Charging | Phase::Waiting | Phase::Asking | Phase::Cooling) => {
                self.charged(answer)
            }
            (Call::OrderQuery, Phase::Confirming) if is_latest => Some(self.confirmed(answer)),
            (Call::OrderQuery, Phase::Asking) if is_latest => {
                let learnt = self.learn(answer);
                learnt.or_else(|| Some(self.asked(answer)))
            }
            (Call::OrderQuery, _) => self.learn(answer),
            (Call::Reverse, Phase::Reversing) if is_latest => Some(self.reversed(answer)),
            // Reversed by one that seemed lost.
            (Call::Reverse, Phase::Reversing | Phase::Pausing) if answer == Answer::Done => {
                Some(self.confirm())
            }
            _ => None,
        }
    }

    /// What settles the payment whenever it is heard, and whoever says it; unless a reversal is
    /// under way, which may undo it.
    fn learn(&mut self, answer: Answer) -> Option<Action> {
        let end = match (self.phase, answer) {
            (Phase::Done, Answer::Paid | Answer::OtherPayment) => match self.end {
                Some(End::NotPaid(_)) => End::NeedsHuman(Why::Contradiction),
                _ => return None,
            },
            (
                Phase::Done
                | Phase::Reversing
                | Phase::Pausing
                | Phase::Confirming
                | Phase::Doubting,
                _,
            ) => return None,
            (_, Answer::Paid) => End::Paid,
            (_, Answer::OtherPayment) => End::NeedsHuman(Why::OtherPayment),
            (_, Answer::PaidBack) => End::NeedsHuman(Why::PaidBack),
            (_, Answer::Closed) => End::NotPaid(Why::Closed),
            (_, Answer::Revoked) => End::Reversed,
            _ => return None,
        };
        Some(self.finish(end))
    }

    fn charged(&mut self, answer: Answer) -> Option<Action> {
        if let Answer::Refused(advice) = answer {
            return Some(self.finish(End::NotPaid(Why::Refused(advice))));
        }
        let learnt = self.learn(answer);
        if learnt.is_some() {
            return learnt;
        }
        let is_paying = answer == Answer::UserPaying;
        self.paying(is_paying);
        let pause = if is_paying { self.times.query } else { self.times.unknown };
        (self.phase == Phase::Charging).then(|| self.wait(pause))
    }

    fn asked(&mut self, answer: Answer) -> Action {
        if answer != Answer::Unknown {
            self.paying(answer == Answer::UserPaying);
        }
        if answer == Answer::PayError {
            return self.give_up();
        }
        self.wait(self.times.query)
    }

    fn reversed(&mut self, answer: Answer) -> Action {
        match answer {
            Answer::Done => self.confirm(),
            Answer::Refused(advice) => self.finish(End::NeedsHuman(Why::Refused(advice))),
            _ => self.pause(),
        }
    }

    fn confirmed(&mut self, answer: Answer) -> Action {
        match answer {
            Answer::Revoked | Answer::PaidBack | Answer::Closed | Answer::Absent => {
                self.finish(End::Reversed)
            }
            // The gateway said that it was reversed, but it was not.
            Answer::Paid | Answer::UserPaying | Answer::NotPay | Answer::PayError => self.pause(),
            Answer::OtherPayment => self.finish(End::NeedsHuman(Why::OtherPayment)),
            _ => self.doubt(),
        }
    }

    fn tick(&mut self) -> Action {
        if let Some(end) = self.end {
            return Action::Done(end);
        }
        if self.phase != Phase::New && !self.clock.is_due() {
            return Action::Wait { until: self.clock.until() };
        }
        match self.phase {
            Phase::New => {
                self.clock.age = 0;
                self.send(Phase::Charging, Call::Micropay)
            }
            Phase::Charging => self.wait(self.times.unknown),
            Phase::Waiting => self.ask(),
            Phase::Asking => self.wait(self.times.query),
            Phase::Cooling | Phase::Pausing => self.reverse(),
            Phase::Reversing => self.pause(),
            Phase::Confirming => self.doubt(),
            Phase::Doubting | Phase::Done => self.confirm(),
        }
    }

    /// Waits before the next query, or reverses if there is no time for one.
    fn wait(&mut self, pause: u32) -> Action {
        let rest = self.times.overall.saturating_sub(self.clock.age);
        let has_asked = self.phase == Phase::Asking;
        if has_asked && (rest == 0 || self.flags & CANCELLED != 0) {
            return self.give_up();
        }
        self.rest(Phase::Waiting, pause.min(rest).max(1))
    }

    fn ask(&mut self) -> Action {
        self.send(Phase::Asking, Call::OrderQuery)
    }

    fn give_up(&mut self) -> Action {
        match self.times.guard.saturating_sub(self.clock.age) {
            0 => self.reverse(),
            rest => self.rest(Phase::Cooling, rest),
        }
    }

    fn reverse(&mut self) -> Action {
        if self.tries >= self.times.tries {
            return self.finish(End::NeedsHuman(Why::Unsettled));
        }
        self.tries = self.tries.saturating_add(1);
        self.send(Phase::Reversing, Call::Reverse)
    }

    fn pause(&mut self) -> Action {
        let before = self.tries.saturating_sub(1);
        let pause = back_off(self.times.back_off, before, self.times.back_off_most);
        self.rest(Phase::Pausing, pause)
    }

    fn confirm(&mut self) -> Action {
        if self.rounds >= self.times.tries {
            return self.finish(End::NeedsHuman(Why::Unsettled));
        }
        self.rounds = self.rounds.saturating_add(1);
        self.send(Phase::Confirming, Call::OrderQuery)
    }

    fn doubt(&mut self) -> Action {
        self.rest(Phase::Doubting, self.times.query)
    }

    fn send(&mut self, phase: Phase, call: Call) -> Action {
        self.phase = phase;
        self.number = self.number.wrapping_add(1);
        self.clock.wait(self.times.reply.max(1));
        Action::Send { ticket: Ticket { call, number: self.number }, until: self.clock.until() }
    }

    fn rest(&mut self, phase: Phase, milliseconds: u32) -> Action {
        self.phase = phase;
        self.clock.wait(milliseconds.max(1));
        Action::Wait { until: self.clock.until() }
    }

    fn paying(&mut self, is_paying: bool) {
        self.flags = (self.flags & !PAYING) | u8::from(is_paying);
    }

    fn finish(&mut self, end: End) -> Action {
        self.phase = Phase::Done;
        self.end = Some(end);
        Action::Done(end)
    }
}
