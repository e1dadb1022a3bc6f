//! The handle behind the custom element, in a real browser: it mounts into a shadow root, and
//! leaves nothing behind when it is freed.
#![cfg(target_arch = "wasm32")]
// Helpers outside of test functions may fail a test as well.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use supervisor_widget::element::PanelHandle;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{CustomEvent, HtmlElement, ShadowRoot, ShadowRootInit, ShadowRootMode};

wasm_bindgen_test_configure!(run_in_browser);

/// A plain element with a shadow root, as the class makes it.
fn host() -> (HtmlElement, ShadowRoot) {
    let document = web_sys::window().unwrap().document().unwrap();
    let host: HtmlElement = document.create_element("div").unwrap().unchecked_into();
    let root = host
        .attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open))
        .unwrap();
    document.body().unwrap().append_child(&host).unwrap();
    (host, root)
}

fn sheets(root: &ShadowRoot) -> u32 {
    let sheets = js_sys::Reflect::get(root, &"adoptedStyleSheets".into()).unwrap();
    js_sys::Array::from(&sheets).length()
}

/// The `detail` of every event of this name, as JSON.
fn record(host: &HtmlElement, name: &'static str) -> (EventListener, Rc<RefCell<Vec<String>>>) {
    let seen = Rc::new(RefCell::new(Vec::new()));
    let listener = EventListener::new(host, name, {
        let seen = seen.clone();
        move |event| {
            let event: &CustomEvent = event.unchecked_ref();
            let json = js_sys::JSON::stringify(&event.detail()).unwrap();
            seen.borrow_mut().push(String::from(json));
        }
    });
    (listener, seen)
}

#[wasm_bindgen_test]
fn it_mounts_with_its_style_and_leaves_an_empty_root() {
    let (host, root) = host();
    let panel = PanelHandle::new(host.clone(), &root);
    assert_eq!(sheets(&root), 1);
    assert!(root.query_selector("[part~=root]").unwrap().is_some());
    drop(panel);
    assert!(root.query_selector("*").unwrap().is_none());
    host.remove();
}

#[wasm_bindgen_test]
fn a_hundred_panels_come_and_go() {
    let (host, root) = host();
    for _ in 0..100 {
        let panel = PanelHandle::new(host.clone(), &root);
        panel.configure("http://127.0.0.1:9", None, false, "{}");
        panel.connect();
        drop(panel);
        assert!(root.query_selector("*").unwrap().is_none());
    }
    host.remove();
}

#[wasm_bindgen_test]
fn connecting_is_told_to_the_host_and_closing_too() {
    let (host, root) = host();
    let (_listener, seen) = record(&host, "supervisor-connection");
    let panel = PanelHandle::new(host.clone(), &root);
    panel.configure("http://127.0.0.1:9", None, false, "{}");
    panel.connect();
    panel.disconnect();
    assert_eq!(
        *seen.borrow(),
        [r#"{"state":"connecting"}"#, r#"{"state":"closed"}"#]
    );
    drop(panel);
    host.remove();
}

#[wasm_bindgen_test]
fn a_wrong_setting_is_reported_by_name_once() {
    let (host, root) = host();
    let (_listener, seen) = record(&host, "supervisor-error");
    let panel = PanelHandle::new(host.clone(), &root);
    for _ in 0..2 {
        panel.configure("http://127.0.0.1:9", None, false, r#"{"confirmMs":"soon"}"#);
    }
    let seen = seen.borrow();
    assert_eq!(seen.len(), 1, "{seen:?}");
    assert!(
        seen[0].contains(r#""code":"config-wrong-type""#),
        "{seen:?}"
    );
    assert!(seen[0].contains("confirmMs"), "{seen:?}");
    drop(panel);
    host.remove();
}
