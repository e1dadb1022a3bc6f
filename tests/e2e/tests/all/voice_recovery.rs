//! What becomes of a monitored call when the page, the session, the agent or the call goes; the log; and the scenarios.

#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use e2e::{Panel, Stage, Thing, repository, scene, scene_with, until, until_some};
use serde_json::{Value, json};

const ANA: &str = "5001";
const BEN: &str = "5002";
const CALL: &str = "Call with Ana Lima";

async fn listening(stage: &Stage) -> (Panel, Thing) {
    let panel = stage.live().await;
    (panel.clone(), listen(stage, &panel).await)
}

async fn listen(stage: &Stage, panel: &Panel) -> Thing {
    stage.sim.call(ANA).await;
    panel.button("Listen in to Ana Lima").use_it().await;
    let card = panel.article(CALL);
    card.radio("Listen in").checked().await;
    card
}

// 7 · Recovery

#[tokio::test]
async fn a_reload_finds_the_call_again_and_says_so() {
    scene(async |stage| {
        let _ = listening(stage).await;
        stage.browser.reload().await;
        let panel = stage.panel(0);
        panel.sign_in("supervisor").await;
        let card = panel.article(CALL);
        card.radio("Listen in").checked().await;
        card.says("Under way since before you opened this page")
            .await;
        card.status().says("nobody hears you").await;
    })
    .await;
}

#[tokio::test]
async fn a_lost_notification_session_is_recovered_and_the_card_says_so() {
    scene_with(json!({"cometd": {"ack": false}}), async |stage| {
        let (panel, card) = listening(stage).await;
        let kill = json!({"action": "kill", "user": "supervisor"});
        stage.sim.post("/sim/cometd", kill).await;
        card.says("Found again after contact with the server was lost.")
            .await;
        panel.connection_is("Live").await;
        card.radio("Listen in").checked().await;
    })
    .await;
}

#[tokio::test]
async fn without_contact_the_card_tells_what_was_known_last_and_when() {
    scene(async |stage| {
        let (panel, card) = listening(stage).await;
        stage.browser.offline(true).await;
        panel.connection_is("Offline").await;
        let status = card.status();
        status.says("Contact lost. At ").await;
        status.says("you were silent; that may have changed").await;
        status.says("Speak as if everybody could hear you.").await;
        status.says("hang up your phone").await;
        card.says("Last known: Listen in").await;
        card.says(" as of ").await;
        let radio = card.radio("Listen in");
        radio.becomes("not checked", |look| !look.checked).await;
        let text = panel.text().await;
        for now in ["nobody hears you", "You hear", "Live"] {
            assert!(!text.contains(now), "“{now}” in {text}");
        }
        stage.browser.offline(false).await;
        panel.connection_is("Live").await;
        radio.checked().await;
        status.says("nobody hears you").await;
        let text = panel.text().await;
        assert!(!text.contains("Last known"), "{text}");
    })
    .await;
}

#[tokio::test]
async fn an_http_session_that_expires_is_renewed_and_the_call_stays() {
    scene(async |stage| {
        let (panel, card) = listening(stage).await;
        let gone = json!({"user": "supervisor"});
        stage.sim.post("/sim/signout", gone).await;
        let expired = json!({
            "method": "POST", "path": "/api/v2/me/calls", "status": 401, "times": 1,
        });
        stage.sim.post("/sim/fail", expired).await;
        card.button("Leave call").use_it().await;
        panel
            .says("You are signed out. Sign in, then try again.")
            .await;
        panel.connection_is("Live").await;
        card.radio("Listen in").checked().await;
        card.button("Leave call").use_it().await;
        card.status().says("You left the call.").await;
    })
    .await;
}

#[tokio::test]
async fn an_agent_who_logs_out_ends_monitoring_and_that_is_said() {
    scene(async |stage| {
        let panel = stage.live().await;
        panel.button("Listen in to Ana Lima").use_it().await;
        panel.says("Waiting for the next call of Ana Lima").await;
        let out = json!({"agent": ANA, "state": "LoggedOut"});
        stage.sim.post("/sim/agent", out).await;
        panel.says("Monitoring of Ana Lima has ended").await;
        // Pressed first: the card goes by itself after a while.
        panel.button("Dismiss").use_it().await;
        panel.button("Dismiss").gone().await;
        panel.row("Ana Lima").says("Logged out").await;
    })
    .await;
}

#[tokio::test]
async fn a_call_that_is_passed_on_is_followed_under_the_scope_call() {
    scene(async |stage| {
        let (panel, _) = listening(stage).await;
        stage
            .sim
            .post("/sim/transfer", json!({"agent": ANA, "to": BEN}))
            .await;
        let card = panel.article("Call with Ben Kato");
        card.says("Ana Lima passed this call on, and you stayed on it.")
            .await;
        panel.unfold().await;
        card.says("Passed on by Ana Lima to Ben Kato").await;
        card.button("Stop monitoring Ana Lima").enabled().await;
        // She may be monitored from the card as well.
        card.button("Monitor Ben Kato instead").enabled().await;
    })
    .await;
}

#[tokio::test]
async fn a_call_that_is_passed_on_is_left_under_the_scope_agent() {
    scene(async |stage| {
        let panel = stage.live().await;
        panel
            .choose("Monitoring options", "Stay with the agent")
            .await;
        let card = listen(stage, &panel).await;
        card.says("When Ana Lima passes it on, you leave it as well.")
            .await;
        stage
            .sim
            .post("/sim/transfer", json!({"agent": ANA, "to": BEN}))
            .await;
        card.status().says("the agent passed it on").await;
        panel.says("Waiting for the next call of Ana Lima").await;
    })
    .await;
}

#[tokio::test]
async fn a_phone_that_goes_away_ends_monitoring_and_that_is_said() {
    scene(async |stage| {
        let panel = stage.live().await;
        let config = json!({"gws": {"session": "never"}, "polling": {"visibleMs": 250}});
        panel.set("config", config).await;
        let card = listen(stage, &panel).await;
        let away = json!({"user": "supervisor", "state": "Inactive"});
        stage.sim.post("/sim/device", away).await;
        panel.says("Monitoring of Ana Lima has ended").await;
        panel.says("Your own phone was logged out").await;
        card.status().says("ended").await;
        panel
            .button("Listen in to Ana Lima")
            .disabled_because("not logged in")
            .await;
    })
    .await;
}

// 8 · The activity log

/// The texts of the lines of the log.
async fn lines(panel: &Panel) -> Vec<String> {
    let script = "return [...panel.shadowRoot.querySelectorAll('.entries tbody tr')].map((row) => row.innerText)";
    let lines = panel.script(script, vec![]).await;
    let lines = lines.as_array().cloned().unwrap_or_default();
    lines
        .iter()
        .map(|line| line.as_str().unwrap_or_default().replace('\t', " | "))
        .collect()
}

async fn lines_are(panel: &Panel, wanted: usize) -> Vec<String> {
    until_some(&format!("{wanted} lines of the log"), async || {
        Some(lines(panel).await).filter(|lines| lines.len() == wanted)
    })
    .await
}

/// Keeps what is offered as a file.
const KEEP_FILES: &str = "window.saved = []; const make = URL.createObjectURL; \
     URL.createObjectURL = (blob) => { blob.text().then((text) => saved.push(text)); return make(blob); }";

async fn saved(stage: &Stage, count: usize) -> String {
    until_some("a file", async || {
        let saved = stage.browser.run("return window.saved", vec![]).await;
        let saved = saved.as_array().filter(|saved| saved.len() == count)?;
        saved.last()?.as_str().map(str::to_owned)
    })
    .await
}

#[tokio::test]
async fn the_log_is_filtered_copied_saved_and_kept_for_the_tab() {
    scene(async |stage| {
        let (panel, card) = listening(stage).await;
        let fault = json!({
            "method": "POST", "path": "/api/v2/me/calls", "status": 400, "statusCode": 2,
            "statusMessage": "not now, token=abc",
        });
        stage.sim.post("/sim/fail", fault).await;
        card.button("Leave call").use_it().await;
        panel.says("Did not work").await;

        panel.button("Activity log").use_it().await;
        let all = lines_are(&panel, 3).await;
        assert!(
            all[0].contains("Leave call | Ana Lima | Did not work after"),
            "{all:#?}"
        );
        assert!(
            all[0].contains("statusCode 2: not now, token=***"),
            "{all:#?}"
        );
        assert!(
            all[2].contains("Listen in | Ana Lima | Confirmed in"),
            "an operation is a line: {all:#?}"
        );

        panel.choose("Show in the log", "What did not work").await;
        lines_are(&panel, 1).await;
        panel.choose("Show in the log", "Everything").await;
        panel.searchbox("Search the log").write("listenin").await;
        lines_are(&panel, 1).await;

        stage.browser.run(KEEP_FILES, vec![]).await;
        panel.button("Save as CSV").use_it().await;
        let csv = saved(stage, 1).await;
        panel.says("Saved as a file.").await;
        assert_eq!(
            csv.lines().count(),
            3,
            "every event of what is shown: {csv}"
        );
        panel.searchbox("Search the log").write("").await;
        lines_are(&panel, 3).await;
        panel.button("Save as JSON").use_it().await;
        let json: Value = serde_json::from_str(&saved(stage, 2).await).unwrap();
        assert_eq!(json[0]["operation"], "ListenIn");
        assert_eq!(json[1]["phase"], "confirmed");
        assert!(json[1]["milliseconds"].is_u64(), "{json}");
        assert!(!json.to_string().contains("abc"), "{json}");

        let allowed = json!({"permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]});
        stage
            .browser
            .devtools("Browser.grantPermissions", allowed)
            .await;
        panel.button("Copy").use_it().await;
        panel.says("Copied.").await;
        let copied = stage
            .browser
            .run("return navigator.clipboard.readText()", vec![])
            .await;
        assert!(
            copied.as_str().unwrap().contains("\"ListenIn\""),
            "{copied}"
        );

        stage.browser.reload().await;
        let panel = stage.panel(0);
        panel.sign_in("supervisor").await;
        panel.button("Activity log").use_it().await;
        let again = until_some("the log of before", async || {
            Some(lines(&panel).await).filter(|lines| lines.len() >= 3)
        })
        .await;
        // The words of the server are not kept, its code is.
        let kept: Vec<_> = all
            .iter()
            .map(|line| line.replace(": not now, token=***", ""))
            .collect();
        assert_eq!(again[again.len() - 3..], kept[..]);
        let kept = stage
            .browser
            .run("return JSON.stringify(sessionStorage)", vec![])
            .await;
        let kept = kept.as_str().unwrap();
        assert!(
            kept.contains("ListenIn") && !kept.contains("not now"),
            "{kept}"
        );
        assert!(!kept.contains("password"), "{kept}");
    })
    .await;
}

#[tokio::test]
async fn a_browser_that_keeps_nothing_is_enough() {
    scene(async |stage| {
        let forbid = "Object.defineProperty(window, 'sessionStorage', \
             { get() { throw new DOMException('no', 'SecurityError'); } })";
        let source = json!({"source": forbid});
        stage
            .browser
            .devtools("Page.addScriptToEvaluateOnNewDocument", source)
            .await;
        let (panel, _) = listening(stage).await;
        panel.button("Activity log").use_it().await;
        lines_are(&panel, 2).await;
    })
    .await;
}

// 9 · Scenarios

/// A scenario that is shipped.
fn shipped(name: &str) -> Value {
    let file = repository().join(format!("crates/simulator/scenarios/{name}.json"));
    serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap()
}

#[tokio::test]
async fn a_calm_morning_can_be_supervised() {
    scene_with(shipped("calm"), async |stage| {
        let panel = stage.live().await;
        panel.button("Listen in to Ana Lima").use_it().await;
        panel.button("Stop monitoring Ana Lima").enabled().await;
    })
    .await;
}

#[tokio::test]
async fn a_busy_day_names_the_colleague_who_was_faster() {
    scene_with(shipped("busy"), async |stage| {
        // The traffic may have sent both of them home.
        stage.sim.post("/sim/traffic", json!({"on": false})).await;
        let ready = json!({"agent": "5004", "state": "Ready"});
        stage.sim.post("/sim/agent", ready).await;
        let monitor = json!({"user": "supervisor2", "operation": "Coach", "agent": "5004"});
        stage.sim.post("/sim/monitor", monitor).await;
        let panel = stage.live().await;
        let name = stage.sim.person("5004").await["name"].clone();
        let name = name.as_str().unwrap();
        panel.search().write(name).await;
        panel.button(&format!("State of {name}")).use_it().await;
        panel.says("Chat: ").await;
        panel.says("E-mail: ").await;
        stage.browser.keys("\u{e00c}").await;
        panel.button(&format!("Listen in to {name}")).use_it().await;
        panel.row(name).says("Monitored by").await;
    })
    .await;
}

#[tokio::test]
async fn trouble_is_told_and_gone_through() {
    scene_with(shipped("trouble"), async |stage| {
        let panel = stage.live().await;
        // The contacts are refused at first, and with them the number by which the agent is monitored.
        until("the agents to be read", async || {
            panel.script("panel.refresh()", vec![]).await;
            panel.row("Ana Lima").there().await.text.contains("5001")
        })
        .await;
        panel.button("Listen in to Ana Lima").use_it().await;
        panel.says("The server or the phone system failed").await;
        panel
            .explains("statusCode 4: T-Server is not available")
            .await;
        panel.button("Listen in to Ana Lima").use_it().await;
        let confirmed = json!({"operation": "ListenIn", "phase": "confirmed"});
        stage.event("supervisor-operation", confirmed).await;
        panel.button("Stop monitoring Ana Lima").enabled().await;
    })
    .await;
}
