//! Amounts as bills write them: decimal fractions of yuan, read and written exactly.

use super::number::Digits;
use super::source::Cursor;
use crate::error::Error;
use crate::sink::Sink;

/// With at most 18 digits every amount fits, and so does the sum of a few.
const MOST_DIGITS: u32 = 18;

/// Reads `-? (0 | [1-9][0-9]*) ( '.' [0-9]+ )?` to the end, in units of `decimals` places.
///
/// Places beyond those are accepted if they are 0. Minus zero is zero.
pub fn parse(text: &mut Cursor<'_>, decimals: u32) -> Result<i64, Error> {
    let negative = text.skip(b'-');
    let first = text.digit(10)?;
    let mut units = i64::from(first);
    let mut digits: u32 = 1;
    while let Some(digit) = text.peek(10) {
        // Not after a leading zero, and not more than fit beside the decimals.
        if first == 0 || digits == MOST_DIGITS.wrapping_sub(decimals) {
            break;
        }
        units = push(units, digit);
        digits = digits.wrapping_add(1);
        text.digit(10)?;
    }
    let mut places = 0;
    if text.skip(b'.') {
        if text.peek(10).is_none() {
            return Err(text.refuse());
        }
        while let Some(digit) = text.peek(10) {
            if places < decimals {
                units = push(units, digit);
                places = places.wrapping_add(1);
            } else if digit != 0 {
                return Err(text.refuse());
            }
            text.digit(10)?;
        }
    }
    text.finish()?;
    for _ in places..decimals {
        units = push(units, 0);
    }
    Ok(if negative { units.wrapping_neg() } else { units })
}

/// One more digit; there are never more than fit.
fn push(units: i64, digit: u8) -> i64 {
    units.wrapping_mul(10).wrapping_add(i64::from(digit))
}

/// Writes `units` with `decimals` places, all of them.
pub fn put(units: i64, decimals: usize, sink: &mut impl Sink) {
    if units < 0 {
        sink.put_byte(b'-');
    }
    let digits = Digits::of(units.unsigned_abs(), decimals.wrapping_add(1));
    let digits = digits.as_bytes();
    // There is at least one digit more than there are decimals.
    let point = digits.len().wrapping_sub(decimals);
    let (whole, fraction) = digits.split_at_checked(point).unwrap_or_default();
    sink.put(whole);
    sink.put_byte(b'.');
    sink.put(fraction);
}
