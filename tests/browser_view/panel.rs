//! A mounted panel, and what a person would find on it.

use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

use leptos::mount::mount_to;
use leptos::prelude::*;
use supervision::message::FreezeCause;
use supervision::{Changes, ListMsg, MessagingMsg, Model, Msg, update};
use supervisor_widget::i18n::{Speech, use_language};
use supervisor_widget::runtime::screen::Screen;
use supervisor_widget::view::{App, Panel, css};
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use web_sys::{
    CssStyleSheet, Element, HtmlElement, KeyboardEvent, KeyboardEventInit, ShadowRoot,
    ShadowRootInit, ShadowRootMode,
};

use crate::fabricated;

#[wasm_bindgen(module = "/tests/speech.js")]
extern "C" {
    /// What a panel speaks.
    fn english() -> Speech;

    /// What a panel speaks with the catalogue of a language.
    #[wasm_bindgen(js_name = speech)]
    async fn speech_of(tag: &str) -> JsValue;

    /// Calls of the language since the last time, one a line.
    #[wasm_bindgen(js_name = formed)]
    fn formed_lines() -> String;
}

/// The language of a catalogue.
pub(crate) async fn speech(tag: &str) -> Speech {
    speech_of(tag).await.unchecked_into()
}

/// What was formed in words since the last time: each call of the language.
pub(crate) fn formed() -> Vec<String> {
    formed_lines().lines().map(str::to_owned).collect()
}

/// A panel in a shadow root of its own; gone when dropped.
pub(crate) struct Mounted {
    pub(crate) screen: Screen,
    pub(crate) root: ShadowRoot,
    sent: Rc<RefCell<Vec<Msg>>>,
    holds: Rc<RefCell<Vec<FreezeCause>>>,
    send: UnsyncCallback<Msg>,
    host: HtmlElement,
    owner: Owner,
    view: Option<Box<dyn Any>>,
}

impl Mounted {
    /// An empty screen in a panel of this width.
    pub(crate) fn new(width: &str) -> Self {
        Self::sending(english(), width, |_| {})
    }

    fn sending(speech: Speech, width: &str, act: impl Fn(Msg) + 'static) -> Self {
        let document = document();
        let host: HtmlElement = document.create_element("div").unwrap().unchecked_into();
        host.style().set_property("width", width).unwrap();
        let root = host
            .attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open))
            .unwrap();
        document.body().unwrap().append_child(&host).unwrap();
        let sheet = CssStyleSheet::new().unwrap();
        sheet.replace_sync(&css()).unwrap();
        let sheets = js_sys::Array::of1(&sheet);
        js_sys::Reflect::set(&root, &"adoptedStyleSheets".into(), &sheets).unwrap();

        let owner = Owner::new();
        owner.with(|| use_language(speech));
        let screen = owner.with(fabricated::screen);
        let sent = Rc::new(RefCell::new(Vec::new()));
        let holds = Rc::new(RefCell::new(Vec::new()));
        let send = owner.with(|| {
            let (sent, holds) = (sent.clone(), holds.clone());
            UnsyncCallback::new(move |msg| {
                if let Msg::List(ListMsg::Freeze(holding)) = msg {
                    holds.borrow_mut().push(holding);
                }
                // Where the list is looked at is nobody's wish.
                if !matches!(
                    msg,
                    Msg::List(
                        ListMsg::Viewport { .. }
                            | ListMsg::Seen { .. }
                            | ListMsg::Pin(_)
                            | ListMsg::Freeze(_)
                    )
                ) {
                    sent.borrow_mut().push(msg.clone());
                }
                act(msg);
            })
        });
        let app = owner.with(|| App::new(screen.clone(), send));
        let parent = root.clone().unchecked_into();
        let view = owner.with(|| mount_to(parent, move || view! { <Panel app=app /> }));
        Self {
            screen,
            root,
            sent,
            holds,
            send,
            host,
            owner,
            view: Some(Box::new(view)),
        }
    }

    /// A panel of this size on a core of its own: what is sent is done.
    pub(crate) async fn on(model: Model, width: &str, height: &str) -> Self {
        Self::speaking(english(), model, width, height).await
    }

    /// The same with the words of a language.
    pub(crate) async fn speaking(speech: Speech, model: Model, width: &str, height: &str) -> Self {
        let model = Rc::new(RefCell::new(model));
        let slot = Rc::new(RefCell::new(None::<Screen>));
        let (core, screen) = (model.clone(), slot.clone());
        let panel = Self::sending(speech, width, move |msg| {
            let (changes, _) = update(&mut core.borrow_mut(), msg, fabricated::NOW);
            if let Some(screen) = &*screen.borrow() {
                screen.project(&core.borrow(), &changes);
            }
        });
        let style = panel.host.style();
        style.set_property("height", height).unwrap();
        // Whatever else is on the page, it can be seen.
        style.set_property("position", "fixed").unwrap();
        style.set_property("inset", "0 auto auto 0").unwrap();
        *slot.borrow_mut() = Some(panel.screen.clone());
        let everything = Changes {
            all: true,
            ..Changes::default()
        };
        panel.screen.project(&model.borrow(), &everything);
        settle().await;
        panel
    }

    /// A wide panel with these agents, live.
    pub(crate) async fn with_rows(rows: Vec<supervision::view::AgentRow>) -> Self {
        let panel = Self::new("1200px");
        panel.screen.frame.set(fabricated::live(rows.len()));
        fabricated::put_rows(&panel.screen, rows);
        settle().await;
        panel
    }

    /// A wide panel with these calls, live.
    pub(crate) async fn with_cards(cards: Vec<supervision::view::CallCard>) -> Self {
        let panel = Self::with_rows(vec![fabricated::row("a1", "Ana Lima")]).await;
        fabricated::put_cards(&panel.screen, cards);
        settle().await;
        panel
    }

    /// Sends as the panel does.
    pub(crate) fn send(&self, msg: Msg) {
        self.send.run(msg);
    }

    /// What was sent since the last time, one line each, but for the rows that were looked at on the way.
    pub(crate) fn sent(&self) -> Vec<String> {
        let sent = self.sent.take();
        let is_meant = |msg: &&Msg| !matches!(msg, Msg::Messaging(MessagingMsg::Look(_)));
        sent.iter()
            .filter(is_meant)
            .map(|msg| format!("{msg:?}"))
            .collect()
    }

    /// Why rows were to keep their places, or no longer, since the last time.
    pub(crate) fn holds(&self) -> Vec<String> {
        let holds = self.holds.take();
        holds.iter().map(|holding| format!("{holding:?}")).collect()
    }

    pub(crate) fn all(&self, selector: &str) -> Vec<HtmlElement> {
        let found = self.root.query_selector_all(selector).unwrap();
        (0..found.length())
            .map(|index| found.get(index).unwrap().unchecked_into())
            .collect()
    }

    pub(crate) fn one(&self, selector: &str) -> HtmlElement {
        let mut found = self.all(selector);
        assert_eq!(found.len(), 1, "{selector}");
        found.remove(0)
    }

    /// The one control with this role and name, apart from the line that repeats the first card.
    pub(crate) fn named(&self, role: &str, name: &str) -> HtmlElement {
        let mut found = self.all_named(role, name);
        found.retain(|it| it.closest(".strip").unwrap().is_none());
        assert_eq!(found.len(), 1, "{role} “{name}”");
        found.into_iter().next().unwrap()
    }

    /// The element that shows explanations.
    pub(crate) fn tip(&self) -> HtmlElement {
        self.one(".root > .tip")
    }

    pub(crate) fn has(&self, role: &str, name: &str) -> bool {
        !self.all_named(role, name).is_empty()
    }

    fn all_named(&self, role: &str, name: &str) -> Vec<HtmlElement> {
        let implied = match role {
            "button" => "button:not([role])",
            "article" => "article",
            "searchbox" => "input[type=search]",
            _ => "",
        };
        let selector = match implied {
            "" => format!("[role={role}]"),
            implied => format!("[role={role}], {implied}"),
        };
        let mut found = self.all(&selector);
        found.retain(|element| name_of(element) == name);
        found
    }

    pub(crate) fn focused(&self) -> Option<Element> {
        self.root.active_element()
    }

    /// Fails with both names unless this has the focus.
    pub(crate) fn assert_focus(&self, wanted: &HtmlElement) {
        let focused = self.focused().map(|element| name_of(&element));
        assert_eq!(focused, Some(name_of(wanted)));
        assert!(wanted.is_same_node(self.focused().as_ref().map(AsRef::as_ref)));
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        self.owner.cleanup();
        self.view.take();
        self.host.remove();
    }
}

/// The accessible name, as far as this panel makes use of its rules.
pub(crate) fn name_of(element: &Element) -> String {
    let by_id = element.get_attribute("aria-labelledby").and_then(|id| {
        let root: ShadowRoot = element.get_root_node().unchecked_into();
        root.get_element_by_id(&id)?.text_content()
    });
    by_id
        .or_else(|| element.get_attribute("aria-label"))
        .or_else(|| element.text_content())
        .unwrap_or_default()
        .trim()
        .to_owned()
}

/// The accessible description.
pub(crate) fn description_of(element: &Element) -> Option<String> {
    let own = element.get_attribute("aria-description");
    if own.is_some() {
        return own;
    }
    let id = element.get_attribute("aria-describedby")?;
    let root: ShadowRoot = element.get_root_node().unchecked_into();
    root.get_element_by_id(&id)?.text_content()
}

/// The drawing that the style sheet puts before what is in an element.
pub(crate) fn drawing_of(element: &Element) -> Option<String> {
    let style = window().get_computed_style_with_pseudo_elt(element, "::before");
    let style = style.unwrap()?;
    let drawing = style.get_property_value("content").unwrap();
    (drawing != "none").then_some(drawing)
}

pub(crate) fn is_off(element: &Element) -> bool {
    element.get_attribute("aria-disabled").as_deref() == Some("true")
}

pub(crate) fn is_visible(element: &HtmlElement) -> bool {
    element.offset_width() > 0
}

/// Presses a key where the focus is.
pub(crate) fn press(panel: &Mounted, key: &str) {
    press_with(panel, key, |_| {});
}

pub(crate) fn press_with(panel: &Mounted, key: &str, more: impl Fn(&KeyboardEventInit)) {
    let init = KeyboardEventInit::new();
    init.set_key(key);
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_cancelable(true);
    more(&init);
    let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).unwrap();
    panel.focused().unwrap().dispatch_event(&event).unwrap();
}

/// Lets everything that is due be done: effects, observers, and tasks queued until now.
pub(crate) async fn settle() {
    for _ in 0..2 {
        leptos::task::tick().await;
        let turn = js_sys::Promise::new(&mut |resolve, _| {
            let resolve = Closure::once_into_js(move || {
                resolve.call0(&wasm_bindgen::JsValue::NULL).unwrap();
            });
            window()
                .set_timeout_with_callback(resolve.unchecked_ref())
                .unwrap();
        });
        wasm_bindgen_futures::JsFuture::from(turn).await.unwrap();
    }
}
