//! A desk that lives through anything, and what is checked after each step.

use gws::request::HttpRequest;
use supervision::activity::Entry;
use supervision::message::RequestId;
use supervision::model::{Comet, Link, SignIn};
use supervision::operation::OperationId;
use supervision::view::{self, Notice};
use supervision::{Effect, Model, Msg, wake_at};

use super::known::Known;
use super::sentences::{self, Said};
use super::steps::Step;
use super::table::{NOT_KEPT, TABLE};
use crate::common::*;

/// Where requests go.
#[derive(Clone, Debug, Default, PartialEq)]
struct Server {
    /// As the host said.
    wanted: String,
    /// As the sender of requests was told.
    used: String,
}

pub(crate) struct Walk {
    desk: Desk,
    known: Known,
    server: Server,
    answered: Vec<(RequestId, Answer)>,
    questions: Vec<OperationId>,
    /// Requests that were sent for somebody who is no longer signed in.
    void: Vec<RequestId>,
    newest: Option<Entry>,
    trail: Vec<String>,
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
            server: Server {
                wanted: BASE_URL.into(),
                used: BASE_URL.into(),
            },
            answered: vec![],
            questions: vec![],
            void: vec![],
            newest: None,
            trail: vec![],
        };
        if live {
            walk.tell(Msg::Connect);
            walk.settle();
            walk.tell(Msg::Comet(supervision::message::CometEvent::Live));
            walk.settle();
            assert_eq!(walk.desk.model.link, Link::Live);
        }
        walk
    }

    fn settle(&mut self) {
        while let Some((id, request)) = self.desk.open.pop_front() {
            let reply = self.desk.server.answer(&request);
            self.answer(id, &request, reply);
        }
    }

    pub(crate) fn take(&mut self, step: Step) {
        self.trail.push(format!("{step:?}"));
        let desk = &mut self.desk;
        match step {
            Step::Msg(msg) => self.tell(msg),
            Step::Answer(at) => {
                if !desk.open.is_empty() {
                    let at = at.index(desk.open.len());
                    let (id, request) = desk.open.remove(at).unwrap();
                    let reply = desk.server.answer(&request);
                    self.answer(id, &request, reply);
                }
            }
            Step::AnswerWith(at, reply) => {
                if !desk.open.is_empty() {
                    let at = at.index(desk.open.len());
                    let (id, request) = desk.open.remove(at).unwrap();
                    self.answer(id, &request, reply);
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

    fn answer(&mut self, id: RequestId, request: &HttpRequest, reply: Answer) {
        self.answered.push((id, reply.clone()));
        self.trail
            .push(format!("  answered {} {:?}", request.path, reply));
        let seen = self.desk.effects.len();
        self.desk.tell(Msg::Reply {
            id,
            reply: reply.clone(),
        });
        let asks_again = self.desk.effects[seen..].iter().any(|effect| {
            matches!(effect, Effect::Send { request: next, .. } if next.path == request.path)
        });
        if !self.void.contains(&id) {
            self.known.answered(request, &reply, asks_again);
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
            && *base_url != self.server.wanted
        {
            self.server.wanted.clone_from(base_url);
            if self.known.wanted {
                self.known.moved();
            }
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
            self.check_server(effect);
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
        let new = model.activity.entries().rev();
        let new = new.take_while(|entry| Some(*entry) != self.newest.as_ref());
        said.extend(new.map(|entry| sentences::of_log(&entry.what)));
        self.newest = model.activity.last().cloned();
        for Said { name, about } in said {
            let rule = TABLE.iter().find(|(other, _)| *other == name);
            let (_, may_be_said) = rule.expect("every sentence has a rule");
            let is_right = NOT_KEPT.contains(&name) || may_be_said(&self.known, &about);
            if !is_right && std::env::var("SURVEY").is_ok() {
                static SEEN: std::sync::Mutex<Vec<&str>> = std::sync::Mutex::new(Vec::new());
                let mut seen = SEEN.lock().unwrap();
                if seen.iter().filter(|it| **it == name).count() < 2 {
                    seen.push(name);
                    let trail: Vec<_> = self.trail.iter().rev().take(14).rev().collect();
                    let legs: Vec<_> = self
                        .known
                        .calls
                        .iter()
                        .chain(&self.known.sessions)
                        .map(|(id, leg)| {
                            (
                                id.chars().take(8).collect::<String>(),
                                leg.is_over,
                                leg.mode,
                                leg.now["state"].clone(),
                                leg.now["monitoredUserMuted"].clone(),
                                leg.now["capabilities"].to_string(),
                            )
                        })
                        .collect();
                    eprintln!(
                        "\nLIE {name} of {about}\n  ops {:?}\n  legs {legs:?}\n  flags live {} hear {} trouble {} gap {}\n  link {:?}",
                        self.known.asked.ops,
                        self.known.may_be_live(),
                        self.known.may_hear(),
                        self.known.troubled,
                        self.known.gap,
                        model.link
                    );
                    for step in trail {
                        let text = format!("{step:?}");
                        eprintln!("   {}", text.chars().take(330).collect::<String>());
                    }
                }
                continue;
            }
            assert!(
                is_right,
                "“{name}” is said of “{about}”, and was not told: {:?}",
                self.known
            );
        }
        check_way_on(model, &self.desk, &self.known);
        self.known.just_moved = false;
    }

    /// Requests go where the host said last, and nobody waits for what went elsewhere.
    fn check_server(&mut self, effect: &Effect) {
        match effect {
            Effect::UseBaseUrl(url) => {
                self.server.used.clone_from(url);
            }
            Effect::Send { request, .. } => {
                assert_eq!(self.server.used, self.server.wanted, "{request:?}");
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
    match &model.link {
        Link::Closed => assert!(
            !known.wanted,
            "it stands still though a connection is wanted"
        ),
        Link::SigningIn(SignIn::Trying { .. }) => assert!(sends, "signing in, and nothing is sent"),
        // The question has a limit of its own.
        Link::SigningIn(SignIn::Asking { .. }) => {}
        // The notification session is on its way by itself.
        Link::Opening => assert!(sends || wakes || model.comet != Comet::Closed),
        Link::Reconnecting { .. } => {
            assert!(sends || wakes || model.comet != Comet::Closed);
            let told = notices.iter();
            let mut told = told
                .filter(|notice| matches!(notice, Notice::Lost { .. } | Notice::NotReached { .. }));
            assert!(told.next().is_some(), "{notices:?}");
        }
        Link::Live => assert!(
            sends || wakes || model.hidden,
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
