//! The tabs of one user share one session: one polls, and when it goes another takes over. What one
//! reads of the roster, all have.

#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use std::time::{Duration, Instant};

use e2e::{Panel, Stage, scene, until};
use fantoccini::wd::WindowHandle;
use serde_json::json;

const ANA: &str = "5001";

/// Signs in on two tabs; the first polls. The second is in front.
async fn two_tabs(stage: &Stage) -> (WindowHandle, Panel) {
    stage.live().await;
    let client = &stage.browser.client;
    let first = client.window().await.unwrap();
    stage.browser.new_window().await;
    let panel = stage.live().await;
    (first, panel)
}

async fn only_session(stage: &Stage) -> String {
    let sessions = stage.sim.sessions().await;
    assert_eq!(sessions.len(), 1, "{sessions:?}");
    sessions[0]["clientId"].as_str().unwrap().to_owned()
}

/// A call of Ana is monitored, shown, and its end is seen.
async fn hears_of_a_call(stage: &Stage, panel: &Panel) {
    stage.sim.call(ANA).await;
    panel.button("Listen in to Ana Lima").use_it().await;
    let card = panel.article("Call with Ana Lima");
    card.radio("Listen in").checked().await;
    stage.sim.post("/sim/hangup", json!({"agent": ANA})).await;
    card.status().says("ended").await;
}

#[tokio::test]
async fn two_tabs_share_one_session_and_the_other_goes_on_when_one_is_closed() {
    scene(async |stage| {
        let (first, panel) = two_tabs(stage).await;
        let session = only_session(stage).await;
        let client = &stage.browser.client;
        let second = client.window().await.unwrap();
        stage.sim.call(ANA).await;
        panel.button("Listen in to Ana Lima").use_it().await;
        let card = panel.article("Call with Ana Lima");
        card.radio("Listen in").checked().await;

        client.switch_to_window(first).await.unwrap();
        client.close_window().await.unwrap();
        // At the very moment nobody polls.
        stage.sim.post("/sim/hangup", json!({"agent": ANA})).await;
        client.switch_to_window(second).await.unwrap();
        card.status().says("ended").await;
        assert_eq!(only_session(stage).await, session);
        let connection = json!({"state": "reconnecting"});
        let events = stage.events().await;
        assert!(
            !events.iter().any(|event| event["detail"] == connection),
            "nothing of it is seen: {events:?}"
        );
    })
    .await;
}

#[tokio::test]
async fn a_tab_that_crashes_is_replaced() {
    scene(async |stage| {
        let (first, panel) = two_tabs(stage).await;
        let session = only_session(stage).await;
        let client = &stage.browser.client;
        let second = client.window().await.unwrap();
        client.switch_to_window(first).await.unwrap();
        client.goto("chrome://crash").await.ok();
        client.switch_to_window(second).await.unwrap();
        hears_of_a_call(stage, &panel).await;
        assert_eq!(only_session(stage).await, session);
    })
    .await;
}

#[tokio::test]
async fn a_tab_that_goes_elsewhere_and_comes_back_is_fed_again() {
    scene(async |stage| {
        let (first, _) = two_tabs(stage).await;
        let client = &stage.browser.client;
        client.switch_to_window(first).await.unwrap();
        stage.browser.go("about:blank").await;
        client.back().await.unwrap();
        let back = stage.panel(0);
        back.sign_in("supervisor").await;
        back.connection_is("Live").await;
        hears_of_a_call(stage, &back).await;
        only_session(stage).await;
    })
    .await;
}

#[tokio::test]
async fn two_panels_of_one_page_share_one_session() {
    scene(async |stage| {
        stage.site.page(
            "two.html",
            "<supervisor-widget></supervisor-widget><supervisor-widget></supervisor-widget>",
        );
        let left = stage.open("two.html").await;
        let right = stage.panel(1);
        left.sign_in("supervisor").await;
        right.sign_in("supervisor").await;
        left.connection_is("Live").await;
        right.connection_is("Live").await;
        let session = only_session(stage).await;
        left.script("panel.remove()", vec![]).await;
        hears_of_a_call(stage, &stage.panel(0)).await;
        assert_eq!(only_session(stage).await, session);
    })
    .await;
}

#[tokio::test]
async fn where_tabs_cannot_share_each_polls_and_says_that_it_is_slowed() {
    scene(async |stage| {
        stage.site.page_with(
            "alone.html",
            r#"<script src="alone.js"></script>"#,
            "<supervisor-widget></supervisor-widget><supervisor-widget></supervisor-widget>",
        );
        stage
            .site
            .write("alone.js", "delete Navigator.prototype.locks;");
        let left = stage.open("alone.html").await;
        let right = stage.panel(1);
        left.sign_in("supervisor").await;
        left.connection_is("Live").await;
        right.sign_in("supervisor").await;
        right.connection_is("Live").await;
        until("each to have a session", async || {
            stage.sim.sessions().await.len() == 2
        })
        .await;
        right.says("open in another tab or window too").await;
        hears_of_a_call(stage, &right).await;
    })
    .await;
}

/// Signs in on a page whose rows are read every second; the page is looked at.
async fn reader(stage: &Stage) -> Panel {
    let panel = stage.live().await;
    let looked_at = stage.browser.run("return document.visibilityState", vec![]);
    assert_eq!(looked_at.await, "visible");
    let config = json!({"polling": {"visibleMs": 1_000}});
    panel.set("config", config).await;
    panel
}

async fn break_of_ana(stage: &Stage, name: &str) {
    let agent = json!({"agent": ANA, "state": "NotReady", "displayName": name});
    stage.sim.post("/sim/agent", agent).await;
}

async fn readings(stage: &Stage) -> usize {
    let requests = stage.sim.requests().await;
    let path = |request: &serde_json::Value| request["path"].as_str().map(str::to_owned);
    let paths = requests.iter().filter_map(path);
    paths.filter(|path| path.contains("/contacts")).count()
}

#[tokio::test]
async fn two_windows_read_the_roster_once_and_each_goes_on_alone() {
    scene(async |stage| {
        reader(stage).await;
        let client = &stage.browser.client;
        let first = client.window().await.unwrap();
        let second = stage.browser.new_window().await;
        let panel = reader(stage).await;

        stage.sim.forget_requests().await;
        let begin = Instant::now();
        until("twelve readings", async || readings(stage).await >= 12).await;
        // One tab pauses for three quarters of a second at least; two that do not share read twice as often.
        let took = begin.elapsed();
        assert!(took > Duration::from_secs(7), "{took:?}");

        for (window, name) in [(&first, "Coffee"), (&second, "Lunch")] {
            client.switch_to_window(window.clone()).await.unwrap();
            break_of_ana(stage, name).await;
            panel.row("Ana Lima").says(name).await;
        }
        client.switch_to_window(first).await.unwrap();
        client.close_window().await.unwrap();
        client.switch_to_window(second).await.unwrap();
        break_of_ana(stage, "Training").await;
        panel.row("Ana Lima").says("Training").await;
    })
    .await;
}
