//! The text of IPv6 addresses: RFC 4291, section 2.2, to read; RFC 5952 to write.

use super::ip::{octets, put_octets};
use super::source::Cursor;
use crate::error::Error;
use crate::hex;
use crate::sink::Sink;

const GROUPS: usize = 8;

/// The groups read so far, and after how many of them `::` stands.
#[derive(Default)]
struct Groups {
    groups: [u16; GROUPS],
    len: usize,
    gap: Option<usize>,
}

impl Groups {
    /// How many groups there may still be; `::` stands for at least one.
    const fn room(&self) -> usize {
        let taken = if self.gap.is_some() { 1 } else { 0 };
        GROUPS.wrapping_sub(self.len).wrapping_sub(taken)
    }

    fn push(&mut self, group: u16) {
        if let Some(slot) = self.groups.get_mut(self.len) {
            *slot = group;
            self.len = self.len.wrapping_add(1);
        }
    }

    /// All eight, with zeros where `::` stands; none if there are too few.
    fn finish(self) -> Option<[u16; GROUPS]> {
        let Some(gap) = self.gap else {
            return (self.len == GROUPS).then_some(self.groups);
        };
        let (before, after) = self.groups.get(..self.len)?.split_at_checked(gap)?;
        let mut all = [0; GROUPS];
        for (to, from) in all.iter_mut().zip(before) {
            *to = *from;
        }
        for (to, from) in all.iter_mut().rev().zip(after.iter().rev()) {
            *to = *from;
        }
        Some(all)
    }
}

/// Reads an address, and stops at what cannot be a part of it.
pub fn parse(text: &mut Cursor<'_>) -> Result<[u16; GROUPS], Error> {
    let mut groups = Groups::default();
    if text.skip(b':') {
        text.expect(b':')?;
        groups.gap = Some(0);
    }
    // Behind `::` there need not be a group.
    while groups.room() > 0 && (groups.gap != Some(groups.len) || text.peek(16).is_some()) {
        if groups.room() >= 2 && is_dotted(text) {
            let [a, b, c, d] = octets(text)?;
            groups.push(u16::from_be_bytes([a, b]));
            groups.push(u16::from_be_bytes([c, d]));
            break;
        }
        groups.push(group(text)?);
        // A colon behind the last group is left for the caller to refuse.
        if groups.room() == 0 || !text.skip(b':') {
            break;
        }
        if groups.gap.is_none() && text.skip(b':') {
            groups.gap = Some(groups.len);
        }
    }
    groups.finish().ok_or_else(|| text.refuse())
}

/// One to four hexadecimal digits.
fn group(text: &mut Cursor<'_>) -> Result<u16, Error> {
    let mut group = u16::from(text.digit(16)?);
    for _ in 1..4 {
        let Some(digit) = text.peek(16) else { break };
        group = group << 4 | u16::from(digit);
        text.digit(16)?;
    }
    Ok(group)
}

/// Does a number with a dot behind it follow?
fn is_dotted(text: &Cursor<'_>) -> bool {
    text.rest().iter().find(|byte| !byte.is_ascii_digit()) == Some(&b'.')
}

/// Writes an address: lower case, no leading zeros, `::` for the first of the longest runs of two
/// or more groups of zeros, and an IPv4-mapped address with dots.
pub fn put(groups: [u16; GROUPS], sink: &mut impl Sink) {
    if let [0, 0, 0, 0, 0, 0xFFFF, high, low] = groups {
        let ([a, b], [c, d]) = (high.to_be_bytes(), low.to_be_bytes());
        sink.put(b"::ffff:");
        put_octets([a, b, c, d], sink);
        return;
    }
    let (start, len) = longest_zeros(&groups);
    let end = start.wrapping_add(len);
    for (at, group) in groups.into_iter().enumerate() {
        if at == start {
            sink.put(b"::");
        }
        if (start..end).contains(&at) {
            continue;
        }
        if at > 0 && at != end {
            sink.put_byte(b':');
        }
        put_group(group, sink);
    }
}

/// Where the first of the longest runs of two or more zeros starts, and its length: 0 if there is
/// none. Without one the start is behind the last group.
fn longest_zeros(groups: &[u16; GROUPS]) -> (usize, usize) {
    let (mut start, mut longest, mut run) = (GROUPS, 0, 0_usize);
    for (at, group) in groups.iter().enumerate() {
        run = if *group == 0 { run.wrapping_add(1) } else { 0 };
        if run >= 2 && run > longest {
            longest = run;
            start = at.wrapping_add(1).wrapping_sub(run);
        }
    }
    (start, longest)
}

fn put_group(group: u16, sink: &mut impl Sink) {
    let [high, low] = group.to_be_bytes();
    let ([a, b], [c, d]) = (hex::digits(high), hex::digits(low));
    let digits = [a, b, c, d].map(|digit| digit.to_ascii_lowercase());
    // The last digit always, the others from the first one that is not 0.
    let zeros = digits.iter().take(3).take_while(|digit| **digit == b'0').count();
    sink.put(digits.get(zeros..).unwrap_or_default());
}
