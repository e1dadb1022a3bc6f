//! Writing in sessions.
//!
//! Nothing that was typed is lost: a draft stays until it is sent, and a message until it is in
//! the transcript or was discarded, whatever becomes of the session. Messages go one after
//! another, so that they arrive in the order in which they were written.

use gws::reply::Failure;
use gws::request;
use gws::session::{Message, SessionKey, plain};

use crate::drafts;
use crate::gate::{Gate, gate_retry};
use crate::message::{Effect, Purpose};
use crate::model::{MonitoredSession, Outgoing, OutgoingId, OutgoingState};
use crate::operation::{
    Command, OperationFailure, OperationId, Pending, Phase, SessionCommand, Step,
};
use crate::update::turn::{Fact, Turn};

impl Turn<'_> {
    pub(in crate::update) fn draft(&mut self, key: &SessionKey, text: String) {
        let Some(session) = self.model.user.sessions.get_mut(key) else {
            return;
        };
        let readers = session.readers();
        let draft = &mut session.draft;
        if draft.is_empty() {
            draft.written_for = readers;
        }
        draft.text = text;
        if draft.is_empty() {
            draft.written_for = None;
        }
        self.changes.sessions.insert(key.clone(), ());
        self.keep_drafts();
    }

    /// What this tab remembers of texts that were typed and not sent.
    pub(in crate::update) fn drafts_recalled(&mut self, text: Option<&str>) {
        self.model.user.drafts = drafts::read(text.unwrap_or_default());
        let keys = self.model.user.drafts.keys().cloned();
        for key in keys.collect::<Vec<_>>() {
            if let Some(mut session) = self.model.user.sessions.remove(&key) {
                self.resume_draft(&mut session);
                self.model.user.sessions.insert(key.clone(), session);
                self.changes.sessions.insert(key, ());
            }
        }
    }

    /// A session that is seen has the text back that was typed before the page was loaded again.
    pub(super) fn resume_draft(&mut self, session: &mut MonitoredSession) {
        if let Some(draft) = self.model.user.drafts.remove(&session.key)
            && session.draft.is_empty()
        {
            session.draft = draft;
        }
    }

    /// Lets the tab remember what was typed and not sent.
    pub(super) fn keep_drafts(&mut self) {
        let user = &self.model.user;
        if let Some(me) = &user.own_user {
            let sessions = user.sessions.iter();
            let here = sessions.map(|(key, session)| (key, &session.draft));
            let text = drafts::write(here.chain(user.drafts.iter()));
            self.effects.push(Effect::KeepDrafts(me.id.clone(), text));
        }
    }

    /// The user signs out: nothing that was typed stays.
    pub(in crate::update) fn forget_drafts(&mut self) {
        self.model.user.drafts.clear();
        if let Some(me) = &self.model.user.own_user {
            let nothing = String::new();
            self.effects
                .push(Effect::KeepDrafts(me.id.clone(), nothing));
        }
    }

    /// Turns what stands in the box into a message.
    pub(in crate::update) fn take_draft(&mut self, command: &Command) -> Option<OutgoingId> {
        let Command::Session(key, SessionCommand::Send(readers)) = command else {
            return None;
        };
        let readers = *readers;
        let session = self.model.user.sessions.get_mut(key)?;
        self.model.link.next_outgoing += 1;
        let id = OutgoingId(self.model.link.next_outgoing);
        session.outgoing.push(Outgoing {
            id,
            readers,
            text: std::mem::take(&mut session.draft).text,
            state: OutgoingState::Sending,
            at: self.now,
            after: session.transcript.highest(),
            doubted: false,
        });
        self.changes.sessions.insert(key.clone(), ());
        self.keep_drafts();
        Some(id)
    }

    pub(in crate::update) fn retry_message(&mut self, key: &SessionKey, id: OutgoingId) {
        if gate_retry(key, id, self.model) != Gate::Enabled {
            return;
        }
        let now = self.now;
        let Some(session) = self.model.user.sessions.get_mut(key) else {
            return;
        };
        let highest = session.transcript.highest();
        let mut outgoing = session.outgoing.iter_mut();
        let Some(outgoing) = outgoing.find(|outgoing| outgoing.id == id) else {
            return;
        };
        // What was sent in vain may still come late, and is then the same message.
        match outgoing.state {
            OutgoingState::Failed(_) => outgoing.after = highest,
            OutgoingState::Unconfirmed => outgoing.doubted = true,
            OutgoingState::Sending => {}
        }
        outgoing.state = OutgoingState::Sending;
        outgoing.at = now;
        let again = Command::Session(key.clone(), SessionCommand::Send(outgoing.readers));
        self.model
            .user
            .operations
            .retain(|earlier| earlier.plan.message != Some(id));
        self.facts.push(Fact::SentAgain(again, id));
    }

    pub(in crate::update) fn discard_message(&mut self, key: &SessionKey, id: OutgoingId) {
        let Some(session) = self.model.user.sessions.get_mut(key) else {
            return;
        };
        session
            .outgoing
            .retain(|outgoing| outgoing.id != id || outgoing.state == OutgoingState::Sending);
        self.changes.sessions.insert(key.clone(), ());
    }

    /// A message takes its place in the queue.
    pub(in crate::update) fn queue_message(&mut self, key: &SessionKey, id: OperationId) {
        if let Some(pending) = self.model.user.pending_mut(id) {
            pending.plan.step = Step::Queued;
        }
        self.send_next(key);
    }

    /// Sends the oldest message that waits, unless one is still on its way to the server.
    pub(in crate::update) fn send_next(&mut self, key: &SessionKey) {
        let is_of = |pending: &Pending| {
            matches!(&pending.command,
                Command::Session(of, SessionCommand::Send(_)) if of == key)
        };
        let operations = &self.model.user.operations;
        let is_under_way = self.model.link.requests.values().any(|purpose| {
            let Purpose::Operation(id) = purpose else {
                return false;
            };
            operations.iter().any(|pending| {
                pending.id == *id
                    && is_of(pending)
                    // One without an answer in time holds nobody up.
                    && pending.phase == Phase::Requested
            })
        });
        let waits = operations.iter().find(|pending| {
            is_of(pending) && pending.plan.step == Step::Queued && pending.phase == Phase::Requested
        });
        if let Some(id) = waits.filter(|_| !is_under_way).map(|pending| pending.id) {
            self.send_message(key, id);
        }
    }

    fn send_message(&mut self, key: &SessionKey, id: OperationId) {
        let now = self.now;
        let Some(pending) = self.model.user.pending_mut(id) else {
            return;
        };
        pending.plan.step = Step::Itself;
        pending.requested_at = now;
        let message = pending.plan.message;
        let session = self.model.user.sessions.get(key);
        let outgoing = session.and_then(|session| {
            let mut outgoing = session.outgoing.iter();
            outgoing.find(|outgoing| Some(outgoing.id) == message)
        });
        if let Some(outgoing) = outgoing {
            let request = request::send(key, outgoing.readers, &outgoing.text);
            self.send(Purpose::Operation(id), request);
        }
    }

    /// A message of the supervisor is in the transcript: the oldest one that reads so has arrived.
    pub(in crate::update) fn arrived(
        &mut self,
        session: &mut MonitoredSession,
        message: &Message,
        are_news: bool,
    ) {
        let is_it = |outgoing: &Outgoing| {
            let is_later = match (message.index, outgoing.after) {
                (Some(index), Some(after)) => index > after,
                _ => are_news,
            };
            is_later && plain(&outgoing.text).0.trim() == message.text.trim()
        };
        let mut outgoing = session.outgoing.iter();
        let is_open = |outgoing: &Outgoing| !matches!(outgoing.state, OutgoingState::Failed(_));
        let found = outgoing
            .position(|outgoing| is_open(outgoing) && is_it(outgoing))
            // An error of something between may have hidden that it was sent.
            .or_else(|| {
                let mut outgoing = session.outgoing.iter();
                outgoing.position(|outgoing| {
                    let OutgoingState::Failed(failure) = &outgoing.state else {
                        return false;
                    };
                    matches!(failure, OperationFailure::Server(Failure::Http(_))) && is_it(outgoing)
                })
            });
        let Some(at) = found else {
            return;
        };
        let id = session.outgoing.remove(at).id;
        self.facts.push(Fact::Arrived(id));
    }

    /// What became of an operation is what became of its message.
    pub(in crate::update) fn message_settled(&mut self, id: OperationId) {
        let Some(pending) = self.model.user.pending(id) else {
            return;
        };
        let state = match &pending.phase {
            Phase::Failed(failure) => OutgoingState::Failed(failure.clone()),
            Phase::Unconfirmed => OutgoingState::Unconfirmed,
            Phase::Requested | Phase::Confirmed => return,
        };
        let (Some(message), Command::Session(key, _)) =
            (pending.plan.message, pending.command.clone())
        else {
            return;
        };
        if let Some(session) = self.model.user.sessions.get_mut(&key) {
            let mut outgoing = session.outgoing.iter_mut();
            if let Some(outgoing) = outgoing.find(|outgoing| outgoing.id == message) {
                // That this try failed says nothing of the one before.
                outgoing.state = match state {
                    OutgoingState::Failed(_) if outgoing.doubted => OutgoingState::Unconfirmed,
                    state => state,
                };
            }
            self.changes.sessions.insert(key, ());
        }
    }
}
