//! The one truth: who am I, whom do I see, what do I hear, how far is what I asked for.
//!
//! Plain data and questions about it. Must not change itself: that is `update`.

mod arrangement;
mod call;
mod coverage;
mod filter;
mod followed;
mod link;
mod listing;
mod numbers;
mod roster;
mod schedule;
mod session;
mod slots;
mod transcript;

use gws::ids::{CallId, DeviceId, GroupId, UserId, last_segment};
use gws::names::{
    AgentState, Capability, Channel, DeviceState, MonitoringMode, MonitoringScope, Role,
};
use gws::reply::{ChannelOutcome, Failure};
use gws::resource::{Call, Device};
use gws::session::{Medium, SessionKey};

use crate::Millis;
use crate::activity::{Activity, LogFilter};
use crate::config::{Config, Problem, Transport};
use crate::message::{BusLimit, Purpose, RequestId, Terms};
use crate::operation::{
    MonitorOptions, Operation, OperationId, Pending, Phase, Target, WhichSessions,
};
use crate::table::Table;

pub use arrangement::{Arrangement, Column, Columns, Look, Sort};
pub(crate) use call::mode_of;
pub use call::{CallChange, EndedBy, Ending, Mode, Moment, MonitoredCall, MonitoringEnd};
pub(crate) use coverage::{Excerpt, GivenUp, MESSAGE_PAGE, Side};
pub use filter::{Facet, Filter};
pub use followed::{Followed, InProgress, Listing};
pub use link::{AuthReason, Comet, Link, LinkFailure, Lost, SignIn};
pub(crate) use listing::{ListLine, Listed, Section};
pub(crate) use numbers::Numbers;
pub use roster::{
    Agent, Collision, Fellow, GroupName, Loaded, Presence, Roster, RosterTrouble, Standing,
};
pub(crate) use schedule::{FailedPage, PAGE, Part, Plan, Reading, Skills, Sweep, Walk, is_more};
pub use session::{
    Draft, EndState, MonitoredSession, Outgoing, OutgoingId, OutgoingState, SessionEnding, Typing,
};
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
    /// The state of the connection.
    pub link: Link,
    /// The time, on the clock of the core, up to which the screen is known to be true. `None` while live
    /// and before the first contact: then there is nothing old to date.
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
    /// Counts what arrived about my own state, so that a reading that was overtaken is noticed.
    pub own_state_epoch: u64,
    /// When to read it again: after a reading that failed, or because a notification may be lost
    /// without a sign.
    pub own_state_retry_at: Option<Millis>,
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
    pub(crate) requests: Table<RequestId, Purpose>,
    /// Tries of signing in that failed in a row.
    pub(crate) sign_in_failures: u32,
    /// Readings of own state that failed in a row.
    pub(crate) own_state_failures: u32,
    pub(crate) next_request: u64,
    pub(crate) next_operation: u64,
    pub(crate) next_outgoing: u64,
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
    /// The name of the agent, or the device when she is not known.
    pub fn name(&self) -> String {
        match self.agent {
            Some(agent) => agent.name.clone(),
            None => self.device.to_string(),
        }
    }
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

    /// The agent with this number.
    pub fn agent_by_number(&self, number: &str) -> Option<&Agent> {
        let mut owners = self.roster.numbers.of(number);
        owners.find_map(|id| {
            let agent = self.roster.agents.get(id)?;
            (!number.is_empty() && agent.number == number).then_some(agent)
        })
    }

    /// The name to show for a target.
    pub fn name_of(&self, target: &Target) -> String {
        if let Some(id) = target.cisco() {
            return self.cisco_name(&id);
        }
        match target {
            Target::Agent(id) | Target::Channel(id, _) | Target::Interaction(id, _) => {
                match self.roster.agents.get(id) {
                    Some(agent) => agent.name.clone(),
                    None => id.to_string(),
                }
            }
            Target::Call(id) => match self.calls.get(id) {
                Some(call) => call.name.clone(),
                None => id.to_string(),
            },
            Target::Session(key) => match self.sessions.get(key) {
                Some(session) => session.name.clone(),
                None => key.id.to_string(),
            },
            Target::Own => match self.monitoring() {
                Some(monitoring) => monitoring.name(),
                None => self.own_number().to_owned(),
            },
        }
    }

    /// The name of an agent of the Cisco channel.
    pub fn cisco_name(&self, id: &cisco::ids::AgentId) -> String {
        match self.cisco.agent(id) {
            Some(agent) => agent.name.clone(),
            None => id.to_string(),
        }
    }

    /// Whether there is a Cisco channel, and it is to be connected.
    pub fn has_cisco(&self) -> bool {
        self.config.cisco.is_some() && self.link != Link::Closed
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
                .is_some_and(|agent| has_party(call, &agent.number))
    }

    /// The agent on a monitored call: the one I monitor when she takes part, else another of
    /// the roster who does.
    pub(crate) fn agent_on(&self, call: &Call) -> Option<&Agent> {
        let monitored = self.monitoring().and_then(|monitoring| monitoring.agent);
        monitored
            .filter(|agent| has_party(call, &agent.number))
            .or_else(|| {
                call.participants
                    .iter()
                    .find_map(|party| self.agent_by_number(&party.phone_number))
            })
            .or(monitored.filter(|agent| {
                // Where either does not say, nothing speaks against her.
                agent.number.is_empty() || call.participants.is_empty()
            }))
    }
}

fn has_party(call: &Call, number: &str) -> bool {
    !number.is_empty()
        && call
            .participants
            .iter()
            .any(|party| party.phone_number == number)
}
