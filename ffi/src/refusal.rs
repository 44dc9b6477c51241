//! A refusal on its way to the caller: what of it fits where the caller wants it.

use wxpay_core::Error;

use crate::memory::Region;
use crate::ptr;
use crate::status::Status;

/// A refusal and a position.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Refusal {
    /// What the function returns.
    pub(crate) status: Status,
    /// The position in what was refused; 0 for the caller's own mistakes, which have none.
    pub(crate) at: usize,
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        Refusal { status: Status::from(error.kind().code()), at: error.at() }
    }
}

impl From<Status> for Refusal {
    fn from(status: Status) -> Self {
        Refusal { status, at: 0 }
    }
}

/// Where a caller wants to have what a refusal is about. It may be NULL.
pub(crate) trait Place: Copy {
    /// What it can hold.
    type Refusal;

    /// The memory that it is in.
    fn region(self) -> Result<Region, Status>;

    /// Puts it there, and returns the status.
    fn store(self, refusal: Self::Refusal) -> Status;
}

/// The memory of one `T`, or of none.
pub(crate) fn region_of<T>(place: *mut T) -> Result<Region, Status> {
    let wanted = usize::from(!place.is_null());
    ptr::present(place.cast_const(), wanted)?;
    Ok(Region::of(place.cast_const(), wanted))
}

/// No place: what is refused has no position that would tell more.
pub(crate) const NO_PLACE: *mut usize = core::ptr::null_mut();

impl Place for *mut usize {
    type Refusal = Refusal;

    fn region(self) -> Result<Region, Status> {
        region_of(self)
    }

    fn store(self, refusal: Refusal) -> Status {
        if let Ok(at) = ptr::object_mut(self) {
            *at = refusal.at;
        }
        refusal.status
    }
}
