//! Usable by everybody: nothing for axe to find in any state, theme and width, and everything by keyboard alone.

#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use e2e::{Panel, Stage, repository, scene, scene_with, site, until};
use serde_json::{Value, json};

const ANA: &str = "5001";
/// Keys by WebDriver's code points.
const TAB: &str = "\u{e004}";
const DOWN: &str = "\u{e015}";
const ESCAPE: &str = "\u{e00c}";

/// Runs axe in both themes and both widths, in English and from right to left.
async fn nothing_to_find(stage: &Stage, state: &str) {
    let file = repository().join("xtask/node/node_modules/axe-core/axe.min.js");
    let Ok(axe) = std::fs::read_to_string(&file) else {
        println!(
            "axe is not run: {} is missing; `npm ci` in xtask/node brings it",
            file.display()
        );
        return;
    };
    stage.browser.run(&axe, vec![]).await;
    let panel = stage.panel(0);
    nothing_to_find_in(stage, &format!("{state}, en")).await;
    panel.speak("ar").await;
    nothing_to_find_in(stage, &format!("{state}, ar")).await;
    panel.speak("en").await;
}

async fn nothing_to_find_in(stage: &Stage, state: &str) {
    for width in [1280, 360] {
        stage.browser.size(width, 800).await;
        for colors in ["light", "dark"] {
            stage.browser.colors(colors).await;
            let found = stage.browser.run(AXE, vec![]).await;
            assert_eq!(found, json!([]), "{state}, {width} px, {colors}: {found:#}");
        }
    }
    stage.browser.size(1280, 800).await;
}

/// All rules of axe that have to do with WCAG up to level AA, and what is good practice beyond that. Animations would be
/// caught halfway, with colours that last no longer than a blink.
const AXE: &str = "\
    await Promise.all(document.getAnimations().map((one) => one.finished.catch(() => {}))); \
    const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']; \
    const { violations, passes } = await axe.run(document, { runOnly: rules, resultTypes: ['violations'] }); \
    const isGoodPractice = ({ tags }) => tags.includes('best-practice'); \
    if (!passes.some(isGoodPractice)) throw new Error('axe does not look for good practice'); \
    return violations.map(({ id, help, nodes }) => ({ \
        id, help, nodes: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`), \
    }));";

#[tokio::test]
async fn axe_finds_nothing_before_signing_in() {
    scene(async |stage| {
        let panel = stage.open(site::PLAIN).await;
        panel.connection_is("Not connected").await;
        nothing_to_find(stage, "not connected").await;
        panel
            .script("panel.connect().catch(() => {})", vec![])
            .await;
        panel.connection_is("Sign-in needed").await;
        nothing_to_find(stage, "signed out").await;
    })
    .await;
}

#[tokio::test]
async fn axe_finds_nothing_in_the_roster() {
    scene(async |stage| {
        stage.sim.call(ANA).await;
        stage
            .sim
            .post("/sim/agent", json!({"agent": "5002", "state": "LoggedOut"}))
            .await;
        stage
            .sim
            .post("/sim/agent", json!({"agent": "5003", "state": "NotReady"}))
            .await;
        let panel = stage.live().await;
        panel.row("Ana Lima").says("On call").await;
        nothing_to_find(stage, "roster").await;
    })
    .await;
}

#[tokio::test]
async fn axe_finds_nothing_in_a_list_that_is_narrowed_and_grouped() {
    scene(async |stage| {
        stage.sim.call(ANA).await;
        let panel = stage.live().await;
        let limits = "panel.config = {thresholds: {Ready: {warnSeconds: 0, alertSeconds: 0}, \
             OnCall: {warnSeconds: 0, alertSeconds: 9999}}}";
        panel.script(limits, vec![]).await;
        panel.button("Roster view").use_it().await;
        panel.item("Group agents").use_it().await;
        panel.region("Attention").there().await;
        nothing_to_find(stage, "attention, groups, and the menu of the view").await;
        stage.browser.keys(ESCAPE).await;
        panel.choose("Roster view", "Keyboard").await;
        let keys = panel.dialog("Keyboard");
        keys.there().await;
        nothing_to_find_in(stage, "the list of keys").await;
        stage.browser.keys(ESCAPE).await;
        keys.gone().await;
        panel
            .button("Roster view")
            .becomes("focused", |look| look.focused)
            .await;
        panel.button("Filter agents").use_it().await;
        panel.item("Voice").use_it().await;
        panel.item("Chat").use_it().await;
        panel.item("Hide logged out").use_it().await;
        nothing_to_find(stage, "the menu of filters").await;
        stage.browser.keys(ESCAPE).await;
        panel.search().write("a").await;
        panel.button("Remove filter: Channel Voice").there().await;
        nothing_to_find(stage, "chips").await;
        panel.search().write("nobody at all").await;
        panel.button("Clear filters").there().await;
        nothing_to_find(stage, "nobody fits").await;
        panel.button("Clear search").use_it().await;
        panel.button("Remove filter: Channel Chat").there().await;
        panel.button("Clear all").use_it().await;
        panel.button("All 24").there().await;
    })
    .await;
}

#[tokio::test]
async fn axe_finds_nothing_in_a_live_call_and_its_question() {
    scene(async |stage| {
        stage.sim.call(ANA).await;
        let panel = stage.live().await;
        panel.button("Listen in to Ana Lima").use_it().await;
        let card = panel.article("Call with Ana Lima");
        card.radio("Listen in").checked().await;
        nothing_to_find(stage, "listening").await;
        card.radio("Barge in").use_it().await;
        panel.dialog("Barge in on Ana Lima?").there().await;
        nothing_to_find(stage, "question").await;
        panel
            .dialog("Barge in on Ana Lima?")
            .button("Barge in")
            .press()
            .await;
        card.radio("Barge in").checked().await;
        nothing_to_find(stage, "barged in").await;
        stage.sim.post("/sim/hangup", json!({"agent": ANA})).await;
        card.status().says("ended").await;
        // What is open is read: the card stays.
        panel.unfold().await;
        nothing_to_find(stage, "ended").await;
    })
    .await;
}

#[tokio::test]
async fn axe_finds_nothing_in_notices() {
    scene(async |stage| {
        let panel = stage.live().await;
        let fault =
            json!({"method": "POST", "path": "/api/v2/me/devices", "status": 403, "statusCode": 5});
        stage.sim.post("/sim/fail", fault).await;
        panel.button("Listen in to Ana Lima").use_it().await;
        panel.says("do not have the right").await;
        nothing_to_find(stage, "refused").await;
        stage.sim.kill().await;
        panel.connection_is("Reconnecting").await;
        nothing_to_find(stage, "reconnecting").await;
    })
    .await;
}

#[tokio::test]
async fn axe_finds_nothing_in_menus_details_and_the_log() {
    let floor = json!({"channels": ["chat"], "guesses": {"namesSupervisor": true}});
    scene_with(floor, async |stage| {
        let call = json!({
            "agent": ANA, "from": "+15557000",
            "userData": {"Customer": {"Id": 7, "Note": "<b>long</b> ".repeat(60)}},
        });
        stage.sim.post("/sim/call", call).await;
        let monitor = json!({"user": "supervisor2", "operation": "Coach", "agent": "5002"});
        stage.sim.post("/sim/monitor", monitor).await;
        let panel = stage.live().await;
        panel.button("Listen in to Ben Kato").use_it().await;
        panel.row("Ben Kato").says("Monitored by").await;
        panel.button("Monitoring options").use_it().await;
        panel.item("All calls").there().await;
        nothing_to_find(stage, "options").await;
        stage.browser.keys(ESCAPE).await;
        panel.choose("Monitoring options", "Next call only").await;
        panel.button("Listen in to Ana Lima").use_it().await;
        panel.article("Call with Ana Lima").there().await;
        panel.unfold().await;
        panel.button("Activity log").use_it().await;
        nothing_to_find(stage, "card with details, and the log").await;
        panel.button("State of Cem Rahn").use_it().await;
        panel.item("Log out").there().await;
        nothing_to_find(stage, "states").await;
        stage.browser.keys(ESCAPE).await;
        stage.sim.post("/sim/hangup", json!({"agent": ANA})).await;
        panel.says("Monitoring of Ana Lima has ended").await;
        nothing_to_find(stage, "ended by itself").await;
    })
    .await;
}

#[tokio::test]
async fn axe_finds_nothing_in_messages() {
    scene(async |stage| {
        let panel = stage.live().await;
        let menu = "Messages of Ana Lima";
        let arrival = json!({"agent": ANA, "text": "Good morning", "userData": {"Order": "77"}});
        let session = stage.sim.post("/sim/text", arrival).await["session"].clone();
        panel
            .choose("Messages of Ben Kato", "Monitor chat of Ben Kato")
            .await;
        panel.choose(menu, "Coach SMS of Ana Lima").await;
        panel.button(menu).use_it().await;
        panel.item_starting("Read SMS with ").there().await;
        nothing_to_find(stage, "menu of messages").await;
        panel.item_starting("Read SMS with ").use_it().await;
        let card = panel.article("SMS with Ana Lima");
        card.radio("Coach").checked().await;
        card.log().says("Good morning").await;
        let fault = json!({
            "method": "POST", "path": "/api/v2/me", "operation": "SendToAgents", "status": 500,
        });
        stage.sim.post("/sim/fail", fault).await;
        let input = card.textbox("Message to agent");
        input.write("Not sent").await;
        stage.browser.keys("\u{e007}").await;
        card.button("Retry").there().await;
        input.write("Half a word").await;
        panel.unfold().await;
        nothing_to_find(stage, "a session, a failed message").await;
        let queue = json!({"session": session, "action": "queue"});
        stage.sim.post("/sim/session", queue).await;
        card.says("You had written this").await;
        nothing_to_find(stage, "revoked").await;
    })
    .await;
}

/// Presses Tab until the focus is in a row.
async fn tab_into_the_grid(stage: &Stage, panel: &Panel) {
    for _ in 0..20 {
        stage.browser.keys(TAB).await;
        if !focused_row(panel).await.is_null() {
            return;
        }
    }
    panic!("the tab key does not lead into the grid");
}

/// The name of the row that has the focus, or in which it is.
async fn focused_row(panel: &Panel) -> Value {
    let script = "return panel.shadowRoot.activeElement?.closest('[role=row]')?.getAttribute('aria-label') ?? null";
    panel.script(script, vec![]).await
}

async fn focus_is_on(panel: &Panel, agent: &str) {
    until(&format!("the focus to be on {agent}"), async || {
        let row = focused_row(panel).await;
        row.as_str().is_some_and(|row| row.starts_with(agent))
    })
    .await;
}

#[tokio::test]
async fn the_keyboard_alone_is_enough() {
    scene(async |stage| {
        let panel = stage.live().await;
        tab_into_the_grid(stage, &panel).await;
        focus_is_on(&panel, "Ana Lima").await;
        stage.browser.keys(DOWN).await;
        focus_is_on(&panel, "Ben Kato").await;

        stage.browser.keys("l").await;
        stage
            .event(
                "supervisor-operation",
                json!({"operation": "ListenIn", "phase": "confirmed"}),
            )
            .await;
        panel.button("Stop monitoring Ben Kato").enabled().await;
        focus_is_on(&panel, "Ben Kato").await;
        stage.browser.keys("s").await;
        let stopped = json!({"operation": "CancelSupervisorMonitoring", "phase": "confirmed"});
        stage.event("supervisor-operation", stopped).await;
        focus_is_on(&panel, "Ben Kato").await;

        stage.browser.keys("b").await;
        let question = panel.dialog("Barge in on Ben Kato?");
        question.there().await;
        stage.browser.keys(ESCAPE).await;
        question.gone().await;
        focus_is_on(&panel, "Ben Kato").await;
        let requests = stage.sim.requests().await;
        assert!(
            requests
                .iter()
                .all(|request| request["body"]["operationName"] != "BargeIn")
        );
    })
    .await;
}

#[tokio::test]
async fn letters_act_only_where_the_host_allows_it() {
    scene(async |stage| {
        let panel = stage.live().await;
        panel.set("config", json!({"shortcuts": false})).await;
        tab_into_the_grid(stage, &panel).await;
        stage.browser.keys("l").await;
        panel.set("config", json!({})).await;
        stage.browser.keys("c").await;
        stage.sim.operation("Coach").await;
        let requests = stage.sim.requests().await;
        assert!(
            requests
                .iter()
                .all(|request| request["body"]["operationName"] != "ListenIn")
        );
    })
    .await;
}

#[tokio::test]
async fn rows_keep_their_places_while_the_focus_is_in_the_list() {
    scene(async |stage| {
        let panel = stage.live().await;
        panel.set("config", json!({"polling": {"visibleMs": 250}, "view": "sort:name"})).await;
        let ben = stage.sim.person("5002").await["userId"].clone();
        panel.script("panel.select(given[0])", vec![ben]).await;
        focus_is_on(&panel, "Ben Kato").await;
        // From now on the directory calls Ana by another name, which moves her to the end.
        let renamed = "const path = '/api/v2/contacts?type=User&offset=0&limit=200'; \
             const answer = await (await fetch(path)).json(); \
             const { contacts } = answer; \
             const ana = contacts.find((one) => one.firstName === 'Ana'); \
             ana.firstName = 'Zzyzx'; return answer";
        let renamed = panel.script(renamed, vec![]).await;
        stage.sim.post("/sim/fail", json!({
            "path": "/api/v2/contacts", "status": 200, "body": renamed, "times": 0,
        })).await;
        panel.row("Zzyzx Lima").there().await;
        focus_is_on(&panel, "Ben Kato").await;
        panel.button("Sort now — 1 moved").there().await;
        let rows = async || {
            let rows = "return [...panel.shadowRoot.querySelectorAll('[part~=row]')].map((row) => row.ariaLabel)";
            let rows = panel.script(rows, vec![]).await;
            let rows = rows.as_array().cloned().unwrap_or_default();
            rows.iter().filter_map(|row| Some(row.as_str()?.to_owned())).collect::<Vec<_>>()
        };
        assert!(rows().await[0].starts_with("Zzyzx Lima"), "she was the first");
        panel.script("panel.shadowRoot.querySelector('[type=search]').focus()", vec![]).await;
        until("her to be the last", async || {
            rows().await.last().is_some_and(|row| row.starts_with("Zzyzx Lima"))
        })
        .await;
    })
    .await;
}
