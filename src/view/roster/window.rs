//! Which rows can be seen: only they, and some around them, are there.
//!
//! Knows how tall a row is, and where the list is on the page; asks the core for the rows that
//! belong there. The rows that are not there are blank space before a row or after the last one.
//! The position of the list is read only after a layout of the browser's own: at the beginning of a
//! frame in which something has scrolled, and after a layout in which a size has changed. Must not
//! know what a row shows.

use std::ops::Range;

use gloo_events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo_timers::callback::Timeout;
use leptos::html::Div;
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use supervision::model::ListSettings;
use supervision::view::Frame;
use supervision::{ListMsg, Msg};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, EventTarget, Node, ResizeObserver};

use super::dom::{element, focus_at, grid_of};
use crate::runtime::screen::Place;
use crate::view::app::App;
use crate::view::erased::{Text, effect, text};
use crate::view::memo::Memo;

/// Rows that are there above and below those that can be seen.
const AROUND: usize = 6;
/// Rows above and below those that can be seen whose absence is noticed.
const AHEAD: usize = 2;
/// A list of no more rows than this is there as a whole.
const WHOLE: usize = 32;
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
    known: StoredValue<Known>,
    watching: StoredValue<Option<Watching>, LocalStorage>,
}

/// What was seen when the list was looked at last.
#[derive(Clone, Copy)]
struct Known {
    /// Height of a row in pixels.
    height: f64,
    /// How many rows can be seen.
    page: usize,
    /// The first row that the core was told is on the screen, and the one after the last.
    told: (usize, usize),
    /// Whether the list has scrolled in its grid.
    is_scrolled: bool,
    /// Whether what is around the grid has scrolled so far that the first rows are out of sight.
    is_above: bool,
}

/// Rows that are not there, and rows on the screen that the core was not told of: the first one and
/// the number of each.
type Missing = [Option<(usize, usize)>; 2];

/// What tells that something may have moved; it ends with the view.
struct Watching {
    body: Element,
    sizes: ResizeObserver,
    _changed: Closure<dyn FnMut()>,
    _listeners: Vec<EventListener>,
    asking: Option<Timeout>,
}

impl Drop for Watching {
    fn drop(&mut self) {
        self.sizes.disconnect();
    }
}

impl Window {
    /// The window of the rows in `body`; it ends with the view that it is made in.
    pub(super) fn new(app: App, body: NodeRef<Div>) -> Self {
        let window = Self {
            app,
            body,
            known: StoredValue::new(Known {
                height: GUESS,
                page: PAGE,
                told: (0, 0),
                is_scrolled: false,
                is_above: false,
            }),
            watching: StoredValue::new_local(None),
        };
        window.follow();
        window
    }

    /// Looks again whenever something may have moved.
    fn follow(self) {
        let app = self.app;
        effect(move || {
            if let Some(body) = self.body.get() {
                // Until there is a layout: no more rows than the window of the browser has room for.
                let height = window().inner_height().ok().and_then(|it| it.as_f64());
                let room = height.map_or(PAGE, |height| whole(height / GUESS));
                self.ask(0, room + AROUND);
                self.watching
                    .try_set_value(self.watch((*body).clone().into()));
            }
        });
        effect(move || {
            // The host may move the panel without a word.
            app.clock.track();
            self.look_after_layout();
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

    fn watch(self, body: Element) -> Option<Watching> {
        let changed: Closure<dyn FnMut()> = Closure::new(move || self.resized());
        let sizes = ResizeObserver::new(changed.as_ref().unchecked_ref()).ok()?;
        sizes.observe(&body);
        for frame in FRAMES {
            if let Some(frame) = body.closest(frame).ok().flatten() {
                sizes.observe(&frame);
            }
        }
        // A listener for all that scrolls: what is in the panel, and what is around it.
        let on = |target: &EventTarget, name: &'static str, heard: fn(Self, &Event)| {
            let options = EventListenerOptions {
                phase: EventListenerPhase::Capture,
                passive: true,
            };
            EventListener::new_with_options(target, name, options, move |event| heard(self, event))
        };
        let panel = body.closest(".root").ok().flatten();
        let inside = |window: Self, event: &Event| {
            let body = window.body.try_get_untracked().flatten();
            let moves = element(event.target())
                .is_some_and(|it| it.contains(body.as_deref().map(|body| -> &Node { body })));
            if moves {
                window.look();
            }
        };
        let mut listeners: Vec<_> = panel.iter().map(|it| on(it, "scroll", inside)).collect();
        listeners.extend([
            on(&window(), "scroll", |window, _| window.look()),
            on(&window(), "resize", |window, _| window.look_after_layout()),
        ]);
        Some(Watching {
            body,
            sizes,
            _changed: changed,
            _listeners: listeners,
            asking: None,
        })
    }

    /// How many lines there are.
    fn total(self) -> usize {
        let lines = |frame: &Frame| frame.list.lines;
        self.app.frame.try_with_untracked(lines).unwrap_or_default()
    }

    /// Looks after the next layout, without making the browser lay out anything before that.
    fn look_after_layout(self) {
        self.watching.try_with_value(|watching| {
            if let Some(watching) = watching {
                watching.sizes.unobserve(&watching.body);
                watching.sizes.observe(&watching.body);
            }
        });
    }

    /// Sizes have changed, or somebody wanted to look after a layout. The observer wants nothing to
    /// change before all of its kind were told.
    fn resized(self) {
        let missing = self.missing();
        self.watching.try_update_value(|watching| {
            if let Some(watching) = watching {
                let ask = |missing| Timeout::new(0, move || self.tell(missing));
                watching.asking = missing.map(ask);
            }
        });
    }

    /// Asks for the rows that can be seen, unless they are there.
    fn look(self) {
        if let Some(missing) = self.missing() {
            self.tell(missing);
        }
    }

    fn tell(self, [rows, seen]: Missing) {
        if let Some((first, count)) = rows {
            self.ask(first, count);
        }
        if let Some((first, count)) = seen {
            let told = (first, first + count);
            self.known.try_update_value(|known| known.told = told);
            let msg = ListMsg::Seen { first, count };
            self.app.core.send(Msg::List(msg));
        }
    }

    /// What the core does not know of the rows that can be seen.
    fn missing(self) -> Option<Missing> {
        let body = self.body.try_get_untracked().flatten()?;
        let before = self.known.try_get_value()?;
        let (above, seen) = visible(&body)?;
        let height = height_of_row(&body).unwrap_or(before.height);
        let scrolled = grid_of(&body).map_or(0, |grid| grid.scroll_top());
        let total = self.total();
        let first = whole(above / height).min(total);
        let end = (whole((above + seen) / height) + 1).min(total);
        self.known.try_set_value(Known {
            height,
            page: whole(seen / height).max(PAGE),
            told: before.told,
            is_scrolled: scrolled > 0,
            is_above: above > f64::from(scrolled),
        });
        // A little ahead, so that a slow scroll does not come upon blank space.
        let ahead = first.saturating_sub(AHEAD)..(end + AHEAD).min(total);
        let (from, to) = before.told;
        let is_told = from <= first && end <= to && to - from <= ahead.len() + AHEAD;
        let seen = (!is_told).then_some((ahead.start, ahead.len()));
        let wanted = match total {
            ..=WHOLE => 0..total,
            _ => ahead,
        };
        let there = self.app.lines.try_with_untracked(|lines| {
            let places = lines.iter().map(|cell| cell.place().get_untracked().at);
            places.filter(|place| wanted.contains(place)).count()
        });
        let rows = (there? < wanted.len()).then(|| around(first..end, total));
        (rows.is_some() || seen.is_some()).then_some([rows, seen])
    }

    /// Asks for so many rows.
    pub(super) fn ask(self, first: usize, count: usize) {
        let msg = ListMsg::Viewport { first, count };
        self.app.core.send(Msg::List(msg));
    }

    /// What has scrolled is known: nothing is measured.
    fn to_the_top(self) {
        let body = self.body.try_get_untracked().flatten();
        let (Some(body), Some(known)) = (body, self.known.try_get_value()) else {
            return;
        };
        if known.is_scrolled
            && let Some(grid) = grid_of(&body)
        {
            grid.set_scroll_top(0);
        }
        // In a narrow panel everything scrolls together.
        if known.is_above {
            body.scroll_into_view();
        }
        if known.is_scrolled || known.is_above {
            let (first, count) = around(0..known.page + 1, self.total());
            self.ask(first, count);
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
        self.ask(place.saturating_sub(WHOLE / 2), WHOLE);
        spawn_local(async move {
            tick().await;
            focus_at(&body, place);
        });
        true
    }

    /// Asks for the rows around those that were on the screen last, whatever was asked for since.
    pub(super) fn ask_again(self) {
        if let Some(Known { told, .. }) = self.known.try_get_value() {
            let (first, count) = around(told.0..told.1, self.total());
            self.ask(first, count);
            self.look_after_layout();
        }
    }

    /// How many rows the page keys move by.
    pub(super) fn page(self) -> usize {
        self.known.try_get_value().map_or(1, |known| known.page)
    }

    /// The space after the last row that is there.
    pub(super) fn space_after(self) -> Text {
        let app = self.app;
        text(move || {
            let total = app.frame.with(|frame| frame.list.lines);
            let last = app.lines.with(|lines| lines.last().cloned());
            let end = last.map_or(0, |cell| cell.place().get().at + 1);
            space(total.saturating_sub(end))
        })
    }
}

/// The index for assistive technology: it begins with one, and the heads are a row.
pub(super) fn row_index(place: Place) -> String {
    (place.at + 2).to_string()
}

/// The height of a row; the same for all but those whose buttons are unfolded.
fn height_of_row(body: &Element) -> Option<f64> {
    let row = body.query_selector(".row:not([data-unfolded])").ok()??;
    let height = row.get_bounding_client_rect().height();
    Some(height).filter(|height| *height >= 1.0)
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

/// The height of so many rows, as CSS; nothing for none.
pub(super) fn space(rows: usize) -> String {
    match rows {
        0 => String::new(),
        rows => ["calc(", &rows.to_string(), " * var(--sw-row-size))"].concat(),
    }
}

/// The rows that are there while some can be seen: the first and how many.
fn around(seen: Range<usize>, total: usize) -> (usize, usize) {
    if total <= WHOLE {
        return (0, total);
    }
    let first = seen.start.saturating_sub(AROUND);
    (first, seen.end.saturating_add(AROUND).saturating_sub(first))
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // `as` saturates
fn whole(rows: f64) -> usize {
    rows as usize
}
