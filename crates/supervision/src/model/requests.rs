//! The requests under way: what each is for, and until when it is waited for.
//!
//! Knows that none is waited for without end. Must not know what follows from a reply.

use litemap::LiteMap;

use crate::Millis;
use crate::message::{Purpose, RequestId};

/// How long a request is waited for in all: three times as long as it may be silent, so that only
/// one that drips, or whose end was lost in the browser, comes to this.
pub(crate) const DEADLINE_MS: Millis = 90_000;

/// The requests under way.
#[derive(Clone, Debug, Default)]
pub struct Requests(LiteMap<RequestId, Waiting>);

#[derive(Clone, Debug)]
struct Waiting {
    purpose: Purpose,
    until: Millis,
}

impl Requests {
    /// What is waited for.
    pub(crate) fn values(&self) -> impl Iterator<Item = &Purpose> {
        self.0.values().map(|waiting| &waiting.purpose)
    }

    pub(crate) fn insert(&mut self, id: RequestId, purpose: Purpose, now: Millis) {
        let until = now.saturating_add(DEADLINE_MS);
        self.0.insert(id, Waiting { purpose, until });
    }

    pub(crate) fn remove(&mut self, id: RequestId) -> Option<Purpose> {
        self.0.remove(&id).map(|waiting| waiting.purpose)
    }

    pub(crate) fn clear(&mut self) {
        self.0.clear();
    }

    /// The requests for something.
    pub(crate) fn of(&self, wanted: impl Fn(&Purpose) -> bool) -> Vec<RequestId> {
        let found = self
            .0
            .iter()
            .filter(|(_, waiting)| wanted(&waiting.purpose));
        found.map(|(id, _)| *id).collect()
    }

    /// When the first one has been waited for long enough.
    pub(crate) fn deadline(&self) -> Option<Millis> {
        self.0.values().map(|waiting| waiting.until).min()
    }

    /// Those that have been waited for long enough.
    pub(crate) fn overdue(&self, now: Millis) -> Vec<RequestId> {
        let found = self.0.iter().filter(|(_, waiting)| waiting.until <= now);
        found.map(|(id, _)| *id).collect()
    }
}
