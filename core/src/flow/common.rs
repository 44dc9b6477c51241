//! What the three flows have in common.

use core::fmt::Debug;
use core::hash::Hash;

use super::action::{Action, Event, Hint};
use super::end::End;
use super::micropay::MicropayFlow;
use super::order::OrderFlow;
use super::record::SIZE;
use super::refund::RefundFlow;
use crate::error::Error;

/// What the flows have in common, for code that leads any of them: step, save, do what it says.
///
/// The flows have all of it as methods of their own, too.
pub trait Flow: Copy + Debug + Eq + Hash + Sized {
    /// What to do, now that this has happened: as [`MicropayFlow::step`].
    fn step(&mut self, now: u64, event: Event) -> Action;
    /// What the payer should read now.
    fn hint(&self) -> Hint;
    /// How it ended, if it has.
    fn end(&self) -> Option<End>;
    /// The flow as bytes, to be saved.
    fn to_bytes(&self) -> [u8; SIZE];
    /// The flow that was saved. Step it with [`Event::Restart`].
    ///
    /// # Errors
    /// [`Kind::BadValue`](crate::Kind::BadValue): these are not the bytes of such a flow, or they
    /// were damaged.
    fn from_bytes(bytes: &[u8; SIZE]) -> Result<Self, Error>;
}

macro_rules! flows {
    ($($flow:ident,)+) => {
        $(impl Flow for $flow {
            fn step(&mut self, now: u64, event: Event) -> Action {
                $flow::step(self, now, event)
            }
            fn hint(&self) -> Hint {
                $flow::hint(self)
            }
            fn end(&self) -> Option<End> {
                $flow::end(self)
            }
            fn to_bytes(&self) -> [u8; SIZE] {
                $flow::to_bytes(self)
            }
            fn from_bytes(bytes: &[u8; SIZE]) -> Result<Self, Error> {
                $flow::from_bytes(bytes)
            }
        })+
    };
}

flows! {
    MicropayFlow,
    OrderFlow,
    RefundFlow,
}
