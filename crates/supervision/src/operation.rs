//! An operation, from the click to its confirmation.
//!
//! Knows the phases of an operation and what confirms it. Must not know how requests travel.
//!
//! GWS answers a request with "accepted"; the effect is seen only in a later notification. An
//! operation is therefore [`Phase::Requested`] until a notification, or a reading of the state,
//! shows its effect.

mod options;
mod pending;

use gws::ids::{CallId, UserId};
use gws::names::{AgentState, Channel, MonitoringState, VisibilityMode};
use gws::request::{CallOperation, Readers, SessionOperation, StateOperation};
use gws::session::{Medium, SessionKey};

use crate::model::Mode;
use crate::platform::Platform;

pub use options::{Follow, MonitorOptions, Which, WhichSessions};
pub use pending::{Back, OperationFailure, Pending, Phase, Plan, Reach};

/// What a supervisor can ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Operation {
    /// Monitor an agent silently.
    ListenIn,
    /// Monitor an agent and be heard by her only.
    Coach,
    /// Monitor an agent and be heard by everybody.
    BargeIn,
    /// End the monitoring of an agent.
    CancelSupervisorMonitoring,
    /// Change a call to silent listening.
    SwitchToListenIn,
    /// Change a session to coaching. GWS has no such operation for voice; on a call it is there
    /// so that the control can say so.
    SwitchToCoach,
    /// Change a call or a session to barge-in.
    SwitchToBargeIn,
    /// Silence the agent on a call.
    MuteMonitoredUser,
    /// Let the agent be heard again.
    UnmuteMonitoredUser,
    /// Take a monitored call that rings on the supervisor's own device.
    Answer,
    /// Leave one call; monitoring goes on.
    Hangup,
    /// Make an agent, or the own device, take interactions.
    Ready,
    /// Make an agent, or the own device, take none.
    NotReady,
    /// Take no calls oneself, and when that is so, listen to an agent of the Cisco channel.
    NotReadyAndListen,
    /// Log an agent out of a channel.
    Offline,
    /// Keep calls away from the own device.
    DoNotDisturbOn,
    /// Let calls through to the own device.
    DoNotDisturbOff,
    /// Log the own device in.
    StartSession,
    /// Monitor the sessions of an agent silently. Coaching and barging in have the names that
    /// they have for calls.
    Monitor,
    /// Enter a session of an agent that has begun already.
    Intrude,
    /// Take a session that the supervisor is invited to.
    Accept,
    /// Change a session to silent monitoring.
    SwitchToMonitor,
    /// Leave one session; monitoring goes on.
    Leave,
    /// Write to everybody in a session.
    SendMessage,
    /// Write to the agents in a session.
    SendToAgents,
}

impl Operation {
    /// All of them.
    pub const ALL: [Self; 25] = [
        Self::ListenIn,
        Self::Coach,
        Self::BargeIn,
        Self::CancelSupervisorMonitoring,
        Self::SwitchToListenIn,
        Self::SwitchToCoach,
        Self::SwitchToBargeIn,
        Self::MuteMonitoredUser,
        Self::UnmuteMonitoredUser,
        Self::Answer,
        Self::Hangup,
        Self::Ready,
        Self::NotReady,
        Self::Offline,
        Self::DoNotDisturbOn,
        Self::DoNotDisturbOff,
        Self::StartSession,
        Self::Monitor,
        Self::Intrude,
        Self::Accept,
        Self::SwitchToMonitor,
        Self::Leave,
        Self::SendMessage,
        Self::SendToAgents,
        Self::NotReadyAndListen,
    ];

    /// The vendor's name, as in event details.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ListenIn => "ListenIn",
            Self::Coach => "Coach",
            Self::BargeIn => "BargeIn",
            Self::CancelSupervisorMonitoring => "CancelSupervisorMonitoring",
            Self::SwitchToCoach => "SwitchToCoach",
            Self::SwitchToListenIn
            | Self::SwitchToBargeIn
            | Self::MuteMonitoredUser
            | Self::UnmuteMonitoredUser
            | Self::Answer
            | Self::Hangup => self.on_call().map_or("", CallOperation::as_str),
            Self::Ready | Self::NotReady | Self::Offline => {
                self.on_channel().map_or("", StateOperation::as_str)
            }
            Self::NotReadyAndListen => "NotReadyAndListen",
            Self::DoNotDisturbOn => "DoNotDisturbOn",
            Self::DoNotDisturbOff => "DoNotDisturbOff",
            Self::StartSession => "StartContactCenterSession",
            Self::Monitor => "Monitor",
            Self::Intrude => "Intrude",
            Self::Accept => "Accept",
            Self::SwitchToMonitor => "SwitchToMonitor",
            Self::Leave => "Leave",
            Self::SendMessage => Readers::Everyone.operation_name(),
            Self::SendToAgents => Readers::Agents.operation_name(),
        }
    }

    /// The change of state, for those that are one.
    pub fn on_channel(self) -> Option<StateOperation> {
        match self {
            Self::Ready => Some(StateOperation::Ready),
            Self::NotReady => Some(StateOperation::NotReady),
            Self::Offline => Some(StateOperation::Offline),
            _ => None,
        }
    }

    /// The state that it leads to, for those that change one.
    pub fn agent_state(self) -> Option<AgentState> {
        match self {
            Self::Ready => Some(AgentState::Ready),
            Self::NotReady => Some(AgentState::NotReady),
            Self::Offline => Some(AgentState::LoggedOut),
            _ => None,
        }
    }

    /// The mode in which an agent would be monitored.
    pub fn monitoring_state(self) -> Option<MonitoringState> {
        match self {
            Self::ListenIn => Some(MonitoringState::ListenIn),
            Self::Coach => Some(MonitoringState::Coach),
            Self::BargeIn => Some(MonitoringState::BargeIn),
            _ => None,
        }
    }

    /// The request on a call, for those that are one.
    pub(crate) fn on_call(self) -> Option<CallOperation> {
        match self {
            Self::SwitchToListenIn => Some(CallOperation::SwitchToListenIn),
            Self::SwitchToBargeIn => Some(CallOperation::SwitchToBargeIn),
            Self::MuteMonitoredUser => Some(CallOperation::MuteMonitoredUser),
            Self::UnmuteMonitoredUser => Some(CallOperation::UnmuteMonitoredUser),
            Self::Answer => Some(CallOperation::Answer),
            Self::Hangup => Some(CallOperation::Hangup),
            _ => None,
        }
    }

    /// The mode in which an agent's sessions would be monitored.
    pub fn visibility_mode(self) -> Option<Mode> {
        match self {
            Self::Monitor => Some(Mode::ListenIn),
            Self::Coach => Some(Mode::Coach),
            Self::BargeIn => Some(Mode::BargeIn),
            _ => None,
        }
    }

    /// Whether it changes which sessions of an agent are delivered, when it acts on a channel.
    pub fn is_following(self) -> bool {
        self.visibility_mode().is_some() || self == Self::CancelSupervisorMonitoring
    }

    /// What it is on a call that is on: the switch to the mode in which it would monitor.
    pub(crate) fn switch(self) -> Option<Self> {
        match self {
            Self::ListenIn => Some(Self::SwitchToListenIn),
            Self::Coach => Some(Self::SwitchToCoach),
            Self::BargeIn => Some(Self::SwitchToBargeIn),
            _ => None,
        }
    }

    /// The mode that it would change a session to.
    pub fn session_mode(self) -> Option<Mode> {
        match self {
            Self::SwitchToMonitor => Some(Mode::ListenIn),
            Self::SwitchToCoach => Some(Mode::Coach),
            Self::SwitchToBargeIn => Some(Mode::BargeIn),
            _ => None,
        }
    }

    /// The request on a session, for those that are one without a text.
    pub(crate) fn on_session(self) -> Option<SessionOperation> {
        match self {
            Self::Accept => Some(SessionOperation::Accept),
            Self::Leave => Some(SessionOperation::Leave),
            Self::SwitchToMonitor => Some(SessionOperation::SwitchToMonitor),
            Self::SwitchToCoach => Some(SessionOperation::SwitchToCoach),
            Self::SwitchToBargeIn => Some(SessionOperation::SwitchToBargeIn),
            _ => None,
        }
    }

    /// Who reads what it sends, for those that send.
    pub fn readers(self) -> Option<Readers> {
        match self {
            Self::SendMessage => Some(Readers::Everyone),
            Self::SendToAgents => Some(Readers::Agents),
            _ => None,
        }
    }

    /// The operation that writes to these.
    pub fn sending_to(readers: Readers) -> Self {
        match readers {
            Readers::Everyone => Self::SendMessage,
            Readers::Agents => Self::SendToAgents,
        }
    }

    /// Whether it changes from which agent's device calls are delivered.
    pub fn is_monitoring(self) -> bool {
        self.monitoring_state().is_some() || self == Self::CancelSupervisorMonitoring
    }

    /// Whether the customer will hear the supervisor as its effect.
    pub fn is_barge_in(self) -> bool {
        matches!(self, Self::BargeIn | Self::SwitchToBargeIn)
    }
}

/// What an operation acts on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// An agent of the roster.
    Agent(UserId),
    /// A call of ours.
    Call(CallId),
    /// A channel of an agent of the roster.
    Channel(UserId, Channel),
    /// A session of an agent of the roster that the supervisor is not in.
    Interaction(UserId, SessionKey),
    /// A session of ours.
    Session(SessionKey),
    /// The supervisor's own device.
    Own,
    /// The next call of an agent who is monitored: in which mode it begins. A call that is on
    /// stays as it is.
    NextCall(UserId),
}

/// The word of `operationName` and of `supervisorVisibilityMode` for a mode.
pub(crate) fn visibility_word(mode: Mode) -> VisibilityMode {
    match mode {
        Mode::ListenIn => VisibilityMode::Monitor,
        Mode::Coach => VisibilityMode::Coach,
        Mode::BargeIn => VisibilityMode::BargeIn,
    }
}

impl Target {
    /// The id, for event details.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Agent(id) | Self::Channel(id, _) | Self::NextCall(id) => id.as_str(),
            Self::Call(id) => id.as_str(),
            Self::Interaction(_, key) | Self::Session(key) => key.id.as_str(),
            Self::Own => "me",
        }
    }

    /// The sessions that it is about; a channel is about states as well.
    pub fn medium(&self) -> Option<Medium> {
        match self {
            Self::Channel(_, channel) => Medium::of(channel),
            Self::Interaction(_, key) | Self::Session(key) => Some(key.medium),
            Self::Agent(_) | Self::Call(_) | Self::Own | Self::NextCall(_) => None,
        }
    }

    /// The sessions of an agent on a medium.
    pub fn text(agent: &UserId, medium: Medium) -> Self {
        Self::Channel(agent.clone(), medium.channel())
    }

    /// Whether what is asked for goes through the one own device, so that one operation at a
    /// time is possible among all of these targets.
    pub fn needs_own_device(&self) -> bool {
        // The phone of the Cisco channel is another one, and its desk minds it.
        matches!(self, Self::Agent(_) | Self::Own | Self::NextCall(_))
            && self.platform() == Platform::Gws
    }
}

/// Counts the operations of one widget.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct OperationId(pub u64);
