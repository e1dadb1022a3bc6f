//! The call that is on and the next one: one word has one meaning, and no microphone is armed by
//! accident.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod common;

use bayeux::State;
use common::*;
use serde_json::{Value, json};
use supervision::activity::What;
use supervision::config::{Change, Config, Profile};
use supervision::message::CometEvent;
use supervision::model::{Ending, Mode, Warning};
use supervision::operation::{Back, OperationFailure, Phase, Reach};
use supervision::view::{Audibility, ModeChoice, WaitingCard, frame};
use supervision::{Effect, Gate, Msg, Operation, Reason, Target};

const PAIRS: [(Operation, Operation); 3] = [
    (Operation::ListenIn, Operation::SwitchToListenIn),
    (Operation::Coach, Operation::SwitchToCoach),
    (Operation::BargeIn, Operation::SwitchToBargeIn),
];

fn next(id: &str) -> Target {
    Target::NextCall(id.into())
}

fn off(reason: Reason) -> Gate {
    Gate::Disabled(reason)
}

/// Monitoring Ana in this mode, on the documented call.
fn on_call(state: &str, call: &Value) -> Desk {
    let mut desk = Desk::unasked();
    desk.server.person(ANA).voice = Some(("Ready", "", "OnCall"));
    desk.notify(&monitoring(state, ANA_DEVICE));
    desk.notify(call);
    desk.server.own_device = monitoring(state, ANA_DEVICE)["devices"][0].clone();
    desk.server.calls = vec![call["call"].clone()];
    desk.effects.clear();
    desk
}

fn listening() -> Desk {
    on_call("ListenIn", &documented("switch-to-listen-in"))
}

/// A call that began with Barge in, since the device monitors so.
fn barged_in() -> Desk {
    on_call("BargeIn", &documented("switch-to-barge-in"))
}

/// The call is over, and a reading would show so.
fn hang_up(desk: &mut Desk) {
    desk.server.calls.clear();
    desk.notify(&released());
}

fn coaching(id: &str) -> Value {
    call_message(&json!({
        "id": id, "capabilities": ["Hangup", "SwitchToListenIn", "SwitchToBargeIn"],
    }))
}

fn waiting(desk: &Desk) -> WaitingCard {
    frame(&desk.model).waiting.expect("monitoring waits")
}

fn checked(choices: &[ModeChoice]) -> Vec<Mode> {
    let checked = choices.iter().filter(|choice| choice.checked);
    checked.map(|choice| choice.mode).collect()
}

fn operations(desk: &Desk) -> Vec<(String, String)> {
    let posts = desk.posts().into_iter();
    let name = |body: &Value| body["operationName"].as_str().unwrap().to_owned();
    posts.map(|(path, body)| (path, name(&body))).collect()
}

fn on_device(name: &str) -> (String, String) {
    (format!("/api/v2/me/devices/{OWN_DEVICE}"), name.into())
}

fn on_the_call(name: &str) -> (String, String) {
    (format!("/api/v2/me/calls/{CALL}"), name.into())
}

// One word, one meaning

#[test]
fn in_the_row_of_an_agent_on_whose_call_i_am_the_modes_are_those_of_the_card() {
    for call_now in [
        documented("switch-to-listen-in"),
        documented("switch-to-barge-in"),
        coaching(CALL),
        call_message(&json!({"state": "Held", "capabilities": ["Retrieve"]})),
        call_message(&json!({"state": "Ringing", "capabilities": ["Answer"]})),
    ] {
        let mut desk = listening();
        desk.notify(&call_now);
        let row = desk.row(ANA);
        for (in_row, on_card) in PAIRS {
            let gate = desk.gate(on_card, &call(CALL));
            assert_eq!(desk.gate(in_row, &agent(ANA)), gate, "{in_row:?}");
            let mut actions = row.actions.iter();
            let action = actions.find(|action| action.operation == in_row).unwrap();
            assert_eq!(
                action.gate, gate,
                "its name stays, its meaning is the card's"
            );
            let sent = |operation, target| {
                let mut desk = listening();
                desk.notify(&call_now);
                desk.effects.clear();
                desk.click(operation, target);
                operations(&desk)
            };
            assert_eq!(sent(in_row, agent(ANA)), sent(on_card, call(CALL)));
        }
    }
}

#[test]
fn barge_in_from_the_row_changes_the_call_and_says_so() {
    let mut desk = listening();
    desk.configure(Config::default());
    desk.effects.clear();
    desk.click(Operation::BargeIn, agent(ANA));
    let prompt = desk.model.user.prompt.clone().unwrap();
    assert_eq!(prompt.command.operation(), Operation::SwitchToBargeIn);
    assert_eq!(
        (prompt.command.target(), prompt.warnings),
        (call(CALL), vec![Warning::EverybodyHears])
    );
    desk.does(Msg::PromptAnswered(true));
    assert_eq!(operations(&desk), [on_the_call("SwitchToBargeIn")]);
    assert_eq!(desk.row(ANA).waiting, Some(Operation::SwitchToBargeIn));
    desk.notify(&documented("switch-to-barge-in"));
    assert_eq!(desk.last().phase, Phase::Confirmed);
    assert_eq!(desk.row(ANA).monitored, Some(Mode::BargeIn));
    assert!(!desk.row(ANA).is_next);
    assert_eq!(
        desk.model.next_mode(),
        Some(Mode::ListenIn),
        "the next call stays silent"
    );
}

#[test]
fn a_press_meant_before_the_call_came_is_about_the_call() {
    let mut desk = Desk::live();
    desk.notify(&monitoring("ListenIn", ANA_DEVICE));
    desk.click(Operation::BargeIn, agent(ANA));
    let warnings = desk.model.user.prompt.clone().unwrap().warnings;
    assert_eq!(
        warnings,
        [Warning::EverybodyHearsNext],
        "nobody hears her yet"
    );
    desk.notify(&documented("switch-to-listen-in"));
    desk.effects.clear();
    desk.does(Msg::PromptAnswered(true));
    assert_eq!(operations(&desk), [on_the_call("SwitchToBargeIn")]);
}

#[test]
fn what_begins_with_the_next_call_is_a_target_of_its_own() {
    let mut desk = listening();
    let card = desk.card(CALL);
    assert_eq!(checked(&card.next), [Mode::ListenIn]);
    let targets = card.next.iter().map(|choice| choice.action.target.clone());
    assert!(targets.into_iter().all(|target| target == next(ANA)));
    assert_eq!(
        desk.gate(Operation::ListenIn, &next(ANA)),
        off(Reason::NextCallAlready(Mode::ListenIn))
    );
    assert_eq!(
        desk.gate(Operation::Coach, &next(BEN)),
        Gate::Absent,
        "nobody monitors Ben"
    );

    desk.click(Operation::Coach, next(ANA));
    assert_eq!(operations(&desk), [on_device("Coach")]);
    assert_eq!(desk.row(ANA).waiting, None, "nothing happens to this call");
    assert_eq!(desk.card(CALL).audibility, Audibility::Mode(Mode::ListenIn));
    let waits = Reason::WaitingForNextCall {
        operation: Operation::Coach,
        agent: "Ana Lima".into(),
    };
    assert_eq!(desk.gate(Operation::BargeIn, &next(ANA)), off(waits));
    assert_eq!(
        desk.gate(Operation::SwitchToBargeIn, &call(CALL)),
        Gate::Enabled
    );
    desk.notify(&monitoring("Coach", ANA_DEVICE));
    assert_eq!(desk.last().phase, Phase::Confirmed);
    assert_eq!(desk.card(CALL).details.next_mode, Some(Mode::Coach));
    assert_eq!(desk.row(ANA).monitored, Some(Mode::ListenIn));
    let reaches: Vec<_> = desk
        .model
        .user
        .activity
        .entries()
        .filter_map(|entry| match &entry.what {
            What::Operation { reach, .. } => Some(*reach),
            _ => None,
        })
        .collect();
    assert_eq!(reaches, [Reach::NextCall; 2]);
    assert_eq!(
        desk.details("supervisor-operation", "nextCall"),
        ["true"; 2]
    );
    assert_eq!(
        desk.details("supervisor-operation", "operation"),
        ["Coach"; 2]
    );
    assert_eq!(desk.details("supervisor-operation", "target"), [ANA; 2]);
    assert!(log_as(Export::Csv, &desk.model).contains("\"next-call\""));
    hang_up(&mut desk);
    assert_eq!(
        waiting(&desk).mode,
        Some(Mode::Coach),
        "coaching stays as it was chosen"
    );
    assert!(desk.row(ANA).is_next);
}

#[test]
fn barge_in_for_the_next_call_is_asked_in_words_of_the_next_call() {
    let mut desk = listening();
    desk.configure(Config::default());
    desk.click(Operation::BargeIn, next(ANA));
    let prompt = desk.model.user.prompt.clone().unwrap();
    assert_eq!(prompt.command.target(), next(ANA));
    assert_eq!(prompt.warnings, [Warning::EverybodyHearsNext]);
}

#[test]
fn a_change_of_the_next_call_leaves_which_calls_and_whom_it_follows() {
    let mut desk = listening();
    let mut agent_only = monitoring("ListenIn", ANA_DEVICE);
    agent_only["devices"][0]["supervisorMonitoringState"]["scope"] = "Agent".into();
    desk.notify(&agent_only);
    desk.effects.clear();
    desk.click(Operation::Coach, next(ANA));
    let body = &desk.posts()[0].1;
    assert_eq!(body["supervisorMonitoringScope"], "Agent");
    assert_ne!(body["supervisorMonitoringMode"], "NextCall");
}

#[test]
fn where_a_change_needs_a_cancel_this_call_is_not_risked_for_the_next() {
    let mut desk = listening();
    let cancel = Config {
        change: Change::Cancel,
        confirm_barge_in: false,
        ..Config::default()
    };
    desk.configure(cancel);
    assert_eq!(
        desk.gate(Operation::Coach, &next(ANA)),
        off(Reason::AfterThisCall)
    );
    hang_up(&mut desk);
    assert_eq!(desk.gate(Operation::Coach, &next(ANA)), Gate::Enabled);
}

#[test]
fn with_the_next_call_only_there_is_no_next_call_after_this_one() {
    let mut desk = listening();
    let mut once = monitoring("ListenIn", ANA_DEVICE);
    once["devices"][0]["supervisorMonitoringState"]["mode"] = "NextCall".into();
    desk.notify(&once);
    assert_eq!(desk.card(CALL).next, []);
    hang_up(&mut desk);
    assert_eq!(waiting(&desk).next.len(), 3);
}

#[test]
fn in_a_sip_cluster_the_row_has_the_modes_of_the_call_too() {
    let mut desk = listening();
    desk.configure(Config {
        profile: Profile::SipCluster,
        ..Config::default()
    });
    assert_eq!(desk.gate(Operation::Coach, &agent(ANA)), Gate::Absent);
    assert_eq!(
        desk.gate(Operation::BargeIn, &agent(ANA)),
        Gate::Enabled,
        "as on the card"
    );
    assert_eq!(desk.gate(Operation::BargeIn, &agent(BEN)), Gate::Absent);
    let modes = desk.card(CALL).next;
    assert_eq!(modes.len(), 1, "only Listen in");
}

// No armed microphone

#[test]
fn after_a_call_that_was_switched_to_barge_in_the_next_begins_silently() {
    let mut desk = listening();
    desk.click(Operation::BargeIn, agent(ANA));
    desk.notify(&documented("switch-to-barge-in"));
    hang_up(&mut desk);
    assert_eq!(waiting(&desk).mode, Some(Mode::ListenIn));
    assert_eq!(waiting(&desk).listen_instead, None);
}

#[test]
fn after_a_call_that_began_with_barge_in_the_panel_steps_back_once() {
    let mut desk = barged_in();
    let card = desk.card(CALL);
    assert!(card.details.steps_back);
    assert_eq!(
        (card.details.next_mode, checked(&card.next)),
        (Some(Mode::ListenIn), vec![Mode::ListenIn])
    );
    hang_up(&mut desk);
    assert_eq!(operations(&desk), [on_device("ListenIn")]);
    assert_eq!(waiting(&desk).stepped_back, Some(Phase::Requested));
    assert_eq!(
        waiting(&desk).mode,
        Some(Mode::BargeIn),
        "it is not confirmed yet"
    );
    let log = desk.model.user.activity.entries().map(|entry| &entry.what);
    assert_eq!(
        log.filter(|what| matches!(what, What::SteppingBack(_)))
            .count(),
        1
    );
    desk.notify(&monitoring("ListenIn", ANA_DEVICE));
    assert_eq!(desk.last().phase, Phase::Confirmed);
    let card = waiting(&desk);
    assert_eq!(
        (card.mode, card.stepped_back),
        (Some(Mode::ListenIn), Some(Phase::Confirmed))
    );
    desk.advance(60_000);
    assert_eq!(desk.posts().len(), 1);
}

#[test]
fn a_step_back_that_fails_is_told_and_not_repeated() {
    for answer in [refused(403, 3), Err(supervision::message::NoReply)] {
        let mut desk = barged_in();
        desk.server.operations = answer;
        hang_up(&mut desk);
        desk.advance(60_000);
        assert_eq!(desk.posts().len(), 1, "once");
        let card = waiting(&desk);
        assert_eq!(card.mode, Some(Mode::BargeIn), "what is true is said");
        assert!(card.listen_instead.is_some(), "and there is a way out");
        assert!(matches!(
            card.stepped_back,
            Some(Phase::Failed(_) | Phase::Unconfirmed)
        ));
        assert_eq!(desk.row(ANA).monitored, Some(Mode::BargeIn));
        assert!(desk.row(ANA).is_next);
    }
    // The server does not offer it: nothing is asked for, and the card tells.
    let mut desk = barged_in();
    let mut bare = monitoring("BargeIn", ANA_DEVICE);
    bare["devices"][0]["capabilities"] = json!([]);
    desk.notify(&bare);
    hang_up(&mut desk);
    assert_eq!(desk.posts(), []);
    let card = waiting(&desk);
    assert_eq!((card.mode, card.stepped_back), (Some(Mode::BargeIn), None));
    assert_eq!(card.listen_instead.unwrap().gate, off(Reason::NotOffered));
}

#[test]
fn barge_in_that_was_chosen_for_the_next_call_stays_for_that_one() {
    let mut desk = listening();
    desk.click(Operation::BargeIn, next(ANA));
    desk.notify(&monitoring("BargeIn", ANA_DEVICE));
    assert!(!desk.card(CALL).details.steps_back);
    desk.effects.clear();
    hang_up(&mut desk);
    assert_eq!(desk.posts(), [], "she said so");
    assert_eq!(waiting(&desk).mode, Some(Mode::BargeIn));
    assert!(waiting(&desk).listen_instead.is_some());
    // It was said of one call.
    desk.notify(&other_call("switch-to-barge-in"));
    let mut over = other_call("switch-to-barge-in");
    over["call"]["state"] = "Released".into();
    desk.notify(&over);
    assert_eq!(operations(&desk), [on_device("ListenIn")]);
}

#[test]
fn barge_in_that_the_device_has_already_can_be_chosen_for_the_next_call() {
    let mut desk = barged_in();
    assert_eq!(desk.gate(Operation::BargeIn, &next(ANA)), Gate::Enabled);
    desk.click(Operation::BargeIn, next(ANA));
    assert_eq!(desk.last().phase, Phase::Confirmed, "a reading shows it");
    assert_eq!(checked(&desk.card(CALL).next), [Mode::BargeIn]);
    desk.effects.clear();
    hang_up(&mut desk);
    assert_eq!(desk.posts(), []);
}

#[test]
fn barge_in_before_any_call_is_for_the_first_one() {
    let mut desk = Desk::unasked();
    desk.click(Operation::BargeIn, agent(ANA));
    desk.notify(&monitoring("BargeIn", ANA_DEVICE));
    assert_eq!(
        waiting(&desk).mode,
        Some(Mode::BargeIn),
        "nothing steps back before it"
    );
    desk.effects.clear();
    desk.notify(&documented("switch-to-barge-in"));
    hang_up(&mut desk);
    assert_eq!(operations(&desk), [on_device("ListenIn")]);
}

/// The page is loaded anew, with what the tab remembers.
fn reload(desk: &Desk, memory: Option<&str>) -> Desk {
    let mut fresh = Desk::new();
    fresh.server.own_device = desk.server.own_device.clone();
    fresh.server.calls.clone_from(&desk.server.calls);
    fresh.does(Msg::Connect);
    fresh.does(Msg::Recalled(memory.map(Into::into)));
    fresh.effects.clear();
    fresh
}

fn remembered(desk: &Desk) -> Option<String> {
    let mut effects = desk.effects.iter().rev();
    effects.find_map(|effect| match effect {
        Effect::Remember(_, text) => Some(text.clone()),
        _ => None,
    })
}

#[test]
fn the_choice_outlives_a_reload_and_no_memory_is_no_choice() {
    let mut desk = listening();
    desk.click(Operation::BargeIn, next(ANA));
    desk.notify(&monitoring("BargeIn", ANA_DEVICE));
    desk.server.own_device = monitoring("BargeIn", ANA_DEVICE)["devices"][0].clone();
    let memory = remembered(&desk);

    let mut kept = reload(&desk, memory.as_deref());
    hang_up(&mut kept);
    assert_eq!(kept.posts(), []);
    assert_eq!(waiting(&kept).mode, Some(Mode::BargeIn));

    let mut forgotten = reload(&desk, None);
    hang_up(&mut forgotten);
    assert_eq!(operations(&forgotten), [on_device("ListenIn")]);

    // The call that it was chosen for came while the page was loaded.
    desk.server.calls = vec![other_call("switch-to-barge-in")["call"].clone()];
    let later = reload(&desk, memory.as_deref());
    assert_eq!(later.model.user.next_barge, None);
}

#[test]
fn another_user_and_another_choice_end_it() {
    let mut desk = listening();
    desk.click(Operation::BargeIn, next(ANA));
    desk.notify(&monitoring("BargeIn", ANA_DEVICE));
    assert!(desk.model.user.next_barge.is_some());
    desk.click(Operation::Coach, next(ANA));
    desk.notify(&monitoring("Coach", ANA_DEVICE));
    assert_eq!(desk.model.user.next_barge, None);
    desk.click(Operation::BargeIn, next(ANA));
    desk.notify(&monitoring("BargeIn", ANA_DEVICE));
    desk.does(Msg::Disconnect);
    assert_eq!(desk.model.user.next_barge, None);
}

#[test]
fn it_steps_back_only_while_live() {
    let mut desk = barged_in();
    desk.does(Msg::Comet(CometEvent::State(State::Reconnecting {
        attempt: 1,
        next: None,
    })));
    desk.server.calls.clear();
    desk.notify(&released());
    assert_eq!(desk.posts(), [], "its effect could not be seen");
    desk.does(Msg::Comet(CometEvent::State(State::Live)));
    assert_eq!(operations(&desk), [on_device("ListenIn")]);
}

// Coaching a call in progress

#[test]
fn coaching_a_call_in_progress_leaves_and_comes_back_in_one_step() {
    for (mode, before) in [
        ("ListenIn", documented("switch-to-listen-in")),
        ("BargeIn", documented("switch-to-barge-in")),
    ] {
        let mut desk = on_call(mode, &before);
        desk.click(Operation::SwitchToCoach, call(CALL));
        assert_eq!(desk.model.user.prompt, None);
        assert_eq!(operations(&desk), [on_device("CancelSupervisorMonitoring")]);
        assert_eq!(desk.card(CALL).audibility, Audibility::Returning);
        assert!(matches!(
            desk.gate(Operation::SwitchToBargeIn, &call(CALL)),
            Gate::Disabled(Reason::Waiting { .. })
        ));
        desk.server.own_device = own_device();
        desk.server.calls.clear();
        desk.notify(&documented("cancel-monitoring"));
        hang_up(&mut desk);
        assert_eq!(
            desk.card(CALL).audibility,
            Audibility::Returning,
            "it is told while it happens"
        );
        assert_eq!(frame(&desk.model).waiting, None);
        assert_eq!(frame(&desk.model).ended, None);
        assert_eq!(
            operations(&desk),
            [on_device("CancelSupervisorMonitoring"), on_device("Coach")]
        );
        desk.notify(&monitoring("Coach", ANA_DEVICE));
        assert_eq!(
            desk.last().phase,
            Phase::Requested,
            "the call is not there yet"
        );
        desk.notify(&coaching("the-new-leg"));
        assert_eq!(desk.last().phase, Phase::Confirmed);
        assert_eq!(
            desk.card("the-new-leg").audibility,
            Audibility::Mode(Mode::Coach)
        );
        assert_eq!(
            desk.details("supervisor-operation", "operation"),
            ["Coach"; 2]
        );
    }
}

#[test]
fn a_call_that_stays_when_monitoring_ends_is_left_by_itself() {
    let mut desk = listening();
    desk.click(Operation::SwitchToCoach, call(CALL));
    desk.server.own_device = own_device();
    desk.notify(&documented("cancel-monitoring"));
    assert_eq!(operations(&desk)[1..], [on_the_call("Hangup")]);
    hang_up(&mut desk);
    assert_eq!(operations(&desk)[2..], [on_device("Coach")]);
}

#[test]
fn where_changes_are_direct_only_the_call_is_left() {
    let mut desk = listening();
    desk.configure(Config {
        change: Change::Direct,
        ..Config::default()
    });
    desk.effects.clear();
    desk.click(Operation::Coach, agent(ANA));
    assert_eq!(operations(&desk), [on_the_call("Hangup")]);
    hang_up(&mut desk);
    assert_eq!(desk.card(CALL).details.ending, Some(Ending::Left));
    assert_eq!(operations(&desk)[1..], [on_device("Coach")]);
}

#[test]
fn a_way_back_that_fails_says_what_is_true_then() {
    // Not even the first step: she is still on the call.
    let mut desk = listening();
    desk.server.operations = refused(403, 3);
    desk.click(Operation::SwitchToCoach, call(CALL));
    assert!(matches!(desk.last().phase, Phase::Failed(_)));
    assert_eq!(desk.card(CALL).audibility, Audibility::Mode(Mode::ListenIn));

    // The second: she left, and monitoring has stopped.
    let mut desk = listening();
    desk.click(Operation::SwitchToCoach, call(CALL));
    desk.server.operations = refused(403, 3);
    desk.server.own_device = own_device();
    desk.notify(&documented("cancel-monitoring"));
    hang_up(&mut desk);
    assert!(matches!(desk.last().phase, Phase::Failed(_)));
    assert_eq!(
        desk.last().plan.back(),
        Some(Back::Returning { stopped: true })
    );
    assert_eq!(desk.card(CALL).audibility, Audibility::Ended);
    assert_eq!(desk.card(CALL).details.ending, Some(Ending::Left));
    assert_eq!(frame(&desk.model).waiting, None);

    // The third: the server does not let her in.
    let mut desk = listening();
    desk.click(Operation::SwitchToCoach, call(CALL));
    desk.server.own_device = own_device();
    desk.notify(&documented("cancel-monitoring"));
    hang_up(&mut desk);
    desk.server.own_device = monitoring("Coach", ANA_DEVICE)["devices"][0].clone();
    desk.notify(&monitoring("Coach", ANA_DEVICE));
    desk.advance(8_000);
    assert_eq!(
        desk.last().phase,
        Phase::Failed(OperationFailure::NotEntered)
    );
    assert_eq!(
        waiting(&desk).mode,
        Some(Mode::Coach),
        "the next call begins so"
    );
    assert!(
        !supervision::can_enter_call_in_progress(&desk.model),
        "it has been learned"
    );
    desk.notify(&other_call("switch-to-listen-in"));
    let gate = desk.gate(Operation::SwitchToCoach, &call("another-call"));
    assert_eq!(gate, off(Reason::NoWayBackToCoach));
}

#[test]
fn a_call_cannot_be_entered_again_where_nothing_says_so() {
    // It is with somebody else than the one who is monitored.
    let mut desk = listening();
    let parties = json!([{"phoneNumber": "5000"}, {"phoneNumber": "5002"}]);
    desk.notify(&call_message(&json!({"participants": parties})));
    let gate = |desk: &Desk| desk.gate(Operation::SwitchToCoach, &call(CALL));
    assert_eq!(gate(&desk), off(Reason::NoWayBackToCoach));
    // The server does not offer Coach while the call is on.
    let mut desk = listening();
    let mut bare = monitoring("ListenIn", ANA_DEVICE);
    bare["devices"][0]["capabilities"] = json!(["CancelSupervisorMonitoring"]);
    desk.notify(&bare);
    assert_eq!(gate(&desk), off(Reason::NotOffered));
    let mut desk = listening();
    desk.configure(Config {
        profile: Profile::SipCluster,
        ..Config::default()
    });
    assert_eq!(gate(&desk), Gate::Absent);
}

// Endings

#[test]
fn the_roster_contradicts_no_end_that_is_shown() {
    let mut desk = listening();
    desk.click(Operation::Hangup, call(CALL));
    hang_up(&mut desk);
    assert_eq!(desk.card(CALL).details.ending, Some(Ending::Left));
    assert!(
        !waiting(&desk).agent_is_busy,
        "her card says that she may still be on it"
    );
    desk.advance(20_000);
    assert!(waiting(&desk).agent_is_busy);
    assert!(log_as(Export::Csv, &desk.model).contains("\"call-left\""));
}
