//! What the rows in Rust have in common.

use crate::case::{Case, Work};
use crate::measure::{Runner, Sample, time};

/// A way to verify and to write, in this process.
pub trait Peer {
    fn verify(&mut self, document: &[u8]) -> bool;
    /// The length of what is then at the start of `out`; 0 if it failed.
    fn write(&mut self, order: &[(String, String)], out: &mut [u8]) -> usize;
}

/// A [`Peer`] for each of the two algorithms.
pub struct Row<P> {
    name: &'static str,
    version: String,
    md5: P,
    hmac: P,
    out: Vec<u8>,
}

impl<P: Peer> Row<P> {
    pub fn new(name: &'static str, version: String, md5: P, hmac: P) -> Self {
        Row { name, version, md5, hmac, out: vec![0; 65_536] }
    }
}

impl<P: Peer> Runner for Row<P> {
    fn name(&self) -> &str {
        self.name
    }

    fn version(&self) -> &str {
        &self.version
    }

    fn run(&mut self, case: &Case, count: u64) -> Result<Sample, String> {
        let peer = match case.sign_type {
            wxpay_core::SignType::Md5 => &mut self.md5,
            wxpay_core::SignType::HmacSha256 => &mut self.hmac,
        };
        let out = &mut self.out;
        Ok(match &case.work {
            Work::Verify(document) => {
                let (ns, accepted) = time(count, || peer.verify(std::hint::black_box(document)));
                Sample { ns, good: accepted == count, written: Vec::new() }
            }
            Work::Write(order) => {
                let (ns, written) =
                    time(count, || peer.write(std::hint::black_box(order), out) != 0);
                let len = peer.write(order, out);
                Sample { ns, good: written == count, written: out[..len].to_vec() }
            }
        })
    }
}
