//! The vectors of 16 bytes that every x86-64 processor has.

use safe_arch::{
    add_i8_m128i, bitand_m128i, bitor_m128i, cmp_eq_mask_i8_m128i, cmp_gt_mask_i8_m128i,
    cmp_lt_mask_i8_m128i, load_unaligned_m128i, m128i, move_mask_i8_m128i, set_i64_m128i,
    set_splat_i8_m128i,
};

use crate::bytes::{bits, short_word};

/// How many bytes there are.
pub const LEN: usize = 16;

pub type Lanes = m128i;
/// A bit for each byte.
pub type Marks = u32;

#[cfg_attr(not(coverage), inline(always))]
pub fn load(bytes: [u8; LEN]) -> Lanes {
    load_unaligned_m128i(&bytes)
}

/// Fewer bytes, followed by zeros.
#[cfg_attr(not(coverage), inline(always))]
pub fn load_short(bytes: &[u8]) -> Lanes {
    match (bytes.first_chunk(), bytes.last_chunk()) {
        (Some(first), Some(last)) => {
            // The last word, without what the first one has of it. All of a word cannot be shifted at once.
            let missing = bits(LEN.wrapping_sub(1).wrapping_sub(bytes.len()));
            let last = (u64::from_le_bytes(*last) >> 8).wrapping_shr(missing);
            set_i64_m128i(last.cast_signed(), i64::from_le_bytes(*first))
        }
        _ => set_i64_m128i(0, i64::from_le_bytes(short_word(bytes).to_le_bytes())),
    }
}

/// Which byte the first mark is at; how many bytes there are, if there is none.
#[cfg_attr(not(coverage), inline(always))]
pub const fn first(marks: Marks) -> usize {
    (marks | 1 << LEN).trailing_zeros() as usize
}

/// Marks the bytes that differ.
#[cfg_attr(not(coverage), inline(always))]
pub fn differing(a: Lanes, b: Lanes) -> Marks {
    !marks(cmp_eq_mask_i8_m128i(a, b)) & ALL
}

const ALL: Marks = 0xFFFF;

/// Marks the bytes that are not ordinary.
#[cfg_attr(not(coverage), inline(always))]
pub fn not_ordinary(bytes: Lanes) -> Marks {
    // Numbers have a sign here: what is not ASCII is below all that is.
    let outside = cmp_lt_mask_i8_m128i(bytes, each(b' '));
    let ampersand = cmp_eq_mask_i8_m128i(bytes, each(b'&'));
    // `<` and `>` are the same but for one bit.
    let angle = cmp_eq_mask_i8_m128i(bitand_m128i(bytes, each(!2)), each(b'<'));
    marks(bitor_m128i(bitor_m128i(outside, ampersand), angle))
}

/// Marks the bytes that a name cannot have.
#[cfg_attr(not(coverage), inline(always))]
pub fn not_name(bytes: Lanes) -> Marks {
    let letter = within(bitor_m128i(bytes, each(0x20)), b'a', b'z');
    let digit = within(bytes, b'0', b'9');
    let underscore = cmp_eq_mask_i8_m128i(bytes, each(b'_'));
    !marks(bitor_m128i(bitor_m128i(letter, digit), underscore)) & ALL
}

/// The bytes from `first` to `last`, which are ASCII: moved up so that `last` is the greatest number there
/// is, they are those above one number.
#[cfg_attr(not(coverage), inline(always))]
fn within(bytes: m128i, first: u8, last: u8) -> m128i {
    let up = 0x7Fu8.wrapping_sub(last);
    let below = first.wrapping_add(up).wrapping_sub(1);
    cmp_gt_mask_i8_m128i(add_i8_m128i(bytes, each(up)), each(below))
}

#[cfg_attr(not(coverage), inline(always))]
fn each(byte: u8) -> m128i {
    set_splat_i8_m128i(byte.cast_signed())
}

#[cfg_attr(not(coverage), inline(always))]
fn marks(bytes: m128i) -> Marks {
    move_mask_i8_m128i(bytes).cast_unsigned()
}
