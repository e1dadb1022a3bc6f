//! What was known last, while contact is lost.
//!
//! Knows that a fact of GWS is as old as the last contact with GWS, and one of the Cisco channel as
//! old as its bus. Must not know words or clocks on the wall.

use super::card::Audibility;
use super::cisco::CiscoPhase;
use super::session::Readership;
use crate::Millis;
use crate::model::{Mode, Model};
use crate::operation::Operation;

/// How the parties heard each other, or who saw the supervisor, when that was known last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LastKnown {
    /// The own phone was ringing, or the supervisor was invited to the session.
    Asked,
    /// The call was on hold.
    Held,
    /// A change was asked for and was not confirmed.
    Changing(Operation),
    /// The agent was muted, every other party was heard.
    AgentMuted,
    /// As the mode says.
    Mode(Mode),
    /// The server's words did not tell.
    Unknown,
}

impl Audibility {
    /// The same, as of an earlier time where there is one. An end stays one.
    pub(super) fn as_of(self, at: Option<Millis>) -> Self {
        let Some(at) = at else { return self };
        let was = match self {
            Self::Ended | Self::LastKnown(..) => return self,
            Self::Returning => LastKnown::Changing(Operation::SwitchToCoach),
            Self::Ringing => LastKnown::Asked,
            Self::Held => LastKnown::Held,
            Self::Changing(operation) => LastKnown::Changing(operation),
            Self::AgentMuted => LastKnown::AgentMuted,
            Self::Mode(mode) => LastKnown::Mode(mode),
            Self::Unknown => LastKnown::Unknown,
        };
        Self::LastKnown(at, was)
    }
}

impl Readership {
    /// The same, as of an earlier time where there is one. An end stays one.
    pub(super) fn as_of(self, at: Option<Millis>) -> Self {
        let Some(at) = at else { return self };
        let was = match self {
            Self::Ended(_) | Self::LastKnown(..) => return self,
            Self::Invited => LastKnown::Asked,
            Self::Changing(operation) => LastKnown::Changing(operation),
            Self::Mode(mode) => LastKnown::Mode(mode),
            Self::Unknown => LastKnown::Unknown,
        };
        Self::LastKnown(at, was)
    }
}

impl CiscoPhase {
    /// The same, as of an earlier time where there is one. An end stays one.
    pub(super) fn as_of(self, at: Option<Millis>) -> Self {
        let Some(at) = at else { return self };
        let was = match self {
            Self::Ended(_) | Self::LastKnown(..) => return self,
            Self::Requested | Self::Unconfirmed => LastKnown::Changing(Operation::ListenIn),
            Self::Listening => LastKnown::Mode(Mode::ListenIn),
            Self::BargedIn => LastKnown::Mode(Mode::BargeIn),
            Self::Held => LastKnown::Held,
        };
        Self::LastKnown(at, was)
    }
}

/// Up to when what is shown of the Cisco channel was known; `None` while the bus is there.
pub(super) fn bus(model: &Model) -> Option<Millis> {
    model
        .cisco
        .as_of
        .filter(|_| !model.cisco.desktop.is_connected())
}
