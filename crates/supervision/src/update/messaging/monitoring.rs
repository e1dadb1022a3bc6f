//! Whose sessions are monitored, and which sessions agents have.
//!
//! GWS tells neither who is monitored nor that it changed, so the answers to requests are
//! remembered, kept by the browser over a reload, and dropped where the server contradicts them.

use gws::ids::UserId;
use gws::reply::{self, Failure};
use gws::request;
use gws::session::Medium;

use crate::Millis;
use crate::gate::MESSAGING;
use crate::message::{HttpReply, NoReply, Purpose};
use crate::model::{LoadState, MessagingMonitoring, Mode, MonitoredSession};
use crate::operation::{Command, OperationId, Pending, Phase, Target, WhichSessions};
use crate::update::turn::{Fact, Outcome, Turn, Unanswered};

/// How old a list of an agent's sessions may become while the agent is monitored.
const LIST_MS: Millis = 10_000;
/// `statusCode` of "not valid in the current state", and of "forbidden".
const NOT_SO: [u64; 2] = [2, 3];

impl Turn<'_> {
    /// Whether the contact centre has chat or SMS.
    pub(in crate::update) fn has_messaging(&self) -> bool {
        let me = self.model.user.own_user.as_ref();
        me.is_some_and(|me| MESSAGING.iter().all(|feature| me.has_feature(feature)))
    }

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
                let messaging_monitoring = MessagingMonitoring {
                    mode: *mode,
                    which: pending.plan.which,
                    restored: false,
                    unsure: false,
                };
                self.set_messaging_monitoring(agent, *medium, messaging_monitoring);
                let messaging_monitoring = Fact::MessagingMonitoring(agent.clone(), *medium);
                self.facts.push(messaging_monitoring);
            }
            Command::StopMessagingMonitoring(agent, medium) => {
                self.settle(id, Outcome::Confirmed);
                self.forget_messaging_monitoring(agent, *medium);
            }
            Command::Monitor { .. }
            | Command::StopMonitoring(_)
            | Command::Call(..)
            | Command::State(..)
            | Command::Join(..)
            | Command::Session(..)
            | Command::Own(_)
            | Command::Cisco(..) => {}
        }
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
        if matches!(failure, Failure::Refused { code, .. } if NOT_SO.contains(code)) {
            self.forget_messaging_monitoring(&agent, medium);
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

    pub(in crate::update) fn list_sessions(&mut self, agent: &UserId, medium: Medium) {
        let has_channel = self
            .model
            .user
            .roster
            .agents
            .get(agent)
            .is_some_and(|agent| agent.on_medium(medium).is_some());
        let messaging_monitoring = self.model.messaging_monitoring(agent, medium).is_some();
        let waiting = self.is_waiting_for(|purpose| {
            matches!(purpose, Purpose::AgentSessions { agent: other, medium: on }
                if other == agent && *on == medium)
        });
        if !(has_channel || messaging_monitoring)
            || waiting
            || !self.model.is_live()
            || !self.has_messaging()
        {
            return;
        }
        let now = self.now;
        let channel = (agent.clone(), medium);
        let in_progress = &mut self.model.user.in_progress;
        in_progress.entry(channel).or_default().at = now;
        self.agent_changed(agent.clone());
        let request = request::agent_sessions(agent, medium);
        let agent = agent.clone();
        self.send(Purpose::AgentSessions { agent, medium }, request);
    }

    pub(in crate::update) fn agent_sessions_reply(
        &mut self,
        agent: &UserId,
        medium: Medium,
        reply: Result<HttpReply, NoReply>,
    ) {
        let user = Self::read(reply, reply::user);
        self.agent_changed(agent.clone());
        let channel = (agent.clone(), medium);
        let Some(listed) = self.model.user.in_progress.get_mut(&channel) else {
            return;
        };
        match user {
            Ok(user) => {
                // Without sessions the list may be left out.
                listed.sessions = user.sessions(medium).unwrap_or_default();
                listed.load_state = LoadState::Known;
                self.invitations_of(agent, medium);
            }
            Err(Unanswered::NoReply) => listed.load_state = LoadState::Unreachable,
            Err(Unanswered::Failure(failure)) => {
                let signed_out = failure == Failure::NotSignedIn;
                listed.sessions.clear();
                listed.load_state = LoadState::Failed(failure);
                self.wishes.sign_in_again |= signed_out;
            }
        }
    }

    /// The list of a monitored agent tells which invitations are to the agent's sessions.
    fn invitations_of(&mut self, agent: &UserId, medium: Medium) {
        let model = &*self.model;
        let is_hers = |session: &&MonitoredSession| {
            session.is_invited()
                && session.key.medium == medium
                && model.lister(&session.key) == Some(agent)
        };
        let hers = model.user.sessions.values().filter(is_hers);
        let hers: Vec<_> = hers.map(|session| session.key.clone()).collect();
        let name = model.name_of(&Target::messaging(agent, medium));
        for key in hers {
            if let Some(session) = self.model.user.sessions.get_mut(&key) {
                session.agent = Some(agent.clone());
                session.name.clone_from(&name);
            }
            self.changes.sessions.insert(key, ());
        }
        self.facts.push(Fact::Invitations);
    }

    /// After each reading of the roster the oldest list of a monitored agent is read again.
    pub(in crate::update) fn list_oldest(&mut self) {
        let at = |channel: &(UserId, Medium)| {
            let listed = self.model.user.in_progress.get(channel);
            listed.map_or(0, |listed| listed.at)
        };
        let oldest = self
            .model
            .user
            .messaging_monitoring
            .keys()
            .min_by_key(|channel| at(channel));
        let due = oldest
            .filter(|channel| at(channel) + LIST_MS <= self.now)
            .cloned();
        if let Some((agent, medium)) = due {
            self.list_sessions(&agent, medium);
        }
    }
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
