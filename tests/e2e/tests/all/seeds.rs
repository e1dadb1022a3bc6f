//! The vendor's own samples, to the letter: what leaves the browser, and what arrives.
//!
//! The simulator gives Ana's and the supervisor's devices the ids of the samples, so nothing in them is adapted.

#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use std::time::Instant;

use e2e::{repository, scene};
use serde_json::{Value, json};

fn fixture(name: &str) -> Value {
    let file = repository().join("tests/fixtures/gws").join(name);
    let text = std::fs::read_to_string(&file).unwrap_or_default();
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

fn last_segment(uri: &Value) -> Option<&str> {
    uri.as_str()?.rsplit('/').next()
}

/// The first duration in a text, `01:15`.
fn seconds(text: &str) -> Option<u64> {
    text.split_whitespace().find_map(|word| {
        let (minutes, seconds) = word.split_once(':')?;
        Some(minutes.parse::<u64>().ok()? * 60 + seconds.parse::<u64>().ok()?)
    })
}

#[tokio::test]
async fn barge_in_sends_the_documented_request_and_its_notification_confirms_it() {
    scene(async |stage| {
        let panel = stage.live().await;
        panel
            .set("config", json!({"confirm": {"bargeIn": false}}))
            .await;
        // The simulator's own notification stays away, so that the sample alone can confirm.
        stage
            .sim
            .post("/sim/confirm", json!({"mode": "hold"}))
            .await;
        panel.button("Barge in on Ana Lima").use_it().await;

        let sample = fixture("barge-in.request.json");
        let request = stage.sim.operation("BargeIn").await;
        let line = format!("{} {}", request["method"], request["path"]).replace('"', "");
        assert_eq!(line.replace(" /", " "), sample["request"]);
        let (body, documented) = (&request["body"], &sample["body"]);
        let keys = |body: &Value| body.as_object().map(|body| body.keys().cloned().collect());
        assert_eq!(keys(body), keys(documented) as Option<Vec<String>>);
        assert_eq!(body["operationName"], documented["operationName"]);
        // The host is the one that was asked; the device is the documented one.
        let target = "targetDeviceUri";
        assert_eq!(
            last_segment(&body[target]),
            last_segment(&documented[target])
        );

        let notification = fixture("barge-in.notification.json");
        let confirming = &notification["data"]["devices"][0]["supervisorMonitoringState"];
        assert_ne!(
            body[target], confirming[target],
            "the sample names another host"
        );
        assert!(!panel.button("Stop monitoring Ana Lima").is_there().await);
        let channel = notification["channel"].as_str().unwrap_or_default();
        stage
            .sim
            .notify(channel, notification["data"].clone())
            .await;
        stage
            .event(
                "supervisor-operation",
                json!({"operation": "BargeIn", "phase": "confirmed"}),
            )
            .await;
        panel.button("Stop monitoring Ana Lima").enabled().await;
        panel.says("Waiting for the next call of Ana Lima").await;
    })
    .await;
}

#[tokio::test]
async fn switch_to_listen_in_leaves_the_switches_that_its_capabilities_allow() {
    scene(async |stage| {
        let panel = stage.live().await;
        let notification = fixture("switch-to-listen-in.notification.json");
        let channel = notification["channel"].as_str().unwrap_or_default();
        let told = Instant::now();
        stage
            .sim
            .notify(channel, notification["data"].clone())
            .await;

        // 5001 takes part in the sample's call.
        let card = panel.article("Call with Ana Lima");
        card.radio("Listen in").checked().await;
        card.radio("Barge in").enabled().await;
        card.radio("Coach")
            .disabled_because("from the next call on")
            .await;
        card.button("Mute agent")
            .disabled_because("Barge in first")
            .await;
        card.button("Leave call").enabled().await;
        card.status().says("nobody hears you").await;
        // Its duration is a string of 75 seconds, and time goes on.
        card.becomes("75 seconds old when it was told of", |look| {
            let most = 76 + told.elapsed().as_secs();
            seconds(&look.text).is_some_and(|age| (75..=most).contains(&age))
        })
        .await;
    })
    .await;
}

#[tokio::test]
async fn the_documented_samples_of_one_call_lead_through_its_modes() {
    scene(async |stage| {
        let panel = stage.live().await;
        let card = panel.article("Call with Ana Lima");
        let publish = async |name: &str| {
            let notification = fixture(name);
            let channel = notification["channel"]
                .as_str()
                .unwrap_or_default()
                .to_owned();
            stage
                .sim
                .notify(&channel, notification["data"].clone())
                .await;
        };
        publish("switch-to-barge-in.notification.json").await;
        card.radio("Barge in").checked().await;
        publish("mute-monitored-user.notification.json").await;
        card.status().says("Ana Lima is muted").await;
        card.button("Unmute agent").enabled().await;
        publish("unmute-monitored-user.notification.json").await;
        card.button("Mute agent").enabled().await;
        publish("switch-to-listen-in.notification.json").await;
        card.radio("Listen in").checked().await;
        card.button("Mute agent")
            .disabled_because("Barge in first")
            .await;
    })
    .await;
}
