//! The flow of a refund.

use super::action::{Action, Call, Event, Hint, Ticket};
use super::answer::Answer;
use super::clock::back_off;
use super::course::{Course, Phases};
use super::end::{End, Why};
use super::record::SIZE;
use super::times::RefundTimes;
use crate::error::Error;

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

impl Phases for Phase {
    const ALL: &'static [Self] =
        &[Self::New, Self::Requesting, Self::Waiting, Self::Asking, Self::Done];
    const NEW: Self = Phase::New;
    const DONE: Self = Phase::Done;
}

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
    course: Course<Phase>,
}

impl RefundFlow {
    /// Bytes of [`RefundFlow::to_bytes`].
    pub const SIZE: usize = SIZE;

    /// A refund that nothing was done about, or one whose flow was lost: under the same number it
    /// is the same refund.
    #[must_use]
    pub const fn new(times: RefundTimes) -> Self {
        RefundFlow { times, course: Course::at(Phase::New) }
    }

    /// As [`MicropayFlow::step`](super::MicropayFlow::step). [`Event::Cancel`] helps as long as
    /// nothing was sent.
    pub fn step(&mut self, now: u64, event: Event) -> Action {
        self.course.pass(now, event);
        let action = match event {
            Event::Restart => self.restart(),
            Event::Reply(ticket, answer) => self.answer(ticket, answer),
            Event::Cancel if self.course.phase == Phase::New => {
                Some(self.course.finish(End::NotRefunded(Why::NotSent)))
            }
            Event::Notified(_) if self.course.phase == Phase::Waiting => Some(self.ask()),
            Event::Tick | Event::Cancel | Event::Notified(_) => None,
        };
        action.unwrap_or_else(|| self.tick())
    }

    /// What the payer should read now.
    #[must_use]
    pub fn hint(&self) -> Hint {
        self.course.end.map_or(Hint::Refunding, End::hint)
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
        self.course.to_bytes(
            KIND,
            t.tries,
            [t.reply, t.query, t.query_most, t.later, t.overall, 0, 0],
        )
    }

    /// The flow that was saved. Step it with [`Event::Restart`].
    ///
    /// # Errors
    /// [`Kind::BadValue`](crate::Kind::BadValue): these are not the bytes of such a flow, or they were damaged. Then begin
    /// with [`RefundFlow::new`] and the same number.
    pub fn from_bytes(bytes: &[u8; SIZE]) -> Result<Self, Error> {
        let (course, tries, times) = Course::from_bytes(bytes, KIND)?;
        let [reply, query, query_most, later, overall, ..] = times;
        let times = RefundTimes { reply, query, query_most, later, overall, tries };
        Ok(RefundFlow { times, course })
    }

    fn restart(&mut self) -> Option<Action> {
        match self.course.phase {
            Phase::Requesting => {
                self.course.flags |= DOUBT;
                Some(self.ask())
            }
            Phase::Waiting | Phase::Asking => Some(self.ask()),
            Phase::New | Phase::Done => None,
        }
    }

    fn answer(&mut self, ticket: Ticket, answer: Answer) -> Option<Action> {
        let is_latest = ticket.number == self.course.number;
        match (ticket.call, self.course.phase) {
            (Call::RefundQuery, phase) => {
                let learnt = self.learn(answer);
                match phase {
                    Phase::Asking if is_latest => learnt.or_else(|| Some(self.asked(answer))),
                    _ => learnt,
                }
            }
            (Call::Refund, Phase::Requesting) if is_latest => Some(self.requested(answer)),
            (Call::Refund, _) if answer == Answer::Done => {
                self.course.flags |= ACCEPTED;
                None
            }
            _ => None,
        }
    }

    /// What settles the refund whenever it is heard.
    fn learn(&mut self, answer: Answer) -> Option<Action> {
        let end = match (self.course.end, answer) {
            (Some(End::NotRefunded(_)), Answer::Refunded) => End::NeedsHuman(Why::Contradiction),
            (Some(End::NeedsHuman(Why::Unsettled)) | None, Answer::Refunded) => End::Refunded,
            (None, Answer::RefundClose) => End::NotRefunded(Why::Closed),
            (None, Answer::RefundChange) => End::NeedsHuman(Why::Changed),
            _ => return None,
        };
        Some(self.course.finish(end))
    }

    fn requested(&mut self, answer: Answer) -> Action {
        match answer {
            Answer::Done => self.course.flags |= ACCEPTED,
            // Refused, and there was no other.
            Answer::Refused(advice) if self.course.flags == 0 => {
                return self.course.finish(End::NotRefunded(Why::Refused(advice)));
            }
            Answer::Refused(_) => {}
            _ => self.course.flags |= DOUBT,
        }
        self.wait(answer)
    }

    fn asked(&mut self, answer: Answer) -> Action {
        match answer {
            Answer::Processing => self.course.flags |= ACCEPTED,
            Answer::Absent if self.course.flags & ACCEPTED == 0 => return self.request(),
            _ => {}
        }
        self.wait(answer)
    }

    fn tick(&mut self) -> Action {
        if let Some(action) = self.course.idle() {
            return action;
        }
        match self.course.phase {
            Phase::New => {
                self.course.clock.age = 0;
                self.request()
            }
            Phase::Requesting => self.requested(Answer::Unknown),
            Phase::Asking => self.asked(Answer::Unknown),
            Phase::Waiting | Phase::Done => self.ask(),
        }
    }

    fn request(&mut self) -> Action {
        if self.course.tries >= self.times.tries {
            return self.course.finish(End::NeedsHuman(Why::Unsettled));
        }
        self.course.tries = self.course.tries.saturating_add(1);
        self.course.send(Phase::Requesting, Call::Refund, self.times.reply)
    }

    fn ask(&mut self) -> Action {
        self.course.send(Phase::Asking, Call::RefundQuery, self.times.reply)
    }

    fn wait(&mut self, answer: Answer) -> Action {
        if self.course.clock.age >= self.times.overall {
            return self.course.finish(End::NeedsHuman(Why::Unsettled));
        }
        let pause = back_off(self.times.query, self.course.rounds, self.times.query_most);
        let silence = if answer == Answer::Later { self.times.later } else { 0 };
        let rest = self.times.overall.saturating_sub(self.course.clock.age);
        self.course.rounds = self.course.rounds.saturating_add(1);
        self.course.phase = Phase::Waiting;
        self.course.clock.wait(pause.max(silence).min(rest).max(1));
        Action::Wait { until: self.course.clock.until() }
    }
}
