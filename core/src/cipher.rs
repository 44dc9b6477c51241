//! AES-256 in ECB mode, block by block in the caller's memory, under the key that an API key's text
//! stands for. The refund notification knows nothing better.
//!
//! The rounds are those of the crate `aes`: instructions of the processor where it has them,
//! otherwise bitsliced, without tables and without branches. They are put together here, as FIPS 197
//! has it, because that crate's own key schedule links a panic and takes twice the stack.

use aes::hazmat::{Block, cipher_round, equiv_inv_cipher_round, inv_mix_columns, mix_columns};
use ctutils::{Choice, CtEq as _, CtLt as _};
use zeroize::Zeroize as _;

use crate::digest::{Md5, Stream};
use crate::hex;
use crate::residue;
use crate::sink::Sink as _;

/// The length of a block, in bytes.
pub const BLOCK: usize = 16;

/// Decrypts the blocks under the key that stands for the API key `text`. What is left over at the
/// end and is no block stays as it is.
pub fn decrypt(text: &[u8], blocks: &mut [u8]) {
    decrypt_and_leave_traces(text, blocks);
    residue::scrub_cipher();
}

/// Encrypts the blocks: the reverse of [`decrypt`].
pub fn encrypt(text: &[u8], blocks: &mut [u8]) {
    encrypt_and_leave_traces(text, blocks);
    residue::scrub_cipher();
}

#[inline(never)]
fn decrypt_and_leave_traces(text: &[u8], blocks: &mut [u8]) {
    let mut keys = RoundKeys::EMPTY;
    keys.fill(text);
    let [first, inner @ .., last] = &mut keys.0;
    // FIPS 197, section 5.3.5: the equivalent inverse cipher.
    for key in inner.iter_mut() {
        inv_mix_columns(key.into());
    }
    for bytes in blocks.as_chunks_mut::<BLOCK>().0 {
        add_key(bytes, last);
        for key in inner.iter().rev() {
            equiv_inv_cipher_round(bytes.into(), key.into());
        }
        equiv_inv_cipher_round(bytes.into(), &Block::default());
        // The last round has no columns to mix: undone.
        mix_columns(bytes.into());
        add_key(bytes, first);
    }
}

#[inline(never)]
fn encrypt_and_leave_traces(text: &[u8], blocks: &mut [u8]) {
    let mut keys = RoundKeys::EMPTY;
    keys.fill(text);
    let [first, inner @ .., last] = &keys.0;
    for bytes in blocks.as_chunks_mut::<BLOCK>().0 {
        add_key(bytes, first);
        for key in inner {
            cipher_round(bytes.into(), key.into());
        }
        substitute_and_shift(bytes);
        add_key(bytes, last);
    }
}

fn add_key(bytes: &mut [u8; BLOCK], key: &[u8; BLOCK]) {
    for (byte, key) in bytes.iter_mut().zip(key) {
        *byte ^= *key;
    }
}

/// A round without mixed columns and key.
fn substitute_and_shift(bytes: &mut [u8; BLOCK]) {
    cipher_round(bytes.into(), &Block::default());
    inv_mix_columns(bytes.into());
}

/// The keys of the rounds. Wiped when dropped, and filled where they stay.
struct RoundKeys([[u8; BLOCK]; 15]);

impl RoundKeys {
    const EMPTY: Self = RoundKeys([[0; BLOCK]; 15]);

    fn fill(&mut self, text: &[u8]) {
        self.derive(text);
        self.expand();
    }

    /// The first two: the key of 32 characters that stands for the API key `text`, which is the
    /// lower-case hexadecimal digits of its MD5, as they are.
    // What MD5 takes of the stack is free again when the cipher needs it.
    #[inline(never)]
    fn derive(&mut self, text: &[u8]) {
        let mut stream = Stream::start(&Md5::default());
        stream.put(text);
        let digest = stream.finish();
        // Bit 5 is set in all decimal digits, and turns the letters into small ones.
        let digits = digest.as_bytes().iter().flat_map(|byte| hex::digits(*byte));
        for (byte, digit) in self.0.as_flattened_mut().iter_mut().zip(digits) {
            *byte = digit | 0x20;
        }
    }

    /// The others: FIPS 197, section 5.2.
    fn expand(&mut self) {
        let [before, last, rest @ ..] = &mut self.0;
        let (mut before, mut last) = (u128::from_be_bytes(*before), u128::from_be_bytes(*last));
        let mut constant = 1 << 24;
        for (round, key) in rest.iter_mut().enumerate() {
            // The lowest word.
            #[allow(clippy::cast_possible_truncation)]
            let word = last as u32;
            let mixed = if round % 2 == 0 {
                let mixed = substitute(word.rotate_left(8)) ^ repeat(constant);
                constant <<= 1;
                mixed
            } else {
                substitute(word)
            };
            // Each word takes what the words before it took.
            let next = before ^ before >> 32 ^ before >> 64 ^ before >> 96 ^ mixed;
            *key = next.to_be_bytes();
            (before, last) = (last, next);
        }
    }
}

impl Drop for RoundKeys {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

/// The word four times.
fn repeat(word: u32) -> u128 {
    let word = u128::from(word);
    word | word << 32 | word << 64 | word << 96
}

/// The word with each byte substituted, four times: shifting rows does nothing to equal columns.
fn substitute(word: u32) -> u128 {
    let mut bytes = repeat(word).to_be_bytes();
    substitute_and_shift(&mut bytes);
    u128::from_be_bytes(bytes)
}

/// Takes off the padding of PKCS #7: as many bytes as each of them says, 1 to 16.
///
/// All 16 are looked at in the same time whatever they are, so that the time does not tell which of
/// them is wrong.
pub fn unpad(plain: &[u8]) -> Option<&[u8]> {
    let (_, last) = plain.split_last_chunk::<BLOCK>()?;
    let [.., count] = last;
    let mut wrong = count.ct_eq(&0) | 16_u8.ct_lt(count);
    for (byte, from_end) in last.iter().rev().zip(0_u8..) {
        let is_padding: Choice = from_end.ct_lt(count);
        wrong |= is_padding & byte.ct_ne(count);
    }
    if wrong.to_bool() {
        return None;
    }
    plain.len().checked_sub(usize::from(*count)).and_then(|len| plain.get(..len))
}

/// How many bytes so many become with padding.
pub const fn padded_len(len: usize) -> usize {
    (len / BLOCK).saturating_add(1).saturating_mul(BLOCK)
}

/// Pads what is `len` bytes long and has room up to [`padded_len`] behind.
pub fn pad(plain: &mut [u8], len: usize) {
    // At most a block: it fits.
    let count = u8::try_from(plain.len().saturating_sub(len)).unwrap_or_default();
    plain.iter_mut().skip(len).for_each(|byte| *byte = count);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_schedule_of_fips_197() {
        // Appendix A.3: a key, and some of the words that it becomes.
        let key: [u128; 2] =
            [0x603d_eb10_15ca_71be_2b73_aef0_857d_7781, 0x1f35_2c07_3b61_08d7_2d98_10a3_0914_dff4];
        let mut keys = RoundKeys::EMPTY;
        for (to, from) in keys.0.iter_mut().zip(key) {
            *to = from.to_be_bytes();
        }
        keys.expand();
        let expected: [(usize, u128); 4] = [
            (2, 0x9ba3_5411_8e69_25af_a51a_8b5f_2067_fcde),
            (3, 0xa8b0_9c1a_93d1_94cd_be49_846e_b75d_5b9a),
            (13, 0xcafa_aae3_e4d5_9b34_9adf_6ace_bd10_190d),
            (14, 0xfe48_90d1_e618_8d0b_046d_f344_706c_631e),
        ];
        for (round, key) in expected {
            assert_eq!(keys.0[round], key.to_be_bytes(), "{round}");
        }
    }

    #[test]
    fn the_key_is_the_small_digits_of_md5() {
        let mut keys = RoundKeys::EMPTY;
        keys.fill(b"192006250b4c09247ec02edce69f6a2d");
        // The command md5sum says so.
        assert_eq!(keys.0.as_flattened()[..32], *b"d96eb16afdd491fa1e705096edbc2205");
    }

    #[test]
    fn encrypts_what_it_decrypts() {
        let mut plain = [0; 48];
        plain.iter_mut().zip(0_u8..).for_each(|(byte, value)| *byte = value);
        for len in 0..=plain.len() {
            // What is no block stays.
            let whole = len & !15;
            let mut blocks = plain;
            encrypt(b"key", &mut blocks[..len]);
            assert_eq!(blocks[..whole] != plain[..whole], whole > 0);
            assert_eq!(blocks[whole..], plain[whole..]);
            decrypt(b"key", &mut blocks[..len]);
            assert_eq!(blocks, plain);
        }
    }

    #[test]
    fn all_paddings_and_no_others() {
        for count in 0..=u8::MAX {
            let len = usize::from(count);
            let plain = [count; 32];
            let text = (1..=16).contains(&count).then(|| &plain[len..]);
            assert_eq!(unpad(&plain), text);
            // Each byte of it counts, and none in front of it.
            for at in 0..31 {
                let mut plain = plain;
                plain[at] ^= 0x40;
                let in_front = at.saturating_add(len) < 32;
                assert_eq!(unpad(&plain).is_some(), text.is_some() && in_front, "{count} {at}");
            }
        }
        assert_eq!(unpad(&[16; 16]), Some(&[][..]));
        for len in 0..16 {
            assert_eq!(unpad(&[1; 16][..len]), None);
        }
    }

    #[test]
    fn what_is_padded_can_be_unpadded() {
        for len in 0..48 {
            let mut plain = [0xA5; 48];
            let padded = &mut plain[..padded_len(len)];
            pad(padded, len);
            assert_eq!(unpad(padded), Some(&[0xA5; 48][..len]));
        }
    }
}
