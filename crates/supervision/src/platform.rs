//! The contact centre that an agent belongs to.
//!
//! Agents of both are in one roster, so the row of a Cisco agent has an id that no agent of GWS
//! has. Only this file knows how it is made.

use cisco::ids::AgentId;
use gws::ids::UserId;

use crate::operation::Target;

/// No id of GWS, which are letters and digits, begins so.
const PREFIX: &str = "cisco:";

/// A contact centre of the panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Platform {
    /// The contact centre behind Genesys Web Services.
    Gws,
    /// The Cisco channel of the portal's bus.
    Cisco,
}

impl Platform {
    /// That of a row.
    pub fn of(id: &UserId) -> Self {
        match cisco_agent(id) {
            Some(_) => Self::Cisco,
            None => Self::Gws,
        }
    }

    /// The word of event details; GWS, which was there first, has none.
    pub fn word(self) -> Option<&'static str> {
        match self {
            Self::Gws => None,
            Self::Cisco => Some("cisco"),
        }
    }
}

/// The row of a Cisco agent.
pub fn cisco_row(agent: &AgentId) -> UserId {
    UserId([PREFIX, agent.as_str()].concat())
}

/// The Cisco agent whose row this is.
pub fn cisco_agent(row: &UserId) -> Option<AgentId> {
    row.as_str().strip_prefix(PREFIX).map(AgentId::from)
}

/// The id that the host knows an agent by.
pub fn host_id(row: &UserId) -> &str {
    row.as_str().strip_prefix(PREFIX).unwrap_or(row.as_str())
}

impl Target {
    /// The Cisco agent that it is, or whose state it is.
    pub fn cisco(&self) -> Option<AgentId> {
        match self {
            Self::Agent(id) | Self::Channel(id, _) | Self::NextCall(id) => cisco_agent(id),
            Self::Call(_) | Self::Interaction(..) | Self::Session(_) | Self::Own => None,
        }
    }

    /// The contact centre that it belongs to.
    pub fn platform(&self) -> Platform {
        match self.cisco() {
            Some(_) => Platform::Cisco,
            None => Platform::Gws,
        }
    }
}
