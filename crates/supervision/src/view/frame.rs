//! Everything outside rows and cards: connection, notices, toolbar, prompts.

use ::cisco::error::ApiError;
use gws::names::{AgentState, MonitoringScope, OnOff};
use gws::reply::{ChannelOutcome, Failure};

use super::Action;
use super::attention::{Attention, attention};
use super::cisco::{self, CiscoStatus};
use super::list::{ListSummary, list_view};
use super::messaging::{self, MessagingWaiting};
use super::presence::presence_of;
use super::{ModeChoice, next_call};
use crate::Millis;
use crate::gate::{Gate, Reason, gate_options, missing_feature, possible};
use crate::model::{
    Agent, AuthReason, Link, LinkFailure, Loaded, Lost, Mode, Model, MonitoringEnd, Presence,
    Prompt, RosterTrouble,
};
use crate::operation::{MonitorOptions, MonitorScope, Operation, Phase, Target, WhichSessions};

/// Everything outside rows and cards.
#[derive(Clone, Debug, PartialEq)]
pub struct Frame {
    /// State of the connection.
    pub link: Link,
    /// Time up to which what is shown of GWS was known, while contact is lost.
    pub as_of: Option<Millis>,
    /// Number and state of the supervisor's phone.
    pub device: Option<OwnDevice>,
    /// What to show instead of, or above, the rows.
    pub roster: RosterStatus,
    /// What the supervisor should know, most pressing first.
    pub notices: Vec<Notice>,
    /// The agent who is monitored without a call.
    pub waiting: Option<WaitingCard>,
    /// The agents whose chats and SMS are monitored without a session.
    pub messaging_waiting: Vec<MessagingWaiting>,
    /// Monitoring that has ended without a request of the supervisor.
    pub ended: Option<MonitoringEnd>,
    /// Choices for the way of monitoring.
    pub options: Options,
    /// The list of agents: what it is narrowed by, and how it is sorted.
    pub list: ListSummary,
    /// Agents who need the supervisor's attention, in numbers.
    pub attention: Attention,
    /// The question on screen.
    pub prompt: Option<Prompt>,
    /// Another question: whether the session with this agent is to be dismissed although something
    /// in it was not sent.
    pub dismissing: Option<String>,
    /// The bus of the Cisco channel, where there is one.
    pub cisco: Option<CiscoStatus>,
}

impl Frame {
    /// How many agents fit what is asked for; `None` where there are none at all.
    pub fn fitting(&self) -> Option<usize> {
        match self.roster {
            RosterStatus::Shown { agents } => Some(agents),
            RosterStatus::NoMatch => Some(0),
            RosterStatus::NotConnected
            | RosterStatus::Loading
            | RosterStatus::Failed
            | RosterStatus::NoGroups
            | RosterStatus::NoMembers => None,
        }
    }
}

/// The menu of how to monitor.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Choices made last, sent with the next start.
    pub chosen: MonitorOptions,
    /// Which chat and SMS sessions to monitor ([`crate::MessagingMsg::Choose`]).
    pub sessions: WhichSessions,
    /// Why the call has to be followed and not the agent, where that is so.
    pub no_agent_scope: Option<Reason>,
}

/// The supervisor's device in the toolbar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnDevice {
    /// Number of the device.
    pub number: String,
    /// Presence of the supervisor on the device.
    pub presence: Presence,
    /// Whether calls are kept away from the device.
    pub do_not_disturb: bool,
    /// Whether the contact centre may give the supervisor calls to serve while monitoring.
    pub takes_calls: bool,
    /// Log in, Ready, Not Ready, do not disturb: those that mean something now.
    pub actions: Vec<Action>,
}

/// What to show of the roster.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RosterStatus {
    /// There is no connection, and nothing from an earlier one.
    NotConnected,
    /// The first reading is under way.
    Loading,
    /// The roster could not be read, and nothing is there to show.
    Failed,
    /// The supervisor supervises no group.
    NoGroups,
    /// The supervised groups have no members.
    NoMembers,
    /// Nothing matches the search.
    NoMatch,
    /// Rows are on screen.
    Shown {
        /// Number of agents with a row.
        agents: usize,
    },
}

/// Something the supervisor should know, and can act on.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// A sign-in is needed.
    SignIn(AuthReason),
    /// The connection cannot be made.
    Failed(LinkFailure),
    /// The server could not be reached yet: nothing was seen, so nothing can be old.
    NotReached {
        /// The contact that was lost.
        cause: Lost,
        /// Time of the next try.
        next: Option<Millis>,
    },
    /// Trying to reach the server again.
    Lost {
        /// The contact that was lost.
        cause: Lost,
        /// Time of the next try.
        next: Option<Millis>,
    },
    /// The browser has no network.
    Offline,
    /// The user is no supervisor.
    NotSupervisor(String),
    /// The contact centre lacks a feature.
    FeatureMissing(&'static str),
    /// No device, or it could not be logged in.
    NoDevice(Option<Failure>),
    /// The device was logged in on some channels only ([`crate::Msg::DismissSession`]).
    Channels(Vec<ChannelOutcome>),
    /// The roster is missing or old.
    Roster(RosterTrouble),
    /// An error on the Cisco bus that cannot be attributed to a request of this panel.
    Cisco(ApiError),
    /// News come late: another tab has a connection of its own.
    Slowed,
}

/// Monitoring without a call: it begins with the agent's next one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingCard {
    /// The agent's name; empty when the agent is not known.
    pub name: String,
    /// The mode the next call will start in.
    pub mode: Option<Mode>,
    /// Whether monitoring ends after that call.
    pub next_call_only: bool,
    /// Whether the supervisor stays with an agent who passes a call on.
    pub follows_agent: bool,
    /// Whether the agent is on a call now, without the supervisor.
    pub agent_is_busy: bool,
    /// Whether the agent is logged out, so that no call can come.
    pub agent_is_out: bool,
    /// Choices for the next call: the operation acts on [`Target::NextCall`].
    pub next: Vec<ModeChoice>,
    /// The way back to silence before it begins; none while it begins silently.
    pub listen_instead: Option<Action>,
    /// What became of the panel's own step back to Listen in after a call with Barge in.
    pub stepped_back: Option<Phase>,
    /// Time up to which all of it was known, while contact is lost: by now a call may have begun.
    pub as_of: Option<Millis>,
    /// Control that ends the monitoring.
    pub stop: Option<Action>,
}

/// Makes everything outside rows and cards.
pub fn frame(model: &Model) -> Frame {
    Frame {
        link: model.link.state.clone(),
        as_of: model.user.as_of,
        device: model.user.device.as_ref().map(|device| OwnDevice {
            number: device.phone_number.clone(),
            presence: match &device.user_state {
                Some(state) if model.has_active_device() => Presence::In {
                    state: state.state.clone(),
                    label: state.display_name.as_str().into(),
                    busy: false,
                },
                _ => Presence::LoggedOut,
            },
            do_not_disturb: device.do_not_disturb == OnOff::On,
            takes_calls: model.user.as_of.is_none()
                && model.has_active_device()
                && device.do_not_disturb != OnOff::On
                && device
                    .user_state
                    .as_ref()
                    .is_some_and(|state| state.state == AgentState::Ready),
            actions: own_actions(model),
        }),
        roster: roster_status(model),
        notices: notices(model),
        waiting: waiting(model),
        messaging_waiting: messaging::waiting(model),
        ended: model.user.ended.clone(),
        options: Options {
            chosen: possible(model.view.options, model),
            sessions: model.view.which_sessions,
            no_agent_scope: match gate_options(
                MonitorOptions {
                    scope: MonitorScope::Agent,
                    ..model.view.options
                },
                model,
            ) {
                Gate::Disabled(reason) => Some(reason),
                Gate::Enabled | Gate::Absent => None,
            },
        },
        attention: attention(model),
        list: list_view(model),
        prompt: model.user.prompt.clone(),
        dismissing: dismissing(model),
        cisco: cisco::status(model),
    }
}

fn dismissing(model: &Model) -> Option<String> {
    let session = model.user.sessions.get(model.user.dismissing.as_ref()?)?;
    Some(session.name.clone())
}

fn own_actions(model: &Model) -> Vec<Action> {
    let operations = [
        Operation::StartSession,
        Operation::Ready,
        Operation::NotReady,
        Operation::DoNotDisturbOn,
        Operation::DoNotDisturbOff,
    ];
    operations
        .into_iter()
        .map(|operation| Action::new(operation, &Target::Own, model))
        .filter(|action| action.gate != Gate::Absent)
        .collect()
}

fn roster_status(model: &Model) -> RosterStatus {
    let roster = &model.user.roster;
    if roster.agents.is_empty() && model.cisco.desktop.agents().len() == 0 {
        return match (&model.link.state, roster.loaded) {
            (
                Link::Closed
                | Link::AuthRequired(_)
                | Link::Failed(_)
                | Link::Offline
                | Link::Reconnecting { .. },
                Loaded::Nothing,
            ) => RosterStatus::NotConnected,
            (Link::SigningIn(_), Loaded::Nothing) if model.link.not_reached.is_some() => {
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
    match roster.listing.agents() {
        0 => RosterStatus::NoMatch,
        agents => RosterStatus::Shown { agents },
    }
}

fn notices(model: &Model) -> Vec<Notice> {
    let mut notices = Vec::new();
    match &model.link.state {
        Link::AuthRequired(reason) => notices.push(Notice::SignIn(*reason)),
        Link::Failed(failure) => notices.push(Notice::Failed(failure.clone())),
        Link::Offline => notices.push(Notice::Offline),
        Link::Reconnecting { cause, next, .. } => {
            let (cause, next) = (cause.clone(), *next);
            notices.push(if model.user.as_of.is_some() {
                Notice::Lost { cause, next }
            } else {
                Notice::NotReached { cause, next }
            });
        }
        Link::SigningIn(_) if model.user.as_of.is_none() => {
            let cause = model.link.not_reached.clone();
            notices.extend(cause.map(|cause| Notice::NotReached { cause, next: None }));
        }
        Link::Closed | Link::SigningIn(_) | Link::Opening | Link::Live => {}
    }
    if let Some(error) = &model.cisco.error {
        notices.push(Notice::Cisco(error.clone()));
    }
    let Some(me) = model.user.own_user.as_ref().filter(|_| model.is_live()) else {
        return notices;
    };
    if let Some(trouble) = &model.user.roster.trouble {
        notices.push(Notice::Roster(trouble.clone()));
    }
    if model.link.terms.slowed {
        notices.push(Notice::Slowed);
    }
    if !me.is_supervisor() {
        notices.push(Notice::NotSupervisor(me.name.clone()));
    } else if let Some(feature) = missing_feature(me) {
        notices.push(Notice::FeatureMissing(feature));
    } else if !model.has_active_device() && !is_starting(model) {
        notices.push(Notice::NoDevice(model.user.device_login_failure.clone()));
    }
    let mut channels = model.user.login_outcomes.iter();
    if channels.any(|outcome| outcome.failure.is_some()) {
        notices.push(Notice::Channels(model.user.login_outcomes.clone()));
    }
    notices
}

/// Whether what is known of the own device is about to change: it is being read, or logged in.
fn is_starting(model: &Model) -> bool {
    !model.user.own_state_read || model.user.starting_until.is_some()
}

fn waiting(model: &Model) -> Option<WaitingCard> {
    let monitoring = model.monitoring()?;
    if model.user.calls.values().any(|call| !call.is_over()) {
        return None;
    }
    let agent = monitoring.agent;
    // The card of the call shows the way back into it.
    if agent.is_some_and(|agent| model.coming_back(&agent.id).is_some()) {
        return None;
    }
    let presence = agent.map(|agent| presence_of(model, agent).0);
    let next = next_call::choices(model, agent.map(|agent| &agent.id));
    Some(WaitingCard {
        name: monitoring.name(),
        mode: monitoring.mode,
        next_call_only: monitoring.next_call_only,
        follows_agent: monitoring.scope == MonitoringScope::Agent,
        agent_is_busy: agent.is_some_and(|agent| is_busy_without_me(model, agent)),
        agent_is_out: presence == Some(Presence::LoggedOut),
        listen_instead: next_call::listen_instead(&next).filter(|_| model.user.as_of.is_none()),
        next,
        stepped_back: model.step_back().map(|pending| pending.phase.clone()),
        as_of: model.user.as_of,
        stop: Some(stop(model)),
    })
}

/// Whether an agent is on a call without the supervisor. While the end of the supervisor's own call
/// is shown, that may be the one which the roster still has.
fn is_busy_without_me(model: &Model, agent: &Agent) -> bool {
    let mut calls = model.user.calls.values();
    agent.presence.is_busy() && calls.all(|call| call.agent.as_ref() != Some(&agent.id))
}

/// The way to end monitoring; by the own device while the agent is not known.
pub(super) fn stop(model: &Model) -> Action {
    let monitoring = model.monitoring();
    let agent = monitoring.and_then(|monitoring| monitoring.agent);
    let target = agent.map_or(Target::Own, |agent| Target::Agent(agent.id.clone().into()));
    Action::new(Operation::CancelSupervisorMonitoring, &target, model)
}
