//! Listening from the request to its end, as stories.

// Helpers outside of test functions may fail a test as well.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use cisco::config::{Config, Keys, UserNameOf};
use cisco::desk::{Ending, Failure, MonitoringPhase, OperationId, Phase};
use cisco::error::ErrorCode;
use cisco::names::AgentState;
use cisco::{Gate, Operation, Output, Reason, gate};
use common::{
    Desk, LIMIT, ana, ben, call, call_of, calls, config, desk, desk_with, error, fixture, invoke,
    listening, monitoring, own, phase, published, say, say_text, team,
};
use serde_json::json;

fn golden(name: &str) -> String {
    fixture(name).trim_end().to_owned()
}

fn ending(desk: &Desk) -> Ending {
    match monitoring(desk).phase {
        MonitoringPhase::Ended(ending) => ending,
        ref other => panic!("{other:?}"),
    }
}

#[test]
fn nothing_is_claimed_before_a_call_shows_it() {
    let mut desk = desk();
    let said = invoke(&mut desk, Operation::Listen(ana()), 1, 100);
    assert_eq!(said, [golden("silent-monitoring.table.frame.json")]);
    assert_eq!(phase(&desk, 1), Phase::Requested);
    assert_eq!(monitoring(&desk).phase, MonitoringPhase::Requested);
    // The phone goes off the hook: it could be dropped, but nothing is heard.
    say(&mut desk, &calls(&[call("77", "5025", "INITIATING")]), 150);
    assert_eq!(phase(&desk, 1), Phase::Requested);
    assert_eq!(monitoring(&desk).call.as_str(), "77");
    let out = say(&mut desk, &calls(&[call("77", "5025", "ACTIVE")]), 200);
    let confirmed = Output::Operation(OperationId(1), Phase::Confirmed);
    assert_eq!(out, [confirmed, Output::Monitoring]);
    assert_eq!(phase(&desk, 1), Phase::Confirmed);
    assert!(monitoring(&desk).is_active());
}

#[test]
fn whose_user_name_and_which_spelling_is_a_setting() {
    let mut desk = desk_with(Config {
        keys: Keys::Sample,
        user_name_of: UserNameOf::Agent,
        source: "portal-panel".into(),
        ..config()
    });
    let said = invoke(&mut desk, Operation::Listen(ana()), 1, 0);
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
    let mut desk = desk();
    invoke(&mut desk, Operation::Listen(ana()), 1, 100);
    assert_eq!(desk.wake_at(), Some(100 + LIMIT));
    assert_eq!(desk.tick(99 + LIMIT), []);
    let out = desk.tick(100 + LIMIT);
    let unconfirmed = Output::Operation(OperationId(1), Phase::Unconfirmed);
    assert_eq!(out, [unconfirmed, Output::Monitoring]);
    assert_eq!(phase(&desk, 1), Phase::Unconfirmed);
    assert_eq!(monitoring(&desk).phase, MonitoringPhase::Unconfirmed);
    assert_eq!(desk.wake_at(), None, "nothing is tried again by itself");
    assert_eq!(gate(&Operation::Listen(ana()), &desk), Gate::Enabled);
    say(&mut desk, &calls(&[call("77", "5025", "ACTIVE")]), 60_000);
    assert_eq!(phase(&desk, 1), Phase::Confirmed);
    assert!(monitoring(&desk).is_active());
}

#[test]
fn an_unconfirmed_call_that_was_seen_can_be_stopped() {
    let mut desk = desk();
    invoke(&mut desk, Operation::Listen(ana()), 1, 0);
    let stop = gate(&Operation::Stop, &desk);
    assert_eq!(stop, Gate::Disabled(Reason::NoCallId));
    say(&mut desk, &calls(&[call("77", "5025", "ALERTING")]), 10);
    assert_eq!(gate(&Operation::Stop, &desk), Gate::Enabled);
    desk.tick(LIMIT);
    let said = invoke(&mut desk, Operation::Stop, 2, LIMIT + 10);
    assert!(
        said[0].contains(r#""data":{"MediaAddress":"5004","CallID":"77"}"#),
        "{said:?}"
    );
    say(&mut desk, &calls(&[]), LIMIT + 20);
    assert_eq!(phase(&desk, 2), Phase::Confirmed);
    assert_eq!(ending(&desk), Ending::Stopped);
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
        let mut desk = listening();
        let said = invoke(&mut desk, Operation::Stop, 2, 300);
        assert_eq!(said.len(), 1);
        assert!(monitoring(&desk).is_active(), "asked is not done");
        say(&mut desk, &gone, 400);
        assert_eq!(phase(&desk, 2), Phase::Confirmed, "{gone}");
        assert_eq!(ending(&desk), Ending::Stopped);
        assert_eq!(gate(&Operation::Stop, &desk), Gate::Absent);
    }
}

#[test]
fn a_refused_stop_leaves_it_going() {
    let mut desk = listening();
    invoke(&mut desk, Operation::Stop, 2, 300);
    say(&mut desk, &error("Invalid State"), 400);
    assert!(matches!(
        phase(&desk, 2),
        Phase::Failed(Failure::Refused(_))
    ));
    assert!(monitoring(&desk).is_active());
    // But for a call that is no longer there.
    invoke(&mut desk, Operation::Stop, 3, 500);
    say(&mut desk, &error("Not Found"), 600);
    assert_eq!(ending(&desk), Ending::Unknown);
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
        let mut desk = listening();
        say(&mut desk, &team("47483650", "5025", state), 300);
        assert_eq!(ending(&desk), Ending::AgentLeft, "{state}");
        // The end of the call, told later, is no news.
        assert_eq!(say(&mut desk, &calls(&[]), 310), []);
    }
    // Told by the call.
    let mut desk = listening();
    say(
        &mut desk,
        &calls(&[call_of("77", "5025", "ACTIVE", "DROPPED")]),
        300,
    );
    assert_eq!(ending(&desk), Ending::AgentLeft);
    // The end is told first, and the reason after it.
    let mut desk = listening();
    say(&mut desk, &calls(&[]), 300);
    assert_eq!(ending(&desk), Ending::Unknown);
    say(&mut desk, &team("47483650", "5025", "WORK"), 400);
    assert_eq!(ending(&desk), Ending::AgentLeft);
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
        let mut desk = listening();
        say(&mut desk, &frame, 300);
        assert!(monitoring(&desk).is_active(), "{frame}");
    }
}

#[test]
fn a_signed_out_supervisor_listens_to_nobody() {
    let mut desk = listening();
    say(&mut desk, &own("LOGOUT"), 300);
    assert_eq!(ending(&desk), Ending::SignedOut);
}

#[test]
fn on_hold_there_is_no_audio_but_no_end() {
    let mut desk = listening();
    say(&mut desk, &team("47483650", "5025", "HOLD"), 300);
    assert!(monitoring(&desk).is_active() && monitoring(&desk).is_on_hold());
    say(
        &mut desk,
        &calls(&[call_of("77", "5025", "ACTIVE", "HELD")]),
        310,
    );
    say(&mut desk, &team("47483650", "5025", "TALKING"), 320);
    assert!(monitoring(&desk).is_on_hold(), "the call is held still");
    say(
        &mut desk,
        &calls(&[call_of("77", "5025", "ACTIVE", "ACTIVE")]),
        330,
    );
    assert!(monitoring(&desk).is_active() && !monitoring(&desk).is_on_hold());
    assert_eq!(monitoring(&desk).since, 200, "it went on all the time");
}

#[test]
fn duplicates_are_no_news() {
    let mut desk = desk();
    invoke(&mut desk, Operation::Listen(ana()), 1, 0);
    let up = calls(&[call("77", "5025", "ACTIVE")]);
    let held = team("47483650", "5025", "HOLD");
    let down = calls(&[call("77", "5025", "DROPPED")]);
    for (at, frame) in [(10, &up), (20, &held), (30, &down)] {
        assert_ne!(say(&mut desk, frame, at), [], "{frame}");
        let before = desk.clone();
        assert_eq!(say(&mut desk, frame, at + 1), [], "{frame}");
        assert_eq!(desk.monitoring(), before.monitoring());
    }
    // An old event does not bring back a call that was dropped.
    assert_eq!(say(&mut desk, &up, 40), []);
    assert_eq!(ending(&desk), Ending::Unknown);
}

#[test]
fn the_end_of_the_last_call_is_not_the_end_of_the_next() {
    let mut desk = listening();
    invoke(&mut desk, Operation::Stop, 2, 300);
    say(&mut desk, &calls(&[]), 310);
    invoke(&mut desk, Operation::Listen(ana()), 3, 320);
    say(&mut desk, &calls(&[call("77", "5025", "DROPPED")]), 330);
    assert_eq!(phase(&desk, 3), Phase::Requested);
    say(&mut desk, &calls(&[call("78", "5025", "ACTIVE")]), 340);
    assert_eq!(phase(&desk, 3), Phase::Confirmed);
    assert_eq!(monitoring(&desk).call.as_str(), "78");
}

#[test]
fn an_end_that_was_only_concluded_is_taken_back() {
    let mut desk = listening();
    say(&mut desk, &team("47483650", "5025", "READY"), 300);
    assert_eq!(ending(&desk), Ending::AgentLeft);
    say(&mut desk, &calls(&[call("77", "5025", "ACTIVE")]), 400);
    assert!(monitoring(&desk).is_active());
}

#[test]
fn own_echoes_and_others_requests_confirm_nothing() {
    let mut desk = desk();
    let said = invoke(&mut desk, Operation::Listen(ana()), 1, 0);
    for frame in [
        said[0].clone(),
        said[0].replace("supervisor-widget", "portal"),
        said[0]
            .replace("5025", "5026")
            .replace("supervisor-widget", "other"),
        fixture("drop.request.json"),
    ] {
        assert_eq!(say_text(&mut desk, &frame, 10), [], "{frame}");
        assert_eq!(phase(&desk, 1), Phase::Requested);
    }
}

#[test]
fn an_error_is_ours_only_when_it_can_be_nobody_elses() {
    // One request waits: it is ours, also after its echo under whatever name.
    let mut desk = desk();
    let said = invoke(&mut desk, Operation::Listen(ana()), 1, 0);
    say_text(
        &mut desk,
        &said[0].replace("supervisor-widget", "portal"),
        5,
    );
    say(&mut desk, &error("13141"), 10);
    match &monitoring(&desk).phase {
        MonitoringPhase::Failed(Failure::Refused(error)) => {
            assert_eq!(error.code, ErrorCode::BridgeOff);
        }
        other => panic!("{other:?}"),
    }
    // The same again is the bus repeating itself.
    assert_eq!(say(&mut desk, &error("13141"), 20), []);
    // Asked again, refused again: that is news.
    invoke(&mut desk, Operation::Listen(ana()), 2, 30);
    say(&mut desk, &error("13141"), 40);
    assert!(matches!(phase(&desk, 2), Phase::Failed(_)));

    // Two wait.
    let mut desk = common::desk();
    invoke(&mut desk, Operation::Listen(ana()), 1, 0);
    invoke(&mut desk, Operation::AgentSignOut(ben()), 2, 0);
    let out = say(&mut desk, &error("Invalid State"), 10);
    assert!(matches!(out.as_slice(), [Output::Error(_)]), "{out:?}");
    assert_eq!(phase(&desk, 1), Phase::Requested);
    assert_eq!(phase(&desk, 2), Phase::Requested);

    // Another application asked for something after us.
    let mut desk = common::desk();
    invoke(&mut desk, Operation::Listen(ana()), 1, 0);
    let ready = json!({"channel": "Cisco", "topic": "Agent", "subtopic": "SetReadyState", "source": "toolbar", "data": {}});
    say(&mut desk, &ready, 5);
    let out = say(&mut desk, &error("Invalid State"), 10);
    assert!(matches!(out.as_slice(), [Output::Error(_)]), "{out:?}");
    assert_eq!(phase(&desk, 1), Phase::Requested);

    // None waits.
    let mut desk = common::desk();
    let out = say(&mut desk, &error("Invalid State"), 10);
    assert!(matches!(out.as_slice(), [Output::Error(_)]), "{out:?}");

    // It came too late.
    let mut desk = common::desk();
    invoke(&mut desk, Operation::Listen(ana()), 1, 0);
    desk.tick(LIMIT);
    let out = say(&mut desk, &error("Invalid State"), LIMIT + 10);
    assert!(matches!(out.as_slice(), [Output::Error(_)]), "{out:?}");
    assert_eq!(phase(&desk, 1), Phase::Unconfirmed);
}

/// There is no id in an error, so what a call shows counts for more.
#[test]
fn a_call_that_is_there_outweighs_an_error() {
    let mut desk = desk();
    invoke(&mut desk, Operation::Listen(ana()), 1, 0);
    say(&mut desk, &error("Invalid State"), 10);
    say(&mut desk, &calls(&[call("77", "5025", "ACTIVE")]), 20);
    assert_eq!(phase(&desk, 1), Phase::Confirmed);
    assert!(monitoring(&desk).is_active());
}

#[test]
fn a_monitoring_call_that_comes_to_nothing_has_failed() {
    for frame in [
        calls(&[call("77", "5025", "FAILED")]),
        calls(&[call("77", "5025", "DROPPED")]),
    ] {
        let mut desk = desk();
        invoke(&mut desk, Operation::Listen(ana()), 1, 0);
        say(&mut desk, &calls(&[call("77", "5025", "INITIATED")]), 5);
        say(&mut desk, &frame, 10);
        assert_eq!(
            phase(&desk, 1),
            Phase::Failed(Failure::CallFailed),
            "{frame}"
        );
        let failed = MonitoringPhase::Failed(Failure::CallFailed);
        assert_eq!(monitoring(&desk).phase, failed);
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
        let mut desk = desk();
        invoke(&mut desk, Operation::Listen(ana()), 1, 0);
        say(&mut desk, &calls(&[call]), 10);
        assert_eq!(phase(&desk, 1), Phase::Requested, "{what}");
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
        let mut desk = desk();
        invoke(&mut desk, Operation::Listen(ana()), 1, 0);
        say(&mut desk, &calls(&[call]), 10);
        assert_eq!(phase(&desk, 1), Phase::Confirmed, "{what}");
    }
}

#[test]
fn without_an_id_the_call_cannot_be_dropped() {
    let mut desk = desk();
    invoke(&mut desk, Operation::Listen(ana()), 1, 0);
    say(&mut desk, &calls(&[call("", "5025", "ACTIVE")]), 10);
    assert!(monitoring(&desk).is_active());
    let stop = gate(&Operation::Stop, &desk);
    assert_eq!(stop, Gate::Disabled(Reason::NoCallId));
    say(&mut desk, &calls(&[]), 20);
    assert_eq!(ending(&desk), Ending::Unknown);
}

/// After a reload, or started by another application.
#[test]
fn a_call_that_was_not_asked_for_is_found() {
    let mut desk = desk();
    let frame = desk.read_calls(0).unwrap();
    assert_eq!(frame, golden("read-calls.frame.json"));
    // Where she has no call it may be refused; nobody asked.
    assert_eq!(say(&mut desk, &error("Invalid State"), 5), []);
    say_text(&mut desk, &fixture("monitoring-call.event.json"), 10);
    match monitoring(&desk).phase {
        MonitoringPhase::Active { found, .. } => assert!(found),
        ref other => panic!("{other:?}"),
    }
    assert_eq!(monitoring(&desk).agent, ana());
    assert_eq!(gate(&Operation::Stop, &desk), Gate::Enabled);
}

#[test]
fn going_not_ready_and_listening_is_one_operation() {
    let mut desk = desk();
    say(&mut desk, &own("READY"), 0);
    let said = invoke(&mut desk, Operation::NotReadyAndListen(ana()), 1, 100);
    assert_eq!(
        said,
        [golden("not-ready.table.frame.json").replace("47483650", "47483657")]
    );
    assert_eq!(
        desk.monitoring(),
        None,
        "nothing was asked for the call yet"
    );
    let out = say(&mut desk, &own("NOT_READY"), 200);
    assert_eq!(
        published(&out),
        [golden("silent-monitoring.table.frame.json")]
    );
    assert_eq!(phase(&desk, 1), Phase::Requested);
    assert_eq!(
        desk.wake_at(),
        Some(200 + LIMIT),
        "the second step has its own time"
    );
    assert_eq!(say(&mut desk, &own("NOT_READY"), 210), [], "asked once");
    say(&mut desk, &calls(&[call("77", "5025", "ACTIVE")]), 300);
    assert_eq!(phase(&desk, 1), Phase::Confirmed);
    assert!(monitoring(&desk).is_active());
}

#[test]
fn the_second_step_is_not_taken_blindly() {
    // Meanwhile there is nothing to listen to.
    let mut desk = desk();
    say(&mut desk, &own("READY"), 0);
    invoke(&mut desk, Operation::NotReadyAndListen(ana()), 1, 100);
    say(&mut desk, &team("47483650", "5025", "WORK"), 150);
    let out = say(&mut desk, &own("NOT_READY"), 200);
    assert_eq!(published(&out), [""; 0]);
    let reason = Reason::NoCall(AgentState::Work);
    assert_eq!(phase(&desk, 1), Phase::Failed(Failure::NotPossible(reason)));
    // It took so long that she is not waiting for it any more.
    let mut desk = common::desk();
    say(&mut desk, &own("READY"), 0);
    invoke(&mut desk, Operation::NotReadyAndListen(ana()), 1, 100);
    desk.tick(100 + LIMIT);
    assert_eq!(phase(&desk, 1), Phase::Unconfirmed);
    assert_eq!(desk.monitoring(), None);
    let out = say(&mut desk, &own("NOT_READY"), 60_000);
    assert_eq!(published(&out), [""; 0]);
    // Refused.
    let mut desk = common::desk();
    say(&mut desk, &own("READY"), 0);
    invoke(&mut desk, Operation::NotReadyAndListen(ana()), 1, 100);
    say(&mut desk, &error("Invalid State"), 200);
    assert!(matches!(
        phase(&desk, 1),
        Phase::Failed(Failure::Refused(_))
    ));
    assert_eq!(desk.monitoring(), None);
}

#[test]
fn barging_in_is_confirmed_by_its_call() {
    let mut desk = desk_with(Config {
        barge_subtopic: Some("SetBARGE CALL".into()),
        ..config()
    });
    invoke(&mut desk, Operation::Listen(ana()), 1, 0);
    assert_eq!(
        gate(&Operation::BargeIn, &desk),
        Gate::Disabled(Reason::Waiting(OperationId(1)))
    );
    say(&mut desk, &calls(&[call("16786021", "5025", "ACTIVE")]), 10);
    let said = invoke(&mut desk, Operation::BargeIn, 2, 20);
    assert_eq!(said, [golden("barge-in.table.frame.json")]);
    // The conference takes the place of the monitoring call.
    let conference = json!({
        "id": "16786030", "fromAddress": "0815", "toAddress": "5025", "state": "ACTIVE", "callType": "SUPERVISOR_BARGE",
        "participants": [{"mediaAddress": "5004", "state": "ACTIVE"}, {"mediaAddress": "5025", "state": "ACTIVE"}],
    });
    say(
        &mut desk,
        &calls(&[call("16786021", "5025", "DROPPED"), conference]),
        30,
    );
    assert_eq!(phase(&desk, 2), Phase::Confirmed);
    match monitoring(&desk).phase {
        MonitoringPhase::Active { barged_in, .. } => assert!(barged_in),
        ref other => panic!("{other:?}"),
    }
    assert_eq!(monitoring(&desk).call.as_str(), "16786030");
    assert_eq!(
        gate(&Operation::BargeIn, &desk),
        Gate::Disabled(Reason::AlreadyInCall)
    );
    // The agent may leave the call that the supervisor is in.
    say(&mut desk, &team("47483650", "5025", "WORK"), 40);
    assert!(monitoring(&desk).is_active());
}
