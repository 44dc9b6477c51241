//! What became of a red packet.

use super::outcome::Outcome;
use super::red_packet_list::{RedPackDocument, RedPackReceivers};
use super::reply::reply;
use super::request::{Request, compare, conclude, set};
use super::words::words;
use crate::api::{Endpoint, GET_RED_PACK_INFO, Merchant, Reply, Violation};
use crate::digest::Algorithm;
use crate::error::Error;
use crate::field::{Field, View};
use crate::fields::Fields;
use crate::key::Key;
use crate::scratch::Scratch;
use crate::text::Text;
use crate::value::{Fen, Time};

words! {
    /// `status`: where a red packet stands.
    pub enum RedPackStatus {
        /// Being sent.
        Sending = "SENDING",
        /// Sent, and not opened.
        Sent = "SENT",
        /// Not sent: `reason` says why.
        Failed = "FAILED",
        /// Opened.
        Received = "RECEIVED",
        /// Too old, and being given back.
        RefundIng = "RFUND_ING",
        /// Given back.
        Refund = "REFUND",
    }
}

words! {
    /// `send_type`: how a red packet was sent.
    pub enum RedPackSendType {
        /// By a request.
        Api = "API",
        /// By a list of receivers, on the platform's pages.
        Upload = "UPLOAD",
        /// By a campaign, on the platform's pages.
        Activity = "ACTIVITY",
    }
}

words! {
    /// `hb_type`: what kind of red packet it is.
    pub enum RedPackType {
        /// For one.
        Normal = "NORMAL",
        /// For several.
        Group = "GROUP",
    }
}

/// Asks what became of a red packet. (WeChat Pay V2, "Red packets: query".)
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct GetRedPackInfo<'a> {
    /// The merchant's number: [`MchBillno`](crate::MchBillno).
    pub mch_billno: &'a str,
}

impl Request for GetRedPackInfo<'_> {
    const ENDPOINT: Endpoint = GET_RED_PACK_INFO;
    type Reply<'f, 'a: 'f> = UnverifiedRedPackInfo<'f, 'a>;

    fn fill<'a>(
        &'a self,
        fields: &mut Fields<'_, 'a>,
        scratch: &mut Scratch<'a>,
    ) -> Result<(), Violation<'a>> {
        // By the merchant's number: there is no other way.
        set(fields, scratch, "bill_type", "MCHT")?;
        set(fields, scratch, "mch_billno", self.mch_billno)
    }

    fn compare(&self, reply: View<'_, '_>) -> Result<(), Error> {
        compare(reply, "mch_billno", self.mch_billno)
    }

    /// Reads the reply with the list of who opened it, which the endpoint by itself refuses: see
    /// [`RedPackDocument::read`].
    fn read_reply<'f, 'a, A: Algorithm>(
        &self,
        _: &Key<A>,
        merchant: &Merchant<'_>,
        document: &'a [u8],
        slots: &'f mut [Field<'a>],
    ) -> Result<Outcome<'f, 'a, UnverifiedRedPackInfo<'f, 'a>>, Error> {
        let RedPackDocument { fields, receivers } = RedPackDocument::read(document, slots)?;
        let outcome = conclude(self, merchant, Reply::unsigned(fields)?)?;
        Ok(outcome.map(|info| UnverifiedRedPackInfo { receivers, ..info }))
    }
}

reply! {
    /// What became of a red packet. Nothing proves it.
    pub struct UnverifiedRedPackInfo, from_unverified Unverified {
        /// The merchant's number.
        mch_billno: Text<'a>,
        /// Where it stands.
        status: RedPackStatus<'a>,
        /// The gateway's number.
        detail_id: Option<Text<'a>>,
        /// How it was sent.
        send_type: Option<RedPackSendType<'a>>,
        /// What kind it is.
        hb_type: Option<RedPackType<'a>>,
        /// How many may open it.
        total_num: Option<u32>,
        /// How much is in it.
        total_amount: Option<Fen>,
        /// Why it was not sent.
        reason: Option<Text<'a>>,
        /// When it was sent.
        send_time: Option<Time>,
        /// When it was given back.
        refund_time: Option<Time>,
        /// How much of it was given back.
        refund_amount: Option<Fen>,
        /// The wish.
        wishing: Option<Text<'a>>,
        /// More about what it was given for.
        remark: Option<Text<'a>>,
        /// What it was given for.
        act_name: Option<Text<'a>>,
    }
    beside {
        /// Who opened it.
        receivers: RedPackReceivers<'a> = RedPackReceivers::NONE,
    }
}
