//! The parts of the model, by how long each lasts.
//!
//! Plain data. Must not know what changes a part, nor ask one part about another: that is `Model`.

use gws::ids::{CallId, DeviceId, GroupId, UserId};
use gws::names::{AgentState, Channel};
use gws::reply::{ChannelOutcome, Failure};
use gws::resource::Device;
use gws::session::{Medium, SessionKey};
use litemap::LiteMap;

use super::{
    AfterBarge, AgentSessions, Attention, CiscoSession, Columns, Doubts, EndedCards, GoneCall,
    Link, ListSettings, Lost, MessagingMonitoring, MonitoredCall, MonitoredSession, MonitoringEnd,
    NextBarge, OtherTabs, OwnUser, Pressed, Prompt, Question, Requests, Roster, Viewport,
};
use crate::activity::{Activity, LogFilter};
use crate::config::{Config, Problem, Transport};
use crate::drafts::Drafts;
use crate::letters::Letters;
use crate::message::{BusLimit, Given, Terms};
use crate::operation::{MonitorOptions, OperationId, Pending, Phase, WhichSessions};
use crate::platform::AgentRef;
use crate::{Millis, Wall};

/// What the host set, and what the page is.
#[derive(Clone, Debug, Default)]
pub struct HostSettings {
    /// Settings of the host, checked.
    pub config: Config,
    /// What was wrong with the settings.
    pub config_problems: Vec<Problem>,
    /// Origin and prefix of GWS, without a trailing slash.
    pub base_url: String,
    /// The group to show; all when `None`.
    pub group: Option<GroupId>,
    /// What the time of the core has to do with the time of day.
    pub wall: Wall,
    /// Whether the page is hidden.
    pub hidden: bool,
    /// Letters of the language that the panel is asked to speak.
    pub letters: Letters,
}

/// The connection to GWS.
#[derive(Clone, Debug, Default)]
pub struct Connection {
    /// How far the connection has come.
    pub state: Link,
    /// How the notification session is doing, as far as that counts for the panel: `Closed` until
    /// the panel opens the session, and from when the panel has closed it or given it up.
    pub comet: bayeux::State,
    /// On what terms notifications come.
    pub terms: Terms,
    /// What the host was asked for, while the answer is waited for.
    pub(crate) question: Option<Question>,
    /// Before the next try to sign in, the host is asked what to sign in with.
    pub(crate) ask_first: bool,
    /// Genesys Web Services has answered at this address.
    pub(crate) gws_answered: bool,
    /// Requests that were refused for want of a session while there was one.
    pub(crate) doubts: Option<Doubts>,
    /// Next check whether a page still answers in place of Genesys Web Services.
    pub(crate) look_again_at: Option<Millis>,
    /// The requests whose replies are waited for.
    pub(crate) requests: Requests,
    /// Why the last try to sign in reached nobody, while it is tried again.
    pub(crate) not_reached: Option<Lost>,
    /// The other tabs of the user.
    pub(crate) tabs: OtherTabs,
    /// Tries of signing in that failed in a row.
    pub(crate) sign_in_failures: u32,
    /// The number of what arrived last about own state: a reading that was overtaken is noticed,
    /// also one that was asked for by the user before.
    pub own_state_epoch: u64,
    /// The number of the next question to the host.
    pub(crate) next_question: u64,
    /// The number of the next request.
    pub(crate) next_request: u64,
    /// The number of the next operation.
    pub(crate) next_operation: u64,
    /// The number of the next message to a session.
    pub(crate) next_outgoing: u64,
}

/// What belongs to one user: nothing of it may stay for the next one.
#[derive(Clone, Debug, Default)]
pub struct UserState {
    /// The time, on the clock of the core, up to which what is shown of GWS is known to be true: the
    /// last word of the server, else the loss of contact. `None` while live and before the first
    /// contact: then there is nothing old to date.
    pub as_of: Option<Millis>,
    /// Notifications may have been missed since own state was last read.
    pub gap: bool,
    /// Whether `supervisor-ready` was said since the last connect.
    pub ready: bool,
    /// The supervisor, as the server knows the user; kept while reconnecting.
    pub own_user: Option<OwnUser>,
    /// The user's own voice device.
    pub device: Option<Device>,
    /// States of the supervisor on each channel; `None` while the server has not sent them.
    pub own_channels: Option<LiteMap<Channel, AgentState>>,
    /// Whether own state has been read since signing in.
    pub own_state_read: bool,
    /// The user's devices beside the one in use, as of the last reading.
    pub(crate) other_devices: Vec<DeviceId>,
    /// When to read own state again: after a reading that failed, or because a notification may be
    /// lost without a sign.
    pub own_state_retry_at: Option<Millis>,
    /// Readings of own state that failed in a row.
    pub(crate) own_state_failures: u32,
    /// End of the time in which a log-in of the supervisor's device, asked for a moment ago, may
    /// show its effect.
    pub(crate) starting_until: Option<Millis>,
    /// Why the own device could not be logged in.
    pub device_login_failure: Option<Failure>,
    /// What became of each channel when only some could be logged in.
    pub login_outcomes: Vec<ChannelOutcome>,
    /// The agent whom the supervisor asked to monitor, while that agent is monitored.
    pub(crate) pressed: Option<Pressed>,
    /// The agent whom the user asked to monitor, by name, while the monitoring of another one is
    /// being stopped.
    pub(crate) wrong_agent: Option<String>,
    /// Monitoring that has ended without the user's asking, while that is still shown.
    pub ended: Option<MonitoringEnd>,
    /// How long the cards of what has ended stay.
    pub(crate) ended_cards: EndedCards,
    /// The monitored calls, and the ended ones that are still shown.
    pub calls: LiteMap<CallId, MonitoredCall>,
    /// Calls whose agents were looked for since the last news of anything else: only other parties tell another agent.
    pub(crate) named_calls: Vec<CallId>,
    /// Calls that are over, so that what comes late about one does not bring it back.
    pub(crate) gone_calls: Vec<GoneCall>,
    /// That the next call begins with Barge in was chosen.
    pub next_barge: Option<NextBarge>,
    /// What becomes of Barge in after the call that began with it.
    pub after_barge: AfterBarge,
    /// The server was seen not to let a monitoring request into a call in progress.
    pub keeps_out: bool,
    /// The monitored sessions, and the ended ones that were not dismissed.
    pub sessions: LiteMap<SessionKey, MonitoredSession>,
    /// Texts from before the page was loaded, for sessions that were not seen since.
    pub(crate) drafts: Drafts,
    /// Agents whose sessions are monitored, as far as this page remembers.
    pub messaging_monitoring: LiteMap<(UserId, Medium), MessagingMonitoring>,
    /// Sessions of agents, by their last reading.
    pub in_progress: LiteMap<(UserId, Medium), AgentSessions>,
    /// Whether the directory was seen to show who has a session: then nobody else is asked for.
    pub(crate) directory_tells_sessions: bool,
    /// Time up to which lists of sessions that nobody asked for are paid for by readings of the roster.
    pub(crate) lists_paid_until: Millis,
    /// An ended session whose card would take along what was not sent: whether to dismiss it all
    /// the same is asked.
    pub dismissing: Option<SessionKey>,
    /// The agents whom the user supervises.
    pub roster: Roster,
    /// Agents who need attention.
    pub(crate) attention: Attention,
    /// Time from which on everybody is to be looked at for that; `None`: now.
    pub(crate) attention_anew_at: Option<Millis>,
    /// Time from which on agents were read without a break; `None`: nothing is read now.
    pub(crate) read_since: Option<Millis>,
    /// The agent that is selected.
    pub selected: Option<AgentRef>,
    /// Operations whose outcome is open, and the last settled one of each target.
    pub operations: Vec<Pending>,
    /// The operation whose failure is on screen.
    pub trouble: Option<OperationId>,
    /// A question to the supervisor.
    pub prompt: Option<Prompt>,
    /// The log of the user.
    pub activity: Activity,
    /// Which part of the log is shown.
    pub log_filter: LogFilter,
    /// What became of the log when it was given away last, as long as the log shows the same.
    pub given: Option<Given>,
}

impl UserState {
    /// An operation, while it is known.
    pub fn pending(&self, id: OperationId) -> Option<&Pending> {
        self.operations.iter().find(|pending| pending.id == id)
    }

    pub(crate) fn pending_mut(&mut self, id: OperationId) -> Option<&mut Pending> {
        self.operations.iter_mut().find(|pending| pending.id == id)
    }

    /// Whether nothing is known yet of what became of an operation.
    pub(crate) fn is_requested(&self, id: OperationId) -> bool {
        let pending = self.pending(id);
        pending.is_some_and(|pending| pending.phase == Phase::Requested)
    }

    /// The operations of which something holds.
    pub(crate) fn operations_that(&self, holds: impl Fn(&Pending) -> bool) -> Vec<OperationId> {
        let operations = self.operations.iter();
        let found = operations.filter(|pending| holds(pending));
        found.map(|pending| pending.id).collect()
    }
}

/// View settings, and the way of monitoring chosen last. They stay for the next user of the panel, but
/// for what names an agent.
#[derive(Clone, Debug, Default)]
pub struct ViewSettings {
    /// Which agents are listed, in which order.
    pub list_settings: ListSettings,
    /// What of the agents is shown.
    pub columns: Columns,
    /// The part of the list in view.
    pub viewport: Viewport,
    /// First and number of the lines of `viewport` that are on the screen; `None`: all of them.
    pub(crate) seen: Option<(usize, usize)>,
    /// Whether the view settings in the page's address have been applied.
    pub(crate) link_followed: bool,
    /// How to monitor, as it was chosen last.
    pub options: MonitorOptions,
    /// Which sessions to monitor, as it was chosen last.
    pub which_sessions: WhichSessions,
    /// User whose choices `options` and `which_sessions` are.
    pub(crate) options_of: Option<UserId>,
}

impl ViewSettings {
    /// The lines that are on the screen, as a part of the list.
    pub(crate) fn looked_at(&self) -> Viewport {
        let (first, count) = self
            .seen
            .unwrap_or((self.viewport.first, self.viewport.count));
        Viewport {
            first,
            count,
            pinned: self.viewport.pinned.clone(),
        }
    }
}

/// State of the Cisco channel.
#[derive(Clone, Debug, Default)]
pub struct CiscoState {
    /// The desktop: the team there, what the supervisor listens to, and what was asked for.
    pub desktop: cisco::Desktop,
    /// Transport of the frames, while the channel is wanted and the host's setting can be used.
    pub bus: Option<Transport>,
    /// The time, on the clock of the core, up to which what is shown of the channel is known to be
    /// true. `None` while the bus is there and before it first was.
    pub as_of: Option<Millis>,
    /// Limits of the channel that were exceeded and reported.
    pub(crate) limits: Vec<BusLimit>,
    /// The Cisco monitoring session last sent to the host in `supervisor-session`.
    pub(crate) told: Option<CiscoSession>,
    /// Error on the Cisco bus that cannot be attributed to a request of this panel.
    pub error: Option<cisco::error::ApiError>,
    /// The end of listening that was read, or shown for long enough.
    pub end_seen: bool,
}
