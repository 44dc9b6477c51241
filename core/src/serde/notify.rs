//! What belongs to notifications. The notifications themselves are records of their members.

use serde::{Serialize, Serializer};

use super::make::records;
use crate::notify::pay::Expected;
use crate::notify::retry::Schedule;

records! {
    Expected<'_> { appid, mch_id, out_trade_no, total_fee, fee_type }
}

/// As the sequence of its pauses, in seconds.
impl Serialize for Schedule {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.pauses().serialize(to)
    }
}
