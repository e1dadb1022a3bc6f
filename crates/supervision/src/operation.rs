//! An operation, from the click to its confirmation.
//!
//! Knows the phases of an operation and what confirms it. Must not know how requests travel.
//!
//! GWS answers a request with "accepted"; the effect is seen only in a later notification. An
//! operation is therefore [`Phase::Requested`] until a notification, or a reading of the state,
//! shows its effect.

use gws::ids::{CallId, DeviceId, UserId};
use gws::names::{
    AgentState, CallState, Capability, Channel, DeviceState, MonitoringMode, MonitoringScope,
    MonitoringState, OnOff,
};
use gws::reply::Failure;
use gws::request::{CallOperation, StateOperation};
use gws::resource::{Call, Device, SupervisorMonitoringState};

use crate::Millis;
use crate::model::{Agent, Presence};

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
    /// Change a call to coaching. GWS has no such operation for voice; it is here so that the
    /// control can say so.
    SwitchToCoach,
    /// Change a call to barge-in.
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
    /// Log an agent out of a channel.
    Offline,
    /// Keep calls away from the own device.
    DoNotDisturbOn,
    /// Let calls through to the own device.
    DoNotDisturbOff,
    /// Log the own device in.
    StartSession,
}

impl Operation {
    /// All of them.
    pub const ALL: [Self; 17] = [
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
            Self::DoNotDisturbOn => "DoNotDisturbOn",
            Self::DoNotDisturbOff => "DoNotDisturbOff",
            Self::StartSession => "StartContactCenterSession",
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
    /// The supervisor's own device.
    Own,
}

impl Target {
    /// The id, for event details.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Agent(id) | Self::Channel(id, _) => id.as_str(),
            Self::Call(id) => id.as_str(),
            Self::Own => "me",
        }
    }

    /// Whether what is asked for goes through the one own device, so that one operation at a
    /// time is possible among all of these targets.
    pub fn needs_own_device(&self) -> bool {
        matches!(self, Self::Agent(_) | Self::Own)
    }
}

/// Counts the operations of one widget.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct OperationId(pub u64);

/// Which calls of the agent are monitored.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Which {
    /// All until it is ended.
    #[default]
    AllCalls,
    /// The next one.
    NextCall,
}

/// What is followed when the agent passes a call on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Follow {
    /// The call, to whoever takes it.
    #[default]
    Call,
    /// The agent: the call is left together with her.
    Agent,
}

/// How to monitor, apart from the mode. The last choice is kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MonitorOptions {
    /// Which calls.
    pub which: Which,
    /// What is followed.
    pub follow: Follow,
}

impl MonitorOptions {
    /// The word for `supervisorMonitoringMode`.
    pub fn mode(self) -> MonitoringMode {
        match self.which {
            Which::AllCalls => MonitoringMode::AllCalls,
            Which::NextCall => MonitoringMode::NextCall,
        }
    }

    /// The word for `supervisorMonitoringScope`.
    pub fn scope(self) -> MonitoringScope {
        match self.follow {
            Follow::Call => MonitoringScope::Call,
            Follow::Agent => MonitoringScope::Agent,
        }
    }

    /// Whether a device monitors so. What the server does not say is not held against it.
    pub fn are_those_of(self, state: &SupervisorMonitoringState) -> bool {
        (state.mode == self.mode() || state.mode == MonitoringMode::default())
            && (state.scope == self.scope() || state.scope == MonitoringScope::default())
    }
}

/// What an operation needs to know beyond its name and its target.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// How to monitor.
    pub options: MonitorOptions,
    /// What is monitored now is being ended first; the operation itself was not sent yet.
    pub cancelling: bool,
    /// The mode and the agent were the same before, so only the options show the effect.
    pub same_mode: bool,
}

/// Why an operation had no effect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OperationFailure {
    /// The server answered no.
    Server(Failure),
    /// The server accepted, and reported an error later; its words, often none.
    Asynchronous(String),
    /// The server could not be reached, and nothing was asked of it.
    Network,
    /// The agent has no device and no number by which she could be monitored.
    NoTarget,
    /// The call ended first.
    CallEnded,
    /// What was monitored before has been ended, and then the server did not offer the operation.
    NotOffered,
    /// The page around the widget said no.
    Vetoed,
}

impl OperationFailure {
    /// A stable code for event details.
    pub fn code(&self) -> String {
        match self {
            Self::Server(Failure::NotSignedIn) => "not-signed-in".into(),
            Self::Server(Failure::Refused { code, .. }) => format!("status-code-{code}"),
            Self::Server(Failure::NotGws | Failure::Unreadable) => "not-gws".into(),
            Self::Server(Failure::Http(status)) => format!("http-{status}"),
            Self::Asynchronous(_) => "error-message".into(),
            Self::Network => "network".into(),
            Self::NoTarget => "no-target".into(),
            Self::CallEnded => "call-ended".into(),
            Self::NotOffered => "not-offered".into(),
            Self::Vetoed => "vetoed".into(),
        }
    }
}

/// How far an operation has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Asked for; nothing is known yet.
    Requested,
    /// Its effect was seen.
    Confirmed,
    /// It has no effect.
    Failed(OperationFailure),
    /// Its effect was not seen in time. A late confirmation still counts.
    Unconfirmed,
}

impl Phase {
    /// The stable word of event details.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Requested => "requested",
            Self::Confirmed => "confirmed",
            Self::Failed(_) => "failed",
            Self::Unconfirmed => "unconfirmed",
        }
    }
}

/// An operation that was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pending {
    /// Its number.
    pub id: OperationId,
    /// What was asked for.
    pub operation: Operation,
    /// On what.
    pub target: Target,
    /// The agent's name, as it was at the time.
    pub agent: String,
    /// The device it monitors, once that is known.
    pub device: Option<DeviceId>,
    /// Whether the agent was named by number; her device is then known with the confirmation.
    pub by_number: bool,
    /// What else it needs to know.
    pub plan: Plan,
    /// How far it has come.
    pub phase: Phase,
    /// When it was asked for.
    pub requested_at: Millis,
}

impl Pending {
    /// Whether the outcome is still open: a confirmation would be news.
    pub fn is_open(&self) -> bool {
        matches!(self.phase, Phase::Requested | Phase::Unconfirmed)
    }

    /// Whether the own device shows the effect.
    pub fn confirmed_by_device(&self, device: &Device) -> bool {
        let monitoring = device.supervisor_monitoring_state.as_ref();
        if let Some(wanted) = self.operation.monitoring_state() {
            return monitoring.is_some_and(|monitoring| {
                monitoring.state == wanted
                    && self.device == Some(monitoring.target())
                    && (!self.plan.same_mode || self.plan.options.are_those_of(monitoring))
            });
        }
        if self.operation == Operation::CancelSupervisorMonitoring {
            return monitoring.is_none();
        }
        if self.target != Target::Own {
            return false;
        }
        match self.operation {
            Operation::DoNotDisturbOn => device.do_not_disturb == OnOff::On,
            Operation::DoNotDisturbOff => device.do_not_disturb == OnOff::Off,
            Operation::StartSession => device.device_state == DeviceState::Active,
            _ => {
                let state = device.user_state.as_ref().map(|state| &state.state);
                state.is_some() && state == self.operation.agent_state().as_ref()
            }
        }
    }

    /// Whether a reading of an agent shows the effect.
    pub fn confirmed_by_agent(&self, agent: &Agent) -> bool {
        let Target::Channel(id, channel) = &self.target else {
            return false;
        };
        let wanted = self.operation.agent_state();
        *id == agent.id
            && match agent.on(channel) {
                Presence::Unknown => false,
                Presence::LoggedOut => wanted == Some(AgentState::LoggedOut),
                Presence::In { state, .. } => wanted.as_ref() == Some(state),
            }
    }

    /// Whether the call shows the effect. A call that is gone is passed as released.
    pub fn confirmed_by_call(&self, call: &Call) -> bool {
        if self.target != Target::Call(call.id.clone()) {
            return false;
        }
        match self.operation {
            Operation::SwitchToListenIn => {
                switched(
                    call,
                    &Capability::SwitchToListenIn,
                    &Capability::SwitchToBargeIn,
                ) && call.mute != OnOff::Off
            }
            Operation::SwitchToBargeIn => {
                switched(
                    call,
                    &Capability::SwitchToBargeIn,
                    &Capability::SwitchToListenIn,
                ) && call.mute != OnOff::On
            }
            Operation::MuteMonitoredUser => call.monitored_user_muted,
            Operation::UnmuteMonitoredUser => !call.monitored_user_muted,
            Operation::Answer => call.state == CallState::Established,
            Operation::Hangup => call.state == CallState::Released,
            _ => false,
        }
    }
}

/// A switch is done when the capability it used up is gone and the way back is there.
fn switched(call: &Call, used: &Capability, back: &Capability) -> bool {
    !call.offers(used) && call.offers(back)
}
