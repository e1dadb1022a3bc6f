//! What goes wrong is said in one clear sentence with the way on, and the rest keeps working.

#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use e2e::{Panel, Stage, scene};
use serde_json::json;

const ANA: &str = "5001";

/// The plain page with these credentials, asked to connect.
async fn connecting(stage: &Stage, user: &str, password: &str) -> Panel {
    let panel = stage.open(e2e::site::PLAIN).await;
    panel
        .set("config", json!({"polling": {"visibleMs": 250}}))
        .await;
    panel.credentials(user, password).await;
    panel
        .script("panel.connect().catch(() => {})", vec![])
        .await;
    panel
}

/// The panel says exactly one sentence with these words; gives it.
async fn one_notice(panel: &Panel, words: &str) {
    panel.says(words).await;
    let text = panel.text().await;
    let times = text.matches(words).count();
    assert_eq!(times, 1, "{words:?} is said {times} times in:\n{text}");
}

#[tokio::test]
async fn a_wrong_password_is_said_once_and_can_be_corrected() {
    scene(async |stage| {
        let panel = connecting(stage, "supervisor", "Wrong-Secret-7").await;
        panel.connection_is("Sign-in needed").await;
        one_notice(&panel, "not accepted").await;
        stage
            .event("supervisor-connection", json!({"state": "auth-required"}))
            .await;
        stage
            .event("supervisor-error", json!({"code": "sign-in-needed"}))
            .await;

        let tries = stage.sim.requests().await.len();
        assert!(tries <= 3, "the server was asked {tries} times");
        let said = format!(
            "{:?}{:?}",
            stage.events().await,
            stage.browser.console().await
        );
        assert!(!said.contains("Wrong-Secret-7"), "the password is a secret");
        assert!(
            panel
                .script("return panel.credentials", vec![])
                .await
                .is_null()
        );

        panel.credentials("supervisor", "supervisor").await;
        panel.connection_is("Live").await;
        panel.row("Ana Lima").there().await;
    })
    .await;
}

#[tokio::test]
async fn without_credentials_the_panel_asks_for_a_sign_in() {
    scene(async |stage| {
        let panel = stage.open(e2e::site::PLAIN).await;
        let outcome = "return panel.connect().then(() => 'live', (error) => error.message)";
        let outcome = panel.script(outcome, vec![]).await;
        assert!(
            outcome
                .as_str()
                .is_some_and(|message| message.contains("credentials"))
        );
        panel.connection_is("Sign-in needed").await;
        one_notice(&panel, "not signed in").await;
        panel.credentials("supervisor", "supervisor").await;
        panel.connection_is("Live").await;
    })
    .await;
}

#[tokio::test]
async fn a_function_that_gives_credentials_is_asked_again_after_a_sign_out() {
    scene(async |stage| {
        let panel = stage.open(e2e::site::PLAIN).await;
        let script = "window.asked = 0; panel.credentials = async () => { window.asked += 1; \
             return { type: 'basic', username: 'supervisor', \
             password: window.asked === 2 ? 'outdated' : 'supervisor' }; }; await panel.connect()";
        panel.script(script, vec![]).await;
        panel.connection_is("Live").await;
        let asked = stage.browser.run("return window.asked", vec![]).await;
        assert_eq!(asked, 1);
        // From now on every request is refused as one without a session is.
        stage
            .sim
            .post(
                "/sim/fail",
                json!({
                    "path": "/api/v2/", "status": 401, "body": {"statusCode": 20}, "times": 3,
                }),
            )
            .await;
        panel.script("panel.refresh()", vec![]).await;
        stage
            .event("supervisor-connection", json!({"state": "connecting"}))
            .await;
        e2e::until("the function to be asked again", async || {
            stage
                .browser
                .run("return window.asked", vec![])
                .await
                .as_u64()
                > Some(1)
        })
        .await;
        panel.connection_is("Live").await;
    })
    .await;
}

#[tokio::test]
async fn an_agent_is_told_that_the_role_is_missing() {
    scene(async |stage| {
        let panel = connecting(stage, "agent", "agent").await;
        panel.connection_is("Live").await;
        one_notice(&panel, "no supervisor role").await;
    })
    .await;
}

#[tokio::test]
async fn a_feature_that_is_off_is_named_and_the_roster_stays() {
    scene(async |stage| {
        let remove = json!({"remove": ["api-supervisor-monitoring"]});
        stage.sim.post("/sim/features", remove).await;
        let panel = connecting(stage, "supervisor", "supervisor").await;
        panel.connection_is("Live").await;
        panel.row("Ana Lima").says("Ready").await;
        one_notice(&panel, "Monitoring is off").await;
        panel
            .button("Listen in to Ana Lima")
            .disabled_because("api-supervisor-monitoring")
            .await;
        stage.sim.call(ANA).await;
        panel.row("Ana Lima").says("On call").await;
    })
    .await;
}

#[tokio::test]
async fn a_web_page_in_place_of_the_service_is_recognized() {
    scene(async |stage| {
        let page = json!({"path": "/api/v2/me", "html": true, "status": 200, "times": 0});
        stage.sim.post("/sim/fail", page).await;
        let panel = connecting(stage, "supervisor", "supervisor").await;
        panel.connection_is("Failed").await;
        one_notice(&panel, "base-url").await;
        stage
            .event("supervisor-connection", json!({"state": "failed"}))
            .await;
        stage
            .event("supervisor-error", json!({"code": "not-gws"}))
            .await;

        stage
            .sim
            .post("/sim/reset", json!({"traffic": false}))
            .await;
        panel.button("Try again").press().await;
        panel.connection_is("Live").await;
        panel.row("Ana Lima").there().await;
    })
    .await;
}

#[tokio::test]
async fn a_wrong_base_url_is_recognized_and_can_be_corrected() {
    scene(async |stage| {
        let panel = stage.open(e2e::site::PLAIN).await;
        panel
            .script("panel.setAttribute('base-url', '/nowhere')", vec![])
            .await;
        panel.credentials("supervisor", "supervisor").await;
        panel
            .script("panel.connect().catch(() => {})", vec![])
            .await;
        panel.connection_is("Failed").await;
        one_notice(&panel, "base-url").await;
        panel
            .script("panel.removeAttribute('base-url')", vec![])
            .await;
        panel.connection_is("Live").await;
        panel.row("Ana Lima").there().await;
    })
    .await;
}

#[tokio::test]
async fn a_server_that_does_not_answer_is_tried_again_until_it_does() {
    scene(async |stage| {
        let panel = stage.open(e2e::site::PLAIN).await;
        stage.sim.kill().await;
        panel.credentials("supervisor", "supervisor").await;
        panel
            .script("panel.connect().catch(() => {})", vec![])
            .await;
        panel.connection_is("Reconnecting").await;
        one_notice(&panel, "cannot be reached yet").await;
        stage.sim.restart().await;
        panel.connection_is("Live").await;
        panel.row("Ana Lima").there().await;
    })
    .await;
}

#[tokio::test]
async fn a_malformed_notification_costs_only_itself() {
    scene(async |stage| {
        let panel = stage.live().await;
        panel.button("Listen in to Ana Lima").use_it().await;
        panel.says("Waiting for the next call of Ana Lima").await;
        for data in [
            json!({"messageType": "CallStateChangeMessage", "call": 42}),
            json!({"messageType": "DeviceStateChangeMessage", "devices": {"id": []}}),
            json!({"messageType": "CallStateChangeMessage"}),
            json!({"messageType": "SomethingNew", "data": [1, 2, 3]}),
            json!("text"),
        ] {
            stage.sim.notify("/v2/me/calls", data).await;
        }
        for raw in [
            json!({"channel": "/v2/me/calls"}),
            json!({"nothing": true}),
            json!([1]),
        ] {
            stage
                .sim
                .post("/sim/notify", json!({"user": "supervisor", "raw": raw}))
                .await;
        }
        stage
            .event(
                "supervisor-error",
                json!({"code": "notification-unreadable"}),
            )
            .await;
        panel.connection_is("Live").await;
        stage.sim.call(ANA).await;
        panel
            .article("Call with Ana Lima")
            .radio("Listen in")
            .checked()
            .await;
        panel.connection_is("Live").await;
    })
    .await;
}

#[tokio::test]
async fn a_refused_operation_says_why_and_changes_nothing_else() {
    scene(async |stage| {
        stage.sim.call(ANA).await;
        let panel = stage.live().await;
        for (status, code, words) in [(403, 5, "do not have the right"), (500, 4, "phone system failed")] {
            let fault = json!({
                "method": "POST", "path": "/api/v2/me/devices", "status": status, "statusCode": code,
                "statusMessage": "Not today",
            });
            stage.sim.post("/sim/fail", fault).await;
            panel.button("Listen in to Ana Lima").use_it().await;
            panel.says(words).await;
            let reason = format!("status-code-{code}");
            stage
                .event("supervisor-operation", json!({"phase": "failed", "reason": reason}))
                .await;
            panel.connection_is("Live").await;
            assert!(!panel.article("Call with Ana Lima").is_there().await);
        }
        panel.button("Dismiss").press().await;
        panel.button("Dismiss").gone().await;
        panel.button("Listen in to Ana Lima").use_it().await;
        panel.article("Call with Ana Lima").radio("Listen in").checked().await;
    })
    .await;
}

#[tokio::test]
async fn a_server_error_with_html_is_not_taken_for_an_answer() {
    scene(async |stage| {
        stage.sim.call(ANA).await;
        let panel = stage.live().await;
        let fault =
            json!({"method": "POST", "path": "/api/v2/me/devices", "status": 500, "html": true});
        stage.sim.post("/sim/fail", fault).await;
        panel.button("Listen in to Ana Lima").use_it().await;
        // It may have been carried out: the answer does not tell.
        panel
            .says("No answer yet for “Listen in to Ana Lima”")
            .await;
        panel.connection_is("Live").await;
        panel.button("Listen in to Ana Lima").enabled().await;
    })
    .await;
}

#[tokio::test]
async fn an_error_reported_afterwards_fails_the_operation_that_waits() {
    scene(async |stage| {
        let panel = stage.live().await;
        stage
            .sim
            .post("/sim/confirm", json!({"mode": "hold"}))
            .await;
        panel.button("Listen in to Ana Lima").use_it().await;
        stage.sim.operation("ListenIn").await;
        let error = json!({"user": "supervisor", "errorMessage": "Device is busy"});
        stage.sim.post("/sim/error", error).await;
        panel.says("reported an error afterwards").await;
        stage
            .event(
                "supervisor-operation",
                json!({"phase": "failed", "reason": "error-message"}),
            )
            .await;
        panel.button("Listen in to Ana Lima").enabled().await;
    })
    .await;
}

#[tokio::test]
async fn a_wrong_setting_is_reported_by_its_name() {
    scene(async |stage| {
        let panel = stage.open(e2e::site::PLAIN).await;
        let config = json!({"confirmMs": "long", "gws": {"sesion": "never"}});
        panel.set("config", config).await;
        let wrong = stage
            .event("supervisor-error", json!({"code": "config-wrong-type"}))
            .await;
        assert!(
            wrong["detail"]["message"]
                .as_str()
                .is_some_and(|text| text.contains("confirmMs"))
        );
        let unknown = stage
            .event("supervisor-error", json!({"code": "config-unknown-key"}))
            .await;
        assert!(
            unknown["detail"]["message"]
                .as_str()
                .is_some_and(|text| text.contains("gws.sesion"))
        );
    })
    .await;
}

/// Levels of nesting: with what stands around them, the last that the reader of JSON takes.
const DEEPEST: usize = 110;

#[tokio::test]
async fn what_is_nested_as_deep_as_can_be_fits_the_stack() {
    scene(async |stage| {
        let deep = (0..DEEPEST).fold(json!("deep"), |inner, level| match level % 2 {
            0 => json!([inner]),
            _ => json!({ "in": inner }),
        });
        let data = json!({"Deep": deep.clone()});
        let call = json!({"agent": ANA, "from": "+15557000", "userData": data});
        stage.sim.post("/sim/call", call).await;
        let panel = stage.live().await;
        stage.sim.notify("/v2/me/calls", deep).await;
        panel.button("Listen in to Ana Lima").use_it().await;
        panel.article("Call with Ana Lima").there().await;
        panel.connection_is("Live").await;
        let errors = stage.browser.run("return recorded.errors", vec![]).await;
        assert_eq!(errors, json!([]));
    })
    .await;
}
