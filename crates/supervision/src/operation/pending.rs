//! An operation that was asked for, how far it has come, and what confirms it.
//!
//! Knows which part of a device, a call, a session or an agent shows the effect of what. Must not
//! know how that arrives.

use cisco::desktop::Failure as CiscoFailure;
use gws::ids::{DeviceId, UserId};
use gws::reply::Failure;
use gws::resource::{Call, Device};
use gws::session::Medium;

use super::{
    Command, How, MonitorOptions, Operation, OperationId, Target, WhichSessions, call, messaging,
    monitor, own, state,
};
use crate::Millis;
use crate::model::{Agent, MonitoredCall, MonitoredSession, OutgoingId};

/// What an operation needs to know beyond what was asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// How an agent is to be monitored.
    pub options: MonitorOptions,
    /// The mode and the agent were the same before, so only the options show the effect.
    pub same_mode: bool,
    /// Which sessions, for what is monitored on chat and SMS.
    pub which: WhichSessions,
    /// The message that it sends.
    pub message: Option<OutgoingId>,
    /// Which step is under way.
    pub step: Step,
}

impl Plan {
    /// How far leaving a call and coming back to it is, for what does that.
    pub fn back(&self) -> Option<Back> {
        match self.step {
            Step::Back(back) => Some(back),
            Step::Itself
            | Step::Queued
            | Step::Cancelling
            | Step::Monitoring
            | Step::Entering { .. } => None,
        }
    }
}

/// The steps of an operation from the host's yes to its effect.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Step {
    /// The operation itself is asked for.
    #[default]
    Itself,
    /// Another message goes first; this one was not sent yet.
    Queued,
    /// What is monitored now is being ended first; the operation itself was not sent yet.
    Cancelling,
    /// The call that is on is left for it and entered again.
    Back(Back),
    /// The agent's sessions are being monitored first; the one that is to be read was not asked for
    /// yet.
    Monitoring,
    /// The agent's sessions are monitored since a moment ago, and the one that is to be read was asked
    /// for.
    Entering {
        /// How often the server has refused that.
        refusals: u8,
        /// When it is asked for again, after a refusal.
        again_at: Option<Millis>,
    },
}

impl Step {
    /// Whether monitoring is being ended for it.
    pub fn is_cancelling(self) -> bool {
        match self {
            Self::Cancelling | Self::Back(Back::Stopping) => true,
            Self::Back(Back::Stopped | Back::Leaving | Back::Returning { .. })
            | Self::Itself
            | Self::Queued
            | Self::Monitoring
            | Self::Entering { .. } => false,
        }
    }

    /// When it is asked for again.
    pub(crate) fn again_at(self) -> Option<Millis> {
        match self {
            Self::Entering { again_at, .. } => again_at,
            Self::Itself | Self::Queued | Self::Cancelling | Self::Back(_) | Self::Monitoring => {
                None
            }
        }
    }
}

/// How far leaving a call and coming back to it in another mode is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Back {
    /// Monitoring is being ended, and the call with it.
    Stopping,
    /// Monitoring has been ended; the end of the call was not seen yet.
    Stopped,
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
    /// All of them, in order.
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
    /// The agent has no device and no number for monitoring.
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
    /// Number of the operation.
    pub id: OperationId,
    /// What was asked for.
    pub command: Command,
    /// The agent's name, as it was at the time.
    pub agent: String,
    /// The device it monitors, once that is known.
    pub device: Option<DeviceId>,
    /// Whether the agent was named by number; the agent's device is then known with the confirmation.
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

    /// The vendor's name of what was asked for.
    pub fn operation(&self) -> Operation {
        self.command.operation()
    }

    /// What it acts on.
    pub fn target(&self) -> Target {
        self.command.target()
    }

    /// The sessions that it is about; none for a change of an agent's state.
    pub fn medium(&self) -> Option<Medium> {
        self.command.medium()
    }

    /// Which calls it is about.
    pub fn reach(&self) -> Reach {
        match &self.command {
            Command::Monitor { how, .. } => how.reach(),
            Command::StopMonitoring(_)
            | Command::Call(..)
            | Command::State(..)
            | Command::MonitorMessaging(..)
            | Command::StopMessagingMonitoring(..)
            | Command::Join(..)
            | Command::Session(..)
            | Command::Own(_)
            | Command::Cisco(..) => Reach::Now,
        }
    }

    /// The agent whose call is left and entered again.
    pub fn comes_back_to(&self) -> Option<&UserId> {
        let Command::Monitor {
            agent,
            how: How::Back,
            ..
        } = &self.command
        else {
            return None;
        };
        Some(agent)
    }

    /// Whether the own device monitors as was asked for.
    pub(crate) fn is_shown_by(&self, device: &Device) -> bool {
        let Command::Monitor { mode, .. } = &self.command else {
            return false;
        };
        monitor::is_shown_by(*mode, self, device)
    }

    /// Whether the own device shows the effect.
    pub fn confirmed_by_device(&self, device: &Device) -> bool {
        match &self.command {
            Command::Monitor {
                mode,
                how: How::Now | How::Instead | How::NextCall,
                ..
            } => monitor::is_shown_by(*mode, self, device),
            Command::StopMonitoring(_) => device.supervisor_monitoring_state.is_none(),
            Command::Own(asked) => own::is_shown_by(*asked, device),
            // Where a call is entered again, the call shows the effect.
            Command::Monitor { how: How::Back, .. }
            | Command::Call(..)
            | Command::State(..)
            | Command::MonitorMessaging(..)
            | Command::StopMessagingMonitoring(..)
            | Command::Join(..)
            | Command::Session(..)
            | Command::Cisco(..) => false,
        }
    }

    /// Whether a reading of an agent shows the effect.
    pub fn confirmed_by_agent(&self, agent: &Agent) -> bool {
        match &self.command {
            Command::State(id, channel, asked) => {
                *id == agent.id && state::is_shown_on(*asked, channel, agent)
            }
            Command::Monitor { .. }
            | Command::StopMonitoring(_)
            | Command::Call(..)
            | Command::MonitorMessaging(..)
            | Command::StopMessagingMonitoring(..)
            | Command::Join(..)
            | Command::Session(..)
            | Command::Own(_)
            | Command::Cisco(..) => false,
        }
    }

    /// Whether the call shows the effect. A call that is gone is passed as released.
    pub fn confirmed_by_call(&self, call: &Call) -> bool {
        match &self.command {
            Command::Call(id, asked) => *id == call.id && call::is_shown_by(*asked, call),
            Command::Monitor { .. }
            | Command::StopMonitoring(_)
            | Command::State(..)
            | Command::MonitorMessaging(..)
            | Command::StopMessagingMonitoring(..)
            | Command::Join(..)
            | Command::Session(..)
            | Command::Own(_)
            | Command::Cisco(..) => false,
        }
    }

    /// Whether a call of the supervisor's is the one that was left, entered again in the mode asked for.
    pub fn confirmed_by_return(&self, call: &MonitoredCall) -> bool {
        let Command::Monitor {
            agent,
            mode,
            how: How::Back,
        } = &self.command
        else {
            return false;
        };
        let is_back = matches!(self.plan.step, Step::Back(Back::Returning { .. }));
        is_back && monitor::is_entered_again(agent, *mode, call)
    }

    /// Whether a session shows the effect. One that is over is passed as such.
    pub fn confirmed_by_session(&self, session: &MonitoredSession) -> bool {
        match &self.command {
            Command::Join(_, key) => *key == session.key && !session.is_over(),
            Command::Session(key, asked) => {
                *key == session.key && messaging::is_shown_by(*asked, session)
            }
            Command::Monitor { .. }
            | Command::StopMonitoring(_)
            | Command::Call(..)
            | Command::State(..)
            | Command::MonitorMessaging(..)
            | Command::StopMessagingMonitoring(..)
            | Command::Own(_)
            | Command::Cisco(..) => false,
        }
    }
}
