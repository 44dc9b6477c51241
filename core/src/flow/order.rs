//! The flow of an order that the payer pays: QR codes, pages, apps.

use super::action::{Action, Call, Event, Hint, Ticket};
use super::answer::Answer;
use super::clock::back_off;
use super::course::{Course, Phases};
use super::end::{End, Why};
use super::record::SIZE;
use super::times::OrderTimes;
use crate::error::Error;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Phase {
    /// Nobody has looked yet.
    New,
    /// Until the next query.
    Waiting,
    /// A query is under way.
    Asking,
    /// A closing is under way.
    Closing,
    /// A query is under way: is it closed?
    Confirming,
    /// Until the next closing.
    Pausing,
    /// Over.
    Done,
}

impl Phases for Phase {
    const ALL: &'static [Self] = &[
        Self::New,
        Self::Waiting,
        Self::Asking,
        Self::Closing,
        Self::Confirming,
        Self::Pausing,
        Self::Done,
    ];
    const NEW: Self = Phase::New;
    const DONE: Self = Phase::Done;
}

const KIND: u8 = 2;
const PAYING: u8 = 1;
const CANCELLED: u8 = 2;

/// An order that the gateway has accepted, from there to its end: paid, or closed for good.
///
/// ```text
/// query ------- SUCCESS, or a notification says so --------> Paid
/// every 5 s --- CLOSED ------------------------------------> NotPaid
///   v time is up, or cancelled
/// close <------ NOTPAY, USERPAYING, unknown; back-off, tries -> NeedsHuman
///   v whatever it says
/// query ------- SUCCESS -----------------------------------> Paid
///         `---- CLOSED ------------------------------------> NotPaid
/// ```
///
/// It begins when the reply to the unified order is there. Before that, place the order again as
/// often as necessary: the same number with the same content is the same order, and moves no money.
///
/// A notification may come at any time, or never: tell it with [`Event::Notified`]. What is paid
/// cannot be closed, so the gateway decides a race, and the flow hears of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct OrderFlow {
    times: OrderTimes,
    course: Course<Phase>,
}

impl OrderFlow {
    /// Bytes of [`OrderFlow::to_bytes`].
    pub const SIZE: usize = SIZE;

    /// An order that was just placed, or one whose flow was lost.
    #[must_use]
    pub const fn new(times: OrderTimes) -> Self {
        OrderFlow { times, course: Course::at(Phase::New) }
    }

    /// As [`MicropayFlow::step`](super::MicropayFlow::step).
    pub fn step(&mut self, now: u64, event: Event) -> Action {
        self.course.pass(now, event);
        let action = match event {
            Event::Tick => None,
            Event::Restart => self.restart(),
            Event::Cancel => self.cancel(),
            Event::Reply(ticket, answer) => self.answer(ticket, answer),
            Event::Notified(answer) => self.learn(answer),
        };
        action.unwrap_or_else(|| self.tick())
    }

    /// What the payer should read now.
    #[must_use]
    pub fn hint(&self) -> Hint {
        match (self.course.phase, self.course.end) {
            (_, Some(end)) => end.hint(),
            (Phase::New | Phase::Waiting | Phase::Asking, _) => match self.course.flags {
                0 => Hint::Pay,
                PAYING => Hint::Password,
                _ => Hint::Cancelling,
            },
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
        self.course.to_bytes(
            KIND,
            t.tries,
            [t.reply, t.query, t.expire, t.back_off, t.back_off_most, 0, 0],
        )
    }

    /// The flow that was saved. Step it with [`Event::Restart`].
    ///
    /// # Errors
    /// [`Kind::BadValue`](crate::Kind::BadValue): these are not the bytes of such a flow, or they were damaged. Then begin
    /// with [`OrderFlow::new`]: nothing is lost but time.
    pub fn from_bytes(bytes: &[u8; SIZE]) -> Result<Self, Error> {
        let (course, tries, times) = Course::from_bytes(bytes, KIND)?;
        let [reply, query, expire, back_off, back_off_most, ..] = times;
        let times = OrderTimes { reply, query, expire, back_off, back_off_most, tries };
        Ok(OrderFlow { times, course })
    }

    fn restart(&mut self) -> Option<Action> {
        match self.course.phase {
            Phase::Waiting | Phase::Asking => Some(self.ask(Phase::Asking)),
            Phase::Closing | Phase::Confirming => Some(self.ask(Phase::Confirming)),
            Phase::New | Phase::Pausing | Phase::Done => None,
        }
    }

    fn cancel(&mut self) -> Option<Action> {
        match self.course.phase {
            Phase::New | Phase::Waiting => Some(self.close()),
            Phase::Asking => {
                self.course.flags |= CANCELLED;
                None
            }
            _ => None,
        }
    }

    fn answer(&mut self, ticket: Ticket, answer: Answer) -> Option<Action> {
        let is_latest = ticket.number == self.course.number;
        match (ticket.call, self.course.phase) {
            (Call::OrderQuery, phase) => {
                let learnt = self.learn(answer);
                match phase {
                    Phase::Asking if is_latest => learnt.or_else(|| Some(self.asked(answer))),
                    Phase::Confirming if is_latest => learnt.or_else(|| Some(self.pause())),
                    _ => learnt,
                }
            }
            (Call::CloseOrder, Phase::Closing) if is_latest => Some(match answer {
                Answer::Refused(advice) => {
                    self.course.finish(End::NeedsHuman(Why::Refused(advice)))
                }
                _ => self.ask(Phase::Confirming),
            }),
            _ => None,
        }
    }

    /// What settles the order whenever it is heard, and whoever says it.
    fn learn(&mut self, answer: Answer) -> Option<Action> {
        let end = match (self.course.end, answer) {
            (Some(End::NotPaid(_)), Answer::Paid | Answer::OtherPayment) => {
                End::NeedsHuman(Why::Contradiction)
            }
            // What nobody knew, and is known now.
            (None | Some(End::NeedsHuman(Why::Unsettled)), Answer::Paid) => End::Paid,
            (Some(_), _) => return None,
            (None, Answer::OtherPayment) => End::NeedsHuman(Why::OtherPayment),
            (None, Answer::PaidBack) => End::NeedsHuman(Why::PaidBack),
            (None, Answer::Closed) => End::NotPaid(Why::Closed),
            (None, Answer::Revoked) => End::Reversed,
            _ => return None,
        };
        Some(self.course.finish(end))
    }

    fn asked(&mut self, answer: Answer) -> Action {
        if answer != Answer::Unknown {
            self.course.flags =
                (self.course.flags & CANCELLED) | u8::from(answer == Answer::UserPaying);
        }
        let rest = self.times.expire.saturating_sub(self.course.clock.age);
        if rest == 0 || self.course.flags & CANCELLED != 0 {
            return self.close();
        }
        self.course.rest(Phase::Waiting, self.times.query.min(rest))
    }

    fn tick(&mut self) -> Action {
        if let Some(action) = self.course.idle() {
            return action;
        }
        match self.course.phase {
            Phase::New => self.course.rest(Phase::Waiting, self.times.query.min(self.times.expire)),
            Phase::Waiting => self.ask(Phase::Asking),
            Phase::Asking => self.asked(Answer::Unknown),
            Phase::Closing => self.ask(Phase::Confirming),
            Phase::Confirming => self.pause(),
            Phase::Pausing | Phase::Done => self.close(),
        }
    }

    fn ask(&mut self, phase: Phase) -> Action {
        self.course.send(phase, Call::OrderQuery, self.times.reply)
    }

    fn close(&mut self) -> Action {
        if self.course.tries >= self.times.tries {
            return self.course.finish(End::NeedsHuman(Why::Unsettled));
        }
        self.course.tries = self.course.tries.saturating_add(1);
        self.course.send(Phase::Closing, Call::CloseOrder, self.times.reply)
    }

    fn pause(&mut self) -> Action {
        let before = self.course.tries.saturating_sub(1);
        let pause = back_off(self.times.back_off, before, self.times.back_off_most);
        self.course.rest(Phase::Pausing, pause)
    }
}
