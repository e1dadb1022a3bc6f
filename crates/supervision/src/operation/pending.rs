//! An operation that was asked for, how far it has come, and what confirms it.
//!
//! Knows which part of a device, a call, a session or an agent shows the effect of what. Must not
//! know how that arrives.

use cisco::desk::Failure as CiscoFailure;
use gws::ids::{DeviceId, UserId};
use gws::names::{AgentState, CallState, Capability, DeviceState, OnOff};
use gws::reply::Failure;
use gws::resource::{Call, Device};
use gws::session::Medium;

use super::{MonitorOptions, Operation, OperationId, Target, WhichSessions};
use crate::Millis;
use crate::model::{Agent, Mode, MonitoredCall, MonitoredSession, OutgoingId, Presence};

/// What an operation needs to know beyond its name and its target.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// How to monitor.
    pub options: MonitorOptions,
    /// What is monitored now is being ended first; the operation itself was not sent yet.
    pub cancelling: bool,
    /// The mode and the agent were the same before, so only the options show the effect.
    pub same_mode: bool,
    /// Which sessions, for what is monitored on chat and SMS.
    pub which: WhichSessions,
    /// The message that it sends.
    pub message: Option<OutgoingId>,
    /// It was not sent yet: another message goes first.
    pub queued: bool,
    /// It takes effect when the agent's call is over.
    pub after_call: bool,
    /// The call that is on is left for it and entered again, and how far that is.
    pub back: Option<Back>,
}

/// How far leaving a call and coming back to it in another mode is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Back {
    /// Monitoring is being ended, and the call with it.
    Stopping,
    /// The call is being left; monitoring goes on or has been ended.
    Leaving,
    /// The call is left, and the operation itself was sent.
    Returning {
        /// Monitoring has been ended for it.
        stopped: bool,
    },
}

/// Which calls an operation is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reach {
    /// What is on now, or no call at all.
    #[default]
    Now,
    /// All calls of an agent, the one that is on now where the server lets the supervisor in.
    Monitoring,
    /// The agent's next call, and not the one that is on.
    NextCall,
}

impl Reach {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Now, Self::Monitoring, Self::NextCall];

    /// A stable word for exports; empty for what is on now.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Now => "",
            Self::Monitoring => "monitoring",
            Self::NextCall => "next-call",
        }
    }

    /// What such a word stands for.
    pub fn of(word: &str) -> Self {
        let found = Self::ALL.into_iter().find(|one| one.as_str() == word);
        found.unwrap_or_default()
    }
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
    /// The session ended first.
    SessionEnded,
    /// What was monitored before has been ended, and then the server did not offer the operation.
    NotOffered,
    /// The call was left, and the server did not bring the supervisor back into it.
    NotEntered,
    /// The page around the widget said no.
    Vetoed,
    /// What was asked of the Cisco channel came to nothing.
    Cisco(CiscoFailure),
    /// The phone that was monitored for it is another agent's; that monitoring is stopped.
    WrongAgent,
}

impl OperationFailure {
    /// A stable code for event details.
    pub fn code(&self) -> String {
        match self {
            Self::Server(Failure::NotSignedIn) => "not-signed-in".into(),
            Self::Server(Failure::Refused { code, .. }) => format!("status-code-{code}"),
            Self::Server(Failure::NotGws | Failure::Unreadable) => "not-gws".into(),
            Self::Server(Failure::Http(status)) => format!("http-{status}"),
            Self::Server(Failure::Partial(_)) => "status-code-7".into(),
            Self::Asynchronous(_) => "error-message".into(),
            Self::Network => "network".into(),
            Self::NoTarget => "no-target".into(),
            Self::CallEnded => "call-ended".into(),
            Self::SessionEnded => "session-ended".into(),
            Self::NotOffered => "not-offered".into(),
            Self::NotEntered => "not-entered".into(),
            Self::Vetoed => "vetoed".into(),
            Self::WrongAgent => "wrong-agent".into(),
            Self::Cisco(failure) => match failure {
                CiscoFailure::Refused(error) => ["cisco-", error.code.as_str()].concat(),
                CiscoFailure::CallFailed => "call-failed".into(),
                CiscoFailure::NotPossible(_) => "not-possible".into(),
                CiscoFailure::NotWritten(_) => "not-written".into(),
            },
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
    /// The device that was monitored when it was asked for.
    pub was: Option<DeviceId>,
    /// The device that the server monitors for it, while nothing says that it is the agent's.
    pub suspect: Option<DeviceId>,
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

    /// The sessions that it is about; none for a change of an agent's state.
    pub fn medium(&self) -> Option<Medium> {
        let is_state = self.operation.on_channel().is_some();
        self.target.medium().filter(|_| !is_state)
    }

    /// Which calls it is about.
    pub fn reach(&self) -> Reach {
        let starts = self.operation.monitoring_state().is_some() && self.plan.back.is_none();
        match &self.target {
            Target::NextCall(_) => Reach::NextCall,
            Target::Agent(_) if starts && self.target.cisco().is_none() => Reach::Monitoring,
            Target::Agent(_)
            | Target::Call(_)
            | Target::Channel(..)
            | Target::Interaction(..)
            | Target::Session(_)
            | Target::Own => Reach::Now,
        }
    }

    /// The agent whose call is left and entered again.
    pub fn comes_back_to(&self) -> Option<&UserId> {
        match &self.target {
            Target::Agent(id) if self.plan.back.is_some() => Some(id),
            _ => None,
        }
    }

    /// Whether a call of ours is the one that was left, entered again in the mode asked for.
    pub fn confirmed_by_return(&self, call: &MonitoredCall) -> bool {
        let is_back = matches!(self.plan.back, Some(Back::Returning { .. }));
        let is_hers = self.comes_back_to() == call.agent.as_ref();
        let wanted = self.operation.monitoring_state();
        let is_in = match call.call.state {
            CallState::Established | CallState::Held | CallState::Other(_) => true,
            CallState::Ringing | CallState::Dialing | CallState::Released => false,
        };
        is_back && is_hers && is_in && call.mode == wanted.as_ref().and_then(Mode::of)
    }

    /// Whether the own device monitors as was asked for.
    pub(crate) fn is_shown_by(&self, device: &Device) -> bool {
        let monitoring = device.supervisor_monitoring_state.as_ref();
        let wanted = self.operation.monitoring_state();
        monitoring.is_some_and(|monitoring| {
            Some(&monitoring.state) == wanted.as_ref()
                && self.device == Some(monitoring.target())
                && (!self.plan.same_mode || self.plan.options.are_those_of(monitoring))
        })
    }

    /// Whether the own device shows the effect.
    pub fn confirmed_by_device(&self, device: &Device) -> bool {
        // Where a call is entered again, it shows the effect.
        if !self.target.needs_own_device() || self.plan.back.is_some() {
            return false;
        }
        if self.operation.monitoring_state().is_some() {
            return self.is_shown_by(device);
        }
        if self.operation == Operation::CancelSupervisorMonitoring {
            return device.supervisor_monitoring_state.is_none();
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
                Presence::Unknown | Presence::Cisco(_) => false,
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

    /// Whether a session shows the effect. One that is over is passed as such.
    pub fn confirmed_by_session(&self, session: &MonitoredSession) -> bool {
        if let Target::Interaction(_, key) = &self.target {
            return *key == session.key && !session.is_over();
        }
        if self.target != Target::Session(session.key.clone()) {
            return false;
        }
        match self.operation {
            Operation::Accept => session.is_joined(),
            Operation::Leave => session.is_over(),
            _ => {
                let wanted = self.operation.session_mode();
                wanted.is_some() && wanted == session.mode && session.is_joined()
            }
        }
    }
}

/// A switch is done when the capability it used up is gone and the way back is there.
fn switched(call: &Call, used: &Capability, back: &Capability) -> bool {
    !call.offers(used) && call.offers(back)
}
