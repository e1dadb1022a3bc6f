//! Which rows can be seen: only they, and some around them, are there.
//!
//! Knows how tall a row is, and where the list is on the page; asks the core for the rows that
//! belong there. The rows that are not there are blank space before a row or after the last one.
//! Must not know what a row shows.

use gloo_events::{EventListener, EventListenerOptions, EventListenerPhase};
use leptos::html::Div;
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use supervision::model::ListSettings;
use supervision::view::{AgentRow, Frame};
use supervision::{AgentRef, ListMsg, Msg};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::dom::agent_of;
use crate::runtime::screen::Place;
use crate::view::app::App;
use crate::view::erased::{Text, effect, text};

/// Rows that are there above and below those that can be seen.
const AROUND: usize = 8;
/// How many rows are there at least.
const LEAST: usize = 32;
/// Rows that the page keys move by at least.
const PAGE: usize = 10;
/// The height of a row until one is measured.
const GUESS: f64 = 44.0;
/// What cuts off the rows, from near to far.
const FRAMES: [&str; 2] = [".grid", ".layout"];

/// The part of the list that can be seen.
#[derive(Clone, Copy)]
pub(super) struct Window {
    app: App,
    body: NodeRef<Div>,
    /// The height of a row in pixels.
    pub(super) height: RwSignal<f64>,
    /// How many rows can be seen.
    page: StoredValue<usize>,
}

impl Window {
    /// The window of the rows in `body`; it ends with the view that it is made in.
    pub(super) fn new(app: App, body: NodeRef<Div>) -> Self {
        let window = Self {
            app,
            body,
            height: RwSignal::new(GUESS),
            page: StoredValue::new(PAGE),
        };
        window.scope();
        window
    }

    /// Looks again whenever something may have moved.
    fn scope(self) {
        let app = self.app;
        let listeners = StoredValue::new_local(Vec::new());
        effect(move || {
            let Some(body) = self.body.get() else {
                return;
            };
            // A listener for all that scrolls: what is in the panel, and what is around it.
            let on = |target: &web_sys::EventTarget, name: &'static str| {
                let options = EventListenerOptions {
                    phase: EventListenerPhase::Capture,
                    passive: true,
                };
                EventListener::new_with_options(target, name, options, move |_| self.look())
            };
            let panel = body.closest(".root").ok().flatten();
            let mut found: Vec<_> = panel.iter().map(|panel| on(panel, "scroll")).collect();
            found.extend([on(&window(), "scroll"), on(&window(), "resize")]);
            listeners.set_value(found);
        });
        effect(move || {
            // The clock as well: the host may make the panel larger without a word.
            app.lines.track();
            app.clock.track();
            spawn_local(async move {
                tick().await;
                self.look();
            });
        });
        // Other agents, or another order, begin at their top; a fold leaves the list where it is.
        let order = Memo::new(move |_| {
            app.frame.with(|frame| ListSettings {
                collapsed: Vec::new(),
                ..frame.list.settings.clone()
            })
        });
        Effect::new(move |before: Option<()>| {
            // A memo that nobody reads follows nothing.
            order.with(|_| ());
            if before.is_some() {
                self.to_the_top();
            }
        });
    }

    /// How many lines there are.
    fn total(self) -> usize {
        let lines = |frame: &Frame| frame.list.lines;
        self.app.frame.try_with_untracked(lines).unwrap_or_default()
    }

    /// Asks for the rows that can be seen, unless they are there.
    fn look(self) {
        let Some(body) = self.body.try_get_untracked().flatten() else {
            return;
        };
        self.measure(&body);
        let (Some((above, seen)), Some(height)) = (visible(&body), self.height.try_get_untracked())
        else {
            return;
        };
        let total = self.total();
        let first = whole(above / height).min(total);
        let end = (whole((above + seen) / height) + 1).min(total);
        self.page.try_set_value(whole(seen / height).max(PAGE));
        // A little ahead, so that a slow scroll does not come upon blank space.
        let wanted = first.saturating_sub(AROUND / 4)..(end + AROUND / 4).min(total);
        let there = self.app.lines.try_with_untracked(|lines| {
            let places = lines.iter().map(|cell| cell.place().get_untracked().at);
            places.filter(|place| wanted.contains(place)).count()
        });
        if there.unwrap_or_default() < wanted.len() {
            let count = (end - first + 2 * AROUND).max(LEAST);
            self.ask(first.saturating_sub(AROUND), count);
        }
    }

    fn ask(self, first: usize, count: usize) {
        self.app
            .core
            .send(Msg::List(ListMsg::Viewport { first, count }));
    }

    /// All rows are of one height but those whose buttons are unfolded; heads of groups follow it.
    fn measure(self, body: &Element) {
        let row = body.query_selector(".row:not(.group, :has(.bar.open))");
        if let Some(row) = row.ok().flatten() {
            let height = row.get_bounding_client_rect().height();
            let known = self.height.try_get_untracked().unwrap_or(height);
            if height >= 1.0 && (height - known).abs() > 0.05 {
                self.height.set(height);
            }
        }
    }

    fn to_the_top(self) {
        let Some(body) = self.body.try_get_untracked().flatten() else {
            return;
        };
        if let Some(grid) = body.closest(".grid").ok().flatten() {
            grid.set_scroll_top(0);
        }
        // In a narrow panel everything scrolls together.
        if visible(&body).is_some_and(|(above, _)| above > 0.0) {
            body.scroll_into_view();
        }
    }

    /// Gives the focus to the row at a place; past the ends of the list to the nearest one.
    /// A row that is not there comes first.
    pub(super) fn focus(self, place: usize) -> bool {
        let Some(body) = self.body.try_get_untracked().flatten() else {
            return false;
        };
        let place = place.min(self.total().saturating_sub(1));
        if focus_at(&body, place) {
            return true;
        }
        self.ask(place.saturating_sub(LEAST / 2), LEAST);
        spawn_local(async move {
            tick().await;
            focus_at(&body, place);
        });
        true
    }

    /// How many rows the page keys move by.
    pub(super) fn page(self) -> usize {
        self.page.try_get_value().unwrap_or(1)
    }

    /// The space after the last row that is there.
    pub(super) fn space_after(self) -> Text {
        let Self { app, height, .. } = self;
        text(move || {
            let total = app.frame.with(|frame| frame.list.lines);
            let last = app.lines.with(|lines| lines.last().cloned());
            let end = last.map_or(0, |cell| cell.place().get().at + 1);
            space(total.saturating_sub(end), height.get())
        })
    }
}

/// Gives the focus to the row of an agent, once it is there.
pub(super) fn bring_into_view(body: Element, id: AgentRef) {
    spawn_local(async move {
        tick().await;
        focus_where(&body, |row| agent_of(row).as_ref() == Some(&id));
    });
}

/// The index for assistive technology: it begins with one, and the heads are a row.
pub(super) fn row_index(place: RwSignal<Place>) -> Text {
    text(move || (place.get().at + 2).to_string())
}

/// The place of a row.
pub(super) fn place_of(row: &Element) -> Option<usize> {
    let index: usize = row.get_attribute("aria-rowindex")?.parse().ok()?;
    index.checked_sub(2)
}

/// The space before a row.
pub(super) fn gap(place: RwSignal<Place>, height: RwSignal<f64>) -> Text {
    text(move || match place.get().gap {
        0 => String::new(),
        gap => space(gap, height.get()),
    })
}

/// Folds a row's buttons when it is used for another agent.
pub(super) fn fold(row: RwSignal<AgentRow>, is_open: RwSignal<bool>) {
    let agent = Memo::new(move |_| row.with(|row| row.id.clone()));
    effect(move || {
        agent.with(|_| ());
        if is_open.get_untracked() {
            is_open.set(false);
        }
    });
}

/// How much of the list is above what can be seen, and how much can be seen; `None` when nothing
/// of it is on the screen.
fn visible(body: &Element) -> Option<(f64, f64)> {
    let list = body.get_bounding_client_rect();
    let (mut top, mut bottom) = (0.0, window().inner_height().ok()?.as_f64()?);
    for frame in FRAMES {
        if let Some(frame) = body.closest(frame).ok().flatten() {
            let frame = frame.get_bounding_client_rect();
            top = frame.top().max(top);
            bottom = frame.bottom().min(bottom);
        }
    }
    (bottom > top && list.bottom() > top && list.top() < bottom && list.width() > 0.0)
        .then(|| ((top - list.top()).max(0.0), bottom - top.max(list.top())))
}

/// The height of so many rows. In whole pixels: formatting a fraction would bring the whole of
/// its machinery into the bundle.
#[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation)] // `as` saturates
pub(super) fn space(rows: usize, height: f64) -> String {
    if rows == 0 {
        return String::new();
    }
    [&((rows as f64 * height).round() as i32).to_string(), "px"].concat()
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // `as` saturates
fn whole(rows: f64) -> usize {
    rows as usize
}

fn focus_at(body: &Element, place: usize) -> bool {
    focus_where(body, |row| place_of(row) == Some(place))
}

fn focus_where(body: &Element, is_meant: impl Fn(&Element) -> bool) -> bool {
    let rows = body.children();
    let mut rows = (0..rows.length()).filter_map(|index| rows.item(index));
    focus(rows.find(|row| is_meant(row)))
}

/// Gives an element the focus, if it is there.
pub(super) fn focus(row: Option<Element>) -> bool {
    let row = row.and_then(|row| row.dyn_into::<HtmlElement>().ok());
    row.is_some_and(|row| row.focus().is_ok())
}
