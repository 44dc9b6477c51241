//! What all signed notifications have in common: read, verified, and then taken for what they are.

use core::ffi::c_void;

use wxpay_core::api::Merchant;
use wxpay_core::{Error, Field, Root, Time, Verified, View};

use super::types::{WXPAY_ABSENT, WXPAY_OTHER};
use crate::api::{RawMerchant, parts};
use crate::fields::{Document, Slots};
use crate::memory::{self, Held, Memory, Region};
use crate::ptr::{self, Mark};
use crate::refusal::Refusal;
use crate::status::{Status, WXPAY_SIGN_TYPE_MISMATCH};
use crate::texts::Regions;
use crate::types::{RawField, RawKey};

/// The arguments that the functions begin with, and the array.
#[derive(Clone, Copy)]
pub(super) struct Notice {
    pub(super) key: *const RawKey,
    pub(super) document: Document,
    pub(super) merchant: *const RawMerchant,
    pub(super) slots: Slots,
    pub(super) at: *mut usize,
}

impl Notice {
    #[allow(clippy::too_many_arguments)] // As many as C hands over.
    pub(super) const fn new(
        key: *const RawKey,
        start: *const c_void,
        len: usize,
        merchant: *const RawMerchant,
        fields: *mut RawField,
        capacity: usize,
        count: *mut usize,
        at: *mut usize,
    ) -> Self {
        let (document, slots) = (Document { start, len }, Slots { fields, capacity, count });
        Notice { key, document, merchant, slots, at }
    }

    /// What of it is read.
    pub(super) fn inputs(&self) -> Result<Regions<8>, Status> {
        let merchant = parts::merchant_regions(self.merchant)?;
        let inputs = Regions::new().with(Region::of(self.key, 1)).with(self.document.region());
        Ok(inputs.with_all(&merchant))
    }

    /// Reads and verifies it, and lets `make` say what it is. Nothing that `make` returns borrows the
    /// fields: the pointers in it are the caller's.
    pub(super) fn read<A: Mark, T>(
        &self,
        to: *mut T,
        make: impl for<'f, 'a> FnOnce(Verified<'f, 'a>, &Merchant<'_>) -> Result<T, Error>,
    ) -> Status {
        let inputs = match self.inputs() {
            Ok(inputs) => inputs,
            Err(status) => return status,
        };
        let [fields, count] = self.slots.regions();
        let outputs = [fields, count, Region::of(to.cast_const(), 1)];
        let memory = Memory { outputs: &outputs, inputs: inputs.list(), fields: Held::NONE };
        memory::report(self.at, &memory, || {
            let to = ptr::object_mut(to)?;
            self.verified::<A, _, Refusal>(|verified, merchant| {
                *to = make(verified, merchant)?;
                Ok(())
            })
        })
    }

    /// The same for a caller that has more outputs and has checked all of the memory.
    pub(super) fn verified<A: Mark, T, E: From<Status> + From<Refusal> + From<Error>>(
        &self,
        make: impl for<'f, 'a> FnOnce(Verified<'f, 'a>, &Merchant<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let key = ptr::key::<A>(ptr::object(self.key)?)?;
        let merchant = parts::merchant(ptr::object(self.merchant)?)?;
        let count = ptr::object_mut(self.slots.count)?;
        let mut fields = self.document.read(Root::Xml, &self.slots)?;
        let made = match key.verify(&fields) {
            Ok(verified) => make(verified, &merchant),
            Err(error) => Err(error.into()),
        };
        match made {
            Ok(_) => *count = fields.len(),
            Err(_) => fields.clear(),
        }
        made
    }
}

/// Refuses a key of the other algorithm, where there is only one.
pub(super) fn refuse_other<A: Mark, Other: Mark>(key: *const RawKey) -> Result<(), Status> {
    let key = ptr::object(key)?;
    if ptr::key::<A>(key).is_err() && ptr::key::<Other>(key).is_ok() {
        return Err(WXPAY_SIGN_TYPE_MISMATCH);
    }
    Ok(())
}

/// The field of this name, as C looks at it; NULL if it is absent or empty.
pub(super) fn field(fields: View<'_, '_>, name: &str) -> *const RawField {
    let found: Option<&Field<'_>> = fields.field(name);
    found.map_or(core::ptr::null(), |field| core::ptr::from_ref(field).cast())
}

/// Seconds.
pub(super) fn seconds(time: Time) -> i64 {
    i64::try_from(time.unix()).unwrap_or(i64::MAX)
}

/// A number that may be absent.
pub(super) fn or_absent(number: Option<i64>) -> i64 {
    number.unwrap_or(i64::from(WXPAY_ABSENT))
}

/// The code of a word.
macro_rules! word {
    ($word:expr, $type:ident { $($variant:ident => $code:ident),+ }) => {
        match $word {
            $($type::$variant => $code,)+
            _ => $crate::notify::types::WXPAY_OTHER,
        }
    };
}

pub(super) use word;

const _: () = assert!(WXPAY_ABSENT < 0 && WXPAY_OTHER < 0);
