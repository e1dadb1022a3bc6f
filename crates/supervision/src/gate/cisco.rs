//! What may be done on the Cisco channel.
//!
//! Its desk has the rules; what is added here is that one agent at a time is listened to, on
//! whichever contact centre. Must not know words for people.

use ::cisco::ids::AgentId;
use ::cisco::{Gate as DeskGate, Operation as Asked, Reason as DeskReason};
use gws::names::Channel;

use super::{Gate, Reason, waiting};
use crate::model::{Mode, Model};
use crate::operation::{Operation, OperationId, Phase, Target};

/// Decides it for an agent of the channel, or her state.
pub(super) fn gate(operation: Operation, target: &Target, agent: &AgentId, model: &Model) -> Gate {
    let Some(asked) = ask(operation, target, agent, model) else {
        return Gate::Absent;
    };
    let reason = match ::cisco::gate(&asked, &model.cisco.desk) {
        DeskGate::Absent => return Gate::Absent,
        DeskGate::Disabled(reason) => Some(in_our_terms(reason, agent, model)),
        DeskGate::Enabled => unanswered(target, model).or_else(|| {
            let elsewhere = || gws_listens(model);
            asked.is_start().then(elsewhere).flatten()
        }),
    };
    reason.map_or(Gate::Enabled, Gate::Disabled)
}

/// What is asked of the desk; `None` for what means nothing for this agent.
pub(crate) fn ask(
    operation: Operation,
    target: &Target,
    agent: &AgentId,
    model: &Model,
) -> Option<Asked> {
    let monitoring = model.cisco.desk.monitoring();
    let is_hers = monitoring.is_some_and(|monitoring| monitoring.agent == *agent);
    match (operation, target) {
        (Operation::ListenIn, Target::Agent(_)) => Some(Asked::Listen(agent.clone())),
        // It is there where listening alone is not possible.
        (Operation::NotReadyAndListen, Target::Agent(_)) => {
            let alone = ::cisco::gate(&Asked::Listen(agent.clone()), &model.cisco.desk);
            matches!(alone, DeskGate::Disabled(DeskReason::NotNotReady(_)))
                .then(|| Asked::NotReadyAndListen(agent.clone()))
        }
        (Operation::BargeIn, Target::Agent(_)) => is_hers.then_some(Asked::BargeIn),
        (Operation::CancelSupervisorMonitoring, Target::Agent(_)) => is_hers.then_some(Asked::Stop),
        (Operation::NotReady, Target::Channel(_, Channel::Voice)) => {
            Some(Asked::AgentNotReady(agent.clone()))
        }
        (Operation::Offline, Target::Channel(_, Channel::Voice)) => {
            Some(Asked::AgentSignOut(agent.clone()))
        }
        _ => None,
    }
}

fn in_our_terms(reason: DeskReason, agent: &AgentId, model: &Model) -> Reason {
    match reason {
        DeskReason::Waiting(id) => {
            let pending = model.user.pending(OperationId(id.0));
            pending.map_or(Reason::Cisco(DeskReason::Waiting(id)), waiting)
        }
        DeskReason::AlreadyMonitoring(other) if other == *agent => {
            Reason::AlreadyInMode(cisco_mode(model).unwrap_or(Mode::ListenIn))
        }
        DeskReason::AlreadyMonitoring(other) => Reason::Listening(model.cisco_name(&other)),
        other => Reason::Cisco(other),
    }
}

/// What was asked for, and the desk does not know of because the host may still forbid it.
fn unanswered(target: &Target, model: &Model) -> Option<Reason> {
    let mut operations = model.user.operations.iter();
    let pending = operations.find(|pending| {
        let is_on_phone = |target: &Target| matches!(target, Target::Agent(_));
        pending.phase == Phase::Requested
            && pending.target.cisco().is_some()
            && (pending.target == *target || is_on_phone(&pending.target) && is_on_phone(target))
            && !model.cisco_minds(pending)
    });
    pending.map(waiting)
}

/// An agent of GWS is monitored, or that was asked for.
fn gws_listens(model: &Model) -> Option<Reason> {
    let mut operations = model.user.operations.iter();
    let asked = operations.find(|pending| {
        pending.phase == Phase::Requested
            && pending.target.needs_own_device()
            && pending.operation.is_monitoring()
    });
    let monitored = || {
        let monitoring = model.monitoring()?;
        Some(Reason::Listening(monitoring.name()))
    };
    asked.map(waiting).or_else(monitored)
}

/// An agent of the Cisco channel is listened to, or that was asked for.
pub(super) fn listens(model: &Model) -> Option<Reason> {
    let mut operations = model.user.operations.iter();
    let asked = operations.find(|pending| {
        pending.phase == Phase::Requested
            && matches!(pending.target, Target::Agent(_))
            && pending.target.cisco().is_some()
    });
    let listening = || {
        let monitoring = model.cisco.desk.monitoring()?;
        let name = model.cisco_name(&monitoring.agent);
        monitoring.is_active().then_some(Reason::Listening(name))
    };
    asked.map(waiting).or_else(listening)
}

/// How the call of the Cisco channel is heard, while one is.
pub(crate) fn cisco_mode(model: &Model) -> Option<Mode> {
    match model.cisco.desk.monitoring()?.phase {
        ::cisco::desk::MonitoringPhase::Active {
            barged_in: true, ..
        } => Some(Mode::BargeIn),
        ::cisco::desk::MonitoringPhase::Active { .. } => Some(Mode::ListenIn),
        _ => None,
    }
}
