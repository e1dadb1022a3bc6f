//! A desk that lives through anything, and what is checked after each step.

use bayeux::State;
use std::collections::BTreeMap;

use gws::request::HttpRequest;
use supervision::activity::Entry;
use supervision::message::{QuestionId, RequestId};
use supervision::model::{Link, SignIn};
use supervision::operation::OperationId;
use supervision::view::{self, Notice};
use supervision::{Effect, Model, Msg, wake_at};

use super::known::Known;
use super::sentences::{self, Said};
use super::steps::Step;
use super::table::{NOT_KEPT, TABLE};
use crate::common::*;

/// Where requests go, and with what.
#[derive(Clone, Debug, Default, PartialEq)]
struct Sender {
    /// The server, as the host said.
    wanted: String,
    /// The server, as the sender of requests was told.
    used: String,
    /// Counts what makes an earlier answer of the host somebody else's: another server, the end of a
    /// connection, other credentials.
    era: u64,
    /// When each question was asked of the host.
    asked: BTreeMap<QuestionId, u64>,
    /// Of when the credentials are that go with requests, and for which server they were given.
    header: Option<(u64, String)>,
}

pub(crate) struct Walk {
    desk: Desk,
    known: Known,
    sender: Sender,
    answered: Vec<(RequestId, Answer)>,
    questions: Vec<OperationId>,
    /// Requests that were sent for somebody who is no longer signed in.
    void: Vec<RequestId>,
    newest: Option<Entry>,
}

impl Walk {
    pub(crate) fn new(live: bool) -> Self {
        let mut desk = Desk::new();
        for id in [ANA, BEN] {
            desk.server.person(id).sms = Some("Ready");
            desk.server.person(id).chat = Some("NotReady");
        }
        desk.host = Host::Silent;
        desk.comet_works = false;
        let mut walk = Self {
            desk,
            known: Known::default(),
            sender: Sender {
                wanted: BASE_URL.into(),
                used: BASE_URL.into(),
                ..Sender::default()
            },
            answered: vec![],
            questions: vec![],
            void: vec![],
            newest: None,
        };
        if live {
            walk.tell(Msg::Connect);
            walk.settle();
            walk.tell(Msg::Comet(supervision::message::CometEvent::State(
                State::Live,
            )));
            walk.settle();
            assert_eq!(walk.desk.model.link.state, Link::Live);
        }
        walk
    }

    fn settle(&mut self) {
        while let Some((id, request)) = self.desk.open.pop_front() {
            let reply = self.desk.server.answer(&request);
            self.answer(id, &request, &reply);
        }
    }

    pub(crate) fn take(&mut self, step: Step) {
        let desk = &mut self.desk;
        match step {
            Step::Msg(msg) => self.tell(msg),
            Step::Answer(at) => {
                if !desk.open.is_empty() {
                    let at = at.index(desk.open.len());
                    let (id, request) = desk.open.remove(at).unwrap();
                    let reply = desk.server.answer(&request);
                    self.answer(id, &request, &reply);
                }
            }
            Step::AnswerWith(at, reply) => {
                if !desk.open.is_empty() {
                    let at = at.index(desk.open.len());
                    let (id, request) = desk.open.remove(at).unwrap();
                    self.answer(id, &request, &reply);
                }
            }
            Step::AnswerTwice(at) => {
                if !self.answered.is_empty() {
                    let (id, reply) = self.answered[at.index(self.answered.len())].clone();
                    self.tell(Msg::Reply { id, reply });
                }
            }
            Step::HostAnswers(at, allowed) => {
                if !self.questions.is_empty() {
                    let id = self.questions.remove(at.index(self.questions.len()));
                    if !allowed {
                        self.known.asked.vetoed(id.0);
                    }
                    self.tell(Msg::HostAnswered { id, allowed });
                }
            }
            Step::HostGives(answer, is_late) => {
                let question = desk.question;
                let question = QuestionId(question.0.saturating_sub(u64::from(is_late)));
                self.tell(Msg::Credentials { question, answer });
            }
            Step::OwnState(device, calls) => {
                desk.server.own_device = device;
                desk.server.calls = calls;
            }
            Step::OwnSessions(sessions) => desk.server.sessions = sessions,
            Step::AnaChanges(state, number) => {
                let ana = desk.server.person(ANA);
                ana.voice = state.map(|state| (state, "", "Idle"));
                ana.number = number;
            }
            Step::Time(pause) => {
                desk.now += pause;
                self.tell(Msg::Tick);
            }
        }
    }

    fn answer(&mut self, id: RequestId, request: &HttpRequest, reply: &Answer) {
        self.answered.push((id, reply.clone()));
        let seen = self.desk.effects.len();
        self.desk.tell(Msg::Reply {
            id,
            reply: reply.clone(),
        });
        let asks_again = self.desk.effects[seen..].iter().any(|effect| {
            matches!(effect, Effect::Send { request: next, .. } if next.path == request.path)
        });
        if !self.void.contains(&id) {
            self.known.answered(request, reply, asks_again);
        }
        if self.known.just_moved {
            let sent = self.desk.effects[seen..]
                .iter()
                .filter_map(|effect| match effect {
                    Effect::Send { id, .. } => Some(*id),
                    _ => None,
                });
            let sent: Vec<_> = sent.collect();
            let open = self.desk.open.iter().map(|(id, _)| *id);
            self.void.extend(open.filter(|id| !sent.contains(id)));
        }
        self.check(seen);
    }

    fn tell(&mut self, msg: Msg) {
        let seen = self.desk.effects.len();
        if let Msg::Configure { base_url, .. } = &msg
            && *base_url != self.sender.wanted
        {
            self.sender.wanted.clone_from(base_url);
            self.sender.era += 1;
            if self.known.wanted {
                self.known.moved();
            }
        }
        if matches!(msg, Msg::Disconnect | Msg::CredentialsChanged) {
            self.sender.era += 1;
        }
        self.known.told(&msg);
        self.desk.tell(msg);
        self.check(seen);
    }

    /// What was done, and what is said now.
    fn check(&mut self, seen: usize) {
        let effects = self.desk.effects[seen..].to_vec();
        for effect in &effects {
            self.known.did(effect);
            self.check_sender(effect);
            if let Effect::AskHost { id, .. } = effect {
                self.questions.push(*id);
            }
        }
        self.known.was_live |= self.known.may_be_live();
        let events = effects.iter().filter_map(|effect| match effect {
            Effect::Emit(event) | Effect::AskHost { event, .. } => sentences::of_event(event),
            _ => None,
        });
        let model = &self.desk.model;
        let mut said: Vec<Said> = events.collect();
        said.extend(sentences::on_screen(model));
        let new = model.user.activity.entries().rev();
        let new = new.take_while(|entry| Some(*entry) != self.newest.as_ref());
        said.extend(new.map(|entry| sentences::of_log(&entry.what)));
        self.newest = model.user.activity.last().cloned();
        for Said { name, about } in said {
            let rule = TABLE.iter().find(|(other, _)| *other == name);
            let (_, may_be_said) = rule.expect("every sentence has a rule");
            assert!(
                NOT_KEPT.contains(&name) || may_be_said(&self.known, &about),
                "“{name}” is said of “{about}”, and was not told: {:?}",
                self.known
            );
        }
        check_way_on(model, &self.desk, &self.known);
        self.known.just_moved = false;
    }

    /// Requests go where the host said last, with what the host gave for that since.
    fn check_sender(&mut self, effect: &Effect) {
        let sender = &mut self.sender;
        match effect {
            Effect::UseBaseUrl(url) => sender.used.clone_from(url),
            Effect::AbortAll => sender.header = None,
            Effect::AskCredentials { question, .. } => {
                sender.asked.insert(*question, sender.era);
            }
            Effect::UseCredentials(question) => {
                assert_eq!(
                    sender.asked.get(question),
                    Some(&sender.era),
                    "the answer to an earlier question is used"
                );
                sender.header = Some((sender.era, sender.used.clone()));
            }
            Effect::Send { request, .. } => {
                assert_eq!(sender.used, sender.wanted, "{request:?}");
                if let Some((_, server)) = &sender.header {
                    assert_eq!(
                        *server, sender.used,
                        "the header of another server: {request:?}"
                    );
                }
            }
            _ => {}
        }
    }
}

/// Something is under way, or something is said that leads on.
fn check_way_on(model: &Model, desk: &Desk, known: &Known) {
    let sends = !desk.open.is_empty();
    let wakes = wake_at(model).is_some();
    let notices = view::frame(model).notices;
    match &model.link.state {
        Link::Closed => assert!(
            !known.wanted,
            "it stands still though a connection is wanted"
        ),
        Link::SigningIn(SignIn::Trying { .. }) => {
            assert!(sends && wakes, "signing in, and nothing is sent");
        }
        Link::SigningIn(SignIn::Asking { .. }) => {
            assert!(wakes, "the host is asked, and may never answer");
        }
        // The notification session is on its way by itself.
        Link::Opening => assert!(sends || wakes || model.link.comet != State::Closed),
        Link::Reconnecting { .. } => {
            assert!(sends || wakes || model.link.comet != State::Closed);
            let told = notices.iter();
            let mut told = told
                .filter(|notice| matches!(notice, Notice::Lost { .. } | Notice::NotReached { .. }));
            assert!(told.next().is_some(), "{notices:?}");
        }
        Link::Live => assert!(
            sends || wakes || model.host.hidden,
            "live, and nothing is read again"
        ),
        Link::Offline => assert!(notices.contains(&Notice::Offline)),
        Link::AuthRequired(_) => {
            assert!(notices.iter().any(|it| matches!(it, Notice::SignIn(_))));
        }
        Link::Failed(_) => {
            assert!(notices.iter().any(|it| matches!(it, Notice::Failed(_))));
        }
    }
}
