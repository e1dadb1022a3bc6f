//! A portal that does everything wrong: values that cannot be read, prototypes that are extended, an element that is
//! moved and disposed of at the worst moment, policies, old browsers, and a panel that crashes.

#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use std::process::Command;

use e2e::{Panel, Stage, scene, site, until};
use serde_json::{Value, json};

const ANA: &str = "5001";
const SIGN_IN: &str = "{ type: 'basic', username: 'supervisor', password: 'supervisor' }";

/// Requests for the own user: one for each time that somebody signs in.
async fn sign_ins(stage: &Stage) -> usize {
    let requests = stage.sim.requests().await;
    let is_own = |request: &&Value| request["path"] == "/api/v2/me" && request["method"] == "GET";
    requests.iter().filter(is_own).count()
}

async fn no_errors(stage: &Stage) {
    let errors = stage.browser.run("return recorded.errors", vec![]).await;
    assert_eq!(errors, json!([]));
}

async fn sessions_end(stage: &Stage) {
    until("the sessions to end", async || {
        stage.sim.sessions().await.is_empty()
    })
    .await;
}

async fn crashes(stage: &Stage) -> usize {
    let events = stage.events().await;
    let is_crash = |event: &&Value| event["detail"]["code"] == "crashed";
    events.iter().filter(is_crash).count()
}

#[tokio::test]
async fn it_runs_where_only_its_own_policy_may_make_code_of_text() {
    scene(async |stage| {
        let head = "<meta http-equiv=\"Content-Security-Policy\" content=\"require-trusted-types-for 'script'; \
                    trusted-types supervisor-widget\">\n<script src=\"hide.js\"></script>";
        stage.site.write(
            "hide.js",
            "window.workers = 0;\n\
             window.Worker = class extends Worker { constructor(url) { super(url); window.workers += 1; } };\n\
             window.hide = () => { Object.defineProperty(document, 'visibilityState', { value: 'hidden' }); \
             document.dispatchEvent(new Event('visibilitychange')); };",
        );
        let body = r#"<supervisor-widget id="panel" autoconnect="false"></supervisor-widget>"#;
        stage.site.page_with("trusted.html", head, body);
        stage.sim.call(ANA).await;
        let panel = stage.open("trusted.html").await;
        panel.sign_in("supervisor").await;
        panel.button("Listen in to Ana Lima").use_it().await;
        panel.article("Call with Ana Lima").there().await;
        panel.unfold().await;
        panel.choose("Monitoring options", "Next call only").await;
        let sink = "try { document.createElement('p').innerHTML = '<b>x</b>'; return 'open'; } \
                    catch { return 'closed'; }";
        assert_eq!(panel.script(sink, vec![]).await, "closed");
        let violations = "return recorded.violations.splice(0).length";
        assert_eq!(panel.script(violations, vec![]).await, 1, "the one just made");
        panel.script("hide()", vec![]).await;
        until("the timer in a worker", async || panel.script("return workers", vec![]).await == 1).await;
        assert_eq!(panel.script(violations, vec![]).await, 0);
        no_errors(stage).await;
    })
    .await;
}

/// What no JSON holds.
const UNREADABLE: [&str; 9] = [
    "(() => { const cycle = {}; cycle.self = cycle; return cycle; })()",
    "({ confirmMs: 1n })",
    "({ get polling() { throw new Error('secret'); } })",
    "({ toJSON() { throw new Error('secret'); } })",
    "(() => 7)",
    "({ gws: { session() {} } })",
    "new Proxy({}, { ownKeys() { throw null; } })",
    "({ gws: { topics: new Array(4294967295) } })",
    "Symbol('config')",
];

#[tokio::test]
async fn a_config_that_cannot_be_read_costs_nothing_but_itself() {
    scene(async |stage| {
        let panel = stage.live().await;
        panel
            .script("panel.config = { text: { nickname: 'Eva' } }", vec![])
            .await;
        for given in UNREADABLE {
            stage
                .browser
                .run("recorded.events.length = 0", vec![])
                .await;
            panel
                .script(&format!("panel.config = {given}"), vec![])
                .await;
            let told = stage
                .event("supervisor-error", json!({"code": "config-wrong-type"}))
                .await;
            let message = told["detail"]["message"].as_str().unwrap();
            assert!(
                message.contains("config") && !message.contains("secret"),
                "{message}"
            );
            let kept = panel.script("return panel.config", vec![]).await;
            assert_eq!(kept, json!({"text": {"nickname": "Eva"}}), "{given}");
        }
        panel
            .script("panel.setAttribute('density', 'compact')", vec![])
            .await;
        panel.script("panel.config = { tpyo: 1 }", vec![]).await;
        stage
            .event("supervisor-error", json!({"code": "config-unknown-key"}))
            .await;
        panel.connection_is("Live").await;
        no_errors(stage).await;
    })
    .await;
}

#[tokio::test]
async fn a_config_that_cannot_be_read_is_told_when_the_element_is_attached() {
    scene(async |stage| {
        stage.site.page("empty.html", "");
        let page = stage.open("empty.html").await;
        for given in UNREADABLE {
            let script = format!(
                "document.querySelector('supervisor-widget')?.remove(); recorded.events.length = 0; \
                 const one = document.createElement('supervisor-widget'); one.credentials = {SIGN_IN}; \
                 one.config = {given}; document.querySelector('main').append(one)"
            );
            page.script(&script, vec![]).await;
            stage.event("supervisor-error", json!({"code": "config-wrong-type"})).await;
            stage.event("supervisor-connection", json!({"state": "live"})).await;
        }
        no_errors(stage).await;
    })
    .await;
}

#[tokio::test]
async fn extended_prototypes_do_no_harm() {
    scene(async |stage| {
        stage.site.write(
            "extend.js",
            "Object.prototype.junk = { junk: 1 };\n\
             Array.prototype.last = function () { return this[this.length - 1]; };\n\
             window.extend = () => { Object.prototype.toJSON = () => 'junk'; Array.prototype.toJSON = () => 'junk'; };\n\
             window.restore = () => { delete Object.prototype.toJSON; delete Array.prototype.toJSON; };",
        );
        let head = r#"<script src="extend.js"></script>"#;
        stage.site.page_with("extended.html", head, "");
        let page = stage.open("extended.html").await;
        let script = format!(
            "extend(); try {{ const one = document.createElement('supervisor-widget'); \
             one.config = {{ gws: {{ topics: ['/v2/me/*'] }}, polling: {{ visibleMs: 250 }} }}; \
             one.credentials = {SIGN_IN}; \
             const live = new Promise((done) => one.addEventListener('supervisor-ready', () => done())); \
             document.querySelector('main').append(one); await live; }} finally {{ restore(); }}"
        );
        page.script(&script, vec![]).await;
        page.button("Listen in to Ana Lima").use_it().await;
        page.says("Waiting for the next call of Ana Lima").await;
        let events = stage.events().await;
        assert!(events.iter().all(|event| event["name"] != "supervisor-error"), "{events:?}");
        no_errors(stage).await;
    })
    .await;
}

#[tokio::test]
async fn a_page_without_collation_costs_the_order_of_the_language_alone() {
    scene(async |stage| {
        stage.site.write("broken.js", "window.asked = 0; Intl.Collator = function () { window.asked += 1; throw new TypeError('no order'); };");
        let head = r#"<script src="broken.js"></script>"#;
        stage.site.page_with("broken.html", head, "");
        let page = stage.open("broken.html").await;
        let script = format!(
            "const one = document.createElement('supervisor-widget'); one.credentials = {SIGN_IN}; \
             const live = new Promise((done) => one.addEventListener('supervisor-ready', () => done())); \
             document.querySelector('main').append(one); await live; \
             while (window.asked === 0) await new Promise((done) => setTimeout(done, 20)); \
             await new Promise((done) => setTimeout(done)); await new Promise((done) => setTimeout(done));"
        );
        page.script(&script, vec![]).await;
        page.button("Listen in to Ana Lima").use_it().await;
        page.says("Waiting for the next call of Ana Lima").await;
        let events = stage.events().await;
        assert!(events.iter().all(|event| event["name"] != "supervisor-error"), "{events:?}");
        no_errors(stage).await;
    })
    .await;
}

#[tokio::test]
async fn it_is_mounted_once_however_it_comes_and_goes() {
    scene(async |stage| {
        stage.site.page("empty.html", "<section></section>");
        for steps in [
            "in out tick in out tick in",
            "in tick out tick in",
            "in move out in move",
            "in out in tick move tick move",
            "frame tick in",
            "in frame tick frame out tick in",
            "in wait out wait in tick out tick in",
        ] {
            let page = stage.open("empty.html").await;
            stage.sim.forget_requests().await;
            let script = format!(
                "const frame = document.createElement('iframe'); document.body.append(frame); \
                 const one = document.createElement('supervisor-widget'); one.credentials = {SIGN_IN}; \
                 const act = {{ \
                 in: () => document.querySelector('main').append(one), \
                 move: () => document.querySelector('section').append(one), \
                 frame: () => frame.contentDocument.body.append(one), \
                 out: () => one.remove(), \
                 tick: () => new Promise((done) => setTimeout(done)), \
                 wait: () => fetch('/plain.html'), }}; \
                 for (const step of given[0].split(' ')) await act[step](); \
                 await one.connect()"
            );
            page.script(&script, vec![json!(steps)]).await;
            page.row("Ana Lima").there().await;
            let roots = "return panel.shadowRoot.querySelectorAll('[part~=root]').length";
            assert_eq!(page.script(roots, vec![]).await, 1, "{steps}");
            let sheets = "return panel.shadowRoot.adoptedStyleSheets.length";
            assert_eq!(page.script(sheets, vec![]).await, 1, "{steps}");
            let sessions = async || stage.sim.sessions().await.len() == 1;
            until("one session", sessions).await;
            no_errors(stage).await;
            page.script("panel.remove()", vec![]).await;
            sessions_end(stage).await;
        }
    })
    .await;
}

#[tokio::test]
async fn its_style_comes_along_into_another_document() {
    scene(async |stage| {
        let panel = stage.live().await;
        let script = "const frame = document.createElement('iframe'); document.body.append(frame); \
             const part = panel.shadowRoot.querySelector('[part~=button]'); \
             const looks = () => getComputedStyle(part).borderTopLeftRadius + getComputedStyle(part).color; \
             const before = looks(); \
             frame.contentDocument.body.append(panel); const there = looks(); \
             document.querySelector('main').append(panel); const back = looks(); \
             return [there === before, back === before, panel.shadowRoot.adoptedStyleSheets.length]";
        assert_eq!(panel.script(script, vec![]).await, json!([true, true, 1]));
        panel.connection_is("Live").await;
        assert_eq!(stage.sim.sessions().await.len(), 1);
    })
    .await;
}

const MOVE: &str = "for (let i = 0; i < 5; i += 1) { document.body.append(panel); \
     await new Promise((done) => setTimeout(done)); }";

#[tokio::test]
async fn moving_neither_connects_what_was_closed_nor_repeats_a_refused_sign_in() {
    scene(async |stage| {
        let panel = stage.live().await;
        panel.script("panel.removeAttribute('autoconnect'); await panel.disconnect()", vec![]).await;
        sessions_end(stage).await;
        stage.sim.forget_requests().await;
        panel.script(MOVE, vec![]).await;
        panel.script("await fetch('/plain.html')", vec![]).await;
        assert_eq!(sign_ins(stage).await, 0);

        stage.browser.run("document.cookie.split(';').forEach((one) => { \
            document.cookie = one.split('=')[0] + '=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/'; })", vec![]).await;
        let panel = stage.open(site::PLAIN).await;
        stage.browser.client.delete_all_cookies().await.unwrap();
        panel.script("panel.removeAttribute('autoconnect')", vec![]).await;
        panel.credentials("supervisor", "wrong").await;
        panel.script("await panel.connect().catch(() => {})", vec![]).await;
        stage.event("supervisor-connection", json!({"state": "auth-required"})).await;
        stage.sim.forget_requests().await;
        panel.script(MOVE, vec![]).await;
        panel.script("await fetch('/plain.html')", vec![]).await;
        assert_eq!(sign_ins(stage).await, 0);
    })
    .await;
}

#[tokio::test]
async fn every_call_of_connect_has_an_answer() {
    scene(async |stage| {
        stage.site.page("empty.html", "");
        let page = stage.open("empty.html").await;
        let outcome = async |script: &str| {
            let script = format!(
                "const main = document.querySelector('main'); \
                 const one = document.createElement('supervisor-widget'); one.credentials = {SIGN_IN}; \
                 one.setAttribute('autoconnect', 'false'); \
                 const answer = (asked) => asked.then(() => 'live', (error) => error.message); {script}"
            );
            page.script(&script, vec![]).await.as_str().unwrap().to_owned()
        };
        let told = outcome("return answer(one.connect())").await;
        assert!(told.contains("not in a page"), "{told}");
        let told = outcome("one.dispose(); return answer(one.connect())").await;
        assert!(told.contains("disposed"), "{told}");
        let told = outcome("const asked = one.connect(); one.dispose(); return answer(asked)").await;
        assert!(told.contains("disposed"), "{told}");
        let told = outcome("main.append(one); const asked = one.connect(); one.remove(); return answer(asked)").await;
        assert!(told.contains("removed"), "{told}");
        let told = outcome("main.append(one); const asked = one.connect(); one.disconnect(); return answer(asked)").await;
        assert!(told.contains("closed"), "{told}");
        let told = outcome("one.setAttribute('base-url', 'ftp://x'); main.append(one); \
             await answer(one.connect()); return answer(one.connect())").await;
        assert!(told.contains("cannot be made"), "{told}");
        let told = outcome("const asked = one.connect(); await 0; main.append(one); return answer(asked)").await;
        assert_eq!(told, "live");
        no_errors(stage).await;
    })
    .await;
}

#[tokio::test]
async fn a_panel_that_cannot_be_loaded_answers_and_comes_back() {
    scene(async |stage| {
        let wasm = stage.site.root().join("supervisor-widget.wasm");
        let hidden = stage.site.outside("supervisor-widget.wasm");
        std::fs::rename(&wasm, &hidden).unwrap();
        let panel = stage.open(site::PLAIN).await;
        panel.credentials("supervisor", "supervisor").await;
        let asked = "return panel.connect().then(() => 'live', (error) => error.message)";
        let told = panel.script(asked, vec![]).await;
        assert!(
            told.as_str().unwrap().contains("could not be loaded"),
            "{told}"
        );
        std::fs::rename(&hidden, &wasm).unwrap();
        assert_eq!(panel.script(asked, vec![]).await, "live");
        panel.row("Ana Lima").there().await;
    })
    .await;
}

#[tokio::test]
async fn it_may_be_disposed_of_in_any_of_its_own_events() {
    scene(async |stage| {
        stage.site.page("empty.html", "");
        let page = stage.open("empty.html").await;
        for (event, wanted, act) in [
            ("connection", "connecting", ""),
            ("connection", "live", ""),
            ("ready", "", ""),
            ("connection", "closed", "one.disconnect()"),
            ("connection", "connecting", "one.disconnect(); one.connect().catch(() => {})"),
            ("error", "config-unknown-key", "one.config = { tpyo: 1 }"),
            ("error", "base-url-wrong", "one.setAttribute('base-url', 'ftp://x')"),
            ("operation", "requested", "await press(one, 'Listen in to Ana Lima')"),
            ("operation", "confirmed", "await press(one, 'Listen in to Ana Lima')"),
        ] {
            let script = format!(
                "const press = async (one, name) => {{ \
                   const is = (button) => button.getAttribute('aria-label') === name && !button.ariaDisabled; \
                   const find = () => [...one.shadowRoot.querySelectorAll('button')].find(is); \
                   while (!find()) await new Promise((done) => setTimeout(done)); \
                   find().click(); }}; \
                 const one = document.createElement('supervisor-widget'); one.credentials = {SIGN_IN}; \
                 const ready = new Promise((done) => one.addEventListener('supervisor-ready', done)); \
                 let armed = {armed}; \
                 const disposed = new Promise((done) => one.addEventListener('supervisor-{event}', ({{ detail }}) => {{ \
                   const is = detail.state ?? detail.code ?? detail.phase ?? ''; \
                   if (armed && is === given[0]) {{ armed = false; one.dispose(); one.dispose(); done(); }} }})); \
                 document.querySelector('main').append(one); \
                 if (!armed) {{ await ready; armed = true; {act}; }} \
                 await disposed; await new Promise((done) => setTimeout(done)); \
                 const left = one.shadowRoot.childElementCount; one.remove(); return left",
                armed = act.is_empty(),
            );
            let left = page.script(&script, vec![json!(wanted)]).await;
            assert_eq!(left, 0, "{event} {wanted}");
            no_errors(stage).await;
            sessions_end(stage).await;
        }
        assert_eq!(crashes(stage).await, 0);
    })
    .await;
}

#[tokio::test]
async fn a_user_can_be_forgotten() {
    scene(async |stage| {
        let kept = "return [sessionStorage, localStorage].map((storage) => \
             Object.keys(storage).filter((key) => key.startsWith('supervisor-widget/')).length)";
        for dispose in [
            "panel.dispose({ forget: true })",
            "panel.addEventListener('supervisor-connection', () => panel.dispose({ forget: true })); panel.disconnect()",
        ] {
            let panel = stage.live().await;
            panel.button("Listen in to Ana Lima").use_it().await;
            panel.says("Waiting for the next call of Ana Lima").await;
            panel.button("Time").press().await;
            until("something to be kept", async || {
                panel.script(kept, vec![]).await == json!([1, 1])
            })
            .await;
            panel.script(dispose, vec![]).await;
            assert_eq!(panel.script(kept, vec![]).await, json!([0, 0]), "{dispose}");
            sessions_end(stage).await;
            stage.sim.kill().await;
            stage.sim.restart().await;
        }
        let panel = stage.live().await;
        panel.button("Time").press().await;
        until("something to be kept", async || panel.script(kept, vec![]).await[1] == 1).await;
        panel.script("panel.dispose()", vec![]).await;
        assert_eq!(panel.script(kept, vec![]).await[1], 1);
    })
    .await;
}

#[tokio::test]
async fn an_address_that_cannot_be_used_is_told_and_nothing_is_sent() {
    scene(async |stage| {
        for address in [
            "javascript:alert(1)",
            "data:text/html,x",
            "ftp://gws.example",
            "//[bad",
            "http://user:pw@localhost",
            "/gws?x=1",
            "/gws#x",
        ] {
            let panel = stage.open(site::PLAIN).await;
            stage.sim.forget_requests().await;
            panel.credentials("supervisor", "supervisor").await;
            let script = "panel.setAttribute('base-url', given[0]); \
                 return panel.connect().then(() => 'live', (error) => error.message)";
            let told = panel.script(script, vec![json!(address)]).await;
            assert!(
                told.as_str().unwrap().contains("cannot be made"),
                "{address}: {told}"
            );
            let event = stage
                .event("supervisor-error", json!({"code": "base-url-wrong"}))
                .await;
            assert!(
                event["detail"]["message"]
                    .as_str()
                    .unwrap()
                    .contains("base-url")
            );
            panel.connection_is("Failed").await;
            panel.says("Nothing was sent").await;
            assert_eq!(stage.sim.requests().await, Vec::<Value>::new(), "{address}");
        }
        let panel = stage.panel(0);
        panel
            .script("panel.setAttribute('base-url', '/api/v2/')", vec![])
            .await;
        panel.connection_is("Live").await;
        panel.row("Ana Lima").there().await;
    })
    .await;
}

#[tokio::test]
async fn a_browser_that_is_too_old_is_told_which_ones_are_not() {
    scene(async |stage| {
        for missing in [
            "delete HTMLElement.prototype.popover;",
            "delete Document.prototype.adoptedStyleSheets;",
            "delete CSSStyleSheet.prototype.replaceSync;",
            "WebAssembly.validate = () => false;",
            "delete window.WebAssembly;",
        ] {
            stage.site.write("old.js", missing);
            let head = r#"<script src="old.js"></script>"#;
            let body = r#"<supervisor-widget id="panel" autoconnect="false"></supervisor-widget>"#;
            stage.site.page_with("old.html", head, body);
            let panel = stage.open("old.html").await;
            panel
                .says("Chrome or Edge 114, Firefox 125, Safari 17")
                .await;
            let told = json!({"code": "load-failed", "retryable": false});
            stage.event("supervisor-error", told).await;
            let asked = "return panel.connect().then(() => 'live', (error) => error.message)";
            let told = panel.script(asked, vec![]).await;
            assert!(
                told.as_str().unwrap().contains("too old"),
                "{missing}: {told}"
            );
            no_errors(stage).await;
        }
    })
    .await;
}

#[tokio::test]
async fn what_listeners_of_the_host_throw_is_not_a_crash() {
    scene(async |stage| {
        let panel = stage.open(site::PLAIN).await;
        let throwing = "for (const name of ['ready', 'connection', 'operation', 'session', 'select']) \
             panel.addEventListener(`supervisor-${name}`, async () => { throw new Error('mine'); }), \
             panel.addEventListener(`supervisor-${name}`, () => { throw new Error('mine'); })";
        panel.script(throwing, vec![]).await;
        stage.sim.call(ANA).await;
        panel.sign_in("supervisor").await;
        panel.button("Listen in to Ana Lima").use_it().await;
        panel.article("Call with Ana Lima").there().await;
        assert_eq!(crashes(stage).await, 0);
    })
    .await;
}

/// Live, listening to a call, with a note of what is on screen when the host is told of a crash.
async fn listening(stage: &Stage) -> Panel {
    stage.sim.call(ANA).await;
    let panel = stage.live().await;
    panel.button("Listen in to Ana Lima").use_it().await;
    panel.article("Call with Ana Lima").there().await;
    let note = "window.seen = []; panel.addEventListener('supervisor-error', ({ detail }) => { \
         if (detail.code === 'crashed') seen.push(panel.shadowRoot.textContent); window.heal?.(); })";
    panel.script(note, vec![]).await;
    panel
}

async fn is_told_and_begins_anew(stage: &Stage, panel: &Panel) {
    stage
        .event(
            "supervisor-error",
            json!({"code": "crashed", "retryable": true}),
        )
        .await;
    stage
        .event("supervisor-connection", json!({"state": "failed"}))
        .await;
    let seen = panel.script("return seen.at(-1)", vec![]).await;
    let seen = seen.as_str().unwrap();
    assert!(
        seen.contains("has stopped") && seen.contains("Reload") && !seen.contains("Ana"),
        "{seen}"
    );
    panel.connection_is("Live").await;
    panel.article("Call with Ana Lima").there().await;
}

#[tokio::test]
async fn a_trap_is_told_and_the_panel_begins_anew_once() {
    scene(async |stage| {
        let panel = listening(stage).await;
        // A node that cannot be made is a panic in the views.
        let break_it = "const { createElement } = Document.prototype; \
             window.heal = () => { Document.prototype.createElement = createElement; }; \
             let left = 1; Document.prototype.createElement = function (...given) { \
               if (left-- > 0) throw new Error('no'); return createElement.apply(this, given); }";
        let fewer = "const field = panel.shadowRoot.querySelector('[type=search]'); \
             field.value = 'Ben'; field.dispatchEvent(new Event('input'))";
        let all = "const field = panel.shadowRoot.querySelector('[type=search]'); \
             field.value = ''; field.dispatchEvent(new Event('input'))";
        panel.script(fewer, vec![]).await;
        panel.row("Ana Lima").gone().await;
        panel.script(break_it, vec![]).await;
        panel.script(all, vec![]).await;
        is_told_and_begins_anew(stage, &panel).await;
        assert_eq!(crashes(stage).await, 1);
        // Its sessions are one again: what the old instance had was given up.
        until("one session", async || {
            stage.sim.sessions().await.len() == 1
        })
        .await;

        // By itself only once.
        panel.script("recorded.events.length = 0", vec![]).await;
        panel.script(fewer, vec![]).await;
        panel.row("Ana Lima").gone().await;
        panel.script(break_it, vec![]).await;
        panel.script(all, vec![]).await;
        stage
            .event("supervisor-connection", json!({"state": "failed"}))
            .await;
        panel.button("Reload").there().await;
        panel.says("has stopped").await;
        // And by the host as often as it likes.
        panel.script("await panel.connect()", vec![]).await;
        panel.article("Call with Ana Lima").there().await;
    })
    .await;
}

#[tokio::test]
async fn an_exception_in_the_middle_of_the_queue_is_noticed() {
    scene(async |stage| {
        let panel = listening(stage).await;
        let break_it = "const { now } = Date; window.heal = () => { Date.now = now; }; \
             Date.now = () => { throw new Error('no clock'); }";
        panel.script(break_it, vec![]).await;
        is_told_and_begins_anew(stage, &panel).await;
    })
    .await;
}

#[tokio::test]
async fn a_call_that_throws_is_a_crash_of_all_panels_and_not_of_the_host() {
    scene(async |stage| {
        let two = r#"<supervisor-widget id="panel" autoconnect="false"></supervisor-widget>
            <supervisor-widget id="other" autoconnect="false"></supervisor-widget>"#;
        stage.site.page("two.html", two);
        let panel = stage.open("two.html").await;
        panel.sign_in("supervisor").await;
        let other = stage.panel(1);
        other.sign_in("supervisor").await;
        let outcome = "const { now } = Date; Date.now = () => { throw new Error('no clock'); }; \
             try { panel.refresh(); return 'fine'; } catch { return 'thrown'; } finally { Date.now = now; }";
        assert_eq!(panel.script(outcome, vec![]).await, "fine");
        assert_eq!(crashes(stage).await, 2);
        for panel in [&panel, &other] {
            panel.connection_is("Live").await;
            panel.row("Ana Lima").there().await;
        }
    })
    .await;
}

#[tokio::test]
async fn importing_it_without_a_page_does_nothing() {
    scene(async |stage| {
        let module = stage.site.root().join("supervisor-widget.js");
        let script = format!("await import({:?})", format!("file://{}", module.display()));
        let output = Command::new("node")
            .args(["--input-type=module", "--eval", &script])
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{said}");
        assert_eq!(said, "");

        stage.site.write(
            "probe.js",
            "import './supervisor-widget.js'; postMessage('fine');",
        );
        let panel = stage.open(site::PLAIN).await;
        let script = "const worker = new Worker('/probe.js', { type: 'module' }); \
             return new Promise((done) => { worker.onmessage = ({ data }) => done(data); \
             worker.onerror = (event) => done(String(event.message)); })";
        assert_eq!(panel.script(script, vec![]).await, "fine");
    })
    .await;
}
