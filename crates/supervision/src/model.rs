//! The one truth: the supervisor, the agents, the calls and sessions, and the progress of
//! operations.
//!
//! Plain data and questions about it. Must not change itself: that is `update`.
//!
//! | file | what is in it |
//! |---|---|
//! | `agent` | an agent and its presence |
//! | `agents` | the agents of both contact centres, found by id |
//! | `slots` | a set of agents |
//! | `roster` | the supervised agents, as far as they are read |
//! | `listing` | the sorted list of agents |
//! | `list_settings` | order, columns and grouping of the list |
//! | `filter` | which agents the list is narrowed to |
//! | `attention` | agents who need attention, and when they do |
//! | `floor` | how many agents are in each state |
//! | `state` | the parts of the model, by how long each lasts |
//! | `schedule` | the next reading of the roster, and its cost |
//! | `since` | the time in a state: exact, or a lower bound |
//! | `numbers` | agents by number |
//! | `labels` | names of states, each text once |
//! | `call` | the monitored calls |
//! | `ended_cards` | the cards of what has ended, while they stay |
//! | `parties` | the parties of a call |
//! | `next_call` | the mode in which the next call begins |
//! | `messaging_monitoring` | agents whose chat and SMS sessions are monitored |
//! | `session` | the monitored chat and SMS sessions |
//! | `transcript` | the messages of a session |
//! | `coverage` | which messages of a session are known without a hole |
//! | `link` | the state of the connection |
//! | `other_tabs` | the other tabs of the user |
//! | `requests` | the requests under way, with their deadlines |

mod agent;
mod agents;
mod attention;
mod call;
mod coverage;
mod ended_cards;
mod filter;
mod floor;
mod labels;
mod link;
mod list_settings;
mod listing;
mod messaging_monitoring;
mod next_call;
mod numbers;
mod other_tabs;
mod parties;
mod requests;
mod roster;
mod schedule;
mod session;
mod since;
mod slots;
mod state;
mod transcript;

use gws::ids::{CallId, DeviceId, UserId, last_segment};
use gws::names::{Capability, DeviceState, MonitoringMode, MonitoringScope, Role};
use gws::resource::Call;

use crate::Millis;
use crate::operation::{Command, Operation, Pending, Phase, Target};
use crate::platform::AgentRef;

pub use agent::{Agent, Learned, MonitoredByOther, Presence, PresenceState, is_after_call_work};
pub use agents::Agents;
pub(crate) use agents::{Kept, Slot};
pub use attention::AttentionReason;
pub(crate) use attention::{Attention, Watched};
pub(crate) use call::{CLOCK_SLACK_MS, is_ringing, mode_of};
pub use call::{CallChange, EndedBy, Ending, Mode, Moment, MonitoredCall, MonitoringEnd};
pub(crate) use coverage::{Excerpt, GivenUp, MESSAGE_PAGE, Side};
pub use ended_cards::EndedCard;
pub(crate) use ended_cards::EndedCards;
pub use filter::{Facet, Filter};
pub use floor::{Floor, Tally};
pub(crate) use labels::Labels;
pub(crate) use link::Doubts;
pub use link::{AuthReason, Link, LinkFailure, Lost, Question, SignIn, WhyAsked};
pub use list_settings::{Column, Columns, ListSettings, Sort, Viewport};
pub(crate) use listing::{GroupSection, ListLine, Listed};
pub use messaging_monitoring::{AgentSessions, LoadState, MessagingMonitoring};
pub use next_call::{AfterBarge, NextBarge};
pub(crate) use numbers::{NumberOf, Numbers};
pub(crate) use other_tabs::OtherTabs;
pub(crate) use parties::{has_left, has_same_parties, newcomers, seat_of};
pub use requests::Requests;
pub(crate) use roster::Doubt;
pub use roster::{GroupName, Loaded, PeerSupervisor, Roster, RosterTrouble};
pub(crate) use schedule::{
    DirectoryScan, EarlyReply, FailedPage, FullRefresh, GroupScan, Member, PAGE, RefreshPlan,
    RefreshStep, Skills, is_more,
};
pub use session::{
    Draft, EndState, MonitoredSession, Outgoing, OutgoingId, OutgoingState, SessionEnding, Typing,
};
pub(crate) use since::ReadingGaps;
pub use since::Since;
pub use slots::Slots;
pub use state::{CiscoState, Connection, HostSettings, UserState, ViewSettings};
pub(crate) use transcript::MOST_LINES;
pub use transcript::{Earlier, Line, Transcript};

/// Everything the panel knows, by how long it lasts.
///
/// | part | lasts |
/// |---|---|
/// | `host` | until the host sets it again |
/// | `link` | as long as the panel: the connection and the numbers given out on it |
/// | `user` | from signing in to signing out, or until another user has signed in |
/// | `view` | as long as the panel: the view settings, and the way of monitoring chosen last |
/// | `cisco` | as long as the panel; the team and the calls as long as the portal's bus |
#[derive(Clone, Debug, Default)]
pub struct Model {
    /// What the host set.
    pub host: HostSettings,
    /// The connection to GWS.
    pub link: Connection,
    /// What belongs to one user. Signing out replaces the whole of it.
    pub user: UserState,
    /// How the supervisor looks at things.
    pub view: ViewSettings,
    /// State of the Cisco channel.
    pub cisco: CiscoState,
}

/// The supervisor, as the server knows the signed-in user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnUser {
    /// Id of the supervisor.
    pub id: UserId,
    /// Name of the supervisor.
    pub name: String,
    /// Login of the supervisor, shown to others where there is no nickname.
    pub login: String,
    /// Roles of the supervisor.
    pub roles: Vec<Role>,
    /// The features of the contact centre; `None` when the server does not say.
    pub features: Option<Vec<String>>,
}

impl OwnUser {
    /// Whether the server knows the user as a supervisor. Some builds send no roles: then the
    /// capabilities of the user's device decide.
    pub fn is_supervisor(&self) -> bool {
        self.roles.is_empty() || self.roles.contains(&Role::Supervisor)
    }

    /// Whether a feature is there; when the server does not list features, it is assumed. Some
    /// servers list a feature only in parts: `api-multimedia` as `api-multimedia-chat`.
    pub fn has_feature(&self, feature: &str) -> bool {
        let is_it = |known: &str| {
            let rest = known.trim().strip_prefix(feature);
            rest.is_some_and(|rest| {
                rest.is_empty() || (feature == "api-multimedia" && rest.starts_with('-'))
            })
        };
        self.features
            .as_ref()
            .is_none_or(|features| features.iter().any(|known| is_it(known)))
    }
}

/// Listening on the Cisco channel, as the host knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CiscoSession {
    pub(crate) agent: cisco::ids::AgentId,
    pub(crate) call: cisco::ids::CallId,
    pub(crate) mode: Mode,
}

/// A question to the supervisor before something is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prompt {
    /// What would be done.
    pub command: Command,
    /// What else would be done, such as the same on other channels of the agent.
    pub also: Vec<Command>,
    /// Name of the agent; empty where the target has none.
    pub agent: String,
    /// The call of an agent whose state would change; `None` where there is none, or nothing is known of it.
    pub on_call: Option<OnCall>,
    /// Warnings for the supervisor, most pressing first.
    pub warnings: Vec<Warning>,
    /// Name of the agent whose monitoring ends with it, empty where that is not known; `None` where
    /// nobody's ends.
    pub leaves: Option<String>,
}

/// A call that goes on while a question is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OnCall {
    /// How long the call has lasted, in milliseconds.
    pub lasted: Millis,
    /// Whether the call may have lasted longer.
    pub is_bound: bool,
}

/// What a yes would mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Warning {
    /// Every party of the call will hear the supervisor.
    EverybodyHears,
    /// Every party of the agent's next call will hear the supervisor as soon as it begins.
    EverybodyHearsNext,
    /// The supervisor is heard on the call that is left for it.
    LeavesHeard,
    /// The customer will read what the supervisor writes.
    EverybodyReads,
    /// It was written while only agents would have read it.
    WrittenForAgents,
    /// No other agent is in the session: it ends for the customer.
    EndsForCustomer,
    /// Coaching is left, and there is no way back to it on this call.
    NoWayBack,
    /// The agent will be logged out.
    LogsOut,
}

/// Monitoring by the supervisor's device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Monitoring<'a> {
    /// Id of the monitored device.
    pub device: DeviceId,
    /// The agent it belongs to, when that is known.
    pub agent: Option<&'a Agent>,
    /// The mode new calls start in.
    pub mode: Option<Mode>,
    /// Whether it ends after one call.
    pub next_call_only: bool,
    /// Whether monitoring follows the agent or the call.
    pub scope: MonitoringScope,
}

impl Monitoring<'_> {
    /// The name of the agent; empty when the agent is not known.
    pub fn name(&self) -> String {
        self.agent
            .map(|agent| agent.name.clone())
            .unwrap_or_default()
    }
}

/// The agent whom the supervisor asked to monitor, and the device that the server monitors for
/// that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Pressed {
    /// The operation, for what is said when it was the wrong agent.
    pub(crate) operation: Operation,
    /// Id of the agent.
    pub(crate) agent: UserId,
    /// Id of the monitored device.
    pub(crate) device: DeviceId,
}

/// A call that is over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct GoneCall {
    /// Id of the call.
    pub(crate) id: CallId,
    /// Time of the end.
    pub(crate) at: Millis,
    /// When own state was read because a notification showed the call alive again.
    pub(crate) asked_at: Option<Millis>,
}

impl Model {
    /// Whether requests may be sent: signed in, and notifications will show their effect.
    pub fn is_live(&self) -> bool {
        self.link.state == Link::Live
    }

    /// Whether the own device can monitor.
    pub fn has_active_device(&self) -> bool {
        self.user
            .device
            .as_ref()
            .is_some_and(|device| device.device_state == DeviceState::Active)
    }

    /// The monitoring in force, as the server confirmed it.
    pub fn monitoring(&self) -> Option<Monitoring<'_>> {
        let state = self
            .user
            .device
            .as_ref()?
            .supervisor_monitoring_state
            .as_ref()?;
        let device = state.target();
        let owner = self.user.roster.owners.get(&device);
        let agent = owner.and_then(|id| self.user.roster.agents.get(id));
        Some(Monitoring {
            agent,
            mode: Mode::of(&state.state),
            next_call_only: state.mode == MonitoringMode::NextCall,
            scope: state.scope.clone(),
            device,
        })
    }

    /// The operation whose outcome the own device, this call or this channel is waiting for.
    pub fn waiting_on(&self, target: &Target) -> Option<&Pending> {
        self.user.operations.iter().find(|pending| {
            pending.phase == Phase::Requested
                // Messages follow one another; nothing waits for them.
                && !pending.command.is_message()
                && (pending.target() == *target
                    || (target.needs_own_device() && pending.command.needs_own_device()))
        })
    }

    /// The operation that failed or stayed unconfirmed last, until it is dismissed.
    pub fn troubled(&self) -> Option<&Pending> {
        self.user.pending(self.user.trouble?)
    }

    /// The name to show for a target; empty when it has none.
    pub fn name_of(&self, target: &Target) -> String {
        match target {
            Target::Agent(AgentRef::Cisco(id)) | Target::Channel(AgentRef::Cisco(id), _) => {
                self.cisco_name(id)
            }
            Target::Agent(AgentRef::Gws(id))
            | Target::Channel(AgentRef::Gws(id), _)
            | Target::Interaction(id, _)
            | Target::NextCall(id) => {
                let agent = self.user.roster.agents.get(id);
                agent.map(|agent| agent.name.clone()).unwrap_or_default()
            }
            Target::Call(id) => {
                let call = self.user.calls.get(id);
                call.map(|call| call.name.clone()).unwrap_or_default()
            }
            Target::Session(key) => {
                let session = self.user.sessions.get(key);
                session
                    .map(|session| session.name.clone())
                    .unwrap_or_default()
            }
            Target::Own => match self.monitoring() {
                Some(monitoring) => monitoring.name(),
                None => self.own_name().to_owned(),
            },
        }
    }

    /// The name of an agent of the Cisco channel; empty when the agent is not known.
    pub fn cisco_name(&self, id: &cisco::ids::AgentId) -> String {
        let agent = self.cisco.desktop.agent(id);
        agent.map(|agent| agent.name.clone()).unwrap_or_default()
    }

    /// Whether there is a Cisco channel, and it is to be connected.
    pub fn has_cisco(&self) -> bool {
        self.host.config.cisco.is_some() && self.link.state != Link::Closed
    }

    /// Name of the supervisor's phone in texts: its number, else the supervisor's name.
    pub(crate) fn own_name(&self) -> &str {
        let me = self
            .user
            .own_user
            .as_ref()
            .map_or("", |me| me.name.as_str());
        Some(self.own_number())
            .filter(|number| !number.is_empty())
            .unwrap_or(me)
    }

    /// Number of the supervisor's phone; empty while no device is known.
    pub fn own_number(&self) -> &str {
        let device = self.user.device.as_ref();
        device.map_or("", |device| device.phone_number.as_str())
    }

    /// Whether a leg on the supervisor's device is a monitoring leg.
    ///
    /// GWS does not mark them reliably, so any of these is taken as proof: it offers a switch of
    /// the monitoring mode, it is flagged `monitoring`, it was one before, or it joins the
    /// monitored agent.
    pub(crate) fn is_monitored(&self, call: &Call) -> bool {
        let own = self.user.device.as_ref().map(|device| device.id.as_str());
        let leg = last_segment(&call.device_uri);
        if own.is_some_and(|own| !leg.is_empty() && leg != own) {
            return false;
        }
        call.monitoring
            || self.user.calls.contains_key(&call.id)
            || call.offers(&Capability::SwitchToListenIn)
            || call.offers(&Capability::SwitchToBargeIn)
            || self
                .monitoring()
                .and_then(|monitoring| monitoring.agent)
                .is_some_and(|agent| self.is_certainly_on(agent, call))
    }
}
