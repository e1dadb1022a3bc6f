//! Accepted operations: whether each is possible now, and where it is carried out. It must not know requests.

use super::{CallId, Dn, Millis, Mode, Monitoring, TextAct, UserState, World};

/// An operation that GWS accepted: what is to happen a moment later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    Monitor {
        by: Dn,
        monitoring: Monitoring,
    },
    CancelMonitoring {
        by: Dn,
    },
    DoNotDisturb {
        dn: Dn,
        on: bool,
    },
    Login {
        dn: Dn,
    },
    Logout {
        dn: Dn,
    },
    /// The owner sets the state, and hears of it on the device.
    SetState {
        dn: Dn,
        state: UserState,
    },
    /// A supervisor sets the state, and the owner hears of it on the channel.
    ControlState {
        dn: Dn,
        channel: String,
        state: UserState,
    },
    Switch {
        by: Dn,
        call: CallId,
        to: Mode,
    },
    MuteAgent {
        by: Dn,
        call: CallId,
        on: bool,
    },
    Answer {
        by: Dn,
        call: CallId,
    },
    HangUp {
        by: Dn,
        call: CallId,
    },
    Text {
        by: Dn,
        act: TextAct,
    },
}

/// Why something cannot be done now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Denied {
    NotSupervisor,
    DeviceInactive(Dn),
    TargetLoggedOut(Dn),
    UnknownDevice,
    UnknownCall,
    /// With the name of that supervisor, where the server sends it.
    MonitoredByAnother(Dn, Option<String>),
    /// A SIP Cluster cannot do it.
    SipCluster(&'static str),
    OwnDevice,
    /// The operation is not among the capabilities.
    NotOffered(&'static str),
    Busy(Dn),
    NoCall(Dn),
    UnknownUser,
    UnknownText,
    /// An agent whose written sessions are asked for is not signed in there.
    AgentLoggedOut(Dn),
    /// The supervisor does not monitor this agent.
    NotMonitored(Dn),
    OwnSessions,
    /// A supervisor who only reads along wants to write.
    Silent(&'static str),
}

impl World {
    /// Would `action` be carried out now?
    pub(crate) fn check(&self, action: &Action) -> Result<(), Denied> {
        match action {
            Action::Monitor { by, monitoring } => self.check_monitor(by, monitoring),
            Action::CancelMonitoring { by } => self.check_cancel(by),
            Action::DoNotDisturb { dn, on } => self.check_disturb(dn, *on),
            Action::SetState { dn, .. } | Action::ControlState { dn, .. } => self.check_active(dn),
            Action::Login { dn } | Action::Logout { dn } => {
                self.person(dn).map(|_| ()).ok_or(Denied::UnknownDevice)
            }
            Action::Switch { by, call, to } => self.check_switch(by, call, *to),
            Action::MuteAgent { by, call, on } => self.check_mute(by, call, *on),
            Action::Answer { by, call } => self.check_answer(by, call),
            Action::HangUp { by, call } => self.party(call, by).map(|_| ()),
            Action::Text { by, act } => self.check_text(by, act),
        }
    }

    /// Carries `action` out, or says why it is too late for it.
    pub(crate) fn apply(&mut self, now: Millis, action: Action) -> Result<(), Denied> {
        self.check(&action)?;
        match action {
            Action::Monitor { by, monitoring } => self.monitor(now, &by, monitoring),
            Action::CancelMonitoring { by } => self.cancel_monitoring(now, &by),
            Action::DoNotDisturb { dn, on } => {
                self.change(&dn, |person| person.do_not_disturb = on);
            }
            Action::Login { dn } => self.log_in(now, &dn),
            Action::Logout { dn } => self.log_out(now, &dn),
            Action::SetState { dn, state } => self.set_state(now, &dn, state),
            Action::ControlState { dn, channel, state } => {
                self.control_state(now, &dn, channel, state);
            }
            Action::Switch { by, call, to } => self.switch(now, &by, &call, to),
            Action::MuteAgent { by, call, on } => self.mute_agent(now, &by, &call, on),
            Action::Answer { by, call } => self.answer(now, &by, &call),
            Action::HangUp { by, call } => self.hang_up(now, &by, &call),
            Action::Text { by, act } => self.apply_text(now, &by, act),
        }
        Ok(())
    }

    pub(super) fn check_active(&self, dn: &Dn) -> Result<(), Denied> {
        match self.person(dn) {
            None => Err(Denied::UnknownDevice),
            Some(person) if !person.active => Err(Denied::DeviceInactive(dn.clone())),
            Some(_) => Ok(()),
        }
    }

    /// Needs no active device: an inactive one was seen with the capability.
    fn check_disturb(&self, dn: &Dn, on: bool) -> Result<(), Denied> {
        match self.person(dn) {
            None => Err(Denied::UnknownDevice),
            Some(person) if person.do_not_disturb != on => Ok(()),
            Some(_) if on => Err(Denied::NotOffered("DoNotDisturbOn")),
            Some(_) => Err(Denied::NotOffered("DoNotDisturbOff")),
        }
    }
}
