//! The bytes of a flow: of fixed size, with a version and a check value.
//!
//! ```text
//! 0  'w'  kind  version  phase       12  number, u16  0 0     32  seven times, u32 each
//! 4  flags  tries  rounds  limit     16  last, u64            60  CRC-32 of all before
//! 8  end, 3 bytes  0                 24  left, u32  age, u32
//! ```
//!
//! Numbers are little-endian, times in milliseconds.

use super::clock::Clock;
use super::end::End;
use crate::error::{Error, Kind};

/// The bytes of a flow.
pub const SIZE: usize = 64;

/// The layout above. A new one gets a new number.
const VERSION: u8 = 1;
const CHECKED: usize = 60;

/// What every flow consists of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Record {
    pub kind: u8,
    pub phase: u8,
    pub flags: u8,
    pub tries: u8,
    pub rounds: u8,
    pub limit: u8,
    pub end: Option<End>,
    pub number: u16,
    pub clock: Clock,
    pub times: [u32; 7],
}

impl Record {
    pub fn to_bytes(self) -> [u8; SIZE] {
        let [end, why, advice] = self.end.map_or([0; 3], End::to_codes);
        let head = [b'w', self.kind, VERSION, self.phase];
        let counts = [self.flags, self.tries, self.rounds, self.limit];
        let [low, high] = self.number.to_le_bytes();
        let bytes = head.into_iter().chain(counts).chain([end, why, advice, 0]);
        let bytes = bytes.chain([low, high, 0, 0]).chain(self.clock.last.to_le_bytes());
        let bytes = bytes.chain(self.clock.left.to_le_bytes()).chain(self.clock.age.to_le_bytes());
        let bytes = bytes.chain(self.times.into_iter().flat_map(u32::to_le_bytes));
        let mut out = [0; SIZE];
        out.iter_mut().zip(bytes).for_each(|(slot, byte)| *slot = byte);
        let check = crc_32(out.iter().take(CHECKED)).to_le_bytes();
        out.iter_mut().skip(CHECKED).zip(check).for_each(|(slot, byte)| *slot = byte);
        out
    }

    /// What `to_bytes` made of a flow of this kind.
    pub fn from_bytes(bytes: &[u8; SIZE], kind: u8) -> Result<Self, Error> {
        let mut rest = bytes.as_slice();
        let [mark, its_kind, version, phase] = take(&mut rest);
        if (mark, its_kind) != (b'w', kind) {
            return Err(Kind::BadValue.at(0));
        }
        if version != VERSION {
            return Err(Kind::BadValue.at(2));
        }
        if bytes.iter().skip(CHECKED).ne(&crc_32(bytes.iter().take(CHECKED)).to_le_bytes()) {
            return Err(Kind::BadValue.at(CHECKED));
        }
        let [flags, tries, rounds, limit] = take(&mut rest);
        let [end, why, advice, _] = take(&mut rest);
        let end = End::from_codes([end, why, advice]).ok_or(Kind::BadValue.at(8))?;
        let [low, high, _, _] = take(&mut rest);
        let number = u16::from_le_bytes([low, high]);
        let last = u64::from_le_bytes(take(&mut rest));
        let left = u32::from_le_bytes(take(&mut rest));
        let age = u32::from_le_bytes(take(&mut rest));
        let times = [(); 7].map(|()| u32::from_le_bytes(take(&mut rest)));
        let clock = Clock { last, left, age };
        Ok(Record { kind, phase, flags, tries, rounds, limit, end, number, clock, times })
    }
}

/// The next bytes; zeros past the end, where nothing is ever read.
fn take<const N: usize>(rest: &mut &[u8]) -> [u8; N] {
    let (first, others) = rest.split_first_chunk().unwrap_or((&[0; N], &[]));
    *rest = others;
    *first
}

/// The CRC-32 of Ethernet and zip. Bit by bit: it is short, and flows are.
fn crc_32<'a>(bytes: impl Iterator<Item = &'a u8>) -> u32 {
    let bit = |crc: u32, _| (crc >> 1) ^ (0xEDB8_8320 & (crc & 1).wrapping_neg());
    !bytes.fold(!0, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), bit))
}

#[cfg(test)]
mod tests {
    use super::super::end::Why;
    use super::*;

    const RECORD: Record = Record {
        kind: 1,
        phase: 2,
        flags: 3,
        tries: 4,
        rounds: 5,
        limit: 6,
        end: Some(End::NeedsHuman(Why::Closed)),
        number: 0x0807,
        clock: Clock { last: 0x0102_0304_0506_0708, left: 0x1122_3344, age: 0x5566_7788 },
        times: [1, 2, 3, 4, 5, 6, 0xFFFF_FFFE],
    };

    #[test]
    fn goes_both_ways() {
        let bytes = RECORD.to_bytes();
        let head = [b'w', 1, 1, 2, 3, 4, 5, 6, 6, 3, 0, 0, 7, 8, 0, 0, 8, 7, 6, 5, 4, 3, 2, 1];
        assert_eq!(bytes[..24], head);
        assert_eq!(bytes[24..36], [0x44, 0x33, 0x22, 0x11, 0x88, 0x77, 0x66, 0x55, 1, 0, 0, 0]);
        assert_eq!(bytes[56..60], [0xFE, 0xFF, 0xFF, 0xFF]);
        assert_eq!(Record::from_bytes(&bytes, 1), Ok(RECORD));
        assert_eq!(crc_32(b"123456789".iter()), 0xCBF4_3926);
    }

    #[test]
    fn every_flipped_bit_is_found() {
        for bit in 0..SIZE * 8 {
            let mut bytes = RECORD.to_bytes();
            bytes[bit / 8] ^= 1 << (bit % 8);
            let error = Record::from_bytes(&bytes, 1).expect_err("a fault");
            assert_eq!(error.kind(), Kind::BadValue);
            let at = match bit / 8 {
                0 | 1 => 0,
                2 => 2,
                _ => CHECKED,
            };
            assert_eq!(error.at(), at);
        }
        for erased in [[0; SIZE], [0xFF; SIZE]] {
            assert_eq!(Record::from_bytes(&erased, 0), Err(Kind::BadValue.at(0)));
        }
        assert_eq!(Record::from_bytes(&RECORD.to_bytes(), 2), Err(Kind::BadValue.at(0)));
    }

    #[test]
    fn an_end_that_is_none_is_refused() {
        let mut bytes = RECORD.to_bytes();
        bytes[8] = 7;
        let check = crc_32(bytes.iter().take(CHECKED)).to_le_bytes();
        bytes[CHECKED..].copy_from_slice(&check);
        assert_eq!(Record::from_bytes(&bytes, 1), Err(Kind::BadValue.at(8)));
    }
}
