//! What became of a request.

use serde::ser::SerializeStruct as _;
use serde::{Serialize, Serializer};

use crate::message::{Outcome, Refusal};

/// As `outcome`, which is `done`, `refused` or `unknown`, and the `reply` or the `refusal`.
impl<T: Serialize> Serialize for Outcome<'_, '_, T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut record = to.serialize_struct("Outcome", 2)?;
        let (outcome, refusal) = match self {
            Outcome::Done(reply) => {
                record.serialize_field("outcome", "done")?;
                record.serialize_field("reply", reply)?;
                return record.end();
            }
            Outcome::Refused(refusal) => ("refused", refusal),
            Outcome::Unknown(refusal) => ("unknown", refusal),
        };
        record.serialize_field("outcome", outcome)?;
        record.serialize_field("refusal", refusal)?;
        record.end()
    }
}

/// As a record of what its methods tell. Its fields serialize by themselves.
impl Serialize for Refusal<'_, '_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut record = to.serialize_struct("Refusal", 4)?;
        record.serialize_field("err_code", &self.err_code())?;
        record.serialize_field("message", &self.message())?;
        record.serialize_field("advice", &self.advice())?;
        record.serialize_field("is_verified", &self.is_verified())?;
        record.end()
    }
}
