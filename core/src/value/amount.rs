//! What amounts of either unit have in common: arithmetic that tells when it overflows.

/// Gives a type over `i64` its checked arithmetic. There are no operators: what does not fit must
/// be seen.
macro_rules! arithmetic {
    ($name:ident) => {
        impl $name {
            /// Nothing.
            pub const ZERO: Self = $name(0);

            /// The sum, if it fits.
            #[must_use]
            pub const fn checked_add(self, other: Self) -> Option<Self> {
                match self.0.checked_add(other.0) {
                    Some(sum) => Some($name(sum)),
                    None => None,
                }
            }

            /// The difference, if it fits. It may be negative.
            #[must_use]
            pub const fn checked_sub(self, other: Self) -> Option<Self> {
                match self.0.checked_sub(other.0) {
                    Some(difference) => Some($name(difference)),
                    None => None,
                }
            }

            /// `count` times this, if it fits.
            #[must_use]
            pub fn checked_mul(self, count: u32) -> Option<Self> {
                self.0.checked_mul(i64::from(count)).map($name)
            }

            /// The negative of this, if it fits.
            #[must_use]
            pub const fn checked_neg(self) -> Option<Self> {
                $name(0).checked_sub(self)
            }

            /// The sum of all of them, if it fits at every step.
            #[must_use]
            pub fn checked_sum(amounts: impl IntoIterator<Item = Self>) -> Option<Self> {
                amounts.into_iter().try_fold($name(0), Self::checked_add)
            }
        }
    };
}

pub(super) use arithmetic;
