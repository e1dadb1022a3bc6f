//! A call that the supervisor is on.
//!
//! Knows what the server offers on it, and what has no operation of its own: coaching, for which
//! the call is left and entered again. Must not know words for people.

use gws::ids::CallId;
use gws::names::{CallState, Capability, OnOff};
use gws::request::{self, HttpRequest};
use gws::resource::Call;

use super::{Command, Operation, Pending, Target, monitor};
use crate::gate::{Reason, is_cluster, waiting};
use crate::model::{Mode, Model, MonitoredCall, Warning};

/// What can be asked for on a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CallCommand {
    /// Be on it in another mode.
    Switch(Mode),
    /// Silence the agent for everybody.
    Mute,
    /// Let the agent be heard again.
    Unmute,
    /// Take it, while it rings on the supervisor's own device.
    Answer,
    /// Leave it; monitoring goes on.
    Hangup,
}

/// The controls of a call beside its modes, in the order of the screen. What never stands side by
/// side is one control with two words, so that it keeps the focus when pressed.
pub const CALL_CONTROLS: [&[Operation]; 3] = [
    &[Operation::Answer],
    &[Operation::MuteMonitoredUser, Operation::UnmuteMonitoredUser],
    &[Operation::Hangup],
];

/// The modes of a call.
pub(crate) const MODES: [(Mode, Operation); 3] = [
    (Mode::ListenIn, Operation::SwitchToListenIn),
    (Mode::Coach, Operation::SwitchToCoach),
    (Mode::BargeIn, Operation::SwitchToBargeIn),
];

impl CallCommand {
    pub(super) fn operation(self) -> Operation {
        match self {
            Self::Switch(Mode::ListenIn) => Operation::SwitchToListenIn,
            Self::Switch(Mode::Coach) => Operation::SwitchToCoach,
            Self::Switch(Mode::BargeIn) => Operation::SwitchToBargeIn,
            Self::Mute => Operation::MuteMonitoredUser,
            Self::Unmute => Operation::UnmuteMonitoredUser,
            Self::Answer => Operation::Answer,
            Self::Hangup => Operation::Hangup,
        }
    }

    /// The capability that offers it, and the name of the request; `None` for coaching, which has
    /// no operation on a call.
    fn capability(self) -> Option<Capability> {
        match self {
            Self::Switch(Mode::ListenIn) => Some(Capability::SwitchToListenIn),
            Self::Switch(Mode::BargeIn) => Some(Capability::SwitchToBargeIn),
            Self::Switch(Mode::Coach) => None,
            Self::Mute => Some(Capability::MuteMonitoredUser),
            Self::Unmute => Some(Capability::UnmuteMonitoredUser),
            Self::Answer => Some(Capability::Answer),
            Self::Hangup => Some(Capability::Hangup),
        }
    }
}

/// Controls that mean nothing on the call, or that the telephony never offers, are not there.
pub(crate) fn is_absent(id: &CallId, asked: CallCommand, model: &Model) -> bool {
    let Some(call) = model.user.calls.get(id).filter(|call| !call.is_over()) else {
        return true;
    };
    match asked {
        CallCommand::Mute => call.call.monitored_user_muted,
        CallCommand::Unmute => !call.call.monitored_user_muted,
        CallCommand::Answer => !call.call.offers(&Capability::Answer),
        CallCommand::Switch(Mode::Coach) => is_cluster(model) && call.mode != Some(Mode::Coach),
        CallCommand::Switch(Mode::ListenIn | Mode::BargeIn) | CallCommand::Hangup => false,
    }
}

/// Why it cannot be done on the call now.
pub(crate) fn reason(id: &CallId, asked: CallCommand, model: &Model) -> Option<Reason> {
    let call = model.user.calls.get(id)?;
    let coming_back = call.agent.as_ref().and_then(|id| model.coming_back(id));
    if let Some(pending) = coming_back.filter(|_| asked != CallCommand::Answer) {
        return Some(waiting(pending));
    }
    let is_offered = asked.capability().is_some_and(|it| call.call.offers(&it));
    let not_offered = (!is_offered).then(|| not_now(call));
    match asked {
        CallCommand::Switch(mode @ (Mode::ListenIn | Mode::BargeIn)) if call.mode == Some(mode) => {
            Some(Reason::AlreadyInMode(mode))
        }
        CallCommand::Switch(Mode::Coach) => on_coach(call, model),
        CallCommand::Switch(Mode::ListenIn | Mode::BargeIn)
        | CallCommand::Hangup
        | CallCommand::Answer => not_offered,
        CallCommand::Mute => on_mute(call, call.mode != Some(Mode::BargeIn)),
        CallCommand::Unmute => on_mute(call, false),
    }
}

fn not_now(call: &MonitoredCall) -> Reason {
    match call.call.state {
        CallState::Held => Reason::OnHold,
        CallState::Ringing | CallState::Dialing => Reason::NotAnswered,
        CallState::Established | CallState::Released | CallState::Other(_) => Reason::NotOffered,
    }
}

/// The samples never list the mute operations among a call's capabilities although they are
/// accepted on it, so the mode decides: muting the agent is for taking over the call.
fn on_mute(call: &MonitoredCall, needs_barge_in: bool) -> Option<Reason> {
    match call.call.state {
        CallState::Held => Some(Reason::OnHold),
        CallState::Ringing | CallState::Dialing => Some(Reason::NotAnswered),
        CallState::Established | CallState::Released | CallState::Other(_) => {
            needs_barge_in.then_some(Reason::MuteNeedsBargeIn)
        }
    }
}

/// Coaching cannot be switched to: the call is left and entered again.
fn on_coach(call: &MonitoredCall, model: &Model) -> Option<Reason> {
    match (call.mode, &call.call.state) {
        (Some(Mode::Coach), _) => return Some(Reason::AlreadyInMode(Mode::Coach)),
        (_, CallState::Held) => return Some(Reason::OnHold),
        (_, CallState::Ringing | CallState::Dialing) => return Some(Reason::NotAnswered),
        (None, _) => return Some(Reason::NoWayBackToCoach),
        (Some(Mode::ListenIn | Mode::BargeIn), _) => {}
    }
    let monitored = model.monitoring().and_then(|monitoring| monitoring.agent);
    let is_hers = monitored.is_some_and(|agent| call.agent.as_ref() == Some(&agent.id));
    if !is_hers || !monitor::can_enter_call_in_progress(model) {
        return Some(Reason::NoWayBackToCoach);
    }
    if let Some(pending) = model.waiting_on(&Target::Own) {
        return Some(waiting(pending));
    }
    if !model.has_active_device() {
        return Some(Reason::NoActiveDevice);
    }
    monitor::way_out(call, model)
        .is_none()
        .then_some(Reason::NotOffered)
}

/// What is asked of the server; `None` for coaching, which has no operation on a call.
pub(crate) fn request(id: &CallId, asked: CallCommand) -> Option<HttpRequest> {
    Some(request::call(id, &asked.capability()?))
}

/// Whether the call shows the effect. A call that is gone is passed as released.
pub(super) fn is_shown_by(asked: CallCommand, call: &Call) -> bool {
    // A switch is done when the capability it used up is gone and the way back is there.
    let switched = |used, back| !call.offers(&used) && call.offers(&back);
    let (listen, barge) = (Capability::SwitchToListenIn, Capability::SwitchToBargeIn);
    match asked {
        CallCommand::Switch(Mode::ListenIn) => switched(listen, barge) && call.mute != OnOff::Off,
        CallCommand::Switch(Mode::BargeIn) => switched(barge, listen) && call.mute != OnOff::On,
        CallCommand::Switch(Mode::Coach) => false,
        CallCommand::Mute => call.monitored_user_muted,
        CallCommand::Unmute => !call.monitored_user_muted,
        CallCommand::Answer => call.state == CallState::Established,
        CallCommand::Hangup => call.state == CallState::Released,
    }
}

/// Whether the call changes because of it, in a way that is told until it is confirmed.
pub(crate) fn is_changing(pending: &Pending, id: &CallId) -> bool {
    let Command::Call(of, asked) = &pending.command else {
        return false;
    };
    let changes = match asked {
        CallCommand::Switch(_) | CallCommand::Mute | CallCommand::Unmute | CallCommand::Answer => {
            true
        }
        // Its end says it.
        CallCommand::Hangup => false,
    };
    changes && of == id && pending.is_open()
}

pub(super) fn warnings(id: &CallId, asked: CallCommand, model: &Model) -> [Option<Warning>; 2] {
    let config = &model.host.config;
    let mode = match asked {
        CallCommand::Switch(mode) => mode,
        CallCommand::Mute | CallCommand::Unmute | CallCommand::Answer | CallCommand::Hangup => {
            return [None, None];
        }
    };
    let hears = mode == Mode::BargeIn && config.confirm_barge_in;
    let is_coaching = model.user.calls.get(id).and_then(|call| call.mode) == Some(Mode::Coach);
    let leaves = is_coaching && mode != Mode::Coach && config.confirm_one_way;
    [
        hears.then_some(Warning::EverybodyHears),
        leaves.then_some(Warning::NoWayBack),
    ]
}
