//! How long to wait before the next try.
//! Knows exponential growth, a cap and jitter from a seeded generator. Must not know what is tried.

use crate::Millis;

/// So many tries come at the same short distance: most outages are a restart or a change of
/// network, over in seconds, and shall cost no more than that.
const STEADY: u32 = 5;

/// Exponential back-off with jitter: without jitter every client of a restarted server comes back
/// in the same instant.
#[derive(Debug, Clone)]
pub(crate) struct Backoff {
    base: Millis,
    cap: Millis,
    jitter_percent: u8,
    random: SplitMix64,
}

impl Backoff {
    pub(crate) fn new(base: Millis, cap: Millis, jitter_percent: u8, seed: u64) -> Self {
        Self {
            base: base.max(1),
            cap: cap.max(1),
            jitter_percent: jitter_percent.min(100),
            random: SplitMix64(seed),
        }
    }

    /// The wait before try number `step` (1 is the first retry).
    pub(crate) fn delay(&mut self, step: u32) -> Millis {
        let doublings = step.saturating_sub(STEADY).min(32);
        let plain = self.base.saturating_mul(1 << doublings).min(self.cap);
        let spread = plain.saturating_mul(u64::from(self.jitter_percent)) / 100;
        let lowest = plain - spread;
        let width = spread.saturating_mul(2).saturating_add(1);
        lowest.saturating_add(self.random.next() % width)
    }

    pub(crate) fn cap(&self) -> Millis {
        self.cap
    }
}

/// `SplitMix64` (Steele, Lea and Flood): enough for jitter, and the same everywhere for a seed.
#[derive(Debug, Clone)]
struct SplitMix64(u64);

impl SplitMix64 {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_stay_short_for_a_while_then_double_up_to_the_cap_within_the_jitter() {
        let mut backoff = Backoff::new(1_000, 60_000, 25, 7);
        for (step, plain) in [
            (1, 1_000),
            (5, 1_000),
            (6, 2_000),
            (7, 4_000),
            (11, 60_000),
            (99, 60_000),
        ] {
            for _ in 0..200 {
                let delay = backoff.delay(step);
                assert!(
                    (plain * 3 / 4..=plain * 5 / 4).contains(&delay),
                    "{step}: {delay}"
                );
            }
        }
    }

    #[test]
    fn the_same_seed_gives_the_same_waits_and_another_seed_others() {
        let waits = |seed| {
            let mut backoff = Backoff::new(1_000, 60_000, 25, seed);
            (1..10).map(|step| backoff.delay(step)).collect::<Vec<_>>()
        };
        assert_eq!(waits(1), waits(1));
        assert_ne!(waits(1), waits(2));
    }

    #[test]
    fn odd_settings_do_not_overflow() {
        let mut backoff = Backoff::new(u64::MAX, u64::MAX, 255, 0);
        assert!(backoff.delay(u32::MAX) > 0);
        let mut backoff = Backoff::new(0, 0, 0, 0);
        assert_eq!(backoff.delay(0), 1);
    }
}
