//! The control plane.

use super::*;

#[test]
fn effects_can_be_held_released_and_silenced() {
    let mut centre = Centre::supervised("{}");
    centre.sim("confirm", &json!({"mode": "hold"}));
    centre.does(OWN_DEVICE, &on_target("ListenIn"));
    assert_eq!(centre.heard(), [] as [Value; 0]);
    assert_eq!(
        centre.sim("confirm", &json!({"mode": "release"}))["waiting"],
        1
    );
    assert_eq!(centre.heard().len(), 1);
    centre.sim("confirm", &json!({"mode": "silent"}));
    centre.does(OWN_DEVICE, &operation("CancelSupervisorMonitoring"));
    assert_eq!(centre.heard(), [] as [Value; 0]);
    assert_eq!(
        centre.get("/me/devices?fields=*")["devices"][0].get("supervisorMonitoringState"),
        None
    );
}

#[test]
fn anything_can_be_published() {
    let mut centre = Centre::supervised("{}");
    centre.sim(
        "notify",
        &json!({"user": "supervisor", "channel": "/v2/me/calls", "data": {"messageType": 7}}),
    );
    centre.sim(
        "notify",
        &json!({"user": "supervisor", "raw": {"channel": 5}}),
    );
    centre.sim(
        "error",
        &json!({"user": "supervisor", "errorMessage": "no"}),
    );
    let heard = centre.heard();
    assert_eq!(
        heard[0],
        json!({"channel": "/v2/me/calls", "data": {"messageType": 7}})
    );
    assert_eq!(heard[1], json!({"channel": 5}));
    assert_eq!(heard[2]["data"]["errorMessage"], "no");
}

#[test]
fn requests_are_remembered_without_credentials() {
    let mut centre = Centre::supervised("{}");
    centre.does(OWN_DEVICE, &on_target("BargeIn"));
    let report = crate::control::answer(
        &mut centre.state,
        0,
        &Incoming {
            method: "GET".into(),
            path: "/sim/requests".into(),
            ..Incoming::default()
        },
    );
    let text = String::from_utf8(report.body).unwrap();
    let body: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(
        body["requests"][0],
        json!({
            "user": "supervisor", "method": "POST", "path": format!("/api/v2{OWN_DEVICE}"), "query": "",
            "body": on_target("BargeIn"), "status": 200,
        })
    );
    assert!(!text.contains("Basic") && !text.contains("JSESSIONID"));
}

#[test]
fn wrong_commands_say_what_is_wrong() {
    let mut centre = Centre::new("{}");
    let mut error = |command: &str, body: &str| {
        let request = Incoming {
            method: "POST".into(),
            path: format!("/sim/{command}"),
            body: body.into(),
            ..Incoming::default()
        };
        let reply = crate::control::answer(&mut centre.state, 0, &request);
        assert_eq!(reply.status, 400, "{command}");
        String::from_utf8(reply.body).unwrap()
    };
    assert!(error("dance", "{}").contains("dance"));
    assert!(error("call", "{}").contains("agent"));
    assert!(error("call", r#"{"agent":"9999"}"#).contains("9999"));
    assert!(error("hold", r#"{"agent":"5001","on":true}"#).contains("NoCall"));
    assert!(error("agent", r#"{"agent":"5001","state":"Asleep"}"#).contains("Asleep"));
    assert!(error("config", r#"{"seed":3}"#).contains("reset"));
    assert!(error("fail", "{").contains("JSON"));
}

#[test]
fn a_reset_goes_back_to_the_start() {
    let mut centre = Centre::supervised("{}");
    centre.sim("call", &json!({"agent": "5001"}));
    let before = centre.user_id("5003");
    centre.sim(
        "reset",
        &json!({"traffic": false, "agents": 5, "seed": 2, "run": [{"do": "call", "agent": "5002"}]}),
    );
    assert_ne!(centre.user_id("5003"), before);
    assert_eq!(
        centre
            .state
            .world
            .people()
            .filter(|person| person.on_the_floor)
            .count(),
        5
    );
    assert_eq!(centre.state.world.calls().count(), 1);
}
