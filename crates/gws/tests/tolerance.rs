//! What real servers send besides the documented: nulls, gaps, other spellings, other bodies.

// Helpers outside of test functions may fail a test as well.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use common::{fixture, tree};
use gws::names::{
    AgentState, CallState, Capability, DeviceState, MonitoringMode, MonitoringState, OnOff,
};
use gws::notification::{self, Notification};
use gws::reply::{self, Failure};
use gws::resource::{Call, Device};
use serde_json::{Value, json};

fn read_call(call: &Value) -> Call {
    let data = json!({"messageType": "CallStateChangeMessage", "call": call});
    match notification::read(&data.to_string()) {
        Ok(Notification::Call(call)) => *call,
        other => panic!("{other:?}"),
    }
}

fn read_device(device: &Value) -> Device {
    let data = json!({"messageType": "DeviceStateChangeMessage", "devices": [device]});
    match notification::read(&data.to_string()) {
        Ok(Notification::Devices(devices)) => devices.into_iter().next().unwrap(),
        other => panic!("{other:?}"),
    }
}

fn check(status: u16, body: &str) -> Result<(), Failure> {
    reply::read(status, body, |_| Ok(()))
}

#[test]
fn missing_fields_take_their_empty_value() {
    let call = read_call(&json!({}));
    assert_eq!(call, Call::default());
    assert_eq!(call.state, CallState::Other(String::new()));
    assert_eq!(call.duration, None);
    assert_eq!(read_device(&json!({})), Device::default());
}

#[test]
fn null_counts_as_missing_in_every_field() {
    let sample = fixture("switch-to-listen-in.notification")["data"]["call"].clone();
    for key in sample.as_object().unwrap().keys() {
        let mut with_null = sample.clone();
        with_null[key] = Value::Null;
        let mut without = sample.clone();
        without.as_object_mut().unwrap().remove(key);
        assert_eq!(read_call(&with_null), read_call(&without), "{key}");
    }
    let sample = fixture("barge-in.notification")["data"]["devices"][0].clone();
    for key in sample.as_object().unwrap().keys() {
        let mut with_null = sample.clone();
        with_null[key] = Value::Null;
        let mut without = sample.clone();
        without.as_object_mut().unwrap().remove(key);
        assert_eq!(read_device(&with_null), read_device(&without), "{key}");
    }
    for part in ["userState", "supervisorMonitoringState"] {
        for key in sample[part].as_object().unwrap().keys() {
            let mut with_null = sample.clone();
            with_null[part][key] = Value::Null;
            let device = read_device(&with_null);
            assert!(device.user_state.is_some(), "{part}.{key}");
            assert!(device.supervisor_monitoring_state.is_some(), "{part}.{key}");
        }
    }
}

#[test]
fn null_in_a_list_costs_that_entry_only() {
    let call = read_call(&json!({
        "capabilities": [null, "SwitchToBargeIn"],
        "participants": [null, {"phoneNumber": null}, "5000"],
    }));
    assert!(call.offers(&Capability::SwitchToBargeIn));
    assert_eq!(call.participants[2].phone_number, "5000");
}

#[test]
fn a_field_of_another_case_is_a_field_that_is_not_known() {
    let call = read_call(&json!({"id": "1", "State": "Held", "MUTE": "On", "Capabilities": ["x"]}));
    assert_eq!(
        call,
        Call {
            id: "1".into(),
            ..Call::default()
        }
    );
}

#[test]
fn participants_are_objects_or_numbers() {
    let number = |value: Value| -> String {
        let call = read_call(&json!({"participants": [value]}));
        call.participants[0].phone_number.clone()
    };
    assert_eq!(number(json!("5000")), "5000");
    assert_eq!(
        number(json!({"phoneNumber": "5000", "digits": "1"})),
        "5000"
    );
    assert_eq!(number(json!({"digits": "5000", "phoneNumber": ""})), "5000");
    assert_eq!(number(json!({"e164number": "+495000"})), "+495000");
    assert_eq!(
        number(json!({"e164Number": "+495000", "role": {"deep": [1]}})),
        "+495000"
    );
    assert_eq!(number(json!({})), "");
    let older = read_call(&json!({
        "participants": ["5000"],
        "participantsInfo": [{"digits": "5000", "e164Number": "", "formattedPhoneNumber": "5000"}],
    }));
    assert_eq!(older.participants.len(), 1);
}

#[test]
fn the_path_does_not_matter_with_or_without_its_slash() {
    let sample = fixture("switch-to-listen-in.notification")["data"]["call"].clone();
    let bare = sample["path"].as_str().unwrap().to_owned();
    assert!(!bare.starts_with('/'));
    let mut slashed = sample.clone();
    slashed["path"] = format!("/{bare}").into();
    assert_eq!(read_call(&slashed), read_call(&sample));
}

#[test]
fn a_device_is_the_same_however_its_uri_is_written() {
    for uri in [
        "http://a/api/v2/devices/9c14",
        "/devices/9c14",
        "devices/9c14/",
        "9c14",
    ] {
        assert_eq!(
            read_call(&json!({"deviceUri": uri})).device().as_str(),
            "9c14"
        );
        let device = read_device(&json!({"supervisorMonitoringState": {"targetDeviceUri": uri}}));
        assert_eq!(
            device
                .supervisor_monitoring_state
                .unwrap()
                .target()
                .as_str(),
            "9c14"
        );
    }
}

#[test]
fn unknown_words_are_kept() {
    let call = read_call(&json!({
        "state": "Teleporting", "mute": "Half", "capabilities": ["LevitateAgent"],
    }));
    assert_eq!(call.state, CallState::Other("Teleporting".into()));
    assert_eq!(call.mute, OnOff::Other("Half".into()));
    assert_eq!(
        call.capabilities,
        [Capability::Other("LevitateAgent".into())]
    );
    let device = read_device(&json!({
        "deviceState": "Melting",
        "userState": {"state": "Lunch", "displayName": "Lunch"},
        "supervisorMonitoringState": {"state": "Whisper", "mode": "EveryOtherCall"},
    }));
    assert_eq!(device.device_state, DeviceState::Other("Melting".into()));
    assert_eq!(
        device.user_state.unwrap().state,
        AgentState::Other("Lunch".into())
    );
    let monitoring = device.supervisor_monitoring_state.unwrap();
    assert_eq!(monitoring.state, MonitoringState::Other("Whisper".into()));
    assert_eq!(
        monitoring.mode,
        MonitoringMode::Other("EveryOtherCall".into())
    );
}

#[test]
fn a_misspelt_capability_offers_nothing_and_does_no_harm() {
    let call = read_call(&json!({"capabilities": ["SwitchBargeIn", "SwitchToListenIn"]}));
    assert!(!call.offers(&Capability::SwitchToBargeIn));
    assert!(call.offers(&Capability::SwitchToListenIn));
}

#[test]
fn a_duration_is_text_or_a_number_or_not_known() {
    for (value, expected) in [
        (json!("75"), Some(75)),
        (json!(" 75 "), Some(75)),
        (json!(75), Some(75)),
        (json!(75.9), Some(75)),
        (json!("01:15"), None),
        (json!(-1), None),
        (json!(null), None),
        (json!([1]), None),
        (json!({"s": 1}), None),
        (json!(true), None),
    ] {
        assert_eq!(
            read_call(&json!({"duration": value})).duration,
            expected,
            "{value}"
        );
    }
}

#[test]
#[allow(clippy::too_many_lines, reason = "a table")]
fn the_envelope_decides_what_became_of_a_request() {
    use Failure::{Http, NotGws, NotSignedIn};
    let refused = |http, code, message: &str| {
        Err(Failure::Refused {
            http,
            code,
            message: message.into(),
        })
    };
    let html = "<!doctype html><title>Portal</title>";
    let csrf = "Missing or invalid Csrf token";
    let table = [
        // Success is code 0 with a good status, and nothing else.
        (200, r#"{"statusCode":0}"#, Ok(())),
        (200, r#"{"statusCode":"0"}"#, Ok(())),
        (204, r#"{"statusCode":0}"#, Ok(())),
        // Something else answered.
        (200, html, Err(NotGws)),
        (200, "", Err(NotGws)),
        (204, "", Err(NotGws)),
        (200, "{}", Err(NotGws)),
        (200, "[]", Err(NotGws)),
        (200, "null", Err(NotGws)),
        (200, r#"{"statusCode":null}"#, Err(NotGws)),
        (200, r#"{"statusCode":"fine"}"#, Err(NotGws)),
        (200, csrf, Err(NotGws)),
        // Refused.
        (200, r#"{"statusCode":7}"#, refused(200, 7, "")),
        (
            200,
            r#"{"statusCode":"6","statusMessage":"gone"}"#,
            refused(200, 6, "gone"),
        ),
        (
            200,
            r#"{"statusCode":99,"statusMessage":null}"#,
            refused(200, 99, ""),
        ),
        (400, r#"{"statusCode":2}"#, refused(400, 2, "")),
        (404, r#"{"statusCode":6}"#, refused(404, 6, "")),
        (
            500,
            r#"{"statusCode":4,"statusMessage":"x"}"#,
            refused(500, 4, "x"),
        ),
        (
            403,
            r#"{"statusCode":5,"statusMessage":"no"}"#,
            refused(403, 5, "no"),
        ),
        (403, r#"{"statusCode":3}"#, refused(403, 3, "")),
        // Not signed in.
        (401, "", Err(NotSignedIn)),
        (401, html, Err(NotSignedIn)),
        (401, r#"{"statusCode":5}"#, Err(NotSignedIn)),
        (403, "", Err(NotSignedIn)),
        (403, html, Err(NotSignedIn)),
        (403, "{}", Err(NotSignedIn)),
        (403, csrf, Err(NotSignedIn)),
        (
            403,
            r#"{"statusCode":20,"statusMessage":"Access denied"}"#,
            Err(NotSignedIn),
        ),
        (200, r#"{"statusCode":20}"#, Err(NotSignedIn)),
        (
            403,
            r#"{"statusCode":5,"statusMessage":"Missing or invalid CSRF token"}"#,
            Err(NotSignedIn),
        ),
        // An error without an envelope.
        (404, html, Err(Http(404))),
        (404, r#"{"statusCode":0}"#, Err(Http(404))),
        (403, r#"{"statusCode":0}"#, Err(Http(403))),
        (500, "", Err(Http(500))),
        (502, html, Err(Http(502))),
        // A redirect leads to where people sign in.
        (302, "", Err(NotSignedIn)),
        (0, "", Err(Http(0))),
    ];
    for (status, body, expected) in table {
        assert_eq!(check(status, body), expected, "{status} {body}");
    }
}

#[test]
fn a_good_envelope_with_another_content_is_unreadable() {
    let body = r#"{"statusCode":0,"user":"nobody"}"#;
    assert_eq!(reply::user(&tree(body)), Err(Failure::Unreadable));
    assert_eq!(reply::groups(&tree(body)), Err(Failure::Unreadable));
    assert_eq!(reply::contacts(&tree(body)), Err(Failure::Unreadable));
}

#[test]
fn a_field_of_another_type_costs_itself_only() {
    let user = reply::user(&tree(r#"{"user":{"id":"1","calls":"none","devices":[7]}}"#)).unwrap();
    assert_eq!((user.id.as_str(), user.calls), ("1", None));
    assert_eq!(user.devices, Some(vec![Device::default()]));
    let call = read_call(&json!({"id": "1", "capabilities": "all", "duration": [], "mute": 3}));
    assert_eq!(
        call,
        Call {
            id: "1".into(),
            ..Call::default()
        }
    );
    let data = r#"{"messageType":"DeviceStateChangeMessage","devices":[7,{"id":"1"}]}"#;
    match notification::read(data) {
        Ok(Notification::Devices(devices)) => assert_eq!(devices.len(), 1),
        other => panic!("{other:?}"),
    }
}

#[test]
fn lists_that_were_not_sent_are_told_from_empty_ones() {
    let user = reply::user(&tree(r#"{"user":{"id":"1","devices":[],"calls":null}}"#)).unwrap();
    assert_eq!((user.devices, user.calls), (Some(vec![]), None));
    let (contacts, total) = reply::contacts(&tree(r#"{"contacts":[{"id":"1"}]}"#)).unwrap();
    assert_eq!((contacts.len(), total), (1, None));
    assert_eq!(contacts[0].voice(), None);
}

#[test]
fn a_contact_without_a_voice_channel_is_not_on_voice() {
    let body = r#"{"contacts":[{"id":"1","availability":{"channels":[{"channel":"chat"}]}}]}"#;
    let (contacts, _) = reply::contacts(&tree(body)).unwrap();
    assert_eq!(contacts[0].voice(), None);
}

#[test]
fn a_broken_notification_says_why_without_its_content() {
    for (data, reason) in [
        ("", "not JSON at line 1, column 0"),
        (r#"{"secret":"hunter2"}"#, "a message without a messageType"),
        (r#"{"secret":"hunter2""#, "not JSON at line 1, column 19"),
        (
            r#"{"messageType":"DeviceStateChangeMessage"}"#,
            "DeviceStateChangeMessage without devices",
        ),
        (
            r#"{"messageType":"CallStateChangeMessage","call":null}"#,
            "CallStateChangeMessage without a call",
        ),
    ] {
        assert_eq!(notification::read(data), Err(reason.to_owned()), "{data}");
    }
}

#[test]
fn an_error_message_keeps_the_words_of_the_server() {
    let data = r#"{"messageType":"ErrorMessage","errorMessage":"Device is busy"}"#;
    let expected = Notification::Error {
        message: "Device is busy".into(),
    };
    assert_eq!(notification::read(data), Ok(expected));
}

#[test]
fn partial_success_is_told_channel_by_channel() {
    let (body, checked) = common::reply("partial-success");
    assert!(matches!(checked, Err(Failure::Refused { code: 7, .. })));
    let outcomes = gws::reply::channels(200, &body);
    let told: Vec<_> = outcomes
        .iter()
        .map(|outcome| (outcome.channel.as_str(), outcome.failure.is_none()))
        .collect();
    assert_eq!(told, [("voice", false), ("multimedia", true)]);
    assert!(matches!(
        &outcomes[0].failure,
        Some(Failure::Refused { code: 4, message, .. }) if message.contains("not registered")
    ));
    assert_eq!(gws::reply::channels(200, "garbage"), []);
}

#[test]
fn features_and_roles_are_understood_in_their_variants() {
    let body = r#"{"user":{"roles":["supervisor",{"name":"ROLE_ADMIN"}],
        "features":["api-voice",{"id":"api-supervisor-monitoring"}]}}"#;
    let user = gws::reply::user(&tree(body)).unwrap();
    assert_eq!(
        user.roles,
        [gws::names::Role::Supervisor, gws::names::Role::Admin]
    );
    let features: Vec<_> = user.features.unwrap().into_iter().map(|f| f.id).collect();
    assert_eq!(features, ["api-voice", "api-supervisor-monitoring"]);
}

#[test]
fn states_of_agents_are_asked_for_on_their_channel() {
    use gws::names::Channel;
    use gws::request::{StateOperation, agent_state, do_not_disturb, own_state_change};
    let request = agent_state(&"a/1".into(), &Channel::Email, StateOperation::Offline);
    assert_eq!(request.path, "/api/v2/users/a%2F1/channels/email");
    assert_eq!(
        request.body.as_deref(),
        Some(r#"{"operationName":"Offline"}"#)
    );
    let request = own_state_change(StateOperation::NotReady);
    assert_eq!(request.path, "/api/v2/me/channels/voice");
    let request = do_not_disturb(&"d".into(), true);
    assert_eq!(request.path, "/api/v2/me/devices/d");
    assert_eq!(
        request.body.as_deref(),
        Some(r#"{"operationName":"DoNotDisturbOn"}"#)
    );
}

#[test]
fn skills_come_as_objects_or_as_bare_texts() {
    for (skills, expected) in [
        (r#"["Spanish","Spanish"," "]"#, Some(vec!["Spanish"])),
        (
            r#"[{"name":"sp","displayName":"Spanish","level":7},{"name":"Sales"}]"#,
            Some(vec!["Spanish", "Sales"]),
        ),
        (
            r#"[{"id":"4","displayName":" "},{"level":1},7,null]"#,
            Some(vec!["4"]),
        ),
        ("[]", Some(vec![])),
        ("null", None),
        (r#""Spanish""#, None),
        (r#"{"name":"Spanish"}"#, None),
    ] {
        let body = format!(r#"{{"users":[{{"id":"1","skills":{skills}}}],"totalCount":"1"}}"#);
        let (users, total) = reply::users(&tree(&body)).unwrap();
        let expected: Option<Vec<String>> =
            expected.map(|names| names.into_iter().map(str::to_owned).collect());
        assert_eq!((&users[0].skills, total), (&expected, Some(1)), "{skills}");
        let body = format!(r#"{{"contact":{{"id":"1","skills":{skills}}}}}"#);
        assert_eq!(
            reply::contact(&tree(&body)).unwrap().skills,
            expected,
            "{skills}"
        );
    }
    assert_eq!(
        reply::users(&tree(r#"{"uris":[]}"#)),
        Err(Failure::Unreadable)
    );
}

#[test]
fn one_contact_comes_wrapped_or_bare_and_has_an_id() {
    for body in [
        r#"{"statusCode":0,"contact":{"id":"1","name":"ana"}}"#,
        r#"{"statusCode":0,"id":"1","name":"ana","businessUnits":["g1",{"id":"g2","name":"Sales"},{"name":"Support"},{}]}"#,
    ] {
        let contact = reply::contact(&tree(body)).unwrap();
        assert_eq!(contact.id.as_str(), "1");
        assert_eq!(
            contact.display_name(),
            "ana",
            "her login, where she has no name"
        );
        let groups = contact.business_units;
        assert!(groups.is_empty() || groups == ["g1", "g2", "Support"]);
    }
    for body in [r#"{"contact":{}}"#, "{}", "[]", "7", ""] {
        assert_eq!(
            reply::contact(&tree(body)),
            Err(Failure::Unreadable),
            "{body}"
        );
    }
}
