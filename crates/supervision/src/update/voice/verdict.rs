//! Whether the phone that is monitored is that of the agent who was pressed.
//!
//! Knows what the server monitors, what was asked for, and what is known of devices. A monitoring
//! that brought up another agent is stopped. Must not know requests on calls.

use gws::ids::{DeviceId, UserId};

use crate::message::HostError;
use crate::model::{Mode, Pressed};
use crate::operation::{Command, Operation, OperationFailure, OperationId, Pending, Phase, Target};
use crate::update::turn::{Fact, Outcome, Turn};
use crate::update::voice::naming::TRUSTED_MS;

/// What is to be thought of a device that the server monitors for an operation.
enum Verdict {
    /// It is the agent's, or nothing can tell.
    Hers,
    /// It is another agent's.
    NotHers,
    /// The devices of the agent are read first.
    Ask,
    /// It was monitored before: the operation has had no effect yet.
    NotYet,
}

/// Whether an operation that is open begins to monitor this agent.
fn is_about(pending: &Pending, agent: &UserId) -> bool {
    let starts = pending.command.starts_on();
    pending.is_open() && starts.is_some_and(|(known, _)| known == agent)
}

impl Turn<'_> {
    /// Looks at what the device monitors for an operation that is open.
    pub(in crate::update) fn suspect(&mut self) {
        let own = self.model.user.device.as_ref();
        let Some(monitoring) = own.and_then(|own| own.supervisor_monitoring_state.as_ref()) else {
            return;
        };
        let device = monitoring.target();
        let mut operations = self.model.user.operations.iter();
        let found = operations.find_map(|pending| {
            let (agent, mode) = pending.command.starts_on()?;
            let is_its = pending.is_open()
                && !pending.plan.step.is_cancelling()
                && Mode::of(&monitoring.state) == Some(mode)
                && pending.device.as_ref() != Some(&device);
            is_its.then(|| {
                let verdict = self.verdict(pending, agent, &device);
                (pending.id, agent.clone(), verdict)
            })
        });
        match found {
            None | Some((_, _, Verdict::NotYet)) => {}
            Some((id, agent, Verdict::Hers)) => self.acquit(id, &agent, device),
            Some((_, agent, Verdict::NotHers)) => self.stop_wrong(&agent),
            Some((id, agent, Verdict::Ask)) => {
                if let Some(pending) = self.model.user.pending_mut(id) {
                    pending.suspect = Some(device);
                }
                self.ask_devices(&agent);
            }
        }
    }

    fn verdict(&self, pending: &Pending, agent: &UserId, device: &DeviceId) -> Verdict {
        let owner = self.model.user.roster.owners.get(device);
        let is_hers = owner == Some(agent);
        let was_before = pending.was.as_ref() == Some(device);
        let known = self.model.user.roster.agents.get(agent);
        let learned = known.and_then(|agent| agent.learned.as_ref());
        let is_fresh =
            learned.is_some_and(|learned| learned.at.saturating_add(TRUSTED_MS) > self.now);
        if was_before && !is_hers {
            Verdict::NotYet
        } else if is_hers && is_fresh {
            Verdict::Hers
        } else if !self.refuses_devices() {
            Verdict::Ask
        } else if is_hers || (owner.is_none() && pending.by_number) {
            Verdict::Hers
        } else {
            Verdict::NotHers
        }
    }

    /// The devices of an agent were read, or refused: whether the device monitored for the agent is among
    /// them.
    pub(in crate::update) fn judge(&mut self, agent: &UserId) {
        let Some(monitoring) = self.model.monitoring() else {
            return;
        };
        let device = monitoring.device;
        let suspects = |pending: &Pending| {
            is_about(pending, agent) && pending.suspect.as_ref() == Some(&device)
        };
        let mut operations = self.model.user.operations.iter();
        let suspect = operations.find(|pending| suspects(pending));
        let suspect = suspect.map(|pending| pending.id);
        let pressed = self.model.user.pressed.as_ref();
        let is_pressed =
            pressed.is_some_and(|pressed| pressed.agent == *agent && pressed.device == device);
        if suspect.is_none() && !is_pressed {
            return;
        }
        let owner = self.model.user.roster.owners.get(&device);
        let known = self.model.user.roster.agents.get(agent);
        let learned = known.and_then(|agent| agent.learned.as_ref());
        let has_another = learned.is_some_and(|learned| learned.device.is_some());
        let is_hers = owner == Some(agent);
        if !is_hers && (owner.is_some() || has_another) {
            self.stop_wrong(agent);
        } else if let Some(id) = suspect {
            self.acquit(id, agent, device);
            self.facts.push(Fact::OwnDevice);
        }
    }

    /// The monitored device is the agent's, as far as anything can tell.
    fn acquit(&mut self, id: OperationId, agent: &UserId, device: DeviceId) {
        self.model
            .user
            .roster
            .owners
            .insert(device.clone(), agent.clone());
        if let Some(pending) = self.model.user.pending_mut(id) {
            pending.suspect = None;
            pending.device = Some(device);
        }
        self.name_calls();
        self.changes.all = true;
    }

    /// Another agent is monitored than the one who was pressed: that ends at once, whatever the host
    /// says, and is told.
    fn stop_wrong(&mut self, agent: &UserId) {
        let waits = |pending: &Pending| {
            pending.phase == Phase::Requested && pending.command.needs_own_device()
        };
        let operations = self.model.user.operations.iter();
        let others = operations.filter(|pending| waits(pending) && !is_about(pending, agent));
        if { others }.any(|pending| pending.command.is_monitoring()) {
            // What is monitored is being changed already.
            return;
        }
        let pressed = self.model.user.pressed.take();
        let mut operations = self.model.user.operations.iter();
        let start = operations.find(|pending| is_about(pending, agent));
        let start = start.map(|pending| pending.id);
        if let Some(id) = start {
            self.fail(id, OperationFailure::WrongAgent);
        } else {
            let operation = pressed.map_or(Operation::ListenIn, |pressed| pressed.operation);
            self.report(HostError::Operation(
                operation,
                OperationFailure::WrongAgent,
            ));
        }
        let doubted = |pending: &Pending| waits(pending) && Some(pending.id) != start;
        for id in self.model.user.operations_that(doubted) {
            self.settle(id, Outcome::NotSeen);
        }
        self.model.user.wrong_agent =
            Some(self.model.name_of(&Target::Agent(agent.clone().into())));
        self.changes.all = true;
        self.facts.push(Fact::WrongAgent);
    }

    /// The own device shows the effect of an operation that monitors an agent: that agent is the one
    /// who was asked for, as long as that is what is monitored.
    pub(in crate::update) fn note_pressed(&mut self) {
        let Some(own) = &self.model.user.device else {
            return;
        };
        let mut operations = self.model.user.operations.iter();
        let starts = operations.find(|pending| {
            pending.is_open()
                && matches!(pending.command, Command::Monitor { .. })
                && pending.confirmed_by_device(own)
        });
        if let Some(pending) = starts
            && let Some((agent, _)) = pending.command.starts_on()
            && let Some(device) = &pending.device
        {
            self.model.user.pressed = Some(Pressed {
                operation: pending.operation(),
                agent: agent.clone(),
                device: device.clone(),
            });
        }
    }
}
