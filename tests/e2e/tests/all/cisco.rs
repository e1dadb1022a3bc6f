//! Agents on Cisco: listening over the portal's bus, which answers nothing and tells everybody everything.
//!
//! The bus is the one of the demo page: a contact centre in the page itself.

#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use e2e::{Panel, Stage, Thing, scene, until};
use serde_json::{Value, json};

const PAGE: &str = "cisco.html";
const CALL: &str = "Call with Carla Cisco";
const LISTEN: &str = "Listen in to Carla Cisco";
const STOP: &str = "Stop monitoring Carla Cisco";
/// What the bus says of the signed-in user.
const PLANTED: &str = "planted-Pa55word";

/// A portal with a bus, `attributes` on its panel.
fn portal(stage: &Stage, attributes: &str) {
    stage.site.write(
        "portal.js",
        &format!(
            "import {{ CiscoBus }} from './demo-cisco.js';\n\
             window.bus = new CiscoBus();\n\
             bus.pause = 0;\n\
             bus.password = '{PLANTED}';\n\
             window.portal = (more) => ({{ polling: {{ visibleMs: 250 }}, confirmMs: 60000, \
               cisco: {{ supervisor: bus.supervisor }}, ...more }});\n"
        ),
    );
    let head = r#"<script type="module" src="portal.js"></script>"#;
    let body = format!("<supervisor-widget id=\"panel\" {attributes}></supervisor-widget>");
    stage.site.page_with(PAGE, head, &body);
}

/// A supervisor of both contact centres.
async fn both(stage: &Stage) -> Panel {
    portal(stage, "autoconnect=\"false\"");
    let panel = stage.open(PAGE).await;
    panel.sign_in("supervisor").await;
    panel
        .script("panel.config = portal(); panel.bus = bus", vec![])
        .await;
    panel.row("Carla Cisco").there().await;
    panel
}

/// Changes the settings.
async fn configure(panel: &Panel, more: Value) {
    panel
        .script("panel.config = portal(given[0])", vec![more])
        .await;
}

/// Something happens on the bus.
async fn on_bus(stage: &Stage, act: &str) -> Value {
    stage.browser.run(&format!("return {act}"), vec![]).await
}

/// Waits until a request of the panel with this subtopic was said.
async fn asked(stage: &Stage, subtopic: &str) -> Value {
    let find = format!(
        "bus.said.map((text) => JSON.parse(text)).filter((it) => \
         it.source === 'supervisor-widget' && it.subtopic === '{subtopic}').at(-1) ?? null"
    );
    e2e::until_some(&format!("{subtopic} on the bus"), async || {
        let found = on_bus(stage, &find).await;
        Some(found).filter(|found| !found.is_null())
    })
    .await
}

async fn listening(stage: &Stage) -> (Panel, Thing) {
    let panel = both(stage).await;
    panel.button(LISTEN).use_it().await;
    let card = panel.article(CALL);
    card.says("You are silent").await;
    (panel, card)
}

#[tokio::test]
async fn she_listens_through_a_hold_until_the_agent_leaves_the_call() {
    scene(async |stage| {
        let (panel, card) = listening(stage).await;
        let frame = asked(stage, "SetSilentMonitoring").await;
        let data = json!({"fromAddress": "5004", "toAddress": "5025", "UserName": "sue"});
        assert_eq!((&frame["topic"], &frame["data"]), (&json!("Team"), &data));
        card.says("The audio is on your desk phone").await;
        panel.button(STOP).enabled().await;
        assert!(!panel.button("Coach Carla Cisco").is_there().await);
        assert!(!panel.button("Barge in on Carla Cisco").is_there().await);
        on_bus(stage, "bus.hold('5025', true)").await;
        card.says("there is no audio for now").await;
        on_bus(stage, "bus.hold('5025', false)").await;
        card.says("You are silent").await;
        on_bus(stage, "bus.drop('5025')").await;
        card.says("ended or transferred").await;
        let ended = json!({"state": "ended", "agent": "47483650", "platform": "cisco"});
        stage.event("supervisor-session", ended).await;
        card.button("Dismiss").use_it().await;
        card.gone().await;
        panel.button(LISTEN).disabled_because("not on a call").await;
    })
    .await;
}

#[tokio::test]
async fn she_stops_it_herself() {
    scene(async |stage| {
        let (_, card) = listening(stage).await;
        card.button(STOP).use_it().await;
        let frame = asked(stage, "SetDROP").await;
        assert_eq!(frame["data"]["MediaAddress"], "5004");
        card.says("You stopped monitoring").await;
        let confirmed = json!({"operation": "CancelSupervisorMonitoring", "phase": "confirmed",
            "target": "47483650", "platform": "cisco"});
        stage.event("supervisor-operation", confirmed).await;
    })
    .await;
}

#[tokio::test]
async fn a_refusal_says_what_is_wrong_and_what_helps() {
    scene(async |stage| {
        let panel = both(stage).await;
        on_bus(stage, "bus.answers = '13141'").await;
        panel.button(LISTEN).use_it().await;
        panel
            .says("The built-in bridge of the agent's phone is off. Ask your administrator")
            .await;
        panel.explains("13141").await;
        let failed = json!({"phase": "failed", "reason": "cisco-bridge-off"});
        stage.event("supervisor-operation", failed).await;
        panel.button("Dismiss").use_it().await;
        // Nobody asked for this one.
        on_bus(stage, "bus.error('13142')").await;
        panel.says("may concern you or another application").await;
        stage
            .event("supervisor-error", json!({"code": "server-error"}))
            .await;
    })
    .await;
}

#[tokio::test]
async fn silence_is_unconfirmed_and_a_late_answer_counts() {
    scene(async |stage| {
        let panel = both(stage).await;
        configure(&panel, json!({"confirmMs": 400})).await;
        on_bus(stage, "bus.answers = 'held'").await;
        panel.button(LISTEN).use_it().await;
        let card = panel.article(CALL);
        card.says("Not confirmed in time").await;
        card.button(STOP).disabled_because("was not seen yet").await;
        let unconfirmed = json!({"operation": "ListenIn", "phase": "unconfirmed"});
        stage.event("supervisor-operation", unconfirmed).await;
        asked(stage, "GetCallState").await;
        on_bus(stage, "bus.release()").await;
        card.says("You are silent").await;
        let confirmed = json!({"operation": "ListenIn", "phase": "confirmed"});
        stage.event("supervisor-operation", confirmed).await;
        let said = "bus.said.filter((text) => text.includes('SetSilentMonitoring')).length";
        assert_eq!(on_bus(stage, said).await, 1, "nothing is asked for twice");
        card.button(STOP).enabled().await;
    })
    .await;
}

#[tokio::test]
async fn going_not_ready_and_listening_is_one_step() {
    scene(async |stage| {
        let panel = both(stage).await;
        on_bus(stage, "bus.own('READY')").await;
        panel
            .button(LISTEN)
            .disabled_because("have to be Not Ready")
            .await;
        panel
            .button("Go Not Ready and listen in to Carla Cisco")
            .use_it()
            .await;
        panel.article(CALL).says("You are silent").await;
        let frame = asked(stage, "SetTeamAgentNotReadyState").await;
        assert_eq!(frame["data"]["UserName"], "sue");
    })
    .await;
}

#[tokio::test]
async fn an_agent_is_signed_out_after_the_call() {
    scene(async |stage| {
        let panel = both(stage).await;
        panel.choose("State of Carla Cisco", "Log out").await;
        panel.button("Log out").use_it().await;
        panel
            .row("Carla Cisco")
            .says("After this call: Log out")
            .await;
        on_bus(stage, "bus.drop('5025')").await;
        panel.row("Carla Cisco").says("Logged out").await;
        let confirmed = json!({"operation": "Offline", "phase": "confirmed"});
        stage.event("supervisor-operation", confirmed).await;
        panel.choose("State of Dan Diaz", "Not Ready").await;
        panel.row("Dan Diaz").says("Not Ready").await;
    })
    .await;
}

#[tokio::test]
async fn both_contact_centres_stand_in_one_list_and_one_agent_is_listened_to() {
    scene(async |stage| {
        stage.sim.call("5001").await;
        let (panel, card) = listening(stage).await;
        panel.row("Ana Lima").there().await;
        panel.says("Genesys: Live").await;
        panel.says("Cisco: Live").await;
        panel
            .button("Listen in to Ana Lima")
            .disabled_because("You are monitoring Carla Cisco")
            .await;
        card.button(STOP).use_it().await;
        card.says("You stopped monitoring").await;
        panel.button("Listen in to Ana Lima").use_it().await;
        panel
            .article("Call with Ana Lima")
            .radio("Listen in")
            .checked()
            .await;
        panel
            .button(LISTEN)
            .disabled_because("You are monitoring Ana Lima")
            .await;
        panel.search().write("5025").await;
        panel.row("Ana Lima").gone().await;
        panel.row("Carla Cisco").there().await;
        panel.script("panel.select('47483651')", vec![]).await;
        let selected = json!({"agentId": "47483651", "platform": "cisco"});
        stage.event("supervisor-select", selected).await;
    })
    .await;
}

#[tokio::test]
async fn a_portal_with_cisco_alone_works_and_says_so() {
    scene(async |stage| {
        portal(stage, "base-url=\"/nowhere\"");
        let panel = stage.open(PAGE).await;
        panel
            .script("panel.bus = bus; panel.config = portal()", vec![])
            .await;
        panel.row("Carla Cisco").there().await;
        panel.says("Cisco: Live").await;
        panel.says("Genesys: Failed").await;
        stage.event("supervisor-ready", json!({})).await;
        panel.button(LISTEN).use_it().await;
        panel.article(CALL).says("You are silent").await;
        // What the portal says of an agent by its own word.
        let agents =
            json!([{"id": "x1", "name": "Xenia Xu", "extension": "6001", "state": "TALKING"}]);
        panel
            .script(
                "panel.config = { cisco: { supervisor: bus.supervisor, agents: given[0] } }",
                vec![agents],
            )
            .await;
        panel.row("Xenia Xu").says("On call").await;
    })
    .await;
}

#[tokio::test]
async fn the_bus_may_come_late_be_replaced_fail_and_is_left_with_the_element() {
    scene(async |stage| {
        let panel = both(stage).await;
        panel.script("panel.bus = null", vec![]).await;
        assert_eq!(on_bus(stage, "bus.listeners").await, 0);
        panel.says("Cisco: not connected").await;
        panel
            .button(LISTEN)
            .disabled_because("message bus is not connected")
            .await;
        let broken = "panel.bus = { subscribe() {}, publish() { throw new Error('no') } }";
        panel.script(broken, vec![]).await;
        stage
            .event("supervisor-error", json!({"code": "bus-failed"}))
            .await;
        panel.script("panel.bus = bus", vec![]).await;
        panel.says("Cisco: Live").await;
        assert_eq!(on_bus(stage, "bus.listeners").await, 1);
        panel.script("await panel.disconnect()", vec![]).await;
        assert_eq!(on_bus(stage, "bus.listeners").await, 0);
        panel.row("Carla Cisco").gone().await;
        panel.script("await panel.connect()", vec![]).await;
        panel.row("Carla Cisco").there().await;
        panel.script("panel.remove()", vec![]).await;
        until("the bus to be left", async || {
            on_bus(stage, "bus.listeners").await == 0
        })
        .await;
        let errors = stage.browser.run("return recorded.errors", vec![]).await;
        assert_eq!(errors, json!([]));
    })
    .await;
}

#[tokio::test]
async fn a_password_on_the_bus_is_nowhere_to_be_found() {
    scene(async |stage| {
        let (panel, card) = listening(stage).await;
        let planted = format!(
            "bus.publish('{{\"channel\":\"Cisco\",\"topic\":\"Agent\",\"subtopic\":\"SetUserInfo\",\
             \"data\":{{\"username\":\"eve\",\"password\":\"{PLANTED}\",\"extension\":\"5027\"}}}}')"
        );
        on_bus(stage, &planted).await;
        let refused = format!(
            "bus.publish({{ channel: 'Cisco', topic: 'Error', subtopic: 'SetAPIError', data: {{ \
             errorType: 'password: {PLANTED}', errorMessage: 'password={PLANTED}' }} }})"
        );
        on_bus(stage, &refused).await;
        panel.says("may concern you or another application").await;
        panel.unfold().await;
        card.button(STOP).use_it().await;
        card.says("You stopped monitoring").await;
        assert_ne!(
            on_bus(stage, &format!("bus.said.filter((text) => text.includes('{PLANTED}')).length")).await,
            0,
            "it was said"
        );
        // What is saved is caught before it becomes a file.
        let catch = "window.saved = []; const make = URL.createObjectURL; \
             URL.createObjectURL = (blob) => { saved.push(blob); return make.call(URL, blob); }";
        stage.browser.run(catch, vec![]).await;
        panel.button("Activity log").use_it().await;
        panel.button("Save as CSV").use_it().await;
        panel.button("Save as JSON").use_it().await;
        let everywhere = "return (async () => { \
             const files = await Promise.all(saved.map((blob) => blob.text())); \
             const shadow = document.querySelector('supervisor-widget').shadowRoot.innerHTML; \
             return { files, shadow, page: document.body.innerHTML, \
               storage: JSON.stringify([{ ...sessionStorage }, { ...localStorage }, document.cookie]), \
               recorded: JSON.stringify(recorded) }; })()";
        let found = stage.browser.run(everywhere, vec![]).await;
        assert!(found["files"].to_string().contains("Carla Cisco"), "{found}");
        let console = format!("{:?}", stage.browser.console().await);
        for text in [found.to_string(), console] {
            assert!(!text.contains(PLANTED), "{text}");
        }
    })
    .await;
}

#[tokio::test]
async fn the_demo_page_shows_a_mixed_group() {
    scene(async |stage| {
        let panel = stage.open("index.html").await;
        until("the portal to ask for a sign-in", async || {
            let is_shown = "return !document.querySelector('.sign-in').hidden";
            stage.browser.run(is_shown, vec![]).await == json!(true)
        })
        .await;
        stage
            .browser
            .run("document.querySelector('.sign-in button').click()", vec![])
            .await;
        stage
            .browser
            .run("document.querySelector('.cisco [name=on]').click()", vec![])
            .await;
        panel.row("Carla Cisco").there().await;
        panel.row("Ana Lima").there().await;
        panel.button(LISTEN).use_it().await;
        panel.article(CALL).says("You are silent").await;
    })
    .await;
}
