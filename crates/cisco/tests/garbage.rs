//! Whatever is said on the bus, it is answered, and no secret gets through.

// Helpers outside of test functions may fail a test as well.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use cisco::config::Config;
use cisco::desktop::{OperationId, Wait};
use cisco::{Operation, Output};
use common::{Desktop, ana, ben, config, desk_with, fixture};
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value;

/// The password in the fixtures.
const PLANTED: &str = "planted-7Jq2";

const FIXTURES: &[&str] = &[
    "api-error.event.json",
    "app-state.reply.json",
    "call-state.reply.json",
    "calls-state.event.json",
    "drop.request.json",
    "finesse-error.event.json",
    "monitoring-call.event.json",
    "sign-in.request.json",
    "silent-monitoring.sample.frame.json",
    "silent-monitoring.table.frame.json",
    "team-agent.event.json",
];

/// The keys and words that make a reader go on.
const WORDS: &[&str] = &[
    "channel",
    "Cisco",
    "topic",
    "Team",
    "Call",
    "Error",
    "subtopic",
    "CallsStateChange",
    "SetAPIError",
    "GetAppState",
    "SetAgentState",
    "InboundCallStateChange",
    "SetSilentMonitoring",
    "SetDROP",
    "SetTeamAgentLogout",
    "source",
    "supervisor-widget",
    "data",
    "data ",
    "message",
    "calls",
    "call",
    "dialog",
    "Dialog",
    "id",
    "77",
    "uri",
    "fromAddress",
    "toAddress",
    "5004",
    "5025",
    "5026",
    "participants",
    "Participant",
    "mediaAddress",
    "mediaProperties",
    "callType",
    "SUPERVISOR_MONITOR",
    "SUPERVISOR_BARGE",
    "state",
    "ACTIVE",
    "HELD",
    "DROPPED",
    "FAILED",
    "TALKING",
    "NOT_READY",
    "READY",
    "LOGOUT",
    "pendingState",
    "loginId",
    "47483650",
    "47483657",
    "extension",
    "firstName",
    "teams",
    "teamId",
    "rules",
    "ButtonStates",
    "items",
    "Hide",
    "ResponseActual",
    "user",
    "ctiState",
    "userInfo",
    "users",
    "apiErrors",
    "apiError",
    "errorData",
    "errorType",
    "errorMessage",
    "msg",
    "stateChangeTime",
    "2019-12-24T14:00:06.287Z",
];

fn word() -> impl Strategy<Value = String> {
    prop_oneof![8 => select(WORDS).prop_map(str::to_owned), 1 => ".{0,8}"]
}

fn json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        1 => Just(Value::Null),
        1 => any::<bool>().prop_map(Value::from),
        1 => any::<i64>().prop_map(Value::from),
        1 => any::<f64>().prop_map(Value::from),
        6 => word().prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 64, 6, |inner| {
        prop_oneof![
            1 => vec(inner.clone(), 0..5).prop_map(Value::from),
            3 => btree_map(word(), inner, 0..7).prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

/// A frame that gets past the envelope.
fn frame() -> impl Strategy<Value = Value> {
    let subtopic = select(
        &[
            "CallsStateChange",
            "SetAPIError",
            "GetAppState",
            "SetAgentState",
            "InboundCallStateChange",
            "GetCallState",
            "SetSilentMonitoring",
            "TeamEvent",
            "SetDROP",
        ][..],
    );
    (subtopic, select(&["data", "message", "Data "][..]), json()).prop_map(
        |(subtopic, key, payload)| {
            let mut frame =
                serde_json::json!({"channel": "Cisco", "topic": "Team", "subtopic": subtopic});
            frame[key] = payload;
            frame
        },
    )
}

/// Replaces the value at some path of a documented frame.
fn damage(value: &mut Value, path: &[usize], with: Value) {
    let child = match (path, &mut *value) {
        ([at, ..], Value::Object(map)) if !map.is_empty() => {
            let at = at % map.len();
            map.values_mut().nth(at)
        }
        ([at, ..], Value::Array(list)) if !list.is_empty() => {
            let at = at % list.len();
            list.get_mut(at)
        }
        _ => None,
    };
    match (child, path) {
        (Some(child), [_, rest @ ..]) => damage(child, rest, with),
        _ => *value = with,
    }
}

/// Puts the password under a telling key into every object.
fn plant(value: &mut Value, key: &str) {
    match value {
        Value::Object(map) => {
            map.values_mut().for_each(|inner| plant(inner, key));
            map.insert(
                key.to_owned(),
                serde_json::json!(["x", {"deep": PLANTED}, PLANTED]),
            );
        }
        Value::Array(list) => list.iter_mut().for_each(|inner| plant(inner, key)),
        _ => {}
    }
}

fn desktop() -> Desktop {
    desk_with(Config {
        barge_subtopic: Some("SetBARGE CALL".into()),
        ..config()
    })
}

/// Everything that the desk would show of a frame, as text.
fn shown(desktop: &mut Desktop, text: &str) -> String {
    match cisco::read(text) {
        Ok(incoming) => {
            let out = desktop.receive(&incoming, 10);
            format!("{incoming:?} {out:?} {desktop:?}")
        }
        Err(error) => format!("{error} {error:?}"),
    }
}

#[test]
fn the_password_of_a_frame_is_nowhere() {
    for name in FIXTURES {
        let text = fixture(name);
        assert!(!shown(&mut desktop(), &text).contains(PLANTED), "{name}");
        // Broken in the middle, the error does not repeat it either.
        for cut in 1..text.len() {
            let Some(part) = text.get(..cut) else {
                continue;
            };
            assert!(
                !shown(&mut desktop(), part).contains(PLANTED),
                "{name} up to {cut}"
            );
        }
    }
}

#[test]
fn deep_frames_are_refused_not_followed() {
    let deep = ["[".repeat(100_000), "]".repeat(100_000)].concat();
    assert!(cisco::read(&deep).is_err());
}

/// What must hold whatever happened.
fn check(desktop: &Desktop, out: &[Output]) {
    assert!(desktop.agents().is_sorted_by(|a, b| a.id < b.id));
    let awaited = desktop.awaited().iter();
    let on_phone = awaited.filter(|awaited| awaited.effect.state_of().is_none());
    assert!(
        on_phone.count() <= 1,
        "one operation goes through the phone"
    );
    for output in out {
        match output {
            Output::Publish(frame) => {
                let frame: Value = serde_json::from_str(frame).unwrap();
                assert_eq!(frame["channel"], "Cisco");
                let data = &frame["data"];
                if frame["subtopic"] == "SetSilentMonitoring" {
                    assert_eq!(data["fromAddress"], "5004");
                    assert!(data["toAddress"].is_string());
                    assert_ne!(data["fromAddress"], data["toAddress"]);
                }
            }
            Output::Agent(id) => assert!(desktop.agent(id).is_some()),
            Output::Operation(..)
            | Output::Monitoring
            | Output::Gone(_)
            | Output::Own
            | Output::Error(_)
            | Output::Full => {}
        }
    }
}

#[derive(Clone, Debug)]
enum Step {
    Say(Value),
    Repeat,
    Invoke(usize),
    Wait(u64),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => frame().prop_map(Step::Say),
        2 => documented().prop_map(Step::Say),
        1 => Just(Step::Repeat),
        3 => (0..9_usize).prop_map(Step::Invoke),
        1 => (0..20_000_u64).prop_map(Step::Wait),
    ]
}

fn documented() -> impl Strategy<Value = Value> {
    let state = || select(&["READY", "NOT_READY", "TALKING", "HOLD", "LOGOUT", "WORK"][..]);
    let call_state = select(&["INITIATED", "ACTIVE", "HELD", "DROPPED", "FAILED"][..]);
    prop_oneof![
        (call_state, select(&["5025", "5026"][..]))
            .prop_map(|(state, to)| common::calls(&[common::call("77", to, state)])),
        Just(common::calls(&[])),
        state().prop_map(common::own),
        state().prop_map(|state| common::team("47483650", "5025", state)),
        select(&["13141", "Invalid State", "Not Found"][..]).prop_map(common::error),
    ]
}

fn operation(number: usize) -> Operation {
    match number {
        0 => Operation::Listen(ana()),
        1 => Operation::Listen(ben()),
        2 => Operation::NotReadyAndListen(ana()),
        3 => Operation::Stop,
        4 => Operation::BargeIn,
        5 => Operation::AgentNotReady(ana()),
        6 => Operation::AgentSignOut(ana()),
        7 => Operation::AgentSignOut(ben()),
        _ => Operation::Listen("nobody".into()),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_json_is_answered(value in json()) {
        shown(&mut desktop(), &value.to_string());
    }

    #[test]
    fn any_text_is_answered(text in ".{0,200}") {
        shown(&mut desktop(), &text);
    }

    #[test]
    fn a_damaged_frame_is_answered(
        name in select(FIXTURES), path in vec(any::<usize>(), 0..8), with in json(), cut in any::<prop::sample::Index>(),
    ) {
        let mut frame: Value = serde_json::from_str(&fixture(name)).unwrap();
        damage(&mut frame, &path, with);
        let text = frame.to_string();
        shown(&mut desktop(), &text);
        let cut = cut.index(text.len());
        shown(&mut desktop(), text.get(..cut).unwrap_or_default());
    }

    #[test]
    fn no_planted_password_gets_through(
        mut frame in frame(),
        key in select(&["password", "Password ", "PASSWD", "userPwd", "secret", "accessToken", "passphrase", "credentials"][..]),
    ) {
        plant(&mut frame, key);
        prop_assert!(!shown(&mut desktop(), &frame.to_string()).contains(PLANTED));
    }

    #[test]
    fn keys_may_be_written_anyhow(name in select(FIXTURES), upper in any::<bool>(), blanks in 0..3_usize) {
        fn rewrite(value: &Value, upper: bool, blanks: usize) -> Value {
            match value {
                Value::Object(map) => map.iter().map(|(key, value)| {
                    let key = if upper { key.to_ascii_uppercase() } else { key.to_ascii_lowercase() };
                    ([&key, " ".repeat(blanks).as_str()].concat(), rewrite(value, upper, blanks))
                }).collect(),
                Value::Array(list) => list.iter().map(|item| rewrite(item, upper, blanks)).collect(),
                other => other.clone(),
            }
        }
        let frame: Value = serde_json::from_str(&fixture(name)).unwrap();
        let rewritten = rewrite(&frame, upper, blanks);
        prop_assert_eq!(cisco::read(&rewritten.to_string()), cisco::read(&frame.to_string()));
    }

    /// Any sequence: nothing breaks, nothing is sent but by an operation, and every wait ends.
    #[test]
    fn any_sequence_keeps_the_desk_in_order(steps in vec(step(), 1..40)) {
        let mut desktop = desktop();
        let (mut now, mut last) = (0, Value::Null);
        for (number, step) in steps.into_iter().enumerate() {
            now += 10;
            let out = match step {
                Step::Say(frame) => {
                    let out = desktop.receive(&cisco::read(&frame.to_string()).unwrap(), now);
                    last = frame;
                    out
                }
                Step::Repeat => {
                    let incoming = cisco::read(&last.to_string()).unwrap();
                    desktop.receive(&incoming, now);
                    let again = desktop.receive(&incoming, now);
                    // A repeated error that is nobody's may be shown again; events are no news.
                    let published = again.iter().any(|output| matches!(output, Output::Publish(_)));
                    prop_assert!(!published, "{:?}", again);
                    again
                }
                Step::Invoke(which) => {
                    desktop.invoke(operation(which), OperationId(number as u64), now).unwrap_or_default()
                }
                Step::Wait(ms) => {
                    now += ms;
                    desktop.tick(now)
                }
            };
            let sent = out.iter().filter(|output| matches!(output, Output::Publish(_))).count();
            prop_assert!(sent <= 1);
            check(&desktop, &out);
            desktop.tick(now);
            prop_assert!(desktop.wake_at().is_none_or(|at| at > now), "no time is missed");
        }
        while let Some(at) = desktop.wake_at() {
            desktop.tick(at);
        }
        prop_assert!(desktop.awaited().iter().all(|awaited| !matches!(awaited.wait, Wait::Since(_))));
    }
}
