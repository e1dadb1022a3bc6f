//! From the click to the outcome.
//!
//! gate → question → host's veto → request → confirmation by a notification or a reading. A
//! request is never repeated by itself.

use gws::ids::{CallId, UserId};
use gws::names::{MonitoringMode, MonitoringScope};
use gws::reply::{self, Failure};
use gws::request::{self, MonitorTarget};
use gws::resource::{Call, Device, SupervisorMonitoringState};

use super::{Turn, Unanswered};
use crate::activity::What;
use crate::config::TargetNaming;
use crate::gate::{Gate, gate};
use crate::message::{Effect, HostEvent, HttpReply, NoReply, Purpose, Trouble};
use crate::model::Prompt;
use crate::operation::{Operation, OperationFailure, OperationId, Pending, Phase, Target};

impl Turn<'_> {
    pub(super) fn invoke(&mut self, operation: Operation, target: Target) {
        // The view may be a moment behind; what is not allowed now is not done.
        if gate(operation, &target, self.model) != Gate::Enabled {
            return;
        }
        if operation.is_barge_in() && self.model.config.confirm_barge_in {
            self.model.prompt = Some(Prompt {
                agent: self.model.name_of(&target),
                operation,
                target,
            });
            self.changes.all = true;
        } else {
            self.begin(operation, target);
        }
    }

    pub(super) fn prompt_answered(&mut self, yes: bool) {
        let Some(prompt) = self.model.prompt.take() else {
            return;
        };
        self.changes.all = true;
        // The world went on while the question stood.
        if yes && gate(prompt.operation, &prompt.target, self.model) == Gate::Enabled {
            self.begin(prompt.operation, prompt.target);
        }
    }

    fn begin(&mut self, operation: Operation, target: Target) {
        // A new operation replaces what is known of earlier ones on the same device or call; a
        // late confirmation could no longer be told apart.
        let calls = &self.model.calls;
        self.model.operations.retain(|earlier| {
            earlier.phase == Phase::Requested
                || match (&earlier.target, &target) {
                    (Target::Agent(_), Target::Agent(_)) => false,
                    (Target::Agent(_), Target::Call(_)) => true,
                    // Those on calls that have left the screen go as well.
                    (Target::Call(id), now) => calls.contains_key(id) && earlier.target != *now,
                }
        });
        self.model.trouble = None;
        self.model.next_operation += 1;
        let pending = Pending {
            id: OperationId(self.model.next_operation),
            operation,
            agent: self.model.name_of(&target),
            target,
            device: None,
            by_number: false,
            phase: Phase::Requested,
            requested_at: self.now,
        };
        let event = HostEvent::operation(&pending);
        let id = pending.id;
        self.log_phase(&pending);
        self.model.operations.push(pending);
        self.changes.all = true;
        self.effects.push(Effect::AskHost { id, event });
    }

    pub(super) fn host_answered(&mut self, id: OperationId, allowed: bool) {
        let Some((index, pending)) = self.find(id) else {
            return;
        };
        if pending.phase != Phase::Requested {
            return;
        }
        if !allowed {
            self.fail_operation(index, OperationFailure::Vetoed);
            return;
        }
        let operation = pending.operation;
        match &pending.target {
            Target::Call(call) => {
                if let Some(on_call) = operation.on_call() {
                    let request = request::call(call, on_call);
                    self.send(Purpose::Operation(id), request);
                }
            }
            Target::Agent(_) if operation == Operation::CancelSupervisorMonitoring => {
                if let Some(own) = self.model.device.as_ref() {
                    let request = request::cancel_monitoring(&own.id);
                    self.send(Purpose::Operation(id), request);
                }
            }
            Target::Agent(agent) => {
                let agent = agent.clone();
                self.monitor(index, id, &agent);
            }
        }
    }

    /// Finds out how the agent's device is named, and asks for it to be monitored.
    fn monitor(&mut self, index: usize, id: OperationId, agent: &UserId) {
        let Some(known) = self.model.roster.agents.get(agent) else {
            self.fail_operation(index, OperationFailure::NoTarget);
            return;
        };
        match (self.model.config.target, &known.device) {
            (TargetNaming::Auto | TargetNaming::Device, Some(device)) => {
                // The sender is not asked for its origin: the vendor's servers look at the last
                // segment only, and their own samples disagree about the rest.
                let uri = format!("{}/api/v2/devices/{device}", self.model.base_url);
                let device = device.clone();
                if let Some(pending) = self.model.operations.get_mut(index) {
                    pending.device = Some(device);
                }
                self.send_monitor(index, id, &MonitorTarget::DeviceUri(uri));
            }
            (TargetNaming::Auto | TargetNaming::Device, None) => {
                let request = request::user_devices(agent);
                let agent = agent.clone();
                self.send(
                    Purpose::DeviceOf {
                        agent,
                        operation: id,
                    },
                    request,
                );
            }
            (TargetNaming::PhoneNumber, _) => self.monitor_by_number(index, id, agent),
        }
    }

    fn monitor_by_number(&mut self, index: usize, id: OperationId, agent: &UserId) {
        let number = self.model.roster.agents.get(agent);
        match number.map(|agent| agent.number.clone()) {
            Some(number) if !number.is_empty() => {
                if let Some(pending) = self.model.operations.get_mut(index) {
                    pending.by_number = true;
                }
                self.send_monitor(index, id, &MonitorTarget::PhoneNumber(number));
            }
            _ => self.fail_operation(index, OperationFailure::NoTarget),
        }
    }

    pub(super) fn device_of_reply(
        &mut self,
        agent: &UserId,
        id: OperationId,
        reply: Result<HttpReply, NoReply>,
    ) {
        let user =
            Self::checked(reply).and_then(|body| reply::user(&body).map_err(Unanswered::Failure));
        if let Ok(user) = &user {
            self.learn_devices(agent, user.devices.as_deref().unwrap_or_default());
        }
        let Some((index, pending)) = self.find(id) else {
            return;
        };
        if pending.phase != Phase::Requested {
            return;
        }
        let known = self.model.roster.agents.get(agent);
        let has_device = known.is_some_and(|agent| agent.device.is_some());
        match user {
            Ok(_) if has_device => self.monitor(index, id, agent),
            Err(Unanswered::NoReply) => self.fail_operation(index, OperationFailure::Network),
            Err(Unanswered::Failure(Failure::NotSignedIn)) => {
                self.fail_operation(index, OperationFailure::Server(Failure::NotSignedIn));
                self.sign_in_again();
            }
            Err(Unanswered::Failure(failure))
                if self.model.config.target == TargetNaming::Device =>
            {
                self.fail_operation(index, OperationFailure::Server(failure));
            }
            Ok(_) if self.model.config.target == TargetNaming::Device => {
                self.fail_operation(index, OperationFailure::NoTarget);
            }
            // A plain supervisor may not be allowed to read devices.
            Ok(_) | Err(Unanswered::Failure(_)) => self.monitor_by_number(index, id, agent),
        }
    }

    fn send_monitor(&mut self, index: usize, id: OperationId, target: &MonitorTarget) {
        let state = self
            .model
            .operations
            .get(index)
            .and_then(|pending| pending.operation.monitoring_state());
        let own = self.model.device.as_ref().map(|device| device.id.clone());
        if let (Some(state), Some(own)) = (state, own) {
            let request = request::monitor(
                &own,
                &state,
                target,
                &MonitoringScope::Call,
                &MonitoringMode::AllCalls,
            );
            self.send(Purpose::Operation(id), request);
        }
    }

    pub(super) fn operation_reply(&mut self, id: OperationId, reply: Result<HttpReply, NoReply>) {
        let checked = Self::checked(reply);
        let Some((index, pending)) = self.find(id) else {
            return;
        };
        let waiting = pending.phase == Phase::Requested;
        match checked {
            // Accepted; what shows the effect is still to come.
            Ok(_) => {}
            Err(Unanswered::Failure(failure)) => {
                let signed_out = failure == Failure::NotSignedIn;
                if waiting {
                    self.fail_operation(index, OperationFailure::Server(failure));
                }
                if signed_out {
                    self.sign_in_again();
                }
            }
            // The request may have arrived although the answer did not.
            Err(Unanswered::NoReply) => {
                if waiting {
                    self.doubt_operation(index);
                }
            }
        }
    }

    pub(super) fn expire_operations(&mut self) {
        for index in 0..self.model.operations.len() {
            let limit = self.model.config.confirm_ms;
            let expired = self.model.operations.get(index).is_some_and(|pending| {
                pending.phase == Phase::Requested && pending.requested_at + limit <= self.now
            });
            if expired {
                self.doubt_operation(index);
            }
        }
    }

    /// The effect was not seen: say so, and look.
    fn doubt_operation(&mut self, index: usize) {
        self.set_phase(index, Phase::Unconfirmed);
        if let Some(pending) = self.model.operations.get(index) {
            self.model.trouble = Some(pending.id);
            let operation = pending.operation;
            self.report(Trouble::Unconfirmed(operation));
        }
        self.read_own_state();
    }

    pub(super) fn fail_operation(&mut self, index: usize, failure: OperationFailure) {
        self.set_phase(index, Phase::Failed(failure.clone()));
        if let Some(pending) = self.model.operations.get(index) {
            self.model.trouble = Some(pending.id);
            let operation = pending.operation;
            self.report(Trouble::Operation(operation, failure));
        }
    }

    pub(super) fn fail_operations_on(&mut self, call: &CallId) {
        for index in 0..self.model.operations.len() {
            let open = self.model.operations.get(index).is_some_and(|pending| {
                pending.is_open() && pending.target == Target::Call(call.clone())
            });
            if open {
                self.fail_operation(index, OperationFailure::CallEnded);
            }
        }
    }

    pub(super) fn confirm_by_device(&mut self, device: &Device) {
        if let Some(monitoring) = &device.supervisor_monitoring_state {
            self.learn_target(monitoring);
        }
        self.confirm_where(|pending| pending.confirmed_by_device(device));
    }

    /// What was asked for by number shows its device only now. It is taken to be the agent's,
    /// unless it is known to be somebody else's.
    fn learn_target(&mut self, monitoring: &SupervisorMonitoringState) {
        let device = monitoring.target();
        let owners = &mut self.model.roster.owners;
        for pending in &mut self.model.operations {
            let Target::Agent(agent) = &pending.target else {
                continue;
            };
            if pending.by_number
                && pending.device.is_none()
                && pending.is_open()
                && pending.operation.monitoring_state().as_ref() == Some(&monitoring.state)
                && owners.get(&device).is_none_or(|owner| owner == agent)
            {
                owners.insert(device.clone(), agent.clone());
                pending.device = Some(device.clone());
            }
        }
    }

    pub(super) fn confirm_by_call(&mut self, call: &Call) {
        self.confirm_where(|pending| pending.confirmed_by_call(call));
    }

    fn confirm_where(&mut self, shows: impl Fn(&Pending) -> bool) {
        for index in 0..self.model.operations.len() {
            let confirmed = self
                .model
                .operations
                .get(index)
                .is_some_and(|pending| pending.is_open() && shows(pending));
            if confirmed {
                self.set_phase(index, Phase::Confirmed);
                let id = self.model.operations.get(index).map(|pending| pending.id);
                if self.model.trouble == id {
                    self.model.trouble = None;
                }
            }
        }
    }

    /// The one place where a phase changes, so that each change is told once.
    pub(super) fn set_phase(&mut self, index: usize, phase: Phase) {
        let Some(pending) = self.model.operations.get_mut(index) else {
            return;
        };
        if pending.phase == phase {
            return;
        }
        pending.phase = phase;
        let pending = pending.clone();
        self.effects
            .push(Effect::Emit(HostEvent::operation(&pending)));
        self.log_phase(&pending);
        self.changes.all = true;
    }

    fn log_phase(&mut self, pending: &Pending) {
        self.log(What::Operation {
            id: pending.id,
            operation: pending.operation,
            agent: pending.agent.clone(),
            phase: pending.phase.clone(),
            after: self.now.saturating_sub(pending.requested_at),
        });
    }

    fn find(&self, id: OperationId) -> Option<(usize, &Pending)> {
        let mut found = (0..).zip(&self.model.operations);
        found.find(|(_, pending)| pending.id == id)
    }
}
