//! The monitored sessions: from their first sight to their end.
//!
//! Knows what changed on a session since it was last seen. Must not know what becomes of it in the
//! end: that is `ended`.

use gws::ids::UserId;
use gws::names::SessionState;
use gws::session::{Medium, Session, SessionKey};

use crate::Millis;
use crate::activity::What;
use crate::gate::{Gate, gate_of};
use crate::model::{Draft, Earlier, EndState, MonitoredSession, Transcript};
use crate::operation::{Command, SessionCommand};
use crate::update::messaging::monitoring::Delivered;
use crate::update::turn::{Fact, Seen, SessionChange, Turn};

/// How long the first reading of messages waits for news, which tell where the end is.
const FIRST_READ_MS: Millis = 400;
/// The most agents whose lists are asked for the session of an invitation at once.
const MOST_ASKED: usize = 8;

impl Turn<'_> {
    /// What own state shows of the sessions of one medium.
    pub(in crate::update) fn reconcile_sessions(
        &mut self,
        medium: Medium,
        sessions: Vec<Session>,
        seen: Seen,
    ) {
        let gone: Vec<SessionKey> = self
            .model
            .user
            .sessions
            .values()
            .filter(|known| known.key.medium == medium && !known.is_over())
            .filter(|known| sessions.iter().all(|now| now.id != known.key.id))
            .map(|known| known.key.clone())
            .collect();
        for key in gone {
            self.facts.push(Fact::SessionGone(key));
        }
        for session in sessions {
            let id = session.id.clone();
            let session = Box::new(session);
            self.facts.push(Fact::Session(medium, session, seen));
            if seen != Seen::OnLoad {
                let key = SessionKey { medium, id };
                self.facts.push(Fact::MessagesMissed(key));
            }
        }
    }

    pub(in crate::update) fn observe_session(
        &mut self,
        medium: Medium,
        mut session: Session,
        seen: Seen,
    ) {
        let id = session.id.clone();
        let key = SessionKey { medium, id };
        let before = self.model.user.sessions.remove(&key);
        if let Some(before) = &before {
            fill(&mut session, &before.session);
        } else if let Some(listed) = self.model.listed(&key) {
            // Of the participants nothing is known there, and its offers are for others.
            session.received = session.received.or(listed.received);
            session.user_data = session.user_data.or_else(|| listed.user_data.clone());
        }
        if let Some(state) = session.state.as_ref().and_then(EndState::of) {
            if let Some(mut known) = before {
                if !known.is_over() {
                    known.session = session;
                }
                self.model.user.sessions.insert(key.clone(), known);
                self.end_session(&key, state, false);
            }
        } else if before.is_some() || self.model.is_monitored_session(&key, &session) {
            self.session_goes_on(key, session, before, seen);
        }
    }

    /// A monitored session is as it is told now: new, there again, or with changes.
    fn session_goes_on(
        &mut self,
        key: SessionKey,
        session: Session,
        before: Option<MonitoredSession>,
        seen: Seen,
    ) {
        let was_over = before.as_ref().is_none_or(MonitoredSession::is_over);
        if let Some(before) = &before {
            // The row of an agent who is no longer the one changes as well.
            self.session_changed(before);
        }
        let old_mode = before.as_ref().and_then(|before| before.mode);
        let had_agent = before.as_ref().is_some_and(|before| before.agent.is_some());
        let was_joined = before.as_ref().is_some_and(MonitoredSession::is_joined);
        let mut next = self.next_session(key.clone(), session, before, seen);
        if let Some(agent) = next
            .agent
            .clone()
            .filter(|_| (was_over || !had_agent) && !next.intruded)
        {
            match self.delivered(&agent, key.medium, next.mode) {
                Delivered::Expected => {}
                Delivered::Next => next.was_next = true,
                Delivered::Unexplained => next.unexplained = true,
            }
        }
        let joins = next.is_joined() && (was_over || !was_joined);
        next.joined |= joins;
        if joins && next.due.is_none() {
            let waits_for_news = seen != Seen::OnLoad && next.transcript.highest().is_none();
            next.due = Some(self.now + if waits_for_news { FIRST_READ_MS } else { 0 });
            if next.transcript.was_read() {
                next.transcript.coverage().open_end();
            }
        }
        self.session_changed(&next);
        self.facts.push(Fact::SessionSeen(SessionChange {
            key: key.clone(),
            started: was_over,
            has_other_mode: old_mode != next.mode,
            is_unclear: was_over && next.is_invited() && !next.intruded && !next.was_next,
        }));
        self.resume_draft(&mut next);
        self.model.user.sessions.insert(key, next);
    }

    /// Tells what is new of a session.
    pub(in crate::update) fn publish_session(&mut self, news: &SessionChange) {
        let Some(session) = self.model.user.sessions.get(&news.key).cloned() else {
            return;
        };
        if news.started {
            self.log(What::SessionStarted {
                agent: session.name.clone(),
                medium: session.key.medium,
            });
        }
        let state = match (news.started, news.has_other_mode) {
            (true, _) => Some("started"),
            (false, true) => Some("changed"),
            (false, false) => None,
        };
        if let Some(state) = state {
            self.emit_text_session(&session, state);
        }
    }

    /// The session as it is to be shown now.
    fn next_session(
        &self,
        key: SessionKey,
        session: Session,
        before: Option<MonitoredSession>,
        seen: Seen,
    ) -> MonitoredSession {
        let is_asked_for = self.model.intrusion(&key).is_some();
        let invited = session.state == Some(SessionState::Invited);
        let old = before.as_ref();
        let mode = self
            .model
            .session_mode(&session, old.and_then(|before| before.mode));
        let agent = self.agent_of_session(&key, &session, old);
        let name = agent
            .as_ref()
            .and_then(|id| self.model.user.roster.agents.get(id))
            .map(|agent| agent.name.clone())
            .or_else(|| self.nickname_of_another(&session))
            .or_else(|| old.map(|before| before.name.clone()))
            .unwrap_or_default();
        let mut next = before.unwrap_or_else(|| first_seen(key, self.now, seen == Seen::OnLoad));
        next.recovered |= seen == Seen::AfterGap;
        if next.is_over() {
            next.ending = None;
            next.ended_at = None;
            next.accept_asked = false;
            next.intruded = false;
        }
        next.intruded |= is_asked_for;
        next.started_at = match session.received {
            Some(received) => self.model.host.wall.of_core(received),
            None => next.started_at,
        };
        next.mode = mode.filter(|_| !invited);
        next.agent = agent;
        next.name = name;
        next.session = session;
        next
    }

    /// The agent whose session it is: who was it and is still in it, else by what is known best.
    fn agent_of_session(
        &self,
        key: &SessionKey,
        session: &Session,
        before: Option<&MonitoredSession>,
    ) -> Option<UserId> {
        let known = before.and_then(|before| before.agent.clone());
        let is_there = |agent: &&UserId| {
            let mut there = session.participants.iter().flatten();
            there.any(|who| who.user.as_ref() == Some(*agent))
        };
        let still_there = known.as_ref().filter(is_there).cloned();
        still_there
            .or_else(|| self.model.agent_in(key, session))
            .or(known)
            .or_else(|| self.model.intrusion(key).cloned())
            .or_else(|| self.model.lister(key).cloned())
            .or_else(|| only_one(self.model.user.messaging_monitoring.keys(), key.medium))
    }

    /// Gives sessions the names of agents that have become known since.
    pub(in crate::update) fn name_sessions(&mut self) {
        let is_old = |session: &&MonitoredSession| {
            let agent = session.agent.as_ref();
            let agent = agent.and_then(|id| self.model.user.roster.agents.get(id));
            !session.is_over() && agent.is_none_or(|agent| agent.name != session.name)
        };
        let old = self.model.user.sessions.values().filter(is_old);
        let old: Vec<_> = old
            .map(|old| (old.key.medium, old.session.clone()))
            .collect();
        for (medium, session) in old {
            let session = Box::new(session);
            self.facts.push(Fact::Session(medium, session, Seen::Live));
        }
        self.facts.push(Fact::Invitations);
    }

    fn nickname_of_another(&self, session: &Session) -> Option<String> {
        let mut there = session.participants.iter().flatten();
        let mine = self.model.own_participant(session);
        let agent = there.find(|who| {
            who.kind == gws::names::ParticipantType::Agent
                && !who.nickname.is_empty()
                && Some(*who) != mine
        });
        agent.map(|who| who.nickname.clone())
    }

    /// Takes what was asked for: the sessions that were entered, and those of agents who are
    /// monitored. An invitation that might be for the supervisor as an agent is left to the supervisor.
    pub(in crate::update) fn accept_invitations(&mut self) {
        let is_due = |session: &&MonitoredSession| {
            let monitored = session.session.participants.iter().flatten().any(|who| {
                let user = who.user.as_ref();
                user.is_some_and(|user| {
                    self.model
                        .messaging_monitoring(user, session.key.medium)
                        .is_some()
                })
            });
            let medium = session.key.medium;
            // Where the supervisor serves nobody, whatever comes was asked for.
            let expected =
                self.model.is_messaging_monitored(medium) && self.model.takes_none(medium);
            let is_listed = self.model.lister(&session.key).is_some();
            let wanted = session.intruded || session.was_next || monitored || expected || is_listed;
            session.is_invited() && !session.accept_asked && wanted
        };
        let due: Vec<_> = self.model.user.sessions.values().filter(is_due).collect();
        let due: Vec<_> = due.iter().map(|session| session.key.clone()).collect();
        for key in due {
            let accept = Command::Session(key.clone(), SessionCommand::Accept);
            if gate_of(&accept, self.model) == Gate::Enabled {
                if let Some(session) = self.model.user.sessions.get_mut(&key) {
                    session.accept_asked = true;
                }
                self.facts.push(Fact::Wanted(accept));
            }
        }
    }

    /// An invitation names nobody. If the session is one of an agent who is monitored, the agent's list
    /// shows it.
    pub(in crate::update) fn ask_whose(&mut self, medium: Medium) {
        let agents = self
            .model
            .user
            .messaging_monitoring
            .keys()
            .filter(|(_, on)| *on == medium);
        let agents: Vec<UserId> = agents.map(|(agent, _)| agent.clone()).collect();
        for agent in agents.into_iter().take(MOST_ASKED) {
            self.list_sessions(&agent, medium);
        }
    }
}

/// A session of which nothing is known but that it is there.
fn first_seen(key: SessionKey, now: Millis, found_on_load: bool) -> MonitoredSession {
    MonitoredSession {
        key,
        mode: None,
        agent: None,
        name: String::new(),
        intruded: false,
        unexplained: false,
        was_next: false,
        joined: false,
        recovered: false,
        found_on_load,
        started_at: now,
        transcript: Transcript::default(),
        earlier: Earlier::default(),
        transcript_failure: None,
        unread: 0,
        typing: Vec::new(),
        draft: Draft::default(),
        outgoing: Vec::new(),
        ended_at: None,
        ending: None,
        accept_asked: false,
        due: None,
        read_failures: 0,
        history_read: false,
        session: Session::default(),
    }
}

/// What a message left out is as it was; somebody who is gone at the end was there before.
fn fill(now: &mut Session, before: &Session) {
    let is_end = now.state.as_ref().is_some_and(SessionState::is_end);
    let has_nobody = now.participants.as_ref().is_none_or(Vec::is_empty);
    if now.participants.is_none() || (is_end && has_nobody) {
        now.participants.clone_from(&before.participants);
    }
    now.state = now.state.take().or_else(|| before.state.clone());
    now.capabilities = now
        .capabilities
        .take()
        .or_else(|| before.capabilities.clone());
    now.received = now.received.or(before.received);
    now.user_data = now.user_data.take().or_else(|| before.user_data.clone());
}

/// The agent, when only one is monitored on a medium.
fn only_one<'a>(
    monitored: impl Iterator<Item = &'a (UserId, Medium)>,
    medium: Medium,
) -> Option<UserId> {
    let mut agents = monitored.filter(|(_, on)| *on == medium);
    let (agent, _) = agents.next()?;
    agents.next().is_none().then(|| agent.clone())
}
