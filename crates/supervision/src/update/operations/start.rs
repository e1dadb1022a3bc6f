//! From the click to the request.
//!
//! gate → question → host's veto → request. What is monitored may have to be ended first. A
//! request is never repeated by itself.

use gws::request::{self, Readers};

use crate::gate::{Gate, cancels_first, gate, gate_instead, meant, possible, way_out};
use crate::message::{Effect, HostEvent, Purpose};
use crate::model::{Mode, Model, OutgoingId, Presence, Prompt, Warning};
use crate::operation::{
    Back, MonitorOptions, Operation, OperationFailure, OperationId, Pending, Phase, Plan, Target,
};
use crate::update::turn::Turn;

impl Turn<'_> {
    pub(in crate::update) fn choose(&mut self, options: MonitorOptions) {
        self.model.view.options = possible(options, self.model);
        self.wishes.remember = true;
        self.changes.all = true;
    }

    pub(in crate::update) fn invoke(
        &mut self,
        operation: Operation,
        target: Target,
        instead: bool,
    ) {
        // The view may be a moment behind; what is not allowed now is not done.
        if !may(operation, &target, self.model, instead) {
            return;
        }
        let (operation, target) = if instead {
            (operation, target)
        } else {
            meant(operation, &target, self.model)
        };
        let warnings = warnings(operation, &target, self.model);
        if warnings.is_empty() {
            self.carry_out(operation, target, instead);
        } else {
            self.model.user.prompt = Some(Prompt {
                agent: self.model.name_of(&target),
                operation,
                target,
                warnings,
                instead,
            });
            self.changes.all = true;
        }
    }

    pub(in crate::update) fn prompt_answered(&mut self, yes: bool) {
        self.changes.all = true;
        let dismissing = self.model.user.dismissing.take();
        if let Some(key) = dismissing.filter(|_| yes) {
            self.dismiss_session(&key);
        }
        let Some(prompt) = self.model.user.prompt.take() else {
            return;
        };
        // The world went on while the question stood.
        if yes && may(prompt.operation, &prompt.target, self.model, prompt.instead) {
            self.carry_out(prompt.operation, prompt.target, prompt.instead);
        }
    }

    /// Begins what a control means now.
    fn carry_out(&mut self, operation: Operation, target: Target, instead: bool) {
        if instead {
            self.begin(operation, target, None);
            return;
        }
        let (operation, target) = meant(operation, &target, self.model);
        let left = match &target {
            Target::Call(id) if operation == Operation::SwitchToCoach => {
                self.model.user.calls.get(id)
            }
            _ => None,
        };
        let back = left.and_then(|call| Some((call.agent.clone()?, way_out(call, self.model)?)));
        match back {
            Some((agent, back)) => {
                self.begin_with(Operation::Coach, Target::Agent(agent), None, Some(back));
            }
            None => self.begin(operation, target, None),
        }
    }

    /// A message that is sent again is given; a new one is what stands in the box.
    pub(in crate::update) fn begin(
        &mut self,
        operation: Operation,
        target: Target,
        message: Option<OutgoingId>,
    ) {
        self.begin_with(operation, target, message, None);
    }

    fn begin_with(
        &mut self,
        operation: Operation,
        target: Target,
        message: Option<OutgoingId>,
        back: Option<Back>,
    ) {
        let message = message.or_else(|| self.take_draft(operation, &target));
        // A new operation replaces what is known of earlier ones on the same device or call; a
        // late confirmation could no longer be told apart.
        let (calls, sessions) = (&self.model.user.calls, &self.model.user.sessions);
        self.model.user.operations.retain(|earlier| {
            earlier.phase == Phase::Requested
                || match &earlier.target {
                    // One operation at a time goes through the phone of the Cisco channel, too.
                    Target::Agent(_) if earlier.target.cisco().is_some() => {
                        target.cisco().is_none() || !matches!(target, Target::Agent(_))
                    }
                    // One operation at a time goes through the own device.
                    Target::Agent(_) | Target::Own | Target::NextCall(_) => {
                        !target.needs_own_device()
                    }
                    // Those on calls that have left the screen go as well.
                    Target::Call(id) => calls.contains_key(id) && earlier.target != target,
                    // Of other agents, what is settled is in the log.
                    Target::Channel(..) => {
                        earlier.target != target
                            && (earlier.is_open() || !matches!(target, Target::Channel(..)))
                    }
                    Target::Interaction(..) => earlier.target != target && earlier.is_open(),
                    Target::Session(key) => {
                        let is_message = earlier.plan.message.is_some();
                        sessions.contains_key(key)
                            && earlier.is_open()
                            && (is_message || earlier.target != target)
                    }
                }
        });
        self.model.user.trouble = None;
        self.model.link.next_operation += 1;
        let chosen = possible(self.model.view.options, self.model);
        let device = self.model.user.device.as_ref();
        let now = device.and_then(|device| device.supervisor_monitoring_state.as_ref());
        // Only the mode is to be another one, of what is monitored already.
        let changes_mode = back.is_some() || matches!(target, Target::NextCall(_));
        let mut plan = Plan {
            options: match now {
                Some(now) if changes_mode => possible(MonitorOptions::of(now), self.model),
                Some(_) | None => chosen,
            },
            cancelling: match back {
                Some(back) => back == Back::Stopping,
                None => target.needs_own_device() && cancels_first(operation, self.model),
            },
            same_mode: false,
            which: self.model.view.which_sessions,
            message,
            queued: false,
            after_call: false,
            back,
        };
        if let (Some(monitoring), Target::Agent(id) | Target::NextCall(id)) =
            (self.model.monitoring(), &target)
        {
            let hers = monitoring.agent.is_some_and(|agent| agent.id == *id);
            let mode = operation.monitoring_state();
            plan.same_mode = hers && monitoring.mode == mode.as_ref().and_then(Mode::of);
        }
        let pending = Pending {
            id: OperationId(self.model.link.next_operation),
            operation,
            agent: match &target {
                // What concerns my own phone is about nobody whom I monitor.
                Target::Own if !operation.is_monitoring() => self.model.own_name().to_owned(),
                target => self.model.name_of(target),
            },
            target,
            device: None,
            by_number: false,
            was: self.model.monitoring().map(|monitoring| monitoring.device),
            suspect: None,
            plan,
            phase: Phase::Requested,
            requested_at: self.now,
        };
        let event = HostEvent::operation(&pending);
        let id = pending.id;
        self.log_phase(&pending);
        self.model.user.operations.push(pending);
        self.changes.all = true;
        self.effects.push(Effect::AskHost { id, event });
    }

    pub(in crate::update) fn host_answered(&mut self, id: OperationId, allowed: bool) {
        let Some(pending) = self.model.pending(id) else {
            return;
        };
        if pending.phase != Phase::Requested {
            return;
        }
        if !allowed {
            self.fail(id, OperationFailure::Vetoed);
            return;
        }
        let (operation, target) = (pending.operation, pending.target.clone());
        if let Some(agent) = target.cisco() {
            self.ask_cisco(id, operation, &agent);
            return;
        }
        let cancels = pending.plan.cancelling || operation == Operation::CancelSupervisorMonitoring;
        let own = self
            .model
            .user
            .device
            .as_ref()
            .map(|device| device.id.clone());
        let request = match (&target, own) {
            (Target::Call(call), _) => operation
                .on_call()
                .map(|on_call| request::call(call, on_call)),
            (Target::Interaction(..) | Target::Session(_), _) => {
                self.text_request(id, operation, &target)
            }
            (Target::Channel(..), _) if operation.is_following() => {
                self.text_request(id, operation, &target)
            }
            (Target::Channel(agent, channel), _) => operation
                .on_channel()
                .map(|state| request::agent_state(agent, channel, state)),
            (Target::Agent(_) | Target::Own | Target::NextCall(_), Some(own)) if cancels => {
                Some(request::cancel_monitoring(&own))
            }
            (Target::Agent(_), _) if pending.plan.back.is_some() => {
                self.leave_call(id);
                return;
            }
            (Target::Agent(agent) | Target::NextCall(agent), _) => {
                self.monitor(id, agent);
                return;
            }
            (Target::Own, _) if operation == Operation::StartSession => {
                self.start_session(Some(id));
                return;
            }
            (Target::Own, Some(own)) => match operation {
                Operation::DoNotDisturbOn => Some(request::do_not_disturb(&own, true)),
                Operation::DoNotDisturbOff => Some(request::do_not_disturb(&own, false)),
                _ => operation.on_channel().map(request::own_state_change),
            },
            (Target::Own, None) => None,
        };
        if let Some(request) = request {
            self.send(Purpose::Operation(id), request);
        }
    }

    /// Ends what is monitored at once, whatever the host says: it is another agent than the one who
    /// was asked for.
    pub(in crate::update) fn stop_monitoring(&mut self) {
        let Some(own) = self
            .model
            .user
            .device
            .as_ref()
            .map(|device| device.id.clone())
        else {
            return;
        };
        self.model.link.next_operation += 1;
        let pending = Pending {
            id: OperationId(self.model.link.next_operation),
            operation: Operation::CancelSupervisorMonitoring,
            agent: self.model.name_of(&Target::Own),
            target: Target::Own,
            device: None,
            by_number: false,
            was: None,
            suspect: None,
            plan: Plan::default(),
            phase: Phase::Requested,
            requested_at: self.now,
        };
        self.effects
            .push(Effect::Emit(HostEvent::operation(&pending)));
        self.log_phase(&pending);
        let purpose = Purpose::Operation(pending.id);
        self.model.user.operations.push(pending);
        self.send(purpose, request::cancel_monitoring(&own));
    }
}

fn may(operation: Operation, target: &Target, model: &Model, instead: bool) -> bool {
    let gate = if instead {
        gate_instead(operation, target, model)
    } else {
        gate(operation, target, model)
    };
    gate == Gate::Enabled
}

/// Whether nobody can hear the supervisor before the agent's next call begins.
fn begins_later(target: &Target, model: &Model) -> bool {
    match target {
        Target::NextCall(_) => true,
        Target::Agent(id) => match model
            .user
            .roster
            .agents
            .get(id)
            .map(|agent| &agent.presence)
        {
            Some(Presence::In { busy, .. }) => !busy,
            Some(Presence::LoggedOut) => true,
            Some(Presence::Unknown | Presence::Cisco(_)) | None => false,
        },
        Target::Call(_)
        | Target::Channel(..)
        | Target::Interaction(..)
        | Target::Session(_)
        | Target::Own => false,
    }
}

/// What she should know before it is done, as far as she wants to be asked.
fn warnings(operation: Operation, target: &Target, model: &Model) -> Vec<Warning> {
    let config = &model.host.config;
    let mut warnings = Vec::new();
    if operation.is_barge_in() && config.confirm_barge_in {
        warnings.push(match target.medium() {
            Some(_) => Warning::EverybodyReads,
            None if begins_later(target, model) => Warning::EverybodyHearsNext,
            None => Warning::EverybodyHears,
        });
    }
    let switches = matches!(
        operation,
        Operation::SwitchToListenIn | Operation::SwitchToBargeIn
    );
    let coaching = match target {
        Target::Call(id) => {
            model.user.calls.get(id).and_then(|call| call.mode) == Some(Mode::Coach)
        }
        Target::Agent(_)
        | Target::Channel(..)
        | Target::Interaction(..)
        | Target::Session(_)
        | Target::Own
        | Target::NextCall(_) => false,
    };
    if switches && coaching && config.confirm_one_way {
        warnings.push(Warning::NoWayBack);
    }
    if operation == Operation::Offline && config.confirm_offline {
        warnings.push(Warning::LogsOut);
    }
    if let Target::Session(key) = target
        && let Some(session) = model.user.sessions.get(key)
    {
        let for_agents = session.draft.written_for == Some(Readers::Agents);
        if operation == Operation::SendMessage && for_agents {
            warnings.push(Warning::WrittenForAgents);
        }
        if operation == Operation::Leave && session.is_last_agent(model) {
            warnings.push(Warning::EndsForCustomer);
        }
    }
    warnings
}
