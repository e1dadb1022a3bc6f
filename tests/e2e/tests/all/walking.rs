//! The way of a supervisor through her day: sign in, listen in, speak, step back, leave.

#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use e2e::{Stage, Thing, scene, until};
use fantoccini::Locator;
use serde_json::json;

const ANA: &str = "5001";
const BEN: &str = "5002";

/// Listens in on Ana, who is on a call, and gives the card of it.
async fn listening(stage: &Stage) -> (e2e::Panel, Thing) {
    stage.sim.call(ANA).await;
    let panel = stage.live().await;
    panel.button("Listen in to Ana Lima").use_it().await;
    let card = panel.article("Call with Ana Lima");
    card.radio("Listen in").checked().await;
    (panel, card)
}

/// Presses "Barge in" and answers the question with yes.
async fn barge_in(panel: &e2e::Panel, button: &Thing) {
    button.use_it().await;
    let question = panel.dialog("Barge in on Ana Lima?");
    question.button("Barge in").press().await;
    question.gone().await;
}

#[tokio::test]
async fn a_supervisor_signs_in_and_sees_all_her_agents() {
    scene(async |stage| {
        let panel = stage.live().await;
        panel.grid().there().await;
        let state = stage.sim.state().await;
        let agents = state["agents"].as_array().cloned().unwrap_or_default();
        let supervised = agents.iter().filter(|agent| agent["userName"] != "agent");
        let mut names: Vec<_> = supervised
            .filter_map(|agent| agent["name"].as_str())
            .collect();
        names.sort_unstable();
        assert_eq!(names.len(), 24);
        for name in [names[0], names[11], names[23]] {
            panel.search().write(name).await;
            panel.row(name).there().await;
        }
        panel.search().write("").await;
        panel.button("All 24").there().await;
        stage.event("supervisor-ready", json!({})).await;
        stage
            .event("supervisor-connection", json!({"state": "live"}))
            .await;
    })
    .await;
}

#[tokio::test]
async fn nothing_is_claimed_before_the_notification() {
    scene(async |stage| {
        stage.sim.call(ANA).await;
        let panel = stage.live().await;
        stage
            .sim
            .post("/sim/confirm", json!({"mode": "hold"}))
            .await;
        panel.button("Listen in to Ana Lima").use_it().await;

        let request = stage.sim.operation("ListenIn").await;
        assert_eq!(request["status"], 200, "accepted, and nothing more");
        panel
            .button("Listen in to Ana Lima")
            .disabled_because("Waiting")
            .await;
        panel
            .button("Coach Ana Lima")
            .disabled_because("Waiting")
            .await;
        panel
            .button("Barge in on Ben Kato")
            .disabled_because("Waiting")
            .await;
        assert!(!panel.article("Call with Ana Lima").is_there().await);
        assert!(!panel.button("Stop monitoring Ana Lima").is_there().await);
        stage
            .event("supervisor-operation", json!({"phase": "requested"}))
            .await;
        let events = stage.events().await;
        assert!(
            events
                .iter()
                .all(|event| event["detail"]["phase"] != "confirmed")
        );

        stage
            .sim
            .post("/sim/confirm", json!({"mode": "release"}))
            .await;
        let card = panel.article("Call with Ana Lima");
        card.radio("Listen in").checked().await;
        panel.button("Stop monitoring Ana Lima").enabled().await;
        // The end of it stands in its place.
        panel.button("Listen in to Ana Lima").gone().await;
        stage
            .event(
                "supervisor-operation",
                json!({"operation": "ListenIn", "phase": "confirmed"}),
            )
            .await;
        stage
            .event(
                "supervisor-session",
                json!({"state": "started", "mode": "ListenIn"}),
            )
            .await;
    })
    .await;
}

#[tokio::test]
async fn a_row_that_is_off_does_nothing_when_pressed() {
    scene(async |stage| {
        let (panel, _) = listening(stage).await;
        let out = json!({"agent": BEN, "state": "LoggedOut"});
        stage.sim.post("/sim/agent", out).await;
        let coach = panel.button("Coach Ben Kato");
        coach.disabled_because("logged out").await;
        stage.sim.forget_requests().await;
        coach.press().await;
        // Whatever the press sent would be there before what is done after it.
        panel.script("panel.refresh()", vec![]).await;
        until("a reading after the press", async || {
            let requests = stage.sim.requests().await;
            requests
                .iter()
                .any(|request| request["path"] == "/api/v2/me")
        })
        .await;
        let requests = stage.sim.requests().await;
        assert!(
            requests
                .iter()
                .all(|request| request["body"]["operationName"].is_null())
        );
    })
    .await;
}

#[tokio::test]
async fn who_hears_whom_is_said_in_every_mode() {
    scene(async |stage| {
        let (panel, card) = listening(stage).await;
        card.status().says("nobody hears you").await;
        barge_in(&panel, &card.radio("Barge in")).await;
        card.radio("Barge in").checked().await;
        card.status().says("Everybody hears you").await;
        card.radio("Listen in").use_it().await;
        card.radio("Listen in").checked().await;
        card.status().says("nobody hears you").await;
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
    })
    .await;
}

#[tokio::test]
async fn a_switch_is_shown_when_it_is_confirmed() {
    scene(async |stage| {
        let (panel, card) = listening(stage).await;
        stage
            .sim
            .post("/sim/confirm", json!({"mode": "hold"}))
            .await;
        barge_in(&panel, &card.radio("Barge in")).await;
        stage.sim.operation("SwitchToBargeIn").await;
        card.status().says("not confirmed").await;
        card.radio("Barge in").disabled_because("Waiting").await;
        let listen = card.radio("Listen in").there().await;
        assert!(listen.checked, "the mode is the confirmed one");
        stage
            .sim
            .post("/sim/confirm", json!({"mode": "release"}))
            .await;
        card.radio("Barge in").checked().await;
    })
    .await;
}

#[tokio::test]
async fn barging_in_asks_first_and_can_be_called_off() {
    scene(async |stage| {
        let (panel, card) = listening(stage).await;
        card.radio("Barge in").use_it().await;
        let question = panel.dialog("Barge in on Ana Lima?");
        question.button("Cancel").press().await;
        question.gone().await;
        card.radio("Listen in").checked().await;
        let requests = stage.sim.requests().await;
        assert!(
            requests
                .iter()
                .all(|request| request["body"]["operationName"] != "SwitchToBargeIn")
        );

        panel
            .set("config", json!({"confirm": {"bargeIn": false}}))
            .await;
        card.radio("Barge in").use_it().await;
        card.radio("Barge in").checked().await;
    })
    .await;
}

#[tokio::test]
async fn coaching_can_be_left_and_entered_again_by_coming_back() {
    scene(async |stage| {
        stage.sim.call(ANA).await;
        let panel = stage.live().await;
        panel.button("Coach Ana Lima").use_it().await;
        let card = panel.article("Call with Ana Lima");
        card.radio("Coach").checked().await;
        card.status().says("Only Ana Lima hears you").await;
        card.radio("Listen in").use_it().await;
        let question = panel.dialog("Switch to listening in on Ana Lima?");
        question.there().await;
        panel.says("no way back to coaching").await;
        question.button("Listen in").press().await;
        card.radio("Listen in").checked().await;
        card.radio("Barge in").enabled().await;
        card.radio("Coach").use_it().await;
        card.radio("Coach").checked().await;
    })
    .await;
}

#[tokio::test]
async fn an_agent_is_muted_and_unmuted() {
    scene(async |stage| {
        let (panel, card) = listening(stage).await;
        card.button("Mute agent")
            .disabled_because("Barge in first")
            .await;
        barge_in(&panel, &card.radio("Barge in")).await;
        card.button("Mute agent").use_it().await;
        card.button("Unmute agent").enabled().await;
        card.status().says("Ana Lima is muted").await;
        card.button("Unmute agent").use_it().await;
        card.button("Mute agent").enabled().await;
        card.status().says("Everybody hears you").await;
    })
    .await;
}

#[tokio::test]
async fn leaving_a_call_leaves_the_monitoring_on() {
    scene(async |stage| {
        let (panel, card) = listening(stage).await;
        card.button("Leave call").use_it().await;
        card.status().says("You left the call").await;
        panel.says("Waiting for the next call of Ana Lima").await;
        panel.button("Stop monitoring Ana Lima").use_it().await;
        panel.button("Listen in to Ana Lima").enabled().await;
        panel.button("Stop monitoring Ana Lima").gone().await;
        let supervisor = stage.sim.person("5005").await;
        assert!(supervisor["monitoring"].is_null());
        stage
            .event("supervisor-session", json!({"state": "ended"}))
            .await;
    })
    .await;
}

#[tokio::test]
async fn monitoring_waits_for_the_next_call_of_an_agent() {
    scene(async |stage| {
        let panel = stage.live().await;
        panel.button("Listen in to Ben Kato").use_it().await;
        panel.says("Waiting for the next call of Ben Kato").await;
        stage.sim.call(BEN).await;
        panel
            .article("Call with Ben Kato")
            .radio("Listen in")
            .checked()
            .await;
        stage.sim.post("/sim/hangup", json!({"agent": BEN})).await;
        panel
            .article("Call with Ben Kato")
            .status()
            .says("ended")
            .await;
        panel.says("Waiting for the next call of Ben Kato").await;
    })
    .await;
}

#[tokio::test]
async fn an_operation_that_nobody_confirms_is_unconfirmed_and_looked_up() {
    scene(async |stage| {
        stage.sim.call(ANA).await;
        let panel = stage.live().await;
        panel.set("config", json!({"confirmMs": 500})).await;
        stage
            .sim
            .post("/sim/confirm", json!({"mode": "hold"}))
            .await;
        panel.button("Listen in to Ana Lima").use_it().await;
        stage
            .event("supervisor-operation", json!({"phase": "unconfirmed"}))
            .await;
        panel.says("No answer yet for").await;
        panel.button("Listen in to Ana Lima").enabled().await;

        // The late confirmation counts.
        stage
            .sim
            .post("/sim/confirm", json!({"mode": "release"}))
            .await;
        panel
            .article("Call with Ana Lima")
            .radio("Listen in")
            .checked()
            .await;
        stage
            .event("supervisor-operation", json!({"phase": "confirmed"}))
            .await;
    })
    .await;
}

#[tokio::test]
async fn the_states_of_agents_are_followed() {
    scene(async |stage| {
        let panel = stage.live().await;
        panel.row("Ana Lima").says("Ready").await;
        stage.sim.call(ANA).await;
        panel.row("Ana Lima").says("On call").await;
        let state = json!({"agent": BEN, "state": "NotReady", "displayName": "Break"});
        stage.sim.post("/sim/agent", state).await;
        panel.row("Ben Kato").says("Break").await;
        stage
            .sim
            .post("/sim/agent", json!({"agent": BEN, "state": "LoggedOut"}))
            .await;
        panel.row("Ben Kato").says("Logged out").await;
        panel
            .button("Listen in to Ben Kato")
            .disabled_because("logged out")
            .await;
    })
    .await;
}

#[tokio::test]
async fn an_agent_whom_somebody_else_monitors_is_refused_with_a_reason() {
    scene(async |stage| {
        stage.sim.call(BEN).await;
        let monitor = json!({"user": "supervisor2", "operation": "ListenIn", "agent": BEN});
        stage.sim.post("/sim/monitor", monitor).await;
        let panel = stage.live().await;
        panel.button("Listen in to Ben Kato").use_it().await;
        panel.says("Another supervisor may be monitoring").await;
        stage
            .event("supervisor-operation", json!({"phase": "failed"}))
            .await;
        panel.connection_is("Live").await;
        panel.button("Listen in to Ana Lima").enabled().await;
    })
    .await;
}

#[tokio::test]
async fn the_demo_leads_from_sign_in_to_a_call() {
    scene(async |stage| {
        stage.sim.call(ANA).await;
        stage.browser.go(&format!("{}/", stage.sim.url())).await;
        let sign_in = Locator::XPath("//button[normalize-space()='Sign in']");
        until("the demo to ask for a sign-in", async || {
            let button = stage.browser.client.find(sign_in).await;
            matches!(button, Ok(button) if button.click().await.is_ok())
        })
        .await;
        let panel = stage.panel(0);
        panel.connection_is("Live").await;
        panel.button("Listen in to Ana Lima").use_it().await;
        panel
            .article("Call with Ana Lima")
            .radio("Listen in")
            .checked()
            .await;
        stage.browser.rest_mouse().await;
        for colors in ["light", "dark"] {
            stage.browser.colors(colors).await;
            stage.browser.screenshot(&format!("demo-{colors}")).await;
        }
        assert_eq!(stage.browser.console().await, Vec::<String>::new());
    })
    .await;
}
