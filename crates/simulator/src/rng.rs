//! A small seeded random source: everything that looks random in a run comes from here.
//! It must not know the clock, the system's entropy or what the numbers are used for.

use rand_xoshiro::SplitMix64;
use rand_xoshiro::rand_core::{Rng as _, SeedableRng};

const GOLDEN: u64 = 0x9E37_79B9_7F4A_7C15;
const BASE_36: &[u8] = b"0123456789abcdefghijklmnopqrstuvwxyz";
const BASE_32: &[u8] = b"0123456789ABCDEFGHIJKLMNOPQRSTUV";

/// `SplitMix64`: good enough for names and arrivals, and the same on every machine.
#[derive(Clone, Debug)]
pub(crate) struct Rng(SplitMix64);

impl Rng {
    /// A source of its own for each purpose, so that more calls in one place change nothing in another.
    pub(crate) fn new(seed: u64, purpose: &str) -> Self {
        let mut state = seed ^ GOLDEN;
        for byte in purpose.bytes() {
            state = (state ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
        let mut rng = Self(SplitMix64::from_seed(state.to_le_bytes()));
        rng.next();
        rng
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0.next_u64()
    }

    /// A number in `0..limit`; 0 for a limit of 0.
    pub(crate) fn below(&mut self, limit: u64) -> u64 {
        if limit == 0 { 0 } else { self.next() % limit }
    }

    /// A number in `low..=high`.
    pub(crate) fn between(&mut self, low: u64, high: u64) -> u64 {
        low + self.below(high.saturating_sub(low).saturating_add(1))
    }

    /// True in `percent` of a hundred cases.
    pub(crate) fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    /// A waiting time around `mean` with the many short and few long gaps of independent arrivals.
    pub(crate) fn gap(&mut self, mean: u64) -> u64 {
        let halvings = u64::from(self.next().leading_zeros());
        mean * (halvings * 1000 + self.below(1000)) / 1500
    }

    pub(crate) fn pick<'a, T>(&mut self, from: &'a [T]) -> Option<&'a T> {
        let index = self.below(u64::try_from(from.len()).unwrap_or(0));
        from.get(usize::try_from(index).unwrap_or(0))
    }

    fn text(&mut self, length: usize, alphabet: &[u8]) -> String {
        (0..length)
            .filter_map(|_| self.pick(alphabet).map(|byte| char::from(*byte)))
            .collect()
    }

    pub(crate) fn hex(&mut self, length: usize) -> String {
        self.text(length, b"0123456789abcdef")
    }

    pub(crate) fn base_36(&mut self, length: usize) -> String {
        self.text(length, BASE_36)
    }

    pub(crate) fn base_32(&mut self, length: usize) -> String {
        self.text(length, BASE_32)
    }

    pub(crate) fn uuid(&mut self) -> String {
        [8, 4, 4, 4, 12].map(|length| self.hex(length)).join("-")
    }
}

/// `number` in the alphabet of call ids, padded to `width`.
pub(crate) fn base_32_number(mut number: u64, width: usize) -> String {
    let mut digits = Vec::new();
    while number > 0 || digits.len() < width {
        let digit = usize::try_from(number % 32).unwrap_or(0);
        digits.extend(BASE_32.get(digit).map(|byte| char::from(*byte)));
        number /= 32;
    }
    digits.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_and_purpose_give_the_same_numbers() {
        let mut one = Rng::new(7, "names");
        let mut two = Rng::new(7, "names");
        assert_eq!(one.uuid(), two.uuid());
        assert_ne!(Rng::new(8, "names").next(), Rng::new(7, "names").next());
        assert_ne!(Rng::new(7, "ids").next(), Rng::new(7, "names").next());
    }

    #[test]
    fn ranges_are_kept() {
        let mut rng = Rng::new(1, "ranges");
        for _ in 0..1000 {
            assert!((3..=5).contains(&rng.between(3, 5)));
            assert!(rng.below(4) < 4);
        }
        assert_eq!(rng.below(0), 0);
        assert_eq!(rng.hex(32).len(), 32);
    }

    #[test]
    fn gaps_are_around_their_mean() {
        let mut rng = Rng::new(1, "gaps");
        let sum: u64 = (0..10_000).map(|_| rng.gap(1000)).sum();
        assert!((900..1100).contains(&(sum / 10_000)), "{}", sum / 10_000);
    }

    #[test]
    fn call_numbers_are_padded() {
        assert_eq!(base_32_number(0, 6), "000000");
        assert_eq!(base_32_number(18, 6), "00000I");
        assert_eq!(base_32_number(33, 6), "000011");
    }
}
