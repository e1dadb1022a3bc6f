//! Which call is the monitoring call, and what it shows.
//!
//! Knows what counts as proof: the kind of the call and the phones in it. A call between the two
//! phones that may be an ordinary one proves nothing unless listening was asked for. No page shows
//! a monitoring call, so everything that may be missing in one is allowed to be.

use super::{Desktop, Effect, Ending, Failure, Hold, Monitoring, MonitoringPhase, Output, Phase};
use crate::Millis;
use crate::event::Call;
use crate::ids::AgentId;
use crate::names::{AgentState, CallState, CallType};

impl Desktop {
    /// Takes over calls from an event: all that the supervisor has, or some.
    pub(super) fn see_calls(
        &mut self,
        calls: &[Call],
        complete: bool,
        now: Millis,
        out: &mut Vec<Output>,
    ) {
        // Barging in replaces the monitoring call by another: what goes on is seen first.
        let (over, going_on): (Vec<_>, Vec<_>) = calls.iter().partition(|call| call.is_over());
        for call in going_on.into_iter().chain(over) {
            self.see_call(call, now, out);
        }
        let Some(monitoring) = self.monitoring.as_ref().filter(|_| complete) else {
            return;
        };
        let was_seen = monitoring.is_active() || !monitoring.call.is_empty();
        let is_there = calls
            .iter()
            .any(|call| !call.is_over() && self.whose(call).as_ref() == Some(&monitoring.agent));
        if was_seen && !is_there {
            self.call_gone(Ending::Unknown, now, out);
        }
    }

    fn see_call(&mut self, call: &Call, now: Millis, out: &mut Vec<Output>) {
        let Some(agent) = self.whose(call) else {
            return;
        };
        let own = call.state_of(&self.config.extension);
        let hers = self
            .agent(&agent)
            .and_then(|agent| call.state_of(&agent.extension));
        let is_over = |state: &CallState| state.is_over() || *state == CallState::Failed;
        // Of a call that the supervisor has entered, the agent may leave without an end to it.
        let agent_left = call.kind == CallType::Monitor && hers.is_some_and(is_over);
        if call.is_over() || own.is_some_and(is_over) || agent_left {
            let is_this = self.monitoring.as_ref().is_some_and(|monitoring| {
                monitoring.agent == agent
                    && (monitoring.call == call.id
                        || monitoring.call.is_empty()
                        || call.id.is_empty())
            });
            if is_this {
                let only_agent = !call.is_over() && !own.is_some_and(is_over);
                let ending = if only_agent {
                    Ending::AgentLeft
                } else {
                    Ending::Unknown
                };
                self.call_gone(ending, now, out);
                self.dropped = call.id.clone();
            }
            return;
        }
        if own.unwrap_or(&call.state).is_starting() {
            self.is_starting(call, &agent, out);
            return;
        }
        let is_held = |state: &CallState| *state == CallState::Held;
        let held = is_held(&call.state) || own.is_some_and(is_held) || hers.is_some_and(is_held);
        self.is_up(call, &agent, held, now, out);
    }

    /// The call is on its way: it could be dropped, but nothing is heard yet.
    fn is_starting(&mut self, call: &Call, agent: &AgentId, out: &mut Vec<Output>) {
        if let Some(monitoring) = &mut self.monitoring
            && monitoring.agent == *agent
            && matches!(
                monitoring.phase,
                MonitoringPhase::Requested | MonitoringPhase::Unconfirmed
            )
            && monitoring.call.is_empty()
            && !call.id.is_empty()
        {
            monitoring.call = call.id.clone();
            out.push(Output::Monitoring);
        }
    }

    fn is_up(
        &mut self,
        call: &Call,
        agent: &AgentId,
        held: bool,
        now: Millis,
        out: &mut Vec<Output>,
    ) {
        let before = self
            .monitoring
            .as_ref()
            .filter(|before| before.agent == *agent);
        let same_call =
            before.is_some_and(|before| !before.call.is_empty() && before.call == call.id);
        let (was_in, was_found, since) = match before {
            Some(Monitoring {
                phase:
                    MonitoringPhase::Active {
                        barged_in, found, ..
                    },
                since,
                ..
            }) => (*barged_in, *found, *since),
            Some(Monitoring {
                phase: MonitoringPhase::Ended(_),
                ..
            }) => (false, !same_call, now),
            Some(_) => (false, false, now),
            None => (false, true, now),
        };
        let barged_in =
            matches!(call.kind, CallType::BargeIn | CallType::Intercept) || (was_in && same_call);
        let on_hold = self
            .agent(agent)
            .is_some_and(|agent| agent.state == AgentState::Hold);
        let id = match before {
            Some(before) if call.id.is_empty() => before.call.clone(),
            _ => call.id.clone(),
        };
        let asked = self.confirm_on_phone(
            |awaited| match &awaited.effect {
                Effect::Listening(wanted) => wanted == agent,
                Effect::BargedIn => barged_in,
                Effect::OwnNotReady(_) | Effect::CallGone | Effect::State(..) => false,
            },
            now,
            out,
        );
        let seen = Monitoring {
            agent: agent.clone(),
            call: id,
            phase: MonitoringPhase::Active {
                barged_in,
                hold: Hold {
                    agent: on_hold,
                    call: held,
                },
                found: was_found && !asked,
            },
            since,
        };
        if self.monitoring.as_ref() != Some(&seen) {
            self.monitoring = Some(seen);
            out.push(Output::Monitoring);
        }
    }

    /// The monitoring call is gone, or can no longer be.
    pub(super) fn call_gone(&mut self, ending: Ending, now: Millis, out: &mut Vec<Output>) {
        let Some(monitoring) = &self.monitoring else {
            return;
        };
        let was_active = match monitoring.phase {
            MonitoringPhase::Active { .. } => true,
            MonitoringPhase::Requested | MonitoringPhase::Unconfirmed => false,
            MonitoringPhase::Failed(_) | MonitoringPhase::Ended(_) => return,
        };
        let left = self
            .agent(&monitoring.agent)
            .is_some_and(|agent| agent.state.is_off_call());
        let stopped = self.confirm_on_phone(|awaited| awaited.effect == Effect::CallGone, now, out);
        let mut awaited = self.awaited.iter();
        let start = awaited.find(|awaited| awaited.effect.is_start() && awaited.is_open());
        if let Some(id) = start.map(|awaited| awaited.id) {
            self.set_phase(id, Phase::Failed(Failure::CallFailed), now, out);
        }
        let phase = if stopped {
            MonitoringPhase::Ended(Ending::Stopped)
        } else if !was_active {
            MonitoringPhase::Failed(Failure::CallFailed)
        } else if self.own.state == AgentState::Logout {
            MonitoringPhase::Ended(Ending::SignedOut)
        } else if left {
            MonitoringPhase::Ended(Ending::AgentLeft)
        } else {
            MonitoringPhase::Ended(ending)
        };
        self.set_monitoring_phase(phase, now, out);
    }

    /// The agent to whom the supervisor listens by this call; `None` when it is not known to be
    /// such a call, or belongs to another supervisor.
    fn whose(&self, call: &Call) -> Option<AgentId> {
        let monitoring = self.monitoring.as_ref();
        if !call.id.is_empty() {
            if call.id == self.dropped {
                return None;
            }
            if let Some(known) = monitoring.filter(|known| known.call == call.id) {
                return Some(known.agent.clone());
            }
        }
        let expected = monitoring.filter(|known| !matches!(known.phase, MonitoringPhase::Ended(_)));
        let own = &self.config.extension;
        if call.kind.is_supervision() {
            if !call.names_other(own) {
                return expected.map(|known| known.agent.clone());
            }
            // A monitoring call is begun by its supervisor; a conference may have been begun by any
            // party.
            let is_hers =
                call.kind != CallType::Monitor || call.from.is_empty() || call.from == *own;
            if !is_hers || !call.involves(own) {
                return None;
            }
            let takes_part = |id: &AgentId| {
                self.agent(id)
                    .is_some_and(|agent| call.involves(&agent.extension))
            };
            if let Some(known) = expected.filter(|known| takes_part(&known.agent)) {
                return Some(known.agent.clone());
            }
            let parties = call.parties.iter().map(|party| &party.address);
            let phones = parties.chain([&call.from, &call.to]);
            let others = phones.filter_map(|phone| self.agents.at(phone));
            let other = others.min_by(|one, other| one.id.cmp(&other.id));
            // A request that waits is about another agent then.
            let waits = expected.is_some_and(|known| known.phase == MonitoringPhase::Requested);
            return other.filter(|_| !waits).map(|agent| agent.id.clone());
        }
        let asked = expected.filter(|_| call.kind.is_unsaid() && call.from == *own)?;
        let agent = self.agent(&asked.agent)?;
        (!own.is_empty() && !call.to.is_empty() && call.to == agent.extension)
            .then(|| agent.id.clone())
    }
}
