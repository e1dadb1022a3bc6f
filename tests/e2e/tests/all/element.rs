//! The custom element as a portal uses it: attributes, properties, methods, events, and what it must not do to its page.

#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use e2e::{Panel, Stage, scene, site, until, until_some};
use serde_json::{Value, json};

const ANA: &str = "5001";
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                      connect-src 'self'; img-src 'self' data:";

async fn style(panel: &Panel, part: &str, property: &str) -> Value {
    let script = "const part = panel.shadowRoot.querySelector(`[part~=${given[0]}]`); \
         return part && getComputedStyle(part)[given[1]]";
    panel
        .script(script, vec![json!(part), json!(property)])
        .await
}

#[tokio::test]
async fn it_connects_by_itself_with_properties_set_before_it_is_defined() {
    scene(async |stage| {
        stage.site.write(
            "early.js",
            "const panel = document.querySelector('supervisor-widget');\n\
             panel.credentials = { type: 'basic', username: 'supervisor', password: 'supervisor' };\n\
             panel.config = { confirm: { bargeIn: false }, tpyo: 1 };\n",
        );
        let head = r#"<script defer src="early.js"></script>"#;
        stage.site.page_with("early.html", head, "<supervisor-widget></supervisor-widget>");
        let panel = stage.open("early.html").await;
        panel.connection_is("Live").await;
        panel.row("Ana Lima").there().await;
        stage.event("supervisor-error", json!({"code": "config-unknown-key"})).await;
        let config = panel.script("return panel.config", vec![]).await;
        assert_eq!(config["tpyo"], 1);
    })
    .await;
}

#[tokio::test]
async fn a_second_import_and_a_taken_name_do_no_harm() {
    scene(async |stage| {
        let panel = stage.open(site::PLAIN).await;
        panel.script("await import('/supervisor-widget.js?again')", vec![]).await;
        panel.sign_in("supervisor").await;

        stage.site.write(
            "taken.js",
            "customElements.define('supervisor-widget', class extends HTMLElement { mine = true; });",
        );
        let head = r#"<script src="taken.js"></script>"#;
        stage.site.page_with("taken.html", head, "<supervisor-widget></supervisor-widget>");
        let panel = stage.open("taken.html").await;
        panel.script("await import('/supervisor-widget.js')", vec![]).await;
        assert_eq!(panel.script("return panel.mine", vec![]).await, true);
        let errors = stage.browser.run("return recorded.errors", vec![]).await;
        assert_eq!(errors, json!([]));
    })
    .await;
}

#[tokio::test]
async fn a_group_can_be_chosen_by_attribute() {
    scene(async |stage| {
        let panel = stage.live().await;
        // 5001 is in one of the two groups, 5002 in the other.
        let groups = "const answer = await fetch('/api/v2/me/groups?type=BusinessUnit&fields=*'); \
             return (await answer.json()).groups";
        let groups = panel.script(groups, vec![]).await;
        let care = groups.as_array().into_iter().flatten();
        let care = care
            .into_iter()
            .find(|group| group["name"] == "Customer Care");
        let id = care.unwrap_or_else(|| panic!("no such group in {groups}"))["id"].clone();
        panel
            .script("panel.setAttribute('group', given[0])", vec![id])
            .await;
        panel.row("Ben Kato").gone().await;
        panel.row("Ana Lima").there().await;
        panel.script("panel.removeAttribute('group')", vec![]).await;
        panel.row("Ben Kato").there().await;
    })
    .await;
}

#[tokio::test]
async fn theme_and_density_can_be_chosen_by_attribute() {
    scene(async |stage| {
        let panel = stage.live().await;
        stage.browser.colors("light").await;
        let light = style(&panel, "root", "backgroundColor").await;
        stage.browser.colors("dark").await;
        let dark = style(&panel, "root", "backgroundColor").await;
        assert_ne!(light, dark, "it follows the browser");
        panel
            .script("panel.setAttribute('theme', 'light')", vec![])
            .await;
        assert_eq!(style(&panel, "root", "backgroundColor").await, light);
        stage.browser.colors("light").await;
        panel
            .script("panel.setAttribute('theme', 'dark')", vec![])
            .await;
        assert_eq!(style(&panel, "root", "backgroundColor").await, dark);

        let height = "return panel.shadowRoot.querySelector('[part~=row]').offsetHeight";
        let comfortable = panel.script(height, vec![]).await.as_u64();
        panel
            .script("panel.setAttribute('density', 'compact')", vec![])
            .await;
        until("rows to be lower", async || {
            panel.script(height, vec![]).await.as_u64() < comfortable
        })
        .await;
    })
    .await;
}

#[tokio::test]
async fn methods_do_what_they_say() {
    scene(async |stage| {
        let panel = stage.live().await;
        panel.script("await panel.connect()", vec![]).await; // live already

        let ana = stage.sim.person(ANA).await["userId"].clone();
        panel
            .script("panel.select(given[0])", vec![ana.clone()])
            .await;
        panel
            .row("Ana Lima")
            .becomes("focused", |look| look.focused)
            .await;
        stage
            .event("supervisor-select", json!({"agentId": ana}))
            .await;
        panel.script("panel.select('nobody')", vec![]).await;

        stage.sim.forget_requests().await;
        panel.script("await panel.refresh()", vec![]).await;
        until("a reading of groups", async || {
            let requests = stage.sim.requests().await;
            requests
                .iter()
                .any(|request| request["path"] == "/api/v2/me/groups")
        })
        .await;

        panel.script("await panel.disconnect()", vec![]).await;
        stage
            .event("supervisor-connection", json!({"state": "closed"}))
            .await;
        until("the session to end", async || {
            stage.sim.sessions().await.is_empty()
        })
        .await;
        panel.row("Ana Lima").gone().await;

        panel.script("await panel.connect()", vec![]).await;
        panel.row("Ana Lima").there().await;
        panel.script("panel.dispose()", vec![]).await;
        until("the session to end", async || {
            stage.sim.sessions().await.is_empty()
        })
        .await;
        let outcome = "return panel.connect().then(() => 'live', () => 'rejected')";
        assert_eq!(panel.script(outcome, vec![]).await, "rejected");
    })
    .await;
}

#[tokio::test]
async fn events_reach_the_page_and_only_a_request_can_be_vetoed() {
    scene(async |stage| {
        stage.sim.call(ANA).await;
        let panel = stage.live().await;
        panel.button("Listen in to Ana Lima").use_it().await;
        stage
            .event("supervisor-operation", json!({"phase": "confirmed"}))
            .await;
        stage
            .event("supervisor-session", json!({"state": "started"}))
            .await;
        for event in stage.events().await {
            let is_request = event["detail"]["phase"] == "requested";
            assert_eq!(event["cancelable"], is_request, "{event}");
            assert_eq!(event["composed"], true, "{event}");
            assert_eq!(event["panel"], "panel", "{event}");
        }
    })
    .await;
}

#[tokio::test]
async fn the_host_can_veto_an_operation() {
    scene(async |stage| {
        let panel = stage.live().await;
        let veto = "panel.addEventListener('supervisor-operation', (event) => { \
             if (event.detail.operation === 'Coach') event.preventDefault(); })";
        panel.script(veto, vec![]).await;
        panel.button("Coach Ana Lima").use_it().await;
        let failed = json!({"operation": "Coach", "phase": "failed", "reason": "vetoed"});
        stage.event("supervisor-operation", failed).await;
        panel.says("did not allow it").await;
        panel.button("Listen in to Ana Lima").use_it().await;
        stage.sim.operation("ListenIn").await;
        let requests = stage.sim.requests().await;
        assert!(
            requests
                .iter()
                .all(|request| request["body"]["operationName"] != "Coach")
        );
    })
    .await;
}

#[tokio::test]
async fn an_element_that_is_moved_keeps_its_session() {
    scene(async |stage| {
        let panel = stage.live().await;
        let before = stage.sim.sessions().await;
        let move_it = "const place = document.createElement('section'); \
             document.querySelector('main').append(place); place.append(panel); \
             place.style.display = 'grid'; place.style.flex = '1'";
        panel.script(move_it, vec![]).await;
        panel.button("Listen in to Ana Lima").use_it().await;
        panel.says("Waiting for the next call of Ana Lima").await;
        let id = |sessions: &[Value]| sessions.iter().map(|one| one["clientId"].clone()).collect();
        let now: Vec<Value> = id(&stage.sim.sessions().await);
        assert_eq!(now, id(&before) as Vec<Value>);
    })
    .await;
}

#[tokio::test]
async fn a_hundred_panels_that_came_and_went_leave_nothing_behind() {
    scene(async |stage| {
        stage
            .site
            .write("count.js", include_str!("../../src/pages/count.js"));
        stage
            .site
            .page_with("empty.html", r#"<script src="count.js"></script>"#, "");
        let page = stage.open("empty.html").await;

        come_and_go(&page).await;
        let first = left_behind(stage).await;
        for _ in 1..10 {
            come_and_go(&page).await;
        }
        let last = left_behind(stage).await;
        assert_eq!(first.0, last.0, "listeners, timers and requests");
        let (nodes, more_nodes) = (first.1["nodes"].as_u64(), last.1["nodes"].as_u64());
        assert!(
            more_nodes <= nodes.map(|nodes| nodes + 100),
            "{nodes:?} nodes became {more_nodes:?}"
        );
        let listeners = |counters: &Value| counters["jsEventListeners"].as_u64();
        let (before, after) = (listeners(&first.1), listeners(&last.1));
        assert!(
            after <= before.map(|before| before + 10),
            "{before:?} listeners became {after:?}"
        );
    })
    .await;
}

/// Ten panels, one after the other; every second one is taken away while it connects.
async fn come_and_go(page: &Panel) {
    let script = "for (let i = 0; i < 10; i += 1) { \
         const one = document.createElement('supervisor-widget'); \
         one.credentials = { type: 'basic', username: 'supervisor', password: 'supervisor' }; \
         const ready = new Promise((done) => one.addEventListener('supervisor-ready', done, { once: true })); \
         document.querySelector('main').append(one); \
         if (i % 2 === 0) await ready; else await fetch('/plain.html'); \
         one.remove(); \
         }";
    page.script(script, vec![]).await;
}

/// What is left once all requests have come to an end.
async fn left_behind(stage: &Stage) -> (Value, Value) {
    until("the sessions to end", async || {
        stage.sim.sessions().await.is_empty()
    })
    .await;
    let counted = until_some("requests and timers to end", async || {
        let counted = stage.browser.run("return counted()", vec![]).await;
        let idle = ["requests", "timeouts", "intervals", "opened"]
            .iter()
            .all(|key| counted[key] == 0);
        idle.then_some(counted)
    })
    .await;
    stage
        .browser
        .run("recorded.events.length = 0", vec![])
        .await;
    stage
        .browser
        .devtools("HeapProfiler.collectGarbage", json!({}))
        .await;
    let locks = "const { held, pending } = await navigator.locks.query(); return held.length + pending.length";
    assert_eq!(stage.browser.run(locks, vec![]).await, 0, "locks");
    let counters = stage
        .browser
        .devtools("Memory.getDOMCounters", json!({}))
        .await;
    (counted, counters)
}

#[tokio::test]
async fn it_runs_under_the_strict_policy() {
    scene(async |stage| {
        stage.sim.call(ANA).await;
        let panel = stage.live().await;
        let policy = "return (await fetch('/plain.html')).headers.get('content-security-policy')";
        assert_eq!(panel.script(policy, vec![]).await, POLICY);
        panel.button("Barge in on Ana Lima").use_it().await;
        let question = panel.dialog("Barge in on Ana Lima?");
        question.button("Barge in").press().await;
        panel
            .article("Call with Ana Lima")
            .radio("Barge in")
            .checked()
            .await;
        let violations = stage
            .browser
            .run("return recorded.violations", vec![])
            .await;
        assert_eq!(violations, json!([]));
        assert_eq!(stage.browser.console().await, Vec::<String>::new());
    })
    .await;
}

#[tokio::test]
async fn no_style_leaks_in_or_out() {
    scene(async |stage| {
        stage.site.write(
            "loud.css",
            "* { color: rgb(1, 2, 3) !important; font-size: 40px !important; letter-spacing: 9px !important; }\n\
             button, .row, .card, header { display: none !important; }\n\
             .mine { background: rgb(4, 5, 6); }\n",
        );
        let head = r#"<link rel="stylesheet" href="loud.css">"#;
        let body = r#"<p class="mine row card">Mine</p>
            <supervisor-widget id="panel" autoconnect="false"></supervisor-widget>"#;
        stage.site.page_with("loud.html", head, body);

        let panel = stage.live().await;
        let properties = ["color", "fontSize", "letterSpacing", "display"];
        let mut quiet = Vec::new();
        for property in properties {
            quiet.push(style(&panel, "button", property).await);
        }
        let panel = stage.open("loud.html").await;
        let mine = "const { display, backgroundColor, padding } = getComputedStyle(document.querySelector('.mine')); \
             return { display, backgroundColor, padding }";
        let before = panel.script(mine, vec![]).await;
        panel.sign_in("supervisor").await;
        for (property, quiet) in properties.into_iter().zip(quiet) {
            assert_eq!(style(&panel, "button", property).await, quiet, "{property}");
        }
        assert_eq!(panel.script(mine, vec![]).await, before);
    })
    .await;
}

#[tokio::test]
async fn a_service_on_another_origin_is_reached() {
    scene(async |stage| {
        let other = e2e::Simulator::start(&stage.site, &json!({})).await;
        let panel = stage.open(site::PLAIN).await;
        // The policy of the page allows its own origin only.
        stage
            .browser
            .devtools("Page.setBypassCSP", json!({"enabled": true}))
            .await;
        stage.browser.reload().await;
        let url = json!(other.url());
        panel
            .script(
                "await customElements.whenDefined('supervisor-widget')",
                vec![],
            )
            .await;
        panel
            .script("panel.setAttribute('base-url', given[0])", vec![url])
            .await;
        panel.sign_in("supervisor").await;
        panel.button("Listen in to Ana Lima").use_it().await;
        panel.says("Waiting for the next call of Ana Lima").await;
        assert!(other.sessions().await.len() == 1 && stage.sim.sessions().await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_bundle_without_its_webassembly_says_so() {
    scene(async |stage| {
        for file in std::fs::read_dir(stage.site.root())
            .into_iter()
            .flatten()
            .flatten()
        {
            if file
                .path()
                .extension()
                .is_some_and(|extension| extension == "wasm")
            {
                std::fs::remove_file(file.path()).unwrap();
            }
        }
        let panel = stage.open(site::PLAIN).await;
        panel
            .script("panel.connect().catch(() => {})", vec![])
            .await;
        panel.says("could not be loaded").await;
        stage
            .event("supervisor-error", json!({"code": "load-failed"}))
            .await;
    })
    .await;
}
