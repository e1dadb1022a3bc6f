//! What happened, newest last, bounded.
//!
//! Knows facts, not sentences. Must not hold credentials or anything else secret.

use std::collections::VecDeque;

use crate::Millis;
use crate::model::{EndedBy, Ending};
use crate::operation::{Operation, OperationId, Phase};

/// The most entries that are kept.
const CAPACITY: usize = 200;

/// One line of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// When it happened.
    pub at: Millis,
    /// What happened.
    pub what: What,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// An operation came to a phase.
    Operation {
        /// Which one.
        id: OperationId,
        /// What it is.
        operation: Operation,
        /// The agent.
        agent: String,
        /// The phase.
        phase: Phase,
        /// Milliseconds since it was requested.
        after: Millis,
    },
    /// A monitored call began.
    CallStarted(String),
    /// A monitored call ended.
    CallEnded {
        /// The agent.
        agent: String,
        /// Why.
        ending: Ending,
    },
    /// A monitored call was passed on, and I am still on it.
    PassedOn {
        /// From whom.
        from: String,
        /// To whom.
        to: String,
    },
    /// Monitoring ended.
    MonitoringEnded {
        /// Of whom.
        agent: String,
        /// Why.
        why: EndedBy,
    },
    /// Contact was lost.
    ContactLost,
    /// Contact is back, and the state was read again.
    Recovered,
    /// A notification was not understood and was skipped.
    Skipped(String),
}

/// The log.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Activity {
    entries: VecDeque<Entry>,
}

impl Activity {
    /// Adds a line; the oldest makes room.
    pub(crate) fn push(&mut self, at: Millis, what: What) {
        if self.entries.len() == CAPACITY {
            self.entries.pop_front();
        }
        self.entries.push_back(Entry { at, what });
    }

    /// The lines, oldest first.
    pub fn entries(&self) -> impl DoubleEndedIterator<Item = &Entry> {
        self.entries.iter()
    }

    /// The newest line.
    pub fn last(&self) -> Option<&Entry> {
        self.entries.back()
    }
}
