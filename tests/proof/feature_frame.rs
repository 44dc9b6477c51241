//! What the programs have in common that the report of flash per feature is made from: a device with a
//! key, a document and a buffer. Whatever comes from outside is hidden from the optimiser.

// No program uses all of it.
#![allow(dead_code)]

use core::hint::black_box;

use wxpay_core::api::Merchant;
use wxpay_core::{Field, Key, Md5, Time};

unsafe extern "C" {
    /// Nobody defines it: a program in which it is reachable does not link.
    fn a_panic_can_be_reached() -> !;

    fn memcpy();
    fn memmove();
    fn memset();
    fn memcmp();
}

#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    // SAFETY: it is never called, since the program does not link.
    unsafe { a_panic_can_be_reached() }
}

/// What every program has.
pub struct Device {
    /// The key, for MD5 only.
    pub key: Key<Md5>,
    /// Who sells.
    pub merchant: Merchant<'static>,
    /// Where a message is read into.
    pub slots: [Field<'static>; 32],
    /// What is sent.
    pub out: [u8; 1024],
}

impl Device {
    /// A device; none without a key.
    pub fn new() -> Option<Self> {
        // All programs have all of these, so that they are in no difference.
        black_box([
            memcpy as *const (),
            memmove as *const (),
            memset as *const (),
            memcmp as *const (),
        ]);
        Some(Device {
            key: Key::md5(text()).ok()?,
            merchant: Merchant::new(text(), text()),
            slots: [Field::EMPTY; 32],
            out: [0; 1024],
        })
    }
}

/// A text that the device has from somewhere.
pub fn text() -> &'static str {
    black_box("x")
}

/// Bytes that came from the network.
pub fn document() -> &'static [u8] {
    text().as_bytes()
}

/// What the clock says.
pub fn now() -> Time {
    black_box(Time::MIN)
}
