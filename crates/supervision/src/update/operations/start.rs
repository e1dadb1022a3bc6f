//! From the click to the request.
//!
//! gate → question → host's veto → request. What is monitored may have to be ended first. A
//! request is never repeated by itself.

use gws::request::{self, HttpRequest};

use crate::gate::{Gate, gate_of, possible};
use crate::message::{Effect, HostEvent, Purpose};
use crate::model::{Mode, OnCall, OutgoingId, Prompt, Warning};
use crate::operation::monitor::{cancels_first, leaves, meant, way_out};
use crate::operation::{
    Back, CallCommand, Command, How, MonitorOptions, OperationFailure, OperationId, OwnCommand,
    Pending, Phase, Plan, SessionCommand, Step, Target, call, messaging, own,
};
use crate::platform::AgentRef;
use crate::update::turn::Turn;
use crate::view::presence_of;

impl Turn<'_> {
    pub(in crate::update) fn choose(&mut self, options: MonitorOptions) {
        self.model.view.options = possible(options, self.model);
        self.wishes.remember = true;
        self.changes.all = true;
    }

    /// Does what is allowed of these, or asks about them first.
    pub(in crate::update) fn invoke(&mut self, commands: impl IntoIterator<Item = Command>) {
        let commands = self.allowed(commands);
        let warnings = commands.first().map(|it| it.warnings(self.model));
        match warnings {
            Some(warnings) if !warnings.is_empty() => self.ask(commands, warnings),
            Some(_) | None => self.carry_out_all(commands),
        }
    }

    /// What these mean now, without what is not allowed: the view may be a moment behind.
    fn allowed(&self, commands: impl IntoIterator<Item = Command>) -> Vec<Command> {
        let commands = commands.into_iter().map(|it| meant(it, self.model));
        let is_enabled = |it: &Command| gate_of(it, self.model) == Gate::Enabled;
        commands.filter(is_enabled).collect()
    }

    fn ask(&mut self, commands: Vec<Command>, warnings: Vec<Warning>) {
        let mut commands = commands.into_iter();
        let Some(command) = commands.next() else {
            return;
        };
        self.model.user.prompt = Some(Prompt {
            agent: self.model.name_of(&command.target()),
            leaves: leaves(&command, self.model),
            on_call: self.on_call(&command),
            command,
            also: commands.collect(),
            warnings,
        });
        self.changes.all = true;
    }

    /// The call of an agent whose state is to change.
    fn on_call(&self, command: &Command) -> Option<OnCall> {
        let Command::State(agent, ..) = command else {
            return None;
        };
        let agent = self.model.user.roster.agents.get(agent)?;
        let (presence, since) = presence_of(self.model, agent);
        let since = since.filter(|_| presence.is_busy())?;
        Some(OnCall {
            lasted: self.now.saturating_sub(since.at()),
            is_bound: since.is_bound(),
        })
    }

    pub(in crate::update) fn prompt_answered(&mut self, yes: bool) {
        self.changes.all = true;
        let dismissing = self.model.user.dismissing.take();
        if let Some(key) = dismissing.filter(|_| yes) {
            self.dismiss_session(&key);
        }
        let Some(prompt) = self.model.user.prompt.take().filter(|_| yes) else {
            return;
        };
        // The world went on while the question stood.
        let commands = self.allowed([prompt.command].into_iter().chain(prompt.also));
        // Whoever is monitored since then was not spoken of.
        let left = commands.iter().find_map(|it| leaves(it, self.model));
        if left.is_some() && left != prompt.leaves {
            self.ask(commands, prompt.warnings);
        } else {
            self.carry_out_all(commands);
        }
    }

    fn carry_out_all(&mut self, commands: Vec<Command>) {
        for command in commands {
            self.carry_out(command);
        }
    }

    /// Begins it; coaching on a call is begun by leaving the call.
    fn carry_out(&mut self, command: Command) {
        let left = if let Command::Call(id, CallCommand::Switch(Mode::Coach)) = &command {
            self.model.user.calls.get(id)
        } else {
            None
        };
        let back = left.and_then(|call| Some((call.agent.clone()?, way_out(call, self.model)?)));
        match back {
            Some((agent, back)) => {
                let (mode, how) = (Mode::Coach, How::Back);
                let command = Command::Monitor { agent, mode, how };
                self.begin_with(command, None, Step::Back(back));
            }
            None => self.begin(command, None),
        }
    }

    /// A message that is sent again is given; a new one is what stands in the box.
    pub(in crate::update) fn begin(&mut self, command: Command, message: Option<OutgoingId>) {
        let step = if let Command::Monitor { mode, .. } = &command
            && cancels_first(*mode, self.model)
        {
            Step::Cancelling
        } else {
            Step::Itself
        };
        self.begin_with(command, message, step);
    }

    fn begin_with(&mut self, command: Command, message: Option<OutgoingId>, step: Step) {
        let message = message.or_else(|| self.take_draft(&command));
        self.replace_earlier(&command.target());
        self.model.user.trouble = None;
        self.changes.all = true;
        let (id, event) = self.record(command, message, step);
        self.effects.push(Effect::AskHost { id, event });
    }

    /// Records an operation as requested, with its line in the log and its event for the host.
    fn record(
        &mut self,
        command: Command,
        message: Option<OutgoingId>,
        step: Step,
    ) -> (OperationId, HostEvent) {
        self.model.link.next_operation += 1;
        let pending = Pending {
            id: OperationId(self.model.link.next_operation),
            agent: match &command {
                // What concerns the own phone is about nobody who is monitored.
                Command::Own(_) => self.model.own_name().to_owned(),
                command => self.model.name_of(&command.target()),
            },
            device: None,
            by_number: false,
            was: self.model.monitoring().map(|monitoring| monitoring.device),
            suspect: None,
            plan: self.plan(&command, message, step),
            command,
            phase: Phase::Requested,
            requested_at: self.now,
        };
        let (id, event) = (pending.id, HostEvent::operation(&pending));
        self.log_phase(&pending);
        self.model.user.operations.push(pending);
        (id, event)
    }

    fn plan(&self, command: &Command, message: Option<OutgoingId>, step: Step) -> Plan {
        let mut plan = Plan {
            options: possible(self.model.view.options, self.model),
            same_mode: false,
            which: self.model.view.which_sessions,
            message,
            step,
        };
        let Command::Monitor { agent, mode, how } = command else {
            return plan;
        };
        let device = self.model.user.device.as_ref();
        let now = device.and_then(|device| device.supervisor_monitoring_state.as_ref());
        plan.options = match (how, now) {
            // Only the mode is to be another one, of what is monitored already.
            (How::NextCall | How::Back, Some(now)) => possible(MonitorOptions::of(now), self.model),
            (How::NextCall | How::Back, None) | (How::Now | How::Instead, _) => plan.options,
        };
        plan.same_mode = self.model.monitoring().is_some_and(|monitoring| {
            let is_hers = monitoring.agent.is_some_and(|known| known.id == *agent);
            is_hers && monitoring.mode == Some(*mode)
        });
        plan
    }

    /// A new operation replaces what is known of earlier ones on the same device or call; a late
    /// confirmation could no longer be told apart.
    fn replace_earlier(&mut self, target: &Target) {
        let (calls, sessions) = (&self.model.user.calls, &self.model.user.sessions);
        self.model.user.operations.retain(|earlier| {
            let known = earlier.target();
            earlier.phase == Phase::Requested
                || match &known {
                    // One operation at a time goes through the phone of the Cisco channel, too.
                    Target::Agent(AgentRef::Cisco(_)) => {
                        !matches!(target, Target::Agent(AgentRef::Cisco(_)))
                    }
                    // One operation at a time goes through the own device.
                    Target::Agent(AgentRef::Gws(_)) | Target::Own | Target::NextCall(_) => {
                        !target.needs_own_device()
                    }
                    // Those on calls that have left the screen go as well.
                    Target::Call(id) => calls.contains_key(id) && known != *target,
                    // Of other agents, what is settled is in the log.
                    Target::Channel(..) => {
                        known != *target
                            && (earlier.is_open() || !matches!(target, Target::Channel(..)))
                    }
                    Target::Interaction(..) => known != *target && earlier.is_open(),
                    Target::Session(key) => {
                        let is_message = earlier.plan.message.is_some();
                        sessions.contains_key(key)
                            && earlier.is_open()
                            && (is_message || known != *target)
                    }
                }
        });
    }

    pub(in crate::update) fn host_answered(&mut self, id: OperationId, allowed: bool) {
        if !self.model.user.is_requested(id) {
            return;
        }
        if !allowed {
            self.fail(id, OperationFailure::Vetoed);
            return;
        }
        if let Some(request) = self.first_request(id) {
            self.send(Purpose::Operation(id), request);
        }
    }

    /// The request that an operation begins with; `None` where something else goes first.
    fn first_request(&mut self, id: OperationId) -> Option<HttpRequest> {
        let pending = self.model.user.pending(id)?;
        let own = self.model.user.device.as_ref().map(|device| &device.id);
        match pending.command.clone() {
            Command::Monitor { agent, .. } => match (pending.plan.step, own) {
                (Step::Cancelling | Step::Back(Back::Stopping), Some(own)) => {
                    return Some(request::cancel_monitoring(own));
                }
                (Step::Back(_), _) => self.leave_call(id),
                (
                    Step::Itself
                    | Step::Queued
                    | Step::Cancelling
                    | Step::Monitoring
                    | Step::Entering { .. },
                    _,
                ) => {
                    self.monitor(id, &agent);
                }
            },
            Command::StopMonitoring(_) => return Some(request::cancel_monitoring(own?)),
            Command::Call(call, asked) => return call::request(&call, asked),
            Command::State(agent, channel, asked) => {
                return Some(request::agent_state(&agent, &channel, asked));
            }
            Command::MonitorMessaging(agent, medium, mode) => {
                let which = pending.plan.which;
                return Some(messaging::request(&agent, medium, mode, which, self.model));
            }
            Command::StopMessagingMonitoring(agent, medium) => {
                return Some(request::cancel_monitoring_channel(&agent, medium));
            }
            Command::Join(agent, key) => {
                if let Some(first) = messaging::request_before_join(&agent, &key, self.model) {
                    if let Some(pending) = self.model.user.pending_mut(id) {
                        pending.plan.step = Step::Monitoring;
                    }
                    self.agent_changed(agent);
                    return Some(first);
                }
                return Some(messaging::request_to_join(&agent, &key, self.model));
            }
            Command::Session(key, SessionCommand::Send(_)) => self.queue_message(&key, id),
            Command::Session(key, asked) => return messaging::request_in(&key, asked),
            Command::Own(OwnCommand::StartSession) => self.start_session(Some(id)),
            Command::Own(asked) => return own::request(own?, asked),
            Command::Cisco(agent, asked) => self.ask_cisco(id, &agent, asked),
        }
        None
    }

    /// Ends what is monitored at once, whatever the host says: it is another agent than the one who
    /// was asked for.
    pub(in crate::update) fn stop_monitoring(&mut self) {
        let device = self.model.user.device.as_ref();
        let Some(request) = device.map(|own| request::cancel_monitoring(&own.id)) else {
            return;
        };
        let (id, event) = self.record(Command::StopMonitoring(None), None, Step::Itself);
        self.effects.push(Effect::Emit(event));
        self.send(Purpose::Operation(id), request);
    }
}
