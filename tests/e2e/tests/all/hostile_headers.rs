//! Answers whose headers want something else than the panel: another place, an old copy, a wait, a token that nobody
//! can send.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use e2e::{Stage, scene, until};
use serde_json::{Value, json};

const CONTACTS: &str = "/api/v2/contacts";
const SIGN_IN_PAGE: &str = "/login.html";

async fn fail(stage: &Stage, fault: Value) {
    stage.sim.post("/sim/fail", fault).await;
}

/// Requests for this path since they were forgotten.
async fn asked(stage: &Stage, path: &str) -> usize {
    let requests = stage.sim.requests().await;
    let is_it = |request: &&Value| request["path"] == path;
    requests.iter().filter(is_it).count()
}

#[tokio::test]
async fn a_header_that_nobody_can_send_back_stops_nothing_and_is_told_once() {
    scene(async |stage| {
        let panel = stage.live().await;
        let headers = json!({"X-CSRF-HEADER": "X CSRF TOKEN", "X-CSRF-TOKEN": "t"});
        fail(
            stage,
            json!({"path": "/api/v2/", "headers": headers, "times": 0}),
        )
        .await;
        stage.sim.forget_requests().await;
        until("the agents to be read again and again", async || {
            asked(stage, CONTACTS).await > 2
        })
        .await;
        panel.connection_is("Live").await;
        let errors = stage.events().await;
        let is_it = |event: &&Value| event["detail"]["code"] == "csrf-header-unusable";
        assert_eq!(errors.iter().filter(is_it).count(), 1);
        panel.button("Listen in to Ana Lima").use_it().await;
        panel.button("Stop monitoring Ana Lima").enabled().await;
    })
    .await;
}

#[tokio::test]
async fn an_answer_that_the_browser_may_keep_is_asked_for_anew() {
    scene(async |stage| {
        let headers = json!({"Cache-Control": "max-age=600", "Last-Modified": "Wed, 01 Jan 2020 00:00:00 GMT"});
        fail(stage, json!({"path": "/api/v2/", "headers": headers, "times": 0})).await;
        let panel = stage.live().await;
        panel.row("Ben Kato").says("Ready").await;
        let state = json!({"agent": "5002", "state": "NotReady"});
        stage.sim.post("/sim/agent", state).await;
        panel.row("Ben Kato").says("Not Ready").await;
    })
    .await;
}

#[tokio::test]
async fn a_redirect_is_not_followed_and_means_that_nobody_is_signed_in() {
    scene(async |stage| {
        let panel = stage.live().await;
        let redirect =
            json!({"path": "/api/v2/me", "status": 302, "headers": {"Location": SIGN_IN_PAGE}, "times": 0});
        fail(stage, redirect).await;
        panel.button("Refresh").use_it().await;
        panel.connection_is("Sign-in needed").await;
        let followed = "return performance.getEntriesByType('resource').some((it) => it.name.endsWith(args[0]))";
        let followed = followed.replace("args", "arguments");
        let place = vec![json!(SIGN_IN_PAGE)];
        assert_eq!(stage.browser.run(&followed, place).await, json!(false));
        stage.sim.end_faults().await;
        // What was refused is not sent again; something else is.
        panel.credentials("supervisor2", "supervisor2").await;
        panel.connection_is("Live").await;
    })
    .await;
}

#[tokio::test]
async fn a_server_that_asks_for_a_wait_is_given_it() {
    scene(async |stage| {
        let panel = stage.open(e2e::site::PLAIN).await;
        let busy = json!({
            "path": "/api/v2/me", "status": 429, "headers": {"Retry-After": "300"}, "times": 0,
        });
        fail(stage, busy).await;
        panel.credentials("supervisor", "supervisor").await;
        panel
            .script("panel.connect().catch(() => {})", vec![])
            .await;
        panel.connection_is("Reconnecting").await;
        // At least five minutes, and told in seconds.
        until("the wait to be told", async || {
            let text = panel.text().await;
            let words = text.split_once("Next try in ").map(|(_, rest)| rest);
            let seconds = words.and_then(|rest| rest.split(' ').next()?.parse::<u32>().ok());
            seconds.is_some_and(|seconds| seconds > 280)
        })
        .await;
        assert_eq!(asked(stage, "/api/v2/me").await, 1);
        stage.sim.end_faults().await;
        panel.button("Try again").use_it().await;
        panel.connection_is("Live").await;
    })
    .await;
}
