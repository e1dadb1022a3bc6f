//! Calls and who takes part in them: arriving, answering, holding, transferring, ending.
//! It knows extensions and call states; it must not know how GWS prints them.

use super::ids::{CallId, Dn};
use super::monitoring::{Mode, Scope};
use super::{CallNote, Denied, Millis, Note, World};
use crate::rng::{Rng, base_32_number};

/// One call between a caller and an agent, and perhaps a supervisor.
#[derive(Clone, Debug)]
pub(crate) struct Call {
    pub(crate) id: CallId,
    pub(crate) conn_id: String,
    /// The number that calls.
    pub(crate) caller: String,
    /// The number that was called; it stays when the call is transferred.
    pub(crate) dnis: Dn,
    pub(crate) parties: Vec<Party>,
    /// What is attached to it, an opaque text; empty when there is nothing.
    pub(crate) attached: String,
    /// `None` where recording is not licensed.
    pub(crate) recording: Option<Recording>,
    /// Used up by one more transfer in the random traffic at most.
    pub(crate) transferred: bool,
}

impl Call {
    /// The agent who talks to the caller.
    pub(crate) fn agent(&self) -> Option<&Party> {
        self.parties
            .iter()
            .find(|party| party.role == PartyRole::Agent)
    }

    pub(crate) fn supervisor(&self) -> Option<&Party> {
        self.parties
            .iter()
            .find(|party| party.role != PartyRole::Agent)
    }

    /// A caller with a short number is a colleague.
    pub(crate) fn kind(&self) -> &'static str {
        let extension = self.caller.len() <= 5 && self.caller.chars().all(|c| c.is_ascii_digit());
        if extension { "Internal" } else { "Inbound" }
    }
}

/// Values of `recordingState` in calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Recording {
    Stopped,
    On,
    Paused,
}

impl Recording {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Stopped => "Stopped",
            Self::On => "Recording",
            Self::Paused => "Paused",
        }
    }
}

/// One device on a call.
#[derive(Clone, Debug)]
pub(crate) struct Party {
    pub(crate) dn: Dn,
    pub(crate) role: PartyRole,
    pub(crate) state: LegState,
    /// When this leg began.
    pub(crate) since: Millis,
}

/// Why the device is on the call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum PartyRole {
    Agent,
    Supervisor {
        mode: Mode,
        scope: Scope,
        agent_muted: bool,
    },
}

/// State of one leg of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LegState {
    Ringing,
    Established,
    Held,
    Released,
}

impl LegState {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Ringing => "Ringing",
            Self::Established => "Established",
            Self::Held => "Held",
            Self::Released => "Released",
        }
    }
}

impl World {
    pub(crate) fn call(&self, id: &CallId) -> Option<&Call> {
        self.calls.get(id)
    }

    pub(crate) fn party(&self, call: &CallId, dn: &Dn) -> Result<&Party, Denied> {
        let call = self.calls.get(call).ok_or(Denied::UnknownCall)?;
        call.parties
            .iter()
            .find(|party| party.dn == *dn)
            .ok_or(Denied::UnknownCall)
    }

    fn party_mut(&mut self, call: &CallId, dn: &Dn) -> Option<&mut Party> {
        self.calls
            .get_mut(call)?
            .parties
            .iter_mut()
            .find(|party| party.dn == *dn)
    }

    pub(super) fn role_mut(&mut self, call: &CallId, dn: &Dn) -> Option<&mut PartyRole> {
        self.party_mut(call, dn).map(|party| &mut party.role)
    }

    pub(super) fn note_call(&mut self, now: Millis, call: &CallId, dn: &Dn, kind: CallNote) {
        if let Some(leg) = self.leg_view(now, call, dn) {
            self.notes.push(Note::Call { kind, leg });
        }
    }

    pub(super) fn join(&mut self, call: &CallId, party: Party) {
        if let Some(person) = self.people.get_mut(&party.dn) {
            person.call = Some(call.clone());
        }
        if let Some(call) = self.calls.get_mut(call) {
            call.parties.push(party);
        }
    }

    /// A call from `caller` rings at the agent.
    pub(crate) fn arrive(
        &mut self,
        now: Millis,
        agent: &Dn,
        caller: &str,
    ) -> Result<CallId, Denied> {
        self.check_active(agent)?;
        if self
            .person(agent)
            .is_some_and(|person| person.call.is_some())
        {
            return Err(Denied::Busy(agent.clone()));
        }
        self.calls_made += 1;
        let id = CallId::new(format!(
            "{}{}",
            self.call_prefix,
            base_32_number(self.calls_made, 6)
        ));
        let call = Call {
            id: id.clone(),
            conn_id: Rng::new(self.calls_made, &self.call_prefix).hex(16),
            caller: caller.to_owned(),
            dnis: agent.clone(),
            parties: Vec::new(),
            attached: String::new(),
            recording: None,
            transferred: false,
        };
        self.calls.insert(id.clone(), call);
        self.join(
            &id,
            Party {
                dn: agent.clone(),
                role: PartyRole::Agent,
                state: LegState::Ringing,
                since: now,
            },
        );
        self.note_call(now, &id, agent, CallNote::StatusChange);
        Ok(id)
    }

    pub(super) fn check_answer(&self, by: &Dn, call: &CallId) -> Result<(), Denied> {
        match self.party(call, by)?.state {
            LegState::Ringing => Ok(()),
            _ => Err(Denied::NotOffered("Answer")),
        }
    }

    pub(crate) fn answer(&mut self, now: Millis, by: &Dn, call: &CallId) {
        let Some(party) = self.party_mut(call, by) else {
            return;
        };
        party.state = LegState::Established;
        let is_agent = party.role == PartyRole::Agent;
        self.note_call(now, call, by, CallNote::StatusChange);
        if is_agent {
            self.deliver_to_monitor(now, call, by);
        }
    }

    /// The agent puts the caller on hold, or takes the call back.
    pub(crate) fn hold(&mut self, now: Millis, agent: &Dn, on: bool) -> Result<(), Denied> {
        let no_call = || Denied::NoCall(agent.clone());
        let id = self
            .person(agent)
            .and_then(|p| p.call.clone())
            .ok_or_else(no_call)?;
        let (from, to) = if on {
            (LegState::Established, LegState::Held)
        } else {
            (LegState::Held, LegState::Established)
        };
        let party = self.party_mut(&id, agent).ok_or_else(no_call)?;
        if party.state != from {
            return Err(Denied::NotOffered(if on { "Hold" } else { "Retrieve" }));
        }
        party.state = to;
        self.note_call(now, &id, agent, CallNote::StatusChange);
        if self.rules.guesses.leg_follows_hold {
            self.hold_supervisor(now, &id, from, to);
        }
        Ok(())
    }

    fn hold_supervisor(&mut self, now: Millis, call: &CallId, from: LegState, to: LegState) {
        let Some(by) = self
            .call(call)
            .and_then(Call::supervisor)
            .map(|party| party.dn.clone())
        else {
            return;
        };
        if let Some(party) = self
            .party_mut(call, &by)
            .filter(|party| party.state == from)
        {
            party.state = to;
            self.note_call(now, call, &by, CallNote::StatusChange);
        }
    }

    /// The agent hands the call to a colleague, who answers at once.
    pub(crate) fn transfer(&mut self, now: Millis, agent: &Dn, to: &Dn) -> Result<CallId, Denied> {
        let no_call = || Denied::NoCall(agent.clone());
        let id = self
            .person(agent)
            .and_then(|p| p.call.clone())
            .ok_or_else(no_call)?;
        if self.party(&id, agent)?.role != PartyRole::Agent {
            return Err(no_call());
        }
        self.check_active(to)?;
        if self.person(to).is_some_and(|person| person.call.is_some()) {
            return Err(Denied::Busy(to.clone()));
        }
        let supervisor = self.call(&id).and_then(Call::supervisor).cloned();
        self.leave(now, &id, agent);
        self.join(
            &id,
            Party {
                dn: to.clone(),
                role: PartyRole::Agent,
                state: LegState::Established,
                since: now,
            },
        );
        if let Some(call) = self.calls.get_mut(&id) {
            call.transferred = true;
        }
        self.note_call(now, &id, to, CallNote::StatusChange);
        match supervisor {
            Some(Party {
                dn,
                role:
                    PartyRole::Supervisor {
                        scope: Scope::Agent,
                        ..
                    },
                ..
            }) => {
                self.leave(now, &id, &dn);
                self.monitored_leg_ended(&dn);
            }
            Some(Party { dn, .. }) => self.note_call(now, &id, &dn, CallNote::ParticipantsUpdated),
            None => {}
        }
        self.deliver_to_monitor(now, &id, to);
        Ok(id)
    }

    /// `by` leaves the call. Without its agent the call is over for everyone; a supervisor leaves alone.
    pub(crate) fn hang_up(&mut self, now: Millis, by: &Dn, call: &CallId) {
        match self.party(call, by).map(|party| party.role.clone()) {
            Ok(PartyRole::Agent) if self.has_other_agent(call, by) => {
                self.leave_conference(now, by, call);
            }
            Ok(PartyRole::Agent) => self.end_call(now, call),
            Ok(PartyRole::Supervisor { .. }) => {
                self.leave(now, call, by);
                self.monitored_leg_ended(by);
            }
            Err(_) => {}
        }
    }

    /// The caller hangs up.
    pub(crate) fn end_call(&mut self, now: Millis, call: &CallId) {
        let Some(parties) = self.calls.get(call).map(|call| call.parties.clone()) else {
            return;
        };
        for party in &parties {
            self.leave(now, call, &party.dn);
        }
        self.calls.remove(call);
        for party in parties
            .iter()
            .filter(|party| party.role != PartyRole::Agent)
        {
            self.monitored_leg_ended(&party.dn);
        }
    }

    pub(super) fn leave(&mut self, now: Millis, call: &CallId, dn: &Dn) {
        if let Some(party) = self.party_mut(call, dn) {
            party.state = LegState::Released;
        }
        self.note_call(now, call, dn, CallNote::StatusChange);
        if let Some(call) = self.calls.get_mut(call) {
            call.parties.retain(|party| party.dn != *dn);
        }
        if let Some(person) = self.people.get_mut(dn) {
            person.call = None;
        }
    }
}
