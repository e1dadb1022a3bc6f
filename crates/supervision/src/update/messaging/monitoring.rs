//! Whose sessions are monitored.
//!
//! GWS tells neither who is monitored nor that it changed, so the answers to requests are
//! remembered, kept by the browser over a reload, and dropped where the server contradicts them.

use gws::ids::UserId;
use gws::reply::Failure;
use gws::session::Medium;

use crate::Millis;
use crate::message::Purpose;
use crate::model::{MessagingMonitoring, Mode};
use crate::operation::{Command, OperationId, Pending, Phase, Step, WhichSessions, messaging};
use crate::update::turn::{Fact, Outcome, Turn};

/// `statusCode` of "not valid in the current state", and of "forbidden".
const NOT_SO: [u64; 2] = [2, 3];
/// How often a session is asked for again, and the pause before that: monitoring that was accepted takes
/// effect a little later.
const MOST_REFUSALS: u8 = 4;
const AGAIN_MS: Millis = 300;

impl Turn<'_> {
    fn set_messaging_monitoring(
        &mut self,
        agent: &UserId,
        medium: Medium,
        messaging_monitoring: MessagingMonitoring,
    ) {
        self.model
            .user
            .messaging_monitoring
            .insert((agent.clone(), medium), messaging_monitoring);
        self.wishes.remember = true;
        self.changes.all = true;
    }

    fn forget_messaging_monitoring(&mut self, agent: &UserId, medium: Medium) {
        if self
            .model
            .user
            .messaging_monitoring
            .remove(&(agent.clone(), medium))
            .is_some()
        {
            self.wishes.remember = true;
            self.changes.all = true;
        }
        for (_, session) in &mut self.model.user.sessions {
            if session.key.medium == medium && session.agent.as_ref() == Some(agent) {
                session.unexplained = false;
                self.changes.sessions.insert(session.key.clone(), ());
            }
        }
    }

    /// The server accepted a change of monitoring. Nothing else will ever confirm it.
    pub(in crate::update) fn channel_changed(&mut self, id: OperationId) {
        let Some(pending) = self.model.user.pending(id).cloned() else {
            return;
        };
        match &pending.command {
            Command::MonitorMessaging(agent, medium, mode) => {
                self.settle(id, Outcome::Confirmed);
                self.monitored_from_now(agent, *medium, *mode, pending.plan.which);
            }
            Command::Join(agent, key) => {
                self.monitored_from_now(agent, key.medium, Mode::ListenIn, pending.plan.which);
                // An answer that came too late tells what is so, and nothing more is done.
                if pending.phase == Phase::Requested {
                    if let Some(pending) = self.model.user.pending_mut(id) {
                        pending.plan.step = Step::Entering {
                            refusals: 0,
                            again_at: None,
                        };
                    }
                    let request = messaging::request_to_join(agent, key, self.model);
                    self.send(Purpose::Operation(id), request);
                }
            }
            Command::StopMessagingMonitoring(agent, medium) => {
                self.settle(id, Outcome::Confirmed);
                self.forget_messaging_monitoring(agent, *medium);
            }
            Command::Monitor { .. }
            | Command::StopMonitoring(_)
            | Command::Call(..)
            | Command::State(..)
            | Command::Session(..)
            | Command::Own(_)
            | Command::Cisco(..) => {}
        }
    }

    fn monitored_from_now(
        &mut self,
        agent: &UserId,
        medium: Medium,
        mode: Mode,
        which: WhichSessions,
    ) {
        let messaging_monitoring = MessagingMonitoring {
            mode,
            which,
            restored: false,
            unsure: false,
        };
        self.set_messaging_monitoring(agent, medium, messaging_monitoring);
        let messaging_monitoring = Fact::MessagingMonitoring(agent.clone(), medium);
        self.facts.push(messaging_monitoring);
    }

    /// A refusal may say that an agent is not monitored although this page remembers so.
    pub(in crate::update) fn contradicted(&mut self, id: OperationId, failure: &Failure) {
        let Some(pending) = self.model.user.pending(id) else {
            return;
        };
        let (agent, medium) = match &pending.command {
            Command::Join(agent, key) => (agent.clone(), key.medium),
            Command::StopMessagingMonitoring(agent, medium) => (agent.clone(), *medium),
            Command::Monitor { .. }
            | Command::StopMonitoring(_)
            | Command::Call(..)
            | Command::State(..)
            | Command::MonitorMessaging(..)
            | Command::Session(..)
            | Command::Own(_)
            | Command::Cisco(..) => return,
        };
        if is_not_so(failure) {
            self.forget_messaging_monitoring(&agent, medium);
        }
    }

    /// Whether a session that was refused is asked for again: its agent is monitored since a moment ago,
    /// and that may have no effect yet.
    pub(in crate::update) fn enters_later(&mut self, id: OperationId, failure: &Failure) -> bool {
        let again = Some(self.now.saturating_add(AGAIN_MS));
        let pending = self.model.user.pending_mut(id);
        let pending = pending.filter(|pending| pending.phase == Phase::Requested);
        match pending.map(|pending| &mut pending.plan.step) {
            Some(Step::Entering { refusals, again_at })
                if is_not_so(failure) && *refusals < MOST_REFUSALS =>
            {
                *refusals = refusals.saturating_add(1);
                *again_at = again;
                true
            }
            Some(_) | None => false,
        }
    }

    /// Asks again for sessions that were refused.
    pub(in crate::update) fn enter_again(&mut self) {
        let now = self.now;
        let due = self.model.user.operations_that(|pending| {
            let again_at = pending.plan.step.again_at();
            pending.phase == Phase::Requested && again_at.is_some_and(|at| at <= now)
        });
        for id in due {
            let Some(pending) = self.model.user.pending_mut(id) else {
                continue;
            };
            if let Step::Entering { again_at, .. } = &mut pending.plan.step {
                *again_at = None;
            }
            if let Command::Join(agent, key) = &pending.command.clone() {
                let request = messaging::request_to_join(agent, key, self.model);
                self.send(Purpose::Operation(id), request);
            }
        }
    }

    /// A session of an agent came by itself: the agent is monitored. What was asked for without an
    /// answer is confirmed by that, unless the session came in another mode, and the one session that
    /// was asked for has come.
    pub(in crate::update) fn delivered(
        &mut self,
        agent: &UserId,
        medium: Medium,
        came_in: Option<Mode>,
    ) -> Delivered {
        let starts = |pending: &Pending| {
            let Command::MonitorMessaging(of, on, wanted) = &pending.command else {
                return false;
            };
            of == agent
                && *on == medium
                && came_in.is_none_or(|mode| mode == *wanted)
                && pending.phase == Phase::Unconfirmed
        };
        let started = self.model.user.operations.iter().find(|it| starts(it));
        if let Some(id) = started.map(|pending| pending.id) {
            self.channel_changed(id);
        }
        match self.model.messaging_monitoring(agent, medium) {
            None => Delivered::Unexplained,
            Some(messaging_monitoring) if messaging_monitoring.which == WhichSessions::Next => {
                self.forget_messaging_monitoring(agent, medium);
                Delivered::Next
            }
            Some(messaging_monitoring) => {
                let sure = MessagingMonitoring {
                    restored: false,
                    unsure: false,
                    ..messaging_monitoring
                };
                self.model
                    .user
                    .messaging_monitoring
                    .insert((agent.clone(), medium), sure);
                Delivered::Expected
            }
        }
    }

    /// An agent was read: one who logged out may no longer be monitored.
    pub(in crate::update) fn doubt_messaging_monitoring(&mut self, channel: &(UserId, Medium)) {
        if let Some(messaging_monitoring) = self.model.user.messaging_monitoring.get_mut(channel) {
            messaging_monitoring.unsure = true;
            self.changes.all = true;
        }
    }
}

/// Whether a refusal says that monitoring is not as it was taken to be.
fn is_not_so(failure: &Failure) -> bool {
    matches!(failure, Failure::Refused { code, .. } if NOT_SO.contains(code))
}

/// How a session came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::update) enum Delivered {
    /// As one of all.
    Expected,
    /// As the one that was asked for.
    Next,
    /// Nothing is remembered that would bring it.
    Unexplained,
}
