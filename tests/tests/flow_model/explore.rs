//! Every run of a flow against a gateway that may do anything it is known to do.
//!
//! A node is all there is: the flow as it was saved, the gateway, what is on the wire, the clock,
//! and how many faults may still happen. Each node is visited once. What is normal is free; each of
//! these is a fault: a message lost, one that is overtaken by a timer, one that comes twice, a
//! power cut, a clock that jumps, an answer that leaves it open what was done, or says what is not
//! so yet.

use std::collections::HashMap;
use std::fmt::Debug;
use std::hash::Hash;

use wxpay_core::flow::{Action, Answer, Call, End, Event, Flow, Ticket};

/// The gateway and the payer, as far as one order goes.
pub trait World: Copy + Eq + Hash + Debug {
    /// What may come of a request: the gateway afterwards, the answer, and what it costs.
    fn handle(&self, call: Call) -> Vec<(Self, Answer, u8)>;
    /// What may happen by itself; and the notification about it.
    fn drift(&self) -> Vec<(Self, Option<Answer>)>;
    /// Panics if the flow may not have ended so, or may not go on.
    fn check(&self, end: Option<End>) -> Result<(), &'static str>;
}

/// Of the ticket of a message: is it the latest? The flow asks for nothing else of its number.
type IsLatest = bool;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Message {
    Request(u8, IsLatest),
    Reply(u8, IsLatest, u8),
    Notification(u8),
}

const CALLS: [Call; 6] = [
    Call::Micropay,
    Call::OrderQuery,
    Call::Reverse,
    Call::CloseOrder,
    Call::Refund,
    Call::RefundQuery,
];
/// Messages on the wire, at most: more than faults can bring about.
const WIRE: usize = 8;
/// Where the clock starts, so that it can jump back.
const START: u64 = 1_000_000;
/// The number of the latest ticket; others are below.
const LATEST: u16 = 100;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Node<M, W> {
    flow: M,
    world: W,
    wire: [Option<Message>; WIRE],
    /// When the flow wants to be stepped: so many milliseconds from now, which is always `START`.
    wait: u32,
    is_awaiting: bool,
    faults: u8,
    cancels: u8,
    /// How often something may still come partway through a wait.
    partway: u8,
    /// Since the payment call: what has passed, and what jumps of the clock made of it.
    passed: u32,
    jumped: u32,
    payment_calls: u8,
}

/// What is explored.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    pub faults: u8,
    /// How often a reply, a notification or the wish to cancel comes halfway through a wait.
    pub partway: u8,
    /// No reversal before so much of the time since the payment call.
    pub guard: u32,
    /// The flow was lost while the payment call was under way.
    pub is_in_doubt: bool,
}

/// What was found.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Found {
    pub states: usize,
    pub transitions: usize,
    /// Steps of the longest run.
    pub longest: u32,
    pub ends: Vec<(String, usize)>,
}

/// All answers, for a code that can be put in order.
fn code(answer: Answer) -> u8 {
    let at = super::ANSWERS.iter().position(|other| *other == answer);
    u8::try_from(at.expect("an answer of the models")).expect("few")
}

impl<M: Flow, W: World> Node<M, W> {
    fn put(&mut self, message: Message) {
        let free = self.wire.iter_mut().find(|slot| slot.is_none());
        *free.expect("room on the wire") = Some(message);
        self.wire.sort_unstable();
    }

    fn without(mut self, index: usize) -> Self {
        self.wire[index] = None;
        self.wire.sort_unstable();
        self
    }

    fn fault(mut self, cost: u8) -> Option<Self> {
        self.faults = self.faults.checked_sub(cost)?;
        Some(self)
    }

    /// Steps the flow at this time and does what it says, or is cut off on the way.
    fn step(mut self, plan: &Plan, now: u64, event: Event, out: &mut Vec<Self>) {
        let before = self.flow;
        let due = START + u64::from(self.wait);
        let action = self.flow.step(now, event);
        let number = self.settle();
        match action {
            Action::Done(_) => (self.wait, self.is_awaiting) = (0, false),
            Action::Wait { until } => {
                self.wait = u32::try_from(until - now).expect("a wait");
                // Early steps and stray replies leave it as it is.
                self.is_awaiting &= match event {
                    Event::Reply(ticket, _) => ticket.number != LATEST,
                    Event::Tick => now < due,
                    _ => true,
                };
            }
            Action::Send { ticket, until } => {
                self.wait = u32::try_from(until - now).expect("a wait");
                assert_eq!(ticket.number, number);
                for message in self.wire.iter_mut().flatten() {
                    if let Message::Request(_, latest) | Message::Reply(_, latest, _) = message {
                        *latest = false;
                    }
                }
                self.wire.sort_unstable();
                // Saved, and cut off before it is sent.
                if let Some(cut) = self.fault(1) {
                    cut.restart(plan, out);
                }
                self.is_awaiting = true;
                if ticket.call == Call::Micropay {
                    self.payment_calls += 1;
                    assert!(self.payment_calls < 2, "charged twice: {before:?} {event:?}");
                    (self.passed, self.jumped) = (0, 0);
                }
                if ticket.call == Call::Reverse {
                    let is_early = self.passed + self.jumped < plan.guard;
                    assert!(!is_early, "reversed too early: {self:?}");
                    // From here on it does not matter.
                    (self.passed, self.jumped) = (plan.guard, 0);
                }
                let call = CALLS.iter().position(|call| *call == ticket.call).expect("a call");
                self.put(Message::Request(u8::try_from(call).expect("few"), true));
            }
        }
        out.push(self);
    }

    /// Saves the flow, and makes flows equal that differ only in what time it is and in how many
    /// requests there were: they go on alike. Returns the number of the latest.
    fn settle(&mut self) -> u16 {
        let mut bytes = self.flow.to_bytes();
        assert_eq!(M::from_bytes(&bytes), Ok(self.flow));
        let number = u16::from_le_bytes([bytes[12], bytes[13]]);
        bytes[12..14].copy_from_slice(&LATEST.to_le_bytes());
        bytes[16..24].copy_from_slice(&START.to_le_bytes());
        let check = super::crc::crc_32(&bytes[..60]).to_le_bytes();
        bytes[60..].copy_from_slice(&check);
        self.flow = M::from_bytes(&bytes).expect("a flow");
        number
    }

    /// The power is cut: the connections are gone, what the gateway has received is not.
    fn restart(mut self, plan: &Plan, out: &mut Vec<Self>) {
        for slot in &mut self.wire {
            if matches!(slot, Some(Message::Reply(..))) {
                *slot = None;
            }
        }
        self.wire.sort_unstable();
        self.is_awaiting = false;
        // The new clock shows anything.
        self.step(plan, START / 2, Event::Restart, out);
    }

    /// The same, with half of the wait gone: then it is so late.
    fn halfway(mut self, plan: &Plan) -> Option<(Self, u64)> {
        let half = self.wait / 2;
        self.partway = self.partway.checked_sub(u8::from(half > 0))?;
        self.passed = self.passed.saturating_add(half).min(plan.guard);
        (half > 0).then_some((self, START + u64::from(half)))
    }

    /// Something comes now, or halfway through the wait.
    fn hear(self, plan: &Plan, event: Event, out: &mut Vec<Self>) {
        self.step(plan, START, event, out);
        if let Some((late, now)) = self.halfway(plan) {
            late.step(plan, now, event, out);
        }
    }

    fn check(&self) {
        if let Err(what) = self.world.check(self.flow.end()) {
            panic!("{what}: {self:?}");
        }
    }

    fn next(self, plan: &Plan) -> Vec<Self> {
        let mut out = Vec::new();
        for (world, notification) in self.world.drift() {
            let mut node = Node { world, ..self };
            if let Some(answer) = notification {
                node.put(Message::Notification(code(answer)));
            }
            out.push(node);
        }
        for (index, message) in self.wire.iter().enumerate() {
            let Some(message) = *message else { continue };
            if index > 0 && self.wire[index - 1] == Some(message) {
                continue;
            }
            let taken = self.without(index);
            out.extend(taken.fault(1));
            match message {
                Message::Request(call, latest) => {
                    for (world, answer, cost) in self.world.handle(CALLS[usize::from(call)]) {
                        let Some(mut node) = taken.fault(cost) else { continue };
                        node.world = world;
                        node.put(Message::Reply(call, latest, code(answer)));
                        out.push(node);
                    }
                }
                Message::Reply(call, latest, answer) => {
                    let number = if latest { LATEST } else { LATEST - 1 };
                    let ticket = Ticket { call: CALLS[usize::from(call)], number };
                    let event = Event::Reply(ticket, super::ANSWERS[usize::from(answer)]);
                    taken.hear(plan, event, &mut out);
                    if let Some(twice) = self.fault(1) {
                        twice.hear(plan, event, &mut out);
                    }
                }
                Message::Notification(answer) => {
                    let event = Event::Notified(super::ANSWERS[usize::from(answer)]);
                    taken.hear(plan, event, &mut out);
                    if let Some(twice) = self.fault(1) {
                        twice.hear(plan, event, &mut out);
                    }
                }
            }
        }
        if let Some(cut) = self.fault(1) {
            cut.restart(plan, &mut out);
        }
        if self.flow.end().is_some() {
            return out;
        }
        if self.cancels > 0 {
            Node { cancels: self.cancels - 1, ..self }.hear(plan, Event::Cancel, &mut out);
        }
        let is_under_way = |message: &Option<Message>| {
            matches!(message, Some(Message::Request(_, true) | Message::Reply(_, true, _)))
        };
        let cost = u8::from(self.is_awaiting && self.wire.iter().any(is_under_way));
        let until = START + u64::from(self.wait);
        if let Some(late) = self.fault(cost) {
            // Time that does not matter any more is not counted, so that there are fewer states.
            let passed = late.passed.saturating_add(self.wait).min(plan.guard);
            Node { passed, ..late }.step(plan, until, Event::Tick, &mut out);
        }
        if let Some(jump) = self.fault(1 + cost) {
            let jumped = jump.jumped.saturating_add(self.wait).min(plan.guard);
            Node { jumped, ..jump }.step(plan, u64::MAX / 2, Event::Tick, &mut out);
        }
        if let Some(back) = self.fault(1) {
            back.step(plan, START / 2, Event::Tick, &mut out);
        }
        out
    }
}

/// A node, what comes after it and was not looked at yet, and the longest run so far.
type OnPath<M, W> = (Node<M, W>, Vec<Node<M, W>>, u32);

/// Explores all runs. Panics at the first wrong one.
pub fn explore<M: Flow, W: World>(flow: M, world: W, plan: Plan) -> Found {
    let mut root = Node {
        flow,
        world,
        wire: [None; WIRE],
        wait: 0,
        is_awaiting: false,
        faults: plan.faults,
        cancels: 1,
        partway: plan.partway,
        passed: 0,
        jumped: 0,
        payment_calls: 0,
    };
    if plan.is_in_doubt {
        root.payment_calls = 1;
        root.put(Message::Request(0, false));
    }
    // The longest run from each node; None while it is on the path.
    let mut seen: HashMap<Node<M, W>, Option<u32>> = HashMap::new();
    let mut path: Vec<OnPath<M, W>> = Vec::new();
    let mut found = Found::default();
    let mut ends: HashMap<String, usize> = HashMap::new();
    let mut enter = |node: Node<M, W>, found: &mut Found| {
        node.check();
        found.states += 1;
        if let Some(end) = node.flow.end() {
            *ends.entry(format!("{end:?}")).or_default() += 1;
        }
        let next = node.next(&plan);
        found.transitions += next.len();
        (node, next, 0)
    };
    seen.insert(root, None);
    path.push(enter(root, &mut found));
    while let Some((node, next, best)) = path.last_mut() {
        let Some(child) = next.pop() else {
            let (node, best) = (*node, *best);
            seen.insert(node, Some(best));
            path.pop();
            match path.last_mut() {
                Some((_, _, parent)) => *parent = (*parent).max(best + 1),
                None => found.longest = best,
            }
            continue;
        };
        match seen.get(&child) {
            Some(Some(longest)) => *best = (*best).max(longest + 1),
            // A step that changes nothing is no run without end: the caller just stepped early.
            Some(None) => assert_eq!(child, *node, "a run without end"),
            None => {
                seen.insert(child, None);
                path.push(enter(child, &mut found));
            }
        }
    }
    found.ends = ends.into_iter().collect();
    found.ends.sort();
    found
}
