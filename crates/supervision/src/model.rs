//! The one truth: who am I, whom do I see, what do I hear, how far is what I asked for.
//!
//! Plain data and questions about it. Must not change itself: that is `update`.
//!
//! | file | what is in it |
//! |---|---|
//! | `roster` | the agents and their presence |
//! | `listing` | the sorted list of agents |
//! | `arrangement` | order, columns and grouping of the list |
//! | `filter` | which agents the list is narrowed to |
//! | `slots` | the place of an id in a list |
//! | `schedule` | the next reading of the roster, and its cost |
//! | `since` | the time in a state: exact, or a lower bound |
//! | `numbers` | agents by number |
//! | `call` | the monitored calls |
//! | `parties` | the parties of a call |
//! | `next_call` | the mode in which the next call begins |
//! | `followed` | agents whose chat and SMS sessions are monitored |
//! | `session` | the monitored chat and SMS sessions |
//! | `transcript` | the messages of a session |
//! | `coverage` | which messages of a session are known without a hole |
//! | `link` | the state of the connection |
//! | `requests` | the requests under way, with their deadlines |

mod arrangement;
mod call;
mod coverage;
mod filter;
mod followed;
mod link;
mod listing;
mod next_call;
mod numbers;
mod parties;
mod requests;
mod roster;
mod schedule;
mod session;
mod since;
mod slots;
mod transcript;

use gws::ids::{CallId, DeviceId, GroupId, UserId, last_segment};
use gws::names::{
    AgentState, Capability, Channel, DeviceState, MonitoringMode, MonitoringScope, Role,
};
use gws::reply::{ChannelOutcome, Failure};
use gws::resource::{Call, Device};
use gws::session::{Medium, SessionKey};

use crate::activity::{Activity, LogFilter};
use crate::config::{Config, Problem, Transport};
use crate::message::{BusLimit, Terms};
use crate::operation::{
    MonitorOptions, Operation, OperationId, Pending, Phase, Target, WhichSessions,
};
use crate::table::Table;
use crate::{Millis, Wall};

pub use arrangement::{Arrangement, Column, Columns, Look, Sort};
pub(crate) use call::mode_of;
pub use call::{CallChange, EndedBy, Ending, Mode, Moment, MonitoredCall, MonitoringEnd};
pub(crate) use coverage::{Excerpt, GivenUp, MESSAGE_PAGE, Side};
pub use filter::{Facet, Filter};
pub use followed::{Followed, InProgress, Listing};
pub(crate) use link::Doubts;
pub use link::{AuthReason, Comet, Link, LinkFailure, Lost, Question, SignIn, WhyAsked};
pub(crate) use listing::{ListLine, Listed, Section};
pub use next_call::{AfterBarge, NextBarge};
pub(crate) use numbers::Numbers;
pub(crate) use parties::{has_left, newcomers, seat_of};
pub use requests::Requests;
pub(crate) use roster::Doubt;
pub use roster::{
    Agent, Collision, Fellow, GroupName, Learned, Loaded, Presence, Roster, RosterTrouble, Standing,
};
pub(crate) use schedule::{FailedPage, PAGE, Part, Plan, Reading, Skills, Sweep, Walk, is_more};
pub use session::{
    Draft, EndState, MonitoredSession, Outgoing, OutgoingId, OutgoingState, SessionEnding, Typing,
};
pub(crate) use since::Sight;
pub use since::Since;
pub(crate) use transcript::MOST_LINES;
pub use transcript::{Earlier, Line, Transcript};

/// Everything the panel knows.
#[derive(Clone, Debug, Default)]
pub struct Model {
    /// The checked settings.
    pub config: Config,
    /// What was wrong with them.
    pub config_problems: Vec<Problem>,
    /// Origin and prefix of GWS, without a trailing slash.
    pub base_url: String,
    /// The group to show; all when `None`.
    pub group: Option<GroupId>,
    /// What the time of the core has to do with the time of day.
    pub wall: Wall,
    /// The state of the connection.
    pub link: Link,
    /// The time, on the clock of the core, up to which what is shown of GWS is known to be true: the
    /// last word of the server, else the loss of contact. `None` while live and before the first
    /// contact: then there is nothing old to date.
    pub as_of: Option<Millis>,
    /// The state of the notifications.
    pub comet: Comet,
    /// Notifications may have been missed since own state was last read.
    pub gap: bool,
    /// On what terms notifications come.
    pub terms: Terms,
    /// Who I am; kept while reconnecting.
    pub me: Option<Me>,
    /// My own voice device.
    pub device: Option<Device>,
    /// My states on my channels; `None` while they were not told.
    pub own_channels: Option<Table<Channel, AgentState>>,
    /// Whether my own state has been read since signing in.
    pub own_state_read: bool,
    /// My devices beside the one in use, as of the last reading.
    pub(crate) other_devices: Vec<DeviceId>,
    /// Calls that are over, so that what comes late about one does not bring it back.
    pub(crate) gone_calls: Vec<GoneCall>,
    /// Whom I asked to monitor, while that is what is monitored.
    pub(crate) pressed: Option<Pressed>,
    /// The agent I asked to monitor, by name, while the monitoring of another one is being stopped.
    pub(crate) wrong_agent: Option<String>,
    /// Counts what arrived about my own state, so that a reading that was overtaken is noticed.
    pub own_state_epoch: u64,
    /// When to read it again: after a reading that failed, or because a notification may be lost
    /// without a sign.
    pub own_state_retry_at: Option<Millis>,
    /// Until when a login of my device, asked for a moment ago, may still show its effect.
    pub(crate) starting_until: Option<Millis>,
    /// Why my device could not be logged in.
    pub session_failure: Option<Failure>,
    /// What became of each channel when only some could be logged in.
    pub session_channels: Vec<ChannelOutcome>,
    /// How to monitor, as it was chosen last.
    pub options: MonitorOptions,
    /// Monitoring that has ended without my asking, while that is still shown.
    pub ended: Option<MonitoringEnd>,
    /// The monitored calls, and the ended ones that are still shown.
    pub calls: Table<CallId, MonitoredCall>,
    /// The monitored sessions, and the ended ones that were not dismissed.
    pub sessions: Table<SessionKey, MonitoredSession>,
    /// Whose sessions are monitored, as far as this page remembers.
    pub followed: Table<(UserId, Medium), Followed>,
    /// The sessions that agents have, as far as they were looked at.
    pub in_progress: Table<(UserId, Medium), InProgress>,
    /// Which sessions to monitor, as it was chosen last.
    pub which_sessions: WhichSessions,
    /// The agents I supervise.
    pub roster: Roster,
    /// Operations whose outcome is open, and the last settled one of each target.
    pub operations: Vec<Pending>,
    /// The operation whose failure is on screen.
    pub trouble: Option<OperationId>,
    /// The desk of the Cisco channel: her team there, what she listens to, and what she asked for.
    pub cisco: cisco::Desk,
    /// How the frames of that channel travel, while it is wanted and the host's word can be used.
    pub bus: Option<Transport>,
    /// The time, on the clock of the core, up to which what is shown of that channel is known to be
    /// true. `None` while the bus is there and before it first was.
    pub bus_as_of: Option<Millis>,
    /// What was too much for it, and was told.
    pub(crate) bus_limits: Vec<BusLimit>,
    /// What was told of listening there to the host.
    pub(crate) cisco_told: Option<CiscoSession>,
    /// Something was refused there, and nobody can tell whose it was.
    pub cisco_error: Option<cisco::error::ApiError>,
    /// The end of listening that was read, or shown for long enough.
    pub cisco_end_seen: bool,
    /// A question to the supervisor.
    pub prompt: Option<Prompt>,
    /// An ended session whose card would take along what was not sent: whether to dismiss it all
    /// the same is asked.
    pub dismissing: Option<SessionKey>,
    /// What happened.
    pub activity: Activity,
    /// Which part of it is shown.
    pub log_filter: LogFilter,
    /// Whether the log could be copied, when that was tried last.
    pub copied: Option<bool>,
    /// Whose choices these are.
    pub(crate) options_of: Option<UserId>,
    /// The fragment of the page's address was followed, as far as it tells of the list.
    pub(crate) link_followed: bool,
    /// The agent that is selected.
    pub selected: Option<UserId>,
    /// Whether `supervisor-ready` was said since the last connect.
    pub ready: bool,
    /// Whether the page is visible.
    pub hidden: bool,
    /// What the host was asked for, while the answer is waited for.
    pub(crate) question: Option<Question>,
    /// Before the next try to sign in, the host is asked what to sign in with.
    pub(crate) ask_first: bool,
    /// Genesys Web Services has answered at this address.
    pub(crate) gws_answered: bool,
    /// Requests that were refused for want of a session while there was one.
    pub(crate) doubts: Option<Doubts>,
    /// When to look again whether a page stands in the place of Genesys Web Services.
    pub(crate) look_again_at: Option<Millis>,
    pub(crate) requests: Requests,
    /// Tries of signing in that failed in a row.
    pub(crate) sign_in_failures: u32,
    /// Readings of own state that failed in a row.
    pub(crate) own_state_failures: u32,
    pub(crate) next_question: u64,
    pub(crate) next_request: u64,
    pub(crate) next_operation: u64,
    pub(crate) next_outgoing: u64,
    /// That the next call begins with Barge in was chosen.
    pub next_barge: Option<NextBarge>,
    /// What becomes of Barge in after the call that began with it.
    pub after_barge: AfterBarge,
    /// The server was seen not to let a monitoring request into a call in progress.
    pub keeps_out: bool,
}

/// The signed-in user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Me {
    /// Her id.
    pub id: UserId,
    /// Her name.
    pub name: String,
    /// Her login, which others see where she has no nickname.
    pub login: String,
    /// Her roles.
    pub roles: Vec<Role>,
    /// The features of the contact centre; `None` when the server does not say.
    pub features: Option<Vec<String>>,
}

impl Me {
    /// Whether the server knows her as a supervisor. Some builds send no roles: then the
    /// capabilities of her device decide.
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
    pub operation: Operation,
    /// On what.
    pub target: Target,
    /// The agent's name.
    pub agent: String,
    /// What she should know before she says yes, most pressing first.
    pub warnings: Vec<Warning>,
    /// Whether whatever is monitored now is to be left for it.
    pub instead: bool,
}

/// What a yes would mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Warning {
    /// Everybody on the call will hear the supervisor.
    EverybodyHears,
    /// Everybody on the agent's next call will hear the supervisor as soon as it begins.
    EverybodyHearsNext,
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

/// Whom I monitor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Monitoring<'a> {
    /// The monitored device.
    pub device: DeviceId,
    /// The agent it belongs to, when that is known.
    pub agent: Option<&'a Agent>,
    /// The mode new calls start in.
    pub mode: Option<Mode>,
    /// Whether it ends after one call.
    pub next_call_only: bool,
    /// What is followed.
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

/// Whom the supervisor asked to monitor, and the device that the server monitors for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Pressed {
    /// The operation, for what is said when it was the wrong agent.
    pub(crate) operation: Operation,
    /// The agent.
    pub(crate) agent: UserId,
    /// The monitored device.
    pub(crate) device: DeviceId,
}

/// A call that is over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct GoneCall {
    /// The call.
    pub(crate) id: CallId,
    /// When it ended.
    pub(crate) at: Millis,
    /// When own state was read because a notification showed the call alive again.
    pub(crate) asked_at: Option<Millis>,
}

impl Model {
    /// Whether requests may be sent: signed in, and notifications will show their effect.
    pub fn is_live(&self) -> bool {
        self.link == Link::Live
    }

    /// Whether the own device can monitor.
    pub fn has_active_device(&self) -> bool {
        self.device
            .as_ref()
            .is_some_and(|device| device.device_state == DeviceState::Active)
    }

    /// Whom I monitor now, as the server confirmed it.
    pub fn monitoring(&self) -> Option<Monitoring<'_>> {
        let state = self.device.as_ref()?.supervisor_monitoring_state.as_ref()?;
        let device = state.target();
        let owner = self.roster.owners.get(&device);
        let agent = owner.and_then(|id| self.roster.agents.get(id));
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
        self.operations.iter().find(|pending| {
            pending.phase == Phase::Requested
                // Messages follow one another; nothing waits for them.
                && pending.operation.readers().is_none()
                && (pending.target == *target
                    || (target.needs_own_device() && pending.target.needs_own_device()))
        })
    }

    /// The operation that failed or stayed unconfirmed last, until it is dismissed.
    pub fn troubled(&self) -> Option<&Pending> {
        let id = self.trouble?;
        self.operations.iter().find(|pending| pending.id == id)
    }

    /// The name to show for a target; empty when it has none.
    pub fn name_of(&self, target: &Target) -> String {
        if let Some(id) = target.cisco() {
            return self.cisco_name(&id);
        }
        match target {
            Target::Agent(id)
            | Target::Channel(id, _)
            | Target::Interaction(id, _)
            | Target::NextCall(id) => {
                let agent = self.roster.agents.get(id);
                agent.map(|agent| agent.name.clone()).unwrap_or_default()
            }
            Target::Call(id) => {
                let call = self.calls.get(id);
                call.map(|call| call.name.clone()).unwrap_or_default()
            }
            Target::Session(key) => {
                let session = self.sessions.get(key);
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
        let agent = self.cisco.agent(id);
        agent.map(|agent| agent.name.clone()).unwrap_or_default()
    }

    /// Whether there is a Cisco channel, and it is to be connected.
    pub fn has_cisco(&self) -> bool {
        self.config.cisco.is_some() && self.link != Link::Closed
    }

    /// What names my own phone: its number, else my name.
    pub(crate) fn own_name(&self) -> &str {
        let me = self.me.as_ref().map_or("", |me| me.name.as_str());
        Some(self.own_number())
            .filter(|number| !number.is_empty())
            .unwrap_or(me)
    }

    /// My own number; empty while no device is known.
    pub fn own_number(&self) -> &str {
        let device = self.device.as_ref();
        device.map_or("", |device| device.phone_number.as_str())
    }

    /// Whether a leg of mine is a monitoring leg.
    ///
    /// GWS does not mark them reliably, so any of these is taken as proof: it offers a switch of
    /// the monitoring mode, it is flagged `monitoring`, it was one before, or it joins the agent
    /// whom I monitor.
    pub(crate) fn is_monitored(&self, call: &Call) -> bool {
        let own = self.device.as_ref().map(|device| device.id.as_str());
        let leg = last_segment(&call.device_uri);
        if own.is_some_and(|own| !leg.is_empty() && leg != own) {
            return false;
        }
        call.monitoring
            || call.offers(&Capability::SwitchToListenIn)
            || call.offers(&Capability::SwitchToBargeIn)
            || self.calls.contains_key(&call.id)
            || self
                .monitoring()
                .and_then(|monitoring| monitoring.agent)
                .is_some_and(|agent| self.is_certainly_on(agent, call))
    }
}
