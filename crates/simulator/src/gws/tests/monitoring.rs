//! Monitoring: device operations, call operations and what calls do to them.

use super::*;

#[test]
fn barge_in_is_confirmed_as_documented() {
    let mut centre = Centre::supervised("{}");
    centre.does(OWN_DEVICE, &operation("DoNotDisturbOn"));
    centre.heard();
    centre.does(OWN_DEVICE, &on_target("BargeIn"));
    assert_eq!(centre.heard_one(), sample("barge_in"));
    centre.does(OWN_DEVICE, &operation("CancelSupervisorMonitoring"));
    assert_eq!(centre.heard_one(), sample("cancel"));
}

#[test]
fn nothing_is_confirmed_before_its_time() {
    let mut centre = Centre::supervised(r#"{"confirmDelayMs": 500}"#);
    assert_eq!(centre.post(OWN_DEVICE, &on_target("ListenIn")).0, 200);
    assert_eq!(centre.heard(), [] as [Value; 0]);
    assert_eq!(
        centre.get("/me/devices?fields=*")["devices"][0].get("supervisorMonitoringState"),
        None
    );
    centre.later(1);
    assert_eq!(
        centre.heard_one()["data"]["devices"][0]["supervisorMonitoringState"]["state"],
        "ListenIn"
    );
}

#[test]
fn scope_and_mode_are_kept_and_a_number_names_the_device_too() {
    let mut centre = Centre::supervised("{}");
    let mut body = json!({"operationName": "ListenIn", "phoneNumber": "5002"});
    body["supervisorMonitoringScope"] = "Agent".into();
    body["supervisorMonitoringMode"] = "NextCall".into();
    centre.does(OWN_DEVICE, &body);
    let target = centre
        .state
        .world
        .person(&Dn::new("5002"))
        .unwrap()
        .device_id
        .to_string();
    assert_eq!(
        centre.heard_one()["data"]["devices"][0]["supervisorMonitoringState"],
        json!({
            "state": "ListenIn", "mode": "NextCall", "scope": "Agent",
            "targetDeviceUri": format!("http://127.0.0.1:8080/api/v2/devices/{target}"),
        })
    );
}

#[test]
fn refused_monitoring() {
    let mut centre = Centre::supervised("{}");
    let code = |answer: (u16, Value, String)| (answer.0, answer.1.as_u64().unwrap());
    assert_eq!(
        code(centre.post(OWN_DEVICE, &operation("ListenIn"))),
        (400, 1)
    );
    assert_eq!(code(centre.post(OWN_DEVICE, &json!({}))), (400, 1));
    assert_eq!(
        code(centre.post(OWN_DEVICE, &on_target("SwitchToCoach"))),
        (400, 10)
    );
    assert_eq!(
        code(centre.post(OWN_DEVICE, &operation("CancelSupervisorMonitoring"))),
        (400, 2)
    );
    assert_eq!(
        code(centre.post("/me/devices/other", &on_target("ListenIn"))),
        (404, 6)
    );
    let mut body = on_target("ListenIn");
    body["supervisorMonitoringScope"] = "World".into();
    assert_eq!(code(centre.post(OWN_DEVICE, &body)), (400, 10));
    let unknown = json!({"operationName": "Coach", "targetDeviceUri": "http://x/devices/none"});
    assert_eq!(code(centre.post(OWN_DEVICE, &unknown)), (404, 6));
    let own = json!({"operationName": "Coach", "phoneNumber": "5005"});
    assert_eq!(code(centre.post(OWN_DEVICE, &own)), (403, 3));
    centre.sim("agent", &json!({"agent": "5001", "state": "LoggedOut"}));
    assert_eq!(
        code(centre.post(OWN_DEVICE, &on_target("ListenIn"))),
        (500, 4)
    );
    let reply = centre.request("supervisor", "POST", OWN_DEVICE, "ListenIn");
    assert_eq!(reply.status, 400);
    assert_eq!(centre.heard(), [] as [Value; 0]);
}

#[test]
fn an_agent_is_not_offered_monitoring_and_is_refused() {
    let mut centre = Centre::new("{}");
    centre.sim("device", &json!({"user": "agent", "state": "Active"}));
    let reply = centre.request("agent", "GET", "/me/devices?fields=*", "");
    let body: Value = serde_json::from_slice(&reply.body).unwrap();
    assert_eq!(
        body["devices"][0]["capabilities"],
        json!(["ForwardCallsOn", "DoNotDisturbOn"])
    );
    let path = format!("/me/devices/{}", body["devices"][0]["id"].as_str().unwrap());
    assert_eq!(centre.post_as("agent", &path, &on_target("ListenIn")).1, 5);
}

#[test]
fn features_that_are_off_do_not_exist() {
    let mut centre = Centre::supervised("{}");
    centre.sim(
        "features",
        &json!({"remove": ["api-supervisor-monitoring"]}),
    );
    assert_eq!(centre.post(OWN_DEVICE, &on_target("ListenIn")).0, 400);
    assert_eq!(
        centre
            .request(
                "supervisor",
                "GET",
                "/features/api-supervisor-monitoring",
                ""
            )
            .status,
        404
    );
    centre.sim("features", &json!({"remove": ["api-voice"]}));
    assert_eq!(
        centre.request("supervisor", "GET", "/me/calls", "").status,
        404
    );
    assert_eq!(centre.post(OWN_DEVICE, &on_target("ListenIn")).0, 404);
}

#[test]
fn one_supervisor_per_device() {
    let mut centre = Centre::supervised("{}");
    centre.sim(
        "monitor",
        &json!({"user": "supervisor2", "operation": "ListenIn", "agent": "5001"}),
    );
    let (status, code, message) = centre.post(OWN_DEVICE, &on_target("BargeIn"));
    assert_eq!((status, code), (403, json!(3)));
    assert!(message.contains("another supervisor"), "{message}");
    centre.sim(
        "monitor",
        &json!({"user": "supervisor2", "operation": "CancelSupervisorMonitoring"}),
    );
    centre.does(OWN_DEVICE, &on_target("BargeIn"));
}

#[test]
fn an_operation_that_comes_too_late_is_an_error_message() {
    let mut centre = Centre::supervised(r#"{"confirmDelayMs": 500}"#);
    assert_eq!(centre.post(OWN_DEVICE, &on_target("ListenIn")).0, 200);
    centre.sim(
        "monitor",
        &json!({"user": "supervisor2", "operation": "ListenIn", "agent": "5001"}),
    );
    centre.later(1);
    let heard = centre.heard_one();
    assert_eq!(heard["data"]["messageType"], "ErrorMessage");
    assert!(
        heard["data"]["errorMessage"]
            .as_str()
            .unwrap()
            .contains("another supervisor")
    );
}

#[test]
fn a_call_in_progress_is_delivered_at_once_and_switched_as_documented() {
    let mut centre = Centre::supervised("{}");
    centre.sim("call", &json!({"agent": "5001", "from": "5000"}));
    centre.does(OWN_DEVICE, &on_target("ListenIn"));
    let heard = centre.heard();
    assert_eq!(heard.len(), 2);
    assert_eq!(heard[0]["data"]["messageType"], "DeviceStateChangeMessage");
    let call = heard[1]["data"]["call"].clone();
    assert_eq!(heard[1], like_sample("switch_to_listen_in", &call));
    let path = centre.call_path();

    centre.later(20);
    centre.does(&path, &operation("SwitchToBargeIn"));
    let heard = centre.heard_one();
    assert_eq!(heard["data"]["call"]["duration"], "21");
    assert_eq!(
        heard,
        like_sample("switch_to_barge_in", &heard["data"]["call"])
    );

    centre.does(&path, &operation("MuteMonitoredUser"));
    let heard = centre.heard_one();
    assert_eq!(
        heard,
        like_sample("mute_monitored_user", &heard["data"]["call"])
    );
    assert_eq!(centre.post(&path, &operation("MuteMonitoredUser")).1, 2);
    centre.does(&path, &operation("UnmuteMonitoredUser"));
    assert_eq!(
        centre.heard_one()["data"]["call"]["monitoredUserMuted"],
        false
    );

    centre.does(&path, &operation("SwitchToListenIn"));
    let heard = centre.heard_one();
    assert_eq!(
        heard,
        like_sample("switch_to_listen_in", &heard["data"]["call"])
    );
    assert_eq!(centre.post(&path, &operation("SwitchToListenIn")).1, 2);
    assert_eq!(centre.post(&path, &operation("MuteMonitoredUser")).1, 2);
}

#[test]
fn from_coach_there_is_no_way_back() {
    let mut centre = Centre::supervised("{}");
    centre.does(OWN_DEVICE, &on_target("Coach"));
    centre.heard();
    centre.sim("call", &json!({"agent": "5001"}));
    assert_eq!(
        modes(&centre.heard_one()),
        (
            "Established",
            "Off",
            vec!["SwitchToListenIn", "SwitchToBargeIn"]
        )
    );
    let path = centre.call_path();
    assert_eq!(centre.post(&path, &operation("SwitchToCoach")).1, 10);
    centre.does(&path, &operation("SwitchToListenIn"));
    assert_eq!(
        modes(&centre.heard_one()),
        ("Established", "On", vec!["SwitchToBargeIn"])
    );
    centre.does(&path, &operation("SwitchToBargeIn"));
    assert_eq!(
        modes(&centre.heard_one()),
        ("Established", "Off", vec!["SwitchToListenIn"])
    );
}

#[test]
fn without_intrusion_the_next_call_is_delivered() {
    let mut centre = Centre::supervised(r#"{"intrusion": false}"#);
    centre.sim("call", &json!({"agent": "5001"}));
    centre.does(OWN_DEVICE, &on_target("ListenIn"));
    assert_eq!(centre.heard_one()["channel"], "/v2/me/devices");
    centre.sim("hangup", &json!({"agent": "5001"}));
    centre.sim("call", &json!({"agent": "5001", "ringing": true}));
    assert_eq!(
        centre.heard(),
        [] as [Value; 0],
        "the agent has not answered yet"
    );
    centre.sim("answer", &json!({"agent": "5001"}));
    assert_eq!(centre.heard_one()["data"]["call"]["state"], "Established");
}

#[test]
fn without_auto_answer_the_supervisor_answers() {
    let mut centre = Centre::supervised(r#"{"autoAnswer": false}"#);
    centre.sim("call", &json!({"agent": "5001"}));
    centre.does(OWN_DEVICE, &on_target("BargeIn"));
    let heard = centre.heard().remove(1);
    assert_eq!(modes(&heard), ("Ringing", "Off", vec![]));
    assert_eq!(heard["data"]["call"]["capabilities"][0], "Answer");
    let path = centre.call_path();
    assert_eq!(centre.post(&path, &operation("SwitchToListenIn")).1, 2);
    centre.does(&path, &operation("Answer"));
    assert_eq!(
        modes(&centre.heard_one()),
        ("Established", "Off", vec!["SwitchToListenIn"])
    );
    assert_eq!(centre.post(&path, &operation("Answer")).1, 2);
}

#[test]
fn the_end_of_the_call_releases_the_leg_and_all_calls_go_on() {
    let mut centre = Centre::supervised("{}");
    centre.sim("call", &json!({"agent": "5001"}));
    centre.does(OWN_DEVICE, &on_target("ListenIn"));
    centre.heard();
    centre.sim("hangup", &json!({"agent": "5001"}));
    let heard = centre.heard_one();
    assert_eq!(heard["data"]["call"]["state"], "Released");
    assert_eq!(heard["data"]["call"]["capabilities"], json!([]));
    assert_eq!(centre.own_call(), Value::Null);
    centre.sim("call", &json!({"agent": "5001"}));
    assert_eq!(centre.heard_one()["data"]["call"]["state"], "Established");
}

#[test]
fn next_call_ends_with_the_call() {
    let mut centre = Centre::supervised("{}");
    let mut body = on_target("ListenIn");
    body["supervisorMonitoringMode"] = "NextCall".into();
    centre.does(OWN_DEVICE, &body);
    centre.sim("call", &json!({"agent": "5001"}));
    centre.heard();
    centre.sim("hangup", &json!({"agent": "5001"}));
    let heard = centre.heard();
    assert_eq!(heard[0]["data"]["call"]["state"], "Released");
    assert_eq!(
        heard[1]["data"]["devices"][0].get("supervisorMonitoringState"),
        None
    );
    centre.sim("call", &json!({"agent": "5001"}));
    assert_eq!(centre.heard(), [] as [Value; 0]);
}

#[test]
fn leaving_a_call_keeps_the_monitoring_and_the_call() {
    let mut centre = Centre::supervised("{}");
    centre.sim("call", &json!({"agent": "5001"}));
    centre.does(OWN_DEVICE, &on_target("ListenIn"));
    centre.heard();
    let path = centre.call_path();
    centre.does(&path, &operation("Hangup"));
    assert_eq!(centre.heard_one()["data"]["call"]["state"], "Released");
    assert_eq!(
        centre.get("/me/devices?fields=*")["devices"][0]["supervisorMonitoringState"]["state"],
        "ListenIn"
    );
    assert_eq!(centre.state.world.calls().count(), 1);
    assert_eq!(centre.post(&path, &operation("Hangup")).0, 404);
}

#[test]
fn cancel_releases_the_leg_or_not() {
    for releases in [true, false] {
        let mut centre = Centre::supervised("{}");
        centre.sim(
            "config",
            &json!({"guesses": {"cancelReleasesLeg": releases}}),
        );
        centre.sim("call", &json!({"agent": "5001"}));
        centre.does(OWN_DEVICE, &on_target("ListenIn"));
        centre.heard();
        centre.does(OWN_DEVICE, &operation("CancelSupervisorMonitoring"));
        assert_eq!(
            centre.heard()[0]["data"]["devices"][0].get("supervisorMonitoringState"),
            None
        );
        assert_eq!(centre.own_call().is_null(), releases);
    }
}

#[test]
fn call_scope_follows_a_transfer_and_agent_scope_does_not() {
    for (scope, stays) in [("Call", true), ("Agent", false)] {
        let mut centre = Centre::supervised("{}");
        centre.sim("call", &json!({"agent": "5001", "from": "5000"}));
        let mut body = on_target("ListenIn");
        body["supervisorMonitoringScope"] = scope.into();
        centre.does(OWN_DEVICE, &body);
        centre.heard();
        centre.sim("transfer", &json!({"agent": "5001", "to": "5002"}));
        let heard = centre.heard_one();
        if stays {
            assert_eq!(heard["data"]["notificationType"], "ParticipantsUpdated");
            assert_eq!(
                heard["data"]["call"]["participants"][1]["phoneNumber"],
                "5002"
            );
        } else {
            assert_eq!(heard["data"]["call"]["state"], "Released");
        }
        assert_eq!(centre.own_call().is_null(), !stays);
    }
}

#[test]
fn another_target_ends_the_leg_on_the_first() {
    let mut centre = Centre::supervised("{}");
    centre.sim("call", &json!({"agent": "5001"}));
    centre.sim("call", &json!({"agent": "5002"}));
    centre.does(OWN_DEVICE, &on_target("ListenIn"));
    centre.heard();
    centre.does(
        OWN_DEVICE,
        &json!({"operationName": "BargeIn", "phoneNumber": "5002"}),
    );
    let heard = centre.heard();
    assert_eq!(
        heard[0]["data"]["devices"][0]["supervisorMonitoringState"]["state"],
        "BargeIn"
    );
    assert_eq!(heard[1]["data"]["call"]["state"], "Released");
    assert_eq!(
        heard[2]["data"]["call"]["participants"][1]["phoneNumber"],
        "5002"
    );
}

#[test]
fn a_held_call_and_a_lost_device() {
    let mut centre = Centre::supervised("{}");
    centre.sim("call", &json!({"agent": "5001"}));
    centre.does(OWN_DEVICE, &on_target("ListenIn"));
    centre.heard();
    centre.sim("hold", &json!({"agent": "5001", "on": true}));
    assert_eq!(centre.heard_one()["data"]["call"]["state"], "Held");
    centre.sim("hold", &json!({"agent": "5001", "on": false}));
    assert_eq!(centre.heard_one()["data"]["call"]["state"], "Established");
    centre.sim(
        "device",
        &json!({"user": "supervisor", "state": "Inactive"}),
    );
    let heard = centre.heard();
    assert_eq!(heard[0]["data"]["call"]["state"], "Released");
    assert_eq!(heard[1]["data"]["devices"][0]["deviceState"], "Inactive");
    assert_eq!(centre.state.world.calls().count(), 1);
}

#[test]
fn an_agent_who_logs_out_is_no_longer_monitored() {
    let mut centre = Centre::supervised("{}");
    centre.does(OWN_DEVICE, &on_target("ListenIn"));
    centre.heard();
    centre.sim("agent", &json!({"agent": "5001", "state": "LoggedOut"}));
    assert_eq!(
        centre.heard_one()["data"]["devices"][0].get("supervisorMonitoringState"),
        None
    );
}

#[test]
fn the_agent_sees_that_somebody_listens() {
    let mut centre = Centre::supervised("{}");
    centre.sim("device", &json!({"user": "agent", "state": "Active"}));
    centre.sim("call", &json!({"agent": "agent"}));
    centre.does(
        OWN_DEVICE,
        &json!({"operationName": "ListenIn", "phoneNumber": "4001"}),
    );
    let reply = centre.request("agent", "GET", "/me/calls?fields=*", "");
    let body: Value = serde_json::from_slice(&reply.body).unwrap();
    assert_eq!(body["calls"][0]["supervisorListeningIn"], true);
    assert_eq!(
        body["calls"][0]["participants"].as_array().unwrap().len(),
        1,
        "a silent supervisor is no participant"
    );
}
