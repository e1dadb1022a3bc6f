//! When the screen is drawn, in a real browser: what is heard once a frame, what the supervisor does
//! at once, and nothing ever waits for a frame that does not come.
#![cfg(target_arch = "wasm32")]
// Helpers outside of test functions may fail a test as well.
#![allow(clippy::unwrap_used)]

use js_sys::{Function, Promise};
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

/// A page whose frames come when the test says so, with a bus on which an agent changes state.
const PAGE: &str = r#"
const kept = [window.requestAnimationFrame, window.cancelAnimationFrame];
const page = {
    frames: new Map(), asked: 0, listener: null, changes: 0,
    bus: { publish() {}, subscribe(listener) { page.listener = listener; return () => {}; } },
    say: (state) => page.listener({ channel: "Cisco", topic: "Team", subtopic: "TeamAgentState",
        message: { data: { loginId: "carla", extension: "5025", state } } }),
    frame() {
        const due = [...page.frames.values()];
        page.frames.clear();
        due.forEach((draw) => draw(performance.now()));
    },
    hide(hidden) {
        if (hidden) Object.defineProperty(document, "hidden", { value: true, configurable: true });
        else delete document.hidden;
    },
    state: () => root.querySelector(".standing")?.getAttribute("data-standing") ?? "no row",
    pass: (pause) => new Promise((done) => setTimeout(done, pause)),
    restore() { [window.requestAnimationFrame, window.cancelAnimationFrame] = kept; page.hide(false); },
};
window.requestAnimationFrame = (draw) => { page.frames.set(++page.asked, draw); return page.asked; };
window.cancelAnimationFrame = (id) => { page.frames.delete(id); };
new MutationObserver((list) => { page.changes += list.filter(({ target }) => target.matches(".standing")).length; })
    .observe(root, { attributes: true, attributeFilter: ["data-standing"], subtree: true });
return page;
"#;

const CONFIG: &str = r#"{"cisco":{"supervisor":{"extension":"5000","userName":"sup"},
    "agents":[{"id":"carla","name":"Carla Diaz","extension":"5025","state":"READY"}]}}"#;

struct Page {
    host: HtmlElement,
    panel: Option<PanelHandle>,
    script: JsValue,
}

impl Page {
    async fn new() -> Self {
        let document = web_sys::window().unwrap().document().unwrap();
        let host: HtmlElement = document.create_element("div").unwrap().unchecked_into();
        let root: ShadowRoot = host
            .attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open))
            .unwrap();
        document.body().unwrap().append_child(&host).unwrap();
        let script = Function::new_with_args("root", PAGE);
        let script = script.call1(&JsValue::UNDEFINED, &root).unwrap();
        let panel = PanelHandle::new(host.clone(), &root, english());
        panel.mount();
        panel.configure("http://127.0.0.1:9", None, false, CONFIG);
        let page = Self {
            host,
            panel: Some(panel),
            script,
        };
        page.panel().set_bus(page.run("page.bus"));
        page.panel().connect();
        page.say("READY").await;
        page.frame().await;
        assert_eq!(page.state(), "ready");
        page
    }

    fn panel(&self) -> &PanelHandle {
        self.panel.as_ref().unwrap()
    }

    /// What an expression over `page` gives.
    fn run(&self, expression: &str) -> JsValue {
        let script = Function::new_with_args("page", &["return ", expression].concat());
        script.call1(&JsValue::UNDEFINED, &self.script).unwrap()
    }

    async fn pass(&self, pause: u32) {
        let passed: Promise = self.run(&format!("page.pass({pause})")).unchecked_into();
        JsFuture::from(passed).await.unwrap();
    }

    /// Says on the bus what the agent does, later than frames of the bus are collected.
    async fn say(&self, state: &str) {
        self.pass(80).await;
        self.run(&format!("page.say('{state}')"));
        self.pass(0).await;
    }

    async fn frame(&self) {
        self.run("page.frame()");
        self.pass(0).await;
    }

    fn state(&self) -> String {
        self.run("page.state()").as_string().unwrap()
    }

    fn count(&self, expression: &str) -> u32 {
        let text = self.run(&format!("String({expression})"));
        text.as_string().unwrap().parse().unwrap()
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        self.panel.take();
        self.run("page.restore()");
        self.host.remove();
    }
}

#[wasm_bindgen_test]
async fn what_is_heard_before_a_frame_is_drawn_with_it_and_once() {
    let page = Page::new().await;
    let (asked, changes) = (page.count("page.asked"), page.count("page.changes"));
    page.say("TALKING").await;
    page.say("NOT_READY").await;
    page.say("TALKING").await;
    assert_eq!(page.state(), "ready");
    assert_eq!(page.count("page.asked") - asked, 1, "one frame for all");
    page.frame().await;
    assert_eq!(page.state(), "on-call");
    assert_eq!(page.count("page.changes") - changes, 1);
}

#[wasm_bindgen_test]
async fn what_the_supervisor_does_is_drawn_at_once_with_everything_before_it() {
    let page = Page::new().await;
    page.say("TALKING").await;
    assert_eq!(page.state(), "ready");
    page.panel().select("carla");
    page.pass(0).await;
    assert_eq!(page.state(), "on-call");
    page.frame().await;
    assert_eq!(page.state(), "on-call", "the frame finds nothing to draw");
}

#[wasm_bindgen_test]
async fn nothing_waits_for_a_frame_in_a_hidden_page_or_where_none_comes() {
    let page = Page::new().await;
    let asked = page.count("page.asked");
    page.run("page.hide(true)");
    page.say("TALKING").await;
    assert_eq!(page.state(), "on-call");
    assert_eq!(page.count("page.asked") - asked, 0);
    page.run("page.hide(false)");
    page.say("READY").await;
    assert_eq!(page.state(), "on-call", "it waits for a frame");
    page.pass(1_200).await;
    assert_eq!(page.state(), "ready", "the clock does not");
}

#[wasm_bindgen_test]
async fn a_frame_that_was_asked_for_ends_with_the_panel() {
    let mut page = Page::new().await;
    page.say("TALKING").await;
    assert_eq!(page.count("page.frames.size"), 1);
    page.panel.take();
    assert_eq!(page.count("page.frames.size"), 0);
}
