//! The call that is on and the next one, in a browser: one word has one meaning, no microphone stays open by accident.

#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use e2e::{Panel, Stage, Thing, scene, scene_with};
use serde_json::{Value, json};

const ANA: &str = "5001";
/// Ana as the panel names her.
const CALL: &str = "Call with Ana Lima";

/// Monitors Ana, who is on a call, by this button of the row, and gives the card of the call.
async fn on_call(stage: &Stage, button: &str) -> (Panel, Thing) {
    stage.sim.call(ANA).await;
    let panel = stage.live().await;
    panel.row("Ana Lima").says("On call").await;
    panel.button(button).use_it().await;
    let card = panel.article(CALL);
    (panel, card)
}

async fn hang_up(stage: &Stage) {
    stage.sim.post("/sim/hangup", json!({"agent": ANA})).await;
}

/// The names of the operations that were asked for.
async fn operations(stage: &Stage) -> Vec<String> {
    let requests = stage.sim.requests().await;
    let names = requests
        .iter()
        .filter_map(|request| request["body"]["operationName"].as_str());
    names.map(str::to_owned).collect()
}

async fn is_on_device(stage: &Stage, operation: &str) -> Value {
    stage.sim.operation(operation).await
}

#[tokio::test]
async fn barge_in_from_the_row_switches_the_call_that_is_on() {
    scene(async |stage| {
        let (panel, card) = on_call(stage, "Listen in to Ana Lima").await;
        card.radio("Listen in").checked().await;
        panel.button("Barge in on Ana Lima").use_it().await;
        let question = panel.dialog("Barge in on Ana Lima?");
        question.button("Barge in").press().await;
        card.radio("Barge in").checked().await;
        card.status().says("Everybody hears you.").await;
        panel.row("Ana Lima").says("Barged in").await;
        // Its end stands in the place of the mode that is on.
        panel.button("Barge in on Ana Lima").gone().await;
        panel.button("Stop monitoring Ana Lima").enabled().await;
        let sent = operations(stage).await;
        assert!(sent.contains(&"SwitchToBargeIn".to_owned()), "{sent:?}");
        assert!(!sent.contains(&"BargeIn".to_owned()), "{sent:?}");
        // The next call begins with Listen in.
        hang_up(stage).await;
        panel.says("You will listen in silently.").await;
        panel.row("Ana Lima").says("Next call: listen").await;
    })
    .await;
}

#[tokio::test]
async fn after_a_call_that_began_with_barge_in_the_next_begins_silently() {
    scene(async |stage| {
        let panel = stage.live().await;
        panel.button("Barge in on Ana Lima").use_it().await;
        panel
            .says("as soon as the next call of Ana Lima begins")
            .await;
        panel
            .dialog("Barge in on Ana Lima?")
            .button("Barge in")
            .press()
            .await;
        panel
            .says("Next call: everybody will hear you at once.")
            .await;
        panel.row("Ana Lima").says("Next call: barge in").await;
        panel.button("Listen in instead").enabled().await;
        stage.sim.call(ANA).await;
        let card = panel.article(CALL);
        card.radio("Barge in").checked().await;
        hang_up(stage).await;
        panel.says("Next call begins with Listen in").await;
        panel.row("Ana Lima").says("Next call: listen").await;
        panel.button("Listen in instead").gone().await;
        stage.sim.call(ANA).await;
        card.radio("Listen in").checked().await;
    })
    .await;
}

#[tokio::test]
async fn the_next_call_is_chosen_on_the_card_and_told_as_such() {
    scene(async |stage| {
        let (panel, card) = on_call(stage, "Listen in to Ana Lima").await;
        card.radio("Listen in").checked().await;
        panel.choose("Next call", "Coach").await;
        panel.says("Next call of Ana Lima: Coach — confirmed").await;
        card.says("The next call begins with: Coach.").await;
        card.radio("Listen in").checked().await;
        card.status().says("You are silent").await;
        let event = json!({"operation": "Coach", "phase": "confirmed", "nextCall": true});
        stage.event("supervisor-operation", event).await;
        panel.choose("Next call", "Barge in").await;
        let question = panel.dialog("Next call of Ana Lima: Barge in?");
        question.button("Barge in").press().await;
        panel
            .says("Next call of Ana Lima: Barge in — confirmed")
            .await;
        hang_up(stage).await;
        panel
            .says("Next call: everybody will hear you at once.")
            .await;
        panel.button("Listen in instead").use_it().await;
        panel.says("You will listen in silently.").await;
    })
    .await;
}

#[tokio::test]
async fn a_call_in_progress_is_coached_in_one_step() {
    scene(async |stage| {
        let (panel, card) = on_call(stage, "Listen in to Ana Lima").await;
        card.radio("Listen in").checked().await;
        card.radio("Coach").use_it().await;
        card.radio("Coach").checked().await;
        card.status().says("Only Ana Lima hears you").await;
        panel.says("Coaching Ana Lima — confirmed").await;
        is_on_device(stage, "Coach").await;
    })
    .await;
}

#[tokio::test]
async fn where_a_call_in_progress_cannot_be_entered_it_is_told() {
    scene_with(json!({"intrusion": false}), async |stage| {
        let panel = stage.live().await;
        panel.button("Listen in to Ana Lima").use_it().await;
        panel.says("Waiting for the next call of Ana Lima").await;
        stage.sim.call(ANA).await;
        let card = panel.article(CALL);
        card.radio("Listen in").checked().await;
        card.radio("Coach").use_it().await;
        card.status().says("You left the call.").await;
        panel.says("are not back on it").await;
        panel
            .says("Next call: Ana Lima will hear you at once.")
            .await;
    })
    .await;
}

#[tokio::test]
async fn whoever_leaves_is_told_so_and_not_that_the_call_ended() {
    scene(async |stage| {
        let (panel, card) = on_call(stage, "Listen in to Ana Lima").await;
        card.button("Leave call").use_it().await;
        card.status().says("You left the call.").await;
        card.status().says("Ana Lima may still be on it.").await;
        let text = card.there().await.text;
        assert!(!text.contains("Call ended"), "{text}");
        panel.says("Left the call of Ana Lima — confirmed").await;
    })
    .await;
}
