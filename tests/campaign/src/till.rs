//! What happens to a till: its power, its clock, its news, and its ends.

use wxpay_core::flow::{Answer, End, Event, Why};

use crate::actor::{Actor, Flow, Kind};
use crate::http::Client;
use crate::mutant::Mutant;
use crate::plan::refund_behaviour;
use crate::run::{Job, Run};
use crate::shop::lock;
use crate::wire;

impl Run {
    /// The power is cut: what was not saved is gone, and so are the connections.
    pub fn power_off(&mut self, now: u64, id: usize, down: u64, is_damaged: bool) {
        let actor = &mut self.actors[id];
        actor.fault(now, "till: power cut");
        actor.flow = None;
        actor.epoch += 1;
        actor.timer += 1;
        // Another clock, which shows anything.
        actor.clock = actor.random.below(1_000_000_000_000) as i64 - 500_000_000_000;
        self.at(now + down, Job::PowerOn(id, is_damaged));
    }

    pub fn power_on(&mut self, now: u64, id: usize, is_damaged: bool) {
        let actor = &mut self.actors[id];
        let Some(mut saved) = actor.saved else {
            // Nothing was saved, so nothing was sent; an order was placed before.
            actor.note(now, "power on, and nothing was saved");
            if actor.kind == Kind::Code {
                actor.end = Some(End::NotPaid(Why::NotSent));
                return;
            }
            actor.flow = Some(Flow::new(actor.kind));
            return self.step(now, id, Event::Restart);
        };
        if is_damaged {
            for _ in 0..=actor.random.below(3) {
                saved[actor.random.below(64)] ^= 1 << actor.random.below(8);
            }
        }
        let (flow, was_damaged) = Flow::restore(actor.kind, &saved);
        actor.note(now, format!("power on, {:?}", flow));
        actor.flow = Some(flow);
        if was_damaged {
            actor.fault(now, "till: damaged bytes");
        }
        if self.settings.mutant == Mutant::ChargesAgain && actor.kind == Kind::Code {
            self.charge_again(id);
            return self.step(now, id, Event::Tick);
        }
        self.step(now, id, Event::Restart);
    }

    /// The mistake: a new number for the same sale.
    fn charge_again(&mut self, id: usize) {
        let actor = &mut self.actors[id];
        actor.flow = Some(Flow::new(Kind::Code));
        actor.placings += 1;
        actor.number = actor.number.replacen('-', "y-", 1);
        self.names.insert(actor.number.clone(), id);
    }

    pub fn jump(&mut self, now: u64, id: usize, by: i64, is_known: bool) {
        let actor = &mut self.actors[id];
        if actor.flow.is_none() {
            return;
        }
        actor.clock += by;
        let name = if by > 0 { "till: clock jumps forward" } else { "till: clock jumps back" };
        actor.fault(now, name);
        self.step(now, id, if is_known { Event::Restart } else { Event::Tick });
    }

    /// Tells the shop of a payment that nobody made.
    pub fn attack(&mut self, now: u64, id: usize) {
        let (number, fen) = (self.actors[id].number.clone(), self.actors[id].fen);
        if lock(&self.shop).credits.contains_key(&number) {
            return;
        }
        self.actors[id].fault(now, "notification: forged, before any payment");
        let body = wire::attack(&number, fen);
        // The shop may hang up.
        let _ = Client::new(&self.address).send("POST /pay HTTP/1.1\r\n", &body);
    }

    /// It has ended; perhaps not for the first time.
    pub fn finish(&mut self, now: u64, id: usize, end: End) {
        let actor = &mut self.actors[id];
        if actor.end == Some(end) {
            return;
        }
        actor.end = Some(end);
        if end != End::Paid {
            return;
        }
        let (number, fen, sale) = (actor.number.clone(), actor.fen, actor.sale);
        lock(&self.shop).credit(&number, fen);
        for part in 0..self.plans[sale].refunds.len() {
            let after = self.plans[sale].refunds[part].after;
            self.at(now + after, Job::Refund(id, part));
        }
    }

    pub fn refund(&mut self, now: u64, id: usize, part: usize) {
        let sale = self.actors[id].sale;
        let plan = self.plans[sale].refunds[part].clone();
        let number = format!("{}-r{part}-{}", self.actors[id].number, plan.code);
        if self.names.contains_key(&number) {
            return;
        }
        let mut actor = Actor::new(sale, Kind::Refund, number, plan.fee, self.settings.seed);
        actor.flow = Some(Flow::new(Kind::Refund));
        let about = refund_behaviour(plan.code);
        if !about.is_empty() {
            actor.fault(now, &format!("refund: {about}"));
        }
        let refund = self.add(actor);
        if self.plans[sale].cut.is_some() {
            self.at(now + 7_000, Job::PowerOff(refund));
        }
        if let Some((_, how)) = self.plans[sale].false_notices.first()
            && ["forged", "tampered", "truncated", "duplicate"].contains(how)
        {
            self.at(now + 60_000, Job::Mislead(refund, how));
        }
        self.step(now, refund, Event::Tick);
    }

    /// What came to the shop goes on to the till that waits for it, sooner or later.
    pub fn hear(&mut self) {
        let (news, faults) = {
            let mut shop = lock(&self.shop);
            (std::mem::take(&mut shop.news), std::mem::take(&mut shop.faults))
        };
        let now = self.gateway.now;
        for (fault, number) in faults {
            if let Some(id) = self.names.get(&number) {
                self.actors[*id].fault(now, fault);
            }
        }
        for item in news {
            let (number, answer) = item.parts();
            let Some(id) = self.names.get(number).copied() else { continue };
            let actor = &mut self.actors[id];
            actor.other_payment |= answer == Answer::OtherPayment;
            actor.note(now, format!("the shop is notified: {answer:?}"));
            let most = actor.random.pick(&[300, 300, 10_000]);
            let after = actor.random.next() % most;
            self.at(now + after, Job::Tell(id, Event::Notified(answer)));
        }
    }

    /// The mistake: no reversal.
    pub fn abandon(&mut self, now: u64, id: usize) {
        let actor = &mut self.actors[id];
        actor.note(now, "gives up");
        actor.flow = None;
        actor.timer += 1;
        self.finish(now, id, End::NotPaid(Why::Closed));
    }
}
