//! A small gateway in this process, so that the example needs nothing. It knows this story's requests
//! and no others; `tests/gateway` is the one that knows them all.

mod order;
mod pay;
mod refund;
mod reply;

use core::error::Error;
use std::collections::VecDeque;

use wxpay_core::{Field, Fields, HmacSha256, Key, Time};

use super::{Books, Customer, Gateway};
use order::Order;
use reply::Reply;

/// Noon in Beijing, on a day of no importance: as `tests/gateway`.
const START: Time = match Time::from_unix(1_767_585_600) {
    Some(time) => time,
    None => Time::MAX,
};
/// From a notification that was not answered to the next attempt; milliseconds.
const AGAIN: u64 = 15_000;

/// The gateway, its customers and its ledger.
pub struct InProcess {
    key: Key<HmacSha256>,
    now: u64,
    customers: VecDeque<Customer>,
    orders: Vec<Order>,
    /// What will happen, and when.
    later: Vec<(u64, Due)>,
    outbox: VecDeque<Vec<u8>>,
    /// The notification that waits for an answer.
    delivered: Option<Vec<u8>>,
    books: Books,
}

/// What is due at some time, for the order with this index.
enum Due {
    Payment(usize),
    Refund(usize),
    Notice(Vec<u8>),
}

impl InProcess {
    pub fn new(key: &str) -> Result<Self, wxpay_core::Error> {
        Ok(InProcess {
            key: Key::hmac_sha256(key)?,
            now: 0,
            customers: VecDeque::new(),
            orders: Vec::new(),
            later: Vec::new(),
            outbox: VecDeque::new(),
            delivered: None,
            books: Books::default(),
        })
    }

    /// Whatever is due by then happens, in order.
    fn advance(&mut self, now: u64) {
        self.now = self.now.max(now);
        loop {
            let due = self.later.iter().enumerate().filter(|(_, (at, _))| *at <= now);
            let Some((first, _)) = due.min_by_key(|(_, (at, _))| *at) else { return };
            match self.later.remove(first).1 {
                Due::Payment(order) => self.charge(order),
                Due::Refund(order) => self.finish_refund(order),
                Due::Notice(notice) => self.outbox.push_back(notice),
            }
        }
    }

    fn after(&mut self, milliseconds: u64, due: Due) {
        self.later.push((self.now.saturating_add(milliseconds), due));
    }

    /// A request is read and verified as a merchant reads replies.
    fn handle(&mut self, path: &str, request: &[u8]) -> Option<Vec<u8>> {
        let mut slots = [Field::EMPTY; 40];
        let fields = Fields::read(request, &mut slots).ok()?;
        let request = self.key.verify(&fields).ok()?;
        let reply = match path {
            "/pay/unifiedorder" => self.unifiedorder(&request),
            "/pay/micropay" => self.micropay(&request),
            "/pay/orderquery" => self.orderquery(&request),
            "/pay/closeorder" => self.closeorder(&request),
            "/secapi/pay/reverse" => self.reverse(&request),
            "/secapi/pay/refund" => self.refund(&request),
            "/pay/refundquery" => self.refundquery(&request),
            _ => None,
        };
        reply?.sign(&request, &self.key)
    }
}

impl Gateway for InProcess {
    fn start(&self) -> Time {
        START
    }

    fn notify_url(&self) -> String {
        "https://vending.example/wxpay/notify".into()
    }

    fn post(&mut self, now: u64, path: &str, request: &[u8]) -> Option<Vec<u8>> {
        self.advance(now);
        self.handle(path, request)
    }

    fn receive(&mut self, now: u64) -> Option<Vec<u8>> {
        self.advance(now);
        let notice = self.outbox.pop_front();
        self.delivered.clone_from(&notice);
        notice
    }

    fn answer(&mut self, answer: Option<&str>) {
        let Some(notice) = self.delivered.take() else { return };
        if !answer.is_some_and(|answer| answer.contains("SUCCESS")) {
            self.after(AGAIN, Due::Notice(notice));
        }
    }

    fn expect(&mut self, customer: Customer) -> Result<(), Box<dyn Error>> {
        self.customers.push_back(customer);
        Ok(())
    }

    fn books(&mut self) -> Result<Books, Box<dyn Error>> {
        Ok(self.books)
    }
}
