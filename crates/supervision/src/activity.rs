//! What happened, newest last, bounded.
//!
//! Knows facts, not sentences. Must not hold credentials or anything else secret.

pub mod export;

use std::collections::VecDeque;

use gws::session::Medium;

use crate::Millis;
use crate::letters::Letters;
use crate::model::{EndedBy, Ending, SessionEnding};
use crate::operation::{Operation, OperationId, Phase, Reach};

/// The most entries that are kept.
const CAPACITY: usize = 200;

/// One event of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Time at which it happened.
    pub at: Millis,
    /// The event that happened.
    pub what: What,
}

impl Entry {
    /// Which operation the entry is about: its id, which begins anew with each page, and the time of its request.
    fn asked(&self) -> Option<(OperationId, Millis)> {
        let What::Operation { id, after, .. } = &self.what else {
            return None;
        };
        Some((*id, self.at.saturating_sub(*after)))
    }
}

/// The event of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// An operation came to a phase.
    Operation {
        /// Id of the operation.
        id: OperationId,
        /// The operation that was asked for.
        operation: Operation,
        /// Name of the agent.
        agent: String,
        /// Chat or SMS, for what concerns sessions.
        medium: Option<Medium>,
        /// The phase that was reached.
        phase: Phase,
        /// Milliseconds since it was requested.
        after: Millis,
        /// Which calls it is about.
        reach: Reach,
    },
    /// A monitored call began.
    CallStarted(String),
    /// A monitored call ended.
    CallEnded {
        /// Name of the agent.
        agent: String,
        /// Reason of the end.
        ending: Ending,
    },
    /// A monitored call was passed on, and the supervisor is still on it.
    PassedOn {
        /// Name of the agent who passed it on.
        from: String,
        /// Name or number of the party who has it now.
        to: String,
    },
    /// A monitored session began.
    SessionStarted {
        /// Name of the agent.
        agent: String,
        /// Medium of the session.
        medium: Medium,
    },
    /// A monitored session ended.
    SessionEnded {
        /// Name of the agent.
        agent: String,
        /// Medium of the session.
        medium: Medium,
        /// Reason of the end.
        ending: SessionEnding,
    },
    /// Monitoring of an agent ended.
    MonitoringEnded {
        /// Name of the agent.
        agent: String,
        /// Cause of the end.
        why: EndedBy,
    },
    /// Contact with the server was lost.
    ContactLost,
    /// Contact is back, and the state was read again.
    Recovered,
    /// A notification was not understood and was skipped.
    Skipped(String),
    /// New number of the supervisor's own phone; empty when there is none any more.
    OwnPhone(String),
    /// A call is over that began with Barge in: the panel asks for Listen in with the agent's
    /// next one.
    SteppingBack(String),
}

/// What an entry is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// What was asked for, and what came of it.
    Operation,
    /// Monitored calls and sessions, and monitoring itself.
    Call,
    /// Entries about the connection.
    Connection,
}

/// Which entries to show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LogFilter {
    /// Only those of a kind.
    pub kind: Option<Kind>,
    /// Only operations that failed or were not confirmed.
    pub troubles: bool,
    /// Only those that name an agent, or an operation in the vendor's word, with this in it.
    pub text: String,
}

impl LogFilter {
    /// Whether an entry is to be shown to somebody with these letters.
    pub fn lets(&self, entry: &Entry, letters: &Letters) -> bool {
        let what = &entry.what;
        let troubled = match what {
            What::Operation { phase, .. } => {
                matches!(phase, Phase::Failed(_) | Phase::Unconfirmed)
            }
            _ => false,
        };
        let ways = letters.ways(self.text.trim());
        let is_in = |word: &String| ways.iter().any(|way| word.contains(way));
        self.kind.is_none_or(|kind| kind == what.kind())
            && (!self.troubles || troubled)
            && (self.text.is_empty()
                || what
                    .words()
                    .iter()
                    .any(|word| letters.ways(word).iter().any(is_in)))
    }
}

impl What {
    /// What it is about.
    pub fn kind(&self) -> Kind {
        match self {
            Self::Operation { .. } => Kind::Operation,
            Self::CallStarted(_)
            | Self::CallEnded { .. }
            | Self::PassedOn { .. }
            | Self::SessionStarted { .. }
            | Self::SessionEnded { .. }
            | Self::MonitoringEnded { .. }
            | Self::SteppingBack(_) => Kind::Call,
            Self::ContactLost | Self::Recovered | Self::Skipped(_) | Self::OwnPhone(_) => {
                Kind::Connection
            }
        }
    }

    /// The names in it.
    fn words(&self) -> [&str; 2] {
        match self {
            Self::Operation {
                operation, agent, ..
            } => [operation.as_str(), agent],
            Self::CallStarted(agent)
            | Self::CallEnded { agent, .. }
            | Self::SessionStarted { agent, .. }
            | Self::SessionEnded { agent, .. }
            | Self::MonitoringEnded { agent, .. }
            | Self::SteppingBack(agent) => ["", agent],
            Self::PassedOn { from, to } => [from, to],
            Self::OwnPhone(number) => ["", number],
            Self::ContactLost | Self::Recovered | Self::Skipped(_) => ["", ""],
        }
    }
}

/// The log of a user.
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

    /// Puts earlier lines before the others, as far as there is room.
    pub(crate) fn put_before(&mut self, earlier: Vec<Entry>) {
        let room = CAPACITY.saturating_sub(self.entries.len());
        for entry in earlier.into_iter().rev().take(room) {
            self.entries.push_front(entry);
        }
    }

    /// A copy of the log with other times, as for another clock.
    pub(crate) fn dated(&self, date: impl Fn(Millis) -> Millis) -> Self {
        let entries = self.entries.iter().cloned();
        let entries = entries.map(|entry| Entry {
            at: date(entry.at),
            ..entry
        });
        Self {
            entries: entries.collect(),
        }
    }

    /// The entries, oldest first.
    pub fn entries(&self) -> impl DoubleEndedIterator<Item = &Entry> {
        self.entries.iter()
    }

    /// The lines that people read, oldest first: an operation is one line at the time of its request, with the last
    /// phase in it.
    pub fn lines(&self) -> Vec<Entry> {
        let mut lines: Vec<Entry> = Vec::new();
        for entry in &self.entries {
            let asked = entry.asked();
            let is_of = |line: &&mut Entry| asked.is_some() && line.asked() == asked;
            match lines.iter_mut().rev().find(is_of) {
                Some(line) => line.what = entry.what.clone(),
                None => lines.push(entry.clone()),
            }
        }
        lines
    }

    /// The entries that a filter lets through, oldest first.
    pub fn filtered(
        &self,
        filter: &LogFilter,
        letters: &Letters,
    ) -> impl DoubleEndedIterator<Item = &Entry> {
        let lets = move |entry: &&Entry| filter.lets(entry, letters);
        self.entries.iter().filter(lets)
    }

    /// The newest entry; `None` in an empty log.
    pub fn last(&self) -> Option<&Entry> {
        self.entries.back()
    }
}
