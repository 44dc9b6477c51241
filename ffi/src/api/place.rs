//! A violation on its way to the caller.

use core::ffi::c_char;

use wxpay_core::api::Violation;

use super::types::RawViolation;
use crate::memory::Region;
use crate::ptr;
use crate::refusal::{self, Place, Refusal};
use crate::status::Status;

/// A refusal and the field that it is about.
#[derive(Clone, Copy)]
pub(crate) struct Fault {
    refusal: Refusal,
    field: *const c_char,
    field_len: usize,
}

impl Fault {
    /// About a field that this library names.
    pub(crate) const fn of(status: Status, name: &'static str) -> Self {
        Fault {
            refusal: Refusal { status, at: 0 },
            field: name.as_ptr().cast(),
            field_len: name.len(),
        }
    }
}

impl From<Refusal> for Fault {
    fn from(refusal: Refusal) -> Self {
        Fault { refusal, field: core::ptr::null(), field_len: 0 }
    }
}

impl From<Status> for Fault {
    fn from(status: Status) -> Self {
        Refusal::from(status).into()
    }
}

impl From<Violation<'_>> for Fault {
    fn from(violation: Violation<'_>) -> Self {
        let name = violation.field();
        let field = if name.is_empty() { core::ptr::null() } else { name.as_ptr().cast() };
        Fault { refusal: violation.error().into(), field, field_len: name.len() }
    }
}

impl From<Fault> for Refusal {
    fn from(fault: Fault) -> Self {
        fault.refusal
    }
}

impl Place for *mut RawViolation {
    type Refusal = Fault;

    fn region(self) -> Result<Region, Status> {
        refusal::region_of(self)
    }

    fn store(self, fault: Fault) -> Status {
        let Fault { refusal, field, field_len } = fault;
        if let Ok(violation) = ptr::object_mut(self) {
            *violation = RawViolation { field, field_len, at: refusal.at };
        }
        refusal.status
    }
}
