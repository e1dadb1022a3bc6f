//! The order of all agents, and the place of one in it.
//!
//! The order of names is kept, since every other order is sorted from it; only a change of names or of membership makes the
//! order of names anew. Must not know who fits.

use std::cmp::Ordering;

use super::entry::Entry;
use super::{Listing, Slot, Slots};
use crate::model::Column;

impl Listing {
    /// Takes over who is there, and sorts them by name: nearly all of them are where they were.
    pub(super) fn sort_names(&mut self, here: &Slots) {
        let mut known = Slots::default();
        self.named.retain(|slot| here.contains(*slot));
        self.named.iter().for_each(|slot| known.insert(*slot));
        let new = self.all.iter().filter(|slot| !known.contains(**slot));
        self.named.extend(new);
        sort_slots(&self.entries, &mut self.named, &Entry::by_name);
    }

    /// Sorts all by the column; where that says nothing, they stay in the order of names.
    pub(super) fn sort_all(&mut self) {
        let sort = self.made.sort;
        self.all.clone_from(&self.named);
        if sort.turns_names() {
            self.all.reverse();
        }
        let entries = &self.entries;
        let key = |slot: &Slot| Some(&entries.get(slot.index())?.as_ref()?.key);
        let rank = |slot: &Slot| key(slot).map_or(0, |key| key.rank(sort));
        sort::by_number(&mut self.all, rank);
        if sort.by == Column::Number {
            let by_column = |one: &Entry, other: &Entry| one.key.by_column(&other.key, sort);
            sort_slots(entries, &mut self.all, &by_column);
        }
    }

    /// Where in a list in order a slot is, or belongs.
    pub(super) fn find(&self, list: &[Slot], slot: Slot) -> Result<usize, usize> {
        let order = |one: &Entry, other: &Entry| one.order(other, self.made.sort);
        self.find_by(list, slot, &order)
    }

    /// Where in the order of names a slot is, or belongs.
    pub(super) fn find_by_name(&self, slot: Slot) -> Result<usize, usize> {
        self.find_by(&self.named, slot, &Entry::by_name)
    }

    fn find_by(
        &self,
        list: &[Slot],
        slot: Slot,
        order: &dyn Fn(&Entry, &Entry) -> Ordering,
    ) -> Result<usize, usize> {
        let Some(wanted) = self.entry(slot) else {
            return Err(list.len());
        };
        list.binary_search_by(|other| match self.entry(*other) {
            Some(other) => order(other, wanted),
            None => Ordering::Greater,
        })
    }
}

/// Sorts slots by their entries; equals keep their order.
fn sort_slots(
    entries: &[Option<Entry>],
    slots: &mut [Slot],
    order: &dyn Fn(&Entry, &Entry) -> Ordering,
) {
    let entry = |slot: &Slot| entries.get(slot.index())?.as_ref();
    sort::by(slots, |one, other| match (entry(one), entry(other)) {
        (Some(one), Some(other)) => order(one, other),
        (one, other) => one.is_some().cmp(&other.is_some()),
    });
}
