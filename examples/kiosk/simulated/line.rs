//! The way to the gateway; somebody else may write to the machine, too.

use std::rc::Rc;

use wxpay_core::api::Endpoint;

use super::Bench;
use crate::machine::Line;

/// A network that is as slow as the gateway and no slower.
pub struct Wire {
    bench: Rc<Bench>,
    /// The notification that was received last is a forgery.
    is_forged: bool,
}

impl Wire {
    pub fn new(bench: Rc<Bench>) -> Self {
        Wire { bench, is_forged: false }
    }
}

impl Line for Wire {
    fn post<'r>(
        &mut self,
        endpoint: Endpoint,
        request: &[u8],
        reply: &'r mut [u8],
        _until: u64,
    ) -> Option<&'r [u8]> {
        let (bench, path) = (&self.bench, endpoint.path());
        if !bench.moment(&format!("just before {path} left")) {
            return None;
        }
        let now = bench.now.get();
        let received = bench.gateway.borrow_mut().post(now, path, request);
        if !bench.moment(&format!("just after {path} had left")) {
            return None;
        }
        put(&received?, reply)
    }

    fn receive<'n>(&mut self, notice: &'n mut [u8]) -> Option<&'n [u8]> {
        if !self.bench.is_on() {
            return None;
        }
        let now = self.bench.now.get();
        let mut forgeries = self.bench.forgeries.borrow_mut();
        self.is_forged = forgeries.front().is_some_and(|(at, _)| *at <= now);
        if self.is_forged {
            let (_, forgery) = forgeries.pop_front()?;
            self.bench.say("rogue", forgery.hope);
            return put(&forgery.notice, notice);
        }
        let received = self.bench.gateway.borrow_mut().receive(now)?;
        put(&received, notice)
    }

    fn answer(&mut self, answer: Option<&str>) {
        if !self.is_forged {
            self.bench.gateway.borrow_mut().answer(answer);
        }
    }
}

/// None if it does not fit: then it is no message of this protocol's.
fn put<'b>(received: &[u8], buffer: &'b mut [u8]) -> Option<&'b [u8]> {
    let place = buffer.get_mut(..received.len())?;
    place.copy_from_slice(received);
    Some(place)
}
