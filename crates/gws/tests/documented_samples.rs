//! The vendor's samples, read and written.

// Helpers outside of test functions may fail a test as well.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use common::{call, device, fixture, folder, notification, reply, tree};
use gws::ids::{CallId, DeviceId};
use gws::names::{
    AgentState, CallState, Capability, DeviceState, MonitoringMode, MonitoringScope,
    MonitoringState, OnOff, Role,
};
use gws::notification::Notification;
use gws::reply::Failure;
use gws::request::{self, HttpRequest, Method, MonitorTarget};
use serde_json::{Value, json};

const OWN_DEVICE: &str = "efe1ab32-53f9-43ce-b65e-5768c61f7d4a";
const AGENT_DEVICE: &str = "9c14cad7-17c4-48d0-8492-7cf0ff92c224";
const AGENT_DEVICE_URI: &str =
    "http://localhost:8080/api/v2/devices/9c14cad7-17c4-48d0-8492-7cf0ff92c224";
const CALL: &str = "011DJV5JI898NB2L04000VTAES00000I";

#[test]
fn every_fixture_is_valid_and_has_a_provenance() {
    let readme = std::fs::read_to_string(folder().join("../README.md")).unwrap();
    let mut count = 0;
    for entry in std::fs::read_dir(folder()).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(
            readme.contains(&format!("`{name}`")),
            "{name} has no provenance"
        );
        let stem = name.strip_suffix(".json").unwrap();
        let content = fixture(stem);
        match stem.rsplit('.').next().unwrap() {
            "request" => {
                assert!(
                    content["request"]
                        .as_str()
                        .unwrap()
                        .starts_with("POST api/v2/")
                );
                assert!(content["body"]["operationName"].is_string(), "{name}");
            }
            "reply" => assert!(content["body"].is_object(), "{name}"),
            "notification" => {
                assert!(content["channel"].as_str().unwrap().starts_with("/v2/me/"));
                notification(stem.strip_suffix(".notification").unwrap());
            }
            other => panic!("{name}: what is {other}?"),
        }
        count += 1;
    }
    assert!(count >= 25, "only {count} fixtures were found");
}

/// The documented request, with the leading slash that its page leaves out.
fn documented(name: &str) -> (String, Value) {
    let fixture = fixture(&format!("{name}.request"));
    let path = fixture["request"]
        .as_str()
        .unwrap()
        .strip_prefix("POST ")
        .unwrap();
    (format!("/{path}"), fixture["body"].clone())
}

fn assert_sends(request: &HttpRequest, (path, body): (String, Value)) {
    assert_eq!(request.method, Method::Post);
    assert_eq!(request.path, path);
    let sent: Value = serde_json::from_str(request.body.as_deref().unwrap()).unwrap();
    assert_eq!(sent, body);
}

fn monitor(state: &MonitoringState) -> HttpRequest {
    request::monitor(
        &OWN_DEVICE.into(),
        state,
        &MonitorTarget::DeviceUri(AGENT_DEVICE_URI.into()),
        &MonitoringScope::Call,
        &MonitoringMode::AllCalls,
    )
}

#[test]
fn barge_in_is_requested_as_documented_and_with_nothing_else() {
    let request = monitor(&MonitoringState::BargeIn);
    assert_sends(&request, documented("barge-in"));
    assert_sends(
        &request,
        (
            format!("/api/v2/me/devices/{OWN_DEVICE}"),
            json!({"operationName": "BargeIn", "targetDeviceUri": AGENT_DEVICE_URI}),
        ),
    );
}

#[test]
fn coach_is_requested_as_documented() {
    assert_sends(&monitor(&MonitoringState::Coach), documented("coach"));
}

#[test]
fn listen_in_differs_from_coach_in_its_name_only() {
    let (path, mut body) = documented("coach");
    body["operationName"] = "ListenIn".into();
    assert_sends(&monitor(&MonitoringState::ListenIn), (path, body));
}

#[test]
fn cancel_is_requested_as_documented() {
    let request = request::cancel_monitoring(&DeviceId::from(OWN_DEVICE));
    assert_sends(&request, documented("cancel-monitoring"));
}

#[test]
fn switch_to_listen_in_is_requested_as_documented() {
    let request = request::call(&CALL.into(), &Capability::SwitchToListenIn);
    assert_sends(&request, documented("switch-to-listen-in"));
}

#[test]
fn every_call_operation_is_its_name_and_nothing_else() {
    for (operation, name) in [
        (Capability::SwitchToListenIn, "SwitchToListenIn"),
        (Capability::SwitchToBargeIn, "SwitchToBargeIn"),
        (Capability::MuteMonitoredUser, "MuteMonitoredUser"),
        (Capability::UnmuteMonitoredUser, "UnmuteMonitoredUser"),
        (Capability::Answer, "Answer"),
        (Capability::Hangup, "Hangup"),
    ] {
        assert_sends(
            &request::call(&CALL.into(), &operation),
            (
                format!("/api/v2/me/calls/{CALL}"),
                json!({"operationName": name}),
            ),
        );
    }
}

#[test]
fn scope_and_mode_are_sent_when_they_are_not_the_default() {
    let request = request::monitor(
        &OWN_DEVICE.into(),
        &MonitoringState::ListenIn,
        &MonitorTarget::PhoneNumber("5001".into()),
        &MonitoringScope::Agent,
        &MonitoringMode::NextCall,
    );
    assert_sends(
        &request,
        (
            format!("/api/v2/me/devices/{OWN_DEVICE}"),
            json!({
                "operationName": "ListenIn",
                "phoneNumber": "5001",
                "supervisorMonitoringScope": "Agent",
                "supervisorMonitoringMode": "NextCall",
            }),
        ),
    );
}

#[test]
fn a_session_is_started_on_the_channels_and_place_that_were_asked_for() {
    let channels = ["voice".to_owned(), "chat".to_owned()];
    let path = || "/api/v2/me".to_owned();
    assert_sends(
        &request::start_contact_center_session(&channels, Some("desk 4")),
        (
            path(),
            json!({
                "operationName": "StartContactCenterSession",
                "channels": ["voice", "chat"],
                "place": "desk 4",
            }),
        ),
    );
    assert_sends(
        &request::start_contact_center_session(&channels, None),
        (
            path(),
            json!({
                "operationName": "StartContactCenterSession",
                "channels": ["voice", "chat"],
            }),
        ),
    );
}

#[test]
fn an_id_cannot_leave_its_place_in_the_path() {
    let request = request::call(&CallId::from("../../users?x#y"), &Capability::Hangup);
    assert_eq!(request.path, "/api/v2/me/calls/..%2F..%2Fusers%3Fx%23y");
    assert_eq!(
        request::user_devices(&"ü/1".into()).path,
        "/api/v2/users/%C3%BC%2F1?subresources=devices"
    );
}

#[test]
fn the_target_of_barge_in_is_the_same_device_on_another_host() {
    let device = device("barge-in");
    assert_eq!(device.id.as_str(), OWN_DEVICE);
    assert_eq!(device.device_state, DeviceState::Active);
    assert_eq!(device.phone_number, "5005");
    let user_state = device.user_state.clone().unwrap();
    assert_eq!(user_state.state, AgentState::NotReady);
    assert_eq!(user_state.display_name, "Not Ready");
    assert!(device.offers(&Capability::ListenIn));
    assert!(device.offers(&Capability::CancelSupervisorMonitoring));
    let monitoring = device.supervisor_monitoring_state.unwrap();
    assert_eq!(monitoring.state, MonitoringState::BargeIn);
    assert_eq!(monitoring.mode, MonitoringMode::AllCalls);
    assert_eq!(monitoring.scope, MonitoringScope::Call);
    assert_ne!(monitoring.target_device_uri, AGENT_DEVICE_URI);
    assert_eq!(monitoring.target().as_str(), AGENT_DEVICE);
}

#[test]
fn coach_is_shown_by_the_device() {
    let monitoring = device("coach").supervisor_monitoring_state.unwrap();
    assert_eq!(monitoring.state, MonitoringState::Coach);
}

#[test]
fn cancelled_monitoring_leaves_no_state_and_no_way_to_cancel() {
    let device = device("cancel-monitoring");
    assert_eq!(device.supervisor_monitoring_state, None);
    assert!(!device.offers(&Capability::CancelSupervisorMonitoring));
    assert!(device.offers(&Capability::ListenIn));
}

#[test]
fn a_switched_call_offers_the_way_back_only() {
    let listening = call("switch-to-listen-in");
    assert_eq!(listening.id.as_str(), CALL);
    assert_eq!(listening.state, CallState::Established);
    assert_eq!(listening.device().as_str(), OWN_DEVICE);
    assert_eq!(listening.duration, Some(75));
    assert_eq!(listening.mute, OnOff::On);
    assert!(listening.offers(&Capability::SwitchToBargeIn));
    assert!(!listening.offers(&Capability::SwitchToListenIn));
    let parties: Vec<_> = listening
        .participants
        .iter()
        .map(|party| &*party.phone_number)
        .collect();
    assert_eq!(parties, ["5000", "5001"]);

    let barging = call("switch-to-barge-in");
    assert_eq!(barging.duration, Some(21));
    assert_eq!(barging.mute, OnOff::Off);
    assert!(barging.offers(&Capability::SwitchToListenIn));
    assert!(!barging.offers(&Capability::SwitchToBargeIn));
}

#[test]
fn a_muted_agent_is_said_to_be_muted() {
    assert!(call("mute-monitored-user").monitored_user_muted);
    assert!(!call("unmute-monitored-user").monitored_user_muted);
    assert_eq!(call("mute-monitored-user").mute, OnOff::Off);
}

#[test]
fn a_captured_call_is_read_although_it_is_not_a_monitored_one() {
    let ringing = call("ringing-call");
    assert_eq!(ringing.state, CallState::Ringing);
    assert!(ringing.offers(&Capability::Answer));
    assert_eq!(ringing.duration, Some(0));
    assert!(!ringing.monitoring);
    let established = call("established-call");
    assert_eq!(established.id, ringing.id);
    assert_eq!(established.state, CallState::Established);
    assert!(established.offers(&Capability::Hangup));
    assert!(established.offers(&Capability::Other("ClearCall".into())));
}

#[test]
fn a_device_that_was_just_logged_in_has_a_bare_state() {
    let device = device("session-started");
    assert_eq!(device.device_state, DeviceState::Active);
    let user_state = device.user_state.unwrap();
    assert_eq!(user_state.state, AgentState::LoggedIn);
    assert_eq!(user_state.display_name, "");
}

#[test]
fn messages_of_other_types_are_named_and_left_alone() {
    let data = r#"{"messageType":"EmailStateChangeMessage","email":{}}"#;
    let other = Notification::Other("EmailStateChangeMessage".into());
    assert_eq!(gws::notification::read(data), Ok(other));
}

#[test]
fn own_states_on_channels_are_read() {
    let Notification::Channels(channels) = notification("channel-state") else {
        panic!("no channels");
    };
    let state = channels[0].user_state.clone().unwrap();
    assert_eq!(channels[0].channel, gws::names::Channel::Email);
    assert_ne!(state.state, AgentState::Other(String::new()));
}

#[test]
fn a_captured_error_message_has_no_words() {
    let expected = Notification::Error {
        message: String::new(),
    };
    assert_eq!(notification("error-message"), expected);
}

#[test]
fn the_signed_in_user_is_an_agent_with_an_inactive_device() {
    let (body, checked) = reply("me");
    assert_eq!(checked, Ok(()));
    let user = gws::reply::user(&tree(&body)).unwrap();
    assert_eq!(user.id.as_str(), "3f65ac876a48452f83ffb58cfc58fe47");
    assert_eq!(user.display_name(), "agent test");
    assert_eq!(user.roles, [Role::Agent]);
    let features: Vec<_> = user
        .features
        .unwrap()
        .into_iter()
        .map(|feature| feature.id)
        .collect();
    assert_eq!(features, ["api-supervisor-monitoring"]);
    let devices = user.devices.unwrap();
    assert_eq!(devices.len(), 1);
    assert_eq!(devices[0].device_state, DeviceState::Inactive);
    assert_eq!(devices[0].user_state, None);
    assert!(!devices[0].offers(&Capability::ListenIn));
    assert_eq!(user.calls, None, "calls were not asked for");
}

#[test]
fn own_state_tells_an_empty_list_from_a_missing_one() {
    let (body, checked) = reply("own-state");
    assert_eq!(checked, Ok(()));
    let user = gws::reply::user(&tree(&body)).unwrap();
    assert_eq!(user.calls, Some(vec![]));
    assert_eq!(user.features, None);
}

#[test]
fn groups_are_read_with_and_without_their_members() {
    let (body, checked) = reply("groups");
    assert_eq!(checked, Ok(()));
    let groups = gws::reply::groups(&tree(&body)).unwrap();
    assert_eq!(groups.len(), 1);
    assert_eq!(
        groups[0].id.as_str(),
        "2-273438b4-5aaa-4d29-ae3c-9eef83be3e51"
    );
    assert_eq!(groups[0].name, "Email_WWE_Group");
    assert_eq!(groups[0].users, None);
    assert_eq!(groups[0].supervisors, None);

    let (bare, _) = reply("group");
    for body in [
        bare.clone(),
        format!(r#"{{"statusCode":0,"group":{bare}}}"#),
    ] {
        let group = gws::reply::group(&tree(&body)).unwrap();
        assert_eq!(group.name, "Tech Support");
        assert_eq!(group.users.unwrap()[0].user_name, "user1");
        assert_eq!(group.supervisors.unwrap()[0].user_name, "supervisor1");
    }
}

#[test]
fn a_contact_has_a_number_and_a_state_and_no_device() {
    let (body, checked) = reply("contacts");
    assert_eq!(checked, Ok(()));
    let (contacts, total) = gws::reply::contacts(&tree(&body)).unwrap();
    assert_eq!(total, Some(5));
    assert_eq!(contacts.len(), 1);
    let contact = &contacts[0];
    assert_eq!(contact.id.as_str(), "844b7a0e30ce46a5b364797a39f8a81f");
    assert_eq!(contact.display_name(), "Willard Clinton");
    assert_eq!(contact.phone_numbers[0].phone_number, "15000");
    let voice = contact.voice().unwrap();
    assert_eq!(voice.user_activity, "Idle");
    assert_eq!(voice.phone_number, "15000");
    assert_eq!(voice.user_state.as_ref().unwrap().state, AgentState::Ready);
}

#[test]
fn replies_without_content_say_what_became_of_the_request() {
    let refused = |http, code, message: &str| {
        Err(Failure::Refused {
            http,
            code,
            message: message.into(),
        })
    };
    for (name, expected) in [
        ("accepted", Ok(())),
        ("string-status-code", Ok(())),
        ("not-signed-in", Err(Failure::NotSignedIn)),
        ("partial-success", refused(200, 7, "")),
        (
            "device-not-registered",
            refused(500, 4, "Device '5001' is not registered."),
        ),
    ] {
        assert_eq!(reply(name).1, expected, "{name}");
    }
}
