//! The flow of a refund.

use super::action::{Action, Call, Event, Hint, Ticket};
use super::answer::Answer;
use super::clock::{Clock, back_off};
use super::end::{End, Why};
use super::record::{Record, SIZE};
use super::times::RefundTimes;
use crate::error::{Error, Kind};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Phase {
    /// Nothing was sent.
    New,
    /// A request is under way.
    Requesting,
    /// Until the next query.
    Waiting,
    /// A query is under way.
    Asking,
    /// Over.
    Done,
}

const PHASES: [Phase; 5] =
    [Phase::New, Phase::Requesting, Phase::Waiting, Phase::Asking, Phase::Done];

const KIND: u8 = 3;
/// A request may be under way still, or have been done.
const DOUBT: u8 = 1;
/// The gateway has the refund.
const ACCEPTED: u8 = 2;

/// A refund: asked for under one number until the gateway has it, then asked about until it is
/// final.
///
/// ```text
/// refund <--------- the query does not find it; same number, nothing changed
///   |  `-- refused, and no request before is in doubt --------> NotRefunded
///   v accepted or unknown
/// query -- SUCCESS --------------------------------------------> Refunded
///   |  `-- REFUNDCLOSE ----------------------------------------> NotRefunded
///   |  `-- CHANGE, or out of tries or time --------------------> NeedsHuman
/// 5 s, 10 s, 20 s ... PROCESSING, unknown
/// ```
///
/// Keep `out_refund_no` and all other fields as they are: one number refunds once.
///
/// Refund notifications are not signed. [`Event::Notified`] makes the flow ask at once, whatever
/// the notification says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RefundFlow {
    times: RefundTimes,
    phase: Phase,
    flags: u8,
    tries: u8,
    rounds: u8,
    number: u16,
    end: Option<End>,
    clock: Clock,
}

impl RefundFlow {
    /// Bytes of [`RefundFlow::to_bytes`].
    pub const SIZE: usize = SIZE;

    /// A refund that nothing was done about, or one whose flow was lost: under the same number it
    /// is the same refund.
    #[must_use]
    pub const fn new(times: RefundTimes) -> Self {
        RefundFlow {
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

    /// As [`MicropayFlow::step`](super::MicropayFlow::step). [`Event::Cancel`] helps as long as
    /// nothing was sent.
    pub fn step(&mut self, now: u64, event: Event) -> Action {
        match event {
            Event::Restart => self.clock.restart(now),
            _ => self.clock.advance(now),
        }
        let action = match event {
            Event::Restart => self.restart(),
            Event::Reply(ticket, answer) => self.answer(ticket, answer),
            Event::Cancel if self.phase == Phase::New => {
                Some(self.finish(End::NotRefunded(Why::NotSent)))
            }
            Event::Notified(_) if self.phase == Phase::Waiting => Some(self.ask()),
            Event::Tick | Event::Cancel | Event::Notified(_) => None,
        };
        action.unwrap_or_else(|| self.tick())
    }

    /// What the payer should read now.
    #[must_use]
    pub fn hint(&self) -> Hint {
        self.end.map_or(Hint::Refunding, End::hint)
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
            times: [t.reply, t.query, t.query_most, t.later, t.overall, 0, 0],
        }
        .to_bytes()
    }

    /// The flow that was saved. Step it with [`Event::Restart`].
    ///
    /// # Errors
    /// [`Kind::BadValue`]: these are not the bytes of such a flow, or they were damaged. Then begin
    /// with [`RefundFlow::new`] and the same number.
    pub fn from_bytes(bytes: &[u8; SIZE]) -> Result<Self, Error> {
        let record = Record::from_bytes(bytes, KIND)?;
        let phase = PHASES.get(usize::from(record.phase)).ok_or(Kind::BadValue.at(3))?;
        if (*phase == Phase::Done) != record.end.is_some() {
            return Err(Kind::BadValue.at(8));
        }
        let [reply, query, query_most, later, overall, ..] = record.times;
        let tries = record.limit;
        let times = RefundTimes { reply, query, query_most, later, overall, tries };
        Ok(RefundFlow {
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

    fn restart(&mut self) -> Option<Action> {
        match self.phase {
            Phase::Requesting => {
                self.flags |= DOUBT;
                Some(self.ask())
            }
            Phase::Waiting | Phase::Asking => Some(self.ask()),
            Phase::New | Phase::Done => None,
        }
    }

    fn answer(&mut self, ticket: Ticket, answer: Answer) -> Option<Action> {
        let is_latest = ticket.number == self.number;
        match (ticket.call, self.phase) {
            (Call::RefundQuery, phase) => {
                let learnt = self.learn(answer);
                match phase {
                    Phase::Asking if is_latest => learnt.or_else(|| Some(self.asked(answer))),
                    _ => learnt,
                }
            }
            (Call::Refund, Phase::Requesting) if is_latest => Some(self.requested(answer)),
            (Call::Refund, _) if answer == Answer::Done => {
                self.flags |= ACCEPTED;
                None
            }
            _ => None,
        }
    }

    /// What settles the refund whenever it is heard.
    fn learn(&mut self, answer: Answer) -> Option<Action> {
        let end = match (self.end, answer) {
            (Some(End::NotRefunded(_)), Answer::Refunded) => End::NeedsHuman(Why::Contradiction),
            (Some(End::NeedsHuman(Why::Unsettled)) | None, Answer::Refunded) => End::Refunded,
            (None, Answer::RefundClose) => End::NotRefunded(Why::Closed),
            (None, Answer::RefundChange) => End::NeedsHuman(Why::Changed),
            _ => return None,
        };
        Some(self.finish(end))
    }

    fn requested(&mut self, answer: Answer) -> Action {
        match answer {
            Answer::Done => self.flags |= ACCEPTED,
            // Refused, and there was no other.
            Answer::Refused(advice) if self.flags == 0 => {
                return self.finish(End::NotRefunded(Why::Refused(advice)));
            }
            Answer::Refused(_) => {}
            _ => self.flags |= DOUBT,
        }
        self.wait(answer)
    }

    fn asked(&mut self, answer: Answer) -> Action {
        match answer {
            Answer::Processing => self.flags |= ACCEPTED,
            Answer::Absent if self.flags & ACCEPTED == 0 => return self.request(),
            _ => {}
        }
        self.wait(answer)
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
                self.request()
            }
            Phase::Requesting => self.requested(Answer::Unknown),
            Phase::Asking => self.asked(Answer::Unknown),
            Phase::Waiting | Phase::Done => self.ask(),
        }
    }

    fn request(&mut self) -> Action {
        if self.tries >= self.times.tries {
            return self.finish(End::NeedsHuman(Why::Unsettled));
        }
        self.tries = self.tries.saturating_add(1);
        self.send(Phase::Requesting, Call::Refund)
    }

    fn ask(&mut self) -> Action {
        self.send(Phase::Asking, Call::RefundQuery)
    }

    fn wait(&mut self, answer: Answer) -> Action {
        if self.clock.age >= self.times.overall {
            return self.finish(End::NeedsHuman(Why::Unsettled));
        }
        let pause = back_off(self.times.query, self.rounds, self.times.query_most);
        let silence = if answer == Answer::Later { self.times.later } else { 0 };
        let rest = self.times.overall.saturating_sub(self.clock.age);
        self.rounds = self.rounds.saturating_add(1);
        self.phase = Phase::Waiting;
        self.clock.wait(pause.max(silence).min(rest).max(1));
        Action::Wait { until: self.clock.until() }
    }

    fn send(&mut self, phase: Phase, call: Call) -> Action {
        self.phase = phase;
        self.number = self.number.wrapping_add(1);
        self.clock.wait(self.times.reply.max(1));
        Action::Send { ticket: Ticket { call, number: self.number }, until: self.clock.until() }
    }

    fn finish(&mut self, end: End) -> Action {
        self.phase = Phase::Done;
        self.end = Some(end);
        Action::Done(end)
    }
}
