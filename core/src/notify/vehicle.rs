//! The notification that a vehicle can be debited, or cannot any more.

use super::demand::{addressed, signed_by_hmac};
use super::notice::notice;
use crate::api::Merchant;
use crate::error::Error;
use crate::message::words::words;
use crate::text::Text;
use crate::value::Time;
use crate::verify::Verified;

words! {
    /// `vehicle_event_type`: can the vehicle be debited?
    pub enum VehicleEvent {
        /// Yes.
        Normal = "NORMAL",
        /// No; `vehicle_event_des` says why.
        Blocked = "BLOCKED",
    }
}

words! {
    /// `vehicle_event_des`: why a vehicle cannot be debited.
    pub enum VehicleReason {
        /// The payer is in debt.
        Overdue = "OVERDUE",
        /// The payer has removed the vehicle.
        Remove = "REMOVE",
        /// The payer has stopped the service.
        Pause = "PAUSE",
    }
}

notice! {
    /// The state of a vehicle has changed while it is in: parking, motorways, filling stations,
    /// transit. (WeChat Pay V2, "Vehicle: state notification".)
    ///
    /// It may come late and again: the one with the latest `vehicle_event_createtime` counts.
    ///
    /// Acknowledge it with [`ack::SUCCESS`](super::ack::SUCCESS); it is delivered again by
    /// [`retry::VEHICLE`](super::retry::VEHICLE).
    pub struct VehicleNotice {
        /// Can it be debited?
        vehicle_event_type: VehicleEvent<'a>,
        /// Why not.
        vehicle_event_des: Option<VehicleReason<'a>>,
        /// When that came about.
        vehicle_event_createtime: Time,
        /// The number plate. On motorways there is `plate_number_info` in its place.
        plate_number: Option<Text<'a>>,
        /// The number plates of a payer, as JSON.
        plate_number_info: Option<Text<'a>>,
        /// Who starts the debit: `PROACTIVE`, the payer, or `AUTOPAY`.
        deduct_mode: Option<Text<'a>>,
        /// The payer, as the application knows him.
        openid: Option<Text<'a>>,
        /// The payer, as the sub-merchant's application knows him.
        sub_openid: Option<Text<'a>>,
        /// The sub-merchant.
        sub_mch_id: Option<Text<'a>>,
    }
}

impl<'f, 'a> VehicleNotice<'f, 'a> {
    /// Reads it, if it is for this merchant and signed by HMAC-SHA256, the only algorithm that it
    /// has. It has neither `return_code` nor `result_code`.
    ///
    /// # Errors
    /// The first that applies; [`MissingField`](crate::Kind::MissingField) goes with each field:
    /// * [`SignTypeMismatch`](crate::Kind::SignTypeMismatch): the key that it was verified with is
    ///   one for MD5;
    /// * [`AppIdMismatch`](crate::Kind::AppIdMismatch), [`MchIdMismatch`](crate::Kind::MchIdMismatch):
    ///   also of the sub-merchant, if one is stated;
    /// * [`BadTime`](crate::Kind::BadTime).
    pub fn from_verified(
        verified: Verified<'f, 'a>,
        merchant: &Merchant<'_>,
    ) -> Result<Self, Error> {
        signed_by_hmac(verified)?;
        addressed(*verified, merchant)?;
        Self::members(*verified)
    }
}
