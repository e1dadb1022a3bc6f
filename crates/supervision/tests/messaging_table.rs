//! Every operation on chat and SMS, in every mode it can start in, and every way it can end: what
//! it sends, its phases, the controls with their reasons, and what the screen claims.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod common;

use common::*;
use gws::session::{Medium, SessionKey};
use serde_json::{Value, json};
use supervision::message::NoReply;
use supervision::model::Mode;
use supervision::operation::{Phase, WhichSessions};
use supervision::view::{self, Readership};
use supervision::{Gate, MessagingMsg, Msg, Operation, Reason, Target};

/// What shows that it worked.
#[derive(Clone, Debug)]
enum Effect {
    /// The answer, since nothing else ever will.
    Reply,
    /// A notification.
    Notified(Value),
}

/// A row of the table.
struct Row {
    name: String,
    key: SessionKey,
    /// How Ana's sessions are monitored before.
    messaging_monitoring: Option<Operation>,
    which: WhichSessions,
    /// What the desk was told before.
    before: Vec<Value>,
    typed: Option<&'static str>,
    operation: Operation,
    target: Target,
    request: (String, Value),
    effect: Effect,
    /// The controls after it worked.
    gates: String,
    /// What is on screen then.
    shows: String,
}

const MODES: [(Mode, Operation, Operation, &str); 3] = [
    (
        Mode::ListenIn,
        Operation::Monitor,
        Operation::SwitchToMonitor,
        "Supervisors",
    ),
    (
        Mode::Coach,
        Operation::Coach,
        Operation::SwitchToCoach,
        "Agents",
    ),
    (
        Mode::BargeIn,
        Operation::BargeIn,
        Operation::SwitchToBargeIn,
        "All",
    ),
];

fn keys() -> [SessionKey; 2] {
    [sms(SMS), chat("c1")]
}

/// The controls of the channel and of the session.
fn gates(desk: &Desk, key: &SessionKey) -> String {
    let short = |letter: &str, operation, target: &Target| match desk.gate(operation, target) {
        Gate::Enabled => format!("{letter}+"),
        Gate::Absent => format!("{letter}."),
        Gate::Disabled(Reason::AlreadyMonitored(_)) => format!("{letter}=mode"),
        Gate::Disabled(Reason::Waiting { .. }) => format!("{letter}=waiting"),
        Gate::Disabled(Reason::NothingWritten) => format!("{letter}=empty"),
        Gate::Disabled(Reason::AlreadyInSession) => format!("{letter}=in"),
        Gate::Disabled(other) => format!("{letter}={other:?}"),
    };
    let channel = channel(ANA, key.medium);
    let session = on(key);
    [
        short("m", Operation::Monitor, &channel),
        short("c", Operation::Coach, &channel),
        short("b", Operation::BargeIn, &channel),
        short("x", Operation::CancelSupervisorMonitoring, &channel),
        short("|i", Operation::Intrude, &offered(ANA, key)),
        short("|a", Operation::Accept, &session),
        short("M", Operation::SwitchToMonitor, &session),
        short("C", Operation::SwitchToCoach, &session),
        short("B", Operation::SwitchToBargeIn, &session),
        short("l", Operation::Leave, &session),
        short("s", Operation::SendToAgents, &session),
        short("S", Operation::SendMessage, &session),
    ]
    .join(" ")
}

/// What the screen claims.
fn shows(desk: &Desk, key: &SessionKey) -> String {
    let messaging_monitoring = desk.model.messaging_monitoring(&ANA.into(), key.medium);
    let messaging_monitoring = messaging_monitoring
        .map(|messaging_monitoring| (messaging_monitoring.mode, messaging_monitoring.which));
    let card = view::session_card(&desk.model, key);
    let card = card.map(|card| match card.readership {
        // Asked for is not done: the card claims what it claimed.
        Readership::Changing(_) => format!(
            "{:?}",
            card.modes
                .iter()
                .find(|mode| mode.checked)
                .map(|mode| mode.mode)
        ),
        Readership::Mode(mode) => format!("{:?}", Some(mode)),
        Readership::Ended(ending) => format!("{:?}, by me: {}", ending.state, ending.by_me),
        Readership::Invited => "None".into(),
        Readership::Unknown => "unknown".into(),
        Readership::LastKnown(_, was) => format!("last known {was:?}"),
    });
    let lines = desk.lines(key).len();
    format!("{messaging_monitoring:?} {card:?} {lines}")
}

fn on_channels() -> Vec<Row> {
    let mut rows = Vec::new();
    let starts = [None, Some(0), Some(1), Some(2)];
    for key in keys() {
        for start in starts {
            for (at, (mode, operation, _, _)) in MODES.into_iter().enumerate() {
                for which in [WhichSessions::All, WhichSessions::Next] {
                    if start == Some(at) && which == WhichSessions::All {
                        continue;
                    }
                    let mut body = json!({"operationName": operation.as_str()});
                    if which == WhichSessions::Next {
                        body["supervisorMonitoringMode"] = "NextChat".into();
                    }
                    let gate = |other| if other == at { "=mode" } else { "+" };
                    rows.push(Row {
                        name: format!("{operation:?} on {}, {which:?}, from {start:?}", key.medium),
                        key: key.clone(),
                        messaging_monitoring: start.map(|start| MODES[start].1),
                        which,
                        before: vec![],
                        typed: None,
                        operation,
                        target: channel(ANA, key.medium),
                        request: (format!("/api/v2/users/{ANA}/channels/{}", key.medium), body),
                        effect: Effect::Reply,
                        gates: format!(
                            "m{} c{} b{} x+ |i. |a. M. C. B. l. s. S.",
                            gate(0),
                            gate(1),
                            gate(2)
                        ),
                        shows: format!("{:?} None 0", Some((mode, which))),
                    });
                }
            }
            if let Some(start) = start {
                rows.push(Row {
                    name: format!("Cancel on {} from {start}", key.medium),
                    key: key.clone(),
                    messaging_monitoring: Some(MODES[start].1),
                    which: WhichSessions::All,
                    before: vec![],
                    typed: None,
                    operation: Operation::CancelSupervisorMonitoring,
                    target: channel(ANA, key.medium),
                    request: (
                        format!("/api/v2/users/{ANA}/channels/{}", key.medium),
                        json!({"operationName": "CancelSupervisorMonitoring"}),
                    ),
                    effect: Effect::Reply,
                    gates: "m+ c+ b+ x. |i. |a. M. C. B. l. s. S.".into(),
                    shows: "None None 0".into(),
                });
            }
        }
    }
    rows
}

/// The controls in a session that I monitor with this mode, after silent monitoring of all.
fn in_mode(at: usize, enter: &str) -> String {
    let switch = |other| if other == at { "=mode" } else { "+" };
    let send = |other| if other == at { "=empty" } else { "." };
    format!(
        "m=mode c+ b+ x+ |i{enter} |a. M{} C{} B{} l+ s{} S{}",
        switch(0),
        switch(1),
        switch(2),
        send(1),
        send(2)
    )
}

const FOLLOWED: &str = "Some((ListenIn, All))";
const OVER: &str = "m=mode c+ b+ x+ |i. |a. M. C. B. l. s. S.";

#[allow(clippy::too_many_lines)] // a table
fn on_sessions() -> Vec<Row> {
    let mut rows = Vec::new();
    for key in keys() {
        let list = match key.medium {
            Medium::Sms => "smssessions",
            Medium::Chat => "chats",
        };
        let path = format!("/api/v2/me/{list}/{}", key.id);
        let row = |name: String, operation: Operation, body: Value, effect: Value| Row {
            name: format!("{} on {}", name, key.medium),
            key: key.clone(),
            messaging_monitoring: Some(Operation::Monitor),
            which: WhichSessions::All,
            before: vec![],
            typed: None,
            operation,
            target: on(&key),
            request: (path.clone(), body),
            effect: Effect::Notified(effect),
            gates: String::new(),
            shows: String::new(),
        };
        for (from, (start, _, _, seen)) in MODES.into_iter().enumerate() {
            let begun = told(&key, session_of(ANA, &key, seen));
            for (at, (mode, _, switch, then)) in MODES.into_iter().enumerate() {
                if at != from {
                    rows.push(Row {
                        before: vec![begun.clone()],
                        gates: in_mode(at, "."),
                        shows: format!("{FOLLOWED} {:?} 0", Some(format!("{:?}", Some(mode)))),
                        ..row(
                            format!("{switch:?} from {start:?}"),
                            switch,
                            json!({"operationName": switch.as_str()}),
                            told(&key, session_of(ANA, &key, then)),
                        )
                    });
                }
            }
            for (state, word) in [
                ("Completed", "Completed"),
                ("LeftChat", "LeftChat"),
                ("Revoked", "Revoked"),
            ] {
                rows.push(Row {
                    before: vec![begun.clone()],
                    gates: OVER.into(),
                    shows: format!("{FOLLOWED} {:?} 0", Some(format!("{word}, by me: true"))),
                    ..row(
                        format!("Leave from {start:?}, {state}"),
                        Operation::Leave,
                        json!({"operationName": "Leave"}),
                        in_state(&key, state),
                    )
                });
            }
            let send = match start {
                Mode::ListenIn => continue,
                Mode::Coach => Operation::SendToAgents,
                Mode::BargeIn => Operation::SendMessage,
            };
            rows.push(Row {
                before: vec![begun.clone()],
                typed: Some("Good morning"),
                gates: in_mode(from, "."),
                shows: format!("{FOLLOWED} {:?} 1", Some(format!("{:?}", Some(start)))),
                ..row(
                    format!("{send:?}"),
                    send,
                    json!({"operationName": send.as_str(), "text": "Good morning"}),
                    news(&key, &[message(1, ME, "Good morning")]),
                )
            });
        }
        rows.push(Row {
            before: vec![invited(&key)],
            gates: in_mode(0, "."),
            shows: format!("{FOLLOWED} {:?} 0", Some("Some(ListenIn)")),
            ..row(
                "Accept".into(),
                Operation::Accept,
                json!({"operationName": "Accept"}),
                told(&key, session_of(ANA, &key, "Supervisors")),
            )
        });
    }
    rows
}

impl Row {
    fn desk(&self) -> Desk {
        let mut desk = Desk::messaging();
        if let Some(operation) = self.messaging_monitoring {
            desk.click(operation, channel(ANA, self.key.medium));
        }
        for data in &self.before {
            desk.notify(data);
        }
        desk.advance(1_000);
        desk.says(MessagingMsg::Choose(self.which));
        if let Some(text) = self.typed {
            desk.says(MessagingMsg::Draft(self.key.clone(), text.into()));
        }
        desk.effects.clear();
        desk.model.user.activity = supervision::activity::Activity::default();
        desk
    }

    fn press(&self, desk: &mut Desk) {
        assert_eq!(
            desk.gate(self.operation, &self.target),
            Gate::Enabled,
            "{}",
            self.name
        );
        desk.tell(Msg::Invoke(self.operation, self.target.clone()));
        if desk.model.user.prompt.is_some() {
            desk.tell(Msg::PromptAnswered(true));
        }
    }

    fn phases(desk: &Desk) -> Vec<String> {
        desk.details("supervisor-operation", "phase")
    }

    fn worked(&self, desk: &Desk) {
        assert_eq!(desk.last().phase, Phase::Confirmed, "{}", self.name);
        assert_eq!(gates(desk, &self.key), self.gates, "{}", self.name);
        assert_eq!(shows(desk, &self.key), self.shows, "{}", self.name);
        assert_eq!(desk.notices(), [], "{}", self.name);
    }

    /// The effect shows; the answer is there already, where that is not the effect itself.
    fn show(&self, desk: &mut Desk) {
        if let Effect::Notified(data) = &self.effect {
            desk.tell(Msg::Notifications(vec![data.to_string().into()]));
        }
    }

    fn is_message(&self) -> bool {
        matches!(
            self.operation,
            Operation::SendMessage | Operation::SendToAgents
        )
    }
}

fn each(check: impl Fn(&Row, &mut Desk)) {
    let rows: Vec<_> = on_channels().into_iter().chain(on_sessions()).collect();
    assert!(rows.len() > 70, "{}", rows.len());
    for row in rows {
        println!("{}", row.name);
        check(&row, &mut row.desk());
    }
}

#[test]
fn accepted_is_done_only_where_nothing_else_could_show_it() {
    each(|row, desk| {
        let before = shows(desk, &row.key);
        row.press(desk);
        assert_eq!(desk.last().phase, Phase::Requested);
        assert_eq!(shows(desk, &row.key), before, "asked for is not done");
        assert_eq!(desk.posts().as_slice(), std::slice::from_ref(&row.request));
        desk.answer_next();
        if let Effect::Notified(_) = row.effect {
            assert_eq!(desk.last().phase, Phase::Requested, "accepted is not done");
            assert_eq!(shows(desk, &row.key), before);
        }
        row.show(desk);
        row.worked(desk);
        assert_eq!(Row::phases(desk), ["requested", "confirmed"]);
        row.show(desk);
        row.worked(desk);
        assert_eq!(Row::phases(desk), ["requested", "confirmed"], "told once");
    });
}

#[test]
fn the_effect_may_come_before_the_answer() {
    each(|row, desk| {
        row.press(desk);
        let open = desk.open.pop_front().unwrap();
        row.show(desk);
        desk.open.push_front(open);
        desk.settle();
        row.worked(desk);
        assert_eq!(Row::phases(desk), ["requested", "confirmed"]);
    });
}

#[test]
fn a_refusal_fails_it_and_the_screen_is_as_it_was() {
    for (answer, code) in [
        (refused(400, 5), "status-code-5"),
        (refused(200, 3), "status-code-3"),
        (refused(500, 4), "status-code-4"),
        (status(404, "<h1>Not found</h1>"), "http-404"),
    ] {
        each(|row, desk| {
            let contradicted =
                code == "status-code-3" && row.operation == Operation::CancelSupervisorMonitoring;
            let before = shows(desk, &row.key);
            row.press(desk);
            desk.answer_with(answer.clone());
            let Phase::Failed(failure) = &desk.last().phase else {
                panic!("{}: {:?}", row.name, desk.last());
            };
            assert_eq!(failure.code(), code);
            if !contradicted {
                assert_eq!(shows(desk, &row.key), before, "{}", row.name);
            }
            assert_eq!(desk.posts().len(), 1, "nothing more is sent");
            assert_eq!(Row::phases(desk), ["requested", "failed"]);
            let is_silent = desk.troubled().is_none();
            assert_eq!(is_silent, row.is_message(), "{}", row.name);
            if row.is_message() {
                assert_eq!(desk.session(&row.key).outgoing.len(), 1, "it is kept");
            }
        });
    }
}

#[test]
fn an_error_message_is_about_own_devices() {
    each(|row, desk| {
        row.press(desk);
        desk.tell(Msg::Notifications(vec![
            documented("error-message").to_string().into(),
        ]));
        assert_eq!(desk.last().phase, Phase::Requested, "{}", row.name);
    });
}

#[test]
fn without_an_answer_it_is_not_confirmed_and_nothing_is_sent_again() {
    each(|row, desk| {
        let before = shows(desk, &row.key);
        row.press(desk);
        desk.answer_with(Err(NoReply));
        assert_eq!(desk.last().phase, Phase::Unconfirmed, "{}", row.name);
        assert_eq!(shows(desk, &row.key), before);
        let reads_own_state = desk
            .open
            .iter()
            .any(|(_, request)| request.path.contains("/me?"));
        let nothing_shows_it = matches!(row.effect, Effect::Reply) || row.is_message();
        assert_eq!(reads_own_state, !nothing_shows_it, "{}", row.name);
        assert_eq!(desk.posts().len(), 1);
        if let Effect::Notified(_) = row.effect {
            desk.open.clear();
            row.show(desk);
            assert_eq!(desk.last().phase, Phase::Confirmed, "late still counts");
            assert_eq!(Row::phases(desk), ["requested", "unconfirmed", "confirmed"]);
        }
    });
}

#[test]
fn silence_leaves_it_unconfirmed_and_a_late_answer_still_counts() {
    each(|row, desk| {
        row.press(desk);
        let open = desk.open.pop_front().unwrap();
        desk.now += 8_000;
        desk.tell(Msg::Tick);
        assert_eq!(desk.last().phase, Phase::Unconfirmed, "{}", row.name);
        desk.open.clear();
        desk.open.push_front(open);
        desk.answer_next();
        row.show(desk);
        assert_eq!(desk.last().phase, Phase::Confirmed, "{}", row.name);
        assert_eq!(shows(desk, &row.key), row.shows);
        assert_eq!(Row::phases(desk), ["requested", "unconfirmed", "confirmed"]);
    });
}

#[test]
fn the_host_may_veto_it() {
    each(|row, desk| {
        desk.host = Host::Vetoes;
        let before = shows(desk, &row.key);
        row.press(desk);
        assert_eq!(desk.last().phase.as_str(), "failed");
        assert_eq!((desk.posts(), shows(desk, &row.key)), (vec![], before));
    });
}

#[test]
fn while_it_waits_the_controls_beside_it_say_so() {
    each(|row, desk| {
        let before = gates(desk, &row.key);
        row.press(desk);
        let now = gates(desk, &row.key);
        if row.is_message() {
            assert_eq!(
                now.matches("waiting").count(),
                0,
                "nobody waits for a message"
            );
            return;
        }
        assert!(
            now.matches("waiting").count() >= 1,
            "{}: {before} / {now}",
            row.name
        );
        assert!(
            !now.contains("s+") && !now.contains("S+"),
            "who reads is open"
        );
    });
}
