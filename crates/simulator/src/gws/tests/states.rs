//! The session of the contact centre and the states of agents.

use super::*;

#[test]
fn a_session_starts_and_ends() {
    let mut centre = Centre::new("{}");
    centre.listen();
    centre.does(
        "/me",
        &json!({"operationName": "StartContactCenterSession", "channels": ["voice"]}),
    );
    let states: Vec<_> = centre
        .heard()
        .iter()
        .map(|message| message["data"]["devices"][0]["userState"].clone())
        .collect();
    assert_eq!(
        states,
        [
            json!({"state": "LoggedIn"}),
            json!({
                "id": "900D55CC-2BB0-431F-8BF9-D3525B383BE6", "displayName": "Not Ready", "state": "NotReady",
            })
        ]
    );
    assert_eq!(
        centre.get("/me/devices?fields=*")["devices"][0]["deviceState"],
        "Active"
    );
    centre.does("/me", &operation("EndContactCenterSession"));
    assert_eq!(
        centre.heard_one()["data"]["devices"][0]["deviceState"],
        "Inactive"
    );
}

#[test]
fn channels_fail_one_by_one() {
    let mut centre = Centre::new("{}");
    let body =
        json!({"operationName": "StartContactCenterSession", "channels": ["voice", "email"]});
    let reply = centre.request("supervisor", "POST", "/me", &body.to_string());
    assert_eq!(reply.status, 200);
    let body: Value = serde_json::from_slice(&reply.body).unwrap();
    assert_eq!(body["statusCode"], 7);
    assert_eq!(body["failed"][0]["channel"], "email");
    assert_eq!(
        body["succeeded"],
        json!([{"statusCode": 0, "channel": "voice"}])
    );
    let email_only = json!({"operationName": "StartContactCenterSession", "channels": ["email"]});
    assert_eq!(centre.post("/me", &email_only).1, 4);
    assert_eq!(
        centre
            .post("/me", &operation("StartContactCenterSession"))
            .1,
        1
    );
}

#[test]
fn an_inactive_device_refuses_and_says_so_twice() {
    let mut centre = Centre::new("{}");
    centre.listen();
    let answer = centre.post("/me/channels/voice", &operation("Ready"));
    assert_eq!(
        answer,
        (500, json!(4), "Device '5005' is not registered.".to_owned())
    );
    assert_eq!(
        centre.heard_one(),
        json!({"channel": "/v2/me/devices", "data": {
            "messageType": "ErrorMessage",
            "devicePath": "/devices/efe1ab32-53f9-43ce-b65e-5768c61f7d4a",
            "deviceUri": "http://127.0.0.1:8080/api/v2/devices/efe1ab32-53f9-43ce-b65e-5768c61f7d4a",
        }})
    );
    assert_eq!(centre.post(OWN_DEVICE, &on_target("ListenIn")).1, 4);
}

#[test]
fn own_states() {
    let mut centre = Centre::supervised("{}");
    centre.does("/me/channels/voice", &operation("Ready"));
    let state = centre.heard_one()["data"]["devices"][0]["userState"].clone();
    assert_eq!(
        state,
        json!({"id": "9430250E-0A1B-421F-B372-F29E69366DED", "displayName": "Ready", "state": "Ready"})
    );
    centre.does("/me/channels/voice", &operation("Lunch"));
    assert_eq!(
        centre.heard_one()["data"]["devices"][0]["userState"]["reason"],
        "Lunch"
    );
    assert_eq!(
        centre.post("/me/channels/voice", &operation("Sleep")).0,
        400
    );
    let names: Vec<Value> = centre.get("/settings/agent-states")["settings"]
        .as_array()
        .unwrap()
        .clone();
    assert!(
        names
            .iter()
            .any(|setting| setting["operationName"] == "Lunch")
    );
}

#[test]
fn a_supervisor_sets_the_state_of_an_agent() {
    let mut centre = Centre::supervised("{}");
    let path = format!("/users/{}/channels/voice", centre.user_id("5001"));
    let reply = centre.request(
        "supervisor",
        "POST",
        &path,
        &operation("NotReady").to_string(),
    );
    assert_eq!(
        serde_json::from_slice::<Value>(&reply.body).unwrap(),
        json!({"statusCode": "0"})
    );
    centre.later(1);
    assert_eq!(
        centre.get("/contacts?phoneNumber=5001")["contacts"][0]["availability"]["channels"][0]["userState"]
            ["state"],
        "NotReady"
    );
    assert_eq!(
        centre.heard(),
        [] as [Value; 0],
        "the agent is told, not the supervisor"
    );
    centre.request(
        "supervisor",
        "POST",
        &path,
        &operation("Offline").to_string(),
    );
    centre.later(1);
    assert_eq!(
        centre.get("/contacts?phoneNumber=5001")["contacts"][0].get("availability"),
        None
    );
    assert_eq!(centre.post(&path, &operation("Ready")).1, 4);
    assert_eq!(centre.post(&path, &operation("Lunch")).0, 400);
    assert_eq!(centre.post_as("agent", &path, &operation("Ready")).1, 5);
    centre.sim(
        "features",
        &json!({"remove": ["api-supervisor-agent-control"]}),
    );
    assert_eq!(centre.post(&path, &operation("Ready")).0, 404);
}
