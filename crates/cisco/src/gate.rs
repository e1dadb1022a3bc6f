//! Which operations are possible now, and why others are not.
//!
//! Knows the conditions of the vendor's page and of Finesse, and the order in which they count.
//! Only a known obstacle forbids an operation: a portal may send no states at all, and then the
//! contact centre decides. Must not know words for people.

use crate::desktop::{
    Agent, Desktop, Effect, Monitoring, MonitoringPhase, Operation, OperationId, Wait,
};
use crate::ids::{AgentId, Extension};
use crate::names::AgentState;

/// The answer of the gate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gate {
    /// It may be asked for.
    Enabled,
    /// The operation is not possible now.
    Disabled(Reason),
    /// There is no such thing here.
    Absent,
}

/// Why an operation is not possible now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// There is no bus.
    NotConnected,
    /// The supervisor's phone or user name is not known.
    NoOwnAddress,
    /// The supervisor is not signed in.
    SignedOut,
    /// The supervisor is signed in at another phone.
    SignedInElsewhere(Extension),
    /// This operation waits for its outcome.
    Waiting(OperationId),
    /// The supervisor listens to this agent already.
    AlreadyMonitoring(AgentId),
    /// The supervisor has to be Not Ready in order to listen, and is in this state. The operation
    /// that does both may be possible.
    NotNotReady(AgentState),
    /// The supervisor has a call of another kind, or is about to.
    OwnCall,
    /// The agent's team is not one that the supervisor supervises.
    NotInTeam,
    /// The agent is not signed in.
    AgentSignedOut,
    /// The agent has put the call on hold.
    OnHold,
    /// The agent is not on a call, but in this state.
    NoCall(AgentState),
    /// The agent's phone is not known.
    NoAgentAddress,
    /// The agent's phone is the supervisor's own.
    SameAddress,
    /// The agent's call is itself a monitoring call.
    MonitoringCall,
    /// The contact centre does not allow it for this agent now.
    NotAllowed,
    /// The monitoring call was not seen yet, so it cannot be named.
    NoCallId,
    /// Only a call that is listened to can be entered.
    NotListening,
    /// The supervisor is in the call already.
    AlreadyInCall,
    /// The agent is in that state already.
    AlreadyInState(AgentState),
    /// The agent is on a call, or about to be.
    AgentBusy(AgentState),
    /// It was asked for, and takes effect after the agent's call.
    AfterCall,
}

/// Decides whether an operation may be asked for.
pub fn gate(operation: &Operation, desktop: &Desktop) -> Gate {
    gate_but(operation, desktop, None)
}

/// As [`gate`], but ignoring one operation under way, which would forbid itself.
pub(crate) fn gate_but(operation: &Operation, desktop: &Desktop, but: Option<OperationId>) -> Gate {
    if is_absent(operation, desktop) {
        return Gate::Absent;
    }
    match first_reason(operation, desktop, but) {
        Some(reason) => Gate::Disabled(reason),
        None => Gate::Enabled,
    }
}

fn is_absent(operation: &Operation, desktop: &Desktop) -> bool {
    match operation {
        Operation::Listen(agent)
        | Operation::AgentNotReady(agent)
        | Operation::AgentSignOut(agent) => desktop.agent(agent).is_none(),
        // For a supervisor who is Not Ready already, listening is one step.
        Operation::NotReadyAndListen(agent) => {
            let state = &desktop.own().state;
            desktop.agent(agent).is_none() || !state.is_known() || *state == AgentState::NotReady
        }
        Operation::Stop => !desktop.monitoring().is_some_and(may_last),
        Operation::BargeIn => {
            desktop.config().barge_subtopic().is_none()
                || !desktop.monitoring().is_some_and(may_last)
        }
    }
}

fn may_last(monitoring: &Monitoring) -> bool {
    match monitoring.phase {
        MonitoringPhase::Requested
        | MonitoringPhase::Active { .. }
        | MonitoringPhase::Unconfirmed => true,
        MonitoringPhase::Failed(_) | MonitoringPhase::Ended(_) => false,
    }
}

/// The first reason that applies: what blocks everything, then the supervisor's monitoring, since
/// that changes the supervisor's state, then that state, then the agent's.
fn first_reason(
    operation: &Operation,
    desktop: &Desktop,
    but: Option<OperationId>,
) -> Option<Reason> {
    let config = desktop.config();
    if !desktop.is_connected() {
        return Some(Reason::NotConnected);
    }
    if config.extension.is_empty() || config.user_name.is_empty() {
        return Some(Reason::NoOwnAddress);
    }
    if desktop.own().state == AgentState::Logout {
        return Some(Reason::SignedOut);
    }
    if let Some(elsewhere) = &desktop.own().elsewhere {
        return Some(Reason::SignedInElsewhere(elsewhere.clone()));
    }
    let waiting = desktop.waiting_on(operation.changes_state_of());
    if let Some(waiting) = waiting.filter(|waiting| Some(waiting.id) != but) {
        // Listening that takes long can be stopped as soon as its call is seen.
        if !(*operation == Operation::Stop && waiting.effect.is_start()) {
            return Some(Reason::Waiting(waiting.id));
        }
    }
    match operation {
        Operation::Listen(id) | Operation::NotReadyAndListen(id) => {
            on_listening(operation, id, desktop)
        }
        Operation::Stop => {
            let is_unknown = desktop
                .monitoring()
                .is_none_or(|known| known.call.is_empty());
            is_unknown.then_some(Reason::NoCallId)
        }
        Operation::BargeIn => on_barging_in(desktop),
        Operation::AgentNotReady(id) => {
            let agent = desktop.agent(id)?;
            on_state(agent, operation, desktop).or_else(|| {
                let is_busy = agent.state.is_on_call() || agent.state.is_reserved();
                if is_busy {
                    return Some(Reason::AgentBusy(agent.state.clone()));
                }
                (agent.buttons.not_ready == Some(false)).then_some(Reason::NotAllowed)
            })
        }
        Operation::AgentSignOut(id) => {
            let agent = desktop.agent(id)?;
            on_state(agent, operation, desktop)
                .or_else(|| (agent.buttons.sign_out == Some(false)).then_some(Reason::NotAllowed))
        }
    }
}

fn on_listening(operation: &Operation, id: &AgentId, desktop: &Desktop) -> Option<Reason> {
    let agent = desktop.agent(id)?;
    let own = &desktop.own().state;
    if let Some(monitoring) = desktop
        .monitoring()
        .filter(|monitoring| monitoring.is_active())
    {
        return Some(Reason::AlreadyMonitoring(monitoring.agent.clone()));
    }
    if own.is_known() && *own != AgentState::NotReady {
        if own.is_on_call() || own.is_reserved() {
            return Some(Reason::OwnCall);
        }
        if matches!(operation, Operation::Listen(_)) {
            return Some(Reason::NotNotReady(own.clone()));
        }
    }
    if let Some(reason) = in_team(agent, desktop) {
        return Some(reason);
    }
    match &agent.state {
        AgentState::Talking | AgentState::Unknown | AgentState::Other(_) => {}
        AgentState::Hold => return Some(Reason::OnHold),
        AgentState::Logout => return Some(Reason::AgentSignedOut),
        AgentState::NotReady
        | AgentState::Ready
        | AgentState::Reserved
        | AgentState::ReservedOutbound
        | AgentState::ReservedOutboundPreview
        | AgentState::Work
        | AgentState::WorkReady => return Some(Reason::NoCall(agent.state.clone())),
    }
    if agent.extension.is_empty() {
        return Some(Reason::NoAgentAddress);
    }
    if agent.extension == desktop.config().extension {
        return Some(Reason::SameAddress);
    }
    if agent.on_monitoring_call {
        return Some(Reason::MonitoringCall);
    }
    (agent.buttons.listen == Some(false)).then_some(Reason::NotAllowed)
}

fn on_barging_in(desktop: &Desktop) -> Option<Reason> {
    let monitoring = desktop.monitoring()?;
    let MonitoringPhase::Active {
        barged_in, hold, ..
    } = &monitoring.phase
    else {
        return Some(Reason::NotListening);
    };
    if *barged_in {
        return Some(Reason::AlreadyInCall);
    }
    if monitoring.call.is_empty() {
        return Some(Reason::NoCallId);
    }
    // The contact centre refuses it while the agent holds the call.
    if hold.is_held() {
        return Some(Reason::OnHold);
    }
    let agent = desktop.agent(&monitoring.agent)?;
    (agent.buttons.barge_in == Some(false)).then_some(Reason::NotAllowed)
}

fn on_state(agent: &Agent, operation: &Operation, desktop: &Desktop) -> Option<Reason> {
    if let Some(reason) = in_team(agent, desktop) {
        return Some(reason);
    }
    let wanted = match operation {
        Operation::AgentNotReady(_) => AgentState::NotReady,
        _ => AgentState::Logout,
    };
    if agent.state == wanted {
        return Some(Reason::AlreadyInState(wanted));
    }
    if agent.state == AgentState::Logout {
        return Some(Reason::AgentSignedOut);
    }
    let effect = Effect::State(agent.id.clone(), wanted);
    let mut awaited = desktop.awaited().iter();
    let put_off =
        awaited.any(|awaited| awaited.effect == effect && awaited.wait == Wait::AfterCall);
    put_off.then_some(Reason::AfterCall)
}

fn in_team(agent: &Agent, desktop: &Desktop) -> Option<Reason> {
    let hers = &desktop.own().supervises;
    let is_other = !agent.team.is_empty() && !hers.is_empty() && !hers.contains(&agent.team);
    is_other.then_some(Reason::NotInTeam)
}
