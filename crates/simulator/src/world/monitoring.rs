//! Supervisor monitoring: who listens to whom, how, and what becomes of it when calls come and go.
//! The rules are those of the pages on `ListenIn`, `Coach`, `BargeIn`, `CancelSupervisorMonitoring`, `SwitchToListenIn`,
//! `SwitchToBargeIn` and `MuteMonitoredUser`; what they leave open is in `guesses`.

use super::calls::{LegState, Party, PartyRole};
use super::ids::{CallId, Dn};
use super::{CallNote, Denied, Millis, World};
use crate::guesses;

/// How the supervisor takes part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mode {
    ListenIn,
    Coach,
    BargeIn,
}

impl Mode {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::ListenIn => "ListenIn",
            Self::Coach => "Coach",
            Self::BargeIn => "BargeIn",
        }
    }
}

/// Which calls of the agent are monitored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CallsMode {
    AllCalls,
    NextCall,
}

impl CallsMode {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::AllCalls => "AllCalls",
            Self::NextCall => "NextCall",
        }
    }
}

/// What happens when the agent transfers the call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scope {
    /// The supervisor stays with the call.
    Call,
    /// The supervisor leaves with the agent.
    Agent,
}

impl Scope {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Call => "Call",
            Self::Agent => "Agent",
        }
    }
}

/// `supervisorMonitoringState` of a device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Monitoring {
    pub(crate) mode: Mode,
    pub(crate) calls: CallsMode,
    pub(crate) scope: Scope,
    pub(crate) target: Dn,
}

/// The modes that can be switched to. Coach is never one of them.
pub(crate) fn switches(mode: Mode) -> &'static [&'static str] {
    match mode {
        Mode::ListenIn => &["SwitchToBargeIn"],
        Mode::BargeIn => &["SwitchToListenIn"],
        Mode::Coach => &["SwitchToListenIn", "SwitchToBargeIn"],
    }
}

impl World {
    /// The supervisor who monitors the device `dn`, if any.
    pub(crate) fn monitor_of(&self, dn: &Dn) -> Option<&Dn> {
        self.supervisors.iter().find(|supervisor| {
            let monitoring = self
                .person(supervisor)
                .and_then(|person| person.monitoring.as_ref());
            monitoring.is_some_and(|monitoring| monitoring.target == *dn)
        })
    }

    pub(super) fn check_monitor(&self, by: &Dn, monitoring: &Monitoring) -> Result<(), Denied> {
        let target = &monitoring.target;
        let supervisor = self.person(by).ok_or(Denied::UnknownDevice)?;
        if !supervisor.is_supervisor() {
            return Err(Denied::NotSupervisor);
        }
        self.check_active(by)?;
        let agent = self.person(target).ok_or(Denied::UnknownDevice)?;
        if target == by {
            return Err(Denied::OwnDevice);
        }
        if !agent.active && self.rules.guesses.target_must_be_logged_in {
            return Err(Denied::TargetLoggedOut(target.clone()));
        }
        match self.monitor_of(target) {
            Some(other) if other != by => {
                let name = self.person(other).map(|other| other.user_name.clone());
                let name = name.filter(|_| self.rules.guesses.names_supervisor);
                Err(Denied::MonitoredByAnother(target.clone(), name))
            }
            _ => self.check_cluster(monitoring),
        }
    }

    /// The limits of a SIP Cluster (page on `ListenIn`).
    fn check_cluster(&self, monitoring: &Monitoring) -> Result<(), Denied> {
        match (monitoring.mode, monitoring.scope) {
            _ if !self.rules.sip_cluster => Ok(()),
            (Mode::Coach, _) => Err(Denied::SipCluster("Coach")),
            (Mode::BargeIn, _) => Err(Denied::SipCluster("BargeIn")),
            (Mode::ListenIn, Scope::Agent) => Err(Denied::SipCluster("supervisorMonitoringScope")),
            (Mode::ListenIn, Scope::Call) => Ok(()),
        }
    }

    pub(super) fn check_cancel(&self, by: &Dn) -> Result<(), Denied> {
        let supervisor = self.person(by).ok_or(Denied::UnknownDevice)?;
        if !supervisor.is_supervisor() {
            return Err(Denied::NotSupervisor);
        }
        self.check_active(by)?;
        if supervisor.monitoring.is_none() {
            return Err(Denied::NotOffered("CancelSupervisorMonitoring"));
        }
        Ok(())
    }

    /// Begins monitoring. Mode and target may be changed without a cancel: the capabilities stay on offer meanwhile.
    pub(super) fn monitor(&mut self, now: Millis, by: &Dn, monitoring: Monitoring) {
        let target = monitoring.target.clone();
        let moves_on = self
            .person(by)
            .and_then(|p| p.monitoring.as_ref())
            .is_some_and(|before| before.target != target);
        self.change(by, |supervisor| supervisor.monitoring = Some(monitoring));
        if moves_on {
            self.leave_monitored_call(now, by);
        }
        let call = self.person(&target).and_then(|agent| agent.call.clone());
        if let Some(call) = call.filter(|_| self.rules.intrusion && !self.rules.sip_cluster) {
            self.deliver_to_monitor(now, &call, &target);
        }
    }

    pub(super) fn cancel_monitoring(&mut self, now: Millis, by: &Dn) {
        self.change(by, |supervisor| supervisor.monitoring = None);
        if self.rules.guesses.cancel_releases_leg {
            self.leave_monitored_call(now, by);
        }
    }

    /// Ends all monitoring of `dn`, whose device is gone.
    pub(super) fn end_monitoring_of(&mut self, now: Millis, dn: &Dn) {
        if let Some(by) = self.monitor_of(dn).cloned() {
            self.cancel_monitoring(now, &by);
        }
    }

    fn leave_monitored_call(&mut self, now: Millis, by: &Dn) {
        let call = self.person(by).and_then(|person| person.call.clone());
        let monitored = |call: &CallId| self.monitoring_mode(call, by).is_some();
        if let Some(call) = call.filter(monitored) {
            self.hang_up(now, by, &call);
        }
    }

    /// Brings the supervisor of `agent` into a call that the agent has answered.
    pub(super) fn deliver_to_monitor(&mut self, now: Millis, call: &CallId, agent: &Dn) {
        let Some(by) = self.monitor_of(agent).cloned() else {
            return;
        };
        let Some(supervisor) = self.person(&by) else {
            return;
        };
        let Some(monitoring) = supervisor.monitoring.clone() else {
            return;
        };
        let answered = self
            .party(call, agent)
            .is_ok_and(|party| party.state != LegState::Ringing);
        if !answered || !supervisor.active || supervisor.call.is_some() {
            return;
        }
        let state = if self.rules.auto_answer {
            LegState::Established
        } else {
            LegState::Ringing
        };
        let role = PartyRole::Supervisor {
            mode: monitoring.mode,
            scope: monitoring.scope,
            agent_muted: false,
        };
        self.join(
            call,
            Party {
                dn: by.clone(),
                role,
                state,
                since: now,
            },
        );
        self.note_call(now, call, &by, CallNote::StatusChange);
    }

    pub(super) fn monitoring_mode(&self, call: &CallId, by: &Dn) -> Option<Mode> {
        match self.party(call, by).ok()?.role {
            PartyRole::Supervisor { mode, .. } => Some(mode),
            PartyRole::Agent => None,
        }
    }

    pub(super) fn check_switch(&self, by: &Dn, call: &CallId, to: Mode) -> Result<(), Denied> {
        let name = match to {
            Mode::ListenIn => "SwitchToListenIn",
            Mode::BargeIn => "SwitchToBargeIn",
            Mode::Coach => "SwitchToCoach",
        };
        let state = self.party(call, by)?.state;
        let offered = self
            .monitoring_mode(call, by)
            .is_some_and(|mode| switches(mode).contains(&name));
        if offered && state != LegState::Ringing {
            Ok(())
        } else {
            Err(Denied::NotOffered(name))
        }
    }

    pub(super) fn check_mute(&self, by: &Dn, call: &CallId, on: bool) -> Result<(), Denied> {
        let party = self.party(call, by)?;
        match party.role {
            PartyRole::Supervisor {
                mode: Mode::BargeIn,
                agent_muted,
                ..
            } if agent_muted != on && party.state != LegState::Ringing => Ok(()),
            _ if on => Err(Denied::NotOffered("MuteMonitoredUser")),
            _ => Err(Denied::NotOffered("UnmuteMonitoredUser")),
        }
    }

    pub(super) fn switch(&mut self, now: Millis, by: &Dn, call: &CallId, to: Mode) {
        if let Some(PartyRole::Supervisor {
            mode, agent_muted, ..
        }) = self.role_mut(call, by)
        {
            *mode = to;
            *agent_muted &= !(to == Mode::ListenIn && guesses::STEPPING_BACK_UNMUTES_AGENT);
        }
        self.note_call(now, call, by, CallNote::StatusChange);
        if self.rules.guesses.advertise_mute {
            self.note_device(by);
        }
    }

    pub(super) fn mute_agent(&mut self, now: Millis, by: &Dn, call: &CallId, on: bool) {
        if let Some(PartyRole::Supervisor { agent_muted, .. }) = self.role_mut(call, by) {
            *agent_muted = on;
        }
        self.note_call(now, call, by, CallNote::MonitoredUserMutedStateChange);
    }

    /// The supervisor's leg is over: monitoring of "the next call" ends with it.
    pub(super) fn monitored_leg_ended(&mut self, by: &Dn) {
        let next_call_only = self
            .person(by)
            .and_then(|p| p.monitoring.as_ref())
            .is_some_and(|m| m.calls == CallsMode::NextCall);
        if next_call_only {
            self.change(by, |supervisor| supervisor.monitoring = None);
        }
    }
}
