//! The monitoring of an agent's calls: of those from now on, or of the next one.
//!
//! Knows that GWS has two operations of one name: a switch of the call that is on, and a change of
//! the device, which the next call begins with. Must not know words for people.

use gws::ids::{DeviceId, UserId};
use gws::names::{CallState, Capability, MonitoringState};
use gws::request::{self, HttpRequest, MonitorTarget};
use gws::resource::Device;

use super::{Back, CallCommand, Command, Operation, Pending, Reach};
use crate::config::{Change, Profile};
use crate::gate::{Reason, is_cluster, possible};
use crate::model::{Agent, Mode, Model, MonitoredCall, Monitoring, Presence, Warning};

/// From which call on an agent is monitored, and in place of what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// From now on, the call that is on where the server lets the supervisor in.
    Now,
    /// The same in place of another agent, whose monitoring is left for it.
    Instead,
    /// The agent is monitored already: the next call begins in the mode.
    NextCall,
    /// The call that is on is left and entered again in the mode.
    Back,
}

impl How {
    /// Which calls it is about.
    pub(super) fn reach(self) -> Reach {
        match self {
            Self::Now | Self::Instead => Reach::Monitoring,
            Self::NextCall => Reach::NextCall,
            Self::Back => Reach::Now,
        }
    }
}

/// The vendor's name of monitoring in a mode.
pub(super) fn operation(mode: Mode) -> Operation {
    match mode {
        Mode::ListenIn => Operation::ListenIn,
        Mode::Coach => Operation::Coach,
        Mode::BargeIn => Operation::BargeIn,
    }
}

/// What the own device offers while it can begin to monitor in a mode.
pub(crate) fn capability(mode: Mode) -> Capability {
    match mode {
        Mode::ListenIn => Capability::ListenIn,
        Mode::Coach => Capability::Coach,
        Mode::BargeIn => Capability::BargeIn,
    }
}

fn state(mode: Mode) -> MonitoringState {
    match mode {
        Mode::ListenIn => MonitoringState::ListenIn,
        Mode::Coach => MonitoringState::Coach,
        Mode::BargeIn => MonitoringState::BargeIn,
    }
}

/// What a control means now. In the row of an agent whose call the supervisor is on, the ways to
/// monitor are the modes of that call; what begins with the next one is a target of its own. While
/// another agent is monitored, monitoring moves from that agent to this one.
pub(crate) fn meant(command: Command, model: &Model) -> Command {
    let Command::Monitor { agent, mode, how } = command else {
        return command;
    };
    let is_another = monitored_other_than(&agent, model).is_some();
    let how = match how {
        How::Now => match model.call_of(&agent) {
            Some(call) => {
                return Command::Call(call.call.id.clone(), CallCommand::Switch(mode));
            }
            None if is_another => How::Instead,
            None => How::Now,
        },
        // Whoever was to be left is not monitored any more.
        How::Instead if !is_another => How::Now,
        How::Instead | How::NextCall | How::Back => how,
    };
    Command::Monitor { agent, mode, how }
}

/// The monitoring in force where it is not that of this agent.
fn monitored_other_than<'a>(id: &UserId, model: &'a Model) -> Option<Monitoring<'a>> {
    let is_hers = |it: &Monitoring<'_>| it.agent.is_some_and(|agent| agent.id == *id);
    model.monitoring().filter(|it| !is_hers(it))
}

/// Name of the agent whose monitoring a command ends in favour of another agent; empty where the
/// name is not known.
pub(crate) fn leaves(command: &Command, model: &Model) -> Option<String> {
    let Command::Monitor {
        agent,
        how: How::Instead,
        ..
    } = command
    else {
        return None;
    };
    monitored_other_than(agent, model).map(|it| it.name())
}

/// Whether the supervisor's microphone is open on a call.
fn is_heard(model: &Model) -> bool {
    let mut calls = model.user.calls.values();
    calls.any(|call| match call.call.state {
        CallState::Established | CallState::Held | CallState::Other(_) => match call.mode {
            Some(Mode::Coach | Mode::BargeIn) => true,
            Some(Mode::ListenIn) | None => false,
        },
        CallState::Ringing | CallState::Dialing | CallState::Released => false,
    })
}

/// Controls that mean nothing for the agent, or that the telephony never offers, are not there.
pub(crate) fn is_absent(agent: &UserId, mode: Mode, how: How, model: &Model) -> bool {
    let is_impossible = match mode {
        Mode::ListenIn => false,
        Mode::Coach | Mode::BargeIn => is_cluster(model),
    };
    is_impossible
        || match how {
            How::Now | How::Back => !model.user.roster.agents.contains_key(agent),
            How::Instead => {
                monitored_other_than(agent, model).is_none()
                    || !model.user.roster.agents.contains_key(agent)
            }
            How::NextCall => has_no_next_call(agent, model),
        }
}

/// There is a next call to speak of while its agent is monitored, and for longer than this call.
fn has_no_next_call(id: &UserId, model: &Model) -> bool {
    let monitoring = model.monitoring();
    let hers = monitoring.filter(|it| it.agent.is_some_and(|agent| agent.id == *id));
    hers.is_none_or(|hers| hers.next_call_only && model.call_of(id).is_some())
}

/// Why an agent cannot be monitored so now.
pub(crate) fn reason(id: &UserId, mode: Mode, how: How, model: &Model) -> Option<Reason> {
    // An inactive device offers nothing: the device is the reason then, not the offer.
    if !model.has_active_device() {
        return Some(Reason::NoActiveDevice);
    }
    match how {
        How::Now | How::Instead | How::Back => on_agent(id, mode, model),
        How::NextCall => on_next_call(id, mode, model),
    }
}

fn on_agent(id: &UserId, mode: Mode, model: &Model) -> Option<Reason> {
    let device = model.user.device.as_ref()?;
    let monitoring = model.monitoring();
    let hers = |agent: &Agent| agent.id == *id;
    let is_hers = monitoring
        .as_ref()
        .is_some_and(|monitoring| monitoring.agent.is_some_and(hers));
    if let Some(monitoring) = &monitoring
        && is_hers
        && monitoring.mode == Some(mode)
        && device
            .supervisor_monitoring_state
            .as_ref()
            .is_some_and(|state| possible(model.view.options, model).are_those_of(state))
    {
        return Some(Reason::NextCallAlready(mode));
    }
    // Where the change goes through a cancel, that has to be on offer.
    let needed = if cancels_first(mode, model) {
        Capability::CancelSupervisorMonitoring
    } else {
        capability(mode)
    };
    if !device.offers(&needed) {
        return Some(Reason::NotOffered);
    }
    if !is_hers && let Some(reason) = super::cisco::listens(model) {
        return Some(reason);
    }
    let agent = model.user.roster.agents.get(id)?;
    if let Some(monitored_by_other) = &agent.monitored_by_other {
        return Some(Reason::AnotherSupervisor(monitored_by_other.by.clone()));
    }
    (agent.presence == Presence::LoggedOut).then_some(Reason::AgentLoggedOut)
}

fn on_next_call(id: &UserId, mode: Mode, model: &Model) -> Option<Reason> {
    let device = model.user.device.as_ref()?;
    // Barge in that nobody chose may still be chosen.
    let is_chosen = mode != Mode::BargeIn || !model.steps_back_after_call();
    if is_chosen && model.monitoring()?.mode == Some(mode) {
        return Some(Reason::NextCallAlready(mode));
    }
    let cancels = cancels_first(mode, model);
    if cancels && model.call_of(id).is_some() {
        // Ending monitoring may end the call.
        return Some(Reason::AfterThisCall);
    }
    let needed = if cancels {
        Capability::CancelSupervisorMonitoring
    } else {
        capability(mode)
    };
    (!device.offers(&needed)).then_some(Reason::NotOffered)
}

/// Nothing can be ended where nobody, or another agent, is monitored.
pub(crate) fn is_stop_absent(agent: Option<&UserId>, model: &Model) -> bool {
    let Some(monitoring) = model.monitoring() else {
        return true;
    };
    let monitored = monitoring.agent.map(|agent| &agent.id);
    agent.is_some_and(|agent| monitored != Some(agent))
}

/// Why monitoring cannot be ended now.
pub(crate) fn reason_of_stop(model: &Model) -> Option<Reason> {
    if !model.has_active_device() {
        return Some(Reason::NoActiveDevice);
    }
    let device = model.user.device.as_ref()?;
    (!device.offers(&Capability::CancelSupervisorMonitoring)).then_some(Reason::NotOffered)
}

/// Whether what is monitored now has to be cancelled before an agent can be monitored in a mode.
/// The one place that decides it: the vendor's samples keep the operations on offer meanwhile, so
/// that is taken as leave to change directly, and their absence as the need to cancel.
pub(crate) fn cancels_first(mode: Mode, model: &Model) -> bool {
    let Some(device) = &model.user.device else {
        return false;
    };
    device.supervisor_monitoring_state.is_some()
        && match model.host.config.change {
            Change::Auto => !device.offers(&capability(mode)),
            Change::Direct => false,
            Change::Cancel => true,
        }
}

/// Whether a monitoring request for an agent enters the call that the agent is on. The vendor
/// says so of Barge in where the telephony is set up for it, and is silent about Coach: it is
/// taken to be so until the server was seen to do otherwise.
pub fn can_enter_call_in_progress(model: &Model) -> bool {
    match model.host.config.profile {
        Profile::Default => !model.user.keeps_out,
        Profile::SipCluster => false,
    }
}

/// The first step of leaving a call for coming back as coach: monitoring is ended where that may
/// be, else the call alone is left.
pub(crate) fn way_out(call: &MonitoredCall, model: &Model) -> Option<Back> {
    let device = model.user.device.as_ref()?;
    let coach = device.offers(&Capability::Coach);
    let cancel = device.offers(&Capability::CancelSupervisorMonitoring);
    let stop = cancel.then_some(Back::Stopping);
    let leave = call
        .call
        .offers(&Capability::Hangup)
        .then_some(Back::Leaving);
    match model.host.config.change {
        Change::Cancel => stop,
        Change::Auto => stop.or(leave).filter(|_| coach),
        Change::Direct => leave.filter(|_| coach),
    }
}

/// What is asked of the own device, for an operation that begins to monitor.
pub(crate) fn request(
    own: &DeviceId,
    pending: &Pending,
    target: &MonitorTarget,
) -> Option<HttpRequest> {
    let Command::Monitor { mode, .. } = &pending.command else {
        return None;
    };
    let (scope, which) = (pending.plan.options.scope(), pending.plan.options.mode());
    let request = request::monitor(own, &state(*mode), target, &scope, &which);
    Some(request)
}

/// Whether the own device monitors as was asked for.
pub(super) fn is_shown_by(mode: Mode, pending: &Pending, device: &Device) -> bool {
    let monitoring = device.supervisor_monitoring_state.as_ref();
    monitoring.is_some_and(|monitoring| {
        monitoring.state == state(mode)
            && pending.device == Some(monitoring.target())
            && (!pending.plan.same_mode || pending.plan.options.are_those_of(monitoring))
    })
}

/// Whether the supervisor is on a call of the agent in the mode.
pub(super) fn is_entered_again(agent: &UserId, mode: Mode, call: &MonitoredCall) -> bool {
    let is_in = match call.call.state {
        CallState::Established | CallState::Held | CallState::Other(_) => true,
        CallState::Ringing | CallState::Dialing | CallState::Released => false,
    };
    is_in && call.agent.as_ref() == Some(agent) && call.mode == Some(mode)
}

pub(super) fn warnings(
    agent: &UserId,
    mode: Mode,
    how: How,
    model: &Model,
) -> [Option<Warning>; 2] {
    let warns = match mode {
        Mode::BargeIn => model.host.config.confirm_barge_in,
        Mode::ListenIn | Mode::Coach => false,
    };
    let warning = if begins_later(agent, how, model) {
        Warning::EverybodyHearsNext
    } else {
        Warning::EverybodyHears
    };
    let is_left = how == How::Instead && is_heard(model);
    [
        warns.then_some(warning),
        is_left.then_some(Warning::LeavesHeard),
    ]
}

/// Whether nobody can hear the supervisor before the agent's next call begins.
fn begins_later(agent: &UserId, how: How, model: &Model) -> bool {
    let agent = model.user.roster.agents.get(agent);
    match how {
        How::NextCall => true,
        How::Now | How::Instead | How::Back => match agent.map(|agent| &agent.presence) {
            Some(Presence::In { busy, .. }) => !busy,
            Some(Presence::LoggedOut) => true,
            Some(Presence::Unknown | Presence::Cisco(_)) | None => false,
        },
    }
}
