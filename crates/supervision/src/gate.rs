//! What may be done now, and why not.
//!
//! The one place that decides it: views show the answer, `update` asks again before it acts.
//! Knows the order in which reasons count. Must not know words for people.

use gws::names::{CallState, Capability};

use crate::model::{Agent, Link, Me, Mode, Model, Presence};
use crate::operation::{Operation, Pending, Target};

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
    /// It is so already.
    AlreadyInMode(Mode),
    /// The agent is not logged in.
    AgentLoggedOut,
    /// The own device is missing or not logged in.
    NoActiveDevice,
    /// On a call, coaching can be left but not entered.
    NoWayBackToCoach,
    /// The agent can be muted only while everybody hears the supervisor.
    MuteNeedsBargeIn,
    /// The call is on hold.
    OnHold,
    /// The call has not been answered yet.
    NotAnswered,
}

/// The features that monitoring voice needs (Voice API, supervisor operations).
const FEATURES: [&str; 2] = ["api-voice", "api-supervisor-monitoring"];

/// The first feature whose absence keeps everybody from being monitored.
pub(crate) fn missing_feature(me: &Me) -> Option<&'static str> {
    FEATURES.into_iter().find(|name| !me.has_feature(name))
}

/// Decides whether `operation` may be done on `target`.
pub fn gate(operation: Operation, target: &Target, model: &Model) -> Gate {
    if is_absent(operation, target, model) {
        return Gate::Absent;
    }
    match first_reason(operation, target, model) {
        Some(reason) => Gate::Disabled(reason),
        None => Gate::Enabled,
    }
}

/// Controls that mean nothing for the target are not there at all.
fn is_absent(operation: Operation, target: &Target, model: &Model) -> bool {
    match target {
        Target::Agent(id) => match operation {
            Operation::ListenIn | Operation::Coach | Operation::BargeIn => {
                !model.roster.agents.contains_key(id)
            }
            Operation::CancelSupervisorMonitoring => !is_monitored(model, id),
            Operation::SwitchToListenIn
            | Operation::SwitchToCoach
            | Operation::SwitchToBargeIn
            | Operation::MuteMonitoredUser
            | Operation::UnmuteMonitoredUser
            | Operation::Answer
            | Operation::Hangup => true,
        },
        Target::Call(id) => {
            let Some(call) = model.calls.get(id).filter(|call| !call.is_over()) else {
                return true;
            };
            match operation {
                Operation::MuteMonitoredUser => call.call.monitored_user_muted,
                Operation::UnmuteMonitoredUser => !call.call.monitored_user_muted,
                Operation::Answer => !call.call.offers(&Capability::Answer),
                Operation::SwitchToListenIn
                | Operation::SwitchToCoach
                | Operation::SwitchToBargeIn
                | Operation::Hangup => false,
                Operation::ListenIn
                | Operation::Coach
                | Operation::BargeIn
                | Operation::CancelSupervisorMonitoring => true,
            }
        }
    }
}

fn is_monitored(model: &Model, id: &gws::ids::UserId) -> bool {
    model
        .monitoring()
        .and_then(|monitoring| monitoring.agent)
        .is_some_and(|agent| agent.id == *id)
}

/// The first reason that holds, in the order that helps most: what blocks everything first.
fn first_reason(operation: Operation, target: &Target, model: &Model) -> Option<Reason> {
    match &model.link {
        Link::Live => {}
        Link::AuthRequired(_) => return Some(Reason::SignedOut),
        Link::Closed
        | Link::SigningIn(_)
        | Link::Opening
        | Link::Reconnecting { .. }
        | Link::Offline
        | Link::Failed(_) => return Some(Reason::NotConnected),
    }
    if let Some(me) = &model.me {
        if !me.is_supervisor() {
            return Some(Reason::NotSupervisor);
        }
        if let Some(feature) = missing_feature(me) {
            return Some(Reason::FeatureMissing(feature));
        }
    }
    if let Some(pending) = model.waiting_on(target) {
        return Some(waiting(pending));
    }
    match target {
        Target::Agent(id) => on_agent(operation, id, model),
        Target::Call(id) => on_call(operation, id, model),
    }
}

fn waiting(pending: &Pending) -> Reason {
    Reason::Waiting {
        operation: pending.operation,
        agent: pending.agent.clone(),
    }
}

fn on_agent(operation: Operation, id: &gws::ids::UserId, model: &Model) -> Option<Reason> {
    // An inactive device offers nothing: the device is the reason then, not the offer.
    if !model.has_active_device() {
        return Some(Reason::NoActiveDevice);
    }
    let device = model.device.as_ref()?;
    let capability = match operation {
        Operation::ListenIn => Capability::ListenIn,
        Operation::Coach => Capability::Coach,
        Operation::BargeIn => Capability::BargeIn,
        Operation::CancelSupervisorMonitoring => Capability::CancelSupervisorMonitoring,
        Operation::SwitchToListenIn
        | Operation::SwitchToCoach
        | Operation::SwitchToBargeIn
        | Operation::MuteMonitoredUser
        | Operation::UnmuteMonitoredUser
        | Operation::Answer
        | Operation::Hangup => return Some(Reason::NotOffered),
    };
    let wanted = operation.monitoring_state();
    let monitoring = model.monitoring().filter(|_| wanted.is_some());
    let hers = |agent: &Agent| agent.id == *id;
    if let Some(monitoring) = &monitoring
        && monitoring.agent.is_some_and(hers)
        && let Some(mode) = wanted.as_ref().and_then(Mode::of)
        && monitoring.mode == Some(mode)
    {
        return Some(Reason::AlreadyInMode(mode));
    }
    if !device.offers(&capability) {
        return Some(Reason::NotOffered);
    }
    if let Some(monitoring) = monitoring
        && !monitoring.agent.is_some_and(hers)
    {
        return Some(Reason::AlreadyMonitoring(match monitoring.agent {
            Some(other) => other.name.clone(),
            None => monitoring.device.to_string(),
        }));
    }
    let agent = model.roster.agents.get(id)?;
    (wanted.is_some() && agent.presence == Presence::LoggedOut).then_some(Reason::AgentLoggedOut)
}

fn on_call(operation: Operation, id: &gws::ids::CallId, model: &Model) -> Option<Reason> {
    let call = model.calls.get(id)?;
    let state = &call.call.state;
    let (capability, mode) = match operation {
        Operation::SwitchToListenIn => (Capability::SwitchToListenIn, Some(Mode::ListenIn)),
        Operation::SwitchToBargeIn => (Capability::SwitchToBargeIn, Some(Mode::BargeIn)),
        Operation::SwitchToCoach => {
            return Some(match call.mode {
                Some(Mode::Coach) => Reason::AlreadyInMode(Mode::Coach),
                _ => Reason::NoWayBackToCoach,
            });
        }
        Operation::Hangup => (Capability::Hangup, None),
        Operation::Answer => (Capability::Answer, None),
        Operation::MuteMonitoredUser | Operation::UnmuteMonitoredUser => {
            return on_mute(operation, call.mode, state);
        }
        Operation::ListenIn
        | Operation::Coach
        | Operation::BargeIn
        | Operation::CancelSupervisorMonitoring => return Some(Reason::NotOffered),
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
