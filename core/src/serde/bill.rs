//! Bills, and what comes of comparing them.

use serde::ser::{Error as _, SerializeSeq as _, SerializeStruct as _};
use serde::{Serialize, Serializer};

use super::make::{bytes, map, names};
use crate::bill::{
    Column, Comment, Comments, Direction, End, Finding, FundRow, FundSummary, Mark, Pair, Record,
    RecordKind, Row, TradeRow, TradeState, TradeSummary,
};

/// As a map from heading to text, spelled and ordered as the bill has them.
impl Serialize for Row<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        map(self.iter(), self.len(), to)
    }
}

macro_rules! rows {
    ($($name:ident)+) => {
        $(
            /// As [`Row`]: what the bill says, not what it was read as.
            impl Serialize for $name<'_> {
                fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                    Row::serialize(self, to)
                }
            }
        )+
    };
}

rows! { TradeRow TradeSummary FundRow FundSummary }

/// As its current heading; where a format counts variants, as its frozen code.
impl Serialize for Column {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let heading = self.headings().first().copied().unwrap_or_default();
        to.serialize_unit_variant("Column", self.code().into(), heading)
    }
}

names! {
    TradeState {
        Success = "success",
        Refund = "refund",
        Revoked = "revoked",
        Unknown = "unknown",
    }
    Direction { Income = "income", Expense = "expense", Unknown = "unknown" }
    RecordKind { Payment = "payment", Refund = "refund", Reversal = "reversal" }
    Mark {
        Open = "open",
        Matched = "matched",
        AmountDiffers = "amount_differs",
        Repeated = "repeated",
        Duplicate = "duplicate",
    }
}

/// As a record of what its methods tell.
impl<N: Serialize> Serialize for Record<N> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut record = to.serialize_struct("Record", 5)?;
        record.serialize_field("kind", &self.kind())?;
        record.serialize_field("number", self.number())?;
        record.serialize_field("amount", &self.amount())?;
        record.serialize_field("tag", &self.tag())?;
        record.serialize_field("mark", &self.mark())?;
        record.end()
    }
}

/// The variants of [`Finding`].
#[derive(Serialize)]
#[serde(remote = "Finding", rename = "Finding", rename_all = "snake_case")]
enum Findings<'r, N> {
    Matched(&'r Record<N>),
    AmountDiffers(&'r Record<N>),
    Unknown,
    Repeated(&'r Record<N>),
}

/// As its name, with the record.
impl<N: Serialize> Serialize for Finding<'_, N> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        Findings::serialize(self, to)
    }
}

/// The variants of [`Pair`].
#[derive(Serialize)]
#[serde(remote = "Pair", rename = "Pair", rename_all = "snake_case")]
enum Pairs<N, K> {
    Matched { here: Record<N>, there: Record<K> },
    AmountDiffers { here: Record<N>, there: Record<K> },
    OnlyHere(Record<N>),
    OnlyThere(Record<K>),
    RepeatedHere(Record<N>),
    RepeatedThere(Record<K>),
}

/// As its name, with the record or both.
impl<N: Serialize, K: Serialize> Serialize for Pair<N, K> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        Pairs::serialize(self, to)
    }
}

/// The variants of [`End`].
#[derive(Serialize)]
#[serde(remote = "End", rename = "End", rename_all = "snake_case")]
enum Ends<'r, T> {
    Complete(T),
    Refusal(#[serde(serialize_with = "bytes")] &'r [u8]),
}

/// As its name, with the summary or the XML.
impl<T: Serialize> Serialize for End<'_, T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        Ends::serialize(self, to)
    }
}

/// As a record of what its methods tell. It fails at a time that is none.
impl Serialize for Comment<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let time = self.time().map_err(S::Error::custom)?;
        let mut record = to.serialize_struct("Comment", 4)?;
        record.serialize_field("time", &time)?;
        record.serialize_field("transaction_id", self.transaction_id())?;
        record.serialize_field("stars", self.stars())?;
        record.serialize_field("text", self.text())?;
        record.end()
    }
}

/// As `offset` and the sequence of those that are left. It fails at a line that is no comment.
impl Serialize for Comments<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut record = to.serialize_struct("Comments", 2)?;
        record.serialize_field("offset", &self.offset())?;
        record.serialize_field("comments", &List(*self))?;
        record.end()
    }
}

struct List<'a>(Comments<'a>);

impl Serialize for List<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut list = to.serialize_seq(Some(self.0.count()))?;
        for comment in self.0 {
            list.serialize_element(&comment.map_err(S::Error::custom)?)?;
        }
        list.end()
    }
}
