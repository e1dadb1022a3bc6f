//! How many agents are in each state, of those whom the search and the other filters leave.
//!
//! Everybody is counted when the list is filtered, single agents as they change. Must not know which of
//! the numbers narrow the list, or when an agent comes over a limit.

use super::{Floor, Listing, Slot};

impl Listing {
    /// How many agents are in each state.
    pub(crate) fn floor(&self) -> Floor {
        self.floor
    }

    /// Whether an agent is counted as over the limit.
    pub(crate) fn is_over(&self, slot: Slot) -> bool {
        self.entry(slot).is_some_and(|entry| entry.standing.is_over)
    }

    /// Numbers of the floor and of the sections, counted anew over all agents of the list.
    pub(super) fn count_all(&mut self) {
        for section in &mut self.sections {
            (section.agents, section.on_calls) = (0, 0);
        }
        self.floor = Floor::default();
        let all = std::mem::take(&mut self.all);
        for slot in &all {
            self.count(*slot, true);
        }
        self.all = all;
    }

    /// Adds an entry to the counts of the floor and of its section, or takes it out.
    pub(super) fn count(&mut self, slot: Slot, is_more: bool) {
        let entry = self.entries.get(slot.index()).and_then(Option::as_ref);
        let Some(entry) = entry.filter(|entry| entry.is_found) else {
            return;
        };
        if entry.standing.counts {
            self.floor.add(entry.standing, is_more);
        }
        if let Some(section) = self.sections.get_mut(entry.key.section as usize)
            && entry.passes
        {
            section.count(entry, is_more);
        }
    }
}
