//! The flow of a payment by payment code.

use super::action::{Action, Call, Event, Hint, Ticket};
use super::answer::Answer;
use super::clock::back_off;
use super::course::{Course, Phases};
use super::end::{End, Why};
use super::record::SIZE;
use super::times::MicropayTimes;
use crate::error::Error;

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

impl Phases for Phase {
    const ALL: &'static [Self] = &[
        Self::New,
        Self::Charging,
        Self::Waiting,
        Self::Asking,
        Self::Cooling,
        Self::Reversing,
        Self::Pausing,
        Self::Confirming,
        Self::Doubting,
        Self::Done,
    ];
    const NEW: Self = Phase::New;
    const DONE: Self = Phase::Done;
}

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
    course: Course<Phase>,
}

impl MicropayFlow {
    /// Bytes of [`MicropayFlow::to_bytes`].
    pub const SIZE: usize = SIZE;

    /// A payment that nothing was done about.
    #[must_use]
    pub const fn new(times: MicropayTimes) -> Self {
        MicropayFlow { times, course: Course::at(Phase::New) }
    }

    /// A payment whose flow was lost: it may have been sent, or not. It is never sent again.
    #[must_use]
    pub const fn in_doubt(times: MicropayTimes) -> Self {
        MicropayFlow { times, course: Course::at(Phase::Waiting) }
    }

    /// What to do, now that this has happened. `now` is in milliseconds, of any clock that goes
    /// forward evenly; it may jump, and after [`Event::Restart`] it may be any other.
    ///
    /// Save the flow before doing what is returned.
    pub fn step(&mut self, now: u64, event: Event) -> Action {
        self.course.pass(now, event);
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
        match (self.course.phase, self.course.end) {
            (_, Some(end)) => end.hint(),
            (Phase::New | Phase::Charging | Phase::Waiting | Phase::Asking, _) => {
                match self.course.flags {
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
        self.course.end
    }

    /// The flow as bytes, to be saved.
    #[must_use]
    pub fn to_bytes(&self) -> [u8; SIZE] {
        let t = self.times;
        let times = [t.reply, t.unknown, t.query, t.overall, t.guard, t.back_off, t.back_off_most];
        self.course.to_bytes(KIND, t.tries, times)
    }

    /// The flow that was saved. Step it with [`Event::Restart`].
    ///
    /// # Errors
    /// [`Kind::BadValue`](crate::Kind::BadValue): these are not the bytes of such a flow, or they were damaged. Then go on
    /// with [`MicropayFlow::in_doubt`].
    pub fn from_bytes(bytes: &[u8; SIZE]) -> Result<Self, Error> {
        let (course, tries, times) = Course::from_bytes(bytes, KIND)?;
        let [reply, unknown, query, overall, guard, back_off, back_off_most] = times;
        let times =
            MicropayTimes { reply, unknown, query, overall, guard, back_off, back_off_most, tries };
        Ok(MicropayFlow { times, course })
    }

    fn restart(&mut self) -> Action {
        match self.course.phase {
            // The payer may be gone, and was not charged.
            Phase::New => self.course.finish(End::NotPaid(Why::NotSent)),
            Phase::Charging | Phase::Waiting | Phase::Asking => self.ask(),
            Phase::Reversing => self.pause(),
            Phase::Confirming => self.doubt(),
            Phase::Cooling | Phase::Pausing | Phase::Doubting | Phase::Done => self.tick(),
        }
    }

    fn cancel(&mut self) -> Option<Action> {
        let is_first = self.course.flags & CANCELLED == 0;
        match self.course.phase {
            Phase::New => return Some(self.course.finish(End::NotPaid(Why::NotSent))),
            Phase::Charging | Phase::Waiting | Phase::Asking => self.course.flags |= CANCELLED,
            _ => {}
        }
        // A query first: it may be paid by now.
        (is_first && self.course.phase == Phase::Waiting).then(|| self.ask())
    }

    fn answer(&mut self, ticket: Ticket, answer: Answer) -> Option<Action> {
        let is_latest = ticket.number == self.course.number;
        match (ticket.call, self.course.phase) {
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
        let end = match (self.course.phase, answer) {
            (Phase::Done, Answer::Paid | Answer::OtherPayment) => match self.course.end {
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
        Some(self.course.finish(end))
    }

    fn charged(&mut self, answer: Answer) -> Option<Action> {
        if let Answer::Refused(advice) = answer {
            return Some(self.course.finish(End::NotPaid(Why::Refused(advice))));
        }
        let learnt = self.learn(answer);
        if learnt.is_some() {
            return learnt;
        }
        let is_paying = answer == Answer::UserPaying;
        self.paying(is_paying);
        let pause = if is_paying { self.times.query } else { self.times.unknown };
        (self.course.phase == Phase::Charging).then(|| self.wait(pause))
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
            Answer::Refused(advice) => self.course.finish(End::NeedsHuman(Why::Refused(advice))),
            _ => self.pause(),
        }
    }

    fn confirmed(&mut self, answer: Answer) -> Action {
        match answer {
            Answer::Revoked | Answer::PaidBack | Answer::Closed | Answer::Absent => {
                self.course.finish(End::Reversed)
            }
            // The gateway said that it was reversed, but it was not.
            Answer::Paid | Answer::UserPaying | Answer::NotPay | Answer::PayError => self.pause(),
            Answer::OtherPayment => self.course.finish(End::NeedsHuman(Why::OtherPayment)),
            _ => self.doubt(),
        }
    }

    fn tick(&mut self) -> Action {
        if let Some(action) = self.course.idle() {
            return action;
        }
        match self.course.phase {
            Phase::New => {
                self.course.clock.age = 0;
                self.course.send(Phase::Charging, Call::Micropay, self.times.reply)
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
        let rest = self.times.overall.saturating_sub(self.course.clock.age);
        let has_asked = self.course.phase == Phase::Asking;
        if has_asked && (rest == 0 || self.course.flags & CANCELLED != 0) {
            return self.give_up();
        }
        self.course.rest(Phase::Waiting, pause.min(rest).max(1))
    }

    fn ask(&mut self) -> Action {
        self.course.send(Phase::Asking, Call::OrderQuery, self.times.reply)
    }

    fn give_up(&mut self) -> Action {
        match self.times.guard.saturating_sub(self.course.clock.age) {
            0 => self.reverse(),
            rest => self.course.rest(Phase::Cooling, rest),
        }
    }

    fn reverse(&mut self) -> Action {
        if self.course.tries >= self.times.tries {
            return self.course.finish(End::NeedsHuman(Why::Unsettled));
        }
        self.course.tries = self.course.tries.saturating_add(1);
        self.course.send(Phase::Reversing, Call::Reverse, self.times.reply)
    }

    fn pause(&mut self) -> Action {
        let before = self.course.tries.saturating_sub(1);
        let pause = back_off(self.times.back_off, before, self.times.back_off_most);
        self.course.rest(Phase::Pausing, pause)
    }

    fn confirm(&mut self) -> Action {
        if self.course.rounds >= self.times.tries {
            return self.course.finish(End::NeedsHuman(Why::Unsettled));
        }
        self.course.rounds = self.course.rounds.saturating_add(1);
        self.course.send(Phase::Confirming, Call::OrderQuery, self.times.reply)
    }

    fn doubt(&mut self) -> Action {
        self.course.rest(Phase::Doubting, self.times.query)
    }

    fn paying(&mut self, is_paying: bool) {
        self.course.flags = (self.course.flags & !PAYING) | u8::from(is_paying);
    }
}
