//! How many agents are in each state, of those whom the search and the other filters leave.
//!
//! Everybody is counted when the list is filtered, single agents as they change. Who comes over a
//! limit, which no reading tells, is counted when that time has come. Must not know which of the
//! numbers narrow the list.

use super::entry::Entry;
use super::{Floor, Listing, Slot};
use crate::Millis;

/// Least time between two countings of those who are over their limits, in milliseconds.
const PAUSE_MS: Millis = 1_000;

impl Listing {
    /// How many agents are in each state.
    pub(crate) fn floor(&self) -> Floor {
        self.floor
    }

    /// Time of the next counting of those who are over their limits.
    pub(crate) fn next_over(&self) -> Option<Millis> {
        let at = self.next_over?;
        Some(at.max(self.counted_at.saturating_add(PAUSE_MS)))
    }

    /// Counts those who have come over their limits by now, and returns them.
    pub(crate) fn pass(&mut self, now: Millis) -> Vec<Slot> {
        if self.next_over().is_none_or(|at| at > now) {
            return Vec::new();
        }
        let before = std::mem::replace(&mut self.counted_at, now);
        let is_new = |entry: &Entry| !entry.standing.is_over(before) && entry.standing.is_over(now);
        let slots = self.all.iter().copied();
        let new = slots.filter(|slot| self.entry(*slot).is_some_and(is_new));
        let new = new.collect();
        self.filter();
        new
    }

    /// Adds an entry to the counts of the floor and of its section, or takes it out.
    pub(super) fn count(&mut self, slot: Slot, is_more: bool) {
        let entry = self.entries.get(slot.index()).and_then(Option::as_ref);
        let Some(entry) = entry.filter(|entry| entry.has(&self.needles)) else {
            return;
        };
        if entry.standing.counts {
            self.floor.add(entry.standing, self.counted_at, is_more);
        }
        if let Some(at) = entry.standing.limit_ahead(self.counted_at) {
            self.next_over = Some(self.next_over.map_or(at, |next| next.min(at)));
        }
        if let Some(section) = self.sections.get_mut(entry.key.section as usize)
            && entry.passes
        {
            section.count(entry, is_more);
        }
    }
}
