//! What goes out and comes in, in a real browser with a hostile server and a hostile host: nothing
//! throws, nothing stands still, and no credentials go where they are not meant to go.
#![cfg(target_arch = "wasm32")]
// Helpers outside of test functions may fail a test as well.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use js_sys::{Array, Function, Promise, Reflect};
use supervisor_widget::element::PanelHandle;
use supervisor_widget::i18n::Speech;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{HtmlElement, ShadowRoot, ShadowRootInit, ShadowRootMode};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen(module = "/tests/speech.js")]
extern "C" {
    /// What a panel speaks.
    fn english() -> Speech;
}

/// The page with a server in the place of `fetch`. Every request is written down; `answer(request)`
/// is what a test says, else a server that signs in whoever comes.
const PAGE: &str = r#"
const page = {
    sent: [], events: [], answer: null, fetch: window.fetch, date: Date.now,
    json: (body, headers = {}, status = 200) =>
        new Response(JSON.stringify({ statusCode: 0, ...body }), { status, headers }),
    user: (id = "sup") => page.json({ user: { id, userName: id, roles: ["ROLE_SUPERVISOR"], devices: [], calls: [] } }),
    restore() { window.fetch = page.fetch; Date.now = page.date; },
    until: async (what) => {
        for (let n = 0; n < 600; n += 1) {
            if (await what()) return true;
            await new Promise((done) => setTimeout(done, 50));
        }
        throw new Error("waited in vain for " + what + "\n" + JSON.stringify([page.sent.slice(-20), page.events]));
    },
};
window.fetch = async (url, init) => {
    const address = new URL(url, location.href);
    const request = {
        origin: address.origin, path: address.pathname + address.search, method: init.method,
        authorization: new Headers(init.headers).get("Authorization"),
        csrf: new Headers(init.headers).get("X-CSRF-TOKEN"),
        cache: init.cache, redirect: init.redirect, credentials: init.credentials,
    };
    page.sent.push(request);
    const answer = page.answer && page.answer(request);
    if (answer) return answer;
    if (request.path.includes("/notifications")) return new Promise(() => {});
    if (request.path.startsWith("/api/v2/me/groups")) return page.json({ groups: [] });
    if (request.path.startsWith("/api/v2/me")) return page.user();
    return page.json({});
};
host.addEventListener("supervisor-connection", (event) => page.events.push(event.detail.state));
host.addEventListener("supervisor-error", (event) => page.events.push(event.detail.code));
return page;
"#;

struct Page {
    host: HtmlElement,
    panel: PanelHandle,
    script: JsValue,
}

impl Page {
    fn new() -> Self {
        let document = web_sys::window().unwrap().document().unwrap();
        let host: HtmlElement = document.create_element("div").unwrap().unchecked_into();
        let root: ShadowRoot = host
            .attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open))
            .unwrap();
        document.body().unwrap().append_child(&host).unwrap();
        let page = Function::new_with_args("host", PAGE);
        let page = page.call1(&JsValue::UNDEFINED, &host).unwrap();
        let panel = PanelHandle::new(host.clone(), &root, english());
        panel.mount();
        panel.configure("http://one.example", None, false, "{}");
        Self {
            host,
            panel,
            script: page,
        }
    }

    /// Runs a script with `page`; gives what it returns.
    fn run(&self, script: &str) -> JsValue {
        let script = Function::new_with_args("page", script);
        script.call1(&JsValue::UNDEFINED, &self.script).unwrap()
    }

    /// Waits until an expression over `page` holds.
    async fn until(&self, expression: &str) {
        let script = format!("return page.until(() => {expression})");
        let promise: Promise = self.run(&script).unchecked_into();
        JsFuture::from(promise).await.unwrap();
    }

    fn credentials(&self, expression: &str) {
        let value = self.run(&format!("return {expression}"));
        self.panel.set_credentials(value);
    }

    fn list(&self, expression: &str) -> Vec<String> {
        let list: Array = self.run(&format!("return {expression}")).unchecked_into();
        let text = |value: JsValue| value.as_string().unwrap_or_else(|| format!("{value:?}"));
        list.iter().map(text).collect()
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        self.run("page.restore()");
        self.host.remove();
    }
}

#[wasm_bindgen_test]
async fn credentials_that_no_header_can_hold_are_said_and_others_help() {
    for token in ["two\\nlines", "\\u20ac", "nul\\0l"] {
        let page = Page::new();
        page.credentials(&format!("{{ type: 'bearer', token: '{token}' }}"));
        page.panel.connect();
        page.until("page.events.includes('auth-required')").await;
        assert_eq!(page.list("page.sent"), [] as [&str; 0]);
        page.credentials("{ type: 'bearer', token: 'good' }");
        page.until("page.sent.some((request) => request.authorization === 'Bearer good')")
            .await;
    }
}

#[wasm_bindgen_test]
async fn every_request_has_its_credentials_and_comes_from_no_cache_and_no_redirect() {
    let page = Page::new();
    page.credentials("{ type: 'basic', username: 'sup', password: 'p' }");
    page.panel.connect();
    page.until("page.sent.some((request) => request.path.includes('/notifications'))")
        .await;
    let plain = "page.sent.every((r) => r.authorization === 'Basic c3VwOnA=' && r.cache === 'no-store' \
                 && r.redirect === 'manual' && r.credentials === 'include')";
    assert!(page.run(&format!("return {plain}")).is_truthy());
}

#[wasm_bindgen_test]
async fn an_odd_csrf_header_is_said_once_and_stops_nothing() {
    for header in ["", "X CSRF TOKEN", "Authorization", "\u{fc}"] {
        let page = Page::new();
        Reflect::set(&page.script, &"odd".into(), &header.into()).unwrap();
        page.run(
            "page.answer = (request) => request.path.startsWith('/api/v2/me?') \
                 && page.json({ user: { id: 'sup', userName: 'sup', devices: [], calls: [] } }, \
                 { 'X-CSRF-HEADER': page.odd, 'Authorization': 'stolen' })",
        );
        page.panel.connect();
        page.until("page.sent.some((request) => request.path.includes('/notifications'))")
            .await;
        page.until("page.sent.some((request) => request.path.includes('groups'))")
            .await;
        assert!(
            !page
                .run("return page.sent.some((r) => r.authorization)")
                .is_truthy()
        );
        let told = page.list("page.events.filter((event) => event === 'csrf-header-unusable')");
        assert!(told.len() <= 1, "{told:?}");
    }
}

#[wasm_bindgen_test]
async fn a_usable_csrf_header_goes_with_every_post_of_its_server() {
    let page = Page::new();
    page.run(
        "page.answer = (request) => request.path.startsWith('/api/v2/me?') \
             && page.json({ user: { id: 'sup', userName: 'sup', devices: [], calls: [] } }, \
             { 'X-CSRF-HEADER': 'X-CSRF-TOKEN', 'X-CSRF-TOKEN': 'abc' })",
    );
    page.panel.connect();
    page.until("page.sent.some((r) => r.method === 'POST' && r.csrf === 'abc')")
        .await;
    page.panel
        .configure("http://two.example", None, false, "{}");
    page.until("page.sent.some((r) => r.origin === 'http://two.example')")
        .await;
    let first = "page.sent.find((r) => r.origin === 'http://two.example').csrf";
    assert!(page.run(&format!("return {first}")).is_null());
}

/// A function of the host that answers when the test wants it to.
const SLOW: &str = "Object.assign(() => new Promise((done) => { page.give = done; }), {})";

#[wasm_bindgen_test]
async fn a_late_answer_of_the_host_goes_to_no_other_server_and_signs_in_nobody_else() {
    // Another server.
    let page = Page::new();
    page.credentials(SLOW);
    page.panel.connect();
    page.until("page.give").await;
    page.run("page.old = page.give; page.give = null");
    page.panel
        .configure("http://two.example", None, false, "{}");
    page.until("page.give").await;
    page.run("page.old({ type: 'bearer', token: 'for-one' })");
    page.run("page.give({ type: 'bearer', token: 'for-two' })");
    page.until("page.sent.some((r) => r.authorization === 'Bearer for-two')")
        .await;
    assert!(
        !page
            .run("return page.sent.some((r) => r.authorization === 'Bearer for-one')")
            .is_truthy()
    );
    assert!(
        page.run("return page.sent.every((r) => r.origin === 'http://two.example')")
            .is_truthy()
    );

    // Other credentials, and a host that never answers for the old ones.
    let page = Page::new();
    page.credentials(SLOW);
    page.panel.connect();
    page.until("page.give").await;
    page.credentials("{ type: 'bearer', token: 'new' }");
    page.until("page.sent.some((r) => r.authorization === 'Bearer new')")
        .await;
    page.run("page.give({ type: 'bearer', token: 'old' })");
    page.until("page.sent.some((r) => r.path.includes('/notifications'))")
        .await;
    assert!(
        page.run("return page.sent.every((r) => r.authorization === 'Bearer new')")
            .is_truthy()
    );

    // Nobody wants to be connected any more.
    let page = Page::new();
    page.credentials(SLOW);
    page.panel.connect();
    page.until("page.give").await;
    page.panel.disconnect();
    page.run("page.give({ type: 'bearer', token: 'late' })");
    page.credentials("undefined");
    page.panel.connect();
    page.until("page.sent.length > 0").await;
    assert!(
        !page
            .run("return page.sent.some((r) => r.authorization)")
            .is_truthy()
    );
}

#[wasm_bindgen_test]
async fn a_refused_password_is_sent_once_however_often_the_element_is_connected() {
    let page = Page::new();
    page.run(
        "page.answer = () => new Response(JSON.stringify({ statusCode: 20 }), { status: 403 })",
    );
    page.credentials("{ type: 'basic', username: 'sup', password: 'wrong' }");
    page.panel.connect();
    page.until("page.events.includes('auth-required')").await;
    for n in 2..5 {
        page.panel.connect();
        page.until(&format!(
            "page.events.filter((event) => event === 'auth-required').length >= {n}"
        ))
        .await;
    }
    assert_eq!(page.list("page.sent").len(), 1);
}

#[wasm_bindgen_test]
async fn whatever_the_page_has_made_of_fetch_is_no_more_than_a_lost_request() {
    for fetch in [
        "undefined",
        "() => { throw 'no' }",
        "() => Promise.reject('no error')",
        "() => 3",
        "() => ({ status: 200 })",
        "() => Response.error()",
    ] {
        let page = Page::new();
        page.run(&format!("window.fetch = {fetch}"));
        page.panel.connect();
        page.until("page.events.includes('reconnecting')").await;
        page.panel.disconnect();
        page.until("page.events.at(-1) === 'closed'").await;
    }
}

#[wasm_bindgen_test]
async fn a_clock_that_is_set_back_stops_no_retry() {
    let page = Page::new();
    page.run("page.answer = () => new Response('', { status: 500 })");
    page.panel.connect();
    page.until("page.events.includes('reconnecting')").await;
    page.run("const before = page.sent.length; page.before = before; Date.now = () => page.date.call(Date) - 3600000");
    page.until("page.sent.length >= page.before + 2").await;
    page.run("page.before = page.sent.length; Date.now = () => page.date.call(Date) + 3600000");
    page.until("page.sent.length >= page.before + 1").await;
}
