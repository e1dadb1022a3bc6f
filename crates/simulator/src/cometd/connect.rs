//! `/meta/connect`: held, answered, crowded out by other sessions of the browser, or failed by a second one.

use serde_json::{Value, json};

use super::message::{Message, object, reply, unknown_connect};
use super::session::Held;
use super::{Answer, Handled, Millis, Request, Server};

impl Server {
    /// A connect that came alone: held when there is nothing to say.
    pub(super) fn connect(&mut self, request: &Request<'_>, message: &Message) -> Handled {
        let Some(id) = self.session_id(request, message) else {
            return Handled::Now(Answer::messages(vec![unknown_connect(message.id())]));
        };
        self.release_duplicate(&id);
        let crowded = self.is_crowded(&id);
        let asked = message.advice("timeout").and_then(Value::as_u64);
        let hold = asked.unwrap_or(self.settings.timeout);
        let Some(session) = self.sessions.get_mut(&id) else {
            return Handled::Now(Answer::empty(500));
        };
        session.acknowledge(message.ext("ack").and_then(Value::as_u64));
        let was_connected = std::mem::replace(&mut session.connected, true);
        session.advise |= message.has_advice();
        if !session.has_mail() && crowded {
            return Handled::Now(self.crowded_answer(request.now, &id, message.id()));
        }
        if session.has_mail() || hold == 0 || !was_connected {
            return Handled::Now(self.connect_answer(request.now, &id, message.id()));
        }
        self.tickets += 1;
        session.expires = None;
        session.held = Some(Held {
            ticket: self.tickets,
            deadline: request.now.saturating_add(hold),
            id: message.id(),
        });
        Handled::Held(self.tickets)
    }

    /// Of two connects of one session the first fails.
    pub(super) fn release_duplicate(&mut self, id: &str) {
        if let Some(held) = self
            .sessions
            .get_mut(id)
            .and_then(|session| session.held.take())
        {
            self.released.push((held.ticket, Answer::empty(500)));
        }
    }

    /// Does the browser of this session hold as many connects as it may?
    fn is_crowded(&self, id: &str) -> bool {
        let Some(browser) = self.sessions.get(id).map(|session| &session.browser) else {
            return false;
        };
        let same = self
            .sessions
            .values()
            .filter(|session| session.browser == *browser && session.held.is_some());
        same.count() >= self.settings.max_sessions_per_browser
    }

    fn crowded_answer(&mut self, now: Millis, id: &str, message_id: Option<Value>) -> Answer {
        let interval = self.settings.multi_session_interval;
        let mut answer = self.connect_answer(now, id, message_id);
        let last = answer
            .messages
            .as_mut()
            .and_then(|messages| messages.last_mut());
        if let Some(last) = last.and_then(Value::as_object_mut) {
            let advice = last.entry("advice").or_insert_with(|| json!({}));
            if let Some(advice) = advice.as_object_mut() {
                advice.extend(object(
                    json!({"multiple-clients": true, "interval": interval, "reconnect": "retry"}),
                ));
            }
        }
        if let Some(session) = self.sessions.get_mut(id) {
            session.expires = Some(
                now.saturating_add(interval)
                    .saturating_add(self.settings.max_interval),
            );
            session.advise = true;
        }
        answer
    }

    pub(super) fn answer_held(&mut self, now: Millis, id: &str) {
        if let Some(held) = self
            .sessions
            .get_mut(id)
            .and_then(|session| session.held.take())
        {
            let answer = self.connect_answer(now, id, held.id);
            self.released.push((held.ticket, answer));
        }
    }

    /// What is queued, then the reply to the connect.
    pub(super) fn connect_answer(
        &mut self,
        now: Millis,
        id: &str,
        message_id: Option<Value>,
    ) -> Answer {
        let advice = self.advice();
        let Some(session) = self.sessions.get_mut(id) else {
            return Answer::messages(vec![unknown_connect(message_id)]);
        };
        session.expires = Some(
            now.saturating_add(self.settings.interval)
                .saturating_add(self.settings.max_interval),
        );
        let mut reply = reply("/meta/connect", message_id, true);
        if std::mem::take(&mut session.advise) {
            reply.insert("advice".into(), Value::Object(advice));
        }
        let mut messages = session.deliver();
        if let Some(ack) = &session.ack {
            reply.insert("ext".into(), json!({"ack": ack.batch}));
        }
        let drop = self.lose_reply && !messages.is_empty();
        self.lose_reply &= !drop;
        messages.push(Value::Object(reply));
        Answer {
            drop,
            ..Answer::messages(messages)
        }
    }
}
