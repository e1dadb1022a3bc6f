//! One time line out of a clock that may be set back.
//! Knows the caller's clock and the session's. Must not know what the times are for.

use crate::Millis;

/// The session's times never run backwards: when the caller's clock is set back by an hour, a
/// retry due in one second must not be due in an hour and a second.
#[derive(Debug, Clone, Default)]
pub(crate) struct Clock {
    latest: Millis,
    /// What is added to the caller's clock to get the session's.
    set_back: Millis,
}

impl Clock {
    /// The session's time for the caller's `now`.
    pub(crate) fn read(&mut self, now: Millis) -> Millis {
        let shifted = now.saturating_add(self.set_back);
        if shifted < self.latest {
            self.set_back = self.latest - now;
        } else {
            self.latest = shifted;
        }
        self.latest
    }

    /// The caller's time for a time of the session.
    pub(crate) fn for_caller(&self, at: Millis) -> Millis {
        at.saturating_sub(self.set_back)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_set_back_does_not_move_what_is_due() {
        let mut clock = Clock::default();
        let due = clock.read(10_000) + 1_000;
        assert_eq!(clock.for_caller(due), 11_000);
        assert_eq!(clock.read(4_000), 10_000);
        assert_eq!(clock.for_caller(due), 5_000);
        assert_eq!(clock.read(5_000), due);
    }
}
