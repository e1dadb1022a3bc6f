//! Monitoring an agent: how the agent's phone is named, and what has to be read for it first.
//!
//! What is known of a phone is believed for a minute; before that it is read again, so that no press
//! brings up another agent. Must not know when that is done: that is `operations`.

use gws::ids::UserId;
use gws::reply::{self, Failure};
use gws::request::{self, MonitorTarget};

use crate::config::TargetNaming;
use crate::message::{HttpReply, NoReply, Purpose};
use crate::model::Mode;
use crate::operation::monitor::{self, capability};
use crate::operation::{Back, Command, How, OperationFailure, OperationId, Phase, Step};
use crate::update::turn::{Evidence, Turn, Unanswered};
use crate::update::voice::naming::TRUSTED_MS;

impl Turn<'_> {
    /// What was monitored before is over: now the operation itself can be asked for.
    pub(in crate::update) fn go_on_after_cancel(&mut self) {
        let mut operations = self.model.user.operations.iter();
        let Some(pending) = operations
            .find(|pending| pending.plan.step.is_cancelling() && pending.phase == Phase::Requested)
        else {
            return;
        };
        let Command::Monitor { agent, mode, how } = pending.command.clone() else {
            return;
        };
        let id = pending.id;
        // The cancel that is under way is the operation's own; another would have no such step.
        if self.model.monitoring().is_some() {
            return;
        }
        let comes_back = how == How::Back;
        if let Some(pending) = self.model.user.pending_mut(id) {
            pending.plan.same_mode = false;
            pending.plan.step = if comes_back {
                Step::Back(Back::Stopped)
            } else {
                Step::Itself
            };
        }
        if comes_back {
            self.come_back(Evidence::Push);
        } else {
            self.monitor_if_offered(id, &agent, mode);
        }
    }

    /// What was in the way is over: the operation itself is asked for, where the device offers it.
    pub(in crate::update) fn monitor_if_offered(
        &mut self,
        id: OperationId,
        agent: &UserId,
        mode: Mode,
    ) {
        let device = self.model.user.device.as_ref();
        if device.is_some_and(|device| device.offers(&capability(mode))) {
            self.monitor(id, agent);
        } else {
            self.fail(id, OperationFailure::NotOffered);
        }
    }

    /// Finds out how the agent's device is named, and asks for it to be monitored.
    pub(super) fn monitor(&mut self, id: OperationId, agent: &UserId) {
        let Some(known) = self.model.user.roster.agents.get(agent) else {
            self.fail(id, OperationFailure::NoTarget);
            return;
        };
        // Who had this device a minute ago may have another one now.
        let learned = known.learned.as_ref();
        let learned = learned.filter(|learned| learned.at.saturating_add(TRUSTED_MS) > self.now);
        let device = learned.and_then(|learned| learned.device.clone());
        match (self.model.host.config.target, device) {
            (TargetNaming::Auto | TargetNaming::Device, Some(device)) => {
                // The sender is not asked for its origin: the vendor's servers look at the last
                // segment only, and their own samples disagree about the rest.
                let uri = format!("{}/api/v2/devices/{device}", self.model.host.base_url);
                if let Some(pending) = self.model.user.pending_mut(id) {
                    pending.device = Some(device);
                }
                self.send_monitor(id, &MonitorTarget::DeviceUri(uri));
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
            (TargetNaming::PhoneNumber, _) => self.monitor_by_number(id, agent),
        }
    }

    /// Asks for the agent's number to be monitored, as the directory tells it now.
    fn monitor_by_number(&mut self, id: OperationId, agent: &UserId) {
        let read_at = self.model.user.roster.agents.get(agent);
        let read_at = read_at.and_then(|agent| agent.read_at);
        let is_old = read_at.is_none_or(|at| at.saturating_add(TRUSTED_MS) <= self.now);
        if is_old && !self.model.user.roster.schedule.directory.refuses_one {
            let purpose = Purpose::NumberOf {
                agent: agent.clone(),
                operation: id,
            };
            self.send(purpose, request::contact(agent));
        } else {
            self.send_number(id, agent);
        }
    }

    pub(in crate::update) fn number_of_reply(
        &mut self,
        agent: &UserId,
        id: OperationId,
        read: Result<(), Unanswered>,
    ) {
        if !self.model.user.is_requested(id) {
            return;
        }
        match read {
            Err(Unanswered::NoReply) => self.fail(id, OperationFailure::Network),
            Err(Unanswered::Failure(Failure::NotSignedIn)) => {
                self.fail(id, OperationFailure::Server(Failure::NotSignedIn));
                self.wishes.sign_in_again = true;
            }
            // Nothing is known of a number that could not be read.
            Err(Unanswered::Failure(failure)) if !self.has_number(agent) => {
                self.fail(id, OperationFailure::Server(failure));
            }
            // Not every server tells of one contact; whose phone it is shows afterwards.
            Ok(()) | Err(Unanswered::Failure(_)) => self.send_number(id, agent),
        }
    }

    fn has_number(&self, agent: &UserId) -> bool {
        let known = self.model.user.roster.agents.get(agent);
        known.is_some_and(|agent| !agent.number.is_empty())
    }

    fn send_number(&mut self, id: OperationId, agent: &UserId) {
        let known = self.model.user.roster.agents.get(agent);
        let number = known.map(|agent| agent.number.clone());
        let owner = number
            .as_ref()
            .and_then(|number| self.model.agent_by_number(number));
        match number {
            Some(_) if owner.is_some_and(|owner| owner.id != *agent) => {
                self.fail(id, OperationFailure::WrongAgent);
            }
            Some(number) if !number.is_empty() => {
                if let Some(pending) = self.model.user.pending_mut(id) {
                    pending.by_number = true;
                }
                self.send_monitor(id, &MonitorTarget::PhoneNumber(number));
            }
            _ => self.fail(id, OperationFailure::NoTarget),
        }
    }

    pub(in crate::update) fn device_of_reply(
        &mut self,
        agent: &UserId,
        id: OperationId,
        reply: Result<HttpReply, NoReply>,
    ) {
        let user = Self::read(reply, reply::user);
        match &user {
            Ok(user) => self.record_devices(agent, user.devices.as_deref().unwrap_or_default()),
            Err(Unanswered::Failure(failure)) => self.devices_refused(failure),
            Err(Unanswered::NoReply) => {}
        }
        if !self.model.user.is_requested(id) {
            return;
        }
        let known = self.model.user.roster.agents.get(agent);
        let learned = known.and_then(|agent| agent.learned.as_ref());
        let has_device = learned.is_some_and(|learned| learned.device.is_some());
        match user {
            Ok(_) if has_device => self.monitor(id, agent),
            Err(Unanswered::NoReply) => self.fail(id, OperationFailure::Network),
            Err(Unanswered::Failure(Failure::NotSignedIn)) => {
                self.fail(id, OperationFailure::Server(Failure::NotSignedIn));
                self.wishes.sign_in_again = true;
            }
            Err(Unanswered::Failure(failure))
                if self.model.host.config.target == TargetNaming::Device =>
            {
                self.fail(id, OperationFailure::Server(failure));
            }
            Ok(_) if self.model.host.config.target == TargetNaming::Device => {
                self.fail(id, OperationFailure::NoTarget);
            }
            // A plain supervisor may not be allowed to read devices.
            Ok(_) | Err(Unanswered::Failure(_)) => self.monitor_by_number(id, agent),
        }
    }

    fn send_monitor(&mut self, id: OperationId, target: &MonitorTarget) {
        if let Some(pending) = self.model.user.pending(id)
            && let Some(own) = &self.model.user.device
            && let Some(request) = monitor::request(&own.id, pending, target)
        {
            self.send(Purpose::Operation(id), request);
        }
    }
}
