//! A `CometD` server as it should be: sessions, subscriptions, queues, acknowledgement.
//! Knows what belongs in an answer. Must not know when it is sent, nor what goes wrong on the way.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::Millis;

/// The channel that refuses every subscription.
pub const FORBIDDEN: &str = "/v2/forbidden";

#[derive(Debug)]
pub(crate) struct Honest {
    acks: bool,
    hold: Millis,
    sessions: BTreeMap<String, Client>,
    pub(crate) handshakes: u32,
}

#[derive(Debug, Default)]
struct Client {
    acks: bool,
    patterns: Vec<String>,
    queue: Vec<Queued>,
    batch: i64,
}

#[derive(Debug)]
struct Queued {
    message: Value,
    /// The batch it was sent in, when it is kept until that is acknowledged.
    batch: Option<i64>,
}

impl Honest {
    pub(crate) fn new(acks: bool, hold: Millis) -> Self {
        Self {
            acks,
            hold,
            sessions: BTreeMap::new(),
            handshakes: 0,
        }
    }

    pub(crate) fn forget(&mut self, client: &str) {
        self.sessions.remove(client);
    }

    pub(crate) fn forget_all(&mut self) {
        self.sessions.clear();
    }

    /// Queues a message for every subscriber; says whether there is one.
    pub(crate) fn publish(&mut self, channel: &str, data: &Value) -> bool {
        let mut anybody = false;
        for client in self.sessions.values_mut() {
            if client.is_subscribed(channel) {
                anybody = true;
                client.queue.push(Queued {
                    message: json!({"channel": channel, "data": data}),
                    batch: None,
                });
            }
        }
        anybody
    }

    /// Whether a connect like this is held: nothing is wrong, and there is nothing to deliver.
    pub(crate) fn holds(&mut self, connect: &Value) -> bool {
        let Some(client) = self.sessions.get_mut(client_of(connect)) else {
            return false;
        };
        if let Some(received) = connect["ext"]["ack"].as_i64() {
            client
                .queue
                .retain(|queued| queued.batch.is_none_or(|batch| batch > received));
        }
        client.queue.is_empty() && connect["advice"]["timeout"] != 0
    }

    /// Whether there is something to deliver to the client of a held connect.
    pub(crate) fn has_news(&self, connect: &Value) -> bool {
        self.sessions
            .get(client_of(connect))
            .is_some_and(|client| !client.queue.is_empty())
    }

    /// Whether the client of a connect is subscribed to the channel.
    pub(crate) fn is_subscribed(&self, connect: &Value, channel: &str) -> bool {
        self.sessions
            .get(client_of(connect))
            .is_some_and(|client| client.is_subscribed(channel))
    }

    /// The answer to messages of any kind, now.
    pub(crate) fn answer(&mut self, messages: &[Value]) -> Vec<Value> {
        messages
            .iter()
            .flat_map(|message| match message["channel"].as_str() {
                Some("/meta/handshake") => vec![self.handshake(message)],
                Some("/meta/connect") => self.connect(message),
                _ => self.command(message),
            })
            .collect()
    }

    fn handshake(&mut self, message: &Value) -> Value {
        self.handshakes += 1;
        let id = format!("c{}", self.handshakes);
        let acks = self.acks && message["ext"]["ack"] == true;
        let client = Client {
            acks,
            ..Client::default()
        };
        self.sessions.insert(id.clone(), client);
        json!({
            "channel": "/meta/handshake", "id": message["id"], "successful": true, "clientId": id,
            "version": "1.0", "supportedConnectionTypes": ["long-polling"], "ext": {"ack": acks},
            "advice": {"reconnect": "retry", "interval": 0, "timeout": self.hold},
        })
    }

    fn connect(&mut self, message: &Value) -> Vec<Value> {
        let mut reply = reply_to(message);
        let Some(client) = self.sessions.get_mut(client_of(message)) else {
            reply["successful"] = false.into();
            reply["error"] = "402::session_unknown".into();
            reply["advice"] = json!({"reconnect": "handshake", "interval": 0});
            return vec![reply];
        };
        client.batch += 1;
        if client.acks {
            reply["ext"] = json!({"ack": client.batch});
        }
        let mut answer = client.deliver();
        answer.push(reply);
        answer
    }

    fn command(&mut self, message: &Value) -> Vec<Value> {
        let mut reply = reply_to(message);
        let Some(client) = self.sessions.get_mut(client_of(message)) else {
            // Without advice, as CometD does it.
            reply["successful"] = false.into();
            reply["error"] = "402::session_unknown".into();
            return vec![reply];
        };
        let wanted = message["subscription"].as_str().map(str::to_owned);
        match (message["channel"].as_str(), wanted) {
            (Some("/meta/subscribe"), Some(channel)) if channel == FORBIDDEN => {
                reply["successful"] = false.into();
                reply["error"] = "403:/v2/forbidden:subscribe_denied".into();
            }
            (Some("/meta/subscribe"), Some(channel)) => client.patterns.push(channel),
            (Some("/meta/unsubscribe"), Some(channel)) => {
                client.patterns.retain(|pattern| *pattern != channel);
            }
            _ => {}
        }
        // With acknowledgement everything travels with connects.
        let mut answer = if client.acks {
            Vec::new()
        } else {
            client.deliver()
        };
        if message["channel"] == "/meta/disconnect" {
            self.sessions.remove(client_of(message));
        }
        answer.push(reply);
        answer
    }
}

impl Client {
    fn is_subscribed(&self, channel: &str) -> bool {
        self.patterns.iter().any(|pattern| covers(pattern, channel))
    }

    /// The messages to send: all that are queued, which with acknowledgement stay queued.
    fn deliver(&mut self) -> Vec<Value> {
        for queued in &mut self.queue {
            queued.batch.get_or_insert(self.batch);
        }
        let messages = self
            .queue
            .iter()
            .map(|queued| queued.message.clone())
            .collect();
        if !self.acks {
            self.queue.clear();
        }
        messages
    }
}

/// A successful reply to a message.
pub(crate) fn reply_to(message: &Value) -> Value {
    let mut reply = json!({
        "channel": message["channel"], "id": message["id"], "successful": true,
    });
    if !message["subscription"].is_null() {
        reply["subscription"] = message["subscription"].clone();
    }
    reply
}

pub(crate) fn client_of(message: &Value) -> &str {
    message["clientId"].as_str().unwrap_or_default()
}

fn covers(pattern: &str, channel: &str) -> bool {
    match pattern.strip_suffix("/**") {
        Some(above) => channel
            .strip_prefix(above)
            .is_some_and(|rest| rest.len() > 1 && rest.starts_with('/')),
        None => match (pattern.strip_suffix("/*"), channel.rsplit_once('/')) {
            (Some(above), Some((parent, _))) => above == parent,
            _ => pattern == channel,
        },
    }
}
