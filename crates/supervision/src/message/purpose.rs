//! What requests are for.
//!
//! Kept with each request until its reply. Must not know requests.

use gws::ids::UserId;
use gws::session::{Medium, SessionKey};

use crate::model::Excerpt;
use crate::operation::OperationId;

/// What a request was for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    Me,
    OwnState {
        epoch: u64,
    },
    /// To log the device in, as it was asked for; by the panel itself when `None`.
    StartSession {
        operation: Option<OperationId>,
    },
    Groups,
    /// The last of the groups still to be read.
    Group,
    /// The page of contacts that begins here; for the whole roster, or for the rows in view.
    Contacts {
        offset: u64,
        sweep: bool,
    },
    /// One contact; for the whole roster, or for the rows in view.
    Contact {
        agent: UserId,
        sweep: bool,
    },
    /// A page of users with their skills.
    Skills,
    /// The devices of an agent, to start this operation on one of them.
    DeviceOf {
        agent: UserId,
        operation: OperationId,
    },
    /// The contact of an agent, to start this operation by the agent's number.
    NumberOf {
        agent: UserId,
        operation: OperationId,
    },
    /// The devices of an agent, to learn whether the monitored device is among them.
    WhoseDevice {
        agent: UserId,
    },
    Operation(OperationId),
    /// To leave a call that this operation comes back to.
    Leave(OperationId),
    /// The sessions of an agent.
    AgentSessions {
        agent: UserId,
        medium: Medium,
    },
    /// A part of what was written in a session.
    Messages {
        key: SessionKey,
        excerpt: Excerpt,
    },
}

impl Purpose {
    /// Whether it is one of the readings of the roster, of which one is under way at a time.
    pub(crate) fn is_of_roster(&self) -> bool {
        match self {
            Self::Groups
            | Self::Group
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
