//! Who needs attention: the line above the list, what is read out, what the host is told, and the way to the next one.

#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use e2e::{Panel, Stage, scene, until};
use serde_json::{Value, json};

const BEN: &str = "5002";
const CEM: &str = "5003";

/// The panel, where a break is too long after a second.
async fn live(stage: &Stage) -> Panel {
    let panel = stage.live().await;
    let limits = json!({
        "polling": {"visibleMs": 250, "hiddenRowsMs": 250},
        "thresholds": {"Break": {"warnSeconds": 0, "alertSeconds": 1}},
    });
    panel.set("config", limits).await;
    panel
}

async fn rests(stage: &Stage, agent: &str) {
    let rest = json!({"agent": agent, "state": "NotReady", "displayName": "Break"});
    stage.sim.post("/sim/agent", rest).await;
}

async fn works(stage: &Stage, agent: &str) {
    let ready = json!({"agent": agent, "state": "Ready"});
    stage.sim.post("/sim/agent", ready).await;
}

/// The agent as the host is told.
async fn over_limit(stage: &Stage, agent: &str) -> Value {
    json!({"id": stage.sim.person(agent).await["userId"], "reasons": ["limit"]})
}

async fn has_state(panel: &Panel) -> bool {
    let state = panel
        .script("return panel.matches(':state(attention)')", vec![])
        .await;
    state == json!(true)
}

/// Waits until everybody was read so many times more.
async fn read_again(stage: &Stage, times: usize) {
    stage.sim.forget_requests().await;
    until("more readings", async || {
        let requests = stage.sim.requests().await;
        let reads = |request: &&Value| request["path"] == "/api/v2/contacts";
        requests.iter().filter(reads).count() >= times
    })
    .await;
}

async fn row_is_selected(panel: &Panel, agent: &str) {
    let selected =
        "return panel.shadowRoot.querySelector('[part~=row][aria-selected=true]')?.ariaLabel ?? ''";
    until(&format!("{agent} to be selected"), async || {
        let row = panel.script(selected, vec![]).await;
        row.as_str().is_some_and(|row| row.starts_with(agent))
    })
    .await;
}

#[tokio::test]
async fn who_is_over_a_limit_is_told_once_to_the_person_and_to_the_host() {
    scene(async |stage| {
        let panel = live(stage).await;
        // All that is read out, as it comes.
        let listen = "panel.told = []; \
             const hear = () => { \
               for (const one of panel.shadowRoot.querySelectorAll('[role=status], [aria-live]')) { \
                 const [before, now] = [one.told ?? '', one.textContent]; \
                 one.told = now; \
                 if (now && now !== before) panel.told.push(now); \
               } \
             }; \
             new MutationObserver(hear).observe(panel.shadowRoot, \
               { subtree: true, childList: true, characterData: true })";
        panel.script(listen, vec![]).await;
        assert!(!panel.region("Attention").is_there().await);
        assert!(!has_state(&panel).await);

        rests(stage, BEN).await;
        panel.region("Attention").says("1 over limit").await;
        let ben = over_limit(stage, BEN).await;
        stage
            .event("supervisor-attention", json!({"agents": [ben]}))
            .await;
        assert!(has_state(&panel).await);
        read_again(stage, 3).await;
        let told = panel.script("return panel.told", vec![]).await;
        let of_ben = |it: &&Value| it.as_str().is_some_and(|it| it.contains("Ben Kato"));
        let of_ben: Vec<&Value> = told.as_array().unwrap().iter().filter(of_ben).collect();
        assert_eq!(of_ben, ["Needs attention: Ben Kato"], "{told}");

        works(stage, BEN).await;
        panel.region("Attention").gone().await;
        stage
            .event("supervisor-attention", json!({"agents": []}))
            .await;
        assert!(!has_state(&panel).await);
        let events = stage.events().await;
        let lists: Vec<&Value> = events
            .iter()
            .filter(|event| event["name"] == "supervisor-attention")
            .map(|event| &event["detail"]["agents"])
            .collect();
        assert_eq!(lists, [&json!([ben]), &json!([])]);
    })
    .await;
}

#[tokio::test]
async fn one_press_goes_to_the_next_one_and_back_round() {
    scene(async |stage| {
        let panel = live(stage).await;
        rests(stage, BEN).await;
        panel.region("Attention").says("1 over limit").await;
        rests(stage, CEM).await;
        panel.region("Attention").says("2 over limit").await;
        // Whoever is over the limit for the longest time comes first, in a list that shows neither of them.
        panel.search().write("Ana").await;
        panel.row("Ben Kato").gone().await;
        for (next, after) in [
            ("Ben Kato", "Cem Rahn"),
            ("Cem Rahn", "Ben Kato"),
            ("Ben Kato", "Cem Rahn"),
        ] {
            panel.button(&format!("Next: {next}")).use_it().await;
            row_is_selected(&panel, next).await;
            panel.button(&format!("Next: {after}")).there().await;
        }
        works(stage, BEN).await;
        panel.region("Attention").says("1 over limit").await;
        panel.button("Next: Cem Rahn").use_it().await;
        row_is_selected(&panel, "Cem Rahn").await;
        panel.button("Next: Cem Rahn").there().await;
        works(stage, CEM).await;
        panel.region("Attention").gone().await;
    })
    .await;
}

#[tokio::test]
async fn who_is_not_read_any_more_needs_attention_until_read() {
    scene(async |stage| {
        let panel = live(stage).await;
        let deaf = json!({"method": "GET", "path": "/api/v2/contacts", "status": 503, "times": 0});
        stage.sim.post("/sim/fail", deaf).await;
        panel.region("Attention").says("24 with old data").await;
        let events = stage.events().await;
        let event = events
            .iter()
            .rfind(|it| it["name"] == "supervisor-attention");
        let agents = event.unwrap()["detail"]["agents"].as_array().unwrap();
        assert_eq!(agents.len(), 24);
        assert!(
            agents.iter().all(|it| it["reasons"] == json!(["stale"])),
            "{agents:?}"
        );
        stage.sim.end_faults().await;
        panel.region("Attention").gone().await;
        assert!(!has_state(&panel).await);
    })
    .await;
}
