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
    /// Whether the directory showed then that the agent had something to do on the medium.
    pub was_busy: bool,
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

    /// Whether the directory shows that an agent has something to do on the medium, where the medium
    /// has a channel of its own. It costs no request.
    pub(crate) fn is_busy_on(&self, agent: &UserId, medium: Medium) -> bool {
        let agent = self.user.roster.agents.get(agent);
        agent.is_some_and(|agent| agent.on(&medium.channel()).is_busy())
    }

    /// Sessions that an agent has by the last list.
    pub(crate) fn in_progress(&self, agent: &UserId, medium: Medium) -> &[Session] {
        let listed = self.user.in_progress.get(&(agent.clone(), medium));
        listed.map_or(&[], |listed| &listed.sessions)
    }

    /// Whether the directory shows a session that is in no list yet.
    pub(crate) fn has_unlisted(&self, agent: &UserId, medium: Medium) -> bool {
        let listed = self.user.in_progress.get(&(agent.clone(), medium));
        let is_listed = listed.is_some_and(|listed| {
            listed.was_busy && listed.load_state == LoadState::Known || !listed.sessions.is_empty()
        });
        self.is_busy_on(agent, medium) && !is_listed
    }
}
