//! What the gateway's ledger says.

/// Money in fen, since the story began.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Books {
    /// What the merchant has.
    pub merchant: i64,
    /// What has left the merchant and not arrived.
    pub transit: i64,
    /// Entries that cannot be, and what the documents tell a client not to do.
    pub complaints: u64,
}
