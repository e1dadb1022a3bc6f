//! The end of sessions, and what becomes of their cards.
//!
//! A session that has ended stays, with everything that was written, until it is dismissed. Must not
//! know how a session is entered.

use gws::ids::UserId;
use gws::names::SessionState;
use gws::session::SessionKey;

use crate::activity::What;
use crate::message::{Effect, HostEvent};
use crate::model::{EndState, Mode, MonitoredSession, SessionEnding};
use crate::operation::{Command, Phase, SessionCommand};
use crate::update::turn::{Fact, Turn};

/// More ended sessions than this make room, oldest first, and those with unsent text last.
const MOST_ENDED: usize = 50;

impl Turn<'_> {
    /// A reading no longer shows a session.
    pub(in crate::update) fn lose_session(&mut self, key: &SessionKey) {
        self.end_session(key, EndState::Revoked, true);
    }

    /// A session is over for the supervisor, by notification or because a reading no longer shows it.
    pub(super) fn end_session(&mut self, key: &SessionKey, state: EndState, meanwhile: bool) {
        let leave = Command::Session(key.clone(), SessionCommand::Leave);
        let mut operations = self.model.user.operations.iter();
        let asked = operations
            .any(|pending| pending.command == leave && !matches!(pending.phase, Phase::Failed(_)));
        let now = self.now;
        let Some(session) = self
            .model
            .user
            .sessions
            .get_mut(key)
            .filter(|known| !known.is_over())
        else {
            return;
        };
        let ending = SessionEnding {
            state,
            by_me: asked,
            before_joining: !session.joined,
            meanwhile,
        };
        session.session.state = Some(match state {
            EndState::Revoked => SessionState::Revoked,
            EndState::Completed => SessionState::Completed,
            EndState::LeftChat => SessionState::LeftChat,
        });
        session.ending = Some(ending);
        session.ended_at = Some(now);
        session.typing.clear();
        session.due = None;
        let ended = session.clone();
        self.session_changed(&ended);
        self.emit_text_session(&ended, "ended");
        self.log(What::SessionEnded {
            agent: ended.name.clone(),
            medium: key.medium,
            ending,
        });
        self.facts.push(Fact::SessionEnded(key.clone()));
    }

    /// What was written and did not arrive goes with the card: that is asked first.
    pub(in crate::update) fn ask_to_dismiss(&mut self, key: SessionKey) {
        let session = self.model.user.sessions.get(&key);
        if session.is_some_and(|session| session.is_over() && session.has_unsent()) {
            self.model.user.dismissing = Some(key);
            self.changes.all = true;
        } else {
            self.dismiss_session(&key);
        }
    }

    pub(in crate::update) fn dismiss_session(&mut self, key: &SessionKey) {
        let session = self.model.user.sessions.get(key);
        if let Some(session) = session.filter(|session| session.is_over()).cloned() {
            self.model.user.sessions.remove(key);
            self.session_changed(&session);
            self.keep_drafts();
        }
    }

    pub(in crate::update) fn bound_ended(&mut self) {
        let over = self
            .model
            .user
            .sessions
            .values()
            .filter(|known| known.is_over());
        let mut over: Vec<_> = over
            .map(|known| (known.has_unsent(), known.ended_at, known.key.clone()))
            .collect();
        sort::sort(&mut over);
        let extra = over.len().saturating_sub(MOST_ENDED);
        for (_, _, key) in over.into_iter().take(extra) {
            self.dismiss_session(&key);
        }
    }

    /// Tells the host what a session is now.
    pub(super) fn emit_text_session(&mut self, session: &MonitoredSession, state: &'static str) {
        self.changes.all = true;
        let mode = session.mode.filter(|_| state != "ended");
        self.effects.push(Effect::Emit(HostEvent::Session {
            id: session.key.id.to_string(),
            channel: Some(session.key.medium.as_str()),
            agent: session.agent.as_ref().map(UserId::to_string),
            platform: None,
            mode: mode.map(|mode| match mode {
                Mode::ListenIn => "Monitor",
                Mode::Coach => "Coach",
                Mode::BargeIn => "BargeIn",
            }),
            state,
        }));
    }
}
