//! Snapshots of devices and legs as their owner may see them, with the capabilities that the state allows.
//! It knows the documented lists of capabilities; it must not know URIs or JSON.

use super::calls::{Call, LegState, PartyRole, Recording};
use super::ids::{CallId, DeviceId, Dn};
use super::monitoring::{Mode, switches};
use super::states::UserState;
use super::{DeviceId as TargetDevice, Millis, Person, World};
use crate::guesses;

/// A device as GWS shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct DeviceView {
    pub(crate) dn: Dn,
    pub(crate) id: DeviceId,
    pub(crate) active: bool,
    pub(crate) do_not_disturb: bool,
    /// Absent on an inactive device.
    pub(crate) user_state: Option<UserState>,
    pub(crate) capabilities: Vec<&'static str>,
    pub(crate) monitoring: Option<MonitoringView>,
}

/// The object `supervisorMonitoringState` of a device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct MonitoringView {
    pub(crate) state: &'static str,
    pub(crate) mode: &'static str,
    pub(crate) scope: &'static str,
    pub(crate) target: TargetDevice,
}

/// One leg of a call, as the owner of the device sees the call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct LegView {
    pub(crate) call: CallId,
    pub(crate) conn_id: String,
    pub(crate) dn: Dn,
    pub(crate) device: DeviceId,
    /// The other parties' numbers.
    pub(crate) participants: Vec<String>,
    pub(crate) dnis: Dn,
    pub(crate) kind: &'static str,
    /// Who calls from outside.
    pub(crate) ani: Option<String>,
    /// An opaque text; empty when nothing is attached.
    pub(crate) attached: String,
    pub(crate) recording: Option<Recording>,
    pub(crate) state: LegState,
    pub(crate) seconds: u64,
    pub(crate) capabilities: Vec<&'static str>,
    pub(crate) muted: bool,
    /// On an agent's leg: a supervisor is on the call.
    pub(crate) listening_in: bool,
    pub(crate) agent_muted: bool,
    /// The leg of a supervisor, in this mode.
    pub(crate) mode: Option<Mode>,
}

// The order is that of the vendor's samples.
const RINGING: &[&str] = &[
    "Answer",
    "UpdateUserData",
    "DeleteUserData",
    "DeleteUserDataPair",
    "AttachUserData",
    "ClearCall",
];
const AGENT_TALKING: &[&str] = &[
    "UpdateUserData",
    "DeleteUserData",
    "DeleteUserDataPair",
    "InitiateConference",
    "AttachUserData",
    "Hangup",
    "SingleStepConference",
    "SingleStepTransfer",
    "SendDtmf",
    "ClearCall",
    "Hold",
    "InitiateTransfer",
];
const AGENT_HOLDING: &[&str] = &[
    "UpdateUserData",
    "DeleteUserData",
    "DeleteUserDataPair",
    "AttachUserData",
    "Hangup",
    "ClearCall",
    "Retrieve",
];
const SUPERVISOR_TALKING: &[&str] = &[
    "AttachUserData",
    "InitiateConference",
    "UpdateUserData",
    "Hold",
    "SingleStepTransfer",
    "DeleteUserData",
    "SingleStepConference",
    "Hangup",
    "DeleteUserDataPair",
    "SendDtmf",
    "InitiateTransfer",
];

fn leg_capabilities(state: LegState, role: &PartyRole) -> Vec<&'static str> {
    match (state, role) {
        (LegState::Released, _) => Vec::new(),
        (LegState::Ringing, _) => RINGING.to_vec(),
        (LegState::Established, PartyRole::Agent) => AGENT_TALKING.to_vec(),
        (LegState::Held, PartyRole::Agent) => AGENT_HOLDING.to_vec(),
        (LegState::Established | LegState::Held, PartyRole::Supervisor { mode, .. }) => {
            let usable = |name: &&&str| state == LegState::Established || **name != "Hold";
            let mut list: Vec<_> = SUPERVISOR_TALKING.iter().filter(usable).copied().collect();
            list.extend(switches(*mode));
            list.push("RemoveParticipantFromConference");
            list
        }
    }
}

impl World {
    pub(crate) fn device_view(&self, dn: &Dn) -> Option<DeviceView> {
        let person = self.person(dn)?;
        let monitoring = person.monitoring.as_ref().and_then(|monitoring| {
            Some(MonitoringView {
                state: monitoring.mode.name(),
                mode: monitoring.calls.name(),
                scope: monitoring.scope.name(),
                target: self.person(&monitoring.target)?.device_id.clone(),
            })
        });
        Some(DeviceView {
            dn: dn.clone(),
            id: person.device_id.clone(),
            active: person.active,
            do_not_disturb: person.do_not_disturb,
            user_state: person.active.then(|| person.state.clone()),
            capabilities: self.device_capabilities(person),
            monitoring,
        })
    }

    fn device_capabilities(&self, person: &Person) -> Vec<&'static str> {
        let disturb = if person.do_not_disturb {
            "DoNotDisturbOff"
        } else {
            "DoNotDisturbOn"
        };
        let mut list = vec!["ForwardCallsOn", disturb];
        if !person.active || !person.is_supervisor() {
            return list;
        }
        list.extend(["ListenIn", "Coach", "BargeIn"]);
        if person.monitoring.is_some() {
            list.push("CancelSupervisorMonitoring");
        }
        let barged_in = person
            .call
            .as_ref()
            .and_then(|call| self.monitoring_mode(call, &person.dn));
        if self.rules.guesses.advertise_mute && barged_in == Some(Mode::BargeIn) {
            list.extend(["MuteMonitoredUser", "UnmuteMonitoredUser"]);
        }
        list
    }

    pub(crate) fn leg_view(&self, now: Millis, id: &CallId, dn: &Dn) -> Option<LegView> {
        let call = self.call(id)?;
        let party = self.party(id, dn).ok()?;
        let (mode, agent_muted) = match party.role {
            PartyRole::Agent => (None, false),
            PartyRole::Supervisor {
                mode, agent_muted, ..
            } => (Some(mode), agent_muted),
        };
        Some(LegView {
            call: id.clone(),
            conn_id: call.conn_id.clone(),
            dn: dn.clone(),
            device: self.person(dn)?.device_id.clone(),
            participants: participants(call, dn),
            dnis: call.dnis.clone(),
            kind: call.kind(),
            ani: (call.kind() == "Inbound").then(|| call.caller.clone()),
            attached: call.attached.clone(),
            recording: call.recording,
            state: party.state,
            seconds: now.saturating_sub(party.since) / 1000,
            capabilities: leg_capabilities(party.state, &party.role),
            muted: mode.is_some_and(guesses::leg_muted),
            listening_in: mode.is_none() && call.supervisor().is_some(),
            agent_muted,
            mode,
        })
    }

    /// The call that `dn` takes part in, as its device shows it.
    pub(crate) fn own_leg(&self, now: Millis, dn: &Dn) -> Option<LegView> {
        self.leg_view(now, self.person(dn)?.call.as_ref()?, dn)
    }
}

/// The caller and the other agents. A silent supervisor is a participant for no one.
fn participants(call: &Call, seen_by: &Dn) -> Vec<String> {
    let others = call.parties.iter().filter(|party| {
        let audible = !matches!(
            party.role,
            PartyRole::Supervisor {
                mode: Mode::ListenIn | Mode::Coach,
                ..
            }
        );
        party.dn != *seen_by && audible
    });
    let mut numbers = vec![call.caller.clone()];
    numbers.extend(others.map(|party| party.dn.to_string()));
    numbers
}
