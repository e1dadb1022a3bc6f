//! Own device and calls, from readings and from notifications.
//!
//! A notification is always newer than a reading that was under way when it came; such a reading
//! is thrown away and made again. What a reading no longer shows is over.

use gws::ids::{CallId, UserId, last_segment};
use gws::names::{CallState, DeviceState};
use gws::notification::{self, Notification};
use gws::reply::{self, Failure};
use gws::request;
use gws::resource::{Call, Device};

use super::{Turn, Unanswered, back_off, jitter};
use crate::Millis;
use crate::activity::What;
use crate::config::SessionStart;
use crate::message::{Effect, HostEvent, HttpReply, NoReply, Purpose, Trouble};
use crate::model::{Comet, Mode, MonitoredCall, mode_of};
use crate::operation::OperationFailure;

/// How long the card of an ended call stays.
pub(super) const SHOW_ENDED_MS: Millis = 10_000;
/// The pause before a failed reading is repeated.
const RETRY_MS: Millis = 2_000;
/// How often own state is read where a notification may be lost without a sign.
const CHECK_MS: Millis = 60_000;
/// Calls whose beginning, computed from the server's whole seconds, moved less than this began
/// when they were first said to begin.
const CLOCK_SLACK_MS: Millis = 2_000;
/// How many agents are asked for their devices to find whose device is monitored.
const MOST_LOOKUPS: usize = 200;

impl Turn<'_> {
    pub(super) fn read_own_state(&mut self) {
        self.model.own_state_retry_at = None;
        if self.is_waiting_for(|purpose| matches!(purpose, Purpose::OwnState { .. })) {
            // The one under way was sent before; what it brings would be too old.
            self.model.own_state_epoch += 1;
            return;
        }
        let epoch = self.model.own_state_epoch;
        self.send(Purpose::OwnState { epoch }, request::own_state());
    }

    pub(super) fn own_state_reply(&mut self, epoch: u64, reply: Result<HttpReply, NoReply>) {
        if epoch != self.model.own_state_epoch {
            self.read_own_state();
            return;
        }
        let user =
            Self::checked(reply).and_then(|body| reply::user(&body).map_err(Unanswered::Failure));
        match user {
            Ok(user) => {
                self.model.own_state_failures = 0;
                self.plan_own_state_check();
                let recovering = self.model.own_state_read;
                let gap = std::mem::take(&mut self.model.gap);
                self.model.own_state_read = true;
                if let Some(devices) = user.devices {
                    let known = self.model.device.as_ref();
                    if known.is_some_and(|own| devices.iter().all(|device| device.id != own.id)) {
                        // It was replaced, as by logging in at another place.
                        self.model.device = None;
                    }
                    self.observe_devices(&devices);
                }
                if let Some(calls) = user.calls {
                    self.reconcile_calls(calls, recovering && gap);
                }
                if recovering && gap {
                    self.log(What::Recovered);
                }
                self.start_session_if_needed();
                if self.model.comet == Comet::Live {
                    self.live();
                }
                self.changes.all = true;
            }
            Err(Unanswered::Failure(Failure::NotSignedIn)) => self.sign_in_again(),
            Err(Unanswered::NoReply | Unanswered::Failure(_)) => {
                let failures = self.model.own_state_failures;
                self.model.own_state_failures = failures + 1;
                let pause = back_off(RETRY_MS, failures, self.now);
                self.model.own_state_retry_at = Some(self.now + pause);
            }
        }
    }

    /// A browser repeats a request whose connection broke, and nobody learns that the first answer
    /// was lost. Where the server does not repeat its messages either, only looking helps.
    pub(super) fn plan_own_state_check(&mut self) {
        let is_planned = self.model.own_state_retry_at.is_some();
        if !self.model.terms.kept && !is_planned {
            self.model.own_state_retry_at = Some(self.now + jitter(CHECK_MS, self.now));
        }
    }

    pub(super) fn retry_own_state(&mut self) {
        if self
            .model
            .own_state_retry_at
            .is_some_and(|at| at <= self.now)
        {
            self.read_own_state();
        }
    }

    pub(super) fn notification(&mut self, data: &str) {
        match notification::read(data) {
            Ok(Notification::Devices(devices)) => {
                self.model.own_state_epoch += 1;
                self.observe_devices(&devices);
            }
            Ok(Notification::Call(call)) => {
                self.model.own_state_epoch += 1;
                self.observe_call(*call, false);
            }
            Ok(Notification::Error { message }) => self.asynchronous_error(message),
            Ok(Notification::Other(_)) => {}
            Err(why) => {
                self.log(What::Skipped(why.clone()));
                self.report(Trouble::Notification(why));
            }
        }
    }

    /// The server says that something failed, not what. With one request waiting it must be
    /// that one; otherwise it is only reported.
    fn asynchronous_error(&mut self, message: String) {
        let mut waiting = (0..)
            .zip(&self.model.operations)
            .filter(|(_, pending)| pending.phase == crate::operation::Phase::Requested);
        match (waiting.next(), waiting.next()) {
            (Some((index, _)), None) => {
                self.fail_operation(index, OperationFailure::Asynchronous(message));
            }
            _ => self.report(Trouble::Asynchronous(message)),
        }
    }

    fn observe_devices(&mut self, devices: &[Device]) {
        let known = self.model.device.as_ref().map(|device| &device.id);
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
            self.model.session_failure = None;
        }
        self.model.device = Some(own.clone());
        self.changes.all = true;
        self.confirm_by_device(&own);
        self.find_monitored_agent();
    }

    fn reconcile_calls(&mut self, calls: Vec<Call>, recovering: bool) {
        let gone: Vec<CallId> = self
            .model
            .calls
            .iter()
            .filter(|(id, call)| !call.is_over() && calls.iter().all(|now| now.id != **id))
            .map(|(id, _)| id.clone())
            .collect();
        for id in gone {
            self.end_call(&id);
        }
        for call in calls {
            self.observe_call(call, recovering);
        }
    }

    fn observe_call(&mut self, call: Call, recovering: bool) {
        self.changes.calls = true;
        if call.state == CallState::Released {
            if self.model.calls.contains_key(&call.id) {
                self.end_call(&call.id);
            }
            return;
        }
        if !self.model.is_monitored(&call) {
            return;
        }
        let before = self
            .model
            .calls
            .get(&call.id)
            .filter(|before| !before.is_over());
        let device = self.model.device.as_ref();
        let monitoring = device.and_then(|device| device.supervisor_monitoring_state.as_ref());
        let mode = mode_of(&call, before.and_then(|before| before.mode), monitoring);
        let agent = self.model.agent_on(&call);
        let (agent, name) = match (agent, before) {
            (Some(agent), _) => (Some(agent.id.clone()), agent.name.clone()),
            (None, Some(before)) => (before.agent.clone(), before.name.clone()),
            (None, None) => (None, first_number(&call)),
        };
        let computed = call
            .duration
            .map(|seconds| self.now.saturating_sub(seconds.saturating_mul(1000)));
        let started_at = match (before.and_then(|before| before.started_at), computed) {
            (Some(old), Some(new)) if old.abs_diff(new) < CLOCK_SLACK_MS => Some(old),
            (old, new) => new.or(old),
        };
        // The row of an agent shows the mode of our call.
        self.changes.all |= before.is_none_or(|before| before.agent != agent);
        let state = match before {
            None => Some("started"),
            Some(before) if before.mode != mode => Some("changed"),
            Some(_) => None,
        };
        let recovered = before.map_or(recovering, |before| before.recovered || recovering);
        let id = call.id.clone();
        let monitored = MonitoredCall {
            call,
            mode,
            agent,
            name,
            started_at,
            recovered,
            ended_at: None,
        };
        if let Some(state) = state {
            self.emit_session(&monitored, state);
            if state == "started" {
                // An ended card makes room for the next call.
                self.model.calls.retain(|_, call| !call.is_over());
                self.log(What::CallStarted(monitored.name.clone()));
            }
        }
        self.confirm_by_call(&monitored.call);
        self.model.calls.insert(id, monitored);
    }

    /// A call is over, by notification or because a reading no longer shows it.
    fn end_call(&mut self, id: &CallId) {
        let Some(call) = self.model.calls.get_mut(id).filter(|call| !call.is_over()) else {
            return;
        };
        call.call.state = CallState::Released;
        call.ended_at = Some(self.now);
        let ended = call.clone();
        self.changes.calls = true;
        self.emit_session(&ended, "ended");
        self.log(What::CallEnded(ended.name.clone()));
        self.confirm_by_call(&ended.call);
        self.fail_operations_on(id);
    }

    pub(super) fn remove_ended_calls(&mut self) {
        let now = self.now;
        let before = self.model.calls.len();
        self.model
            .calls
            .retain(|_, call| call.ended_at.is_none_or(|at| at + SHOW_ENDED_MS > now));
        self.changes.calls |= before != self.model.calls.len();
    }

    fn emit_session(&mut self, call: &MonitoredCall, state: &'static str) {
        self.changes.all = true;
        let mode = call
            .mode
            .filter(|_| state != "ended")
            .map(|mode| match mode {
                Mode::ListenIn => "ListenIn",
                Mode::Coach => "Coach",
                Mode::BargeIn => "BargeIn",
            });
        self.effects.push(Effect::Emit(HostEvent::Session {
            id: call.call.id.to_string(),
            agent: call.agent.as_ref().map(ToString::to_string),
            mode,
            state,
        }));
    }

    /// Logs the own device in when nothing can be monitored without it.
    fn start_session_if_needed(&mut self) {
        let inactive = |device: &Device| device.device_state == DeviceState::Inactive;
        let Some(me) = &self.model.me else {
            return;
        };
        if !me.is_supervisor()
            || !self.model.device.as_ref().is_some_and(inactive)
            || self.is_waiting_for(|purpose| *purpose == Purpose::StartSession)
        {
            return;
        }
        let voice = ["voice".to_owned()];
        let request = match &self.model.config.session {
            SessionStart::Never => return,
            SessionStart::Auto => request::start_contact_center_session(&voice, None),
            SessionStart::With { channels, place } => {
                request::start_contact_center_session(channels, place.as_deref())
            }
        };
        self.send(Purpose::StartSession, request);
    }

    pub(super) fn start_session_reply(&mut self, reply: Result<HttpReply, NoReply>) {
        match Self::checked(reply) {
            // The device says itself when it is active.
            Ok(_) => {}
            Err(Unanswered::Failure(Failure::NotSignedIn)) => self.sign_in_again(),
            Err(Unanswered::Failure(failure)) => {
                self.model.session_failure = Some(failure.clone());
                self.changes.all = true;
                self.report(Trouble::Session(failure));
            }
            // Whether it was started is seen when own state is read again.
            Err(Unanswered::NoReply) => {
                self.model.own_state_retry_at = Some(self.now + RETRY_MS);
            }
        }
    }

    /// Asks one agent after another for her devices until the monitored device has an owner;
    /// needed only when monitoring began before this page was loaded.
    pub(super) fn find_monitored_agent(&mut self) {
        let Some(monitoring) = self.model.monitoring() else {
            return;
        };
        if monitoring.agent.is_some()
            || self.model.roster.asked.len() >= MOST_LOOKUPS
            || self.is_waiting_for(|purpose| matches!(purpose, Purpose::WhoseDevice { .. }))
        {
            return;
        }
        let roster = &self.model.roster;
        let next = roster
            .agents
            .values()
            .filter(|agent| agent.device.is_none() && !roster.asked.contains_key(&agent.id))
            .map(|agent| agent.id.clone())
            .next();
        if let Some(agent) = next {
            self.model.roster.asked.insert(agent.clone(), ());
            let request = request::user_devices(&agent);
            self.send(Purpose::WhoseDevice { agent }, request);
        }
    }

    pub(super) fn whose_device_reply(&mut self, agent: &UserId, reply: Result<HttpReply, NoReply>) {
        let user =
            Self::checked(reply).and_then(|body| reply::user(&body).map_err(Unanswered::Failure));
        match user {
            Ok(user) => self.learn_devices(agent, &user.devices.unwrap_or_default()),
            Err(Unanswered::NoReply) => {
                // The next reading of the roster goes on with it.
                self.model.roster.asked.remove(agent);
                return;
            }
            Err(Unanswered::Failure(Failure::NotSignedIn)) => {
                self.model.roster.asked.remove(agent);
                self.sign_in_again();
                return;
            }
            Err(Unanswered::Failure(_)) => {}
        }
        self.find_monitored_agent();
    }

    /// Remembers whose the devices are, and names calls that were waiting for it.
    pub(super) fn learn_devices(&mut self, agent: &UserId, devices: &[Device]) {
        let Some(known) = self.model.roster.agents.get_mut(agent) else {
            return;
        };
        let by_number = |device: &&Device| device.phone_number == known.number;
        let active = |device: &&Device| device.device_state == DeviceState::Active;
        let voice = devices
            .iter()
            .find(by_number)
            .or_else(|| devices.iter().find(active))
            .or(devices.first());
        known.device = voice.map(|device| device.id.clone());
        for device in devices {
            let id = last_segment(device.id.as_str()).into();
            self.model.roster.owners.insert(id, agent.clone());
        }
        self.name_calls();
        self.changes.all = true;
    }

    /// Gives calls the names of agents that have become known since.
    pub(super) fn name_calls(&mut self) {
        let named: Vec<_> = self
            .model
            .calls
            .values()
            .filter(|call| call.agent.is_none() && !call.is_over())
            .filter_map(|call| {
                let agent = self.model.agent_on(&call.call)?;
                Some((call.call.id.clone(), agent.id.clone(), agent.name.clone()))
            })
            .collect();
        for (id, agent, name) in named {
            if let Some(call) = self.model.calls.get_mut(&id) {
                call.agent = Some(agent.clone());
                call.name = name;
                self.changes.calls = true;
                self.changes.agents.insert(agent, ());
            }
        }
    }
}

fn first_number(call: &Call) -> String {
    call.participants
        .first()
        .map_or_else(|| call.id.to_string(), |party| party.phone_number.clone())
}
