//! A supervisor's desk: the core with a small server behind it, and a clock that is turned by hand.
//!
//! | file | what is in it |
//! |---|---|
//! | `server` | the server, and what it is asked |
//! | `messaging` | chat and SMS sessions on it |
//! | `declaration` | what a portal was promised, held against every event |

#![allow(dead_code)] // each test binary uses its part

pub(crate) mod declaration;
mod messaging;
mod server;

use bayeux::State;
use std::collections::VecDeque;

use gws::ids::CallId;
use gws::request::{HttpRequest, Method};
use serde_json::{Value, json};
use supervision::activity::export::Told;
use supervision::config::Config;
use supervision::message::{
    CometEvent, CredentialsAnswer, HostError, HostEvent, HttpReply, NoReply, QuestionId, RequestId,
};
use supervision::model::{Column, Link};
use supervision::operation::{OperationFailure, OperationId, Pending, Phase};
use supervision::view::{self, AgentRow, CallCard, Notice};
use supervision::{Changes, Effect, Gate, ListMsg, Millis, Model, Msg, Operation, Target};
use supervision::{gate, update, wake_at};

#[allow(unused_imports)] // likewise
pub(crate) use messaging::*;
pub(crate) use server::*;
#[allow(unused_imports)] // likewise
pub(crate) use supervision::message::Export;

/// What the page around the widget says to an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Host {
    Allows,
    Vetoes,
    Silent,
}

/// The core, the world around it, and what it asked of it.
#[derive(Clone)]
pub(crate) struct Desk {
    pub(crate) model: Model,
    pub(crate) now: Millis,
    pub(crate) server: Server,
    pub(crate) host: Host,
    /// What the host answers when it is asked what to sign in with; nothing when `None`. Asked for
    /// something else, it waits for [`Desk::gives`].
    pub(crate) credentials: Option<CredentialsAnswer>,
    /// The question that the host was asked last.
    pub(crate) question: QuestionId,
    /// Whether notifications flow as soon as their session is opened or resumed.
    pub(crate) comet_works: bool,
    /// Everything that was asked of the browser half, oldest first.
    pub(crate) effects: Vec<Effect>,
    /// Requests that were not answered yet.
    pub(crate) open: VecDeque<(RequestId, HttpRequest)>,
    /// What the last message changed, with what came of it at once.
    pub(crate) changes: Changes,
}

impl Desk {
    /// Configured, not connected.
    pub(crate) fn new() -> Self {
        let mut desk = Self {
            model: Model::default(),
            now: 1_000_000,
            server: Server::default(),
            host: Host::Allows,
            credentials: Some(CredentialsAnswer::TryAgain),
            question: QuestionId(0),
            comet_works: true,
            effects: Vec::new(),
            open: VecDeque::new(),
            changes: Changes::default(),
        };
        desk.configure(Config::default());
        desk
    }

    /// Signed in, live, with its roster, and nothing recorded yet.
    pub(crate) fn live() -> Self {
        let mut desk = Self::new();
        desk.does(Msg::Connect);
        assert_eq!(desk.model.link.state, Link::Live);
        assert!(desk.model.user.ready);
        desk.effects.clear();
        desk
    }

    /// Live, and barging in needs no confirmation.
    pub(crate) fn unasked() -> Self {
        let mut desk = Self::live();
        desk.configure(Config {
            confirm_barge_in: false,
            ..Config::default()
        });
        desk.effects.clear();
        desk
    }

    pub(crate) fn configure(&mut self, config: Config) {
        self.tell(Msg::Configure {
            base_url: BASE_URL.into(),
            group: None,
            config: Box::new(config),
            problems: vec![],
        });
    }

    /// Hands over a message; requests stay open.
    pub(crate) fn tell(&mut self, msg: Msg) {
        let (changes, effects) = update(&mut self.model, msg, self.now);
        self.changes = changes;
        let mut next = Vec::new();
        for effect in &effects {
            if let Effect::Emit(event) | Effect::AskHost { event, .. } = effect {
                declaration::check(event);
            }
            match effect {
                Effect::Send { id, request } => self.open.push_back((*id, request.clone())),
                Effect::AbortAll => self.open.clear(),
                Effect::Abort(id) => self.open.retain(|(open, _)| open != id),
                Effect::AskCredentials { question, again } => {
                    self.question = *question;
                    if let Some(answer) = self.credentials.filter(|_| !again) {
                        let question = *question;
                        next.push(Msg::Credentials { question, answer });
                    }
                }
                Effect::AskHost { id, .. } if self.host != Host::Silent => {
                    let allowed = self.host == Host::Allows;
                    next.push(Msg::HostAnswered { id: *id, allowed });
                }
                Effect::UseBus(bus) => next.push(Msg::BusConnected(bus.is_some())),
                Effect::OpenComet { .. } | Effect::ResumeComet if self.comet_works => {
                    next.push(Msg::Comet(CometEvent::State(State::Live)));
                }
                _ => {}
            }
        }
        self.effects.extend(effects);
        for msg in next {
            let before = std::mem::take(&mut self.changes);
            self.tell(msg);
            let after = std::mem::replace(&mut self.changes, before);
            self.changes.merge(after);
        }
    }

    /// The host answers the question that it was asked last.
    pub(crate) fn gives(&mut self, answer: CredentialsAnswer) {
        let question = self.question;
        self.does(Msg::Credentials { question, answer });
    }

    /// How often the host was asked for something else than what it gave.
    pub(crate) fn asked_again(&self) -> usize {
        self.count(|effect| matches!(effect, Effect::AskCredentials { again: true, .. }))
    }

    /// Hands over a message, and lets the server answer everything that comes of it.
    pub(crate) fn does(&mut self, msg: Msg) {
        self.tell(msg);
        self.settle();
    }

    /// Lets the server answer until nothing is open.
    pub(crate) fn settle(&mut self) {
        for _ in 0..2_000 {
            if !self.answer_next() {
                return;
            }
        }
        panic!("the requests never end: {:?}", self.open);
    }

    /// Lets the server answer the oldest open request.
    pub(crate) fn answer_next(&mut self) -> bool {
        let Some((id, request)) = self.open.pop_front() else {
            return false;
        };
        let reply = self.server.answer(&request);
        self.tell(Msg::Reply { id, reply });
        true
    }

    /// Answers the oldest open request by hand.
    pub(crate) fn answer_with(&mut self, reply: Result<HttpReply, NoReply>) {
        let (id, _) = self.open.pop_front().expect("a request is open");
        self.tell(Msg::Reply { id, reply });
    }

    /// Moves the clock, ticking whenever the core asked to be woken.
    pub(crate) fn advance(&mut self, pause: Millis) {
        let end = self.now + pause;
        for _ in 0..10_000 {
            let Some(at) = wake_at(&self.model).filter(|at| *at <= end) else {
                self.now = end;
                return;
            };
            self.now = self.now.max(at);
            self.does(Msg::Tick);
        }
        panic!("the core never sleeps");
    }

    /// Moves the clock to the next request, and says how far.
    pub(crate) fn pause_before_request(&mut self) -> Millis {
        let (from, sent) = (self.now, self.sent().len());
        while self.sent().len() == sent {
            let at = wake_at(&self.model).expect("something to wait for");
            self.advance(at - self.now);
        }
        self.now - from
    }

    /// A notification arrives.
    pub(crate) fn notify(&mut self, data: &Value) {
        self.does(Msg::Notifications(vec![data.to_string().into()]));
    }

    /// A control is pressed; the server answers.
    pub(crate) fn click(&mut self, operation: Operation, target: Target) {
        self.does(Msg::Invoke(operation, target));
    }

    /// The operation that was asked for last.
    pub(crate) fn last(&self) -> &Pending {
        self.model
            .user
            .operations
            .last()
            .expect("an operation was asked for")
    }

    pub(crate) fn phase(&self, id: OperationId) -> &Phase {
        let pending = self
            .model
            .user
            .operations
            .iter()
            .find(|pending| pending.id == id);
        &pending.expect("the operation is known").phase
    }

    pub(crate) fn gate(&self, operation: Operation, target: &Target) -> Gate {
        gate(operation, target, &self.model)
    }

    pub(crate) fn row(&self, id: &str) -> AgentRow {
        view::row(&self.model, &id.into()).expect("the agent is listed")
    }

    pub(crate) fn read_at(&self, id: &str) -> Option<supervision::Millis> {
        view::read_at(&self.model, &id.into())
    }

    pub(crate) fn card(&self, id: &str) -> CallCard {
        view::card(&self.model, &CallId::from(id)).expect("the call is shown")
    }

    /// The operation whose trouble is told.
    pub(crate) fn troubled(&self) -> Option<Pending> {
        view::trouble(&self.model).map(|line| line.pending)
    }

    pub(crate) fn notices(&self) -> Vec<Notice> {
        view::frame(&self.model).notices
    }

    /// What the screen claims to be done: modes, mutes, ends. Not what it says of the future.
    pub(crate) fn claims(&self) -> String {
        let rows: Vec<_> = view::rows(&self.model)
            .iter()
            .map(|id| view::row(&self.model, id).unwrap().monitored)
            .collect();
        let cards: Vec<_> = view::cards(&self.model)
            .iter()
            .map(|id| {
                let card = view::card(&self.model, id).unwrap();
                let mode = card.modes.iter().find(|choice| choice.checked);
                let muted = self
                    .model
                    .user
                    .calls
                    .get(id)
                    .unwrap()
                    .call
                    .monitored_user_muted;
                let state = self.model.user.calls.get(id).unwrap().call.state.clone();
                (
                    card.id,
                    mode.map(|choice| choice.mode),
                    muted,
                    state,
                    card.ended_at,
                )
            })
            .collect();
        let waiting = view::frame(&self.model)
            .waiting
            .map(|card| (card.name, card.mode));
        format!("{rows:?} {cards:?} {waiting:?}")
    }

    /// Every request so far, oldest first.
    pub(crate) fn sent(&self) -> Vec<HttpRequest> {
        let sent = self.effects.iter().filter_map(|effect| match effect {
            Effect::Send { request, .. } => Some(request.clone()),
            _ => None,
        });
        sent.collect()
    }

    pub(crate) fn paths(&self) -> Vec<String> {
        self.sent()
            .into_iter()
            .map(|request| request.path)
            .collect()
    }

    /// The POST requests so far, as path and body.
    pub(crate) fn posts(&self) -> Vec<(String, Value)> {
        let posts = self
            .sent()
            .into_iter()
            .filter(|request| request.method == Method::Post);
        posts
            .map(|request| {
                let body = request.body.expect("a POST has a body");
                (
                    request.path,
                    serde_json::from_str(&body).expect("the body is JSON"),
                )
            })
            .collect()
    }

    pub(crate) fn reports(&self) -> Vec<HostError> {
        let reports = self.effects.iter().filter_map(|effect| match effect {
            Effect::Report(trouble) => Some(trouble.clone()),
            _ => None,
        });
        reports.collect()
    }

    /// The events for the host so far, as `name detail`.
    pub(crate) fn events(&self) -> Vec<(&'static str, Value)> {
        let event = |event: &HostEvent| {
            let detail = serde_json::from_str(&event.detail()).expect("a detail is JSON");
            (event.name(), detail)
        };
        let events = self.effects.iter().filter_map(|effect| match effect {
            Effect::Emit(what) | Effect::AskHost { event: what, .. } => Some(event(what)),
            _ => None,
        });
        events.collect()
    }

    /// The states of the connection that the host was told, in order.
    pub(crate) fn connection_events(&self) -> Vec<String> {
        self.details("supervisor-connection", "state")
    }

    /// One key of the details of all events of a name, in order.
    pub(crate) fn details(&self, name: &str, key: &str) -> Vec<String> {
        let events = self.events().into_iter().filter(|event| event.0 == name);
        events
            .map(|(_, detail)| match &detail[key] {
                Value::String(text) => text.clone(),
                other => other.to_string(),
            })
            .collect()
    }

    /// How many effects of a kind were asked for.
    pub(crate) fn count(&self, is: impl Fn(&Effect) -> bool) -> usize {
        self.effects.iter().filter(|effect| is(effect)).count()
    }

    /// The session of notifications opens by itself again after all troubles.
    pub(crate) fn heal_comet(&mut self) {
        let opens = matches!(
            self.model.link.comet,
            State::Handshaking | State::Reconnecting { .. } | State::Offline
        );
        if opens {
            self.does(Msg::Comet(CometEvent::State(State::Live)));
        }
    }
}

/// The list is by name, which is the order of a directory that was not changed.
pub(crate) fn by_name(desk: &mut Desk) {
    desk.tell(Msg::List(ListMsg::Order(Column::Name)));
}

/// A floor of this many agents.
pub(crate) fn crowd(desk: &mut Desk, count: usize) {
    let like = desk.server.people[0].clone();
    desk.server.people = (0..count)
        .map(|n| {
            // A test may leak.
            let id: &'static str = format!("p{n:04}").leak();
            Person {
                id,
                first: "Agent",
                last: id,
                number: id,
                device: id,
                ..like.clone()
            }
        })
        .collect();
}

pub(crate) fn agent(id: &str) -> Target {
    Target::Agent(id.into())
}

pub(crate) fn call(id: &str) -> Target {
    Target::Call(id.into())
}

/// An operation that the server refused.
pub(crate) fn refused_failure(http: u16, code: u64) -> OperationFailure {
    OperationFailure::Server(gws::reply::Failure::Refused {
        http,
        code,
        message: "not now".into(),
    })
}

/// The `data` of a documented notification.
pub(crate) fn documented(name: &str) -> Value {
    fixture(&format!("{name}.notification"))["data"].clone()
}

/// A fixture by the name of its file, without `.json`.
pub(crate) fn fixture(name: &str) -> Value {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/fixtures/gws");
    let text = std::fs::read_to_string(format!("{root}/{name}.json")).expect("the fixture exists");
    serde_json::from_str(&text).expect("the fixture is JSON")
}

/// The own device monitors this device.
pub(crate) fn monitoring(state: &str, device: &str) -> Value {
    let mut data = documented("coach");
    let monitoring = &mut data["devices"][0]["supervisorMonitoringState"];
    monitoring["state"] = state.into();
    monitoring["targetDeviceUri"] = format!("http://127.0.0.1:8080/api/v2/devices/{device}").into();
    data
}

/// The documented call, changed.
pub(crate) fn call_message(changes: &Value) -> Value {
    let mut data = documented("switch-to-listen-in");
    for (key, value) in changes.as_object().expect("an object") {
        data["call"][key] = value.clone();
    }
    data
}

/// A documented call under another id.
pub(crate) fn other_call(name: &str) -> Value {
    let mut data = documented(name);
    data["call"]["id"] = "another-call".into();
    data
}

/// The monitored call as a reading of own state shows it.
pub(crate) fn call_resource() -> Value {
    documented("switch-to-listen-in")["call"].clone()
}

/// The log as it is given away, in a language without words.
pub(crate) fn log_as(format: Export, model: &Model) -> String {
    view::exported(model).text(format, Told::default(), |_| Told::default())
}

/// The call is over.
pub(crate) fn released() -> Value {
    call_message(&json!({"state": "Released", "capabilities": []}))
}
