//! The state of one supervisor: the team, the monitoring, and the operations.
//!
//! Knows the state, and which file changes it on what. Must not know the bus: frames for it are put
//! out as text. Total: every frame, request and moment is answered in every state.
//!
//! | file | answers |
//! |---|---|
//! | `operations` | from the request to its outcome, errors and time limits |
//! | `awaited` | which effect of an operation is looked for |
//! | `calls` | which call is the monitoring call, and what it shows |
//! | `people` | how an agent is found |
//! | `team` | agents and the supervisor, with their states |

mod awaited;
mod calls;
mod operations;
mod people;
mod team;

use crate::Millis;
use crate::config::Config;
use crate::error::ApiError;
use crate::event::Buttons;
use crate::frame::Incoming;
use crate::gate::Reason;
use crate::ids::{AgentId, CallId, Extension, UserName};
use crate::names::AgentState;
use crate::request::{Refusal, Request};

pub use awaited::{Awaited, Effect, Wait};
pub use people::MOST_AGENTS;
use people::People;

/// Numbers an operation; the caller's choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct OperationId(pub u64);

/// What a supervisor can ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Operation {
    /// Listen to an agent's call.
    Listen(AgentId),
    /// Make the supervisor Not Ready, and then listen to an agent's call.
    NotReadyAndListen(AgentId),
    /// End listening to the agent.
    Stop,
    /// Enter the call that is listened to.
    BargeIn,
    /// Let an agent take no calls.
    AgentNotReady(AgentId),
    /// Sign an agent out; on a call, after it.
    AgentSignOut(AgentId),
}

impl Operation {
    /// Whether it starts listening.
    pub fn is_start(&self) -> bool {
        matches!(self, Self::Listen(_) | Self::NotReadyAndListen(_))
    }

    /// The agent whose state it changes; `None` for what goes through the supervisor's phone.
    pub fn changes_state_of(&self) -> Option<&AgentId> {
        match self {
            Self::AgentNotReady(agent) | Self::AgentSignOut(agent) => Some(agent),
            Self::Listen(_) | Self::NotReadyAndListen(_) | Self::Stop | Self::BargeIn => None,
        }
    }
}

/// How far an operation has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Asked for; nothing is known yet.
    Requested,
    /// Asked for; it takes effect when the agent's call is over.
    AfterCall,
    /// The effect was seen in an event.
    Confirmed,
    /// It has no effect.
    Failed(Failure),
    /// The effect was not seen in time. A late one still counts.
    Unconfirmed,
}

/// Why an operation had no effect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The contact centre refused it.
    Refused(ApiError),
    /// The monitoring call came to nothing.
    CallFailed,
    /// The supervisor is Not Ready now, but meanwhile listening is no longer possible.
    NotPossible(Reason),
    /// The request could not be written.
    NotWritten(Refusal),
}

/// An agent of the team.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agent {
    /// Row of the agent.
    pub id: AgentId,
    /// Name of the agent; the id where none was sent.
    pub name: String,
    /// Phone of the agent.
    pub extension: Extension,
    /// User name of the agent; empty: not sent, and the same as the id.
    pub user_name: UserName,
    /// Id of the agent's team.
    pub team: String,
    /// Name of the agent's team.
    pub team_name: String,
    /// State of the agent.
    pub state: AgentState,
    /// State that the agent will have after the call.
    pub pending: AgentState,
    /// Beginning of the state, where it was seen.
    pub since: Option<Millis>,
    /// Beginning of the state by the server's clock, in milliseconds since 1970.
    pub changed_at: Option<u64>,
    /// When the agent was first seen in that state, whenever the state began.
    pub seen_at: Option<Millis>,
    /// What the server allows.
    pub buttons: Buttons,
    /// Whether the agent's call is itself a monitoring call.
    pub on_monitoring_call: bool,
    /// Whether the host handed the agent in.
    given: bool,
}

/// The supervisor who is signed in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnUser {
    /// State of the supervisor.
    pub state: AgentState,
    /// Phone at which the supervisor is signed in, where it is not the one of the settings.
    pub elsewhere: Option<Extension>,
    /// Ids of the teams that the supervisor supervises; empty: not sent.
    pub supervises: Vec<String>,
}

/// The monitoring: asked for, going on, or over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Monitoring {
    /// The agent who is listened to.
    pub agent: AgentId,
    /// The monitoring call, once it was seen; empty before.
    pub call: CallId,
    /// Progress of the monitoring.
    pub phase: MonitoringPhase,
    /// Beginning of the phase.
    pub since: Millis,
}

/// How far listening has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MonitoringPhase {
    /// Asked for, and not seen yet.
    Requested,
    /// A call event shows it. The audio is on the supervisor's phone.
    Active {
        /// Whether every party hears the supervisor.
        barged_in: bool,
        /// The call is on hold: there is no audio for now.
        hold: Hold,
        /// It was not asked for here, but seen: from before a reload, or by another application.
        found: bool,
    },
    /// It did not come about.
    Failed(Failure),
    /// It was not seen in time. It may have come about all the same.
    Unconfirmed,
    /// The monitoring is over.
    Ended(Ending),
}

/// Sources that say that the call is on hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hold {
    /// The agent's state is Hold.
    pub agent: bool,
    /// The monitoring call is on hold.
    pub call: bool,
}

impl Hold {
    /// Whether there is no audio.
    pub fn is_held(self) -> bool {
        self.agent || self.call
    }
}

/// Why the monitoring ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// It was asked for.
    Stopped,
    /// The agent is no longer on the call, by dropping from it or by transferring it, or the call
    /// is over.
    AgentLeft,
    /// The supervisor signed out.
    SignedOut,
    /// The call is gone, and nothing says why.
    Unknown,
}

impl Monitoring {
    /// Whether the supervisor hears the call, or would without the hold.
    pub fn is_active(&self) -> bool {
        matches!(self.phase, MonitoringPhase::Active { .. })
    }

    /// Whether there is no audio for now.
    pub fn is_on_hold(&self) -> bool {
        matches!(self.phase, MonitoringPhase::Active { hold, .. } if hold.is_held())
    }
}

/// What the caller does or shows next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Output {
    /// Say this on the bus.
    Publish(String),
    /// An operation came to a new phase, which the caller keeps.
    Operation(OperationId, Phase),
    /// The monitoring has changed.
    Monitoring,
    /// An agent came or changed.
    Agent(AgentId),
    /// An agent whom the host no longer hands in left.
    Gone(AgentId),
    /// The supervisor's own state changed.
    Own,
    /// An error that cannot be attributed to a request of this panel.
    Error(ApiError),
    /// There are more agents than are kept; put out once.
    Full,
}

/// The desktop. Plain data; its parts are read freely and changed here only.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Desktop {
    config: Config,
    connected: bool,
    own: OwnUser,
    agents: People,
    /// Whether [`Output::Full`] was put out.
    full: bool,
    monitoring: Option<Monitoring>,
    /// Effects that are looked for: one on the phone, one for each agent whose state was to change.
    awaited: Vec<Awaited>,
    /// What was said on the bus for the latest operations, to recognise it when it comes back; with
    /// the agent whose state was to change.
    said: Vec<(Option<AgentId>, Request)>,
    /// When another application last asked for something: an error may be its own.
    foreign_at: Option<Millis>,
    /// When the calls were last asked for: an error may mean that there are none.
    read_at: Option<Millis>,
    /// The monitoring call that was seen to end; a repeated event does not bring it back.
    dropped: CallId,
    /// The error that came last, which the bus may repeat.
    last_error: Option<(ApiError, Millis)>,
    /// Counts what changes a list of the agents by name.
    listed: u64,
}

impl Desktop {
    /// The settings in force.
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// Whether there is a bus.
    pub fn is_connected(&self) -> bool {
        self.connected
    }

    /// The supervisor who is signed in.
    pub fn own(&self) -> &OwnUser {
        &self.own
    }

    /// The team, by id.
    pub fn agents(&self) -> impl ExactSizeIterator<Item = &Agent> + Clone {
        self.agents.iter()
    }

    /// Another number than before: agents came, left, or have another name, phone or team.
    pub fn list_version(&self) -> u64 {
        self.listed
    }

    /// An agent of the team.
    pub fn agent(&self, id: &AgentId) -> Option<&Agent> {
        self.agents.get(id)
    }

    /// The monitoring, present or last.
    pub fn monitoring(&self) -> Option<&Monitoring> {
        self.monitoring.as_ref()
    }

    /// The effects that are looked for: one on the phone, one for each agent whose state was to
    /// change.
    pub fn awaited(&self) -> &[Awaited] {
        &self.awaited
    }

    /// How long the effect of an operation is still waited for; `None` once the desktop does not look
    /// for it any more.
    pub fn wait_of(&self, id: OperationId) -> Option<Wait> {
        let found = self.awaited.iter().find(|awaited| awaited.id == id);
        found.map(|awaited| awaited.wait)
    }

    /// The effect on the supervisor's phone, or on an agent's state, whose time limit runs.
    pub fn waiting_on(&self, agent: Option<&AgentId>) -> Option<&Awaited> {
        self.awaited
            .iter()
            .find(|awaited| awaited.since().is_some() && awaited.effect.state_of() == agent)
    }

    /// The bus came or went. What is known of the monitoring stays as it was; when the bus comes
    /// back, [`Desktop::read_calls`] shows what became of it.
    ///
    /// Without a bus changes are missed: the time in state of every agent is lost.
    pub fn set_connected(&mut self, connected: bool) {
        if self.connected && !connected {
            self.agents.forget_times();
        }
        self.connected = connected;
    }

    /// The frame that asks which calls there are, for reconciling after an operation that stayed
    /// unconfirmed, after a reload, or when the bus came back. It changes nothing.
    pub fn read_calls(&mut self, now: Millis) -> Option<String> {
        self.read_at = Some(now);
        Request::ReadCalls.frame(&self.config).ok()
    }

    /// Takes over a frame from the bus.
    pub fn receive(&mut self, incoming: &Incoming, now: Millis) -> Vec<Output> {
        let mut out = Vec::new();
        match incoming {
            Incoming::Request { source, request } => self.overheard(source, request.as_ref(), now),
            Incoming::Calls { calls, complete } => {
                if *complete {
                    // What was asked for has been answered.
                    self.read_at = None;
                }
                self.see_calls(calls, *complete, now, &mut out);
            }
            Incoming::Agents(updates) => {
                for update in updates {
                    self.see_user(update, now, &mut out);
                }
            }
            Incoming::Own { user, calls } => {
                if self.see_self(user, now, &mut out) {
                    self.see_calls(calls, false, now, &mut out);
                }
            }
            Incoming::Error(error) => self.refused(error, now, &mut out),
            Incoming::Nothing => {}
        }
        out
    }
}
