//! The supervisor's own device.
//!
//! Knows what it offers. Must not know monitoring.

use gws::ids::DeviceId;
use gws::names::{Capability, DeviceState, OnOff};
use gws::request::{self, HttpRequest, StateOperation};
use gws::resource::Device;

use super::{Operation, state};
use crate::config::SessionStart;
use crate::gate::Reason;
use crate::message::Purpose;
use crate::model::Model;

/// What can be asked for on the own device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnCommand {
    /// Make it take calls.
    Ready,
    /// Make it take none.
    NotReady,
    /// Keep calls away from it.
    DoNotDisturbOn,
    /// Let calls through to it.
    DoNotDisturbOff,
    /// Log the device in.
    StartSession,
}

impl OwnCommand {
    pub(super) fn operation(self) -> Operation {
        match self {
            Self::Ready => Operation::Ready,
            Self::NotReady => Operation::NotReady,
            Self::DoNotDisturbOn => Operation::DoNotDisturbOn,
            Self::DoNotDisturbOff => Operation::DoNotDisturbOff,
            Self::StartSession => Operation::StartSession,
        }
    }
}

/// Controls that the device never offers, or that are of no use now, are not there.
pub(crate) fn is_absent(asked: OwnCommand, model: &Model) -> bool {
    let offers = |capability| {
        let device = model.user.device.as_ref();
        device.is_some_and(|device| device.offers(capability))
    };
    match asked {
        OwnCommand::Ready | OwnCommand::NotReady => model.user.device.is_none(),
        OwnCommand::DoNotDisturbOn => !offers(&Capability::DoNotDisturbOn),
        OwnCommand::DoNotDisturbOff => !offers(&Capability::DoNotDisturbOff),
        OwnCommand::StartSession => {
            !model.user.own_state_read
                || model.has_active_device()
                || model.host.config.session == SessionStart::Never
        }
    }
}

/// Why it cannot be done now.
pub(crate) fn reason(asked: OwnCommand, model: &Model) -> Option<Reason> {
    if asked == OwnCommand::StartSession {
        return is_starting(model);
    }
    if !model.has_active_device() {
        return Some(Reason::NoActiveDevice);
    }
    let own = model.user.device.as_ref()?.user_state.as_ref();
    match asked {
        OwnCommand::Ready => state::already(StateOperation::Ready, &own?.state),
        OwnCommand::NotReady => state::already(StateOperation::NotReady, &own?.state),
        OwnCommand::DoNotDisturbOn | OwnCommand::DoNotDisturbOff | OwnCommand::StartSession => None,
    }
}

/// The login that the panel asked for by itself is waited for.
fn is_starting(model: &Model) -> Option<Reason> {
    let mut requests = model.link.requests.values();
    let is_starting = requests.any(|purpose| *purpose == Purpose::StartSession { operation: None });
    is_starting.then(|| Reason::Waiting {
        operation: Operation::StartSession,
        agent: model.own_number().to_owned(),
    })
}

/// What is asked of the device; `None` for logging it in, which is asked of the user.
pub(crate) fn request(own: &DeviceId, asked: OwnCommand) -> Option<HttpRequest> {
    match asked {
        OwnCommand::Ready => Some(request::own_state_change(StateOperation::Ready)),
        OwnCommand::NotReady => Some(request::own_state_change(StateOperation::NotReady)),
        OwnCommand::DoNotDisturbOn => Some(request::do_not_disturb(own, true)),
        OwnCommand::DoNotDisturbOff => Some(request::do_not_disturb(own, false)),
        OwnCommand::StartSession => None,
    }
}

/// Whether the device shows the effect.
pub(super) fn is_shown_by(asked: OwnCommand, device: &Device) -> bool {
    let is_in = |asked| {
        let now = device.user_state.as_ref();
        now.is_some_and(|now| state::is_shown_by(asked, &now.state))
    };
    match asked {
        OwnCommand::Ready => is_in(StateOperation::Ready),
        OwnCommand::NotReady => is_in(StateOperation::NotReady),
        OwnCommand::DoNotDisturbOn => device.do_not_disturb == OnOff::On,
        OwnCommand::DoNotDisturbOff => device.do_not_disturb == OnOff::Off,
        OwnCommand::StartSession => device.device_state == DeviceState::Active,
    }
}
