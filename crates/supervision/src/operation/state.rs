//! The state of an agent on a channel.
//!
//! Knows which states there are. Must not know monitoring.

use gws::ids::UserId;
use gws::names::{AgentState, Channel};
use gws::request::StateOperation;

use super::Operation;
use crate::gate::Reason;
use crate::model::{Agent, Model, Presence, Warning};

pub(super) fn operation(asked: StateOperation) -> Operation {
    match asked {
        StateOperation::Ready => Operation::Ready,
        StateOperation::NotReady => Operation::NotReady,
        StateOperation::Offline => Operation::Offline,
    }
}

fn wanted(asked: StateOperation) -> AgentState {
    match asked {
        StateOperation::Ready => AgentState::Ready,
        StateOperation::NotReady => AgentState::NotReady,
        StateOperation::Offline => AgentState::LoggedOut,
    }
}

/// Where an agent is not logged in there is nothing to change, but for the voice channel, which
/// everybody is known to have.
pub(crate) fn is_absent(id: &UserId, channel: &Channel, model: &Model) -> bool {
    let Some(agent) = model.user.roster.agents.get(id) else {
        return true;
    };
    *channel != Channel::Voice && *agent.on(channel) == Presence::LoggedOut
}

/// Why the state cannot be changed now.
pub(crate) fn reason(
    id: &UserId,
    channel: &Channel,
    asked: StateOperation,
    model: &Model,
) -> Option<Reason> {
    match model.user.roster.agents.get(id)?.on(channel) {
        Presence::LoggedOut => Some(Reason::AgentLoggedOut),
        Presence::Unknown | Presence::Cisco(_) => None,
        Presence::In { state, .. } => already(asked, state),
    }
}

/// The reason against a state that is there.
pub(super) fn already(asked: StateOperation, state: &AgentState) -> Option<Reason> {
    (wanted(asked) == *state).then(|| Reason::AlreadyInState(state.clone()))
}

/// Whether a state is the one that was asked for.
pub(super) fn is_shown_by(asked: StateOperation, state: &AgentState) -> bool {
    wanted(asked) == *state
}

/// Whether a reading of an agent shows the effect.
pub(super) fn is_shown_on(asked: StateOperation, channel: &Channel, agent: &Agent) -> bool {
    match agent.on(channel) {
        Presence::Unknown | Presence::Cisco(_) => false,
        Presence::LoggedOut => is_shown_by(asked, &AgentState::LoggedOut),
        Presence::In { state, .. } => is_shown_by(asked, state),
    }
}

pub(super) fn warnings(asked: StateOperation, model: &Model) -> [Option<Warning>; 2] {
    let logs_out = match asked {
        StateOperation::Offline => model.host.config.confirm_offline,
        StateOperation::Ready | StateOperation::NotReady => false,
    };
    [logs_out.then_some(Warning::LogsOut), None]
}
