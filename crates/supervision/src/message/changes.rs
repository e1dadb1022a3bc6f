//! What of the screen a turn may have altered. Must not know what is drawn.

use gws::session::SessionKey;
use litemap::LiteMap;

use crate::model::{Model, Slots};
use crate::platform::AgentRef;

/// What of the screen has to be drawn again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Everything: the connection, an operation or the own device changed.
    pub all: bool,
    /// Which agents are listed, or their order.
    pub list: bool,
    /// Whether any agent of the roster has changed, with a row or without: numbers above the list count all agents.
    pub roster: bool,
    /// Agents with a row who have changed, and those who have come to have one: it may be a row from before they changed.
    pub agents: Slots,
    /// Time of the last reading of agents in view.
    pub read: bool,
    /// Single calls, or which there are.
    pub calls: bool,
    /// Single sessions, or which there are.
    pub sessions: LiteMap<SessionKey, ()>,
    /// Entries of the log.
    pub activity: bool,
    /// What a press answers or dismisses without naming it: a question, a failure, an end.
    pub answerable: bool,
}

impl Changes {
    /// Whether an agent is among those who have changed.
    pub fn names(&self, agent: &AgentRef, model: &Model) -> bool {
        let slot = model.user.roster.agents.slot(agent);
        slot.is_some_and(|slot| self.agents.contains(slot))
    }

    /// Adds the changes of a later message.
    pub fn merge(&mut self, later: Self) {
        self.all |= later.all;
        self.list |= later.list;
        self.read |= later.read;
        self.roster |= later.roster;
        self.agents.extend(&later.agents);
        self.calls |= later.calls;
        for (session, ()) in later.sessions {
            self.sessions.insert(session, ());
        }
        self.activity |= later.activity;
        self.answerable |= later.answerable;
    }
}
