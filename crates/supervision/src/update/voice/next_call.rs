//! Out of a call and back into it as coach, and the mode in which the next call begins.
//!
//! Knows which step follows which, and that the panel steps back to Listen in by itself, once.
//! Must not know what may be done: that is the gate.

use gws::names::Capability;
use gws::reply;
use gws::request;

use crate::activity::What;
use crate::gate::{Gate, Reason, gate_of};
use crate::message::{HttpReply, NoReply, Purpose};
use crate::model::{AfterBarge, Mode, NextBarge};
use crate::operation::{Back, Command, How, OperationFailure, OperationId, Pending, Phase, Step};
use crate::update::turn::{Evidence, Fact, Turn, Unanswered};

impl Turn<'_> {
    /// The call is hung up; the operation that comes back to it is this one.
    pub(in crate::update) fn leave_call(&mut self, id: OperationId) {
        let Some(pending) = self.model.user.pending_mut(id) else {
            return;
        };
        pending.plan.step = Step::Back(Back::Leaving);
        let agent = pending.comes_back_to().cloned();
        let call = agent.and_then(|agent| self.model.call_of(&agent));
        match call.map(|call| request::call(&call.call.id, &Capability::Hangup)) {
            Some(request) => self.send(Purpose::Leave(id), request),
            None => self.come_back(Evidence::Push),
        }
    }

    /// The call that was left is over for the supervisor: now the operation itself is asked for.
    /// A call that stays when monitoring has ended is left by itself.
    pub(in crate::update) fn come_back(&mut self, evidence: Evidence) {
        let waits = |pending: &Pending| {
            pending.phase == Phase::Requested
                && matches!(pending.plan.step, Step::Back(Back::Stopped | Back::Leaving))
        };
        let mut operations = self.model.user.operations.iter();
        let Some(pending) = operations.find(|pending| waits(pending)) else {
            return;
        };
        let Command::Monitor { agent, mode, .. } = pending.command.clone() else {
            return;
        };
        let (id, step) = (pending.id, pending.plan.step);
        match (self.model.call_of(&agent), evidence, step) {
            (Some(_), Evidence::Read, Step::Back(Back::Stopped)) => self.leave_call(id),
            // The news of its end may be on its way.
            (Some(_), Evidence::Push, Step::Back(Back::Stopped)) => self.wishes.own_state = true,
            (Some(_), ..) => {}
            (None, ..) => {
                let stopped = self.model.monitoring().is_none();
                if let Some(pending) = self.model.user.pending_mut(id) {
                    pending.plan.step = Step::Back(Back::Returning { stopped });
                }
                self.facts.push(Fact::WayFree(id, agent, mode));
            }
        }
    }

    /// What became of hanging up shows in the call. A refusal may mean that it is over already.
    pub(in crate::update) fn leave_reply(&mut self, reply: Result<HttpReply, NoReply>) {
        match Self::read(reply, |_| Ok(())) {
            Ok(()) => {}
            Err(Unanswered::Failure(reply::Failure::NotSignedIn)) => {
                self.wishes.sign_in_again = true;
            }
            Err(Unanswered::Failure(_) | Unanswered::NoReply) => self.wishes.own_state = true,
        }
    }

    /// An operation is settled: whether the server keeps the supervisor out of calls that are on, and
    /// whether Barge in was chosen for the next call.
    pub(in crate::update) fn note_outcome(&mut self, id: OperationId) {
        let Some(pending) = self.model.user.pending(id) else {
            return;
        };
        match &pending.phase {
            Phase::Failed(OperationFailure::NotEntered) => {
                let agent = pending.comes_back_to();
                let agent = agent.and_then(|id| self.model.user.roster.agents.get(id));
                // Whoever is on a call all the same has one that cannot be entered.
                self.model.user.keeps_out |= agent.is_some_and(|agent| agent.presence.is_busy());
            }
            Phase::Confirmed => self.note_choice(id),
            Phase::Requested | Phase::Unconfirmed | Phase::Failed(_) => {}
        }
    }

    fn note_choice(&mut self, id: OperationId) {
        let Some(pending) = self.model.user.pending(id) else {
            return;
        };
        let (agent, barges) = match &pending.command {
            Command::Monitor { agent, mode, how } => {
                // Pressed while nobody was on a call with the supervisor, it is about the next one.
                if *how != How::NextCall && self.model.call_of(agent).is_some() {
                    return;
                }
                (agent, *mode == Mode::BargeIn)
            }
            Command::StopMonitoring(Some(agent)) if self.model.call_of(agent).is_none() => {
                (agent, false)
            }
            Command::StopMonitoring(_)
            | Command::Call(..)
            | Command::State(..)
            | Command::MonitorMessaging(..)
            | Command::StopMessagingMonitoring(..)
            | Command::Join(..)
            | Command::Session(..)
            | Command::Own(_)
            | Command::Cisco(..) => return,
        };
        let during = self.model.call_of(agent);
        let chosen = barges.then(|| NextBarge {
            agent: agent.clone(),
            during: during.map(|call| call.call.id.clone()),
        });
        self.wishes.remember |= self.model.user.next_barge != chosen;
        self.model.user.next_barge = chosen;
    }

    /// Keeps the choice for the next call true. After a call, the agent whose next call is to begin in
    /// Listen in again, once.
    pub(in crate::update) fn mind_next_call(&mut self) -> Option<Command> {
        self.spend_choice();
        if self.model.user.after_barge != AfterBarge::Due || !self.model.is_live() {
            return None;
        }
        let monitoring = self.model.monitoring();
        let barges = monitoring.as_ref().and_then(|it| it.mode) == Some(Mode::BargeIn);
        let agent = monitoring.and_then(|it| it.agent);
        let is_on_call = self.model.user.calls.values().any(|call| !call.is_over());
        let due = barges && !is_on_call && self.model.user.next_barge.is_none();
        let Some(agent) = agent.filter(|_| due) else {
            self.model.user.after_barge = AfterBarge::Nothing;
            return None;
        };
        let name = agent.name.clone();
        let back = Command::Monitor {
            agent: agent.id.clone(),
            mode: Mode::ListenIn,
            how: How::NextCall,
        };
        match gate_of(&back, self.model) {
            Gate::Enabled => {
                self.log(What::SteppingBack(name));
                return Some(back);
            }
            // Something else is under way.
            Gate::Disabled(Reason::Waiting { .. } | Reason::WaitingForNextCall { .. }) => {}
            // The waiting card says that everybody will hear the supervisor.
            Gate::Disabled(_) | Gate::Absent => self.model.user.after_barge = AfterBarge::Nothing,
        }
        None
    }

    /// The last operation that began steps back to Listen in.
    pub(in crate::update) fn steps_back(&mut self) {
        let id = self.model.user.operations.last().map(|pending| pending.id);
        self.model.user.after_barge = id.map_or(AfterBarge::Nothing, AfterBarge::Asked);
    }

    /// A choice holds until the next call begins, and while the device would begin it so.
    fn spend_choice(&mut self) {
        let (Some(chosen), Some(_)) = (&self.model.user.next_barge, &self.model.user.device) else {
            return;
        };
        let monitoring = self.model.monitoring();
        let holds = monitoring.is_some_and(|monitoring| {
            monitoring.mode == Some(Mode::BargeIn)
                && monitoring
                    .agent
                    .is_none_or(|agent| agent.id == chosen.agent)
        });
        let call = self.model.call_of(&chosen.agent);
        let has_begun = call.is_some_and(|call| chosen.during.as_ref() != Some(&call.call.id));
        if !holds || has_begun {
            self.model.user.next_barge = None;
            self.wishes.remember = true;
            self.changes.all = true;
        }
    }
}
