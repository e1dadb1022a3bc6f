//! What a person prefers or needs: colours of the own system, more contrast, no motion, and paper.

#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use e2e::{Panel, scene, site, until};
use serde_json::{Value, json};

const ANA: &str = "5001";
const FORCED: [(&str, &str); 1] = [("forced-colors", "active")];

/// Where two elements differ for the eye: lines, filling and letters, without what they say.
const DIFFERENCES: &str = r"
    const [one, other] = given.map((selector) => panel.shadowRoot.querySelector(selector));
    if (!one || !other) return null;
    const styles = [one, other].map((it) => getComputedStyle(it));
    const looks = ['color', 'backgroundColor', 'borderTopColor', 'borderTopStyle', 'borderTopWidth',
        'outlineColor', 'outlineStyle', 'outlineWidth'];
    return looks.filter((look) => styles[0][look] !== styles[1][look])";

/// Fails unless two controls can be told apart.
async fn differ(panel: &Panel, one: &str, other: &str) {
    let found = panel
        .script(DIFFERENCES, vec![json!(one), json!(other)])
        .await;
    let found = found
        .as_array()
        .unwrap_or_else(|| panic!("{one} or {other} is not there"));
    assert!(!found.is_empty(), "{one} looks like {other}");
}

#[tokio::test]
async fn in_forced_colours_controls_can_be_told_apart() {
    scene(async |stage| {
        stage.sim.call(ANA).await;
        let panel = stage.live().await;
        let quick = json!({"confirm": {"bargeIn": false}, "polling": {"visibleMs": 250}});
        panel.set("config", quick).await;
        panel.button("Coach Ana Lima").use_it().await;
        let card = panel.article("Call with Ana Lima");
        card.radio("Coach").checked().await;
        panel.button_starting("On call").use_it().await;
        for scheme in ["light", "dark"] {
            let [forced] = FORCED;
            stage.browser.prefers(&[forced, ("prefers-color-scheme", scheme)]).await;
            // Pressed, and not.
            differ(&panel, ".tally[aria-pressed=true]", ".tally[aria-pressed=false]").await;
            // Chosen, and not.
            let choices = [".choice[aria-checked=true]", ".choice[aria-checked=false]"];
            differ(&panel, choices[0], choices[1]).await;
            // Off, and on.
            differ(&panel, ".act[aria-disabled=true]", ".reload").await;
            differ(&panel, ".tally[aria-disabled=true]", ".tally[aria-pressed=false]").await;
            // Monitored, and selected.
            let bar = "return getComputedStyle(panel.shadowRoot.querySelector('.row[data-monitored]'), '::before') \
                 .backgroundColor !== getComputedStyle(panel.shadowRoot.querySelector('.root')).backgroundColor";
            assert_eq!(panel.script(bar, vec![]).await, json!(true), "the bar of a row");
        }
        // Asked for, and not so yet.
        let slow = json!({"method": "POST", "path": "/api/v2/me/calls", "delayMs": 60_000});
        stage.sim.post("/sim/fail", slow).await;
        card.radio("Listen in").use_it().await;
        panel.dialog("Switch to listening in on Ana Lima?").button("Listen in").press().await;
        let chosen = async || {
            let style = "const it = panel.shadowRoot.querySelector('.choice[aria-checked=true]'); \
                 return getComputedStyle(it).borderTopStyle";
            panel.script(style, vec![]).await
        };
        until("the mode to be asked for", async || chosen().await == json!("dashed")).await;
        assert_eq!(stage.browser.console().await, Vec::<String>::new());
    })
    .await;
}

#[tokio::test]
async fn in_forced_colours_what_has_the_focus_has_a_ring() {
    scene(async |stage| {
        let panel = stage.live().await;
        stage.browser.prefers(&FORCED).await;
        let ring = "const it = panel.shadowRoot.activeElement; \
             if (!it) return null; \
             const style = getComputedStyle(it); \
             return [it.className, style.outlineStyle, parseFloat(style.outlineWidth)]";
        let mut seen = 0;
        for _ in 0..14 {
            stage.browser.keys("\u{e004}").await;
            let it = panel.script(ring, vec![]).await;
            if !it.is_null() {
                seen += 1;
                assert!(it[1] != "none" && it[2].as_f64() >= Some(1.0), "{it}");
            }
        }
        assert!(seen > 5, "the tab key leads through the panel");
    })
    .await;
}

/// Everything that moves, with what it moves by.
const MOVES: &str = r"
    const all = [...panel.shadowRoot.querySelectorAll('*')];
    const seconds = (text) => Math.max(...text.split(',').map(parseFloat));
    return all.flatMap((it) => ['', '::before', '::after'].map((part) => [it, part])).flatMap(([it, part]) => {
        const style = getComputedStyle(it, part || null);
        const moves = [style.transitionDuration, style.animationName === 'none' ? '0s' : style.animationDuration];
        return moves.some((one) => seconds(one) > 0) ? [`${it.className}${part}: ${moves}`] : [];
    })";

#[tokio::test]
async fn nothing_moves_for_whoever_wants_no_motion() {
    scene(async |stage| {
        let panel = stage.live().await;
        let slow = json!({"path": "/api/v2/me/groups", "delayMs": 30_000});
        stage.sim.post("/sim/fail", slow).await;
        panel.script("await panel.disconnect()", vec![]).await;
        panel.credentials("supervisor", "supervisor").await;
        panel.script("await panel.connect()", vec![]).await;
        panel.says("Reading your agents").await;
        let moves = async || panel.script(MOVES, vec![]).await;
        stage
            .browser
            .prefers(&[("prefers-reduced-motion", "no-preference")])
            .await;
        assert_ne!(moves().await, json!([]), "rows that are on their way move");
        stage
            .browser
            .prefers(&[("prefers-reduced-motion", "reduce")])
            .await;
        assert_eq!(moves().await, json!([]));
        stage.browser.offline(true).await;
        panel.connection_is("Offline").await;
        assert_eq!(moves().await, json!([]));
    })
    .await;
}

/// Counts the rows that are there when the page is laid out for paper.
const COUNT_ON_PAPER: &str = "\
    matchMedia('print').addEventListener('change', ({ matches }) => { \
        if (!matches) return; \
        const rows = panel.shadowRoot.querySelectorAll('[part~=row][data-agent]').length; \
        const line = panel.shadowRoot.querySelector('.on-paper').textContent; \
        window.onPaper = { rows, line }; \
    })";

async fn rows(panel: &Panel) -> Value {
    let count = "return panel.shadowRoot.querySelectorAll('[part~=row][data-agent]').length";
    panel.script(count, vec![]).await
}

#[tokio::test]
async fn all_rows_are_on_paper_and_only_those_on_the_screen_after_it() {
    scene(async |stage| {
        let many = json!({"agents": 300, "traffic": false, "confirmDelayMs": 20});
        stage.sim.post("/sim/reset", many).await;
        let panel = stage.open(site::PLAIN).await;
        panel.script(COUNT_ON_PAPER, vec![]).await;
        panel.sign_in("supervisor").await;
        panel.says("All 300").await;
        let before = rows(&panel).await;
        assert!(before.as_u64() < Some(60), "{before} rows are there");
        stage.browser.devtools("Page.printToPDF", json!({})).await;
        let seen = panel.script("return window.onPaper", vec![]).await;
        assert_eq!(seen, json!({"rows": 300, "line": ""}));
        until("the rows on the screen alone", async || {
            rows(&panel).await.as_u64() < Some(60)
        })
        .await;
        panel.row("Ana Lima").there().await;
    })
    .await;
}
