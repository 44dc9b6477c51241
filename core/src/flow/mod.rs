//! What to do while nobody knows whether the payer has paid.
//!
//! A flow is a small state that is stepped: `step(now, event)` says what to do next, and does
//! nothing by itself. The caller sends, waits, keeps the clock, and keeps the order; the flow keeps
//! what was asked and what is known, and ends with one of a few words, never with a guess.
//!
//! * [`MicropayFlow`]: a payment by payment code. Charged at most once; asked about; reversed when
//!   it stays unknown.
//! * [`OrderFlow`]: an order that the payer pays, by QR code or in a page. Asked about until it is
//!   paid, or closed.
//! * [`RefundFlow`]: a refund under one number, until it has arrived.
//! * [`Flow`]: what these three have in common.
//! * [`Inbox`]: which notifications are delivered again.
//!
//! # A sale
//!
//! ```
//! use wxpay_core::api::Merchant;
//! use wxpay_core::flow::{Action, Answer, Call, End, Event, MicropayFlow, MicropayTimes};
//! use wxpay_core::message::{
//!     Micropay, MicropayMore, OrderNo, OrderQuery, OrderQueryMore, Request as _, Reverse,
//! };
//! use wxpay_core::{Currency, Error, Fen, Field, Key};
//! # use wxpay_core::{Fields, api};
//! # struct Till { now: u64, saved: [u8; MicropayFlow::SIZE], turn: usize, memory: [u8; 1024] }
//! # impl Till {
//! #     fn now(&self) -> u64 { self.now }
//! #     fn sleep_until(&mut self, until: u64) { self.now = until; }
//! #     fn save(&mut self, bytes: [u8; MicropayFlow::SIZE]) { self.saved = bytes; }
//! #     fn show(&self, _: wxpay_core::flow::Hint) {}
//! #     fn post(&mut self, _: api::Endpoint, _: &[u8], _: u64) -> Option<&[u8]> {
//! #         self.turn += 1;
//! #         let key = Key::md5("192006250b4c09247ec02edce69f6a2d").ok()?;
//! #         let mut slots = [Field::EMPTY; 16];
//! #         let mut fields = Fields::new(&mut slots);
//! #         let paid = [("result_code", "SUCCESS"), ("total_fee", "450"),
//! #             ("trade_state", "SUCCESS"), ("transaction_id", "42")];
//! #         let paying = [("result_code", "FAIL"), ("err_code", "USERPAYING")];
//! #         let more: &[(&str, &str)] =
//! #             match self.turn { 1 => &paying, 2 => return None, _ => &paid };
//! #         let all = [("appid", "wxd930ea5d5a258f4f"), ("mch_id", "10000100"),
//! #             ("return_code", "SUCCESS"), ("out_trade_no", "T4-20261123-0001")];
//! #         for (name, value) in all.iter().chain(more) { fields.set(*name, *value).ok()?; }
//! #         key.write_signed(&fields, &mut self.memory).ok()
//! #     }
//! # }
//!
//! # fn main() -> Result<(), Error> {
//! # let mut till = Till { now: 0, saved: [0; 64], turn: 0, memory: [0; 1024] };
//! # let key = Key::md5("192006250b4c09247ec02edce69f6a2d")?;
//! # let merchant = Merchant::new("wxd930ea5d5a258f4f", "10000100");
//! # let nonce = "5K8264ILTKCH16CQ2502SI8ZNMTM67VS";
//! let sale = Micropay {
//!     body: "乌龙茶",
//!     out_trade_no: "T4-20261123-0001",
//!     total_fee: Fen::new(450),
//!     auth_code: "134567890123456789",
//!     spbill_create_ip: "192.0.2.7",
//!     more: MicropayMore::NONE,
//! };
//! let order = OrderNo::OutTradeNo(sale.out_trade_no);
//! let query = OrderQuery { order, more: OrderQueryMore::NONE };
//! let reverse = Reverse { order };
//!
//! let mut flow = MicropayFlow::new(MicropayTimes::DOCUMENTED);
//! let mut event = Event::Tick;
//! let end = loop {
//!     let action = flow.step(till.now(), event);
//!     till.save(flow.to_bytes()); // before it is done
//!     till.show(flow.hint());
//!     event = match action {
//!         Action::Done(end) => break end,
//!         Action::Wait { until } => {
//!             till.sleep_until(until);
//!             Event::Tick
//!         }
//!         Action::Send { ticket, until } => {
//!             let mut buffer = [0; 1024];
//!             let request = match ticket.call {
//!                 Call::Micropay => sale.write(&key, &merchant, nonce, &mut buffer)?,
//!                 Call::Reverse => reverse.write(&key, &merchant, nonce, &mut buffer)?,
//!                 _ => query.write(&key, &merchant, nonce, &mut buffer)?,
//!             };
//!             let mut slots = [Field::EMPTY; 64];
//!             let reply = till.post(ticket.call.endpoint(), request, until);
//!             let answer = match (reply, ticket.call) {
//!                 (None, _) => Answer::Unknown,
//!                 (Some(reply), Call::Micropay) => {
//!                     let reply = sale.read_reply(&key, &merchant, reply, &mut slots);
//!                     Answer::of_micropay(&reply)
//!                 }
//!                 (Some(reply), Call::Reverse) => {
//!                     let reply = reverse.read_reply(&key, &merchant, reply, &mut slots);
//!                     Answer::of_reverse(&reply)
//!                 }
//!                 (Some(reply), _) => {
//!                     let reply = query.read_reply(&key, &merchant, reply, &mut slots);
//!                     Answer::of_order_query(&reply, sale.total_fee, Currency::CNY)
//!                 }
//!             };
//!             Event::Reply(ticket, answer)
//!         }
//!     };
//! };
//! // The payer typed a password, one query was lost, the next one knew.
//! assert_eq!(end, End::Paid);
//! # assert_eq!(till.turn, 3);
//! # Ok(())
//! # }
//! ```
//!
//! # Power cuts
//!
//! Save the bytes after each step and *before* doing what it says; keep the order beside them.
//! After a power cut read them back with `from_bytes` and step with [`Event::Restart`]. What was
//! saved as sent counts as sent: it is asked for, and a payment call never goes out twice. If
//! nothing was saved, nothing was sent. If the bytes are damaged, [`MicropayFlow::in_doubt`] finds
//! out and does not charge.
//!
//! An end is returned again each time. Whether the goods were handed out is the caller's to
//! remember.
//!
//! # Time
//!
//! `now` is any count of milliseconds that goes forward evenly. A step counts no more than what was
//! asked to be waited for: a jump back costs no more than the wait under way once more, a jump
//! forward ends one wait too early. Tell the flow of a new clock by [`Event::Restart`], and it
//! counts nothing. A flow that is stepped before its time just waits on.
//!
//! # Replies
//!
//! Each request has a [`Ticket`], which goes back with the reply. Replies may be late, come twice
//! or never: one that settles the matter does so whenever it comes, others count only if they
//! answer the latest request. Do not answer for the gateway: what is not known is
//! [`Answer::Unknown`].
//!
//! # What it relies on
//!
//! That a number which was reversed, closed or refused for certain is never charged afterwards;
//! that one `out_refund_no` is refunded once; that a reversal with `recall=N` whose order is then
//! found to be `REVOKED`, refunded, or not there was one. Under these a model check of all
//! interleavings of replies, losses, repetitions, power cuts and clocks
//! (`tests/tests/flow_model`) finds no way to a wrong end.
//!
//! That a reply is the reply to its request. Those that refuse, close or reverse are signed but name
//! no order: only TLS, and a transport that does not mix up its connections, tie them to theirs.
//!
//! A gateway that does not know a number may refuse to reverse or close it. It may be that the
//! request is still under way, so the flow keeps trying and ends with
//! [`End::NeedsHuman`]. An order whose placing got no reply is best placed again, under
//! the same number and with the same content, before its flow is stepped.

mod action;
mod answer;
mod clock;
mod common;
mod course;
mod end;
mod inbox;
mod micropay;
mod order;
mod record;
mod refund;
mod times;

pub use action::{Action, Call, Event, Hint, Ticket};
pub use answer::Answer;
pub use common::Flow;
pub use end::{End, Why};
pub use inbox::{Delivery, Inbox, Seen};
pub use micropay::MicropayFlow;
pub use order::OrderFlow;
pub use refund::RefundFlow;
pub use times::{MicropayTimes, OrderTimes, RefundTimes};
