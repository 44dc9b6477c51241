//! Time as a flow counts it: what it has asked to wait for, and what has passed of that.

/// Counts no more than what was asked for.
///
/// A clock that goes back costs nothing that was counted, and the rest of the wait starts from the
/// new time. One that goes forward ends one wait, not all of them. So what was counted has passed,
/// but for jumps forward, which cannot be told from time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Clock {
    /// The caller's time at the last step.
    pub last: u64,
    /// What is left of the wait.
    pub left: u32,
    /// What was counted so far.
    pub age: u32,
}

impl Clock {
    pub const NEW: Self = Clock { last: 0, left: 0, age: 0 };

    /// Counts what has passed since the last step.
    pub fn advance(&mut self, now: u64) {
        let passed = u32::try_from(now.saturating_sub(self.last)).unwrap_or(u32::MAX);
        let passed = passed.min(self.left);
        self.left = self.left.saturating_sub(passed);
        self.age = self.age.saturating_add(passed);
        self.last = now;
    }

    /// Counts nothing: the time before has nothing to do with `now`.
    pub fn restart(&mut self, now: u64) {
        self.last = now;
    }

    /// Waits for so many milliseconds from the last step on.
    pub fn wait(&mut self, milliseconds: u32) {
        self.left = milliseconds;
    }

    pub fn is_due(&self) -> bool {
        self.left == 0
    }

    /// When the wait is over, by the caller's clock.
    pub fn until(&self) -> u64 {
        self.last.saturating_add(u64::from(self.left))
    }
}

/// `first` doubled as often as there were tries before, `most` at most.
pub fn back_off(first: u32, tries: u8, most: u32) -> u32 {
    first.saturating_mul(1_u32.checked_shl(u32::from(tries)).unwrap_or(u32::MAX)).min(most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn jumps_are_survived() {
        let mut clock = Clock::NEW;
        clock.advance(1_000_000);
        assert_eq!(clock, Clock { last: 1_000_000, left: 0, age: 0 });
        clock.wait(5_000);
        assert_eq!(clock.until(), 1_005_000);
        clock.advance(1_002_000);
        assert_eq!(clock, Clock { last: 1_002_000, left: 3_000, age: 2_000 });
        // Back: the rest is still to be waited for.
        clock.advance(7);
        assert_eq!(clock, Clock { last: 7, left: 3_000, age: 2_000 });
        assert_eq!(clock.until(), 3_007);
        assert!(!clock.is_due());
        // Far forward: the wait is over, and no more is counted.
        clock.advance(u64::MAX);
        assert_eq!(clock, Clock { last: u64::MAX, left: 0, age: 5_000 });
        assert!(clock.is_due());
        clock.wait(1);
        assert_eq!(clock.until(), u64::MAX);
        clock.restart(0);
        assert_eq!(clock, Clock { last: 0, left: 1, age: 5_000 });
        let mut old = Clock { last: 0, left: u32::MAX, age: 5 };
        old.advance(u64::MAX);
        assert_eq!(old.age, u32::MAX);
    }

    #[test]
    fn pauses_double() {
        let pauses = [0, 1, 2, 3, 4, 5, 31, 32, 255].map(|tries| back_off(5, tries, 60));
        assert_eq!(pauses, [5, 10, 20, 40, 60, 60, 60, 60, 60]);
        assert_eq!(back_off(0, 32, 60), 0);
    }
}
