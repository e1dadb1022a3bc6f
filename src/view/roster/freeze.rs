//! Rows keep their places while the supervisor points at them or is in them by keyboard; a button
//! lets go what waits.
//!
//! Tells the core what the pointer and the focus do. Must not know how long that counts.

use leptos::prelude::*;
use markup::view;
use supervision::message::FreezeCause;
use supervision::{AgentRef, ListMsg, MessagingMsg, Msg};
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, FocusEvent, MouseEvent, Node};

use super::dom::{agent_of, element, row_of};
use super::status::has_rows;
use crate::view::app::{App, Core};
use crate::view::erased::{Part, effect, part, press, text_of};
use crate::view::memo::Memo;
use crate::words;

/// Milliseconds between two words about a pointer that goes on moving.
const PAUSE: f64 = 250.0;

/// The button. Nobody is interrupted by it: whoever wonders finds it.
pub(super) fn sort_now(app: App) -> Part {
    part(
        move || app.frame.with(|frame| frame.list.deferred > 0),
        move || {
            let words = text_of(app.frame, |frame| {
                words::list::sort_now(frame.list.deferred)
            });
            let sort = press(move || app.core.send(Msg::List(ListMsg::SortNow)));
            view! {
                <button type="button" part="button" class="held" on:click=sort>
                    {words}
                </button>
            }
            .into_any()
        },
    )
}

/// What the core was told last.
#[derive(Clone, Copy, Default)]
struct Told {
    /// Where the pointer was, and when.
    pointer: Option<(i32, i32, f64)>,
    focused: bool,
}

/// Watches pointer and focus.
#[derive(Clone, Copy)]
pub(super) struct Freeze {
    core: Core,
    told: StoredValue<Told>,
}

impl Freeze {
    pub(super) fn new(app: App) -> Self {
        let freeze = Self {
            core: app.core,
            told: StoredValue::new(Told::default()),
        };
        // Without rows, nothing can be pointed at; nobody would say that the pointer has left.
        let is_there = Memo::new(move |_| app.frame.with(has_rows));
        effect(move || {
            if !is_there.get() {
                freeze.left();
                freeze.focus(false);
            }
        });
        freeze
    }

    fn told(self) -> Option<Told> {
        self.told.try_get_value()
    }

    fn send(self, cause: FreezeCause, told: Told) {
        self.told.try_set_value(told);
        self.core.send(Msg::List(ListMsg::Freeze(cause)));
    }

    /// The pointer is over the list. A list that moves below it is no movement of the pointer.
    pub(super) fn moved(self, event: &MouseEvent) {
        let is_on_row = element(event.target()).is_some_and(|at| row_of(&at).is_some());
        let Some(told) = self.told().filter(|_| is_on_row) else {
            return;
        };
        let (x, y, at) = (event.client_x(), event.client_y(), event.time_stamp());
        let is_news = told
            .pointer
            .is_none_or(|(old_x, old_y, before)| (x, y) != (old_x, old_y) && at - before >= PAUSE);
        if is_news {
            let pointer = Some((x, y, at));
            self.look(element(event.target()));
            self.send(FreezeCause::Pointed, Told { pointer, ..told });
        }
    }

    /// A row is pointed at, or has the focus: what goes on in its agent's sessions may be read.
    fn look(self, target: Option<Element>) {
        let row = target.and_then(|target| row_of(&target));
        let agent = row.and_then(|row| agent_of(&row));
        if let Some(agent) = agent.as_ref().and_then(AgentRef::gws) {
            let look = MessagingMsg::Look(agent.clone());
            self.core.send(Msg::Messaging(look));
        }
    }

    /// The pointer has left the list.
    pub(super) fn left(self) {
        if let Some(told) = self.told().filter(|told| told.pointer.is_some()) {
            let pointer = None;
            self.send(FreezeCause::PointerLeft, Told { pointer, ..told });
        }
    }

    /// Something in the list has the focus: a row that got it by keyboard holds, and an open menu.
    pub(super) fn focused(self, target: &Element) {
        self.look(Some(target.clone()));
        let is_in_menu = target.closest(".menu").ok().flatten().is_some();
        let is_by_keyboard = target.matches(":focus-visible").unwrap_or(true);
        self.focus(row_of(target).is_some() && (is_in_menu || is_by_keyboard));
    }

    /// The focus goes on to something else.
    pub(super) fn unfocused(self, event: &FocusEvent) {
        let node = |target: Option<EventTarget>| target?.dyn_into::<Node>().ok();
        let (grid, next) = (node(event.current_target()), node(event.related_target()));
        let stays = grid.is_some_and(|grid| next.is_some() && grid.contains(next.as_ref()));
        if !stays {
            self.focus(false);
        }
    }

    /// Whether a row holds by its focus.
    pub(super) fn focus(self, focused: bool) {
        if let Some(told) = self.told().filter(|told| told.focused != focused) {
            self.send(FreezeCause::Focus(focused), Told { focused, ..told });
        }
    }
}
