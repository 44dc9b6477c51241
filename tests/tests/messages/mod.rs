//! All typed messages in one table, and what it takes to test them alike.
//!
//! A new message is two entries: its members by `members!`, so that random ones can be made, and a
//! line of `cases!`.

pub mod answer;
pub mod case;
pub mod draw;
mod money;
mod payments;

use case::Case;

/// Every message.
pub fn all() -> Vec<Case> {
    [payments::cases(), money::cases(), money::texts()].concat()
}
