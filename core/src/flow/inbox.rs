//! Which notifications are new.

use crate::text::Text;

/// The longest `transaction_id` and the like that is remembered.
const ID_MAX: usize = 32;

/// A number that was seen: one slot of the memory of an [`Inbox`].
// In this order, so that memory which was kept can be read by a program of another compiler.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(C)]
pub struct Seen {
    len: u8,
    id: [u8; ID_MAX],
}

impl Seen {
    /// Nothing was seen.
    pub const EMPTY: Self = Seen { len: 0, id: [0; ID_MAX] };

    /// None if it is empty or too long.
    fn of(id: Text<'_>) -> Option<Self> {
        let mut seen = Seen::EMPTY;
        let len = id.copy_to(&mut seen.id).ok()?.len();
        seen.len = u8::try_from(len).ok().filter(|len| *len > 0)?;
        Some(seen)
    }
}

/// What to do with a notification.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[must_use]
pub enum Delivery {
    /// Not remembered. Record the payment where it lasts, remember it, then acknowledge. The record
    /// decides if it was known.
    New,
    /// It was dealt with: just acknowledge.
    Repeated,
}

/// Remembers the last few notifications, so that those which are delivered again cost nothing.
///
/// The memory is bounded and forgets the oldest. It saves work and nothing else: **the durable
/// answer to "have I had this payment?" is the merchant's database**, with a unique index on
/// `transaction_id` (on `refund_id` for refunds). [`Delivery::New`] means "ask there".
///
/// The slice is all there is to it: newest first, nothing else. It may be copied and kept.
///
/// ```
/// use wxpay_core::flow::{Delivery, Inbox, Seen};
/// # use wxpay_core::{Error, Field, Fields, Key};
///
/// # fn main() -> Result<(), Error> {
/// # let key = Key::md5("192006250b4c09247ec02edce69f6a2d")?;
/// # let mut buffer = [0; 256];
/// # let mut slots = [Field::EMPTY; 8];
/// # let mut fields = Fields::new(&mut slots);
/// # fields.set("transaction_id", "4208450740201411110007820472")?;
/// # let document = key.write_signed(&fields, &mut buffer)?;
/// # let mut slots = [Field::EMPTY; 8];
/// # let fields = Fields::read(document, &mut slots)?;
/// # let verified = key.verify(&fields)?;
/// let mut memory = [Seen::EMPTY; 16];
/// let mut inbox = Inbox::new(&mut memory);
///
/// // Verified, and compared with the order: see `Verified::accept_payment`.
/// let transaction_id = verified.require("transaction_id")?;
/// if inbox.check(transaction_id) == Delivery::New {
///     // INSERT INTO payment ... ON CONFLICT DO NOTHING; hand out the goods if a row was inserted.
///     inbox.remember(transaction_id);
/// }
/// // Acknowledge in both cases.
/// assert_eq!(inbox.check(transaction_id), Delivery::Repeated);
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct Inbox<'m> {
    memory: &'m mut [Seen],
}

impl<'m> Inbox<'m> {
    /// Remembers as many as there are slots; those that are in them already are remembered.
    #[must_use]
    pub const fn new(memory: &'m mut [Seen]) -> Self {
        Inbox { memory }
    }

    /// Is it new? It is also if it is empty or longer than 32 bytes: such are not remembered.
    pub fn check(&self, id: Text<'_>) -> Delivery {
        match Seen::of(id) {
            Some(seen) if self.memory.contains(&seen) => Delivery::Repeated,
            _ => Delivery::New,
        }
    }

    /// Remembers it, once it is recorded where it lasts: not before, or a power cut in between
    /// would lose it.
    pub fn remember(&mut self, id: Text<'_>) {
        let Some(mut seen) = Seen::of(id) else { return };
        let newest = seen;
        // Those after it move down by one: over the place where it was, or out at the end.
        for slot in self.memory.iter_mut() {
            core::mem::swap(slot, &mut seen);
            if seen == newest || seen == Seen::EMPTY {
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(id: &str) -> Text<'_> {
        Text::new(id.as_bytes(), false)
    }

    #[test]
    fn the_oldest_is_forgotten() {
        let mut memory = [Seen::EMPTY; 3];
        let mut inbox = Inbox::new(&mut memory);
        for id in ["1", "2", "3"] {
            assert_eq!(inbox.check(text(id)), Delivery::New);
            inbox.remember(text(id));
            assert_eq!(inbox.check(text(id)), Delivery::Repeated);
        }
        // Again: it becomes the newest, and nothing else is lost.
        inbox.remember(text("1"));
        let seen = |inbox: &Inbox<'_>| {
            ["1", "2", "3", "4"].map(|id| inbox.check(text(id)) == Delivery::Repeated)
        };
        assert_eq!(seen(&inbox), [true, true, true, false]);
        inbox.remember(text("4"));
        assert_eq!(seen(&inbox), [true, false, true, true]);
        let mut inbox = Inbox::new(&mut memory);
        assert_eq!(seen(&inbox), [true, false, true, true]);
        inbox.remember(text("4"));
        assert_eq!(memory.map(|seen| seen.id[0]), *b"413");
    }

    #[test]
    fn what_cannot_be_remembered_is_new() {
        let longest = "12345678901234567890123456789012";
        let mut memory = [Seen::EMPTY; 2];
        let mut inbox = Inbox::new(&mut memory);
        for id in ["", "123456789012345678901234567890123"] {
            inbox.remember(text(id));
            assert_eq!(inbox.check(text(id)), Delivery::New);
        }
        inbox.remember(text(longest));
        assert_eq!(inbox.check(text(longest)), Delivery::Repeated);
        assert_eq!(inbox.check(text("1234567890123456789012345678901")), Delivery::New);
        // A number that ends in zeros is not a shorter one.
        inbox.remember(text("1\0"));
        assert_eq!(inbox.check(text("1")), Delivery::New);
        let mut none = Inbox::new(&mut []);
        none.remember(text("1"));
        assert_eq!(none.check(text("1")), Delivery::New);
    }
}
