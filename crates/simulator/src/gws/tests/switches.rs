//! What a scenario may switch: telephony, channels, oddities; and calls with more on them.

use super::*;

#[test]
fn a_sip_cluster_starts_silent_follows_calls_and_enters_none_in_progress() {
    let mut centre = Centre::supervised(r#"{"sipCluster": true}"#);
    for name in ["Coach", "BargeIn"] {
        assert_eq!(centre.post(OWN_DEVICE, &on_target(name)).1, 3);
    }
    let mut agent_scope = on_target("ListenIn");
    agent_scope["supervisorMonitoringScope"] = "Agent".into();
    assert_eq!(centre.post(OWN_DEVICE, &agent_scope).1, 3);
    centre.sim("call", &json!({"agent": "5001"}));
    centre.does(OWN_DEVICE, &on_target("ListenIn"));
    assert_eq!(centre.own_call(), Value::Null, "not the call in progress");
    centre.sim("hangup", &json!({"agent": "5001"}));
    centre.sim("call", &json!({"agent": "5001"}));
    let path = centre.call_path();
    centre.does(&path, &operation("SwitchToBargeIn"));
    assert_eq!(centre.own_call()["mute"], "Off");
}

#[test]
fn a_conference_goes_on_without_one_of_its_agents() {
    let mut centre = Centre::supervised("{}");
    centre.sim("call", &json!({"agent": "5001", "from": "+15550100"}));
    centre.does(OWN_DEVICE, &on_target("ListenIn"));
    centre.sim("conference", &json!({"agent": "5001", "with": "5002"}));
    let numbers = |call: &Value| {
        let parties = call["participants"].as_array().unwrap();
        let numbers = parties.iter().map(|party| party["phoneNumber"].clone());
        numbers.collect::<Vec<_>>()
    };
    assert_eq!(numbers(&centre.own_call()), ["+15550100", "5001", "5002"]);
    centre.sim("hangup", &json!({"agent": "5001"}));
    assert_eq!(numbers(&centre.own_call()), ["+15550100", "5002"]);
    centre.sim("hangup", &json!({"agent": "5002"}));
    assert_eq!(centre.own_call(), Value::Null);
}

#[test]
fn who_follows_an_agent_leaves_the_conference_with_her() {
    let mut centre = Centre::supervised("{}");
    centre.sim("call", &json!({"agent": "5001"}));
    let mut body = on_target("ListenIn");
    body["supervisorMonitoringScope"] = "Agent".into();
    centre.does(OWN_DEVICE, &body);
    centre.sim("conference", &json!({"agent": "5001", "with": "5002"}));
    centre.sim("hangup", &json!({"agent": "5001"}));
    assert_eq!(centre.own_call(), Value::Null);
}

#[test]
fn data_and_recording_are_on_every_leg() {
    let mut centre = Centre::supervised("{}");
    let data = json!({"Reason": "Billing", "Nested": {"a": [1, 2]}});
    centre.sim(
        "call",
        &json!({"agent": "5001", "from": "+15550100", "userData": data}),
    );
    centre.does(OWN_DEVICE, &on_target("ListenIn"));
    let call = centre.own_call();
    assert_eq!(
        (&call["userData"], &call["ani"]),
        (&data, &"+15550100".into())
    );
    assert_eq!(call.get("recordingState"), None);
    centre.heard();
    centre.sim("recording", &json!({"agent": "5001", "state": "Paused"}));
    let told = centre.heard_one();
    assert_eq!(told["data"]["notificationType"], "CallRecordingStateChange");
    assert_eq!(told["data"]["call"]["recordingState"], "Paused");
    centre.sim("data", &json!({"agent": "5001", "userData": {"x": "y"}}));
    let told = centre.heard_one();
    assert_eq!(told["data"]["notificationType"], "AttachedDataChanged");
    assert_eq!(told["data"]["call"]["userData"], json!({"x": "y"}));
}

#[test]
fn an_agent_has_a_state_on_each_of_her_channels() {
    let mut centre = Centre::supervised(r#"{"channels": ["chat"]}"#);
    let user = centre.user_id("5001");
    let channels = |centre: &mut Centre| {
        let contact = centre.get(&format!("/contacts/{user}"));
        let channels = contact["contact"]["availability"]["channels"].clone();
        let states = channels.as_array().unwrap().iter().map(|channel| {
            let text = |value: &Value| value.as_str().unwrap().to_owned();
            (
                text(&channel["channel"]),
                text(&channel["userState"]["state"]),
            )
        });
        states.collect::<Vec<_>>()
    };
    let pair = |channel: &str, state: &str| (channel.to_owned(), state.to_owned());
    assert_eq!(
        channels(&mut centre),
        [pair("voice", "Ready"), pair("chat", "Ready")]
    );
    let path = format!("/users/{user}/channels/chat");
    assert_eq!(centre.post(&path, &operation("NotReady")).1, "0");
    centre.later(1);
    assert_eq!(
        channels(&mut centre),
        [pair("voice", "Ready"), pair("chat", "NotReady")]
    );
    centre.post(&path, &operation("Offline"));
    centre.later(1);
    assert_eq!(channels(&mut centre), [pair("voice", "Ready")]);
    let email = format!("/users/{user}/channels/email");
    assert_eq!(centre.post(&email, &operation("Ready")).1, 6);
}

#[test]
fn the_other_supervisor_is_named_where_that_is_switched_on() {
    for (scenario, word) in [
        ("{}", "another supervisor"),
        (r#"{"guesses": {"namesSupervisor": true}}"#, "'supervisor2'"),
    ] {
        let mut centre = Centre::supervised(scenario);
        let body = json!({"user": "supervisor2", "operation": "Coach", "agent": "5001"});
        centre.sim("monitor", &body);
        let (_, code, message) = centre.post(OWN_DEVICE, &on_target("ListenIn"));
        assert_eq!(code, 3);
        assert!(message.contains(word), "{message}");
    }
}

#[test]
fn oddities_reach_replies_and_notifications() {
    let odd = r#"{"oddities": {"textCodes": true, "oldParticipants": true, "pathSlash": true}}"#;
    let mut centre = Centre::supervised(odd);
    assert_eq!(centre.post(OWN_DEVICE, &on_target("ListenIn")).1, "0");
    centre.later(1);
    centre.heard();
    centre.sim("call", &json!({"agent": "5001", "from": "5000"}));
    let call = centre.heard_one()["data"]["call"].clone();
    assert_eq!(call["participants"], json!(["5000", "5001"]));
    assert_eq!(call["participantsInfo"][0]["phoneNumber"], "5000");
    assert!(call["path"].as_str().unwrap().starts_with("/calls/"));
}

#[test]
fn the_shipped_scenarios_run() {
    for name in ["calm", "busy", "trouble"] {
        let path = format!("{}/scenarios/{name}.json", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(path).unwrap();
        let scenario = Scenario::from_json(&text).unwrap();
        let mut state = State::new(0, Duration::from_millis(STARTED), &scenario);
        crate::control::run(&mut state, 0, &scenario.run)
            .unwrap_or_else(|error| panic!("{name}: {error}"));
        for second in 1..600 {
            state.settle(second * 1000);
        }
        let calls = state.world.calls().collect::<Vec<_>>();
        assert!(!calls.is_empty(), "{name}");
        assert!(state.world.texts().count() > 3, "{name}");
        assert!(calls.iter().all(|call| !call.attached.is_empty()), "{name}");
    }
}
