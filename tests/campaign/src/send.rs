//! Requests of the flows, and their replies.

use wxpay_core::flow::{Answer, Call, Event, Ticket};

use crate::actor::place;
use crate::mutant::Mutant;
use crate::run::{Job, Run};
use crate::wire;

impl Run {
    /// Sends a request, and puts what comes back on its way.
    pub fn send(&mut self, now: u64, id: usize, ticket: Ticket) {
        let call = ticket.call;
        if self.settings.mutant == Mutant::GivesUp && call == Call::Reverse {
            return self.abandon(now, id);
        }
        let words = self.words(id);
        let request = self.talk.write(call, &words);
        let actor = &mut self.actors[id];
        actor.sends[place(call)] += 1;
        // A proxy may repeat what it should not.
        let many = if actor.random.below(100) == 0 {
            actor.fault(now, "request: twice");
            2
        } else {
            1
        };
        let mut at = now;
        for _ in 0..many {
            let reply = self.gateway.post(at, call.endpoint().path(), &request);
            at = self.gateway.now;
            let actor = &mut self.actors[id];
            let (arrivals, fault) = match reply {
                None => (wire::cut(&mut actor.random), ""),
                Some(reply) => {
                    let latest = &mut self.latest[place(call)];
                    let other = latest.as_ref().filter(|(sale, _)| *sale != actor.sale);
                    let other = other.map(|(_, reply)| reply);
                    let body = reply.body.clone();
                    let carried = wire::carry(&mut actor.random, call, &actor.number, body, other);
                    let names = |name: &str| {
                        let name = name.as_bytes();
                        reply.body.windows(name.len()).any(|part| part == name)
                    };
                    if names("<out_trade_no>") || names("<out_refund_no>") {
                        *latest = Some((actor.sale, reply.body));
                    }
                    carried
                }
            };
            if !fault.is_empty() {
                actor.fault(at, fault);
            }
            let epoch = actor.epoch;
            for (after, reply) in arrivals {
                self.at(at + after, Job::Reply(id, epoch, ticket, reply));
            }
        }
    }

    /// A reply has arrived; or the till sees that there will be none.
    pub fn reply(&mut self, now: u64, id: usize, ticket: Ticket, reply: Option<&[u8]>) {
        let is_silent = self.settings.mutant == Mutant::SilenceIsPaid;
        let answer = match reply {
            None if is_silent && ticket.call == Call::Micropay => Answer::Paid,
            None => Answer::Unknown,
            Some(reply) => self.talk.read(ticket.call, &self.words(id), reply),
        };
        let actor = &mut self.actors[id];
        match answer {
            Answer::Refused(advice) => actor.refusals.push((ticket.call, advice)),
            Answer::OtherPayment => actor.other_payment = true,
            Answer::Unknown
                if self.settings.mutant == Mutant::RefundsAnew && ticket.call == Call::Refund =>
            {
                actor.number = actor.number.replacen("-r", "x-r", 1);
                self.names.insert(actor.number.clone(), id);
            }
            _ => {}
        }
        self.step(now, id, Event::Reply(ticket, answer));
    }
}
