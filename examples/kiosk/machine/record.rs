//! What the machine remembers over a power cut.

use wxpay_core::Fen;
use wxpay_core::flow::MicropayFlow;

use super::{SPIRALS, Sale};

/// Bytes of a record.
pub const SIZE: usize = FLOW.saturating_add(MicropayFlow::SIZE);
const FLOW: usize = NUMBER.saturating_add(32);
const NUMBER: usize = 11;

/// What is under way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    Idle,
    ByCode,
    ByQr,
    HandOut,
    Refund,
}

impl Stage {
    const ALL: [Self; 5] = [Stage::Idle, Stage::ByCode, Stage::ByQr, Stage::HandOut, Stage::Refund];
}

/// The sale under way, and the flow that leads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    pub stage: Stage,
    pub sale: Sale,
    pub flow: [u8; MicropayFlow::SIZE],
}

impl Record {
    /// Bytes of [`Record::to_bytes`].
    pub const SIZE: usize = SIZE;

    pub fn to_bytes(&self) -> [u8; SIZE] {
        let Record { stage, sale, flow } = self;
        let mut bytes = [0; SIZE];
        let code = Stage::ALL.iter().position(|other| other == stage);
        let head = [code.and_then(|code| u8::try_from(code).ok()).unwrap_or_default(), sale.drink];
        let len = u8::try_from(sale.number.len()).unwrap_or_default();
        let price = sale.price.get().to_le_bytes();
        let number = sale.number.as_bytes().iter().copied();
        let padded = number.chain(core::iter::repeat(0)).take(32);
        let all = head.into_iter().chain(price).chain([len]).chain(padded).chain(*flow);
        for (byte, value) in bytes.iter_mut().zip(all) {
            *byte = value;
        }
        bytes
    }

    /// None if these are no record's bytes, as those of a new flash. (The flow knows by itself if
    /// its own were damaged.)
    pub fn from_bytes(bytes: &[u8; SIZE]) -> Option<Self> {
        let [stage, drink, ..] = *bytes;
        let price = i64::from_le_bytes(bytes.get(2..10)?.try_into().ok()?);
        let len = usize::from(*bytes.get(10)?);
        let number = core::str::from_utf8(bytes.get(NUMBER..FLOW)?.get(..len)?).ok()?;
        if usize::from(drink) >= SPIRALS || number.is_empty() {
            return None;
        }
        let number = number.try_into().ok()?;
        let sale = Sale { drink, price: Fen::new(price), number };
        let stage = *Stage::ALL.get(usize::from(stage))?;
        Some(Record { stage, sale, flow: bytes.get(FLOW..)?.try_into().ok()? })
    }
}
