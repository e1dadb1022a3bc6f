//! The width of a column: a separator at the end of its head, moved by pointer or arrow keys.
//!
//! While it is dragged only the style changes; the core hears of the width once it is let go.

use leptos::html::Div;
use leptos::prelude::*;
use supervision::model::{Column, Columns};
use supervision::{ListMsg, Msg};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent, PointerEvent};

use crate::i18n::en;
use crate::runtime::screen::App;
use crate::view::erased::{press, text};
use crate::view::send;

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
pub(super) fn separator(app: &App, column: Column) -> AnyView {
    let here = NodeRef::<Div>::new();
    let frame = app.screen.frame.clone();
    let chosen = Memo::new(move |_| frame.with(|frame| frame.list.columns.width(column)));
    let measured = ArcRwSignal::new(Columns::WIDTHS.0);
    let (seen, now) = (measured.clone(), measured.clone());
    let drag = StoredValue::new(None::<Drag>);
    let measure = move || {
        let here = here.try_get_untracked().flatten()?;
        let width = width_of(&here)?;
        seen.set(within(width));
        Some(width)
    };
    let send_width = {
        let app = app.clone();
        move |width| send(&app, Msg::List(ListMsg::Width(column, width)))
    };

    let (focused, taken) = (measure.clone(), measure.clone());
    let (stepped, dropped, reset) = (send_width.clone(), send_width.clone(), send_width);
    let keyed = reset.clone();
    let pressed = move |event: KeyboardEvent| {
        let by = match event.key().as_str() {
            "ArrowRight" => STEP,
            "ArrowLeft" => -STEP,
            "Enter" => {
                event.stop_propagation();
                return keyed(None);
            }
            _ => return,
        };
        // The keys of the grid mean something else.
        event.stop_propagation();
        event.prevent_default();
        if let (Some(width), Some(here)) = (measure(), here.get_untracked()) {
            let width = within(width + by * forward(&here));
            measured.set(width);
            stepped(Some(width));
        }
    };
    let down = move |event: PointerEvent| {
        if event.button() != 0 {
            return;
        }
        event.prevent_default();
        if let (Some(width), Some(here)) = (taken(), here.get_untracked()) {
            here.set_pointer_capture(event.pointer_id()).ok();
            drag.set_value(Some(Drag {
                from: f64::from(event.client_x()),
                width,
                wanted: within(width),
            }));
        }
    };
    let moved = move |event: PointerEvent| {
        if let (Some(mut now), Some(here)) = (drag.get_value(), here.get_untracked()) {
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
            dropped(Some(done.wanted));
        }
    };
    view! {
        <div
            node_ref=here
            role="separator"
            class="separator"
            aria-orientation="vertical"
            aria-label=en::list::width_of(column)
            aria-valuemin=Columns::WIDTHS.0.to_string()
            aria-valuemax=Columns::WIDTHS.1.to_string()
            aria-valuenow=text(move || chosen.get().unwrap_or_else(|| now.get()).to_string())
            tabindex="0"
            on:focus=move |_| {
                focused();
            }
            on:keydown=pressed
            on:pointerdown=down
            on:pointermove=moved
            on:lostpointercapture=up
            on:dblclick=press(move || reset(None))
        ></div>
    }
    .into_any()
}

/// Makes a column so wide, or as usual.
pub(super) fn set(grid: &HtmlElement, column: Column, width: Option<u16>) {
    let name = ["--sw-column-", column.as_str()].concat();
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

/// The grid that something is in.
pub(super) fn grid_of(element: &Element) -> Option<HtmlElement> {
    element.closest(".grid").ok().flatten()?.dyn_into().ok()
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
