//! Random strings.

use core::fmt;
use core::ops::Deref;

use super::number;
use super::source::{Head, Source};
use super::string::{self, string};
use crate::error::Error;
use crate::hex;
use crate::sink::Sink;

string! {
    /// `nonce_str` and its kin: 1 to 32 printable ASCII characters without space.
    ///
    /// It makes each message, and with it each signature, different. It is no secret and proves
    /// nothing. The protocol limits its length and says nothing about its alphabet; those made here
    /// have hexadecimal digits only. (WeChat Pay V2, "Random numbers".)
    Nonce, 32, |byte| byte.is_ascii_graphic()
}

impl Nonce {
    /// The 32 upper-case hexadecimal digits of 16 random bytes: 128 bits.
    ///
    /// The bytes come from the caller, anew for each message: from the system's random source, or
    /// from the hardware generator of a microcontroller. So many random bits never meet again. A
    /// counter or a clock, beside a serial number of the device, does not repeat either, but can be
    /// guessed, which the protocol asks to avoid.
    #[must_use]
    pub fn from_random(random: [u8; 16]) -> Self {
        Nonce(number::text(|sink| {
            for byte in random {
                sink.put(&hex::digits(byte));
            }
        }))
    }
}
