//! What others say, as the pages show it and as portals may write it.

// Helpers outside of test functions may fail a test as well.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use cisco::Incoming;
use cisco::error::ErrorCode;
use cisco::event::{AgentUpdate, Buttons, Call, Party};
use cisco::names::{AgentState, CallState, CallType};
use cisco::request::Request;
use common::{error, fixture};
use serde_json::{Value, json};

fn read(frame: &Value) -> Incoming {
    cisco::read(&frame.to_string()).unwrap()
}

fn read_fixture(name: &str) -> Incoming {
    cisco::read(&fixture(name)).unwrap()
}

#[test]
fn the_pages_are_read() {
    assert_eq!(
        read_fixture("drop.request.json"),
        Incoming::Request {
            source: String::new(),
            request: Some(Request::Drop {
                address: "5069".into(),
                call: "16786021".into(),
            }),
        }
    );
    let none = Incoming::Calls {
        calls: Vec::new(),
        complete: true,
    };
    assert_eq!(read_fixture("calls-state.event.json"), none);
    assert_eq!(read_fixture("call-state.reply.json"), none);
    match read_fixture("api-error.event.json") {
        Incoming::Error(error) => {
            assert_eq!(error.code, ErrorCode::InvalidState);
            assert_eq!(error.raw, "Invalid State");
            assert_eq!(
                error.message,
                "Supervisor setting state to 'READY' is not allowed"
            );
        }
        other => panic!("{other:?}"),
    }
    match read_fixture("finesse-error.event.json") {
        Incoming::Error(error) => {
            assert_eq!(error.code, ErrorCode::BridgeOff);
            assert_eq!(error.raw, "13141");
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_agent_is_read_with_what_the_server_allows() {
    assert_eq!(
        read_fixture("team-agent.event.json"),
        Incoming::Agents(vec![AgentUpdate {
            user_name: "47483650".into(),
            extension: "5025".into(),
            name: "RTDev2 RTDev2".into(),
            team: "5003".into(),
            state: AgentState::Ready,
            changed_at: Some(1_577_196_006_287),
            buttons: Some(Buttons {
                not_ready: Some(true),
                sign_out: Some(true),
                ..Buttons::default()
            }),
            ..AgentUpdate::default()
        }])
    );
}

#[test]
fn the_supervisor_is_read_from_the_state_of_the_application() {
    match read_fixture("app-state.reply.json") {
        Incoming::Own { user, calls } => {
            assert_eq!(user.user_name.as_str(), "834108959");
            assert_eq!(user.extension.as_str(), "5063");
            assert_eq!(user.state, AgentState::ReservedOutboundPreview);
            assert!(user.supervises.is_empty(), "an agent supervises nobody");
            assert_eq!(calls.len(), 1);
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_monitoring_call_is_read_however_it_is_wrapped() {
    let party = |address: &str| Party {
        address: address.into(),
        state: CallState::Active,
    };
    let expected = Call {
        id: "16786021".into(),
        from: "5004".into(),
        to: "5025".into(),
        kind: CallType::Monitor,
        state: CallState::Active,
        parties: vec![party("5004"), party("5025")],
    };
    assert_eq!(
        read_fixture("monitoring-call.event.json"),
        Incoming::Calls {
            calls: vec![expected.clone()],
            complete: true,
        }
    );
    let frame: Value = serde_json::from_str(&fixture("monitoring-call.event.json")).unwrap();
    let call = &frame["message"]["calls"][0];
    let mut no_id = call.clone();
    no_id.as_object_mut().unwrap().remove("id");
    let mut flat = call.clone();
    flat["participants"] = flat["participants"]["Participant"].take();
    flat["callType"] = flat["mediaProperties"]["callType"].take();
    for call in [
        json!({"ResponseActual": call}),
        json!({"ResponseActual": {"dialog": call}, "ResponseFields": {"id": "1"}}),
        json!({"dialog": call}),
        no_id,
        flat,
    ] {
        let event = json!({"channel": "Cisco", "subtopic": "OutboundCallStateChange", "message": {"call": call}});
        let wanted = Incoming::Calls {
            calls: vec![expected.clone()],
            complete: false,
        };
        assert_eq!(read(&event), wanted, "{call}");
    }
}

#[test]
fn spellings_do_not_matter() {
    let read_as = |frame: Value| match read(&frame) {
        Incoming::Request { request, .. } => request.unwrap(),
        other => panic!("{frame}: {other:?}"),
    };
    let wanted = Request::SilentMonitoring {
        from: "05004".into(),
        to: "5025".into(),
        user_name: "47483650".into(),
    };
    for frame in [
        json!({"channel": "Cisco", "topic": "Agent", "subtopic": "SetSilentMonitoring",
            "data": {"Username": "47483650", "FromAddress": "05004", "ToAddress": "5025"}}),
        json!({"Channel ": "CISCO", "Topic": "team", "SubTopic": "setsilentmonitoring", "source": null,
            "Data ": {"UserName ": 47_483_650, "fromaddress ": " 05004 ", "TOADDRESS": 5025}}),
        json!({"channel": "Cisco", "subtopic": "SetSilentMonitoring", "data": null,
            "message": {"UserName": "47483650", "fromAddress": "05004", "toAddress": "5025"}}),
    ] {
        assert_eq!(read_as(frame), wanted);
    }
}

#[test]
fn what_is_not_ours_is_nothing() {
    for frame in [
        json!({"channel": "Amazon", "topic": "Team", "subtopic": "SetSilentMonitoring", "data": {}}),
        json!({"topic": "Team", "subtopic": "SetSilentMonitoring", "data": {}}),
        json!({"channel": "Cisco"}),
        json!({"channel": "Cisco", "topic": "Team", "subtopic": "TeamEvent", "message": {"data": {"state": "READY"}}}),
        json!({"channel": "Cisco", "topic": "Call", "subtopic": "CallsStateChange", "data": {}}),
        json!({"channel": "Cisco", "topic": "Connection", "subtopic": "Logout", "data": {"ReasonCodeId": "28"}}),
        json!([1, "Cisco"]),
        json!("Cisco"),
        json!(null),
    ] {
        assert_eq!(read(&frame), Incoming::Nothing, "{frame}");
    }
}

/// Somebody's wish to change a state is not the state.
#[test]
fn a_request_of_others_is_no_event() {
    for (subtopic, data) in [
        (
            "SetTeamAgentReadyState",
            json!({"Username": "47483650", "State": "Ready"}),
        ),
        ("SetAgentState", json!({"State": "Ready"})),
        ("SetReadyState", json!({})),
        (
            "SetDropParticipant",
            json!({"CallID": "1", "Address": "5069", "UserName": "2"}),
        ),
    ] {
        let frame =
            json!({"channel": "Cisco", "topic": "Team", "subtopic": subtopic, "data": data});
        let read = read(&frame);
        let quiet = matches!(
            read,
            Incoming::Nothing | Incoming::Request { request: None, .. }
        );
        assert!(quiet, "{subtopic}: {read:?}");
    }
}

#[test]
fn agents_come_alone_or_in_lists() {
    let agent = |id: &str| json!({"loginId": id, "extension": "1", "state": "Not Ready"});
    for payload in [
        json!([agent("1"), agent("2")]),
        json!({"users": {"User": [agent("1"), agent("2")]}}),
        json!({"team": {"users": [agent("1"), agent("2")]}}),
        json!({"data": [{"data": agent("1")}, {"user": agent("2")}]}),
    ] {
        let frame =
            json!({"channel": "Cisco", "topic": "Team", "subtopic": "x", "message": payload});
        match read(&frame) {
            Incoming::Agents(agents) => {
                assert_eq!(agents.len(), 2, "{payload}");
                assert!(
                    agents
                        .iter()
                        .all(|agent| agent.state == AgentState::NotReady)
                );
            }
            other => panic!("{payload}: {other:?}"),
        }
    }
}

#[test]
fn every_documented_error_has_its_code() {
    for (word, code) in [
        ("88049", "agent-not-on-call"),
        ("13145", "agent-on-hold-or-not-ready"),
        ("Invalid State", "invalid-state"),
        ("20999", "barge-not-controller"),
        ("20700", "no-conference-resource"),
        ("Invalid Destination", "invalid-destination"),
        ("13139", "phone-model"),
        ("13140", "phone-not-supported"),
        ("13141", "bridge-off"),
        ("13142", "search-space"),
        ("Parameter Missing", "parameter-missing"),
        ("Invalid Input", "invalid-input"),
        ("Authorization Failure", "authorization-failure"),
        (
            "Invalid Authorization User Specified",
            "invalid-authorization-user",
        ),
        ("Not Found", "not-found"),
        ("Internal Server Error", "server-error"),
        ("Generic Error", "other"),
        ("113142", "other"),
    ] {
        match read(&error(word)) {
            Incoming::Error(error) => {
                assert_eq!(error.code.as_str(), code, "{word}");
                assert_eq!(error.raw, word);
            }
            other => panic!("{word}: {other:?}"),
        }
    }
}

#[test]
fn an_error_is_found_wherever_it_lies() {
    let inner = json!({"errorData": 13142, "errorType": "Generic Error", "errorMessage": "x"});
    for payload in [
        inner.clone(),
        json!({"data": inner}),
        json!({"packet": "apierror", "data ": {"apiErrors": {"apiError": [inner]}}}),
    ] {
        let frame = json!({"channel": "Cisco", "subtopic": "SetAPIError", "message": payload});
        match read(&frame) {
            Incoming::Error(error) => assert_eq!(error.code, ErrorCode::SearchSpace, "{payload}"),
            other => panic!("{other:?}"),
        }
    }
    for (payload, message) in [
        (json!("It failed"), "It failed"),
        (json!({}), ""),
        (json!([]), ""),
    ] {
        let frame = json!({"channel": "Cisco", "subtopic": "SetAPIError", "data": payload});
        match read(&frame) {
            Incoming::Error(error) => assert_eq!(error.message, message),
            other => panic!("{other:?}"),
        }
    }
}
