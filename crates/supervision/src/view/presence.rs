//! The presence of an agent and its beginning: by the last reading, and by a monitored call.
//!
//! Notifications show a call at once, a reading of the directory comes seconds later. So the row of
//! an agent, its place in the list and every card take the presence from here.

use std::sync::Arc;

use gws::names::{AgentState, CallState};

use crate::model::{Agent, CallChange, Model, MonitoredCall, Presence, Since};

/// Presence of an agent, and its beginning.
pub(crate) fn presence_of(model: &Model, agent: &Agent) -> (Presence, Option<Since>) {
    let mut calls = model.user.calls.values();
    let call = calls.find(|call| call.agent.as_ref() == Some(&agent.id) && !call.is_over());
    let doubt = model.user.roster.doubts.get(&agent.id);
    match (call, doubt) {
        (Some(call), _) => (on_call(agent), since(call, agent)),
        (None, Some(doubt)) if doubt.on_call => {
            let since = agent.since.filter(|_| agent.presence.is_busy());
            (on_call(agent), since)
        }
        // The call is over, and what the agent does after it was not read yet.
        (None, Some(_)) if agent.presence.is_busy() => (Presence::Unknown, None),
        (None, Some(_) | None) => (agent.presence.clone(), agent.since),
    }
}

/// Whether the call of an agent that the supervisor is on is held.
pub(crate) fn is_held(model: &Model, agent: &Agent) -> bool {
    let call = model.call_of(&agent.id);
    call.is_some_and(|call| call.call.state == CallState::Held)
}

/// On a call, whatever else is known.
fn on_call(agent: &Agent) -> Presence {
    match &agent.presence {
        Presence::In { state, label, .. } => Presence::In {
            state: state.clone(),
            label: label.clone(),
            busy: true,
        },
        Presence::Unknown | Presence::LoggedOut | Presence::Cisco(_) => Presence::In {
            state: AgentState::LoggedIn,
            label: Arc::default(),
            busy: true,
        },
    }
}

/// Since when the agent is on this call. The server's time goes before what was seen.
fn since(call: &MonitoredCall, agent: &Agent) -> Option<Since> {
    let passed_on = call
        .history
        .iter()
        .rev()
        .find(|moment| matches!(moment.what, CallChange::PassedOn { .. }));
    let told = match (passed_on, call.began()) {
        (Some(moment), _) => Some(Since::Exactly(moment.at)),
        // When it was passed on is no longer known.
        (None, _) if call.passed_on_by.is_some() => None,
        (None, Some(began)) => Some(began),
        (None, None) => call.history.first().map(|moment| Since::AtLeast(moment.at)),
    };
    let read = agent.since.filter(|_| agent.presence.is_busy());
    match (told, read) {
        (Some(told @ Since::AtLeast(_)), Some(read)) => Some(told.longer(read)),
        (told, read) => told.or(read),
    }
}
