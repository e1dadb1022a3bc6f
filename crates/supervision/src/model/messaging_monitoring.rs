//! Agents whose sessions the supervisor monitors.
//!
//! Knows only what this page remembers: no notification of GWS and no reading shows it.
//! [`crate::memory`] keeps it over a reload; nothing in it is secret.

use gws::ids::UserId;
use gws::reply::Failure;
use gws::session::{Medium, Session};

use super::{Mode, Model};
use crate::Millis;
use crate::operation::WhichSessions;

/// The sessions of an agent on one medium are monitored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MessagingMonitoring {
    /// The mode that new sessions start in.
    pub mode: Mode,
    /// Sessions that are monitored: the next one or all.
    pub which: WhichSessions,
    /// It was read back after a reload: the server was not asked since.
    pub restored: bool,
    /// The agent was seen to log out since: whether the server still monitors is not known.
    pub unsure: bool,
}

/// The sessions of an agent on one medium, by their last reading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AgentSessions {
    /// The sessions, in the server's order.
    pub sessions: Vec<Session>,
    /// What the last look brought.
    pub load_state: LoadState,
    /// Time of the last request for them.
    pub at: Millis,
}

/// What a look at an agent's sessions brought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum LoadState {
    /// The first is under way.
    #[default]
    Reading,
    /// The sessions were read.
    Known,
    /// The server refused or failed.
    Failed(Failure),
    /// There was no answer.
    Unreachable,
}

impl Model {
    /// How the sessions of an agent are monitored, as far as this page remembers.
    pub fn messaging_monitoring(
        &self,
        agent: &UserId,
        medium: Medium,
    ) -> Option<MessagingMonitoring> {
        self.user
            .messaging_monitoring
            .get(&(agent.clone(), medium))
            .copied()
    }
}
