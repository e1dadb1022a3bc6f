//! The width of a column: a separator at the end of its head, moved by pointer or arrow keys.
//!
//! The tab key passes it by, as it does all but one stop of the grid: a horizontal arrow leads from
//! the head to it, Escape back. While it is dragged only the style changes; the core hears of the width once it is let go.

use leptos::html::Div;
use leptos::prelude::*;
use markup::view;
use supervision::model::{Column, Columns};
use supervision::{ListMsg, Msg};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent, PointerEvent};

use super::columns;
use super::dom::grid_of;
use crate::i18n::en::list::Column as Head;
use crate::i18n::say;
use crate::view::app::App;
use crate::view::erased::{press, text};

/// Pixels that an arrow key moves by.
const STEP: f64 = 16.0;

/// A drag: where it began, how wide the column was, and how wide it is to be.
#[derive(Clone, Copy)]
struct Drag {
    from: f64,
    width: f64,
    wanted: u16,
}

/// The separator at the end of a head.
pub(super) fn separator(app: App, column: Column) -> AnyView {
    let here = NodeRef::<Div>::new();
    let chosen = Memo::new(move |_| app.frame.with(|frame| frame.list.columns.width(column)));
    let measured = RwSignal::new(Columns::WIDTHS.0);
    let drag = StoredValue::new(None::<Drag>);
    let measure = move || {
        let here = here.try_get_untracked().flatten()?;
        let width = width_of(&here)?;
        measured.set(within(width));
        Some(width)
    };
    let widen = move |width| app.core.send(Msg::List(ListMsg::Width(column, width)));

    let pressed = move |event: KeyboardEvent| {
        let by = match event.key().as_str() {
            "ArrowRight" => STEP,
            "ArrowLeft" => -STEP,
            "Enter" => {
                event.stop_propagation();
                return widen(None);
            }
            "Escape" => {
                event.stop_propagation();
                return back(here.try_get_untracked().flatten().as_deref());
            }
            _ => return,
        };
        // The keys of the grid mean something else.
        event.stop_propagation();
        event.prevent_default();
        if let (Some(width), Some(here)) = (measure(), here.try_get_untracked().flatten()) {
            let width = within(width + by * forward(&here));
            measured.set(width);
            widen(Some(width));
        }
    };
    let down = move |event: PointerEvent| {
        if event.button() != 0 {
            return;
        }
        event.prevent_default();
        if let (Some(width), Some(here)) = (measure(), here.try_get_untracked().flatten()) {
            here.set_pointer_capture(event.pointer_id()).ok();
            drag.set_value(Some(Drag {
                from: f64::from(event.client_x()),
                width,
                wanted: within(width),
            }));
        }
    };
    let moved = move |event: PointerEvent| {
        if let (Some(mut now), Some(here)) = (
            drag.try_get_value().flatten(),
            here.try_get_untracked().flatten(),
        ) {
            let by = f64::from(event.client_x()) - now.from;
            now.wanted = within(now.width + by * forward(&here));
            drag.set_value(Some(now));
            if let Some(grid) = grid_of(&here).filter(|_| by != 0.0) {
                set(&grid, column, Some(now.wanted));
            }
        }
    };
    let up = move |_: PointerEvent| {
        let done = drag.try_update_value(Option::take).flatten();
        // A click is no drag.
        if let Some(done) = done.filter(|done| done.wanted != within(done.width)) {
            widen(Some(done.wanted));
        }
    };
    view! {
        <div
            node_ref=here
            role="separator"
            class="separator"
            aria-orientation="vertical"
            aria-label=say!(Head::WidthOf, column = &say!(columns::described(column).head))
            aria-valuemin=Columns::WIDTHS.0.to_string()
            aria-valuemax=Columns::WIDTHS.1.to_string()
            aria-valuenow=text(move || chosen.get().unwrap_or_else(|| measured.get()).to_string())
            tabindex="-1"
            on:focus=move |_| {
                measure();
            }
            on:keydown=pressed
            on:pointerdown=down
            on:pointermove=moved
            on:lostpointercapture=up
            on:dblclick=press(move || widen(None))
        ></div>
    }
    .into_any()
}

/// A key on the button of a head: the horizontal arrows lead to the separator.
pub(super) fn lead(event: &KeyboardEvent) {
    let button = event.current_target();
    let button = button.and_then(|button| button.dyn_into::<Element>().ok());
    let separator = button.and_then(|button| button.next_element_sibling());
    if matches!(event.key().as_str(), "ArrowRight" | "ArrowLeft")
        && let Some(separator) = separator.and_then(|it| it.dyn_into::<HtmlElement>().ok())
    {
        event.stop_propagation();
        event.prevent_default();
        separator.focus().ok();
    }
}

fn back(separator: Option<&HtmlElement>) {
    let button = separator.and_then(|separator| separator.previous_element_sibling());
    if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
        button.focus().ok();
    }
}

/// Makes a column so wide, or as usual.
pub(super) fn set(grid: &HtmlElement, column: Column, width: Option<u16>) {
    let name = columns::property(column);
    let style = grid.style();
    match width {
        // It gives way where there is no room for all of them.
        Some(width) => {
            let width = ["minmax(48px, ", &width.to_string(), "px)"].concat();
            style.set_property(&name, &width).ok();
        }
        None => {
            style.remove_property(&name).ok();
        }
    }
}

fn width_of(separator: &Element) -> Option<f64> {
    let head = separator.parent_element()?;
    Some(head.get_bounding_client_rect().width())
}

/// Which way is forward: 1 to the right, -1 where one reads to the left.
fn forward(element: &Element) -> f64 {
    if element.matches(":dir(rtl)").unwrap_or(false) {
        -1.0
    } else {
        1.0
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // `as` saturates
fn within(width: f64) -> u16 {
    let (least, most) = Columns::WIDTHS;
    (width.round() as u16).clamp(least, most)
}
