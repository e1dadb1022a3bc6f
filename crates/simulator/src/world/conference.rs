//! More on a call than two people talking: colleagues, attached data, recording.
//! It knows extensions and opaque texts; it must not know how GWS prints them.

use super::calls::{LegState, Party, PartyRole, Recording};
use super::ids::{CallId, Dn};
use super::monitoring::Scope;
use super::{CallNote, Denied, Millis, World};

impl World {
    /// Notifies every party of the call.
    fn note_everybody(&mut self, now: Millis, call: &CallId, kind: CallNote) {
        let parties = self.call(call).map(|call| call.parties.clone());
        for party in parties.unwrap_or_default() {
            self.note_call(now, call, &party.dn, kind);
        }
    }

    /// The call that this agent takes part in.
    fn call_of(&self, agent: &Dn) -> Result<CallId, Denied> {
        let call = self.person(agent).and_then(|person| person.call.clone());
        let call = call.ok_or_else(|| Denied::NoCall(agent.clone()))?;
        match self.party(&call, agent)?.role {
            PartyRole::Agent => Ok(call),
            PartyRole::Supervisor { .. } => Err(Denied::NoCall(agent.clone())),
        }
    }

    /// Attaches data to the call, in place of those that it has.
    pub(crate) fn attach(&mut self, now: Millis, agent: &Dn, data: String) -> Result<(), Denied> {
        let id = self.call_of(agent)?;
        if let Some(call) = self.calls.get_mut(&id) {
            call.attached = data;
        }
        self.note_everybody(now, &id, CallNote::AttachedDataChanged);
        Ok(())
    }

    /// Recording of the call starts, pauses or stops.
    pub(crate) fn record(
        &mut self,
        now: Millis,
        agent: &Dn,
        state: Recording,
    ) -> Result<(), Denied> {
        let id = self.call_of(agent)?;
        if let Some(call) = self.calls.get_mut(&id) {
            call.recording = Some(state);
        }
        self.note_everybody(now, &id, CallNote::CallRecordingStateChange);
        Ok(())
    }

    /// Business data and, on some calls, recording, as the random traffic has them.
    pub(super) fn furnish(&mut self, id: &CallId, agent: &Dn) {
        let (made, prefix) = (self.calls_made, self.call_prefix.clone());
        let Some(person) = self.people.get(agent) else {
            return;
        };
        if let Some(call) = self.calls.get_mut(id) {
            call.attached = super::attached::sample(made, &prefix, &call.caller, person);
            call.recording = made.is_multiple_of(3).then_some(Recording::On);
        }
    }

    /// The agent takes a colleague into the call, who answers at once.
    pub(crate) fn conference(
        &mut self,
        now: Millis,
        agent: &Dn,
        with: &Dn,
    ) -> Result<CallId, Denied> {
        let id = self.call_of(agent)?;
        self.check_active(with)?;
        if self
            .person(with)
            .is_some_and(|person| person.call.is_some())
        {
            return Err(Denied::Busy(with.clone()));
        }
        let party = Party {
            dn: with.clone(),
            role: PartyRole::Agent,
            state: LegState::Established,
            since: now,
        };
        self.join(&id, party);
        self.note_everybody(now, &id, CallNote::ParticipantsUpdated);
        self.deliver_to_monitor(now, &id, with);
        Ok(id)
    }

    pub(super) fn has_other_agent(&self, call: &CallId, than: &Dn) -> bool {
        self.call(call).is_some_and(|call| {
            let mut parties = call.parties.iter();
            parties.any(|party| party.role == PartyRole::Agent && party.dn != *than)
        })
    }

    /// An agent leaves colleagues and caller. A supervisor who follows the agent, not the call,
    /// leaves as well.
    pub(super) fn leave_conference(&mut self, now: Millis, agent: &Dn, call: &CallId) {
        self.leave(now, call, agent);
        let follower = self.monitor_of(agent).cloned().filter(|by| {
            let role = self.party(call, by).map(|party| party.role.clone());
            matches!(
                role,
                Ok(PartyRole::Supervisor {
                    scope: Scope::Agent,
                    ..
                })
            )
        });
        if let Some(by) = follower {
            self.leave(now, call, &by);
            self.monitored_leg_ended(&by);
        }
        self.note_everybody(now, call, CallNote::ParticipantsUpdated);
    }
}
