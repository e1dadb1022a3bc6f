//! Nothing moves under the pointer: not while the panel loads, and not when something fails.

#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use e2e::{Panel, Stage, scene, site, until};
use serde_json::{Value, json};

/// The tops of all rows.
async fn tops(panel: &Panel) -> Value {
    let tops = "return [...panel.shadowRoot.querySelectorAll('[part~=row]')]\
         .map((row) => [row.dataset.agent, row.getBoundingClientRect().top])";
    panel.script(tops, vec![]).await
}

async fn refuse(stage: &Stage) {
    let fault =
        json!({"method": "POST", "path": "/api/v2/me/devices", "status": 403, "statusCode": 5});
    stage.sim.post("/sim/fail", fault).await;
}

#[tokio::test]
async fn no_row_moves_when_an_operation_fails_or_contact_is_lost() {
    scene(async |stage| {
        let panel = stage.live().await;
        for width in [1280, 900, 360] {
            stage.browser.size(width, 760).await;
            refuse(stage).await;
            let before = tops(&panel).await;
            panel.button("Listen in to Ana Lima").use_it().await;
            panel.row("Ana Lima").says("Listen in did not work.").await;
            assert_eq!(tops(&panel).await, before, "{width}");
            panel.button("Dismiss").use_it().await;
            panel.button("Dismiss").gone().await;
            assert_eq!(tops(&panel).await, before, "{width}");
        }
        stage.browser.size(1280, 760).await;
        let before = tops(&panel).await;
        stage.sim.kill().await;
        panel.connection_is("Reconnecting").await;
        panel.says("Next try").await;
        panel.says("as of ").await;
        assert_eq!(tops(&panel).await, before);
    })
    .await;
}

#[tokio::test]
async fn a_notice_leaves_the_numbers_and_the_heads_of_cards_in_sight() {
    scene(async |stage| {
        stage.sim.call("5001").await;
        let panel = stage.live().await;
        panel.button("Listen in to Ana Lima").use_it().await;
        panel.article("Call with Ana Lima").there().await;
        stage.browser.offline(true).await;
        panel.button("Hide").there().await;
        for (width, height) in [(1280, 760), (1024, 600), (900, 900), (768, 1000), (360, 1000)] {
            stage.browser.size(width, height).await;
            let covered = "const [notice] = panel.shadowRoot.querySelectorAll('.notice'); \
                 const by = notice.getBoundingClientRect(); \
                 return [...panel.shadowRoot.querySelectorAll('.toolbar, .strip, .roster-head, .card-head, .hearing')] \
                     .filter((it) => it.checkVisibility()).filter((it) => { \
                         const at = it.getBoundingClientRect(); \
                         return at.top < by.bottom && by.top < at.bottom && at.left < by.right && by.left < at.right; \
                     }).map((it) => it.className)";
            let covered = panel.script(covered, vec![]).await;
            assert_eq!(covered, json!([]), "{width} by {height}");
        }
    })
    .await;
}

#[tokio::test]
async fn in_a_side_panel_an_agent_is_heard_and_left_in_one_press_each() {
    scene(async |stage| {
        stage.sim.call("5001").await;
        let panel = stage.live().await;
        stage.browser.size(360, 760).await;
        let row = panel.row("Ana Lima");
        row.button("Listen in to Ana Lima").use_it().await;
        row.says("Listening").await;
        row.button("Stop monitoring Ana Lima").use_it().await;
        row.button("Actions for Ana Lima").use_it().await;
        row.button("Coach Ana Lima").use_it().await;
        row.button("Actions for Ana Lima").use_it().await;
        row.says("Coaching").await;
        row.button("Stop monitoring Ana Lima").use_it().await;
        row.button("Listen in to Ana Lima").enabled().await;
    })
    .await;
}

#[tokio::test]
async fn rows_come_where_they_stay_while_the_own_phone_is_logged_in() {
    scene(async |stage| {
        let inactive = json!({"user": "supervisor", "state": "Inactive"});
        stage.sim.post("/sim/device", inactive).await;
        let panel = stage.open(site::PLAIN).await;
        // Every place of the first row, from the first moment on.
        let watch = "window.places = new Set(); window.notices = new Set(); const look = () => { \
             const row = panel.shadowRoot?.querySelector('[part~=row]'); \
             if (row && row.offsetWidth) window.places.add(Math.round(row.getBoundingClientRect().top)); \
             for (const one of panel.shadowRoot?.querySelectorAll('.notice p') ?? []) window.notices.add(one.innerText); \
             requestAnimationFrame(look); }; look()";
        panel.script(watch, vec![]).await;
        panel.sign_in("supervisor").await;
        panel.button("Listen in to Ana Lima").enabled().await;
        let seen = "return [[...window.places].length, [...window.notices].join()]";
        let seen = panel.script(seen, vec![]).await;
        assert_eq!(seen[0], 1, "the first row stays where it came");
        let said = seen[1].as_str().unwrap_or_default().to_owned();
        assert!(!said.contains("not logged in"), "{said}");
    })
    .await;
}

#[tokio::test]
async fn the_log_is_in_reach_wherever_the_list_is_scrolled_to() {
    scene(async |stage| {
        let panel = stage.live().await;
        // In a page with a height for the panel, and in one as tall as the panel.
        for (width, given) in [(1280, "100vh"), (768, "100vh"), (360, "100vh"), (1280, "auto"), (360, "auto")] {
            stage.browser.size(width, 300).await;
            for down in [0, 300, 5_000] {
                let scroll = "for (const one of [panel, panel.parentElement, document.body]) one.style.height = given[1]; \
                     panel.style.flex = 'none'; \
                     panel.shadowRoot.querySelector('.layout').scrollTop = given[0]; \
                     panel.shadowRoot.querySelector('.grid').scrollTop = given[0]; \
                     scrollTo(0, given[0]); \
                     const at = panel.shadowRoot.querySelector('.activity-label').getBoundingClientRect(); \
                     return at.top >= 0 && at.bottom <= innerHeight";
                until(
                    &format!("the log in reach at {width}, {given}, {down}"),
                    async || panel.script(scroll, vec![json!(down), json!(given)]).await == true,
                )
                .await;
            }
        }
    })
    .await;
}

#[tokio::test]
async fn calls_come_first_and_no_row_moves_while_the_list_is_used() {
    scene(async |stage| {
        let panel = stage.live().await;
        let agents = async || {
            let tops = tops(&panel).await;
            let agents = tops.as_array().into_iter().flatten();
            agents.map(|row| row[0].clone()).collect::<Vec<_>>()
        };
        let id = async |extension: &str| stage.sim.person(extension).await["userId"].clone();
        let (uma, ben, wei) = (id("5023").await, id("5002").await, id("5025").await);
        stage.sim.call("5025").await;
        until("the call to be the first row", async || {
            agents().await[0] == wei
        })
        .await;
        panel.script("panel.select(given[0])", vec![ben]).await;
        let row = panel.row("Ben Kato");
        until("the focus", async || {
            row.look().await.is_some_and(|look| look.focused)
        })
        .await;
        let before = agents().await;
        assert_ne!(before[1], uma);
        stage.sim.call("5023").await;
        let sort = panel.button("Sort now — 1 moved");
        sort.there().await;
        assert_eq!(agents().await, before);
        sort.use_it().await;
        until("the other call below it", async || {
            agents().await[..2] == [wei.clone(), uma.clone()]
        })
        .await;
    })
    .await;
}
