//! One time line out of clocks that may be set.
//! Knows the caller's clocks and the session's. Must not know what the times are for.

use crate::Millis;

/// A jump of the time of day by this much is a sleep of the machine, or a change of its clock.
const JUMP_MS: Millis = 10_000;

/// One clock out of the two of a browser: the time of day, which a user may set, and a steady one,
/// which may stop while the machine sleeps. A delay of one second is one second, whatever becomes
/// of the time of day.
#[derive(Debug, Clone, Default)]
pub struct SteadyClock {
    now: Millis,
    /// The time of day and the steady clock, as they were read last.
    last: Option<(Millis, Option<Millis>)>,
    slept: Millis,
}

impl SteadyClock {
    /// Reads both clocks; without a steady one, the time of day has to do as long as it goes
    /// forwards. At first the time is the time of day.
    pub fn read(&mut self, wall: Millis, steady: Option<Millis>) {
        let Some((last_wall, last_steady)) = self.last.replace((wall, steady)) else {
            self.now = wall;
            return;
        };
        let passed = match steady.zip(last_steady) {
            Some((steady, last_steady)) => steady.saturating_sub(last_steady),
            None => wall.saturating_sub(last_wall),
        };
        self.now = self.now.saturating_add(passed);
        let jump = wall.saturating_sub(last_wall).saturating_sub(passed);
        if jump >= JUMP_MS {
            self.slept = self.slept.saturating_add(jump);
        }
    }

    /// The time: it never runs backwards.
    pub fn now(&self) -> Millis {
        self.now
    }

    /// How far the time of day is ahead of the time, in milliseconds; behind when negative.
    pub fn wall_ahead(&self) -> i64 {
        let (wall, _) = self.last.unwrap_or_default();
        let ahead = |a: Millis, b: Millis| i64::try_from(a.saturating_sub(b)).unwrap_or(i64::MAX);
        ahead(wall, self.now) - ahead(self.now, wall)
    }

    /// Total sleep of the machine, as far as the steady clock stopped meanwhile. A time of day that
    /// was set forward looks like sleep.
    pub fn slept(&self) -> Millis {
        self.slept
    }
}

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

    /// Adds a sleep during which the caller's clock stopped.
    pub(crate) fn skip(&mut self, slept: Millis) {
        self.set_back = self.set_back.saturating_add(slept);
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

    #[test]
    fn a_sleep_brings_nearer_what_is_due() {
        let mut clock = Clock::default();
        let due = clock.read(10_000) + 60_000;
        clock.skip(59_000);
        assert_eq!(clock.read(10_000) + 1_000, due);
        assert_eq!(clock.for_caller(due), 11_000);
    }

    const HOUR: Millis = 3_600_000;

    fn read(
        clock: &mut SteadyClock,
        wall: Millis,
        steady: Option<Millis>,
    ) -> (Millis, i64, Millis) {
        clock.read(wall, steady);
        (clock.now(), clock.wall_ahead(), clock.slept())
    }

    #[test]
    fn a_time_of_day_that_is_set_moves_nothing_but_the_time_of_day() {
        let mut clock = SteadyClock::default();
        let at = 10 * HOUR;
        assert_eq!(read(&mut clock, at, Some(5)), (at, 0, 0));
        assert_eq!(read(&mut clock, at + 100, Some(105)), (at + 100, 0, 0));
        let back = read(&mut clock, at + 200 - HOUR, Some(205));
        assert_eq!(back, (at + 200, -3_600_000, 0));
        assert_eq!(read(&mut clock, at + 300, Some(305)), (at + 300, 0, HOUR));
        let ahead = read(&mut clock, at + 400 + HOUR, Some(405));
        assert_eq!(ahead, (at + 400, 3_600_000, 2 * HOUR));
    }

    #[test]
    fn without_a_steady_clock_a_time_of_day_set_back_stands_for_a_moment() {
        let mut clock = SteadyClock::default();
        assert_eq!(read(&mut clock, HOUR, None).0, HOUR);
        assert_eq!(read(&mut clock, 1_000, None).0, HOUR);
        assert_eq!(read(&mut clock, 2_000, None).0, HOUR + 1_000);
        // One that appears or goes back is put up with.
        assert_eq!(read(&mut clock, 3_000, Some(50)).0, HOUR + 2_000);
        assert_eq!(read(&mut clock, 4_000, Some(20)).0, HOUR + 2_000);
    }
}
