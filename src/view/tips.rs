//! Shows the explanation of the control under the pointer or with the focus.
//!
//! Knows where the window has room. An explanation is a `.tip` beside its control in a `.gated`; it
//! is in the document all the time, because it is the description of the control, and is shown in
//! the top layer, where no scrolling list cuts it off. Must not know why a control is off.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, EventTarget, HtmlElement};

/// Pixels between a control and its explanation, and to the edge of the window.
const GAP: f64 = 6.0;

/// The explanation on screen, one at a time.
#[derive(Clone, Copy)]
pub(super) struct Tips {
    shown: StoredValue<Option<HtmlElement>, LocalStorage>,
}

impl Tips {
    pub(super) fn new() -> Self {
        Self {
            shown: StoredValue::new_local(None),
        }
    }

    /// Shows the explanation of the control around `target` and hides any other.
    pub(super) fn show_at(self, target: Option<EventTarget>) {
        let control = target
            .and_then(|target| target.dyn_into::<Element>().ok())
            .and_then(|target| target.closest(".gated").ok().flatten());
        self.show(control.as_ref());
    }

    /// Shows the explanation in a `.gated` and hides any other.
    pub(super) fn show(self, control: Option<&Element>) {
        let tip = control
            .and_then(|control| {
                control
                    .query_selector(".tip:not([data-empty])")
                    .ok()
                    .flatten()
            })
            .and_then(|tip| tip.dyn_into::<HtmlElement>().ok());
        if self
            .shown
            .try_with_value(|shown| *shown == tip)
            .unwrap_or(true)
        {
            return;
        }
        self.hide();
        if let (Some(control), Some(tip)) = (control, tip) {
            // A browser without popovers lacks the box; the description is there all the same.
            if tip.show_popover().is_ok() {
                place(&tip, control);
                self.shown.try_update_value(|shown| *shown = Some(tip));
            }
        }
    }

    /// Hides the explanation on screen.
    pub(super) fn hide(self) {
        let shown = self.shown.try_update_value(Option::take).flatten();
        if let Some(tip) = shown {
            tip.hide_popover().ok();
        }
    }
}

/// Places an explanation below its control, above where the window has no room, and inside the window.
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
    let style = tip.style();
    style.set_property("left", &pixels(left)).ok();
    style.set_property("top", &pixels(top)).ok();
}

/// A length in whole pixels; fractions would bring their formatting code into the bundle.
#[allow(clippy::cast_possible_truncation)] // `as` saturates
fn pixels(length: f64) -> String {
    [&(length as i32).to_string(), "px"].concat()
}
