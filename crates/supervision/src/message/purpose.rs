//! What requests are for.
//!
//! Kept with each request until its reply. Must not know requests.

use gws::ids::{GroupId, UserId};
use gws::session::{Medium, SessionKey};

use crate::model::Excerpt;
use crate::operation::OperationId;

/// The purpose of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    Me,
    OwnState {
        epoch: u64,
    },
    /// Logs the device in: for this operation, or by the panel itself when `None`.
    StartSession {
        operation: Option<OperationId>,
    },
    Groups,
    /// Members of a group.
    Group(GroupId),
    /// The page of contacts that begins here; for the whole roster, or for the rows in view.
    Contacts {
        offset: u64,
        full_refresh: bool,
    },
    /// One contact; for the whole roster, or for the rows in view.
    Contact {
        agent: UserId,
        full_refresh: bool,
    },
    /// A page of users with their skills.
    Skills,
    /// Devices of an agent, to start this operation on one of them.
    DeviceOf {
        agent: UserId,
        operation: OperationId,
    },
    /// Contact of an agent, to start this operation by the agent's number.
    NumberOf {
        agent: UserId,
        operation: OperationId,
    },
    /// Devices of an agent, to learn whether the monitored device is among them.
    WhoseDevice {
        agent: UserId,
    },
    Operation(OperationId),
    /// Leaves a call to which this operation comes back.
    Leave(OperationId),
    /// The sessions of an agent.
    AgentSessions {
        agent: UserId,
        medium: Medium,
    },
    /// Messages of a session, one part.
    Messages {
        key: SessionKey,
        excerpt: Excerpt,
    },
}

impl Purpose {
    /// Whether it is a reading of the roster. One is under way at a time, but for the first reading.
    pub(crate) fn is_of_roster(&self) -> bool {
        match self {
            Self::Groups
            | Self::Group(_)
            | Self::Contacts { .. }
            | Self::Contact { .. }
            | Self::Skills => true,
            Self::Me
            | Self::OwnState { .. }
            | Self::StartSession { .. }
            | Self::DeviceOf { .. }
            | Self::NumberOf { .. }
            | Self::WhoseDevice { .. }
            | Self::Operation(_)
            | Self::Leave(_)
            | Self::AgentSessions { .. }
            | Self::Messages { .. } => false,
        }
    }
}
