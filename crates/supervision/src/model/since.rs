//! Since when an agent has been in a state: exactly, or at least.
//!
//! Knows when a beginning counts as seen, and when a change may have been missed. A bound never
//! overstates: what may have changed twice unseen counts from the reading that showed it again.

use std::cmp::Ordering;

use super::Presence;
use super::agent::Agent;
use crate::Millis;

/// Since when an agent has been in a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Since {
    /// The state began at this time: the beginning was seen, or the server sent it.
    Exactly(Millis),
    /// The state was there then already: it began then or earlier.
    AtLeast(Millis),
}

impl Since {
    /// The moment that the time in the state counts from.
    pub fn at(self) -> Millis {
        match self {
            Self::Exactly(at) | Self::AtLeast(at) => at,
        }
    }

    /// Whether the state may have begun earlier.
    pub fn is_bound(self) -> bool {
        matches!(self, Self::AtLeast(_))
    }

    /// The time as a number, the longest first; of equal times, the one that may be longer.
    pub(crate) fn rank(self) -> u64 {
        self.at().min(Self::LAST >> 1) << 1 | u64::from(!self.is_bound())
    }

    /// The highest rank, of 56 bits.
    pub(crate) const LAST: u64 = (1 << 56) - 1;

    /// The shorter time first; of equal times, the one that may be longer comes last.
    pub fn by_length(self, other: Self) -> Ordering {
        other.rank().cmp(&self.rank())
    }

    /// The earlier beginning of the two.
    #[must_use]
    pub fn longer(self, other: Self) -> Self {
        match self.by_length(other) {
            Ordering::Less => other,
            Ordering::Equal | Ordering::Greater => self,
        }
    }
}

/// How far apart two readings of an agent may be.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ReadingGaps {
    /// So far apart, a change between them began when it was seen.
    pub(crate) exact_ms: Millis,
    /// Further apart, a state that is the same may have been another one between them.
    pub(crate) missed_ms: Millis,
}

impl ReadingGaps {
    /// Since when an agent is in the state that was read now, which is the same as before or not.
    pub(crate) fn since(self, before: &Agent, is_same: bool, now: Millis) -> Option<Since> {
        let apart = before.read_at.map(|at| now.saturating_sub(at));
        let is_first = before.presence == Presence::Unknown;
        Some(match apart.filter(|_| !is_first) {
            Some(apart) if apart > self.missed_ms => Since::AtLeast(now),
            Some(_) if is_same => return before.since,
            Some(apart) if apart <= self.exact_ms => Since::Exactly(now),
            Some(_) | None => Since::AtLeast(now),
        })
    }
}
