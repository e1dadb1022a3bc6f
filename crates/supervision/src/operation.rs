//! An operation, from the click to its confirmation.
//!
//! Knows what can be asked for, under which name and on what. Must not know how requests travel.
//!
//! GWS answers a request with "accepted"; the effect is seen only in a later notification. An
//! operation is therefore [`Phase::Requested`] until a notification, or a reading of the state,
//! shows its effect.
//!
//! A family is one file with everything about it: what may be done and why not, the request, what
//! shows the effect, and what is asked before.
//!
//! | file | family |
//! |---|---|
//! | `monitor` | the monitoring of an agent's calls |
//! | `call` | a call that the supervisor is on |
//! | `state` | the state of an agent on a channel |
//! | `messaging` | chat and SMS |
//! | `own` | the supervisor's own device |
//! | `cisco` | the Cisco channel |
//!
//! | file | answers |
//! |---|---|
//! | `options` | how to monitor, apart from the mode |
//! | `pending` | how far an operation that was asked for has come |
//! | `target` | what an operation acts on |

pub(crate) mod call;
pub(crate) mod cisco;
pub(crate) mod messaging;
pub(crate) mod monitor;
mod options;
pub(crate) mod own;
mod pending;
pub(crate) mod state;
mod target;

use gws::ids::{CallId, UserId};
use gws::names::Channel;
use gws::request::{Readers, StateOperation};
use gws::session::{Medium, SessionKey};

use crate::model::{Mode, Model, Warning};

pub use self::cisco::CiscoCommand;
pub use call::{CALL_CONTROLS, CallCommand};
pub use messaging::SessionCommand;
pub use monitor::How;
pub use options::{MonitorOptions, MonitorScope, Which, WhichSessions};
pub use own::OwnCommand;
pub use pending::{Back, OperationFailure, Pending, Phase, Plan, Reach, Step};
pub use target::Target;

/// Writes the names, their list and their words from one table.
macro_rules! operations {
    ($($(#[$doc:meta])* $name:ident = $word:literal,)+) => {
        /// The vendor's name of what a supervisor can ask for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Operation {
            $($(#[$doc])* $name,)+
        }

        impl Operation {
            /// All names, in the order of the table.
            pub const ALL: [Self; [$($word),+].len()] = [$(Self::$name),+];

            /// The word, as in event details.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $word,)+
                }
            }
        }
    };
}

operations! {
    /// Monitor an agent silently.
    ListenIn = "ListenIn",
    /// Monitor an agent and be heard by the agent only.
    Coach = "Coach",
    /// Monitor an agent and be heard by everybody.
    BargeIn = "BargeIn",
    /// End the monitoring of an agent.
    CancelSupervisorMonitoring = "CancelSupervisorMonitoring",
    /// Change a call to silent listening.
    SwitchToListenIn = "SwitchToListenIn",
    /// Change a session to coaching. GWS has no such operation for voice; on a call it is there
    /// so that the control can say so.
    SwitchToCoach = "SwitchToCoach",
    /// Change a call or a session to barge-in.
    SwitchToBargeIn = "SwitchToBargeIn",
    /// Silence the agent on a call.
    MuteMonitoredUser = "MuteMonitoredUser",
    /// Let the agent be heard again.
    UnmuteMonitoredUser = "UnmuteMonitoredUser",
    /// Take a monitored call that rings on the supervisor's own device.
    Answer = "Answer",
    /// Leave one call; monitoring goes on.
    Hangup = "Hangup",
    /// Make an agent, or the own device, take interactions.
    Ready = "Ready",
    /// Make an agent, or the own device, take none.
    NotReady = "NotReady",
    /// Take no calls oneself, and when that is so, listen to an agent of the Cisco channel.
    NotReadyAndListen = "NotReadyAndListen",
    /// Log an agent out of a channel.
    Offline = "Offline",
    /// Keep calls away from the own device.
    DoNotDisturbOn = "DoNotDisturbOn",
    /// Let calls through to the own device.
    DoNotDisturbOff = "DoNotDisturbOff",
    /// Log the own device in.
    StartSession = "StartContactCenterSession",
    /// Monitor the sessions of an agent silently. Coaching and barging in have the names that
    /// they have for calls.
    Monitor = "Monitor",
    /// Enter a session of an agent that has begun already.
    Intrude = "Intrude",
    /// Take a session that the supervisor is invited to.
    Accept = "Accept",
    /// Change a session to silent monitoring.
    SwitchToMonitor = "SwitchToMonitor",
    /// Leave one session; monitoring goes on.
    Leave = "Leave",
    /// Write to everybody in a session.
    SendMessage = "SendMessage",
    /// Write to the agents in a session.
    SendToAgents = "SendToAgents",
}

/// Counts the operations of one widget.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct OperationId(pub u64);

/// What is asked for, and on what: each target with the operations that it has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Monitor the calls of an agent.
    Monitor {
        /// The agent whose calls these are.
        agent: UserId,
        /// How the parties are to hear each other.
        mode: Mode,
        /// From which call on, and in place of what.
        how: How,
    },
    /// End the monitoring of calls, of this agent; by the own device while the agent is not known.
    StopMonitoring(Option<UserId>),
    /// On a call that the supervisor is on.
    Call(CallId, CallCommand),
    /// Change the state of an agent on a channel.
    State(UserId, Channel, StateOperation),
    /// Monitor the sessions of an agent on a medium.
    MonitorMessaging(UserId, Medium, Mode),
    /// End the monitoring of an agent's sessions on a medium.
    StopMessagingMonitoring(UserId, Medium),
    /// Enter a session of an agent that the supervisor is not in.
    Join(UserId, SessionKey),
    /// In a session that the supervisor is in, or is invited to.
    Session(SessionKey, SessionCommand),
    /// On the supervisor's own device.
    Own(OwnCommand),
    /// On an agent of the Cisco channel.
    Cisco(::cisco::ids::AgentId, CiscoCommand),
}

impl Command {
    /// What a name means on a target; `None` where it means nothing.
    pub fn of(operation: Operation, target: &Target) -> Option<Self> {
        if let Some(agent) = target.cisco() {
            return CiscoCommand::of(operation, target, agent);
        }
        match operation {
            Operation::ListenIn => target.monitor(Mode::ListenIn),
            Operation::Coach => {
                let monitor_messaging = || target.monitor_messaging(Mode::Coach);
                target.monitor(Mode::Coach).or_else(monitor_messaging)
            }
            Operation::BargeIn => {
                let monitor_messaging = || target.monitor_messaging(Mode::BargeIn);
                target.monitor(Mode::BargeIn).or_else(monitor_messaging)
            }
            Operation::CancelSupervisorMonitoring => target.stop(),
            Operation::SwitchToListenIn => target.on_call(CallCommand::Switch(Mode::ListenIn)),
            Operation::SwitchToCoach => {
                let session = || target.in_session(SessionCommand::Switch(Mode::Coach));
                target
                    .on_call(CallCommand::Switch(Mode::Coach))
                    .or_else(session)
            }
            Operation::SwitchToBargeIn => {
                let session = || target.in_session(SessionCommand::Switch(Mode::BargeIn));
                target
                    .on_call(CallCommand::Switch(Mode::BargeIn))
                    .or_else(session)
            }
            Operation::MuteMonitoredUser => target.on_call(CallCommand::Mute),
            Operation::UnmuteMonitoredUser => target.on_call(CallCommand::Unmute),
            Operation::Answer => target.on_call(CallCommand::Answer),
            Operation::Hangup => target.on_call(CallCommand::Hangup),
            Operation::Ready => {
                let own = || target.on_own(OwnCommand::Ready);
                target.change_state(StateOperation::Ready).or_else(own)
            }
            Operation::NotReady => {
                let own = || target.on_own(OwnCommand::NotReady);
                target.change_state(StateOperation::NotReady).or_else(own)
            }
            Operation::Offline => target.change_state(StateOperation::Offline),
            // GWS needs no such step.
            Operation::NotReadyAndListen => None,
            Operation::DoNotDisturbOn => target.on_own(OwnCommand::DoNotDisturbOn),
            Operation::DoNotDisturbOff => target.on_own(OwnCommand::DoNotDisturbOff),
            Operation::StartSession => target.on_own(OwnCommand::StartSession),
            Operation::Monitor => target.monitor_messaging(Mode::ListenIn),
            Operation::Intrude => target.join(),
            Operation::Accept => target.in_session(SessionCommand::Accept),
            Operation::SwitchToMonitor => target.in_session(SessionCommand::Switch(Mode::ListenIn)),
            Operation::Leave => target.in_session(SessionCommand::Leave),
            Operation::SendMessage => target.in_session(SessionCommand::Send(Readers::Everyone)),
            Operation::SendToAgents => target.in_session(SessionCommand::Send(Readers::Agents)),
        }
    }

    /// The same in place of the agent who is monitored now; `None` for what has no such way.
    pub fn instead(self) -> Option<Self> {
        let Self::Monitor {
            agent,
            mode,
            how: How::Now,
        } = self
        else {
            return None;
        };
        Some(Self::Monitor {
            agent,
            mode,
            how: How::Instead,
        })
    }

    /// The vendor's name of it.
    pub fn operation(&self) -> Operation {
        match self {
            Self::Monitor { mode, .. } => monitor::operation(*mode),
            Self::StopMonitoring(_) | Self::StopMessagingMonitoring(..) => {
                Operation::CancelSupervisorMonitoring
            }
            Self::Call(_, asked) => asked.operation(),
            Self::State(_, _, asked) => state::operation(*asked),
            Self::MonitorMessaging(_, _, mode) => messaging::operation(*mode),
            Self::Join(..) => Operation::Intrude,
            Self::Session(_, asked) => asked.operation(),
            Self::Own(asked) => asked.operation(),
            Self::Cisco(_, asked) => asked.operation(),
        }
    }

    /// What it acts on.
    pub fn target(&self) -> Target {
        match self {
            Self::Monitor { agent, how, .. } => match how {
                How::Now | How::Instead | How::Back => Target::Agent(agent.clone().into()),
                How::NextCall => Target::NextCall(agent.clone()),
            },
            Self::StopMonitoring(Some(agent)) => Target::Agent(agent.clone().into()),
            Self::StopMonitoring(None) | Self::Own(_) => Target::Own,
            Self::Call(id, _) => Target::Call(id.clone()),
            Self::State(agent, channel, _) => {
                Target::Channel(agent.clone().into(), channel.clone())
            }
            Self::MonitorMessaging(agent, medium, _)
            | Self::StopMessagingMonitoring(agent, medium) => Target::messaging(agent, *medium),
            Self::Join(agent, key) => Target::Interaction(agent.clone(), key.clone()),
            Self::Session(key, _) => Target::Session(key.clone()),
            Self::Cisco(agent, asked) => asked.target(agent),
        }
    }

    /// The sessions that it is about; none for a change of an agent's state.
    pub fn medium(&self) -> Option<Medium> {
        match self {
            Self::MonitorMessaging(_, medium, _) | Self::StopMessagingMonitoring(_, medium) => {
                Some(*medium)
            }
            Self::Join(_, key) | Self::Session(key, _) => Some(key.medium),
            Self::Monitor { .. }
            | Self::StopMonitoring(_)
            | Self::Call(..)
            | Self::State(..)
            | Self::Own(_)
            | Self::Cisco(..) => None,
        }
    }

    /// Whether it goes through the one own device, as its target tells.
    pub fn needs_own_device(&self) -> bool {
        self.target().needs_own_device()
    }

    /// Whether it changes from which agent's device calls are delivered.
    pub fn is_monitoring(&self) -> bool {
        match self {
            Self::Monitor { .. } | Self::StopMonitoring(_) => true,
            Self::Call(..)
            | Self::State(..)
            | Self::MonitorMessaging(..)
            | Self::StopMessagingMonitoring(..)
            | Self::Join(..)
            | Self::Session(..)
            | Self::Own(_)
            | Self::Cisco(..) => false,
        }
    }

    /// The agent whose phone it begins to monitor, and in which mode; none for what changes the
    /// next call of an agent who is monitored.
    pub(crate) fn starts_on(&self) -> Option<(&UserId, Mode)> {
        match self {
            Self::Monitor { agent, mode, how } => match how {
                How::Now | How::Instead | How::Back => Some((agent, *mode)),
                How::NextCall => None,
            },
            Self::StopMonitoring(_)
            | Self::Call(..)
            | Self::State(..)
            | Self::MonitorMessaging(..)
            | Self::StopMessagingMonitoring(..)
            | Self::Join(..)
            | Self::Session(..)
            | Self::Own(_)
            | Self::Cisco(..) => None,
        }
    }

    /// The agent of whom it changes a channel: the state there, or whose sessions are monitored.
    pub(crate) fn changes_channel_of(&self) -> Option<&UserId> {
        match self {
            Self::State(agent, ..)
            | Self::MonitorMessaging(agent, ..)
            | Self::StopMessagingMonitoring(agent, _) => Some(agent),
            Self::Monitor { .. }
            | Self::StopMonitoring(_)
            | Self::Call(..)
            | Self::Join(..)
            | Self::Session(..)
            | Self::Own(_)
            | Self::Cisco(..) => None,
        }
    }

    /// Whether it sends a message.
    pub fn is_message(&self) -> bool {
        matches!(self, Self::Session(_, SessionCommand::Send(_)))
    }

    /// What the supervisor should know before a yes to it, most pressing first.
    pub(crate) fn warnings(&self, model: &Model) -> Vec<Warning> {
        let warnings = match self {
            Self::Monitor { agent, mode, how } => monitor::warnings(agent, *mode, *how, model),
            Self::Call(id, asked) => call::warnings(id, *asked, model),
            Self::State(_, _, asked) => state::warnings(*asked, model),
            Self::MonitorMessaging(_, _, mode) => messaging::warnings(*mode, model),
            Self::Session(key, asked) => messaging::warnings_in(key, *asked, model),
            Self::Join(agent, key) => messaging::warnings_before_join(agent, key, model),
            Self::Cisco(_, asked) => self::cisco::warnings(*asked, model),
            Self::StopMonitoring(_) | Self::StopMessagingMonitoring(..) | Self::Own(_) => {
                [None, None]
            }
        };
        warnings.into_iter().flatten().collect()
    }
}
