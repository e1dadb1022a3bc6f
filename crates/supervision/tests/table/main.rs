//! Every operation from every state it can start in, and every way it can end: what it sends, its
//! phases, the controls with their reasons, the card, and the log.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

#[path = "../common/mod.rs"]
mod common;
mod rows;

use common::*;
use gws::ids::CallId;
use rows::{Effect, Row, rows};
use serde_json::Value;
use supervision::activity::What;
use supervision::model::{CallChange, Mode};
use supervision::operation::{OperationFailure, Phase};
use supervision::view;
use supervision::{Gate, Msg, Operation, Reason, Target};

/// How an operation ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    Confirmed,
    Refused,
    ServerError,
    ErrorMessage,
    Lost,
    Silence,
    Late,
    Reordered,
    Duplicate,
}

const OUTCOMES: [Outcome; 9] = [
    Outcome::Confirmed,
    Outcome::Refused,
    Outcome::ServerError,
    Outcome::ErrorMessage,
    Outcome::Lost,
    Outcome::Silence,
    Outcome::Late,
    Outcome::Reordered,
    Outcome::Duplicate,
];

fn short(gate: &Gate) -> String {
    let reason = match gate {
        Gate::Enabled => return "+".into(),
        Gate::Absent => return ".".into(),
        Gate::Disabled(reason) => reason,
    };
    match reason {
        Reason::AlreadyInMode(_) => "=mode".into(),
        Reason::NextCallAlready(_) => "=next".into(),
        Reason::AlreadyInState(_) => "=state".into(),
        Reason::Waiting { .. } => "=waiting".into(),
        Reason::NotOffered => "=not-offered".into(),
        Reason::NoWayBackToCoach => "=no-way-back".into(),
        Reason::MuteNeedsBargeIn => "=needs-barge-in".into(),
        Reason::NotAnswered => "=not-answered".into(),
        Reason::NoActiveDevice => "=no-device".into(),
        Reason::AgentLoggedOut => "=logged-out".into(),
        other => format!("={other:?}"),
    }
}

fn list(desk: &Desk, target: &Target, controls: &[(&str, Operation)]) -> String {
    let one = |(letter, operation): &(&str, Operation)| {
        format!("{letter}{}", short(&desk.gate(*operation, target)))
    };
    controls.iter().map(one).collect::<Vec<_>>().join(" ")
}

/// The controls beside the one that is pressed.
fn gates(desk: &Desk, row: &Row) -> String {
    let monitors = matches!(
        row.operation,
        Operation::ListenIn
            | Operation::Coach
            | Operation::BargeIn
            | Operation::CancelSupervisorMonitoring
    );
    match &row.target {
        Target::Call(_) => list(
            desk,
            &row.target,
            &[
                ("l", Operation::SwitchToListenIn),
                ("c", Operation::SwitchToCoach),
                ("b", Operation::SwitchToBargeIn),
                ("m", Operation::MuteMonitoredUser),
                ("u", Operation::UnmuteMonitoredUser),
                ("a", Operation::Answer),
                ("h", Operation::Hangup),
            ],
        ),
        Target::Channel(..) => list(
            desk,
            &row.target,
            &[
                ("r", Operation::Ready),
                ("n", Operation::NotReady),
                ("o", Operation::Offline),
            ],
        ),
        Target::Own if !monitors => list(
            desk,
            &row.target,
            &[
                ("r", Operation::Ready),
                ("n", Operation::NotReady),
                ("d", Operation::DoNotDisturbOn),
                ("e", Operation::DoNotDisturbOff),
                ("s", Operation::StartSession),
                ("x", Operation::CancelSupervisorMonitoring),
            ],
        ),
        Target::Interaction(..) | Target::Session(_) | Target::NextCall(_) => String::new(),
        Target::Agent(_) | Target::Own => {
            let controls = [
                ("L", Operation::ListenIn),
                ("C", Operation::Coach),
                ("B", Operation::BargeIn),
                ("S", Operation::CancelSupervisorMonitoring),
            ];
            let of = |name: &str, id| format!("{name} {}", list(desk, &agent(id), &controls));
            [of("ana", ANA), of("ben", BEN)].join(" | ")
        }
    }
}

/// What waits and what goes on.
fn shows(desk: &Desk) -> String {
    let mut parts = Vec::new();
    if let Some(waiting) = view::frame(&desk.model).waiting {
        let calls = if waiting.next_call_only {
            "next call"
        } else {
            "all calls"
        };
        let with = if waiting.follows_agent {
            ", with her"
        } else {
            ""
        };
        let mode = waiting.mode.unwrap();
        parts.push(format!(
            "waiting for {} in {mode:?}, {calls}{with}",
            waiting.name
        ));
    }
    for id in view::cards(&desk.model) {
        let card = view::card(&desk.model, &id).unwrap();
        let history = card.details.history.iter().map(|moment| match moment.what {
            CallChange::Mode(Some(Mode::ListenIn)) => "l",
            CallChange::Mode(Some(Mode::Coach)) => "c",
            CallChange::Mode(Some(Mode::BargeIn)) => "b",
            CallChange::AgentMuted(true) => "m",
            CallChange::AgentMuted(false) => "u",
            _ => "?",
        });
        let history = history.collect::<Vec<_>>().join(" ");
        let ending = card.details.ending.map(|ending| format!(", {ending:?}"));
        let ending = ending.unwrap_or_default();
        let heard = card.audibility;
        parts.push(format!(
            "call with {}, {heard:?}{ending}, history {history}",
            card.name
        ));
    }
    if parts.is_empty() {
        parts.push("nothing".into());
    }
    parts.join("; ")
}

impl Row {
    fn desk(&self) -> Desk {
        let mut desk = Desk::new();
        desk.server.person(ANA).chat = Some("Ready");
        desk.configure(supervision::config::Config {
            session: supervision::config::SessionStart::Auto,
            confirm_barge_in: false,
            confirm_one_way: false,
            confirm_offline: false,
            ..self.config.clone()
        });
        desk.does(Msg::Connect);
        // The devices are known, so that every operation is one request.
        for id in [ANA, BEN] {
            desk.does(Msg::Notifications(vec![
                monitoring("ListenIn", if id == ANA { ANA_DEVICE } else { BEN_DEVICE })
                    .to_string()
                    .into(),
            ]));
        }
        desk.notify(&documented("cancel-monitoring"));
        desk.does(Msg::DismissEnded);
        desk.does(Msg::Choose(self.options));
        for data in &self.before {
            desk.notify(data);
            Self::remember(&mut desk, data);
        }
        desk.effects.clear();
        assert_eq!(gates(&desk, self), self.gates[0], "{}: before", self.name);
        desk
    }

    /// The server shows in own state what it has told.
    fn remember(desk: &mut Desk, data: &Value) {
        if data["devices"].is_array() {
            desk.server.own_device = data["devices"][0].clone();
        } else if data["call"]["state"] == "Released" {
            desk.server.calls.clear();
        } else {
            desk.server.calls = vec![data["call"].clone()];
        }
    }

    fn press(&self, desk: &mut Desk) {
        desk.tell(Msg::Invoke(self.operation, self.target.clone()));
    }

    fn show(desk: &mut Desk, effect: &Effect) {
        match effect {
            Effect::Notified(data) => {
                Self::remember(desk, data);
                desk.notify(data);
            }
            Effect::Read(voice, chat) => {
                let ana = desk.server.person(ANA);
                ana.voice = voice.map(|state| (state, "", "Idle"));
                ana.chat = *chat;
                desk.advance(1_000);
            }
        }
    }

    /// Everything but the last effect.
    fn lead_up(&self, desk: &mut Desk) {
        self.press(desk);
        desk.settle();
        for (_, effect) in &self.steps[..self.steps.len() - 1] {
            Self::show(desk, effect);
        }
        let requests: Vec<_> = self
            .steps
            .iter()
            .map(|(request, _)| request.clone())
            .collect();
        assert_eq!(desk.posts(), requests, "{}", self.name);
    }

    fn last_effect(&self) -> &Effect {
        &self.steps.last().unwrap().1
    }

    fn check_worked(&self, desk: &Desk) {
        assert_eq!(desk.last().phase, Phase::Confirmed, "{}", self.name);
        assert_eq!(gates(desk, self), self.gates[1], "{}: after", self.name);
        assert_eq!(shows(desk), self.shows, "{}", self.name);
        assert_eq!(desk.notices(), [], "{}", self.name);
    }

    fn log(&self, desk: &Desk) -> Vec<&'static str> {
        let entries = desk.model.user.activity.entries();
        let phases = entries.filter_map(|entry| match &entry.what {
            What::Operation {
                operation,
                agent,
                phase,
                ..
            } if *operation == self.operation => {
                assert_eq!(*agent, desk.last().agent);
                Some(phase.as_str())
            }
            _ => None,
        });
        phases.collect()
    }
}

#[test]
fn the_table() {
    for row in rows() {
        for outcome in OUTCOMES {
            println!("{}: {outcome:?}", row.name);
            run(&row, outcome);
        }
    }
}

#[allow(clippy::too_many_lines)] // a table of its own
fn run(row: &Row, outcome: Outcome) {
    let mut desk = row.desk();
    let before = (gates(&desk, row), desk.claims());
    let mut phases = vec!["requested"];
    match outcome {
        Outcome::Confirmed => {
            row.lead_up(&mut desk);
            assert_eq!(desk.last().phase, Phase::Requested);
            if row.steps.len() == 1 {
                assert_eq!(desk.claims(), before.1, "accepted is not done");
                // The pressed control and those beside it wait; what was not there stays away.
                let waiting = gates(&desk, row);
                for (now, was) in waiting.split(' ').zip(before.0.split(' ')) {
                    let absent = was.ends_with('.') || !was.contains(['+', '=']);
                    assert!(absent || now.contains("=waiting"), "{waiting}");
                }
            }
            desk.now += 250;
            Row::show(&mut desk, row.last_effect());
            row.check_worked(&desk);
            phases.push("confirmed");
        }
        Outcome::Refused | Outcome::ServerError => {
            desk.server.operations = match outcome {
                Outcome::Refused => refused(400, 2),
                _ => refused(500, 4),
            };
            desk.server.start_session = desk.server.operations.clone();
            row.press(&mut desk);
            desk.settle();
            let Phase::Failed(failure) = desk.last().phase.clone() else {
                panic!("{:?}", desk.last());
            };
            let codes = ["status-code-2", "status-code-4"];
            assert!(codes.contains(&failure.code().as_str()));
            assert_eq!(
                (gates(&desk, row), desk.claims()),
                before,
                "the screen is as it was"
            );
            assert_eq!(desk.posts().len(), 1, "nothing more is sent");
            phases.push("failed");
        }
        Outcome::ErrorMessage => {
            row.press(&mut desk);
            desk.settle();
            desk.notify(&documented("error-message"));
            if matches!(row.target, Target::Channel(..)) {
                assert_eq!(
                    desk.last().phase,
                    Phase::Requested,
                    "it is about own devices"
                );
                return;
            }
            let failure = OperationFailure::Asynchronous(String::new());
            assert_eq!(desk.last().phase, Phase::Failed(failure));
            assert_eq!(
                (gates(&desk, row), desk.claims()),
                before,
                "the screen is as it was"
            );
            phases.push("failed");
        }
        Outcome::Lost | Outcome::Silence => {
            if outcome == Outcome::Lost {
                desk.server.operations = Err(supervision::message::NoReply);
                desk.server.start_session = Err(supervision::message::NoReply);
            }
            row.press(&mut desk);
            desk.settle();
            if outcome == Outcome::Silence {
                desk.advance(8_000);
            }
            assert_eq!(desk.last().phase, Phase::Unconfirmed);
            assert_eq!(desk.claims(), before.1, "the screen is as it was");
            let posts = desk.posts();
            let same = posts.iter().filter(|post| **post == row.steps[0].0);
            // The device is logged in by the panel itself whenever it finds it logged out.
            assert!(same.count() == 1 || row.operation == Operation::StartSession);
            phases.push("unconfirmed");
        }
        Outcome::Late => {
            row.lead_up(&mut desk);
            desk.server.start_session = Err(supervision::message::NoReply);
            desk.advance(9_000);
            assert_eq!(desk.last().phase, Phase::Unconfirmed);
            Row::show(&mut desk, row.last_effect());
            if let Effect::Read(..) = row.last_effect() {
                desk.advance(10_000);
            }
            assert_eq!(desk.last().phase, Phase::Confirmed, "late still counts");
            phases.extend(["unconfirmed", "confirmed"]);
        }
        Outcome::Reordered => {
            if row.steps.len() > 1 || matches!(row.last_effect(), Effect::Read(..)) {
                return;
            }
            row.press(&mut desk);
            let Effect::Notified(data) = row.last_effect() else {
                return;
            };
            Row::remember(&mut desk, data);
            desk.tell(Msg::Notifications(vec![data.to_string().into()]));
            assert_eq!(desk.last().phase, Phase::Confirmed, "before the reply");
            desk.settle();
            row.check_worked(&desk);
            phases.push("confirmed");
        }
        Outcome::Duplicate => {
            row.lead_up(&mut desk);
            Row::show(&mut desk, row.last_effect());
            let events = desk.details("supervisor-operation", "phase");
            Row::show(&mut desk, row.last_effect());
            row.check_worked(&desk);
            assert_eq!(desk.details("supervisor-operation", "phase"), events);
            phases.push("confirmed");
        }
    }
    assert_eq!(desk.details("supervisor-operation", "phase"), phases);
    assert_eq!(row.log(&desk), phases);
    let id = CallId::from(CALL);
    let card = view::card(&desk.model, &id);
    assert_eq!(card.is_some(), desk.model.user.calls.contains_key(&id));
}
