//! Times of day and the time of the core.
//!
//! The core counts on a clock that cannot be set ([`Millis`]); a server, a log that is kept and a
//! person count by the time of day. Here one becomes the other, and nowhere else. Must not know a
//! clock.

use gws::date::EpochMillis;

use crate::Millis;

/// How far the machine's time of day is from the time of the core.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wall {
    ahead: i64,
}

impl Wall {
    /// Ahead by so many milliseconds; behind when negative.
    pub fn ahead_by(ahead: i64) -> Self {
        Self { ahead }
    }

    /// The time of day at a time of the core.
    pub fn of_day(self, at: Millis) -> EpochMillis {
        at.saturating_add_signed(self.ahead)
    }

    /// The time of the core at a time of day from a server or a log.
    pub fn of_core(self, at: EpochMillis) -> Millis {
        at.saturating_add_signed(self.ahead.saturating_neg())
    }

    /// Whether another reading is the same for people: clocks drift by milliseconds.
    pub fn is_about(self, other: Self) -> bool {
        self.ahead.abs_diff(other.ahead) < 1_000
    }
}
