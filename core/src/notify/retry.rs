//! When a notification comes again that was not acknowledged.
//!
//! These are the platform's statements, not promises: deliveries come late, from several servers,
//! twice within seconds, or never. Whoever needs to know asks: `orderquery`, `refundquery`.

/// When a notification is delivered: at once, and then after each of these pauses, until it is
/// acknowledged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Schedule {
    /// In seconds.
    pauses: &'static [u32],
}

const MINUTE: u32 = 60;
const HOUR: u32 = 60 * MINUTE;

/// Payments: 15 s, 15 s, 30 s, 3 min, 10 min, 20 min, three times 30 min, 1 h, three times 3 h, twice
/// 6 h: 24 hours and 4 minutes. (WeChat Pay V2, "Payment notification", as of 2024.)
pub const PAY: Schedule = Schedule {
    pauses: &[
        15,
        15,
        30,
        3 * MINUTE,
        10 * MINUTE,
        20 * MINUTE,
        30 * MINUTE,
        30 * MINUTE,
        30 * MINUTE,
        HOUR,
        3 * HOUR,
        3 * HOUR,
        3 * HOUR,
        6 * HOUR,
        6 * HOUR,
    ],
};

/// Refunds: as payments.
pub const REFUND: Schedule = PAY;

/// Payments and refunds, as the platform's texts had it before: 15 s, 15 s, 30 s, 3 min, four times
/// 30 min, 1 h.
pub const PAY_BEFORE: Schedule =
    Schedule { pauses: &[15, 15, 30, 180, 1800, 1800, 1800, 1800, 3600] };

/// Combined orders: 15 s, 15 s, 30 s, 3 min, four times 30 min, 1 h.
pub const COMBINED: Schedule = PAY_BEFORE;

/// Entrusted-debit contracts: three times 10 s, three times 30 s, 23 times 5 min.
///
/// The platform's list begins with a 0, which is the first delivery.
pub const CONTRACT: Schedule = Schedule {
    pauses: &[
        10, 10, 10, 30, 30, 30, 300, 300, 300, 300, 300, 300, 300, 300, 300, 300, 300, 300, 300,
        300, 300, 300, 300, 300, 300, 300, 300, 300, 300,
    ],
};

/// Vehicles: 6 s, and then twice as long each time, up to 1536 s.
pub const VEHICLE: Schedule = Schedule { pauses: &[6, 12, 24, 48, 96, 192, 384, 768, 1536] };

impl Schedule {
    /// The seconds before the second delivery, the third, and so on.
    #[must_use]
    pub const fn pauses(&self) -> &'static [u32] {
        self.pauses
    }

    /// How many deliveries there are at most, with the first.
    #[must_use]
    pub const fn attempts(&self) -> usize {
        self.pauses.len().saturating_add(1)
    }

    /// When the delivery number `attempt`, counted from 1, is due: seconds after the first. None if
    /// there is no such delivery.
    #[must_use]
    pub fn due(&self, attempt: usize) -> Option<u32> {
        let pauses = self.pauses.get(..attempt.checked_sub(1)?)?;
        Some(pauses.iter().fold(0, |sum: u32, pause| sum.saturating_add(*pause)))
    }

    /// When the last delivery is due: seconds after the first. Who has heard nothing by then will
    /// not.
    #[must_use]
    pub fn total(&self) -> u32 {
        self.due(self.attempts()).unwrap_or_default()
    }

    /// When each delivery is due, from the first, which is at 0.
    pub fn dues(&self) -> impl Iterator<Item = u32> + use<> {
        let later = self.pauses.iter().scan(0, |sum: &mut u32, pause| {
            *sum = sum.saturating_add(*pause);
            Some(*sum)
        });
        core::iter::once(0).chain(later)
    }
}
