//! Voice supervision told as stories: what begins, moves on and ends, and what is said of it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod common;

use common::*;
use gws::ids::UserId;
use gws::names::{CallType, RecordingState};
use serde_json::{Value, json};
use supervision::activity::{Kind, LogFilter, What};
use supervision::config::{Change, Config, Profile, SessionStart};
use supervision::message::CometEvent;
use supervision::model::{CallChange, EndedBy, EndedCard, Ending, Mode, Warning};
use supervision::operation::{MonitorOptions, MonitorScope, OperationFailure, Phase, Which};
use supervision::view::{self, Notice, PartyRole, frame};
use supervision::{Gate, Msg, Operation, Reason, Target};

fn off(reason: Reason) -> Gate {
    Gate::Disabled(reason)
}

fn monitored(mode: &str, scope: &str) -> Value {
    let mut data = monitoring("ListenIn", ANA_DEVICE);
    data["devices"][0]["supervisorMonitoringState"]["mode"] = mode.into();
    data["devices"][0]["supervisorMonitoringState"]["scope"] = scope.into();
    data
}

fn with_parties(numbers: &[&str]) -> Value {
    let parties: Vec<_> = numbers
        .iter()
        .map(|number| json!({"phoneNumber": number}))
        .collect();
    call_message(&json!({"participants": parties}))
}

/// Listening in to Ana on the documented call.
fn listening() -> Desk {
    let mut desk = Desk::live();
    desk.click(Operation::ListenIn, agent(ANA));
    desk.notify(&monitored("AllCalls", "Call"));
    desk.notify(&documented("switch-to-listen-in"));
    desk.effects.clear();
    desk
}

fn ending(desk: &Desk) -> Option<Ending> {
    desk.card(CALL).details.ending
}

// How to monitor

#[test]
fn the_choice_is_kept_and_bounded_by_the_telephony() {
    let mut desk = Desk::live();
    let chosen = MonitorOptions {
        which: Which::NextCall,
        scope: MonitorScope::Agent,
    };
    desk.does(Msg::Choose(chosen));
    assert_eq!(frame(&desk.model).options.chosen, chosen);
    assert_eq!(frame(&desk.model).options.no_agent_scope, None);
    desk.does(Msg::Disconnect);
    desk.does(Msg::Connect);
    assert_eq!(frame(&desk.model).options.chosen, chosen, "it is her habit");
    desk.configure(Config {
        profile: Profile::SipCluster,
        ..Config::default()
    });
    let options = frame(&desk.model).options;
    assert_eq!(options.no_agent_scope, Some(Reason::SipCluster));
    assert_eq!(options.chosen.scope, MonitorScope::Call);
    assert_eq!(options.chosen.which, Which::NextCall);
}

#[test]
fn what_was_cancelled_for_it_and_is_then_not_offered_has_failed() {
    let mut desk = Desk::live();
    desk.click(Operation::ListenIn, agent(ANA));
    desk.notify(&monitored("AllCalls", "Call"));
    desk.configure(Config {
        change: Change::Cancel,
        ..Config::default()
    });
    desk.click(Operation::Coach, agent(ANA));
    let mut bare = documented("cancel-monitoring");
    bare["devices"][0]["capabilities"] = json!(["ListenIn"]);
    desk.notify(&bare);
    assert_eq!(
        desk.last().phase,
        Phase::Failed(OperationFailure::NotOffered)
    );
    assert_eq!(
        frame(&desk.model).waiting,
        None,
        "nothing is monitored any more"
    );
    assert_eq!(frame(&desk.model).ended, None, "she ended it herself");
}

#[test]
fn a_cancel_that_shows_its_effect_too_late_is_not_followed_by_a_start() {
    let mut desk = Desk::live();
    desk.click(Operation::ListenIn, agent(ANA));
    desk.notify(&monitored("AllCalls", "Call"));
    desk.server.own_device = monitored("AllCalls", "Call")["devices"][0].clone();
    desk.configure(Config {
        change: Change::Cancel,
        ..Config::default()
    });
    desk.effects.clear();
    desk.click(Operation::Coach, agent(ANA));
    desk.advance(9_000);
    assert_eq!(desk.last().phase, Phase::Unconfirmed);
    desk.notify(&documented("cancel-monitoring"));
    assert_eq!(
        desk.posts().len(),
        1,
        "she has been told that it did not work"
    );
}

#[test]
fn monitoring_that_waits_says_for_what() {
    let mut desk = Desk::live();
    desk.notify(&monitored("NextCall", "Agent"));
    let card = frame(&desk.model).waiting.unwrap();
    assert!(card.next_call_only && card.follows_agent);
    assert_eq!((card.agent_is_busy, card.agent_is_out), (false, false));
    desk.server.person(ANA).voice = Some(("Ready", "", "OnCall"));
    desk.advance(10_000);
    let card = frame(&desk.model).waiting.unwrap();
    assert!(card.agent_is_busy, "on a call that cannot be entered");
}

#[test]
fn the_next_call_is_said_to_end_it_and_is_seen_to() {
    let mut desk = Desk::live();
    desk.click(Operation::ListenIn, agent(ANA));
    desk.notify(&monitored("NextCall", "Call"));
    desk.notify(&documented("switch-to-listen-in"));
    assert_eq!(desk.card(CALL).details.which, Some(Which::NextCall));
    desk.notify(&released());
    desk.notify(&documented("cancel-monitoring"));
    let ended = frame(&desk.model).ended.unwrap();
    assert_eq!(
        (ended.name.as_str(), ended.why),
        ("Ana Lima", EndedBy::NextCallOver)
    );
    desk.advance(10_000);
    assert_eq!(frame(&desk.model).ended, None, "it is not shown for ever");
}

#[test]
fn all_calls_resume_with_the_next_one() {
    let mut desk = listening();
    desk.notify(&released());
    assert_eq!(ending(&desk), Some(Ending::Over));
    assert!(frame(&desk.model).waiting.is_some());
    assert_eq!(frame(&desk.model).ended, None);
    desk.notify(&other_call("switch-to-listen-in"));
    assert_eq!(frame(&desk.model).waiting, None);
}

// Leaving coaching

#[test]
fn leaving_coaching_is_asked_first_and_the_warning_can_be_turned_off() {
    let coaching = call_message(&json!({"capabilities": ["SwitchToListenIn", "SwitchToBargeIn"]}));
    let mut desk = Desk::live();
    desk.notify(&monitoring("Coach", ANA_DEVICE));
    desk.notify(&coaching);
    let warnings = |desk: &mut Desk, operation| {
        desk.does(Msg::PromptAnswered(false));
        desk.click(operation, call(CALL));
        let prompt = desk.model.user.prompt.clone();
        prompt.map(|prompt| prompt.warnings).unwrap_or_default()
    };
    assert_eq!(
        warnings(&mut desk, Operation::SwitchToListenIn),
        [Warning::NoWayBack]
    );
    assert_eq!(
        warnings(&mut desk, Operation::SwitchToBargeIn),
        [Warning::EverybodyHears, Warning::NoWayBack]
    );
    desk.configure(Config {
        confirm_one_way: false,
        ..Config::default()
    });
    assert_eq!(
        warnings(&mut desk, Operation::SwitchToBargeIn),
        [Warning::EverybodyHears]
    );
    assert_eq!(warnings(&mut desk, Operation::SwitchToListenIn), []);
}

// States

#[test]
fn logging_an_agent_out_is_asked_first() {
    let voice = Target::Channel(ANA.into(), "voice".into());
    let mut desk = Desk::live();
    desk.click(Operation::Offline, voice.clone());
    assert_eq!(
        desk.model.user.prompt.as_ref().unwrap().warnings,
        [Warning::LogsOut]
    );
    assert_eq!(desk.posts(), []);
    desk.does(Msg::PromptAnswered(true));
    assert_eq!(desk.posts().len(), 1);
    assert_eq!(desk.row(ANA).channels[0].waiting, Some(Operation::Offline));
    let waiting = off(Reason::Waiting {
        operation: Operation::Offline,
        agent: "Ana Lima".into(),
    });
    for action in &desk.row(ANA).channels[0].actions {
        assert_eq!(action.gate, waiting);
    }
    assert_eq!(
        desk.gate(Operation::ListenIn, &agent(ANA)),
        Gate::Enabled,
        "monitoring goes another way"
    );
}

#[test]
fn without_the_feature_states_are_off_with_the_reason_and_monitoring_is_not() {
    let mut desk = Desk::new();
    desk.server.features = json!(["api-voice", "api-supervisor-monitoring"]);
    desk.does(Msg::Connect);
    let missing = off(Reason::FeatureMissing("api-supervisor-agent-control"));
    for action in &desk.row(ANA).channels[0].actions {
        assert_eq!(action.gate, missing);
    }
    assert_eq!(desk.gate(Operation::ListenIn, &agent(ANA)), Gate::Enabled);
}

#[test]
fn a_supervisor_who_is_ready_is_told_that_calls_may_come() {
    let mut desk = Desk::live();
    let own = |desk: &Desk| frame(&desk.model).device.unwrap();
    assert!(own(&desk).do_not_disturb && !own(&desk).takes_calls);
    let mut ready = documented("cancel-monitoring");
    ready["devices"][0]["userState"]["state"] = "Ready".into();
    desk.notify(&ready);
    assert!(!own(&desk).takes_calls, "do not disturb is on");
    ready["devices"][0]["doNotDisturb"] = "Off".into();
    desk.notify(&ready);
    assert!(own(&desk).takes_calls);
}

#[test]
fn partial_success_is_told_channel_by_channel() {
    let partial = |voice: u64, chat: u64| {
        let list = |wanted: bool| {
            let all = [("voice", voice), ("chat", chat)];
            let some = all.iter().filter(|(_, code)| (*code == 0) == wanted);
            some.map(|(channel, code)| json!({"channel": channel, "statusCode": code}))
                .collect::<Vec<_>>()
        };
        let body = json!({"statusCode": 7, "failed": list(false), "succeeded": list(true)});
        status(200, &body.to_string())
    };
    let connect = |answer| {
        let mut desk = Desk::new();
        desk.configure(Config {
            session: SessionStart::With {
                channels: vec!["voice".into(), "chat".into()],
                place: None,
            },
            ..Config::default()
        });
        desk.server.own_device["deviceState"] = "Inactive".into();
        desk.server.start_session = answer;
        desk.does(Msg::Connect);
        desk
    };
    let failed = |desk: &Desk| {
        let channels = desk.notices().into_iter().find_map(|notice| match notice {
            Notice::Channels(outcomes) => Some(outcomes),
            _ => None,
        });
        let failed = channels
            .unwrap()
            .into_iter()
            .filter(|outcome| outcome.failure.is_some());
        failed
            .map(|outcome| outcome.channel.to_string())
            .collect::<Vec<_>>()
    };
    let mut desk = connect(partial(0, 4));
    assert_eq!(failed(&desk), ["chat"]);
    assert_eq!(
        desk.model.user.device_login_failure, None,
        "the phone is logged in"
    );
    desk.notify(&documented("cancel-monitoring"));
    desk.does(Msg::DismissSession);
    assert_eq!(desk.notices(), []);

    let desk = connect(partial(4, 0));
    assert_eq!(failed(&desk), ["voice"]);
    assert!(desk.model.user.device_login_failure.is_some());
    assert!(
        desk.notices()
            .iter()
            .any(|notice| matches!(notice, Notice::NoDevice(Some(_))))
    );
    let actions = frame(&desk.model).device.unwrap().actions;
    assert_eq!(
        (actions[0].operation, actions[0].gate.clone()),
        (Operation::StartSession, Gate::Enabled),
        "it can be tried again"
    );
}

// The card

#[test]
fn parties_have_names_where_somebody_tells_them_and_roles_where_they_are_certain() {
    let mut desk = listening();
    let parties: Vec<_> = ["+15550100", "5001", "5002", "5006", "7000"]
        .iter()
        .map(|number| json!({"phoneNumber": number}))
        .collect();
    desk.server.people.push(Person {
        id: "f1",
        first: "Oskar",
        last: "Weber",
        number: "5006",
        device: "",
        voice: Some(("Ready", "", "Idle")),
        chat: None,
        sms: None,
        sms_activity: "Idle",
    });
    desk.advance(10_000);
    desk.notify(&call_message(&json!({
        "participants": parties, "callType": "Inbound", "ani": "+15550100",
        "recordingState": "Paused",
        "userData": {
            "WWE_PARTY_+15550100": {"firstname": "Mara", "lastname": "Holm"},
            "Customer": {"Number": 7, "Note": "<img src=x onerror=alert(1)>"},
        },
    })));
    let details = desk.card(CALL).details;
    let told: Vec<_> = details
        .parties
        .iter()
        .map(|party| (party.number.as_str(), party.name.as_deref(), party.role))
        .collect();
    assert_eq!(
        told,
        [
            ("+15550100", Some("Mara Holm"), PartyRole::Caller),
            ("5001", Some("Ana Lima"), PartyRole::Agent),
            ("5002", Some("Ben Kato"), PartyRole::Colleague),
            ("5006", Some("Oskar Weber"), PartyRole::Supervisor),
            ("7000", None, PartyRole::Unknown),
        ]
    );
    let card = desk.card(CALL);
    let name = card.other_party().and_then(|party| party.name.as_deref());
    assert_eq!(name, Some("Mara Holm"), "the customer comes first");
    assert!(card.is_among_several());
    assert_eq!(details.call_type, CallType::Inbound);
    assert_eq!(details.recording, Some(RecordingState::Paused));
    let data = details.data.unwrap();
    let note = data.rows.iter().find(|row| row.key == "Note").unwrap();
    assert_eq!(note.depth, 1);
    let text = note.value.as_deref();
    assert_eq!(text, Some("<img src=x onerror=alert(1)>"), "as text");
    // What a later notification leaves out is not gone.
    desk.notify(&with_parties(&["5001"]));
    let details = desk.card(CALL).details;
    assert!(details.data.is_some());
    assert_eq!(details.recording, Some(RecordingState::Paused));
}

#[test]
fn what_happened_on_a_call_is_kept_in_order_and_bounded() {
    let mut desk = listening();
    desk.notify(&call_message(&json!({"state": "Held", "capabilities": []})));
    desk.notify(&documented("switch-to-listen-in"));
    desk.notify(&documented("switch-to-barge-in"));
    desk.notify(&documented("mute-monitored-user"));
    let history = desk.card(CALL).details.history;
    let what: Vec<_> = history.into_iter().map(|moment| moment.what).collect();
    assert_eq!(
        what,
        [
            CallChange::Mode(Some(Mode::ListenIn)),
            CallChange::Held(true),
            CallChange::Held(false),
            CallChange::Mode(Some(Mode::BargeIn)),
            CallChange::AgentMuted(true),
        ]
    );
    for _ in 0..100 {
        desk.notify(&documented("unmute-monitored-user"));
        desk.notify(&documented("mute-monitored-user"));
    }
    assert_eq!(desk.card(CALL).details.history.len(), 50);
}

#[test]
fn the_mode_of_calls_to_come_is_told_where_it_is_another() {
    let mut desk = listening();
    assert_eq!(desk.card(CALL).details.next_mode, None);
    desk.notify(&monitoring("Coach", ANA_DEVICE));
    assert_eq!(desk.card(CALL).details.next_mode, Some(Mode::Coach));
    assert_eq!(desk.row(ANA).monitored, Some(Mode::ListenIn));
}

// Others

#[test]
fn another_supervisor_is_told_with_her_name_and_it_may_be_tried_again_later() {
    for (message, by) in [
        (
            "Device '5001' is already monitored by supervisor 'supervisor2'",
            Some("supervisor2"),
        ),
        ("Monitored by Oskar Weber", Some("Oskar Weber")),
        ("Device is already monitored by another supervisor", None),
    ] {
        let mut desk = Desk::live();
        if by == Some("Oskar Weber") {
            desk.model
                .user
                .roster
                .peers
                .get_mut(&UserId::from("f1"))
                .unwrap()
                .name = "Oskar Weber".into();
        }
        let body = json!({"statusCode": 3, "statusMessage": message});
        desk.server.operations = status(403, &body.to_string());
        desk.click(Operation::Coach, agent(ANA));
        assert!(matches!(desk.last().phase, Phase::Failed(_)));
        let row = desk.row(ANA);
        let monitored_by_other = row.monitored_by_other.expect("a collision");
        assert_eq!(monitored_by_other.by.is_some(), by.is_some(), "{message}");
        let reason = Reason::AnotherSupervisor(monitored_by_other.by);
        for action in &row.actions[..3] {
            assert_eq!(action.gate, off(reason.clone()));
        }
        assert_eq!(desk.gate(Operation::Coach, &agent(BEN)), Gate::Enabled);
        desk.advance(15_000);
        assert_eq!(desk.row(ANA).monitored_by_other, None);
        assert_eq!(desk.gate(Operation::Coach, &agent(ANA)), Gate::Enabled);
    }
    let mut desk = Desk::live();
    desk.server.operations = refused(403, 3);
    desk.click(Operation::Coach, agent(ANA));
    assert_eq!(
        desk.row(ANA).monitored_by_other,
        None,
        "it may be forbidden for another reason"
    );
}

// Endings

#[test]
fn a_call_that_is_passed_on_is_followed_and_says_so() {
    let mut desk = listening();
    desk.notify(&with_parties(&["5000", "5002"]));
    let card = desk.card(CALL);
    assert_eq!(card.name, "Ben Kato");
    assert_eq!(card.details.passed_on_by.as_deref(), Some("Ana Lima"));
    assert!(matches!(
        desk.model.user.activity.last().unwrap().what,
        What::PassedOn { .. }
    ));
    let stop = card.actions.last().unwrap();
    assert_eq!(
        (stop.target.clone(), stop.gate.clone()),
        (agent(ANA), Gate::Enabled),
        "it is still Ana who is monitored"
    );
    // To somebody outside the roster: a number is all that is known.
    desk.notify(&with_parties(&["5000", "7123"]));
    assert_eq!(desk.card(CALL).name, "7123");
    assert_eq!(
        desk.card(CALL).details.passed_on_by.as_deref(),
        Some("Ben Kato")
    );
}

#[test]
fn an_end_says_why_as_far_as_it_is_known() {
    let mut desk = listening();
    desk.notify(&monitored("AllCalls", "Agent"));
    desk.notify(&documented("switch-to-listen-in"));
    desk.notify(&released());
    assert_eq!(ending(&desk), Some(Ending::OverOrPassedOn));

    let mut desk = listening();
    desk.click(Operation::Hangup, call(CALL));
    desk.notify(&released());
    assert_eq!(ending(&desk), Some(Ending::Left));

    let mut desk = listening();
    desk.click(Operation::CancelSupervisorMonitoring, agent(ANA));
    desk.notify(&documented("cancel-monitoring"));
    desk.notify(&released());
    assert_eq!(ending(&desk), Some(Ending::Stopped));
    assert_eq!(frame(&desk.model).ended, None);

    let mut desk = listening();
    let mut inactive = documented("cancel-monitoring");
    inactive["devices"][0]["deviceState"] = "Inactive".into();
    inactive["devices"][0]["capabilities"] = json!([]);
    desk.notify(&inactive);
    desk.notify(&released());
    assert_eq!(ending(&desk), Some(Ending::DeviceInactive));
    let ended = frame(&desk.model).ended.unwrap();
    assert_eq!(ended.why, EndedBy::DeviceInactive);

    let mut desk = listening();
    desk.server.person(ANA).voice = None;
    desk.server.own_device = monitored("AllCalls", "Call")["devices"][0].clone();
    desk.advance(10_000);
    desk.notify(&released());
    assert!(frame(&desk.model).waiting.unwrap().agent_is_out);
    desk.notify(&documented("cancel-monitoring"));
    assert_eq!(
        frame(&desk.model).ended.unwrap().why,
        EndedBy::AgentLoggedOut
    );
}

#[test]
fn the_clock_of_the_supervisor_begins_with_the_answer_and_not_with_the_call() {
    let mut desk = Desk::live();
    desk.notify(&monitoring("ListenIn", ANA_DEVICE));
    desk.notify(&call_message(
        &json!({"state": "Ringing", "capabilities": ["Answer"], "duration": "60"}),
    ));
    assert_eq!(desk.card(CALL).joined_at, None);
    desk.now += 5_000;
    let joined = desk.now;
    desk.notify(&documented("switch-to-listen-in"));
    let card = desk.card(CALL);
    assert_eq!(card.joined_at, Some(joined));
    assert!(card.began.map(view::Since::at) < card.joined_at);
    desk.now += 5_000;
    desk.notify(&call_message(&json!({"state": "Held", "capabilities": []})));
    assert_eq!(desk.card(CALL).joined_at, Some(joined));
}

#[test]
fn a_reload_finds_the_call_again_and_says_so() {
    let mut desk = Desk::new();
    desk.server.own_device = monitored("AllCalls", "Call")["devices"][0].clone();
    desk.server.calls = vec![call_resource()];
    desk.does(Msg::Connect);
    let card = desk.card(CALL);
    assert!(card.details.found_on_load && !card.recovered);
    assert_eq!(card.joined_at, None, "nobody saw it");
    assert_eq!(
        card.began.map(view::Since::at),
        Some(desk.now - 75_000),
        "the server's time"
    );
    assert_eq!(card.name, "Ana Lima");
}

#[test]
fn after_a_gap_a_call_is_recovered_or_gone() {
    let mut desk = listening();
    desk.server.own_device = monitored("AllCalls", "Call")["devices"][0].clone();
    desk.server.calls = vec![call_resource()];
    desk.does(Msg::Comet(CometEvent::Gap));
    let card = desk.card(CALL);
    assert!(card.recovered && !card.details.found_on_load);
    assert_eq!(
        card.details.history.last().unwrap().what,
        CallChange::Recovered
    );
    desk.server.calls = vec![];
    desk.does(Msg::Comet(CometEvent::Gap));
    assert_eq!(ending(&desk), Some(Ending::GoneMeanwhile));
}

#[test]
fn an_http_session_that_expired_is_renewed_and_the_call_stays() {
    let mut desk = listening();
    desk.server.own_device = monitored("AllCalls", "Call")["devices"][0].clone();
    desk.server.calls = vec![call_resource()];
    desk.server.operations = signed_out();
    desk.click(Operation::Hangup, call(CALL));
    assert!(matches!(desk.last().phase, Phase::Failed(_)));
    assert!(desk.model.is_live(), "signed in again by itself");
    assert_eq!(desk.card(CALL).details.ending, None);
}

// The log

#[test]
fn the_log_is_filtered_and_exported_as_it_is_shown() {
    let mut desk = listening();
    desk.server.operations = refused(400, 2);
    desk.click(Operation::Hangup, call(CALL));
    desk.notify(&released());
    let all = view::log(&desk.model);
    assert_eq!(all.entries.len(), all.total);
    let kinds: Vec<_> = all
        .entries
        .iter()
        .rev()
        .map(|entry| entry.what.kind())
        .collect();
    assert_eq!(
        kinds,
        [Kind::Operation, Kind::Call, Kind::Operation, Kind::Call]
    );
    let shown = |desk: &mut Desk, filter| {
        desk.does(Msg::FilterLog(filter));
        assert!(desk.changes.activity);
        let log = view::log(&desk.model);
        let events = view::exported(&desk.model).entries.len();
        let csv = log_as(Export::Csv, &desk.model);
        assert_eq!(csv.lines().count(), events + 1);
        let json: Value = serde_json::from_str(&log_as(Export::Json, &desk.model)).unwrap();
        assert_eq!(json.as_array().unwrap().len(), events);
        (log.entries.len(), events)
    };
    let calls = LogFilter {
        kind: Some(Kind::Call),
        ..LogFilter::default()
    };
    assert_eq!(shown(&mut desk, calls), (2, 2));
    let troubles = LogFilter {
        troubles: true,
        ..LogFilter::default()
    };
    assert_eq!(shown(&mut desk, troubles), (1, 1));
    let text = |text: &str| LogFilter {
        text: text.into(),
        ..LogFilter::default()
    };
    assert_eq!(shown(&mut desk, text("hangup")), (1, 2));
    assert_eq!(shown(&mut desk, text("ana LIMA")), (4, 6));
    assert_eq!(shown(&mut desk, text("ben")), (0, 0));
    assert_eq!(view::log(&desk.model).total, 4);
    desk.does(Msg::FilterLog(LogFilter::default()));
    assert!(log_as(Export::Csv, &desk.model).contains("\"operation\",\"ListenIn\",\"requested\""));
}

#[test]
fn the_card_of_an_ended_call_stays_while_it_is_read() {
    let mut desk = listening();
    desk.notify(&released());
    let card = EndedCard::Call(CALL.into());
    desk.advance(5_000);
    desk.tell(Msg::Reading(vec![card]));
    desk.advance(60_000);
    assert_eq!(view::cards(&desk.model).len(), 1, "it is read");
    desk.tell(Msg::Reading(Vec::new()));
    desk.advance(9_000);
    assert_eq!(view::cards(&desk.model).len(), 1);
    desk.advance(2_000);
    assert_eq!(view::cards(&desk.model), [], "nobody reads it any more");
}
