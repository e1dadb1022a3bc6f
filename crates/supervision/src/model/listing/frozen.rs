//! Rows that keep their places while the list is held.
//!
//! Knows the entries before a change. Must not know why the list is held.

use super::entry::Entry;
use super::{Listing, Slot};

impl Listing {
    /// Holds the rows where they are, or ends the freeze. Returns the slots whose place has changed
    /// meanwhile, for [`Self::moved`].
    pub(crate) fn freeze(&mut self, freeze: bool) -> Vec<Slot> {
        self.is_frozen = freeze;
        if freeze {
            return Vec::new();
        }
        std::mem::take(&mut self.deferred)
    }

    /// Whether rows keep their places.
    pub(crate) fn is_frozen(&self) -> bool {
        self.is_frozen
    }

    /// Gives agents who were in the list before their former entries, so that their places stay.
    pub(super) fn keep_places(&mut self, before: &[Option<Entry>]) {
        for slot in &self.all {
            let known = before.get(slot.index()).and_then(Option::as_ref);
            let entry = self.entries.get_mut(slot.index()).and_then(Option::as_mut);
            if let (Some(known), Some(entry)) = (known, entry)
                && known.id == entry.id
            {
                let fresh = std::mem::replace(entry, known.clone());
                entry.is_on_call = fresh.is_on_call;
                entry.standing = fresh.standing;
                entry.is_late = false;
                if *entry != fresh {
                    entry.is_late = true;
                    self.deferred.push(*slot);
                }
            }
        }
    }
}
