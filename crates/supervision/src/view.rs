//! The model as rows, cards and notices: what is on screen, without words.
//!
//! Knows what belongs on screen and in which order. Must not know HTML, languages or pixels;
//! views only translate and draw.

use gws::ids::{CallId, UserId};
use gws::names::{AgentState, CallState};
use gws::reply::Failure;

use crate::Millis;
use crate::gate::{Gate, gate, missing_feature};
use crate::model::{
    Agent, AuthReason, Link, LinkFailure, Loaded, Lost, Mode, Model, Presence, Prompt,
    RosterTrouble,
};
use crate::operation::{Operation, Pending, Phase, Target};

/// The word of `supervisor-connection`.
pub fn connection_word(link: &Link) -> &'static str {
    match link {
        Link::Closed => "closed",
        Link::SigningIn(_) | Link::Opening => "connecting",
        Link::Live => "live",
        Link::Reconnecting { .. } => "reconnecting",
        Link::Offline => "offline",
        Link::AuthRequired(_) => "auth-required",
        Link::Failed(_) => "failed",
    }
}

/// What stands above and around rows and cards.
#[derive(Clone, Debug, PartialEq)]
pub struct Frame {
    /// The connection.
    pub link: Link,
    /// My number and state.
    pub device: Option<OwnDevice>,
    /// What to show instead of, or above, the rows.
    pub roster: RosterStatus,
    /// What the supervisor should know, most pressing first.
    pub notices: Vec<Notice>,
    /// Whom I monitor without being on a call of hers.
    pub waiting: Option<WaitingCard>,
    /// A question.
    pub prompt: Option<Prompt>,
}

/// My own device in the toolbar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnDevice {
    /// Its number.
    pub number: String,
    /// My state on it.
    pub presence: Presence,
}

/// What to show of the roster.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RosterStatus {
    /// There is no connection, and nothing from an earlier one.
    NotConnected,
    /// The first reading is under way.
    Loading,
    /// It could not be read, and nothing is there to show.
    Failed,
    /// I supervise no group.
    NoGroups,
    /// My groups have no members.
    NoMembers,
    /// Nothing matches the search.
    NoMatch,
    /// Rows are there.
    Shown {
        /// How many.
        agents: usize,
        /// How many of them are on calls.
        on_calls: usize,
    },
}

/// Something the supervisor should know, and can act on.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// Sign in.
    SignIn(AuthReason),
    /// The connection cannot be made.
    Failed(LinkFailure),
    /// Trying to reach the server.
    Lost {
        /// What failed.
        cause: Lost,
        /// When the next try begins.
        next: Option<Millis>,
    },
    /// No network.
    Offline,
    /// The user is no supervisor.
    NotSupervisor(String),
    /// The contact centre lacks a feature.
    FeatureMissing(&'static str),
    /// No device, or it could not be logged in.
    NoDevice(Option<Failure>),
    /// The roster is missing or old.
    Roster(RosterTrouble),
    /// An operation failed or was not confirmed.
    Operation(Pending),
    /// News come late: another tab has a connection of its own.
    Slowed,
}

/// One control.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    /// What it does.
    pub operation: Operation,
    /// On what.
    pub target: Target,
    /// Whether it may.
    pub gate: Gate,
}

impl Action {
    fn new(operation: Operation, target: &Target, model: &Model) -> Self {
        Self {
            operation,
            target: target.clone(),
            gate: gate(operation, target, model),
        }
    }
}

/// One agent.
#[derive(Clone, Debug, PartialEq)]
pub struct AgentRow {
    /// Her id.
    pub id: UserId,
    /// Her name.
    pub name: String,
    /// Her number.
    pub number: String,
    /// Where she stands.
    pub presence: Presence,
    /// Since when, if that was seen.
    pub since: Option<Millis>,
    /// In which mode I monitor her, as confirmed: that of our call, else that of calls to come.
    pub monitored: Option<Mode>,
    /// What was asked for and is not confirmed yet.
    pub waiting: Option<Operation>,
    /// Whether she is selected.
    pub selected: bool,
    /// The controls, in the order of the screen.
    pub actions: Vec<Action>,
}

/// Monitoring without a call: it begins with the agent's next one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingCard {
    /// Her name, or the device when she is not known.
    pub name: String,
    /// The mode the next call will start in.
    pub mode: Option<Mode>,
    /// Whether it ends after that call.
    pub next_call_only: bool,
    /// The way to end it; missing while the agent is not known.
    pub stop: Option<Action>,
}

/// How the parties hear each other, or why that cannot be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audibility {
    /// The call is over.
    Ended,
    /// It rings on my device.
    Ringing,
    /// The agent has put it on hold.
    Held,
    /// A change was asked for and is not confirmed.
    Changing(Operation),
    /// The agent is muted, everybody else is heard.
    AgentMuted,
    /// As the mode says.
    Mode(Mode),
    /// The server's words do not tell.
    Unknown,
}

/// One radio of the mode.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModeChoice {
    /// The mode.
    pub mode: Mode,
    /// Whether it is the confirmed one.
    pub checked: bool,
    /// What pressing it does.
    pub action: Action,
}

/// One monitored call.
#[derive(Clone, Debug, PartialEq)]
pub struct CallCard {
    /// Its id.
    pub id: CallId,
    /// The agent's name, or a number.
    pub name: String,
    /// The numbers of the other parties than the agent.
    pub others: Vec<String>,
    /// When it began.
    pub started_at: Option<Millis>,
    /// Whether the clock still runs.
    pub ended_at: Option<Millis>,
    /// How the parties hear each other.
    pub audibility: Audibility,
    /// Whether it was found again after contact had been lost.
    pub recovered: bool,
    /// Listen in, coach, barge in.
    pub modes: Vec<ModeChoice>,
    /// Answer, mute or unmute, leave; and stop, which acts on the agent.
    pub actions: Vec<Action>,
}

/// The agents to show, in order.
pub fn rows(model: &Model) -> Vec<UserId> {
    let roster = &model.roster;
    let search = roster.search.trim().to_lowercase();
    let matches = |agent: &&Agent| {
        let in_group = model
            .group
            .as_ref()
            .is_none_or(|group| agent.groups.contains(group));
        let found = search.is_empty()
            || agent.name.to_lowercase().contains(&search)
            || agent.login.to_lowercase().contains(&search)
            || agent.number.contains(&search);
        in_group && found
    };
    let mut found: Vec<_> = roster
        .agents
        .values()
        .filter(matches)
        .map(|agent| (agent.name.to_lowercase(), agent.id.clone()))
        .collect();
    found.sort_unstable();
    found.into_iter().map(|(_, id)| id).collect()
}

/// The row of an agent.
pub fn row(model: &Model, id: &UserId) -> Option<AgentRow> {
    let agent = model.roster.agents.get(id)?;
    let target = Target::Agent(id.clone());
    let monitored = model
        .monitoring()
        .filter(|monitoring| monitoring.agent.is_some_and(|agent| agent.id == *id));
    let mut calls = model.calls.values();
    let on_call = calls.find(|call| call.agent.as_ref() == Some(id) && !call.is_over());
    let waiting = model
        .waiting_on(&target)
        .filter(|pending| pending.target == target);
    let actions = [
        Operation::ListenIn,
        Operation::Coach,
        Operation::BargeIn,
        Operation::CancelSupervisorMonitoring,
    ];
    Some(AgentRow {
        id: id.clone(),
        name: agent.name.clone(),
        number: agent.number.clone(),
        presence: agent.presence.clone(),
        since: agent.since,
        monitored: on_call
            .and_then(|call| call.mode)
            .or(monitored.and_then(|monitoring| monitoring.mode)),
        waiting: waiting.map(|pending| pending.operation),
        selected: model.selected.as_ref() == Some(id),
        actions: actions
            .into_iter()
            .map(|operation| Action::new(operation, &target, model))
            .collect(),
    })
}

/// The cards to show: calls that go on first.
pub fn cards(model: &Model) -> Vec<CallId> {
    let calls = || model.calls.iter();
    let live = calls().filter(|(_, call)| !call.is_over());
    let over = calls().filter(|(_, call)| call.is_over());
    live.chain(over).map(|(id, _)| id.clone()).collect()
}

/// The card of a call.
pub fn card(model: &Model, id: &CallId) -> Option<CallCard> {
    let call = model.calls.get(id)?;
    let target = Target::Call(id.clone());
    let number = call
        .agent
        .as_ref()
        .and_then(|agent| model.roster.agents.get(agent))
        .map(|agent| agent.number.as_str());
    let others = call.call.participants.iter();
    let modes = [
        (Mode::ListenIn, Operation::SwitchToListenIn),
        (Mode::Coach, Operation::SwitchToCoach),
        (Mode::BargeIn, Operation::SwitchToBargeIn),
    ];
    let mut actions: Vec<_> = [
        Operation::Answer,
        Operation::MuteMonitoredUser,
        Operation::UnmuteMonitoredUser,
        Operation::Hangup,
    ]
    .into_iter()
    .map(|operation| Action::new(operation, &target, model))
    .collect();
    if let Some(agent) = call.agent.clone().filter(|_| !call.is_over()) {
        let stop = Operation::CancelSupervisorMonitoring;
        actions.push(Action::new(stop, &Target::Agent(agent), model));
    }
    actions.retain(|action| action.gate != Gate::Absent);
    Some(CallCard {
        id: id.clone(),
        name: call.name.clone(),
        others: others
            .map(|party| party.phone_number.clone())
            .filter(|party| Some(party.as_str()) != number)
            .collect(),
        started_at: call.started_at,
        ended_at: call.ended_at,
        audibility: audibility(model, id),
        recovered: call.recovered,
        modes: modes
            .into_iter()
            .map(|(mode, operation)| ModeChoice {
                mode,
                checked: call.mode == Some(mode),
                action: Action::new(operation, &target, model),
            })
            .collect(),
        actions,
    })
}

fn audibility(model: &Model, id: &CallId) -> Audibility {
    let Some(call) = model.calls.get(id) else {
        return Audibility::Unknown;
    };
    match call.call.state {
        CallState::Released => return Audibility::Ended,
        CallState::Ringing | CallState::Dialing => return Audibility::Ringing,
        CallState::Held => return Audibility::Held,
        CallState::Established | CallState::Other(_) => {}
    }
    let changing = model.operations.iter().find(|pending| {
        pending.is_open()
            && pending.target == Target::Call(id.clone())
            && pending.operation != Operation::Hangup
    });
    match (changing, call.mode) {
        (Some(pending), _) => Audibility::Changing(pending.operation),
        (None, _) if call.call.monitored_user_muted => Audibility::AgentMuted,
        (None, Some(mode)) => Audibility::Mode(mode),
        (None, None) => Audibility::Unknown,
    }
}

/// What stands around rows and cards.
pub fn frame(model: &Model) -> Frame {
    Frame {
        link: model.link.clone(),
        device: model.device.as_ref().map(|device| OwnDevice {
            number: device.phone_number.clone(),
            presence: match &device.user_state {
                Some(state) if model.has_active_device() => Presence::In {
                    state: state.state.clone(),
                    label: state.display_name.clone(),
                    busy: false,
                },
                _ => Presence::LoggedOut,
            },
        }),
        roster: roster_status(model),
        notices: notices(model),
        waiting: waiting(model),
        prompt: model.prompt.clone(),
    }
}

fn roster_status(model: &Model) -> RosterStatus {
    let roster = &model.roster;
    if roster.agents.is_empty() {
        return match (&model.link, roster.loaded) {
            (Link::Closed | Link::AuthRequired(_) | Link::Failed(_), Loaded::Nothing) => {
                RosterStatus::NotConnected
            }
            (_, Loaded::Nothing) if roster.trouble.is_some() => RosterStatus::Failed,
            (_, Loaded::Nothing) => RosterStatus::Loading,
            (_, Loaded::Members | Loaded::States) if roster.groups.is_empty() => {
                RosterStatus::NoGroups
            }
            (_, Loaded::Members | Loaded::States) => RosterStatus::NoMembers,
        };
    }
    let shown = rows(model);
    if shown.is_empty() {
        return RosterStatus::NoMatch;
    }
    let on_call = |id: &&UserId| {
        let agent = roster.agents.get(*id);
        agent.is_some_and(|agent| matches!(agent.presence, Presence::In { busy: true, .. }))
    };
    RosterStatus::Shown {
        agents: shown.len(),
        on_calls: shown.iter().filter(on_call).count(),
    }
}

fn notices(model: &Model) -> Vec<Notice> {
    let mut notices = Vec::new();
    match &model.link {
        Link::AuthRequired(reason) => notices.push(Notice::SignIn(*reason)),
        Link::Failed(failure) => notices.push(Notice::Failed(failure.clone())),
        Link::Offline => notices.push(Notice::Offline),
        Link::Reconnecting { cause, next, .. } => notices.push(Notice::Lost {
            cause: cause.clone(),
            next: *next,
        }),
        Link::Closed | Link::SigningIn(_) | Link::Opening | Link::Live => {}
    }
    if let Some(pending) = model.troubled()
        && pending.phase != Phase::Confirmed
    {
        notices.push(Notice::Operation(pending.clone()));
    }
    let Some(me) = model.me.as_ref().filter(|_| model.is_live()) else {
        return notices;
    };
    if let Some(trouble) = &model.roster.trouble {
        notices.push(Notice::Roster(trouble.clone()));
    }
    if model.terms.slowed {
        notices.push(Notice::Slowed);
    }
    if !me.is_supervisor() {
        notices.push(Notice::NotSupervisor(me.name.clone()));
    } else if let Some(feature) = missing_feature(me) {
        notices.push(Notice::FeatureMissing(feature));
    } else if !model.has_active_device() {
        notices.push(Notice::NoDevice(model.session_failure.clone()));
    }
    notices
}

fn waiting(model: &Model) -> Option<WaitingCard> {
    let monitoring = model.monitoring()?;
    if model.calls.values().any(|call| !call.is_over()) {
        return None;
    }
    let stop = monitoring.agent.map(|agent| {
        Action::new(
            Operation::CancelSupervisorMonitoring,
            &Target::Agent(agent.id.clone()),
            model,
        )
    });
    Some(WaitingCard {
        name: match monitoring.agent {
            Some(agent) => agent.name.clone(),
            None => monitoring.device.to_string(),
        },
        mode: monitoring.mode,
        next_call_only: monitoring.next_call_only,
        stop,
    })
}

/// How a presence is drawn: one mark and colour each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Not known.
    Unknown,
    /// Not logged in.
    LoggedOut,
    /// Takes calls.
    Ready,
    /// Takes none.
    NotReady,
    /// On a call.
    OnCall,
}

impl Presence {
    /// The standing that it amounts to.
    pub fn standing(&self) -> Standing {
        match self {
            Self::Unknown => Standing::Unknown,
            Self::LoggedOut => Standing::LoggedOut,
            Self::In { busy: true, .. } => Standing::OnCall,
            Self::In { state, .. } => match state {
                AgentState::Ready => Standing::Ready,
                AgentState::NotReady | AgentState::LoggedIn | AgentState::Other(_) => {
                    Standing::NotReady
                }
                AgentState::LoggedOut => Standing::LoggedOut,
            },
        }
    }
}
