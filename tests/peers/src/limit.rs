//! The limit: what nobody can do without. The digest over the same canonical bytes, and one look at every
//! byte of the document.

use hmac::{Hmac, KeyInit, Mac};
use md5::{Digest, Md5};
use sha2::Sha256;
use wxpay_core::SignType;

use crate::case::{Case, KEY, Work};
use crate::measure::{Runner, Sample, time};

/// The digest by the crates that wxpay uses, the key of HMAC worked in beforehand.
pub struct Crates {
    hmac: Hmac<Sha256>,
}

impl Crates {
    pub fn new() -> Self {
        Crates { hmac: Hmac::new_from_slice(KEY.as_bytes()).expect("any length is a key") }
    }
}

impl Runner for Crates {
    fn name(&self) -> &str {
        "the digest alone, md-5 and sha2"
    }

    fn version(&self) -> &str {
        crates!()
    }

    fn run(&mut self, case: &Case, count: u64) -> Result<Sample, String> {
        let message = case.canonical.as_slice();
        let (ns, good) = match case.sign_type {
            SignType::Md5 => time(count, || {
                std::hint::black_box(Md5::digest(std::hint::black_box(message)));
                true
            }),
            SignType::HmacSha256 => time(count, || {
                let hmac = self.hmac.clone().chain_update(std::hint::black_box(message));
                std::hint::black_box(hmac.finalize());
                true
            }),
        };
        Ok(Sample { ns, good: good == count, written: Vec::new() })
    }
}

/// One look at every byte of what is read.
pub struct Scan;

impl Runner for Scan {
    fn name(&self) -> &str {
        "one scan of the document, memchr"
    }

    fn version(&self) -> &str {
        concat!("memchr ", env!("VERSION_MEMCHR"))
    }

    fn run(&mut self, case: &Case, count: u64) -> Result<Sample, String> {
        let bytes = match &case.work {
            Work::Verify(document) => document,
            Work::Write(_) => &case.canonical,
        };
        // A byte that XML has not, so that the whole of it is looked at.
        let (ns, good) = time(count, || memchr::memchr(0, std::hint::black_box(bytes)).is_none());
        Ok(Sample { ns, good: good == count, written: Vec::new() })
    }
}
