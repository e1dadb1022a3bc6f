//! Listening from the request to its end, as stories.

// Helpers outside of test functions may fail a test as well.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use cisco::config::{Config, Keys, UserNameOf};
use cisco::desktop::{Ending, Failure, MonitoringPhase, OperationId, Phase};
use cisco::error::ErrorCode;
use cisco::names::AgentState;
use cisco::{Gate, Operation, Output, Reason, gate};
use common::{
    Desktop, LIMIT, ana, ben, call, call_of, calls, config, desk_with, desktop, error, fixture,
    invoke, listening, monitoring, own, phase, published, say, say_text, team,
};
use serde_json::json;

fn golden(name: &str) -> String {
    fixture(name).trim_end().to_owned()
}

fn ending(desktop: &Desktop) -> Ending {
    match monitoring(desktop).phase {
        MonitoringPhase::Ended(ending) => ending,
        ref other => panic!("{other:?}"),
    }
}

#[test]
fn nothing_is_claimed_before_a_call_shows_it() {
    let mut desktop = desktop();
    let said = invoke(&mut desktop, Operation::Listen(ana()), 1, 100);
    assert_eq!(said, [golden("silent-monitoring.table.frame.json")]);
    assert_eq!(phase(&desktop, 1), Phase::Requested);
    assert_eq!(monitoring(&desktop).phase, MonitoringPhase::Requested);
    // The phone goes off the hook: it could be dropped, but nothing is heard.
    say(
        &mut desktop,
        &calls(&[call("77", "5025", "INITIATING")]),
        150,
    );
    assert_eq!(phase(&desktop, 1), Phase::Requested);
    assert_eq!(monitoring(&desktop).call.as_str(), "77");
    let out = say(&mut desktop, &calls(&[call("77", "5025", "ACTIVE")]), 200);
    let confirmed = Output::Operation(OperationId(1), Phase::Confirmed);
    assert_eq!(out, [confirmed, Output::Monitoring]);
    assert_eq!(phase(&desktop, 1), Phase::Confirmed);
    assert!(monitoring(&desktop).is_active());
}

#[test]
fn whose_user_name_and_which_spelling_is_a_setting() {
    let mut desktop = desk_with(Config {
        keys: Keys::Sample,
        user_name_of: UserNameOf::Agent,
        source: "portal-panel".into(),
        ..config()
    });
    let said = invoke(&mut desktop, Operation::Listen(ana()), 1, 0);
    let told: serde_json::Value = serde_json::from_str(&said[0]).unwrap();
    assert_eq!(
        told,
        json!({"channel": "Cisco", "topic": "Agent", "subtopic": "SetSilentMonitoring", "source": "portal-panel",
            "data": {"Username": "47483650", "FromAddress": "5004", "ToAddress": "5025"}})
    );
    assert_eq!(said.len(), 1, "never both spellings");
}

#[test]
fn silence_is_unconfirmed_and_a_late_answer_still_counts() {
    let mut desktop = desktop();
    invoke(&mut desktop, Operation::Listen(ana()), 1, 100);
    assert_eq!(desktop.wake_at(), Some(100 + LIMIT));
    assert_eq!(desktop.tick(99 + LIMIT), []);
    let out = desktop.tick(100 + LIMIT);
    let unconfirmed = Output::Operation(OperationId(1), Phase::Unconfirmed);
    assert_eq!(out, [unconfirmed, Output::Monitoring]);
    assert_eq!(phase(&desktop, 1), Phase::Unconfirmed);
    assert_eq!(monitoring(&desktop).phase, MonitoringPhase::Unconfirmed);
    assert_eq!(desktop.wake_at(), None, "nothing is tried again by itself");
    assert_eq!(gate(&Operation::Listen(ana()), &desktop), Gate::Enabled);
    say(
        &mut desktop,
        &calls(&[call("77", "5025", "ACTIVE")]),
        60_000,
    );
    assert_eq!(phase(&desktop, 1), Phase::Confirmed);
    assert!(monitoring(&desktop).is_active());
}

#[test]
fn an_unconfirmed_call_that_was_seen_can_be_stopped() {
    let mut desktop = desktop();
    invoke(&mut desktop, Operation::Listen(ana()), 1, 0);
    let stop = gate(&Operation::Stop, &desktop);
    assert_eq!(stop, Gate::Disabled(Reason::NoCallId));
    say(&mut desktop, &calls(&[call("77", "5025", "ALERTING")]), 10);
    assert_eq!(gate(&Operation::Stop, &desktop), Gate::Enabled);
    desktop.tick(LIMIT);
    let said = invoke(&mut desktop, Operation::Stop, 2, LIMIT + 10);
    assert!(
        said[0].contains(r#""data":{"MediaAddress":"5004","CallID":"77"}"#),
        "{said:?}"
    );
    say(&mut desktop, &calls(&[]), LIMIT + 20);
    assert_eq!(phase(&desktop, 2), Phase::Confirmed);
    assert_eq!(ending(&desktop), Ending::Stopped);
}

#[test]
fn stopping_is_confirmed_by_the_end_of_the_call() {
    for gone in [
        calls(&[]),
        calls(&[call("77", "5025", "DROPPED")]),
        calls(&[call_of("77", "5025", "DROPPED", "ACTIVE")]),
        // Two calls of her own, and this one is not among them.
        calls(&[json!({"id": "9", "fromAddress": "5004", "toAddress": "0815", "state": "ACTIVE"})]),
    ] {
        let mut desktop = listening();
        let said = invoke(&mut desktop, Operation::Stop, 2, 300);
        assert_eq!(said.len(), 1);
        assert!(monitoring(&desktop).is_active(), "asked is not done");
        say(&mut desktop, &gone, 400);
        assert_eq!(phase(&desktop, 2), Phase::Confirmed, "{gone}");
        assert_eq!(ending(&desktop), Ending::Stopped);
        assert_eq!(gate(&Operation::Stop, &desktop), Gate::Absent);
    }
}

#[test]
fn a_refused_stop_leaves_it_going() {
    let mut desktop = listening();
    invoke(&mut desktop, Operation::Stop, 2, 300);
    say(&mut desktop, &error("Invalid State"), 400);
    assert!(matches!(
        phase(&desktop, 2),
        Phase::Failed(Failure::Refused(_))
    ));
    assert!(monitoring(&desktop).is_active());
    // But for a call that is no longer there.
    invoke(&mut desktop, Operation::Stop, 3, 500);
    say(&mut desktop, &error("Not Found"), 600);
    assert_eq!(ending(&desktop), Ending::Unknown);
}

#[test]
fn it_ends_when_the_agent_drops_from_the_call_or_transfers_it() {
    // Told by her state.
    for state in [
        "READY",
        "NOT_READY",
        "WORK",
        "WORK_READY",
        "LOGOUT",
        "RESERVED",
    ] {
        let mut desktop = listening();
        say(&mut desktop, &team("47483650", "5025", state), 300);
        assert_eq!(ending(&desktop), Ending::AgentLeft, "{state}");
        // The end of the call, told later, is no news.
        assert_eq!(say(&mut desktop, &calls(&[]), 310), []);
    }
    // Told by the call.
    let mut desktop = listening();
    say(
        &mut desktop,
        &calls(&[call_of("77", "5025", "ACTIVE", "DROPPED")]),
        300,
    );
    assert_eq!(ending(&desktop), Ending::AgentLeft);
    // The end is told first, and the reason after it.
    let mut desktop = listening();
    say(&mut desktop, &calls(&[]), 300);
    assert_eq!(ending(&desktop), Ending::Unknown);
    say(&mut desktop, &team("47483650", "5025", "WORK"), 400);
    assert_eq!(ending(&desktop), Ending::AgentLeft);
}

#[test]
fn it_does_not_end_by_what_says_nothing() {
    for frame in [
        team("47483650", "5025", "UNKNOWN"),
        team("47483650", "5025", "SOMETHING_NEW"),
        team("47483651", "5026", "READY"),
        own("TALKING"),
        own("NOT_READY"),
        error("Invalid State"),
        json!({"channel": "Cisco", "subtopic": "CallsStateChange", "data": {}}),
        json!({"channel": "Cisco", "subtopic": "InboundCallStateChange", "message": {"call": {"id": "9", "state": "DROPPED"}}}),
    ] {
        let mut desktop = listening();
        say(&mut desktop, &frame, 300);
        assert!(monitoring(&desktop).is_active(), "{frame}");
    }
}

#[test]
fn a_signed_out_supervisor_listens_to_nobody() {
    let mut desktop = listening();
    say(&mut desktop, &own("LOGOUT"), 300);
    assert_eq!(ending(&desktop), Ending::SignedOut);
}

#[test]
fn on_hold_there_is_no_audio_but_no_end() {
    let mut desktop = listening();
    say(&mut desktop, &team("47483650", "5025", "HOLD"), 300);
    assert!(monitoring(&desktop).is_active() && monitoring(&desktop).is_on_hold());
    say(
        &mut desktop,
        &calls(&[call_of("77", "5025", "ACTIVE", "HELD")]),
        310,
    );
    say(&mut desktop, &team("47483650", "5025", "TALKING"), 320);
    assert!(monitoring(&desktop).is_on_hold(), "the call is held still");
    say(
        &mut desktop,
        &calls(&[call_of("77", "5025", "ACTIVE", "ACTIVE")]),
        330,
    );
    assert!(monitoring(&desktop).is_active() && !monitoring(&desktop).is_on_hold());
    assert_eq!(monitoring(&desktop).since, 200, "it went on all the time");
}

#[test]
fn duplicates_are_no_news() {
    let mut desktop = desktop();
    invoke(&mut desktop, Operation::Listen(ana()), 1, 0);
    let up = calls(&[call("77", "5025", "ACTIVE")]);
    let held = team("47483650", "5025", "HOLD");
    let down = calls(&[call("77", "5025", "DROPPED")]);
    for (at, frame) in [(10, &up), (20, &held), (30, &down)] {
        assert_ne!(say(&mut desktop, frame, at), [], "{frame}");
        let before = desktop.clone();
        assert_eq!(say(&mut desktop, frame, at + 1), [], "{frame}");
        assert_eq!(desktop.monitoring(), before.monitoring());
    }
    // An old event does not bring back a call that was dropped.
    assert_eq!(say(&mut desktop, &up, 40), []);
    assert_eq!(ending(&desktop), Ending::Unknown);
}

#[test]
fn the_end_of_the_last_call_is_not_the_end_of_the_next() {
    let mut desktop = listening();
    invoke(&mut desktop, Operation::Stop, 2, 300);
    say(&mut desktop, &calls(&[]), 310);
    invoke(&mut desktop, Operation::Listen(ana()), 3, 320);
    say(&mut desktop, &calls(&[call("77", "5025", "DROPPED")]), 330);
    assert_eq!(phase(&desktop, 3), Phase::Requested);
    say(&mut desktop, &calls(&[call("78", "5025", "ACTIVE")]), 340);
    assert_eq!(phase(&desktop, 3), Phase::Confirmed);
    assert_eq!(monitoring(&desktop).call.as_str(), "78");
}

#[test]
fn an_end_that_was_only_concluded_is_taken_back() {
    let mut desktop = listening();
    say(&mut desktop, &team("47483650", "5025", "READY"), 300);
    assert_eq!(ending(&desktop), Ending::AgentLeft);
    say(&mut desktop, &calls(&[call("77", "5025", "ACTIVE")]), 400);
    assert!(monitoring(&desktop).is_active());
}

#[test]
fn own_echoes_and_others_requests_confirm_nothing() {
    let mut desktop = desktop();
    let said = invoke(&mut desktop, Operation::Listen(ana()), 1, 0);
    for frame in [
        said[0].clone(),
        said[0].replace("supervisor-widget", "portal"),
        said[0]
            .replace("5025", "5026")
            .replace("supervisor-widget", "other"),
        fixture("drop.request.json"),
    ] {
        assert_eq!(say_text(&mut desktop, &frame, 10), [], "{frame}");
        assert_eq!(phase(&desktop, 1), Phase::Requested);
    }
}

#[test]
fn an_error_is_ours_only_when_it_can_be_nobody_elses() {
    // One request waits: it is ours, also after its echo under whatever name.
    let mut desktop = desktop();
    let said = invoke(&mut desktop, Operation::Listen(ana()), 1, 0);
    say_text(
        &mut desktop,
        &said[0].replace("supervisor-widget", "portal"),
        5,
    );
    say(&mut desktop, &error("13141"), 10);
    match &monitoring(&desktop).phase {
        MonitoringPhase::Failed(Failure::Refused(error)) => {
            assert_eq!(error.code, ErrorCode::BridgeOff);
        }
        other => panic!("{other:?}"),
    }
    // The same again is the bus repeating itself.
    assert_eq!(say(&mut desktop, &error("13141"), 20), []);
    // Asked again, refused again: that is news.
    invoke(&mut desktop, Operation::Listen(ana()), 2, 30);
    say(&mut desktop, &error("13141"), 40);
    assert!(matches!(phase(&desktop, 2), Phase::Failed(_)));

    // Two wait.
    let mut desktop = common::desktop();
    invoke(&mut desktop, Operation::Listen(ana()), 1, 0);
    invoke(&mut desktop, Operation::AgentSignOut(ben()), 2, 0);
    let out = say(&mut desktop, &error("Invalid State"), 10);
    assert!(matches!(out.as_slice(), [Output::Error(_)]), "{out:?}");
    assert_eq!(phase(&desktop, 1), Phase::Requested);
    assert_eq!(phase(&desktop, 2), Phase::Requested);

    // Another application asked for something after us.
    let mut desktop = common::desktop();
    invoke(&mut desktop, Operation::Listen(ana()), 1, 0);
    let ready = json!({"channel": "Cisco", "topic": "Agent", "subtopic": "SetReadyState", "source": "toolbar", "data": {}});
    say(&mut desktop, &ready, 5);
    let out = say(&mut desktop, &error("Invalid State"), 10);
    assert!(matches!(out.as_slice(), [Output::Error(_)]), "{out:?}");
    assert_eq!(phase(&desktop, 1), Phase::Requested);

    // None waits.
    let mut desktop = common::desktop();
    let out = say(&mut desktop, &error("Invalid State"), 10);
    assert!(matches!(out.as_slice(), [Output::Error(_)]), "{out:?}");

    // It came too late.
    let mut desktop = common::desktop();
    invoke(&mut desktop, Operation::Listen(ana()), 1, 0);
    desktop.tick(LIMIT);
    let out = say(&mut desktop, &error("Invalid State"), LIMIT + 10);
    assert!(matches!(out.as_slice(), [Output::Error(_)]), "{out:?}");
    assert_eq!(phase(&desktop, 1), Phase::Unconfirmed);
}

/// There is no id in an error, so what a call shows counts for more.
#[test]
fn a_call_that_is_there_outweighs_an_error() {
    let mut desktop = desktop();
    invoke(&mut desktop, Operation::Listen(ana()), 1, 0);
    say(&mut desktop, &error("Invalid State"), 10);
    say(&mut desktop, &calls(&[call("77", "5025", "ACTIVE")]), 20);
    assert_eq!(phase(&desktop, 1), Phase::Confirmed);
    assert!(monitoring(&desktop).is_active());
}

#[test]
fn a_monitoring_call_that_comes_to_nothing_has_failed() {
    for frame in [
        calls(&[call("77", "5025", "FAILED")]),
        calls(&[call("77", "5025", "DROPPED")]),
    ] {
        let mut desktop = desktop();
        invoke(&mut desktop, Operation::Listen(ana()), 1, 0);
        say(&mut desktop, &calls(&[call("77", "5025", "INITIATED")]), 5);
        say(&mut desktop, &frame, 10);
        assert_eq!(
            phase(&desktop, 1),
            Phase::Failed(Failure::CallFailed),
            "{frame}"
        );
        let failed = MonitoringPhase::Failed(Failure::CallFailed);
        assert_eq!(monitoring(&desktop).phase, failed);
    }
}

#[test]
fn only_a_monitoring_call_of_hers_is_one() {
    for (what, call) in [
        (
            "an ordinary call between the two",
            json!({"id": "9", "fromAddress": "5004", "toAddress": "5025", "state": "ACTIVE", "callType": "AGENT_INSIDE"}),
        ),
        (
            "a call of somebody else",
            json!({"id": "9", "fromAddress": "5999", "toAddress": "5025", "state": "ACTIVE", "callType": "SUPERVISOR_MONITOR"}),
        ),
        (
            "she is listened to herself",
            json!({"id": "9", "fromAddress": "5025", "toAddress": "5004", "state": "ACTIVE", "callType": "SUPERVISOR_MONITOR"}),
        ),
        ("another agent", call("9", "5026", "ACTIVE")),
        (
            "a call without a kind, the other way round",
            json!({"id": "9", "fromAddress": "5025", "toAddress": "5004", "state": "ACTIVE"}),
        ),
        ("nothing but an id", json!({"id": "9", "state": "ACTIVE"})),
    ] {
        let mut desktop = desktop();
        invoke(&mut desktop, Operation::Listen(ana()), 1, 0);
        say(&mut desktop, &calls(&[call]), 10);
        assert_eq!(phase(&desktop, 1), Phase::Requested, "{what}");
    }
    for (what, call) in [
        (
            "the number of Unified CCX",
            json!({"id": "9", "fromAddress": "5004", "toAddress": "5025", "state": "ACTIVE", "callType": 21}),
        ),
        (
            "no kind, from her to the agent",
            json!({"id": "9", "fromAddress": "5004", "toAddress": "5025", "state": "ACTIVE"}),
        ),
        (
            "no phones",
            json!({"id": "9", "state": "ACTIVE", "callType": "SUPERVISOR_MONITOR"}),
        ),
        (
            "no state",
            json!({"id": "9", "fromAddress": "5004", "toAddress": "5025", "callType": "SUPERVISOR_MONITOR"}),
        ),
        (
            "only her phone",
            json!({"id": "9", "fromAddress": "5004", "state": "ACTIVE", "callType": "SUPERVISOR_MONITOR"}),
        ),
        (
            "no id",
            json!({"fromAddress": "5004", "toAddress": "5025", "state": "ACTIVE", "callType": "SUPERVISOR_MONITOR"}),
        ),
    ] {
        let mut desktop = desktop();
        invoke(&mut desktop, Operation::Listen(ana()), 1, 0);
        say(&mut desktop, &calls(&[call]), 10);
        assert_eq!(phase(&desktop, 1), Phase::Confirmed, "{what}");
    }
}

#[test]
fn without_an_id_the_call_cannot_be_dropped() {
    let mut desktop = desktop();
    invoke(&mut desktop, Operation::Listen(ana()), 1, 0);
    say(&mut desktop, &calls(&[call("", "5025", "ACTIVE")]), 10);
    assert!(monitoring(&desktop).is_active());
    let stop = gate(&Operation::Stop, &desktop);
    assert_eq!(stop, Gate::Disabled(Reason::NoCallId));
    say(&mut desktop, &calls(&[]), 20);
    assert_eq!(ending(&desktop), Ending::Unknown);
}

/// After a reload, or started by another application.
#[test]
fn a_call_that_was_not_asked_for_is_found() {
    let mut desktop = desktop();
    let frame = desktop.read_calls(0).unwrap();
    assert_eq!(frame, golden("read-calls.frame.json"));
    // Where she has no call it may be refused; nobody asked.
    assert_eq!(say(&mut desktop, &error("Invalid State"), 5), []);
    say_text(&mut desktop, &fixture("monitoring-call.event.json"), 10);
    match monitoring(&desktop).phase {
        MonitoringPhase::Active { found, .. } => assert!(found),
        ref other => panic!("{other:?}"),
    }
    assert_eq!(monitoring(&desktop).agent, ana());
    assert_eq!(gate(&Operation::Stop, &desktop), Gate::Enabled);
}

#[test]
fn going_not_ready_and_listening_is_one_operation() {
    let mut desktop = desktop();
    say(&mut desktop, &own("READY"), 0);
    let said = invoke(&mut desktop, Operation::NotReadyAndListen(ana()), 1, 100);
    assert_eq!(
        said,
        [golden("not-ready.table.frame.json").replace("47483650", "47483657")]
    );
    assert_eq!(
        desktop.monitoring(),
        None,
        "nothing was asked for the call yet"
    );
    let out = say(&mut desktop, &own("NOT_READY"), 200);
    assert_eq!(
        published(&out),
        [golden("silent-monitoring.table.frame.json")]
    );
    assert_eq!(phase(&desktop, 1), Phase::Requested);
    assert_eq!(
        desktop.wake_at(),
        Some(200 + LIMIT),
        "the second step has its own time"
    );
    assert_eq!(say(&mut desktop, &own("NOT_READY"), 210), [], "asked once");
    say(&mut desktop, &calls(&[call("77", "5025", "ACTIVE")]), 300);
    assert_eq!(phase(&desktop, 1), Phase::Confirmed);
    assert!(monitoring(&desktop).is_active());
}

#[test]
fn the_second_step_is_not_taken_blindly() {
    // Meanwhile there is nothing to listen to.
    let mut desktop = desktop();
    say(&mut desktop, &own("READY"), 0);
    invoke(&mut desktop, Operation::NotReadyAndListen(ana()), 1, 100);
    say(&mut desktop, &team("47483650", "5025", "WORK"), 150);
    let out = say(&mut desktop, &own("NOT_READY"), 200);
    assert_eq!(published(&out), [""; 0]);
    let reason = Reason::NoCall(AgentState::Work);
    assert_eq!(
        phase(&desktop, 1),
        Phase::Failed(Failure::NotPossible(reason))
    );
    // It took so long that she is not waiting for it any more.
    let mut desktop = common::desktop();
    say(&mut desktop, &own("READY"), 0);
    invoke(&mut desktop, Operation::NotReadyAndListen(ana()), 1, 100);
    desktop.tick(100 + LIMIT);
    assert_eq!(phase(&desktop, 1), Phase::Unconfirmed);
    assert_eq!(desktop.monitoring(), None);
    let out = say(&mut desktop, &own("NOT_READY"), 60_000);
    assert_eq!(published(&out), [""; 0]);
    // Refused.
    let mut desktop = common::desktop();
    say(&mut desktop, &own("READY"), 0);
    invoke(&mut desktop, Operation::NotReadyAndListen(ana()), 1, 100);
    say(&mut desktop, &error("Invalid State"), 200);
    assert!(matches!(
        phase(&desktop, 1),
        Phase::Failed(Failure::Refused(_))
    ));
    assert_eq!(desktop.monitoring(), None);
}

#[test]
fn barging_in_is_confirmed_by_its_call() {
    let mut desktop = desk_with(Config {
        barge_subtopic: Some("SetBARGE CALL".into()),
        ..config()
    });
    invoke(&mut desktop, Operation::Listen(ana()), 1, 0);
    assert_eq!(
        gate(&Operation::BargeIn, &desktop),
        Gate::Disabled(Reason::Waiting(OperationId(1)))
    );
    say(
        &mut desktop,
        &calls(&[call("16786021", "5025", "ACTIVE")]),
        10,
    );
    let said = invoke(&mut desktop, Operation::BargeIn, 2, 20);
    assert_eq!(said, [golden("barge-in.table.frame.json")]);
    // The conference takes the place of the monitoring call.
    let conference = json!({
        "id": "16786030", "fromAddress": "0815", "toAddress": "5025", "state": "ACTIVE", "callType": "SUPERVISOR_BARGE",
        "participants": [{"mediaAddress": "5004", "state": "ACTIVE"}, {"mediaAddress": "5025", "state": "ACTIVE"}],
    });
    say(
        &mut desktop,
        &calls(&[call("16786021", "5025", "DROPPED"), conference]),
        30,
    );
    assert_eq!(phase(&desktop, 2), Phase::Confirmed);
    match monitoring(&desktop).phase {
        MonitoringPhase::Active { barged_in, .. } => assert!(barged_in),
        ref other => panic!("{other:?}"),
    }
    assert_eq!(monitoring(&desktop).call.as_str(), "16786030");
    assert_eq!(
        gate(&Operation::BargeIn, &desktop),
        Gate::Disabled(Reason::AlreadyInCall)
    );
    // The agent may leave the call that the supervisor is in.
    say(&mut desktop, &team("47483650", "5025", "WORK"), 40);
    assert!(monitoring(&desktop).is_active());
}
