//! The times that flows go by.

/// The times of a [`MicropayFlow`](super::MicropayFlow), in milliseconds. (WeChat Pay V2, "Payment
/// code": "best practice".)
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct MicropayTimes {
    /// How long to wait for a reply.
    pub reply: u32,
    /// From a reply that says nothing for certain, as `SYSTEMERROR`, or from none, to the query.
    pub unknown: u32,
    /// From query to query, while the payer types a password: 5 to 10 seconds.
    pub query: u32,
    /// From the payment call to giving up. Documents of overseas acquirers say 30 seconds.
    pub overall: u32,
    /// No reversal before so long after the payment call.
    pub guard: u32,
    /// From a reversal that has to be repeated to the next; doubles each time.
    pub back_off: u32,
    /// But not longer than this.
    pub back_off_most: u32,
    /// How many reversals, and how many queries to confirm one, until a person has to look.
    pub tries: u8,
}

impl MicropayTimes {
    /// As documented; the waits for replies and the back-off, of which nothing is documented, are
    /// this library's.
    pub const DOCUMENTED: Self = MicropayTimes {
        reply: 10_000,
        unknown: 5_000,
        query: 5_000,
        overall: 45_000,
        guard: 15_000,
        back_off: 5_000,
        back_off_most: 60_000,
        tries: 10,
    };
}

impl Default for MicropayTimes {
    fn default() -> Self {
        Self::DOCUMENTED
    }
}

/// The times of an [`OrderFlow`](super::OrderFlow), in milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct OrderTimes {
    /// How long to wait for a reply.
    pub reply: u32,
    /// From query to query.
    pub query: u32,
    /// How long the payer has, until the order is closed.
    pub expire: u32,
    /// From a closing that did not help to the next; doubles each time.
    pub back_off: u32,
    /// But not longer than this.
    pub back_off_most: u32,
    /// How many closings until a person has to look.
    pub tries: u8,
}

impl OrderTimes {
    /// Five minutes to pay, which is also the time that documents demand between an order and its
    /// closing. The other times are this library's.
    pub const FIVE_MINUTES: Self = OrderTimes {
        reply: 10_000,
        query: 5_000,
        expire: 300_000,
        back_off: 5_000,
        back_off_most: 60_000,
        tries: 10,
    };
}

impl Default for OrderTimes {
    fn default() -> Self {
        Self::FIVE_MINUTES
    }
}

/// The times of a [`RefundFlow`](super::RefundFlow), in milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RefundTimes {
    /// How long to wait for a reply.
    pub reply: u32,
    /// From the request to the first query; doubles from query to query.
    pub query: u32,
    /// But not longer than this.
    pub query_most: u32,
    /// How long to be silent when the gateway asks for it.
    pub later: u32,
    /// From the first request until a person has to look.
    pub overall: u32,
    /// How many requests until a person has to look.
    pub tries: u8,
}

impl RefundTimes {
    /// Asks after 5 seconds and then less and less often, up to once an hour, for a week: refunds
    /// take minutes to a balance, and up to three working days to a card. The minute of silence is
    /// documented, the others are this library's.
    pub const ONE_WEEK: Self = RefundTimes {
        reply: 10_000,
        query: 5_000,
        query_most: 3_600_000,
        later: 60_000,
        overall: 604_800_000,
        tries: 10,
    };
}

impl Default for RefundTimes {
    fn default() -> Self {
        Self::ONE_WEEK
    }
}
