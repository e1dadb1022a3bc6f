//! Why a control is off: every reason, and which one counts when several hold.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod common;

use bayeux::State;
use common::*;
use serde_json::json;
use supervision::config::{Change, Config, SessionStart};
use supervision::message::{CometEvent, CredentialsAnswer, NoReply};
use supervision::model::Mode;
use supervision::{Gate, Msg, Operation, Reason};

const STARTS: [Operation; 3] = [Operation::ListenIn, Operation::Coach, Operation::BargeIn];

fn off(reason: Reason) -> Gate {
    Gate::Disabled(reason)
}

fn waiting(operation: Operation) -> Gate {
    off(Reason::Waiting {
        operation,
        agent: "Ana Lima".into(),
    })
}

#[test]
fn everything_that_the_server_offers_is_on() {
    let desk = Desk::live();
    for operation in STARTS {
        assert_eq!(desk.gate(operation, &agent(ANA)), Gate::Enabled);
        assert_eq!(
            desk.gate(operation, &agent(BEN)),
            Gate::Enabled,
            "Lunch is not logged out"
        );
    }
}

/// The reasons on an agent, the first one that counts at the top. Each step takes away the cause
/// of the reason before, and leaves those of all that follow.
#[test]
#[allow(clippy::too_many_lines, reason = "a table")]
fn of_several_reasons_on_an_agent_the_first_counts() {
    let mut desk = Desk::new();
    desk.configure(Config {
        session: SessionStart::Never,
        ..Config::default()
    });
    desk.comet_works = false;
    desk.server.roles = json!(["ROLE_AGENT"]);
    desk.server.features = json!([]);
    desk.server.own_device = documented("session-started")["devices"][0].clone();
    desk.server.own_device["deviceState"] = "Inactive".into();
    let listen = |desk: &Desk| desk.gate(Operation::ListenIn, &agent(CEM));

    desk.does(Msg::Connect);
    assert_eq!(
        listen(&desk),
        off(Reason::NotConnected),
        "notifications do not flow"
    );
    desk.server.me = Some(signed_out());
    desk.does(Msg::Comet(CometEvent::State(State::AuthRequired)));
    assert_eq!(
        listen(&desk),
        off(Reason::NotConnected),
        "signing in is under way"
    );
    desk.gives(CredentialsAnswer::Failed);
    assert_eq!(listen(&desk), off(Reason::SignedOut));

    desk.server.me = None;
    desk.comet_works = true;
    desk.does(Msg::CredentialsChanged);
    assert_eq!(listen(&desk), off(Reason::NotSupervisor));
    let reconnect = |desk: &mut Desk| {
        desk.does(Msg::Disconnect);
        desk.does(Msg::Connect);
    };
    desk.server.roles = json!(["ROLE_SUPERVISOR"]);
    reconnect(&mut desk);
    assert_eq!(listen(&desk), off(Reason::FeatureMissing("api-voice")));
    desk.server.features = json!([{"id": "api-voice"}]);
    reconnect(&mut desk);
    assert_eq!(
        listen(&desk),
        off(Reason::FeatureMissing("api-supervisor-monitoring"))
    );
    desk.server.features = json!([{"id": "api-voice"}, {"id": "api-supervisor-monitoring"}]);
    reconnect(&mut desk);
    assert_eq!(listen(&desk), off(Reason::NoActiveDevice));

    // An active device that monitors Ana, and offers nothing but to stop.
    desk.server.own_device = monitoring("ListenIn", ANA_DEVICE)["devices"][0].clone();
    desk.server.own_device["capabilities"] = json!(["CancelSupervisorMonitoring"]);
    reconnect(&mut desk);
    assert_eq!(desk.row(ANA).monitored, Some(Mode::ListenIn));
    desk.click(Operation::CancelSupervisorMonitoring, agent(ANA));
    assert_eq!(
        listen(&desk),
        waiting(Operation::CancelSupervisorMonitoring)
    );
    desk.advance(8_000);
    // What is on offer is the way through a cancel.
    assert_eq!(listen(&desk), off(Reason::AgentLoggedOut));
    desk.configure(Config {
        change: Change::Direct,
        ..Config::default()
    });
    assert_eq!(listen(&desk), off(Reason::NotOffered));
    desk.notify(&monitoring("ListenIn", ANA_DEVICE));
    assert_eq!(listen(&desk), off(Reason::AgentLoggedOut));
    desk.notify(&documented("cancel-monitoring"));
    assert_eq!(listen(&desk), off(Reason::AgentLoggedOut));
    desk.server.person(CEM).voice = Some(("Ready", "", "Idle"));
    desk.advance(10_000);
    assert_eq!(listen(&desk), Gate::Enabled);
}

#[test]
fn nothing_may_be_done_in_any_state_but_live() {
    let mut desk = Desk::live();
    desk.notify(&monitoring("ListenIn", ANA_DEVICE));
    desk.notify(&documented("switch-to-listen-in"));
    desk.does(Msg::Comet(CometEvent::State(State::Reconnecting {
        attempt: 1,
        next: None,
    })));
    for operation in STARTS {
        assert_eq!(desk.gate(operation, &agent(ANA)), off(Reason::NotConnected));
    }
    for operation in [
        Operation::SwitchToBargeIn,
        Operation::SwitchToCoach,
        Operation::Hangup,
    ] {
        assert_eq!(desk.gate(operation, &call(CALL)), off(Reason::NotConnected));
    }
    desk.effects.clear();
    desk.click(Operation::Hangup, call(CALL));
    desk.click(Operation::BargeIn, agent(ANA));
    assert_eq!(desk.effects, []);
    assert_eq!(desk.model.user.prompt, None);
}

#[test]
fn an_agent_who_is_monitored_can_be_monitored_in_another_mode_and_stopped() {
    let mut desk = Desk::live();
    assert_eq!(
        desk.gate(Operation::CancelSupervisorMonitoring, &agent(ANA)),
        Gate::Absent
    );
    desk.notify(&documented("coach"));
    assert_eq!(
        desk.gate(Operation::Coach, &agent(ANA)),
        off(Reason::NextCallAlready(Mode::Coach))
    );
    assert_eq!(desk.gate(Operation::ListenIn, &agent(ANA)), Gate::Enabled);
    assert_eq!(
        desk.gate(Operation::CancelSupervisorMonitoring, &agent(ANA)),
        Gate::Enabled
    );
    assert_eq!(
        desk.gate(Operation::CancelSupervisorMonitoring, &agent(BEN)),
        Gate::Absent
    );
    for operation in STARTS {
        assert_eq!(desk.gate(operation, &agent(BEN)), Gate::Enabled);
    }
    assert_eq!(desk.row(BEN).leaves.as_deref(), Some("Ana Lima"));
    assert_eq!(desk.row(ANA).leaves, None);
}

#[test]
fn a_monitored_device_of_nobody_known_has_no_name() {
    let mut desk = Desk::live();
    desk.notify(&monitoring("ListenIn", "device-of-a-stranger"));
    assert_eq!(desk.gate(Operation::ListenIn, &agent(ANA)), Gate::Enabled);
    assert_eq!(desk.row(ANA).leaves.as_deref(), Some(""));
}

#[test]
fn a_missing_device_is_no_active_device() {
    let mut desk = Desk::new();
    let user = json!({"id": ME, "devices": [], "calls": []});
    desk.server.own_state = Some(ok(json!({"user": user})));
    desk.does(Msg::Connect);
    assert_eq!(
        desk.gate(Operation::ListenIn, &agent(ANA)),
        off(Reason::NoActiveDevice)
    );
}

#[test]
fn another_supervisor_who_monitors_takes_the_offer_away() {
    let mut desk = Desk::live();
    let mut data = documented("cancel-monitoring");
    data["devices"][0]["capabilities"] = json!(["DoNotDisturbOff"]);
    desk.notify(&data);
    for operation in STARTS {
        assert_eq!(desk.gate(operation, &agent(ANA)), off(Reason::NotOffered));
    }
}

#[test]
#[allow(clippy::too_many_lines, reason = "a table")]
fn on_a_call_the_switches_on_offer_count_first() {
    let mut desk = Desk::live();
    desk.notify(&monitoring("ListenIn", ANA_DEVICE));
    let gates = |desk: &Desk| {
        [
            Operation::SwitchToListenIn,
            Operation::SwitchToCoach,
            Operation::SwitchToBargeIn,
            Operation::MuteMonitoredUser,
            Operation::Hangup,
        ]
        .map(|operation| desk.gate(operation, &call(CALL)))
    };
    let already = |mode| off(Reason::AlreadyInMode(mode));

    desk.notify(&documented("switch-to-listen-in"));
    assert_eq!(
        gates(&desk),
        [
            already(Mode::ListenIn),
            Gate::Enabled,
            Gate::Enabled,
            off(Reason::MuteNeedsBargeIn),
            Gate::Enabled,
        ]
    );
    desk.notify(&documented("switch-to-barge-in"));
    assert_eq!(
        gates(&desk),
        [
            Gate::Enabled,
            Gate::Enabled,
            already(Mode::BargeIn),
            Gate::Enabled,
            Gate::Enabled,
        ]
    );
    desk.notify(&call_message(
        &json!({"state": "Held", "capabilities": ["Retrieve"]}),
    ));
    assert_eq!(
        gates(&desk),
        [
            off(Reason::OnHold),
            off(Reason::OnHold),
            already(Mode::BargeIn),
            off(Reason::OnHold),
            off(Reason::OnHold),
        ]
    );
    let both = json!(["SwitchToListenIn", "SwitchToBargeIn"]);
    desk.notify(&call_message(&json!({"capabilities": both})));
    assert_eq!(
        gates(&desk),
        [
            Gate::Enabled,
            already(Mode::Coach),
            Gate::Enabled,
            off(Reason::MuteNeedsBargeIn),
            off(Reason::NotOffered),
        ]
    );
    desk.notify(&call_message(
        &json!({"state": "Ringing", "capabilities": ["Answer"]}),
    ));
    assert_eq!(
        gates(&desk),
        [
            off(Reason::NotAnswered),
            already(Mode::Coach),
            off(Reason::NotAnswered),
            off(Reason::NotAnswered),
            off(Reason::NotAnswered),
        ]
    );
    assert_eq!(desk.gate(Operation::Answer, &call(CALL)), Gate::Enabled);
}

#[test]
fn a_misspelt_switch_is_not_on_offer() {
    let mut desk = Desk::live();
    desk.notify(&monitoring("ListenIn", ANA_DEVICE));
    desk.notify(&call_message(
        &json!({"capabilities": ["SwitchBargeIn", "Hangup"]}),
    ));
    let gate = desk.gate(Operation::SwitchToBargeIn, &call(CALL));
    assert_eq!(gate, off(Reason::NotOffered));
}

#[test]
fn controls_that_mean_nothing_for_a_target_are_not_there() {
    let mut desk = Desk::live();
    desk.notify(&documented("switch-to-listen-in"));
    let on_calls = [
        Operation::SwitchToListenIn,
        Operation::SwitchToCoach,
        Operation::SwitchToBargeIn,
        Operation::MuteMonitoredUser,
        Operation::UnmuteMonitoredUser,
        Operation::Answer,
        Operation::Hangup,
    ];
    for operation in on_calls {
        assert_eq!(desk.gate(operation, &agent(ANA)), Gate::Absent);
        assert_eq!(desk.gate(operation, &call("unknown")), Gate::Absent);
    }
    for operation in STARTS {
        assert_eq!(desk.gate(operation, &call(CALL)), Gate::Absent);
        assert_eq!(desk.gate(operation, &agent("unknown")), Gate::Absent);
    }
    desk.notify(&released());
    for operation in on_calls {
        assert_eq!(desk.gate(operation, &call(CALL)), Gate::Absent);
    }
}

#[test]
fn an_inactive_device_is_logged_in_once_and_its_failure_is_said() {
    let mut desk = Desk::new();
    desk.server.own_device["deviceState"] = "Inactive".into();
    desk.server.start_session = refused(200, 4);
    desk.does(Msg::Connect);
    let posts = desk.posts();
    assert_eq!(posts.len(), 1);
    assert_eq!(
        posts[0].1,
        json!({"operationName": "StartContactCenterSession", "channels": ["voice"]})
    );
    assert!(matches!(
        desk.notices()[..],
        [supervision::view::Notice::NoDevice(Some(_))]
    ));
    assert_eq!(
        desk.gate(Operation::ListenIn, &agent(ANA)),
        off(Reason::NoActiveDevice)
    );
    desk.notify(&documented("cancel-monitoring"));
    assert_eq!(desk.gate(Operation::ListenIn, &agent(ANA)), Gate::Enabled);
    assert_eq!(desk.notices(), []);
}

#[test]
fn a_log_in_without_an_answer_is_looked_after() {
    let mut desk = Desk::new();
    desk.server.own_device["deviceState"] = "Inactive".into();
    desk.server.start_session = Err(NoReply);
    desk.does(Msg::Connect);
    desk.server.own_device = own_device();
    desk.advance(5_000);
    assert_eq!(desk.gate(Operation::ListenIn, &agent(ANA)), Gate::Enabled);
    assert_eq!(desk.posts().len(), 1);
}
