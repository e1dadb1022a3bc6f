//! Keeps the keyboard focus where it was when rows move and buttons go.
//!
//! A browser drops the focus when the focused element is moved or removed. Knows the element that
//! had the focus and the elements around it; gives the focus back to the element or to the nearest
//! one left. Must not know what an element is for.

use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{
    Element, EventTarget, HtmlElement, KeyboardEvent, MutationObserver, MutationObserverInit,
    MutationRecord, Node,
};

/// Elements that take the focus over from one inside that is gone, as a CSS selector.
const HOMES: &str = ".row,article,[data-home]";

#[derive(Clone)]
struct Held {
    element: HtmlElement,
    /// Elements around `element` that may take the focus, the nearest first.
    homes: Vec<HtmlElement>,
}

/// Keeps the focus of one panel.
#[derive(Clone, Copy)]
pub(super) struct Keeper {
    held: StoredValue<Option<Held>, LocalStorage>,
    forgetting: StoredValue<Option<Timeout>, LocalStorage>,
    watching: StoredValue<Option<Watching>, LocalStorage>,
}

type Seen = Closure<dyn FnMut(Vec<MutationRecord>)>;

/// An observer that ends with the panel.
struct Watching {
    observer: MutationObserver,
    _seen: Seen,
}

impl Drop for Watching {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

impl Keeper {
    pub(super) fn new() -> Self {
        Self {
            held: StoredValue::new_local(None),
            forgetting: StoredValue::new_local(None),
            watching: StoredValue::new_local(None),
        }
    }

    /// Notes the element of the panel that got the focus.
    pub(super) fn entered(self, panel: Option<EventTarget>, target: Option<EventTarget>) {
        if let Some(panel) = panel.and_then(|panel| panel.dyn_into().ok()) {
            self.watch(&panel);
        }
        let held = target
            .and_then(|target| target.dyn_into::<HtmlElement>().ok())
            .map(|element| {
                let mut homes = Vec::new();
                let mut next = element.closest(HOMES).ok().flatten();
                while let Some(home) = next {
                    next = home
                        .parent_element()
                        .and_then(|parent| parent.closest(HOMES).ok().flatten());
                    homes.extend(home.dyn_into().ok());
                }
                Held { element, homes }
            });
        self.held.try_update_value(|slot| *slot = held);
    }

    /// Forgets the element that lost the focus, after this task. Where it was moved or removed, the
    /// observer has given the focus back by then, and nothing is forgotten.
    pub(super) fn left(self) {
        let before = self.element();
        let forget = move || {
            if self.element() == before && active(before.as_ref()).is_none() {
                self.held.try_update_value(|slot| *slot = None);
            }
        };
        self.forgetting
            .try_update_value(|slot| *slot = Some(Timeout::new(0, forget)));
    }

    fn element(self) -> Option<HtmlElement> {
        let held = self.held.try_with_value(Clone::clone).flatten();
        held.map(|held| held.element)
    }

    /// Watches the panel for elements that move or go, from its first focus on.
    fn watch(self, panel: &HtmlElement) {
        if self.watching.try_with_value(Option::is_some) != Some(false) {
            return;
        }
        let seen: Seen = Closure::new(move |records: Vec<MutationRecord>| self.restore(&records));
        let Ok(observer) = MutationObserver::new(seen.as_ref().unchecked_ref()) else {
            return;
        };
        let what = MutationObserverInit::new();
        what.set_child_list(true);
        what.set_subtree(true);
        observer.observe_with_options(panel, &what).ok();
        let watching = Watching {
            observer,
            _seen: seen,
        };
        self.watching
            .try_update_value(|slot| *slot = Some(watching));
    }

    fn restore(self, records: &[MutationRecord]) {
        let Some(held) = self.held.try_with_value(Clone::clone).flatten() else {
            return;
        };
        if active(Some(&held.element)).is_some()
            || !records.iter().any(|record| took(record, &held))
        {
            return;
        }
        let mut candidates = std::iter::once(&held.element).chain(&held.homes);
        if let Some(next) = candidates.find(|element| element.is_connected()) {
            focus_in_place(next);
        }
    }
}

/// Gives the focus to the search box of the panel around `near`.
pub(super) fn search_box(near: Option<EventTarget>) {
    let near = near.and_then(|near| near.dyn_into::<Element>().ok());
    let panel = near.and_then(|near| near.closest(".root").ok().flatten());
    let input = panel.and_then(|panel| panel.query_selector(".search input").ok().flatten());
    if let Some(input) = input.and_then(|input| input.dyn_into::<HtmlElement>().ok()) {
        input.focus().ok();
    }
}

/// Leads from anywhere in the panel to its search box by a key, but from where the key is written.
pub(super) fn to_search(event: &KeyboardEvent) {
    const KEPT: &str = "input,textarea,dialog,[role=menu]";
    let is_plain = !(event.ctrl_key() || event.alt_key() || event.meta_key());
    let at = event.target().and_then(|at| at.dyn_into::<Element>().ok());
    let is_free = at.is_some_and(|at| at.closest(KEPT).ok().flatten().is_none());
    if is_plain && is_free {
        search_box(event.target());
        event.prevent_default();
    }
}

/// Focuses an element without scrolling: the user may look at another place by now.
fn focus_in_place(element: &HtmlElement) {
    let options = js_sys::Object::new();
    js_sys::Reflect::set(&options, &"preventScroll".into(), &true.into()).ok();
    let focus = js_sys::Reflect::get(element, &"focus".into());
    if let Some(focus) = focus
        .ok()
        .and_then(|focus| focus.dyn_into::<js_sys::Function>().ok())
    {
        focus.call1(element, &options).ok();
    }
}

/// Whether a record shows that the element was removed, alone or with a parent.
fn took(record: &MutationRecord, held: &Held) -> bool {
    let removed = record.removed_nodes();
    let is_in = |node: Node| node.contains(Some(&held.element));
    (0..removed.length())
        .filter_map(|index| removed.get(index))
        .any(is_in)
}

/// Focused element of the shadow root around `near`.
fn active(near: Option<&HtmlElement>) -> Option<Element> {
    let root = near?.get_root_node();
    root.dyn_ref::<web_sys::ShadowRoot>()?.active_element()
}

/// Whether one reads from right to left here.
pub(super) fn is_right_to_left(element: &Element) -> bool {
    element.matches(":dir(rtl)").unwrap_or(false)
}

/// Whether a horizontal arrow leads the way one reads, or back; `None` of any other key.
pub(super) fn is_ahead(key: &str, element: &Element) -> Option<bool> {
    match key {
        "ArrowRight" => Some(!is_right_to_left(element)),
        "ArrowLeft" => Some(is_right_to_left(element)),
        _ => None,
    }
}
