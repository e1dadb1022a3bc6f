//! The Cisco channel: listening to an agent's call, and the agent's state.
//!
//! Its desktop has the rules; what is added here is that one agent at a time is listened to, on
//! whichever contact centre. Must not know words for people.

use ::cisco::desktop::{MonitoringPhase, Operation as Asked};
use ::cisco::ids::AgentId;
use ::cisco::{Gate as DesktopGate, Reason as DesktopReason};
use gws::names::Channel;

use super::{Command, Operation, OperationId, Phase, Target};
use crate::gate::{Gate, Reason, waiting};
use crate::model::{Mode, Model, Warning};
use crate::platform::AgentRef;

/// What can be asked for on an agent of the Cisco channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CiscoCommand {
    /// Listen to the agent's call.
    Listen,
    /// Take no calls oneself, and when that is so, listen to the agent's call.
    NotReadyAndListen,
    /// Enter the call that is listened to.
    BargeIn,
    /// Leave the call that is listened to.
    Stop,
    /// Let the agent take no calls.
    NotReady,
    /// Sign the agent out; on a call, after it.
    SignOut,
}

impl CiscoCommand {
    const ALL: [Self; 6] = [
        Self::Listen,
        Self::NotReadyAndListen,
        Self::BargeIn,
        Self::Stop,
        Self::NotReady,
        Self::SignOut,
    ];

    pub(super) fn of(operation: Operation, target: &Target, agent: &AgentId) -> Option<Command> {
        let mut all = Self::ALL.into_iter();
        let asked = all.find(|one| one.operation() == operation && one.target(agent) == *target)?;
        Some(Command::Cisco(agent.clone(), asked))
    }

    pub(super) fn operation(self) -> Operation {
        match self {
            Self::Listen => Operation::ListenIn,
            Self::NotReadyAndListen => Operation::NotReadyAndListen,
            Self::BargeIn => Operation::BargeIn,
            Self::Stop => Operation::CancelSupervisorMonitoring,
            Self::NotReady => Operation::NotReady,
            Self::SignOut => Operation::Offline,
        }
    }

    pub(super) fn target(self, agent: &AgentId) -> Target {
        let agent = AgentRef::Cisco(agent.clone());
        if self.is_on_phone() {
            Target::Agent(agent)
        } else {
            Target::Channel(agent, Channel::Voice)
        }
    }

    /// Whether it goes through the supervisor's phone; else it changes the agent's state.
    pub(crate) fn is_on_phone(self) -> bool {
        match self {
            Self::Listen | Self::NotReadyAndListen | Self::BargeIn | Self::Stop => true,
            Self::NotReady | Self::SignOut => false,
        }
    }
}

/// Decides whether it may be done.
pub(crate) fn gate(agent: &AgentId, asked: CiscoCommand, model: &Model) -> Gate {
    let Some(of_desk) = ask(agent, asked, model) else {
        return Gate::Absent;
    };
    let reason = match ::cisco::gate(&of_desk, &model.cisco.desktop) {
        DesktopGate::Absent => return Gate::Absent,
        DesktopGate::Disabled(reason) => Some(in_our_terms(reason, agent, model)),
        DesktopGate::Enabled => unanswered(agent, asked, model).or_else(|| {
            let elsewhere = || gws_listens(model);
            of_desk.is_start().then(elsewhere).flatten()
        }),
    };
    reason.map_or(Gate::Enabled, Gate::Disabled)
}

/// What is asked of the desktop; `None` for what means nothing for this agent now.
pub(crate) fn ask(agent: &AgentId, asked: CiscoCommand, model: &Model) -> Option<Asked> {
    let monitoring = model.cisco.desktop.monitoring();
    let is_hers = monitoring.is_some_and(|monitoring| monitoring.agent == *agent);
    match asked {
        CiscoCommand::Listen => Some(Asked::Listen(agent.clone())),
        // It is there where listening alone is not possible.
        CiscoCommand::NotReadyAndListen => {
            let alone = ::cisco::gate(&Asked::Listen(agent.clone()), &model.cisco.desktop);
            matches!(alone, DesktopGate::Disabled(DesktopReason::NotNotReady(_)))
                .then(|| Asked::NotReadyAndListen(agent.clone()))
        }
        CiscoCommand::BargeIn => is_hers.then_some(Asked::BargeIn),
        CiscoCommand::Stop => is_hers.then_some(Asked::Stop),
        CiscoCommand::NotReady => Some(Asked::AgentNotReady(agent.clone())),
        CiscoCommand::SignOut => Some(Asked::AgentSignOut(agent.clone())),
    }
}

fn in_our_terms(reason: DesktopReason, agent: &AgentId, model: &Model) -> Reason {
    match reason {
        DesktopReason::Waiting(id) => {
            let pending = model.user.pending(OperationId(id.0));
            pending.map_or(Reason::Cisco(DesktopReason::Waiting(id)), waiting)
        }
        DesktopReason::AlreadyMonitoring(other) if other == *agent => {
            Reason::AlreadyInMode(mode(model).unwrap_or(Mode::ListenIn))
        }
        DesktopReason::AlreadyMonitoring(other) => Reason::Listening(model.cisco_name(&other)),
        other => Reason::Cisco(other),
    }
}

/// What was asked for, and the desktop does not know of because the host may still forbid it.
fn unanswered(agent: &AgentId, asked: CiscoCommand, model: &Model) -> Option<Reason> {
    let mut operations = model.user.operations.iter();
    let pending = operations.find(|pending| {
        let Command::Cisco(other, earlier) = &pending.command else {
            return false;
        };
        let is_same =
            earlier.is_on_phone() == asked.is_on_phone() && (asked.is_on_phone() || other == agent);
        pending.phase == Phase::Requested && is_same && !model.cisco_minds(pending)
    });
    pending.map(waiting)
}

/// An agent of GWS is monitored, or that was asked for.
fn gws_listens(model: &Model) -> Option<Reason> {
    let mut operations = model.user.operations.iter();
    let asked = operations
        .find(|pending| pending.phase == Phase::Requested && pending.command.is_monitoring());
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
            && matches!(&pending.command, Command::Cisco(_, asked) if asked.is_on_phone())
    });
    let listening = || {
        let monitoring = model.cisco.desktop.monitoring()?;
        let name = model.cisco_name(&monitoring.agent);
        monitoring.is_active().then_some(Reason::Listening(name))
    };
    asked.map(waiting).or_else(listening)
}

/// How the call of the Cisco channel is heard, while one is.
pub(crate) fn mode(model: &Model) -> Option<Mode> {
    match model.cisco.desktop.monitoring()?.phase {
        MonitoringPhase::Active { barged_in, .. } if barged_in => Some(Mode::BargeIn),
        MonitoringPhase::Active { .. } => Some(Mode::ListenIn),
        MonitoringPhase::Requested
        | MonitoringPhase::Failed(_)
        | MonitoringPhase::Unconfirmed
        | MonitoringPhase::Ended(_) => None,
    }
}

pub(super) fn warnings(asked: CiscoCommand, model: &Model) -> [Option<Warning>; 2] {
    let config = &model.host.config;
    let warning = match asked {
        CiscoCommand::BargeIn => config.confirm_barge_in.then_some(Warning::EverybodyHears),
        CiscoCommand::SignOut => config.confirm_offline.then_some(Warning::LogsOut),
        CiscoCommand::Listen
        | CiscoCommand::NotReadyAndListen
        | CiscoCommand::Stop
        | CiscoCommand::NotReady => None,
    };
    [warning, None]
}
