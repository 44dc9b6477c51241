//! What all calls have in common: a struct of texts in, one text out.

use core::ffi::c_char;

use wxpay_core::Key;
use wxpay_core::api::Violation;
use wxpay_core::invoke::{Link, Params};

use crate::api::RawViolation;
use crate::api::place::Fault;
use crate::memory::{self, Buffer, Held, Memory, Region};
use crate::ptr::{self, Mark};
use crate::refusal::Refusal;
use crate::status::{Status, WXPAY_SIGN_TYPE_MISMATCH};
use crate::texts::{self, RawText, Regions};
use crate::types::RawKey;

/// A struct of the caller's whose texts go into a call.
pub(super) trait Call<const N: usize> {
    fn texts(&self) -> [RawText; N];
}

/// Where the outcome goes.
#[derive(Clone, Copy)]
pub(super) struct To {
    pub(super) out: *mut c_char,
    pub(super) capacity: usize,
    pub(super) len: *mut usize,
    pub(super) violation: *mut RawViolation,
}

impl To {
    fn buffer(&self) -> Buffer {
        (self.out.cast(), self.capacity, self.len)
    }
}

/// Reads the texts of `call` and lets `write` make a text of them, in memory that has been checked.
/// `inputs` are what is read besides: the key, as a rule.
pub(super) fn write<const N: usize, T: Call<N>>(
    call: *const T,
    inputs: &[Region],
    to: To,
    write: impl FnOnce(&T, [&str; N], &mut [u8]) -> Result<usize, Fault>,
) -> Status {
    let raw = match ptr::object(call) {
        Ok(raw) => raw,
        Err(status) => return status,
    };
    let texts = raw.texts();
    let inputs = Regions::<16>::new().with(Region::of(call, 1)).with_texts(&texts).with_all(inputs);
    let outputs = memory::regions(to.buffer());
    let memory = Memory { outputs: &outputs, inputs: inputs.list(), fields: Held::NONE };
    memory::report(to.violation, &memory, || {
        memory::fill(to.buffer(), |out| write(raw, texts::read(texts)?, out))
    })
}

/// The key, where there is only one algorithm.
pub(super) fn only<'a, A: Mark, Other: Mark>(key: *const RawKey) -> Result<&'a Key<A>, Fault> {
    let key = ptr::object(key)?;
    match ptr::key::<A>(key) {
        Ok(key) => Ok(key),
        Err(_) if ptr::key::<Other>(key).is_ok() => {
            Err(Fault::of(WXPAY_SIGN_TYPE_MISMATCH, "sign_type"))
        }
        Err(status) => Err(status.into()),
    }
}

/// The parameters as JSON.
pub(super) fn json(
    params: Result<Params<'_>, Violation<'static>>,
    out: &mut [u8],
) -> Result<usize, Fault> {
    Ok(params?.write_json(out).map_err(Refusal::from)?.len())
}

/// The address.
pub(super) fn url(
    link: Result<Link<'_>, Violation<'static>>,
    out: &mut [u8],
) -> Result<usize, Fault> {
    Ok(link?.write(out).map_err(Refusal::from)?.len())
}
