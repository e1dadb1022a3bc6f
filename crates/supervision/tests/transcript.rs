//! Nothing that is written in a session is lost, doubled or out of order, however it arrives; and
//! nothing that the supervisor types is lost, whatever becomes of it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod common;

use std::collections::{BTreeSet, VecDeque};

use common::*;
use gws::request::{HttpRequest, Method};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};
use supervision::message::{CometEvent, NoReply};
use supervision::model::{Earlier, OutgoingState};
use supervision::{Gate, MessagingMsg, Msg, view};

/// What is written so far, and the news of it that are on their way.
struct World {
    desk: Desk,
    written: Vec<Value>,
    on_the_way: VecDeque<Value>,
    arrived: Vec<Value>,
    /// Everything that was ever in the box and was sent from there.
    typed: Vec<String>,
    discarded: BTreeSet<String>,
    draft: String,
    seen: Vec<u64>,
}

/// Something happens.
#[derive(Clone, Copy, Debug)]
enum Step {
    /// Somebody writes; the news are on their way. Some servers leave out numbers.
    Write {
        texts: usize,
        typing: bool,
        skips: bool,
    },
    /// News arrive, in order or not.
    Arrive(Index),
    /// News that arrived before arrive again.
    Again(Index),
    /// News are lost.
    Lose(Index),
    /// An open request is answered as the server would.
    Answer(Index),
    /// An open request is answered otherwise.
    Fail(Index, bool),
    /// The supervisor types, sends, sends again, gives up.
    Type(bool),
    Retry(Index),
    Discard(Index),
    Earlier,
    Time(u64),
    /// The session changes or ends.
    Session(&'static str),
    Gap,
}

impl World {
    fn new(first: u64, before: u64, visibility: &str) -> Self {
        let mut desk = Desk::messaging();
        let written: Vec<_> = (first..first + before)
            .map(|index| line(index, "c"))
            .collect();
        desk.server.messages.clone_from(&written);
        desk.server.sessions = vec![("smssessions", session_of(ANA, &sms(SMS), visibility))];
        desk.tell(Msg::Notifications(vec![
            told(&sms(SMS), session_of(ANA, &sms(SMS), visibility))
                .to_string()
                .into(),
        ]));
        let mut world = Self {
            desk,
            written,
            on_the_way: VecDeque::new(),
            arrived: vec![],
            typed: vec![],
            discarded: BTreeSet::new(),
            draft: String::new(),
            seen: vec![],
        };
        if world.written.is_empty() {
            world.seen.push(first);
        }
        world
    }

    fn next_index(&self) -> u64 {
        let last = self.written.last();
        last.map_or(self.seen.first().copied().unwrap_or(0), |last| {
            last["index"].as_u64().unwrap() + 1
        })
    }

    fn write(&mut self, message: Value) {
        self.written.push(message.clone());
        self.desk.server.messages.push(message.clone());
        self.on_the_way.push_back(message);
    }

    /// The server answers; what is sent is written.
    fn answer(&mut self, at: usize, reply: Option<Answer>) {
        let (id, request) = self.desk.open.remove(at).unwrap();
        let reply = reply.unwrap_or_else(|| {
            if let Some(text) = sent(&request) {
                let mut message = line(self.next_index(), ME);
                message["text"] = text.into();
                self.write(message);
            }
            self.desk.server.answer(&request)
        });
        self.desk.tell(Msg::Reply { id, reply });
    }

    #[expect(clippy::too_many_lines, reason = "a flat match")]
    fn take(&mut self, step: Step) {
        match step {
            Step::Write {
                texts,
                typing,
                skips,
            } => {
                for _ in 0..texts {
                    let skip = u64::from(skips) * 2;
                    self.write(line(self.next_index() + skip, "c"));
                }
                if typing {
                    self.write(of_type(self.next_index(), ANA, "TypingStarted"));
                }
            }
            Step::Arrive(at) => {
                if let Some(message) = (!self.on_the_way.is_empty()).then(|| {
                    self.on_the_way
                        .remove(at.index(self.on_the_way.len()))
                        .unwrap()
                }) {
                    self.arrived.push(message.clone());
                    self.news(&[message]);
                }
            }
            Step::Again(at) => {
                if !self.arrived.is_empty() {
                    let from = at.index(self.arrived.len());
                    let again: Vec<_> = self.arrived[from..].iter().take(3).cloned().collect();
                    self.news(&again);
                }
            }
            Step::Lose(at) => {
                if !self.on_the_way.is_empty() {
                    self.on_the_way.remove(at.index(self.on_the_way.len()));
                }
            }
            Step::Answer(at) => {
                if !self.desk.open.is_empty() {
                    self.answer(at.index(self.desk.open.len()), None);
                }
            }
            Step::Fail(at, arrives) => {
                if !self.desk.open.is_empty() {
                    let at = at.index(self.desk.open.len());
                    let message = sent(&self.desk.open[at].1).filter(|_| arrives);
                    let answer = if arrives {
                        Err(NoReply)
                    } else {
                        refused(400, 2)
                    };
                    if let Some(text) = message {
                        let mut message = line(self.next_index(), ME);
                        message["text"] = text.into();
                        self.write(message);
                    }
                    self.answer(at, Some(answer));
                }
            }
            Step::Type(send) => self.types(send),
            Step::Retry(at) => {
                if let Some(line) = self.outgoing(at) {
                    self.messaging(MessagingMsg::Retry(sms(SMS), line.id));
                }
            }
            Step::Discard(at) => {
                if let Some(line) = self.outgoing(at)
                    && line.state != OutgoingState::Sending
                {
                    self.discarded.insert(line.text);
                    self.messaging(MessagingMsg::Discard(sms(SMS), line.id));
                }
            }
            Step::Earlier => self.messaging(MessagingMsg::Earlier(sms(SMS))),
            Step::Time(pause) => {
                self.desk.now += pause;
                self.desk.tell(Msg::Tick);
            }
            Step::Session(state) => {
                let session = match state {
                    "Revoked" | "Completed" => in_state(&sms(SMS), state),
                    visibility => told(&sms(SMS), session_of(ANA, &sms(SMS), visibility)),
                };
                self.desk
                    .tell(Msg::Notifications(vec![session.to_string().into()]));
            }
            Step::Gap => self.desk.tell(Msg::Comet(CometEvent::Gap)),
        }
        self.check();
    }

    fn types(&mut self, send: bool) {
        self.draft = format!("mine {}", self.typed.len());
        self.messaging(MessagingMsg::Draft(sms(SMS), self.draft.clone()));
        let compose = self.desk.session(&sms(SMS)).compose;
        if let Some(compose) = compose.filter(|_| send) {
            self.desk
                .tell(Msg::Invoke(compose.send.operation, on(&sms(SMS))));
            self.desk.tell(Msg::PromptAnswered(true));
            if compose.send.gate == Gate::Enabled {
                self.typed.push(std::mem::take(&mut self.draft));
            }
        }
    }

    fn outgoing(&self, at: Index) -> Option<view::OutgoingLine> {
        let lines = self.desk.session(&sms(SMS)).outgoing;
        (!lines.is_empty()).then(|| lines[at.index(lines.len())].clone())
    }

    fn messaging(&mut self, msg: MessagingMsg) {
        self.desk.tell(Msg::Messaging(msg));
    }

    fn news(&mut self, messages: &[Value]) {
        let data = news(&sms(SMS), messages).to_string();
        self.desk.tell(Msg::Notifications(vec![data.into()]));
    }

    /// In order, each once, as it was written; and everything that was typed is somewhere.
    fn check(&self) {
        let lines = view::transcript(&self.desk.model, &sms(SMS));
        let indices: Vec<_> = lines
            .iter()
            .map(|line| line.line.message.index.unwrap())
            .collect();
        assert!(
            indices.windows(2).all(|pair| pair[0] < pair[1]),
            "{indices:?}"
        );
        let ids: BTreeSet<_> = lines.iter().map(|line| line.line.id).collect();
        assert_eq!(ids.len(), lines.len());
        for line in &lines {
            let index = line.line.message.index.unwrap();
            let mut written = self.written.iter();
            let message = written
                .find(|message| message["index"] == index)
                .expect("it was written");
            assert_eq!(line.line.message.text, message["text"]);
        }
        let card = self.desk.session(&sms(SMS));
        assert_eq!(card.draft, self.draft, "the draft is what was typed");
        for text in &self.typed {
            let is_outgoing = card.outgoing.iter().any(|line| line.text == *text);
            let is_written = lines
                .iter()
                .any(|line| line.line.is_mine && line.line.message.text == *text);
            assert!(
                is_outgoing || is_written || self.discarded.contains(text),
                "{text} is lost"
            );
        }
        let texts: Vec<_> = card.outgoing.iter().map(|line| &line.text).collect();
        let distinct: BTreeSet<_> = texts.iter().collect();
        assert_eq!(
            distinct.len(),
            texts.len(),
            "a message was doubled: {texts:?}"
        );
    }

    /// Everything works again, and whoever reads back finds everything.
    fn check_nothing_is_missing(&mut self) {
        self.desk.settle();
        self.desk.now += 120_000;
        self.desk.does(Msg::Tick);
        if self.desk.session(&sms(SMS)).ended_at.is_some() {
            self.desk
                .notify(&told(&sms(SMS), session_of(ANA, &sms(SMS), "All")));
        }
        self.desk.does(Msg::Comet(CometEvent::Gap));
        self.desk.advance(200_000);
        for _ in 0..40 {
            if self.desk.session(&sms(SMS)).earlier == Earlier::None {
                break;
            }
            self.messaging(MessagingMsg::Earlier(sms(SMS)));
            self.desk.settle();
        }
        self.check();
        let lines = view::transcript(&self.desk.model, &sms(SMS));
        let shown: Vec<_> = lines
            .iter()
            .map(|line| line.line.message.index.unwrap())
            .collect();
        let written = self
            .written
            .iter()
            .filter(|message| message["type"] == "Text");
        let written: Vec<_> = written
            .map(|message| message["index"].as_u64().unwrap())
            .collect();
        assert_eq!(shown, written);
    }
}

fn line(index: u64, from: &str) -> Value {
    message(index, from, &format!("{from} {index}"))
}

/// What a request sends into the session.
fn sent(request: &HttpRequest) -> Option<String> {
    let body = request
        .body
        .as_deref()
        .filter(|_| request.method == Method::Post)?;
    let body: Value = serde_json::from_str(body).unwrap_or(json!({}));
    body["text"].as_str().map(str::to_owned)
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let index = any::<Index>;
    let step = prop_oneof![
        4 => (1..4_usize, any::<bool>(), prop::bool::weighted(0.2))
            .prop_map(|(texts, typing, skips)| Step::Write { texts, typing, skips }),
        6 => index().prop_map(Step::Arrive),
        2 => index().prop_map(Step::Again),
        1 => index().prop_map(Step::Lose),
        5 => index().prop_map(Step::Answer),
        2 => (index(), any::<bool>()).prop_map(|(at, arrives)| Step::Fail(at, arrives)),
        3 => any::<bool>().prop_map(Step::Type),
        1 => index().prop_map(Step::Retry),
        1 => index().prop_map(Step::Discard),
        1 => Just(Step::Earlier),
        2 => (0..9_000_u64).prop_map(Step::Time),
        1 => select(vec!["Revoked", "Completed", "All", "Agents", "Supervisors"]).prop_map(Step::Session),
        1 => Just(Step::Gap),
    ];
    vec(step, 0..60)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_lost_doubled_or_out_of_order(
        first in 0..2_u64,
        before in select(vec![0, 1, 20, 49, 50, 51, 130]),
        visibility in select(vec!["Agents", "All"]),
        steps in steps(),
    ) {
        let mut world = World::new(first, before, visibility);
        world.check();
        for step in steps {
            world.take(step);
        }
        world.check_nothing_is_missing();
    }
}
