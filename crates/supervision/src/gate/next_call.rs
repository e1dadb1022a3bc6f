//! The call that is on and the next one: which of them a control is about, and what may be done.
//!
//! Knows that GWS has two operations of one name: a switch of the call that is on, and a change of
//! the device, which the next call begins with. Must not know words for people.

use gws::ids::UserId;
use gws::names::{CallState, Capability};

use super::{Reason, cancels_first, is_cluster, start_capability, waiting};
use crate::config::{Change, Profile};
use crate::model::{Mode, Model, MonitoredCall};
use crate::operation::{Back, Operation, Target};

/// What a control means now. In the row of an agent whose call the supervisor is on, the ways to
/// monitor are the modes of that call; what begins with the next one is a target of its own.
pub(crate) fn meant(operation: Operation, target: &Target, model: &Model) -> (Operation, Target) {
    if let Target::Agent(id) = target
        && let Some(switch) = operation.switch()
        && let Some(call) = model.call_of(id)
    {
        return (switch, Target::Call(call.call.id.clone()));
    }
    (operation, target.clone())
}

/// There is a next call to speak of while its agent is monitored, and for longer than this call.
pub(super) fn is_absent(operation: Operation, id: &UserId, model: &Model) -> bool {
    let monitoring = model.monitoring();
    let hers = monitoring.filter(|it| it.agent.is_some_and(|agent| agent.id == *id));
    let Some(monitoring) = hers else {
        return true;
    };
    let ends = monitoring.next_call_only && model.call_of(id).is_some();
    ends || match operation {
        Operation::ListenIn => false,
        Operation::Coach | Operation::BargeIn => is_cluster(model),
        _ => true,
    }
}

pub(super) fn on_next_call(operation: Operation, id: &UserId, model: &Model) -> Option<Reason> {
    if !model.has_active_device() {
        return Some(Reason::NoActiveDevice);
    }
    let device = model.user.device.as_ref()?;
    let capability = start_capability(operation)?;
    let mode = operation.monitoring_state().as_ref().and_then(Mode::of)?;
    // Barge in that nobody chose may still be chosen.
    let is_chosen = mode != Mode::BargeIn || !model.steps_back_after_call();
    if is_chosen && model.monitoring()?.mode == Some(mode) {
        return Some(Reason::NextCallAlready(mode));
    }
    let cancels = cancels_first(operation, model);
    if cancels && model.call_of(id).is_some() {
        // Ending monitoring may end the call.
        return Some(Reason::AfterThisCall);
    }
    let needed = if cancels {
        Capability::CancelSupervisorMonitoring
    } else {
        capability
    };
    (!device.offers(&needed)).then_some(Reason::NotOffered)
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

/// Coaching cannot be switched to: the call is left and entered again.
pub(super) fn on_coach(call: &MonitoredCall, model: &Model) -> Option<Reason> {
    match (call.mode, &call.call.state) {
        (Some(Mode::Coach), _) => return Some(Reason::AlreadyInMode(Mode::Coach)),
        (_, CallState::Held) => return Some(Reason::OnHold),
        (_, CallState::Ringing | CallState::Dialing) => return Some(Reason::NotAnswered),
        (None, _) => return Some(Reason::NoWayBackToCoach),
        (Some(Mode::ListenIn | Mode::BargeIn), _) => {}
    }
    let monitored = model.monitoring().and_then(|monitoring| monitoring.agent);
    let is_hers = monitored.is_some_and(|agent| call.agent.as_ref() == Some(&agent.id));
    if !is_hers || !can_enter_call_in_progress(model) {
        return Some(Reason::NoWayBackToCoach);
    }
    if let Some(pending) = model.waiting_on(&Target::Own) {
        return Some(waiting(pending));
    }
    if !model.has_active_device() {
        return Some(Reason::NoActiveDevice);
    }
    way_out(call, model).is_none().then_some(Reason::NotOffered)
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
