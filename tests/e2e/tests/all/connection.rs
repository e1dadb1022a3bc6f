//! The panel never goes deaf: it is live, or visibly on its way back, and after a gap it reads the truth again.

#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use e2e::{Panel, Stage, Thing, scene, scene_with, until};
use serde_json::json;

const ANA: &str = "5001";

/// Monitors Ana, who is on a call, and gives the card of it.
async fn listening(stage: &Stage) -> (Panel, Thing) {
    stage.sim.call(ANA).await;
    let panel = stage.live().await;
    panel.button("Listen in to Ana Lima").use_it().await;
    let card = panel.article("Call with Ana Lima");
    card.radio("Listen in").checked().await;
    (panel, card)
}

/// The notification session ends, and no other can be opened until [`open_again`].
async fn break_off(stage: &Stage, panel: &Panel) {
    let refused = json!({"path": "/api/v2/notifications", "status": 503, "times": 0});
    stage.sim.post("/sim/fail", refused).await;
    stage
        .sim
        .post("/sim/cometd", json!({"action": "kill"}))
        .await;
    panel.connection_is("Reconnecting").await;
}

async fn open_again(stage: &Stage, panel: &Panel) {
    stage.sim.end_faults().await;
    panel.connection_is("Live").await;
}

async fn handshakes(stage: &Stage) -> u64 {
    stage.sim.state().await["cometd"]["handshakes"]
        .as_u64()
        .unwrap_or_default()
}

#[tokio::test]
async fn a_forgotten_session_is_opened_anew_and_subscribed() {
    // What expired silently is noticed with the next poll: let it come soon.
    let short_polls = json!({"cometd": {"timeout": 1000}});
    scene_with(short_polls, async |stage| {
        let (panel, card) = listening(stage).await;
        for action in ["kill", "expire"] {
            let before = handshakes(stage).await;
            stage
                .sim
                .post("/sim/cometd", json!({"action": action}))
                .await;
            // A session that expired silently is noticed with the next request.
            stage
                .sim
                .post("/sim/cometd", json!({"action": "drop-connect"}))
                .await;
            until(&format!("a new session after {action}"), async || {
                handshakes(stage).await > before
            })
            .await;
            panel.connection_is("Live").await;

            stage
                .sim
                .post("/sim/hold", json!({"agent": ANA, "on": true}))
                .await;
            card.status().says("hold").await;
            stage
                .sim
                .post("/sim/hold", json!({"agent": ANA, "on": false}))
                .await;
            card.status().says("nobody hears you").await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_dropped_poll_is_taken_up_again() {
    scene(async |stage| {
        let (panel, card) = listening(stage).await;
        let before = handshakes(stage).await;
        stage
            .sim
            .post("/sim/cometd", json!({"action": "drop-connect"}))
            .await;
        stage
            .sim
            .post("/sim/hold", json!({"agent": ANA, "on": true}))
            .await;
        card.status().says("hold").await;
        panel.connection_is("Live").await;
        assert_eq!(handshakes(stage).await, before, "the session lived");
    })
    .await;
}

#[tokio::test]
async fn a_server_that_restarts_is_found_again() {
    scene(async |stage| {
        let (panel, card) = listening(stage).await;
        stage.sim.kill().await;
        panel.connection_is("Reconnecting").await;
        panel
            .button("Coach Ana Lima")
            .disabled_because("Not connected")
            .await;
        panel.row("Ana Lima").there().await;

        stage.sim.restart().await;
        panel.connection_is("Live").await;
        // The new server knows nothing of the call.
        card.status().says("ended").await;
        stage.sim.call(ANA).await;
        panel.button("Coach Ana Lima").use_it().await;
        card.radio("Coach").checked().await;
    })
    .await;
}

#[tokio::test]
async fn a_call_that_ended_in_a_gap_is_not_shown_any_longer() {
    scene(async |stage| {
        let (panel, card) = listening(stage).await;
        break_off(stage, &panel).await;
        stage.sim.post("/sim/hangup", json!({"agent": ANA})).await;
        open_again(stage, &panel).await;
        card.status().says("ended").await;
        stage
            .event("supervisor-session", json!({"state": "ended"}))
            .await;
        panel.says("Waiting for the next call of Ana Lima").await;
    })
    .await;
}

#[tokio::test]
async fn a_mode_that_changed_in_a_gap_is_read_again() {
    scene(async |stage| {
        let (panel, card) = listening(stage).await;
        break_off(stage, &panel).await;
        card.radio("Barge in")
            .disabled_because("Not connected")
            .await;
        let switch = json!({"user": "supervisor", "operation": "SwitchToBargeIn"});
        stage.sim.post("/sim/monitor", switch).await;
        open_again(stage, &panel).await;
        card.radio("Barge in").checked().await;
        card.says("Found again").await;
    })
    .await;
}

#[tokio::test]
async fn a_server_that_ends_the_notifications_is_obeyed_until_somebody_connects() {
    scene(async |stage| {
        let (panel, card) = listening(stage).await;
        stage
            .sim
            .post("/sim/cometd", json!({"action": "disconnect"}))
            .await;
        panel.connection_is("Failed").await;
        stage
            .event("supervisor-error", json!({"code": "notifications-stopped"}))
            .await;
        assert!(stage.sim.sessions().await.is_empty());
        stage.sim.post("/sim/hangup", json!({"agent": ANA})).await;
        panel.button("Connect").press().await;
        panel.connection_is("Live").await;
        card.status().says("ended").await;
    })
    .await;
}

#[tokio::test]
async fn what_got_lost_is_delivered_again_where_the_server_can() {
    scene_with(json!({"cometd": {"ack": true}}), async |stage| {
        let (panel, card) = listening(stage).await;
        stage
            .sim
            .post("/sim/cometd", json!({"action": "lose-reply"}))
            .await;
        stage.sim.post("/sim/hangup", json!({"agent": ANA})).await;
        card.status().says("ended").await;
        panel.connection_is("Live").await;
        assert!(!panel.text().await.contains("Found again"));
    })
    .await;
}

#[tokio::test]
async fn a_reload_shows_the_monitored_call_again() {
    scene(async |stage| {
        let (panel, card) = listening(stage).await;
        stage.browser.reload().await;
        panel.sign_in("supervisor").await;
        card.radio("Listen in").checked().await;
        panel.button("Stop monitoring Ana Lima").use_it().await;
        card.gone().await;
    })
    .await;
}

#[tokio::test]
async fn a_page_that_is_left_ends_its_session() {
    scene(async |stage| {
        stage.live().await;
        assert_eq!(stage.sim.sessions().await.len(), 1);
        stage.browser.go("about:blank").await;
        until("the session to be gone", async || {
            stage.sim.sessions().await.is_empty()
        })
        .await;
    })
    .await;
}

#[tokio::test]
async fn without_a_network_the_panel_says_so_and_comes_back() {
    scene(async |stage| {
        let (panel, card) = listening(stage).await;
        stage.browser.offline(true).await;
        panel.connection_is("Offline").await;
        panel
            .button("Coach Ana Lima")
            .disabled_because("Not connected")
            .await;
        stage.sim.post("/sim/hangup", json!({"agent": ANA})).await;
        stage.browser.offline(false).await;
        panel.connection_is("Live").await;
        card.status().says("ended").await;
    })
    .await;
}

#[tokio::test]
async fn two_tabs_show_the_same_truth() {
    scene(async |stage| {
        let (first, card) = listening(stage).await;
        let client = &stage.browser.client;
        let here = client.window().await.unwrap();
        stage.browser.new_window().await;
        let second = stage.live().await;
        second
            .article("Call with Ana Lima")
            .radio("Listen in")
            .checked()
            .await;
        second.button("Stop monitoring Ana Lima").use_it().await;
        second.button("Listen in to Ana Lima").enabled().await;
        client.switch_to_window(here).await.unwrap();
        card.status().says("ended").await;
        first.button("Listen in to Ana Lima").enabled().await;
    })
    .await;
}

#[tokio::test]
async fn two_widgets_on_one_page_both_work() {
    scene(async |stage| {
        stage.site.page(
            "two.html",
            r#"<supervisor-widget id="left" autoconnect="false"></supervisor-widget>
            <supervisor-widget id="right" autoconnect="false"></supervisor-widget>"#,
        );
        let left = stage.open("two.html").await;
        let right = stage.panel(1);
        left.sign_in("supervisor").await;
        right.sign_in("supervisor").await;
        stage.sim.call(ANA).await;
        left.button("Listen in to Ana Lima").use_it().await;
        left.article("Call with Ana Lima")
            .radio("Listen in")
            .checked()
            .await;
        // It is the same user, and both say what is so.
        right
            .article("Call with Ana Lima")
            .radio("Listen in")
            .checked()
            .await;

        left.script("panel.remove()", vec![]).await;
        until("one session to be left", async || {
            stage.sim.sessions().await.len() == 1
        })
        .await;
        let left_over = stage.panel(0).article("Call with Ana Lima");
        left_over.button("Leave call").use_it().await;
        left_over.status().says("You left the call").await;
    })
    .await;
}
