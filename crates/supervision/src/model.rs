//! The one truth: who am I, whom do I see, what do I hear, how far is what I asked for.
//!
//! Plain data and questions about it. Must not change itself: that is `update`.

use gws::ids::{CallId, DeviceId, GroupId, UserId, last_segment};
use gws::names::{
    AgentState, CallState, Capability, Channel, DeviceState, MonitoringMode, MonitoringScope,
    MonitoringState, Role,
};
use gws::reply::{ChannelOutcome, Failure};
use gws::resource::{Call, ChannelAvailability, Contact, Device, SupervisorMonitoringState};

use crate::Millis;
use crate::activity::{Activity, LogFilter};
use crate::config::{Config, Problem};
use crate::message::{Purpose, RequestId};
use crate::operation::{MonitorOptions, Operation, OperationId, Pending, Target};
use crate::table::Table;

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
    /// The state of the notifications.
    pub comet: Comet,
    /// Notifications may have been missed since own state was last read.
    pub gap: bool,
    /// Who I am; kept while reconnecting.
    pub me: Option<Me>,
    /// My own voice device.
    pub device: Option<Device>,
    /// Whether my own state has been read since signing in.
    pub own_state_read: bool,
    /// Counts what arrived about my own state, so that a reading that was overtaken is noticed.
    pub own_state_epoch: u64,
    /// When to read it again after a reading that failed.
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
    /// The agents I supervise.
    pub roster: Roster,
    /// Operations whose outcome is open, and the last settled one of each target.
    pub operations: Vec<Pending>,
    /// The operation whose failure is on screen.
    pub trouble: Option<OperationId>,
    /// A question to the supervisor.
    pub prompt: Option<Prompt>,
    /// What happened.
    pub activity: Activity,
    /// Which part of it is shown.
    pub log_filter: LogFilter,
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
}

/// The state of the connection.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Link {
    /// Not connected, and not wanted.
    #[default]
    Closed,
    /// Finding out who I am.
    SigningIn(SignIn),
    /// Signed in; the notifications are being subscribed, or own state is being read.
    Opening,
    /// Notifications flow and own state was read.
    Live,
    /// Contact is lost; trying again.
    Reconnecting {
        /// When the next try begins, when that is known.
        next: Option<Millis>,
        /// Tries of signing in that failed in a row; 0 once signed in.
        attempt: u32,
        /// What failed.
        cause: Lost,
    },
    /// The browser says that there is no network.
    Offline,
    /// Somebody has to sign in.
    AuthRequired(AuthReason),
    /// Trying again by itself would not help.
    Failed(LinkFailure),
}

/// The state of the notifications, as the CometD session last said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Comet {
    /// Not opened.
    #[default]
    Closed,
    /// Opened, not yet subscribed; or lost and on the way back.
    Opening,
    /// Subscribed and waiting for messages.
    Live,
    /// Refused until somebody signs in.
    AuthRequired,
}

/// How far signing in has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignIn {
    /// Trying what the browser and the host gave before.
    Trying {
        /// How often the host was asked.
        asked: u8,
    },
    /// Waiting for the host's credentials.
    Asking {
        /// How often the host was asked, this time included.
        asked: u8,
    },
}

/// Why contact was lost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lost {
    /// No answer from the server.
    Unreachable,
    /// The server answered with an error.
    ServerError(u16),
    /// The notifications stopped.
    Notifications,
}

/// Why somebody has to sign in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AuthReason {
    /// There is no session, and no credentials were given.
    NoCredentials,
    /// The server did not accept them.
    Rejected,
    /// The host's function failed or gave nothing usable.
    ProviderFailed,
}

/// Why the connection cannot be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkFailure {
    /// What answers at the base URL is not GWS.
    NotGws,
    /// GWS refused, other than by asking to sign in.
    Refused(Failure),
    /// Each notification session is forgotten at once: cookies are blocked, or a load balancer
    /// does not keep them.
    CookiesBlocked,
    /// The server ended the notifications and forbade to reconnect.
    Stopped,
}

/// The signed-in user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Me {
    /// Her id.
    pub id: UserId,
    /// Her name.
    pub name: String,
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

/// The agents I supervise.
#[derive(Clone, Debug, Default)]
pub struct Roster {
    /// The agents by id.
    pub agents: Table<UserId, Agent>,
    /// My groups.
    pub groups: Vec<GroupName>,
    /// The other supervisors of my groups.
    pub fellows: Table<UserId, Fellow>,
    /// Which part is known.
    pub loaded: Loaded,
    /// What the last reading failed with; what is shown may be old.
    pub trouble: Option<RosterTrouble>,
    /// Readings that failed in a row.
    pub failures: u32,
    /// When to read again.
    pub poll_at: Option<Millis>,
    /// Text to look for.
    pub search: String,
    /// Whose the devices are, as far as it is known.
    pub(crate) owners: Table<DeviceId, UserId>,
    /// Agents whose devices were asked for to find the owner of the monitored one.
    pub(crate) asked: Table<UserId, ()>,
    /// A reading of groups that is under way.
    pub(crate) reading: Option<Reading>,
}

/// A reading of groups and members that is under way.
#[derive(Clone, Debug, Default)]
pub(crate) struct Reading {
    pub(crate) to_read: Vec<GroupName>,
    pub(crate) groups: Vec<GroupName>,
    pub(crate) members: Table<UserId, Agent>,
    pub(crate) fellows: Table<UserId, Fellow>,
}

/// Another supervisor of a group of mine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fellow {
    /// Her name.
    pub name: String,
    /// Her login.
    pub login: String,
    /// Her number, once the directory told it.
    pub number: String,
}

/// How much of the roster is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Loaded {
    /// Nothing yet.
    #[default]
    Nothing,
    /// Groups and members.
    Members,
    /// Groups, members and their states.
    States,
}

/// Why the roster is incomplete or old.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RosterTrouble {
    /// The server refused or failed.
    Server(Failure),
    /// No answer.
    Unreachable,
}

/// A group I supervise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupName {
    /// Its id.
    pub id: GroupId,
    /// Its name.
    pub name: String,
}

/// An agent of the roster.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agent {
    /// Her id.
    pub id: UserId,
    /// Her name.
    pub name: String,
    /// Her login.
    pub login: String,
    /// Her number, once known.
    pub number: String,
    /// Her groups among mine.
    pub groups: Vec<GroupId>,
    /// Where she stands.
    pub presence: Presence,
    /// When that began, if it was seen to begin.
    pub since: Option<Millis>,
    /// Her voice device, once the server told it.
    pub device: Option<DeviceId>,
    /// The other channels that she is logged in on.
    pub channels: Vec<(Channel, Presence)>,
    /// The server refused to let me monitor her because somebody else does.
    pub collision: Option<Collision>,
}

impl Agent {
    /// Where she stands on a channel.
    pub fn on(&self, channel: &Channel) -> &Presence {
        const OUT: &Presence = &Presence::LoggedOut;
        if *channel == Channel::Voice {
            return &self.presence;
        }
        let mut others = self.channels.iter();
        let found = others.find(|(other, _)| other == channel);
        found.map_or(OUT, |(_, presence)| presence)
    }
}

/// Somebody else monitors an agent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Collision {
    /// Her name, where the server tells it.
    pub by: Option<String>,
    /// When the server said so. It does not say when that ends.
    pub at: Millis,
}

/// Monitoring that ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonitoringEnd {
    /// Whom it concerned.
    pub name: String,
    /// Why.
    pub why: EndedBy,
    /// When.
    pub at: Millis,
}

/// Why monitoring ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EndedBy {
    /// I ended it.
    Me,
    /// It was for one call, and that is over.
    NextCallOver,
    /// The agent logged out.
    AgentLoggedOut,
    /// My own device was logged out.
    DeviceInactive,
    /// The server does not say: from another page of mine, or by the contact centre.
    Unknown,
}

/// Where an agent stands on the voice channel.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Presence {
    /// Not read yet.
    #[default]
    Unknown,
    /// Not logged in.
    LoggedOut,
    /// Logged in.
    In {
        /// Her state.
        state: AgentState,
        /// What the contact centre calls it; empty when it has no other name.
        label: String,
        /// Whether she is occupied with a call.
        busy: bool,
    },
}

/// The activity word of a contact with nothing to do; every other word means a call, since the
/// vendor documents only this one.
const IDLE: &str = "Idle";

impl Presence {
    /// Reads the presence of a contact.
    pub fn of(contact: &Contact) -> Self {
        contact.voice().map_or(Self::LoggedOut, Self::on)
    }

    /// Reads the presence on one channel.
    pub fn on(channel: &ChannelAvailability) -> Self {
        let user_state = channel.user_state.clone().unwrap_or_default();
        if user_state.state == AgentState::LoggedOut {
            return Self::LoggedOut;
        }
        Self::In {
            state: user_state.state,
            label: user_state.display_name,
            busy: !channel.user_activity.is_empty() && channel.user_activity != IDLE,
        }
    }
}

/// How the parties of a monitored call hear each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mode {
    /// Nobody hears me.
    ListenIn,
    /// The agent hears me.
    Coach,
    /// Everybody hears me.
    BargeIn,
}

impl Mode {
    /// The mode of a device's monitoring state, if it is a known one.
    pub fn of(state: &MonitoringState) -> Option<Self> {
        match state {
            MonitoringState::ListenIn => Some(Self::ListenIn),
            MonitoringState::Coach => Some(Self::Coach),
            MonitoringState::BargeIn => Some(Self::BargeIn),
            MonitoringState::Other(_) => None,
        }
    }
}

/// A call that I monitor, or just did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonitoredCall {
    /// The leg as the server last described it.
    pub call: Call,
    /// The mode, as far as the server's words tell it.
    pub mode: Option<Mode>,
    /// The agent, when she is in the roster.
    pub agent: Option<UserId>,
    /// Her name, or the number when she is not known.
    pub name: String,
    /// When it began, by the server's duration.
    pub started_at: Option<Millis>,
    /// Whether it was found again after contact had been lost.
    pub recovered: bool,
    /// Whether it was there already when this page first looked.
    pub found_on_load: bool,
    /// The agent it was with before it was passed on.
    pub passed_on_by: Option<String>,
    /// What happened on it, oldest first, bounded.
    pub history: Vec<Moment>,
    /// Whether I leave it together with the agent when she passes it on.
    pub follows_agent: bool,
    /// When it ended; it stays on screen for a while.
    pub ended_at: Option<Millis>,
    /// Why it ended.
    pub ending: Option<Ending>,
}

/// Something that happened on a monitored call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// When it was seen.
    pub at: Millis,
    /// What.
    pub what: CallChange,
}

/// What happened on a monitored call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CallChange {
    /// It is heard in this mode from now on; `None` when the server's words do not tell.
    Mode(Option<Mode>),
    /// I muted the agent, or let her be heard again.
    AgentMuted(bool),
    /// It was put on hold, or taken back.
    Held(bool),
    /// It is with another agent now.
    PassedOn {
        /// From whom.
        from: String,
        /// To whom: a name or a number.
        to: String,
    },
    /// It was found again after contact had been lost.
    Recovered,
}

/// Why a monitored call ended for me.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// The call is over.
    Over,
    /// The call is over, or the agent passed it on and I follow her, not the call.
    OverOrPassedOn,
    /// I left it.
    Left,
    /// I ended monitoring.
    Stopped,
    /// It was no longer there when contact came back.
    GoneMeanwhile,
    /// My own device was logged out.
    DeviceInactive,
}

impl MonitoredCall {
    /// Whether it is over.
    pub fn is_over(&self) -> bool {
        self.call.state == CallState::Released
    }
}

/// The mode that the server's words about a call amount to.
///
/// The switches on offer tell it: both from coaching, one from each of the others. Where none is
/// offered, as on a ringing or held call, the mode known before holds, and for a new call the
/// mode in which the device monitors.
pub(crate) fn mode_of(
    call: &Call,
    before: Option<Mode>,
    device: Option<&SupervisorMonitoringState>,
) -> Option<Mode> {
    let to_listen = call.offers(&Capability::SwitchToListenIn);
    let to_barge = call.offers(&Capability::SwitchToBargeIn);
    match (to_listen, to_barge) {
        (true, true) => Some(Mode::Coach),
        (false, true) => Some(Mode::ListenIn),
        (true, false) => Some(Mode::BargeIn),
        (false, false) => before.or_else(|| Mode::of(&device?.state)),
    }
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
            pending.phase == crate::operation::Phase::Requested
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
        self.roster
            .agents
            .values()
            .find(|agent| !number.is_empty() && agent.number == number)
    }

    /// The name to show for a target.
    pub fn name_of(&self, target: &Target) -> String {
        match target {
            Target::Agent(id) | Target::Channel(id, _) => match self.roster.agents.get(id) {
                Some(agent) => agent.name.clone(),
                None => id.to_string(),
            },
            Target::Call(id) => match self.calls.get(id) {
                Some(call) => call.name.clone(),
                None => id.to_string(),
            },
            Target::Own => match self.monitoring() {
                Some(monitoring) => monitoring.name(),
                None => self.own_number().to_owned(),
            },
        }
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
