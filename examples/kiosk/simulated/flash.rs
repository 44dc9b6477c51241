//! Flash: keeps what was saved while power was on.

use std::rc::Rc;

use super::Bench;
use crate::machine::{Fault, Flash, Record};

/// Erased, it is all ones.
pub struct Chip(pub Rc<Bench>);

impl Flash for Chip {
    fn save(&mut self, record: &[u8; Record::SIZE]) -> Result<(), Fault> {
        if !self.0.moment("before it was saved") {
            return Err(Fault::Flash);
        }
        *self.0.flash.borrow_mut() = *record;
        if self.0.moment("when it was just saved") { Ok(()) } else { Err(Fault::Flash) }
    }

    fn load(&mut self) -> Result<[u8; Record::SIZE], Fault> {
        Ok(*self.0.flash.borrow())
    }
}
