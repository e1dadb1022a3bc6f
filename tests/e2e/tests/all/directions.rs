//! Whether each name, number and quoted text keeps its direction of writing to itself.

#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use std::collections::BTreeSet;

use e2e::{Panel, Stage, scene};
use serde_json::json;

const ANA: &str = "5001";
const ESCAPE: &str = "\u{e00c}";

/// What is at fault on the panel's screen, and what of the values was seen.
const LOOK: &str = concat!(
    include_str!("../../../directions.js"),
    "return directionsOf(panel.shadowRoot.querySelector('[part~=root]'), given[0])"
);

async fn keeps_directions(panel: &Panel, state: &str, values: &[&str]) -> BTreeSet<String> {
    let found = panel.script(LOOK, vec![json!(values)]).await;
    assert_eq!(found[0], json!([]), "{state}: {:#}", found[0]);
    let seen = found[1].as_array().cloned().unwrap_or_default();
    seen.iter()
        .filter_map(|it| Some(it.as_str()?.to_owned()))
        .collect()
}

/// A call and a session are followed; the filters, the log and a question are looked at in turn.
async fn each_state(stage: &Stage, panel: &Panel, tag: &str, values: &[&str]) {
    panel.speak(tag).await;
    let press = async |selector: &str| {
        let press = "panel.shadowRoot.querySelector(given[0]).click()";
        panel.script(press, vec![json!(selector)]).await;
    };
    let mut seen = keeps_directions(panel, "cards", values).await;
    press(".activity-label").await;
    seen.extend(keeps_directions(panel, "log", values).await);
    press(".activity-label").await;
    for button in 0..2 {
        let open = "panel.shadowRoot.querySelectorAll('.roster .menu-button')[given[0]].click()";
        panel.script(open, vec![json!(button)]).await;
        seen.extend(keeps_directions(panel, "menus of the list", values).await);
        stage.browser.keys(ESCAPE).await;
    }
    let missing: Vec<_> = values
        .iter()
        .filter(|value| !seen.contains(**value))
        .collect();
    assert!(
        missing.is_empty(),
        "{tag}: never on the screen: {missing:?}"
    );
}

async fn floor(stage: &Stage, panel: &Panel, customer: &str, text: &str, skill: &str) {
    let data = json!({"WWE_PARTY_+4930123456": {"firstname": customer}, "Reason": text});
    let call = json!({"agent": ANA, "from": "+4930123456", "userData": data});
    stage.sim.post("/sim/call", call).await;
    let arrival =
        json!({"agent": ANA, "nickname": customer, "text": text, "userData": {"Note": skill}});
    let session = stage.sim.post("/sim/text", arrival).await["session"].clone();
    panel.button("Listen in to Ana Lima").use_it().await;
    panel
        .article("Call with Ana Lima")
        .radio("Listen in")
        .checked()
        .await;
    panel
        .choose("Messages of Ana Lima", "Coach SMS of Ana Lima")
        .await;
    panel.button_starting("Read SMS with ").use_it().await;
    let card = panel.article("SMS with Ana Lima");
    card.radio("Coach").checked().await;
    for act in [
        json!({"action": "say", "by": "customer", "text": text}),
        json!({"action": "typing"}),
    ] {
        let mut act = act;
        act["session"] = session.clone();
        stage.sim.post("/sim/session", act).await;
    }
    card.log().says(text).await;
    panel.unfold().await;
}

#[tokio::test]
async fn latin_names_keep_their_direction_in_arabic() {
    scene(async |stage| {
        let panel = stage.live().await;
        floor(stage, &panel, "Mara Holm", "Good morning!", "VIP!").await;
        let values = [
            "Ana Lima",
            "Mara Holm",
            "Good morning!",
            "VIP!",
            "Customer Care",
            "+4930123456",
        ];
        each_state(stage, &panel, "ar", &values).await;
    })
    .await;
}

#[tokio::test]
async fn hebrew_names_keep_their_direction_in_english() {
    scene(async |stage| {
        let panel = stage.live().await;
        floor(stage, &panel, "דנה לוי", "שלום, מה שלומך?", "חשוב").await;
        let renamed = "const path = '/api/v2/contacts?type=User&offset=0&limit=200'; \
             const answer = await (await fetch(path)).json(); \
             for (const one of answer.contacts) { one.firstName = 'ליאור'; one.lastName = 'כהן'; } \
             return answer";
        let renamed = panel.script(renamed, vec![]).await;
        stage
            .sim
            .post(
                "/sim/fail",
                json!({
                    "path": "/api/v2/contacts", "status": 200, "body": renamed, "times": 0,
                }),
            )
            .await;
        panel.says("ליאור כהן").await;
        let values = [
            "ליאור כהן",
            "דנה לוי",
            "שלום, מה שלומך?",
            "חשוב",
            "+4930123456",
        ];
        each_state(stage, &panel, "en", &values).await;
    })
    .await;
}
