//! The own device: what it monitors, and logging it in.
//!
//! Knows what the device showed before, so that it can say what came to an end, and why.

use gws::names::{Channel, DeviceState};
use gws::reply::{self, Failure};
use gws::request;
use gws::resource::Device;

use crate::Millis;
use crate::activity::What;
use crate::config::SessionStart;
use crate::message::{HostError, HttpReply, NoReply, Purpose};
use crate::model::{EndedBy, Ending, MonitoringEnd, Presence};
use crate::operation::{Command, OperationFailure, OperationId};
use crate::update::turn::{Fact, Outcome, Turn, Unanswered};
use crate::update::voice::own_state::RETRY_MS;

impl Turn<'_> {
    pub(in crate::update) fn observe_devices(&mut self, devices: &[Device]) {
        let known = self.model.user.device.as_ref().map(|device| &device.id);
        let own = devices
            .iter()
            .find(|device| Some(&device.id) == known)
            .or_else(|| {
                known.is_none().then(|| {
                    let active = |device: &&Device| device.device_state == DeviceState::Active;
                    devices.iter().find(active).or(devices.first())
                })?
            });
        let Some(own) = own.cloned() else {
            return;
        };
        if own.device_state == DeviceState::Active {
            self.model.user.device_login_failure = None;
            self.model.user.starting_until = None;
        }
        self.notice_end(&own);
        let number = self.model.user.device.as_ref().map(|own| &own.phone_number);
        if number.is_some_and(|number| *number != own.phone_number) {
            self.log(What::OwnPhone(own.phone_number.clone()));
        }
        self.model.user.device = Some(own);
        self.changes.all = true;
        self.facts.push(Fact::OwnDevice);
    }

    /// All own devices, as a reading tells them. The known one stays in use while it is there, unless
    /// another one alone is logged in.
    pub(in crate::update) fn read_devices(&mut self, devices: &[Device]) {
        let is_active = |device: &&Device| device.device_state == DeviceState::Active;
        let before = self
            .model
            .user
            .device
            .as_ref()
            .map(|device| device.id.clone());
        let known = devices
            .iter()
            .find(|device| Some(&device.id) == before.as_ref());
        let active = devices.iter().find(is_active);
        let own = known
            .filter(|known| is_active(known) || active.is_none())
            .or(active)
            .or(devices.first());
        let others = devices.iter().map(|device| &device.id);
        let others = others.filter(|id| own.is_none_or(|own| own.id != **id));
        self.model.user.other_devices = others.cloned().collect();
        if before.is_some() && own.map(|own| &own.id) != before.as_ref() {
            self.replace_device(own.map_or("", |own| &own.phone_number));
        }
        if let Some(own) = own.cloned() {
            self.facts.push(Fact::Devices(vec![own]));
        }
    }

    /// The own phone is another one now, or there is none: calls on the one before are over, and so
    /// is what it monitored.
    fn replace_device(&mut self, number: &str) {
        self.log(What::OwnPhone(number.to_owned()));
        let calls = self.model.user.calls.values();
        let live = calls.filter(|call| !call.is_over());
        let ended: Vec<_> = live.map(|call| call.call.id.clone()).collect();
        for id in ended {
            let why = Some(Ending::DeviceReplaced);
            self.facts.push(Fact::CallGone(id, why));
        }
        self.facts.push(Fact::PhoneReplaced);
    }

    /// What the phone before monitored is over, and it is not in use any more.
    pub(in crate::update) fn drop_device(&mut self) {
        if self.model.monitoring().is_some() {
            self.end_monitoring(EndedBy::DeviceReplaced);
        }
        self.model.user.device = None;
        self.changes.all = true;
    }

    /// News of a device that is not the one in use: perhaps the user is at another phone now. A reading
    /// tells all of them.
    pub(in crate::update) fn notice_other_devices(&mut self, devices: &[Device]) {
        let Some(own) = self
            .model
            .user
            .device
            .as_ref()
            .map(|device| device.id.clone())
        else {
            return;
        };
        let is_news = |device: &&Device| {
            device.id != own
                && device.device_state == DeviceState::Active
                && (!self.model.has_active_device()
                    || !self.model.user.other_devices.contains(&device.id))
        };
        if let Some(other) = devices.iter().find(is_news) {
            let id = other.id.clone();
            self.model.user.other_devices.push(id);
            self.wishes.own_state = true;
        }
    }

    /// Whether the device has stopped monitoring, and why, as far as that can be told.
    fn notice_end(&mut self, now: &Device) {
        if let Some(state) = &now.supervisor_monitoring_state {
            self.model.user.ended = None;
            let device = state.target();
            let before = self.model.monitoring();
            if before.is_some_and(|before| before.device != device) {
                self.model.user.pressed = None;
                self.model.user.wrong_agent = None;
            }
            return;
        }
        let Some(before) = self.model.monitoring() else {
            return;
        };
        let asked = self.model.user.operations.iter().any(|pending| {
            pending.is_open()
                && (matches!(pending.command, Command::StopMonitoring(_))
                    || pending.plan.step.is_cancelling())
        });
        let agent = before.agent;
        let out = agent.is_some_and(|agent| agent.presence == Presence::LoggedOut);
        let why = if self.model.user.wrong_agent.is_some() {
            EndedBy::WrongAgent
        } else if asked {
            EndedBy::Me
        } else if now.device_state == DeviceState::Inactive {
            EndedBy::DeviceInactive
        } else if out {
            EndedBy::AgentLoggedOut
        } else if before.next_call_only && !self.model.user.calls.is_empty() {
            EndedBy::NextCallOver
        } else {
            EndedBy::Unknown
        };
        self.end_monitoring(why);
    }

    /// What the device monitored is over.
    fn end_monitoring(&mut self, why: EndedBy) {
        self.model.user.pressed = None;
        let wrong = self.model.user.wrong_agent.take();
        let before = self.model.monitoring();
        let before = before.map(|before| before.name()).unwrap_or_default();
        let name = wrong.unwrap_or(before);
        self.log(What::MonitoringEnded {
            agent: name.clone(),
            why,
        });
        self.model.user.ended = (why != EndedBy::Me).then_some(MonitoringEnd {
            name,
            why,
            at: self.now,
        });
    }

    /// Logs the own device in when nothing can be monitored without it.
    pub(in crate::update) fn start_session_if_needed(&mut self) {
        let inactive = |device: &Device| device.device_state == DeviceState::Inactive;
        let Some(me) = &self.model.user.own_user else {
            return;
        };
        let starting = |purpose: &Purpose| matches!(purpose, Purpose::StartSession { .. });
        if me.is_supervisor()
            && self.model.user.device.as_ref().is_some_and(inactive)
            && self.model.host.config.session != SessionStart::Never
            && !self.is_waiting_for(starting)
        {
            self.start_session(None);
        }
    }

    pub(in crate::update) fn start_session(&mut self, operation: Option<OperationId>) {
        let voice = ["voice".to_owned()];
        let request = match &self.model.host.config.session {
            SessionStart::Never | SessionStart::Auto => {
                request::start_contact_center_session(&voice, None)
            }
            SessionStart::With { channels, place } => {
                request::start_contact_center_session(channels, place.as_deref())
            }
        };
        self.model.user.starting_until = Some(self.now + self.model.host.config.confirm_ms);
        self.send(Purpose::StartSession { operation }, request);
    }

    /// A login of the device that shows no effect in time has had none.
    pub(in crate::update) fn give_up_starting(&mut self) {
        let is_over = |until: &mut Millis| *until <= self.now;
        self.changes.all |= self.model.user.starting_until.take_if(is_over).is_some();
    }

    pub(in crate::update) fn start_session_reply(
        &mut self,
        operation: Option<OperationId>,
        reply: Result<HttpReply, NoReply>,
    ) {
        let channels = reply
            .as_ref()
            .map(|reply| reply::channels(reply.status, &reply.body))
            .unwrap_or_default();
        let voice = channels
            .iter()
            .find(|outcome| outcome.channel == Channel::Voice)
            .cloned();
        self.model.user.login_outcomes = channels;
        self.changes.all = true;
        let waiting = operation.filter(|id| self.model.user.is_requested(*id));
        match Self::done(reply) {
            // The device says itself when it is active.
            Ok(()) => {}
            Err(Unanswered::Failure(Failure::NotSignedIn)) => {
                if let Some(id) = waiting {
                    self.fail(id, OperationFailure::Server(Failure::NotSignedIn));
                }
                self.wishes.sign_in_again = true;
            }
            // Whether it was started is seen when own state is read again.
            Err(Unanswered::NoReply) => self.doubt_session(waiting),
            Err(Unanswered::Failure(failure)) if failure.leaves_open() => {
                self.doubt_session(waiting);
            }
            Err(Unanswered::Failure(failure)) => {
                let failure = match voice {
                    // Only other channels failed.
                    Some(outcome) if outcome.failure.is_none() => return,
                    Some(outcome) => outcome.failure.unwrap_or(failure),
                    None => failure,
                };
                self.model.user.starting_until = None;
                self.model.user.device_login_failure = Some(failure.clone());
                match waiting {
                    Some(id) => self.fail(id, OperationFailure::Server(failure)),
                    None => self.report(HostError::Session(failure)),
                }
            }
        }
    }

    fn doubt_session(&mut self, waiting: Option<OperationId>) {
        match waiting {
            Some(id) => self.settle(id, Outcome::NotSeen),
            None => self.model.user.own_state_retry_at = Some(self.now + RETRY_MS),
        }
    }
}
