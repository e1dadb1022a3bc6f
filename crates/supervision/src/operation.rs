//! An operation, from the click to its confirmation.
//!
//! Knows the phases of an operation and what confirms it. Must not know how requests travel.
//!
//! GWS answers a request with "accepted"; the effect is seen only in a later notification. An
//! operation is therefore [`Phase::Requested`] until a notification, or a reading of the state,
//! shows its effect.

use gws::ids::{CallId, DeviceId, UserId};
use gws::names::{CallState, Capability, MonitoringState, OnOff};
use gws::reply::Failure;
use gws::request::CallOperation;
use gws::resource::{Call, Device};

use crate::Millis;

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
}

impl Operation {
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
        }
    }

    /// The mode in which an agent would be monitored.
    pub fn monitoring_state(self) -> Option<MonitoringState> {
        match self {
            Self::ListenIn => Some(MonitoringState::ListenIn),
            Self::Coach => Some(MonitoringState::Coach),
            Self::BargeIn => Some(MonitoringState::BargeIn),
            Self::CancelSupervisorMonitoring
            | Self::SwitchToListenIn
            | Self::SwitchToCoach
            | Self::SwitchToBargeIn
            | Self::MuteMonitoredUser
            | Self::UnmuteMonitoredUser
            | Self::Answer
            | Self::Hangup => None,
        }
    }

    /// The request on a call, for those that are one.
    pub fn on_call(self) -> Option<CallOperation> {
        match self {
            Self::SwitchToListenIn => Some(CallOperation::SwitchToListenIn),
            Self::SwitchToBargeIn => Some(CallOperation::SwitchToBargeIn),
            Self::MuteMonitoredUser => Some(CallOperation::MuteMonitoredUser),
            Self::UnmuteMonitoredUser => Some(CallOperation::UnmuteMonitoredUser),
            Self::Answer => Some(CallOperation::Answer),
            Self::Hangup => Some(CallOperation::Hangup),
            Self::ListenIn
            | Self::Coach
            | Self::BargeIn
            | Self::CancelSupervisorMonitoring
            | Self::SwitchToCoach => None,
        }
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
}

impl Target {
    /// The id, for event details.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Agent(id) => id.as_str(),
            Self::Call(id) => id.as_str(),
        }
    }
}

/// Counts the operations of one widget.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct OperationId(pub u64);

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
        match self.operation.monitoring_state() {
            Some(wanted) => monitoring.is_some_and(|monitoring| {
                monitoring.state == wanted && self.device == Some(monitoring.target())
            }),
            None => self.operation == Operation::CancelSupervisorMonitoring && monitoring.is_none(),
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
            Operation::ListenIn
            | Operation::Coach
            | Operation::BargeIn
            | Operation::CancelSupervisorMonitoring
            | Operation::SwitchToCoach => false,
        }
    }
}

/// A switch is done when the capability it used up is gone and the way back is there.
fn switched(call: &Call, used: &Capability, back: &Capability) -> bool {
    !call.offers(used) && call.offers(back)
}
