//! One agent: cells cloned from a prototype, and one effect that fills them.
//!
//! Knows the parts of a row and the signals that fill them. Must not know what a column shows or
//! what a button does.

use std::cell::RefCell;
use std::rc::Rc;

use gws::session::Medium;
use leptos::html::Div;
use leptos::prelude::*;
use markup::view;
use supervision::model::Column;
use supervision::view::{AgentRow, Found, PresenceState, TroubleLine};
use supervision::{AgentRef, Millis};
use web_sys::{Element, MouseEvent};

use super::age::{self, Fill, Level, Seen};
use super::cells::{badge, channel_name, messaging_badge, mode_word, state_word};
use super::controls::Controls;
use super::found::Marks;
use super::rows::{OnScreen, Rows};
use super::{columns, dom, window};
use crate::i18n::sentence::list::Row as Says;
use crate::i18n::sentence::listed::Listed;
use crate::i18n::sentence::operation::Control as Named;
use crate::i18n::{list, say};
use crate::runtime::screen::{Place, RowCell};
use crate::view::app::App;
use crate::view::button::fresh_id;
use crate::view::drawn::AnyView;
use crate::view::element::NodeRef;
use crate::view::erased::{Press, effect, truth_of};
use crate::view::filled::{Filled, Guest, append_copy, at};
use crate::view::press::Presses;
use crate::view::trouble;
use crate::words;

/// The inside of a row without words. In a narrow panel the buttons are folded away behind one.
fn inside() -> AnyView {
    view! {
        {columns::cells()}
        <div role="gridcell" class="actions">
            <button
                type="button"
                part="button"
                class="act icon-act more"
                tabindex="-1"
                data-drawing="more"
            ></button>
            <div class="bar"></div>
        </div>
    }
}

/// The row of an agent.
#[component]
pub(super) fn Row(cell: RowCell, rows: Rows) -> AnyView {
    let at = NodeRef::<Div>::new();
    let drawn = Rc::new(Drawn::new(cell, rows));
    let on_screen: Rc<dyn OnScreen> = drawn.clone();
    rows.drawn
        .try_update_value(|all| all.push(Rc::downgrade(&on_screen)));
    let pressed = drawn.clone();
    let pressed: Press = Box::new(move |event: MouseEvent| pressed.pressed(&event));
    effect(move || {
        if let Some(root) = at.get() {
            drawn.draw(&root);
        }
    });
    view! { <div node_ref=at role="row" part="row" class="row" on:click=pressed></div> }.into_any()
}

/// A row that is there: what it is filled from, and what it shows.
pub(super) struct Drawn {
    rows: Rows,
    row: RwSignal<AgentRow>,
    read_at: RwSignal<Option<Millis>>,
    place: RwSignal<Place>,
    /// Whether a menu of the row is open.
    is_open: RwSignal<bool>,
    presses: Option<Presses>,
    /// The owner of what comes and goes in the row.
    guests: Owner,
    shown: RefCell<Option<Shown>>,
}

impl OnScreen for Drawn {
    fn tick(&self) {
        self.with_shown(|shown, row| {
            let age = self.age(row);
            if shown.is_of(age) {
                shown.run(row, age);
            } else {
                self.row.notify();
            }
        });
    }

    fn mark_stop(&self) {
        self.with_shown(|shown, row| shown.stop(self.is_stop(row)));
    }

    fn mark_found(&self) {
        self.with_shown(|shown, row| shown.mark_found(self.rows.app, row));
    }

    fn read_at(&self) -> Option<Millis> {
        self.read_at.try_get_untracked()?
    }
}

impl Drawn {
    fn new(cell: RowCell, rows: Rows) -> Self {
        Self {
            rows,
            row: cell.row.into(),
            read_at: cell.read_at.into(),
            place: cell.place.into(),
            is_open: RwSignal::new(false),
            presses: Presses::here(),
            guests: Owner::new(),
            shown: RefCell::new(None),
        }
    }

    /// Fills the row; called again whenever something has changed that concerns this row alone.
    fn draw(&self, root: &Element) {
        self.is_open.track();
        self.rows.stale_after.track();
        let place = self.place.get();
        // Only a row that has to wait for the end of a press is told of it.
        let is_down = self.presses.is_some_and(Presses::is_down_now);
        let is_still = is_down && self.presses.is_some_and(Presses::is_down);
        let Ok(mut shown) = self.shown.try_borrow_mut() else {
            return;
        };
        let is_new = shown.is_none();
        let shown = shown.get_or_insert_with(|| Shown::new(self, root));
        self.row.with(|row| {
            let trouble = self.rows.app.trouble.with(|line| said(line.as_ref(), row));
            shown.fill(row, self.age(row), trouble.as_deref());
            shown.found.drawn(&row.name);
            shown.mark_found(self.rows.app, row);
            shown.put(place);
            if is_new || !is_still {
                shown.controls.fill(row, shown.is_unfolded);
                shown.tell(self, trouble.is_some());
            }
            shown.stop(self.is_stop(row));
        });
    }

    fn with_shown(&self, act: impl FnOnce(&mut Shown, &AgentRow)) {
        if let Ok(mut shown) = self.shown.try_borrow_mut()
            && let Some(shown) = shown.as_mut()
        {
            self.row.try_with_untracked(|row| act(shown, row));
        }
    }

    fn is_stop(&self, row: &AgentRow) -> bool {
        let stop = self.rows.stop.try_get_untracked().flatten();
        stop.as_ref() == Some(&row.id)
    }

    fn age(&self, row: &AgentRow) -> Age {
        let now = self.rows.app.clock.try_get_untracked().unwrap_or_default();
        // Without contact the head of the list says how old all of it is.
        let now = age::known(row, now);
        let after = self.rows.stale_after.try_get_untracked();
        let read_at = self.read_at.try_get_untracked().flatten();
        let all_old = self.rows.old.try_get_untracked().flatten().is_some();
        Age {
            level: age::level(row, now),
            stale: age::minutes(read_at.filter(|_| !all_old), after.unwrap_or_default(), now),
            is_old: row.as_of.is_some() || (all_old && read_at.is_some()),
            now,
        }
    }

    fn pressed(&self, event: &MouseEvent) {
        let button =
            dom::element(event.target()).and_then(|it| it.closest("button").ok().flatten());
        if let Some(button) = button
            && let Ok(mut shown) = self.shown.try_borrow_mut()
            && let Some(shown) = shown.as_mut()
        {
            if button == *shown.more.element() {
                shown.fold(!shown.is_unfolded);
                self.row
                    .try_with_untracked(|row| shown.controls.fill(row, shown.is_unfolded));
            } else {
                shown.controls.pressed(&button, event.detail());
            }
        }
    }
}

/// What the clock makes of a row.
#[derive(Clone, Copy)]
struct Age {
    level: Level,
    /// How many minutes old what is known is, where that is too old.
    stale: Option<Millis>,
    /// Whether the head of the list says how old it is.
    is_old: bool,
    now: Millis,
}

/// What a row shows.
struct Shown {
    root: Filled,
    cells: Vec<(Column, Fill)>,
    found: Marks,
    more: Filled,
    controls: Controls,
    age: Option<(Level, Option<Millis>, bool)>,
    agent: Option<AgentRef>,
    is_unfolded: bool,
    trouble: Option<Guest>,
}

impl Shown {
    fn new(drawn: &Drawn, root: &Element) -> Self {
        append_copy(root, inside);
        let fill = |(column, place): (Column, u32)| {
            let cell = at(root, &[place]);
            (column, (columns::described(column).fill)(&cell))
        };
        let cells: Vec<_> = Column::ALL.into_iter().zip(0..).map(fill).collect();
        let last = u32::try_from(cells.len()).unwrap_or_default();
        let (mut more, bar) = (Filled::new(at(root, &[last, 0])), at(root, &[last, 1]));
        let id = fresh_id("actions");
        more.set("aria-controls", &id);
        bar.set_id(&id);
        let controls = Controls::new(
            drawn.rows.app,
            drawn.row,
            drawn.is_open,
            drawn.guests.clone(),
            root,
            bar,
        );
        Self {
            root: Filled::new(root.clone()),
            cells,
            found: Marks::new(root.query_selector(".name").ok().flatten()),
            more,
            controls,
            age: None,
            agent: None,
            is_unfolded: false,
            trouble: None,
        }
    }

    /// Whether the clock makes the same of it as before, but for what runs.
    fn is_of(&self, age: Age) -> bool {
        self.age == Some((age.level, age.stale, age.is_old))
    }

    /// Writes what runs with the clock.
    fn run(&mut self, row: &AgentRow, age: Age) {
        let seen = age.seen(row);
        for (column, fill) in &mut self.cells {
            if columns::described(*column).runs {
                fill.accept(&seen);
            }
        }
    }

    /// Writes what the row says; `trouble` is what did not work.
    fn fill(&mut self, row: &AgentRow, age: Age, trouble: Option<&str>) {
        self.age = Some((age.level, age.stale, age.is_old));
        if self.agent.as_ref() != Some(&row.id) {
            self.agent = Some(row.id.clone());
            // The buttons of another agent were unfolded.
            self.fold(false);
        }
        let seen = age.seen(row);
        for (_, fill) in &mut self.cells {
            fill.accept(&seen);
        }
        let root = &mut self.root;
        root.set("data-agent", &row.id.to_string());
        let is_out = row.presence_state() == PresenceState::LoggedOut;
        root.maybe("data-logged-out", is_out.then_some(""));
        root.maybe("data-monitored", row.monitored.map(mode_word));
        root.maybe("data-old", age.is_old.then_some(""));
        root.maybe("data-level", age.level.mark());
        root.set("aria-label", &label(row, age, trouble));
        root.set("aria-selected", truth_of(row.selected));
        let agent = words::who(&row.name);
        self.more
            .set("aria-label", &say!(Named::ActionsFor, agent = &agent));
    }

    /// Marks what the search has found in the name.
    fn mark_found(&mut self, app: App, row: &AgentRow) {
        let places = |found: &Found| found.places(&row.name);
        let places = app.found.try_with_untracked(places);
        self.found.put(&row.name, places.unwrap_or_default());
    }

    /// Writes where the row is in the list.
    fn put(&mut self, place: Place) {
        self.root.set("aria-rowindex", &window::row_index(place));
        self.root
            .style("margin-block-start", &window::space(place.gap));
    }

    /// Lets the tab key stop here or not.
    fn stop(&mut self, is_stop: bool) {
        self.root.set("tabindex", if is_stop { "0" } else { "-1" });
    }

    /// Unfolds the buttons of a narrow panel, or folds them away.
    fn fold(&mut self, is_unfolded: bool) {
        self.is_unfolded = is_unfolded;
        self.more.set("aria-expanded", truth_of(is_unfolded));
        self.root.maybe("data-unfolded", is_unfolded.then_some(""));
    }

    /// Tells over the cells what did not work, while there is something.
    fn tell(&mut self, drawn: &Drawn, is_trouble: bool) {
        if is_trouble == self.trouble.is_some() {
            return;
        }
        let (app, row) = (drawn.rows.app, drawn.row);
        self.trouble = is_trouble.then(|| {
            Guest::new(&drawn.guests, self.root.element(), None, || {
                trouble::in_row(app, row)
            })
        });
    }
}

impl Age {
    fn seen(self, row: &AgentRow) -> Seen<'_> {
        Seen {
            row,
            level: self.level,
            stale: self.stale,
            now: self.now,
        }
    }
}

/// What is said of an operation that did not work, where it is about this agent.
fn said(line: Option<&TroubleLine>, row: &AgentRow) -> Option<String> {
    let line = line.filter(|line| line.row.as_ref() == Some(&row.id));
    line.map(words::trouble_in_row)
}

/// What is read out for the row: the name first.
fn label(row: &AgentRow, age: Age, trouble: Option<&str>) -> String {
    let parts = vec![
        words::who(&row.name),
        row.number.clone(),
        channel_name(row),
        state_word(row),
        if age.is_old {
            say!(Says::LastKnown)
        } else {
            String::new()
        },
        age.stale.map(words::list::as_of).unwrap_or_default(),
        age.level.words(),
        badge(row),
        messaging_badge(row, Medium::Sms),
        messaging_badge(row, Medium::Chat),
        trouble.unwrap_or_default().to_owned(),
    ];
    list(Listed::Each, parts)
}
