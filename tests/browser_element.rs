//! The handle behind the custom element, in a real browser: it mounts into a shadow root, and
//! leaves nothing behind when it is freed.
#![cfg(target_arch = "wasm32")]
// Helpers outside of test functions may fail a test as well.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use supervision::letters::Letters;
use supervisor_widget::element::PanelHandle;
use supervisor_widget::i18n::Speech;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{CustomEvent, HtmlElement, ShadowRoot, ShadowRootInit, ShadowRootMode};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen(module = "/tests/speech.js")]
extern "C" {
    /// What a panel speaks.
    fn english() -> Speech;

    /// The letters of a language, as a panel is told them.
    #[wasm_bindgen(js_name = lettersOf)]
    fn letters_of(tag: &str) -> String;

    /// Names, one a line, in the order of the browser.
    #[wasm_bindgen(js_name = inOrder)]
    fn in_order(tag: &str, names: &str) -> String;
}

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
    let panel = PanelHandle::new(host.clone(), &root, english());
    panel.mount();
    assert_eq!(sheets(&root), 1);
    assert!(root.query_selector("[part~=root]").unwrap().is_some());
    drop(panel);
    assert!(root.query_selector("*").unwrap().is_none());
    host.remove();
}

#[wasm_bindgen_test]
async fn its_document_has_the_font_of_the_drawings_once() {
    let (host, root) = host();
    for _ in 0..2 {
        PanelHandle::new(host.clone(), &root, english()).mount();
    }
    let fonts = js_sys::Reflect::get(&root.owner_document().unwrap(), &"fonts".into()).unwrap();
    let faces = js_sys::Array::from(&fonts);
    assert_eq!(faces.length(), 1);
    let loaded = js_sys::Reflect::get(&faces.get(0), &"loaded".into()).unwrap();
    let loaded = wasm_bindgen_futures::JsFuture::from(js_sys::Promise::from(loaded)).await;
    assert!(loaded.is_ok(), "the browser reads it");
    host.remove();
}

#[wasm_bindgen_test]
fn a_hundred_panels_come_and_go() {
    let (host, root) = host();
    for _ in 0..100 {
        let panel = PanelHandle::new(host.clone(), &root, english());
        panel.mount();
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
    let panel = PanelHandle::new(host.clone(), &root, english());
    panel.mount();
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
    let panel = PanelHandle::new(host.clone(), &root, english());
    panel.mount();
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

#[wasm_bindgen_test]
fn an_address_that_cannot_be_used_is_reported_and_a_good_one_heals() {
    let (host, root) = host();
    let (_listener, errors) = record(&host, "supervisor-error");
    let (_listener, states) = record(&host, "supervisor-connection");
    let panel = PanelHandle::new(host.clone(), &root, english());
    panel.mount();
    panel.configure("javascript:alert(1)", None, false, "{}");
    panel.connect();
    assert_eq!(errors.borrow().len(), 1, "{errors:?}");
    assert!(errors.borrow()[0].contains(r#""code":"base-url-wrong""#));
    assert_eq!(*states.borrow(), [r#"{"state":"failed"}"#]);
    panel.configure("http://127.0.0.1:9/api/v2/", None, false, "{}");
    assert!(states.borrow()[1..].contains(&r#"{"state":"connecting"}"#.to_owned()));
    drop(panel);
    host.remove();
}

#[wasm_bindgen_test]
fn it_may_be_shut_down_from_within_an_event() {
    let (host, root) = host();
    let panel = Rc::new(PanelHandle::new(host.clone(), &root, english()));
    panel.mount();
    let (_listener, states) = record(&host, "supervisor-connection");
    let inner = panel.clone();
    let ends = EventListener::new(&host, "supervisor-connection", move |_| {
        inner.shut_down(false);
    });
    panel.configure("http://127.0.0.1:9", None, false, "{}");
    panel.connect();
    assert_eq!(
        *states.borrow(),
        [r#"{"state":"connecting"}"#, r#"{"state":"closed"}"#]
    );
    panel.connect();
    assert_eq!(states.borrow().len(), 2, "it stays so");
    assert!(!panel.is_stuck());
    drop(ends);
    drop(panel);
    host.remove();
}

#[wasm_bindgen_test]
fn its_style_comes_along_into_another_document() {
    let (host, root) = host();
    let panel = PanelHandle::new(host.clone(), &root, english());
    panel.mount();
    let document = web_sys::window().unwrap().document().unwrap();
    let frame = document.create_element("iframe").unwrap();
    document.body().unwrap().append_child(&frame).unwrap();
    let inside = js_sys::Reflect::get(&frame, &"contentDocument".into()).unwrap();
    let inside: web_sys::Document = inside.unchecked_into();
    inside.body().unwrap().append_child(&host).unwrap();
    assert_eq!(sheets(&root), 0, "a browser takes them away");
    panel.restyle();
    assert_eq!(sheets(&root), 1);
    document.body().unwrap().append_child(&host).unwrap();
    panel.restyle();
    assert_eq!(sheets(&root), 1);
    drop(panel);
    host.remove();
    frame.remove();
}

#[wasm_bindgen_test]
fn what_waits_to_be_done_is_counted_when_it_is_done() {
    let before = supervisor_widget::element::pulse();
    let again = supervisor_widget::element::pulse();
    assert_eq!(before, again, "nothing is done in between");
}

#[wasm_bindgen_test]
fn letters_outside_of_ascii_are_made_small_by_the_browser() {
    let (host, root) = host();
    let panel = PanelHandle::new(host.clone(), &root, english());
    for (text, small) in [
        ("Ärger ÅSA", "ärger åsa"),
        ("ΟΔΟΣ", "οδος"),
        ("Ж", "ж"),
        ("ASCII", "ascii"),
    ] {
        assert_eq!(gws::letters::small(text), small);
    }
    drop(panel);
    host.remove();
}

const NAMES: [(&str, &str); 8] = [
    ("en", LATIN),
    ("de", LATIN),
    ("sv", LATIN),
    ("es", LATIN),
    ("pl", LATIN),
    ("tr", LATIN),
    (
        "ja",
        "あべ はな,アベ ハナ,かとう,がとう,カトウ,きむら,さとう けん,さとう げん,ざとう,しみず,スズキ,すずき,たなか,なかむら,\
         はやし,ばやし,ぱやし,やまだ,わたなべ,Ana Lima",
    ),
    (
        "ar",
        "أحمد علي,احمد,إبراهيم,آمنة,بدر,تامر,ثامر,جمال,حسن,خالد,سارة,ساره,شادي,صالح,علي,على,فاطمة,ليلى,محمد,Ana Lima",
    ),
];
const LATIN: &str = "Ana Lima,ana lima,Ána Lima,Ångström,Ärger,Arger,Azra,Łukasz,Lukasz,Luz,Müller,Muller,Mut,\
                     Núñez,Nuñez,Nunez,Nuz,Strauß,Strauss,Straub,Żaba,Zaba,Źdźbło,Öberg,Oberg,Ozan,İnci,Işık,inci,\
                     O'Neil,ONeil,Æbel,Øre,Zoë 2,Zoe 10,Ａｎａ,Иван,Ёлка,Жанна,Ελένη,Έλενα";

#[wasm_bindgen_test]
fn names_are_in_the_order_of_the_browser() {
    for (tag, names) in NAMES {
        let letters = Letters::read(&letters_of(tag));
        let mut ours: Vec<_> = names.split(',').collect();
        let theirs = in_order(tag, &ours.join("\n"));
        ours.sort_by_key(|name| (letters.fold(name), letters.ranks(name)));
        assert_eq!(ours.join("\n"), theirs, "{tag}");
    }
}

#[wasm_bindgen_test]
fn a_search_passes_over_what_the_language_passes_over() {
    for (tag, text, search, is_found) in [
        ("en", "José Núñez", "jose nunez", true),
        ("es", "José", "jose", true),
        ("es", "Núñez", "nunez", false),
        ("de", "Ärger", "arger", true),
        ("sv", "Ärger", "arger", false),
        ("de", "Strauß", "STRAUSS", true),
        ("de", "STRAẞE", "strasse", true),
        ("en", "Łukasz Dąbrowski", "lukasz dabrowski", true),
        ("pl", "Łukasz", "łukasz", true),
        ("tr", "İnci", "inci", true),
        ("tr", "Işık", "IŞIK", true),
        ("en", "İnci", "inci", true),
        ("ja", "Ａｎａ", "ana", true),
        ("ja", "ｶﾄｳ", "かとう", true),
        ("ar", "أحمد", "احمد", true),
    ] {
        let letters = Letters::read(&letters_of(tag));
        let is_same = letters.fold(text) == letters.fold(search);
        assert_eq!(is_same, is_found, "{tag}: {text}, {search}");
    }
}

#[wasm_bindgen_test]
fn a_search_finds_what_any_keyboard_types_in_every_language() {
    for tag in [
        "en", "de", "fr", "es", "pt-BR", "pl", "ja", "ar", "sv", "da", "tr", "cs", "hu", "is",
    ] {
        let letters = Letters::read(&letters_of(tag));
        for (name, typed) in [
            ("Łukasz", "lukasz"),
            ("Søren", "soren"),
            ("Straße", "strasse"),
            ("Strasse", "straße"),
            ("Özgür", "ozgur"),
            ("Núñez", "nunez"),
            ("Ångström", "angstrom"),
            ("Źdźbło", "ZDZBLO"),
            ("Źdźbło", "zdźblo"),
            ("Þórður", "thordur"),
            ("Đorđe", "dorde"),
            ("IŞIK", "isik"),
            ("İnci", "INCI"),
            ("Ħaż-Żebbuġ", "haz-zebbug"),
            ("Æbel", "aebel"),
            ("Œuvré", "oeuvre"),
            ("آمنة", "امنة"),
        ] {
            let (ways, names) = (letters.ways(typed), letters.ways(name));
            let mut found = names
                .iter()
                .flat_map(|name| ways.iter().map(move |way| name.contains(way)));
            assert!(found.any(|is_so| is_so), "{tag}: {typed} finds {name}");
        }
    }
}

#[wasm_bindgen_test]
fn it_may_be_told_everything_and_end_before_it_is_drawn() {
    let (host, root) = host();
    let (_listener, seen) = record(&host, "supervisor-connection");
    let panel = PanelHandle::new(host.clone(), &root, english());
    panel.configure("http://127.0.0.1:9", None, true, "{}");
    panel.connect();
    panel.select("nobody");
    assert_eq!(*seen.borrow(), [r#"{"state":"connecting"}"#]);
    assert!(root.query_selector("*").unwrap().is_none());
    panel.mount();
    let status = root.query_selector("[part~=root]").unwrap().unwrap();
    assert!(
        status
            .text_content()
            .unwrap_or_default()
            .contains("Connecting"),
        "it is drawn as it is by then"
    );
    drop(panel);
    let panel = PanelHandle::new(host.clone(), &root, english());
    panel.connect();
    panel.shut_down(false);
    drop(panel);
    assert!(root.query_selector("*").unwrap().is_none());
    host.remove();
}
