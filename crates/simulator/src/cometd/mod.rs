//! A Bayeux 1.0 server in the dialect of `CometD` 3.1.14 (long polling): handshake, connect with hold and advice,
//! subscriptions, deliveries, expiry, several sessions of one browser, acknowledged messages.
//!
//! A state machine without sockets: requests and the time go in; answers come out at once or later as
//! [`Server::take_released`]. It must not know the contact centre, only user names, channels and JSON.
//!
//! | file | what is in it |
//! |---|---|
//! | `session` | one session: subscriptions, queue, held connect, acknowledged batches |
//! | `connect` | `/meta/connect`: held, answered, crowded out |
//! | `batch` | all other requests |
//! | `channel` | names and patterns of channels |
//! | `message` | reading messages, writing replies |
//! | `faults` | sessions that tests forget, disconnect or starve |

mod batch;
mod channel;
mod connect;
mod faults;
mod message;
mod session;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::rng::Rng;
pub(crate) use faults::Fault;
use message::{Message, object, readable, reply};
use session::{Held, Session};

/// Milliseconds since the simulator started.
type Millis = u64;

const UNKNOWN_CLIENT: &str = "402::Unknown client";

/// Options of the server, in its own words.
#[derive(Clone, Debug)]
pub(crate) struct Settings {
    /// How long a connect is held, ms.
    pub(crate) timeout: Millis,
    /// How long a client is to wait before the next connect, ms.
    pub(crate) interval: Millis,
    /// How long a session lives without a connect, ms.
    pub(crate) max_interval: Millis,
    /// How many held connects one browser may have.
    pub(crate) max_sessions_per_browser: usize,
    /// The interval for sessions beyond that, ms.
    pub(crate) multi_session_interval: Millis,
    /// Offers the acknowledged-messages extension.
    pub(crate) ack: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            timeout: 30_000,
            interval: 0,
            max_interval: 10_000,
            max_sessions_per_browser: 1,
            multi_session_interval: 2000,
            ack: true,
        }
    }
}

/// Names a held connect.
pub(crate) type Ticket = u64;

/// An HTTP response of the `CometD` server.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    /// Absent: an empty body.
    pub(crate) messages: Option<Vec<Value>>,
    /// A new `BAYEUX_BROWSER` cookie.
    pub(crate) browser: Option<String>,
    /// Close the connection without a word.
    pub(crate) drop: bool,
}

impl Answer {
    fn messages(messages: Vec<Value>) -> Self {
        Self {
            status: 200,
            messages: Some(messages),
            browser: None,
            drop: false,
        }
    }

    fn empty(status: u16) -> Self {
        Self {
            status,
            messages: None,
            browser: None,
            drop: false,
        }
    }

    fn dropped() -> Self {
        Self {
            drop: true,
            ..Self::empty(500)
        }
    }
}

/// What becomes of a request.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Handled {
    Now(Answer),
    Held(Ticket),
}

/// The server: its sessions and what it has to say.
#[derive(Debug)]
pub(crate) struct Server {
    settings: Settings,
    sessions: BTreeMap<String, Session>,
    /// Held connects whose session was forgotten.
    orphans: Vec<Held>,
    released: Vec<(Ticket, Answer)>,
    tickets: Ticket,
    handshakes: u64,
    lose_reply: bool,
    rng: Rng,
}

impl Server {
    pub(crate) fn new(settings: Settings, seed: u64) -> Self {
        Self {
            settings,
            sessions: BTreeMap::new(),
            orphans: Vec::new(),
            released: Vec::new(),
            tickets: 0,
            handshakes: 0,
            lose_reply: false,
            rng: Rng::new(seed, "cometd"),
        }
    }

    /// Changes the options for what comes next.
    pub(crate) fn set(&mut self, settings: Settings) {
        self.settings = settings;
    }

    /// How many handshakes succeeded since the start.
    pub(crate) fn handshakes(&self) -> u64 {
        self.handshakes
    }

    /// What a test may want to know of the sessions.
    pub(crate) fn describe(&self) -> Vec<Value> {
        let describe = |(id, session): (&String, &Session)| {
            json!({
                "clientId": id,
                "user": session.user,
                "browser": session.browser,
                "subscriptions": session.subscriptions,
                "held": session.held.is_some(),
                "queued": session.queue.len(),
                "ack": session.ack.is_some(),
            })
        };
        self.sessions.iter().map(describe).collect()
    }

    /// The last ticket that was given out.
    pub(crate) fn tickets(&self) -> Ticket {
        self.tickets
    }

    /// Takes over from a server that is gone: its last answers and the numbers of its tickets.
    pub(crate) fn resume(&mut self, tickets: Ticket, farewells: Vec<(Ticket, Answer)>) {
        self.tickets = tickets;
        self.released = farewells;
    }

    /// Answers to held connects, in order.
    pub(crate) fn take_released(&mut self) -> Vec<(Ticket, Answer)> {
        std::mem::take(&mut self.released)
    }

    /// One HTTP request of `user` from `browser` (the cookie) with this body.
    pub(crate) fn handle(
        &mut self,
        now: Millis,
        user: &str,
        browser: Option<&str>,
        body: &str,
    ) -> Handled {
        if body.is_empty() {
            return Handled::Now(Answer::empty(200));
        }
        let messages = match serde_json::from_str(body) {
            Ok(Value::Array(messages)) => messages,
            Ok(Value::Object(message)) => vec![Value::Object(message)],
            _ => return Handled::Now(Answer::empty(400)),
        };
        let Some(messages) = readable(&messages) else {
            return Handled::Now(Answer::empty(500));
        };
        let request = Request { now, user, browser };
        match messages.as_slice() {
            [] => Handled::Now(Answer::empty(500)),
            [("/meta/handshake", message)] => Handled::Now(self.handshake(&request, message)),
            many if many
                .iter()
                .any(|(channel, _)| *channel == "/meta/handshake") =>
            {
                Handled::Now(Answer::empty(500))
            }
            [("/meta/connect", message)] => self.connect(&request, message),
            many => Handled::Now(self.batch(&request, many)),
        }
    }

    pub(crate) fn has_session(&self, user: &str) -> bool {
        self.sessions.values().any(|session| session.user == user)
    }

    /// Queues a message for all sessions of `user` that subscribed to `channel`; [`Server::flush`] sends it.
    pub(crate) fn publish(&mut self, user: &str, channel: &str, data: &Value) {
        self.enqueue(user, channel, &json!({"channel": channel, "data": data}));
    }

    /// Queues `message` as it is, well-formed or not, for all sessions of `user`.
    pub(crate) fn publish_raw(&mut self, user: &str, message: &Value) {
        for session in self
            .sessions
            .values_mut()
            .filter(|session| session.user == user)
        {
            session.queue.push(message.clone());
        }
    }

    fn enqueue(&mut self, user: &str, channel: &str, message: &Value) {
        for session in self.sessions.values_mut() {
            let subscribed = session
                .subscriptions
                .iter()
                .any(|pattern| channel::matches(pattern, channel));
            if session.user == user && subscribed {
                session.queue.push(message.clone());
            }
        }
    }

    /// Answers the held connects of all sessions that have messages.
    pub(crate) fn flush(&mut self, now: Millis) {
        let waiting = |session: &Session| session.held.is_some() && session.has_mail();
        let ids: Vec<String> = self.ids(waiting);
        for id in ids {
            self.answer_held(now, &id);
        }
    }

    /// When [`Server::tick`] has something to do next.
    pub(crate) fn next_deadline(&self) -> Option<Millis> {
        let held = self
            .sessions
            .values()
            .filter_map(|session| session.held.as_ref())
            .chain(&self.orphans);
        let expiries = self.sessions.values().filter_map(|session| session.expires);
        held.map(|held| held.deadline).chain(expiries).min()
    }

    /// Ends holds and lives that are over.
    pub(crate) fn tick(&mut self, now: Millis) {
        for id in self.ids(|session| {
            session
                .held
                .as_ref()
                .is_some_and(|held| held.deadline <= now)
        }) {
            self.answer_held(now, &id);
        }
        let (over, rest) = std::mem::take(&mut self.orphans)
            .into_iter()
            .partition(|held| held.deadline <= now);
        self.orphans = rest;
        for held in over {
            let reply = reply("/meta/connect", held.id, true);
            self.released
                .push((held.ticket, Answer::messages(vec![Value::Object(reply)])));
        }
        self.sessions
            .retain(|_, session| session.expires.is_none_or(|expires| expires > now));
    }

    fn ids(&self, wanted: impl Fn(&Session) -> bool) -> Vec<String> {
        self.sessions
            .iter()
            .filter(|(_, session)| wanted(session))
            .map(|(id, _)| id.clone())
            .collect()
    }

    fn advice(&self) -> Map<String, Value> {
        let advice = json!({"interval": self.settings.interval, "timeout": self.settings.timeout, "reconnect": "retry"});
        object(advice)
    }

    fn handshake(&mut self, request: &Request<'_>, message: &Message) -> Answer {
        self.handshakes += 1;
        let id = format!("{}{}", self.handshakes, self.rng.base_36(25));
        let fresh = request.browser.is_none().then(|| self.rng.base_36(16));
        let ack = self.settings.ack
            && message
                .ext("ack")
                .is_some_and(|ack| *ack != Value::Bool(false));
        let browser = fresh
            .clone()
            .or(request.browser.map(str::to_owned))
            .unwrap_or_default();
        let expires = request.now.saturating_add(self.settings.max_interval);
        self.sessions.insert(
            id.clone(),
            Session::new(request.user, browser, ack, expires),
        );
        let mut reply = reply("/meta/handshake", message.id(), true);
        reply.extend(object(json!({
            "version": "1.0",
            "minimumVersion": "1.0",
            "supportedConnectionTypes": ["long-polling", "callback-polling"],
            "clientId": id,
            "advice": self.advice(),
        })));
        if ack {
            reply.insert("ext".into(), json!({"ack": true}));
        }
        Answer {
            browser: fresh,
            ..Answer::messages(vec![Value::Object(reply)])
        }
    }

    /// The session that the message names, if this browser and this user may use it.
    fn session_id(&self, request: &Request<'_>, message: &Message) -> Option<String> {
        let id = message.text("clientId")?;
        let session = self.sessions.get(id)?;
        (session.user == request.user && request.browser == Some(&session.browser))
            .then(|| id.to_owned())
    }
}

struct Request<'a> {
    now: Millis,
    user: &'a str,
    browser: Option<&'a str>,
}
