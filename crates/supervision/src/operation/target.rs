//! What an operation acts on.
//!
//! Knows which commands a target has. Must not know what is possible now.

use gws::ids::{CallId, UserId};
use gws::names::Channel;
use gws::request::StateOperation;
use gws::session::{Medium, SessionKey};

use super::{CallCommand, Command, How, OwnCommand, SessionCommand};
use crate::model::Mode;
use crate::platform::AgentRef;

/// What an operation acts on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// An agent of the roster.
    Agent(AgentRef),
    /// A call that the supervisor is on.
    Call(CallId),
    /// A channel of an agent of the roster.
    Channel(AgentRef, Channel),
    /// A session of an agent of the roster that the supervisor is not in.
    Interaction(UserId, SessionKey),
    /// A session that the supervisor is in.
    Session(SessionKey),
    /// The supervisor's own device.
    Own,
    /// The next call of an agent who is monitored: in which mode it begins. A call that is on
    /// stays as it is.
    NextCall(UserId),
}

impl Target {
    /// The id, for event details.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Agent(id) | Self::Channel(id, _) => id.as_str(),
            Self::NextCall(id) => id.as_str(),
            Self::Call(id) => id.as_str(),
            Self::Interaction(_, key) | Self::Session(key) => key.id.as_str(),
            Self::Own => "me",
        }
    }

    /// The sessions of an agent on a medium.
    pub fn messaging(agent: &UserId, medium: Medium) -> Self {
        Self::Channel(agent.clone().into(), medium.channel())
    }

    /// Whether what is asked for goes through the one own device, so that one operation at a
    /// time is possible among all of these targets.
    pub fn needs_own_device(&self) -> bool {
        match self {
            Self::Agent(AgentRef::Gws(_)) | Self::Own | Self::NextCall(_) => true,
            // The phone of the Cisco channel is another one, and its desktop minds it.
            Self::Agent(AgentRef::Cisco(_))
            | Self::Call(_)
            | Self::Channel(..)
            | Self::Interaction(..)
            | Self::Session(_) => false,
        }
    }

    pub(super) fn monitor(&self, mode: Mode) -> Option<Command> {
        let (agent, how) = match self {
            Self::Agent(AgentRef::Gws(agent)) => (agent.clone(), How::Now),
            Self::NextCall(agent) => (agent.clone(), How::NextCall),
            Self::Agent(AgentRef::Cisco(_))
            | Self::Call(_)
            | Self::Channel(..)
            | Self::Interaction(..)
            | Self::Session(_)
            | Self::Own => return None,
        };
        Some(Command::Monitor { agent, mode, how })
    }

    pub(super) fn monitor_messaging(&self, mode: Mode) -> Option<Command> {
        let Self::Channel(AgentRef::Gws(agent), channel) = self else {
            return None;
        };
        Some(Command::MonitorMessaging(
            agent.clone(),
            Medium::of(channel)?,
            mode,
        ))
    }

    pub(super) fn stop(&self) -> Option<Command> {
        match self {
            Self::Agent(AgentRef::Gws(agent)) => Some(Command::StopMonitoring(Some(agent.clone()))),
            Self::Own => Some(Command::StopMonitoring(None)),
            Self::Channel(AgentRef::Gws(agent), channel) => {
                let medium = Medium::of(channel)?;
                Some(Command::StopMessagingMonitoring(agent.clone(), medium))
            }
            Self::Agent(AgentRef::Cisco(_))
            | Self::Channel(AgentRef::Cisco(_), _)
            | Self::Call(_)
            | Self::Interaction(..)
            | Self::Session(_)
            | Self::NextCall(_) => None,
        }
    }

    pub(super) fn on_call(&self, asked: CallCommand) -> Option<Command> {
        let Self::Call(id) = self else {
            return None;
        };
        Some(Command::Call(id.clone(), asked))
    }

    pub(super) fn change_state(&self, asked: StateOperation) -> Option<Command> {
        let Self::Channel(AgentRef::Gws(agent), channel) = self else {
            return None;
        };
        Some(Command::State(agent.clone(), channel.clone(), asked))
    }

    pub(super) fn join(&self) -> Option<Command> {
        let Self::Interaction(agent, key) = self else {
            return None;
        };
        Some(Command::Join(agent.clone(), key.clone()))
    }

    pub(super) fn in_session(&self, asked: SessionCommand) -> Option<Command> {
        let Self::Session(key) = self else {
            return None;
        };
        Some(Command::Session(key.clone(), asked))
    }

    pub(super) fn on_own(&self, asked: OwnCommand) -> Option<Command> {
        (*self == Self::Own).then_some(Command::Own(asked))
    }
}
