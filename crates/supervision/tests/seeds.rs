//! The documented samples, from the click to the screen.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod common;

use common::*;
use gws::ids::CallId;
use serde_json::json;
use supervision::config::{Config, TargetNaming};
use supervision::model::Mode;
use supervision::operation::{OperationFailure, Phase};
use supervision::view::{self, Audibility, frame};
use supervision::{Gate, Msg, Operation, Reason};

/// A documented request, with the leading slash that its page leaves out.
fn request(name: &str) -> (String, serde_json::Value) {
    let fixture = fixture(&format!("{name}.request"));
    let path = fixture["request"]
        .as_str()
        .unwrap()
        .strip_prefix("POST ")
        .unwrap();
    (format!("/{path}"), fixture["body"].clone())
}

#[test]
fn barge_in_leaves_as_documented_and_its_notification_confirms_it_from_another_host() {
    let mut desk = Desk::live();
    desk.click(Operation::BargeIn, agent(ANA));
    desk.does(Msg::PromptAnswered(true));
    assert_eq!(desk.posts(), [request("barge-in")]);
    let sent_uri = desk.posts()[0].1["targetDeviceUri"].clone();
    assert_eq!(desk.row(ANA).monitored, None);

    let notification = documented("barge-in");
    let seen = &notification["devices"][0]["supervisorMonitoringState"]["targetDeviceUri"];
    assert_ne!(*seen, sent_uri, "the sample names another host");
    desk.notify(&notification);
    assert_eq!(desk.last().phase, Phase::Confirmed);
    assert_eq!(desk.row(ANA).monitored, Some(Mode::BargeIn));
    assert_eq!(desk.row(BEN).monitored, None);
    let waiting = frame(&desk.model).waiting.unwrap();
    assert_eq!(
        (waiting.name.as_str(), waiting.mode),
        ("Ana Lima", Some(Mode::BargeIn))
    );
    assert!(!waiting.next_call_only);
    assert_eq!(waiting.stop.unwrap().gate, Gate::Enabled);
}

#[test]
fn coach_leaves_as_documented_and_cancel_ends_it() {
    let mut desk = Desk::live();
    desk.click(Operation::Coach, agent(ANA));
    desk.notify(&documented("coach"));
    assert_eq!(desk.row(ANA).monitored, Some(Mode::Coach));
    desk.click(Operation::CancelSupervisorMonitoring, agent(ANA));
    assert_eq!(
        desk.posts(),
        [request("coach"), request("cancel-monitoring")]
    );
    assert_eq!(
        desk.row(ANA).monitored,
        Some(Mode::Coach),
        "not before it is shown"
    );
    desk.notify(&documented("cancel-monitoring"));
    assert_eq!(desk.row(ANA).monitored, None);
    assert_eq!(frame(&desk.model).waiting, None);
}

#[test]
fn the_row_shows_the_mode_of_the_call_and_not_that_of_calls_to_come() {
    let mut desk = Desk::live();
    desk.notify(&documented("coach"));
    assert_eq!(desk.row(ANA).monitored, Some(Mode::Coach));
    desk.notify(&documented("switch-to-barge-in"));
    assert_eq!(desk.row(ANA).monitored, Some(Mode::BargeIn));
    desk.notify(&documented("switch-to-listen-in"));
    assert_eq!(desk.row(ANA).monitored, Some(Mode::ListenIn));
}

#[test]
fn switch_to_listen_in_leaves_the_switches_that_its_capabilities_allow() {
    let mut desk = Desk::live();
    desk.notify(&documented("barge-in"));
    desk.notify(&documented("switch-to-barge-in"));
    assert_eq!(desk.card(CALL).audibility, Audibility::Mode(Mode::BargeIn));
    desk.effects.clear();
    desk.click(Operation::SwitchToListenIn, call(CALL));
    assert_eq!(desk.posts(), [request("switch-to-listen-in")]);
    assert_eq!(
        desk.card(CALL).audibility,
        Audibility::Changing(Operation::SwitchToListenIn)
    );

    desk.notify(&documented("switch-to-listen-in"));
    assert_eq!(desk.last().phase, Phase::Confirmed);
    let card = desk.card(CALL);
    assert_eq!(card.audibility, Audibility::Mode(Mode::ListenIn));
    let gates: Vec<_> = card
        .modes
        .iter()
        .map(|choice| (choice.mode, choice.checked, choice.action.gate.clone()))
        .collect();
    assert_eq!(
        gates,
        [
            (
                Mode::ListenIn,
                true,
                Gate::Disabled(Reason::AlreadyInMode(Mode::ListenIn))
            ),
            (Mode::Coach, false, Gate::Enabled),
            (Mode::BargeIn, false, Gate::Enabled),
        ]
    );
    let actions: Vec<_> = card
        .actions
        .iter()
        .map(|action| (action.operation, action.gate == Gate::Enabled))
        .collect();
    assert_eq!(
        actions,
        [
            (Operation::MuteMonitoredUser, false),
            (Operation::Hangup, true),
            (Operation::CancelSupervisorMonitoring, true),
        ]
    );
    let session = desk
        .events()
        .into_iter()
        .filter(|event| event.0 == "supervisor-session");
    assert_eq!(
        session.map(|event| event.1).collect::<Vec<_>>(),
        [json!({"id": CALL, "agent": ANA, "mode": "ListenIn", "state": "changed"})]
    );
}

#[test]
fn a_call_that_appears_gets_a_card_with_name_parties_and_time() {
    let mut desk = Desk::live();
    desk.notify(&monitoring("ListenIn", ANA_DEVICE));
    assert!(frame(&desk.model).waiting.is_some());
    desk.notify(&documented("switch-to-listen-in"));
    assert_eq!(view::cards(&desk.model), [CALL.into()]);
    let card = desk.card(CALL);
    assert_eq!(card.name, "Ana Lima");
    assert_eq!(card.others, ["5000"], "the agent is not one of the others");
    assert_eq!(
        card.began.map(view::Since::at),
        Some(desk.now - 75_000),
        "75 seconds, sent as text"
    );
    assert_eq!((card.ended_at, card.recovered), (None, false));
    assert_eq!(
        frame(&desk.model).waiting,
        None,
        "no longer waiting for a call"
    );
    assert_eq!(
        desk.events().last().unwrap().1,
        json!({"id": CALL, "agent": ANA, "mode": "ListenIn", "state": "started"})
    );
}

#[test]
fn the_clock_of_a_call_does_not_jump_with_the_rounding_of_the_server() {
    let mut desk = Desk::live();
    desk.notify(&documented("switch-to-listen-in"));
    let started = desk.card(CALL).began.map(view::Since::at);
    desk.now += 10_900;
    desk.notify(&call_message(&json!({"duration": "85"})));
    assert_eq!(desk.card(CALL).began.map(view::Since::at), started);
}

#[test]
fn muting_the_agent_is_shown_when_it_is_said() {
    let mut desk = Desk::live();
    desk.notify(&documented("barge-in"));
    desk.notify(&documented("switch-to-barge-in"));
    desk.click(Operation::MuteMonitoredUser, call(CALL));
    desk.notify(&documented("mute-monitored-user"));
    assert_eq!(desk.card(CALL).audibility, Audibility::AgentMuted);
    assert_eq!(
        desk.gate(Operation::MuteMonitoredUser, &call(CALL)),
        Gate::Absent
    );
    assert_eq!(
        desk.gate(Operation::UnmuteMonitoredUser, &call(CALL)),
        Gate::Enabled
    );
    desk.click(Operation::UnmuteMonitoredUser, call(CALL));
    desk.notify(&documented("unmute-monitored-user"));
    assert_eq!(desk.card(CALL).audibility, Audibility::Mode(Mode::BargeIn));
}

#[test]
fn ringing_held_and_ended_calls_say_so() {
    let mut desk = Desk::live();
    desk.notify(&documented("coach"));
    desk.notify(&call_message(
        &json!({"state": "Ringing", "capabilities": ["Answer"]}),
    ));
    assert_eq!(desk.card(CALL).audibility, Audibility::Ringing);
    assert_eq!(desk.gate(Operation::Answer, &call(CALL)), Gate::Enabled);
    let coaching = ["SwitchToListenIn", "SwitchToBargeIn", "Hangup"];
    desk.notify(&call_message(
        &json!({"capabilities": coaching, "mute": "Off"}),
    ));
    assert_eq!(desk.card(CALL).audibility, Audibility::Mode(Mode::Coach));
    assert_eq!(desk.gate(Operation::Answer, &call(CALL)), Gate::Absent);
    desk.notify(&call_message(
        &json!({"state": "Held", "capabilities": ["Hangup"]}),
    ));
    assert_eq!(desk.card(CALL).audibility, Audibility::Held);
    assert_eq!(
        desk.model.user.calls.get(&CallId::from(CALL)).unwrap().mode,
        Some(Mode::Coach),
        "it is still coaching"
    );
    desk.notify(&released());
    let card = desk.card(CALL);
    assert_eq!(
        (card.audibility, card.ended_at),
        (Audibility::Ended, Some(desk.now))
    );
    assert_eq!(card.actions, []);
    assert!(
        card.modes
            .iter()
            .all(|choice| choice.action.gate == Gate::Absent)
    );
    desk.advance(10_000);
    assert_eq!(view::cards(&desk.model), []);
}

#[test]
fn an_ordinary_call_of_the_supervisor_is_not_shown() {
    let mut desk = Desk::live();
    let mut data = documented("established-call");
    data["call"]["deviceUri"] = format!("/devices/{OWN_DEVICE}").into();
    desk.notify(&data);
    assert_eq!(view::cards(&desk.model), []);
    // Nor is a leg of somebody else's device, whatever it offers.
    desk.notify(&call_message(&json!({"deviceUri": "/devices/not-mine"})));
    assert_eq!(view::cards(&desk.model), []);
}

#[test]
fn an_agent_whose_devices_are_secret_is_named_by_number() {
    let mut desk = Desk::live();
    desk.server.devices = Some(refused(403, 5));
    desk.click(Operation::ListenIn, agent(ANA));
    let (path, mut body) = request("coach");
    body["operationName"] = "ListenIn".into();
    body.as_object_mut().unwrap().remove("targetDeviceUri");
    body["phoneNumber"] = "5001".into();
    assert_eq!(desk.posts(), [(path, body)]);
    desk.notify(&monitoring("ListenIn", ANA_DEVICE));
    assert_eq!(desk.last().phase, Phase::Confirmed);
    assert_eq!(
        desk.row(ANA).monitored,
        Some(Mode::ListenIn),
        "her device is known from now on"
    );
}

#[test]
fn an_agent_named_by_number_is_not_confirmed_by_the_device_of_another() {
    let mut desk = Desk::live();
    // Ben's device is known from an earlier operation.
    desk.click(Operation::ListenIn, agent(BEN));
    desk.notify(&monitoring("ListenIn", BEN_DEVICE));
    desk.notify(&documented("cancel-monitoring"));
    desk.configure(Config {
        target: TargetNaming::PhoneNumber,
        ..Config::default()
    });
    desk.click(Operation::ListenIn, agent(ANA));
    let id = desk.last().id;
    desk.notify(&monitoring("ListenIn", BEN_DEVICE));
    assert_eq!(*desk.phase(id), Phase::Failed(OperationFailure::WrongAgent));
    let (_, body) = desk.posts().pop().unwrap();
    assert_eq!(body["operationName"], "CancelSupervisorMonitoring");
}

#[test]
fn a_device_named_by_number_earlier_does_not_claim_what_others_start_later() {
    let mut desk = Desk::live();
    desk.configure(Config {
        target: TargetNaming::PhoneNumber,
        ..Config::default()
    });
    desk.click(Operation::ListenIn, agent(ANA));
    desk.notify(&monitoring("ListenIn", ANA_DEVICE));
    // From another desk of the same supervisor.
    desk.notify(&monitoring("ListenIn", BEN_DEVICE));
    assert_eq!(desk.row(ANA).monitored, None);
    assert_eq!(
        desk.row(BEN).monitored,
        Some(Mode::ListenIn),
        "found by asking for devices"
    );
}

#[test]
fn what_was_not_asked_for_yet_is_not_confirmed() {
    let mut desk = Desk::live();
    desk.tell(Msg::Invoke(Operation::ListenIn, agent(BEN)));
    assert_eq!(desk.posts(), [], "Ben's device is being looked up");
    // The late effect of something else.
    desk.tell(Msg::Notifications(vec![
        monitoring("ListenIn", ANA_DEVICE).to_string().into(),
    ]));
    assert_eq!(desk.last().phase, Phase::Requested);
    desk.settle();
    assert_eq!(desk.last().phase, Phase::Requested);
}

#[test]
fn an_agent_without_device_and_number_cannot_be_monitored() {
    for (naming, devices) in [
        (
            TargetNaming::Auto,
            Some(ok(json!({"user": {"devices": []}}))),
        ),
        (TargetNaming::Device, Some(ok(json!({"user": {}})))),
        (TargetNaming::PhoneNumber, None),
    ] {
        let mut desk = Desk::new();
        desk.server.person(ANA).number = "";
        desk.server.devices = devices;
        desk.configure(Config {
            target: naming,
            ..Config::default()
        });
        desk.does(Msg::Connect);
        desk.click(Operation::ListenIn, agent(ANA));
        assert_eq!(
            desk.last().phase,
            Phase::Failed(OperationFailure::NoTarget),
            "{naming:?}"
        );
        assert_eq!(desk.posts(), []);
    }
}

#[test]
fn monitoring_that_began_elsewhere_is_given_its_name() {
    let mut desk = Desk::new();
    desk.server.own_device = monitoring("Coach", BEN_DEVICE)["devices"][0].clone();
    let mut leg = call_resource();
    // The leg does not say who is on it.
    leg["participants"] = json!([]);
    desk.server.calls = vec![leg];
    desk.does(Msg::Connect);
    // Calls to come would be coached; on this one the supervisor is silent.
    assert_eq!(desk.row(BEN).monitored, Some(Mode::ListenIn));
    assert_eq!(desk.card(CALL).name, "Ben Kato");
    assert_eq!(desk.card(CALL).agent_stop(), Some(Gate::Enabled));
}

trait AgentStop {
    fn agent_stop(&self) -> Option<Gate>;
}

impl AgentStop for view::CallCard {
    /// Whether monitoring can be ended from the card.
    fn agent_stop(&self) -> Option<Gate> {
        let cancels =
            |action: &&view::Action| action.operation == Operation::CancelSupervisorMonitoring;
        self.actions
            .iter()
            .find(cancels)
            .map(|action| action.gate.clone())
    }
}

#[test]
fn a_call_keeps_its_clock_when_its_agent_becomes_known_late() {
    let mut desk = Desk::live();
    desk.server.person(ANA).number = "7777";
    desk.does(Msg::Refresh);
    desk.notify(&documented("switch-to-listen-in"));
    let started = desk.card(CALL).began.map(view::Since::at);
    assert_eq!(
        desk.card(CALL).name,
        "",
        "nobody of the roster takes part, and nobody else is taken for the agent"
    );
    desk.advance(30_000);
    assert_eq!(
        desk.card(CALL).began.map(view::Since::at),
        started,
        "polling must not touch it"
    );
    desk.server.person(ANA).number = "5001";
    desk.advance(10_000);
    assert_eq!(desk.card(CALL).name, "Ana Lima");
    assert_eq!(desk.card(CALL).began.map(view::Since::at), started);
}
