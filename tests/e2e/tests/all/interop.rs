//! The panel with notifications from servers that others wrote: `cometd-nodejs-server` with and without the acknowledge
//! extension, and `faye`. The contact centre answers everything else, and its own notifications reach nobody.

#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use e2e::peer::Kind;
use e2e::{Panel, Peer, Stage, Thing, repository, scene_with_peer};
use serde_json::{Value, json};

const ANA: &str = "5001";
/// What the panel notes when it has read everything after a gap.
const READ_AGAIN: &str = "everything was read again";

/// A sample of the vendor, about this call.
fn sample(name: &str, call: &str) -> Value {
    let file = format!("tests/fixtures/gws/{name}.notification.json");
    let text = std::fs::read_to_string(repository().join(file)).unwrap();
    let sample: Value = serde_json::from_str(&text).unwrap();
    let documented = sample["data"]["call"]["id"].as_str().unwrap();
    serde_json::from_str(&text.replace(documented, call)).unwrap()
}

/// The supervisor listens in to a call of Ana's. Gives the card and the id of the call.
async fn listening(stage: &Stage) -> (Panel, Thing, String) {
    // The samples tell of this caller.
    let call = json!({"agent": ANA, "from": "5000"});
    let call = stage.sim.post("/sim/call", call).await["call"].clone();
    let listen_in = json!({"user": "supervisor", "operation": "ListenIn", "agent": ANA});
    stage.sim.post("/sim/monitor", listen_in).await;
    let panel = stage.live().await;
    let card = panel.article("Call with Ana Lima");
    card.radio("Listen in").checked().await;
    (panel, card, call.as_str().unwrap().to_owned())
}

/// Tells of an operation. The contact centre knows of it too, so that the panel, which reads its own state once a minute,
/// never reads something else meanwhile.
async fn tell(stage: &Stage, peer: &Peer, operation: &str, notification: &str, call: &str) {
    let done = json!({"user": "supervisor", "operation": operation});
    stage.sim.post("/sim/monitor", done).await;
    peer.publish(&sample(notification, call)).await;
}

/// Every notification reaches the screen, in order.
async fn hears(stage: &Stage, peer: &Peer, card: &Thing, call: &str) {
    tell(stage, peer, "SwitchToBargeIn", "switch-to-barge-in", call).await;
    card.radio("Barge in").checked().await;
    tell(
        stage,
        peer,
        "MuteMonitoredUser",
        "mute-monitored-user",
        call,
    )
    .await;
    card.status().says("Ana Lima is muted").await;
    tell(
        stage,
        peer,
        "UnmuteMonitoredUser",
        "unmute-monitored-user",
        call,
    )
    .await;
    card.button("Mute agent").enabled().await;
    tell(stage, peer, "SwitchToListenIn", "switch-to-listen-in", call).await;
    card.radio("Listen in").checked().await;
}

async fn on_every_server(test: impl AsyncFn(&mut Stage, &Peer)) {
    for kind in Kind::ALL {
        println!("{kind:?}");
        scene_with_peer(kind, &test).await;
    }
}

#[tokio::test]
async fn notifications_reach_the_screen() {
    on_every_server(async |stage, peer| {
        let (_panel, card, call) = listening(stage).await;
        hears(stage, peer, &card, &call).await;
        assert_eq!(peer.seen("handshakes").await, 1);
    })
    .await;
}

#[tokio::test]
async fn a_forgotten_session_is_opened_anew_and_subscribed() {
    on_every_server(async |stage, peer| {
        let (panel, card, call) = listening(stage).await;
        peer.kill_sessions().await;
        panel.says(READ_AGAIN).await;
        panel.connection_is("Live").await;
        assert_eq!(peer.seen("handshakes").await, 2);
        hears(stage, peer, &card, &call).await;
    })
    .await;
}

#[tokio::test]
async fn a_server_that_starts_anew_is_found_again() {
    on_every_server(async |stage, peer| {
        let (panel, card, call) = listening(stage).await;
        peer.stop().await;
        panel.connection_is("Reconnecting").await;
        card.radio("Barge in")
            .disabled_because("Not connected")
            .await;
        // Of this nobody is told.
        let switch = json!({"user": "supervisor", "operation": "SwitchToBargeIn"});
        stage.sim.post("/sim/monitor", switch).await;
        peer.listen_anew().await;
        card.radio("Barge in").checked().await;
        panel.says(READ_AGAIN).await;
        panel.connection_is("Live").await;
        let back = json!({"user": "supervisor", "operation": "SwitchToListenIn"});
        stage.sim.post("/sim/monitor", back).await;
        hears(stage, peer, &card, &call).await;
    })
    .await;
}

#[tokio::test]
async fn a_lost_reply_is_repeated_where_the_server_can() {
    scene_with_peer(Kind::Acknowledging, async |stage, peer| {
        let (panel, card, call) = listening(stage).await;
        for (within, times) in [(false, 1), (true, 2_usize)] {
            peer.lose_next_delivery(within).await;
            peer.publish(&sample("switch-to-barge-in", &call)).await;
            peer.reaches("lost", times as u64).await;
            // The contact centre does not know of it: only the notification can have told.
            let barges_in = json!({"mode": "BargeIn", "state": "changed"});
            stage
                .events_like("supervisor-session", barges_in, times)
                .await;
            panel.connection_is("Live").await;
            hears(stage, peer, &card, &call).await;
        }
        assert_eq!(peer.seen("handshakes").await, 1);
        assert!(!panel.text().await.contains(READ_AGAIN));
    })
    .await;
}

#[tokio::test]
async fn after_a_lost_reply_the_truth_is_read_where_the_server_cannot_repeat_it() {
    for kind in [Kind::Plain, Kind::Faye] {
        println!("{kind:?}");
        scene_with_peer(kind, async |stage, peer| {
            let (panel, card, call) = listening(stage).await;
            peer.lose_next_delivery(true).await;
            let switch = json!({"user": "supervisor", "operation": "SwitchToBargeIn"});
            stage.sim.post("/sim/monitor", switch).await;
            peer.publish(&sample("switch-to-barge-in", &call)).await;
            peer.reaches("lost", 1).await;
            card.radio("Barge in").checked().await;
            panel.says(READ_AGAIN).await;

            // A call of which no notification arrived at all.
            peer.lose_next_delivery(true).await;
            stage.sim.post("/sim/hangup", json!({"agent": ANA})).await;
            peer.publish(&sample("switch-to-barge-in", &call)).await;
            peer.reaches("lost", 2).await;
            card.status().says("ended").await;
            assert_eq!(peer.seen("handshakes").await, 1);
        })
        .await;
    }
}
