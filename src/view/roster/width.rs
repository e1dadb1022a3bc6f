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
use crate::i18n::say;
use crate::i18n::sentence::list::Column as Head;
use crate::view::app::App;
use crate::view::drawn::AnyView;
use crate::view::element::NodeRef;
use crate::view::erased::{press, text};
use crate::view::focus::is_right_to_left;
use crate::view::memo::Memo;

/// Pixels that an arrow key moves by.
const STEP: f64 = 16.0;

/// A drag: where it began, how wide the column and the next one were, and how wide the column is to
/// be.
#[derive(Clone, Copy)]
struct Drag {
    from: f64,
    between: Between,
    wanted: u16,
}

/// The widths of a column and of the one after it, which gives what the first takes.
#[derive(Clone, Copy)]
struct Between {
    width: f64,
    next: Option<(Column, f64)>,
}

impl Between {
    /// The width nearest to this one that leaves the next column its least.
    fn nearest(self, width: f64) -> u16 {
        let least = f64::from(Columns::WIDTHS.0);
        let room = self.next.map(|(_, next)| (next - least).max(0.0));
        within(room.map_or(width, |room| width.min(self.width + room)))
    }

    /// What is left for the next column.
    fn rest(self, width: u16) -> Option<(Column, u16)> {
        let rest = |(column, next)| (column, within(next + self.width - f64::from(width)));
        self.next.map(rest)
    }
}

/// The separator at the end of a head.
#[derive(Clone, Copy)]
struct Separator {
    app: App,
    column: Column,
    here: NodeRef<Div>,
    measured: RwSignal<u16>,
    drag: StoredValue<Option<Drag>>,
}

impl Separator {
    fn element(self) -> Option<HtmlElement> {
        let here = self.here.get_untracked();
        here.map(|here| (*here).clone())
    }

    fn measure(self) -> Option<f64> {
        let here = self.element()?;
        let width = width_of(&here)?;
        self.measured.set(within(width));
        Some(width)
    }

    fn between(self) -> Option<Between> {
        let width = self.measure()?;
        let head = self.element()?.parent_element()?;
        let mut columns = Column::ALL.into_iter().skip_while(|it| *it != self.column);
        columns.next();
        let mut after =
            std::iter::successors(head.next_element_sibling(), Element::next_element_sibling);
        // A column that is left out has no width.
        let next = columns.find_map(|column| {
            let width = after.next()?.get_bounding_client_rect().width();
            (width > 0.0).then_some((column, width))
        });
        Some(Between { width, next })
    }

    /// Makes the column so wide, and the next one narrower by as much.
    fn take(self, between: Between, width: u16) {
        self.widen(Some(width));
        if let Some((next, rest)) = between.rest(width) {
            self.app
                .core
                .send(Msg::List(ListMsg::Width(next, Some(rest))));
        }
    }

    /// Makes the column and the next one as wide as usual.
    fn as_usual(self) {
        let next = self.between().and_then(|between| between.next);
        self.widen(None);
        if let Some((next, _)) = next {
            self.app.core.send(Msg::List(ListMsg::Width(next, None)));
        }
    }

    fn widen(self, width: Option<u16>) {
        let Self { app, column, .. } = self;
        app.core.send(Msg::List(ListMsg::Width(column, width)));
    }

    fn pressed(self, event: &KeyboardEvent) {
        let by = match event.key().as_str() {
            "ArrowRight" => STEP,
            "ArrowLeft" => -STEP,
            "Enter" => {
                event.stop_propagation();
                return self.as_usual();
            }
            "Escape" => {
                event.stop_propagation();
                return back(self.element().as_ref());
            }
            _ => return,
        };
        // The keys of the grid mean something else.
        event.stop_propagation();
        event.prevent_default();
        if let (Some(between), Some(here)) = (self.between(), self.element()) {
            let width = between.nearest(between.width + by * forward(&here));
            self.measured.set(width);
            self.take(between, width);
        }
    }

    fn taken(self, event: &PointerEvent) {
        if event.button() != 0 {
            return;
        }
        event.prevent_default();
        if let (Some(between), Some(here)) = (self.between(), self.element()) {
            here.set_pointer_capture(event.pointer_id()).ok();
            self.drag.set_value(Some(Drag {
                from: f64::from(event.client_x()),
                between,
                wanted: within(between.width),
            }));
        }
    }

    fn moved(self, event: &PointerEvent) {
        let drag = self.drag.try_get_value().flatten();
        if let (Some(mut now), Some(here)) = (drag, self.element()) {
            let by = f64::from(event.client_x()) - now.from;
            now.wanted = now.between.nearest(now.between.width + by * forward(&here));
            self.drag.set_value(Some(now));
            if let Some(grid) = grid_of(&here).filter(|_| by != 0.0) {
                set(&grid, self.column, Some(now.wanted));
                if let Some((next, rest)) = now.between.rest(now.wanted) {
                    set(&grid, next, Some(rest));
                }
            }
        }
    }

    fn let_go(self) {
        let done = self.drag.try_update_value(Option::take).flatten();
        // A click is no drag.
        if let Some(done) = done.filter(|done| done.wanted != within(done.between.width)) {
            self.take(done.between, done.wanted);
        }
    }
}

/// Draws the separator at the end of a head.
pub(super) fn separator(app: App, column: Column) -> AnyView {
    let it = Separator {
        app,
        column,
        here: NodeRef::new(),
        measured: RwSignal::new(Columns::WIDTHS.0),
        drag: StoredValue::new(None),
    };
    let chosen = Memo::new(move |_| app.frame.with(|frame| frame.list.columns.width(column)));
    view! {
        <div
            node_ref=it.here
            role="separator"
            class="separator"
            aria-orientation="vertical"
            aria-label=say!(Head::WidthOf, column = &say!(columns::described(column).head))
            aria-valuemin=Columns::WIDTHS.0.to_string()
            aria-valuemax=Columns::WIDTHS.1.to_string()
            aria-valuenow=text(move || chosen.get().unwrap_or_else(|| it.measured.get()).to_string())
            tabindex="-1"
            on:focus=move |_| {
                it.measure();
            }
            on:keydown=move |event| it.pressed(&event)
            on:pointerdown=move |event| it.taken(&event)
            on:pointermove=move |event| it.moved(&event)
            on:lostpointercapture=move |_| it.let_go()
            on:dblclick=press(move || it.as_usual())
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
            let width = ["minmax(32px, ", &width.to_string(), "px)"].concat();
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
    if is_right_to_left(element) { -1.0 } else { 1.0 }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // `as` saturates
fn within(width: f64) -> u16 {
    let (least, most) = Columns::WIDTHS;
    (width.round() as u16).clamp(least, most)
}
