//! What holds whatever happens, in whatever order.
//!
//! | file | what is in it |
//! |---|---|
//! | `steps` | random messages |
//! | `answers` | several notifications in one answer |
//! | `mirror` | the screen as the page keeps it |
//! | `server_rules` | what the documented server refuses |
//! | `common` | a desk with a server behind it |

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod answers;
#[path = "../common/mod.rs"]
mod common;
mod mirror;
mod server_rules;
mod steps;

use bayeux::State;
use std::collections::BTreeMap;

use common::*;
use mirror::Mirror;
use proptest::prelude::*;
use serde_json::json;
use steps::{OPERATIONS, Step, steps};
use supervision::message::{CometEvent, CredentialsAnswer, QuestionId};
use supervision::model::Link;
use supervision::operation::{OperationId, Phase};
use supervision::{Changes, Effect, Gate, Msg, Target, gate, wake_at};

/// A desk where anything may happen, and what is checked after each step.
struct Chaos {
    desk: Desk,
    mirror: Mirror,
    /// The screen that is redrawn once in a few messages, and what it has not been told.
    slow: (Mirror, Changes),
    told: usize,
    answered: Vec<(supervision::message::RequestId, Answer)>,
    questions: Vec<OperationId>,
    phases: BTreeMap<OperationId, Phase>,
    requests: u64,
    seen_effects: usize,
}

impl Chaos {
    fn new(desk: Desk) -> Self {
        let mirror = Mirror::of(&desk.model);
        Self {
            desk,
            slow: (mirror.clone(), Changes::default()),
            told: 0,
            mirror,
            answered: vec![],
            questions: vec![],
            phases: BTreeMap::new(),
            requests: 0,
            seen_effects: 0,
        }
    }

    #[expect(clippy::too_many_lines, reason = "a flat match")]
    fn take(&mut self, step: Step) {
        let desk = &mut self.desk;
        let msg = match step {
            Step::Msg(msg) => msg,
            Step::Answer(at) => {
                if desk.open.is_empty() {
                    return;
                }
                let at = at.index(desk.open.len());
                let (id, request) = desk.open.remove(at).unwrap();
                let reply = desk.server.answer(&request);
                self.answered.push((id, reply.clone()));
                Msg::Reply { id, reply }
            }
            Step::AnswerWith(at, reply) => {
                if desk.open.is_empty() {
                    return;
                }
                let at = at.index(desk.open.len());
                let (id, _) = desk.open.remove(at).unwrap();
                self.answered.push((id, reply.clone()));
                Msg::Reply { id, reply }
            }
            Step::AnswerTwice(at) => {
                if self.answered.is_empty() {
                    return;
                }
                let (id, reply) = self.answered[at.index(self.answered.len())].clone();
                self.tell(Msg::Reply { id, reply });
                assert_eq!(
                    self.desk.changes,
                    Changes::default(),
                    "an old answer changed something"
                );
                return;
            }
            Step::HostAnswers(at, allowed) => {
                if self.questions.is_empty() {
                    return;
                }
                let id = self.questions.remove(at.index(self.questions.len()));
                Msg::HostAnswered { id, allowed }
            }
            Step::HostGives(answer, is_late) => {
                let question = desk.question;
                let question = QuestionId(question.0.saturating_sub(u64::from(is_late)));
                Msg::Credentials { question, answer }
            }
            Step::OwnState(device, calls) => {
                desk.server.own_device = device;
                desk.server.calls = calls;
                return;
            }
            Step::OwnSessions(sessions) => {
                desk.server.sessions = sessions;
                return;
            }
            Step::AnaChanges(state, number) => {
                let ana = desk.server.person(ANA);
                ana.voice = state.map(|state| (state, "", "Idle"));
                ana.number = number;
                return;
            }
            Step::Time(pause) => {
                desk.now += pause;
                Msg::Tick
            }
        };
        self.tell(msg);
    }

    fn tell(&mut self, msg: Msg) {
        let disconnects = matches!(msg, Msg::Disconnect);
        let ticks = matches!(msg, Msg::Tick);
        self.desk.tell(msg);
        self.mirror.redraw(&self.desk.model, &self.desk.changes);
        self.check_effects();
        self.check_operations();
        self.check_gates();
        self.check_link();
        self.mirror.check(&self.desk.model);
        let (slow, due) = &mut self.slow;
        due.merge(self.desk.changes.clone());
        self.told += 1;
        if self.told.is_multiple_of(4) {
            slow.redraw(&self.desk.model, &std::mem::take(due));
            slow.check(&self.desk.model);
        }
        if disconnects {
            self.check_nothing_is_left();
        }
        if ticks {
            let next = wake_at(&self.desk.model);
            assert!(
                next.is_none_or(|at| at > self.desk.now),
                "it would tick without end"
            );
        }
    }

    fn check_effects(&mut self) {
        for effect in &self.desk.effects[self.seen_effects..] {
            match effect {
                Effect::Send { id, .. } => {
                    assert!(id.0 > self.requests, "the id of a request is new");
                    self.requests = id.0;
                }
                Effect::AskHost { id, .. } => self.questions.push(*id),
                _ => {}
            }
        }
        self.seen_effects = self.desk.effects.len();
        for path in [
            "/api/v2/contacts",
            "/api/v2/me?subresources=features",
            "/api/v2/me?subresources=devices",
        ] {
            let open = self.desk.open.iter();
            let same = open
                .filter(|(_, request)| request.path.starts_with(path))
                .count();
            // One that was given up may still be on its way.
            assert!(same <= 4, "{same} requests at once to {path}");
        }
        let words = self.desk.connection_events();
        assert!(words.windows(2).all(|pair| pair[0] != pair[1]), "{words:?}");
        if let Some(last) = words.last() {
            assert_eq!(last, self.desk.model.link.state.word());
        }
    }

    fn check_operations(&mut self) {
        let model = &self.desk.model;
        let waiting: Vec<_> = model
            .user
            .operations
            .iter()
            .filter(|pending| pending.phase == Phase::Requested)
            .collect();
        let own = waiting
            .iter()
            .filter(|pending| pending.target().needs_own_device());
        assert!(
            own.count() <= 1,
            "two operations hold the own device: {waiting:?}"
        );
        for (at, pending) in waiting.iter().enumerate() {
            let same =
                |other: &&supervision::operation::Pending| other.target() == pending.target();
            let is_message = pending.command.is_message();
            assert!(
                is_message || !waiting[..at].iter().any(same),
                "two operations on one call"
            );
            let limit = pending.requested_at + model.host.config.confirm_ms;
            assert!(
                wake_at(model).is_some_and(|at| at <= limit),
                "{pending:?} may wait for ever"
            );
        }
        for pending in &model.user.operations {
            let before = self.phases.insert(pending.id, pending.phase.clone());
            match before {
                Some(Phase::Confirmed | Phase::Failed(_)) => {
                    assert_eq!(before.as_ref(), Some(&pending.phase), "it was settled");
                }
                Some(Phase::Unconfirmed) => assert_ne!(pending.phase, Phase::Requested),
                Some(Phase::Requested) | None => {}
            }
        }
        let messages = model.user.operations.iter();
        let messages = messages
            .filter(|pending| pending.plan.message.is_some())
            .count();
        let others = model.user.operations.len() - messages;
        assert!(
            others <= 24,
            "operations pile up: {:?}",
            model.user.operations
        );
    }

    fn check_gates(&self) {
        let model = &self.desk.model;
        if model.is_live() {
            server_rules::check_controls(model, self.desk.now);
            return;
        }
        let agents = model.user.roster.agents.keys().cloned();
        let agents = agents.map(|id| Target::Agent(id.into()));
        let calls = model.user.calls.keys().cloned().map(Target::Call);
        for target in agents.chain(calls).chain([Target::Own]) {
            for operation in OPERATIONS {
                assert_ne!(gate(operation, &target, model), Gate::Enabled);
            }
        }
    }

    fn check_link(&self) {
        let model = &self.desk.model;
        if model.is_live() {
            assert!(model.user.own_state_read && model.user.own_user.is_some());
            assert_eq!(model.link.comet, State::Live);
        }
    }

    fn check_nothing_is_left(&mut self) {
        let model = &self.desk.model;
        assert_eq!(model.link.state, Link::Closed);
        assert_eq!(model.link.comet, State::Closed);
        assert!(
            model.user.own_user.is_none()
                && model.user.device.is_none()
                && !model.user.own_state_read
        );
        assert!(model.user.calls.is_empty() && model.user.operations.is_empty());
        assert!(model.user.sessions.is_empty() && model.user.messaging_monitoring.is_empty());
        assert!(model.user.in_progress.is_empty());
        assert!(model.user.roster.agents.is_empty() && model.user.roster.groups.is_empty());
        assert!(model.user.ended.is_none() && model.user.login_outcomes.is_empty());
        assert!(
            model.user.prompt.is_none()
                && model.user.trouble.is_none()
                && model.user.selected.is_none()
        );
        assert!(model.user.activity.last().is_none() && !model.user.ready && !model.user.gap);
        assert_eq!(wake_at(model), None);
        for (id, reply) in self.answered.clone() {
            self.desk.tell(Msg::Reply { id, reply });
            assert_eq!(self.desk.changes, Changes::default());
        }
        self.desk.tell(Msg::Comet(CometEvent::State(State::Live)));
        assert_eq!(self.desk.model.link.state, Link::Closed);
        self.seen_effects = self.desk.effects.len();
    }

    /// The world becomes good again; how long may it take?
    fn heal(&mut self) {
        let desk = &mut self.desk;
        desk.comet_works = true;
        desk.server.own_device = own_device();
        desk.does(Msg::Comet(CometEvent::Gap));
        desk.does(Msg::Online(true));
        desk.does(Msg::Visible(true));
        if matches!(desk.model.link.state, Link::SigningIn(_)) {
            desk.gives(CredentialsAnswer::TryAgain);
        }
        desk.advance(90_000);
        if matches!(
            desk.model.link.state,
            Link::Closed | Link::Failed(_) | Link::AuthRequired(_)
        ) {
            desk.does(Msg::Connect);
        }
        for _ in 0..3 {
            desk.heal_comet();
            desk.advance(90_000);
        }
        desk.does(Msg::Refresh);
    }
}

/// Live before anything happens, or not even connected.
fn desks() -> impl Strategy<Value = bool> {
    prop::bool::weighted(0.8)
}

fn chaos(live: bool, comet_works: bool) -> Chaos {
    let mut desk = if live { Desk::messaging() } else { Desk::new() };
    for id in [ANA, BEN] {
        desk.server.person(id).sms = Some("Ready");
        desk.server.person(id).chat = Some("NotReady");
    }
    desk.server.in_progress = vec![
        ("smssessions", json!({"id": "in-progress"})),
        ("smssessions", json!({"id": SMS})),
    ];
    desk.server.messages = (1..=60).map(|index| message(index, "c", "Hello")).collect();
    desk.effects.clear();
    desk.host = Host::Silent;
    desk.comet_works = comet_works;
    let mut chaos = Chaos::new(desk);
    chaos.requests = 0;
    chaos
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Every check of [`Chaos`], after every step.
    #[test]
    fn whatever_happens_the_rules_hold(
        live in desks(),
        steps in steps(),
    ) {
        let mut chaos = chaos(live, false);
        for step in steps {
            chaos.take(step);
        }
        chaos.take(Step::Msg(Msg::Disconnect));
    }

    /// It never goes deaf: when the world is good again, it is live and reads the roster.
    #[test]
    fn whatever_happened_it_comes_back(
        live in desks(),
        comet_works in any::<bool>(),
        steps in steps(),
    ) {
        let mut chaos = chaos(live, comet_works);
        for step in steps {
            chaos.take(step);
        }
        chaos.heal();
        let model = &chaos.desk.model;
        prop_assert_eq!(&model.link.state, &Link::Live);
        prop_assert!(model.user.ready);
        prop_assert!(!model.user.gap);
        prop_assert_eq!(&model.user.roster.trouble, &None);
        prop_assert!(model.user.roster.poll_at.is_some());
        // Somebody else may have signed in, who supervises nobody.
        let me = &model.user.own_user.as_ref().unwrap().id;
        prop_assert_eq!(model.user.roster.agents.len(), if me.as_str() == ME { 3 } else { 0 });
        prop_assert!(model.user.operations.iter().all(|pending| pending.phase != Phase::Requested));
        prop_assert_eq!(&model.user.device.as_ref().unwrap().supervisor_monitoring_state, &None);
    }
}
