//! MD5 and HMAC-SHA256 behind one face. The functions themselves are RustCrypto's.

use hmac::KeyInit;
use hmac::block_api::HmacCore;
use hmac::digest::Output;
use hmac::digest::array::Array;
use hmac::digest::block_api::{Buffer, FixedOutputCore, UpdateCore as _};
use hmac::digest::typenum::U64;
use md5::block_api::Md5Core;
use sha2::Sha256;
use zeroize::Zeroize as _;

use crate::bytes;
use crate::sink::Sink;

/// `sign_type`: the two algorithms of V2.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SignType {
    /// `MD5`, what the protocol takes when nothing is said.
    Md5,
    /// `HMAC-SHA256`.
    HmacSha256,
}

impl SignType {
    /// The value of the field `sign_type`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            SignType::Md5 => "MD5",
            SignType::HmacSha256 => "HMAC-SHA256",
        }
    }

    /// The algorithm that `name` names, exactly.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        [SignType::Md5, SignType::HmacSha256].into_iter().find(|known| known.name() == name)
    }
}

/// An algorithm with its key worked in, ready to take a message.
///
/// Implemented by [`Md5`], [`HmacSha256`] and [`Any`]; a program that names one of the first two
/// does not carry the other's code.
pub trait Algorithm: Clone + sealed::Algorithm {
    /// Which algorithm it is.
    fn sign_type(&self) -> SignType;
}

pub mod sealed {
    /// What a [`Stream`](super::Stream) needs.
    pub trait Algorithm {
        /// Takes 64 bytes of the message.
        fn block(&mut self, block: &super::MessageBlock);
        /// Takes the last 0 to 63 bytes of the message; afterwards the state is of no use.
        fn finish(&mut self, rest: &[u8]) -> super::Digest;
    }
}

/// What both algorithms take at a time.
pub type MessageBlock = Array<u8, U64>;

/// A digest of 16 or 32 bytes: an expected signature, so it is neither printed nor copied.
#[allow(missing_debug_implementations)]
pub struct Digest {
    bytes: [u8; 32],
    len: usize,
}

impl Digest {
    pub fn as_bytes(&self) -> &[u8] {
        self.bytes.get(..self.len).unwrap_or_default()
    }
}

impl Drop for Digest {
    /// For a forged message it is what the forger would need.
    fn drop(&mut self) {
        self.bytes.zeroize();
    }
}

fn finish<C>(core: &mut C, rest: &[u8]) -> Digest
where
    C: FixedOutputCore,
{
    let mut output = Output::<C>::default();
    let mut buffer = Buffer::<C>::default();
    // `rest` is shorter than a block, so there is nothing to hand on yet.
    buffer.digest_blocks(rest, |_| {});
    core.finalize_fixed_core(&mut buffer, &mut output);
    let mut digest = Digest { bytes: [0; 32], len: output.len() };
    for (to, from) in digest.bytes.iter_mut().zip(&output) {
        *to = *from;
    }
    digest
}

/// MD5 over the canonical string and the key.
#[derive(Clone, Debug, Default)]
pub struct Md5(Md5Core);

impl Algorithm for Md5 {
    fn sign_type(&self) -> SignType {
        SignType::Md5
    }
}

impl sealed::Algorithm for Md5 {
    fn block(&mut self, block: &MessageBlock) {
        self.0.update_blocks(core::slice::from_ref(block));
    }

    fn finish(&mut self, rest: &[u8]) -> Digest {
        finish(&mut self.0, rest)
    }
}

/// HMAC-SHA256 under the key, over the canonical string and the key.
#[derive(Clone, Debug)]
pub struct HmacSha256(HmacCore<Sha256>);

impl HmacSha256 {
    /// HMAC pads a key with zeros up to the length of a block; `padded` is the outcome of that.
    pub(crate) fn new(padded: &[u8; 64]) -> Self {
        HmacSha256(HmacCore::new(padded.into()))
    }
}

impl Algorithm for HmacSha256 {
    fn sign_type(&self) -> SignType {
        SignType::HmacSha256
    }
}

impl sealed::Algorithm for HmacSha256 {
    fn block(&mut self, block: &MessageBlock) {
        self.0.update_blocks(core::slice::from_ref(block));
    }

    fn finish(&mut self, rest: &[u8]) -> Digest {
        finish(&mut self.0, rest)
    }
}

/// Either algorithm, chosen by the caller when the program runs.
#[derive(Clone, Debug)]
pub struct Any(Either);

#[derive(Clone, Debug)]
enum Either {
    Md5(Md5),
    HmacSha256(HmacSha256),
}

impl Any {
    pub(crate) fn new(sign_type: SignType, padded: &[u8; 64]) -> Self {
        Any(match sign_type {
            SignType::Md5 => Either::Md5(Md5::default()),
            SignType::HmacSha256 => Either::HmacSha256(HmacSha256::new(padded)),
        })
    }
}

impl Algorithm for Any {
    fn sign_type(&self) -> SignType {
        match self.0 {
            Either::Md5(_) => SignType::Md5,
            Either::HmacSha256(_) => SignType::HmacSha256,
        }
    }
}

impl sealed::Algorithm for Any {
    fn block(&mut self, block: &MessageBlock) {
        match &mut self.0 {
            Either::Md5(state) => state.block(block),
            Either::HmacSha256(state) => state.block(block),
        }
    }

    fn finish(&mut self, rest: &[u8]) -> Digest {
        match &mut self.0 {
            Either::Md5(state) => state.finish(rest),
            Either::HmacSha256(state) => state.finish(rest),
        }
    }
}

/// A digest in the making: takes the message in pieces and hands it on in blocks.
pub struct Stream<A: Algorithm> {
    state: A,
    block: MessageBlock,
    filled: usize,
}

impl<A: Algorithm> Stream<A> {
    /// Starts from a prepared state, which can start many.
    pub fn start(prepared: &A) -> Self {
        Stream { state: prepared.clone(), block: MessageBlock::default(), filled: 0 }
    }

    /// The digest of all that was put; afterwards the stream is of no use.
    pub fn finish(&mut self) -> Digest {
        let rest = self.block.get(..self.filled).unwrap_or_default();
        self.state.finish(rest)
    }
}

impl<A: Algorithm> Stream<A> {
    /// Takes a piece that may fill the block. Where the stack is short, it is no function of its own.
    #[cfg_attr(target_pointer_width = "64", inline(never))]
    #[cfg_attr(not(target_pointer_width = "64"), inline(always))]
    fn put_across(&mut self, mut piece: &[u8]) {
        while !piece.is_empty() {
            let free = self.block.get_mut(self.filled..).unwrap_or_default();
            let count = free.len().min(piece.len());
            let (now, later) = piece.split_at_checked(count).unwrap_or((piece, &[]));
            bytes::copy(free, now);
            piece = later;
            self.filled = self.filled.wrapping_add(count);
            if self.filled == self.block.len() {
                self.state.block(&self.block);
                self.filled = 0;
            }
        }
    }
}

impl<A: Algorithm> Sink for Stream<A> {
    #[cfg_attr(all(target_pointer_width = "64", not(coverage)), inline(always))]
    fn put(&mut self, piece: &[u8]) {
        let end = self.filled.wrapping_add(piece.len());
        // Most pieces fit into the block and leave room.
        if end < self.block.len()
            && let Some(free) = self.block.get_mut(self.filled..end)
        {
            bytes::copy(free, piece);
            self.filled = end;
        } else {
            self.put_across(piece);
        }
    }
}

impl<A: Algorithm> Drop for Stream<A> {
    /// The end of the message is the key.
    fn drop(&mut self) {
        self.block.fill(0);
        zeroize::optimization_barrier(&self.block);
    }
}
