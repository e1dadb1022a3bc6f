//! Shows the explanation of the control under the pointer or with the focus.
//!
//! Knows where there is room for it. What is explained is a `.gated`: a button by its description,
//! one that is only a drawing by its name as well; anything else by the words of the `.tip` in it.
//! Those are in the document all the time, for assistive technology. One element of the panel shows
//! them, in the top layer, so that no scrolling list cuts it off.

use leptos::html::Div;
use leptos::prelude::*;
use markup::view;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, EventTarget, HtmlElement, MutationObserver, MutationObserverInit};

use super::drawn::AnyView;
use super::element::NodeRef;
use super::filled::at;

/// Pixels between a control and its explanation, and to the edge of the window.
const GAP: f64 = 6.0;

/// The one explanation on screen.
#[derive(Clone, Copy)]
pub(super) struct Tips {
    tip: NodeRef<Div>,
    shown: StoredValue<Option<Shown>, LocalStorage>,
}

/// What is explained now, and what tells when that changes.
struct Shown {
    control: Element,
    observer: MutationObserver,
    _seen: Closure<dyn FnMut()>,
}

impl Drop for Shown {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

impl Tips {
    pub(super) fn new() -> Self {
        Self {
            tip: NodeRef::new(),
            shown: StoredValue::new_local(None),
        }
    }

    /// The element that shows it.
    pub(super) fn draw(self) -> AnyView {
        view! {
            <div node_ref=self.tip role="tooltip" popover="manual" class="tip">
                <span class="tip-name"></span>
                <span></span>
            </div>
        }
        .into_any()
    }

    /// Shows the explanation of the control that contains `target`, and no other.
    pub(super) fn show_at(self, target: Option<EventTarget>) {
        let control = target
            .and_then(|target| target.dyn_into::<Element>().ok())
            .and_then(|target| target.closest(".gated").ok().flatten());
        self.show(control.as_ref());
    }

    /// Shows the explanation of this `.gated`.
    pub(super) fn show(self, control: Option<&Element>) {
        let is_shown = |shown: &Option<Shown>| shown.as_ref().map(|it| &it.control) == control;
        if self.shown.try_with_value(is_shown).unwrap_or(true) {
            return;
        }
        self.hide();
        if let Some(control) = control {
            let shown = self.scope(control);
            self.shown.try_set_value(shown);
            self.tell(control);
        }
    }

    /// Hides what is shown.
    pub(super) fn hide(self) {
        let shown = self.shown.try_update_value(Option::take).flatten();
        if let Some(tip) = shown.and_then(|_| self.tip.get_untracked()) {
            tip.hide_popover().ok();
        }
    }

    /// Shows the words of a control, while there are some.
    fn tell(self, control: &Element) {
        let Some(tip) = self.tip.get_untracked() else {
            return;
        };
        let [name, why] = words_of(control);
        // Its menu is open, and lies where the explanation would.
        let is_open = control
            .matches("[aria-haspopup][aria-expanded=true]")
            .unwrap_or(false);
        if !control.is_connected() || is_open || (name.is_empty() && why.is_empty()) {
            tip.hide_popover().ok();
            return;
        }
        at(&tip, &[0]).set_text_content(Some(&name));
        at(&tip, &[1]).set_text_content(Some(&why));
        // An old browser without popovers does without the drawing, not without the words.
        tip.show_popover().ok();
        place(&tip, control);
    }

    /// Tells anew whenever the words of a control change, and when it goes.
    fn scope(self, control: &Element) -> Option<Shown> {
        let messaging_monitoring = control.clone();
        let seen: Closure<dyn FnMut()> = Closure::new(move || self.tell(&messaging_monitoring));
        let observer = MutationObserver::new(seen.as_ref().unchecked_ref()).ok()?;
        let what = MutationObserverInit::new();
        what.set_attributes(true);
        what.set_character_data(true);
        what.set_subtree(true);
        observer.observe_with_options(control, &what).ok()?;
        if let Some(parent) = control.parent_element() {
            let what = MutationObserverInit::new();
            what.set_child_list(true);
            observer.observe_with_options(&parent, &what).ok();
        }
        Some(Shown {
            control: control.clone(),
            observer,
            _seen: seen,
        })
    }
}

/// The name of a control with its key, where it is only a drawing, and why it is as it is.
fn words_of(control: &Element) -> [String; 2] {
    let attribute = |name| control.get_attribute(name).unwrap_or_default();
    let is_square = || control.client_width() <= control.client_height() + 8;
    let is_drawing = control.class_list().contains("icon-act") || is_square();
    let own = control.query_selector(".tip").ok().flatten();
    [
        if is_drawing {
            let (name, key) = (attribute("aria-label"), attribute("aria-keyshortcuts"));
            let gap = if key.is_empty() { "" } else { "\u{2003}" };
            [name.as_str(), gap, &key].concat()
        } else {
            String::new()
        },
        match own {
            Some(own) => own.text_content().unwrap_or_default(),
            None => attribute("aria-description"),
        },
    ]
}

/// Beside the control: below it, above it where there is no room below, and inside the window.
pub(super) fn place(tip: &HtmlElement, control: &Element) {
    let control = control.get_bounding_client_rect();
    let size = tip.get_bounding_client_rect();
    let window = window();
    let number = |size: Result<JsValue, JsValue>| size.ok().and_then(|size| size.as_f64());
    let (Some(width), Some(height)) = (number(window.inner_width()), number(window.inner_height()))
    else {
        return;
    };
    let middle = control.left() + control.width() / 2.0 - size.width() / 2.0;
    let left = middle.min(width - size.width() - GAP).max(GAP);
    let below = control.bottom() + GAP;
    let top = if below + size.height() > height {
        (control.top() - size.height() - GAP).max(GAP)
    } else {
        below
    };
    // Where an element around the panel is zoomed, so are the lengths of its style.
    let zoom = size.width() / f64::from(tip.offset_width().max(1));
    let zoom = if (zoom - 1.0).abs() < 0.02 { 1.0 } else { zoom };
    let style = tip.style();
    style.set_property("left", &pixels(left / zoom)).ok();
    style.set_property("top", &pixels(top / zoom)).ok();
}

/// In whole pixels: formatting a fraction would bring the whole of its machinery into the bundle.
#[allow(clippy::cast_possible_truncation)] // `as` saturates
fn pixels(length: f64) -> String {
    [&(length as i32).to_string(), "px"].concat()
}
