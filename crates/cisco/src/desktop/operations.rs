//! An operation from its request to its outcome.
//!
//! Knows the time limit, and when an error is about a request of this panel. A request is never
//! repeated by itself.

use super::{
    Awaited, Desktop, Effect, Ending, Failure, Monitoring, MonitoringPhase, Operation, OperationId,
    Output, Phase, Wait,
};
use crate::Millis;
use crate::config::UserNameOf;
use crate::error::{ApiError, ErrorCode};
use crate::gate::{Gate, Reason, gate, gate_but};
use crate::ids::{AgentId, CallId, UserName};
use crate::request::{Refusal, Request};

impl Desktop {
    /// Asks for an operation, under a number of the caller's. Not done, and answered with the
    /// reason, when it may not be asked for now.
    pub fn invoke(
        &mut self,
        operation: Operation,
        id: OperationId,
        now: Millis,
    ) -> Result<Vec<Output>, Gate> {
        match gate(&operation, self) {
            Gate::Enabled => {}
            refused => return Err(refused),
        }
        let mut out = Vec::new();
        let request = self.first_request(&operation);
        // Outcomes of earlier operations on the same phone or agent could not be told from those of
        // this one.
        let subject = operation.changes_state_of();
        self.awaited
            .retain(|earlier| earlier.effect.state_of() != subject);
        self.said.retain(|(earlier, _)| earlier.as_ref() != subject);
        if let Operation::Listen(agent) = &operation {
            self.set_monitoring(agent.clone(), now);
        }
        self.awaited.push(Awaited {
            id,
            effect: Effect::of(operation),
            wait: Wait::Since(now),
        });
        out.push(Output::Operation(id, Phase::Requested));
        self.send(id, request, now, &mut out);
        Ok(out)
    }

    /// Does what is due at the time of [`Desktop::wake_at`].
    pub fn tick(&mut self, now: Millis) -> Vec<Output> {
        let mut out = Vec::new();
        for id in self.due(now) {
            let agent = self.find(id).and_then(|due| due.effect.state_of().cloned());
            let agent = agent.and_then(|agent| self.agent(&agent));
            let phase = if agent.is_some_and(|agent| agent.state.is_on_call()) {
                Phase::AfterCall
            } else {
                Phase::Unconfirmed
            };
            self.set_phase(id, phase, now, &mut out);
        }
        out
    }

    /// The operations whose time limit is over.
    fn due(&self, now: Millis) -> Vec<OperationId> {
        let limit = self.config.confirm_ms;
        let is_over = |since: Millis| now >= since.saturating_add(limit);
        let due = self
            .awaited
            .iter()
            .filter(|awaited| awaited.since().is_some_and(is_over));
        due.map(|awaited| awaited.id).collect()
    }

    /// When the next [`Desktop::tick`] is due.
    pub fn wake_at(&self) -> Option<Millis> {
        let begun = self.awaited.iter().filter_map(Awaited::since);
        begun
            .map(|since| since.saturating_add(self.config.confirm_ms))
            .min()
    }

    fn first_request(&self, operation: &Operation) -> Result<Request, Refusal> {
        match operation {
            Operation::Listen(agent) => self.listen_request(agent),
            // The pages show no message for the own state that would take no reason; this is the
            // one for members of a team, with the supervisor as the member.
            Operation::NotReadyAndListen(_) => Ok(Request::NotReady {
                user_name: self.config.user_name.clone(),
            }),
            Operation::Stop => Ok(Request::Drop {
                address: self.config.extension.clone(),
                call: self.monitored_call(),
            }),
            Operation::BargeIn => {
                let monitoring = self.monitoring.as_ref().ok_or(Refusal::NoCall)?;
                let agent = self.agent(&monitoring.agent).ok_or(Refusal::NoAddress)?;
                Ok(Request::BargeIn {
                    from: self.config.extension.clone(),
                    to: agent.extension.clone(),
                    user_name: self.config.user_name.clone(),
                    call: monitoring.call.clone(),
                })
            }
            Operation::AgentNotReady(agent) => Ok(Request::NotReady {
                user_name: self.user_name_of(agent),
            }),
            Operation::AgentSignOut(agent) => Ok(Request::SignOut {
                user_name: self.user_name_of(agent),
            }),
        }
    }

    fn listen_request(&self, agent: &AgentId) -> Result<Request, Refusal> {
        let target = self.agent(agent).ok_or(Refusal::NoAddress)?;
        Ok(Request::SilentMonitoring {
            from: self.config.extension.clone(),
            to: target.extension.clone(),
            user_name: match self.config.user_name_of {
                UserNameOf::Supervisor => self.config.user_name.clone(),
                UserNameOf::Agent => self.user_name_of(agent),
            },
        })
    }

    fn user_name_of(&self, agent: &AgentId) -> UserName {
        let told = self.agent(agent).map(|agent| agent.user_name.clone());
        told.filter(|name| !name.is_empty())
            .unwrap_or_else(|| UserName::from(agent.as_str()))
    }

    fn monitored_call(&self) -> CallId {
        let monitoring = self.monitoring.as_ref();
        monitoring
            .map(|monitoring| monitoring.call.clone())
            .unwrap_or_default()
    }

    fn set_monitoring(&mut self, agent: AgentId, now: Millis) {
        if let Some(before) = &self.monitoring
            && matches!(
                before.phase,
                MonitoringPhase::Ended(_) | MonitoringPhase::Failed(_)
            )
            && !before.call.is_empty()
        {
            // What is still said of the call before is not about this one.
            self.dropped = before.call.clone();
        }
        self.monitoring = Some(Monitoring {
            agent,
            call: CallId::default(),
            phase: MonitoringPhase::Requested,
            since: now,
        });
    }

    /// Says it on the bus, or fails the operation where it cannot be said.
    fn send(
        &mut self,
        id: OperationId,
        request: Result<Request, Refusal>,
        now: Millis,
        out: &mut Vec<Output>,
    ) {
        let written = request.and_then(|request| Ok((request.frame(&self.config)?, request)));
        match written {
            Ok((frame, request)) => {
                let effect = self.find(id).map(|awaited| awaited.effect.clone());
                if let Some(Effect::Listening(_)) = effect {
                    out.push(Output::Monitoring);
                }
                let subject = effect.and_then(|effect| effect.state_of().cloned());
                self.said.push((subject, request));
                out.push(Output::Publish(frame));
            }
            Err(refusal) => {
                self.set_phase(id, Phase::Failed(Failure::NotWritten(refusal)), now, out);
            }
        }
    }

    fn find(&mut self, id: OperationId) -> Option<&mut Awaited> {
        self.awaited.iter_mut().find(|awaited| awaited.id == id)
    }

    /// The supervisor takes no calls now: listening is next, if it is still possible. When the
    /// first step took too long nothing follows: it would come as a surprise.
    pub(super) fn not_ready_now(&mut self, now: Millis, out: &mut Vec<Output>) {
        let Some(Awaited {
            id,
            effect: Effect::OwnNotReady(agent),
            ..
        }) = self.waiting_on(None).cloned()
        else {
            return;
        };
        let listening = Operation::Listen(agent.clone());
        match gate_but(&listening, self, Some(id)) {
            Gate::Enabled => {
                let request = self.first_request(&listening);
                self.set_monitoring(agent.clone(), now);
                if let Some(awaited) = self.find(id) {
                    awaited.effect = Effect::Listening(agent);
                    awaited.wait = Wait::Since(now);
                }
                self.send(id, request, now, out);
            }
            Gate::Disabled(reason) => {
                self.set_phase(id, Phase::Failed(Failure::NotPossible(reason)), now, out);
            }
            Gate::Absent => {
                let failure = Failure::NotPossible(Reason::NotInTeam);
                self.set_phase(id, Phase::Failed(failure), now, out);
            }
        }
    }

    /// Brings an operation to a phase, and the monitoring with it.
    pub(super) fn set_phase(
        &mut self,
        id: OperationId,
        phase: Phase,
        now: Millis,
        out: &mut Vec<Output>,
    ) {
        let Some(awaited) = self.find(id) else {
            return;
        };
        let is_listening = matches!(awaited.effect, Effect::Listening(_));
        let wait = match phase {
            Phase::Requested => Some(Wait::Since(now)),
            Phase::AfterCall => Some(Wait::AfterCall),
            Phase::Unconfirmed => Some(Wait::Late),
            Phase::Failed(_) => is_listening.then_some(Wait::Refused),
            Phase::Confirmed => None,
        };
        if Some(awaited.wait) == wait {
            return;
        }
        match wait {
            Some(wait) => awaited.wait = wait,
            None => self.awaited.retain(|awaited| awaited.id != id),
        }
        out.push(Output::Operation(id, phase.clone()));
        let monitoring = match phase {
            Phase::Failed(failure) if is_listening => MonitoringPhase::Failed(failure),
            Phase::Unconfirmed if is_listening => MonitoringPhase::Unconfirmed,
            Phase::Requested
            | Phase::AfterCall
            | Phase::Confirmed
            | Phase::Failed(_)
            | Phase::Unconfirmed => return,
        };
        self.set_monitoring_phase(monitoring, now, out);
    }

    pub(super) fn set_monitoring_phase(
        &mut self,
        phase: MonitoringPhase,
        now: Millis,
        out: &mut Vec<Output>,
    ) {
        if let Some(monitoring) = &mut self.monitoring
            && monitoring.phase != phase
        {
            monitoring.phase = phase;
            monitoring.since = now;
            out.push(Output::Monitoring);
        }
    }

    /// Confirms the operation on the phone, if this shows its effect.
    pub(super) fn confirm_on_phone(
        &mut self,
        is_shown: impl Fn(&Awaited) -> bool,
        now: Millis,
        out: &mut Vec<Output>,
    ) -> bool {
        let shown = self
            .awaited
            .iter()
            .find(|awaited| awaited.effect.state_of().is_none() && is_shown(awaited));
        let Some(id) = shown.map(|awaited| awaited.id) else {
            return false;
        };
        self.set_phase(id, Phase::Confirmed, now, out);
        true
    }

    /// Records a request on the bus, of any application. It confirms nothing. After a request of
    /// another application, an error that follows may be about that one.
    pub(super) fn overheard(&mut self, source: &str, request: Option<&Request>, now: Millis) {
        let is_own = match request {
            Some(Request::ReadCalls) => true,
            Some(request) => self.said.iter().any(|(_, said)| said == request),
            // A request that is not known here belongs to the application that it names.
            None => source.is_empty() || source == self.config.source,
        };
        if !is_own {
            self.foreign_at = Some(now);
        }
    }

    /// Takes over an error. It has no id: it belongs to the panel's request when exactly one waits
    /// and no other application has sent a request since then.
    pub(super) fn refused(&mut self, error: &ApiError, now: Millis, out: &mut Vec<Output>) {
        let limit = self.config.confirm_ms;
        let is_recent = |at: Millis| now.saturating_sub(at) <= limit;
        let waiting = self
            .awaited
            .iter()
            .filter_map(|awaited| Some((awaited.id, awaited.since()?)))
            .collect::<Vec<_>>();
        let said_before = self
            .last_error
            .as_ref()
            .is_some_and(|(last, at)| last == error && is_recent(*at));
        self.last_error = Some((error.clone(), now));
        match waiting.as_slice() {
            [(id, since)] if self.foreign_at.is_none_or(|at| at < *since) => {
                let failed = Phase::Failed(Failure::Refused(error.clone()));
                let is_stop = self
                    .find(*id)
                    .is_some_and(|awaited| awaited.effect == Effect::CallGone);
                self.set_phase(*id, failed, now, out);
                if is_stop && error.code == ErrorCode::NotFound {
                    // There is no such call any more.
                    self.call_gone(Ending::Unknown, now, out);
                }
            }
            [] if said_before => {}
            [] if self.read_at.take().is_some_and(is_recent) => {}
            _ => out.push(Output::Error(error.clone())),
        }
    }
}
