//! Which agent, and on which contact centre.
//!
//! Knows the two contact centres, and that an id means an agent of one of them only. Must not know
//! what an agent does.

use std::fmt;

use cisco::ids::AgentId;
use gws::ids::UserId;

use crate::operation::Target;

/// Begins the text of a Cisco agent's id.
const CISCO: &str = "cisco:";

/// Begins the text of a GWS id that would read as something else without it.
const GWS: &str = "gws:";

/// A contact centre of the panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Platform {
    /// The contact centre behind Genesys Web Services.
    Gws,
    /// The Cisco channel of the portal's bus.
    Cisco,
}

impl Platform {
    /// The word of event details; GWS, which was there first, has none.
    pub fn word(self) -> Option<&'static str> {
        match self {
            Self::Gws => None,
            Self::Cisco => Some("cisco"),
        }
    }
}

/// An agent of the panel. Ids of both contact centres may be the same text.
///
/// As text, the id of a Cisco agent has a prefix; the id of GWS, letters and digits, is itself. Any
/// id reads back from its text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AgentRef {
    /// An agent of the contact centre behind Genesys Web Services.
    Gws(UserId),
    /// An agent of the Cisco channel.
    Cisco(AgentId),
}

impl AgentRef {
    /// The contact centre of the agent.
    pub fn platform(&self) -> Platform {
        match self {
            Self::Gws(_) => Platform::Gws,
            Self::Cisco(_) => Platform::Cisco,
        }
    }

    /// The id by which the host and the contact centre know the agent.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Gws(id) => id.as_str(),
            Self::Cisco(id) => id.as_str(),
        }
    }

    /// The id on GWS; `None` for an agent of the Cisco channel.
    pub fn gws(&self) -> Option<&UserId> {
        match self {
            Self::Gws(id) => Some(id),
            Self::Cisco(_) => None,
        }
    }

    /// The id on the Cisco channel; `None` for an agent of GWS.
    pub fn cisco(&self) -> Option<&AgentId> {
        match self {
            Self::Gws(_) => None,
            Self::Cisco(id) => Some(id),
        }
    }
}

impl fmt::Display for AgentRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let id = self.as_str();
        let prefix = match self {
            Self::Cisco(_) => CISCO,
            Self::Gws(_) if id.starts_with(CISCO) || id.starts_with(GWS) => GWS,
            Self::Gws(_) => "",
        };
        f.write_str(prefix)?;
        f.write_str(id)
    }
}

/// Reads what [`AgentRef`] is as text.
impl From<&str> for AgentRef {
    fn from(text: &str) -> Self {
        match text.strip_prefix(CISCO) {
            Some(id) => Self::Cisco(id.into()),
            None => Self::Gws(text.strip_prefix(GWS).unwrap_or(text).into()),
        }
    }
}

impl From<UserId> for AgentRef {
    fn from(id: UserId) -> Self {
        Self::Gws(id)
    }
}

impl From<AgentId> for AgentRef {
    fn from(id: AgentId) -> Self {
        Self::Cisco(id)
    }
}

impl Target {
    /// The agent whom the target is or belongs to, where the target tells.
    pub fn agent(&self) -> Option<AgentRef> {
        match self {
            Self::Agent(id) | Self::Channel(id, _) => Some(id.clone()),
            Self::NextCall(id) | Self::Interaction(id, _) => Some(AgentRef::Gws(id.clone())),
            Self::Call(_) | Self::Session(_) | Self::Own => None,
        }
    }

    /// The Cisco agent whom the target is, or whose state it is.
    pub fn cisco(&self) -> Option<&AgentId> {
        match self {
            Self::Agent(id) | Self::Channel(id, _) => id.cisco(),
            Self::NextCall(_)
            | Self::Call(_)
            | Self::Interaction(..)
            | Self::Session(_)
            | Self::Own => None,
        }
    }

    /// The contact centre of the target.
    pub fn platform(&self) -> Platform {
        match self.cisco() {
            Some(_) => Platform::Cisco,
            None => Platform::Gws,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_reads_back_from_its_text() {
        let texts = ["a1", "5001", "cisco:5001", "gws:5001", "cisco:", "gws:", ""];
        let agents = texts.into_iter().flat_map(|text| {
            let both: [AgentRef; 2] = [UserId::from(text).into(), AgentId::from(text).into()];
            both
        });
        for agent in agents {
            let text = agent.to_string();
            assert_eq!(AgentRef::from(text.as_str()), agent, "{text}");
        }
        assert_eq!(AgentRef::Gws("9c14".into()).to_string(), "9c14");
        assert_eq!(AgentRef::Cisco("5001".into()).to_string(), "cisco:5001");
    }

    #[test]
    fn the_same_text_is_two_agents() {
        let (gws, cisco) = (AgentRef::Gws("5001".into()), AgentRef::Cisco("5001".into()));
        assert_ne!(gws, cisco);
        assert_ne!(gws.to_string(), cisco.to_string());
        assert_eq!(gws.as_str(), cisco.as_str());
        assert_eq!(gws.platform(), Platform::Gws);
        assert_eq!(cisco.platform(), Platform::Cisco);
    }

    #[test]
    fn a_user_of_gws_is_no_cisco_agent_whatever_the_id() {
        let user = AgentRef::Gws("cisco:5001".into());
        assert_eq!(user.platform(), Platform::Gws);
        let read = AgentRef::from(user.to_string().as_str());
        assert_eq!(read, user);
        assert_ne!(read, AgentRef::Cisco("5001".into()));
        assert_eq!(Target::Agent(user).cisco(), None);
    }
}
