//! The Cisco channel on screen: its agents in the roster, the call that is listened to, and the
//! state of the bus.

use cisco::desktop::{Agent, Ending, MonitoringPhase};
use cisco::ids::{AgentId, Extension};
use cisco::names::AgentState;
use gws::names::Channel;

use super::as_of::{self, LastKnown};
use super::{Action, AgentRow, ChannelMenu};
use crate::Millis;
use crate::gate::Gate;
use crate::model::{Model, Presence, Since};
use crate::operation::cisco::mode;
use crate::operation::{Operation, Pending, Target};
use crate::platform::AgentRef;

/// The bus and the supervisor's phone on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CiscoStatus {
    /// Whether there is a bus.
    pub connected: bool,
    /// Phone of the supervisor.
    pub extension: String,
    /// State of the supervisor.
    pub state: AgentState,
    /// Phone at which the supervisor is signed in, where it is another one.
    pub elsewhere: Option<Extension>,
    /// Up to when that was known, while the bus is gone.
    pub as_of: Option<Millis>,
}

/// How far listening has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CiscoPhase {
    /// Asked for; no call was seen yet.
    Requested,
    /// No call was seen in time; there may be one all the same.
    Unconfirmed,
    /// The call exists, and no party hears the supervisor.
    Listening,
    /// Every party hears the supervisor.
    BargedIn,
    /// The call is on hold: there is no audio for now.
    Held,
    /// The monitoring is over.
    Ended(Ending),
    /// The bus is gone: the time up to which it was known, and what was known.
    LastKnown(Millis, LastKnown),
}

/// The card of the monitoring call.
#[derive(Clone, Debug, PartialEq)]
pub struct CiscoCard {
    /// Row of the agent.
    pub agent: AgentRef,
    /// Name of the agent.
    pub name: String,
    /// Progress of the monitoring.
    pub phase: CiscoPhase,
    /// When the call was seen first; `None` without a call.
    pub since: Option<Millis>,
    /// It was not asked for here.
    pub found: bool,
    /// Barge in and stop, where they are there.
    pub actions: Vec<Action>,
}

/// What is said of the bus; `None` where there is no such channel.
pub(super) fn status(model: &Model) -> Option<CiscoStatus> {
    let desktop = &model.cisco.desktop;
    model.has_cisco().then(|| CiscoStatus {
        connected: desktop.is_connected(),
        extension: desktop.config().extension.to_string(),
        state: desktop.own().state.clone(),
        elsewhere: desktop.own().elsewhere.clone(),
        as_of: as_of::bus(model),
    })
}

/// The card, while there is something to say.
pub fn cisco_card(model: &Model) -> Option<CiscoCard> {
    let monitoring = model.cisco.desktop.monitoring()?;
    let mut is_found = false;
    let phase = match &monitoring.phase {
        MonitoringPhase::Requested => CiscoPhase::Requested,
        MonitoringPhase::Unconfirmed => CiscoPhase::Unconfirmed,
        MonitoringPhase::Active {
            barged_in, found, ..
        } => {
            is_found = *found;
            match barged_in {
                _ if monitoring.is_on_hold() => CiscoPhase::Held,
                true => CiscoPhase::BargedIn,
                false => CiscoPhase::Listening,
            }
        }
        // The notice of the operation says why.
        MonitoringPhase::Failed(_) => return None,
        MonitoringPhase::Ended(_) if model.cisco.end_seen => return None,
        MonitoringPhase::Ended(ending) => CiscoPhase::Ended(*ending),
    };
    let agent = AgentRef::Cisco(monitoring.agent.clone());
    let target = Target::Agent(agent.clone());
    let actions = [Operation::BargeIn, Operation::CancelSupervisorMonitoring];
    let mut actions: Vec<_> = actions
        .into_iter()
        .map(|operation| Action::new(operation, &target, model))
        .collect();
    actions.retain(|action| action.gate != Gate::Absent);
    Some(CiscoCard {
        name: model.cisco_name(&monitoring.agent),
        agent,
        phase: phase.as_of(as_of::bus(model)),
        since: monitoring.is_active().then_some(monitoring.since),
        found: is_found,
        actions,
    })
}

/// Presence of an agent of the channel.
pub(crate) fn presence(agent: &Agent) -> Presence {
    match &agent.state {
        AgentState::Logout => Presence::LoggedOut,
        state if state.is_known() => Presence::Cisco(state.clone()),
        _ => Presence::Unknown,
    }
}

/// Beginning of the presence of an agent.
pub(crate) fn since(agent: &Agent) -> Option<Since> {
    let exactly = agent.since.or(agent.changed_at).map(Since::Exactly);
    exactly.or(agent.seen_at.map(Since::AtLeast))
}

/// The row of an agent of the channel.
pub(super) fn row(model: &Model, id: &AgentId) -> Option<AgentRow> {
    const ACTIONS: [Operation; 5] = [
        Operation::ListenIn,
        Operation::NotReadyAndListen,
        Operation::Coach,
        Operation::BargeIn,
        Operation::CancelSupervisorMonitoring,
    ];
    let agent = model.cisco.desktop.agent(id)?;
    let row = AgentRef::Cisco(id.clone());
    let target = Target::Agent(row.clone());
    let on_state = Target::Channel(row.clone(), Channel::Voice);
    let waits = |target: &Target| model.waiting_on(target).map(Pending::operation);
    let after_call = model.waiting_on(&on_state);
    let monitoring = model.cisco.desktop.monitoring();
    let is_hers = monitoring.is_some_and(|monitoring| monitoring.agent == agent.id);
    let presence = presence(agent);
    Some(AgentRow {
        name: agent.name.clone(),
        number: agent.extension.to_string(),
        since: since(agent),
        limits: model.host.config.limits_of(&presence),
        monitored: mode(model).filter(|_| is_hers),
        is_next: false,
        rings: false,
        waiting: waits(&target),
        after_call: after_call.is_some_and(|pending| model.is_after_call(pending)),
        selected: model.user.selected.as_ref() == Some(&row),
        actions: super::actions(&ACTIONS, &target, model, crate::gate),
        leaves: None,
        names_cisco: !model.user.roster.agents.is_empty(),
        channels: vec![ChannelMenu {
            channel: Channel::Voice,
            presence: presence.clone(),
            waiting: waits(&on_state),
            actions: super::actions(
                &[Operation::NotReady, Operation::Offline],
                &on_state,
                model,
                crate::gate,
            ),
        }],
        presence,
        on_hold: false,
        as_of: None,
        badges: Vec::new(),
        messaging: Vec::new(),
        monitored_by_other: None,
        id: row,
    })
}
