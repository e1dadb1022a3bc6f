//! Requests of several messages, or of one that is neither handshake nor connect: subscribe, unsubscribe, publish, disconnect.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::message::{Message, last_connect, refused, reply, unknown_connect};
use super::{Answer, Millis, Request, Server, UNKNOWN_CLIENT, channel};

impl Server {
    /// Several messages in one request, or one that is not a connect. A connect among them is not held.
    pub(super) fn batch(&mut self, request: &Request<'_>, messages: &[(&str, Message)]) -> Answer {
        let mut replies = Vec::new();
        let mut delivered = Vec::new();
        for (channel, message) in messages {
            let Some(id) = self.session_id(request, message) else {
                replies.push(unknown(channel, message));
                continue;
            };
            match self.single(request, &id, channel, message) {
                Ok((mut fresh, reply)) => {
                    delivered.append(&mut fresh);
                    replies.push(reply);
                }
                Err(status) => return Answer::empty(status),
            }
        }
        delivered.append(&mut replies);
        Answer::messages(delivered)
    }

    /// Deliveries, and the reply to one message of a known session; or the HTTP status of a failure.
    fn single(
        &mut self,
        request: &Request<'_>,
        id: &str,
        channel: &str,
        message: &Message,
    ) -> Result<(Vec<Value>, Value), u16> {
        let mut reply = match channel {
            "/meta/connect" => return Ok(self.connect_at_once(request.now, id, message)),
            "/meta/disconnect" => {
                return Ok((Vec::new(), Value::Object(self.disconnect(id, message))));
            }
            "/meta/subscribe" | "/meta/unsubscribe" => self.subscription(id, channel, message)?,
            _ if channel.starts_with("/meta/") => refused(
                channel,
                message,
                "403:denied_by_security_policy:create denied",
            ),
            _ => self.publication(request, channel, message),
        };
        self.flush(request.now);
        let Some(session) = self.sessions.get_mut(id) else {
            return Ok((Vec::new(), Value::Object(reply)));
        };
        // With acknowledgements only connects deliver.
        let fresh = if session.ack.is_some() {
            Vec::new()
        } else {
            session.deliver()
        };
        if session.ack.is_some() && channel.starts_with("/meta/") {
            reply.insert("ext".into(), json!({}));
        }
        Ok((fresh, Value::Object(reply)))
    }

    fn connect_at_once(&mut self, now: Millis, id: &str, message: &Message) -> (Vec<Value>, Value) {
        self.release_duplicate(id);
        if let Some(session) = self.sessions.get_mut(id) {
            session.acknowledge(message.ext("ack").and_then(Value::as_u64));
            session.connected = true;
            session.advise |= message.has_advice();
        }
        let answer = self.connect_answer(now, id, message.id());
        let mut messages = answer.messages.unwrap_or_default();
        let reply = messages.pop().unwrap_or_default();
        (messages, reply)
    }

    fn disconnect(&mut self, id: &str, message: &Message) -> Map<String, Value> {
        let mut farewell = reply("/meta/disconnect", message.id(), true);
        let Some(mut session) = self.sessions.remove(id) else {
            return farewell;
        };
        if session.ack.is_some() {
            farewell.insert("ext".into(), json!({}));
        }
        if let Some(held) = session.held.take() {
            let mut last = last_connect(held.id);
            let mut messages = session.deliver();
            if let Some(ack) = &session.ack {
                last.insert("ext".into(), json!({"ack": ack.batch}));
            }
            messages.push(Value::Object(last));
            self.released
                .push((held.ticket, Answer::messages(messages)));
        }
        farewell
    }

    fn subscription(
        &mut self,
        id: &str,
        channel: &str,
        message: &Message,
    ) -> Result<Map<String, Value>, u16> {
        let Some(wanted) = message.get("subscription") else {
            return Ok(refused(channel, message, "403::subscription_missing"));
        };
        let names: Option<Vec<&str>> = match wanted {
            Value::String(name) => Some(vec![name]),
            Value::Array(names) => names.iter().map(Value::as_str).collect(),
            _ => None,
        };
        let Some(names) = names else {
            return Ok(refused(channel, message, "403::subscription_invalid"));
        };
        if names.iter().any(|name| !channel::is_valid(name)) {
            return Err(500);
        }
        if names.iter().any(|name| name.starts_with("/meta/")) {
            return Ok(refused(
                channel,
                message,
                "403:denied_by_security_policy:subscribe_denied",
            ));
        }
        let names: BTreeSet<String> = names.into_iter().map(str::to_owned).collect();
        if let Some(session) = self.sessions.get_mut(id) {
            if channel == "/meta/subscribe" {
                session.subscriptions.extend(names);
            } else {
                session.subscriptions.retain(|name| !names.contains(name));
            }
        }
        let mut reply = reply(channel, message.id(), true);
        reply.insert("subscription".into(), wanted.clone());
        Ok(reply)
    }

    /// What a client publishes reaches the sessions of its own user only: the topics are private to each user.
    fn publication(
        &mut self,
        request: &Request<'_>,
        channel: &str,
        message: &Message,
    ) -> Map<String, Value> {
        if let Some(data) = message
            .get("data")
            .filter(|_| !channel.starts_with("/service/"))
        {
            self.publish(request.user, channel, data);
        }
        reply(channel, message.id(), true)
    }
}

fn unknown(channel: &str, message: &Message) -> Value {
    match channel {
        "/meta/connect" => unknown_connect(message.id()),
        _ => Value::Object(refused(channel, message, UNKNOWN_CLIENT)),
    }
}
