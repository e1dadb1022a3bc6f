//! A small server that does what `CometD` does: sessions, subscriptions, a held connect, the
//! acknowledge extension. It can be made to forget.

use std::collections::BTreeMap;

use bayeux::{Millis, Request, RequestId};
use serde_json::{Value, json};

use crate::driver::{CALLS, messages};

const HOLD: Millis = 30_000;
/// How long a session lives without a connect.
const MAX_INTERVAL: Millis = 10_000;

/// An HTTP status and a body.
pub(crate) type Answer = (u16, String);

pub(crate) struct Server {
    supports_ack: bool,
    sessions: BTreeMap<String, Client>,
    held: Vec<Held>,
    /// Answers that are ready to travel.
    pub(crate) answers: BTreeMap<RequestId, Answer>,
    handshakes: u32,
    /// How many messages were published; each carries its number.
    pub(crate) published: u64,
}

#[derive(Default)]
struct Client {
    acks: bool,
    subscribed: bool,
    queue: Vec<Queued>,
    batch: i64,
    idle_since: Millis,
}

struct Queued {
    number: u64,
    /// The batch it was last sent in.
    batch: Option<i64>,
}

struct Held {
    request: RequestId,
    message: Value,
    since: Millis,
}

impl Server {
    pub(crate) fn new(supports_ack: bool) -> Self {
        Self {
            supports_ack,
            sessions: BTreeMap::new(),
            held: Vec::new(),
            answers: BTreeMap::new(),
            handshakes: 0,
            published: 0,
        }
    }

    /// A restart: every session is gone; what is held stays held.
    pub(crate) fn forget(&mut self) {
        self.sessions.clear();
    }

    pub(crate) fn publish(&mut self, now: Millis) {
        let number = self.published;
        self.published += 1;
        for client in self
            .sessions
            .values_mut()
            .filter(|client| client.subscribed)
        {
            client.queue.push(Queued {
                number,
                batch: None,
            });
        }
        for held in std::mem::take(&mut self.held) {
            let has_messages = self
                .sessions
                .get(client_of(&held.message))
                .is_some_and(|client| !client.queue.is_empty());
            if has_messages {
                self.answer_connect(held.request, &held.message, now);
            } else {
                self.held.push(held);
            }
        }
    }

    /// Ends holds and sessions whose time has come.
    pub(crate) fn tick(&mut self, now: Millis) {
        for held in std::mem::take(&mut self.held) {
            if now >= held.since + HOLD {
                self.answer_connect(held.request, &held.message, now);
            } else {
                self.held.push(held);
            }
        }
        let held: Vec<&str> = self
            .held
            .iter()
            .map(|held| client_of(&held.message))
            .collect();
        self.sessions.retain(|id, client| {
            held.contains(&id.as_str()) || now <= client.idle_since + HOLD + MAX_INTERVAL
        });
    }

    pub(crate) fn receive(&mut self, request: &Request, now: Millis) {
        self.tick(now);
        let messages = messages(request);
        match request.path {
            "/handshake" => self.handshake(request.id, &messages[0], now),
            "/connect" => self.connect(request.id, &messages[0], now),
            _ => self.commands(request.id, &messages),
        }
    }

    fn handshake(&mut self, request: RequestId, message: &Value, now: Millis) {
        self.handshakes += 1;
        let id = format!("c{}", self.handshakes);
        let acks = self.supports_ack && message["ext"]["ack"] == true;
        let client = Client {
            acks,
            idle_since: now,
            ..Client::default()
        };
        self.sessions.insert(id.clone(), client);
        let reply = json!([{
            "channel": "/meta/handshake", "id": message["id"], "successful": true, "clientId": id,
            "supportedConnectionTypes": ["long-polling"], "ext": {"ack": acks},
            "advice": {"reconnect": "retry", "interval": 0, "timeout": HOLD},
        }]);
        self.answer(request, &reply);
    }

    fn connect(&mut self, request: RequestId, message: &Value, now: Millis) {
        let id = client_of(message).to_owned();
        // A second connect ends the first, as CometD does it.
        for held in std::mem::take(&mut self.held) {
            if client_of(&held.message) == id {
                self.answers.insert(held.request, (500, String::new()));
            } else {
                self.held.push(held);
            }
        }
        let Some(client) = self.sessions.get_mut(&id) else {
            return self.answer_connect(request, message, now);
        };
        if let Some(acked) = message["ext"]["ack"].as_i64() {
            client
                .queue
                .retain(|queued| queued.batch.is_none_or(|batch| batch > acked));
        }
        if message["advice"]["timeout"] == 0 || !client.queue.is_empty() {
            self.answer_connect(request, message, now);
        } else {
            self.held.push(Held {
                request,
                message: message.clone(),
                since: now,
            });
        }
    }

    fn answer_connect(&mut self, request: RequestId, message: &Value, now: Millis) {
        let Some(client) = self.sessions.get_mut(client_of(message)) else {
            let reply = json!([{
                "channel": "/meta/connect", "id": message["id"], "successful": false,
                "error": "402::session_unknown",
                "advice": {"reconnect": "handshake", "interval": 0},
            }]);
            return self.answer(request, &reply);
        };
        client.idle_since = now;
        client.batch += 1;
        let mut reply = client.take_queue();
        let mut end = json!({
            "channel": "/meta/connect", "id": message["id"], "successful": true,
        });
        if client.acks {
            end["ext"] = json!({"ack": client.batch});
        }
        reply.push(end);
        self.answer(request, &Value::Array(reply));
    }

    fn commands(&mut self, request: RequestId, messages: &[Value]) {
        let mut replies = Vec::new();
        for message in messages {
            let mut reply = json!({"channel": message["channel"], "id": message["id"]});
            if message["channel"] == "/meta/subscribe" {
                reply["subscription"] = message["subscription"].clone();
            }
            match self.sessions.get_mut(client_of(message)) {
                None => {
                    reply["successful"] = false.into();
                    reply["error"] = "402::Unknown client".into();
                }
                Some(client) => {
                    reply["successful"] = true.into();
                    if message["channel"] == "/meta/subscribe" {
                        client.subscribed = true;
                    }
                    if !client.acks {
                        replies.append(&mut client.take_queue());
                    }
                    if message["channel"] == "/meta/disconnect" {
                        self.sessions.remove(client_of(message));
                    }
                }
            }
            replies.push(reply);
        }
        self.answer(request, &Value::Array(replies));
    }

    fn answer(&mut self, request: RequestId, reply: &Value) {
        self.answers.insert(request, (200, reply.to_string()));
    }
}

impl Client {
    /// The messages to send: all that are queued, which with acknowledgement stay queued.
    fn take_queue(&mut self) -> Vec<Value> {
        for queued in &mut self.queue {
            queued.batch.get_or_insert(self.batch);
        }
        let deliveries = self
            .queue
            .iter()
            .map(|queued| json!({"channel": CALLS, "data": queued.number}))
            .collect();
        if !self.acks {
            self.queue.clear();
        }
        deliveries
    }
}

fn client_of(message: &Value) -> &str {
    message["clientId"].as_str().unwrap_or_default()
}
