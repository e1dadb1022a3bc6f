//! What may be done to the state of agents and of the own device.
//!
//! Knows which states there are. Must not know monitoring.

use gws::ids::UserId;
use gws::names::{AgentState, Capability, Channel};

use super::Reason;
use crate::config::SessionStart;
use crate::message::Purpose;
use crate::model::{Model, Presence};
use crate::operation::Operation;

pub(super) fn is_absent_on(
    operation: Operation,
    id: &UserId,
    channel: &Channel,
    model: &Model,
) -> bool {
    let Some(agent) = model.user.roster.agents.get(id) else {
        return true;
    };
    // Where she is not logged in there is nothing to change, but for the voice channel, which
    // everybody is known to have.
    let known = *channel == Channel::Voice || *agent.on(channel) != Presence::LoggedOut;
    operation.on_channel().is_none() || !known
}

pub(super) fn on_channel(
    operation: Operation,
    id: &UserId,
    channel: &Channel,
    model: &Model,
) -> Option<Reason> {
    match model.user.roster.agents.get(id)?.on(channel) {
        Presence::LoggedOut => Some(Reason::AgentLoggedOut),
        Presence::Unknown | Presence::Cisco(_) => None,
        Presence::In { state, .. } => already(operation, state),
    }
}

fn already(operation: Operation, state: &AgentState) -> Option<Reason> {
    (operation.agent_state().as_ref() == Some(state)).then(|| Reason::AlreadyInState(state.clone()))
}

pub(super) fn is_absent_on_own(operation: Operation, model: &Model) -> bool {
    let offers = |capability| {
        let device = model.user.device.as_ref();
        device.is_some_and(|device| device.offers(capability))
    };
    match operation {
        Operation::CancelSupervisorMonitoring => model.monitoring().is_none(),
        Operation::Ready | Operation::NotReady => model.user.device.is_none(),
        Operation::DoNotDisturbOn => !offers(&Capability::DoNotDisturbOn),
        Operation::DoNotDisturbOff => !offers(&Capability::DoNotDisturbOff),
        Operation::StartSession => {
            !model.user.own_state_read
                || model.has_active_device()
                || model.host.config.session == SessionStart::Never
        }
        _ => true,
    }
}

pub(super) fn on_own(operation: Operation, model: &Model) -> Option<Reason> {
    if operation == Operation::StartSession {
        let mut requests = model.link.requests.values();
        let is_starting =
            requests.any(|purpose| *purpose == Purpose::StartSession { operation: None });
        return is_starting.then(|| Reason::Waiting {
            operation,
            agent: model.own_number().to_owned(),
        });
    }
    if !model.has_active_device() {
        return Some(Reason::NoActiveDevice);
    }
    let device = model.user.device.as_ref()?;
    match operation {
        Operation::CancelSupervisorMonitoring => {
            let offered = device.offers(&Capability::CancelSupervisorMonitoring);
            (!offered).then_some(Reason::NotOffered)
        }
        Operation::Ready | Operation::NotReady => {
            already(operation, &device.user_state.as_ref()?.state)
        }
        _ => None,
    }
}
