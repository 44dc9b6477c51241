//! Replies to requests of flows, and what they answer.

use wxpay_core::api::Merchant;
use wxpay_core::flow::{Answer, Call, Ticket};
use wxpay_core::message::{Outcome, Request};
use wxpay_core::{Error, Key};

use super::types::{RawFlowAction, RawFlowEvent};
use super::write::{self, Kept};
use crate::api::{RawMerchant, parts};
use crate::fields::{Document, Slots};
use crate::memory::{self, Held, Memory, Region};
use crate::ptr::{self, Mark};
use crate::refusal::Refusal;
use crate::status::{Status, WXPAY_NULL_POINTER};
use crate::texts;
use crate::types::{RawField, RawKey};

/// What the caller keeps about an order, and what replies are compared with.
pub(super) trait Judged: Kept {
    /// Reads the reply to this call, by [`Reader::read`]. A call that is not the flow's is refused.
    fn read<A: Mark>(&self, call: Call, reader: Reader<'_, A>) -> Result<Answer, Refusal>;
}

/// The arguments that the functions begin with, and the array.
pub(super) struct Reading {
    pub(super) key: *const RawKey,
    pub(super) merchant: *const RawMerchant,
    pub(super) action: *const RawFlowAction,
    pub(super) reply: Document,
    pub(super) slots: Slots,
    pub(super) event: *mut RawFlowEvent,
    pub(super) at: *mut usize,
}

impl Reading {
    // Not inlined, so that its arrays are off the stack when it gets deep.
    #[inline(never)]
    pub(super) fn check<K: Kept>(&self, kept: *const K) -> Result<(), Status> {
        let merchant = parts::merchant_regions(self.merchant)?;
        let inputs = write::regions(kept)?
            .with_all(&merchant)
            .with(Region::of(self.key, 1))
            .with(self.reply.region())
            .with(Region::of(self.action, 1));
        let [fields, count] = self.slots.regions();
        let outputs = [fields, count, Region::of(self.event.cast_const(), 1)];
        let memory = Memory { outputs: &outputs, inputs: inputs.list(), fields: Held::NONE };
        memory::check(self.at, &memory)
    }

    // Not inlined: see `either`.
    #[inline(never)]
    pub(super) fn run<A: Mark, K: Judged>(&self, kept: *const K) -> Status {
        if let Err(status) = self.check(kept) {
            return status;
        }
        memory::run(self.at, || {
            let event = ptr::object_mut(self.event)?;
            let ticket = ptr::object(self.action)?.ticket()?;
            let answer = self.read::<A, K>(kept, ticket);
            Self::store(event, answer.map(|answer| RawFlowEvent::reply(ticket, answer)), || {
                RawFlowEvent::reply(ticket, Answer::Unknown)
            })
        })
    }

    /// Stores the event; `otherwise` where the message was refused, nothing where the arguments were.
    pub(super) fn store(
        event: &mut RawFlowEvent,
        read: Result<RawFlowEvent, Refusal>,
        otherwise: impl FnOnce() -> RawFlowEvent,
    ) -> Result<(), Refusal> {
        match read {
            Ok(read) => *event = read,
            Err(refusal) => {
                if refusal.status < WXPAY_NULL_POINTER {
                    *event = otherwise();
                }
                return Err(refusal);
            }
        }
        Ok(())
    }

    fn read<A: Mark, K: Judged>(&self, kept: *const K, ticket: Ticket) -> Result<Answer, Refusal> {
        let kept = ptr::object(kept)?;
        texts::read(kept.texts())?;
        let count = ptr::object_mut(self.slots.count)?;
        let reader = Reader {
            key: ptr::key::<A>(ptr::object(self.key)?)?,
            merchant: parts::merchant(ptr::object(self.merchant)?)?,
            document: ptr::bytes(self.reply.start, self.reply.len)?,
            fields: self.slots.fields,
            capacity: self.slots.capacity,
            count: &mut *count,
        };
        if self.reply.len > 0 {
            return kept.read(ticket.call, reader);
        }
        ptr::slots(self.slots.fields, self.slots.capacity)?;
        *count = 0;
        Ok(Answer::Unknown)
    }
}

/// What a reply is read with.
pub(super) struct Reader<'r, A: Mark> {
    key: &'r Key<A>,
    merchant: Merchant<'r>,
    document: &'r [u8],
    fields: *mut RawField,
    capacity: usize,
    count: &'r mut usize,
}

/// What reading the reply to a request comes to.
pub(super) type Read<'r, R> = Result<Outcome<'r, 'r, <R as Request>::Reply<'r, 'r>>, Error>;

impl<'r, A: Mark> Reader<'r, A> {
    /// Reads the reply to a request, and lets `judge` say what it answers.
    // Not inlined, or the frames of all requests would lie on the stack at once.
    #[inline(never)]
    pub(super) fn read<R: Request>(
        self,
        request: &R,
        judge: impl FnOnce(&Read<'r, R>) -> Answer,
    ) -> Result<Answer, Refusal> {
        let slots = ptr::slots(self.fields, self.capacity)?;
        let read = request.read_reply(self.key, &self.merchant, self.document, slots);
        let answer = judge(&read);
        if let Err(error) = read {
            // One that was read and not verified, or is somebody else's.
            ptr::slots(self.fields, self.capacity)?;
            return Err(error.into());
        }
        // No field is without a name.
        let fields = ptr::objects(self.fields, self.capacity)?;
        *self.count = fields.iter().take_while(|field| field.name_len > 0).count();
        Ok(answer)
    }
}
