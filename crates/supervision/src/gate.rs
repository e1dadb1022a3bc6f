//! What may be done now, and why not.
//!
//! The one place that decides it: views show the answer, `update` asks again before it acts.
//! Knows the order in which reasons count. Must not know words for people.
//!
//! | file | what it decides |
//! |---|---|
//! | `cisco` | the Cisco channel |
//! | `next_call` | the call that is on, and the next one |
//! | `state` | the states of agents and of the own device |
//! | `text` | chat and SMS |

mod cisco;
mod next_call;
mod state;
mod text;

use gws::ids::UserId;
use gws::names::{AgentState, CallState, Capability};
use gws::request::Readers;
use gws::session::Medium;

use crate::Millis;
use crate::config::{Change, Profile};
use crate::model::{Agent, Link, Me, Mode, Model, Presence};
use crate::operation::{MonitorOptions, Operation, Pending, Reach, Target};

pub(crate) use cisco::{ask as ask_cisco, cisco_mode};
pub use next_call::can_enter_call_in_progress;
pub(crate) use next_call::{meant, way_out};
pub use text::gate_retry;

/// The answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gate {
    /// It may be done.
    Enabled,
    /// Not now.
    Disabled(Reason),
    /// Never on this target.
    Absent,
}

/// Why not now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// No live connection: an effect could not be seen.
    NotConnected,
    /// Somebody has to sign in.
    SignedOut,
    /// The user has no supervisor role.
    NotSupervisor,
    /// The contact centre lacks a feature.
    FeatureMissing(&'static str),
    /// An operation on this target is waiting for its effect.
    Waiting {
        /// What was asked for.
        operation: Operation,
        /// The agent it was asked for.
        agent: String,
    },
    /// The server does not offer it now.
    NotOffered,
    /// Somebody else is monitored; one voice agent at a time.
    AlreadyMonitoring(String),
    /// The server said a moment ago that another supervisor monitors the agent; her name, where
    /// the server tells it.
    AnotherSupervisor(Option<String>),
    /// The agent, or the own device, is in that state already.
    AlreadyInState(AgentState),
    /// It is so already.
    AlreadyInMode(Mode),
    /// The agent is not logged in.
    AgentLoggedOut,
    /// The own device is missing or not logged in.
    NoActiveDevice,
    /// Coaching is possible from the next call on: the server lets nobody into this one again.
    NoWayBackToCoach,
    /// The agent can be muted only while everybody hears the supervisor.
    MuteNeedsBargeIn,
    /// The call is on hold.
    OnHold,
    /// The call has not been answered yet.
    NotAnswered,
    /// The telephony (SIP Cluster) follows whole calls only.
    SipCluster,
    /// Her sessions are monitored in that mode already, or I am in this one in that mode.
    AlreadyMonitored(Mode),
    /// I am in that session already.
    AlreadyInSession,
    /// A session under way can be entered only while the agent's sessions are monitored.
    MonitorFirst(Medium),
    /// Nothing is written.
    NothingWritten,
    /// Somebody is listened to on one of the two contact centres; one at a time. There is no one
    /// step from her to another.
    Listening(String),
    /// What stands against it on the Cisco channel.
    Cisco(::cisco::Reason),
    /// It was written for these, who would not be the ones to read it now.
    NotReadNow(Readers),
    /// The next call begins in that mode already.
    NextCallAlready(Mode),
    /// It can be changed when the call that is on is over.
    AfterThisCall,
    /// What begins with the next call was asked for and is waiting for its effect.
    WaitingForNextCall {
        /// What was asked for.
        operation: Operation,
        /// The agent it was asked for.
        agent: String,
    },
}

/// How long the server's word that another supervisor monitors an agent keeps the controls off.
/// It does not say when that ends, so she may try again then.
pub(crate) const COLLISION_MS: Millis = 15_000;

/// The features that monitoring voice needs (Voice API, supervisor operations).
const FEATURES: [&str; 2] = ["api-voice", "api-supervisor-monitoring"];

/// The first feature whose absence keeps everybody from being monitored.
pub(crate) fn missing_feature(me: &Me) -> Option<&'static str> {
    FEATURES.into_iter().find(|name| !me.has_feature(name))
}

/// The feature that changing the state of agents needs (Agent state control).
const CONTROL: [&str; 1] = ["api-supervisor-agent-control"];

/// The feature that chat and SMS need (Chat API, SMS Session API).
pub(crate) const TEXT: [&str; 1] = ["api-multimedia"];

/// Decides whether `operation` may be done on `target`.
pub fn gate(operation: Operation, target: &Target, model: &Model) -> Gate {
    let (operation, target) = meant(operation, target, model);
    match decide(operation, &target, model, false) {
        Gate::Enabled if text::has_nothing_to_send(operation, &target, model) => {
            Gate::Disabled(Reason::NothingWritten)
        }
        gate => gate,
    }
}

/// Decides whether monitoring may go from the agent who is monitored now to `target`. Absent
/// while nobody else is monitored: then [`gate`] has the answer.
pub fn gate_instead(operation: Operation, target: &Target, model: &Model) -> Gate {
    match decide(operation, target, model, false) {
        Gate::Disabled(Reason::AlreadyMonitoring(_)) => decide(operation, target, model, true),
        Gate::Enabled | Gate::Disabled(_) | Gate::Absent => Gate::Absent,
    }
}

fn decide(operation: Operation, target: &Target, model: &Model, instead: bool) -> Gate {
    if let Some(agent) = target.cisco() {
        return cisco::gate(operation, target, &agent, model);
    }
    if is_absent(operation, target, model) {
        return Gate::Absent;
    }
    match first_reason(operation, target, model, instead) {
        Some(reason) => Gate::Disabled(reason),
        None => Gate::Enabled,
    }
}

/// Whether the options of monitoring may be chosen so.
pub fn gate_options(options: MonitorOptions, model: &Model) -> Gate {
    if options == possible(options, model) {
        Gate::Enabled
    } else {
        Gate::Disabled(Reason::SipCluster)
    }
}

/// The nearest options that the telephony can do.
pub(crate) fn possible(options: MonitorOptions, model: &Model) -> MonitorOptions {
    match model.host.config.profile {
        Profile::Default => options,
        Profile::SipCluster => MonitorOptions {
            follow: crate::operation::Follow::Call,
            ..options
        },
    }
}

/// Whether what is monitored now has to be cancelled before `operation` can be asked for. The
/// one place that decides it: the vendor's samples keep the operations on offer meanwhile, so
/// that is taken as leave to change directly, and their absence as the need to cancel.
pub(crate) fn cancels_first(operation: Operation, model: &Model) -> bool {
    let (Some(device), Some(capability)) = (&model.user.device, start_capability(operation)) else {
        return false;
    };
    device.supervisor_monitoring_state.is_some()
        && match model.host.config.change {
            Change::Auto => !device.offers(&capability),
            Change::Direct => false,
            Change::Cancel => true,
        }
}

pub(crate) fn start_capability(operation: Operation) -> Option<Capability> {
    match operation {
        Operation::ListenIn => Some(Capability::ListenIn),
        Operation::Coach => Some(Capability::Coach),
        Operation::BargeIn => Some(Capability::BargeIn),
        _ => None,
    }
}

/// Controls that mean nothing for the target, or that the telephony never offers, are not there.
fn is_absent(operation: Operation, target: &Target, model: &Model) -> bool {
    match target {
        Target::Agent(id) => match operation {
            Operation::ListenIn => !model.user.roster.agents.contains_key(id),
            Operation::Coach | Operation::BargeIn => {
                !model.user.roster.agents.contains_key(id) || is_cluster(model)
            }
            Operation::CancelSupervisorMonitoring => !is_monitored(model, id),
            _ => true,
        },
        Target::Call(id) => {
            let Some(call) = model.user.calls.get(id).filter(|call| !call.is_over()) else {
                return true;
            };
            match operation {
                Operation::MuteMonitoredUser => call.call.monitored_user_muted,
                Operation::UnmuteMonitoredUser => !call.call.monitored_user_muted,
                Operation::Answer => !call.call.offers(&Capability::Answer),
                Operation::SwitchToCoach => is_cluster(model) && call.mode != Some(Mode::Coach),
                Operation::SwitchToListenIn | Operation::SwitchToBargeIn | Operation::Hangup => {
                    false
                }
                _ => true,
            }
        }
        Target::Channel(id, channel) if operation.is_following() => {
            text::is_absent_on_channel(operation, id, channel, model)
        }
        Target::Channel(id, channel) => state::is_absent_on(operation, id, channel, model),
        Target::Interaction(id, key) => text::is_absent_on_interaction(operation, id, key, model),
        Target::Session(key) => text::is_absent_on_session(operation, key, model),
        Target::Own => state::is_absent_on_own(operation, model),
        Target::NextCall(id) => next_call::is_absent(operation, id, model),
    }
}

fn is_cluster(model: &Model) -> bool {
    model.host.config.profile == Profile::SipCluster
}

fn is_monitored(model: &Model, id: &UserId) -> bool {
    model
        .monitoring()
        .and_then(|monitoring| monitoring.agent)
        .is_some_and(|agent| agent.id == *id)
}

/// The first reason that holds, in the order that helps most: what blocks everything first.
fn first_reason(
    operation: Operation,
    target: &Target,
    model: &Model,
    instead: bool,
) -> Option<Reason> {
    match &model.link.state {
        Link::Live => {}
        Link::AuthRequired(_) => return Some(Reason::SignedOut),
        Link::Closed
        | Link::SigningIn(_)
        | Link::Opening
        | Link::Reconnecting { .. }
        | Link::Offline
        | Link::Failed(_) => return Some(Reason::NotConnected),
    }
    if let Some(me) = &model.user.me {
        // Her own device is hers whatever her role.
        let own = *target == Target::Own && !operation.is_monitoring();
        if !own && !me.is_supervisor() {
            return Some(Reason::NotSupervisor);
        }
        let features = match target {
            Target::Channel(..) if operation.is_following() => &TEXT[..],
            Target::Session(_) | Target::Interaction(..) => &TEXT[..],
            Target::Channel(..) => &CONTROL[..],
            Target::Own if own => &FEATURES[..1],
            Target::Own | Target::Agent(_) | Target::Call(_) | Target::NextCall(_) => &FEATURES[..],
        };
        if let Some(feature) = features.iter().find(|name| !me.has_feature(name)) {
            return Some(Reason::FeatureMissing(feature));
        }
    }
    if let Some(pending) = model.waiting_on(target) {
        return Some(waiting(pending));
    }
    match target {
        Target::Agent(id) => on_agent(operation, id, model, instead),
        Target::Call(id) => on_call(operation, id, model),
        Target::Channel(id, channel) if operation.is_following() => {
            text::on_channel(operation, id, channel, model)
        }
        Target::Channel(id, channel) => state::on_channel(operation, id, channel, model),
        Target::Interaction(id, key) => text::on_interaction(id, key, model),
        Target::Session(key) => text::on_session(operation, key, model),
        Target::Own => state::on_own(operation, model),
        Target::NextCall(id) => next_call::on_next_call(operation, id, model),
    }
}

fn waiting(pending: &Pending) -> Reason {
    let (operation, agent) = (pending.operation, pending.agent.clone());
    match pending.reach() {
        Reach::NextCall => Reason::WaitingForNextCall { operation, agent },
        Reach::Now | Reach::Monitoring => Reason::Waiting { operation, agent },
    }
}

fn on_agent(operation: Operation, id: &UserId, model: &Model, instead: bool) -> Option<Reason> {
    // An inactive device offers nothing: the device is the reason then, not the offer.
    if !model.has_active_device() {
        return Some(Reason::NoActiveDevice);
    }
    let device = model.user.device.as_ref()?;
    let Some(capability) = start_capability(operation) else {
        let offered = device.offers(&Capability::CancelSupervisorMonitoring);
        return (!offered).then_some(Reason::NotOffered);
    };
    let wanted = operation.monitoring_state();
    let monitoring = model.monitoring();
    let hers = |agent: &Agent| agent.id == *id;
    let is_hers = monitoring
        .as_ref()
        .is_some_and(|monitoring| monitoring.agent.is_some_and(hers));
    if let Some(monitoring) = &monitoring
        && is_hers
        && let Some(mode) = wanted.as_ref().and_then(Mode::of)
        && monitoring.mode == Some(mode)
        && device
            .supervisor_monitoring_state
            .as_ref()
            .is_some_and(|state| possible(model.view.options, model).are_those_of(state))
    {
        return Some(Reason::NextCallAlready(mode));
    }
    // Where the change goes through a cancel, that has to be on offer.
    let needed = if cancels_first(operation, model) && (is_hers || instead) {
        Capability::CancelSupervisorMonitoring
    } else {
        capability
    };
    if !device.offers(&needed) {
        return Some(Reason::NotOffered);
    }
    if let Some(monitoring) = &monitoring
        && !is_hers
        && !instead
    {
        return Some(Reason::AlreadyMonitoring(monitoring.name()));
    }
    if !is_hers && let Some(reason) = cisco::listens(model) {
        return Some(reason);
    }
    let agent = model.user.roster.agents.get(id)?;
    if let Some(collision) = &agent.collision {
        return Some(Reason::AnotherSupervisor(collision.by.clone()));
    }
    (agent.presence == Presence::LoggedOut).then_some(Reason::AgentLoggedOut)
}

fn on_call(operation: Operation, id: &gws::ids::CallId, model: &Model) -> Option<Reason> {
    let call = model.user.calls.get(id)?;
    let state = &call.call.state;
    let coming_back = call.agent.as_ref().and_then(|id| model.coming_back(id));
    if let Some(pending) = coming_back.filter(|_| operation != Operation::Answer) {
        return Some(waiting(pending));
    }
    let (capability, mode) = match operation {
        Operation::SwitchToListenIn => (Capability::SwitchToListenIn, Some(Mode::ListenIn)),
        Operation::SwitchToBargeIn => (Capability::SwitchToBargeIn, Some(Mode::BargeIn)),
        Operation::SwitchToCoach => return next_call::on_coach(call, model),
        Operation::Hangup => (Capability::Hangup, None),
        Operation::Answer => (Capability::Answer, None),
        Operation::MuteMonitoredUser | Operation::UnmuteMonitoredUser => {
            return on_mute(operation, call.mode, state);
        }
        _ => return Some(Reason::NotOffered),
    };
    if let Some(mode) = mode.filter(|_| mode == call.mode) {
        return Some(Reason::AlreadyInMode(mode));
    }
    if call.call.offers(&capability) {
        return None;
    }
    Some(match state {
        CallState::Held => Reason::OnHold,
        CallState::Ringing | CallState::Dialing => Reason::NotAnswered,
        CallState::Established | CallState::Released | CallState::Other(_) => Reason::NotOffered,
    })
}

/// The samples never list the mute operations among a call's capabilities although they are
/// accepted on it, so the mode decides: muting the agent is for taking over the call.
fn on_mute(operation: Operation, mode: Option<Mode>, state: &CallState) -> Option<Reason> {
    match state {
        CallState::Held => Some(Reason::OnHold),
        CallState::Ringing | CallState::Dialing => Some(Reason::NotAnswered),
        CallState::Established | CallState::Released | CallState::Other(_) => {
            let mutes = operation == Operation::MuteMonitoredUser;
            (mutes && mode != Some(Mode::BargeIn)).then_some(Reason::MuteNeedsBargeIn)
        }
    }
}
