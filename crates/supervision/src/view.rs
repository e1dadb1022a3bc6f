//! The model as rows, cards and notices: what is on screen, without words.
//!
//! Knows what belongs on screen and in which order. Must not know HTML, languages or pixels; views
//! only translate and draw.
//!
//! | file | what is in it |
//! |---|---|
//! | here | the agents |
//! | `attention` | who needs attention |
//! | `frame` | everything outside rows and cards |
//! | `found` | which letters of a name the search has found |
//! | `as_of` | what was known last, while contact is lost |
//! | `card` | the monitored calls |
//! | `next_call` | what begins with the next one |
//! | `cisco` | the agents of the Cisco channel, and the call that is listened to |
//! | `list` | which agents have a row, and what the list is narrowed by |
//! | `session` | the monitored chat and SMS sessions |
//! | `presence` | the presence of an agent, by readings and by calls |
//! | `trouble` | an operation that failed, and where it is shown |
//! | `messaging` | chat and SMS in the rows of agents, and above them |
//! | `details` | the parties of a call, its attached data and its history |

mod as_of;
mod attention;
mod card;
pub(crate) mod cisco;
mod details;
mod found;
mod frame;
mod list;
mod messaging;
mod next_call;
mod presence;
mod session;
mod trouble;

use gws::ids::UserId;
use gws::names::Channel;

use crate::Millis;
use crate::activity::export::Exported;
use crate::activity::{Entry, LogFilter};
use crate::config::Limits;
use crate::gate::{Gate, gate, gate_instead};
use crate::message::Given;
pub use crate::model::Since;
use crate::model::{Agent, Mode, Model, MonitoredByOther, MonitoredCall, Presence};
pub use crate::model::{Floor, PresenceState, Tally};
use crate::operation::{CallCommand, Command, How, Operation, Pending, Target, monitor};
use crate::platform::AgentRef;

pub use as_of::LastKnown;
pub use attention::Attention;
pub use card::{Audibility, CallCard, ModeChoice, card, cards};
pub use cisco::{CiscoCard, CiscoPhase, CiscoStatus, cisco_card};
pub use details::{CallDetails, Party, PartyRole};
pub use found::{Found, found};
pub use frame::{Frame, Notice, Options, OwnDevice, RosterStatus, WaitingCard, frame};
pub(crate) use list::stale_after;
pub use list::{GroupHead, Line, ListSummary, group_head, rows, window};
pub use messaging::{MessagingBadge, MessagingMenu, MessagingWaiting, SessionOffer};
pub(crate) use presence::{is_held, presence_of};
pub use session::{
    Compose, OutgoingLine, Readership, SessionCard, SessionParty, SessionRole, TranscriptLine,
    session_card, session_cards, transcript,
};
pub use trouble::{TroubleLine, trouble};

/// One control with its state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    /// Operation that the control starts.
    pub operation: Operation,
    /// Target of the operation.
    pub target: Target,
    /// Whether the operation is possible, and if not, why.
    pub gate: Gate,
}

impl Action {
    pub(crate) fn new(operation: Operation, target: &Target, model: &Model) -> Self {
        Self {
            operation,
            target: target.clone(),
            gate: gate(operation, target, model),
        }
    }
}

/// The row of one agent.
#[derive(Clone, Debug, PartialEq)]
pub struct AgentRow {
    /// Id of the agent.
    pub id: AgentRef,
    /// The agent's name, else the number; empty when neither is known.
    pub name: String,
    /// Number of the agent.
    pub number: String,
    /// Presence on the voice channel.
    pub presence: Presence,
    /// Beginning of the presence; `None` where it is not known.
    pub since: Option<Since>,
    /// Limits of the time in this state.
    pub limits: Option<Limits>,
    /// Mode in which the agent is monitored, as confirmed: of the call, else of calls to come.
    pub monitored: Option<Mode>,
    /// Whether that is the mode of the agent's next call: the supervisor is on no call of the agent.
    pub is_next: bool,
    /// Whether the call rings at the supervisor's phone.
    pub rings: bool,
    /// What was asked for and is not confirmed yet.
    pub waiting: Option<Operation>,
    /// Whether a requested change of state takes effect after the agent's call.
    pub after_call: bool,
    /// Whether the row is selected.
    pub selected: bool,
    /// The controls, in the order of the screen.
    pub actions: Vec<Action>,
    /// Name of the agent whose monitoring ends when that of this agent begins, empty where it is not
    /// known; `None` while nobody else is monitored.
    pub leaves: Option<String>,
    /// Channels of the agent with the operations on each; voice first.
    pub channels: Vec<ChannelMenu>,
    /// Marks of chat and SMS, for those media that the agent has.
    pub badges: Vec<MessagingBadge>,
    /// Operations on the agent's sessions, by medium.
    pub messaging: Vec<MessagingMenu>,
    /// Monitoring by another supervisor, as the server reported it a moment ago.
    pub monitored_by_other: Option<MonitoredByOther>,
    /// Whether the agent's call that the supervisor is on is held.
    pub on_hold: bool,
    /// Up to when this was known, while there is no contact.
    pub as_of: Option<Millis>,
    /// Whether the row names the Cisco channel, of which the agent is: agents of GWS are listed too.
    pub names_cisco: bool,
}

impl AgentRow {
    /// State of the agent, as a mark, an order and the numbers of the floor show it.
    pub fn presence_state(&self) -> PresenceState {
        PresenceState::of(&self.presence, self.on_hold)
    }
}

/// How many agents are in each state, of those whom the search and the other filters leave.
pub fn floor(model: &Model) -> Floor {
    model.user.roster.listing.floor()
}

/// The state of an agent on a channel, and what can be done to it.
#[derive(Clone, Debug, PartialEq)]
pub struct ChannelMenu {
    /// The channel of the menu.
    pub channel: Channel,
    /// Presence on the channel.
    pub presence: Presence,
    /// What was asked for and is not confirmed yet.
    pub waiting: Option<Operation>,
    /// Ready, Not Ready, log out.
    pub actions: Vec<Action>,
}

/// The ways to begin monitoring.
const STARTS: [Operation; 3] = [Operation::ListenIn, Operation::Coach, Operation::BargeIn];

/// The row of an agent.
pub fn row(model: &Model, agent: &AgentRef) -> Option<AgentRow> {
    match agent {
        AgentRef::Gws(id) => row_of_gws(model, id),
        AgentRef::Cisco(id) => cisco::row(model, id),
    }
}

fn row_of_gws(model: &Model, id: &UserId) -> Option<AgentRow> {
    let agent = model.user.roster.agents.get(id)?;
    let row = AgentRef::Gws(id.clone());
    let target = Target::Agent(row.clone());
    let monitored = model
        .monitoring()
        .filter(|monitoring| monitoring.agent.is_some_and(|agent| agent.id == *id));
    let on_call = model.call_of(id);
    let waiting = model
        .waiting_on(&target)
        .filter(|pending| pending.target() == target)
        .or_else(|| waiting_switch(model, on_call));
    let (presence, since) = presence_of(model, agent);
    let mut channels = vec![ChannelMenu {
        presence: presence.clone(),
        ..channel(model, agent, Channel::Voice)
    }];
    let others = agent.channels.iter();
    channels.extend(others.map(|(other, _)| channel(model, agent, other.clone())));
    Some(AgentRow {
        name: match agent.name.as_str() {
            "" => agent.number.clone(),
            name => name.to_owned(),
        },
        number: agent.number.clone(),
        limits: model.host.config.limits_of(&presence),
        presence,
        since,
        monitored: on_call
            .and_then(|call| call.mode)
            .or(monitored.and_then(|monitoring| monitoring.mode)),
        is_next: on_call.is_none(),
        rings: on_call.is_some_and(MonitoredCall::is_ringing),
        waiting: waiting.map(Pending::operation),
        after_call: false,
        selected: model.user.selected.as_ref() == Some(&row),
        actions: [&STARTS[..], &[Operation::CancelSupervisorMonitoring]]
            .into_iter()
            .flat_map(|some| actions(some, &target, model, gate))
            .collect(),
        leaves: leaves(model, id),
        channels,
        badges: messaging::badges(model, id),
        messaging: messaging::menus(model, id),
        monitored_by_other: agent.monitored_by_other.as_deref().cloned(),
        on_hold: is_held(model, agent),
        as_of: model.user.as_of,
        names_cisco: false,
        id: row,
    })
}

/// The switch of mode that a call waits for: its agent's row waits for it as well.
fn waiting_switch<'a>(model: &'a Model, call: Option<&MonitoredCall>) -> Option<&'a Pending> {
    let pending = model.waiting_on(&Target::Call(call?.call.id.clone()))?;
    matches!(pending.command, Command::Call(_, CallCommand::Switch(_))).then_some(pending)
}

/// Time of the last reading of an agent from the directory; `None` where the state comes without
/// asking. It is no part of the row: readings without a change redraw nothing.
pub fn read_at(model: &Model, agent: &AgentRef) -> Option<Millis> {
    model.user.roster.agents.get(agent.gws()?)?.read_at
}

/// Whose monitoring ends when that of this agent begins: the same in each mode.
fn leaves(model: &Model, id: &UserId) -> Option<String> {
    let (agent, mode, how) = (id.clone(), Mode::ListenIn, How::Now);
    let command = Command::Monitor { agent, mode, how };
    monitor::leaves(&monitor::meant(command, model), model)
}

/// The ways to monitor the agent of a call in place of the one who is monitored.
fn instead(model: &Model, target: &Target) -> Vec<Action> {
    let mut actions = actions(&STARTS, target, model, gate_instead);
    actions.retain(|action| action.gate != Gate::Absent);
    actions
}

fn channel(model: &Model, agent: &Agent, channel: Channel) -> ChannelMenu {
    let states = [Operation::Ready, Operation::NotReady, Operation::Offline];
    let target = Target::Channel(agent.id.clone().into(), channel.clone());
    ChannelMenu {
        presence: agent.on(&channel).clone(),
        waiting: model.waiting_on(&target).map(Pending::operation),
        actions: actions(&states, &target, model, gate),
        channel,
    }
}

/// Controls on a target, those that are never there included.
fn actions(
    operations: &[Operation],
    target: &Target,
    model: &Model,
    gate: fn(Operation, &Target, &Model) -> Gate,
) -> Vec<Action> {
    let action = |operation: &Operation| Action {
        operation: *operation,
        target: target.clone(),
        gate: gate(*operation, target, model),
    };
    operations.iter().map(action).collect()
}

/// What the log shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Log {
    /// The lines that the filter lets through, newest first; see [`crate::activity::Activity::lines`].
    pub entries: Vec<Entry>,
    /// How many there are in all.
    pub total: usize,
    /// The filter of the log.
    pub filter: LogFilter,
    /// Name of the supervisor, who did what the log shows.
    pub who: String,
    /// What became of the log when it was given away last.
    pub given: Option<Given>,
}

/// The log as the filter lets it through.
pub fn log(model: &Model) -> Log {
    let filter = model.user.log_filter.clone();
    let mut entries = model.user.activity.lines();
    let total = entries.len();
    entries.retain(|line| filter.lets(line, &model.host.letters));
    entries.reverse();
    Log {
        entries,
        total,
        filter,
        who: who(model).to_owned(),
        given: model.user.given,
    }
}

/// Name of the supervisor; where there is only the Cisco channel, the user name there.
fn who(model: &Model) -> &str {
    match &model.user.own_user {
        Some(me) => &me.name,
        None => model.cisco.desktop.config().user_name.as_str(),
    }
}

/// The log to be given away: every event that the filter lets through, with times of day.
pub fn exported(model: &Model) -> Exported {
    let activity = &model.user.activity;
    let by_day = activity.dated(|at| model.host.wall.of_day(at));
    let entries = by_day.filtered(&model.user.log_filter, &model.host.letters);
    Exported {
        entries: entries.cloned().collect(),
        supervisor: who(model).to_owned(),
    }
}
