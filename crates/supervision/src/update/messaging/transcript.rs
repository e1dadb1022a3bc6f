//! What is written in sessions, as news and by reading.
//!
//! News tell where the end is; what is before it is read page by page. A hole between two news,
//! and everything after contact was lost, is read again. Messages are only ever added. What to
//! read is decided by `model/coverage`.

use gws::names::MessageType;
use gws::reply::{self, Failure};
use gws::request;
use gws::session::{Message, SessionKey};

use crate::Millis;
use crate::message::{HttpReply, NoReply, Purpose};
use crate::model::{
    Earlier, Excerpt, GivenUp, MESSAGE_PAGE, MOST_LINES, Model, MonitoredSession, Side, Typing,
};
use crate::update::turn::{Fact, Turn, Unanswered, back_off};

/// The pause before a failed reading is repeated.
const RETRY_MS: Millis = 2_000;
/// How long somebody is believed to type without saying so again.
const TYPING_MS: Millis = 20_000;

/// When messages are to be read, or somebody is no longer believed to type.
pub(in crate::update) fn wake_at(model: &Model) -> impl Iterator<Item = Millis> {
    model.user.sessions.values().flat_map(|session| {
        let due = session
            .due
            .filter(|_| model.is_live() && !is_reading(model, &session.key));
        let typing = session.typing.iter().map(|typing| typing.until);
        due.into_iter().chain(typing)
    })
}

fn is_reading(model: &Model, session: &SessionKey) -> bool {
    model.link.requests.values().any(|purpose| {
        matches!(purpose, Purpose::Messages { key, excerpt }
            if key == session && !matches!(excerpt.side, Side::Earlier { .. }))
    })
}

impl Turn<'_> {
    /// Messages arrived as news.
    pub(in crate::update) fn observe_messages(&mut self, key: &SessionKey, messages: Vec<Message>) {
        let Some(mut session) = self.model.user.sessions.remove(key) else {
            return;
        };
        let had = session.transcript.was_read() && !session.transcript.is_incomplete();
        for message in &messages {
            if !session.transcript.is_old(message.index) {
                self.observe_typing(&mut session, message);
            }
        }
        let mut indices: Vec<_> = messages
            .iter()
            .filter_map(|message| message.index)
            .collect();
        sort::sort(&mut indices);
        for index in indices {
            session.transcript.coverage().news(index);
        }
        self.add(&mut session, messages, true);
        settle_earlier(&mut session);
        // Now it is known where the end is, or that something is missing before it.
        let is_first = session.due.is_some() && !session.transcript.was_read();
        if is_first || (had && session.transcript.is_incomplete() && session.is_joined()) {
            session.due = Some(self.now);
        }
        self.session_changed(&session);
        self.model.user.sessions.insert(key.clone(), session);
        self.facts.push(Fact::MessagesDue);
    }

    /// Puts messages in their places, counts them, and finds the supervisor's own.
    fn add(&mut self, session: &mut MonitoredSession, messages: Vec<Message>, are_news: bool) {
        let mine = self.model.own_participant(&session.session).cloned();
        let model = &*self.model;
        let added = session
            .transcript
            .merge(messages, |who| model.is_me(who, mine.as_ref()));
        for line in added {
            if line.is_mine {
                self.arrived(session, &line.message, are_news);
            } else if are_news && line.is_content() {
                session.unread += 1;
            }
        }
    }

    fn observe_typing(&mut self, session: &mut MonitoredSession, message: &Message) {
        let mine = self.model.own_participant(&session.session);
        let who = &message.from;
        if session.is_over() || self.model.is_me(who, mine) {
            return;
        }
        session.typing.retain(|typing| {
            typing.who.participant_id != who.participant_id || typing.who.nickname != who.nickname
        });
        if message.kind == MessageType::TypingStarted {
            session.typing.push(Typing {
                who: who.clone(),
                until: self.now.saturating_add(TYPING_MS),
            });
        }
    }

    pub(in crate::update) fn forget_typing(&mut self) {
        let now = self.now;
        for (_, session) in &mut self.model.user.sessions {
            let before = session.typing.len();
            session.typing.retain(|typing| typing.until > now);
            if session.typing.len() != before {
                self.changes.sessions.insert(session.key.clone(), ());
            }
        }
    }

    pub(in crate::update) fn seen(&mut self, key: &SessionKey) {
        let Some(session) = self.model.user.sessions.get_mut(key) else {
            return;
        };
        if std::mem::take(&mut session.unread) > 0 {
            let session = session.clone();
            self.session_changed(&session);
        }
    }

    /// What may have been missed is to be read.
    pub(in crate::update) fn read_missed(&mut self, key: &SessionKey) {
        let now = self.now;
        if let Some(session) = self.model.user.sessions.get_mut(key)
            && session.is_joined()
        {
            session.transcript.coverage().open_end();
            session.due = Some(now);
        }
        self.read_due_messages();
    }

    /// Sends what is due, one reading a session at a time.
    pub(in crate::update) fn read_due_messages(&mut self) {
        if !self.model.is_live() {
            return;
        }
        let due: Vec<_> = self
            .model
            .user
            .sessions
            .values()
            .filter_map(|session| {
                let is_due = session.due? <= self.now && !is_reading(self.model, &session.key);
                is_due.then(|| session.key.clone())
            })
            .collect();
        for key in due {
            let Some(session) = self.model.user.sessions.get_mut(&key) else {
                continue;
            };
            session.due = None;
            let excerpt = session.transcript.next_excerpt();
            self.read_messages(key, excerpt);
        }
    }

    fn read_messages(&mut self, key: SessionKey, excerpt: Excerpt) {
        let start = (excerpt.side != Side::First).then_some(excerpt.start);
        let request = request::messages(&key, start, excerpt.count);
        self.send(Purpose::Messages { key, excerpt }, request);
    }

    pub(in crate::update) fn read_earlier(&mut self, key: &SessionKey) {
        let is_live = self.model.is_live();
        let Some(session) = self.model.user.sessions.get_mut(key) else {
            return;
        };
        let wanted = matches!(session.earlier, Earlier::More | Earlier::Failed);
        let excerpt = session.transcript.coverage().earlier();
        let Some(excerpt) = excerpt.filter(|_| is_live && wanted) else {
            return;
        };
        session.earlier = Earlier::Reading;
        self.changes.sessions.insert(key.clone(), ());
        self.read_messages(key.clone(), excerpt);
    }

    pub(in crate::update) fn messages_reply(
        &mut self,
        key: &SessionKey,
        excerpt: Excerpt,
        reply: Result<HttpReply, NoReply>,
    ) {
        let messages = Self::read(reply, reply::messages);
        let signed_out = matches!(messages, Err(Unanswered::Failure(Failure::NotSignedIn)));
        if let Some(mut session) = self.model.user.sessions.remove(key) {
            match messages {
                Ok(messages) => self.page_read(&mut session, messages, excerpt),
                Err(why) => self.page_failed(&mut session, why, excerpt.side),
            }
            self.session_changed(&session);
            self.model.user.sessions.insert(key.clone(), session);
        }
        if signed_out {
            self.wishes.sign_in_again = true;
        } else {
            self.facts.push(Fact::MessagesDue);
        }
    }

    fn page_read(
        &mut self,
        session: &mut MonitoredSession,
        messages: Vec<Message>,
        excerpt: Excerpt,
    ) {
        session.read_failures = 0;
        session.transcript_failure = None;
        let mut indices: Vec<_> = messages
            .iter()
            .filter_map(|message| message.index)
            .collect();
        sort::sort(&mut indices);
        let transcript = &mut session.transcript;
        match excerpt.side {
            Side::Forward { known } => transcript.read(excerpt, known, &indices),
            Side::First => transcript.coverage().read_first(&indices),
            Side::Earlier { tries } => {
                let next = transcript.coverage().read_earlier(excerpt, tries, &indices);
                session.earlier = match next {
                    Ok(None) => Earlier::None,
                    Ok(Some(next)) => {
                        self.read_messages(session.key.clone(), next);
                        Earlier::Reading
                    }
                    Err(GivenUp) => Earlier::Failed,
                };
            }
        }
        let are_news = session.history_read && !matches!(excerpt.side, Side::Earlier { .. });
        if session.transcript.is_incomplete() {
            session.due = session.due.or(Some(self.now));
        } else {
            session.history_read = true;
        }
        self.add(session, messages, are_news);
        settle_earlier(session);
    }

    fn page_failed(&mut self, session: &mut MonitoredSession, why: Unanswered, side: Side) {
        if matches!(side, Side::Earlier { .. }) {
            session.earlier = Earlier::Failed;
            return;
        }
        if side == Side::First && matches!(why, Unanswered::Failure(Failure::Refused { .. })) {
            // A server that wants a `startIndex` has shown everything already.
            session.transcript.coverage().read_first(&[]);
            return;
        }
        let again = match why {
            Unanswered::NoReply | Unanswered::Failure(Failure::NotSignedIn) => true,
            Unanswered::Failure(failure) => {
                let busy = matches!(failure, Failure::Http(500.. | 429));
                session.transcript_failure = Some(failure);
                busy
            }
        };
        if again && !session.is_over() {
            let pause = back_off(RETRY_MS, session.read_failures, self.now);
            session.read_failures += 1;
            session.due = Some(self.now.saturating_add(pause));
        }
    }
}

/// Makes room where it has to be made, and says whether there is something earlier.
fn settle_earlier(session: &mut MonitoredSession) {
    session.transcript.bound();
    if session.earlier == Earlier::Reading {
        return;
    }
    let is_full = session.transcript.lines().len() as u64 + MESSAGE_PAGE > MOST_LINES as u64;
    session.earlier = match session.transcript.coverage().may_have_earlier() {
        true if is_full => Earlier::Full,
        true => Earlier::More,
        false => Earlier::None,
    };
}
